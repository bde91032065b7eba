import type { TSESTree } from '@typescript-eslint/utils';

export type Node = TSESTree.Node;
export type NodeType = Node['type'];
export type NodeOf<T extends `${NodeType}`> = Extract<Node, { type: T }>;
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression' || node?.type === 'FunctionDeclaration';
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The expression below parentheses' stand-ins that change no value: type assertions, `!`, optional chains. */
export function unwrap(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      default:
        return current;
    }
  }
}

/** `unwrap` that also looks below `await`. */
export function unwrapAwait(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === 'AwaitExpression' ? unwrapAwait(inner.argument) : inner;
}

/** The nearest ancestor (the node itself left out) that passes the test. */
export function findAncestor<T extends Node>(node: Node, test: (candidate: Node) => candidate is T): T | undefined {
  for (let current = node.parent; current; current = current.parent) if (test(current)) return current;
  return undefined;
}

/** The function a node stands in, or undefined at the top of the file. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  return findAncestor(node, isFunction);
}

/** The class a node stands in. */
export function enclosingClass(node: Node): ClassNode | undefined {
  return findAncestor(node, isClass);
}

/** Whether `outer` is `node` or one of its ancestors. */
export function contains(outer: Node, node: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** Where in a list in the order of the text the parts begin that don't stand before a position; by halves, so that big files stay cheap. */
export function firstFrom(ordered: readonly { readonly range: TSESTree.Range }[], position: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.range[0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
