import type { IdentifierClass } from 'phi-vocabulary';
import { detect, type HintOfKey } from './detect/index.js';
import { dayOfParts } from './detect/days.js';
import { type Finding, valueOf } from './detect/finding.js';
import { Companions } from './entities/companions.js';
import { People, type Person, type ReadFile } from './entities/people.js';
import { foldOf, shiftOf } from './entities/shifts.js';
import { readSlots } from './read-slots.js';
import type { Slot } from './formats/slot.js';
import { findOriginals } from './propagate/index.js';
import { Place } from './propagate/hit.js';
import { Originals } from './propagate/originals.js';
import { findDates, partsOf } from './synthesise/dates.js';
import { movedDay, type Shift, type Synthesis, synthesiseFinding } from './synthesise/index.js';
import { Keyed } from './synthesise/keyed.js';
import { learn } from './synthesise/learn.js';
import { type NameKeeping, Names } from './synthesise/names.js';
import { Registry } from './synthesise/registry.js';
import { type Edit, editOf } from './text/piece.js';

/** A file of the tree as it is read. */
export interface Source {
  /** Relative, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** A replacement in a file: where, of which class, and whether it was found by itself or as a spelling of another. */
export interface Replacement extends Edit {
  readonly class: IdentifierClass;
  readonly foundBy: 'evidence' | 'occurrence';
}

export interface PlannedFile {
  readonly name: string;
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

export interface PlanOptions {
  readonly key: Buffer;
  readonly keep: NameKeeping;
  /** Whether a value was made by an earlier run. */
  readonly isOurs: (phiClass: IdentifierClass, value: string) => boolean;
  /** The plan of the whole tree, when this one is for a portion of a large file. */
  readonly tree?: Plan;
  /** The tree has such files: all days move alike. */
  readonly oneShift?: boolean;
  /** What the project's own keys hold. */
  readonly hintOfKey?: HintOfKey | undefined;
}

/** Whoever was born in this year is no older than 90 in 2026. */
const oldestBirth = 1936;

/** What is to be replaced in a set of files, so that one person is the same synthetic person in all of them. */
export class Plan {
  readonly files: readonly ReadFile[];
  readonly people: People;
  readonly synthesis: Synthesis;
  readonly originals = new Originals();
  readonly #texts = new Map<string, string>();
  readonly #shifts = new Map<Person, number>();
  readonly #fixedDays = new Map<string, readonly number[]>();
  readonly #options: PlanOptions;
  readonly #companions: Companions;

  constructor(sources: readonly Source[], options: PlanOptions, onUnreadable: (name: string, error: Error) => void) {
    this.files = sources.flatMap((source) => this.#read(source, options, onUnreadable));
    this.people = new People(this.files);
    this.#options = options;
    const registry = options.tree?.synthesis.registry ?? new Registry(new Keyed(options.key));
    const names = options.tree?.synthesis.names ?? new Names(registry, options.keep);
    this.synthesis = { registry, names, shiftOf: (person, day) => this.#shiftOf(person, day) };
    learn(this.files, this.people, this.synthesis);
    for (const { name, findings } of this.files) for (const finding of findings) this.originals.add(finding, this.#personOf(finding, name), name);
    this.#companions = new Companions(this.originals.days.values());
  }

  /** Replacements of a file in text order. */
  replacementsOf(file: ReadFile): PlannedFile {
    // Edits in an encoded part have offsets of their own, so that ranges are only compared within one carrier.
    const found = bySlot(file.findings);
    const direct = file.findings.flatMap((finding) => this.#replace(finding, file.name));
    const more = file.slots.flatMap((slot) => this.#occurrences(slot, file.name, found.get(slot) ?? []));
    const carriers = new Set([...direct, ...more].map(({ carrier }) => carrier));
    const replacements = [...carriers].flatMap((carrier) => merge(direct.filter((one) => one.carrier === carrier), more.filter((one) => one.carrier === carrier)));
    return { name: file.name, text: this.#texts.get(file.name) ?? '', replacements };
  }

  #read({ name, text }: Source, { isOurs, hintOfKey }: PlanOptions, onUnreadable: (name: string, error: Error) => void): ReadFile[] {
    try {
      const slots = readSlots(text, name);
      this.#texts.set(name, text);
      return [{ name, slots, findings: detect(slots, name, hintOfKey).filter((finding) => !isOurs(finding.class, valueOf(finding))) }];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      onUnreadable(name, error);
      return [];
    }
  }

  #personOf(finding: Finding, fileName: string): Person | undefined {
    return this.people.at(finding.slot, finding.start, fileName);
  }

  #replace(finding: Finding, fileName: string): Replacement[] {
    const person = this.#bearerOf(finding, fileName);
    if (finding.slot.dateParts !== undefined) return this.#replaceParts(finding, person);
    const text = synthesiseFinding(finding, person, this.synthesis);
    const { piece } = finding.slot;
    if (text === piece.value.slice(finding.start, finding.end)) return [];
    return [{ ...editOf(piece, finding.start, finding.end, text), class: finding.class, foundBy: 'evidence' }];
  }

  /** Initials under no record are those of whoever has such. */
  #bearerOf(finding: Finding, fileName: string): Person | undefined {
    const person = this.#personOf(finding, fileName);
    if (finding.role !== 'initials') return person;
    const letters = valueOf(finding).toLowerCase().replace(/[^a-z]/g, '');
    const isOwn = [...(person?.family ?? [])].some((name) => name.startsWith(letters.slice(-1)));
    return isOwn ? person : (this.originals.initials.get(letters.charAt(0) + letters.slice(-1)) ?? person);
  }

  /** `new Date(1957, 2, 22)`: three numbers. */
  #replaceParts({ slot }: Finding, person: Person | undefined): Replacement[] {
    const { piece, dateParts } = slot;
    if (dateParts === undefined) return [];
    const [day] = dayOfParts(slot) ?? [];
    if (day === undefined) return [];
    const moved = partsOf(movedDay(day, person, this.synthesis));
    const texts = [[piece, moved.year], [dateParts.month, moved.month - 1 + dateParts.monthBase], [dateParts.day, moved.day]] as const;
    const changed = texts.filter(([part, number]) => Number(part.value) !== number);
    return changed.map(([part, number]) => ({ ...editOf(part, 0, part.value.length, String(number)), class: 'date' as const, foundBy: 'evidence' as const }));
  }

  #occurrences(slot: Slot, fileName: string, taken: readonly Finding[]): Replacement[] {
    if (slot.dateParts !== undefined) return this.#datePartOccurrence(slot, fileName);
    return findOriginals(new Place(slot, fileName), this.originals, this.synthesis, () => this.people.at(slot, 0, fileName), taken)
      .filter(({ start, end, text }) => slot.piece.value.slice(start, end) !== text)
      .map(({ start, end, text, class: phiClass }) => ({ ...editOf(slot.piece, start, end, text), class: phiClass, foundBy: 'occurrence' as const }));
  }

  #datePartOccurrence(slot: Slot, fileName: string): Replacement[] {
    const { piece } = slot;
    const [day] = dayOfParts(slot) ?? [];
    const known = day === undefined ? undefined : this.originals.days.get(day);
    if (known === undefined || !(known.isBirth || known.files.has(fileName))) return [];
    const finding: Finding = { slot, class: 'date', start: 0, end: piece.value.length, confidence: 'medium' };
    return this.#replaceParts(finding, [...known.persons][0]);
  }

  /** How a day moves: with all who have it, so that one date has one replacement everywhere. */
  #shiftOf(person: Person | undefined, day: number): Shift {
    const known = this.originals.days.get(day)?.persons;
    const persons = known !== undefined && known.size > 0 ? [...known] : person === undefined ? [] : [person];
    const born = persons.filter(({ dates }) => dates.get(day) === true);
    if (this.#options.oneShift === true) return { days: this.#commonShift(), fold: born.length > 0 ? Math.max(0, oldestBirth - partsOf(day).year) : 0 };
    const [first] = persons;
    if (first === undefined) return this.#ownShift(day);
    return { days: this.#daysOf(this.#companions.groupOf(first)), fold: born.reduce((most, one) => Math.max(most, foldOf(one)), 0) };
  }

  #daysOf(group: Person): number {
    const known = this.#shifts.get(group);
    if (known !== undefined) return known;
    const identity = [...group.marks].map((mark) => this.synthesis.registry.keyed.hex('person', mark)).sort()[0] ?? [...group.dates.keys()].sort().join(' ');
    const fixed = [...group.files].flatMap((name) => this.#fixedDaysOf(name)).slice(0, 40);
    const days = shiftOf(group, identity, fixed, this.synthesis.registry.keyed);
    this.#shifts.set(group, days);
    return days;
  }

  /** A day that nobody known has. */
  #ownShift(day: number): Shift {
    const weeks = 1 + (this.synthesis.registry.keyed.number('shift/day', String(day)) % 8);
    return { days: 7 * (partsOf(day + 7 * weeks).year === partsOf(day).year ? weeks : -weeks), fold: 0 };
  }

  /** Of a tree that isn't held in memory: who shares a day with whom can't be known, so that all days move alike. */
  #commonShift(): number {
    const { keyed } = this.synthesis.registry;
    return 7 * (1 + (keyed.number('shift/tree', '') % 8)) * (keyed.number('shift/tree/sign', '') % 2 === 0 ? 1 : -1);
  }

  /** Days in a file that belong to nobody: the `now` of a test, a cut-off. */
  #fixedDaysOf(name: string): readonly number[] {
    const known = this.#fixedDays.get(name);
    if (known !== undefined) return known;
    const file = this.files.find((one) => one.name === name);
    const personal = new Set(file?.findings.map(({ slot }) => slot));
    const days = [...new Set(file?.slots.filter((slot) => !personal.has(slot) && slot.piece.value.length < 64).flatMap(daysIn))].filter((day) => !this.originals.days.has(day));
    this.#fixedDays.set(name, days);
    return days;
  }
}

function bySlot(findings: readonly Finding[]): ReadonlyMap<Slot, readonly Finding[]> {
  const found = new Map<Slot, Finding[]>();
  for (const finding of findings) {
    const list = found.get(finding.slot);
    if (list === undefined) found.set(finding.slot, [finding]);
    else list.push(finding);
  }
  return found;
}

function daysIn(slot: Slot): readonly number[] {
  return slot.dateParts === undefined ? findDates(slot.piece.value).map(({ day }) => day) : (dayOfParts(slot) ?? []);
}

/** What was found by itself goes first; an occurrence only fills what is left. */
function merge(direct: Replacement[], more: readonly Replacement[]): Replacement[] {
  const taken = direct.sort((a, b) => a.start - b.start);
  const free = more.filter(({ start, end }) => !overlaps(taken, start, end));
  const all = [...taken, ...free].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return all.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

function overlaps(sorted: readonly Edit[], start: number, end: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.start < end;
}
