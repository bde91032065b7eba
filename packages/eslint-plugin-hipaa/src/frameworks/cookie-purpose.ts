import { careCookieWords, classifyName, credentialCookieWords, credentialValueWords, harmlessCookieWords, splitWords } from 'phi-vocabulary';
import { callSites } from '../ast/call-sites.js';
import { isFunction, unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, receiverOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import type { CookieWrite } from './cookies.js';

/** What a cookie is for: it lets somebody in, it is about a person in care, it keeps a preference, or nobody can tell. */
export type CookiePurpose = 'credential' | 'care' | 'preference' | 'unknown';

/** The purpose by the cookie's name; where that says nothing, by the names in its value. A cookie that is being deleted has none. */
export function purposeOf(file: SourceFile, write: CookieWrite): CookiePurpose {
  if (isDeletion(file, write)) return 'preference';
  const byName = purposeOfName(write.name || nameInCode(write.nameNode));
  if (byName !== 'unknown') return byName;
  const byCaller = write.nameNode ? strongest([purposeOfCallers(file, write.nameNode), purposeOfEntries(file, write.nameNode)]) : 'unknown';
  if (byCaller !== 'unknown') return byCaller;
  const names = write.value ? [...namesIn(file, write.value), ...namesBehind(file, write.value)] : [];
  if (names.some((name) => splitWords(name).some((word) => credentialValueWords.has(word)))) return 'credential';
  return names.some((name) => classifyName(name)?.class !== undefined && classifyName(name)?.class !== 'record-key' && classifyName(name)?.strength === 'strong') ? 'care' : 'unknown';
}

/** A constant that is imported still says what it names: `SESSION_COOKIE`, `config.cookies.authToken`. */
function nameInCode(node: Node | undefined): string {
  const inner = node ? unwrap(node) : undefined;
  if (inner?.type === 'Identifier') return inner.name;
  return inner?.type === 'MemberExpression' ? (memberName(inner) ?? '') : '';
}

function purposeOfName(name: string): CookiePurpose {
  const words = splitWords(name);
  if (words.some((word) => harmlessCookieWords.has(word))) return 'preference';
  if (words.some((word) => credentialCookieWords.has(word)) || /(?:sess(?:ion)?_?id|\.sid$|token$)/i.test(name)) return 'credential';
  return words.some((word) => careCookieWords.has(word)) || classifyName(name)?.strength === 'strong' ? 'care' : 'unknown';
}

/** A helper's parameter is named by its callers: `write(res, 'refresh_token', token)`. */
function purposeOfCallers(file: SourceFile, node: Node): CookiePurpose {
  const inner = unwrap(node);
  const fn = inner.type === 'Identifier' ? (file.variableOf(inner)?.defs[0]?.node as Node | undefined) : undefined;
  if (!isFunction(fn) || inner.type !== 'Identifier') return 'unknown';
  const at = fn.params.findIndex((parameter) => parameter.type === 'Identifier' && parameter.name === inner.name);
  const purposes = callSites(file, fn).map((call) => purposeOfName(partialText(file, call.arguments[at]) ?? nameInCode(call.arguments[at])));
  return strongest(purposes);
}

/** Whether one call writes several cookies, by a parameter or a loop: some of them may be for scripts. */
export function hasManyNames(file: SourceFile, write: CookieWrite): boolean {
  const inner = write.nameNode && unwrap(write.nameNode);
  const definition = inner?.type === 'Identifier' ? (file.variableOf(inner)?.defs[0]?.node as Node | undefined) : undefined;
  return isFunction(definition) || (definition?.type === 'VariableDeclarator' && /^For/.test(definition.parent.parent.type));
}

function strongest(purposes: readonly CookiePurpose[]): CookiePurpose {
  return (['credential', 'care', 'preference'] as const).find((purpose) => purposes.includes(purpose)) ?? 'unknown';
}

/** A name that runs over a list or an object: `for (const [name, value] of [['access_token', a]])`, `Object.entries(tokens).forEach(…)`. */
function purposeOfEntries(file: SourceFile, node: Node): CookiePurpose {
  const inner = unwrap(node);
  const definition = inner.type === 'Identifier' ? (file.variableOf(inner)?.defs[0]?.node as Node | undefined) : undefined;
  const loop = definition?.type === 'VariableDeclarator' ? definition.parent.parent : undefined;
  const call = isFunction(definition) && definition.parent.type === 'CallExpression' ? definition.parent : undefined;
  const list = loop?.type === 'ForOfStatement' ? loop.right : call ? receiverOf(call) : undefined;
  if (!list) return 'unknown';
  const text = file.textOf(resolveConst(file, list)).slice(0, 600);
  const quoted = [...text.matchAll(/['"`]([\w.-]{2,40})['"`]|([A-Za-z_]\w*)\s*:/g)].map((match) => purposeOfName(match[1] ?? match[2] ?? ''));
  if (quoted.length > 0) return strongest(quoted);
  return namesIn(file, list).some((name) => splitWords(name).some((word) => credentialValueWords.has(word))) ? 'credential' : 'unknown';
}

/** What a variable's value was made of: `const { id } = await lucia.createSession(…)`, `const { token: t } = issue()`. */
function namesBehind(file: SourceFile, value: Node): string[] {
  const inner = unwrapAwait(value);
  if (inner.type !== 'Identifier') return [];
  const variable = file.variableOf(inner);
  const declarator = variable?.defs[0]?.node as Node | undefined;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return [];
  const property = (variable?.identifiers[0] as Node | undefined)?.parent;
  const callee = unwrapAwait(declarator.init);
  return [...(property?.type === 'Property' ? [keyName(property) ?? ''] : []), ...(callee.type === 'CallExpression' ? [calleeName(callee) ?? ''] : namesIn(file, callee))];
}

const nameLimit = 12;

/** The names an expression is built of: identifiers and members, a few at most. */
function namesIn(file: SourceFile, node: Node): string[] {
  const text = file.textOf(node).slice(0, 400).replace(/\$\{|\}/g, ' ').replace(/(["'])(?:(?!\1)[^\\\n])*\1/g, ' ');
  return (text.match(/[A-Za-z_$][\w$]*/g) ?? []).slice(0, nameLimit);
}

/** An empty value, or an expiry in the past, takes a cookie away. */
function isDeletion(file: SourceFile, write: CookieWrite): boolean {
  const { attributes } = write;
  if (write.isText) {
    return write.isEmptyText === true || attributes?.get('max-age') === '0' || /1970|expires=thu, 01 jan/i.test(attributes?.get('expires') ?? '');
  }
  const value = write.value && unwrap(write.value);
  // Logging out overwrites the token with a word.
  if (value?.type === 'Literal' && (value.value === null || (typeof value.value === 'string' && /^(?:|none|deleted|logged-?_?out|expired|null|undefined|invalid|cleared|-)$/i.test(value.value)))) return true;
  if (value?.type === 'Identifier' && value.name === 'undefined') return true;
  return write.options !== undefined && /\b(?:maxAge\s*:\s*(?:0|-1)\b(?!\s*[*.])|expires\s*:\s*new Date\((?:0|1)\))/.test(file.textOf(write.options));
}
