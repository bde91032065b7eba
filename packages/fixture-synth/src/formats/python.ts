import { quoted } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { type Group, newGroup, newScope, type Slot } from './slot.js';

const token = /(#[^\n]*)|([rRbBuUfF]{0,2})("""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')|([A-Za-z_]\w*)|(-?\d[\d_]*(?:\.\d+)?)|([^\s])/g;

const holes = /\{\{|\}\}|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g;
const hole = /\{[^{]/;

interface Frame {
  readonly bracket: string;
  readonly group: Group;
  /** What is called, for brackets of calls. */
  readonly callee: string;
  readonly path: readonly string[];
  /** Names of the values by position: of a parametrised table. */
  readonly columns: readonly string[];
  key: string | undefined;
  position: number;
}

/** Python's literals and comments: keys of dicts, keyword arguments, assignments, `date(1957, 3, 22)`, parametrised tables. */
export function parsePython(piece: Piece, root: Group): Slot[] {
  const reader = new PythonReader(piece, root);
  for (const match of piece.value.matchAll(token)) reader.take(match);
  return reader.slots;
}

class PythonReader {
  readonly slots: Slot[] = [];
  readonly #piece: Piece;
  #scope: Group;
  readonly #root: Group;
  readonly #frames: Frame[] = [];
  #previous: { readonly text: string; readonly slot?: Slot } = { text: '' };
  #word = '';
  #target: string | undefined;
  #columns: readonly string[] = [];

  constructor(piece: Piece, root: Group) {
    this.#piece = piece;
    this.#root = root;
    this.#scope = root;
  }

  take(match: RegExpExecArray): void {
    const [text, comment, prefix, literal, word, number] = match;
    if (comment !== undefined) return this.#add(match.index + 1, match.index + text.length, 'comment');
    if (literal !== undefined) return /f/i.test(prefix ?? '') && hole.test(literal) ? this.#formatted(match.index + text.length - literal.length, literal) : this.#literal(match.index + text.length - literal.length, literal);
    if (number !== undefined) return this.#value(match.index, match.index + text.length, 'number');
    if (word !== undefined) this.#takeWord(word);
    else this.#mark(text);
    this.#previous = { text };
  }

  #takeWord(word: string): void {
    if (this.#word === 'def' && word.startsWith('test')) this.#scope = newScope(word, this.#root);
    this.#word = word;
  }

  #literal(at: number, literal: string): void {
    const quote = /^("""|'''|"|')/.exec(literal)?.[0] ?? '"';
    this.#value(at + quote.length, at + literal.length - quote.length, 'string', quote.charAt(0));
    if (/^(?:[a-z_]\w*)(?: *, *[a-z_]\w*)+$/.test(literal.slice(quote.length, -quote.length))) this.#columns = literal.slice(quote.length, -quote.length).split(',').map((name) => name.trim());
  }

  /** What stands in the braces of an f-string is code. */
  #formatted(at: number, literal: string): void {
    const quote = /^("""|'''|"|')/.exec(literal)?.[0] ?? '"';
    let start = quote.length;
    for (const match of literal.matchAll(holes)) {
      if (match[0] === '{{' || match[0] === '}}') continue;
      this.#value(at + start, at + match.index, 'text', quote.charAt(0));
      start = match.index + match[0].length;
    }
    this.#value(at + start, at + literal.length - quote.length, 'text', quote.charAt(0));
  }

  #mark(text: string): void {
    const frame = this.#frames.at(-1);
    if ('([{'.includes(text)) this.#push(text);
    else if (')]}'.includes(text)) this.#frames.pop();
    else if (text === ',' && frame !== undefined) Object.assign(frame, { key: undefined, position: frame.position + 1 });
    else if (text === ':' && frame?.bracket === '{' && this.#previous.slot !== undefined) this.#keyed(frame, this.#previous.slot);
    else if (text === '=' && this.#previous.text !== '=' && frame === undefined) this.#target = this.#word;
    else if (text === '=' && frame?.bracket === '(') frame.key = this.#word;
  }

  /** The string before a colon in a dict is a key. */
  #keyed(frame: Frame, slot: Slot): void {
    frame.key = slot.piece.value;
    frame.group.keys.push(slot.piece.value);
    this.slots[this.slots.length - 1] = { ...slot, kind: 'key', path: [...frame.path, 'key'] };
  }

  #push(bracket: string): void {
    const outer = this.#frames.at(-1);
    const callee = bracket === '(' && /\w$/.test(this.#previous.text) ? this.#word : '';
    const path = this.#path();
    const inList = outer?.bracket === '[' || outer?.bracket === '(';
    const isRow = bracket === '(' && callee === '' && outer?.bracket === '[';
    const group = bracket === '[' ? (outer?.group ?? this.#scope) : newGroup(outer?.group ?? this.#scope, path.at(-1) ?? callee, inList);
    const columns = isRow ? this.#columns : [];
    if (isRow) group.keys.push(...columns);
    this.#frames.push({ bracket, group, callee, path, columns, key: undefined, position: 0 });
    if (bracket === '(' && outer === undefined && callee === 'parametrize') this.#columns = [];
  }

  #path(): string[] {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return this.#target === undefined ? [] : [this.#target];
    const own = frame.key ?? frame.columns[frame.position];
    if (frame.key !== undefined && frame.bracket === '(' && !frame.group.keys.includes(frame.key)) frame.group.keys.push(frame.key);
    return own === undefined ? [...frame.path] : [...frame.path, own];
  }

  #value(start: number, end: number, kind: Slot['kind'], quote?: string): void {
    const group = this.#frames.at(-1)?.group ?? this.#scope;
    const slot: Slot = { piece: subPiece(this.#piece, start, end, quote === undefined ? undefined : quoted[quote]), path: this.#comparedPath() ?? this.#path(), group, kind };
    if (end > start) this.slots.push(slot);
    this.#previous = { text: '', slot };
    this.#datesOf(slot);
  }

  /** `assert patient.last_name == '…'`. */
  #comparedPath(): string[] | undefined {
    return this.#previous.text === '=' && this.#frames.length === 0 && this.#target === undefined ? [this.#word] : undefined;
  }

  /** `date(1957, 3, 22)`: the third number of the call makes it one, a value of what the call stands in. */
  #datesOf(slot: Slot): void {
    const frame = this.#frames.at(-1);
    if (slot.kind !== 'number' || frame?.bracket !== '(' || frame.position !== 2 || !/^(?:date|datetime|Date|Timestamp)$/.test(frame.callee)) return;
    const [year, month] = this.slots.slice(-3, -1);
    if (year === undefined || month === undefined || !/^\d{4}$/.test(year.piece.value)) return;
    this.slots.splice(-3, 3, { ...year, group: this.#frames.at(-2)?.group ?? this.#scope, dateParts: { month: month.piece, day: slot.piece, monthBase: 1 } });
  }

  #add(start: number, end: number, kind: Slot['kind']): void {
    this.slots.push({ piece: subPiece(this.#piece, start, end), path: [], group: this.#scope, kind });
  }
}
