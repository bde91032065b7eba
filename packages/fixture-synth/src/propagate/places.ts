import { type Synthesis, synthesiseFinding } from '../synthesise/index.js';
import { caseLike, normalName } from '../synthesise/spelling.js';
import type { Hit, Place, Token } from './hit.js';
import type { KnownNumber, Originals } from './originals.js';

/** Streets, towns, addresses of mail and web, and file names found elsewhere, word by word. */
export function findPhrase(tokens: readonly Token[], i: number, place: Place, originals: Originals, synthesis: Synthesis): (Hit & { readonly taken: number }) | undefined {
  const first = tokens[i];
  const entries = first === undefined ? undefined : originals.phrases.get(normalName(first.text));
  if (first === undefined || entries === undefined || place.isKept) return undefined;
  for (const { words, known } of entries) {
    const last = tokens[i + words.length - 1];
    if (last === undefined || !words.every((word, k) => normalName(tokens[i + k]?.text ?? '') === word)) continue;
    const spelling = place.text.slice(first.start, last.end);
    if (!fits(known, words, spelling, first, place)) continue;
    return { start: first.start, end: last.end, class: known.finding.class, text: respell(known, spelling, synthesis), taken: words.length };
  }
  return undefined;
}

/** A town alone counts as a whole value, before a state, or in a file where it was found. */
function fits(known: KnownNumber, words: readonly string[], spelling: string, { start }: Token, place: Place): boolean {
  const { role } = known.finding;
  if (role !== 'city' && role !== 'county') return words.length > 1;
  if (spelling === spelling.toLowerCase() || /\/$/.test(place.text.slice(0, start))) return false;
  const behind = place.text.slice(start + spelling.length, start + spelling.length + 10);
  if (/^ (?:General|Medical|Scientific|Children|Memorial|University|Hospital|Clinic|Health)/.test(behind)) return false;
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
