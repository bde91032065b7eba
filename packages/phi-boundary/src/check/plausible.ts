import { hasPlaceholderWord, placeholderDigits, valueDetectors } from 'phi-vocabulary';
import type { BoundaryClass } from './found.js';
import { dayIn } from './dates.js';
import { isPersonName } from './name-words.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

const emailShape = /[\w.+%'-]{1,64}@[\w-]+(?:\.[\w-]+)+/;
const phoneShape = /(?=(?:.*(?:one|two|three|four|five|six|seven|eight|nine|zero)){3})[a-z\d().-]+(?:,? [a-z\d().-]+){3,12}|\+?\(?\d[\d().\- /\u2011]{5,18}\d(?: ?(?:x|ext\.?) ?\d{1,6})?/i;
const ipShape = /(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,4}/i;
const idShape = /[A-Za-z0-9][A-Za-z0-9._/#-]{1,34}[A-Za-z0-9](?: \d{1,9}(?:-\d+)?){0,3}/;

/**
 * The part of a text that a key's class can claim, or undefined: a type, a placeholder, a column's name or a sentence is no value.
 * Without check digits, for what stands behind a label is typed by people.
 */
export function valueIn(boundaryClass: BoundaryClass, text: string): Range | undefined {
  const range = shapeIn(boundaryClass, text);
  return range === undefined || isPlaceholder(boundaryClass, text.slice(range.start, range.end)) ? undefined : range;
}

function shapeIn(boundaryClass: BoundaryClass, text: string): Range | undefined {
  switch (boundaryClass) {
    case 'name':
      return wholeIf(text, isPersonName);
    case 'date':
      return dayIn(text);
    case 'email':
      return rangeOf(emailShape, text);
    case 'phone':
    case 'fax':
      return wholeRange(phoneShape, text);
    case 'ip':
      return rangeOf(ipShape, text);
    case 'ssn':
      return rangeOf(/(?<!\d)\d{3}[- .]?\d{2}[- .]?\d{4}(?!\d)|^\D{0,12}\d{4}$/, text);
    case 'geo':
      return wholeIf(text, isPlace);
    case 'condition':
      return wholeIf(text, (value) => /\p{L}{3}|[A-Z]\d{2}|^\d{6,18}$/u.test(value) && value.length < 120 && !/^(?:null|none|string|text|varchar|true|false|undefined|unknown|n\/a|na|str|int|optional)\b/i.test(value) && !/[{}<>$%=]|\w\(|_id\b/.test(value));
    case 'other':
      return wholeIf(text, (value) => /\p{L}{2}|\d{4}/u.test(value));
    default:
      return wholeRange(idShape, text) ?? rangeOf(/[A-Z]{0,6}[-#]?\d[\dA-Z-]{3,}/, text);
  }
}

/** A city, a street, a ZIP code, a whole address, a point. */
function isPlace(value: string): boolean {
  if (/^\d{5}(?:-?\d{4})?$/.test(value)) return true;
  if (/^-?\d{1,3}\.\d{3,}(?:, ?-?\d{1,3}\.\d{3,})?$/.test(value)) return true;
  if (/[{}<>=$]|https?:|@|^(?:string|text|null|none|true|false|varchar|str|int)\b|^\d+$|(?:\d{1,3}\.){3}\d/i.test(value)) return false;
  return /^(?:\d|P\.? ?O\.? )/.test(value) ? /\p{L}{2}/u.test(value) && value.length < 140 : /^\p{Lu}[\p{L}\p{M}.'\u2019 ,-]{2,60}$/u.test(value);
}

function isPlaceholder(boundaryClass: BoundaryClass, value: string): boolean {
  if (boundaryClass === 'condition' || boundaryClass === 'date' || boundaryClass === 'name' || boundaryClass === 'other') return false;
  if (boundaryClass === 'geo') return hasPlaceholderWord(value) || (/\d/.test(value) && valueDetectors.geo.judge(value, { words: ['zip'], certain: true, patient: true, person: true })?.verdict === 'synthetic');
  if (boundaryClass === 'email' || boundaryClass === 'phone' || boundaryClass === 'fax' || boundaryClass === 'ssn' || boundaryClass === 'ip') return isSynthetic(boundaryClass, value);
  const digits = value.replace(/\D/g, '');
  return (digits.length < 3 && !/[A-Z]\d|\d[A-Z]/.test(value)) || hasPlaceholderWord(value) || isTyped(digits) || /^[0-9a-f]{8}-[0-9a-f]{4}-|^[0-9a-f]{32,}$|^\d{4}-\d\d-\d\d/i.test(value);
}

/** Digits that somebody typed in place of an id; a small number behind zeros is an id of a small practice. */
function isTyped(digits: string): boolean {
  return placeholderDigits(digits) !== undefined && !/^0{1,4}[1-9]\d\d$/.test(digits.replace('123', ''));
}

function isSynthetic(boundaryClass: 'email' | 'phone' | 'fax' | 'ssn' | 'ip', value: string): boolean {
  const verdict = valueDetectors[boundaryClass].judge(value, { words: boundaryClass === 'ssn' ? ['ssn', 'last'] : [], certain: true, patient: true, person: true })?.verdict;
  return verdict === 'synthetic' || verdict === 'not-an-identifier';
}

function wholeIf(text: string, test: (value: string) => boolean): Range | undefined {
  const value = text.trim();
  const start = text.indexOf(value);
  return value.length > 1 && test(value) ? { start, end: start + value.length } : undefined;
}

function rangeOf(shape: RegExp, text: string): Range | undefined {
  const match = shape.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The shape fills the text but for blanks. */
function wholeRange(shape: RegExp, text: string): Range | undefined {
  const range = rangeOf(shape, text);
  return range !== undefined && range.end - range.start === text.trim().length && /\d/.test(text) ? range : undefined;
}
