import { revealingPhrases } from 'phi-vocabulary';

/** Words of this many letters and more are found inside longer ones, too: `outpatientid`. */
const longWord = 7;

interface Trie {
  readonly next: Map<string, Trie>;
  /** A phrase ends here; `anywhere` when it needs no seam around it. */
  end: 'none' | 'seams' | 'anywhere';
  /** A word ends here and the phrase goes on: its next word, behind a joint or at once. */
  following?: Trie;
}

const root = buildTrie();

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text says that it is about somebody's health: words of the vocabulary in identifiers of any style, strings and comments, the longest
 * at each place. One pass; a phrase's words may be joined by a blank, a hyphen, an underscore or a capital.
 */
export function findTerms(text: string): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < text.length; ) {
    const end = longestAt(text, at);
    if (end > at) ranges.push({ start: at, end });
    at = end > at ? end : at + 1;
  }
  return ranges;
}

function longestAt(text: string, start: number): number {
  return root.next.has(lower(text, start)) && !isInEscape(text, start) ? longestFrom(root, text, start, isSeamAt(text, start), start) : start;
}

function longestFrom(node: Trie, text: string, at: number, isSeam: boolean, best: number): number {
  const own = isEnd(node, text, at, isSeam) ? at : best;
  const character = lower(text, at);
  const next = node.next.get(character);
  const longer = next === undefined ? own : longestFrom(next, text, at + 1, isSeam, own);
  if (node.following === undefined) return longer;
  const isJoint = character === ' ' || character === '_' || character === '-';
  return Math.max(longer, longestFrom(node.following, text, isJoint ? at + 1 : at, isSeam, longer));
}

function isEnd({ end }: Trie, text: string, at: number, startsAtSeam: boolean): boolean {
  return end === 'anywhere' || (end === 'seams' && startsAtSeam && (isSeamAt(text, at) || (lower(text, at) === 's' && isSeamAt(text, at + 1))));
}

const escapeStart = /\\(?:u[\da-fA-F]{0,3}|x[\da-fA-F]?)$/;

/** Within `\u00e9`, or the letter of `\d`: another word there would be another character. */
function isInEscape(text: string, at: number): boolean {
  if (text[at - 1] === '\\') return /[nrtbfvdDwWsSxuU0]/.test(text.charAt(at)) && text[at - 2] !== '\\';
  return escapeStart.test(text.slice(Math.max(0, at - 5), at));
}

/** Between two words of an identifier or a text: `ssn|Field`, `SSN|Field`, `get|SSN`, `my_|ssn`, `ssn|1`, `\\n|ssn`. */
function isSeamAt(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (!isLetter(before) || !isLetter(after) || text[at - 2] === '\\') return true;
  if (!isCapital(after)) return false;
  return !isCapital(before) || (isLetter(text.charCodeAt(at + 1)) && !isCapital(text.charCodeAt(at + 1)));
}

function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123);
}

function isCapital(code: number): boolean {
  return code > 64 && code < 91;
}

/** One character, in lower case when it is an English letter: offsets have to stay. */
function lower(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return isCapital(code) ? String.fromCharCode(code + 32) : text.charAt(at);
}

function buildTrie(): Trie {
  const trie: Trie = { next: new Map(), end: 'none' };
  for (const phrase of revealingPhrases) insert(trie, phrase);
  return trie;
}

function insert(trie: Trie, phrase: string): void {
  let node = trie;
  for (const character of phrase) node = character === ' ' ? (node.following ??= { next: new Map(), end: 'none' }) : childOf(node, character);
  if (!phrase.includes(' ') && phrase.length >= longWord) node.end = 'anywhere';
  else if (node.end === 'none') node.end = 'seams';
}

function childOf(node: Trie, character: string): Trie {
  const known = node.next.get(character);
  if (known !== undefined) return known;
  const child: Trie = { next: new Map(), end: 'none' };
  node.next.set(character, child);
  return child;
}
