import { doubledDouble } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { type Group, newGroup, type Slot } from './slot.js';

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** Comma, semicolon, pipe or tab separated values; the header names the columns. No library gives the ranges of cells. */
export function parseCsv(piece: Piece, root: Group): Slot[] {
  const separator = findSeparator(piece.value);
  let columns: string[] | undefined;
  const slots: Slot[] = [];
  for (const row of readRows(piece.value, separator)) {
    columns ??= readHeader(piece.value, row);
    const group = newGroup(root, 'row', true);
    group.keys.push(...columns);
    for (const [i, cell] of row.entries()) {
      const column = columns[i];
      if (cell.end > cell.start) slots.push({ piece: subPiece(piece, cell.start, cell.end, cell.isQuoted ? doubledDouble : undefined), path: column === undefined ? [] : [column], group, kind: 'string' });
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
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
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
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end, isQuoted: false };
}
