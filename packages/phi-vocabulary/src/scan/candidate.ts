import type { IdentifierClass } from '../types.js';
import type { Judgement, PhiValue } from '../value-types.js';

/** What put a candidate forward: the stronger the evidence, the rather it keeps its range. */
export const rank = { field: 4, label: 3, pattern: 2, name: 1 } as const;

export interface Candidate extends PhiValue {
  readonly rank: number;
}

export function candidate(phiClass: IdentifierClass, start: number, end: number, judgement: Judgement, evidence: number): Candidate {
  return { class: phiClass, start, end, ...judgement, rank: evidence };
}

/** Best evidence first, then the longer range; what overlaps an accepted one is dropped. In text order. */
export function resolveOverlaps(candidates: Candidate[]): Candidate[] {
  const accepted: Candidate[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = 0;
  for (const next of candidates.sort((a, b) => a.start - b.start)) {
    if (next.start >= clusterEnd) accepted.push(...pickFrom(cluster.splice(0)));
    cluster.push(next);
    clusterEnd = Math.max(clusterEnd, next.end);
  }
  cluster = pickFrom(cluster);
  return [...accepted, ...cluster];
}

/** Of candidates that hang together by overlaps. */
function pickFrom(cluster: Candidate[]): Candidate[] {
  if (cluster.length < 2) return cluster;
  const picked: Candidate[] = [];
  for (const next of cluster.sort((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start))) {
    if (!picked.some(({ start, end }) => next.start < end && start < next.end)) picked.push(next);
  }
  return picked.sort((a, b) => a.start - b.start);
}
