import type { MaskedValue, Occurrence, Session } from './session.js';
import { nameOfReturned, returnedTokens } from './tokens.js';

export interface UnmaskOptions {
  /** How a value is to stand in this text, e.g. with JSON's escapes. */
  readonly written?: (value: string) => string;
  /** Called for each token, with whether this session gave it away. */
  readonly onToken?: (isKnown: boolean) => void;
  /** What stood before this part of a text, as it came. */
  readonly before?: string;
}

/**
 * Puts the values back for the session's tokens, wherever the text has moved, repeated, quoted, broken or re-cased them. A token the session
 * never gave away stays as it is.
 */
export function unmask(text: string, session: Session, { written = (value) => value, before = '', onToken }: UnmaskOptions = {}): string {
  const used = new Map<MaskedValue, Set<Occurrence>>();
  return text.replace(returnedTokens, (whole: string, ...rest: unknown[]) => {
    const at = rest[4] as number;
    const token = nameOfReturned([whole, ...(rest.slice(0, 4) as (string | undefined)[])], at === 0 ? before : '');
    const value = token === undefined || session.isReserved(token) ? undefined : session.valueOf(token);
    if (token !== undefined) onToken?.(value !== undefined);
    if (value === undefined) return whole;
    return written(spellingAt(value, before + text.slice(0, at), text.slice(at + whole.length), used));
  });
}

/** Of several spellings that of the place whose surroundings are most like these; of two such places the one not used yet. */
function spellingAt(value: MaskedValue, before: string, after: string, used: Map<MaskedValue, Set<Occurrence>>): string {
  if (value.occurrences.length === 0) return value.first;
  const taken = used.get(value) ?? new Set();
  used.set(value, taken);
  let best: Occurrence | undefined;
  let score = 0;
  for (const place of value.occurrences) {
    const likeness = 2 * (commonEnd(place.before, before) + commonStart(place.after, after)) + (taken.has(place) ? 0 : 1);
    if (likeness > score && likeness > 1) [best, score] = [place, likeness];
  }
  if (best === undefined) return value.first;
  taken.add(best);
  return best.spelling;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
