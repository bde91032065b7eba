import type { AuditRecord, Entry } from 'hipaa-audit-log';
import { redactValues } from 'phi-vocabulary';
import { readConfig } from '../config.js';
import type { Finding } from '../findings/finding.js';
import { countBy } from '../findings/count.js';
import type { Report, ScanOptions } from '../scan.js';
import { version } from '../version.js';
import { hashRules } from './rules-hash.js';

/** What the log keeps of a finding: enough to tell later when it opened and closed. */
export interface LoggedFinding {
  readonly rule: Finding['rule'];
  readonly path: string;
  readonly fingerprint: string;
}

/** A scan in the audit log. `opened` and `closed` are told against the scans of the same scope before; a scan of changed lines has neither. */
export interface ScanEntry extends Entry {
  readonly kind: 'scan';
  readonly scope: string;
  readonly scanned: number;
  readonly suppressed: number;
  readonly tools: Readonly<Record<string, string>>;
  readonly opened?: readonly LoggedFinding[];
  readonly closed?: readonly LoggedFinding[];
}

export function isScanEntry(entry: Entry): entry is ScanEntry {
  return entry.tool === 'hipaa-guard' && entry.kind === 'scan';
}

/** The record of a scan that was run by a command of this kind (`scan`, `hook`, `comment`). */
export function recordOf(kind: string, report: Report, options: ScanOptions): (earlier: readonly Entry[]) => AuditRecord {
  const scope = scopeOf(report, options);
  return (earlier) => ({
    tool: 'hipaa-guard',
    version,
    kind,
    outcome: report.findings.length > 0 ? 'findings' : 'clean',
    rules: hashRules(options.preset, readConfig(options.root)),
    scope,
    tools: report.tools,
    scanned: report.files,
    counts: countBy(report.findings),
    suppressed: report.suppressed.length,
    inBaseline: report.inBaseline,
    unread: report.unread.length,
    ...(kind === 'scan' && isWhole(options) && changes(openIn(earlier, scope), report.findings.map(toLogged))),
  });
}

/** The findings that the last scan of a scope left open. */
function openIn(entries: readonly Entry[], scope: string): Map<string, LoggedFinding> {
  const open = new Map<string, LoggedFinding>();
  for (const entry of entries) {
    if (!isScanEntry(entry) || entry.scope !== scope) continue;
    for (const { fingerprint } of entry.closed ?? []) open.delete(fingerprint);
    for (const finding of entry.opened ?? []) open.set(finding.fingerprint, finding);
  }
  return open;
}

function changes(before: ReadonlyMap<string, LoggedFinding>, now: readonly LoggedFinding[]): Pick<ScanEntry, 'opened' | 'closed'> {
  const left = new Set(now.map(({ fingerprint }) => fingerprint));
  return { opened: now.filter(({ fingerprint }) => !before.has(fingerprint)), closed: [...before.values()].filter(({ fingerprint }) => !left.has(fingerprint)) };
}

/** What was looked at: scans of the same scope can be compared. */
function scopeOf({ tools, files }: Report, { paths, preset, since, staged, baseline }: ScanOptions): string {
  const limits = [
    staged === true && 'staged',
    since !== undefined && `since ${since}`,
    baseline !== undefined && `beyond ${baseline}`,
    // What only Semgrep finds is not closed because Semgrep is missing.
    files > 0 && tools['semgrep'] === undefined && 'without Semgrep',
  ].filter((limit) => limit !== false);
  return redactValues([preset, ...limits, ...paths].join(', '));
}

function isWhole({ since, staged }: ScanOptions): boolean {
  return since === undefined && staged !== true;
}

function toLogged({ rule, path, fingerprint }: Finding): LoggedFinding {
  return { rule, path: redactValues(path), fingerprint };
}
