import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, receiverOf } from '../../ast/static-names.js';
import { resolveConst, staticText } from '../../ast/static-values.js';
import { within } from '../within.js';

/** The texts of a list or set that the file writes out: `['ssn', 'dob']`, `new Set([…])`, `Object.freeze([…])`, spreads of such. */
export function listedNames(file: SourceFile, node: Node | undefined): readonly string[] | undefined {
  const value = node && resolveConst(file, node);
  if (value?.type === 'NewExpression' || value?.type === 'CallExpression') return listedNames(file, value.arguments[0]);
  if (value?.type !== 'ArrayExpression') return undefined;
  return value.elements.flatMap((element) => {
    if (element?.type === 'SpreadElement') return listedNames(file, element.argument) ?? [];
    return element ? (staticText(file, unwrap(element)) ?? []) : [];
  });
}

/** A list of field names by which a function copies a record: those that are kept, or those that are left out. */
export interface ListUse {
  readonly keeps: boolean;
  readonly names: readonly string[];
  readonly node: Node;
}

/** `if (IDENTIFIERS.has(key)) continue;`, `filter(([key]) => !PHI.includes(key))`, `SAFE.reduce((all, key) => ({ ...all, [key]: record[key] }), {})`. */
export function listUses(file: SourceFile, fn: FunctionNode): ListUse[] {
  const uses: ListUse[] = [];
  for (const call of within(file.nodesOf('CallExpression'), fn)) {
    const name = calleeName(call) ?? '';
    const asked = /^(?:includes|has|indexOf)$/.test(name);
    if (!asked && !/^(?:reduce|forEach|map)$/.test(name)) continue;
    const names = fieldNames(file, receiverOf(call));
    const keeps = !names ? undefined : asked ? keepsAsked(call) : keepsEach(file, call.arguments[0]);
    if (names && keeps !== undefined) uses.push({ keeps, names, node: call });
  }
  for (const loop of within(file.nodesOf('ForOfStatement'), fn)) {
    const names = fieldNames(file, loop.right);
    const keeps = names ? keepsEach(file, loop.body) : undefined;
    if (names && keeps !== undefined) uses.push({ keeps, names, node: loop });
  }
  return uses;
}

/** A list whose texts are names; one of codes is asked about values. */
function fieldNames(file: SourceFile, node: Node | undefined): readonly string[] | undefined {
  const names = listedNames(file, node);
  return names && names.length > 0 && names.every((name) => /^[A-Za-z_]\w*$/.test(name)) && names.some((name) => classifyName(name)) ? names : undefined;
}

/** What becomes of a field whose name is in the list, by where the question stands. */
function keepsAsked(call: TSESTree.CallExpression): boolean | undefined {
  const negated = call.parent.type === 'UnaryExpression' && call.parent.operator === '!';
  const question: Node = negated ? call.parent : call;
  const kept = keptWhenTrue(question, question.parent);
  return kept === undefined ? undefined : kept !== negated;
}

function keptWhenTrue(question: Node, parent: Node | undefined): boolean | undefined {
  if (isFunction(parent) && parent.body === question) return /^(?:filter|pickBy)$/.test(callOf(parent)) ? true : callOf(parent) === 'omitBy' ? false : undefined;
  if (parent?.type === 'ReturnStatement' && isFunction(parent.parent.parent)) return callOf(parent.parent.parent) === 'filter' ? true : undefined;
  if (parent?.type === 'IfStatement' && parent.test === question) return branchKeeps(parent.consequent);
  return parent?.type === 'ConditionalExpression' && parent.test === question ? !isBlank(parent.consequent) : undefined;
}

function callOf(fn: FunctionNode): string {
  return fn.parent.type === 'CallExpression' ? (calleeName(fn.parent) ?? '') : '';
}

/** `continue`, `delete out[key]` and `out[key] = '[REDACTED]'` leave the field out; a copy of its value keeps it. */
function branchKeeps(branch: Node): boolean | undefined {
  const statement = branch.type === 'BlockStatement' ? branch.body[0] : branch;
  if (statement?.type === 'ContinueStatement' || statement?.type === 'ReturnStatement') return statement.type === 'ReturnStatement' && statement.argument !== null && !isBlank(statement.argument);
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' ? !isBlank(expression.right) : expression.type === 'UnaryExpression' ? false : undefined;
}

/** `undefined`, `null`, a fixed text, a call that makes another value, what an accumulator already had. */
function isBlank(node: Node): boolean {
  const value = unwrap(node);
  return value.type === 'Literal' || value.type === 'TemplateLiteral' || value.type === 'CallExpression' || (value.type === 'Identifier' && /^(?:undefined|acc|all|out|result|memo|copy)$/.test(value.name)) || (value.type === 'ArrayExpression' && value.elements.length < 2);
}

/** Whether each name of a list is copied from the record; `undefined` when its fields are taken out, which is judged where they are. */
function keepsEach(file: SourceFile, body: Node | undefined): boolean | undefined {
  if (!body) return undefined;
  const computed = within(file.nodesOf('MemberExpression'), body).filter((member) => member.computed && member.property.type === 'Identifier');
  if (computed.some(({ parent }) => parent.type === 'UnaryExpression')) return undefined;
  return computed.some((member) => isCopied(member)) ? true : undefined;
}

/** `[key]: record[key]`, `out[key] = record[key]`. */
function isCopied(member: TSESTree.MemberExpression): boolean {
  const { parent } = member;
  if (parent.type === 'Property') return parent.computed && parent.value === member;
  return parent.type === 'AssignmentExpression' && parent.right === member && parent.left.type === 'MemberExpression' && parent.left.computed;
}
