import type { TSESTree } from '@typescript-eslint/utils';
import { auditWriteMethods, splitWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { decoratorsOf } from '../ast/decorators.js';
import { importOf } from '../ast/imports.js';
import { contains, enclosingClass, enclosingFunction, isFunction, unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { lookUpMember, type MemberLookup } from '../ast/objects.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { partsOf } from './audit-parts.js';
import { returnedRecord, spreadObjects } from './audit-shapes.js';
import { calledFunction, functionBehind, partialText } from '../ast/static-values.js';
import type { Settings } from '../settings.js';
import { unitFunction } from './audit-units.js';
import { dataAccesses } from './data-access.js';
import { namesAudit, namesIn, readsTrail } from './guard-names.js';
import { partsOfChain } from './middleware-chains.js';
import { callsWithin, within } from './within.js';

/** The calls of the file that write an audit record, in the order of the text. */
export function auditCalls(file: SourceFile, settings: Settings): ReadonlySet<Node> {
  const known = file.fact(newCache);
  const ready = known.get(settings);
  if (ready) return ready;
  const calls = new Set<Node>();
  for (const access of dataAccesses(file)) if ((access.operation === 'write' || access.operation === 'build') && access.subject !== undefined && namesAudit(access.subject)) calls.add(access.call);
  for (const call of file.nodesOf('CallExpression')) if (isAuditCall(file, call, settings)) calls.add(call);
  known.set(settings, calls);
  addHelpers(file, calls);
  return calls;
}

function newCache(): Map<Settings, ReadonlySet<Node>> {
  return new Map();
}

/** Calls of the file's own functions that write one. */
function addHelpers(file: SourceFile, calls: Set<Node>): void {
  const writers = new Set<FunctionNode>();
  for (const call of calls) {
    const fn = enclosingFunction(call);
    if (fn) writers.add(fn);
  }
  if (writers.size === 0) return;
  for (const call of file.nodesOf('CallExpression')) {
    if (calls.has(call)) continue;
    const target = calledFunction(file, call);
    if (target && writers.has(target)) calls.add(call);
  }
}

const carriers = new Set(['append', 'appendToStream', 'emit', 'publish', 'add', 'send', 'dispatch', 'enqueue', 'produce', 'emitAsync', 'sendMessage', 'trigger', 'fire', 'log', 'track', 'record', 'write', 'event', 'capture', 'sendCommand', 'put']);
const auditTopic = /audit|phi[._: -]?(?:access|view|read|disclos)|(?:^|[._: -])(?:accessed|viewed|disclosed|disclosure)$|access[._: -]?(?:log|event|trail)/i;

function isAuditCall(file: SourceFile, call: TSESTree.CallExpression, settings: Settings): boolean {
  const path = pathOf(call.callee);
  if (!path) return false;
  const parts = path.map((part) => part.replace(/\(\)$/, '').replace(/^new /, ''));
  const method = parts.at(-1) ?? '';
  const written = parts.join('.');
  if (settings.auditCalls.some((name) => name === written || name === method || written.endsWith(`.${name}`))) return true;
  if (carriers.has(method) && isTopic(file, call)) return true;
  if (hasRecordShape(file, call) && !isLogger(parts)) return true;
  if (parts.length === 1) return namesAudit(method) && !readsTrail(method) && !isMiddlewareFactory(call);
  if (namesAudit(method) && !readsTrail(method)) return method !== 'auditLog' || call.arguments.length > 0;
  const owners = parts.slice(0, -1).filter((part) => part !== 'this');
  return owners.some((part) => namesAudit(part)) && isWrite(method);
}

const purposeKey = /^purposeOf(?:Use|Event)$|^purpose_of_(?:use|event)$/;

/** A record is known by its parts, whatever the function is called: `ledger.append({ actor, action, resource, purposeOfUse })`. */
function hasRecordShape(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const first = call.arguments.find((argument) => argument.type === 'ObjectExpression') ?? (carriers.has(calleeName(call) ?? '') && call.arguments[0]?.type === 'CallExpression' ? returnedRecord(file, call.arguments[0]) : undefined);
  if (first?.type !== 'ObjectExpression') return false;
  const spread = first.properties.some((property) => property.type === 'SpreadElement') ? (spreadObjects(file, first) ?? []) : [];
  const keys = [first, ...spread].flatMap((object) => object.properties).flatMap((property) => (property.type === 'Property' ? (keyName(property) ?? []) : []));
  if (keys.length < 3) return false;
  const present = new Set(keys.flatMap((key) => partsOf(key)));
  if (keys.some((key) => purposeKey.test(key))) return present.has('action') || present.has('who');
  return present.has('who') && present.has('action') && present.has('what') && present.has('when') && present.has('outcome');
}

function isLogger(parts: readonly string[]): boolean {
  return parts.slice(0, -1).some((part) => /^(?:console|\w*log(?:ger)?)$/i.test(part) && !namesAudit(part));
}

function isWrite(method: string): boolean {
  if (auditWriteMethods.has(method)) return true;
  const first = splitWords(method)[0] ?? '';
  return auditWriteMethods.has(first) && !readsTrail(method);
}

/** `bus.emit('phi.accessed', …)`, `queue.add('audit', …)`. A logger's text is no topic. */
function isTopic(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const first = call.arguments[0];
  if (!first || first.type === 'TemplateLiteral') return false;
  const owner = pathOf(call.callee)?.slice(0, -1).join('.') ?? '';
  if (/console|log(?:ger)?$/i.test(owner)) return false;
  if (first.type === 'NewExpression') return /Command$/.test(calleeName(first) ?? '') && auditTopic.test(file.textOf(first).slice(0, 200));
  if (first.type === 'ObjectExpression') return topicKeys.some((key) => isTopicText(file, lookUpMember(file, first, key)));
  const text = first.type === 'Literal' || first.type === 'Identifier' || first.type === 'MemberExpression' ? (partialText(file, first) ?? file.textOf(first)) : '';
  return text.length < 60 && auditTopic.test(text);
}

const topicKeys = ['topic', 'channel', 'queue', 'stream', 'type', 'event', 'detailtype', 'eventname', 'subject', 'streamname', 'topicarn', 'queueurl', 'loggroupname'];

function isTopicText(file: SourceFile, member: MemberLookup): boolean {
  return member.kind === 'found' && auditTopic.test(partialText(file, member.value) ?? file.textOf(member.value).slice(0, 60));
}

/** `app.use(auditTrail())` makes a middleware; alone in a statement or awaited it writes a record. */
function isMiddlewareFactory(call: TSESTree.CallExpression): boolean {
  const { parent } = call;
  return parent.type === 'CallExpression' && /^(?:use|get|post|put|patch|delete|all|register|addHook|plugin)$/.test(calleeName(parent) ?? '');
}

/** A decorator, middleware, hook, wrapper, interceptor or procedure that audits, by name or by what its function does. */
export function audits(file: SourceFile, node: Node, settings: Settings): boolean {
  const memo = file.fact(newMemo);
  const known = memo.get(node);
  if (known?.settings === settings) return known.verdict;
  const verdict = partsOfChain(file, node).some((part) => auditsItselfOrWithin(file, part, settings));
  memo.set(node, { settings, verdict });
  return verdict;
}

/** The same of something that may hold the function itself: what the listeners beside it write in there is no record of this one. */
export function auditsAround(file: SourceFile, node: Node, fn: FunctionNode, settings: Settings): boolean {
  if (!isFunction(node) || !contains(node, fn)) return audits(file, node, settings);
  return auditsWithin(file, node, settings).some((call) => unitFunction(file, call) === node);
}

/** Middleware of an app stands before every route: judged once. */
function newMemo(): Map<Node, { readonly settings: Settings; readonly verdict: boolean }> {
  return new Map();
}

function auditsItselfOrWithin(file: SourceFile, node: Node, settings: Settings): boolean {
  if (node.type === 'Decorator' && isAuditDecorator(file, node, settings)) return true;
  if (namesIn(file, node).some((name) => namesAudit(name) || settings.auditCalls.includes(name) || settings.auditDecorators.includes(name))) return true;
  const inner = unwrap(node);
  const fn = isFunction(inner) ? inner : inner.type === 'Identifier' || inner.type === 'MemberExpression' ? functionBehind(file, inner) : inner.type === 'CallExpression' ? calledFunction(file, inner) : undefined;
  return fn !== undefined && holdsAudit(file, fn, settings);
}

/** Decorators that say a use is kept, without saying audit: `@Tracked('Donor')`, `@Accountable()`. */
const recordingDecorator = /^(?:Tracked|TrackAccess|Traced|Traceable|Accountable|Recorded|RecordAccess|Journaled|Journalled|Logged|LogAccess|Accounted|Monitored)$/;

function isAuditDecorator(file: SourceFile, node: TSESTree.Decorator, settings: Settings): boolean {
  const name = pathOf(node.expression)?.at(-1)?.replace('()', '') ?? '';
  return namesAudit(name) || recordingDecorator.test(name) || settings.auditDecorators.some((declared) => declared.replace(/^@|\(.*$/g, '') === name) || /^@\w*(?:UseInterceptors|SetMetadata|Use|Middleware)\b[^)]*audit/i.test(file.textOf(node));
}

/** The audit calls inside a node. */
export function auditsWithin(file: SourceFile, node: Node, settings: Settings): Node[] {
  const calls = auditCalls(file, settings);
  return calls.size === 0 ? [] : [...callsWithin(file, node), ...within(file.nodesOf('TaggedTemplateExpression'), node)].filter((call) => calls.has(call));
}

/** Whether an audit call stands anywhere inside a node. */
export function holdsAudit(file: SourceFile, node: Node, settings: Settings): boolean {
  return auditsWithin(file, node, settings).length > 0;
}

/** Whether the class audits by decorator, by what it extends, or by what wraps it. */
export function classAudits(file: SourceFile, fn: Node, settings: Settings): boolean {
  const cls = enclosingClass(fn);
  if (!cls) return false;
  if (decoratorsOf(cls).some((decorator) => audits(file, decorator.node, settings))) return true;
  return cls.superClass !== null && namesIn(file, cls.superClass).some((name) => namesAudit(name));
}

const clientHooks = cue(/\$extends|\$on\(|\$use|\.plugin\(|\.(?:pre|post)\(|EventSubscriber|addHook|\.hook|\.on\(\s*['"]query/);

/**
 * Whether a client that audits by itself stands in the file: Prisma's `$extends`/`$use`, a Mongoose plugin or hook, a TypeORM
 * subscriber, Sequelize and Knex hooks with an audit call inside.
 */
export function hooksAudit(file: SourceFile, settings: Settings): boolean {
  if (file.text.includes('EventSubscriber') && subscribersAudit(file, settings)) return true;
  if (everythingIntercepted(file) || graphqlPluginAudits(file)) return true;
  if (!file.mentions(clientHooks)) return false;
  return file.nodesOf('CallExpression').some((call) => {
    const name = calleeName(call);
    if (name === '$extends' || name === '$use') return call.arguments.some((argument) => holdsAudit(file, argument, settings) || audits(file, argument, settings));
    if ((name === 'on' || name === '$on') && /^query/.test(partialText(file, call.arguments[0]) ?? '')) return call.arguments.some((argument) => audits(file, argument, settings));
    if (name === 'plugin' || name === 'pre' || name === 'post' || name === 'addHook' || name === 'hook') return isStoreHook(file, call) && call.arguments.some((argument) => audits(file, argument, settings));
    return false;
  });
}

const interceptors = cue(/APP_INTERCEPTOR|useGlobalInterceptors/);

/** Nest's interceptors for a whole application: `{ provide: APP_INTERCEPTOR, useClass: AuditInterceptor }`, `useGlobalInterceptors(…)`. */
function everythingIntercepted(file: SourceFile): boolean {
  if (!file.mentions(interceptors)) return false;
  const text = /APP_INTERCEPTOR\s*,\s*use(?:Class|Existing|Factory)\s*:\s*([^}]{1,120})|useGlobalInterceptors\(([^;]{1,200})/.exec(file.text);
  return text !== null && ((text[1] ?? text[2] ?? '').match(/[A-Za-z_$][\w$]*/g) ?? []).some((name) => namesAudit(name));
}

const graphqlServer = cue(/\b(?:ApolloServer|createYoga|createHandler)\b/);

/** A plugin of a GraphQL server made beside its resolvers: `new ApolloServer({ resolvers, plugins: [auditPlugin()] })`. */
function graphqlPluginAudits(file: SourceFile): boolean {
  const plugins = file.mentions(graphqlServer) ? /\bplugins\s*:\s*\[([^\]]{1,300})/.exec(file.text)?.[1] : undefined;
  return plugins !== undefined && (plugins.match(/[A-Za-z_$][\w$]*/g) ?? []).some((name) => namesAudit(name));
}

/** A TypeORM subscriber of the file that keeps the record. */
function subscribersAudit(file: SourceFile, settings: Settings): boolean {
  return file.nodesOf('ClassDeclaration').some((cls) => decoratorsOf(cls).some((decorator) => decorator.name === 'EventSubscriber') && holdsAudit(file, cls, settings));
}

/** Hooks of a schema or model, not of a web server. */
function isStoreHook(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const owner = file.textOf(call.callee).split('.')[0] ?? '';
  const event = partialText(file, call.arguments[0]);
  return (/schema|model|sequelize|mongoose|knex/i.test(owner) || /^[A-Z][a-z]/.test(owner)) && !event?.startsWith('/');
}

/** Whether an access goes through something whose name or module says that it audits: `auditedPrisma`, `../db/audited-client`. */
export function auditsItself(file: SourceFile, call: Node): boolean {
  const path = pathOf(call.type === 'TaggedTemplateExpression' ? call.tag : call) ?? [];
  if (path.some((part) => namesAudit(part.replace('()', '')))) return true;
  const root = rootOf(call);
  const origin = root ? importOf(file, root) : undefined;
  return origin !== undefined && /audit/i.test(origin.module) && !/(?:un|no[-_]?)audit/i.test(origin.module);
}

function rootOf(node: Node): Node | undefined {
  let current: Node = node;
  for (;;) {
    current = unwrap(current);
    if (current.type === 'CallExpression') current = current.callee;
    else if (current.type === 'TaggedTemplateExpression') current = current.tag;
    else if (current.type === 'MemberExpression') current = current.object;
    else return current.type === 'Identifier' ? current : undefined;
  }
}
