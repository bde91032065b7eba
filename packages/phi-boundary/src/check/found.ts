import { type IdentifierClass, classLabels } from 'phi-vocabulary';

/** What may not leave: the 18 Safe Harbor identifiers of 45 CFR 164.514(b)(2), and what somebody named in the same text has or takes. */
export type BoundaryClass = IdentifierClass | 'condition';

/** A range of a text that may not leave. Offsets in UTF-16 units, the end exclusive; ranges are in order and don't overlap. */
export interface Found {
  readonly class: BoundaryClass;
  readonly start: number;
  readonly end: number;
}

/** How a message names a class. */
export function labelOf(boundaryClass: BoundaryClass): string {
  return boundaryClass === 'condition' ? "somebody's condition or medication" : classLabels[boundaryClass];
}

/** All ranges in text order; of two that overlap the one of the earlier list stays. */
export function merge(...lists: readonly (readonly Found[])[]): Found[] {
  return lists.reduce<Found[]>((taken, list) => sorted([...taken, ...withoutOverlaps(sorted(list)).filter((found) => !overlapsAny(taken, found))]), []);
}

function sorted(list: readonly Found[]): Found[] {
  return [...list].sort((a, b) => a.start - b.start || b.end - a.end);
}

function withoutOverlaps(list: readonly Found[]): Found[] {
  let last = 0;
  return list.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

/** `taken` is in order and free of overlaps. */
function overlapsAny(taken: readonly Found[], { start, end }: Found): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.start ?? Infinity) < end;
}
