import type { Confidence, IdentifierClass } from 'phi-vocabulary';
import type { Role, Slot } from '../formats/slot.js';

/** A value in a slot that looks like somebody's. */
export interface Finding {
  readonly slot: Slot;
  /** Range in the slot's piece. */
  readonly start: number;
  readonly end: number;
  readonly class: IdentifierClass;
  readonly role?: Role;
  readonly confidence: Confidence;
}

export function valueOf({ slot, start, end }: Finding): string {
  return slot.piece.value.slice(start, end);
}
