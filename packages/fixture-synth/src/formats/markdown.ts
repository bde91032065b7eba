import { type Piece, subPiece } from '../text/piece.js';
import { expandSlot } from './embedded.js';
import { type Group, newGroup, type Slot, UnreadableError } from './slot.js';
import { parseText } from './text.js';

const fence = /^([ \t]{0,12})(`{3,12}(?!`)|~{3,12}(?!~))[ \t]*([\w+-]*)[^\n]*\n([^]*?)^\1\2[ \t]*$/gm;
// The look-ahead finds the row of dashes first: without it a line of nothing but blanks would take time by the square of its length.
const table = /^(?=[^\n]{1,4000}\n[-|: \t]{2,4000}\r?\n)[ \t]*\|?(.+\|.+?)\|?[ \t]*\r?\n[ \t]*\|?[ \t]*:?-{2,}[-|: \t]*\r?\n((?:[ \t]*\|?.+\|.*(?:\r?\n|$))+)/gm;

export type ParseFile = (piece: Piece, root: Group, fileName: string) => Slot[];

/** Running text, tables by column, and fenced blocks in the format that their language names. */
export function parseMarkdown(piece: Piece, root: Group, parseFile: ParseFile): Slot[] {
  const slots: Slot[] = [];
  let at = 0;
  for (const match of piece.value.matchAll(fence)) {
    slots.push(...parseProse(subPiece(piece, at, match.index), root));
    const body = match[4] ?? '';
    const start = match.index + match[0].indexOf('\n') + 1;
    slots.push(...parseBlock(subPiece(piece, start, start + body.length), root, match[3] ?? '', parseFile));
    at = match.index + match[0].length;
  }
  return [...slots, ...parseProse(subPiece(piece, at, piece.value.length), root)];
}

/** A block that can't be read in its language is text. */
function parseBlock(piece: Piece, root: Group, language: string, parseFile: ParseFile): Slot[] {
  const group = newGroup(root, 'block', true);
  try {
    return parseFile(piece, group, `block.${language === '' ? 'txt' : language.toLowerCase()}`);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return parseText(piece, group).flatMap((slot) => expandSlot(slot));
  }
}

function parseProse(piece: Piece, root: Group): Slot[] {
  const slots: Slot[] = [];
  let at = 0;
  for (const match of piece.value.matchAll(table)) {
    slots.push(...parseText(subPiece(piece, at, match.index), root));
    const rowsAt = match.index + match[0].length - (match[2] ?? '').length;
    slots.push(...parseRows(subPiece(piece, rowsAt, match.index + match[0].length), splitRow(match[1] ?? ''), root));
    at = match.index + match[0].length;
  }
  return [...slots, ...parseText(subPiece(piece, at, piece.value.length), root)];
}

function splitRow(line: string): string[] {
  return line.split('|').map((cell) => cell.replace(/[*_`]/g, '').trim());
}

function parseRows(piece: Piece, columns: readonly string[], root: Group): Slot[] {
  return [...piece.value.matchAll(/[^\r\n]+/g)].flatMap((line) => {
    const group = newGroup(root, 'row', true);
    group.keys.push(...columns);
    return readCells(line[0]).flatMap(({ start, end }, i) => {
      const column = columns[i];
      return end > start ? [{ piece: subPiece(piece, line.index + start, line.index + end), path: column === undefined ? [] : [column], group, kind: 'string' as const }] : [];
    });
  });
}

function readCells(line: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let start = /^[ \t]*\|?/.exec(line)?.[0].length ?? 0;
  while (start < line.length) {
    const bar = line.indexOf('|', start);
    const end = bar < 0 ? line.length : bar;
    const cell = line.slice(start, end);
    const lead = /^[\s*_`]*/.exec(cell)?.[0].length ?? 0;
    cells.push({ start: start + lead, end: start + Math.max(lead, cell.replace(/[\s*_`]+$/, '').length) });
    start = end + 1;
  }
  return cells;
}
