import type { BoundaryClass, Found } from './found.js';

/**
 * A range with what it proves. A `seed` says by itself that the text is about somebody in care; a `tied` one may not leave
 * once somebody is: a date, a phone number, a capitalised name behind `for`.
 */
export interface Claim extends Found {
  readonly weight: 'seed' | 'tied';
}

/** How much a key, a label or a column says of what stands behind it: `strong` ones make a seed. */
export interface Key {
  readonly class: BoundaryClass;
  readonly strong: boolean;
}

/** Where a key names a value. */
export interface Slot {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
}

export function claim(boundaryClass: BoundaryClass, start: number, end: number, strong: boolean): Claim {
  return { class: boundaryClass, start, end, weight: strong ? 'seed' : 'tied' };
}

/** The ranges of a text that may not leave: of two that overlap the longer stays, of equal ones the first. In text order. */
export function resolveClaims(claims: readonly Claim[]): Found[] {
  const kept: Claim[] = [];
  const cluster: Claim[] = [];
  let end = 0;
  for (const next of [...claims].sort((a, b) => a.start - b.start)) {
    if (next.start >= end) kept.push(...pickFrom(cluster.splice(0)));
    cluster.push(next);
    end = Math.max(end, next.end);
  }
  kept.push(...pickFrom(cluster));
  return kept.map(({ class: boundaryClass, start, end: last }) => ({ class: boundaryClass, start, end: last }));
}

/** Of claims that hang together by overlaps. */
function pickFrom(cluster: Claim[]): Claim[] {
  if (cluster.length < 2) return cluster;
  const picked: Claim[] = [];
  for (const next of cluster.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, mostOverlaps)) {
    if (!picked.some(({ start, end }) => next.start < end && start < next.end)) picked.push(next);
  }
  return picked.sort((a, b) => a.start - b.start);
}

/** Claims that hang together in a text that people or programs write; more come from texts made to take time. */
const mostOverlaps = 400;
