import type { TSESTree } from '@typescript-eslint/utils';
import type { CallSink } from 'phi-vocabulary';
import { matchesModule } from '../ast/imports.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';
import { calleeName, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';

export type SinkIndex = ReadonlyMap<string, readonly CallSink[]>;

/** Sinks by method, so that most calls cost one look-up. */
export function indexSinks(sinks: readonly CallSink[]): SinkIndex {
  const index = new Map<string, CallSink[]>();
  for (const sink of sinks) for (const method of sink.methods) index.set(method, [...(index.get(method) ?? []), sink]);
  return index;
}

/** The sink a call or construction is, if any. */
export function findSink(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression, index: SinkIndex): CallSink | undefined {
  const name = calleeName(call);
  const candidates = name === undefined ? undefined : (index.get(originalName(file, call) ?? '') ?? index.get(name));
  if (!candidates) return undefined;
  const path = pathOf(call.callee);
  if (!path) return undefined;
  let module: string | null | undefined;
  for (const sink of candidates) {
    if (sink.modules) {
      module ??= moduleBehind(file, call.callee) ?? null;
      if (module !== null && matchesModule(module, sink.modules)) return sink;
    } else if (sink.owners) {
      if (path.length > 1 && !(sink.label === 'an AI service' && isRequest(path)) && [...ownerNames(path), ...callbackOwner(file, call)].some((owner) => sink.owners?.includes(owner)) && (sink.label === 'a cache' || !isOtherObject(file, call))) return sink;
    } else if (isBare(path) && isCalledSo(file, call) && !calledFunction(file, call)) return sink;
  }
  return undefined;
}

/** `import { captureException as report }`, `const save = promisify(fs.writeFile)`: the name a function has in its package. */
function originalName(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  return call.callee.type === 'Identifier' ? (file.fact(renamedImports).get(call.callee.name) ?? file.fact(promisified).get(call.callee.name)) : undefined;
}

function promisified(file: SourceFile): ReadonlyMap<string, string> {
  return new Map(file.callsNamed((name) => name === 'promisify').flatMap((call): [string, string][] => {
    const original = call.arguments[0] && (pathOf(call.arguments[0])?.at(-1) ?? undefined);
    return call.parent.type === 'VariableDeclarator' && call.parent.id.type === 'Identifier' && original !== undefined ? [[call.parent.id.name, original]] : [];
  }));
}

function renamedImports(file: SourceFile): ReadonlyMap<string, string> {
  return new Map(file.nodesOf('ImportSpecifier').flatMap((node): [string, string][] => (node.imported.type === 'Identifier' && node.imported.name !== node.local.name ? [[node.local.name, node.imported.name]] : [])));
}

/** A global function, by itself or as a member of the window. */
function isBare(path: readonly string[]): boolean {
  return path.length === 1 || (path.length === 2 && /^(?:window|globalThis|self|global)$/.test(path[0] ?? ''));
}

/** `agent.post('/visits').send(body)`: superagent's agent and chai's, not a model's. */
function isRequest(path: readonly string[]): boolean {
  return path.some((part) => /^(?:get|post|put|patch|delete|head)\(\)$/.test(part));
}

/** Functions are called; only the platform's own names with a capital are constructed, not a model of the file. */
function isCalledSo(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return call.type === 'CallExpression' || (/^[A-Z]/.test(calleeName(call) ?? '') && !file.variableOf(call.callee));
}

/** An element of the page, a map or a list that happens to be called `span`, `heap` or `scope`. */
function isOtherObject(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
  const made = receiver?.type === 'Identifier' ? resolveConst(file, receiver) : undefined;
  if (made?.type === 'ArrayExpression') return !/dataLayer|_paq|_hsq/.test(pathOf(call.callee)?.at(-2) ?? '');
  const maker = made?.type === 'CallExpression' || made?.type === 'NewExpression' ? calleeName(made) : undefined;
  return maker !== undefined && /^(?:createElement|createElementNS|getElementById|querySelector|Map|Set|WeakMap|Array|Heap|PriorityQueue|MinHeap|MaxHeap|Queue|LinkedList)$/.test(maker);
}

/** Lower-case names of what a method is called on, nearest first: `messages`, `client` of `client.messages.create()`. */
function ownerNames(path: readonly string[]): string[] {
  const owners: string[] = [];
  for (let i = path.length - 2; i >= 0 && owners.length < 3; i--) {
    const part = path[i] ?? '';
    if (part === 'this' || part === 'globalThis' || part === 'window' || part === 'self') continue;
    const bare = part.replace(/^new /, '').replace(/\(\)$/, '').replace(/^[_$]+/, '').replace(/[_$#]/g, '').toLowerCase();
    owners.push(bare === '' ? part.toLowerCase() : bare);
    if (part.startsWith('_')) owners.push(part.toLowerCase());
  }
  return owners;
}

/** What runs a callback tells what its parameter is: `startActiveSpan('x', (s) => s.setAttribute(…))`. */
function callbackOwner(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): string[] {
  const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
  const fn = receiver?.type === 'Identifier' ? (file.variableOf(receiver)?.defs[0]?.node as Node | undefined) : undefined;
  const runner = isFunction(fn) && fn.parent.type === 'CallExpression' ? (calleeName(fn.parent) ?? '') : '';
  return /^(?:start\w*Span|withActiveSpan|with\w*Span|inSpan)$/.test(runner) ? ['span'] : /^(?:configureScope|with(?:Isolation)?Scope)$/.test(runner) ? ['scope'] : [];
}

/** The expressions of a call that leave by a sink. */
export function leavingParts(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression, sink: CallSink): Node[] {
  const args = call.arguments.filter((_, i) => !sink.args || sink.args.includes(i));
  return sink.ignore || sink.only ? args.flatMap((argument) => contentMembers(file, argument, sink)) : args;
}

/** The members of an object argument that are content, through the variable that holds it; other arguments whole. */
export function contentMembers(file: SourceFile, argument: Node, sink: Pick<CallSink, 'ignore' | 'only'>, depth = 0): Node[] {
  const node = argument.type === 'Identifier' ? resolveConst(file, argument) : argument;
  if (depth > contentDepth) return [argument];
  if (node.type === 'ArrayExpression') return node.elements.flatMap((element) => (element ? contentMembers(file, element, sink, depth + 1) : []));
  if (node.type === 'NewExpression') return node.arguments.flatMap((part) => contentMembers(file, part, sink, depth + 1));
  if (node.type !== 'ObjectExpression') return [argument];
  const later = argument.type === 'Identifier' ? assignedMembers(file, argument).filter(({ name }) => isContentMember(name, sink)).map(({ value }) => value) : [];
  return [...later, ...node.properties.flatMap((property): Node[] => {
    if (property.type === 'SpreadElement') return [property.argument];
    const name = keyName(property) ?? '';
    if (!isContentMember(name, sink)) return [];
    return sink.ignore ? contentMembers(file, property.value, sink, depth + 1) : [property.value];
  })];
}

function isContentMember(name: string, sink: Pick<CallSink, 'ignore' | 'only'>): boolean {
  return !sink.ignore?.includes(name) && (!sink.only || sink.only.includes(name));
}

/** `mail.subject = …` after `const mail = { to }`. */
function assignedMembers(file: SourceFile, object: TSESTree.Identifier): { name: string; value: Node }[] {
  return (file.variableOf(object)?.references ?? []).flatMap(({ identifier }) => {
    const member = (identifier as Node).parent;
    const assignment = member?.type === 'MemberExpression' && member.object === identifier ? member.parent : undefined;
    return member?.type === 'MemberExpression' && assignment?.type === 'AssignmentExpression' && assignment.left === member ? [{ name: memberName(member) ?? '', value: assignment.right }] : [];
  });
}

const contentDepth = 6;
