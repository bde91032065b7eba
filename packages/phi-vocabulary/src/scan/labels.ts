import { commonFamilyNames, commonGivenNames } from '../identifiers/common-names.js';
import { nameParts } from '../identifiers/name.js';
import type { IdentifierClass, Strength } from '../types.js';
import { type Candidate, candidate, rank } from './candidate.js';
import { judgeKeyed } from './judge-keyed.js';
import { isNearPatientWords } from './patient-context.js';
import { valueAt } from './pairs.js';

/** Labels of running text that need no colon: `SSN 900…`, `born March 3`, `Member ID # …`. The order is that of the groups below. */
const groups: readonly (readonly [phiClass: IdentifierClass, strength: Strength, words: readonly string[], phrases: string])[] = [
  ['ssn', 'strong', ['ssn', 'last'], "last (?:four|4)(?: digits)?(?: of)?(?: (?:the |his |her |their )?(?:ssn|social))?|(?:ssn|social(?: security(?: number)?)?) (?:ending|ends)(?: in| with)?"],
  ['ssn', 'strong', ['ssn'], 'ssn|social security|soc\\.? sec\\.?|ss#'],
  ['mrn', 'strong', ['mrn'], 'mrn|medical record|med\\.? rec\\.?|chart (?=no|num|#|id)|hospital (?=no|num|#)|patient (?=no|num|#)'],
  ['date', 'strong', ['birth'], 'dob|d\\.o\\.b\\.?|date of birth|birth ?date|birthday|born(?: on)?|date of death|died(?: on)?|deceased(?: on)?'],
  ['date', 'weak', ['care'], 'admitted(?: on)?|discharged(?: on)?|(?:admission|discharge|service|visit) date|date of service|seen on'],
  ['health-plan', 'strong', ['member'], 'member (?=id|no|num|#)|policy (?=id|no|num|#)|subscriber (?=id|no|num|#)|insurance (?=id|no|num|#)|insurance policy|medicaid|medicare|mbi|beneficiary (?=id|no|num|#)'],
  ['license', 'strong', ['npi'], 'npi'],
  ['license', 'strong', ['dea'], 'dea'],
  ['license', 'weak', ['license'], "driver'?s? licen[sc]e|passport"],
  ['account', 'weak', ['account'], 'account (?=no|num|#|id)|acct\\.? ?(?=no|num|#|id|\\d)'],
  ['vehicle', 'weak', ['vin'], 'vin'],
  ['device', 'weak', ['serial'], '(?:device |pacemaker |implant )?serial|s/n|udi|imei'],
  ['fax', 'weak', ['fax'], 'fax'],
  ['ip', 'weak', ['ip'], 'ip(?: address)?'],
  ['name', 'weak', ['patient'], "patient(?:'s)?(?: name)?|pt\\.?(?: name)?|next of kin"],
];

/** Sticky: tried where a word starts with two letters that a label starts with. */
const labelPattern = new RegExp(`(?<![A-Za-z0-9_])(?:${groups.map(([, , , phrases]) => `(${phrases})`).join('|')})(?:(?<= )|(?![A-Za-z]))`, 'iy');
const firstLetters = new Set('ss so la mr me ch ho pa da d. do bi bo di de ad se vi mb su po in be np dr ac pt ne fa ip s/ ud im'.split(' '));
const isStart = readStarts();
const separator = /(?: {0,2}(?:number|numbers|no\.?|num\.?|id|#))?["'`)\]*]{0,3}[ \t]{0,3}(?:[:=#>\u2013-]{1,2}|=>|is|was|of)?[ \t]{0,3}["'`(*]{0,3}/iy;

const otherIdentifiers = /\b(?:dob|d\.o\.b|mrn|ssn|born|dx|diagnos\w{1,4}|member id|date of birth|medical record)\b|\b(?:phone|tel|cell|mobile):? ?[(+]?\d{3}/i;
const verbBehind = /^ (?:called|was|is|has|had|with|needs|presented|presents|reports?|reported|requests?|requested|missed|admitted|discharged|takes)\b/;

export function findLabelled(text: string, patient: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if (isStart[pairIndex(text.charCodeAt(at), text.charCodeAt(at + 1))] !== 1) continue;
    labelPattern.lastIndex = at;
    const match = labelPattern.exec(text);
    if (match === null) continue;
    const value = judgeLabel(text, match, patient);
    if (value !== undefined) found.push(value);
    at += match[0].length - 1;
  }
  return found;
}

function readStarts(): Uint8Array {
  const starts = new Uint8Array(128 * 128);
  for (const letters of firstLetters) {
    for (const first of [letters.charAt(0), letters.charAt(0).toUpperCase()]) for (const second of [letters.charAt(1), letters.charAt(1).toUpperCase()]) starts[pairIndex(first.charCodeAt(0), second.charCodeAt(0))] = 1;
  }
  return starts;
}

/** The place of two ASCII characters in the table; beyond it for others. */
function pairIndex(first: number, second: number): number {
  return first < 128 && second < 128 ? first * 128 + second : -1;
}

function judgeLabel(text: string, match: RegExpExecArray, patient: boolean): Candidate | undefined {
  const group = groups[match.findIndex((part, i) => i > 0 && Boolean(part)) - 1];
  if (group === undefined) return undefined;
  const [phiClass, strength, words] = group;
  const start = skipSeparator(text, match.index + match[0].length);
  const value = valueAt(text, start, phiClass);
  if (value === undefined) return undefined;
  const near = patient || isNearPatientWords(text, match.index, start + value.length);
  const person = phiClass === 'name' && otherIdentifiers.test(text.slice(start + value.length, start + value.length + 80));
  const found = judgeKeyed(value, { class: phiClass, strength, words, role: 'value' }, { patient: near || phiClass === 'name', person });
  if (phiClass === 'name' && !person && !isClearName(text, start, value)) return undefined;
  return found && candidate(found.class, start, start + value.length, found.judgement, rank.label);
}

/** `Patient Grace Period`: behind a label without a colon, given and family name must be frequent, or a verb must follow. */
function isClearName(text: string, start: number, value: string): boolean {
  const parts = nameParts(value);
  if (commonGivenNames.has(parts[0] ?? '') && commonFamilyNames.has(parts.at(-1) ?? '')) return true;
  return /:\s*$/.test(text.slice(Math.max(0, start - 4), start)) || verbBehind.test(text.slice(start + value.length, start + value.length + 20));
}

function skipSeparator(text: string, at: number): number {
  separator.lastIndex = at;
  return at + (separator.exec(text)?.[0].length ?? 0);
}
