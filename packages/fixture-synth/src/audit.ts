import { type AuditRecord, sha256 } from 'hipaa-audit-log';
import { redactValues } from 'phi-vocabulary';
import { readConfig } from './config.js';
import { countClasses } from './report/findings.js';
import type { RunOptions, RunResult } from './run.js';
import { version } from './version.js';

/** What the audit log keeps of a run: counts by class and hashes of changed files, no value. */
export function recordOf(result: RunResult, { root, write }: Pick<RunOptions, 'root' | 'write'>): AuditRecord {
  const { changed, streamed, scanned, failed, written } = result;
  return {
    tool: 'fixture-synth',
    version,
    kind: write ? 'rewrite' : 'check',
    outcome: write ? outcomeOf(result) : changed.length + streamed.length > 0 ? 'findings' : 'clean',
    rules: sha256(JSON.stringify([version, readConfig(root).excludedClasses])),
    scanned,
    counts: Object.fromEntries(countClasses(changed, streamed)),
    ...(failed.length > 0 && { failed: failed.length }),
    ...(written.length > 0 && { files: written.map((change) => ({ ...change, file: redactValues(change.file) })) }),
  };
}

function outcomeOf({ tests, failed, written }: RunResult): string {
  if (tests?.status === 'red-before' || tests?.status === 'rolled-back') return tests.status;
  if (failed.length > 0) return 'failed';
  return written.length > 0 ? 'changed' : 'unchanged';
}
