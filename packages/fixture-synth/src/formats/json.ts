import { quoted } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { parseJavaScript } from './javascript.js';
import { type KeyPath, rootPath } from './key-paths.js';
import { type Group, newGroup, type Slot, UnreadableError } from './slot.js';

/** JSON with or without comments and trailing commas. */
export function parseJson(piece: Piece, root: Group): Slot[] {
  const reader = new JsonReader(piece);
  reader.readDocument(root);
  reader.end();
  return reader.slots;
}

/** One document after another, as a rule one a line; a broken one makes the file unreadable. */
export function parseNdjson(piece: Piece, root: Group): Slot[] {
  const reader = new JsonReader(piece);
  while (!reader.isAtEnd()) reader.readDocument(newGroup(root, undefined, true));
  return reader.slots;
}

/** JSON5 is an expression of JavaScript; brackets around it would move the offsets, so that a statement before it names none. */
export function parseJson5(piece: Piece, root: Group): Slot[] {
  const wrapped: Piece = { value: `(${piece.value}\n)`, at: (position) => piece.at(Math.max(0, position - 1)), escape: (text) => piece.escape(text) };
  return parseJavaScript(wrapped, root, 'file.js');
}

/** An open bracket: the group outside of it and the path of what holds it. */
interface Open {
  readonly group: Group;
  readonly path: KeyPath;
  readonly isList: boolean;
}

/** What climbs from a value to its holders does so by recursion. */
const deepest = 1_000;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const comment = /\/\/[^\r\n]*|\/\*[^]*?\*\//y;

/** Paths of records are shared by all of them. */
class JsonReader {
  readonly slots: Slot[] = [];
  readonly #piece: Piece;
  readonly #text: string;
  #at: number;
  #group: Group;
  #path = rootPath;
  readonly #open: Open[] = [];

  constructor(piece: Piece) {
    this.#piece = piece;
    this.#text = piece.value;
    this.#group = newGroup();
    this.#at = this.#text.startsWith('\uFEFF') ? 1 : 0;
  }

  isAtEnd(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  /** An empty document is one, too. */
  readDocument(group: Group): void {
    this.#group = group;
    this.#path = rootPath;
    if (this.isAtEnd()) return;
    this.#value();
    while (this.#open.length > 0) this.#member();
  }

  end(): void {
    if (!this.isAtEnd()) throw broken();
  }

  /** The next member of the innermost bracket, or the bracket's end. */
  #member(): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    this.#skip();
    const char = this.#text.charCodeAt(this.#at);
    if (char === (open.isList ? 0x5d : 0x7d)) return this.#close(open);
    if (!open.isList) this.#key(open);
    this.#value();
  }

  /** Behind a value: a comma, which may be the last one, or the end of what holds it. */
  #afterValue(): void {
    if (this.#open.length === 0) return;
    this.#skip();
    const char = this.#text.charCodeAt(this.#at);
    if (char === 0x2c) this.#at++;
    else if (char !== 0x5d && char !== 0x7d) throw broken();
  }

  #close({ group, path }: Open): void {
    this.#at++;
    this.#open.pop();
    this.#group = group;
    this.#path = path;
    this.#afterValue();
  }

  #key({ path }: Open): void {
    if (this.#text.charCodeAt(this.#at) !== 0x22) throw broken();
    const start = this.#at + 1;
    const end = this.#stringEnd(start);
    const piece = subPiece(this.#piece, start, end, quoted['"']);
    const name = piece.value;
    this.#group.keys.push(name);
    this.#path = path.child(name);
    this.slots.push({ piece, path: path.ofKey, group: this.#group, kind: 'key' });
    this.#at = end + 1;
    this.#skip();
    if (this.#text.charCodeAt(this.#at) !== 0x3a) throw broken();
    this.#at++;
  }

  #value(): void {
    this.#skip();
    const char = this.#text.charCodeAt(this.#at);
    if (char === 0x7b || char === 0x5b) return this.#push(char === 0x5b);
    if (char === 0x22) this.#string();
    else if (char === 0x2d || (char >= 0x30 && char <= 0x39)) this.#number();
    else if (this.#match(word) === 0) throw broken();
    this.#afterValue();
  }

  #push(isList: boolean): void {
    if (this.#open.length >= deepest) throw new UnreadableError('nested too deeply to be read');
    const outer = this.#open.at(-1);
    this.#open.push({ group: this.#group, path: this.#path, isList });
    if (!isList) this.#group = newGroup(this.#group, this.#path.names.at(-1), outer?.isList ?? false);
    this.#at++;
  }

  #string(): void {
    const start = this.#at + 1;
    const end = this.#stringEnd(start);
    const piece = subPiece(this.#piece, start, end, quoted['"']);
    const path = this.#path.names;
    if (path.at(-1) === 'resourceType') this.#group.type = piece.value;
    this.slots.push({ piece, path, group: this.#group, kind: 'string' });
    this.#at = end + 1;
  }

  #number(): void {
    const start = this.#at;
    if (this.#match(number) === 0) throw broken();
    this.slots.push({ piece: subPiece(this.#piece, start, this.#at), path: this.#path.names, group: this.#group, kind: 'number' });
  }

  /** No line break and no control character may stand in a string. */
  #stringEnd(start: number): number {
    for (let at = start; ; at++) {
      const char = this.#text.charCodeAt(at);
      if (char === 0x22) return at;
      if (char === 0x5c) at = this.#escapeEnd(at) - 1;
      else if (!(char > 0x1f)) throw broken();
    }
  }

  #escapeEnd(start: number): number {
    escape.lastIndex = start;
    if (!escape.test(this.#text)) throw broken();
    return escape.lastIndex;
  }

  /** Length of what matches here; moves behind it. */
  #match(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return 0;
    const length = pattern.lastIndex - this.#at;
    this.#at = pattern.lastIndex;
    return length;
  }

  /** Blanks and comments. */
  #skip(): void {
    for (;;) {
      let char = this.#text.charCodeAt(this.#at);
      while (char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09) char = this.#text.charCodeAt(++this.#at);
      if (char !== 0x2f) return;
      const start = this.#at;
      if (this.#match(comment) === 0) throw broken();
      this.slots.push({ piece: subPiece(this.#piece, start, this.#at), path: [], group: this.#group, kind: 'comment' });
    }
  }
}

function broken(): UnreadableError {
  return new UnreadableError('not valid JSON');
}
