import type { IdentifierClass } from 'phi-vocabulary';
import { isKept } from '../detect/kept.js';
import type { Slot } from '../formats/slot.js';

/** A spelling of an original in some text, and what takes its place. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly class: IdentifierClass;
  readonly text: string;
}

/** What is known about the place that is searched. */
export interface Place {
  readonly text: string;
  readonly fileName: string;
  /** The literal is nothing but this text, so that a word alone is the whole value. */
  readonly isWhole: boolean;
  /** A format says that it is a code or a fixed word. */
  readonly isKept: boolean;
  /** The value's key names a person's name, or an assertion about one. */
  readonly key: string;
  readonly isNumber: boolean;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The place of a slot. A literal counts as one value when it is as short as values are. */
export function placeOf(slot: Slot, fileName: string): Place {
  const text = slot.piece.value;
  const isShort = /^[\p{L}\p{N}'\u2019., _@/+:()^#-]{2,80}$/u.test(text) && text.split(' ').length < 5;
  const key = slot.path.filter((part) => part !== 'key').at(-1) ?? '';
  return { text, fileName, isWhole: isShort && (slot.kind === 'string' || slot.kind === 'key'), isKept: isKept(slot), key, isNumber: slot.kind === 'number' };
}
