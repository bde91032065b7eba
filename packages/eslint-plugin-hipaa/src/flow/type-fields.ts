import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../ast/nodes.js';
import { dataMemberName, dataMemberType, isDataMember, membersOfClass } from '../ast/class-members.js';
import type { SourceFile } from '../ast/source-file.js';
import { declaredTypes, typeNodeOf } from './declared-types.js';

const depthLimit = 6;
const wrappers: ReadonlySet<string> = new Set(['Promise', 'Array', 'ReadonlyArray', 'Partial', 'Required', 'Readonly', 'NonNullable', 'Awaited']);

/**
 * The members of the type that a value is declared to have, as far as the file writes them down; undefined when any part of the
 * type is declared elsewhere. Members of nested object types follow their holder's name with a dot: `person.dob`.
 */
export function typeFieldsOf(file: SourceFile, value: Node): readonly string[] | undefined {
  const type = typeNodeOf(file, value);
  return type && fieldsOfType(file, type, 0);
}

function fieldsOfType(file: SourceFile, type: Node, depth: number): readonly string[] | undefined {
  if (depth > depthLimit) return undefined;
  switch (type.type) {
    case 'TSTypeLiteral':
      return signatureNames(file, type.members, depth);
    case 'TSArrayType':
      return fieldsOfType(file, type.elementType, depth + 1);
    case 'TSIntersectionType':
      return all(type.types.map((part) => fieldsOfType(file, part, depth + 1)));
    case 'TSTypeReference':
      return ofReference(file, type, depth);
    default:
      return undefined;
  }
}

function ofReference(file: SourceFile, type: TSESTree.TSTypeReference, depth: number): readonly string[] | undefined {
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  const first = type.typeArguments?.params[0];
  if (wrappers.has(name) && first) return fieldsOfType(file, first, depth + 1);
  const declared = declaredTypes(file).get(name);
  if (declared?.type === 'TSTypeAliasDeclaration') return fieldsOfType(file, declared.typeAnnotation, depth + 1);
  if (declared?.type === 'ClassDeclaration') return declared.superClass ? undefined : signatureNames(file, membersOfClass(declared), depth);
  if (declared?.type !== 'TSInterfaceDeclaration') return undefined;
  const bases = declared.extends.map(({ expression }) => {
    const base = expression.type === 'Identifier' ? declaredTypes(file).get(expression.name) : undefined;
    return base?.type === 'TSInterfaceDeclaration' ? signatureNames(file, base.body.body, depth) : undefined;
  });
  return all([signatureNames(file, declared.body.body, depth), ...bases]);
}

function signatureNames(file: SourceFile, members: readonly Node[], depth: number): string[] {
  return members.flatMap((member) => {
    const name = isDataMember(member) ? dataMemberName(member) : undefined;
    if (!isDataMember(member) || name === undefined) return [];
    const own = dataMemberType(member);
    const inner = own && depth < depthLimit ? fieldsOfType(file, own, depth + 2) : undefined;
    return [name, ...(inner ?? []).map((part) => `${name}.${part}`)];
  });
}

function all(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
