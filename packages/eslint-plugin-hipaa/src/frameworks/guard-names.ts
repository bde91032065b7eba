import { auditPhrases, auditReadVerbs, auditWords, guardObjects, guardVerbs, guardWords, principalObjects, principalVerbs, splitWords } from 'phi-vocabulary';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';

const neverGuards = new Set(['cors', 'helmet', 'csp', 'content', 'rate', 'limiter', 'throttle', 'throttler', 'upload', 'initialize', 'init', 'optional', 'skip', 'no', 'public', 'anonymous', 'csrf', 'csurf', 'unauthenticated', 'not', 'uploads', 'logger', 'open']);

/** Whether a name says authentication or authorisation: `requireAuth`, `JwtAuthGuard`, `verifyToken`, `protectedProcedure`. */
export function namesGuard(name: string): boolean {
  const words = splitWords(name);
  if (words.some((word) => neverGuards.has(word)) || (words.includes('prior') && words.some((word) => word.startsWith('auth')))) return false;
  if (words.some((word) => guardWords.has(word)) || guardWords.has(words.join(''))) return true;
  if (words.some((word, i) => guardVerbs.has(word) && words.slice(i + 1).some((next) => guardObjects.has(next)))) return true;
  return words.some((word, i) => principalVerbs.has(word) && words.slice(i + 1).some((next) => principalObjects.has(next))) || /^(?:get)?current_?(?:user|account|member|staff|clinician|provider|practitioner)$/i.test(name) || words.join('') === 'timingsafeequal';
}

/** Whether a name says auditing: `auditLog`, `AuditInterceptor`, `logPhiAccess`, `phiAccessLog`. */
export function namesAudit(name: string): boolean {
  const words = splitWords(name);
  if (words.some((word) => auditWords.has(word))) return !words.some((word) => word === 'no' || word === 'skip' || word === 'without' || word === 'un');
  return auditPhrases.some((phrase) => hasSequence(words, phrase));
}

/** Whether the words contain the phrase, one after the other. */
export function hasSequence(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, i) => phrase.every((word, j) => words[i + j] === word));
}

/** Whether a method or function reads, clears or sets up a trail and so doesn't write one. */
export function readsTrail(name: string): boolean {
  return auditReadVerbs.has(splitWords(name)[0] ?? '');
}

const names = /[A-Za-z_$][\w$]*/g;
const longest = 600;

/** The names in a decorator, middleware or wrapper, without the function that it wraps. */
export function namesIn(file: SourceFile, node: Node): string[] {
  return withoutFunctions(file, node).slice(0, longest).match(names) ?? [];
}

/** `auth: false` switches a guard off. */
function isOff(value: Node): boolean {
  return value.type === 'Literal' && (value.value === false || value.value === null);
}

function withoutFunctions(file: SourceFile, node: Node): string {
  const inner = unwrap(node);
  if (isFunction(inner)) return '';
  if (inner.type === 'Decorator') return withoutFunctions(file, inner.expression);
  if (inner.type === 'CallExpression') return `${withoutFunctions(file, inner.callee)} ${inner.arguments.map((argument) => (argument.type === 'Literal' ? '' : withoutFunctions(file, argument))).join(' ')}`;
  if (inner.type === 'ObjectExpression') return inner.properties.map((property) => (property.type === 'Property' ? isOff(property.value) ? '' : `${file.textOf(property.key)} ${withoutFunctions(file, property.value)}` : file.textOf(property))).join(' ');
  return file.textOf(inner);
}
