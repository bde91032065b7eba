import { contextLength } from '../mask/session.js';
import type { Changes } from './changes.js';

/**
 * Restores the parts of a stream: a token or a neutral word may be split over any number of them. What could still become one is held back, which
 * is nothing for most parts.
 */
export class HoldBack {
  #held = '';
  #before = '';

  constructor(
    private readonly changes: Pick<Changes, 'back' | 'waitsFrom'>,
    private readonly isJson: boolean,
  ) {}

  /** What can be given out once this part has come. */
  push(part: string): string {
    const text = this.#held + part;
    const end = this.changes.waitsFrom(text);
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
    const restored = this.changes.back(text, { before: this.#before, isJson: this.isJson });
    this.#before = (this.#before + text).slice(-contextLength);
    return restored;
  }
}
