import { type BoundaryClass } from '../check/found.js';
import { Renaming, type RenamingData } from '../mutate/renaming.js';
import { normalise } from './normalise.js';
import { tokenName } from './tokens.js';

/** Characters of the masked text on either side that tell one place of a token from another. */
export const contextLength = 32;

/** One place where a value was masked: how it was spelled, and the masked text around it. */
export interface Occurrence {
  readonly spelling: string;
  readonly before: string;
  readonly after: string;
}

/** One value of a session: all its spellings have the same token. */
export interface MaskedValue {
  readonly class: BoundaryClass;
  readonly number: number;
  readonly normalised: string;
  /** As it was written first. */
  readonly first: string;
  /** Places where it was written otherwise, or first; only kept once there is a second spelling. */
  readonly occurrences: Occurrence[];
}

/** What a session keeps between two texts; plain data, so that it can be sealed in a vault. */
export interface SessionData {
  readonly values: readonly MaskedValue[];
  readonly reserved: readonly string[];
  readonly renaming: RenamingData;
}

/**
 * The map between values and tokens of one conversation. A value has one token in all its spellings; a token that stood in
 * the user's text before is never given to a value.
 */
export class Session {
  /** The neutral words of the conversation. */
  readonly renaming: Renaming;
  readonly #byValue = new Map<string, MaskedValue>();
  readonly #byToken = new Map<string, MaskedValue>();
  readonly #reserved: Set<string>;
  readonly #counts = new Map<BoundaryClass, number>();

  constructor(data: SessionData = { values: [], reserved: [], renaming: {} }) {
    this.renaming = new Renaming(data.renaming);
    this.#reserved = new Set(data.reserved);
    for (const value of data.values) this.#add({ ...value, occurrences: [...value.occurrences] });
  }

  get values(): readonly MaskedValue[] {
    return [...this.#byToken.values()];
  }

  toJSON(): SessionData {
    return { values: this.values, reserved: [...this.#reserved], renaming: this.renaming.toJSON() };
  }

  /** The token's name for a value, a new one when it was never seen. */
  tokenFor(boundaryClass: BoundaryClass, text: string): string {
    const known = this.#byValue.get(keyOf(boundaryClass, text));
    const value = known ?? this.#add({ class: boundaryClass, number: this.#nextNumber(boundaryClass), normalised: normalise(boundaryClass, text), first: text, occurrences: [] });
    return tokenName(value.class, value.number);
  }

  valueOf(token: string): MaskedValue | undefined {
    return this.#byToken.get(token);
  }

  /** A name that stands in the user's own text and is no token of this session. */
  reserve(token: string): void {
    if (!this.#byToken.has(token)) this.#reserved.add(token);
  }

  isReserved(token: string): boolean {
    return this.#reserved.has(token);
  }

  #add(value: MaskedValue): MaskedValue {
    this.#byValue.set(keyOf(value.class, value.first), value);
    this.#byToken.set(tokenName(value.class, value.number), value);
    this.#counts.set(value.class, Math.max(value.number, this.#counts.get(value.class) ?? 0));
    return value;
  }

  #nextNumber(boundaryClass: BoundaryClass): number {
    let number = (this.#counts.get(boundaryClass) ?? 0) + 1;
    while (this.#reserved.has(tokenName(boundaryClass, number))) number++;
    return number;
  }
}

function keyOf(boundaryClass: BoundaryClass, text: string): string {
  return `${boundaryClass}\0${normalise(boundaryClass, text)}`;
}
