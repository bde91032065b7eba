import { type Synthesis, synthesiseFinding } from '../synthesise/index.js';
import { fillDigits } from '../synthesise/spelling.js';
import { isInsideKey } from './guards.js';
import type { Hit, Place, Token } from './hit.js';
import type { KnownNumber, Originals } from './originals.js';

/** How many groups of digits one number is written in, and how many of letters and digits one code. */
const mostGroups = 5;
const mostParts = 14;

/** Numbers found elsewhere, in any grouping: with dashes, blanks, brackets, a country code, or none. */
export function findNumber(tokens: readonly Token[], i: number, place: Place, originals: Originals, synthesis: Synthesis): (Hit & { readonly taken: number }) | undefined {
  for (let count = groupsAt(tokens, i, place.text); count > 0; count--) {
    const first = tokens[i];
    const last = tokens[i + count - 1];
    if (first === undefined || last === undefined) continue;
    const digits = tokens.slice(i, i + count).map(({ text }) => text).join('');
    const known = lookUp(originals, digits, place);
    if (known === undefined || isInsideKey(place.text, first.start, last.end)) continue;
    const [start, end] = [first.start, last.end];
    return { start, end, class: known.finding.class, text: render(known, place.text.slice(start, end), synthesis), taken: count };
  }
  return undefined;
}

function groupsAt(tokens: readonly Token[], i: number, text: string): number {
  let count = 1;
  for (; count < mostGroups; count++) {
    const [before, next] = [tokens[i + count - 1], tokens[i + count]];
    if (before === undefined || next === undefined || !/^\d+$/.test(next.text) || !/^(?:[-. ]|\) ?|\)-| \()$/.test(text.slice(before.end, next.start))) break;
  }
  return count;
}

function lookUp({ numbers }: Originals, digits: string, place: Place): KnownNumber | undefined {
  const bare = digits.replace(/^0+/, '');
  const known = numbers.get(digits) ?? (bare.length > 4 ? numbers.get(bare) : undefined) ?? (digits.length === 11 && digits.startsWith('1') ? phoneOf(numbers.get(digits.slice(1))) : undefined);
  if (known === undefined || place.isKept) return undefined;
  if (digits.length > 5 || (digits.length === 5 && !place.isNumber && known.finding.class !== 'geo')) return known;
  // A short number is anything; it counts as the whole of a literal in a file where it was found.
  return place.isWhole && !place.isNumber && (known.files.has(place.fileName) || known.finding.class === 'geo') ? known : zipBehindState(known, digits, place);
}

function zipBehindState(known: KnownNumber, digits: string, { text }: Place): KnownNumber | undefined {
  return known.finding.class === 'geo' && new RegExp(`\\b[A-Z]{2},? ${digits}(?!\\d)`).test(text) ? known : undefined;
}

function phoneOf(known: KnownNumber | undefined): KnownNumber | undefined {
  return known?.finding.class === 'phone' || known?.finding.class === 'fax' ? known : undefined;
}

/** The replacement's digits in this spelling's places; leading zeros as many as here. */
function render({ finding, person }: KnownNumber, spelling: string, synthesis: Synthesis): string {
  const value = synthesiseFinding(finding, person, synthesis);
  const here = spelling.replace(/\D/g, '');
  const fresh = value.replace(/\D/g, '');
  const fitting = fresh.length >= here.length ? fresh.slice(fresh.length - here.length) : here.length === fresh.length + 1 && here.startsWith('1') && (finding.class === 'phone' || finding.class === 'fax') ? `1${fresh}` : fresh.padStart(here.length, '0');
  return fillDigits(fitting, spelling);
}

/** Codes of letters and digits found elsewhere, with or without separators. */
export function findCode(tokens: readonly Token[], i: number, place: Place, originals: Originals, synthesis: Synthesis): (Hit & { readonly taken: number }) | undefined {
  const first = tokens[i];
  if (first === undefined || place.isKept || !originals.codeStarts.has(first.text.toUpperCase())) return undefined;
  let plain = '';
  let found: (Hit & { readonly taken: number }) | undefined;
  for (let count = 1; count <= mostParts; count++) {
    const token = tokens[i + count - 1];
    const before = tokens[i + count - 2];
    if (token === undefined || (before !== undefined && count > 1 && token.start - before.end > 1)) break;
    plain += token.text.toUpperCase();
    const known = originals.codes.get(plain);
    if (known === undefined || isInsideKey(place.text, first.start, token.end)) continue;
    const text = spellCode(synthesiseFinding(known.finding, known.person, synthesis), place.text.slice(first.start, token.end));
    found = { start: first.start, end: token.end, class: known.finding.class, text, taken: count };
  }
  return found;
}

function spellCode(fresh: string, spelling: string): string {
  const plain = fresh.replace(/[^A-Za-z0-9]/g, '');
  let i = 0;
  const text = spelling.replace(/[A-Za-z0-9]/g, () => plain.charAt(i++));
  return spelling === spelling.toLowerCase() ? text.toLowerCase() : text;
}

const endingBefore = /(?:[xX*•#]{2,}[- ]?|[xX*•#]{3}[- ][xX*•#]{2}[- ]|(?:ending|ends) (?:in|with) |last (?:four|4)(?: digits)?(?: of (?:the )?\w+)?[: ]{1,3}|\.{3} ?)$/i;
const endingKey = /last_?-?(?:four|4)|ending|suffix|mask|ssn|social|phone|fax|card|account/i;

/** Last four digits behind a mask, words that say so, or under such a key. */
export function findEnding({ start, end, text: digits }: Token, place: Place, originals: Originals, synthesis: Synthesis): Hit | undefined {
  const known = originals.endings.get(digits);
  if (known === undefined || digits.length !== 4) return undefined;
  if (!endingBefore.test(place.text.slice(Math.max(0, start - 40), start)) && !(endingKey.test(place.key) && place.isWhole)) return undefined;
  return { start, end, class: known.finding.class, text: render(known, digits, synthesis) };
}
