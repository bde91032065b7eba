/** Phrases by their first word, so that a text is read once however many phrases are looked for. */
export type PhraseIndex = ReadonlyMap<string, readonly string[]>;

export interface Phrase {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

const token = /[\p{L}\p{M}\p{N}]+/gu;

/** Of phrases in lower case; those that start with the same word come longest first. */
export function indexPhrases(phrases: Iterable<string>): PhraseIndex {
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = /[\p{L}\p{M}\p{N}]+/u.exec(phrase)?.[0];
    if (first === undefined || !phrase.startsWith(first)) continue;
    const list = byFirst.get(first) ?? [];
    list.push(phrase);
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** Where phrases stand as whole words, in any case; `_` and typographic apostrophes count as their plain forms. */
export function findPhrases(text: string, index: PhraseIndex): Phrase[] {
  const lower = text.toLowerCase().replace(/_/g, ' ').replace(/\u2019/g, "'");
  if (index.size === 0 || lower.length !== text.length) return [];
  const found: Phrase[] = [];
  for (const { 0: word, index: start } of lower.matchAll(token)) {
    const candidates = index.get(word) ?? (word.endsWith('s') ? index.get(word.slice(0, -1)) : undefined);
    if (candidates === undefined) continue;
    for (const phrase of candidates) {
      const end = endOf(lower, phrase, start);
      if (end === undefined) continue;
      found.push({ phrase, start, end });
      break;
    }
  }
  return found;
}

/** With a plural's `s` behind; inside a longer word there is none. */
function endOf(lower: string, phrase: string, start: number): number | undefined {
  if (!lower.startsWith(phrase, start)) return undefined;
  const end = start + phrase.length;
  if (!isLetter(lower, end)) return end;
  return lower.charAt(end) === 's' && !isLetter(lower, end + 1) ? end + 1 : undefined;
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}
