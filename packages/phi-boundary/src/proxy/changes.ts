import { mask } from '../mask/mask.js';
import type { Session } from '../mask/session.js';
import { ownTokens, unfinishedAt } from '../mask/tokens.js';
import { unmask } from '../mask/unmask.js';
import { unfinishedWordAt } from '../mutate/neutral-words.js';
import type { Tally, Mode } from './record.js';

/** What a conversation does with texts on the way out and on the way in. */
export interface Changes {
  readonly out: (text: string) => string;
  /** Names of members, in calls and in schemas. */
  readonly outKey: (key: string) => string;
  readonly back: Restore;
  /** Where the end of a part begins that has to wait for the next one. */
  readonly waitsFrom: (text: string) => number;
}

/** Puts values and words back in a part of an answer. */
type Restore = (text: string, options?: { readonly before?: string; readonly isJson?: boolean }) => string;

export function changesOf(session: Session, mode: Mode, tally: Tally): Changes {
  const count = (isKnown: boolean): void => tally.countToken(isKnown);
  const masked = (text: string): string => {
    const { text: changed, counts } = mask(text, session);
    tally.add(counts);
    return changed;
  };
  const unmasked: Restore = (text, { before = '', isJson = false } = {}) => unmask(text, session, { before, onToken: count, ...(isJson && { written: inJsonString }) });
  if (mode !== 'mutate') return { out: masked, outKey: (key) => key, back: unmasked, waitsFrom: unfinishedAt };
  const { renaming } = session;
  return {
    out: (text) => betweenTokens(masked(text), (part) => renaming.mutate(part)),
    outKey: (key) => renaming.mutate(key),
    back: (text, options) => unmasked(renaming.restore(text, count), options),
    waitsFrom: (text) => Math.min(unfinishedAt(text), unfinishedWordAt(text)),
  };
}

/** Tokens say what they stand for, which the assistant may know: `<MRN_1>` stays. */
function betweenTokens(text: string, change: (part: string) => string): string {
  return text.split(ownTokens).map((part, i) => (i % 2 === 0 ? change(part) : part)).join('');
}

function inJsonString(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
