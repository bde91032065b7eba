import { commonFamilyNames, commonGivenNames } from 'phi-vocabulary';
import { type Claim, claim } from './claim.js';
import { isOtherWord, partsOf } from './name-words.js';
import { findPhrases, indexPhrases } from './phrases.js';

/** Shorter values stand by chance in too many texts. */
const shortest = { value: 5, part: 3 } as const;

/** Every other place of what was found: the value again, in other case, and each part of a name. */
export function findMentions(text: string, claims: readonly Claim[]): Claim[] {
  const wanted = new Map<string, Claim['class']>();
  for (const one of claims) for (const spelling of spellingsOf(one, text.slice(one.start, one.end))) if (!wanted.has(spelling)) wanted.set(spelling, one.class);
  return findPhrases(text, indexPhrases(wanted.keys())).flatMap(({ phrase, start, end }) => {
    const boundaryClass = wanted.get(phrase) ?? 'other';
    return isMeant(boundaryClass, phrase, text.slice(start, end)) ? [claim(boundaryClass, start, end, false)] : [];
  });
}

function spellingsOf({ class: boundaryClass }: Claim, value: string): string[] {
  const lower = value.toLowerCase();
  const whole = lower.length >= shortest.value && lower.length < 80 ? [lower] : [];
  if (boundaryClass === 'name') return [...pieces(value).filter((part) => part.length >= shortest.part && !isOtherWord(part)), ...whole];
  return boundaryClass === 'condition' || boundaryClass === 'url' || /^(?:19|20)\d\d$/.test(value) ? [] : whole;
}

/** Of `d'one-two` also `one-two`, `one` and `two`. */
function pieces(name: string): string[] {
  return partsOf(name).flatMap((part) => [part, ...part.split(/[-']/), ...(/^\p{L}'/u.test(part) ? [part.slice(2)] : [])]);
}

/** A name is written with a capital; in lower case only a rare one is meant: `rose` and `price` are words. */
function isMeant(boundaryClass: Claim['class'], spelling: string, written: string): boolean {
  if (boundaryClass !== 'name' || written !== written.toLowerCase()) return true;
  return spelling.length > 4 && !commonFamilyNames.has(spelling) && !commonGivenNames.has(spelling);
}
