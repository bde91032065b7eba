import type { Confidence, IdentifierClass } from 'phi-vocabulary';
import type { Role, Slot } from '../formats/slot.js';

/** What looks like somebody's in a value, wherever the value stands. */
export interface Find {
  /** Range in the value. */
  readonly start: number;
  readonly end: number;
  readonly class: IdentifierClass;
  readonly role?: Role | undefined;
  readonly confidence: Confidence;
}

/** A value in a slot that looks like somebody's. */
export interface Finding extends Find {
  readonly slot: Slot;
}

export function valueOf({ slot, start, end }: Finding): string {
  return slot.piece.value.slice(start, end);
}
