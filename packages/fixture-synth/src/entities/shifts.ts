import type { Keyed } from '../synthesise/keyed.js';
import { ageOn, type CalendarDay, partsOf, yearsBetween } from '../synthesise/dates.js';
import type { Person } from './people.js';

/** How far a person's dates move: whole weeks, so that weekdays stay, and less than a year. */
const weeks = Array.from({ length: 104 }, (_, i) => (i < 52 ? i - 52 : i - 51));

/**
 * One shift a person keeps intervals and order. Of the possible shifts the first in keyed order is taken that leaves the
 * year of birth (which Safe Harbor lets stay), the age on each fixed day that the person's files name, and the order of the
 * person's days and those fixed days; tests that work out an age stay green.
 */
export function shiftOf(person: Person, identity: string, fixedDays: readonly number[], keyed: Keyed): number {
  const start = keyed.number('shift', identity) % weeks.length;
  const step = 2 * (keyed.number('shift/step', identity) % 25) + 1;
  const fixed = fixedDays.map((day) => ({ day, parts: partsOf(day) }));
  const days = [...person.dates].map(([day, isBirth]) => ({ day, isBirth, year: partsOf(day).year, ages: isBirth ? fixed.map(({ parts }) => yearsBetween(partsOf(day), parts)) : [] }));
  let best = 7;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < weeks.length; i++) {
    const shift = 7 * (weeks[(start + i * oddStep(step)) % weeks.length] ?? 1);
    const broken = countBroken(days, shift, fixed);
    if (broken === 0) return shift;
    if (broken < fewest) [best, fewest] = [shift, broken];
  }
  return best;
}

/** 104 is 8 times 13: a step that shares no factor with it visits every week. */
function oddStep(step: number): number {
  return step % 13 === 0 ? step + 2 : step;
}

/** A day of a person; of a birth the ages on the fixed days. */
interface KnownDay {
  readonly day: number;
  readonly isBirth: boolean;
  readonly year: number;
  readonly ages: readonly number[];
}

interface FixedDay {
  readonly day: number;
  readonly parts: CalendarDay;
}

function countBroken(days: readonly KnownDay[], shift: number, fixed: readonly FixedDay[]): number {
  let broken = 0;
  for (const { day, isBirth, year, ages } of days) {
    const moved = isBirth ? partsOf(day + shift) : undefined;
    if (moved !== undefined && moved.year !== year) broken += 4;
    for (const [i, other] of fixed.entries()) {
      if (moved !== undefined && other.day > day && ages[i] !== yearsBetween(moved, other.parts)) broken += 3;
      else if (Math.sign(other.day - day) !== Math.sign(other.day - day - shift)) broken += 1;
    }
  }
  return broken;
}

/** Years that a birth is brought forward so that nobody is older than 90: what is over 89 is one category in the law. */
export function foldOf(person: Person): number {
  const oldest = [...person.ages].reduce((most, age) => Math.max(most, age), 0);
  if (oldest > 89) return oldest - 90;
  const days = [...person.dates];
  const last = days.reduce((latest, [day]) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const ages = days.filter(([, isBirth]) => isBirth).map(([day]) => ageOn(day, last));
  return Math.max(0, ages.reduce((most, age) => Math.max(most, age), 0) - 90);
}
