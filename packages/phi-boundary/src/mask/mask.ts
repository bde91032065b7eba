import { findPhi } from '../check/find.js';
import { type Found, merge } from '../check/found.js';
import { findKnown } from './known.js';
import { contextLength, type Session } from './session.js';
import { nameOfReturned, returnedTokens, tokenText } from './tokens.js';

/** A text whose PHI is replaced by tokens. */
export interface Masked {
  readonly text: string;
  /** What was replaced, by class. */
  readonly counts: ReadonlyMap<Found['class'], number>;
}

/**
 * Replaces everything that may not leave by tokens of the session: `<NAME_1>`. Tokens that stand in the text already are left
 * alone: an answer that is pasted back stays an answer. A backslash before a value goes with it: before `<` it would be read as Markdown's.
 */
export function mask(text: string, session: Session): Masked {
  const tokens = reserveTokens(text, session);
  const found = merge(tokens, findPhi(text), findKnown(text, session)).filter((one) => !tokens.includes(one));
  const pieces = found.map(({ class: boundaryClass, start: from, end }) => {
    const start = text.charAt(from - 1) === '\\' ? from - 1 : from;
    return { start, end, token: session.tokenFor(boundaryClass, text.slice(start, end)) };
  });
  const masked = join(text, pieces);
  rememberSpellings(text, pieces, masked, session);
  return { text: masked.text, counts: countClasses(found) };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

interface Joined {
  readonly text: string;
  /** Where each token starts in the masked text. */
  readonly starts: readonly number[];
}

/** Ranges of what looks like a token in the user's text. */
function reserveTokens(text: string, session: Session): Found[] {
  return [...text.matchAll(returnedTokens)].flatMap((match) => {
    const token = nameOfReturned(match);
    if (token === undefined) return [];
    session.reserve(token);
    return [{ class: 'other' as const, start: match.index, end: match.index + match[0].length }];
  });
}

function join(text: string, pieces: readonly Piece[]): Joined {
  let masked = '';
  let at = 0;
  const starts: number[] = [];
  for (const { start, end, token } of pieces) {
    masked += text.slice(at, start);
    starts.push(masked.length);
    masked += tokenText(token);
    at = end;
  }
  return { text: masked + text.slice(at), starts };
}

/** Places are only worth keeping once a value has two spellings; the first spelling's earlier places need none. */
function rememberSpellings(text: string, pieces: readonly Piece[], masked: Joined, session: Session): void {
  const varied = new Set(pieces.filter(({ start, end, token }) => isOtherSpelling(session, token, text.slice(start, end))).map(({ token }) => token));
  pieces.forEach(({ start, end, token }, i) => {
    const value = session.valueOf(token);
    if (value === undefined || !(varied.has(token) || value.occurrences.length > 0)) return;
    const at = masked.starts[i] ?? 0;
    const behind = at + tokenText(token).length;
    value.occurrences.push({ spelling: text.slice(start, end), before: masked.text.slice(Math.max(0, at - contextLength), at), after: masked.text.slice(behind, behind + contextLength) });
  });
}

function isOtherSpelling(session: Session, token: string, text: string): boolean {
  return session.valueOf(token)?.first !== text;
}

function countClasses(found: readonly Found[]): Map<Found['class'], number> {
  const counts = new Map<Found['class'], number>();
  for (const { class: boundaryClass } of found) counts.set(boundaryClass, (counts.get(boundaryClass) ?? 0) + 1);
  return counts;
}
