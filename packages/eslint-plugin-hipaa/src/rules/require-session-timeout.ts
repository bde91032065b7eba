import type { TSESTree } from '@typescript-eslint/utils';
import { expiryMembers, longLivedTokenWords, otherTokenWords, sessionStoreWords, splitWords } from 'phi-vocabulary';
import { secondsOf, type Unit } from '../ast/durations.js';
import { isTestFile } from '../ast/file-kind.js';
import { importsModule } from '../ast/imports.js';
import { enclosingFunction, type Node } from '../ast/nodes.js';
import type { MemberLookup } from '../ast/objects.js';
import { lookUpOption, lookUpPath } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, pathOf, receiverOf } from '../ast/static-names.js';
import { partialText, staticBoolean } from '../ast/static-values.js';
import { createRule, type Check, type Confidence } from '../create-rule.js';
import { purposeOf } from '../frameworks/cookie-purpose.js';
import { cookieWrites, type CookieWrite } from '../frameworks/cookies.js';
import { sessionConfigs, type SessionConfig } from '../frameworks/session-config.js';
import { signedTokens } from '../frameworks/tokens.js';

type Problem = 'never' | 'tooLong' | 'ignored';
type Timeouts = Check<Problem, never, object>;

/** A refresh or remember-me token may outlive a session thirty times before it is more than a remark in `strict`. */
const refreshFactor = 30;

export default createRule({
  name: 'require-session-timeout',
  problems: {
    never: 'A session or token from {{sink}} never expires.',
    tooLong: 'A session or token from {{sink}} outlives the limit.',
    ignored: 'Expired tokens are accepted ({{name}}).',
  },
  trigger: /session|cookie|jwt|token|ignoreExpiration|paseto|idle|inactiv|logo(?:ff|ut)/i,
  check(check: Timeouts) {
    const { file } = check;
    if (isTestFile(file.filename)) return;
    for (const { node, sink, expiry, unit, isPayloadSeen } of signedTokens(file)) judge(check, node, sink, expiry, unit, contextOf(node), isPayloadSeen ? 'high' : 'low');
    for (const write of cookieWrites(file)) checkCookie(check, write);
    for (const config of sessionConfigs(file)) checkSession(check, config);
    for (const property of file.nodesOf('Property')) checkProperty(check, property);
    for (const call of file.nodesOf('CallExpression')) checkStore(check, call);
    for (const type of ['Property', 'PropertyDefinition', 'VariableDeclarator'] as const) for (const node of file.nodesOf(type)) checkNamed(check, node);
  },
});

/** One report for an end that isn't there, is switched off, or lies too far away. */
function judge(check: Timeouts, node: Node, sink: string, end: MemberLookup, unit: Unit, context: string, ifAbsent: Confidence | undefined): void {
  const words = splitWords(context);
  if (end.kind === 'unknown' || words.some((word) => otherTokenWords.has(word))) return;
  if (end.kind === 'absent') {
    if (ifAbsent) check.report({ node, problem: 'never', confidence: ifAbsent, data: { sink } });
    return;
  }
  const seconds = secondsOf(check.file, end.value, unit);
  const limit = check.settings.sessionMinutes * 60;
  if (seconds === undefined || Number.isNaN(seconds) || seconds <= limit) return;
  const tolerated = words.some((word) => longLivedTokenWords.has(word)) && seconds <= limit * refreshFactor;
  check.report({ node, problem: seconds === Infinity ? 'never' : 'tooLong', confidence: tolerated ? 'low' : 'medium', data: { sink } });
}

/** The names around a token say which it is: `const refreshToken = sign(…)`, `issueRefresh()`. */
function contextOf(node: Node): string {
  for (let current: Node | undefined = node; current; current = current.parent) {
    if (current.type === 'VariableDeclarator' && current.id.type === 'Identifier') return current.id.name;
    if (current.type === 'Property') return keyName(current) ?? '';
    if (current.type === 'ReturnStatement' || current.type === 'ExpressionStatement' || current.type === 'ArrowFunctionExpression') break;
  }
  const fn = enclosingFunction(node);
  return fn ? (functionName(fn) ?? '') : '';
}

/** The end of a cookie is a lifetime in the library's unit or a date; without one it ends with the browser, which nobody closes. */
function checkCookie(check: Timeouts, write: CookieWrite): void {
  const { file } = check;
  if (purposeOf(file, write) !== 'credential') return;
  const context = write.name ?? '';
  if (write.attributes) {
    const age = Number(write.attributes.get('max-age'));
    if (age > check.settings.sessionMinutes * 60) check.report({ node: write.node, problem: 'tooLong', confidence: splitWords(context).some((word) => longLivedTokenWords.has(word)) && age <= check.settings.sessionMinutes * 60 * refreshFactor ? 'low' : 'medium', data: { sink: write.sink } });
    return;
  }
  if (write.isText) return;
  const [age, date] = [lookUpOption(file, write.options, 'maxAge'), lookUpOption(file, write.options, 'expires')];
  const inDays = write.browser && date.kind === 'found';
  const end = age.kind === 'absent' ? date : age;
  judge(check, write.node, write.sink, end, inDays ? 'day' : write.ageUnit, context, write.isText || write.browser ? undefined : 'low');
}

function checkSession(check: Timeouts, { node, sink, library, options }: SessionConfig): void {
  const { file } = check;
  if (library.lifetime.length === 0 || !options) return;
  const ends = library.lifetime.map(({ path, unit }) => ({ unit, end: lookUpPath(file, options, path) }));
  const found = ends.find(({ end }) => end.kind === 'found');
  if (found) {
    if (found.end.kind === 'found' && secondsOf(file, found.end.value, found.unit) === 0 && sink !== 'cookie') return check.report({ node, problem: 'never', confidence: 'medium', data: { sink } });
    return judge(check, node, sink, found.end, found.unit, '', undefined);
  }
  if (ends.some(({ end }) => end.kind === 'unknown') || library.expires || storeExpires(file, options)) return;
  check.report({ node, problem: 'never', confidence: 'medium', data: { sink } });
}

/** `store: new RedisStore({ ttl })` ends sessions on the server. */
function storeExpires(file: SourceFile, options: Node): boolean {
  const store = lookUpOption(file, options, 'store');
  return store.kind === 'found' && /\b(?:ttl|ttlSeconds|expiration|checkPeriod|checkExpirationInterval|autoRemove|touchAfter|expires)\b/.test(file.textOf(store.value));
}

/** `ignoreExpiration: true`, and `JwtModule.register({ signOptions: { expiresIn } })`. */
function checkProperty(check: Timeouts, property: TSESTree.Property): void {
  const key = keyName(property);
  const { file } = check;
  if (key === 'ignoreExpiration' && staticBoolean(file, property.value) === true) check.report({ node: property, problem: 'ignored', confidence: 'high', data: { name: key } });
  else if (/^(?:exp|verifyExp|validateExp|checkExp|verifyExpiration|requireExpirationTime)$/.test(key ?? '') && staticBoolean(file, property.value) === false) check.report({ node: property, problem: 'ignored', confidence: 'medium', data: { name: key ?? 'exp' } });
  else if (key === 'signOptions') judge(check, property, key, lookUpOption(file, property.value, 'expiresIn'), 's', '', undefined);
}

const sessionWords = new Set(['session', 'idle', 'inactivity', 'inactive', 'logoff', 'logout', 'autologout']);
const lifetimeWords = new Set(['timeout', 'ttl', 'lifetime', 'expiry', 'expiration', 'duration', 'expires', 'maxage', 'age']);
const unitWords: Readonly<Record<string, Unit>> = { ms: 'ms', millis: 'ms', milliseconds: 'ms', s: 's', sec: 's', secs: 's', seconds: 's', min: 'min', mins: 'min', minutes: 'min', days: 'day' };

/** `idleTimeout: 0`, `SESSION_TTL_DAYS = 90`: a limit by its name, when the name or the text says in which unit. */
function checkNamed(check: Timeouts, node: TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.VariableDeclarator): void {
  const name = node.type === 'VariableDeclarator' ? (node.id.type === 'Identifier' ? node.id.name : '') : (keyName(node) ?? '');
  const value = node.type === 'VariableDeclarator' ? node.init : node.value;
  const words = splitWords(name);
  if (!value || !words.some((word) => sessionWords.has(word)) || !words.some((word) => lifetimeWords.has(word)) || words.some((word) => /^(?:warning|handler|ref|id|error|timer|message)$/.test(word))) return;
  const unit = unitWords[words.at(-1) ?? ''];
  const seconds = secondsOf(check.file, value, unit ?? 's');
  if (seconds === undefined || (value.type === 'Identifier' && value.name === 'undefined')) return;
  if (seconds === 0 || seconds === Infinity) return check.report({ node, problem: 'never', confidence: value.type === 'Literal' && value.value === null ? 'low' : 'medium', data: { sink: name } });
  // Without a unit, only a number too large for milliseconds is too large for certain.
  const isText = value.type === 'Literal' && typeof value.value === 'string';
  const least = unit === undefined && !isText ? seconds / 1000 : seconds;
  if (least > check.settings.sessionMinutes * 60) check.report({ node, problem: 'tooLong', confidence: 'medium', data: { sink: name } });
}

const redisSetters = new Set(['set', 'hset', 'hSet', 'hmset']);
const creators = new Set(['create', 'insert', 'insertOne', 'save', 'upsert', 'createSession', 'add', 'createMany', 'put', 'values']);

/** Sessions and refresh tokens that the application stores by itself. */
function checkStore(check: Timeouts, call: TSESTree.CallExpression): void {
  const name = calleeName(call) ?? '';
  if (redisSetters.has(name)) checkKeyValue(check, call);
  else if (creators.has(name)) checkRow(check, call);
  else if (name === 'createSessionCookie') judge(check, call, name, lookUpOption(check.file, call.arguments[1], 'expiresIn'), 'ms', '', undefined);
}

/** `redis.set('sess:…', value)` without EX, PX or a later `expire`. */
function checkKeyValue(check: Timeouts, call: TSESTree.CallExpression): void {
  const { file } = check;
  const receiver = receiverOf(call);
  const owner = receiver ? (pathOf(receiver)?.at(-1) ?? '') : '';
  if (call.arguments.length < 2 || !(/redis|^kv$|valkey|keyv/i.test(owner) || (/client|cache|store/i.test(owner) && importsModule(file, ['redis', 'ioredis', '@upstash/redis', '@vercel/kv'])))) return;
  const key = (partialText(file, call.arguments[0]) ?? '').replaceAll('\u0000', ' ');
  if (!splitWords(key).some((word) => sessionStoreWords.has(word)) || splitWords(key).some((word) => otherTokenWords.has(word))) return;
  const rest = call.arguments.slice(2).map((argument) => file.textOf(argument)).join(' ');
  const fn = enclosingFunction(call);
  if (/\b(?:EX|PX|EXAT|PXAT|ttl|ex|px|KEEPTTL|expiration)\b/.test(rest) || (call.arguments.length > 2 && !/^\{\s*\}$/.test(rest)) || (fn && /\.(?:expire|pexpire|expireAt)\s*\(/i.test(file.textOf(fn)))) return;
  check.report({ node: call, problem: 'never', confidence: 'medium', data: { sink: `${owner}.${calleeName(call) ?? ''}` } });
}

/** `prisma.refreshToken.create({ data: { …, expiresAt } })`. */
function checkRow(check: Timeouts, call: TSESTree.CallExpression): void {
  const { file } = check;
  const path = call.callee.type === 'MemberExpression' ? (pathOf(call.callee.object) ?? []) : [];
  const store = path.at(-1) ?? '';
  const words = splitWords(store);
  if (!words.some((word) => /^(?:sessions?|tokens?)$/.test(word)) || words.some((word) => otherTokenWords.has(word)) || words.some((word) => /^(?:service|therapy|telehealth|video|chat|manager|storage)$/.test(word))) return;
  const argument = call.arguments[0];
  const data = lookUpOption(file, argument, 'data');
  const row = data.kind === 'found' ? data.value : argument;
  const ends = expiryMembers.map((member) => lookUpOption(file, row, member));
  const end = ends.find((lookup) => lookup.kind === 'found');
  const isAuth = words.some((word) => /^(?:token|tokens|auth|user|login|refresh)$/.test(word));
  if (end) return judge(check, call, path.slice(-2).join('.'), end, 'ms', store, undefined);
  if (isAuth && row && ends.every((lookup) => lookup.kind === 'absent')) check.report({ node: call, problem: 'never', confidence: 'low', data: { sink: path.slice(-2).join('.') } });
}
