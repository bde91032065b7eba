import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, unwrapAwait, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { initOf } from '../ast/static-values.js';
import { decisionOf } from './role-decisions.js';
import { callbackList, roleSubject } from './roles.js';

const depthLimit = 5;

/**
 * Functions of the file that hold one of their parameters against the asker's role, whatever their names:
 * `const needs = (...wanted) => (req, res, next) => wanted.includes(req.user.role) ? next() : …`. Roles are then written at their calls.
 */
export function guardFactories(file: SourceFile): ReadonlySet<FunctionNode> {
  return file.fact(collectFactories);
}

function collectFactories(file: SourceFile): Set<FunctionNode> {
  const factories = new Set<FunctionNode>();
  const add = (test: Node, subject: Node | undefined, list: Node | undefined): void => {
    const fn = list && parameterOf(file, list, 0);
    const kind = fn && subject ? roleSubject(file, subject) : undefined;
    if (!fn || !kind || kind === 'described' || parameterOf(file, subject as Node, 0) === fn) return;
    if (decisionOf(file, test, kind) !== 'display') factories.add(fn);
  };
  for (const node of file.nodesOf('BinaryExpression')) {
    if (!/^[!=]==?$/.test(node.operator) || node.left.type === 'PrivateIdentifier') continue;
    if (node.right.type === 'Identifier') add(node, node.left, node.right);
    if (node.left.type === 'Identifier') add(node, node.right, node.left);
  }
  for (const call of file.nodesOf('CallExpression')) {
    if (!/^(?:includes|indexOf|has|contains)$/.test(calleeName(call) ?? '')) continue;
    add(call, call.arguments[0], receiverOf(call));
    add(call, receiverOf(call), call.arguments[0]);
  }
  return factories;
}

/** The function whose parameter an expression is made of: directly, through a `Set`, or as an entry of the list that it is. */
function parameterOf(file: SourceFile, node: Node, depth: number): FunctionNode | undefined {
  const inner = unwrapAwait(node);
  if (depth > depthLimit) return undefined;
  if (inner.type === 'NewExpression' || inner.type === 'CallExpression') return madeOf(file, inner, depth);
  if (inner.type !== 'Identifier') return undefined;
  const definition = file.variableOf(inner)?.defs[0]?.node as Node | undefined;
  if (definition?.type === 'VariableDeclarator') {
    const init = initOf(file, inner);
    return init ? parameterOf(file, init, depth + 1) : undefined;
  }
  if (!isFunction(definition) || definition.id === inner) return undefined;
  const list = callbackList(definition, inner.name);
  return list ? parameterOf(file, list, depth + 1) : isCallback(definition) ? undefined : definition;
}

function madeOf(file: SourceFile, node: TSESTree.NewExpression | TSESTree.CallExpression, depth: number): FunctionNode | undefined {
  const source = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && calleeName(node) !== 'from' ? node.callee.object : node.arguments[0];
  return source ? parameterOf(file, source, depth + 1) : undefined;
}

/** A function that a framework calls is given requests, not roles. */
function isCallback(fn: FunctionNode): boolean {
  return fn.parent.type === 'CallExpression' && fn.parent.callee !== fn && !/^(?:memo|useCallback|cache|memoize|once|curry)$/.test(calleeName(fn.parent) ?? '');
}
