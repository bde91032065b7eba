import type { Entry } from 'hipaa-audit-log';

/** What went to an assistant, or was kept from it, in one way and with one outcome. */
export interface BoundaryUse {
  /** `request` of the proxy, `assistant-prompt`, `assistant-read`, `assistant-send` of the hooks. */
  readonly way: string;
  /** The endpoint with its model, or the assistant. */
  readonly where: string;
  readonly outcome: string;
  readonly times: number;
  /** Values found, by class. */
  readonly found: Readonly<Record<string, number>>;
  /** Tokens and neutral words of the answers: put back, and those that no conversation had given away. */
  readonly restored: number;
  readonly unknown: number;
}

/** The log's requests and prompts, counted by way, place and outcome, the most frequent first. */
export function boundaryUses(entries: readonly Entry[]): BoundaryUse[] {
  const own = entries.filter(({ kind }) => kind === 'request' || kind.startsWith('assistant-'));
  const groups = Map.groupBy(own, (entry) => [entry.kind, whereOf(entry), entry.outcome].join('\0'));
  return [...groups.values()].map(countUses).sort((a, b) => b.times - a.times);
}

function countUses(entries: readonly Entry[]): BoundaryUse {
  const [first] = entries;
  const found: Record<string, number> = {};
  for (const { counts = {} } of entries) for (const [what, count] of Object.entries(counts)) found[what] = (found[what] ?? 0) + count;
  const tokens = entries.map(({ tokens: one }) => (typeof one === 'object' && one !== null ? (one as { restored?: number; unknown?: number }) : {}));
  return {
    way: first?.kind ?? '',
    where: first === undefined ? '' : whereOf(first),
    outcome: first?.outcome ?? '',
    times: entries.length,
    found,
    restored: tokens.reduce((sum, { restored = 0 }) => sum + restored, 0),
    unknown: tokens.reduce((sum, { unknown = 0 }) => sum + unknown, 0),
  };
}

function whereOf({ upstream, model, agent }: Entry): string {
  return [agent, upstream, model].filter((part) => typeof part === 'string' && part !== '').join(' ');
}
