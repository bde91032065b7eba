import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf } from '../ast/static-names.js';
import { initOf } from '../ast/static-values.js';

/** What is hung on an error after it was made: `error.details = …`, `Object.assign(error, { … })`. */
export function errorDetails(file: SourceFile): { node: Node; content: readonly Node[] }[] {
  return [
    ...file.nodesOf('AssignmentExpression').flatMap((node) => (node.left.type === 'MemberExpression' && memberName(node.left) !== 'stack' && isMadeError(file, rootOf(node.left)) ? [{ node, content: [node.right] }] : [])),
    ...file.nodesOf('CallExpression').flatMap((node) => (pathOf(node.callee)?.join('.') === 'Object.assign' && node.arguments[0] && isMadeError(file, node.arguments[0]) ? [{ node, content: node.arguments.slice(1) }] : [])),
  ];
}

/** `boom` of `boom.output.payload.details`. */
function rootOf(node: Node): Node {
  let current = unwrap(node);
  while (current.type === 'MemberExpression') current = unwrap(current.object);
  return current;
}

/** A variable that holds a new error of this function. */
function isMadeError(file: SourceFile, node: Node): boolean {
  const init = node.type === 'Identifier' ? initOf(file, node) : undefined;
  const made = init ? unwrap(init) : undefined;
  if (made?.type === 'NewExpression') return /(?:Error|Exception|Fault)$/.test(calleeName(made) ?? '');
  return made?.type === 'CallExpression' && /^(?:Boom|createError|createHttpError|httpErrors)$/i.test(pathOf(made.callee)?.[0] ?? '');
}
