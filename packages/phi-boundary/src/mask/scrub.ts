import { findPhi } from '../check/find.js';
import { labelOf } from '../check/found.js';

/** The text with everything that may not be kept taken out for good: in its place stands what it was, and no map leads back. */
export function scrub(text: string): { readonly text: string; readonly count: number } {
  let result = '';
  let at = 0;
  const found = findPhi(text);
  for (const { class: boundaryClass, start, end } of found) {
    result += `${text.slice(at, start)}[removed: ${labelOf(boundaryClass)}]`;
    at = end;
  }
  return { text: result + text.slice(at), count: found.length };
}
