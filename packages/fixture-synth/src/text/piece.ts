/**
 * A text as a program reads it, with the way back to the file it stands in. A literal's piece has its escapes decoded; a
 * JSON document inside a literal is a piece of that piece. Edits therefore never know how deep they are.
 */
export interface Piece {
  readonly value: string;
  /** The offset in the file of a position in `value`, 0 to `value.length`. */
  readonly at: (position: number) => number;
  /** The file's spelling of a text that is to stand in this place. */
  readonly escape: (text: string) => string;
}

/** How a notation writes characters that it can't write as they are. */
export interface Codec {
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
}

export function wholePiece(text: string): Piece {
  return { value: text, at: (position) => position, escape: (replacement) => replacement };
}

/** A part of a piece, decoded when its notation has escapes. */
export function subPiece(parent: Piece, start: number, end: number, codec?: Codec): Piece {
  const raw = parent.value.slice(start, end);
  const decoded = codec === undefined ? undefined : decode(raw, codec);
  const { value, offsets } = decoded ?? { value: raw, offsets: undefined };
  return {
    value,
    at: (position) => parent.at(start + (offsets?.[position] ?? position)),
    escape: codec === undefined ? parent.escape : (text) => parent.escape(codec.encode(text, raw)),
  };
}

/** `offsets` is undefined when nothing is escaped, which is the rule. */
function decode(raw: string, { escapes, decode: decodeOne }: Codec): { value: string; offsets: number[] | undefined } {
  const matches = [...raw.matchAll(escapes)];
  if (matches.length === 0) return { value: raw, offsets: undefined };
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
  return { start: piece.at(start), end: piece.at(end), text: piece.escape(text) };
}

/** Edits in text order; of two that overlap the first in order wins, so that a file is never garbled. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
