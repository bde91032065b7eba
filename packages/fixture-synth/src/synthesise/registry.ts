import type { Keyed } from './keyed.js';

/** How often another value is tried when two originals would meet. */
const attempts = 2000;

/**
 * Remembers what stands for what. Two originals of a kind never get the same replacement, and no replacement is an original
 * of another person. When originals are registered in the order of their keyed digests before anything is replaced, the
 * outcome depends on the set of originals and not on the order of the files.
 */
export class Registry {
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #originals = new Set<string>();
  #isFrozen = false;

  constructor(readonly keyed: Keyed) {}

  /** From here on nothing is remembered, so that files of any size take no more memory. What is known stays; the rest is drawn from the key alone. */
  freeze(): void {
    this.#isFrozen = true;
  }

  /** Says that a value stands in the tree, so that nobody else gets it. */
  addOriginal(kind: string, value: string): void {
    if (!this.#isFrozen) this.#originals.add(`${kind}\0${value}`);
  }

  isOriginal(kind: string, value: string): boolean {
    return this.#originals.has(`${kind}\0${value}`);
  }

  /** The replacement of a value; `make` gives another one for each attempt. */
  assign(kind: string, value: string, make: (attempt: number) => string): string {
    const known = this.#known.get(`${kind}\0${value}`);
    if (known !== undefined) return known;
    const fresh = this.#firstFree(kind, value, make);
    if (this.#isFrozen) return fresh;
    this.#known.set(`${kind}\0${value}`, fresh);
    this.#taken.add(`${kind}\0${fresh.toLowerCase()}`);
    return fresh;
  }

  #firstFree(kind: string, value: string, make: (attempt: number) => string): string {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const made = make(attempt);
      if (made === value) continue;
      const mark = `${kind}\0${made.toLowerCase()}`;
      if (!this.#taken.has(mark) && !this.#originals.has(mark)) return made;
    }
    return make(0);
  }
}
