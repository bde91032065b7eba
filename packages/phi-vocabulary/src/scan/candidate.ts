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
export function resolveOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.toSorted((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const byStart = new Occupied();
  return ordered.filter(({ start, end }) => byStart.claim(start, end)).sort((a, b) => a.start - b.start);
}

/** Claimed ranges, kept by blocks of the text so that a claim looks at few of them. */
class Occupied {
  private readonly blocks = new Map<number, { start: number; end: number }[]>();

  claim(start: number, end: number): boolean {
    const blocks = Array.from({ length: (end >> 8) - (start >> 8) + 1 }, (_, i) => (start >> 8) + i);
    if (blocks.some((block) => this.blocks.get(block)?.some((range) => range.start < end && start < range.end))) return false;
    for (const block of blocks) this.blocks.set(block, [...(this.blocks.get(block) ?? []), { start, end }]);
    return true;
  }
}
