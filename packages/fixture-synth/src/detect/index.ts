import { findPhiValues } from 'phi-vocabulary';
import { fhirHint } from '../formats/fhir.js';
import type { FormatHint, Group, Slot } from '../formats/slot.js';
import type { Find, Finding } from './finding.js';
import { type Claim, claimByKey, isCounter, judgeHinted } from './keyed.js';
import { withoutPlaceholderPersons } from './placeholder-persons.js';
import { hasOtherWord, isOtherWord } from './not-names.js';
import { roleOf } from './roles.js';
import { detectAges, detectInText } from './running-text.js';
import { contextOf, type Setting, settingOf } from './setting.js';

/** What a person's record holds and nobody's is. */
const pathsAboutCare = /patient|clinic|medical|health|hospital|ehr|emr|fhir|hl7|care|claim|ccda|encounter|admission|demograph|member|beneficiar/i;

/** What a project says that a key of its own holds. */
export type HintOfKey = (key: string) => FormatHint | undefined;

/** Finds the real-looking values of a file's slots. */
export function detect(slots: readonly Slot[], fileName: string, hintOfKey: HintOfKey | undefined): Finding[] {
  const siblings = new Siblings(slots);
  // The format's own knowledge, then the project's, then FHIR's by element.
  const hintOf = (slot: Slot): FormatHint | undefined => slot.hint ?? hintOfKey?.(slot.path.at(-1) ?? '') ?? fhirHint(slot, (name) => siblings.of(slot.group)?.get(name));
  const aboutCare = pathsAboutCare.test(fileName);
  const findings: Finding[] = [];
  for (const slot of slots) {
    for (const { start, end, class: phiClass, role, confidence } of detectSlot(slot, hintOf, aboutCare)) findings.push({ slot, start, end, class: phiClass, role, confidence });
  }
  return withoutPlaceholderPersons(findings, slots);
}

function detectSlot(slot: Slot, hintOf: (slot: Slot) => FormatHint | undefined, aboutCare: boolean): readonly Find[] {
  const { value } = slot.piece;
  if (value.length < 2 && slot.hint === undefined && !/middle|initial|^mi$/i.test(slot.path.at(-1) ?? '')) return none;
  const hint = hintOf(slot);
  if (hint === 'keep') return none;
  if (slot.dateParts !== undefined) return detectDateParts(slot);
  if (hint !== undefined) return findOf(slot, judgeHinted(value.trim(), hint)) ?? [];
  const setting = settingOf(slot, aboutCare);
  const known = setting.known.get(value);
  if (known !== undefined) return known;
  const found = detectValue(slot, setting);
  setting.known.set(value, found);
  return found;
}

function detectValue(slot: Slot, setting: Setting): readonly Find[] {
  const { value } = slot.piece;
  const finds: Find[] = [];
  for (const { class: phiClass, start, end, verdict, confidence } of setting.find(value)) {
    if (verdict === 'real-looking' && !isNobodys(value.slice(start, end), phiClass, setting)) finds.push(newFind(slot, phiClass, start, end, confidence));
  }
  if (finds.length > 0) return value.length > 12 ? withAges(finds, value) : finds;
  const claimed = setting.claims && findOf(slot, claimByKey(setting.claims, value.trim()));
  return claimed ?? [...detectProvider(value, setting), ...(value.length > 12 ? detectInText(value) : [])];
}

/** Names that are made of words of care (`name: "Provider's Office"`, `last: "Assigned"`), record numbers that count fixtures. */
function isNobodys(value: string, phiClass: Find['class'], { isLabelKey }: Setting): boolean {
  if (phiClass === 'mrn') return isCounter(value);
  return phiClass === 'name' && ((isLabelKey && value.length < 60 && hasOtherWord(value)) || isOtherWord(value));
}

function withAges(finds: Find[], value: string): readonly Find[] {
  const ages = detectAges(value);
  return ages.length === 0 ? finds : [...finds, ...ages];
}

function findOf(slot: Slot, claim: Claim | undefined): Find[] | undefined {
  if (claim?.verdict !== 'real-looking') return undefined;
  const value = slot.piece.value.trim();
  const start = slot.piece.value.indexOf(value);
  return [newFind(slot, claim.class, start, start + value.length, 'high', claim.role)];
}

function newFind({ path, piece }: Slot, phiClass: Find['class'], start: number, end: number, confidence: Find['confidence'], role?: Find['role']): Find {
  return { start, end, class: phiClass, role: role ?? roleOf(phiClass, keyOf(path), piece.value.slice(start, end)), confidence };
}

/** The last name of the path that names something: `name[0].text` is a name. */
function keyOf(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return (last === 'value' || last === 'text') && path.length > 1 ? (path.at(-2) ?? '') : last;
}

/** `dob: new Date(1957, 2, 22)`: personal when its key says birth, death or care. */
function detectDateParts(slot: Slot): Find[] {
  const found = findPhiValues('1957-03-22', contextOf(slot, false)).some((value) => value.class === 'date');
  return found ? [{ class: 'date', start: 0, end: slot.piece.value.length, confidence: 'high' }] : [];
}

const providerName = /^(?:Dr\.? )?[A-Z][\p{L}'-]+(?: [A-Z]\.?)? [A-Z][\p{L}'-]+(?:,? (?:M\.?D\.?|D\.?O\.?|R\.?N\.?|N\.?P\.?|P\.?A\.?(?:-C)?))?$/u;

/** Names of providers stand in fixtures beside their NPI; the field treats them as it treats the number. */
function detectProvider(value: string, { mayBeStaff }: Setting): Find[] {
  const isName = mayBeStaff && providerName.test(value) && findPhiValues(value, { key: 'patientName' }).some(({ verdict }) => verdict === 'real-looking');
  return isName ? [{ class: 'name', role: 'full', start: 0, end: value.length, confidence: 'medium' }] : [];
}

const none: readonly Find[] = [];

const telling = new Set(['system', 'code', 'text', 'display', 'reference', 'use', 'type']);

/** Short texts by group and member, which only FHIR asks for; what stands deeper counts for the group around it, too (`type.coding[0].code`). */
class Siblings {
  readonly #slots: readonly Slot[];
  #found: ReadonlyMap<Group, ReadonlyMap<string, string>> | undefined = undefined;

  constructor(slots: readonly Slot[]) {
    this.#slots = slots;
  }

  of(group: Group): ReadonlyMap<string, string> | undefined {
    this.#found ??= indexTelling(this.#slots);
    return this.#found.get(group);
  }
}

function indexTelling(slots: readonly Slot[]): ReadonlyMap<Group, ReadonlyMap<string, string>> {
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
