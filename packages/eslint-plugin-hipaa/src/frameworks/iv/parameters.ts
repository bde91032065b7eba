import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { callSites } from '../../ast/call-sites.js';
import { isFunction, type Node } from '../../ast/nodes.js';
import { isKeyMaterial } from './keys.js';
import { isRepeatingName } from './names.js';
import { memberOf, slotOf } from './objects.js';
import { origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';

type Variable = TSESLint.Scope.Variable;

/** A parameter: its default, the arguments of the file's own calls, and failing that its name. */
export function parameterOrigin(trace: Trace, variable: Variable, node: TSESTree.Identifier): Origin {
  const choices = [...defaultsOf(trace, variable), ...argumentsFor(trace, variable).map((argument) => argument.origin)];
  const found = worst(choices.filter((choice) => choice.kind !== 'fresh' && choice.kind !== 'absent'));
  if (choices.length > 0 && found.kind !== 'unknown') return found;
  return isRepeatingName(node.name) || isKeyMaterial(trace.file, node) ? origin('derived', !/id$/i.test(node.name)) : unknown;
}

function defaultsOf(trace: Trace, variable: Variable): Origin[] {
  const name = variable.defs[0]?.name as Node;
  const fn = variable.defs[0]?.node as Node;
  const own = name.parent?.type === 'AssignmentPattern' ? [originOf(trace, name.parent.right)] : [];
  if (!isFunction(fn)) return own;
  const { index, key } = slotOf(fn, name);
  const whole = fn.params[index];
  return key !== undefined && whole?.type === 'AssignmentPattern' ? [...own, memberOf(trace, whole.right, key)] : own;
}

export interface Argument {
  readonly node: Node;
  readonly origin: Origin;
}

/** What the file's own calls give for a parameter. */
export function argumentsFor(trace: Trace, variable: Variable): Argument[] {
  const fn = variable.defs[0]?.node as Node;
  if (!isFunction(fn)) return [];
  const { index, key } = slotOf(fn, variable.defs[0]?.name as Node);
  return callSites(trace.file, fn).flatMap((site): Argument[] => {
    const node = site.arguments[index];
    const there = { ...trace, use: site };
    return node && node.type !== 'SpreadElement' ? [{ node, origin: key === undefined ? originOf(there, node) : memberOf(there, node, key) }] : [];
  });
}
