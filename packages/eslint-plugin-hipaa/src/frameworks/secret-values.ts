import { aboutSecretWords, issuedKeyPatterns, placeholderValue, secretPhrases, secretWords, remember, splitWords } from 'phi-vocabulary';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { staticText } from '../ast/static-values.js';

/** A literal in a secret's place, with how it got there. */
export interface SecretLiteral {
  readonly node: Node;
  readonly text: string;
  /** It stands in for something that is read first: `process.env.X ?? 'literal'`, a schema's default. */
  readonly isFallback: boolean;
  /** What is read first, for the guard against production. */
  readonly primary?: Node;
}

const words = new Set(secretWords);
const phrases = new Set(secretPhrases);
const about = new Set(aboutSecretWords);
const envelope: ReadonlySet<string> = new Set(['hex', 'base64', 'b64', 'utf8', 'raw', 'str', 'string', 'value', 'buffer', 'bytes', 'default', 'dev', 'prod', 'fallback', 'local', '1', '2', 'v', 'literal', 'current', 'old', 'material', 'const']);

/** `PGPASSWORD`, `dbpasswd`: names that are written without a seam. */
const joinedSecret = /^(?!forgot|reset|confirm|change|new|old|show|hide|no|current|repeat|verify)\w{2,}(?:password|passwd|passphrase|apikey|secretkey)$/;

/** Whether a name is a secret's: `jwtSecret`, `DB_PASSWORD`, `x-api-key`; `weak` for a bare `token`, `auth` or `key`. */
export const secretName: (name: string) => 'strong' | 'weak' | undefined = remember((name) => {
  const all = [...splitWords(name)];
  if (all.length === 0 || all.length > 8 || all.some((word, i) => about.has(word) && !isPartOfPhrase(all, i) && !(word === 'text' && i === 0))) return undefined;
  while (all.length > 1 && envelope.has(all.at(-1) ?? '')) all.pop();
  const last = all.at(-1) ?? '';
  if (words.has(last) || (all.length === 1 && joinedSecret.test(last))) return 'strong';
  if ([2, 3].some((length) => all.length >= length && phrases.has(all.slice(-length).join(' ')))) return 'strong';
  return last === 'token' || last === 'salt' || last === 'auth' || last === 'credentials' || last === 'credential' || (last === 'key' && all.some((word) => ['data', 'encryption', 'crypto', 'aes', 'hmac', 'jwt', 'signing', 'master', 'api', 'secret', 'private', 'sendgrid', 'stripe', 'twilio', 'openai', 'epic', 'service'].includes(word))) ? 'weak' : undefined;
});

/** `fieldKey` and `fieldEncryptionKey` are keys for fields, `keyField` is a field for keys. */
function isPartOfPhrase(all: readonly string[], index: number): boolean {
  return phrases.has(all.slice(index, index + 2).join(' ')) || (index === 0 && all.length > 2 && all.at(-1) === 'key');
}

/** The literals that a value is or may be: through fallbacks, conditions, encodings and schema defaults. */
export function secretLiterals(file: SourceFile, node: Node, depth = 0): SecretLiteral[] {
  const inner = unwrapAwait(node);
  if (depth > 6) return [];
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string' ? [{ node: inner, text: inner.value, isFallback: false }] : [];
    case 'TemplateLiteral':
    case 'BinaryExpression': {
      const text = inner.type === 'TemplateLiteral' || inner.operator === '+' ? staticText(file, inner) : undefined;
      return text === undefined ? [] : [{ node: inner, text, isFallback: false }];
    }
    case 'LogicalExpression':
      return inner.operator === '&&' ? secretLiterals(file, inner.right, depth + 1) : secretLiterals(file, inner.right, depth + 1).map((found) => ({ ...found, isFallback: true, primary: inner.left }));
    case 'ConditionalExpression':
      return [...secretLiterals(file, inner.consequent, depth + 1), ...secretLiterals(file, inner.alternate, depth + 1)].map((found) => ({ ...found, isFallback: true, primary: inner.test }));
    case 'AssignmentExpression':
      return secretLiterals(file, inner.right, depth + 1).map((found) => (inner.operator === '??=' || inner.operator === '||=' ? { ...found, isFallback: true, primary: inner.left } : found));
    case 'AssignmentPattern':
      return secretLiterals(file, inner.right, depth + 1).map((found) => ({ ...found, isFallback: true }));
    case 'CallExpression':
    case 'NewExpression':
      return literalsOfCall(file, inner, depth);
    default:
      return [];
  }
}

const encodings: ReadonlySet<string> = new Set(['from', 'encode', 'parse', 'padEnd', 'padStart', 'slice', 'repeat', 'toString', 'createSecretKey', 'hexToBytes', 'from_hex', 'from_string', 'utf8ToBytes', 'decodeBase64', 'decodeUTF8', 'scryptSync', 'pbkdf2Sync', 'digest', 'update', 'trim', 'SHA256', 'Uint8Array', 'String', 'atob', 'b64decode', 'decode']);
const configGetters: ReadonlySet<string> = new Set(['get', 'env', 'getEnv', 'getenv', 'getString', 'getOrDefault', 'envOr', 'fromEnv', 'getEnvVar', 'readEnv', 'optional', 'getOrElse', 'config', 'getEnvOrDefault']);

function literalsOfCall(file: SourceFile, node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, depth: number): SecretLiteral[] {
  const name = calleeName(node) ?? '';
  const [first, second] = node.arguments;
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  if (name === 'default' && first && node.type === 'CallExpression') return secretLiterals(file, first, depth + 1).map((found) => ({ ...found, isFallback: true }));
  if (first?.type === 'ObjectExpression') {
    const standard = lookUpMember(file, first, 'default');
    return /^(?:str|string|makeValidator|val|field|prop|Prop|asString)$/.test(name) && standard.kind === 'found' ? secretLiterals(file, standard.value, depth + 1).map((found) => ({ ...found, isFallback: true })) : [];
  }
  if (configGetters.has(name) && second) return secretLiterals(file, second, depth + 1).map((found) => ({ ...found, isFallback: true, primary: node }));
  if (/^(?:min|max|optional|nonempty|describe|trim|length|nullable|required|label)$/.test(name) && receiver) return secretLiterals(file, receiver, depth + 1);
  if (!encodings.has(name)) return [];
  const own = first ? secretLiterals(file, first, depth + 1) : [];
  const inside = receiver && own.length === 0 ? secretLiterals(file, receiver, depth + 1) : [];
  return receiver?.type === 'Literal' ? secretLiterals(file, receiver, depth + 1) : [...own.filter((found) => !/^(?:hex|base64|base64url|utf-?8|latin1|ascii|binary|sha\d+|md5)$/i.test(found.text)), ...inside];
}

/** A cheap look before the patterns: every string of a file passes here. */
const issuedHint = /A[KS]IA|gh[pousr]_|github_pat_|[sr]k_live_|sk-|SG\.|xox|AIza|glpat|npm_|hvs\.|re_|whsec_|key-|dop_v1|gsk_|hf_|SK[0-9a-f]|shp|eyJ|AccountKey|hooks\.slack|sbp_|lin_api|PRIVATE KEY/;

/** Whether a text has the shape of a key that a service issued, or of a private key. */
export function isIssuedSecret(text: string): boolean {
  if (text.length < 14 || !issuedHint.test(text)) return false;
  if (/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/.test(text)) return /-----[\s\\nr]+[A-Za-z0-9+/=:]{16}/.test(text);
  return issuedKeyPatterns.some((pattern) => pattern.test(text)) && !isPlaceholder(text);
}

/** Whether a text stands in a secret's place without being one. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  return value.length < 3 || placeholderValue.test(value) || /x{4,}|\*{3,}|\.\.\.|…|abc123|1234567890abcdef/i.test(value) || new Set(value).size === 1;
}

/** Whether a text reads like words for people, a type, an address or another name rather than like a secret. */
export function isProse(text: string): boolean {
  return /\s/.test(text.trim()) || /^\^.*[[(\\]/.test(text) || /^(?:https?:)?\/\//.test(text) || /^[./#@]/.test(text) || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) || /^[A-Za-z]+(?:\.[a-zA-Z]+)+$/.test(text) || /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text) || /^[A-Z][a-z]+$/.test(text);
}

/** Letters and digits mixed, or long: not a word anybody would use as a label. */
export function looksRandom(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text) && text.length >= 8 || text.length >= 24;
}
