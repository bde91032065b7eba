import type { TSESTree } from '@typescript-eslint/utils';
import type { CookieDefaults } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isTestFile } from '../ast/file-kind.js';
import { importsModule } from '../ast/imports.js';
import type { Node } from '../ast/nodes.js';
import type { MemberLookup } from '../ast/objects.js';
import { inlineObject, lookUpOption, lookUpPath } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { resolveConst, staticBoolean, staticText } from '../ast/static-values.js';
import { createRule, type Check, type Confidence, type Report } from '../create-rule.js';
import { hasManyNames, purposeOf, type CookiePurpose } from '../frameworks/cookie-purpose.js';
import { cookieWrites, type CookieWrite } from '../frameworks/cookies.js';
import { sessionConfigs, type SessionConfig } from '../frameworks/session-config.js';

type Flag = 'httpOnly' | 'secure' | 'sameSite';
type Problem = 'lacksFlags' | 'fromScript';
type Suggested = 'addFlags';
type Cookies = Check<Problem, Suggested, object>;

const flags: readonly Flag[] = ['httpOnly', 'secure', 'sameSite'];
const safeValue: Record<Flag, string> = { httpOnly: 'true', secure: 'true', sameSite: "'lax'" };

export default createRule({
  name: 'require-secure-cookies',
  problems: {
    lacksFlags: 'A session, token or patient cookie set by {{sink}} lacks {{safeguard}}.',
    fromScript: 'A session, token or patient cookie set by {{sink}} in a script cannot be httpOnly.',
  },
  suggestions: { addFlags: 'Set {{safeguard}} on the cookie.' },
  fixable: true,
  trigger: /cookie|session|next-auth|NextAuth|@auth\/|\.state\(|isHttpOnly|isSecure|lucia/i,
  check(check: Cookies) {
    if (isTestFile(check.file.filename)) return;
    for (const write of cookieWrites(check.file)) checkWrite(check, write);
    for (const config of sessionConfigs(check.file)) checkSession(check, config);
    checkSwitches(check);
  },
});

function checkWrite(check: Cookies, write: CookieWrite): void {
  const purpose = purposeOf(check.file, write);
  if (purpose === 'preference' || (purpose === 'unknown' && write.name === undefined)) return;
  if (write.browser) {
    if (purpose !== 'unknown') check.report({ node: write.node, problem: 'fromScript', confidence: 'high', data: { sink: write.sink } });
    return;
  }
  const missing = write.isText ? missingAttributes(write) : missingFlags(check.file, (flag) => lookUpOption(check.file, write.options, flag), write.defaults);
  if (missing.length === 0) return;
  check.report({
    node: write.node,
    problem: 'lacksFlags',
    confidence: confidenceOf(purpose, missing),
    data: { sink: write.sink, safeguard: listFlags(missing) },
    // hapi's flags go by other names.
    ...(write.sink.endsWith('.state') ? {} : repairs(check.file, inlineObject(write.options), missing, write, purpose === 'credential' && !hasManyNames(check.file, write))),
  });
}

/** A cookie of unknown purpose that asks for some of the flags and not for httpOnly is still worth a look in `strict`. */
function confidenceOf(purpose: CookiePurpose, missing: readonly Flag[]): Confidence {
  if (purpose === 'unknown') return 'low';
  return missing.includes('httpOnly') || missing.includes('secure') ? 'high' : 'medium';
}

/** Flags that are off, or that nothing unseen could set. */
function missingFlags(file: SourceFile, lookUp: (flag: string) => MemberLookup, defaults: CookieDefaults): Flag[] {
  return flags.filter((flag) => {
    const plain = lookUp(flag);
    // hapi says `isHttpOnly`.
    const found = plain.kind === 'absent' ? lookUp(`is${flag}`) : plain;
    if (found.kind === 'unknown') return false;
    return found.kind === 'absent' ? defaults[flag] !== true : isOff(file, found.value);
  });
}

function isOff(file: SourceFile, value: Node): boolean {
  const resolved = resolveConst(file, value);
  if (resolved.type === 'Identifier' && resolved.name === 'undefined') return true;
  return staticBoolean(file, value) === false || isOffInProduction(file, resolved) || (resolved.type === 'ConditionalExpression' && isOff(file, resolved.consequent) && isOff(file, resolved.alternate));
}

/** `process.env.NODE_ENV === 'staging'`, `mode !== 'production'`. */
function isOffInProduction(file: SourceFile, test: Node): boolean {
  if (test.type !== 'BinaryExpression' || !/(?:NODE_ENV|APP_ENV|ENVIRONMENT|MODE)\b/i.test(file.textOf(test.left))) return false;
  const name = staticText(file, test.right);
  return name !== undefined && (/^prod/i.test(name) ? /^!==?$/ : /^===?$/).test(test.operator);
}

function missingAttributes(write: CookieWrite): Flag[] {
  const { attributes } = write;
  return attributes ? flags.filter((flag) => !attributes.has(flag.toLowerCase())) : [];
}

function checkSession(check: Cookies, { node, sink, library, options }: SessionConfig): void {
  const { file } = check;
  const path = library.cookie.find((candidate) => candidate.length === 0 || lookUpPath(file, options, candidate).kind !== 'absent');
  const cookie = path === undefined ? undefined : path.length === 0 ? options : valueAt(file, options, path);
  if (path !== undefined && path.length > 0 && !cookie) return;
  // An absent cookie entry still leaves what the library does by default.
  const missing = missingFlags(file, (flag) => (cookie ? lookUpPath(file, options, [...(path ?? []), flag]) : { kind: 'absent' }), library.defaults);
  if (missing.length === 0) return;
  check.report({
    node: placeOf(file, node, options, path),
    problem: 'lacksFlags',
    confidence: confidenceOf('credential', missing),
    data: { sink, safeguard: listFlags(missing) },
    ...repairs(file, inlineObject(cookie), missing, undefined, true),
  });
}

/** In options that are declared apart from the call, the entry of the cookie. */
function placeOf(file: SourceFile, node: Node, options: Node | undefined, path: readonly string[] | undefined): Node {
  const entry = node.type === 'VariableDeclarator' && path?.[0] !== undefined ? lookUpPath(file, options, [path[0]]) : undefined;
  return entry?.kind === 'found' ? entry.property : node;
}

function valueAt(file: SourceFile, options: Node | undefined, path: readonly string[]): Node | undefined {
  const found = lookUpPath(file, options, path);
  return found.kind === 'found' ? found.value : undefined;
}

const switches: Readonly<Record<string, Flag>> = { isHttpOnly: 'httpOnly', isSecure: 'secure', isSameSite: 'sameSite', useSecureCookies: 'secure' };

const hapiOrNextAuth = cue(/\bis(?:HttpOnly|Secure|SameSite)\b|useSecureCookies/);

/** hapi's strategies and plugins set all three by themselves, Auth.js and its kin `secure`; only switching one off is a fault. */
function checkSwitches(check: Cookies): void {
  const { file } = check;
  if (!file.mentions(hapiOrNextAuth)) return;
  for (const property of file.nodesOf('Property')) {
    const flag = switches[keyName(property) ?? ''];
    if (!flag || property.parent.type !== 'ObjectExpression' || staticBoolean(file, property.value) !== false) continue;
    const call = property.parent.parent;
    // `state(name, …)` is judged by the cookie's name.
    if (call.type === 'CallExpression' && calleeName(call) === 'state') continue;
    check.report({ node: property, problem: 'lacksFlags', confidence: 'high', data: { sink: flag === 'secure' && keyName(property) === 'useSecureCookies' ? 'useSecureCookies' : 'hapi', safeguard: flag } });
  }
}

function listFlags(missing: readonly Flag[]): string {
  return missing.join(', ').replace(/, (?=\w+$)/, ' and ');
}

/**
 * httpOnly is fixed by itself where the server's own code shows that no script reads the cookie's flags: an options object
 * (or none) right at the call. `secure` and `sameSite` change over which connections a cookie travels, so they are suggested.
 */
function repairs(file: SourceFile, object: TSESTree.ObjectExpression | undefined, missing: readonly Flag[], write: CookieWrite | undefined, fixable: boolean): Pick<Report<Problem, Suggested>, 'fix' | 'suggest'> {
  if (object?.properties.some((property) => property.type === 'SpreadElement') || (!object && !write?.appendAfter)) return {};
  const edit = (wanted: readonly Flag[]) => (fixer: Parameters<NonNullable<Report<Problem, Suggested>['fix']>>[0]) => {
    if (!object) return fixer.insertTextAfter(write?.appendAfter as TSESTree.Node, `, { ${wanted.map(written).join(', ')} }`);
    const replaced = wanted.flatMap((flag) => ownFlag(object, flag) ?? []);
    const added = wanted.filter((flag) => !ownFlag(object, flag));
    const changes = replaced.map((property) => (property.shorthand ? fixer.replaceText(property, written(keyName(property) as Flag)) : fixer.replaceText(property.value, safeValue[keyName(property) as Flag])));
    return added.length === 0 ? changes : [...changes, addTo(object, added)(fixer)];
  };
  const fixed = fixable && missing.includes('httpOnly') && !mayRunInBrowser(file);
  const rest = fixed ? missing.filter((flag) => flag !== 'httpOnly') : missing;
  return {
    ...(fixed ? { fix: edit(['httpOnly']) } : {}),
    ...(rest.length > 0 ? { suggest: [{ suggestion: 'addFlags' as const, data: { safeguard: listFlags(rest) }, fix: edit(rest) }] } : {}),
  };
}

/** A script that reads cookies, or a library that runs on both sides, could lose the cookie with httpOnly. */
function mayRunInBrowser(file: SourceFile): boolean {
  return file.text.includes('document.cookie') || importsModule(file, ['cookies-next', 'nookies', 'universal-cookie', '#imports']);
}

function written(flag: Flag): string {
  return `${flag}: ${safeValue[flag]}`;
}

function ownFlag(object: TSESTree.ObjectExpression, flag: Flag): TSESTree.Property | undefined {
  return object.properties.find((property): property is TSESTree.Property => property.type === 'Property' && keyName(property) === flag);
}

/** Before the first member, on a line of its own where the object has several lines. */
function addTo(object: TSESTree.ObjectExpression, added: readonly Flag[]) {
  return (fixer: Parameters<NonNullable<Report<Problem, Suggested>['fix']>>[0]) => {
    const text = added.map(written).join(', ');
    const first = object.properties[0];
    if (!first) return fixer.replaceText(object, `{ ${text} }`);
    const separator = first.loc.start.line === object.loc.start.line ? ' ' : `\n${' '.repeat(first.loc.start.column)}`;
    return fixer.insertTextBefore(first, `${text},${separator}`);
  };
}
