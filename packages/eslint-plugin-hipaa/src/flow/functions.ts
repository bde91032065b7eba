import type { TSESTree } from '@typescript-eslint/utils';
import { callSites } from '../ast/call-sites.js';
import type { FunctionNode, Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, receiverOf } from '../ast/static-names.js';
import { functionBehind, resolveConst } from '../ast/static-values.js';
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

/** Binds a function's parameters, and the names it takes out of them, to the arguments of one call. */
export function bindArguments(analysis: Analysis, fn: FunctionNode, args: readonly Node[], env: Env): Env {
  const bound = new Bindings(nesting(env) + 1);
  const outer = nesting(env) >= bindLimit ? undefined : env;
  fn.params.forEach((param, i) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const argument = args[i];
    if (!argument || argument.type === 'SpreadElement') return;
    const variable = target.type === 'Identifier' ? analysis.file.variableOf(target) : undefined;
    if (variable) bound.set(variable, { node: argument, env: outer });
    if (target.type === 'ObjectPattern') bindPattern(analysis, target, argument, outer, bound);
  });
  return bound;
}

/** What parameters are bound to, and how many calls deep. */
export class Bindings extends Map<Variable, Bound> implements Environment {
  constructor(readonly depth: number) {
    super();
  }
}

/** `({ to, html })` given an object: each name is what stands under its key. */
function bindPattern(analysis: Analysis, pattern: TSESTree.ObjectPattern, argument: Node, env: Env, bound: Map<Variable, Bound>): void {
  const object = resolveConst(analysis.file, argument);
  if (object.type !== 'ObjectExpression') return;
  for (const property of pattern.properties) {
    const name = property.type === 'Property' ? (property.value.type === 'AssignmentPattern' ? property.value.left : property.value) : undefined;
    const variable = name?.type === 'Identifier' ? analysis.file.variableOf(name) : undefined;
    const given = property.type === 'Property' ? lookUpMember(analysis.file, object, keyName(property) ?? '') : undefined;
    if (variable && given?.kind === 'found') bound.set(variable, { node: given.value, env });
  }
}

export function nesting(env: Env): number {
  return env?.depth ?? 0;
}
