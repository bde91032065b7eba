import type { TSESTree } from '@typescript-eslint/utils';
import { unwrapAwait, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { memberName, receiverOf } from './static-names.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** What the chain of a hash's call takes: `createHash(a).update(data)`, `digest(algorithm, data)`. */
function chainedInputs(node: Call): Node[] {
  const rest = node.arguments.slice(1);
  const found: Node[] = [...rest];
  for (let current: Node = node; current.parent?.type === 'MemberExpression' && current.parent.parent.type === 'CallExpression'; current = current.parent.parent) {
    if (memberName(current.parent) === 'update') found.push(...current.parent.parent.arguments);
  }
  return found;
}

/** What goes into a hash: by its call, its chain, or `update` of the variable that holds it. */
export function hashInputs(file: SourceFile, node: Call): Node[] {
  const parent = node.parent;
  const chained = chainedInputs(node);
  const variable = parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? file.variableOf(parent.id) : undefined;
  const later = (variable?.references ?? []).flatMap((reference) => {
    const use = (reference.identifier as Node).parent;
    return use?.type === 'MemberExpression' && memberName(use) === 'update' && use.parent.type === 'CallExpression' ? use.parent.arguments : [];
  });
  return [...chained, ...later];
}

/** The names that an expression is made of. */
export function namesIn(file: SourceFile, node: Node, depth = 0): string[] {
  const inner = unwrapAwait(node);
  if (depth > 5) return [];
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'MemberExpression':
      return [memberName(inner) ?? '', ...(memberName(inner) === 'length' ? [] : namesIn(file, inner.object, depth + 1))];
    case 'TemplateLiteral':
      return inner.expressions.flatMap((part) => namesIn(file, part, depth + 1));
    case 'BinaryExpression':
      return [inner.left, inner.right].flatMap((part) => namesIn(file, part, depth + 1));
    case 'CallExpression':
      return [...inner.arguments, ...(receiverOf(inner) ? [receiverOf(inner) as Node] : [])].flatMap((part) => namesIn(file, part, depth + 1));
    case 'ArrayExpression':
      return inner.elements.flatMap((part) => (part ? namesIn(file, part, depth + 1) : []));
    default:
      return [];
  }
}
