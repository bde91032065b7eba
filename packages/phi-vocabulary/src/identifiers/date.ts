import { sampleBirthDate } from '../samples.js';
import { type Confidence, type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';

/**
 * Dates tied to the person, except the year alone, and ages over 89 (45 CFR 164.514(b)(2)(i)(C)).
 * A date is only PHI by what it is the date of: births and deaths are reported, other dates of care only to a strict reader,
 * and build dates and event timestamps never.
 */
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';
const dateText = `(?:\\d{4}-\\d{1,2}-\\d{1,2}(?:T[\\d:.]{5,12}(?:Z|[+-]\\d\\d:?\\d\\d)?)?|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|(?:19|20)\\d{6}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[ -]${month}\\.?[ -]\\d{4})(?![\\w/-])`;
const wholeDate = new RegExp(`^${dateText}$`, 'i');
const vitalWords = new Set(['dob', 'birth', 'birthdate', 'birthday', 'born', 'death', 'died', 'deceased', 'dod', 'dateofbirth']);
const partWords = new Set(['year', 'month', 'day']);
const eventWords = new Set(['created', 'updated', 'modified', 'deleted', 'build', 'issued', 'expires', 'expiry', 'released', 'timestamp', 'synced', 'logged', 'effective', 'published']);

export const dateDetector: ValueDetector = { class: 'date', shape: new RegExp(dateText, 'iy'), judge: judgeDate, examples: dateExamples };

const isoDay = /^\d{4}-\d\d-\d\d$/;

function judgeDate(value: string, hint: Hint): Judgement | undefined {
  if (hint.words.some((word) => eventWords.has(word))) return undefined;
  if (hint.words.includes('age')) return judgeAge(value);
  if (!(isoDay.test(value) || wholeDate.test(value)) || isImpossible(value)) return undefined;
  const vital = hint.words.some((word) => vitalWords.has(word)) && !hint.words.some((word) => partWords.has(word));
  if (isPlaceholderDate(value)) return synthetic('a placeholder date such as the first of January');
  return vital ? real('a date of birth or death', 'high') : real('a date of care tied to a person', careConfidence(hint));
}

function careConfidence(hint: Hint): Confidence {
  return hint.certain && hint.person ? 'medium' : 'low';
}

function judgeAge(value: string): Judgement | undefined {
  const age = /^\d{2,3}$/.test(value) ? Number(value) : 0;
  return age > 89 && age < 120 ? real('an age over 89', 'low') : undefined;
}

/** The first of January, one digit throughout, and the days that everybody types. */
function isPlaceholderDate(value: string): boolean {
  if (isoDay.test(value)) return value.endsWith('-01-01') || /^(?:2000-02-29|1999-12-31)$|^(\d)\1{3}-\1\1-\1\1$/.test(value);
  const digits = value.replace(/T.*/, '').replace(/\D/g, '');
  if (/^(?:\d{4}[-/]?0?1[-/]?0?1(?:T.*)?|0?1[-/.]0?1[-/.](?:\d{4}|\d{2})|Jan\w* 1(?:st)?,? \d{4})$/i.test(value)) return true;
  return /^(\d)\1*$/.test(digits) || ['12345678', '20000229', '12311999', '19991231', '12312000'].includes(digits);
}

/** Month or day out of range, or a year that no living or newly deceased person has. */
function isImpossible(value: string): boolean {
  if (isoDay.test(value)) return isOutOfRange(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
  const year = /(?:^|\D)((?:1[6-9]|2\d)\d{2})(?=\D|$)/.exec(value)?.[1] ?? /^(\d{4})\d{4}$/.exec(value)?.[1];
  if (year !== undefined && (Number(year) < 1890 || Number(year) > 2100)) return true;
  const numbers = (/^\d{8}$/.test(value) ? [value.slice(4, 6), value.slice(6)] : (value.replace(/T.*/, '').match(/\d{1,2}(?!\d)(?<!\d{3})/g) ?? [])).map(Number);
  const [first = 1, second = 1] = numbers;
  return Math.max(first, second) > 31 || Math.min(first, second) < 1 || Math.min(first, second) > 12;
}

function isOutOfRange(year: number, first: number, second: number): boolean {
  return (year >= 1600 && year < 1890) || (year > 2100 && year < 3000) || Math.max(first, second) > 31 || Math.min(first, second) < 1 || Math.min(first, second) > 12;
}

function dateExamples(): readonly DetectorExample[] {
  const date = sampleBirthDate();
  const [year, month2, day] = date.split('-');
  return [
    { text: date, context: { key: 'dob' }, verdict: 'real-looking' },
    { text: date, context: { key: 'dateOfBirth' }, verdict: 'real-looking' },
    { text: [month2, day, year].join('/'), context: { key: 'birthDate' }, verdict: 'real-looking' },
    { text: `DOB ${[month2, day, year].join('/')}`, verdict: 'real-looking' },
    { text: `${date}T00:00:00Z`, context: { key: 'birthDate' }, verdict: 'real-looking' },
    { text: `born March ${String(Number(day))}, ${year ?? ''}`, context: { patientContext: true }, verdict: 'real-looking' },
    { text: '93', context: { key: 'age', patientContext: true, kind: 'number' }, verdict: 'real-looking' },
    { text: '1990-01-01', context: { key: 'dob' }, verdict: 'synthetic' },
    { text: 'Date of birth', context: { key: 'dob' } },
    { text: 'YYYY-MM-DD', context: { key: 'dob' } },
    { text: date, context: { key: 'createdAt' } },
    { text: '41', context: { key: 'age', patientContext: true, kind: 'number' } },
    { text: date },
  ];
}
