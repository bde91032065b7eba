import { classifyName, mentionsPatient, namesStaff } from 'phi-vocabulary';
import { factOf, type Group, type Shape, shapeOf } from '../formats/slot.js';

const personal = /^(?:(?:first|last|given|family|middle|full|maiden|preferred|patient|member|legal)[ _-]?name|[fl]name|surname|ssn|mrn|dob|birth[ _-]?(?:date|day)?|date[ _-]?of[ _-]?birth|gender|sex|phone.*|mobile|e-?mail.*|address.*|street.*|zip.*|postal.*|insurance.*|member[ _-]?id|diagnos[ei]s|allergies|medications|next[ _-]?of[ _-]?kin|emergency[ _-]?contact|username|initials|driver.*|passport.*|vehicle.*|license.*|employer.*|photo.*|occupation|medicaid.*|medicare.*|policy.*|health[ _-]?card.*|allerg.*|admi(?:t|ssion).*|discharge.*|marital[ _-]?status|race|ethnicity|name|telecom|age|city|npi)$/i;
const personNames = /^(?:people|persons?|members?|subscribers?|beneficiar(?:y|ies)|enrollees?|guarantors?|contacts?|residents?|participants?|clients?|spouse|mother|father|guardian|child(?:ren)?|dependents?|insured|policy[ _-]?holder|demographics?|next[ _-]?of[ _-]?kin|emergency[ _-]?contacts?|relatives?|caregiver|individuals?|donors?|claimants?|newborns?|infants?|subjects?|recipients?|PID|NK1|GT1)$/i;

/** Whether the values of a group, or of one around it, are about a person in care. */
export function isAboutPerson(group: Group): boolean {
  group.isAboutPerson ??= judge(group);
  return group.isAboutPerson;
}

/** Whether a group or one around it is a person's by its own name and keys; that the file is about patients is not enough. */
export function isPersonal(group: Group): boolean {
  group.isPersonal ??= group.isScope ? factOf(shapeOf(group), judgeKeys) === true : (judgeOwn(group) ?? (group.parent !== undefined && isPersonal(group.parent)));
  return group.isPersonal;
}

function judge(group: Group): boolean {
  return judgeOwn(group) ?? (group.parent !== undefined && isAboutPerson(group.parent));
}

/** What name, type and keys of the group itself say. */
function judgeOwn(group: Group): boolean | undefined {
  if (group.type !== undefined) return /^(?:Patient|RelatedPerson|Person|Practitioner|Coverage|Encounter|Condition|Observation)$/.test(group.type);
  return factOf(shapeOf(group), judgeShape);
}

function judgeShape(shape: Shape): boolean | undefined {
  const { name = '' } = shape;
  if (name !== '' && namesStaff(name) && !personNames.test(name)) return false;
  if (mentionsPatient(name) || personNames.test(name)) return true;
  return judgeKeys(shape);
}

function judgeKeys({ keys }: Shape): true | undefined {
  return countPersonal(keys) > 1 || keys.some(isDirect) ? true : undefined;
}

function countPersonal(keys: readonly string[]): number {
  return new Set(keys.filter((key) => personal.test(key))).size;
}

/** A key that only a record about one person has. */
function isDirect(key: string): boolean {
  const verdict = classifyName(key);
  return verdict?.strength === 'strong' && (verdict.class === 'name' || verdict.class === 'ssn' || verdict.class === 'mrn' || verdict.class === 'health-plan' || verdict.class === 'date' || verdict.class === 'record-key');
}
