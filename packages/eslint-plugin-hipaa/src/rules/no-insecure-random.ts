import { careTables, guessableWords, identifierEndings, likelyCareTables, mentionsPatient, plainNouns, recordNouns, splitWords, unpredictablePhrases, unpredictableWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isMigrationOrSeed, isTestFile } from '../ast/file-kind.js';
import { enclosingClass, findAncestor, isFunction, type Node } from '../ast/nodes.js';
import { findPurpose } from '../ast/purpose.js';
import type { SourceFile } from '../ast/source-file.js';
import { functionName } from '../ast/static-names.js';
import { createRule, type Confidence } from '../create-rule.js';
import { weakValues } from '../frameworks/weak-random.js';

const problems = {
  random: '{{sink}} makes a predictable value for "{{name}}".',
  clock: 'The clock makes a guessable value for "{{name}}".',
} as const;

type Source = keyof typeof problems;

interface Purpose {
  readonly name: string;
  readonly confidence: Confidence;
}

export default createRule({
  name: 'no-insecure-random',
  problems,
  trigger: /\brandom\b|Date\.now|performance\.now|new Date\b|\bhrtime\b|\bchance\b|\bsample|\bshuffle\b|seedrandom|pseudoRandom|non-secure|mersenne|uniqid|\buuid\b|\balea\b/,
  check({ file, report }) {
    if (isTestFile(file.filename) || isMigrationOrSeed(file.filename)) return;
    const reported = new Set<Node>();
    for (const { node, use, source, sink } of weakValues(file)) {
      if (source === 'clock' && !isWholeValue(file, use)) continue;
      const purpose = purposeOf(file, use, source);
      const scope = statementOf(node);
      if (!purpose || reported.has(scope)) continue;
      reported.add(scope);
      report({ node, problem: source, confidence: source === 'clock' && isCounted(file, use) ? 'low' : purpose.confidence, data: { sink, name: purpose.name } });
    }
  },
});

/** One report a statement: `random() + random()` is one fault. */
function statementOf(node: Node): Node {
  return findAncestor(node, (candidate): candidate is Node => candidate.type.endsWith('Statement') || candidate.type === 'VariableDeclaration' || isFunction(candidate) || candidate.type === 'Property') ?? node;
}

/** The clock alone makes the value, as text or as a hash: nothing random stands beside it, and nothing is reckoned with it. */
function isWholeValue(file: SourceFile, node: Node): boolean {
  const whole = wholeExpression(node);
  return !/random|uuid|nanoid|crypto\.(?!createHash)|hmac/i.test(file.textOf(whole)) && !isArithmetic(node);
}

/** A sequence beside the clock makes a value unique, though no less guessable. */
function isCounted(file: SourceFile, node: Node): boolean {
  return /sequence|counter/i.test(file.textOf(wholeExpression(node)));
}

function wholeExpression(node: Node): Node {
  const top = findAncestor(node, (candidate): candidate is Node => candidate.type.endsWith('Statement') || candidate.type.endsWith('Declaration') || candidate.type === 'Property' || candidate.type === 'AssignmentExpression');
  return top ?? node;
}

function isArithmetic(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type !== 'BinaryExpression') return false;
  return parent.operator !== '+' || [parent.left, parent.right].some((side) => side.type === 'Literal' && typeof side.value === 'number');
}

const unpredictable = new Set(unpredictableWords);
const phrases = new Set(unpredictablePhrases);
const guessable = new Set(guessableWords);
const endings = new Set(identifierEndings);
const plain = new Set(plainNouns);
const makers: ReadonlySet<string> = new Set(['generate', 'create', 'make', 'new', 'gen', 'build', 'get', 'issue', 'random', 'next', 'to', 'set', 'mint', 'string', 'strong', 'hex', 'value', 'unique', 'str', 'for', 'raw', 'hash', 'generator', 'hashed', 'plain', 'temporary', 'legacy', 'old', 'v1', 'v2', 'fallback', 'default', 'simple', 'weak', 'insecure', 'quick', 'with', 'fn']);

function purposeOf(file: SourceFile, node: Node, source: Source): Purpose | undefined {
  const found = findPurpose(file, node, (name) => judgeName(name, source));
  if (found === 'harmless') return undefined;
  return found ?? enclosingPurpose(node, source) ?? labelledPurpose(file, node, source);
}

/** A value that is drawn into a neutral name inside `generateOtp` is that OTP's. */
function enclosingPurpose(node: Node, source: Source): Purpose | undefined {
  if (source === 'clock') return undefined;
  const fn = findAncestor(node, isFunction);
  const name = fn && functionName(fn);
  const maker = fn && name !== undefined && /^(?:next|generate|create|make|get|value)$/.test(name) ? enclosingClass(fn)?.id?.name : undefined;
  const made = maker === undefined ? undefined : judgeName(maker.replace(/s$/, ''), source);
  if (made !== undefined && made !== 'harmless') return made;
  const found = name === undefined || !/^(?:generate|create|make|gen|new|issue|random|build)/i.test(name) ? undefined : judgeName(name, source);
  return found === 'harmless' ? undefined : found;
}

/** A reference with a letter before it, as records have, that the same function stores. */
function isStoredNumber(file: SourceFile, node: Node): boolean {
  const fn = findAncestor(node, isFunction);
  return /[`'"][A-Z]{1,4}[-_#]?(?:\$\{|['"])/.test(file.textOf(statementOf(node))) && /\binsert\b|\.(?:create|save|add)\(/i.test(fn ? file.textOf(fn) : file.text);
}

const recordLabel = /['"`](?:patient|pat|mrn|rx|claim|visit|encounter|appointment|appt|consent|order|invoice|session|sess|user|doctor|member|prescription|record)[-_:#]/i;

const signIn = cue(/authorize\?|oauth|csrf|openid/i);

/** A bare `id` or `state` that its text or its file explains: `patient-${…}`, an OAuth redirect. */
function labelledPurpose(file: SourceFile, node: Node, source: Source): Purpose | undefined {
  const kind = findPurpose(file, node, (name) => (/^_?id$/i.test(name) ? 'id' : name === 'state' ? 'state' : /^(?:ref|reference|refNo)$/.test(name) ? 'ref' : undefined));
  if (kind === 'ref' && source === 'random') return isStoredNumber(file, node) ? { name: kind, confidence: 'medium' } : undefined;
  if (kind === 'id' && recordLabel.test(file.textOf(statementOf(node)))) return { name: kind, confidence: source === 'clock' ? 'low' : 'medium' };
  return kind === 'state' && file.mentions(signIn) ? { name: kind, confidence: 'medium' } : undefined;
}

const inspectingVerbs: ReadonlySet<string> = new Set(['verify', 'validate', 'check', 'is', 'has', 'decode', 'compare', 'expire', 'revoke', 'log', 'clear', 'remove', 'delete', 'refresh', 'should', 'purge', 'cleanup', 'prune']);

function judgeName(name: string, source: Source): Purpose | 'harmless' | undefined {
  const all = splitWords(name).filter((word) => !/^\d+$/.test(word));
  if (all.length === 0 || all.length > 8) return undefined;
  if (inspectingVerbs.has(all[0] ?? '') && all.length > 1) return 'harmless';
  const words = trimMakers(all);
  const head = [3, 2].find((length) => phrases.has(words.slice(-length).join(' '))) ?? 0;
  // A bare `last` or `time` only says how the value is kept.
  if (all.length === 1 && passing.has(all[0] ?? '')) return undefined;
  if (words.slice(0, Math.max(0, words.length - head)).some((word, i) => guessable.has(word) && !(word === 'temp' && words[i + 1] === 'password'))) return 'harmless';
  const last = words.at(-1) ?? '';
  const isSensitive = unpredictable.has(last) || head > 0 || (words.length === 1 && phrases.has(last)) || words.some((word) => ['otp', 'csrf', 'password', 'mrn', 'token'].includes(word));
  if (isSensitive) return { name, confidence: source === 'clock' && /^(?:id|ref|uuid)$/.test(last) && !mentionsPatient(name) && !words.includes('session') ? 'low' : isRecord(words) ? 'medium' : 'high' };
  return judgeIdentifier(name, words, source) ?? (last === 'state' && all.includes('generate') ? { name, confidence: 'medium' } : undefined);
}

const passing: ReadonlySet<string> = new Set(['last', 'seed']);
/** What is given out to somebody, by this word alone. */
const issued: ReadonlySet<string> = new Set(['code', 'serial', 'accession']);
const records: ReadonlySet<string> = new Set([...recordNouns, ...careTables, ...likelyCareTables]);

/** `reportNumber`, `rideCode`, `responseId`: how much it matters says the noun. */
function judgeIdentifier(name: string, words: readonly string[], source: Source): Purpose | undefined {
  const last = words.at(-1) ?? '';
  const noun = words.at(-2);
  if (noun === undefined ? issued.has(last) && source === 'random' : last === 'code' && source === 'random' && !plain.has(noun)) return { name, confidence: 'medium' };
  if (noun === undefined || !endings.has(last) || plain.has(noun)) return undefined;
  const isRecordOfCare = mentionsPatient(name) || records.has(noun);
  return { name, confidence: isRecordOfCare && (source === 'random' || mentionsPatient(name)) ? 'medium' : 'low' };
}

function trimMakers(all: readonly string[]): readonly string[] {
  const words = [...all];
  while (words.length > 1 && makers.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && makers.has(words.at(-1) ?? '') && !phrases.has(words.slice(-2).join(' '))) words.pop();
  return words;
}

function isRecord(words: readonly string[]): boolean {
  return ['id', 'number', 'uuid', 'guid'].includes(words.at(-1) ?? '');
}
