import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { initOf } from '../ast/static-values.js';

const depthLimit = 3;

/**
 * A middleware and what it is made of: the elements of a list (`const chain = [requireAuth, audit]`, spread or not) and the call that
 * made it (`const protect = compose(authenticate)`).
 */
export function partsOfChain(file: SourceFile, node: Node, depth = 0): Node[] {
  const inner = node.type === 'SpreadElement' ? unwrap(node.argument) : unwrap(node);
  if (inner.type === 'ArrayExpression') return inner.elements.flatMap((element) => (element && depth < depthLimit ? partsOfChain(file, element, depth + 1) : []));
  const init = inner.type === 'Identifier' && depth < depthLimit ? initOf(file, inner) : undefined;
  const made = init && unwrap(init);
  if (made && (made.type === 'ArrayExpression' || made.type === 'CallExpression' || made.type === 'Identifier')) return [inner, ...partsOfChain(file, made, depth + 1)];
  return [inner];
}
