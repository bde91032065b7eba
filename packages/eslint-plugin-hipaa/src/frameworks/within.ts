import type { TSESTree } from '@typescript-eslint/utils';
import { contains, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';

/** The calls inside a node. Nodes are kept in the order of the text, so that a binary search finds the first. */
export function callsWithin(file: SourceFile, node: Node): TSESTree.CallExpression[] {
  return within(file.nodesOf('CallExpression'), node);
}

/** The nodes of an ordered list that lie inside a node. */
export function within<T extends Node>(ordered: readonly T[], node: Node): T[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.range[0] ?? 0) < node.range[0]) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < ordered.length; i++) {
    const candidate = ordered[i];
    if (!candidate || candidate.range[0] >= node.range[1]) break;
    if (candidate !== node && contains(node, candidate)) found.push(candidate);
  }
  return found;
}
