import { commonFamilyNames, commonGivenNames, isPlaceholderName } from 'phi-vocabulary';
import type { Found } from './found.js';

const word = "[A-Z\\u00C0-\\u00DE][a-z\\u00DF-\\u00FF'\\u2019-]*[a-z\\u00DF-\\u00FF][A-Za-z\\u00DF-\\u00FF'\\u2019-]*";
const full = new RegExp(`(?<![\\w.@/'"$-])(${word})(?: [A-Z]\\.?)? (${word})(?![\\w@(/-])`, 'g');
/** Who treats, writes or signs is no patient. */
const staffBefore = /(?:\b(?:dr|doctor|prof|professor|nurse|by|author|authors|copyright|maintainer|physician|provider|attending|surgeon|therapist|cc|signed|regards|thanks|sincerely|assignee|reviewer|colleague|manager|from|ask|asked)\b\.?,?:?|[@(]c\)?|\u00a9)[ \t\n]{0,3}$/i;
const credentials = /^,? (?:M\.?D\.?|D\.?O\.?|R\.?N\.?|Ph\.?D|N\.?P\.?|P\.?A\.?|D\.?D\.?S)\b/;

/** Full names with a frequent given and a frequent family name, in a text that is about somebody's care. */
export function findTiedNames(text: string): Found[] {
  return [...text.matchAll(full)].flatMap(({ 0: name, 1: given = '', 2: family = '', index }) => {
    const known = commonGivenNames.has(given.toLowerCase()) && commonFamilyNames.has(family.toLowerCase().replace(/['\u2019]s$/, ''));
    if (!known || isPlaceholderName(name) || staffBefore.test(text.slice(Math.max(0, index - 40), index)) || credentials.test(text.slice(index + name.length, index + name.length + 12))) return [];
    const end = index + name.replace(/['\u2019]s$/, '').length;
    return [{ class: 'name' as const, start: index, end }];
  });
}
