import type { IdentifierClass } from 'phi-vocabulary';
import type { PlannedFile } from '../plan.js';
import type { LargeFile } from '../large/index.js';
import type { RunResult } from '../run.js';
import { Lines } from '../text/lines.js';
import { visibleRange } from '../text/piece.js';

/** Where something was found; never what. Lines from 1, columns in UTF-16 units from 1, the end exclusive. */
export interface ReportedFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly class: IdentifierClass;
  readonly verdict: 'real-looking';
  readonly action: 'replace' | 'replaced';
}

export function reportFindings(files: readonly PlannedFile[], action: ReportedFinding['action']): ReportedFinding[] {
  return files.flatMap(({ name, text, replacements }) => {
    const lines = new Lines(text);
    return replacements.map((replacement) => {
      const { start, end } = visibleRange(replacement);
      const { class: phiClass } = replacement;
      const [from, to] = [lines.positionOf(start), lines.positionOf(end)];
      return { file: name, ...from, endLine: to.line, endColumn: to.column, class: phiClass, verdict: 'real-looking', action };
    });
  });
}

/** Of all files; of large ones those that are listed. */
export function allFindings({ changed, streamed }: RunResult, isWritten: boolean): ReportedFinding[] {
  return [...reportFindings(changed, isWritten ? 'replaced' : 'replace'), ...streamed.flatMap(({ findings }) => findings)];
}

/** Findings of large files that are counted and not listed. */
export function countUnlisted({ streamed }: RunResult): number {
  return streamed.reduce((sum, { counts, findings }) => sum + [...counts.values()].reduce((all, count) => all + count, 0) - findings.length, 0);
}

/** Counts by class in the law's order. */
export function countClasses(files: readonly PlannedFile[], streamed: readonly Pick<LargeFile, 'counts'>[] = []): Map<IdentifierClass, number> {
  const order: readonly IdentifierClass[] = ['name', 'geo', 'date', 'phone', 'fax', 'email', 'ssn', 'mrn', 'health-plan', 'account', 'license', 'vehicle', 'device', 'url', 'ip', 'biometric', 'photo', 'other'];
  const counts = new Map<IdentifierClass, number>();
  for (const { counts: own } of streamed) for (const [phiClass, count] of own) counts.set(phiClass, (counts.get(phiClass) ?? 0) + count);
  for (const { replacements } of files) for (const { class: phiClass } of replacements) counts.set(phiClass, (counts.get(phiClass) ?? 0) + 1);
  return new Map(order.flatMap((phiClass) => (counts.has(phiClass) ? [[phiClass, counts.get(phiClass) ?? 0] as const] : [])));
}
