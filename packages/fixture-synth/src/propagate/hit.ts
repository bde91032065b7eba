import { type IdentifierClass, remember } from 'phi-vocabulary';
import { isKept } from '../detect/kept.js';
import type { Slot } from '../formats/slot.js';

/** A spelling of an original in some text, and what takes its place. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly class: IdentifierClass;
  readonly text: string;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const eventKey = /created|updated|modified|deleted|timestamp|logged|synced|issued|expir|generated|published|released|build/i;
const keyFacts = remember((key) => ({ isOfEvent: eventKey.test(key), isOfInitials: /initials/i.test(key) }));

/** What is known about a place that is searched. A class, since there is one for each value of a file and few are asked everything. */
export class Place {
  readonly text: string;
  /** The last name of the path, which may name a person's name, or what an assertion is about. */
  readonly key: string;
  readonly isNumber: boolean;
  readonly #slot: Slot;
  #isWhole: boolean | undefined = undefined;
  #isKept: boolean | undefined = undefined;

  constructor(
    slot: Slot,
    readonly fileName: string,
  ) {
    this.text = slot.piece.value;
    this.isNumber = slot.kind === 'number';
    this.key = (slot.path.at(-1) === 'key' ? slot.path.filter((part) => part !== 'key') : slot.path).at(-1) ?? '';
    this.#slot = slot;
  }

  /** The literal is nothing but this text, so that a word alone is the whole value: it is as short as values are. */
  get isWhole(): boolean {
    return (this.#isWhole ??= (this.#slot.kind === 'string' || this.#slot.kind === 'key') && /^[\p{L}\p{N}'\u2019., _@/+:()^#-]{2,80}$/u.test(this.text) && this.text.split(' ').length < 5);
  }

  /** A format says that it is a code or a fixed word. */
  get isKept(): boolean {
    return (this.#isKept ??= isKept(this.#slot));
  }

  /** The key dates an event, and nobody's life. */
  get isOfEvent(): boolean {
    return keyFacts(this.key).isOfEvent;
  }

  get isOfInitials(): boolean {
    return keyFacts(this.key).isOfInitials;
  }
}
