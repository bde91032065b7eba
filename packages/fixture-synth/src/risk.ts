import type { Person } from './entities/people.js';
import { partsOf } from './synthesise/dates.js';

/** How far people in the tree can be told apart by what Safe Harbor lets stay. */
export interface Risk {
  /** People of whom at least two of area, year of birth and sex are known. */
  readonly records: number;
  /** The smallest number of people who share all three. */
  readonly k: number;
  /** Share of people nobody else in the tree shares the three with. */
  readonly uniqueShare: number;
  /** Share at risk of the expert-determination threshold: chance of a right guess times uniqueness, see below. */
  readonly shareAtRisk: number;
  readonly isAboveThreshold: boolean;
}

/** 0.01 %, which experts under 164.514(b)(1) are often held to; the law itself says "very small". */
const threshold = 0.0001;
/** A three-digit area that may stay holds more than 20,000 people; about 160 pairs of birth year and sex divide them. */
const leastPopulation = 20_000 / 160;

/**
 * k-anonymity over three-digit ZIP area, year of birth and sex. The share at risk supposes an attacker who knows that a person is in the
 * tree and guesses among the people of the smallest area that may stay: 1/125 for each unique record. It says nothing of
 * free text and rare diagnoses, and as names, numbers, places and days are synthetic a match would lead to nobody's record: the figure is
 * an upper bound for what fixtures betray, and no expert determination.
 */
export function measureRisk(people: readonly Person[]): Risk {
  const groups = new Map<string, number>();
  for (const person of people) {
    const group = quasiIdentifiers(person);
    if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const sizes = [...groups.values()];
  const records = sizes.reduce((sum, size) => sum + size, 0);
  const unique = sizes.filter((size) => size === 1).length;
  const uniqueShare = records === 0 ? 0 : unique / records;
  const shareAtRisk = uniqueShare / leastPopulation;
  return { records, k: records === 0 ? 0 : Math.min(...sizes), uniqueShare, shareAtRisk, isAboveThreshold: shareAtRisk > threshold };
}

function quasiIdentifiers({ zips, dates, sex }: Person): string | undefined {
  const [zip] = zips;
  const birth = [...dates].find(([, isBirth]) => isBirth)?.[0];
  const parts = [zip?.slice(0, 3), birth === undefined ? undefined : String(partsOf(birth).year), sex];
  return parts.filter((part) => part !== undefined).length < 2 ? undefined : parts.join('|');
}
