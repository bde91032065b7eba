import { callSites } from '../ast/call-sites.js';
import type { FunctionNode, Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { functionBehind } from '../ast/static-values.js';
import { elementCallbacks } from './callbacks.js';
import type { Analysis, Bound, Env, Environment, Variable } from './analysis.js';

/** Every call in the file of each of its functions, by variable or method, and by callbacks that are given by name. */
export function callsOf(file: SourceFile, fn: FunctionNode): readonly (readonly Node[])[] {
  const named = file.fact(collectNamedCallbacks).get(fn) ?? [];
  return [...callSites(file, fn).map((site) => site.arguments), ...named];
}

/** `patients.forEach(show)` calls `show` with each element. */
function collectNamedCallbacks(file: SourceFile): ReadonlyMap<FunctionNode, readonly (readonly Node[])[]> {
  const calls = new Map<FunctionNode, (readonly Node[])[]>();
  for (const node of file.nodesOf('CallExpression')) {
    const callback = node.arguments[0];
    if (callback?.type !== 'Identifier' && callback?.type !== 'MemberExpression') continue;
    const receiver = elementCallbacks.get(calleeName(node) ?? '')?.elementParameters[0] === 0 ? receiverOf(node) : undefined;
    const fn = receiver && functionBehind(file, callback);
    if (fn) calls.set(fn, [...(calls.get(fn) ?? []), [receiver]]);
  }
  return calls;
}

const bindLimit = 4;

/** Binds a function's simple parameters to the arguments of one call. */
export function bindArguments(analysis: Analysis, fn: FunctionNode, args: readonly Node[], env: Env): Env {
  const bound = new Bindings(nesting(env) + 1);
  fn.params.forEach((param, i) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const variable = target.type === 'Identifier' ? analysis.file.variableOf(target) : undefined;
    const argument = args[i];
    if (variable && argument && argument.type !== 'SpreadElement') bound.set(variable, { node: argument, env: nesting(env) >= bindLimit ? undefined : env });
  });
  return bound;
}

class Bindings extends Map<Variable, Bound> implements Environment {
  constructor(readonly depth: number) {
    super();
  }
}

export function nesting(env: Env): number {
  return env?.depth ?? 0;
}
