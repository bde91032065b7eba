import type { Token } from './hit.js';

const tokenPattern = /[\p{L}\p{M}]+(?:['\u2019][\p{L}\p{M}]+)*|\d+/gu;
const [letter, digit] = [1, 2];
const ofChar = new Uint8Array(128);
for (let char = 0; char < 128; char++) ofChar[char] = /[A-Za-z]/.test(String.fromCharCode(char)) ? letter : /\d/.test(String.fromCharCode(char)) ? digit : 0;

/** Words and runs of digits; a word may have apostrophes inside. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text.charCodeAt(at);
    if (char > 127) return tokenizeAny(text);
    const kind = ofChar[char];
    const end = kind === 0 ? at + 1 : kind === digit ? runEnd(text, at, digit) : wordEnd(text, at);
    if (kind !== 0) tokens.push({ start: at, end, text: text.slice(at, end) });
    at = end;
  }
  return tokens;
}

/** Letters of any alphabet: slower. */
function tokenizeAny(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

function runEnd(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && ofChar[text.charCodeAt(at)] === kind) at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  let end = runEnd(text, from, letter);
  while (text.charCodeAt(end) === 0x27 && ofChar[text.charCodeAt(end + 1)] === letter) end = runEnd(text, end + 1, letter);
  return end;
}
