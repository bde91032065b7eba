import { findDates } from '../synthesise/dates.js';
import { movedDay, type Synthesis } from '../synthesise/index.js';
import type { Person } from '../entities/people.js';
import { commonGivenNames } from 'phi-vocabulary';
import type { Hit, Place, Token } from './hit.js';
import { findInitials, findName } from './names.js';
import { findCode, findEnding, findNumber } from './numbers.js';
import type { Originals } from './originals.js';
import { findPhrase } from './places.js';
import { tokenize } from './tokens.js';

/** A part of a text that needs no search, since it is replaced already. */
export interface Taken {
  readonly start: number;
  readonly end: number;
}

/** Every spelling of an original in a text, outside of what is taken. `findPerson` tells whose the text is; few texts need to know. */
export function findOriginals(place: Place, originals: Originals, synthesis: Synthesis, findPerson: () => Person | undefined, taken: readonly Taken[]): Hit[] {
  if (taken.some(({ start, end }) => start === 0 && end === place.text.length)) return [];
  const tokens = tokenize(place.text);
  const hits: Hit[] = findInitials(place, originals, synthesis);
  for (let i = 0; i < tokens.length; i++) {
    if (!mayStart(tokens, i, originals) || isTaken(taken, tokens[i])) continue;
    const hit = findAt(tokens, i, place, originals, synthesis);
    if (hit === undefined) continue;
    hits.push(hit);
    i += (hit.taken ?? 1) - 1;
  }
  const days = findDays(place, originals, synthesis, findPerson, [...taken, ...hits]);
  return days.length === 0 && hits.length < 2 ? hits : [...hits, ...days].sort((a, b) => a.start - b.start);
}

function isTaken(taken: readonly Taken[], token: Token | undefined): boolean {
  return token !== undefined && taken.some(({ start, end }) => token.start < end && start < token.end);
}

/** Cheap: whether any original may begin with a token, in any spelling. Nearly all tokens of a tree end here. */
function mayStart(tokens: readonly Token[], i: number, { starts }: Originals): boolean {
  const text = tokens[i]?.text ?? '';
  const char = text.charCodeAt(0);
  if ((char > 0x2f && char < 0x3a) || !/^[A-Za-z]+$/.test(text)) return true;
  const word = text.toLowerCase();
  return starts.has(word) || (commonGivenNames.has(word) && i + 1 < tokens.length);
}

function findAt(tokens: readonly Token[], i: number, place: Place, originals: Originals, synthesis: Synthesis): (Hit & { readonly taken?: number }) | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const isDigits = /^\d/.test(token.text);
  if (place.isNumber) return isDigits ? findNumber(tokens, i, place, originals, synthesis) : undefined;
  const joined = isDigits ? findNumber(tokens, i, place, originals, synthesis) ?? findEnding(token, place, originals, synthesis) : undefined;
  return joined ?? findCode(tokens, i, place, originals, synthesis) ?? findPhrase(tokens, i, place, originals, synthesis) ?? (isDigits ? undefined : findName(tokens, i, place, originals, synthesis));
}

/** Days of somebody: births everywhere, days of care in files where they were found and where no event is dated. */
function findDays(place: Place, originals: Originals, synthesis: Synthesis, findPerson: () => Person | undefined, taken: readonly Taken[]): Hit[] {
  if (originals.days.size === 0 || place.isNumber || place.isOfEvent) return [];
  const dates = findDates(place.text);
  if (dates.length === 0 || place.isKept) return [];
  const person = findPerson();
  return dates.flatMap(({ start, end, day, write }) => {
    const known = originals.days.get(day);
    if (known === undefined || taken.some((other) => start < other.end && other.start < end)) return [];
    const isTheirs = person !== undefined && known.persons.has(person);
    if (!known.isBirth && ((isStamp(place.text, start, end) && !place.isWhole) || !(place.isWhole || isTheirs || known.files.has(place.fileName)))) return [];
    const whose = isTheirs ? person : [...known.persons][0];
    return [{ start, end, class: 'date' as const, text: write(movedDay(day, whose, synthesis)) }];
  });
}

/** The time of a log line. */
function isStamp(text: string, start: number, end: number): boolean {
  return /^[T ]\d\d:\d\d/.test(text.slice(end)) && /(?:^|\n)\W{0,2}$/.test(text.slice(0, start));
}

