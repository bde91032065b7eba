import { hl7 } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { hl7Fields } from './hl7/fields.js';
import { type FormatHint, type Group, newGroup, type Slot } from './slot.js';

const segmentPattern = /^([A-Z][A-Z0-9]{2})\|[^\r\n]*/gm;

/** HL7 v2: segments of a message belong together; components are read where the segment's table says what they are. */
export function parseHl7(piece: Piece, root: Group): Slot[] {
  const slots: Slot[] = [];
  let group = newGroup(root, 'message', true);
  for (const { index, 0: line, 1: name = '' } of piece.value.replaceAll('\r', '\n').matchAll(segmentPattern)) {
    if (name === 'MSH') group = newGroup(root, 'message', true);
    const about = relatives.has(name) ? newGroup(group, name, true) : group;
    readSegment(subPiece(piece, index, index + line.length), name, about, slots);
  }
  return slots;
}

/** Segments about somebody beside the patient. */
const relatives = new Set(['NK1', 'GT1', 'MRG']);
/** Fields of free text. */
const notes: Readonly<Record<string, number>> = { NTE: 3, OBX: 5, AL1: 5, PR1: 4 };

function readSegment(piece: Piece, name: string, group: Group, slots: Slot[]): void {
  const isHeader = name === 'MSH' || name === 'FHS' || name === 'BHS';
  for (const [i, { start, end }] of splitRange(piece.value, '|', 0, piece.value.length).entries()) {
    if (i === 0 || (isHeader && i === 1) || end === start) continue;
    const field = isHeader ? i + 1 : i;
    readField(piece, start, end, { name, field, group }, slots);
  }
}

interface Place {
  readonly name: string;
  readonly field: number;
  readonly group: Group;
}

function readField(piece: Piece, from: number, to: number, { name, field, group }: Place, slots: Slot[]): void {
  const hints = hl7Fields[name]?.[field];
  const path = [name, String(field)];
  for (const repetition of splitRange(piece.value, '~', from, to)) {
    for (const [i, { start, end }] of splitRange(piece.value, '^', repetition.start, repetition.end).entries()) {
      if (end === start) continue;
      const hint: FormatHint | undefined = hints?.[i + 1] ?? (notes[name] === field || /^Z/.test(name) ? undefined : 'keep');
      slots.push({ piece: subPiece(piece, start, end, hl7), path, group, kind: 'string', ...(hint && { hint }) });
    }
  }
}

function splitRange(text: string, separator: string, from: number, to: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let start = from; start <= to; ) {
    const found = text.indexOf(separator, start);
    const end = found < 0 || found > to ? to : found;
    parts.push({ start, end });
    start = end + 1;
  }
  return parts;
}
