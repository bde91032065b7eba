import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, markupSanitizers, sanitizerWords, splitWords } from 'phi-vocabulary';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { staticText } from '../ast/static-values.js';
import { pathOf } from '../ast/static-names.js';
import type { Analysis } from './analysis.js';

/**
 * Whether a call's result is safe because of what is called: `redactPhi(x)`, `mask.ssn(x)`, `createHmac(…).update(x).digest('hex')`,
 * or a function the project names. Judged by words: `tokenizeText` and `sanitizeHtml` clean no PHI.
 */
export function isSanitizerCall(analysis: Analysis, node: TSESTree.CallExpression, name: string | undefined): boolean {
  const path = pathOf(node.callee);
  if (!path) return false;
  const written = path.join('.').replaceAll('()', '');
  if (analysis.settings.sanitizers.some((own) => own === name || own === written || written.endsWith(`.${own}`))) return true;
  if (name !== undefined && isSanitizerName(name)) return true;
  if (name === 'digest' || name === 'final') return true;
  const owner = path.at(-2)?.replace('()', '') ?? '';
  return path.length > 1 && name !== undefined && isSanitizerOwner(owner) && !/^(?:decrypt|detokenize|unmask|reveal|decipher|open|parse|warn|info|log)/i.test(name);
}

/** Whether a function's name says that its result is safe. */
export function isSanitizerName(name: string): boolean {
  const words = splitWords(name);
  const hit = words.findIndex((word) => sanitizerWords.has(word));
  if (hit < 0) return removesPhi(words);
  if (words[hit] === 'identify' && words[hit - 1] !== 'de') return false;
  if (words[hit] === 'safe' && (words.length === 1 || /^(?:parse|get|stringify|json|await|call|run|exec)$/.test(words[hit + 1] ?? ''))) return false;
  if (words[hit] === 'seal' || words[hit] === 'hash' || words[hit] === 'mask') return words[0] !== 'is' && words[0] !== 'has';
  return words[0] !== 'is' && words[0] !== 'has' && words[0] !== 'un' && !(cleaning.has(words[hit] ?? '') && words.some((word) => markupSanitizers.has(word)));
}

/** Words that clean markup as often as PHI: `sanitizeHtml`, `tokenizeText`. */
const cleaning: ReadonlySet<string> = new Set(['sanitize', 'sanitise', 'sanitized', 'sanitised', 'sanitizer', 'cleanse', 'safe', 'tokenize', 'tokenise', 'tokenizer', 'suppress']);

/** `stripPhi`, `removeIdentifiers`, `omitPii`, `withoutPhi`. */
function removesPhi(words: readonly string[]): boolean {
  return words.length > 1 && /^(?:strip|remove|omit|without|drop|exclude|filter|clean|to|as|minimize|limit)$/.test(words[0] ?? '') && words.some((word) => /^(?:phi|pii|identifiers|identifying|sensitive|ephi|safe|log|loggable)$/.test(word)) && !words.includes('get');
}

/** `redactor.apply(x)`, `this.encryption.seal(x)`, `masker(x)`. */
function isSanitizerOwner(owner: string): boolean {
  return splitWords(owner).some((word) => sanitizerWords.has(word) && word !== 'safe' && word !== 'hash' && word !== 'seal' && word !== 'identify') || /^(?:encryption|deid|de_?identification|fpe|tokenization|kms|redaction|masking)(?:Service)?$/i.test(owner);
}

/** `omit(patient, ['ssn', …])` is taken at its word; `pick(patient, […])` is safe when it keeps no identifier. */
export function keepsOnlySafeFields(file: SourceFile, node: TSESTree.CallExpression, name: string): boolean {
  if (name === 'omit') return true;
  if (name !== 'pick') return false;
  const names = node.arguments.slice(1).flatMap((argument) => listed(file, argument));
  return names.length > 0 && names.every((field) => field !== undefined && !isIdentifierField(field));
}

function listed(file: SourceFile, node: Node): (string | undefined)[] {
  const inner = unwrap(node);
  return inner.type === 'ArrayExpression' ? inner.elements.map((element) => staticText(file, element ?? undefined)) : [staticText(file, inner)];
}

function isIdentifierField(name: string): boolean {
  const verdict = classifyName(name);
  return verdict !== undefined && verdict.class !== 'record-key';
}

/** `.replace(/\d(?=\d{4})/g, '*')`, `.replace(ssn, '[REDACTED]')`. */
export function masksText(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const replacement = node.arguments[1];
  const text = replacement ? staticText(file, replacement) : undefined;
  return text !== undefined && /[*•X#█]|\[[A-Z_ -]+\]|<[A-Z_ -]+>|redact|removed|hidden|masked/i.test(text.replace(/\$\d/g, ''));
}
