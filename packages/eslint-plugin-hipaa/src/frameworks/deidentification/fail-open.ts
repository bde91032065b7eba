import type { TSESTree } from '@typescript-eslint/utils';
import { deidentifyingName } from 'phi-vocabulary';
import { contains, findAncestor, isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import { returnedValues } from '../../ast/options.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../../ast/static-names.js';
import { within } from '../within.js';
import { swallowed } from './after-failure.js';
import type { Deidentifier } from './functions.js';
import { emptyFindings } from './empty-findings.js';
import { isRaw, putsRawForward, rawNamesAt, withCopies, type RawNames } from './raw-names.js';
import { isRedacting, redactsNothing } from './redacting-calls.js';
import { skippedReturn } from './skipped.js';

/** Where a de-identifying function hands its input on when the work fails, or is not done at all. */
export function failOpenIn(file: SourceFile, { fn }: Deidentifier): Node | undefined {
  return inTry(file, fn) ?? inCatchCallback(file, fn) ?? inFallback(file, fn) ?? inFailureBranch(file, fn) ?? emptyFindings(file, fn) ?? skippedReturn(file, fn);
}

const handing: ReadonlySet<string> = new Set(['callback', 'cb', 'done', 'next', 'resolve', 'push', 'send', 'emit', 'write', 'publish', 'upload', 'post', 'add', 'enqueue', 'save', 'insert']);
/** Where what failed is kept for people to look at. */
const quarantine = /fail|err|reject|quarantin|dead|dlq|skipped|review|retry|held/i;

/** `catch { return note; }`, and a catch that only logs before the function goes on with its input. */
function inTry(file: SourceFile, fn: FunctionNode): Node | undefined {
  for (const statement of within(file.nodesOf('TryStatement'), fn)) {
    const names = withCopies(file, fn, rawNamesAt(fn, statement));
    const found = (statement.handler && handedOnIn(file, statement.handler.body, names)) ?? swallowed(file, fn, statement, names);
    if (found) return found;
  }
  return undefined;
}

/** What of the raw data a catch clause returns, assigns or hands to something else. */
function handedOnIn(file: SourceFile, body: Node, names: RawNames): Node | undefined {
  const returned = [...within(file.nodesOf('ReturnStatement'), body), ...within(file.nodesOf('YieldExpression'), body)].find((statement) => putsRawForward(names, statement.argument));
  if (returned) return returned;
  const assigned = within(file.nodesOf('AssignmentExpression'), body).find((assignment) => putsRawForward(names, assignment.right) && !quarantine.test(file.textOf(assignment.left)));
  return assigned ?? within(file.nodesOf('CallExpression'), body).find((call) => handing.has(calleeName(call) ?? '') && !quarantine.test((receiverOf(call) && pathOf(call.callee)?.join('.')) ?? '') && call.arguments.some((argument) => putsRawForward(names, argument)));
}

/** Methods that give a stand-in for a failed result. */
const recovering = /^(?:catch|catchError|catchAll|orElse|getOrElse|getOrElseValue|recover|unwrapOr|unwrapOrElse|valueOr|withDefault|withFallback|fallback|fallbackTo|onErrorReturn|matchError)$/;

/** `.catch(() => note)`, `catchError(() => of(note))`, `setTimeout(() => resolve(note), 2000)`, a race that a raw copy may win. */
function inCatchCallback(file: SourceFile, fn: FunctionNode): Node | undefined {
  for (const call of within(file.nodesOf('CallExpression'), fn)) {
    const name = calleeName(call) ?? '';
    if (!recovering.test(name) && name !== 'then' && name !== 'resolve') continue;
    const names = rawNamesAt(fn, call);
    if (name === 'resolve') {
      if (call.arguments[0] && isWhole(names, call.arguments[0]) && findAncestor(call, isTimer)) return call;
      continue;
    }
    const stand = name === 'then' ? [call.arguments[1], isRaced(call) ? call.arguments[0] : undefined] : call.arguments;
    for (const given of stand) if (given && (isFunction(given) ? givesRaw(names, given) : name !== 'catch' && isWhole(names, given))) return given;
  }
  return undefined;
}

function isTimer(node: Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && /^(?:setTimeout|setImmediate|on|once|addEventListener)$/.test(calleeName(node) ?? '');
}

function isWhole(names: RawNames, node: Node): boolean {
  const inner = unwrap(node);
  return (inner.type === 'Identifier' || inner.type === 'MemberExpression') && putsRawForward(names, inner);
}

function givesRaw(names: RawNames, callback: FunctionNode): boolean {
  const own = new Set(callback.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : [])));
  const outer = new Map([...names].filter(([name]) => !own.has(name)));
  return returnedValues(callback).some((value) => putsRawForward(outer, value));
}

/** `Promise.race([deidentify(note), sleep(500).then(() => note)])`. */
function isRaced(call: TSESTree.CallExpression): boolean {
  const list = call.parent;
  return list.type === 'ArrayExpression' && list.parent.type === 'CallExpression' && /^(?:race|any)$/.test(calleeName(list.parent) ?? '');
}

/** `result.text || note.text`, `settled.status === 'fulfilled' ? settled.value : notes[i]`. */
function inFallback(file: SourceFile, fn: FunctionNode): Node | undefined {
  const logical = within(file.nodesOf('LogicalExpression'), fn).find((node) => {
    const names = rawNamesAt(fn, node);
    return node.operator !== '&&' && isRaw(names, unwrap(node.right)) && isForeignResult(names, node.left);
  });
  if (logical) return logical;
  return within(file.nodesOf('ConditionalExpression'), fn).find((node) => failureWords.test(file.textOf(node.test)) && isRawBranch(rawNamesAt(fn, node), node));
}

function isRawBranch(names: RawNames, node: TSESTree.ConditionalExpression): boolean {
  const raw = [node.consequent, node.alternate].filter((branch) => isRaw(names, unwrap(branch)));
  return raw.length === 1 && raw[0] !== undefined && isWhole(names, raw[0]);
}

const failureWords = /\b(?:status|ok|success|succeeded|fulfilled|rejected|err|error|errors|failed|failure|ready|available|enabled|configured|initiali[sz]ed|loaded)\b/i;
/** `!response`, `result === null`: nothing came back. */
const missingResult = /^!\s*(?:res|resp|response|result|reply|output|redacted|cleaned|scrubbed|safe|clean|masked)(?:\??\.\w+)*$|^(?:res|resp|response|result|reply|output|redacted|cleaned|scrubbed|safe|clean|masked)(?:\??\.\w+)*\s*={2,3}\s*(?:null|undefined|''|"")$/i;

/** Something a call or a service gave: a member of a local that is no parameter. */
function isForeignResult(names: RawNames, node: Node): boolean {
  const value = unwrapAwait(node);
  if (value.type === 'CallExpression') return isRedacting(value);
  return (value.type === 'MemberExpression' || value.type === 'Identifier') && !isRaw(names, value);
}

/** `if (!response.ok) return note;` */
function inFailureBranch(file: SourceFile, fn: FunctionNode): Node | undefined {
  return within(file.nodesOf('ReturnStatement'), fn).find((statement) => {
    const names = rawNamesAt(fn, statement);
    if (!putsRawForward(names, statement.argument)) return false;
    const branch = findAncestor(statement, (node): node is TSESTree.IfStatement => node.type === 'IfStatement' && contains(fn, node));
    const test = branch && file.textOf(branch.test);
    return branch !== undefined && test !== undefined && (failureWords.test(test) || missingResult.test(test)) && !mentions(file, branch.test, names);
  });
}

function mentions(file: SourceFile, test: Node, names: RawNames): boolean {
  return (file.textOf(test).match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => names.has(word));
}

/** Callers that put the raw record in the place of a result: `deidentify(note).catch(() => note)`, `redact(note) ?? note`. */
export function rawFallbacks(file: SourceFile): Node[] {
  const caught = file.nodesOf('CallExpression').filter((call) => {
    if (!recovering.test(calleeName(call) ?? '')) return false;
    const promise = call.callee.type === 'MemberExpression' ? unwrapAwait(call.callee.object) : undefined;
    const given = call.arguments[0];
    if (promise?.type !== 'CallExpression' || !given || !isRedacting(promise)) return false;
    return isFunction(given) ? returnedValues(given).some((value) => isArgumentOf(file, promise, value)) : isArgumentOf(file, promise, given);
  });
  const replaced = file.nodesOf('LogicalExpression').filter((node) => {
    const left = node.operator === '&&' ? undefined : callBehind(file, node.left);
    return left !== undefined && isArgumentOf(file, left, node.right);
  });
  const chosen = file.nodesOf('ConditionalExpression').filter((node) => (failureWords.test(file.textOf(node.test)) && [node.consequent, node.alternate].some((branch) => rawOfResult(file, node, branch))) || isSwitchedOff(file, node));
  return [...caught, ...replaced, ...chosen];
}

/** The call an expression is, or that the constant it names was made by. */
function callBehind(file: SourceFile, node: Node): TSESTree.CallExpression | undefined {
  const inner = unwrapAwait(node);
  if (inner.type === 'CallExpression') return inner;
  const definition = inner.type === 'Identifier' ? (file.variableOf(inner)?.defs[0]?.node as Node | undefined) : undefined;
  const made = definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' && definition.init ? unwrapAwait(definition.init) : undefined;
  return made?.type === 'CallExpression' ? made : undefined;
}

/** `config.deidentify ? deidentify(note) : note` */
function isSwitchedOff(file: SourceFile, { test, consequent, alternate }: TSESTree.ConditionalExpression): boolean {
  if (!switchWords.test(file.textOf(test))) return false;
  const [one, other] = [unwrapAwait(consequent), unwrapAwait(alternate)];
  const [call, raw] = one.type === 'CallExpression' ? [one, other] : [other, one];
  return call.type === 'CallExpression' && deidentifyingName.test(calleeName(call) ?? '') && isArgumentOf(file, call, raw) && !file.textOf(test).includes(file.textOf(raw));
}

const switchWords = /\benv\b|config|flags?\b|feature|enabled|skip|disable|deid|anonymi[sz]e|options|settings/i;

/** `const result = await redact(note); send(result.ok ? result.text : note);` */
function rawOfResult(file: SourceFile, node: TSESTree.ConditionalExpression, branch: Node): boolean {
  const root = /^!?\s*([A-Za-z_$][\w$]*)/.exec(file.textOf(node.test))?.[1];
  const declared = root === undefined ? undefined : file.nodesOf('VariableDeclarator').find((declarator) => declarator.id.type === 'Identifier' && declarator.id.name === root);
  const call = declared?.init ? unwrapAwait(declared.init) : undefined;
  return call?.type === 'CallExpression' && isArgumentOf(file, call, branch);
}

function isArgumentOf(file: SourceFile, call: TSESTree.CallExpression, value: Node): boolean {
  const inner = unwrap(value);
  return isRedacting(call) && (inner.type === 'Identifier' || inner.type === 'MemberExpression') && call.arguments.some((argument) => file.textOf(argument) === file.textOf(inner));
}

/** Callers: `try { safe = deidentify(record); } catch { safe = record; }`, and a variable that starts as the raw record. */
export function failOpenCalls(file: SourceFile): Node[] {
  return file.nodesOf('TryStatement').flatMap((statement) => {
    const calls = within(file.nodesOf('CallExpression'), statement.block).filter(isRedacting);
    if (calls.length === 0) return [];
    const raw = new Map(calls.flatMap((call) => call.arguments.flatMap((argument) => rootName(argument) ?? [])).map((name) => [name, undefined]));
    if (raw.size === 0) return [];
    const found = (statement.handler && handedOnIn(file, statement.handler.body, raw)) ?? startsRaw(file, statement, calls, raw);
    return found ? [found] : [];
  });
}

function rootName(node: Node): string | undefined {
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression') inner = unwrap(inner.object);
  return inner.type === 'Identifier' ? inner.name : undefined;
}

/** `let out = record; try { out = deidentify(record); } catch (e) { log(e); }` */
function startsRaw(file: SourceFile, statement: TSESTree.TryStatement, calls: readonly TSESTree.CallExpression[], raw: RawNames): Node | undefined {
  if (!redactsNothing(statement.handler)) return undefined;
  return within(file.nodesOf('AssignmentExpression'), statement.block).find((node) => {
    if (node.left.type !== 'Identifier' || !calls.some((call) => unwrapAwait(node.right) === call)) return false;
    const declaration = file.variableOf(node.left)?.defs[0]?.node as Node | undefined;
    return declaration?.type === 'VariableDeclarator' && declaration.init != null && putsRawForward(raw, declaration.init);
  });
}
