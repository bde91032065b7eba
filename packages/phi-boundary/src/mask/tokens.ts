import type { BoundaryClass } from '../check/found.js';

/** What a token says about its value: the class, in letters that survive every channel. */
const words: Readonly<Record<BoundaryClass, string>> = {
  name: 'NAME',
  geo: 'ADDRESS',
  date: 'DATE',
  phone: 'PHONE',
  fax: 'FAX',
  email: 'EMAIL',
  ssn: 'SSN',
  mrn: 'MRN',
  'health-plan': 'PLAN',
  account: 'ACCOUNT',
  license: 'LICENSE',
  vehicle: 'VEHICLE',
  device: 'DEVICE',
  url: 'URL',
  ip: 'IP',
  biometric: 'BIOMETRIC',
  photo: 'PHOTO',
  other: 'OTHER',
  condition: 'CONDITION',
};

const names = Object.values(words).join('|');

/** `NAME_1`, without its brackets. */
export function tokenName(boundaryClass: BoundaryClass, number: number): string {
  return `${words[boundaryClass]}_${String(number)}`;
}

/** `<NAME_1>` */
export function tokenText(name: string): string {
  return `<${name}>`;
}

/**
 * A token as it comes back: moved, in other case, broken over lines, with its brackets escaped for HTML, JSON, Markdown or a
 * URL. Without brackets it counts in capitals only, where no longer name holds it.
 */
const open = '(?:<|&lt;|&#60;|\\\\?\\\\u003c|\\\\<|%3c)';
const close = '(?:>|&gt;|&#62;|\\\\?\\\\u003e|\\\\>|%3e)';
const gap = '[ \\t]*(?:\\r?\\n[ \\t>#*/]*)?';
const bracketed = `${open}${gap}(${names})${gap}\\\\?_${gap}(\\d{1,7})${gap}${close}`;

/** Groups: class and number with brackets in any case, class and number without. */
export function returnedTokens(): RegExp {
  return new RegExp(`${bracketed}|(?<![A-Za-z0-9_$<-])(${names})\\\\?_(\\d{1,7})(?![A-Za-z0-9_>-])`, 'gi');
}

/** The name of a returned token; undefined for bare words that aren't in capitals. */
export function nameOfReturned([text = '', inBrackets, number, bare, bareNumber]: readonly (string | undefined)[]): string | undefined {
  if (inBrackets !== undefined) return `${inBrackets.toUpperCase()}_${String(Number(number))}`;
  if (bare === undefined || text !== text.toUpperCase()) return undefined;
  return `${bare}_${bareNumber ?? ''}`;
}

/** The longest a returned token can be; a stream holds back so much of its end. */
export const longestToken = 80;
