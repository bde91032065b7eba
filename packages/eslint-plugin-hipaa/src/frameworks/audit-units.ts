import { mentionsPatient } from 'phi-vocabulary';
import { contains, enclosingClass, enclosingFunction, isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { functionName } from '../ast/static-names.js';
import { calledFunction } from '../ast/static-values.js';
import { dataAccesses, declaredAccesses, type DataAccess } from './data-access.js';
import { handlerOf, handlersOf, type Handler } from './handlers.js';
import { isCareFile, isLikelyCare, subjectVerdict } from './patient-subject.js';
import { within } from './within.js';

/** A function that stands for itself in a review: a handler, method or function with what it reaches. */
export interface Unit {
  readonly fn: FunctionNode;
  readonly name: string;
  readonly handler: Handler | undefined;
  /** What a report points to. */
  readonly head: Node;
  /** Accesses about persons in care. */
  readonly accesses: readonly DataAccess[];
  /** How plainly they are: by table or field, by the function's surroundings, by a shared word in a file about care, or only by such a word. */
  readonly evidence: 'plain' | 'context' | 'shared' | 'word';
  /** The class, router, map or file whose units are its siblings. */
  readonly group: Node;
}

/** Every unit of the file that reaches records about persons in care. */
export function unitsOf(file: SourceFile, declaredCalls: readonly string[]): readonly Unit[] {
  const byFunction = new Map<FunctionNode, DataAccess[]>();
  const declared = declaredAccesses(file, declaredCalls);
  const calls = new Set<Node>(declared.map((access) => access.call));
  for (const access of [...declared, ...dataAccesses(file).filter((candidate) => !calls.has(candidate.call))]) {
    if (access.library !== 'declared' && isBeside(file, access)) continue;
    const fn = unitFunction(file, access.call);
    if (!fn) continue;
    const list = byFunction.get(fn);
    if (list) list.push(access);
    else byFunction.set(fn, [access]);
  }
  return [...byFunction].flatMap(([fn, accesses]) => describe(file, fn, accesses)).sort((a, b) => a.head.range[0] - b.head.range[0]);
}

/** Counting, building a query, and tables about something else. */
function isBeside(file: SourceFile, access: DataAccess): boolean {
  return access.operation === 'build' || access.operation === 'count' || subjectVerdict(access.subject ?? '') === 'no' || isSignIn(file, access);
}

/** Sessions of signing in: kept by token or account, and ended by the clock. */
function isSignIn(file: SourceFile, access: DataAccess): boolean {
  return /^(?:\w+_)?sessions?$/i.test(access.subject ?? '') && /expire|token|\bsid\b|user_?id|account_?id|refresh|revoke/i.test(file.textOf(access.call)) && !/patient|therap|visit/i.test(file.textOf(access.call));
}

function plainSubjects(file: SourceFile): ReadonlySet<string | undefined> {
  return new Set(dataAccesses(file).filter((access) => access.aboutPatients === 'yes').map((access) => access.subject));
}

/** How plainly an access is about persons in care; undefined when it is about something else. */
function evidenceOf(file: SourceFile, access: DataAccess, names: readonly string[]): Unit['evidence'] | undefined {
  if (access.aboutPatients === 'yes') return 'plain';
  if (access.aboutPatients === 'no' && /^(?:yes|maybe)$/.test(subjectVerdict(access.subject ?? ''))) return undefined;
  const plain = file.fact(plainSubjects);
  if (plain.has(access.subject) && subjectVerdict(access.subject ?? '') === 'maybe') return 'plain';
  if (names.some((name) => mentionsPatient(name))) return 'context';
  if (access.aboutPatients === 'no') return undefined;
  if (isCareFile(file)) return plain.size > 0 ? 'context' : 'shared';
  return isLikelyCare(access.subject ?? '') ? 'word' : undefined;
}

function describe(file: SourceFile, fn: FunctionNode, reached: readonly DataAccess[]): Unit[] {
  const handler = handlerOf(file, fn);
  const own = handler?.fn === fn ? handler : undefined;
  const group = own?.router ?? enclosingClass(fn) ?? (fn.parent.type === 'Property' ? fn.parent.parent : file.ast);
  const name = nameOf(fn, own);
  const names = [name, enclosingClass(fn)?.id?.name ?? '', own?.route ?? ''];
  const found = reached.map((access) => ({ access, evidence: evidenceOf(file, access, names) }));
  const accesses = found.flatMap(({ access, evidence }) => (evidence ? [access] : []));
  if (accesses.length === 0) return [];
  const evidence = (['plain', 'context', 'shared', 'word'] as const).find((level) => found.some((entry) => entry.evidence === level)) ?? 'word';
  return [{ fn, name, handler: own, head: own?.head ?? headOf(fn), accesses, evidence, group }];
}

function nameOf(fn: FunctionNode, handler: Handler | undefined): string {
  return functionName(fn) ?? (handler?.method !== undefined && handler.route !== undefined ? `${handler.method.toUpperCase()} handler` : 'function');
}

function headOf(fn: FunctionNode): Node {
  if (fn.id) return fn.id;
  let node: Node = fn;
  while (node.parent.type === 'CallExpression' || node.parent.type === 'TSAsExpression') node = node.parent;
  const { parent } = node;
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') return parent.key;
  if (parent.type === 'VariableDeclarator') return parent.id;
  return parent.type === 'AssignmentExpression' ? parent.left : fn;
}

/**
 * The function that answers for a node: the nearest that is a handler, method, declaration or named value. Callbacks and closures
 * called within another function belong to that one, but not those that a factory gives away or a plugin registers.
 */
export function unitFunction(file: SourceFile, node: Node): FunctionNode | undefined {
  const handlers = file.fact(handlerFunctions);
  let fn = isFunction(node) ? node : enclosingFunction(node);
  while (fn && !handlers.has(fn) && !isGivenAway(fn)) {
    const outer = enclosingFunction(fn);
    if (!outer || registers(file, outer)) break;
    fn = outer;
  }
  return fn;
}

function handlerFunctions(file: SourceFile): ReadonlySet<Node> {
  return new Set(handlersOf(file).flatMap((handler) => handler.fn ?? []));
}

/** Methods, and functions that an object or an export hands out. */
function isGivenAway(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') return true;
  if (parent.type === 'Property') return !isOption(parent.parent);
  return parent.type === 'ExportNamedDeclaration' || parent.type === 'ExportDefaultDeclaration' || parent.type === 'AssignmentExpression';
}

/** An object that is a call's argument holds options or callbacks, unless the call makes something of it. */
function isOption(object: Node): boolean {
  return object.parent?.type === 'CallExpression' && enclosingFunction(object) !== undefined;
}

/** A plugin or a function that registers handlers, and is none itself. */
function registers(file: SourceFile, outer: FunctionNode): boolean {
  return within(file.fact(orderedHandlers), outer).length > 0 && !file.fact(handlerFunctions).has(outer);
}

function orderedHandlers(file: SourceFile): readonly Node[] {
  return [...file.fact(handlerFunctions)].sort((a, b) => a.range[0] - b.range[0]);
}

/** Which units call a function of the file. */
export function callersOf(file: SourceFile, fn: FunctionNode): readonly (FunctionNode | undefined)[] {
  return file.fact(collectCallers).get(fn) ?? [];
}

function collectCallers(file: SourceFile): ReadonlyMap<FunctionNode, (FunctionNode | undefined)[]> {
  const callers = new Map<FunctionNode, (FunctionNode | undefined)[]>();
  for (const call of file.nodesOf('CallExpression')) {
    const target = calledFunction(file, call);
    if (!target || contains(target, call)) continue;
    const list = callers.get(target);
    if (list) list.push(unitFunction(file, call));
    else callers.set(target, [unitFunction(file, call)]);
  }
  return callers;
}
