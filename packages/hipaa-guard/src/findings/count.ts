import type { Finding } from './finding.js';

/** How many findings each rule has, by the rule's name. */
export function countBy(findings: readonly Pick<Finding, 'rule'>[]): Record<string, number> {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return Object.fromEntries([...byRule].map(([rule, own]) => [rule, own.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
