import type { TSESLint } from '@typescript-eslint/utils';
import { contains, enclosingFunction, findAncestor, isFunction, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { origin, type Origin, type Trace } from './trace.js';

/** Callbacks that run once per element. */
const iterations: ReadonlySet<string> = new Set(['map', 'forEach', 'flatMap', 'reduce', 'filter', 'mapValues', 'each', 'for', 'mapSeries', 'pMap']);

/** Fresh bytes that outlive the call they are used in are shared by several calls. */
export function lasting(trace: Trace, found: Origin, write: Node, variable: TSESLint.Scope.Variable): Origin {
  return found.kind === 'fresh' && outlives(trace.file, write, trace.use, variable) ? origin('reused') : found;
}

/**
 * Whether bytes written at one place are used more than once at another: written outside a loop that the use is in, kept in a
 * variable of an outer function or the module, or written only when empty.
 */
function outlives(file: SourceFile, write: Node, use: Node, variable: TSESLint.Scope.Variable): boolean {
  const writer = enclosingFunction(write);
  const user = enclosingFunction(use);
  if (writer === user) return isOutsideLoop(write, use) || (isDeclaredOutside(variable, writer) && isGuarded(write));
  if (!writer) return !isImmediate(user);
  if (!user || !contains(writer, user)) return true;
  for (let fn: FunctionNode | undefined = user; fn && fn !== writer; fn = enclosingFunction(fn)) if (mayRunAgain(file, fn)) return true;
  return isOutsideLoop(write, use);
}

function isOutsideLoop(write: Node, use: Node): boolean {
  const loop = findAncestor(use, isLoopOrFunction);
  return loop !== undefined && !isFunction(loop) && !contains(loop, write);
}

function isLoopOrFunction(node: Node): node is Node {
  return isFunction(node) || ['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'].includes(node.type);
}

function isDeclaredOutside(variable: TSESLint.Scope.Variable, writer: FunctionNode | undefined): boolean {
  const declared = variable.defs[0]?.name as Node | undefined;
  return writer !== undefined && declared !== undefined && !contains(writer, declared);
}

/** `iv ??= …`, `if (!iv) iv = …`: only the first call draws it. */
function isGuarded(write: Node): boolean {
  const assignment = write.parent;
  if (assignment?.type === 'AssignmentExpression' && (assignment.operator === '??=' || assignment.operator === '||=')) return true;
  if (assignment?.type === 'AssignmentExpression' && assignment.right.type === 'LogicalExpression') return true;
  return findAncestor(write, (node): node is Node => isFunction(node) || node.type === 'IfStatement')?.type === 'IfStatement';
}

/** A function that is called where it stands: `(async () => { … })()`. */
function isImmediate(fn: FunctionNode | undefined): boolean {
  return fn?.parent.type === 'CallExpression' && fn.parent.callee === fn;
}

/** Whether a function inside another may run more often than the outer one: returned, stored, a method, or a callback per element. */
function mayRunAgain(file: SourceFile, fn: FunctionNode): boolean {
  const parent = fn.parent;
  if (parent.type === 'CallExpression') return parent.callee !== fn && iterations.has(calleeName(parent) ?? '');
  if (parent.type === 'NewExpression') return calleeName(parent) !== 'Promise';
  const name = fn.type === 'FunctionDeclaration' ? fn.id : parent.type === 'VariableDeclarator' ? parent.id : undefined;
  const variable = name?.type === 'Identifier' ? file.variableOf(name) : undefined;
  if (!variable) return true;
  const reads = variable.references.filter((reference) => reference.isRead());
  const first = reads[0]?.identifier as Node | undefined;
  return reads.length !== 1 || !first || first.parent?.type !== 'CallExpression' || first.parent.callee !== first || isOutsideLoop(fn, first);
}
