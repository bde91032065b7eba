import { sampleFamilyName, sampleGivenName, sampleName } from '../samples.js';
import { type Confidence, type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { commonFamilyNames, commonGivenNames } from './common-names.js';

/**
 * Names of persons. Nothing in a name proves it, so that a key, a label or the neighbours must claim it, and a list of
 * frequent names raises confidence. Synthea marks its made-up persons by digits (`Aaron697 Abbott774`);
 * Peter James Chalmers is the sample patient of HL7 FHIR.
 */
const nameWord = "(?:[A-Z\\u00C0-\\u00DE\\u0100-\\u017F][A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF'\\u2019-]{1,24})";
const particle = '(?:(?:van|von|de|der|den|la|del|di|da|dos|bin|al|el|le|st\\.?) ){1,2}';
const title = '(?:(?:Mr|Mrs|Ms|Miss|Mx)\\.? )?';
export const nameText = `${title}${nameWord}(?: [A-Z]\\.?(?= ))?(?: (?:${particle})?${nameWord}){1,3}`;
const lastFirst = `${nameWord}, ${nameWord}(?: [A-Z]\\.?(?![A-Za-z]))?`;
const hl7Name = "[A-Z][A-Za-z'-]{1,24}\\^[A-Z][A-Za-z'-]{1,24}(?:\\^[A-Za-z]{0,24}){0,5}";
const whole = new RegExp(`^(?:${nameText}(?:,? (?:Jr|Sr|II|III|IV)\\.?)?|${lastFirst}|${hl7Name}|${title}${nameWord})$`);
const partWords = new Set(['first', 'last', 'given', 'family', 'surname', 'forename', 'middle', 'maiden', 'fname', 'lname', 'firstname', 'lastname']);

const placeholderWords = new Set(
  'test tester testing demo sample example fake dummy foo bar baz qux doe roe mock synthetic placeholder anonymous anon unknown patient user zztest lorem ipsum fixture seed mustermann bloggs public null undefined redacted somebody someone nobody jdoe stub one two three chalmers'.split(' '),
);

/** Words that stand in labels, titles, organisations, drugs and conditions, never in a person's name. */
const otherWords = new Set(
  (
    'name names first last full middle given family date birth number address street city state zip code phone email fax member record medical health care center centre hospital clinic clinics insurance plan group ' +
    'department unit ward room bed service services system type status enter your select please invalid required missing error message details information info form field list view page report summary results result ' +
    'blood pressure heart rate pulse oxygen weight height body mass index temperature glucose test lab panel count acid vitamin disease syndrome disorder diabetes mellitus hypertension asthma cancer carcinoma failure chronic acute ' +
    'infection fracture pain injury allergy history note notes visit encounter appointment referral admission discharge emergency contact primary secondary provider physician doctor nurse pharmacy medicare medicaid cross shield ' +
    'associates inc llc corp company university school college institute foundation the and or not found of for with is was has new old no yes active inactive male female other none pending home work mobile cell relationship ' +
    'spouse mother father guardian child parent sulfate sodium hydrochloride tablet capsule injection oral mg ml chart id ssn mrn dob npi hello dear welcome monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'september october november december north south east west united states america york angeles francisco diego chicago boston houston alabama arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada oregon tennessee texas utah vermont wisconsin wyoming hawaii ohio oklahoma alaska string value text data item title object portal login period complete medicine surgery cardiology oncology radiology neurology pediatrics urgent general memorial regional saint community tricare sponsor sponsors dod military veteran veterans subscriber policyholder'
  ).split(' '),
);

/** Capitalised words that follow a name in notes and logs. */
const boundaryWords = new Set('admitted discharged diagnosed presented prescribed dx hx rx tx yo age aged sex insurance allergies medications reason called arrived seen patient pt he she they his her on in at by to from with email tel ph'.split(' '));

export const nameDetector: ValueDetector = {
  class: 'name',
  shape: new RegExp(`(?:${lastFirst}|${hl7Name}|${nameText}|${title}${nameWord})(?![\\w-])`, 'y'),
  judge: judgeName,
  examples: nameExamples,
};

/** Names that people write for nobody in particular, and that many people have. */
export function isStockName(parts: readonly string[]): boolean {
  return /^(?:john|jane|joe|bob|alice) (?:smith|jones)$/.test(parts.join(' '));
}

function judgeName(value: string, hint: Hint): Judgement | undefined {
  if (/^[A-Z][a-z]+\d{2,4}(?: [A-Z][a-z]+\d{2,4})+$/.test(value)) return synthetic('a name with the digits of a generated person');
  if (value.length > 80 || !whole.test(value)) return undefined;
  const parts = nameParts(value);
  if (parts.some((part) => placeholderWords.has(part))) return synthetic('a placeholder name');
  if (parts.length === 0 || parts.some((part) => otherWords.has(part))) return undefined;
  return parts.length === 1 ? judgePart(parts[0] ?? '', hint) : judgeFull(parts, hint);
}

/** Lower-case words of a name without titles and initials. */
export function nameParts(value: string): string[] {
  const words = value.replace(/^(?:Mr|Mrs|Ms|Miss|Mx)\.? /, '').split(/[\s,^]+/);
  return words.map((word) => word.replace(/[.'\u2019]/g, '').toLowerCase()).filter((word) => word.length > 1);
}

function judgePart(part: string, hint: Hint): Judgement | undefined {
  const known = commonGivenNames.has(part) || commonFamilyNames.has(part);
  const claimed = hint.words.some((word) => partWords.has(word));
  if (claimed) return real('a part of a name by its key', known && hint.patient ? 'high' : 'medium');
  return known ? real('a frequent name by its key', hint.person ? 'medium' : 'low') : undefined;
}

function judgeFull(parts: readonly string[], hint: Hint): Judgement | undefined {
  if (isStockName(parts)) return real('a name that is often a placeholder', 'low');
  const known = isKnownName(parts);
  if (known) return real('a full name with a frequent given or family name', 'high');
  const confidence: Confidence = hint.certain ? 'high' : 'medium';
  return hint.certain || hint.person ? real('a full name by its key or label', confidence) : undefined;
}

/** Whether a given name or a family name is among the frequent ones, in either order. */
function isKnownName(parts: readonly string[]): boolean {
  return parts.some((part) => commonGivenNames.has(part)) || commonFamilyNames.has(parts.at(-1) ?? '');
}

export const hl7NamePattern: RegExp = new RegExp(`(?<![\\w^])${hl7Name}(?![\\w^])`, 'g');

/** Without a key: components in HL7's order, both of them frequent. */
export function judgeHl7Name(value: string): Judgement | undefined {
  const [family = '', given = ''] = nameParts(value);
  return commonFamilyNames.has(family) && commonGivenNames.has(given) ? real('a family and a given name in HL7 order', 'medium') : undefined;
}

/** Whether the text is a name that people use for nobody. */
export function isPlaceholderName(value: string): boolean {
  return judgeName(value, { words: [], certain: true, patient: true, person: true })?.verdict === 'synthetic';
}

/** Whether people write the word in place of a person's name. */
export function isPlaceholderWord(word: string): boolean {
  return placeholderWords.has(word);
}

/** Whether a capitalised word ends a name in running text. */
export function isNameBoundary(word: string): boolean {
  const lower = word.replace(/[.,'\u2019]/g, '').toLowerCase();
  return otherWords.has(lower) || boundaryWords.has(lower);
}

function nameExamples(): readonly DetectorExample[] {
  const neighbours = ['mrn', 'dob', 'diagnosis'];
  return [
    { text: sampleName(), context: { key: 'name', neighbours }, verdict: 'real-looking' },
    { text: sampleName(2), context: { key: 'patientName' }, verdict: 'real-looking' },
    { text: sampleGivenName(), context: { key: 'firstName', neighbours }, verdict: 'real-looking' },
    { text: `${sampleFamilyName(3)}^${sampleGivenName(3)}^A`.toUpperCase(), context: { key: 'patientName' }, verdict: 'real-looking' },
    { text: ['Patient', sampleName()].join(': '), verdict: 'real-looking' },
    { text: `${sampleName()} was diagnosed with diabetes`, verdict: 'real-looking' },
    { text: 'John Doe', context: { key: 'patientName' }, verdict: 'synthetic' },
    { text: 'Test Patient', context: { key: 'patientName' }, verdict: 'synthetic' },
    { text: 'Aaron697 Abbott774', context: { key: 'patientName' }, verdict: 'synthetic' },
    { text: 'First Name', context: { key: 'firstName', neighbours } },
    { text: 'Diabetes Mellitus', context: { key: 'name', neighbours } },
    { text: 'Blood Pressure', context: { key: 'name', neighbours } },
    { text: sampleName(), context: { key: 'name' } },
    { text: `@author ${sampleName()}` },
  ];
}
