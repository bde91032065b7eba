import { findTerms, type Range } from './find-terms.js';
import { neutralCount, neutralWord, neutralWords } from './neutral-words.js';

/** Which neutral word stands for which spelling; plain data, so that it can be sealed in a vault. */
export type RenamingData = Readonly<Record<string, string>>;

/**
 * The neutral words of one conversation. A word is replaced by spelling and not by scope: the same spelling is the same neutral word in
 * every file, in identifiers, strings, keys, comments and file names, so that declarations, references, exports and imports stay
 * together in any language. The first letter's case and all capitals carry over (`Patient`, `PATIENT`); any other spelling
 * (`dateOfBirth`, `date_of_birth`) has a neutral word of its own, so that the way back is exact.
 *
 * Limit: the names of a library that speak of care (`patient` of a FHIR client) are replaced as well.
 */
export class Renaming {
  readonly #neutralOf = new Map<string, string>();
  readonly #originalOf = new Map<string, string>();

  constructor(data: RenamingData = {}) {
    for (const [neutral, original] of Object.entries(data)) this.#add(neutral, original);
  }

  toJSON(): RenamingData {
    return Object.fromEntries(this.#originalOf);
  }

  /** The text without words of care. Neutral words that stand in it already are replaced, too, and so come back as they were. */
  mutate(text: string): string {
    const own = [...text.matchAll(neutralWords)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    return replaceRanges(text, [...own, ...findTerms(text).filter((term) => !own.some(({ start, end }) => term.start < end && start < term.end))], (spelling) => this.#neutralFor(spelling));
  }

  /** The text with the words of care back in place of neutral ones, whatever was built around them; `onWord` is told whether each was known. */
  restore(text: string, onWord?: (isKnown: boolean) => void): string {
    return text.replace(neutralWords, (word) => {
      const original = this.#originalOf.get(word.toLowerCase());
      onWord?.(original !== undefined);
      return original === undefined ? word : withCaseOf(word, original);
    });
  }

  #neutralFor(spelling: string): string {
    const original = baseOf(spelling);
    return withCaseOf(spelling, this.#neutralOf.get(original) ?? this.#add(this.#fresh(), original));
  }

  #fresh(): string {
    if (this.#originalOf.size >= neutralCount) throw new RangeError('There are no neutral words left.');
    return neutralWord(this.#originalOf.size);
  }

  #add(neutral: string, original: string): string {
    this.#neutralOf.set(original, neutral);
    this.#originalOf.set(neutral, original);
    return neutral;
  }
}

/** The spelling from which `withCaseOf` makes this one again. */
function baseOf(spelling: string): string {
  return isAllCapitals(spelling) ? spelling.toLowerCase() : lowerFirst(spelling);
}

function withCaseOf(model: string, word: string): string {
  if (isAllCapitals(model)) return word.toUpperCase();
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function isAllCapitals(word: string): boolean {
  return /[A-Z]/.test(word) && !/[a-z]/.test(word);
}

function lowerFirst(word: string): string {
  return /^[A-Z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

function replaceRanges(text: string, ranges: readonly Range[], replace: (part: string) => string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + replace(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}
