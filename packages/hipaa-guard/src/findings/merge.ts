import type { Engine, RawFinding } from './finding.js';

export interface MergedFinding extends Omit<RawFinding, 'engine'> {
  readonly engines: readonly Engine[];
}

type Growing = Omit<MergedFinding, 'engines'> & { engines: readonly Engine[] };

/** Whose words and place are told where several engines found the same: ESLint names the code, Semgrep knows the fault only. */
const order: readonly Engine[] = ['eslint', 'semgrep', 'literals'];

/** One list by path and place: the same fault on the same lines is one finding, whoever found it. */
export function mergeFindings(found: readonly RawFinding[]): MergedFinding[] {
  const byFault = new Map<string, Growing[]>();
  for (const { engine, ...finding } of [...found].sort((a, b) => order.indexOf(a.engine) - order.indexOf(b.engine))) {
    const key = `${finding.path}\0${finding.rule}`;
    const known = byFault.get(key) ?? [];
    byFault.set(key, known);
    const same = known.find((other) => overlap(other, finding) && (other.line === finding.line || other.engines.some((name) => name !== engine)));
    if (same) same.engines = [...new Set([...same.engines, engine])];
    else known.push({ ...finding, engines: [engine] });
  }
  return [...byFault.values()].flat().sort(byPlace);
}

export function byPlace(a: Pick<RawFinding, 'path' | 'line' | 'column' | 'rule'>, b: Pick<RawFinding, 'path' | 'line' | 'column' | 'rule'>): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

/** Engines draw a finding's range differently: the head of a function or all of it, the call or its argument. */
function overlap(a: Pick<RawFinding, 'line' | 'endLine'>, b: Pick<RawFinding, 'line' | 'endLine'>): boolean {
  return a.line <= b.endLine && b.line <= a.endLine;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
