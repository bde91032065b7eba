const consonants = 'bcdfghjklmnprstvwx';
const vowels = 'aeiou';

/** `zq` begins no word of any language; no other part holds one of these letters, so that none begins inside another. */
const pattern = `zq[${consonants}][${vowels}][${consonants}][${vowels}][${consonants}]`;

const unfinished = new RegExp(`z(?:q(?:[${consonants}](?:[${vowels}](?:[${consonants}][${vowels}]?)?)?)?)?$`, 'i');

/** Where the end of a text begins that could become a neutral word when more follows; its length when there is none. */
export function unfinishedWordAt(text: string): number {
  const at = text.slice(-6).search(unfinished);
  return at < 0 ? text.length : Math.max(0, text.length - 6) + at;
}

/** How many there are. */
export const neutralCount = consonants.length ** 3 * vowels.length ** 2;

/** The words that stand for others: seven letters that mean nothing, found wherever they stand and in any case. */
export const neutralWords: RegExp = new RegExp(pattern, 'gi');

/** The word of a number from 0; neighbours differ early, so that people can tell them apart. */
export function neutralWord(number: number): string {
  // 31,397 shares no factor with the count: each number has a word of its own.
  let rest = (number * 31_397) % neutralCount;
  const letters = [consonants, vowels, consonants, vowels, consonants].map((set) => {
    const letter = set.charAt(rest % set.length);
    rest = Math.floor(rest / set.length);
    return letter;
  });
  return `zq${letters.join('')}`;
}
