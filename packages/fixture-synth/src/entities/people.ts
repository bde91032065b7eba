import { valueOf, type Finding } from '../detect/finding.js';
import type { Group, Slot } from '../formats/slot.js';
import { daysOf } from '../detect/days.js';
import type { Sex } from '../synthesise/name-lists.js';
import { splitFullName } from '../synthesise/names.js';
import { normalName } from '../synthesise/spelling.js';
import { groupAt, ownerOf, ownersAround } from './owners.js';

/** What one person's values say, wherever in the tree they stand. */
export interface Person {
  readonly given: Set<string>;
  readonly family: Set<string>;
  readonly ssns: Set<string>;
  /** Days since 1970, with whether it is the day of birth. */
  readonly dates: Map<number, boolean>;
  readonly ages: Set<number>;
  readonly zips: Set<string>;
  readonly files: Set<string>;
  /** What tells the person from others; the smallest names the person. */
  readonly marks: Set<string>;
  sex?: Sex;
}

export interface ReadFile {
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly findings: readonly Finding[];
}

export function newPerson(): Person {
  return { given: new Set(), family: new Set(), ssns: new Set(), dates: new Map(), ages: new Set(), zips: new Set(), files: new Set(), marks: new Set() };
}

/** Which values belong to one person: by the record they stand in, and by numbers, mail addresses and names that records share. */
export class People {
  readonly #byOwner = new Map<Group, Person>();
  readonly #byMark = new Map<string, Person>();
  readonly #merged = new Map<Person, Person>();
  readonly #byFile = new Map<string, Set<Person>>();
  readonly #byScope = new Map<Group, Set<Person>>();

  constructor(files: readonly ReadFile[]) {
    for (const file of files) this.#readFile(file);
    for (const [owner, person] of this.#byOwner) if (person.marks.size > 0) this.#noteScopes(owner, this.#find(person));
  }

  /** Everybody, once. */
  all(): Person[] {
    return [...new Set([...this.#byOwner.values()].map((person) => this.#find(person)))];
  }

  /** Whose value it is: the record's, else that of the only person around it. */
  at(slot: Slot, position: number, fileName: string): Person | undefined {
    const group = groupAt(slot, position);
    for (const owner of ownersAround(group)) {
      const own = this.#byOwner.get(owner);
      if (own !== undefined && own.marks.size > 0) return this.#find(own);
      const inside = this.#byScope.get(owner);
      if (inside?.size === 1) return [...inside][0];
    }
    const inFile = this.#byFile.get(fileName);
    return inFile?.size === 1 ? [...inFile][0] : undefined;
  }

  #readFile({ name, slots, findings }: ReadFile): void {
    for (const finding of findings) this.#readFinding(finding, name);
    for (const slot of slots) this.#readSlot(slot, name);
    for (const finding of findings) this.#readName(finding);
  }

  #own(group: Group, fileName: string): Person {
    const owner = ownerOf(group);
    const known = this.#byOwner.get(owner) ?? newPerson();
    this.#byOwner.set(owner, known);
    const person = this.#find(known);
    person.files.add(fileName);
    return person;
  }

  #readFinding(finding: Finding, fileName: string): void {
    const person = this.#own(groupAt(finding.slot, finding.start), fileName);
    const value = valueOf(finding);
    const digits = value.replace(/\D/g, '');
    if (finding.class === 'date') readDate(person, finding, value);
    else if (finding.class === 'ssn' && digits.length === 9) person.ssns.add(digits);
    else if (finding.class === 'name') readWords(person, finding, value);
    else if (finding.role === 'zip') person.zips.add(value);
    if (finding.class === 'ssn' && digits.length === 9) this.#mark(person, `ssn/${digits}`);
    else if (finding.class === 'mrn' && digits.length > 3) this.#mark(person, `mrn/${digits.replace(/^0+/, '')}`);
    else if (finding.class === 'email') this.#mark(person, `email/${value.toLowerCase()}`);
    else if (finding.class === 'health-plan') this.#mark(person, `plan/${value.replace(/\W/g, '').toUpperCase()}`);
  }

  /** A name marks its bearer when given and family name are known. */
  #readName(finding: Finding): void {
    if (finding.class !== 'name') return;
    const known = this.#byOwner.get(ownerOf(groupAt(finding.slot, finding.start)));
    if (known === undefined) return;
    const person = this.#find(known);
    const [given] = person.given;
    const [family] = person.family;
    if (given !== undefined && family !== undefined) this.#mark(person, `name/${given} ${family}`);
  }

  /** Sex, and the keys by which tables and resources point at a person. */
  #readSlot(slot: Slot, fileName: string): void {
    const key = slot.path.at(-1) ?? '';
    const { value } = slot.piece;
    if (value.length > 80 || !/^(?:sex|gender|.*sex|.*gender|id|.*_?id|patient|reference|8)$/i.test(key)) return;
    const owner = ownerOf(slot.group);
    if (!this.#byOwner.has(owner) && !/patient|reference/i.test(key)) return;
    const sex = /(?:sex|gender)$/i.test(key) || (slot.path.at(-2) === 'PID' && key === '8') ? sexOf(value) : undefined;
    if (sex !== undefined) this.#own(slot.group, fileName).sex ??= sex;
    const link = linkOf(slot, key, value, fileName);
    if (link !== undefined) this.#mark(this.#own(slot.group, fileName), link);
  }

  #mark(person: Person, mark: string): void {
    const own = this.#find(person);
    own.marks.add(mark);
    const other = this.#byMark.get(mark);
    if (other === undefined) this.#byMark.set(mark, own);
    else this.#merge(this.#find(other), own);
  }

  #merge(into: Person, from: Person): void {
    if (into === from) return;
    for (const set of ['given', 'family', 'ssns', 'files', 'marks'] as const) for (const value of from[set]) into[set].add(value);
    for (const [day, isBirth] of from.dates) into.dates.set(day, isBirth || into.dates.get(day) === true);
    for (const age of from.ages) into.ages.add(age);
    for (const zip of from.zips) into.zips.add(zip);
    if (from.sex !== undefined) into.sex ??= from.sex;
    this.#merged.set(from, into);
  }

  #find(person: Person): Person {
    let found = person;
    for (let next = this.#merged.get(found); next !== undefined; next = this.#merged.get(found)) found = next;
    return found;
  }

  #noteScopes(owner: Group, person: Person): void {
    for (let at: Group | undefined = owner.parent; at !== undefined; at = at.parent) {
      if (!at.isScope) continue;
      const inside = this.#byScope.get(at) ?? new Set();
      this.#byScope.set(at, inside.add(person));
    }
    for (const file of person.files) this.#byFile.set(file, (this.#byFile.get(file) ?? new Set()).add(person));
  }
}

function readDate(person: Person, finding: Finding, value: string): void {
  const { role, slot } = finding;
  if (role === 'age') person.ages.add(Number(value));
  const isBirth = /birth|dob|born/i.test(`${slot.path.at(-1) ?? ''} ${slot.path.at(-2) ?? ''}`) || (slot.path[0] === 'PID' && slot.path[1] === '7');
  for (const day of daysOf(finding)) person.dates.set(day, isBirth || person.dates.get(day) === true);
}

function readWords(person: Person, { role }: Finding, value: string): void {
  if (role === 'initials' || role === 'username') return;
  const words = role === 'family' || role === 'given' ? [{ start: 0, end: value.length, part: role }] : splitFullName(value);
  for (const { start, end, part } of words) {
    const normal = normalName(value.slice(start, end));
    if (normal.length > 1) person[part].add(normal);
  }
}

function sexOf(value: string): Sex | undefined {
  if (/^(?:f|female|woman|girl)$/i.test(value)) return 'female';
  return /^(?:m|male|man|boy)$/i.test(value) ? 'male' : undefined;
}

/** `patient_id: 7` and `patients.id = 7` in files of one folder; FHIR's `Patient/7`. */
function linkOf({ group }: Slot, key: string, value: string, fileName: string): string | undefined {
  const folder = fileName.slice(0, fileName.lastIndexOf('/') + 1);
  const reference = /(?:^|\/)Patient\/([\w.-]{1,64})$/.exec(value)?.[1];
  if (reference !== undefined) return `fhir/${reference}`;
  if (key === 'id' && group.type === 'Patient') return `fhir/${value}`;
  if (/^(?:patient|pat|person|member)_?id$|^patient$/i.test(key) && /^[\w-]{1,40}$/.test(value)) return `key/${folder}${value}`;
  return key === 'id' && /^(?:patients?|pat|members?|persons?)$/i.test(group.name ?? '') ? `key/${folder}${value}` : undefined;
}
