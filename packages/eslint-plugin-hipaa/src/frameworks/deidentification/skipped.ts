import type { TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingFunction, isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { within } from '../within.js';
import { putsRawForward, rawNamesAt, type RawNames } from './raw-names.js';
import { isRedacting } from './redacting-calls.js';

/**
 * Where a de-identifying function gives its input back untouched because of something else than the input: a switch is off
 * (`if (!config.enabled) return note`), a mode is unknown (`default: return note`), the text is too long to be searched.
 */
export function skippedReturn(file: SourceFile, fn: FunctionNode): Node | undefined {
  const returns = within(file.nodesOf('ReturnStatement'), fn).filter((node) => enclosingFunction(node) === fn);
  const works = returns.some((node) => node.argument && doesWork(unwrapAwait(node.argument)));
  const raw = works ? returns.find((node) => isUntouched(file, fn, node) && isSkipped(file, fn, node)) : undefined;
  return raw ?? within(file.nodesOf('ConditionalExpression'), fn).find((node) => choosesRaw(file, fn, node));
}

function doesWork(node: Node): boolean {
  return node.type !== 'Identifier' && node.type !== 'Literal';
}

/** A parameter that nothing in the function writes, in whole or in part. */
function isUntouched(file: SourceFile, fn: FunctionNode, { argument }: TSESTree.ReturnStatement): boolean {
  const value = argument ? unwrap(argument) : undefined;
  if (value?.type !== 'Identifier' || !rawNamesAt(fn, value).has(value.name)) return false;
  const variable = file.variableOf(value);
  if (!variable || (variable.defs[0]?.type as string) !== 'Parameter') return false;
  return variable.references.every((reference) => !reference.isWrite() && !isChanged(reference.identifier as Node));
}

/** A member is written or deleted, or something unseen gets the record as a statement of its own. */
function isChanged(use: Node): boolean {
  let node = use;
  while (node.parent?.type === 'MemberExpression' && node.parent.object === node) node = node.parent;
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === 'AssignmentExpression') return parent.left === node;
  if (parent.type === 'UnaryExpression') return parent.operator === 'delete';
  if (parent.type === 'CallExpression' && (parent.arguments.includes(node as TSESTree.Expression) || node !== use)) return statementOf(parent) || /^(?:keys|entries|values|forEach|traverse|walk|push|splice|set|delete|assign)$/.test(calleeName(parent) ?? '');
  return parent.type === 'ForOfStatement' || parent.type === 'ForInStatement';
}

function statementOf(call: Node): boolean {
  const outer = call.parent?.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  return outer?.type === 'ExpressionStatement';
}

const harmless = /typeof|instanceof|Array\.isArray|Buffer\.is|===? ?(?:null|undefined|''|"")|\.(?:deidentified|redacted|anonymized|isDeidentified)/;

function isSkipped(file: SourceFile, fn: FunctionNode, node: TSESTree.ReturnStatement): boolean {
  const names = rawNamesAt(fn, node);
  for (let current: Node = node; current.parent && current !== fn; current = current.parent) {
    const parent: Node = current.parent;
    if (parent.type === 'CatchClause' || parent.type === 'TryStatement') return false;
    if (parent.type === 'SwitchCase' && parent.parent.type === 'SwitchStatement') return !names.has(rootName(parent.parent.discriminant));
    if (parent.type !== 'IfStatement' || parent.test === current) continue;
    return isTooLong(parent.test, names) || (!mentionsInput(file, parent.test, names) && !harmless.test(file.textOf(parent.test)));
  }
  return isLastAfterBranches(file, fn, node, names);
}

/** `if (strict) return scrub(note); return note;` */
function isLastAfterBranches(file: SourceFile, fn: FunctionNode, node: TSESTree.ReturnStatement, names: RawNames): boolean {
  if (node.parent !== fn.body) return false;
  const branches = within(file.nodesOf('IfStatement'), fn).filter((branch) => branch.parent === fn.body && branch.range[1] <= node.range[0]);
  return branches.length > 0 && branches.every((branch) => !mentionsInput(file, branch.test, names) && within(file.nodesOf('ReturnStatement'), branch.consequent).length > 0);
}

/** `if (note.length > 50_000) return note;` */
function isTooLong(test: Node, names: RawNames): boolean {
  if (test.type !== 'BinaryExpression' || !/^>=?$/.test(test.operator)) return false;
  const left = unwrap(test.left);
  return left.type === 'MemberExpression' && left.property.type === 'Identifier' && /^(?:length|size|byteLength)$/.test(left.property.name) && names.has(rootName(left.object));
}

function mentionsInput(file: SourceFile, test: Node, names: RawNames): boolean {
  const locals = new Set(within(file.nodesOf('VariableDeclarator'), enclosingFunction(test) ?? test).flatMap((node) => (node.id.type === 'Identifier' && node.init && [...names.keys()].some((name) => new RegExp(`\\b${name}\\b`).test(file.textOf(node.init ?? node))) ? [node.id.name] : [])));
  return (file.textOf(test).match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => names.has(word) || locals.has(word));
}

function rootName(node: Node): string {
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression') inner = unwrap(inner.object);
  return inner.type === 'Identifier' ? inner.name : '';
}

/** `options.raw ? note : scrub(note)` */
function choosesRaw(file: SourceFile, fn: FunctionNode, node: TSESTree.ConditionalExpression): boolean {
  const names = rawNamesAt(fn, node);
  const [one, other] = [unwrapAwait(node.consequent), unwrapAwait(node.alternate)];
  const [raw, work] = one.type === 'Identifier' ? [one, other] : [other, one];
  if (raw.type !== 'Identifier' || work.type !== 'CallExpression' || !isRedacting(work) || !putsRawForward(names, raw)) return false;
  if (!isReturned(node, fn) || mentionsInput(file, node.test, names)) return false;
  return work.arguments.some((argument) => file.textOf(argument) === raw.name) && contains(fn, node);
}

function isReturned(node: Node, fn: FunctionNode): boolean {
  let current = node;
  while (current.parent && /^(?:AwaitExpression|TSAsExpression)$/.test(current.parent.type)) current = current.parent;
  return current.parent?.type === 'ReturnStatement' || (isFunction(current.parent) && current.parent.body === current) || current.parent === fn;
}
