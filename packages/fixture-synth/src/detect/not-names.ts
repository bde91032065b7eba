import { classifyName, clinicalRoots, sharedRoots, staffWords } from 'phi-vocabulary';

const otherWords = new Set('assigned composition informant author custodian emergency office everyman middle total serum description details signs section act onset department affairs system center centre hospital clinic health university inc llc unit service services plan planned series study annotation entries advance directives general type status code value result results normal left right upper lower acute chronic level count ratio panel screen group performer author custodian systolic diastolic intravascular oral tablet capsule injection'.split(' '));

/** Conditions that are called after people: such a word may be a name, too. */
const eponyms = new Set(['parkinson', 'alzheimer', 'crohn', 'hodgkin', 'wilson', 'graves', 'addison', 'down']);

/** Words of records, findings and institutions: capitalised in pairs they look like names and are none. */
export function isOtherWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (eponyms.has(lower)) return false;
  return otherWords.has(lower) || staffWords.has(lower) || clinicalRoots.has(lower) || sharedRoots.has(lower) || classifyName(lower) !== undefined;
}

/** Whether a word of a text says that the whole is no person's name. */
export function hasOtherWord(text: string): boolean {
  return /\b(?:of|and|for)\b/.test(text) || (text.match(/\p{L}+/gu) ?? []).some((word) => isOtherWord(word));
}
