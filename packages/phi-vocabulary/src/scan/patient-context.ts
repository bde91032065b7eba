import { mentionsPatient, namesStaff } from '../match-name.js';
import type { ValueContext } from '../value-types.js';
import { classifyKey, type KeyClass } from './key-class.js';

const patientWords =
  /(?<![A-Za-z])(?:patients?(?![a-z])|dx(?![a-z])|diagnos(?:is|es|ed)|mrn(?![a-z])|dob(?![a-z])|ssn(?![a-z])|d\.o\.b|inpatient|outpatient|hospitali[sz]ed|admitted (?:to|for|with|on)|discharged (?:on|to|from|home)|prescribed|medical record|date of birth|allergic to|medications?(?![a-z])|beneficiary|member id|chemo(?:therapy)?|biopsy)/i;
const staffBefore = /\b(?:support|help ?desk|help|clinic|hospital|office|pharmacy|provider|dr\.?|doctor|physician|nurse|hotline|front desk|reception|billing|practice|department|author|copyright|maintainer)\b(?:[^.;\n]|\.(?! )){0,40}$/i;
/** As far as a sentence or log line reaches. */
const reach = 160;

/** Whether words near a range say that it is about a patient, and not about who cares for one. */
export function isNearPatientWords(text: string, start: number, end: number): boolean {
  return patientWords.test(text.slice(Math.max(0, start - reach), end + reach)) && !isBehindStaff(text, start);
}

function isBehindStaff(text: string, start: number): boolean {
  return staffBefore.test(text.slice(Math.max(0, start - 60), start));
}

/** The last part of the path that is a name: array positions name nothing, and FHIR's `value` and `text` what holds them. */
export function effectiveKey({ key, keyPath = [] }: ValueContext): string | undefined {
  const parts = (key === undefined || keyPath.at(-1) === key ? keyPath : [...keyPath, key]).filter((part) => !/^\d*$/.test(part));
  const last = parts.at(-1);
  const holder = parts.at(-2);
  return holder !== undefined && (last === 'value' || last === 'text' || last === 'line') && classifyKey(holder).class !== 'record' ? holder : last;
}

/** Whether the value stands on something about a patient: the nearest owner in the path decides, then the siblings. */
export function isAboutPatient(context: ValueContext): boolean {
  const owners = (context.keyPath ?? []).filter((part) => part !== effectiveKey(context));
  for (const owner of owners.toReversed()) {
    if (namesStaff(owner)) return false;
    if (mentionsPatient(owner)) return true;
  }
  return context.patientContext === true || hasPersonNeighbours(context) || (context.neighbours ?? []).some(isClinicalKey);
}

/** Whether siblings hold another direct identifier, so that the record is about one person. */
export function hasPersonNeighbours(context: ValueContext): boolean {
  if (context.neighbours === undefined) return false;
  const direct = directKeys(context.neighbours);
  return direct.length > 1 || (direct.length === 1 && direct[0] !== effectiveKey(context));
}

/** The columns of a table are the same array for each of its cells. */
const directKeysOf = new WeakMap<readonly string[], readonly string[]>();

function directKeys(keys: readonly string[]): readonly string[] {
  const known = directKeysOf.get(keys);
  if (known !== undefined) return known;
  const fresh = [...new Set(keys)].filter((key) => isDirectIdentifier(classifyKey(key)));
  directKeysOf.set(keys, fresh);
  return fresh;
}

export function isDirectIdentifier({ class: phiClass, strength }: KeyClass): boolean {
  return strength === 'strong' && (phiClass === 'ssn' || phiClass === 'mrn' || phiClass === 'health-plan' || phiClass === 'date');
}

function isClinicalKey(key: string): boolean {
  const { class: phiClass, strength } = classifyKey(key);
  return strength === 'strong' && (phiClass === 'clinical' || phiClass === 'record' || phiClass === 'record-key');
}
