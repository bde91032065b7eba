import { hl7 } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { hl7Fields } from './hl7/fields.js';
import { rootPath } from './key-paths.js';
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
  const text = piece.value;
  let field = isHeader ? 1 : 0;
  for (let start = 0; start <= text.length; field++) {
    const end = endOf(text, '|', start, text.length);
    if (end > start && field > (isHeader ? 2 : 0)) readField(piece, start, end, { name, field, group }, slots);
    start = end + 1;
  }
}

interface Place {
  readonly name: string;
  readonly field: number;
  readonly group: Group;
}

function readField(piece: Piece, from: number, to: number, { name, field, group }: Place, slots: Slot[]): void {
  const hints = hl7Fields[name]?.[field];
  const other = notes[name] === field || name.startsWith('Z') ? undefined : 'keep';
  const path = rootPath.child(name).child(String(field)).names;
  for (let start = from; start <= to; ) {
    const end = endOf(piece.value, '~', start, to);
    readComponents(piece, start, end, (component) => hints?.[component] ?? other, { path, group, slots });
    start = end + 1;
  }
}

interface Field {
  readonly path: readonly string[];
  readonly group: Group;
  readonly slots: Slot[];
}

function readComponents(piece: Piece, from: number, to: number, hintOf: (component: number) => FormatHint | undefined, { path, group, slots }: Field): void {
  for (let start = from, component = 1; start <= to; component++) {
    const end = endOf(piece.value, '^', start, to);
    if (end > start) slots.push({ piece: subPiece(piece, start, end, hl7), path, group, kind: 'string', hint: hintOf(component) });
    start = end + 1;
  }
}

/** The next separator, or the end of the range. */
function endOf(text: string, separator: string, from: number, to: number): number {
  const found = text.indexOf(separator, from);
  return found < 0 || found > to ? to : found;
}
