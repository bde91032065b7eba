import type { Claim } from './claim.js';
import { findConditions } from './conditions.js';
import { findDates, isLongAgo } from './dates.js';
import { familiarity, partsOf } from './name-words.js';
import { findAnyNames } from './names.js';
import { findPlaces } from './places.js';

/** As far as what is told of a person stands from the name: a line of a record, a sentence. */
const reach = 120;
/**
 * Whether a full name stands beside two things that are told of a person: a day long ago, a telephone number, an own address of
 * mail, a street, a vehicle, a condition. A younger day counts beside a condition only. Does not know who is famous.
 */
export function tellsOfPerson(text: string, contacts: readonly Claim[], isInCare: boolean): boolean {
  const places = findPlaces(text).filter(({ start, end }) => /\d/.test(text.slice(start, end)));
  const names = findAnyNames(text).filter((name) => partsOf(text.slice(name.start, name.end)).length > 1 && !places.some(({ start, end }) => start < name.end && name.start < end));
  if (names.length === 0) return false;
  const facts = [...contacts, ...places, ...findDates(text), ...findConditions(text, names)].sort((a, b) => a.start - b.start);
  let first = 0;
  return names.sort((a, b) => a.start - b.start).some((name) => {
    while (first < facts.length && (facts[first]?.start ?? 0) < name.start - reach) first++;
    const beside = facts.slice(first, first + mostBeside).filter(({ start }) => start < name.end + reach);
    return isEnough(text, beside, isInCare || familiarity(text.slice(name.start, name.end)) > 0);
  });
}

const mostBeside = 20;

/** What a business has beside its name as well. */
const ofBusiness: ReadonlySet<Claim['class']> = new Set(['phone', 'fax', 'email', 'geo']);

function isEnough(text: string, facts: readonly Claim[], isPerson: boolean): boolean {
  const isSick = facts.some((fact) => fact.class === 'condition');
  const kinds = new Set(facts.filter((fact) => fact.class !== 'date' || isSick || isLongAgo(text.slice(fact.start, fact.end))).map((fact) => fact.class));
  return kinds.size > 1 && (isPerson || ![...kinds].every((kind) => ofBusiness.has(kind)));
}
