import { containerEndings, keyEndings, neutralEndings, neutralPrefixes, prepositions, safeWords } from './names/shape-words.js';
import { moderateRecordPhrases, staffWords, strongRecordPhrases, technicalOwners, weakRecordPhrases } from './names/record-phrases.js';
import { clinicalRoots, sharedRoots } from './names/clinical-roots.js';
import { remember } from './names/remember.js';
import { splitWords } from './names/split-words.js';
import { valuePhrases } from './names/value-phrases.js';
import type { NameVerdict } from './types.js';

const longestPhrase = 5;
const phrases = buildPhrases();
const joinedPhrases = buildJoinedPhrases();
const strongRecords = new Set(strongRecordPhrases);
/** Words for whoever is served, before a weak value: `memberName`, `subscriberEmail`. */
const subjects = new Set([...moderateRecordPhrases, 'client', 'person', 'subject', 'subscriber', 'participant', 'holder', 'signer', 'attendee', 'caller', 'individual', 'applicant', 'guarantor', 'mother', 'insured']);

/**
 * What a name stands for, decided word by word and never by substring: `patience`, `session` and
 * `outpatientTariff` are nothing, `patientEmail` is an e-mail address, `patientId` a record key.
 * Bare class names are the caller's business: `Patient` as a value and as a class read the same.
 */
export const classifyName: (name: string) => NameVerdict | undefined = remember((name) => classifyWords(splitWords(name)));

/** Whether any word of the name belongs to someone who gives care (`attendingPhysician`, `nurseEmail`). */
export const namesStaff: (name: string) => boolean = remember((name) => splitWords(name).some((word) => staffWords.has(word)));

/** Whether a word of the name says the value was made safe (`ssnEncrypted`, `hashedMrn`). */
export function namesSafeValue(name: string): boolean {
  return splitWords(name).some((word) => safeWords.has(word));
}

/** Whether the name's words contain a strong word for a person in care or a record about one. */
export const mentionsPatient: (name: string) => boolean = remember((name) => hasRecord(splitWords(name)));


function classifyWords(words: readonly string[]): NameVerdict | undefined {
  return classifyByPhrases(words) ?? (isClinical(words) ? { class: 'clinical', strength: 'moderate' } : undefined);
}

/** Endings under which a name with a clinical root still tells something: `tumorType`, `painScore`, `isolationReason`. */
const tellingEndings: ReadonlySet<string> = new Set(['type', 'score', 'level', 'grade', 'stage', 'reason', 'reasons', 'status', 'interest', 'factor', 'factors', 'result', 'results', 'value', 'values', 'reading', 'readings', 'site', 'history', 'name', 'names', 'notes', 'note', 'text', 'summary', 'list', 'details', 'test', 'tests', 'measurement', 'measurements', 'assessment', 'entry', 'entries', 'log', 'diary', 'report', 'plan', 'goal', 'concern', 'concerns', 'answers', 'info', 'data', 'week', 'weeks', 'date', 'class', 'group', 'rate', 'count', 'pressure', 'risk', 'outcome', 'response', 'panel', 'alert', 'profile', 'session', 'visit', 'record', 'records', 'row', 'rows', 'payload', 'dto', 'input', 'form', 'order', 'study', 'case', 'booking', 'letter', 'draft', 'intake', 'questionnaire', 'submission', 'episode', 'referral', 'observation', 'appointment', 'job', 'events', 'item', 'finding', 'findings', 'interpretation', 'sequence', 'area', 'medium', 'answer', 'needs', 'preference', 'consent']);

/** A clinical root as the whole name or before an ending that tells something; shared roots need company. */
function isClinical(words: readonly string[]): boolean {
  if (words.some((word) => safeWords.has(word)) || neutralPrefixes.has(words[0] ?? '')) return false;
  const roots = words.filter((word) => clinicalRoots.has(word));
  const last = words.at(-1) ?? '';
  if (roots.length === 0 || (!clinicalRoots.has(last) && !tellingEndings.has(last))) return false;
  return roots.length > 1 || !sharedRoots.has(roots[0] ?? '');
}

/** Documents of GraphQL, whatever they add to whom: `addIdentifierToPatientMutation`. */
const operationEndings: ReadonlySet<string> = new Set(['mutation', 'query', 'subscription', 'fragment']);

function classifyByPhrases(words: readonly string[]): NameVerdict | undefined {
  if (words.length === 0) return undefined;
  if (words.some((word) => safeWords.has(word))) return undefined;
  if (words.length > 1 && neutralPrefixes.has(words[0] ?? '')) return undefined;
  if (operationEndings.has(words.at(-1) ?? '')) return undefined;
  const cut = words.findIndex((word, i) => i > 0 && prepositions.has(word));
  if (cut > 0 && (phraseAt(words, words.length)?.length ?? 0) < words.length - cut) return classifyHead(words.slice(0, cut), words.slice(cut + 1));
  return classifyPlain(words);
}

function classifyHead(head: readonly string[], owner: readonly string[]): NameVerdict | undefined {
  const verdict = classifyPlain(head);
  if (verdict && hasRecord(owner)) return { class: verdict.class, strength: 'strong' };
  return verdict;
}

function classifyPlain(words: readonly string[]): NameVerdict | undefined {
  for (let end = words.length; end > 0; end--) {
    const found = phraseAt(words, end);
    if (found) return isCatalogueCode(words, end) ? undefined : qualify(found.verdict, words.slice(0, end - found.length), words.slice(end));
    const last = words[end - 1] ?? '';
    if (keyEndings.has(last)) return hasAnyRecord(words) ? { class: 'record-key', strength: 'strong' } : undefined;
    if (!containerEndings.has(last)) return undefined;
  }
  return undefined;
}

/** `reasonCode`, `drugCode`, `result_code`: an entry of a catalogue; `diagnosisCode` and `procedureCode` tell what somebody has. */
function isCatalogueCode(words: readonly string[], end: number): boolean {
  return /^codes?$/.test(words[end] ?? '') && /^(?:reason|result|outcome|drug|severity|comment|remark|response)$/.test(words[end - 1] ?? '') && !hasRecord(words);
}

/** A weak value becomes strong beside a record's word, and nothing beside staff's or a technical owner's. */
function qualify(verdict: NameVerdict, before: readonly string[], after: readonly string[]): NameVerdict | undefined {
  if (hasRecord(before)) return { class: verdict.class, strength: 'strong' };
  if (verdict.strength === 'strong') return verdict;
  if (before.some((word) => staffWords.has(word)) && verdict.class !== 'clinical') return undefined;
  if (before.some((word) => technicalOwners.has(word))) return undefined;
  if (verdict.strength === 'weak' && verdict.class !== 'record' && before.some((word) => subjects.has(word))) return { class: verdict.class, strength: 'moderate' };
  if (verdict.class === 'name' && before.length > 0 && !isPersonWord(before.at(-1) ?? '')) return undefined;
  return after.some((word) => word === 'code' || word === 'codes') && verdict.class !== 'clinical' ? undefined : verdict;
}

/** Before `name`, words for whoever does or gets something (`caller`, `holder`, `attendee`), or more of the name itself. */
function isPersonWord(word: string): boolean {
  return /(?:er|or|ee|ant|ian)$/.test(word) || phrases.get(word)?.class === 'name' || phrases.get(word)?.class === 'record' || /^(?:my|new|old|his|her|their|the|contact|emergency|kin|spouse|partner|husband|wife|father|son|daughter|sibling|self)$/.test(word);
}

function phraseAt(words: readonly string[], end: number): { verdict: NameVerdict; length: number } | undefined {
  for (let length = Math.min(longestPhrase, end); length > 0; length--) {
    const text = words.slice(end - length, end).join(' ');
    const verdict = phrases.get(text) ?? (length === 1 ? joinedPhrases.get(text) : undefined);
    if (verdict && !(end === words.length && length === 1 && words.length > 1 && isNeutralHere(words))) return { verdict, length };
  }
  return undefined;
}

/** `appointmentSubject` ends in a neutral word that is also a weak phrase: the neutral reading wins. */
function isNeutralHere(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  return neutralEndings.has(last) && phrases.get(last)?.strength !== 'strong';
}

function hasRecord(words: readonly string[]): boolean {
  return words.some((word, i) => strongRecords.has(word) || strongRecords.has(`${word} ${words[i + 1] ?? ''}`));
}

function hasAnyRecord(words: readonly string[]): boolean {
  return words.some((word, i) => phrases.get(word)?.class === 'record' || phrases.get(`${word} ${words[i + 1] ?? ''}`)?.class === 'record');
}

function buildPhrases(): Map<string, NameVerdict> {
  const table = new Map<string, NameVerdict>();
  for (const text of weakRecordPhrases) table.set(text, { class: 'record', strength: 'weak' });
  for (const text of moderateRecordPhrases) table.set(text, { class: 'record', strength: 'moderate' });
  for (const group of valuePhrases) for (const text of group.phrases) table.set(text, { class: group.class, strength: group.strength });
  for (const text of strongRecordPhrases) table.set(text, { class: 'record', strength: 'strong' });
  return table;
}

/** `dateofbirth`, `firstname`, `patientname`: phrases people write without a seam. */
function buildJoinedPhrases(): Map<string, NameVerdict> {
  const table = new Map<string, NameVerdict>();
  for (const [text, verdict] of phrases) {
    if (text.includes(' ') && text.length > 5) table.set(text.replaceAll(' ', ''), verdict);
    else if (verdict.class !== 'record') table.set(`patient${text}`, { class: verdict.class, strength: 'strong' });
  }
  table.set('patientid', { class: 'record-key', strength: 'strong' });
  table.set('patientids', { class: 'record-key', strength: 'strong' });
  return table;
}
