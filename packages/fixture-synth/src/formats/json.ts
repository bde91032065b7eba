import { visit } from 'jsonc-parser';
import { quoted } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { parseJavaScript } from './javascript.js';
import { type Group, newGroup, type Slot, UnreadableError } from './slot.js';

/** JSON with or without comments and trailing commas. */
export function parseJson(piece: Piece, root: Group): Slot[] {
  const reader = new JsonReader(piece, root);
  try {
    visit(piece.value, reader, { allowTrailingComma: true, allowEmptyContent: true });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('nested too deeply to be read');
  }
  return reader.slots;
}

/** One document a line; a broken line makes the file unreadable. */
export function parseNdjson(piece: Piece, root: Group): Slot[] {
  const slots: Slot[] = [];
  for (const { index, 0: line } of piece.value.matchAll(/[^\r\n]+/g)) {
    if (line.trim() !== '') for (const slot of parseJson(subPiece(piece, index, index + line.length), newGroup(root, undefined, true))) slots.push(slot);
  }
  return slots;
}

/** JSON5 is an expression of JavaScript; brackets around it would move the offsets, so that a statement before it names none. */
export function parseJson5(piece: Piece, root: Group): Slot[] {
  const wrapped: Piece = { value: `(${piece.value}\n)`, at: (position) => piece.at(Math.max(0, position - 1)), escape: (text) => piece.escape(text) };
  return parseJavaScript(wrapped, root, 'file.js');
}

class JsonReader {
  readonly slots: Slot[] = [];
  readonly #piece: Piece;
  #group: Group;
  #path: string[] = [];
  /** For each open bracket: the group outside, and whether it is a list. */
  readonly #open: { readonly group: Group; readonly isList: boolean; readonly depth: number }[] = [];

  constructor(piece: Piece, root: Group) {
    this.#piece = piece;
    this.#group = root;
  }

  readonly onObjectBegin = (): void => {
    const inList = this.#open.at(-1)?.isList ?? false;
    this.#open.push({ group: this.#group, isList: false, depth: this.#path.length });
    this.#group = newGroup(this.#group, this.#path.at(-1), inList);
  };

  readonly onObjectProperty = (name: string, offset: number, length: number): void => {
    this.#path.length = this.#open.at(-1)?.depth ?? 0;
    this.#group.keys.push(name);
    this.slots.push({ piece: this.#inner(offset, length), path: [...this.#path, 'key'], group: this.#group, kind: 'key' });
    this.#path.push(name);
  };

  readonly onObjectEnd = (): void => this.#close();

  readonly onArrayBegin = (): void => {
    this.#open.push({ group: this.#group, isList: true, depth: this.#path.length });
  };

  readonly onArrayEnd = (): void => this.#close();

  readonly onLiteralValue = (value: unknown, offset: number, length: number): void => {
    if (typeof value === 'string') {
      if (this.#path.at(-1) === 'resourceType') this.#group.type = value;
      this.slots.push({ piece: this.#inner(offset, length), path: [...this.#path], group: this.#group, kind: 'string' });
    } else if (typeof value === 'number') {
      this.slots.push({ piece: subPiece(this.#piece, offset, offset + length), path: [...this.#path], group: this.#group, kind: 'number' });
    }
  };

  readonly onComment = (offset: number, length: number): void => {
    this.slots.push({ piece: subPiece(this.#piece, offset, offset + length), path: [], group: this.#group, kind: 'comment' });
  };

  readonly onError = (): void => {
    throw new UnreadableError('not valid JSON');
  };

  #inner(offset: number, length: number): Piece {
    return subPiece(this.#piece, offset + 1, offset + length - 1, quoted['"']);
  }

  #close(): void {
    const opened = this.#open.pop();
    if (opened === undefined) return;
    this.#group = opened.group;
    this.#path.length = opened.depth;
  }
}
