import { commonFamilyNames, commonGivenNames } from 'phi-vocabulary';
import type { Found } from '../check/found.js';
import type { MaskedValue, Session } from './session.js';

/** Shorter values stand by chance in too many texts. */
const shortest = 4;

/**
 * Values that an earlier text of the session held, and the parts of its names: in `what about Delgado's dose?` nothing says
 * that a patient is meant but that she was spoken of before.
 */
export function findKnown(text: string, session: Session): Found[] {
  const found: Found[] = [];
  for (const [boundaryClass, spellings] of spellingsOf(session.values)) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${spellings.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
    for (const { 0: match, index } of text.matchAll(pattern)) if (isMeant(boundaryClass, match)) found.push({ class: boundaryClass, start: index, end: index + match.length });
  }
  return found;
}

function spellingsOf(values: readonly MaskedValue[]): Map<Found['class'], string[]> {
  const spellings = new Map<Found['class'], string[]>();
  for (const value of values) {
    const texts = [value.first, ...value.occurrences.map(({ spelling }) => spelling), ...(value.class === 'name' ? namePartsOf(value.first) : [])];
    const own = spellings.get(value.class) ?? [];
    own.push(...texts.filter((one) => one.length >= shortest && value.class !== 'condition'));
    if (own.length > 0) spellings.set(value.class, own);
  }
  for (const [boundaryClass, list] of spellings) spellings.set(boundaryClass, [...new Set(list)].sort((a, b) => b.length - a.length));
  return spellings;
}

/** Given and family name alone: those of the lists of frequent names, or that are no everyday word by their letters. */
function namePartsOf(name: string): string[] {
  const parts = name.split(/[\s,^]+/).filter((part) => part.length >= shortest);
  return parts.filter((part) => commonFamilyNames.has(part.toLowerCase()) || commonGivenNames.has(part.toLowerCase()) || parts.length > 1);
}

/** A name is written with a capital: `rose` and `price` are words. */
function isMeant(boundaryClass: Found['class'], match: string): boolean {
  return boundaryClass !== 'name' || match[0] !== match[0]?.toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&').replace(/-/g, '\\x2d');
}
