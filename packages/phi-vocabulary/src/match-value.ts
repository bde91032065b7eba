import { type Candidate, candidate, rank, resolveOverlaps } from './scan/candidate.js';
import { feature, featuresOf } from './scan/features.js';
import { type Field, findFields } from './scan/fields.js';
import { judgeKeyed, type KeyedJudge, keyedJudge, type Surroundings } from './scan/judge-keyed.js';
import { classifyKey, type KeyClass } from './scan/key-class.js';
import { findLabelled } from './scan/labels.js';
import { findPairs } from './scan/pairs.js';
import { effectiveKey, hasPersonNeighbours, isAboutPatient } from './scan/patient-context.js';
import { findPatterns } from './scan/patterns.js';
import { findPersonNames } from './scan/person-names.js';
import type { PhiValue, ValueContext } from './value-types.js';

/** Two digits, an at sign, two capitalised words or one behind a key: without one of these a text without a key holds no value. */
const anyValue = /\d{2}|\d[-/. ]\d|@|[A-Z\u00C0-\u00DE][A-Za-z\u00C0-\u024F'\u2019.-]{0,40},? [A-Z\u00C0-\u00DE]|[:=] ?["'`]?[A-Z\u00C0-\u00DE]|[A-Za-z]\^[A-Za-z]/;
/** A UUID or a point in time that nothing says more of. */
const generated = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)$/i;
const twoDigits = /\d{2}/;

/**
 * Finds the values of Safe Harbor identifiers in a text: a literal under a key, a comment, a pasted log line, an SQL or
 * HL7 text, a number. Evidence is the key or label, then the pattern and check digit, then the neighbours.
 * The ranges are in order, do not overlap, and lie inside the text. What is no identifier is left out.
 *
 * Limits: names in running text count only when a frequent given name stands beside an act of care, a condition or an
 * identifier; of a repeated HL7 field only the first repetition is read.
 */
export function findPhiValues(text: string, context: ValueContext = {}): PhiValue[] {
  return valueFinder(context)(text);
}

/** Finds the values of many texts that stand in one place: what key, label and neighbours say is worked out once. */
export function valueFinder(context: ValueContext): (text: string) => PhiValue[] {
  const key = keyOf(context);
  if (key?.role === 'pattern') return () => [];
  let judge: KeyedJudge | undefined;
  let isPatient: boolean | undefined;
  return (text) => {
    if (text.length < 2) return [];
    const whole = key === undefined ? undefined : judgeWhole(text, (judge ??= keyedJudge(key, surroundings(context), context.kind)));
    if (whole !== undefined) return whole.verdict === 'not-an-identifier' ? [] : [whole];
    if (context.kind === 'number' || !anyValue.test(text) || generated.test(text)) return [];
    return publish(scanText(text, (isPatient ??= isAboutPatient(context) || isRecordKey(key)), key));
  };
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

function judgeWhole(text: string, judge: KeyedJudge): PhiValue | undefined {
  const value = text.trim();
  const found = judge(value);
  if (found === undefined) return undefined;
  const start = text.indexOf(value);
  const { verdict, reason, confidence } = found.judgement;
  return { class: found.class, start, end: start + value.length, verdict, reason, confidence };
}

function surroundings(context: ValueContext): Surroundings {
  return { patient: isAboutPatient(context), person: hasPersonNeighbours(context), fictional: context.fictional === true };
}

function scanText(text: string, patient: boolean, key: KeyClass | undefined): Candidate[] {
  const candidates = findCandidates(text, patient);
  return key?.role === 'made-up' ? candidates.map((value) => ({ ...value, verdict: 'synthetic', reason: 'its key says that it is made up' })) : candidates;
}

function findCandidates(text: string, patient: boolean): Candidate[] {
  const features = featuresOf(text);
  const has = (bits: number): boolean => (features & bits) !== 0;
  const hasNumbers = has(feature.at) || (has(feature.digit) && twoDigits.test(text));
  const found = [
    ...(hasNumbers && has(feature.bar | feature.newline | feature.bracket) ? findJudgedFields(text) : []),
    ...(has(feature.pair | feature.quote) ? findPairs(text, patient) : []),
    ...findLabelled(text, patient),
    ...(hasNumbers ? findPatterns(text, patient) : []),
    ...(has(feature.capital) && has(feature.blank) ? findPersonNames(text) : []),
  ];
  return found.length > 1 ? resolveOverlaps(found) : found;
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
  const values: PhiValue[] = [];
  for (const { class: phiClass, start, end, verdict, reason, confidence } of candidates) {
    if (verdict !== 'not-an-identifier') values.push({ class: phiClass, start, end, verdict, reason, confidence });
  }
  return values;
}
