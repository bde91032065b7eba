import { newRoot, parseFile } from './formats/index.js';
import type { Plan, PlannedFile } from './plan.js';
import { Place } from './propagate/hit.js';
import { findOriginals } from './propagate/index.js';
import { applyEdits, wholePiece } from './text/piece.js';

/** How many spellings of an original are left in each file after its replacements; nothing when all is gone. */
export function verify(plan: Plan, changed: readonly PlannedFile[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const { name, text, replacements } of changed) {
    const count = countLeft(plan, name, applyEdits(text, replacements));
    if (count > 0) left.set(name, count);
  }
  return left;
}

function countLeft(plan: Plan, name: string, text: string): number {
  try {
    return parseFile(wholePiece(text), newRoot(name), name).reduce((count, slot) => {
      const place = new Place(slot, name);
      return count + findOriginals(place, plan.originals, plan.synthesis, undefined).filter(({ class: phiClass }) => phiClass !== 'date').length;
    }, 0);
  } catch {
    return 1;
  }
}
