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

const labelPattern = new RegExp(`(?<![A-Za-z0-9_])(?:${groups.map(([, , , phrases]) => `(${phrases})`).join('|')})(?:(?<= )|(?![A-Za-z]))`, 'gi');
const separator = /(?: {0,2}(?:number|numbers|no\.?|num\.?|id|#))?["'`)\]*]{0,3}[ \t]{0,3}(?:[:=#>\u2013-]{1,2}|=>|is|was|of)?[ \t]{0,3}["'`(*]{0,3}/iy;

const otherIdentifiers = /\b(?:dob|d\.o\.b|mrn|ssn|born|dx|diagnos\w{1,4}|member id|date of birth|medical record)\b/i;
const verbBehind = /^ (?:called|was|is|has|had|with|needs|presented|presents|reports?|reported|requests?|requested|missed|admitted|discharged|takes)\b/;

export function findLabelled(text: string, patient: boolean): Candidate[] {
  return [...text.matchAll(labelPattern)].flatMap((match) => judgeLabel(text, match, patient) ?? []);
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
