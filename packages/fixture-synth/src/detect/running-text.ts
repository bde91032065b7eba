import { findPhiValues, isPlaceholderName } from 'phi-vocabulary';
import type { Find } from './finding.js';
import { isOtherWord } from './not-names.js';

const honorific = /(?<![\p{L}.])(?:Mr|Mrs|Ms|Miss|Mx)\.? ((?:[A-Z][\p{L}'\u2019-]+|[A-Z]\.)(?: (?:[A-Z][\p{L}'\u2019-]+|[A-Z]\.)){0,2})/gu;
const oldAge = /(?<![\w.-])(?:[Aa]ged?:? {1,4}(9\d|1[01]\d)(?![\w.%-])|(9\d|1[01]\d)(?=[ -]?(?:years?[ -]old|y\/?o\b|yrs? old|yo\b)))/g;
const anyOldAge = /9\d|1[01]\d/;
const none: readonly Find[] = [];
const address = /^\d{1,6} [\p{L}\d][^\n]{3,60}, [A-Z][\p{L} .'-]{2,30},? [A-Z]{2},? \d{5}(?:-\d{4})?$/u;

/**
 * What only fixtures are searched for, where a name behind an honorific is a patient's: names, the phones and addresses
 * beside them, and ages over 89.
 */
export function detectInText(value: string): Find[] {
  if (address.test(value)) return [{ class: 'geo', role: 'address', start: 0, end: value.length, confidence: 'medium' }];
  const names = [...value.matchAll(honorific)].flatMap(findName);
  const contacts = names.length === 0 ? [] : findPhiValues(value, { patientContext: true }).filter(({ verdict, class: phiClass }) => verdict === 'real-looking' && phiClass !== 'name');
  return [...names, ...contacts.map(({ class: phiClass, start, end, confidence }) => ({ class: phiClass, start, end, confidence })), ...detectAges(value)];
}

function findName(match: RegExpExecArray): Find[] {
  const name = match[1] ?? '';
  const start = match.index + match[0].length - name.length;
  const words = name.toLowerCase().split(' ');
  const isName = words.length > 1 || (name.length > 2 && !isOtherWord(name) && !isPlaceholderName(`Given ${name}`));
  return isName ? [{ class: 'name', role: words.length > 1 ? 'full' : 'family', start, end: start + name.length, confidence: 'medium' }] : [];
}

/** Ages over 89 in words: the law takes them for dates. */
export function detectAges(value: string): readonly Find[] {
  if (!anyOldAge.test(value)) return none;
  return [...value.matchAll(oldAge)].map((match) => {
    const age = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(age, match[1] === undefined ? 0 : 3);
    return { class: 'date', role: 'age', start, end: start + age.length, confidence: 'medium' };
  });
}
