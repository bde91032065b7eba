import { parse } from '@babel/parser';
import type { Statement, TSInterfaceDeclaration, TSType, TSTypeAliasDeclaration, TSTypeElement } from '@babel/types';
import { type Entity, type Field, plainField, SchemaError } from './schema.js';

type Declared = ReadonlyMap<string, readonly TSTypeElement[]>;

/** Interfaces and object types of a TypeScript file; those that others refer to are resolved in place. */
export function readTypeScript(text: string): Entity[] {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  const declared = new Map(program.body.map(declarationOf).flatMap((node) => (node === undefined ? [] : [[node.id.name, membersOf(node)] as const])));
  if (declared.size === 0) throw new SchemaError('The file declares no interface or object type.');
  return [...declared].map(([name, members]) => ({ name, fields: members.flatMap((member) => fieldOf(member, declared, 0) ?? []) }));
}

function declarationOf(statement: Statement): TSInterfaceDeclaration | TSTypeAliasDeclaration | undefined {
  const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (node?.type === 'TSInterfaceDeclaration') return node;
  return node?.type === 'TSTypeAliasDeclaration' && node.typeAnnotation.type === 'TSTypeLiteral' ? node : undefined;
}

function membersOf(node: TSInterfaceDeclaration | TSTypeAliasDeclaration): readonly TSTypeElement[] {
  if (node.type === 'TSInterfaceDeclaration') return node.body.body;
  return node.typeAnnotation.type === 'TSTypeLiteral' ? node.typeAnnotation.members : [];
}

function fieldOf(member: TSTypeElement, declared: Declared, depth: number): Field | undefined {
  if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) return undefined;
  const name = member.key.type === 'Identifier' ? member.key.name : member.key.type === 'StringLiteral' ? member.key.value : undefined;
  if (name === undefined || depth > 6) return undefined;
  return { ...typed(name, member.typeAnnotation.typeAnnotation, declared, depth), isOptional: member.optional === true };
}

function typed(name: string, type: TSType, declared: Declared, depth: number): Field {
  switch (type.type) {
    case 'TSNumberKeyword':
    case 'TSBigIntKeyword':
      return plainField(name, 'number');
    case 'TSBooleanKeyword':
      return plainField(name, 'boolean');
    case 'TSArrayType':
      return listOf(name, type.elementType, declared, depth);
    case 'TSTypeLiteral':
      return { ...plainField(name, 'object'), fields: type.members.flatMap((member) => fieldOf(member, declared, depth + 1) ?? []) };
    case 'TSUnionType':
      return unionOf(name, type.types, declared, depth);
    case 'TSLiteralType':
      return literalOf(name, [type]);
    case 'TSTypeReference':
      return referenceOf(name, type, declared, depth);
    default:
      return plainField(name, 'string');
  }
}

function listOf(name: string, element: TSType, declared: Declared, depth: number): Field {
  const inner = typed(name, element, declared, depth + 1);
  return { ...plainField(name, 'array'), ...(inner.fields === undefined ? { element: inner } : { fields: inner.fields }) };
}

function unionOf(name: string, types: readonly TSType[], declared: Declared, depth: number): Field {
  const isNullable = types.some(({ type }) => type === 'TSNullKeyword');
  const rest = types.filter(({ type }) => type !== 'TSNullKeyword' && type !== 'TSUndefinedKeyword');
  const literals = rest.filter((type) => type.type === 'TSLiteralType');
  const [first] = rest;
  const field = literals.length > 0 && literals.length === rest.length ? literalOf(name, literals) : first === undefined ? plainField(name, 'string') : typed(name, first, declared, depth);
  return { ...field, isNullable };
}

function literalOf(name: string, types: readonly TSType[]): Field {
  const values = types.flatMap((type) => (type.type === 'TSLiteralType' && (type.literal.type === 'StringLiteral' || type.literal.type === 'NumericLiteral') ? [type.literal.value] : []));
  return { ...plainField(name, typeof values[0] === 'number' ? 'number' : 'string'), values };
}

function referenceOf(name: string, type: TSType & { type: 'TSTypeReference' }, declared: Declared, depth: number): Field {
  const called = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  if (called === 'Date') return plainField(name, 'date-time');
  const argument = (type.typeArguments ?? undefined)?.params[0];
  if ((called === 'Array' || called === 'ReadonlyArray') && argument !== undefined) return listOf(name, argument, declared, depth);
  const members = declared.get(called);
  return members === undefined || depth > 6 ? plainField(name, 'string') : { ...plainField(name, 'object'), fields: members.flatMap((member) => fieldOf(member, declared, depth + 1) ?? []) };
}
