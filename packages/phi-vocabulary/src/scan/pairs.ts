import { valueDetectors } from '../identifiers/index.js';
import { commonFamilyNames, commonGivenNames } from '../identifiers/common-names.js';
import type { IdentifierClass } from '../types.js';
import { type Candidate, candidate, rank } from './candidate.js';
import { judgeKeyed, type Surroundings } from './judge-keyed.js';
import { classifyKey, type KeyClass } from './key-class.js';
import { isDirectIdentifier, isNearPatientWords } from './patient-context.js';
import { trimName } from './trim-name.js';

/** `key: value`, `key: new Date('value')`, `"key": "value"`, `key=value`, `key => value`, as in logs, JSON, SQL conditions and commented-out code. */
const pairPattern = /(?<![\w$.-])([A-Za-z_$][\w$.-]{0,48})(?![\w$.-])(?:["'`\]\\]{0,3})[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}((?:new )?[A-Za-z.]{1,24}\()?(\\?["'`]?)/g;
/** `fill('#ssn', 'value')`, `append("ssn", "value")`: a quoted key and the next argument. */
const argumentPattern = /(["'`])[#.@[]{0,2}(?:name=)?([A-Za-z_][\w.-]{0,48})\]?\1(?:\)\.\w{1,12}\(|,[ \t]{0,4})(["'`])/g;
/** How far another key of the same record may be. */
const recordReach = 400;
/** How far the other part of the same name may be. */
const partReach = 40;

interface Pair {
  readonly key: KeyClass;
  readonly start: number;
  readonly quote: string;
  /** The value is the first argument of a call. */
  readonly isCall: boolean;
}

export function findPairs(text: string, patient: boolean): Candidate[] {
  const pairs = readPairs(text);
  return lowerPlaceholderParts(pairs.flatMap((pair, i) => judgePair(text, pair, surroundings(text, pairs, i, patient)) ?? []));
}

/** `first: 'Jane', last: 'Doe'`: the part beside a placeholder is one too, in all likelihood. */
function lowerPlaceholderParts(found: readonly Candidate[]): Candidate[] {
  const isBeside = (other: Candidate | undefined, { start, end }: Candidate): boolean =>
    other?.class === 'name' && other.verdict === 'synthetic' && Math.max(other.start - end, start - other.end) < partReach;
  return found.map((value, i) => (value.class === 'name' && value.verdict === 'real-looking' && (isBeside(found[i - 1], value) || isBeside(found[i + 1], value)) ? { ...value, confidence: 'low' } : value));
}

function readPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const match of text.includes(':') || text.includes('=') ? text.matchAll(pairPattern) : []) {
    const name = match[1] ?? '';
    const key = classifyKey(name.slice(name.lastIndexOf('.') + 1));
    if (key.class === undefined || key.role === 'pattern') continue;
    pairs.push({ key, start: match.index + match[0].length, quote: (match[3] ?? '').slice(-1), isCall: match[2] !== undefined });
  }
  return [...pairs, ...readArguments(text)].sort((a, b) => a.start - b.start);
}

function readArguments(text: string): Pair[] {
  return [...text.matchAll(argumentPattern)].flatMap((match) => {
    const key = classifyKey(match[2] ?? '');
    if (key.class === undefined || key.role === 'pattern') return [];
    return [{ key, start: match.index + match[0].length, quote: match[3] ?? '', isCall: false }];
  });
}

function surroundings(text: string, pairs: readonly Pair[], i: number, patient: boolean): Surroundings {
  const { key, start } = pairs[i] ?? { key: undefined, start: 0 };
  const person = hasPersonNear(pairs, i, start);
  return { patient: patient || person || (key?.strength === 'weak' && isNearPatientWords(text, start, start)), person };
}

function hasPersonNear(pairs: readonly Pair[], i: number, start: number): boolean {
  for (let j = Math.max(0, i - 8); j < Math.min(pairs.length, i + 9); j++) {
    const other = pairs[j];
    if (other !== undefined && j !== i && isDirectIdentifier(other.key) && Math.abs(other.start - start) < recordReach) return true;
  }
  return false;
}

function judgePair(text: string, pair: Pair, around: Surroundings): Candidate | undefined {
  const end = pair.quote === '' ? shapeEnd(text, pair) : quoteEnd(text, pair);
  if (end === undefined || end <= pair.start) return undefined;
  const found = judgeKeyed(text.slice(pair.start, end), pair.key, around);
  return found && candidate(found.class, pair.start, end, found.judgement, rank.label);
}

function quoteEnd(text: string, { start, quote }: Pair): number | undefined {
  const end = text.slice(start, start + 200).search(quote === '"' ? /\\?"/ : quote === "'" ? /\\?'/ : /\\?`/);
  return end < 0 ? undefined : start + end;
}

function shapeEnd(text: string, { key, start, isCall }: Pair): number | undefined {
  if (isCall) return undefined;
  const phiClass: IdentifierClass | undefined = key.class === 'record' ? 'name' : key.class === 'clinical' || key.class === 'record-key' ? undefined : key.class;
  if (phiClass === undefined) return undefined;
  const value = valueAt(text, start, phiClass);
  return value === undefined ? undefined : start + value.length;
}

/** The value of a class that stands at an offset, unquoted. */
export function valueAt(text: string, start: number, phiClass: IdentifierClass): string | undefined {
  const { shape } = valueDetectors[phiClass];
  shape.lastIndex = start;
  const value = shape.exec(text)?.[0];
  if (value === undefined || phiClass !== 'name') return value;
  const name = trimName(value);
  return name.includes(' ') || name.includes('^') || isFrequent(name) ? name : undefined;
}

/** Unquoted, a single capitalised word is more often a type (`firstName: String`). */
function isFrequent(name: string): boolean {
  return commonGivenNames.has(name.toLowerCase()) || commonFamilyNames.has(name.toLowerCase());
}
