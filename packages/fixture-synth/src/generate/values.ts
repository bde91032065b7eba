import { splitWords } from 'phi-vocabulary';
import type { SyntheticPerson } from './person.js';
import type { Field } from './schema.js';

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

type Make = (person: SyntheticPerson) => string;

/** What a field holds, by the words of its name; the first that fits. */
const byName: readonly (readonly [words: RegExp, make: Make])[] = [
  [/\b(?:ssn|social security)\b/, ({ ssn }) => ssn],
  [/\b(?:mrn|medical record|chart number|patient number)\b/, ({ mrn }) => mrn],
  [/\bnpi\b/, ({ npi }) => npi],
  [/\b(?:first|given|forename|fname)\b/, ({ given }) => given],
  [/\b(?:middle)\b/, ({ number }) => 'ABCDEFGHJKLM'.charAt(number('middle', 12))],
  [/\b(?:last|family|surname|lname)\b/, ({ family }) => family],
  [/\b(?:full name|patient name|name|contact)$/, ({ given, family }) => `${given} ${family}`],
  [/\b(?:birth|dob|born)\b/, ({ birth }) => birth],
  [/\b(?:sex|gender)\b/, ({ sex }) => sex],
  [/\be ?mail\b/, ({ email }) => email],
  [/\b(?:phone|mobile|telephone|tel|fax|cell)\b/, ({ phone }) => phone],
  [/\b(?:street|address|line)\b/, ({ street }) => street],
  [/\bcity\b/, ({ city }) => city],
  [/\bstate\b/, ({ state }) => state],
  [/\b(?:zip|postal|postcode)\b/, ({ zip }) => zip],
  [/\b(?:member|policy|subscriber|beneficiary|medicaid|medicare|insurance)\b/, ({ memberId }) => memberId],
  [/\bcode\b|\bicd\b|\bdx\b/, ({ number }) => ['E11.9', 'I10', 'J45.909', 'Z00.00', 'M54.5'][number('code', 5)] ?? 'Z00.00'],
  [/\bdiagnosis|\bcondition/, ({ number }) => ['Type 2 diabetes mellitus', 'Essential hypertension', 'Asthma', 'Low back pain'][number('condition', 4)] ?? 'Asthma'],
  [/\bip\b/, ({ number }) => `192.0.2.${String(1 + number('ip', 254))}`],
  [/\b(?:uuid|guid)\b/, ({ number }) => `00000000-0000-4000-8000-${String(number('uuid', 1e9)).padStart(12, '0')}`],
];

/** The value of a field for a person; every seventh optional or nullable one is empty. */
export function valueOf(field: Field, person: SyntheticPerson, i: number): Value | undefined {
  if ((field.isOptional || field.isNullable) && !field.isKey && person.number(`empty/${field.name}`, 7) === 0) return field.isNullable ? null : undefined;
  if (field.values !== undefined && field.values.length > 0) return field.values[person.number(`choice/${field.name}`, field.values.length)] ?? null;
  switch (field.type) {
    case 'object':
      return membersOf(field.fields ?? [], person, i);
    case 'array':
      return [elementOf(field, person, i)];
    case 'boolean':
      return person.number(field.name, 2) === 0;
    case 'number':
    case 'integer':
      return field.isKey ? i + 1 : numberOf(field, person);
    default:
      return textOf(field, person, i);
  }
}

export function membersOf(fields: readonly Field[], person: SyntheticPerson, i: number): { [name: string]: Value } {
  return Object.fromEntries(fields.flatMap((field) => {
    const value = valueOf(field, person, i);
    return value === undefined ? [] : [[field.name, value]];
  }));
}

function elementOf({ fields, element }: Field, person: SyntheticPerson, i: number): Value {
  if (fields !== undefined) return membersOf(fields, person, i);
  return element === undefined ? null : (valueOf({ ...element, isNullable: false, isOptional: false }, person, i) ?? null);
}

function numberOf({ name, type }: Field, person: SyntheticPerson): number {
  if (splitWords(name).includes('age')) return 18 + person.number('age', 71);
  const made = person.number(name, 1000);
  return type === 'integer' ? made : made / 10;
}

function textOf({ name, type, maxLength, isKey }: Field, person: SyntheticPerson, i: number): string {
  const words = splitWords(name).join(' ');
  if (isKey) return `p${String(i + 1)}`;
  const found = byName.find(([pattern]) => pattern.test(words))?.[1](person);
  const day = found !== undefined && /^\d{4}-\d\d-\d\d$/.test(found) ? found : `2024-0${String(1 + person.number(`${name}/month`, 9))}-${String(10 + person.number(`${name}/day`, 18))}`;
  if (type === 'date') return day;
  if (type === 'date-time') return `${day}T09:00:00Z`;
  const text = found ?? `${words} ${String(1 + person.number(name, 90))}`;
  return maxLength === undefined ? text : text.slice(0, maxLength);
}
