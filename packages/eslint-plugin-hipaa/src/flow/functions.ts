import { enclosingFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { functionBehind } from '../ast/static-values.js';
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
  for (const node of file.nodesOf('CallExpression')) {
    const fn = functionBehind(file, node.callee);
    if (!fn) continue;
    const known = calls.get(fn);
    if (known) known.push(node.arguments);
    else calls.set(fn, [node.arguments]);
  }
  return calls;
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
