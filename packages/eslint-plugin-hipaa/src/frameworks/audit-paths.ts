import type { TSESTree } from '@typescript-eslint/utils';
import { contains, type FunctionNode, type Node } from '../ast/nodes.js';
import { calleeName } from '../ast/static-names.js';

/** Whether every way through a function that reaches the store also writes the record. */
export type Coverage = 'all' | 'early-exit' | 'conditional' | 'none';

interface State {
  accessed: boolean;
  audited: boolean;
  left: boolean;
}

interface Walk {
  readonly accesses: readonly Node[];
  readonly audits: readonly Node[];
  /** What callers give: a condition on it says nothing of what was found. */
  readonly parameters: ReadonlySet<string>;
  /** A record is written only under a condition. */
  conditional: boolean;
  /** A way out was found that reached the store and wrote nothing. */
  unaudited: boolean;
}

/**
 * Follows the statements of a function. What a callback does counts where the callback stands; a way out because nothing was found or
 * something failed (`if (!row) return …`, `throw`, `catch`) needs no record here.
 */
export function auditCoverage(fn: FunctionNode, accesses: readonly Node[], audits: readonly Node[]): Coverage {
  const inside = audits.filter((node) => contains(fn, node) && !isOnFailure(node, fn));
  if (inside.length === 0) return 'none';
  const walk: Walk = { accesses, audits: inside, parameters: new Set(fn.params.flatMap(parameterNames)), conditional: false, unaudited: false };
  const state: State = { accessed: false, audited: false, left: false };
  if (fn.body.type === 'BlockStatement') block(fn.body.body, state, walk);
  else take(fn.body, state, walk);
  if (walk.unaudited) return 'early-exit';
  if (state.left || state.audited || !state.accessed) return 'all';
  return walk.conditional ? 'conditional' : 'early-exit';
}

function parameterNames(parameter: Node): string[] {
  if (parameter.type === 'AssignmentPattern') return parameterNames(parameter.left);
  return parameter.type === 'Identifier' ? [parameter.name] : [];
}

/** `.catch(() => audit(…))` writes when the access failed, and never when it gave something away. */
function isOnFailure(node: Node, fn: FunctionNode): boolean {
  for (let child = node, parent = node.parent; parent && child !== fn; child = parent, parent = parent.parent) {
    if (parent.type === 'CallExpression' && parent.callee !== child && calleeName(parent) === 'catch') return true;
  }
  return false;
}

function block(statements: readonly Node[], state: State, walk: Walk): void {
  for (const statement of statements) {
    if (state.left) return;
    step(statement, state, walk);
  }
}

/** Marks what happens anywhere inside a node. */
function take(node: Node, state: State, walk: Walk): void {
  if (walk.accesses.some((access) => contains(node, access))) state.accessed = true;
  if (walk.audits.some((audit) => contains(node, audit))) state.audited = true;
}

function step(node: Node, state: State, walk: Walk): void {
  switch (node.type) {
    case 'BlockStatement':
      return block(node.body, state, walk);
    case 'IfStatement':
      return branch(node, state, walk);
    case 'TryStatement':
      return attempt(node, state, walk);
    case 'SwitchStatement':
      return choose(node, state, walk);
    case 'ReturnStatement':
      take(node, state, walk);
      if (state.accessed && !state.audited) walk.unaudited = true;
      state.left = true;
      return;
    case 'ThrowStatement':
      state.left = true;
      return;
    case 'FunctionDeclaration':
      return;
    default:
      return take(node, state, walk);
  }
}

function branch(node: TSESTree.IfStatement, state: State, walk: Walk): void {
  take(node.test, state, walk);
  const yes = { ...state };
  const no = { ...state };
  const before = walk.unaudited;
  step(node.consequent, yes, walk);
  if (isNothingFound(node.test) && !node.alternate) walk.unaudited = before;
  if (node.alternate) step(node.alternate, no, walk);
  join(state, [yes, no], node, walk);
}

/** `if (!row)`, `if (row === null)`, `if (rows.length === 0)`, `if (!allowed(row))`, `if (error)`: nothing was given out. */
function isNothingFound(test: Node): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!';
  if (test.type === 'LogicalExpression') return isNothingFound(test.left) || isNothingFound(test.right);
  if (test.type === 'Identifier') return /^(?:e|err|error|\w*Error|notFound|missing)$/.test(test.name);
  if (test.type !== 'BinaryExpression') return false;
  return test.right.type === 'Literal' ? test.right.value === null || test.right.value === 0 || test.operator.startsWith('!==') : test.right.type === 'Identifier' && test.right.name === 'undefined' ? true : /^!==?$/.test(test.operator);
}

function join(state: State, ends: readonly State[], node: Node, walk: Walk): void {
  const open = ends.filter((end) => !end.left);
  if (open.length === 0) {
    state.left = true;
    return;
  }
  const auditedSome = open.some((end) => end.audited);
  const pending = open.some((end) => end.accessed && !end.audited);
  state.audited = open.every((end) => end.audited);
  state.accessed = pending || (state.audited && open.some((end) => end.accessed));
  if (auditedSome && pending) settleOptional(state, node, walk);
}

/** `if (row) audit(…)`: a record for whatever was found is a record; under any other condition it is not always one. */
function settleOptional(state: State, node: Node, walk: Walk): void {
  if (node.type === 'IfStatement' && !node.alternate && isFoundCheck(node.test) && !(node.test.type === 'Identifier' && walk.parameters.has(node.test.name))) state.audited = true;
  else walk.conditional = true;
}

function isFoundCheck(test: Node): boolean {
  if (test.type === 'Identifier') return true;
  if (test.type === 'ChainExpression') return isFoundCheck(test.expression);
  if (test.type === 'BinaryExpression') return test.operator === '>' || ((test.operator === '!==' || test.operator === '!=') && ((test.right.type === 'Literal' && test.right.value === null) || (test.right.type === 'Identifier' && test.right.name === 'undefined')));
  return test.type === 'MemberExpression' && test.property.type === 'Identifier' && /^(?:length|rowCount|size|matchedCount|modifiedCount|affected|affectedRows|user|id|deletedCount)$/.test(test.property.name);
}

function attempt(node: TSESTree.TryStatement, state: State, walk: Walk): void {
  if (node.finalizer) take(node.finalizer, state, walk);
  const inside = { ...state };
  block(node.block.body, inside, walk);
  if (node.handler) {
    const before = walk.unaudited;
    const failed = { ...state };
    block(node.handler.body.body, failed, walk);
    walk.unaudited = before;
    state.left = inside.left && failed.left;
  } else state.left = inside.left;
  state.accessed ||= inside.accessed;
  state.audited ||= inside.audited;
}

function choose(node: TSESTree.SwitchStatement, state: State, walk: Walk): void {
  take(node.discriminant, state, walk);
  const ends = node.cases.map((entry) => {
    const end = { ...state };
    block(entry.consequent, end, walk);
    return end;
  });
  join(state, ends.length === 0 ? [state] : ends, node, walk);
}
