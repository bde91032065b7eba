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
/** How far another key of the same record may be. */
const recordReach = 400;

interface Pair {
  readonly name: string;
  readonly key: KeyClass;
  readonly start: number;
  readonly quote: string;
  /** The value is the first argument of a call. */
  readonly isCall: boolean;
}

export function findPairs(text: string, patient: boolean): Candidate[] {
  const pairs = [...text.matchAll(pairPattern)].map(readPair).filter((pair) => pair.key.class !== undefined && pair.key.role !== 'pattern');
  return pairs.flatMap((pair, i) => judgePair(text, pair, surroundings(text, pairs, i, patient)) ?? []);
}

function readPair(match: RegExpExecArray): Pair {
  const name = (match[1] ?? '').split('.').at(-1) ?? '';
  return { name, key: classifyKey(name), start: match.index + match[0].length, quote: (match[3] ?? '').slice(-1), isCall: match[2] !== undefined };
}

function surroundings(text: string, pairs: readonly Pair[], i: number, patient: boolean): Surroundings {
  const own = pairs[i];
  if (own === undefined) return { patient, person: false };
  const person = pairs.slice(Math.max(0, i - 8), i + 9).some((pair) => pair !== own && isDirectIdentifier(pair.name) && Math.abs(pair.start - own.start) < recordReach);
  const near = patient || person || (own.key.strength === 'weak' && isNearPatientWords(text, own.start, own.start));
  return { patient: near, person };
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
