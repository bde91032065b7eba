import { type Synthesis, synthesiseFinding } from '../synthesise/index.js';
import { caseLike, normalName } from '../synthesise/spelling.js';
import type { Hit, Place, Token } from './hit.js';
import type { KnownNumber, Originals } from './originals.js';

/** Streets, towns, addresses of mail and web, and file names found elsewhere, word by word. */
export function findPhrase(tokens: readonly Token[], i: number, place: Place, originals: Originals, synthesis: Synthesis): (Hit & { readonly taken: number }) | undefined {
  const first = tokens[i];
  const lengths = first === undefined ? undefined : originals.phraseLengths.get(normalName(first.text));
  if (first === undefined || lengths === undefined || place.isKept) return undefined;
  const fitting = [...lengths].flatMap((length) => phraseAt(tokens, i, length, place, originals) ?? []).sort((a, b) => a.known.order - b.known.order);
  const [found] = fitting;
  return found && { start: first.start, end: found.end, class: found.known.finding.class, text: respell(found.known, place.text.slice(first.start, found.end), synthesis), taken: found.length };
}

interface Phrase {
  readonly known: KnownNumber & { readonly order: number };
  readonly end: number;
  readonly length: number;
}

/** The phrase of so many words that stands here, when it counts here. */
function phraseAt(tokens: readonly Token[], i: number, length: number, place: Place, originals: Originals): Phrase | undefined {
  const [first, last] = [tokens[i], tokens[i + length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const words = tokens.slice(i, i + length).map(({ text }) => normalName(text));
  const known = originals.phrases.get(words.join(' '));
  return known !== undefined && fits(known, words, place.text.slice(first.start, last.end), first, place) ? { known, end: last.end, length } : undefined;
}

/** A town alone counts as a whole value, before a state, or in a file where it was found. */
function fits(known: KnownNumber, words: readonly string[], spelling: string, { start }: Token, place: Place): boolean {
  const { role } = known.finding;
  if (role !== 'city' && role !== 'county') return words.length > 1;
  if (spelling === spelling.toLowerCase() || /\/$/.test(place.text.slice(0, start))) return false;
  const behind = place.text.slice(start + spelling.length, start + spelling.length + 30);
  if (/^(?:-\w+)?[ -](?:General|Medical|Scientific|Children|Memorial|University|Hospital|Clinic|Health)/i.test(behind)) return false;
  return place.isWhole || /^,? [A-Z]{2}\b/.test(behind) || known.files.has(place.fileName);
}

function respell({ finding, person }: KnownNumber, spelling: string, synthesis: Synthesis): string {
  const fresh = synthesiseFinding({ ...finding }, person, synthesis);
  const replacements = fresh.match(/[\p{L}\p{N}'\u2019]+/gu) ?? [];
  const model = spelling.match(/[\p{L}\p{N}'\u2019]+/gu) ?? [];
  if (replacements.length !== model.length) return caseLike(fresh, spelling);
  let i = 0;
  return spelling.replace(/[\p{L}\p{N}'\u2019]+/gu, (word) => caseLike(replacements[i++] ?? word, word));
}
