/** The 18 Safe Harbor identifier classes of 45 CFR 164.514(b)(2)(i), in the law's order. */
export type IdentifierClass =
  | 'name'
  | 'geo'
  | 'date'
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'mrn'
  | 'health-plan'
  | 'account'
  | 'license'
  | 'vehicle'
  | 'device'
  | 'url'
  | 'ip'
  | 'biometric'
  | 'photo'
  | 'other';

/**
 * What a name in code can stand for: an identifier, clinical content, a whole record about a person
 * in care, or the opaque internal key of such a record (a UUID or database id, which is not PHI alone).
 */
export type PhiClass = IdentifierClass | 'clinical' | 'record' | 'record-key';

/**
 * How much a name says. `strong` names are PHI wherever they stand (`ssn`, `patientEmail`); `moderate` ones in a file
 * about health care (`referral`, `admission`); `weak` ones only on something that is about a patient (`email`, `notes`, `member`).
 */
export type Strength = 'strong' | 'moderate' | 'weak';

/** The verdict of `classifyName`. */
export interface NameVerdict {
  readonly class: PhiClass;
  readonly strength: Strength;
}
