import { classifyName, splitWords } from 'phi-vocabulary';

/** Words in the name of a date that says when a program did something, not when something happened to a person. */
const bookkeeping: ReadonlySet<string> = new Set(['created', 'updated', 'modified', 'deleted', 'exported', 'generated', 'deidentified', 'anonymized', 'anonymised', 'redacted', 'processed', 'synced', 'expires', 'imported', 'requested', 'saved', 'inserted', 'uploaded', 'published', 'year', 'age', 'location', 'format', 'flat', 'based']);

/** A date about a person: of birth, death, admission, service. `createdAt` of a record is none of those. */
export function isPersonDate(name: string): boolean {
  const words = splitWords(name);
  if (words.some((word) => bookkeeping.has(word))) return false;
  return (classifyName(name)?.class === 'date' && name !== 'age') || (words.length > 1 && /^(?:date|on|at|time|timestamp|ts|datetime)$/.test(words.at(-1) ?? '')) || name === 'date';
}

export function isZipName(name: string): boolean {
  return splitWords(name).some((word) => word === 'zip' || word === 'zipcode' || word === 'postal' || word === 'postcode' || word === 'zip5');
}

/** An age in years: `age`, `patientAge`, `ageAtDiagnosis`, `yearsOld`. Bands and groups are none. */
export function isAgeName(name: string): boolean {
  const words = splitWords(name);
  if (words.some((word) => /^(?:band|group|bucket|range|capped|category|bracket|decade|max|min|limit|cutoff)$/.test(word))) return false;
  return words.at(-1) === 'age' || (words[0] === 'age' && /^(?:at|in|years|on|yrs)$/.test(words[1] ?? '')) || /^years?_?old$/i.test(name);
}

const identifying = new Set(['ssn', 'mrn', 'health-plan', 'email', 'phone', 'name', 'fax', 'geo', 'ip', 'license', 'account', 'photo', 'vehicle', 'device']);
const plainIdentifier = /^(?:first_?name|last_?name|full_?name|name|email|phone(?:_?number)?|fax|mobile|address\w*|street\w*|city|county|ip|ip_?address|photo\w*|vin|(?:device_?)?serial(?:_?(?:no|number))?)$/i;

/** Whether a field of this name is one of the direct identifiers. A state may be kept. */
export function isDirectIdentifier(name: string): boolean {
  const verdict = classifyName(name);
  if (!verdict || splitWords(name).includes('state')) return false;
  return (verdict.strength !== 'weak' || plainIdentifier.test(name)) && identifying.has(verdict.class);
}
