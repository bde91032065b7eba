import type { Piece } from './piece.js';

/**
 * One text that the file has in several literals: `'900-21' + '-4417'`. A replacement is dealt out over them, each part as
 * long as what it replaces and the last one with the rest; what stands between the literals stays.
 */
export function joinedPiece(outer: Piece, parts: readonly Piece[]): Piece {
  return new Joined(outer, parts);
}

class Joined implements Piece {
  readonly value: string;
  readonly #outer: Piece;
  readonly #parts: readonly Piece[];

  constructor(outer: Piece, parts: readonly Piece[]) {
    this.#outer = outer;
    this.#parts = parts;
    this.value = parts.map(({ value }) => value).join('');
  }

  get carrier(): Piece['carrier'] {
    return this.#outer.carrier;
  }

  /** The end of a part and the start of the next are one position: it is the start, but for the end of the whole. */
  at(position: number): number {
    let rest = position;
    for (const [i, part] of this.#parts.entries()) {
      if (rest < part.value.length || i === this.#parts.length - 1) return part.at(rest);
      rest -= part.value.length;
    }
    return 0;
  }

  escape(text: string): string {
    return this.#parts[0]?.escape(text) ?? text;
  }

  /** The edit of a range: from the first literal that it touches to the last. */
  spell(start: number, end: number, text: string): { start: number; end: number; text: string } {
    let spelt = '';
    let [offset, used, last] = [0, 0, 0];
    let first: number | undefined;
    for (const part of this.#parts) {
      const [from, to] = [Math.max(start, offset) - offset, Math.min(end, offset + part.value.length) - offset];
      offset += part.value.length;
      if (to <= from) continue;
      if (first === undefined) first = part.at(from);
      else spelt += this.#outer.value.slice(last, part.at(from));
      const length = offset >= end ? text.length : used + to - from;
      spelt += part.escape(text.slice(used, length));
      used = Math.min(length, text.length);
      last = part.at(to);
    }
    return { start: first ?? this.at(start), end: last, text: spelt };
  }
}
