import { type Finding, valueOf } from '../detect/finding.js';
import { isOtherWord } from '../detect/not-names.js';
import type { Person } from '../entities/people.js';
import { daysOf } from '../detect/days.js';
import { joined } from '../synthesise/emails.js';
import { splitFullName } from '../synthesise/names.js';
import { normalName } from '../synthesise/spelling.js';

/** A number as it was found; `render` spells its replacement as another occurrence is spelt. */
export interface KnownNumber {
  readonly finding: Finding;
  readonly person: Person | undefined;
  readonly files: Set<string>;
}

export interface KnownName {
  readonly parts: Set<'given' | 'family'>;
  readonly files: Set<string>;
}

/** Everything that was found in the tree, by what is the same in all its spellings. */
export class Originals {
  readonly names = new Map<string, KnownName>();
  /** `given family` pairs that occur together. */
  readonly pairs = new Set<string>();
  /** Words made of two names: `moyelaran`. */
  readonly logins = new Map<string, Person>();
  /** By digits without leading zeros; for ids of at least five. */
  readonly numbers = new Map<string, KnownNumber>();
  /** Letters and digits mixed, upper case, without separators. */
  readonly codes = new Map<string, KnownNumber>();
  /** What codes start with: their first letters or digits. */
  readonly codeStarts = new Set<string>();
  /** The last four digits of SSNs, phones and cards. */
  readonly endings = new Map<string, KnownNumber>();
  /** Streets and towns by their words. */
  readonly phrases = new Map<string, KnownNumber & { readonly order: number }>();
  /** How many words the phrases have that start with a word. */
  readonly phraseLengths = new Map<string, Set<number>>();
  /** What any of the above begins with, in lower case. */
  readonly starts = new Set<string>();
  /** Initials by who has them. */
  readonly initials = new Map<string, Person>();
  readonly days = new Map<number, { readonly persons: Set<Person>; isBirth: boolean; readonly files: Set<string> }>();

  /** How many names of each person are paired already. */
  readonly #paired = new Map<Person, number>();

  add(finding: Finding, person: Person | undefined, fileName: string): void {
    const value = valueOf(finding);
    switch (finding.class) {
      case 'name':
        return this.#addName(finding, value, person, fileName);
      case 'date':
        return finding.role === 'age' ? undefined : this.#addDate(finding, person, fileName);
      case 'geo':
        return this.#addPlace(finding, value, person, fileName);
      case 'biometric':
      case 'photo':
      case 'url':
      case 'ip':
      case 'email':
        return this.#addPhrase(finding, value, person, fileName);
      default:
        return this.#addNumber(finding, value, person, fileName);
    }
  }

  #addName({ role }: Finding, value: string, person: Person | undefined, fileName: string): void {
    if (role === 'initials' || role === 'username') return;
    const words = role === 'family' || role === 'given' ? splitFullName(value).map((word) => ({ ...word, part: role })) : splitFullName(value);
    for (const { start, end, part } of words) {
      for (const piece of value.slice(start, end).split('-')) {
        const normal = normalName(piece);
        if (normal.length < 2 || isOtherWord(normal)) continue;
        const known = this.names.get(normal) ?? { parts: new Set(), files: new Set() };
        known.parts.add(part);
        known.files.add(fileName);
        this.names.set(normal, known);
        this.starts.add(normal);
      }
    }
    if (person !== undefined) this.#addPairs(person);
  }

  #addPairs(person: Person): void {
    const size = person.given.size * 65_536 + person.family.size;
    if (this.#paired.get(person) === size) return;
    this.#paired.set(person, size);
    for (const given of person.given) {
      for (const family of person.family) {
        if (this.pairs.has(`${given} ${family}`)) continue;
        this.pairs.add(`${given} ${family}`);
        if (!this.initials.has(given.charAt(0) + family.charAt(0))) this.initials.set(given.charAt(0) + family.charAt(0), person);
        for (const word of [given + family, family + given, given.charAt(0) + family, family + given.charAt(0), given + family.charAt(0)]) {
          if (word.length > 4 && !this.logins.has(word) && joined(word, given, family, (_, name) => name) !== undefined) this.#addLogin(word, person);
        }
      }
    }
  }

  #addLogin(word: string, person: Person): void {
    this.logins.set(word, person);
    this.starts.add(word);
  }

  #addDate(finding: Finding, person: Person | undefined, fileName: string): void {
    for (const day of daysOf(finding)) {
      const known = this.days.get(day) ?? { persons: new Set(), isBirth: false, files: new Set() };
      if (person !== undefined) known.persons.add(person);
      known.isBirth ||= person?.dates.get(day) === true;
      known.files.add(fileName);
      this.days.set(day, known);
    }
  }

  #addPlace(finding: Finding, value: string, person: Person | undefined, fileName: string): void {
    if (finding.role === 'coordinate') return;
    if (finding.role === 'zip') return this.#note(this.numbers, value.slice(0, 5), finding, person, fileName);
    if (finding.role !== 'address') return this.#addPhrase(finding, value, person, fileName);
    const [street = ''] = value.split(/[,\n^]/, 1);
    this.#addPhrase({ ...finding, role: 'street', end: finding.start + street.length }, street, person, fileName);
    const zip = /\b[A-Z]{2} (\d{5})(?:-\d{4})?$/.exec(value);
    if (zip?.[1] === undefined) return;
    const start = finding.start + zip.index + 3;
    this.#note(this.numbers, zip[1], { ...finding, role: 'zip', start, end: start + 5 }, person, fileName);
  }

  #addPhrase(finding: Finding, value: string, person: Person | undefined, fileName: string): void {
    const words = wordsOf(value);
    const [first] = words;
    if (first === undefined || (words.length === 1 && first.length < 4)) return;
    const phrase = words.join(' ');
    const same = this.phrases.get(phrase);
    if (same !== undefined) return void same.files.add(fileName);
    this.phrases.set(phrase, { finding, person, files: new Set([fileName]), order: this.phrases.size });
    const lengths = this.phraseLengths.get(first) ?? new Set();
    this.phraseLengths.set(first, lengths.add(words.length));
    this.starts.add(first);
  }

  #addNumber(finding: Finding, value: string, person: Person | undefined, fileName: string): void {
    const digits = value.replace(/\D/g, '');
    const plain = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    if (finding.role === 'last-four' || plain.length < 4) return;
    const numeric = /^[A-Za-z#:. ]{0,10}[-_#: ]?[\d\s().+-]+$/.test(value);
    if (finding.class === 'phone' || finding.class === 'fax') this.#note(this.numbers, digits.slice(-10), finding, person, fileName);
    else if (numeric) this.#note(this.numbers, digits.replace(/^0+/, ''), finding, person, fileName);
    if (!numeric) {
      this.#note(this.codes, plain, finding, person, fileName);
      const start = /^(?:[A-Z]+|\d+)/.exec(plain)?.[0] ?? '';
      this.codeStarts.add(start);
      this.starts.add(start.toLowerCase());
    }
    if (['ssn', 'phone', 'fax', 'account'].includes(finding.class) && digits.length > 8) this.#note(this.endings, digits.slice(-4), finding, person, fileName);
  }

  #note(table: Map<string, KnownNumber>, key: string, finding: Finding, person: Person | undefined, fileName: string): void {
    const known = table.get(key);
    if (known === undefined) table.set(key, { finding, person, files: new Set([fileName]) });
    else known.files.add(fileName);
  }
}

/** Lower-case words without marks, as phrases are compared. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}'\u2019]+/gu) ?? []).map((word) => normalName(word));
}
