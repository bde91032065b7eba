import type { Finding } from '../findings/finding.js';
import { findSuppressions } from './inline.js';
import { holdsOn, type Suppression } from './file.js';

export interface Sifted {
  readonly open: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What is wrong with suppressions: no reason, expired. */
  readonly notes: readonly string[];
}

export interface SuppressedFinding extends Finding {
  readonly reason: string;
  readonly owner?: string;
}

/** Takes out what comments in the file and the project's list accept. A comment without a reason accepts nothing, and is told of. */
export function sift(findings: readonly Finding[], textOf: (path: string) => string, accepted: readonly Suppression[], day: string): Sifted {
  const open: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const notes = new Set<string>();
  const comments = new Map<string, ReturnType<typeof findSuppressions>>();
  for (const finding of findings) {
    let own = comments.get(finding.path);
    if (!own) comments.set(finding.path, (own = findSuppressions(textOf(finding.path))));
    const comment = own.find(({ rules, line }) => rules.includes(finding.rule) && (line === undefined || (line >= finding.line && line <= finding.endLine)));
    const entry = accepted.find(({ fingerprint }) => fingerprint === finding.fingerprint);
    if (comment?.reason !== undefined) suppressed.push({ ...finding, reason: comment.reason });
    else if (entry && holdsOn(entry, day)) suppressed.push({ ...finding, reason: entry.reason, owner: entry.owner });
    else {
      open.push(finding);
      if (comment) notes.add(`${finding.path}:${comment.at}: a suppression without a reason doesn't hold; write " -- why" behind it.`);
      if (entry) notes.add(`${finding.path}:${finding.line}: the suppression of ${finding.rule} by ${entry.owner} expired on ${entry.expires}.`);
    }
  }
  return { open, suppressed, notes: [...notes] };
}
