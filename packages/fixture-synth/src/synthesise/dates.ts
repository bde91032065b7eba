/** Calendar days in the spellings fixtures have; shifting keeps the spelling. */
interface ReadDate {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Writes another day in the same spelling. */
  readonly write: (day: number) => string;
}

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Days since 1970-01-01 by arithmetic (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"): Date takes ten times as long. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(day: number): CalendarDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => ReadDate | undefined];

function pad(number: number, model: string): string {
  return model.length > 1 ? String(number).padStart(2, '0') : String(number);
}

function dateFrom(match: RegExpExecArray, year: string, month: string, day: string, order: string): ReadDate | undefined {
  const full = year.length === 2 ? (Number(year) > 30 ? 1900 : 2000) + Number(year) : Number(year);
  const found = dayOf(full, Number(month), Number(day));
  if (found === undefined) return undefined;
  const models = { y: year, m: month, d: day };
  const write = (to: number): string => {
    const parts = partsOf(to);
    const texts = { y: year.length === 2 ? String(parts.year).slice(2) : String(parts.year), m: pad(parts.month, padModel(month, day)), d: pad(parts.day, padModel(day, month)) };
    let rest = match[0];
    let result = '';
    for (const part of order as Iterable<'y' | 'm' | 'd'>) {
      const at = rest.indexOf(models[part]);
      result += rest.slice(0, at) + texts[part];
      rest = rest.slice(at + models[part].length);
    }
    return result + rest;
  };
  return { day: found, write };
}

/** `3/22/1957` shows by its month that single digits aren't padded; `10/22/1957` doesn't. */
function padModel(own: string, other: string): string {
  return own.startsWith('0') || (own.length > 1 && other.length > 1) ? '00' : '1';
}

function fromNames(match: RegExpExecArray, year: string, monthName: string, day: string): ReadDate | undefined {
  const month = monthNames.findIndex((name) => name.startsWith(monthName.slice(0, 3).toLowerCase())) + 1;
  const found = month === 0 ? undefined : dayOf(Number(year), month, Number(day));
  if (found === undefined) return undefined;
  const write = (to: number): string => {
    const parts = partsOf(to);
    const name = monthNames[parts.month - 1] ?? '';
    const spelt = spellMonth(name, monthName);
    const suffixed = match[0].replace(/(\d{1,2})(st|nd|rd|th)\b/i, (_, digits: string) => digits + ordinal(parts.day));
    return suffixed.replace(monthName, '\0').replace(new RegExp(`(?<!\\d)${day}(?!\\d)`), pad(parts.day, day.length > 1 && day.startsWith('0') ? day : '1')).replace(year, String(parts.year)).replace('\0', spelt);
  };
  return { day: found, write };
}

function spellMonth(name: string, model: string): string {
  const isShort = model.length <= 4 && model.toLowerCase() !== 'june' && model.toLowerCase() !== 'july';
  const text = isShort ? name.slice(0, 3) : name;
  return model === model.toUpperCase() ? text.toUpperCase() : model === model.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function ordinal(day: number): string {
  const tens = day % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

const readers: readonly Reader[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, (match) => dateFrom(match, match[1] ?? '', match[2] ?? '', match[3] ?? '', 'ymd')],
  [/(?<![\d/])(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/g, (match) => dateFrom(match, match[1] ?? '', match[2] ?? '', match[3] ?? '', 'ymd')],
  [/(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-]?\d)/g, (match) => dateFrom(match, match[4] ?? '', match[1] ?? '', match[3] ?? '', 'mdy') ?? dateFrom(match, match[4] ?? '', match[3] ?? '', match[1] ?? '', 'dmy')],
  [/(?<!\d)((?:18|19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=$|\D|\d{4}(?:\d\d)?(?!\d))/g, (match) => dateFrom(match, match[1] ?? '', match[2] ?? '', match[3] ?? '', 'ymd')],
  [new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi'), (match) => fromNames(match, match[3] ?? '', match[1] ?? '', match[2] ?? '')],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](${month})\\.?,?[ -](\\d{4})`, 'gi'), (match) => fromNames(match, match[3] ?? '', match[2] ?? '', match[1] ?? '')],
];

/** A date in a text, where it stands, and how to write another in its place. */
export interface DateInText extends ReadDate {
  readonly start: number;
  readonly end: number;
}

const anyDate = new RegExp(`\\d{8}|\\d[-/.]\\d|${month}`, 'i');

export function findDates(text: string): DateInText[] {
  if (!anyDate.test(text)) return [];
  const found: DateInText[] = [];
  for (const [pattern, read] of readers) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      const [start, end] = [match.index, match.index + match[0].length];
      if (date !== undefined && !found.some((other) => start < other.end && other.start < end)) found.push({ ...date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The age on a day. */
export function ageOn(birth: number, day: number): number {
  return yearsBetween(partsOf(birth), partsOf(day));
}

/** Whole years between two days. */
export function yearsBetween(from: CalendarDay, to: CalendarDay): number {
  return to.year - from.year - (to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0);
}
