import { basename } from 'node:path';
import { type DayRange, type Entry, readEntries, selectRange, type Verification, verifyLog } from 'hipaa-audit-log';
import { isScanEntry, type LoggedFinding, type ScanEntry } from '../audit/record.js';
import type { Finding } from '../findings/finding.js';
import type { Report } from '../scan.js';
import { version } from '../version.js';
import { type BoundaryUse, boundaryUses } from './boundary.js';
import { judgeSections, type SectionEvidence } from './sections.js';

/** A finding that opened or closed, with the scan that saw it first. */
export interface Change extends LoggedFinding {
  readonly time: string;
}

/** What was looked at over a period and what was seen; nothing here says that a section is met. */
export interface Evidence {
  readonly project: string;
  readonly from: string;
  readonly to: string;
  readonly made: string;
  readonly version: string;
  readonly log: Verification;
  readonly sections: readonly SectionEvidence[];
  /** What is open now. */
  readonly findings: readonly Finding[];
  readonly suppressed: Report['suppressed'];
  readonly unread: Report['unread'];
  readonly notes: readonly string[];
  readonly opened: readonly Change[];
  readonly closed: readonly Change[];
  /** How many findings each scan of the same scope left open. */
  readonly timeline: readonly { readonly time: string; readonly open: number }[];
  readonly scans: readonly Entry[];
  /** Test folders checked or rewritten by fixture-synth. */
  readonly rewrites: readonly Entry[];
  /** What went to assistants, or was kept from them. */
  readonly boundary: readonly BoundaryUse[];
}

export interface Period extends DayRange {
  readonly from: string;
  readonly to: string;
}

/** The evidence of a period: the scan of now, which the log holds as its last, and what the log holds besides. */
export function gather(root: string, report: Report, period: Period, now: Date): Evidence {
  const entries = readEntries(root);
  const within = selectRange(entries, period);
  const latest = entries.findLast(isScanEntry);
  const own = within.filter((entry) => isScanEntry(entry) && entry.scope === latest?.scope) as ScanEntry[];
  const changes = (kind: 'opened' | 'closed'): Change[] => own.flatMap(({ time, [kind]: list = [] }) => list.map((finding) => ({ ...finding, time })));
  return {
    project: basename(root),
    ...period,
    made: now.toISOString(),
    version,
    log: verifyLog(root),
    sections: judgeSections(report),
    findings: report.findings,
    suppressed: report.suppressed,
    unread: report.unread,
    notes: report.notes,
    opened: changes('opened'),
    closed: changes('closed'),
    timeline: own.map(({ time, counts = {} }) => ({ time, open: Object.values(counts).reduce((sum, count) => sum + count, 0) })),
    scans: within.filter(({ tool, kind }) => tool === 'hipaa-guard' && ['scan', 'hook', 'comment'].includes(kind)),
    rewrites: within.filter(({ tool }) => tool === 'fixture-synth'),
    boundary: boundaryUses(within),
  };
}
