import type { RunResult } from '../run.js';
import { allFindings, countClasses, countUnlisted } from './findings.js';

/** What `--json` prints and `--report out.json` writes. */
export function jsonReport(result: RunResult, isWritten: boolean): string {
  const { scanned, changed, streamed, leftAlone, failed, left, risk, tests, names } = result;
  const summary = { scanned, changed: changed.length + streamed.length, classes: Object.fromEntries(countClasses(changed, streamed)), leftAlone, failed, names, unlisted: countUnlisted(result), left: Object.fromEntries(left), risk, ...(tests && { tests }) };
  return `${JSON.stringify({ findings: allFindings(result, isWritten), summary })}\n`;
}
