import type { Report } from '../../scan.js';
import { renderSummary } from '../render/summary.js';
import { renderAnswer, renderThread, type Dialect } from '../render/thread.js';
import type { Action, Candidate, State, Thread } from '../types.js';
import { match, type Matched } from './match.js';

/** A review with more comments tires its reader; GitHub refuses one with more than about 32. */
export const mostInline = 25;

export interface Wanted {
  /** Worst first. */
  readonly candidates: readonly Candidate[];
  readonly unread: Report['unread'];
  readonly notes: Report['notes'];
  readonly head: string;
  readonly dialect: Dialect;
}

/** What to do so that the pull request tells exactly what was found; nothing when it does already. */
export function plan(state: State, wanted: Wanted): Action[] {
  const matched = match(wanted.candidates, state.threads);
  const live = new Set(matched.map(({ thread }) => thread));
  const told = new Set(matched.map(({ candidate }) => candidate));
  const opening = wanted.candidates.filter((candidate) => candidate.place && !told.has(candidate)).slice(0, Math.max(0, mostInline - told.size));
  return [
    ...matched.flatMap((pair) => refresh(pair, wanted)),
    ...state.threads.filter((thread) => !live.has(thread)).flatMap((thread) => close(thread, wanted.head)),
    ...opening.flatMap((candidate) => open(candidate, wanted.dialect)),
    ...summarise(state, wanted, wanted.candidates.filter((candidate) => !told.has(candidate) && !opening.includes(candidate))),
  ];
}

/** A thread that a person resolved stays as it is: they have decided. */
function refresh({ candidate, thread }: Matched, { head, dialect }: Wanted): Action[] {
  const { answer, resolved, root, lines } = thread;
  const isBack = answer?.says === 'gone';
  if (resolved && !isBack) return [];
  const body = renderThread(candidate, lines, dialect);
  return [
    ...(root.body === body ? [] : [{ do: 'edit', thread, note: root, body } as const]),
    ...(isBack ? [{ do: 'edit', thread, note: answer, body: renderAnswer('back', head) } as const] : []),
    ...(resolved ? [{ do: 'reopen', thread } as const] : []),
  ];
}

/** Said once, and resolved unless somebody wrote there. Who opens the thread again wants to talk: it stays open. */
function close(thread: Thread, head: string): Action[] {
  const { answer, resolved, discussed } = thread;
  if (resolved || answer?.says === 'gone') return [];
  const body = renderAnswer('gone', head);
  return [answer ? { do: 'edit', thread, note: answer, body } : { do: 'answer', thread, body }, ...(discussed ? [] : [{ do: 'resolve', thread } as const])];
}

function open(candidate: Candidate, dialect: Dialect): Action[] {
  const { place } = candidate;
  return place ? [{ do: 'open', place, body: renderThread(candidate, place, dialect) }] : [];
}

/** A pull request without a finding gets no comment, unless one has to be taken back. */
function summarise({ summary }: State, { candidates, unread, notes, head }: Wanted, others: readonly Candidate[]): Action[] {
  if (summary === undefined && candidates.length === 0) return [];
  const body = renderSummary({ findings: candidates, others, unread, notes, head });
  return summary?.body === body ? [] : [{ do: 'summarise', note: summary, body }];
}
