import { type IdentifierClass, isMbiFormat, splitWords } from 'phi-vocabulary';
import type { Role } from '../formats/slot.js';

const familyWords = new Set(['family', 'last', 'surname', 'lname', 'lastname', 'maiden', 'lst']);
const givenWords = new Set(['given', 'first', 'fname', 'firstname', 'forename', 'middle', 'preferred', 'nickname', 'mname', 'frst', 'nick']);

/** What a value is within its class, by its key and its look. */
export function roleOf(phiClass: IdentifierClass, key: string, value: string): Role | undefined {
  const words = splitWords(key);
  switch (phiClass) {
    case 'name':
      return nameRole(words, value);
    case 'geo':
      return geoRole(words, value);
    case 'date':
      return words.includes('age') || /^\d{1,3}$/.test(value) ? 'age' : undefined;
    case 'ssn':
      return /^\d{4}$/.test(value) || /^[Xx*•#]/.test(value) ? 'last-four' : undefined;
    case 'license':
      return words.includes('npi') ? 'npi' : words.includes('dea') || /^[A-Z]{2}\d{7}$/.test(value) ? 'dea' : undefined;
    case 'health-plan':
      return isMbiFormat(value.replaceAll('-', '')) ? 'mbi' : undefined;
    default:
      return undefined;
  }
}

function nameRole(words: readonly string[], value: string): Role {
  if (words.includes('initials') || words.includes('initial')) return 'initials';
  if (words.includes('username') || words.includes('login')) return 'username';
  if (/[\^,]/.test(value)) return 'full';
  if (words.some((word) => familyWords.has(word)) && !words.some((word) => givenWords.has(word))) return 'family';
  return words.some((word) => givenWords.has(word)) && !words.some((word) => familyWords.has(word)) ? 'given' : 'full';
}

function geoRole(words: readonly string[], value: string): Role {
  if (/^-?\d{1,3}\.\d{2,}/.test(value)) return 'coordinate';
  if (/^\d{5}(?:-?\d{4})?$/.test(value)) return 'zip';
  if (/\d/.test(value)) return /,|\n|\^\^/.test(value) || / [A-Z]{2} \d{5}/.test(value) ? 'address' : 'street';
  if (words.includes('county')) return 'county';
  return words.includes('city') || words.includes('town') || words.includes('birthplace') ? 'city' : 'street';
}
