import { type Piece, subPiece } from '../text/piece.js';
import type { Group, Slot } from './slot.js';

/** About this many characters are judged at a time, cut at a line's end. */
const portion = 16_384;

/** Running text and logs, in portions of whole lines. */
export function parseText(piece: Piece, root: Group): Slot[] {
  const slots: Slot[] = [];
  const { value } = piece;
  for (let start = 0; start < value.length; ) {
    const newline = value.indexOf('\n', start + portion);
    const end = newline < 0 ? value.length : newline + 1;
    slots.push({ piece: subPiece(piece, start, end), path: [], group: root, kind: 'text' });
    start = end;
  }
  return slots;
}
