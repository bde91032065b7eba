import type { TSESTree } from '@typescript-eslint/utils';
import { guessableWords, identifierEndings, mentionsPatient, plainNouns, splitWords, unpredictablePhrases, unpredictableWords } from 'phi-vocabulary';
import { isMigrationOrSeed, isTestFile } from '../ast/file-kind.js';
import { importOf } from '../ast/imports.js';
import { findAncestor, isFunction, type Node } from '../ast/nodes.js';
import { findPurpose } from '../ast/purpose.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, pathOf } from '../ast/static-names.js';
import { createRule, type Confidence } from '../create-rule.js';

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
  trigger: /\brandom\b|Date\.now|getTime\(\)|new Date\(|\bhrtime\b|\b_\.random\b|\bchance\b|\bsample|seedrandom|pseudoRandom/,
  check({ file, report }) {
    if (isTestFile(file.filename) || isMigrationOrSeed(file.filename)) return;
    const reported = new Set<Node>();
    for (const node of file.nodesOf('CallExpression')) {
      const source = sourceOf(file, node);
      if (!source || (source === 'clock' && !isWholeValue(file, node))) continue;
      const purpose = purposeOf(file, node, source);
      const scope = statementOf(node);
      if (!purpose || reported.has(scope)) continue;
      reported.add(scope);
      report({ node, problem: source, confidence: purpose.confidence, data: { sink: pathOf(node.callee)?.join('.') ?? 'Math.random', name: purpose.name } });
    }
  },
});

/** One report a statement: `random() + random()` is one fault. */
function statementOf(node: Node): Node {
  return findAncestor(node, (candidate): candidate is Node => candidate.type.endsWith('Statement') || candidate.type === 'VariableDeclaration' || isFunction(candidate) || candidate.type === 'Property') ?? node;
}

const weakGenerators: ReadonlySet<string> = new Set(['lodash', 'lodash/random', 'lodash-es', 'underscore', 'seedrandom', 'random', 'chance', 'random-js', 'unique-random']);

function sourceOf(file: SourceFile, node: TSESTree.CallExpression): Source | undefined {
  const name = calleeName(node);
  switch (name) {
    case 'random':
    case 'sample':
    case 'sampleSize':
      return isWeakRandom(file, node) ? 'random' : undefined;
    case 'now':
      return /^(?:Date|performance|window\.performance|moment|dayjs)\.now$/.test(pathOf(node.callee)?.join('.') ?? '') ? 'clock' : undefined;
    case 'pseudoRandomBytes':
      return 'random';
    case 'hrtime':
      return pathOf(node.callee)?.[0] === 'process' ? 'clock' : undefined;
    case 'getTime':
    case 'valueOf':
      return pathOf(node.callee)?.[0] === 'new Date()' ? 'clock' : undefined;
    default:
      return node.callee.type === 'Identifier' && isRandomAlias(file, node.callee) ? 'random' : undefined;
  }
}

function isWeakRandom(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const path = pathOf(node.callee)?.join('.');
  if (path === 'Math.random' || path === 'window.Math.random' || path === 'globalThis.Math.random' || (path !== undefined && /^(?:_|lodash|chance)\.(?:random|sample|sampleSize|shuffle|string)$/.test(path))) return true;
  const imported = importOf(file, node.callee);
  return (imported !== undefined && weakGenerators.has(imported.module)) || isRandomAlias(file, node.callee);
}

/** `const { random } = Math`, `const rnd = Math.random`. */
function isRandomAlias(file: SourceFile, callee: Node): boolean {
  const definition = callee.type === 'Identifier' ? (file.variableOf(callee)?.defs[0]?.node as Node | undefined) : undefined;
  if (definition?.type !== 'VariableDeclarator' || !definition.init) return false;
  const path = pathOf(definition.init)?.join('.');
  const made = definition.init.type === 'CallExpression' ? importOf(file, definition.init.callee)?.module : undefined;
  return path === 'Math.random' || (made !== undefined && weakGenerators.has(made)) || (path === 'Math' && definition.id.type === 'ObjectPattern');
}

/** The clock alone makes the value, as text or as a hash: nothing random stands beside it, and nothing is reckoned with it. */
function isWholeValue(file: SourceFile, node: Node): boolean {
  const whole = wholeExpression(node);
  return !/random|uuid|nanoid|crypto\.(?!createHash)|hmac|sequence|counter/i.test(file.textOf(whole)) && !isArithmetic(node);
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
const makers: ReadonlySet<string> = new Set(['generate', 'create', 'make', 'new', 'gen', 'build', 'get', 'issue', 'random', 'next', 'to', 'set', 'mint', 'string', 'strong', 'hex', 'value', 'unique', 'str', 'for', 'raw', 'hash', 'generator', 'hashed', 'plain', 'temporary']);

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
  const found = name === undefined || !/^(?:generate|create|make|gen|new|issue|random|build)/i.test(name) ? undefined : judgeName(name, source);
  return found === 'harmless' ? undefined : found;
}

const recordLabel = /['"`](?:patient|pat|mrn|rx|claim|visit|encounter|appointment|appt|consent|order|invoice|session|sess|user|doctor|member|prescription|record)[-_:#]/i;

/** A bare `id` or `state` that its text or its file explains: `patient-${…}`, an OAuth redirect. */
function labelledPurpose(file: SourceFile, node: Node, source: Source): Purpose | undefined {
  const kind = findPurpose(file, node, (name) => (/^_?id$/i.test(name) ? 'id' : name === 'state' ? 'state' : undefined));
  if (kind === 'id' && recordLabel.test(file.textOf(statementOf(node)))) return { name: kind, confidence: source === 'clock' ? 'low' : 'medium' };
  return kind === 'state' && /authorize\?|oauth|csrf|openid/i.test(file.text) ? { name: kind, confidence: 'medium' } : undefined;
}

const inspectingVerbs: ReadonlySet<string> = new Set(['verify', 'validate', 'check', 'is', 'has', 'decode', 'compare', 'expire', 'revoke', 'log', 'clear', 'remove', 'delete', 'refresh', 'should', 'purge', 'cleanup', 'prune']);

function judgeName(name: string, source: Source): Purpose | 'harmless' | undefined {
  const all = splitWords(name).filter((word) => !/^\d+$/.test(word));
  if (all.length === 0 || all.length > 8) return undefined;
  if (inspectingVerbs.has(all[0] ?? '') && all.length > 1) return 'harmless';
  const head = [3, 2].find((length) => phrases.has(all.slice(-length).join(' '))) ?? 0;
  if (all.slice(0, Math.max(0, all.length - head)).some((word, i) => guessable.has(word) && !(word === 'temp' && all[i + 1] === 'password'))) return 'harmless';
  const words = trimMakers(all);
  const last = words.at(-1) ?? '';
  const isSensitive = unpredictable.has(last) || [2, 3].some((length) => words.length >= length && phrases.has(words.slice(-length).join(' '))) || (words.length === 1 && phrases.has(last)) || words.some((word) => ['otp', 'csrf', 'password', 'mrn', 'token'].includes(word));
  if (isSensitive) return { name, confidence: source === 'clock' && /^(?:id|ref|uuid)$/.test(last) ? 'low' : isRecord(words) ? 'medium' : 'high' };
  const noun = words.at(-2);
  if (noun !== undefined && endings.has(last) && !plain.has(noun)) return { name, confidence: source === 'random' && mentionsPatient(name) ? 'medium' : 'low' };
  if (last === 'code' && source === 'random') return { name, confidence: 'medium' };
  return last === 'state' && all.includes('generate') ? { name, confidence: 'medium' } : undefined;
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
