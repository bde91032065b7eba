import { containerEndings, neutralPrefixes, safeWords } from './names/shape-words.js';
import { moderateRecordPhrases, strongRecordPhrases, weakRecordPhrases } from './names/record-phrases.js';
import { valuePhrases } from './names/value-phrases.js';
import type { PhiClass, Strength } from './types.js';

/**
 * The vocabulary as text of regular expressions, for engines that take no code. Word by word like `classifyName`, in camelCase,
 * PascalCase and snake_case; names all in capitals are constants and stay out. Simpler than `classifyName`: no prepositions, no
 * clinical roots. One trie for all phrases, so that the regex stays small and quick; for PCRE and JavaScript.
 */
export type NameKind =
  /** Records about a person in care wherever they stand: `patient`, `lab_result`. */
  | 'record'
  /** Records in code about health care: `referral`, `claim`. */
  | 'care-record'
  /** Anybody's record: it counts only where the route, table or class is about patients: `client`, `case`. */
  | 'any-record'
  /** Single values wherever they stand: `ssn`, `diagnosis`, `patientEmail`. */
  | 'value'
  /** Single values only on something about a patient: `name`, `email`, `notes`. */
  | 'weak-value'
  /** All names but those that say the value was made safe, or that are a check, a count or a handler: beside one of the others. */
  | 'not-safe';

type Trie = Map<string, Trie>;
/** Marks the end of a phrase in the trie; no letter is the empty string. */
const end = '';

/** Words that Go and others write in capitals within a name as well: `MemberID`, `HIVStatus`. */
const acronyms: ReadonlySet<string> = new Set(['id', 'hiv', 'icd', 'dob', 'ssn', 'mrn', 'ehr', 'phi', 'dna']);

/** A regex, anchored at both ends, that matches the names of a kind. What is safe or neutral is `not-safe`'s business. */
export function nameRegex(kind: NameKind): string {
  return kind === 'not-safe' ? notSafe : `^(?:\\w*_|\\w*[a-z0-9](?=[A-Z])|)(?:${bodies[kind]()})${ending}$`;
}

/** The same names as words of running code, for engines that search a file's text: what `not-safe` is for is looked at as well. */
export function wordRegex(kind: Exclude<NameKind, 'not-safe'>): string {
  const word = `${nameRegex(kind).slice(1, -1)}\\b`;
  return `\\b(?=${word})${notSafe.slice(1)}\\w+`;
}

/** What a kind's names say, wherever it stands in a text: `patients` of `/api/patients/7`, `patient` of `get_patient_row`. */
export function phraseRegex(kind: Exclude<NameKind, 'not-safe'>): string {
  return `(?<![A-Za-z])(?:${bodies[kind]()})(?![a-z])`;
}

/** Names of types about a person in care, with what they are for: `Patient`, `LabResultCreate`, `models.EncounterIn`. */
export function typeRegex(kind: 'record' | 'care-record'): string {
  return `\\b(?=[A-Z])(?:\\w*[a-z0-9](?=[A-Z])|)(?:${bodies[kind]()})(?:${typeEndings})*\\b`;
}

const typeEndings = 'Base|Body|Create|Created|Data|Details|Document|Dto|DTO|Entity|Event|Form|History|In|Info|Input|Intake|Message|Model|Out|Patch|Payload|Profile|Query|Read|Record|Request|Response|Result|Row|Schema|Submission|Summary|Update';
/**
 * Phrases of words in lower case wherever they stand in a text of code: `patient_id`, `LabResult`, `"/patients/<id>"`. A seam before
 * it (no letter, an underscore, or a capital after a small letter), no small letter after it; in capitals only short words.
 */
export function textRegex(phrases: Iterable<string>): string {
  return `(?:\\b|_|(?<=[a-z0-9])(?=[A-Z]))${seamRegex(phrases)}`;
}

/** The same for a search that goes from seam to seam by itself. */
export function seamRegex(phrases: Iterable<string>): string {
  return `(?:${alternatives([...phrases])})s?(?![a-z])`;
}

/** The record and value phrases by strength, for texts of code. */
export function phrasesOfKind(kind: Exclude<NameKind, 'not-safe'>): readonly string[] {
  return { record: strongRecordPhrases, 'care-record': moderateRecordPhrases, 'any-record': weakRecordPhrases, value: phrasesOf('strong'), 'weak-value': phrasesOf('weak') }[kind];
}

const containers = alternatives([...containerEndings].filter((word) => /^[a-z]{2,}$/.test(word)));
const ending = `(?:_?(?:${containers}))*_*\\d*`;
const notSafe = `^(?!(?:\\w*_|\\w*[a-z](?=[A-Z])|)(?:${alternatives([...safeWords])})(?:_|[A-Z]|$))(?!(?:${alternatives([...neutralPrefixes].filter((word) => !word.includes(' ')))})(?:_|[A-Z]))`;

const bodies: Readonly<Record<Exclude<NameKind, 'not-safe'>, () => string>> = {
  record: () => alternatives(strongRecordPhrases),
  'care-record': () => alternatives(moderateRecordPhrases),
  'any-record': () => alternatives(weakRecordPhrases),
  value: () => `${alternatives(phrasesOf('strong'))}|(?:${alternatives(strongRecordPhrases)})_?(?:${alternatives(phrasesOf('weak'))})`,
  'weak-value': () => alternatives(phrasesOf('weak')),
};

/** Classes whose weak names are too common in code without a patient to be of use to an engine without context. */
const vague: ReadonlySet<PhiClass> = new Set(['ip', 'url']);

function phrasesOf(strength: Strength): readonly string[] {
  return valuePhrases.filter((group) => (strength === 'strong' ? group.strength !== 'weak' : group.strength === 'weak') && !vague.has(group.class)).flatMap((group) => group.phrases);
}

/** Phrases of words in lower case, as one alternation without its brackets. */
function alternatives(phrases: readonly string[]): string {
  const root: Trie = new Map<string, Trie>();
  for (const phrase of new Set(phrases)) for (const spelling of spellings(phrase)) insert(root, spelling);
  return [...branches(root)].join('|');
}

/** `first name` is written first_name, firstName, FirstName or firstname; short words also stand in capitals (`patientSSN`). */
function spellings(phrase: string): (readonly string[])[] {
  const words = phrase.split(' ');
  const open = words.flatMap((word, i) => [...(i > 0 ? ['_?'] : []), ...letters(word)]);
  return words.length === 1 && words[0] !== undefined && words[0].length <= 4 && /^[a-z]+$/.test(words[0]) ? [open, [...words[0].toUpperCase()]] : [open];
}

function letters(word: string): string[] {
  if (acronyms.has(word)) return [...word].map((letter) => `[${letter.toUpperCase()}${letter}]`);
  const [first = '', ...rest] = word;
  return [/[a-z]/.test(first) ? `[${first.toUpperCase()}${first}]` : first, ...rest];
}

function insert(root: Trie, tokens: readonly string[]): void {
  let node = root;
  for (const token of [...tokens, end]) {
    let next = node.get(token);
    if (!next) node.set(token, (next = new Map<string, Trie>()));
    node = next;
  }
}

function* branches(node: Trie): Iterable<string> {
  for (const [token, next] of node) {
    if (token === end) continue;
    const rest = [...branches(next)];
    const tail = rest.length === 0 ? '' : rest.length === 1 && !next.has(end) ? (rest[0] ?? '') : `(?:${rest.join('|')})${next.has(end) ? '?' : ''}`;
    yield token + tail;
  }
}
