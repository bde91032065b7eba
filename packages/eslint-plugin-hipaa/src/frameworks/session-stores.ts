import type { TSESTree } from '@typescript-eslint/utils';
import { expiryMembers, otherTokenWords, sessionStoreWords, splitWords } from 'phi-vocabulary';
import { importsModule } from '../ast/imports.js';
import { enclosingFunction, type Node } from '../ast/nodes.js';
import type { MemberLookup } from '../ast/objects.js';
import { lookUpOption } from '../ast/options.js';
import { behindField, moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { initOf, partialText, staticText } from '../ast/static-values.js';
import { endsAt, type Lifetime } from './session-lifetimes.js';
import { insertedSession } from './session-sql.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

const keyValueSetters = new Set(['set', 'hset', 'hSet', 'hmset', 'setex', 'psetex', 'setEx', 'pSetEx', 'expire', 'pexpire', 'pExpire', 'persist']);
const creators = new Set(['create', 'insert', 'insertOne', 'save', 'upsert', 'createSession', 'add', 'createMany', 'put', 'values', 'PutCommand', 'PutItemCommand', 'putItem']);

/** Sessions and refresh tokens that the application keeps by itself: in Redis and its kin, a process cache, rows, items or SQL. */
export function storedSessions(file: SourceFile): Lifetime[] {
  return [...file.nodesOf('CallExpression'), ...file.nodesOf('NewExpression')].flatMap((call) => ofCall(file, call) ?? []);
}

function ofCall(file: SourceFile, call: Call): Lifetime | undefined {
  const name = calleeName(call) ?? '';
  if (call.type === 'CallExpression' && keyValueSetters.has(name)) return ofKeyValue(file, call, name);
  if (creators.has(name)) return ofRow(file, call);
  if (name === 'createSessionCookie' && call.arguments[1]) return { node: call, sink: name, end: lookUpOption(file, call.arguments[1], 'expiresIn'), unit: 'ms', context: '', ifAbsent: undefined };
  return call.type === 'CallExpression' && /^(?:query|execute|run|raw|unsafe|\$executeRaw\w*|\$queryRaw\w*)$/.test(name) ? insertedSession(file, call) : undefined;
}

const cacheModules = ['node-cache', 'lru-cache', 'keyv', 'cache-manager', 'quick-lru', 'memory-cache', 'ttlcache', '@isaacs/ttlcache'];
const redisModules = ['redis', 'ioredis', '@upstash/redis', '@vercel/kv', 'valkey', 'iovalkey', '@valkey/valkey-glide'];

/** `redis.set('sess:…', value)` without EX, PX or a later `expire`; with one, how long it is. */
function ofKeyValue(file: SourceFile, call: TSESTree.CallExpression, name: string): Lifetime | undefined {
  const receiver = receiverOf(call);
  const owner = receiver ? (pathOf(receiver)?.at(-1) ?? '').replace('()', '') : '';
  if (!receiver || call.arguments.length < (name === 'persist' ? 1 : 2)) return undefined;
  const key = (partialText(file, call.arguments[0]) ?? '').replaceAll('\u0000', ' ');
  const words = splitWords(key);
  if (!words.some((word) => sessionStoreWords.has(word)) || words.some((word) => otherTokenWords.has(word))) return undefined;
  const lifetime = { node: call, sink: `${owner}.${name}`, context: key } as const;
  if (!isRedis(file, owner)) return name === 'set' && matchesCache(file, receiver) ? { ...lifetime, ...cacheEnd(file, call, receiver) } : undefined;
  if (name === 'persist') return { ...lifetime, end: { kind: 'absent' }, unit: 's', ifAbsent: 'medium' };
  if (/^p?(?:setex|expire)$/i.test(name)) return call.arguments[1] ? { ...lifetime, end: endsAt(call.arguments[1]), unit: name.startsWith('p') ? 'ms' : 's', ifAbsent: undefined } : undefined;
  const end = name === 'set' ? redisEnd(file, call) : undefined;
  if (end) return { ...lifetime, ...end, ifAbsent: undefined };
  const fn = enclosingFunction(call);
  return fn && /\.(?:p?expire|expireAt)\s*\(/i.test(file.textOf(fn)) ? undefined : { ...lifetime, end: { kind: 'absent' }, unit: 's', ifAbsent: 'medium' };
}

function isRedis(file: SourceFile, owner: string): boolean {
  return /redis|^kv$|valkey/i.test(owner) || (/client|cache|store|multi|pipeline|db/i.test(owner) && importsModule(file, redisModules));
}

/** `'EX', 900`, `{ EX: 900 }`, a bare number of seconds, or something that can't be read. */
function redisEnd(file: SourceFile, call: TSESTree.CallExpression): { end: MemberLookup; unit: 's' | 'ms' } | undefined {
  const [option, amount] = call.arguments.slice(2);
  if (!option) return undefined;
  const word = staticText(file, option)?.toUpperCase();
  if ((word === 'EX' || word === 'PX') && amount) return { end: endsAt(amount), unit: word === 'EX' ? 's' : 'ms' };
  for (const [key, unit] of [['ex', 's'], ['px', 'ms'], ['ttl', 's'], ['expirationTtl', 's']] as const) {
    const end = lookUpOption(file, option, key);
    if (end.kind === 'found') return { end, unit };
  }
  return option.type === 'ObjectExpression' && option.properties.length === 0 ? undefined : { end: { kind: 'unknown' }, unit: 's' };
}

function matchesCache(file: SourceFile, receiver: Node): boolean {
  return cacheModules.includes(moduleBehind(file, receiver) ?? '');
}

/** A process cache keeps entries for what its constructor or the call says, else for ever. */
function cacheEnd(file: SourceFile, call: TSESTree.CallExpression, receiver: Node): Pick<Lifetime, 'end' | 'unit' | 'ifAbsent'> {
  if (call.arguments.length > 2) return { end: { kind: 'unknown' }, unit: 's', ifAbsent: undefined };
  const made = receiver.type === 'Identifier' ? initOf(file, receiver) : undefined;
  if (made?.type !== 'NewExpression') return { end: { kind: 'unknown' }, unit: 's', ifAbsent: undefined };
  const ends = ['stdTTL', 'ttl', 'maxAge'].map((key) => lookUpOption(file, made.arguments[0], key));
  const found = ends.find((end) => end.kind === 'found');
  const isZero = found?.kind === 'found' && found.value.type === 'Literal' && found.value.value === 0;
  if (found && !isZero) return { end: found, unit: moduleBehind(file, receiver) === 'node-cache' ? 's' : 'ms', ifAbsent: undefined };
  return ends.some((end) => end.kind === 'unknown') && !isZero ? { end: { kind: 'unknown' }, unit: 's', ifAbsent: undefined } : { end: { kind: 'absent' }, unit: 's', ifAbsent: 'medium' };
}

/** The declared type of the field a call is made on: `RefreshStore` of `this.store`. */
function fieldType(file: SourceFile, call: Call): string | undefined {
  const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
  const type = receiver?.type === 'MemberExpression' ? behindField(file, receiver) : undefined;
  return type?.type === 'Identifier' ? type.name : undefined;
}

const notSessions = /^(?:service|therapy|telehealth|video|chat|manager|storage|visit|appointment|exercise|class|course|group)$/;

/** `prisma.refreshToken.create({ data: { …, expiresAt } })`, `doc.put({ TableName: 'sessions', Item: { …, ttl } })`. */
function ofRow(file: SourceFile, call: Call): Lifetime | undefined {
  const path = call.callee.type === 'MemberExpression' ? (pathOf(call.callee.object) ?? []) : [];
  const argument = call.arguments[0];
  const table = lookUpOption(file, argument, 'TableName');
  const store = table.kind === 'found' ? (staticText(file, table.value) ?? file.textOf(table.value)) : (path.at(-1) ?? '');
  const isTyped = table.kind !== 'found' && /refresh|token|session/i.test(fieldType(file, call) ?? '');
  const words = isTyped ? [...splitWords(store), 'refresh'] : splitWords(store);
  if (!words.some((word) => /^(?:sessions?|tokens?|refresh)$/.test(word)) || words.some((word) => otherTokenWords.has(word)) || words.some((word) => notSessions.test(word))) return undefined;
  const [data, item] = [lookUpOption(file, argument, 'data'), lookUpOption(file, argument, 'Item')];
  const row = item.kind === 'found' ? item.value : data.kind === 'found' ? data.value : argument;
  const ends = expiryMembers.map((member) => lookUpOption(file, row, member));
  const end = ends.find((lookup) => lookup.kind === 'found');
  const lifetime = { node: call, sink: table.kind === 'found' ? (calleeName(call) ?? 'put') : path.slice(-2).join('.'), unit: 'ms', context: store } as const;
  if (end) return { ...lifetime, end, ifAbsent: undefined };
  const isAuth = table.kind === 'found' || isTyped || words.some((word) => /^(?:token|tokens|auth|user|login|refresh)$/.test(word));
  return isAuth && row && ends.every((lookup) => lookup.kind === 'absent') ? { ...lifetime, end: { kind: 'absent' }, ifAbsent: 'low' } : undefined;
}
