import { doubledDouble } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { rootPath } from './key-paths.js';
import { type Group, newGroup, shapeOf, type Slot } from './slot.js';

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** Comma, semicolon, pipe or tab separated values; the header names the columns. No library gives the ranges of cells. */
export function parseCsv(piece: Piece, root: Group): Slot[] {
  const separator = findSeparator(piece.value);
  let columns: string[] | undefined;
  let paths: readonly (readonly string[])[] = [];
  let shape: Group['shape'];
  const slots: Slot[] = [];
  for (const row of readRows(piece.value, separator)) {
    if (columns === undefined) {
      columns = readHeader(piece.value, row);
      paths = columns.map((column) => rootPath.child(column).names);
    }
    const group = newGroup(root, 'row', true);
    group.keys = columns;
    group.shape = shape ??= shapeOf(group);
    for (let i = 0; i < row.length; i++) {
      const cell = row[i];
      if (cell !== undefined && cell.end > cell.start) slots.push({ piece: subPiece(piece, cell.start, cell.end, cell.isQuoted ? doubledDouble : undefined), path: paths[i] ?? rootPath.names, group, kind: 'string' });
    }
  }
  return slots;
}

function findSeparator(text: string): string {
  const line = text.slice(0, 4096).split('\n').find((one) => one.trim() !== '' && !one.startsWith('#')) ?? '';
  const counts = ['\t', ',', ';', '|'].map((separator) => [separator, line.split(separator).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** A header is a row of names; without one the columns have none. */
function readHeader(text: string, row: readonly Cell[]): string[] {
  const names = row.map(({ start, end }) => text.slice(start, end).trim().replace(/^\uFEFF/, ''));
  const isHeader = names.every((name) => /^(?:[A-Za-z_#][\w .()/#:'-]{0,60}|)$/.test(name) && !/\d{4}/.test(name));
  return isHeader ? names : [];
}

function* readRows(text: string, separator: string): Generator<Cell[]> {
  let row: Cell[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at, separator);
    if (cell === undefined) break;
    row.push(cell);
    at = cell.isQuoted ? cell.end + 1 : cell.end;
    at = cellEnd(text, at, separator);
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (row.length > 1 || cell.end > cell.start) yield row;
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
}

function readCell(text: string, from: number, separator: string): Cell | undefined {
  let start = from;
  while (text[start] === ' ' && text[start + 1] === '"') start++;
  if (text[start] !== '"') return readBare(text, from, separator);
  let end = start + 1;
  for (; end < text.length; end++) {
    if (text[end] !== '"') continue;
    if (text[end + 1] !== '"') break;
    end++;
  }
  return { start: start + 1, end, isQuoted: true };
}

function readBare(text: string, start: number, separator: string): Cell {
  return { start, end: cellEnd(text, start, separator), isQuoted: false };
}

/** The next separator or line break. */
function cellEnd(text: string, from: number, separator: string): number {
  const mark = separator.charCodeAt(0);
  let end = from;
  for (; end < text.length; end++) {
    const char = text.charCodeAt(end);
    if (char === mark || char === 0x0a || char === 0x0d) break;
  }
  return end;
}
