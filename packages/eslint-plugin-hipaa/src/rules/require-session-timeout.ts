import type { TSESTree } from '@typescript-eslint/utils';
import { longLivedTokenWords, otherTokenWords, splitWords } from 'phi-vocabulary';
import { secondsOf, type Unit } from '../ast/durations.js';
import { isTestFile } from '../ast/file-kind.js';
import { contains, enclosingFunction, type Node } from '../ast/nodes.js';
import type { MemberLookup } from '../ast/objects.js';
import { lookUpOption, lookUpPath } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName } from '../ast/static-names.js';
import { resolveConst, staticBoolean } from '../ast/static-values.js';
import { createRule, type Check, type Confidence } from '../create-rule.js';
import { purposeOf } from '../frameworks/cookie-purpose.js';
import { cookieWrites, type CookieWrite } from '../frameworks/cookies.js';
import { sessionConfigs, type SessionConfig } from '../frameworks/session-config.js';
import { namedLimits, type NamedLimit } from '../frameworks/session-limits.js';
import { storedSessions } from '../frameworks/session-stores.js';
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
  trigger: /session|cookie|jwt|token|refresh|ignoreExpiration|paseto|idle|inactiv|logo(?:ff|ut)/i,
  check(check: Timeouts) {
    const { file } = check;
    if (isTestFile(file.filename)) return;
    for (const { node, sink, expiry, unit, ifAbsent } of signedTokens(file)) judge(check, node, sink, expiry, unit, contextOf(node), ifAbsent);
    for (const write of cookieWrites(file)) checkCookie(check, write);
    for (const config of sessionConfigs(file)) checkSession(check, config);
    for (const property of file.nodesOf('Property')) checkProperty(check, property);
    for (const { node, sink, end, unit, context, ifAbsent } of storedSessions(file)) judge(check, node, sink, end, unit, context, ifAbsent);
    const configured = sessionConfigs(file).map((config) => config.node);
    for (const limit of namedLimits(file)) if (!configured.some((node) => contains(node, limit.node))) checkNamed(check, limit);
  },
});

/** One report for an end that isn't there, is switched off, or lies too far away. */
function judge(check: Timeouts, node: Node, sink: string, end: MemberLookup, unit: Unit, context: string, ifAbsent: Confidence | undefined, zeroIsEndless = false): void {
  const words = splitWords(context);
  if (end.kind === 'unknown' || words.some((word) => otherTokenWords.has(word))) return;
  if (end.kind === 'absent') {
    if (ifAbsent) check.report({ node, problem: 'never', confidence: ifAbsent, data: { sink } });
    return;
  }
  const written = secondsOf(check.file, end.value, unit);
  const seconds = zeroIsEndless && written === 0 ? Infinity : written;
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
  const [own, date] = [lookUpOption(file, write.options, 'maxAge'), lookUpOption(file, write.options, 'expires')];
  // hapi's `ttl`.
  const age = own.kind === 'absent' ? lookUpOption(file, write.options, 'ttl') : own;
  const inDays = write.browser && date.kind === 'found';
  const end = age.kind === 'absent' ? date : age;
  judge(check, write.node, write.sink, end, inDays ? 'day' : write.ageUnit, context, write.isText || write.browser ? undefined : 'low');
}

function checkSession(check: Timeouts, { node, sink, library, options }: SessionConfig): void {
  const { file } = check;
  if (library.lifetime.length === 0 || !options) return;
  const ends = library.lifetime.map(({ path, unit }) => ({ unit, end: lookUpPath(file, options, path) }));
  const found = ends.find(({ end }) => end.kind === 'found');
  const kept = storeEnd(file, options);
  if (kept) return judge(check, node, sink, kept, 's', '', kept.kind === 'absent' ? 'medium' : undefined);
  if (found?.end.kind === 'found') {
    // In options that are declared apart from the call, the end itself is the place.
    const place = node.type === 'VariableDeclarator' ? found.end.property : node;
    if (secondsOf(file, found.end.value, found.unit) === 0 && sink !== 'cookie') return check.report({ node: place, problem: 'never', confidence: 'medium', data: { sink } });
    return judge(check, place, sink, found.end, found.unit, '', undefined);
  }
  if (ends.some(({ end }) => end.kind === 'unknown') || library.expires) return;
  check.report({ node, problem: 'never', confidence: 'medium', data: { sink } });
}

/** `store: new RedisStore({ ttl })` ends sessions on the server; `disableTTL` doesn't. Undefined when no store says when. */
function storeEnd(file: SourceFile, options: Node): MemberLookup | undefined {
  const store = lookUpOption(file, options, 'store');
  if (store.kind !== 'found') return undefined;
  const made = resolveConst(file, store.value);
  const settings = made.type === 'NewExpression' || made.type === 'CallExpression' ? made.arguments.findLast((argument) => resolveConst(file, argument).type === 'ObjectExpression') : undefined;
  const off = lookUpOption(file, settings, 'disableTTL');
  if (off.kind === 'found' && staticBoolean(file, off.value) === true) return { kind: 'absent' };
  const ends = ['ttl', 'ttlSeconds', 'expiration'].map((key) => lookUpOption(file, settings, key));
  const found = settings && ends.find((end) => end.kind === 'found');
  if (found) return found;
  return /\b(?:ttl|ttlSeconds|expiration|checkPeriod|checkExpirationInterval|autoRemove|touchAfter|expires)\b/.test(file.textOf(store.value)) ? { kind: 'unknown' } : undefined;
}

/** `ignoreExpiration: true`, and `JwtModule.register({ signOptions: { expiresIn } })`. */
function checkProperty(check: Timeouts, property: TSESTree.Property): void {
  const key = keyName(property);
  const { file } = check;
  if (key === 'ignoreExpiration' && staticBoolean(file, property.value) === true) check.report({ node: property, problem: 'ignored', confidence: 'high', data: { name: key } });
  else if (/^(?:exp|verifyExp|validateExp|checkExp|verifyExpiration|requireExpirationTime)$/.test(key ?? '') && staticBoolean(file, property.value) === false) check.report({ node: property, problem: 'ignored', confidence: 'medium', data: { name: key ?? 'exp' } });
  else if (key === 'clockTolerance' && (secondsOf(file, property.value, 's') ?? 0) > check.settings.sessionMinutes * 60) check.report({ node: property, problem: 'ignored', confidence: 'medium', data: { name: key } });
  else if (key === 'ttl' && isSealedSession(file, property)) judge(check, property, key, { kind: 'found', value: property.value, property }, 's', '', undefined, true);
  else if (key === 'signOptions') judge(check, property, key, lookUpOption(file, property.value, 'expiresIn'), 's', '', undefined);
}

/** iron-session's options by another wrapper's hand: `{ password, cookieName, ttl: 0 }`, `sealData(data, { password, ttl: 0 })`. */
function isSealedSession(file: SourceFile, property: TSESTree.Property): boolean {
  const call = property.parent.parent;
  if (call.type === 'CallExpression' && calleeName(call) === 'sealData') return true;
  const siblings = property.parent.type === 'ObjectExpression' ? property.parent.properties.flatMap((sibling) => (sibling.type === 'Property' ? [keyName(sibling)] : [])) : [];
  return siblings.includes('cookieName') && siblings.includes('password') && !sessionConfigs(file).some((config) => config.options !== undefined && contains(config.options, property));
}

/** `idleTimeout: 0`, `SESSION_TTL_DAYS = 90`. */
function checkNamed(check: Timeouts, { node, name, seconds, certain }: NamedLimit): void {
  if (seconds > check.settings.sessionMinutes * 60) check.report({ node, problem: seconds === Infinity ? 'never' : 'tooLong', confidence: certain ? 'medium' : 'low', data: { sink: name } });
}
