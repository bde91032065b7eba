import type { TSESTree } from '@typescript-eslint/utils';
import { inspectingName, redactingName } from 'phi-vocabulary';
import { contains, findAncestor, isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import { returnedValues } from '../../ast/options.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { dataParameters, isRaw, type Deidentifier } from './functions.js';

/** Where a de-identifying function hands its input on when the work fails. */
export function failOpenIn(file: SourceFile, { fn }: Deidentifier): Node | undefined {
  return inCatchClause(file, fn) ?? inCatchCallback(file, fn) ?? inFallback(file, fn) ?? inFailureBranch(file, fn);
}

function within<T extends Node>(fn: FunctionNode, nodes: readonly T[]): T[] {
  return nodes.filter((node) => contains(fn, node));
}

/** `catch { return note; }`, and a catch that only logs before the function goes on to return its input. */
const handing: ReadonlySet<string> = new Set(['callback', 'cb', 'done', 'next', 'resolve', 'push', 'send', 'emit', 'write', 'publish', 'upload', 'post', 'add', 'enqueue', 'save', 'insert']);

function inCatchClause(file: SourceFile, fn: FunctionNode): Node | undefined {
  for (const clause of within(fn, file.nodesOf('CatchClause'))) {
    const names = withCopies(file, fn, dataParameters(fn, clause));
    const returned = within(fn, file.nodesOf('ReturnStatement')).find((statement) => contains(clause.body, statement) && isRaw(names, statement.argument && unwrap(statement.argument)));
    if (returned) return returned;
    const assigned = within(fn, file.nodesOf('AssignmentExpression')).find((assignment) => contains(clause.body, assignment) && isRaw(names, unwrap(assignment.right)));
    if (assigned) return assigned;
    const handed = within(fn, file.nodesOf('CallExpression')).find((call) => contains(clause.body, call) && handing.has(calleeName(call) ?? '') && call.arguments.some((argument) => isElementOrName(unwrap(argument)) && isRaw(names, unwrap(argument))));
    if (handed) return handed;
    if (fallsThroughRaw(clause, names)) return clause;
  }
  return undefined;
}

/** The names with those of variables that start as one of them: `let out = note`, `const copy = { ...record }`. */
function withCopies(file: SourceFile, fn: FunctionNode, names: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(names);
  for (const node of within(fn, file.nodesOf('VariableDeclarator'))) {
    if (node.id.type === 'Identifier' && node.init && (node.init.type === 'Identifier' || node.init.type === 'MemberExpression' || node.init.type === 'ObjectExpression') && isRaw(all, node.init)) all.add(node.id.name);
  }
  return all;
}

function fallsThroughRaw(clause: TSESTree.CatchClause, names: ReadonlySet<string>): boolean {
  if (clause.body.body.some((statement) => /^(?:Throw|Return|Continue|Break)Statement$/.test(statement.type))) return false;
  const statement = clause.parent;
  const block = statement.parent;
  if (block.type !== 'BlockStatement') return false;
  const after = block.body.slice(block.body.indexOf(statement) + 1);
  return after.some((next) => next.type === 'ReturnStatement' && next.argument !== null && unwrap(next.argument).type === 'Identifier' && isRaw(names, unwrap(next.argument)));
}

/** `.catch(() => note)`, `setTimeout(() => resolve(note), 2000)`. */
function inCatchCallback(file: SourceFile, fn: FunctionNode): Node | undefined {
  for (const call of within(fn, file.nodesOf('CallExpression'))) {
    const name = calleeName(call);
    if (name === 'resolve' && call.arguments[0] && isElementOrName(unwrap(call.arguments[0])) && isRaw(dataParameters(fn, fn), unwrap(call.arguments[0]))) return call;
    const callback = name === 'catch' ? call.arguments[0] : name === 'then' ? call.arguments[1] : undefined;
    if (isFunction(callback) && returnedValues(callback).some((value) => isRaw(dataParameters(fn, call), unwrap(value)))) return callback;
  }
  return undefined;
}

/** `result.text || note.text`, `settled.status === 'fulfilled' ? settled.value : notes[i]`. */
function inFallback(file: SourceFile, fn: FunctionNode): Node | undefined {
  const names = (node: Node) => dataParameters(fn, node);
  const logical = within(fn, file.nodesOf('LogicalExpression')).find((node) => node.operator !== '&&' && isRaw(names(node), unwrap(node.right)) && isForeignResult(names(node), node.left));
  if (logical) return logical;
  return within(fn, file.nodesOf('ConditionalExpression')).find((node) => failureWords.test(file.textOf(node.test)) && isRaw(names(node), unwrap(node.alternate)) !== isRaw(names(node), unwrap(node.consequent)) && isElementOrName(unwrap(isRaw(names(node), unwrap(node.alternate)) ? node.alternate : node.consequent)));
}

const failureWords = /\b(?:status|ok|success|succeeded|fulfilled|rejected|err|error|errors|failed|failure|ready|available|enabled|configured|initiali[sz]ed|loaded)\b/i;

/** `!response`, `result === null`: nothing came back. */
const missingResult = /^!\s*(?:res|resp|response|result|reply|output|redacted|cleaned|scrubbed)(?:\.\w+)?$|^(?:res|resp|response|result|reply|output|redacted)(?:\.\w+)?\s*={2,3}\s*(?:null|undefined)$/i;

/** Something a call or a service gave: a member of a local that is no parameter. */
function isForeignResult(names: ReadonlySet<string>, node: Node): boolean {
  const value = unwrapAwait(node);
  if (value.type === 'CallExpression') return redactingName.test(calleeName(value) ?? '');
  return (value.type === 'MemberExpression' || value.type === 'Identifier') && !isRaw(names, value);
}

function isElementOrName(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'MemberExpression';
}

/** `if (!response.ok) return note;` */
function inFailureBranch(file: SourceFile, fn: FunctionNode): Node | undefined {
  return within(fn, file.nodesOf('ReturnStatement')).find((statement) => {
    const names = dataParameters(fn, statement);
    if (!statement.argument || unwrap(statement.argument).type !== 'Identifier' || !isRaw(names, unwrap(statement.argument))) return false;
    const branch = findAncestor(statement, (node): node is TSESTree.IfStatement => node.type === 'IfStatement' && contains(fn, node));
    return branch !== undefined && (failureWords.test(file.textOf(branch.test)) || missingResult.test(file.textOf(branch.test))) && !mentions(file, branch.test, names);
  });
}

function mentions(file: SourceFile, test: Node, names: ReadonlySet<string>): boolean {
  const words = file.textOf(test).match(/[A-Za-z_$][\w$]*/g) ?? [];
  return words.some((word) => names.has(word));
}

/** Callers that put the raw record in the place of a result: `deidentify(note).catch(() => note)`, `redact(note) ?? note`. */
export function rawFallbacks(file: SourceFile): Node[] {
  const caught = file.nodesOf('CallExpression').filter((call) => {
    const callback = calleeName(call) === 'catch' ? call.arguments[0] : undefined;
    const promise = call.callee.type === 'MemberExpression' ? unwrapAwait(call.callee.object) : undefined;
    return isFunction(callback) && promise?.type === 'CallExpression' && returnedValues(callback).some((value) => isArgumentOf(file, promise, value));
  });
  const replaced = file.nodesOf('LogicalExpression').filter((node) => {
    const left = unwrapAwait(node.left);
    return node.operator !== '&&' && left.type === 'CallExpression' && isArgumentOf(file, left, node.right);
  });
  const chosen = file.nodesOf('ConditionalExpression').filter((node) => failureWords.test(file.textOf(node.test)) && [node.consequent, node.alternate].some((branch) => rawOfResult(file, node, branch)));
  return [...caught, ...replaced, ...chosen];
}

/** `const result = await redact(note); send(result.ok ? result.text : note);` */
function rawOfResult(file: SourceFile, node: TSESTree.ConditionalExpression, branch: Node): boolean {
  const root = /^!?\s*([A-Za-z_$][\w$]*)/.exec(file.textOf(node.test))?.[1];
  const identifier = root === undefined ? undefined : file.nodesOf('VariableDeclarator').find((declarator) => declarator.id.type === 'Identifier' && declarator.id.name === root);
  const call = identifier?.init ? unwrapAwait(identifier.init) : undefined;
  return call?.type === 'CallExpression' && isArgumentOf(file, call, branch);
}

function isArgumentOf(file: SourceFile, call: TSESTree.CallExpression, value: Node): boolean {
  const inner = unwrap(value);
  return isRedacting(call) && (inner.type === 'Identifier' || inner.type === 'MemberExpression') && call.arguments.some((argument) => file.textOf(argument) === file.textOf(inner));
}

/** Callers: `try { safe = deidentify(record); } catch { safe = record; }`, and a variable that starts as the raw record. */
export function failOpenCalls(file: SourceFile): Node[] {
  return file.nodesOf('TryStatement').flatMap((statement) => {
    const { handler } = statement;
    if (!handler) return [];
    const calls = file.nodesOf('CallExpression').filter((call) => contains(statement.block, call) && isRedacting(call));
    const raw = new Set(calls.flatMap((call) => call.arguments.flatMap((argument) => (argument.type === 'Identifier' ? [argument.name] : []))));
    if (raw.size === 0) return [];
    const passed = [...file.nodesOf('AssignmentExpression').flatMap((node) => (contains(handler, node) && isRaw(raw, unwrap(node.right)) ? [node] : [])), ...file.nodesOf('ReturnStatement').flatMap((node) => (contains(handler, node) && node.argument && isRaw(raw, unwrap(node.argument)) ? [node] : []))];
    return passed.length > 0 ? passed.slice(0, 1) : startsRaw(file, statement, calls, raw);
  });
}

function isRedacting(call: TSESTree.CallExpression): boolean {
  const name = calleeName(call) ?? '';
  return redactingName.test(name) && !inspectingName.test(name);
}

/** `let out = record; try { out = deidentify(record); } catch (e) { log(e); }` */
function startsRaw(file: SourceFile, statement: TSESTree.TryStatement, calls: readonly TSESTree.CallExpression[], raw: ReadonlySet<string>): Node[] {
  if (!statement.handler || statement.handler.body.body.some((node) => /^(?:Throw|Return|Continue|Break)Statement$/.test(node.type))) return [];
  return file.nodesOf('AssignmentExpression').filter((node) => {
    if (!contains(statement.block, node) || node.left.type !== 'Identifier' || !calls.some((call) => unwrapAwait(node.right) === call)) return false;
    const declaration = file.variableOf(node.left)?.defs[0]?.node as Node | undefined;
    return declaration?.type === 'VariableDeclarator' && declaration.init?.type === 'Identifier' && raw.has(declaration.init.name);
  });
}
