import type { TSESTree } from '@typescript-eslint/utils';
import { dataMemberName, isDataMember } from '../ast/class-members.js';
import type { Node } from '../ast/nodes.js';
import { visibleMembers } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';
import { declaredTypes, typeNodeOf } from '../flow/declared-types.js';

/** The record that a helper of the file puts together: `ledger.append(this.#event('open', id))`. */
export function returnedRecord(file: SourceFile, node: Node): Node {
  const fn = node.type === 'CallExpression' ? calledFunction(file, node) : undefined;
  const body = fn?.body.type === 'BlockStatement' ? fn.body.body.at(-1) : fn?.body;
  const value = body?.type === 'ReturnStatement' ? body.argument : body;
  return value?.type === 'ObjectExpression' ? value : node;
}

/** The members of what a spread call gives: `...base(actor)`. */
export function spreadObjects(file: SourceFile, object: TSESTree.ObjectExpression): TSESTree.ObjectExpression[] | undefined {
  const found: TSESTree.ObjectExpression[] = [];
  for (const property of object.properties) {
    if (property.type !== 'SpreadElement') continue;
    const value = returnedRecord(file, resolveConst(file, property.argument));
    if (value.type !== 'ObjectExpression' || value === object) return undefined;
    found.push(value);
  }
  return found;
}

/** The names of what spreads bring: of objects of the file, and of parameters whose type the file writes out. Undefined where one can't be seen. */
export function spreadMembers(file: SourceFile, object: TSESTree.ObjectExpression): string[] | undefined {
  const names: string[] = [];
  for (const property of object.properties) {
    if (property.type !== 'SpreadElement') continue;
    const own = membersOfSpread(file, property.argument);
    if (!own) return undefined;
    names.push(...own);
  }
  return names;
}

function membersOfSpread(file: SourceFile, argument: Node): string[] | undefined {
  const value = returnedRecord(file, resolveConst(file, argument));
  if (value.type === 'ObjectExpression') return value.properties.some((property) => property.type === 'SpreadElement') ? undefined : [...visibleMembers(file, value).keys()];
  const type = value.type === 'Identifier' ? typeNodeOf(file, value) : undefined;
  return type && membersOfType(file, type);
}

/** The members of a type that the file writes out whole. */
function membersOfType(file: SourceFile, type: Node): string[] | undefined {
  if (type.type === 'TSTypeLiteral') return memberNames(type.members);
  const declared = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? declaredTypes(file).get(type.typeName.name) : undefined;
  if (declared?.type === 'TSInterfaceDeclaration' && declared.extends.length === 0) return memberNames(declared.body.body);
  return declared?.type === 'TSTypeAliasDeclaration' && declared.typeAnnotation.type === 'TSTypeLiteral' ? memberNames(declared.typeAnnotation.members) : undefined;
}

function memberNames(members: readonly Node[]): string[] | undefined {
  if (members.some((member) => member.type === 'TSIndexSignature')) return undefined;
  return members.flatMap((member) => (isDataMember(member) ? (dataMemberName(member) ?? []) : []));
}
