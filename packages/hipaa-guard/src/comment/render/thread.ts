import { faultOf } from '../../rules.js';
import type { Candidate, Place, Thread } from '../types.js';
import { answerMarker, findingMarker } from './markers.js';
import { shown } from './shown.js';
import { suppressionHelp } from './suppression-help.js';

export type Dialect = 'github' | 'gitlab';

/** A finding's comment for the lines where its thread stands; undefined: the thread is outdated and says where the fault is now. */
export function renderThread(candidate: Candidate, at: Thread['lines'], dialect: Dialect): string {
  const { finding, place, suggestion } = candidate;
  const { title, reason, remedy, cfr, severity } = faultOf(finding.rule);
  const sections = cfr.map((section) => `[${section}](https://www.ecfr.gov/current/title-45/section-${section.replace(/\(.*/, '')})`).join(', ');
  const blocks = [
    `${findingMarker(finding.fingerprint, finding.rule)}\n**${title}** (\`hipaa/${finding.rule}\`, ${severity})`,
    ...(at === undefined ? [`Now at ${shown(finding.path)}, line ${place?.line ?? finding.line}.`] : []),
    // In a list, because GitLab takes a line that starts with a slash for a command.
    `- **What:** ${shown(finding.message.replace(` ${reason} ${remedy}`, ''))}\n- **Why:** ${reason}\n- **45 CFR:** ${sections}\n- **Fix:** ${remedy}`,
    ...(suggestion && place && fits(place, at, dialect) ? [suggestionBlock(suggestion, place, dialect)] : []),
    suppressionHelp(finding),
  ];
  return blocks.join('\n\n');
}

/** What we answer in a thread whose finding is gone or back. */
export function renderAnswer(says: 'gone' | 'back', head: string): string {
  const text = says === 'gone' ? 'No longer reported' : 'Reported again';
  return `${answerMarker(says)}\n${text} as of ${head.slice(0, 10)}.`;
}

/** GitHub puts a suggestion in the place of the thread's lines; on GitLab it counts its lines itself, from the thread's only one. */
function fits({ startLine, line }: Place, at: Thread['lines'], dialect: Dialect): boolean {
  return at?.line === line && (dialect === 'gitlab' || at.startLine === startLine);
}

/** The fence is longer than any in the code, so that the code can't end it. */
function suggestionBlock(lines: readonly string[], { startLine, line }: Place, dialect: Dialect): string {
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const range = dialect === 'gitlab' ? `:-${line - startLine}+0` : '';
  return `${fence}suggestion${range}\n${text}\n${fence}`;
}
