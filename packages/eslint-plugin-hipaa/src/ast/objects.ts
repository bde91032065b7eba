import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { resolveConst } from './static-values.js';
import { keyName } from './static-names.js';

/** What is known of one member of an object: its value, or that it may arrive through a spread that can't be seen. */
export type MemberLookup = { readonly kind: 'found'; readonly value: Node; readonly property: Node } | { readonly kind: 'absent' } | { readonly kind: 'unknown' };

/**
 * Looks a member up in an object literal, or in whatever constant, helper or `Object.assign` gives one,
 * through spreads. `unknown` when a spread or the object itself comes from elsewhere.
 */
export function lookUpMember(file: SourceFile, node: Node | undefined, name: string): MemberLookup {
  if (!node) return { kind: 'absent' };
  return lookUp(file, node, name.toLowerCase(), 0);
}

/** All members of an object that can be seen, spreads resolved; later ones win. */
export function visibleMembers(file: SourceFile, node: Node): Map<string, Node> {
  const members = new Map<string, Node>();
  addMembers(file, node, members, 0);
  return members;
}

const spreadLimit = 6;

function lookUp(file: SourceFile, node: Node, name: string, depth: number): MemberLookup {
  const object = resolveConst(file, node);
  if (depth > spreadLimit || object.type !== 'ObjectExpression') return lookUpAssigned(file, object, name, depth);
  for (let i = object.properties.length - 1; i >= 0; i--) {
    const property = object.properties[i];
    if (property?.type === 'SpreadElement') {
      const spread = lookUp(file, property.argument, name, depth + 1);
      if (spread.kind !== 'absent') return spread;
    } else if (property && keyName(property)?.toLowerCase() === name) return { kind: 'found', value: property.value, property };
  }
  return { kind: 'absent' };
}

function lookUpAssigned(file: SourceFile, node: Node, name: string, depth: number): MemberLookup {
  if (depth > spreadLimit || !isObjectAssign(node)) return { kind: 'unknown' };
  for (let i = node.arguments.length - 1; i >= 0; i--) {
    const argument = node.arguments[i];
    if (!argument || argument.type === 'SpreadElement') return { kind: 'unknown' };
    const found = lookUp(file, argument, name, depth + 1);
    if (found.kind !== 'absent') return found;
  }
  return { kind: 'absent' };
}

function isObjectAssign(node: Node): node is TSESTree.CallExpression {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  return object.type === 'Identifier' && object.name === 'Object' && property.type === 'Identifier' && (property.name === 'assign' || property.name === 'freeze');
}

function addMembers(file: SourceFile, node: Node, members: Map<string, Node>, depth: number): void {
  const object = resolveConst(file, node);
  if (depth > spreadLimit) return;
  if (isObjectAssign(object)) for (const argument of object.arguments) addMembers(file, argument, members, depth + 1);
  if (object.type !== 'ObjectExpression') return;
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') addMembers(file, property.argument, members, depth + 1);
    else {
      const name = keyName(property);
      if (name !== undefined) members.set(name, property.value);
    }
  }
}
