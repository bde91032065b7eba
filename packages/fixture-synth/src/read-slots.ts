import { combineDateParts } from './detect/date-parts.js';
import { newRoot, parseFile } from './formats/index.js';
import type { Slot } from './formats/slot.js';
import { wholePiece } from './text/piece.js';

/** The values of a file by its name's format, as detection reads them. */
export function readSlots(text: string, name: string): readonly Slot[] {
  return combineDateParts(parseFile(wholePiece(text), newRoot(name), name));
}
