import { nameRegex } from 'phi-vocabulary';
import { bracePlaceholders } from './brace-text.js';
import { codePlaceholders } from './code-placeholders.js';
import { javascriptPlaceholders } from './javascript-placeholders.js';
import { phiPlaceholders } from './phi-placeholders.js';
import { textPlaceholders } from './text-placeholders.js';

/** What `{{name}}` in a template stands for: regexes made of the vocabulary, so that a word is added in one place. */
const placeholders: Readonly<Record<string, () => string>> = {
  /** `patient`, `lab_result`: records wherever they stand. */
  record: () => nameRegex('record'),
  /** `referral`, `claim`: records in code about health care. */
  'care-record': () => nameRegex('care-record'),
  /** `client`, `case`: records where the route, table or class is about patients. */
  'any-record': () => nameRegex('any-record'),
  /** `ssn`, `diagnosis`: values wherever they stand. */
  value: () => nameRegex('value'),
  /** `name`, `email`: values on something about a patient. */
  'weak-value': () => nameRegex('weak-value'),
  /** Names that don't say the value was made safe: a second condition beside one of the others. */
  'not-safe': () => nameRegex('not-safe'),
  ...bracePlaceholders,
  ...codePlaceholders,
  ...phiPlaceholders,
  ...javascriptPlaceholders,
  ...textPlaceholders,
};

const known = new Map<string, string>();

/** Fills the `{{name}}`s of a template's text; an unknown name is an error, so that a misspelling can't make a rule silent. */
export function fillPlaceholders(text: string): string {
  return text.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    let value = known.get(name);
    if (value === undefined) known.set(name, (value = make(name)));
    return value;
  });
}

function make(name: string): string {
  const placeholder = placeholders[name];
  if (!placeholder) throw new Error(`No placeholder is called {{${name}}}; known are: ${Object.keys(placeholders).join(', ')}.`);
  return placeholder();
}
