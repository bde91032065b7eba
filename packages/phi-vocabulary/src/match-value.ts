import { type Candidate, candidate, rank, resolveOverlaps } from './scan/candidate.js';
import { type Field, findFields } from './scan/fields.js';
import { judgeKeyed, type Surroundings } from './scan/judge-keyed.js';
import { classifyKey, type KeyClass } from './scan/key-class.js';
import { findLabelled } from './scan/labels.js';
import { findPairs } from './scan/pairs.js';
import { effectiveKey, hasPersonNeighbours, isAboutPatient } from './scan/patient-context.js';
import { findPatterns } from './scan/patterns.js';
import { findPersonNames } from './scan/person-names.js';
import type { PhiValue, ValueContext } from './value-types.js';

/** Two digits, an at sign, two capitalised words or one behind a key: without one of these a text without a key holds no value. */
const anyValue = /\d{2}|\d[-/. ]\d|@|[A-Z\u00C0-\u00DE][A-Za-z\u00C0-\u024F'\u2019.-]{0,40},? [A-Z\u00C0-\u00DE]|[:=] ?["'`]?[A-Z\u00C0-\u00DE]|[A-Za-z]\^[A-Za-z]/;
const hasDigits = /\d{2}/;

/**
 * Finds the values of Safe Harbor identifiers in a text: a literal under a key, a comment, a pasted log line, an SQL or
 * HL7 text, a number. Evidence is the key or label, then the pattern and check digit, then the neighbours.
 * The ranges are in order, do not overlap, and lie inside the text. What is no identifier is left out.
 *
 * Limits: names in running text count only when a frequent given name stands beside an act of care, a condition or an
 * identifier; of a repeated HL7 field only the first repetition is read.
 */
export function findPhiValues(text: string, context: ValueContext = {}): PhiValue[] {
  const key = keyOf(context);
  if (text.length < 2 || key?.role === 'pattern') return [];
  const whole = key === undefined ? undefined : judgeWhole(text, key, context);
  if (whole !== undefined) return publish([whole]);
  if (context.kind === 'number' || !anyValue.test(text)) return [];
  return publish(scanText(text, isAboutPatient(context) || isRecordKey(key), key));
}

function keyOf(context: ValueContext): KeyClass | undefined {
  const names = [effectiveKey(context), context.label].filter((name) => name !== undefined);
  const classes = names.map(classifyKey);
  return classes.find((key) => key.class !== undefined) ?? classes[0];
}

/** A note about a patient: `diagnosis`, `patientSummary`. */
function isRecordKey(key: KeyClass | undefined): boolean {
  return key?.strength === 'strong' && (key.class === 'clinical' || key.class === 'record');
}

function judgeWhole(text: string, key: KeyClass, context: ValueContext): Candidate | undefined {
  const value = text.trim();
  const start = text.indexOf(value);
  const found = judgeKeyed(value, key, surroundings(context), context.kind);
  return found && candidate(found.class, start, start + value.length, found.judgement, rank.field);
}

function surroundings(context: ValueContext): Surroundings {
  return { patient: isAboutPatient(context), person: hasPersonNeighbours(context), fictional: context.fictional === true };
}

function scanText(text: string, patient: boolean, key: KeyClass | undefined): Candidate[] {
  const names = findPersonNames(text);
  const found = hasDigits.test(text) || text.includes('@') ? [...findJudgedFields(text), ...findPairs(text, patient), ...findLabelled(text, patient), ...findPatterns(text, patient)] : findNamePairs(text, patient);
  const candidates = resolveOverlaps([...found, ...names]);
  return key?.role === 'made-up' ? candidates.map((value) => ({ ...value, verdict: 'synthetic', reason: 'its key says that it is made up' })) : candidates;
}

function findNamePairs(text: string, patient: boolean): Candidate[] {
  return [...findPairs(text, patient), ...findLabelled(text, patient)];
}

/** Rows that name a placeholder person are judged again with that knowledge. */
function findJudgedFields(text: string): Candidate[] {
  const fields = findFields(text);
  const found = fields.map((field) => judgeField(text, field, false));
  const fictional = new Set(fields.filter((_, i) => isPlaceholderPerson(found[i])).map(({ record }) => record));
  return fields.flatMap((field, i) => (fictional.has(field.record) ? judgeField(text, field, true) : found[i]) ?? []);
}

function isPlaceholderPerson(found: Candidate | undefined): boolean {
  return found?.verdict === 'synthetic' && (found.class === 'name' || found.class === 'ssn');
}

function judgeField(text: string, { key, start, end, neighbours }: Field, fictional: boolean): Candidate | undefined {
  const found = judgeKeyed(text.slice(start, end), classifyKey(key), surroundings({ key, neighbours, fictional }));
  return found && candidate(found.class, start, end, found.judgement, rank.field);
}

function publish(candidates: readonly Candidate[]): PhiValue[] {
  return candidates.filter(({ verdict }) => verdict !== 'not-an-identifier').map(({ rank: _rank, ...value }) => value);
}
