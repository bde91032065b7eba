import { commonGivenNames } from 'phi-vocabulary';
import { joined } from '../synthesise/emails.js';
import type { Synthesis } from '../synthesise/index.js';
import { isParticle } from '../synthesise/names.js';
import { caseLike, normalName } from '../synthesise/spelling.js';
import { isEponym, isOrdinary } from './guards.js';
import type { Hit, Place, Token } from './hit.js';
import type { KnownName, Originals } from './originals.js';

const besidesName = /^(?:[ ,.^_+|'"&;=/-]|%20|, |\\u0020|-{2}| [A-Z]\.? | (?:van|von|de|der|la|del|di|da) (?:la |der )?){1,2}$/;

/** Names found elsewhere: in pairs wherever they stand, alone where nothing else can be meant. */
export function findName(tokens: readonly Token[], i: number, place: Place, originals: Originals, synthesis: Synthesis): Hit | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const normal = normalName(token.text.replace(/['\u2019]s$/i, ''));
  const known = originals.names.get(normal);
  if (known === undefined) return findRelative(tokens, i, normal, place, originals, synthesis) ?? findLogin(token, originals, synthesis);
  const partner = pairPart(tokens, i, normal, place, originals);
  const part = partner ?? (standsAlone(token, normal, known, place) ? preferred(known, place) : undefined);
  if (part === undefined) return undefined;
  const possessive = /['\u2019]s$/i.exec(token.text)?.[0].length ?? 0;
  const [start, end] = [token.start, token.end - possessive];
  return { start, end, class: 'name', text: synthesis.names.replace(part, place.text.slice(start, end)) };
}

/** A frequent given name before a family name that was found: somebody of the household. */
function findRelative(tokens: readonly Token[], i: number, normal: string, place: Place, originals: Originals, synthesis: Synthesis): Hit | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined || next === undefined || !commonGivenNames.has(normal) || !/^[A-Z]/.test(token.text) || !/^[A-Z]/.test(next.text)) return undefined;
  const family = normalName(next.text.replace(/['\u2019]s$/i, ''));
  if (originals.names.get(family)?.parts.has('family') !== true || isOrdinary(family) || place.text.slice(token.end, next.start) !== ' ' || isEponym(place.text, next.start, next.end)) return undefined;
  return { start: token.start, end: token.end, class: 'name', text: synthesis.names.replace('given', token.text) };
}

/** `expect(initials(patient)).toBe('…')`: two letters count only where the key says what they are. */
export function findInitials({ text, isOfInitials }: Place, originals: Originals, { names }: Synthesis): Hit[] {
  const person = isOfInitials && /^[A-Z]\.? ?[A-Z]\.?$/.test(text) ? originals.initials.get(text.toLowerCase().replace(/[^a-z]/g, '')) : undefined;
  if (person === undefined) return [];
  const letters = (['given', 'family'] as const).map((part, i) => {
    const letter = text.toLowerCase().replace(/[^a-z]/g, '').charAt(i);
    const name = [...person[part]].find((one) => one.startsWith(letter)) ?? letter;
    return normalName(names.replace(part, name)).charAt(0).toUpperCase();
  });
  let at = 0;
  return [{ start: 0, end: text.length, class: 'name', text: text.replace(/[A-Z]/g, () => letters[at++] ?? '') }];
}

/** Which part of a name the word is when the other one stands beside it. */
function pairPart(tokens: readonly Token[], i: number, normal: string, { text }: Place, originals: Originals): 'given' | 'family' | undefined {
  const token = tokens[i];
  for (const step of [1, -1, 2, -2]) {
    const other = tokens[i + step];
    if (token === undefined || other === undefined) continue;
    const between = step > 0 ? text.slice(token.end, other.start) : text.slice(other.end, token.start);
    if (!besidesName.test(between) && between !== '') continue;
    const beside = normalName(other.text.replace(/['\u2019]s$/i, ''));
    if (originals.pairs.has(`${normal} ${beside}`)) return 'given';
    if (originals.pairs.has(`${beside} ${normal}`)) return 'family';
  }
  return undefined;
}

function preferred({ parts }: KnownName, { key }: Place): 'given' | 'family' {
  if (parts.size > 1) return /last|family|sur/i.test(key) ? 'family' : 'given';
  return parts.has('family') ? 'family' : 'given';
}

function standsAlone({ text: word, start, end }: Token, normal: string, known: KnownName, place: Place): boolean {
  if (place.isKept || place.isNumber || isEponym(place.text, start, end)) return false;
  const isHere = known.files.has(place.fileName);
  if (/name|given|family|surname|patient|greeting|initial/i.test(place.key) && place.isWhole) return true;
  if (isParticle(word)) return false;
  if (word === word.toLowerCase()) return (isSlug(place.text, start, end) || (place.isWhole && place.key === 'id')) && !isOrdinary(normal) && normal.length > 4;
  if (isOrdinary(normal)) return (isHere && place.isWhole) || isAddressed(place.text, start);
  if (place.isWhole || known.parts.has('family')) return true;
  return isHere || normal.length > 4;
}

function isAddressed(text: string, start: number): boolean {
  return /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Dear|Hello|Hi|Patient|patient|pt)\.? )$/.test(text.slice(Math.max(0, start - 9), start));
}

/** `/patients/oyelaran`, `oyelaran@…`, `card-oyelaran.pdf`. */
function isSlug(text: string, start: number, end: number): boolean {
  return /[-_./@=+"']/.test(text.charAt(start - 1)) || /[-_./@+]/.test(text.charAt(end));
}

/** Both names in one word: `moyelaran`, `MargaretOyelaran`. */
function findLogin(token: Token, { logins }: Originals, { names }: Synthesis): Hit | undefined {
  const word = normalName(token.text);
  const stem = word.replace(/\d+$/, '');
  const person = logins.get(stem);
  if (person === undefined) return undefined;
  const plain = (part: 'given' | 'family', name: string): string => normalName(names.replace(part, name)).replace(/[^a-z]/g, '');
  for (const given of person.given) {
    for (const family of person.family) {
      const made = joined(stem, given, family, plain);
      if (made !== undefined) return { start: token.start, end: token.start + token.text.length - (word.length - stem.length), class: 'name', text: caseLike(made, token.text) };
    }
  }
  return undefined;
}
