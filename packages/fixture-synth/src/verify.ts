import type { Slot } from './formats/slot.js';
import type { Plan, PlannedFile } from './plan.js';
import { Place } from './propagate/hit.js';
import { findOriginals, type Taken } from './propagate/index.js';
import { readSlots } from './read-slots.js';
import { editText, type EditedText } from './text/piece.js';

/** How many spellings of an original are left in each file after its replacements; nothing when all is gone. */
export function verify(plan: Plan, changed: readonly PlannedFile[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const { name, text, replacements } of changed) {
    const count = countLeft(plan, name, editText(text, replacements));
    if (count > 0) left.set(name, count);
  }
  return left;
}

/** Reads the new text as a stranger would. What stands in place of an original is not looked at: by chance it may hold four digits of another. */
function countLeft(plan: Plan, name: string, { text, ranges }: EditedText): number {
  try {
    return readSlots(text, name).reduce((count, slot) => {
      const hits = findOriginals(new Place(slot, name), plan.originals, plan.synthesis, () => undefined, replacedIn(slot, ranges));
      return count + hits.filter(({ class: phiClass }) => phiClass !== 'date').length;
    }, 0);
  } catch {
    return 1;
  }
}

/** The replaced parts of a slot. Of what is encoded as a whole only the whole is known, so that all of it is looked at. */
function replacedIn({ piece }: Slot, ranges: EditedText['ranges']): Taken[] {
  if (piece.carrier !== undefined) return [];
  const [from, to] = [piece.at(0), piece.at(piece.value.length)];
  const taken: Taken[] = [];
  for (let i = firstBehind(ranges, from); i < ranges.length; i++) {
    const range = ranges[i];
    if (range === undefined || range.start >= to) break;
    taken.push({ start: positionOf(piece, range.start), end: positionOf(piece, range.end) });
  }
  return taken;
}

/** The position in a piece of an offset in the file. */
function positionOf(piece: Slot['piece'], offset: number): number {
  let low = 0;
  let high = piece.value.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (piece.at(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first range that ends behind an offset. */
function firstBehind(ranges: EditedText['ranges'], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
