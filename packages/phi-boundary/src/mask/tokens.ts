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

/** Tokens as `tokenText` writes them, for `split`: one group. */
export const ownTokens: RegExp = new RegExp(`(<(?:${names})_\\d{1,7}>)`);

/** How assistants and their channels write the brackets: as they are, or escaped for HTML, JSON (once or twice), Markdown, a URL. */
const openings = ['<', '&lt;', '&#60;', '\\u003c', '\\\\u003c', '\\<', '%3c'];
const closings = ['>', '&gt;', '&#62;', '\\u003e', '\\\\u003e', '\\>', '%3e'];
/** Blanks and line breaks, with what quotations and comments put in front of a line. */
const gap = '[ \\t]{0,8}(?:\\r?\\n[ \\t>#*/]{0,24})?';
/** In capitals and without brackets a token counts where no longer name holds it. */
const bareStart = '(?<![A-Za-z0-9_$<-])';

const bracketed = `${anyOf(openings)}${gap}(${names})${gap}\\\\?_${gap}(\\d{1,7})${gap}${anyOf(closings)}`;

/** Tokens as they come back: moved, in other case, broken over lines, escaped. Groups: class and number with brackets, class and number without. */
export const returnedTokens: RegExp = new RegExp(`${bracketed}|${bareStart}(${names})\\\\?_(\\d{1,7})(?![A-Za-z0-9_>-])`, 'gi');

/** The name of a returned token; undefined for bare words that aren't in capitals or go on from what stood before. */
export function nameOfReturned([text = '', inBrackets, number, bare, bareNumber]: readonly (string | undefined)[], before = ''): string | undefined {
  if (inBrackets !== undefined) return `${inBrackets.toUpperCase()}_${String(Number(number))}`;
  if (bare === undefined || text !== text.toUpperCase() || /[A-Za-z0-9_$<-]$/.test(before)) return undefined;
  return `${bare}_${bareNumber ?? ''}`;
}

const partialName = anyOf(Object.values(words).map(prefixesOf), false);
const unfinishedBracketed = new RegExp(
  `(?:${anyOf(openings.map(prefixesOf), false)}|${anyOf(openings)}${gap}(?:${partialName}|(?:${names})${gap}(?:\\\\|\\\\?_${gap}\\d{0,7}${gap}${anyOf(closings.filter(({ length }) => length > 1).map((closing) => prefixesOf(closing.slice(0, -1))), false)}?)?))$`,
  'i',
);
const unfinishedBare = new RegExp(`${bareStart}(?:${partialName}|(?:${names})\\\\?(?:_\\d{0,7})?)$`);

/** Where the end of a text begins that could become a token when more follows; its length when there is none. */
export function unfinishedAt(text: string): number {
  const from = Math.max(0, text.length - longestToken);
  const tail = text.slice(from);
  const starts = [unfinishedBracketed, unfinishedBare].map((pattern) => tail.search(pattern)).filter((at) => at >= 0);
  return from + Math.min(tail.length, ...starts);
}

/** With all its gaps. */
const longestToken = 240;

function anyOf(texts: readonly string[], isLiteral = true): string {
  return `(?:${texts.map((text) => (isLiteral ? text.replace(/[\\$^.*+?()[\]{}|]/g, '\\$&') : text)).join('|')})`;
}

/** A pattern of the non-empty beginnings of a text. */
function prefixesOf(text: string): string {
  const [first = '', ...rest] = [...text].map((character) => character.replace(/[\\$^.*+?()[\]{}|]/, '\\$&'));
  return `(?:${first}${rest.reduceRight((inner, character) => `(?:${character}${inner})?`, '')})`;
}
