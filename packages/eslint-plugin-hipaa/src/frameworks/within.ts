import type { TSESTree } from '@typescript-eslint/utils';
import { contains, firstFrom, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';

/** The calls inside a node. */
export function callsWithin(file: SourceFile, node: Node): TSESTree.CallExpression[] {
  return within(file.nodesOf('CallExpression'), node);
}

/** The nodes of an ordered list that lie inside a node. */
export function within<T extends Node>(ordered: readonly T[], node: Node): T[] {
  const found: T[] = [];
  for (let i = firstWithin(ordered, node); i < ordered.length; i++) {
    const candidate = ordered[i];
    if (!candidate || candidate.range[0] >= node.range[1]) break;
    if (candidate !== node && contains(node, candidate)) found.push(candidate);
  }
  return found;
}

/** Where in a list in the order of the text the nodes begin that may lie inside a node. */
export function firstWithin(ordered: readonly Node[], node: Node): number {
  return firstFrom(ordered, node.range[0]);
}
