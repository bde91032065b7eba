import { newPerson, type Person } from './people.js';

/**
 * People who share a day, directly or by others: their days move together, so that one date has one replacement wherever it
 * stands. What they know together is one pseudo-person.
 */
export class Companions {
  readonly #above = new Map<Person, Person>();
  readonly #groups = new Map<Person, Person>();
  readonly #members = new Map<Person, Person[]>();

  constructor(days: Iterable<{ readonly persons: ReadonlySet<Person> }>) {
    for (const { persons } of days) {
      const [first, ...others] = persons;
      if (first !== undefined) for (const other of [first, ...others]) this.#join(first, other);
    }
    for (const person of this.#above.keys()) this.#note(this.#top(person), person);
  }

  /** What stands for all that move with a person. */
  groupOf(person: Person): Person {
    const top = this.#top(person);
    const known = this.#groups.get(top);
    if (known !== undefined) return known;
    const members = this.#members.get(top) ?? [person];
    const group = members.length === 1 ? person : together(members);
    this.#groups.set(top, group);
    return group;
  }

  #join(a: Person, b: Person): void {
    const [top, other] = [this.#top(a), this.#top(b)];
    this.#above.set(top, top);
    this.#above.set(other, top);
  }

  #note(top: Person, person: Person): void {
    const members = this.#members.get(top);
    if (members === undefined) this.#members.set(top, [person]);
    else members.push(person);
  }

  #top(person: Person): Person {
    let top = person;
    for (let next = this.#above.get(top); next !== undefined && next !== top; next = this.#above.get(top)) top = next;
    return top;
  }
}

function together(members: readonly Person[]): Person {
  const group = newPerson();
  for (const { marks, dates, ages, files } of members) {
    for (const mark of marks) group.marks.add(mark);
    for (const [day, isBirth] of dates) group.dates.set(day, isBirth || group.dates.get(day) === true);
    for (const age of ages) group.ages.add(age);
    for (const file of files) group.files.add(file);
  }
  return group;
}
