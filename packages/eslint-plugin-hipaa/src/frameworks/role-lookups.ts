import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { decisionOf, type Decision } from './role-decisions.js';
import { roleSubject, type RoleSubject } from './roles.js';

/** A table of this file that is indexed by somebody's role. */
export interface RoleLookup {
  readonly subject: RoleSubject;
  readonly decision: Decision;
  /** Whether an entry is held against something: `TIER[user.role] === 'full'`. */
  readonly compared: boolean;
}

const strongest: readonly Decision[] = ['access', 'choice', 'drawing', 'display'];

/** The tables that are indexed by a role (`LEVELS[user.role]`, `GRANTS.get(role)`, `role in GRANTS`), and what hangs on the entry. */
export function roleLookups(file: SourceFile): ReadonlyMap<Node, RoleLookup> {
  return file.fact(collectLookups);
}

function collectLookups(file: SourceFile): Map<Node, RoleLookup> {
  const lookups = new Map<Node, RoleLookup>();
  const add = (place: Node, table: Node, key: Node): void => {
    const owner = tableBehind(file, table);
    const subject = owner && roleSubject(file, key);
    if (!owner || !subject) return;
    const decision = entryDecision(file, place, subject, 0);
    const known = lookups.get(owner);
    const compared = known?.compared === true || (place.parent?.type === 'BinaryExpression' && /^[!=<>]/.test(place.parent.operator));
    const stronger = !known || strongest.indexOf(decision) < strongest.indexOf(known.decision) ? decision : known.decision;
    lookups.set(owner, { subject: known?.subject === 'principal' ? known.subject : subject, decision: stronger, compared });
  };
  for (const node of file.nodesOf('MemberExpression')) if (node.computed && node.property.type !== 'Literal') add(node, node.object, node.property);
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call);
    const [first, second] = call.arguments;
    if (!first) continue;
    const receiver = name === 'get' || name === 'has' || name === 'hasOwnProperty' ? receiverOf(call) : undefined;
    if (receiver) add(call, receiver, first);
    else if (name === 'hasOwn' && second) add(call, first, second);
  }
  for (const node of file.nodesOf('BinaryExpression')) if (node.operator === 'in' && node.left.type !== 'PrivateIdentifier') add(node, node.right, node.left);
  return lookups;
}

/** The object literal or `Map` of this file that an expression stands for. */
function tableBehind(file: SourceFile, node: Node): Node | undefined {
  const value = resolveConst(file, unwrap(node));
  const frozen = value.type === 'CallExpression' && pathOf(value.callee)?.join('.') === 'Object.freeze' && value.arguments[0] ? unwrap(value.arguments[0]) : value;
  return frozen.type === 'ObjectExpression' || (frozen.type === 'NewExpression' && calleeName(frozen) === 'Map') ? frozen : undefined;
}

const showing = new Set(['map', 'forEach', 'join', 'toUpperCase', 'toLowerCase', 'label', 'title', 'color', 'icon', 'path', 'href', 'name', 'description', 'flatMap', 'replace']);

/** What the entry of a table decides: through members, calls and defaults to where it ends up, or to the reads of its variable. */
function entryDecision(file: SourceFile, place: Node, subject: RoleSubject, depth: number): Decision {
  const end = endOf(place);
  if (!end) return 'display';
  const holder = end.parent;
  if (depth < 2 && holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') {
    const reads = (file.variableOf(holder.id)?.references ?? []).filter((reference) => reference.isRead());
    const decisions = reads.map((read) => entryDecision(file, read.identifier as Node, subject, depth + 1));
    return strongest.find((decision) => decisions.includes(decision)) ?? 'choice';
  }
  return decisionOf(file, end, subject);
}

/** The outermost expression that reads the entry; undefined when it is only shown. */
function endOf(place: Node): Node | undefined {
  let current = place;
  for (;;) {
    const parent: TSESTree.Node | undefined = current.parent;
    if (parent?.type === 'MemberExpression' && parent.object === current) {
      if (showing.has(memberName(parent) ?? '')) return undefined;
    } else if (!(parent?.type === 'CallExpression' && parent.callee === current) && !(parent?.type === 'LogicalExpression' && parent.left === current && parent.operator !== '&&') && !(parent && /^(?:ChainExpression|TSNonNullExpression|TSAsExpression)$/.test(parent.type))) return current;
    current = parent;
  }
}
