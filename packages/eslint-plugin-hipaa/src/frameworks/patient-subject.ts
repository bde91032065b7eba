import { careTables, classifyName, likelyCareTables, mentionsPatient, namesStaff, otherTables, sharedTables, splitWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import type { SourceFile } from '../ast/source-file.js';

/** Whether something is about persons in care: `maybe` when other trades use the same word. */
export type Verdict = 'yes' | 'maybe' | 'no' | 'unknown';

const verdicts = new Map<string, Verdict>();
const cacheLimit = 5000;

/** What the name of a table, entity, model, resource, route or collection is about. */
export function subjectVerdict(term: string): Verdict {
  const known = verdicts.get(term);
  if (known) return known;
  if (verdicts.size > cacheLimit) verdicts.clear();
  const verdict = judge(term);
  verdicts.set(term, verdict);
  return verdict;
}

function judge(name: string): Verdict {
  const words = splitWords(name);
  if (words.length === 0) return 'unknown';
  if ((words.some((word) => otherTables.has(word)) && !personWords.has(words.at(-1) ?? '')) || (words.length > 1 && /^(?:codes?|types?|kinds?|names?|classes)$/.test(words.at(-1) ?? ''))) return 'no';
  if (mentionsPatient(name)) return 'yes';
  if (namesStaff(name)) return words.some((word) => likelyCareTables.has(word)) ? 'maybe' : 'no';
  if (words.includes('prior') && words.some((word) => word.startsWith('auth'))) return 'yes';
  if (words.some((word) => careTables.has(word))) return 'yes';
  if (words.some((word) => sharedTables.has(word))) return 'maybe';
  const verdict = classifyName(name);
  if (!verdict) return 'unknown';
  return verdict.strength === 'strong' && verdict.class !== 'record-key' ? 'yes' : 'maybe';
}

/** A table of persons is about them, whatever they take part in: `trial_participants`. */
const personWords: ReadonlySet<string> = new Set(['participant', 'participants', 'patient', 'patients', 'enrollee', 'enrollees', 'resident', 'residents', 'donor', 'donors', 'beneficiary', 'beneficiaries']);

/** Whether a shared word is one that in such code hardly ever means another trade: `appointment`, `claim`. */
export function isLikelyCare(name: string): boolean {
  return splitWords(name).some((word) => likelyCareTables.has(word)) && subjectVerdict(name) !== 'no';
}

/** The strongest verdict of several subjects; `no` only when none of them is more. */
export function strongest(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['yes', 'maybe', 'unknown', 'no'] as const) if (verdicts.includes(verdict)) return verdict;
  return 'unknown';
}

const namePattern = /[A-Za-z_$][\w$]*/g;
const longestText = 4000;

/** What the names in a piece of code say: fields selected, relations included, columns of a statement. */
export function fieldsVerdict(text: string): Verdict {
  let verdict: Verdict = 'unknown';
  for (const name of text.slice(0, longestText).match(namePattern) ?? []) {
    const found = classifyName(name);
    if (!found || found.strength === 'weak') continue;
    if (found.class !== 'record-key') return 'yes';
    verdict = 'maybe';
  }
  return verdict;
}

const careText = cue(/patient|purpose_?of_?use|phi_?access|(?:log|audit)_?phi|clinic|diagnos|medical|encounter|prescri|immuni[sz]|fhir|hl7|symptom|icd.?10|\bphi\b|hipaa|allerg|health|vitals|beneficiar|\bmrn\b|medication|hospital|therap|vaccin|radiolog|oncolog|telehealth|\bphq-?\d|\bgad-?7|behaviou?ral|counsell?or|hospice|rehab|dialysis|medicaid|medicare|blood_?(?:group|type|pressure)|specimen|\bdental|midwi[fv]|chemo|apno?ea|pregnan|next_?of_?kin|diabet|surger|\/members\/[^'"`\s]{0,30}(?:condition|claim|coverage|benefit|eligib|care)|guarantor|superbill|periodont|orthodont|\bafib\b/i);

/** Whether anything in the file or its name speaks of care: what makes a shared word such as `claim` mean a patient's claim. */
export function isCareFile(file: SourceFile): boolean {
  return file.fact(readCareFile);
}

function readCareFile(file: SourceFile): boolean {
  return file.mentions(careText) || careText.regex.test(file.filename.split(/[\\/]/).slice(-4).join('/'));
}
