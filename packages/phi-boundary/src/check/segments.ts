import type { BoundaryClass } from './found.js';
import type { Key, Slot } from './claim.js';

type Fields = Readonly<Record<number, readonly [boundaryClass: BoundaryClass, strong?: boolean]>>;

/** Fields of HL7 v2.5 segments about the patient, relatives and the insured (chapters 3, 4, 6, 7 and 10). */
const hl7: Readonly<Record<string, Fields>> = {
  PID: { 2: ['mrn', true], 3: ['mrn', true], 4: ['mrn', true], 5: ['name', true], 6: ['name'], 7: ['date', true], 9: ['name'], 11: ['geo'], 12: ['geo'], 13: ['phone'], 14: ['phone'], 18: ['account', true], 19: ['ssn', true], 20: ['license'], 21: ['mrn'], 23: ['geo'], 29: ['date'] },
  NK1: { 2: ['name'], 4: ['geo'], 5: ['phone'], 6: ['phone'], 16: ['date'], 30: ['name'], 31: ['phone'], 32: ['geo'], 37: ['ssn'] },
  GT1: { 2: ['account'], 3: ['name'], 4: ['name'], 5: ['geo'], 6: ['phone'], 7: ['phone'], 8: ['date'], 12: ['ssn'], 19: ['account'] },
  IN1: { 2: ['health-plan'], 8: ['health-plan'], 16: ['name'], 18: ['date'], 19: ['geo'], 36: ['health-plan', true], 49: ['health-plan', true] },
  IN2: { 1: ['account'], 2: ['ssn'], 6: ['health-plan'], 8: ['health-plan'], 61: ['health-plan'], 63: ['phone'] },
  PV1: { 19: ['account'], 44: ['date'], 45: ['date'], 50: ['account'] },
  DG1: { 3: ['condition'], 4: ['condition'], 5: ['date'] },
  AL1: { 3: ['condition'], 6: ['date'] },
  PR1: { 3: ['condition'], 5: ['date'] },
  MRG: { 1: ['mrn', true], 3: ['account'], 7: ['name'] },
  ACC: { 1: ['date'] },
  RXE: { 2: ['condition'] },
  RXA: { 3: ['date'], 5: ['condition'] },
  OBR: { 7: ['date'] },
  OBX: { 14: ['date'] },
  SCH: { 11: ['date'] },
  ZPD: { 2: ['mrn'] },
};
const segmentStart = /(?<![A-Za-z0-9])(PID|NK1|GT1|IN1|IN2|PV1|DG1|AL1|PR1|MRG|ACC|RXE|RXA|OBR|OBX|SCH|ZPD)\|/g;
const endOfSegment = /[\r\n"'`]|\\[rn]/;

/**
 * Elements of X12 segments about the subscriber, the patient or their claim (005010: 270/271, 276, 278, 834, 835, 837). NM1 and N3/N4 only
 * behind an entity in care: IL insured, QC patient, 74 corrected insured, 03 dependent, S1 parent, QD responsible party.
 */
const x12: Readonly<Record<string, Fields>> = {
  NM1: { 3: ['name', true], 4: ['name', true], 5: ['name'], 9: ['health-plan', true] },
  N3: { 1: ['geo'], 2: ['geo'] },
  N4: { 1: ['geo'], 3: ['geo'] },
  DMG: { 2: ['date', true] },
  CLM: { 1: ['account'] },
  CLP: { 1: ['account'], 7: ['account'] },
  REF: { 2: ['health-plan'] },
  HI: { 1: ['condition'], 2: ['condition'], 3: ['condition'], 4: ['condition'], 5: ['condition'], 6: ['condition'], 7: ['condition'], 8: ['condition'], 9: ['condition'] },
  DTP: { 3: ['date'] },
  TRN: { 2: ['account'] },
  PER: { 4: ['phone'], 6: ['phone'], 8: ['phone'] },
  INS: { 12: ['date'] },
};
const x12Segment = /(?<![A-Za-z0-9*])(NM1|N3|N4|DMG|CLM|CLP|REF|HI|DTP|TRN|PER|INS)\*/g;
const endOfX12 = /[~\n\r"'`]|[;,]? {1,2}$/;
const inCare = /^(?:IL|QC|74|03|S1|QD|31|36|GD|LR|S3)\*/;
/** Social security number, member and policy numbers, patient account, medical record number. */
const personalReference = /^(?:SY|0F|1L|IG|EJ|EA|1W|F6|NQ|Y4|D9|G1|F8|HJ|MR|6P|18|23|3H)\*/;

export function findSegments(text: string): Slot[] {
  return [...(text.includes('|') ? readHl7(text) : []), ...(text.includes('*') ? readX12(text) : [])];
}

function readHl7(text: string): Slot[] {
  const starts = [...text.matchAll(segmentStart)];
  return starts.flatMap(({ 0: head, 1: name = '', index }, at) => {
    const from = index + head.length;
    const rest = text.slice(from, Math.min(starts[at + 1]?.index ?? Infinity, from + longestSegment));
    const fields = split(rest.slice(0, firstAt(rest, endOfSegment)), '|', from);
    return fields.flatMap((field, i) => {
      const named = hl7[name]?.[i + 1];
      return named === undefined ? [] : components(text, field, named, '^');
    });
  });
}

const longestSegment = 4_000;
const longestX12 = 600;

/** Where a pattern first stands, or the end. */
function firstAt(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
}

function readX12(text: string): Slot[] {
  let isInCare = true;
  const starts = [...text.matchAll(x12Segment)];
  return starts.flatMap(({ 0: head, 1: name = '', index }, at) => {
    const from = index + head.length;
    const whole = text.slice(from, Math.min(starts[at + 1]?.index ?? Infinity, from + longestX12));
    const rest = whole.slice(0, firstAt(whole, endOfX12));
    if (name === 'NM1') isInCare = inCare.test(rest);
    if (/^(?:NM1|N3|N4|PER)$/.test(name) && !isInCare) return [];
    if (name === 'REF' && !personalReference.test(rest)) return [];
    return split(rest, '*', from).flatMap((field, i) => {
      const named = x12[name]?.[i + 1];
      return named === undefined ? [] : components(text, field, named, ':');
    });
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function split(text: string, separator: string, offset: number): Range[] {
  let at = offset;
  return text.split(separator).map((part) => {
    const start = at;
    at += part.length + 1;
    return { start, end: start + part.length };
  });
}

/** Each repetition's components; of identifiers the first, of coded conditions code and text. */
function components(text: string, { start, end }: Range, [boundaryClass, strong = false]: readonly [BoundaryClass, boolean?], separator: string): Slot[] {
  const key: Key = { class: boundaryClass, strong };
  const most = boundaryClass === 'name' ? 4 : boundaryClass === 'geo' ? 9 : boundaryClass === 'condition' ? 3 : boundaryClass === 'phone' ? 12 : 1;
  return split(text.slice(start, end), '~', start).flatMap((repetition) =>
    split(text.slice(repetition.start, repetition.end), separator, repetition.start)
      .slice(separator === ':' && boundaryClass === 'condition' ? 1 : 0, most)
      .filter((part) => part.end > part.start)
      .map((part) => ({ key: text.slice(part.start, part.end).includes('@') ? { class: 'email', strong } : key, ...part })),
  );
}
