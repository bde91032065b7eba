import { type Piece, subPiece } from '../text/piece.js';
import { type FormatHint, type Group, newGroup, type Slot, UnreadableError } from './slot.js';

/**
 * X12 837 and 835. The separators are those of the fixed-width ISA segment; ISA, GS and the counts of SE and GE hold nothing of
 * anybody and stay, as do the numbers of control segments.
 */
export function parseX12(piece: Piece, root: Group): Slot[] {
  const text = piece.value;
  const from = text.indexOf('ISA');
  const separator = text.charAt(from + 3);
  const terminator = text.charAt(from + 105);
  if (from < 0 || separator === '' || terminator === '' || /[A-Za-z0-9]/.test(separator + terminator)) throw new UnreadableError('no valid ISA segment');
  const slots: Slot[] = [];
  let group = newGroup(root, 'claim', true);
  let isPerson = true;
  for (let start = from; start < text.length; ) {
    const found = text.indexOf(terminator, start);
    const end = found < 0 ? text.length : found;
    const segment = subPiece(piece, start, end);
    const parts = splitSegment(segment.value, separator);
    const id = parts[0]?.text.trim() ?? '';
    if (id === 'NM1' || id === 'HL' || id === 'CLP') group = newGroup(root, parts[1]?.text ?? id, true);
    if (id === 'NM1' || id === 'N1') isPerson = id === 'NM1' && parts[2]?.text === '1';
    if (isPerson || (id !== 'N3' && id !== 'N4')) readSegment(segment, id, parts, group, slots);
    start = end + terminator.length;
  }
  return slots;
}

interface Part {
  readonly text: string;
  readonly start: number;
}

function splitSegment(text: string, separator: string): Part[] {
  let at = 0;
  return text.split(separator).map((part) => {
    const start = at;
    at += part.length + separator.length;
    return { text: part, start };
  });
}

function readSegment(segment: Piece, id: string, parts: readonly Part[], group: Group, slots: Slot[]): void {
  const texts = parts.map(({ text }) => text);
  for (const [i, { text, start }] of parts.entries()) {
    if (i === 0 || text === '') continue;
    const hint = hintFor(id, i, texts);
    for (const [from, to] of splitRange(text, hint)) slots.push({ piece: subPiece(segment, start + from, start + to), path: [id, String(i)], group, kind: 'string', ...(hint && { hint }) });
  }
}

/** A range of dates is two values. */
function splitRange(text: string, hint: FormatHint | undefined): [number, number][] {
  const dash = text.indexOf('-');
  return hint !== undefined && hint !== 'keep' && hint.class === 'date' && dash > 0 ? [[0, dash], [dash + 1, text.length]] : [[0, text.length]];
}

const idQualifiers: Readonly<Record<string, FormatHint>> = { MI: { class: 'health-plan' }, II: { class: 'health-plan' }, HN: { class: 'health-plan' }, MR: { class: 'health-plan' }, C: { class: 'health-plan' }, XX: { class: 'license', role: 'npi' }, 34: { class: 'ssn' }, EI: 'keep', FI: 'keep' };
const references: Readonly<Record<string, FormatHint>> = {
  SY: { class: 'ssn' }, EA: { class: 'mrn' }, '1W': { class: 'health-plan' }, '1L': { class: 'health-plan' }, '0F': { class: 'health-plan' }, IG: { class: 'health-plan' }, D9: { class: 'other' }, F8: { class: 'other' }, G1: { class: 'other' }, '0B': { class: 'license' }, '1G': { class: 'license' }, EO: { class: 'license' }, Y4: { class: 'other' }, '6R': { class: 'other' },
};
const contacts: Readonly<Record<string, FormatHint>> = { TE: { class: 'phone' }, HP: { class: 'phone' }, CP: { class: 'phone' }, WP: { class: 'phone' }, FX: { class: 'fax' }, EM: { class: 'email' } };
/** Qualifiers of dates that are a person's: service, admission, discharge, birth, death, accident, onset. */
const personalDates = new Set(['472', '435', '096', '232', '233', '150', '151', '431', '439', '454', '484', '297', '296', '573', '090', '091', '304', '453']);

function hintFor(id: string, i: number, texts: readonly string[]): FormatHint | undefined {
  switch (id) {
    case 'NM1':
      return nameHint(i, texts);
    case 'N3':
      return { class: 'geo', role: 'street' };
    case 'N4':
      return ({ 1: { class: 'geo', role: 'city' }, 3: { class: 'geo', role: 'zip' } } as const)[i] ?? 'keep';
    case 'DMG':
      return i === 2 ? { class: 'date' } : 'keep';
    case 'REF':
      return i === 2 ? (references[texts[1] ?? ''] ?? 'keep') : 'keep';
    case 'PER':
      return i > 3 && i % 2 === 0 ? (contacts[texts[i - 1] ?? ''] ?? 'keep') : 'keep';
    case 'CLM':
    case 'CLP':
      return i === 1 ? { class: 'account' } : 'keep';
    case 'DTP':
      return i === 3 && personalDates.has(texts[1] ?? '') ? { class: 'date' } : 'keep';
    case 'DTM':
      return i === 2 && personalDates.has(texts[1] ?? '') ? { class: 'date' } : 'keep';
    default:
      return id === 'NTE' || id === 'K3' ? undefined : 'keep';
  }
}

/** NM102 is 1 for a person and 2 for an organisation, whose name stays. */
function nameHint(i: number, texts: readonly string[]): FormatHint {
  if (i === 9) return idQualifiers[texts[8] ?? ''] ?? 'keep';
  if (texts[2] !== '1') return 'keep';
  if (i === 3) return { class: 'name', role: 'family' };
  return i === 4 || i === 5 ? { class: 'name', role: 'given' } : 'keep';
}
