import { locate } from 'fixture-synth';
import { findPhiValues } from 'phi-vocabulary';
import { findConditions } from './conditions.js';
import { type Found, merge } from './found.js';
import { paragraphsOf } from './paragraphs.js';
import { findTiedNames } from './tied-names.js';

/**
 * Everything in a text that may not leave: a prompt, a pasted log, a stack trace, a diff, the JSON of a tool call. The name
 * says the format (`prompt.md` unless given): fenced blocks are read in their languages, documents inside it in theirs.
 *
 * A text without any identifier is left as it is, whatever it says about conditions: only what is tied to a person is PHI.
 */
export function findPhi(text: string, name = 'prompt.md'): Found[] {
  const direct = locate({ name, text });
  const tied = paragraphsOf(text).flatMap((paragraph) => findTied(paragraph.text, direct.length > 0).map((found) => shift(found, paragraph.start)));
  const people = merge(direct, tied);
  return people.length === 0 ? [] : merge(people, findConditions(text, people));
}

/** What a paragraph that is about somebody's care holds beside the clear cases: contacts, addresses and names without labels. */
function findTied(text: string, elsewhere: boolean): Found[] {
  const patientContext = elsewhere || isAboutCare(text);
  if (!patientContext) return [];
  const values = findPhiValues(text, { patientContext: true }).filter(({ verdict, confidence }) => verdict === 'real-looking' && confidence !== 'low');
  return [...values, ...findTiedNames(text)];
}

const careWords = /\b(?:patient|pt|resident|client|member|beneficiary|diagnos\w+|prescri\w+|admitted|discharged|mrn|dob|ssn|allerg\w+|medications?|chart)\b/i;

function isAboutCare(text: string): boolean {
  return careWords.test(text);
}

function shift({ class: boundaryClass, start, end }: Found, by: number): Found {
  return { class: boundaryClass, start: start + by, end: end + by };
}
