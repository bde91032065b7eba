import { accentedFamilyNames, accentedGivenNames, apostropheNames, familyNames, givenNames, type Sex, usualSex } from './name-lists.js';
import type { Registry } from './registry.js';
import { type Features, featuresOf, normalName, spellLike } from './spelling.js';

export type NamePart = 'given' | 'family';

/** What a test may depend on; kept only when asked for, since it narrows down who somebody was. */
export interface NameKeeping {
  readonly length: boolean;
  readonly initials: boolean;
  /** Names sort as before. What a name becomes then depends on which others there are. */
  readonly order: boolean;
}

interface KnownName {
  features: Features;
  sex: Sex | undefined;
}

/** Replaces the parts of names: one original, one replacement, whatever the spelling. */
export class Names {
  readonly #registry: Registry;
  readonly #keep: NameKeeping;
  readonly #known = new Map<string, KnownName>();

  constructor(registry: Registry, keep: NameKeeping) {
    this.#registry = registry;
    this.#keep = keep;
  }

  /** Notes a spelling that occurs, and the sex of who bears the name. */
  learn(part: NamePart, spelling: string, sex?: Sex): void {
    for (const piece of splitCompound(spelling)) {
      const normal = normalName(piece);
      const known = this.#known.get(`${part}\0${normal}`);
      const { hasApostrophe, hasMarks } = featuresOf(piece);
      this.#known.set(`${part}\0${normal}`, {
        features: { hasApostrophe: hasApostrophe || known?.features.hasApostrophe === true, hasMarks: hasMarks || known?.features.hasMarks === true },
        sex: sex ?? known?.sex,
      });
      this.#registry.addOriginal('name', normal);
    }
  }

  isKnown(part: NamePart, spelling: string): boolean {
    return this.#known.has(`${part}\0${normalName(spelling)}`);
  }

  /** The replacement, spelt as the original is here; of a compound each part has its own. */
  replace(part: NamePart, spelling: string): string {
    return spelling.replace(/[\p{L}\p{M}'\u2019\u02bc.]+/gu, (piece) => (isParticle(piece) ? piece : this.#replaceOne(part, piece)));
  }

  /** Gives names replacements that sort as they do, when that is to be kept. */
  assignInOrder(part: NamePart, spellings: readonly string[]): void {
    if (!this.#keep.order) return;
    const normals = [...new Set(spellings.map((spelling) => normalName(spelling)))].sort();
    const { keyed } = this.#registry;
    const list = part === 'family' ? familyNames : [...new Set([...givenNames.female, ...givenNames.male])].sort();
    const step = Math.max(1, Math.floor(list.length / (normals.length + 1)));
    for (const [i, normal] of normals.entries()) {
      const offset = keyed.number(`order/${part}`, normal) % step;
      this.#registry.assign('name', `${part}/${normal}`, (attempt) => list[Math.min(list.length - 1, i * step + ((offset + attempt) % step))] ?? normal);
    }
  }

  /** The initial of the replacement. */
  initial(part: NamePart, spelling: string): string {
    return this.replace(part, spelling).charAt(0);
  }

  #replaceOne(part: NamePart, spelling: string): string {
    const normal = normalName(spelling);
    if (normal.length < 2) return this.#replaceLetter(part, spelling);
    const own = this.#partOf(normal) ?? part;
    const known = this.#known.get(`${own}\0${normal}`) ?? { features: featuresOf(spelling), sex: undefined };
    const name = this.#registry.assign('name', `${own}/${normal}`, (attempt) => this.#make(own, normal, known, attempt));
    return spellLike(name, spelling, known.features);
  }

  /** A word that is a given name of one person and a family name of another is one word and has one replacement. */
  #partOf(normal: string): NamePart | undefined {
    return (['given', 'family'] as const).find((part) => this.#known.has(`${part}\0${normal}`));
  }

  #make(part: NamePart, normal: string, known: KnownName, attempt: number): string {
    const list = this.#filter(this.#listFor(part, normal, known), normal);
    const { keyed } = this.#registry;
    const name = keyed.pick(list, `name/${part}`, normal, attempt);
    return attempt < 40 || this.#keep.length ? name : `${name}-${keyed.pick(list, `name/${part}/second`, normal, attempt)}`;
  }

  #listFor(part: NamePart, normal: string, { features, sex }: KnownName): readonly string[] {
    const bearer = sex ?? usualSex(normal) ?? (this.#registry.keyed.number('sex', normal) % 2 === 0 ? 'female' : 'male');
    if (part === 'family') return features.hasApostrophe ? apostropheNames : features.hasMarks ? accentedFamilyNames : familyNames;
    return features.hasMarks ? accentedGivenNames[bearer] : givenNames[bearer];
  }

  #filter(list: readonly string[], normal: string): readonly string[] {
    let fitting = list;
    if (this.#keep.initials) fitting = orAll(fitting.filter((name) => normalName(name).charAt(0) === normal.charAt(0)), fitting);
    return this.#keep.length ? orAll(fitting.filter((name) => normalName(name).length === normal.length), fitting) : fitting;
  }

  #replaceLetter(part: NamePart, spelling: string): string {
    const letter = spelling.charAt(0);
    const letters = [...'ABCDEFGHJKLMNPRSTW'].filter((one) => one !== letter.toUpperCase());
    const picked = this.#keep.initials ? letter : this.#registry.keyed.pick(letters, `initial/${part}`, letter.toUpperCase());
    return (letter === letter.toLowerCase() ? picked.toLowerCase() : picked) + spelling.slice(1);
  }
}

function orAll<T>(some: readonly T[], all: readonly T[]): readonly T[] {
  return some.length > 0 ? some : all;
}

/** `Smith-Jones`, `de la Cruz`, `Mary Ann`: the words that are names. */
function splitCompound(spelling: string): string[] {
  return (spelling.match(/[\p{L}\p{M}'\u2019\u02bc.]+/gu) ?? []).filter((piece) => !isParticle(piece) && normalName(piece).length > 1);
}

const particles = new Set(['van', 'von', 'de', 'der', 'den', 'la', 'del', 'di', 'da', 'dos', 'bin', 'al', 'el', 'le', 'st', 'jr', 'sr', 'ii', 'iii', 'iv', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'md', 'do', 'rn', 'np', 'pa', 'phd', 'dds', 'y']);

export function isParticle(piece: string): boolean {
  return particles.has(normalName(piece));
}

/** A word of a full name and its range. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly part: NamePart;
}

/** Which words of a full name are given and which family: `Given M. Family`, `Family, Given M.`, `FAMILY^GIVEN^M`. */
export function splitFullName(text: string): NameWord[] {
  const words = [...text.matchAll(/[\p{L}\p{M}'\u2019\u02bc.-]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length })).filter(({ start, end }) => !isParticle(text.slice(start, end)));
  const divider = text.search(/[,^]/);
  const familyFirst = divider > 0 && words.some(({ start }) => start > divider) && words.some(({ end }) => end <= divider);
  if (familyFirst) return words.map((word) => ({ ...word, part: word.end <= divider ? 'family' : 'given' }));
  const last = familyStart(text, words);
  return words.map((word, i) => ({ ...word, part: words.length > 1 && i >= last ? 'family' : 'given' }));
}

/** Behind a particle every word belongs to the family name: `Ana de la Cruz Vega`. */
function familyStart(text: string, words: readonly { start: number; end: number }[]): number {
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1], words[i]];
    if (before !== undefined && word !== undefined && /\p{L}{2,}/u.test(text.slice(before.end, word.start))) return i;
  }
  return words.length - 1;
}
