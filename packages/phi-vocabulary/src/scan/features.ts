/** What characters a text has, read in one pass, so that each search runs only on texts that can hold what it looks for. */
export const feature = { digit: 1, at: 2, pair: 4, quote: 8, bar: 16, newline: 32, caret: 64, blank: 128, capital: 256, dash: 512, bracket: 1024 } as const;

const ofChar = new Uint16Array(128);
note('0123456789', feature.digit);
note('@', feature.at);
note(':=', feature.pair);
note('"\'`', feature.quote);
note('|', feature.bar);
note('\n', feature.newline);
note('^', feature.caret);
note(' ', feature.blank);
note('ABCDEFGHIJKLMNOPQRSTUVWXYZ', feature.capital);
note('-', feature.dash);
note('(', feature.bracket);

function note(chars: string, bit: number): void {
  for (let i = 0; i < chars.length; i++) ofChar[chars.charCodeAt(i)] = bit;
}

/** Bits of `feature`; letters beyond ASCII count as capitals. */
export function featuresOf(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    found |= char < 128 ? (ofChar[char] ?? 0) : feature.capital;
  }
  return found;
}
