import type { Candidate, Thread } from '../types.js';

export interface Matched {
  readonly candidate: Candidate;
  readonly thread: Thread;
}

type Speaks = (thread: Thread, candidate: Candidate) => boolean;

const hasPlace: Speaks = ({ path, rule, lines }, { finding, place }) => lines !== undefined && rule === finding.rule && path === place?.path && lines.line === place.line;
const hasFingerprint: Speaks = ({ fingerprint }, { finding }) => fingerprint === finding.fingerprint;

/**
 * Which thread speaks of which finding, one to one. A thread at the finding's own line comes before one with its fingerprint: of
 * several equal lines the fingerprint only counts which one it is, and that changes when the first of them is repaired. Of threads
 * alike (two jobs ran at once) the oldest is taken, never the one that looks best: doing what is planned would change that.
 */
export function match(candidates: readonly Candidate[], threads: readonly Thread[]): Matched[] {
  const free = new Set([...threads].sort((a, b) => Number(a.root.id) - Number(b.root.id)));
  const matched: Matched[] = [];
  const take = (rest: readonly Candidate[], speaks: Speaks): Candidate[] =>
    rest.filter((candidate) => {
      const thread = [...free].find((one) => speaks(one, candidate));
      if (thread === undefined) return true;
      free.delete(thread);
      matched.push({ candidate, thread });
      return false;
    });
  const asBefore: Speaks = (thread, candidate) => hasPlace(thread, candidate) && hasFingerprint(thread, candidate);
  [asBefore, hasPlace, hasFingerprint].reduce(take, candidates);
  return matched;
}
