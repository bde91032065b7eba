import { classifyName, findPhiValues, namesStaff } from 'phi-vocabulary';
import { fhirHint } from '../formats/fhir.js';
import type { FormatHint, Group, Slot } from '../formats/slot.js';
import { isAboutPerson, isPersonal } from './context.js';
import type { Finding } from './finding.js';
import { claimByKey, judgeHinted, type Claim } from './keyed.js';
import { hasOtherWord } from './not-names.js';
import { roleOf } from './roles.js';
import { detectAges, detectInText } from './running-text.js';

/** What a person's record holds and nobody's is. */
const pathsAboutCare = /patient|clinic|medical|health|hospital|ehr|emr|fhir|hl7|care|claim|ccda|encounter|admission|demograph|member|beneficiar/i;

/** Finds the real-looking values of a file's slots. */
export function detect(slots: readonly Slot[], fileName: string): Finding[] {
  const siblings = indexSiblings(slots);
  const aboutCare = pathsAboutCare.test(fileName);
  return slots.flatMap((slot) => detectSlot(slot, siblings, aboutCare));
}

function detectSlot(slot: Slot, siblings: Siblings, aboutCare: boolean): Finding[] {
  const { value } = slot.piece;
  if (value.length < 2 && slot.hint === undefined && !/middle|initial|^mi$/i.test(slot.path.at(-1) ?? '')) return [];
  const hint = hintOf(slot, siblings);
  if (hint === 'keep') return [];
  if (slot.dateParts !== undefined) return detectDateParts(slot);
  if (hint !== undefined) return findingOf(slot, judgeHinted(value.trim(), hint)) ?? [];
  const found = findPhiValues(value, contextOf(slot, aboutCare)).filter(({ verdict, class: phiClass }) => verdict === 'real-looking' && !(phiClass === 'name' && isLabel(slot)));
  if (found.length > 0) return [...found.map(({ class: phiClass, start, end, confidence }) => withRole({ slot, class: phiClass, start, end, confidence })), ...(value.length > 12 ? detectAges(slot) : [])];
  return (isPersonal(slot.group) && !isClinicalPlace(slot) && slot.path.length > 0 ? findingOf(slot, claimByKey(slot.path.at(-1) ?? '', value.trim())) : undefined) ?? [...detectProvider(slot), ...(value.length > 12 ? detectInText(slot) : [])];
}

/** A short text under a general key that is made of words of care: `name: "Provider's Office"`. */
function isLabel({ piece, path, kind }: Slot): boolean {
  return kind !== 'text' && kind !== 'comment' && /^(?:name|display|title|type|text|label)$/i.test(path.at(-1) ?? '') && piece.value.length < 60 && hasOtherWord(piece.value);
}

/** Under `vitals`, `results` or `codes` a name is that of a finding. */
function isClinicalPlace({ path }: Slot): boolean {
  return path.slice(0, -1).some((part) => classifyName(part)?.class === 'clinical' || /^(?:codes?|sections?|vitals?|results?|tests?|labs?|panels?|drugs?|products?)$/i.test(part));
}

/** The format's own knowledge, then FHIR's by element. */
function hintOf(slot: Slot, siblings: Siblings): FormatHint | undefined {
  return slot.hint ?? fhirHint(slot, (name) => siblings.get(slot.group)?.get(name));
}

function contextOf({ path, group, kind }: Slot, aboutCare: boolean): Parameters<typeof findPhiValues>[1] {
  const keyPath = path.filter((part) => part !== 'key');
  const owner = group.name === undefined || keyPath.includes(group.name) ? [] : [group.name];
  const about = isAboutPerson(group);
  return { keyPath: [...owner, ...keyPath], neighbours: group.keys, patientContext: about || (aboutCare && kind !== 'number'), kind: kind === 'number' || kind === 'comment' ? kind : 'string' };
}

function findingOf(slot: Slot, claim: Claim | undefined): Finding[] | undefined {
  if (claim?.verdict !== 'real-looking') return undefined;
  const value = slot.piece.value.trim();
  const start = slot.piece.value.indexOf(value);
  return [withRole({ slot, class: claim.class, ...(claim.role && { role: claim.role }), start, end: start + value.length, confidence: 'high' })];
}

function withRole(finding: Finding): Finding {
  const role = finding.role ?? roleOf(finding.class, keyOf(finding.slot), finding.slot.piece.value.slice(finding.start, finding.end));
  return role === undefined ? finding : { ...finding, role };
}

/** The last name of the path that names something: `name[0].text` is a name. */
function keyOf({ path }: Slot): string {
  const last = path.at(-1) ?? '';
  return (last === 'value' || last === 'text') && path.length > 1 ? (path.at(-2) ?? '') : last;
}

/** `dob: new Date(1957, 2, 22)`: personal when its key says birth, death or care. */
function detectDateParts(slot: Slot): Finding[] {
  const found = findPhiValues('1957-03-22', contextOf(slot, false)).some((value) => value.class === 'date');
  return found ? [{ slot, class: 'date', start: 0, end: slot.piece.value.length, confidence: 'high' }] : [];
}

const providerName = /^(?:Dr\.? )?[A-Z][\p{L}'-]+(?: [A-Z]\.?)? [A-Z][\p{L}'-]+(?:,? (?:M\.?D\.?|D\.?O\.?|R\.?N\.?|N\.?P\.?|P\.?A\.?(?:-C)?))?$/u;

/** Names of providers stand in fixtures beside their NPI; the field treats them as it treats the number. */
function detectProvider(slot: Slot): Finding[] {
  const { value } = slot.piece;
  const key = slot.path.at(-1) ?? '';
  const named = slot.kind === 'string' && providerName.test(value) && (namesStaff(key) || (/name$/i.test(key) && slot.path.some(namesStaff)));
  return named && findPhiValues(value, { key: 'patientName' }).some(({ verdict }) => verdict === 'real-looking') ? [{ slot, class: 'name', role: 'full', start: 0, end: value.length, confidence: 'medium' }] : [];
}

type Siblings = ReadonlyMap<Group, ReadonlyMap<string, string>>;

/** Short texts by group and member; what stands deeper counts for the group around it, too (`type.coding[0].code`). */
function indexSiblings(slots: readonly Slot[]): Siblings {
  const found = new Map<Group, Map<string, string>>();
  for (const { group, path, piece, kind } of slots) {
    const key = path.at(-1);
    if (key === undefined || kind === 'key' || !telling.has(key) || piece.value.length > 120) continue;
    for (let at: Group | undefined = group, depth = 0; at !== undefined && depth < 3; at = at.parent, depth++) {
      const members = found.get(at) ?? new Map<string, string>();
      if (depth === 0 || !members.has(key)) members.set(key, piece.value);
      found.set(at, members);
    }
  }
  return found;
}

const telling = new Set(['system', 'code', 'text', 'display', 'reference', 'use', 'type']);
