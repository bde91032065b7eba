import type { TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingFunction, findAncestor, isFunction, type Node } from '../../ast/nodes.js';

/** Whether the target of a write takes the whole value rather than a part of it. */
export function isWholeTarget(target: Node): boolean {
  const parent = target.parent;
  return (parent?.type === 'VariableDeclarator' && parent.id === target) || (parent?.type === 'AssignmentExpression' && parent.left === target);
}

/** `x += …`, but not `x ??= …`. */
export function isCompound(node: Node | undefined): boolean {
  return node?.type === 'AssignmentExpression' && node.operator.length > 1 && !['??=', '||=', '&&='].includes(node.operator);
}

/** Whether a write always happens before the use: same function, and no branch or loop around it that the use isn't in. */
export function isUnconditional(write: Node, use: Node): boolean {
  if (enclosingFunction(write) !== enclosingFunction(use) || write.range[0] > use.range[0]) return false;
  if (write.parent?.type === 'AssignmentExpression' && ['??=', '||='].includes(write.parent.operator)) return false;
  const branch = findAncestor(write, isBranch);
  return !branch || isFunction(branch) || contains(branch, use);
}

function isBranch(node: Node): node is TSESTree.IfStatement {
  return isFunction(node) || ['IfStatement', 'ConditionalExpression', 'LogicalExpression', 'ForStatement', 'WhileStatement', 'ForOfStatement', 'TryStatement', 'SwitchCase'].includes(node.type);
}
