import { unfinishedAt } from '../mask/tokens.js';

/** What stands before a token tells its spelling; see `Occurrence`. */
const context = 32;

/**
 * Restores the parts of a stream: a token may be split over any number of them. What could still become one is held back, which
 * is nothing for most parts.
 */
export class HoldBack {
  #held = '';
  #before = '';

  constructor(private readonly restore: (text: string, before: string) => string) {}

  /** What can be given out once this part has come. */
  push(part: string): string {
    const text = this.#held + part;
    const end = unfinishedAt(text);
    this.#held = text.slice(end);
    return this.#give(text.slice(0, end));
  }

  /** The rest. */
  flush(): string {
    const rest = this.#held;
    this.#held = '';
    return this.#give(rest);
  }

  #give(text: string): string {
    if (text === '') return '';
    const restored = this.restore(text, this.#before);
    this.#before = (this.#before + text).slice(-context);
    return restored;
  }
}
