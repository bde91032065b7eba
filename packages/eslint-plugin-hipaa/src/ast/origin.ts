import type { TSESTree } from '@typescript-eslint/utils';
import { importOf } from './imports.js';
import { enclosingClass, isClass, isFunction, unwrapAwait, type ClassNode, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { initOf } from './static-values.js';
import { calleeName, keyName, memberName } from './static-names.js';

const stepLimit = 8;

/**
 * The module an object or function comes from, however many steps back: an import, `new Client()` of an import, a class field or
 * constructor parameter of an imported type, a call on any of these. Undefined when the file doesn't say.
 */
export function moduleBehind(file: SourceFile, node: Node): string | undefined {
  let current: Node | undefined = node;
  for (let i = 0; current && i < stepLimit; i++) {
    current = unwrapAwait(current);
    const imported = importOf(file, current);
    if (imported) return imported.module;
    current = stepBack(file, current);
  }
  return undefined;
}

function stepBack(file: SourceFile, node: Node): Node | undefined {
  switch (node.type) {
    case 'CallExpression':
      return calleeName(node) === 'promisify' ? node.arguments[0] : node.callee;
    case 'NewExpression':
      return node.callee;
    case 'MemberExpression':
      return node.object.type === 'ThisExpression' ? behindField(file, node) : node.object;
    case 'TSQualifiedName':
      return node.left;
    case 'Identifier':
      return behindVariable(file, node);
    default:
      return undefined;
  }
}

function behindVariable(file: SourceFile, node: TSESTree.Identifier): Node | undefined {
  const definition = file.variableOf(node)?.defs[0];
  if (!definition) return undefined;
  const name = definition.name as Node;
  const annotated = 'typeAnnotation' in name && name.typeAnnotation ? typeReference(name.typeAnnotation) : undefined;
  if (annotated) return annotated;
  const declarator = definition.node as Node;
  if (isClass(declarator)) return declarator.superClass ?? undefined;
  // A callback's parameter comes from what runs the callback: `Sentry.withScope((scope) => …)`.
  if (isFunction(declarator)) return declarator.parent.type === 'CallExpression' ? declarator.parent.callee : undefined;
  if (declarator.type !== 'VariableDeclarator') return undefined;
  return initOf(file, node) ?? declarator.init ?? onlyWrite(file, node);
}

/** `let client; client = new OpenAI()`. */
function onlyWrite(file: SourceFile, node: TSESTree.Identifier): Node | undefined {
  const writes = file.variableOf(node)?.references.filter((reference) => reference.isWrite() && reference.writeExpr) ?? [];
  return writes.length === 1 ? (writes[0]?.writeExpr as Node) : undefined;
}

function typeReference(annotation: Node): Node | undefined {
  const type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  return type.type === 'TSTypeReference' ? type.typeName : undefined;
}

/** What a field of the class comes from: `this.client` where the constructor says `this.client = axios.create(…)`. */
export function behindField(file: SourceFile, node: TSESTree.MemberExpression): Node | undefined {
  const cls = enclosingClass(node);
  const name = memberName(node);
  return cls && name !== undefined ? file.fact(fieldSources).get(cls)?.get(name) : undefined;
}

type Sources = ReadonlyMap<ClassNode, ReadonlyMap<string, Node>>;

/** What each class's fields come from: initialiser, declared type, constructor parameter, or `this.x = …`. */
function fieldSources(file: SourceFile): Sources {
  const sources = new Map<ClassNode, Map<string, Node>>();
  const add = (cls: ClassNode | undefined, name: string | undefined, source: Node | null | undefined): void => {
    if (!cls || name === undefined || !source) return;
    const fields = sources.get(cls) ?? new Map<string, Node>();
    if (!fields.has(name)) fields.set(name, source);
    sources.set(cls, fields);
  };
  for (const field of file.nodesOf('PropertyDefinition')) {
    add(enclosingClass(field), keyName(field), field.value);
    if (field.typeAnnotation) add(enclosingClass(field), keyName(field), typeReference(field.typeAnnotation));
  }
  for (const parameter of file.nodesOf('TSParameterProperty')) {
    const inner = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (inner.type === 'Identifier') add(enclosingClass(parameter), inner.name, inner.typeAnnotation ? typeReference(inner.typeAnnotation) : undefined);
  }
  for (const node of file.nodesOf('AssignmentExpression')) {
    if (node.left.type === 'MemberExpression' && node.left.object.type === 'ThisExpression') add(enclosingClass(node), memberName(node.left), node.right);
  }
  return sources;
}
