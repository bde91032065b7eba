import type { Risk } from '../risk.js';
import type { RunResult } from '../run.js';
import type { TestOutcome } from '../verify-with.js';
import { countClasses } from './findings.js';

/** Counts only. */
export function summarise(result: RunResult, isWritten: boolean): string {
  const counts = countClasses(result.changed, result.streamed);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    headline(result, total, isWritten),
    ...[...counts].map(([phiClass, count]) => `  ${phiClass.padEnd(12)} ${String(count).padStart(6)}  ${bar(count, Math.max(...counts.values()))}`),
    ...result.leftAlone.map(({ file, reason }) => `Left alone: ${printable(file)} (${reason}).`),
    ...result.names.map(({ file, class: phiClass }) => `The name of ${printable(file)} identifies somebody (${phiClass}). Rename it by hand, and what loads it.`),
    ...result.failed.map(({ file, reason }) => `Failed: ${printable(file)} (${reason}).`),
    ...[...result.left].map(([name, count]) => `Still in ${printable(name)}: ${String(count)} ${count === 1 ? 'spelling' : 'spellings'} of an original. Look at the file and replace by hand.`),
    ...(result.tests === undefined ? [] : tell(result.tests)),
  ];
  if (total > 0) lines.push(riskText(result.risk), nextStep(result.isKeyTemporary, isWritten));
  return lines.filter((line) => line !== '').join('\n');
}

function headline({ scanned, changed, streamed, tests }: RunResult, total: number, isWritten: boolean): string {
  if (tests?.status === 'red-before') return 'Nothing is changed: the tests fail as they are. Make them pass first, else nobody can tell what broke them.';
  if (total === 0) return `No real-looking PHI in ${files(scanned)}.`;
  return `${isWritten ? 'Replaced' : 'Would replace'} ${String(total)} ${total === 1 ? 'value' : 'values'} in ${String(changed.length + streamed.length)} of ${files(scanned)}.`;
}

function nextStep(isKeyTemporary: boolean, isWritten: boolean): string {
  if (isKeyTemporary) return 'There is no key yet: the values shown are examples. --write makes a key in .hipaa/, which git ignores.';
  return isWritten ? '' : 'Nothing is written. --write does it.';
}

function tell({ status, kept, rolledBack }: TestOutcome): string[] {
  const names = [kept?.order === true && 'their order', kept?.length === true && 'their length', kept?.initials === true && 'their initials'].filter((word) => word !== false);
  const keeping = kept === undefined ? [] : [`New names keep ${names.join(' and ')}: without that the tests fail.`];
  if (status === 'green') return ['The tests pass as before.', ...keeping];
  return rolledBack.map((name) => `Rolled back: ${printable(name)}. With its new content the tests fail; something there depends on the old values, such as a digest or a validator.`);
}

/** What the figure is and what it isn't. */
export function riskText({ records, k, uniqueShare, shareAtRisk, isAboveThreshold }: Risk): string {
  if (records === 0) return '';
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  return `Risk: of ${String(records)} people with area, birth year or sex known, ${percent(uniqueShare)} are the only ones of their kind here (k = ${String(k)}); at most ${percent(shareAtRisk)} could be guessed from these alone, ${isAboveThreshold ? 'above' : 'below'} the 0.01 % that experts are often held to. Names, numbers and days are synthetic; this is no expert determination.`;
}

function bar(count: number, most: number): string {
  return '█'.repeat(Math.max(1, Math.round((count / most) * 24)));
}

function files(count: number): string {
  return `${String(count)} ${count === 1 ? 'file' : 'files'}`;
}

/** Names of files may hold newlines and terminal codes. */
function printable(name: string): string {
  return name.replace(/[\0-\x1f\x7f]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
