import type { BoundaryClass } from '../check/found.js';

const digitClasses: ReadonlySet<BoundaryClass> = new Set(['phone', 'fax', 'ssn', 'mrn', 'health-plan', 'account', 'license', 'vehicle', 'device']);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What all spellings of one value have in common: case, separators, escapes (`O\'Dwyer`, `O''Dwyer`, `O&apos;Dwyer`, `Jos\u00e9`), the
 * order of `Last, First` and `LAST^FIRST`, the notation of a day.
 */
export function normalise(boundaryClass: BoundaryClass, text: string): string {
  const plain = unescaped(text).toLowerCase();
  if (digitClasses.has(boundaryClass)) return withoutCountry(boundaryClass, plain.replace(/[^a-z0-9]/g, ''));
  if (boundaryClass === 'date') return dayOf(plain) ?? plain.trim();
  if (boundaryClass === 'name') return nameOf(plain);
  return plain.replace(/[\s,]+/g, ' ').trim();
}

/** A text without the escapes of JavaScript, JSON, SQL, HTML and URLs. */
function unescaped(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?|&#x([0-9a-f]{2,6});/gi, (whole, code?: string, hex?: string) => characterOf(Number.parseInt(code ?? hex ?? '', 16), whole))
    .replace(/&#(\d{2,6});/g, (whole, code: string) => characterOf(Number(code), whole))
    .replace(/&(?:apos|rsquo|lsquo);/gi, "'")
    .replace(/(?:%[0-9a-f]{2})+/gi, decodePercent)
    .replace(/\\(['"\\])/g, '$1')
    .replace(/''/g, "'")
    .replace(/\u2019/g, "'");
}

function characterOf(code: number, otherwise: string): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}

function decodePercent(sequence: string): string {
  try {
    return decodeURIComponent(sequence);
  } catch {
    return sequence;
  }
}

function withoutCountry(boundaryClass: BoundaryClass, digits: string): string {
  return (boundaryClass === 'phone' || boundaryClass === 'fax') && /^1\d{10}$/.test(digits) ? digits.slice(1) : digits;
}

function nameOf(plain: string): string {
  const turned = plain.replace(/^([^,^]+)[,^]\s*([^,^]+)(.*)$/, '$2 $1$3');
  return turned
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:mr|mrs|ms|miss|mx)\.? /, '')
    .replace(/[\s.^+_]+/g, ' ')
    .trim();
}

/** `yyyymmdd` of the notations that name a day; of `3/4/1961` the first number is the month, as in the United States. */
function dayOf(plain: string): string | undefined {
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(plain);
  if (iso !== null) return iso.slice(1).join('');
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (slashed !== null) return joinDay(slashed[3], Number(slashed[1]), slashed[2]);
  const worded = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain) ?? undefined;
  if (worded !== undefined) return joinDay(worded[3], months.indexOf(worded[1] ?? '') + 1, worded[2]);
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/.exec(plain);
  return dayFirst === null ? undefined : joinDay(dayFirst[3], months.indexOf(dayFirst[2] ?? '') + 1, dayFirst[1]);
}

function joinDay(year = '', month: number, day = ''): string | undefined {
  return month < 1 || month > 12 ? undefined : `${year}${String(month).padStart(2, '0')}${day.padStart(2, '0')}`;
}
