import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingClass, isClass, type ClassNode, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { keyName } from './static-names.js';

/** A member that holds data: of an interface or type literal, of a class, or a constructor's parameter that is a property, too. */
export type DataMember = TSESTree.TSPropertySignature | TSESTree.PropertyDefinition | TSESTree.TSParameterProperty;

export function isDataMember(node: Node): node is DataMember {
  return node.type === 'TSPropertySignature' || node.type === 'PropertyDefinition' || node.type === 'TSParameterProperty';
}

/** What a class consists of, `constructor(private patient: Patient)` included. */
export function membersOfClass(cls: ClassNode): readonly Node[] {
  const constructor = cls.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  const parameters = constructor?.type === 'MethodDefinition' ? constructor.value.params.filter((parameter) => parameter.type === 'TSParameterProperty') : [];
  return [...cls.body.body, ...parameters];
}

export function dataMemberName(member: DataMember): string | undefined {
  if (member.type !== 'TSParameterProperty') return keyName(member);
  const name = parameterOf(member);
  return name.type === 'Identifier' ? name.name : undefined;
}

/** The type a member is declared to have. */
export function dataMemberType(member: DataMember): TSESTree.TypeNode | undefined {
  if (member.type !== 'TSParameterProperty') return member.typeAnnotation?.typeAnnotation;
  const parameter = parameterOf(member);
  return parameter.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
}

function parameterOf(member: TSESTree.TSParameterProperty): Node {
  return member.parameter.type === 'AssignmentPattern' ? member.parameter.left : member.parameter;
}

/** The class of the file whose fields an object's members are: of `this`, and of a class by its name (`Cache.patient`). */
export function classBehind(file: SourceFile, object: Node): ClassNode | undefined {
  if (object.type === 'ThisExpression') return enclosingClass(object);
  const declared = object.type === 'Identifier' ? (file.definitionOf(object)?.node as Node | undefined) : undefined;
  return isClass(declared) ? declared : undefined;
}
