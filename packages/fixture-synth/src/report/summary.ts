import type { RunResult } from '../run.js';
import { countClasses } from './findings.js';

/** Counts only. */
export function summarise(result: RunResult, isWritten: boolean): string {
  const counts = countClasses(result.changed);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    total === 0
      ? `No real-looking PHI in ${files(result.scanned)}.`
      : `${isWritten ? 'Replaced' : 'Would replace'} ${String(total)} ${total === 1 ? 'value' : 'values'} in ${String(result.changed.length)} of ${files(result.scanned)}.`,
    ...[...counts].map(([phiClass, count]) => `  ${phiClass.padEnd(12)} ${String(count).padStart(6)}`),
    ...result.skipped.map(({ file, reason }) => `Left alone: ${printable(file)} (${reason}).`),
    ...result.failed.map(({ file, reason }) => `Failed: ${printable(file)} (${reason}).`),
    ...[...result.left].map(([name, count]) => `Still in ${printable(name)}: ${String(count)} ${count === 1 ? 'spelling' : 'spellings'} of an original. Look at the file and replace by hand.`),
  ];
  if (result.isKeyTemporary && total > 0) lines.push('There is no key yet: the values shown are examples. --write makes a key in .hipaa/, which git ignores.');
  else if (!isWritten && total > 0) lines.push('Nothing is written. --write does it.');
  return lines.join('\n');
}

function files(count: number): string {
  return `${String(count)} ${count === 1 ? 'file' : 'files'}`;
}

/** Names of files may hold newlines and terminal codes. */
export function printable(name: string): string {
  return name.replace(/[\0-\x1f\x7f]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
