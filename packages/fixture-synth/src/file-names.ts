import { findPhiValues, type IdentifierClass } from 'phi-vocabulary';
import { newScope, type Slot } from './formats/slot.js';
import type { Plan } from './plan.js';
import { Place } from './propagate/hit.js';
import { findOriginals } from './propagate/index.js';
import { wholePiece } from './text/piece.js';

/** A file whose name itself identifies somebody; to rename it is left to people, since code may load it by that name. */
export interface TellingName {
  readonly file: string;
  readonly class: IdentifierClass;
}

/** Names of files that hold an original of the tree, or what needs no company to identify: `MRN-…`, an SSN. */
export function findTellingNames(names: Iterable<string>, plan: Plan): TellingName[] {
  return [...names].flatMap((file) => {
    const phiClass = classOf(file, plan);
    return phiClass === undefined ? [] : [{ file, class: phiClass }];
  });
}

function classOf(file: string, plan: Plan): IdentifierClass | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const slot: Slot = { piece: wholePiece(name), path: [], group: newScope(name), kind: 'text' };
  const [hit] = findOriginals(new Place(slot, file), plan.originals, plan.synthesis, () => undefined, []);
  return hit?.class ?? findPhiValues(name.replace(/\.\w+$/, '').replaceAll('_', ' ')).find(({ verdict, confidence }) => verdict === 'real-looking' && confidence !== 'low')?.class;
}
