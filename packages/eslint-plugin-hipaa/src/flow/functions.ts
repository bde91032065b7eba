import { enclosingFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { functionBehind } from '../ast/static-values.js';
import { elementCallbacks } from './callbacks.js';
import type { Analysis, Bound, Env, Variable } from './analysis.js';

/** The expressions a function returns, in the order of the text. */
export function returnsOf(file: SourceFile, fn: FunctionNode): readonly Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  return file.fact(collectReturns).get(fn) ?? [];
}

function collectReturns(file: SourceFile): ReadonlyMap<FunctionNode, readonly Node[]> {
  const returns = new Map<FunctionNode, Node[]>();
  for (const type of ['ReturnStatement', 'YieldExpression'] as const) {
    for (const node of file.nodesOf(type)) {
      const fn = node.argument ? enclosingFunction(node) : undefined;
      if (fn && node.argument) returns.set(fn, [...(returns.get(fn) ?? []), node.argument]);
    }
  }
  return returns;
}

/** Every call in the file of each of its functions, by variable or method. */
export function callsOf(file: SourceFile, fn: FunctionNode): readonly (readonly Node[])[] {
  return file.fact(collectCalls).get(fn) ?? [];
}

function collectCalls(file: SourceFile): ReadonlyMap<FunctionNode, readonly (readonly Node[])[]> {
  const calls = new Map<FunctionNode, (readonly Node[])[]>();
  const add = (fn: FunctionNode | undefined, args: readonly Node[]): void => {
    const known = fn ? calls.get(fn) : undefined;
    if (known) known.push(args);
    else if (fn) calls.set(fn, [args]);
  };
  for (const node of file.nodesOf('CallExpression')) {
    add(functionBehind(file, node.callee), node.arguments);
    const receiver = elementCallbacks.get(calleeName(node) ?? '')?.elementParameters[0] === 0 ? receiverOf(node) : undefined;
    const callback = node.arguments[0];
    // `patients.forEach(show)` calls `show` with each element.
    if (receiver && (callback?.type === 'Identifier' || callback?.type === 'MemberExpression')) add(functionBehind(file, callback), [receiver]);
  }
  for (const node of file.nodesOf('NewExpression')) if (node.callee.type === 'Identifier') add(constructorOf(file, node.callee), node.arguments);
  return calls;
}

function constructorOf(file: SourceFile, name: Node): FunctionNode | undefined {
  const cls = file.variableOf(name)?.defs[0]?.node as Node | undefined;
  const member = cls?.type === 'ClassDeclaration' ? cls.body.body.find((candidate) => candidate.type === 'MethodDefinition' && candidate.kind === 'constructor') : undefined;
  return member?.type === 'MethodDefinition' && member.value.type === 'FunctionExpression' ? member.value : undefined;
}

const bindLimit = 4;

/** Binds a function's simple parameters to the arguments of one call. */
export function bindArguments(analysis: Analysis, fn: FunctionNode, args: readonly Node[], env: Env): Env {
  const bound = new Map<Variable, Bound>();
  fn.params.forEach((param, i) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const variable = target.type === 'Identifier' ? analysis.file.variableOf(target) : undefined;
    const argument = args[i];
    if (variable && argument && argument.type !== 'SpreadElement') bound.set(variable, { node: argument, env: nesting(env) >= bindLimit ? undefined : env });
  });
  depths.set(bound, nesting(env) + 1);
  return bound;
}

/** How many calls deep an environment is; kept aside, so that environments stay plain maps. */
const depths = new WeakMap<object, number>();

export function nesting(env: Env): number {
  return env ? (depths.get(env) ?? 0) : 0;
}
