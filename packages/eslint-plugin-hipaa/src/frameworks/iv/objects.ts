import type { TSESTree } from '@typescript-eslint/utils';
import { callSites } from '../../ast/call-sites.js';
import { contains, findAncestor, isFunction, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import { lookUpMember, visibleMembers } from '../../ast/objects.js';
import { returnsOf } from '../../ast/returns.js';
import { keyName } from '../../ast/static-names.js';
import { calledFunction, resolveConst } from '../../ast/static-values.js';
import { isEnvironment } from '../env-reads.js';
import { lasting } from './lifetime.js';
import { origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';

/** The origin of an object's member, through spreads and `Object.assign`. */
export function memberOf(trace: Trace, object: Node, key: string): Origin {
  const member = lookUpMember(trace.file, object, key);
  if (member.kind === 'found') return originOf(trace, member.value);
  // `{ ...defaults, ...options }`: what the caller leaves out comes from the defaults.
  const standard = member.kind === 'unknown' ? visibleMembers(trace.file, object).get(key) : undefined;
  return standard ? originOf(trace, standard) : unknown;
}

/** Where a parameter stands: its index, and its key when it is taken out of an object. */
export function slotOf(fn: FunctionNode, name: Node): { index: number; key: string | undefined } {
  const index = fn.params.findIndex((param) => contains(param, name));
  const property = findAncestor(name, (candidate): candidate is TSESTree.Property => candidate.type === 'Property' && contains(fn.params[index] ?? fn, candidate));
  return { index, key: property ? keyName(property) : undefined };
}

/** The value a name gets out of a pattern: `const { iv } = …`, `const [iv, tag] = …`. */
export function destructuredOrigin(trace: Trace, target: Node, source: Node): Origin {
  const slot = target.parent?.type === 'AssignmentPattern' ? target.parent : target;
  const fallback = slot.type === 'AssignmentPattern' ? originOf(trace, slot.right) : undefined;
  const property = slot.parent;
  const key = property?.type === 'Property' ? keyName(property) : undefined;
  if (isEnvironment(trace.file, source)) return origin('configured');
  const found = key === undefined ? elementOrigin(trace, slot, source) : memberOfSource(trace, source, key);
  return fallback ? worst([found, fallback]) : found;
}

function elementOrigin(trace: Trace, slot: Node, source: Node): Origin {
  if (slot.parent?.type !== 'ArrayPattern') return unknown;
  const index = slot.parent.elements.indexOf(slot as never);
  const array = resolveConst(trace.file, source);
  const fn = array.type === 'CallExpression' ? calledFunction(trace.file, array) : undefined;
  const lists = fn ? returnsOf(trace.file, fn) : [array];
  return worst(lists.map((list) => {
    const element = list.type === 'ArrayExpression' ? list.elements[index] : undefined;
    return element ? originOf(fn ? { ...trace, use: list } : trace, element) : unknown;
  }));
}

/** A member of what an expression gives: an object of the file, or the object a helper of the file returns. */
function memberOfSource(trace: Trace, source: Node, key: string): Origin {
  const value = resolveConst(trace.file, source);
  if (value.type === 'Identifier') return memberOfVariable(trace, value, key);
  if (value.type !== 'CallExpression') return memberOf(trace, value, key);
  const fn = calledFunction(trace.file, value);
  return fn ? worst(returnsOf(trace.file, fn).map((result) => memberOf({ ...trace, use: result }, result, key))) : memberOf(trace, value, key);
}

/** `name.key` for a variable or parameter that holds an object. */
export function memberOfVariable(trace: Trace, node: TSESTree.Identifier, key: string): Origin {
  const variable = trace.file.variableOf(node);
  const definition = variable?.defs[0];
  if (!variable || !definition || trace.depth > 12) return unknown;
  const deeper = { ...trace, depth: trace.depth + 1 };
  if ((definition.type as string) === 'Parameter') return memberOfParameter(deeper, definition.name, definition.node, key);
  const declarator = definition.node as Node;
  if (declarator.type !== 'VariableDeclarator' || !declarator.init || declarator.id.type !== 'Identifier') return unknown;
  const init = unwrapAwait(declarator.init);
  return init.type === 'CallExpression' || init.type === 'ObjectExpression' ? lasting(trace, memberOfSource(deeper, init, key), declarator.id, variable) : unknown;
}

function memberOfParameter(trace: Trace, name: Node, fn: Node, key: string): Origin {
  const choices: Origin[] = [];
  if (name.parent?.type === 'AssignmentPattern') choices.push(memberOf(trace, name.parent.right, key));
  if (isFunction(fn)) {
    const { index } = slotOf(fn, name);
    for (const site of callSites(trace.file, fn)) {
      const argument = site.arguments[index];
      if (argument && argument.type !== 'SpreadElement') choices.push(memberOf({ ...trace, use: site }, argument, key));
    }
  }
  const found = worst(choices.filter((choice) => choice.kind !== 'fresh'));
  return choices.length > 0 ? found : unknown;
}
