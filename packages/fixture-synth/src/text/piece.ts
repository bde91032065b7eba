/**
 * A text as a program reads it, with the way back to the file it stands in. A literal's piece has its escapes decoded; a
 * JSON document inside a literal is a piece of that piece. Edits therefore never know how deep they are.
 */
export interface Piece {
  readonly value: string;
  /** The offset in the file of a position in `value`, 0 to `value.length`. */
  at(position: number): number;
  /** The file's spelling of a text that is to stand in this place. */
  escape(text: string): string;
  /** The edit that puts a text in place of a range, when it isn't simply the escaped text at that range. */
  spell?(start: number, end: number, text: string): { start: number; end: number; text: string };
  /** Set when the text was decoded as a whole, as from base64: its offsets are those of the decoded text. */
  readonly carrier?: Carrier | undefined;
}

/** A part of a file that can only be written anew as a whole. */
interface Carrier {
  readonly outer: Piece;
  readonly text: string;
  readonly encode: (text: string) => string;
}

/** How a notation writes characters that it can't write as they are. */
export interface Codec {
  /** What every escape sequence has; undefined when they have nothing in common. */
  readonly mark: string | undefined;
  /** One escape sequence; global. */
  readonly escapes: RegExp;
  readonly decode: (sequence: string) => string;
  /** `raw` is what stood there: a replacement follows its habits (`\u00e9` or `é`). */
  readonly encode: (text: string, raw: string) => string;
}

/** Replaces a range of the file by a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The edit is of the decoded text of this part. */
  readonly carrier?: Carrier | undefined;
}

/** A text that stands encoded as a whole in a piece. */
export function recodedPiece(outer: Piece, text: string, encode: (text: string) => string): Piece {
  return new Root(text, { outer, text, encode });
}

export function wholePiece(text: string): Piece {
  return new Root(text);
}

/** A part of a piece, decoded when its notation has escapes. */
export function subPiece(parent: Piece, start: number, end: number, codec?: Codec): Piece {
  return new Part(parent, start, parent.value.slice(start, end), codec);
}

class Root implements Piece {
  constructor(
    readonly value: string,
    readonly carrier?: Carrier,
  ) {}

  at(position: number): number {
    return position;
  }

  escape(text: string): string {
    return text;
  }
}

/** A class, since there is one for each value of a file. */
class Part implements Piece {
  readonly value: string;
  readonly #parent: Piece;
  readonly #start: number;
  readonly #raw: string;
  readonly #codec: Codec | undefined;
  #offsets: readonly number[] | undefined = undefined;

  constructor(parent: Piece, start: number, raw: string, codec: Codec | undefined) {
    this.#parent = parent;
    this.#start = start;
    this.#raw = raw;
    this.#codec = codec;
    this.value = codec === undefined || !hasEscapes(raw, codec) ? raw : this.#decode(codec);
  }

  get carrier(): Carrier | undefined {
    return this.#parent.carrier;
  }

  at(position: number): number {
    return this.#parent.at(this.#start + (this.#offsets?.[position] ?? position));
  }

  escape(text: string): string {
    return this.#parent.escape(this.#codec === undefined ? text : this.#codec.encode(text, this.#raw));
  }

  #decode(codec: Codec): string {
    const { value, offsets } = decode(this.#raw, codec);
    this.#offsets = offsets;
    return value;
  }
}

/** Nothing is escaped, as a rule. */
function hasEscapes(raw: string, { mark, escapes }: Codec): boolean {
  if (mark !== undefined && !raw.includes(mark)) return false;
  escapes.lastIndex = 0;
  return escapes.test(raw);
}

function decode(raw: string, { escapes, decode: decodeOne }: Codec): { value: string; offsets: number[] } {
  escapes.lastIndex = 0;
  const matches = [...raw.matchAll(escapes)];
  const offsets: number[] = [];
  let value = '';
  let at = 0;
  const copy = (end: number): void => {
    for (; at < end; at++) offsets.push(at);
  };
  for (const match of matches) {
    value += raw.slice(at, match.index);
    copy(match.index);
    const decoded = decodeOne(match[0]);
    for (let i = 0; i < decoded.length; i++) offsets.push(match.index);
    value += decoded;
    at = match.index + match[0].length;
  }
  value += raw.slice(at);
  copy(raw.length + 1);
  return { value, offsets };
}

/** The edit that puts a text in place of a range of a piece. */
export function editOf(piece: Piece, start: number, end: number, text: string): Edit {
  const edit = piece.spell?.(start, end, text) ?? { start: piece.at(start), end: piece.at(end), text: piece.escape(text) };
  return { ...edit, ...(piece.carrier && { carrier: piece.carrier }) };
}

/** Where in the file a range of a piece is seen. */
export function rangeOf(piece: Piece, start: number, end: number): { start: number; end: number } {
  return visibleRange({ start: piece.at(start), end: piece.at(end), carrier: piece.carrier });
}

/** Where in the file an edit is seen: of an encoded part its whole range. */
export function visibleRange({ start, end, carrier }: Omit<Edit, 'text'>): { start: number; end: number } {
  if (carrier === undefined) return { start, end };
  const { outer } = carrier;
  return rangeOf(outer, 0, outer.value.length);
}

/** Edits of encoded parts become one edit of the text around each. */
function encodeCarriers(edits: readonly Edit[]): Edit[] {
  const plain: Edit[] = [];
  const byCarrier = new Map<Carrier, Edit[]>();
  for (const { carrier, ...edit } of edits) {
    if (carrier === undefined) plain.push(edit);
    else byCarrier.set(carrier, [...(byCarrier.get(carrier) ?? []), edit]);
  }
  const encoded = [...byCarrier].map(([{ outer, text, encode }, inner]) => editOf(outer, 0, outer.value.length, encode(applyEdits(text, inner))));
  return encoded.some(({ carrier }) => carrier !== undefined) ? [...plain, ...encodeCarriers(encoded)] : [...plain, ...encoded];
}

/** A text after its edits, and where in it the edits stand now. */
export interface EditedText {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Edits in text order; of two that overlap the first in order wins, so that a file is never garbled. */
export function editText(text: string, edits: readonly Edit[]): EditedText {
  const ranges: { start: number; end: number }[] = [];
  let result = '';
  let at = 0;
  for (const edit of encodeCarriers(edits).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    ranges.push({ start: result.length - edit.text.length, end: result.length });
    at = edit.end;
  }
  return { text: result + text.slice(at), ranges };
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return editText(text, edits).text;
}
