import { faultOf, severities } from '../../rules.js';
import type { Report } from '../../scan.js';
import type { Candidate } from '../types.js';
import { summaryMarker } from './markers.js';
import { shown } from './shown.js';

/** GitHub takes 65,536 characters; GitLab a million. */
export const longestBody = 65_535;

export interface Overview {
  readonly findings: readonly Candidate[];
  /** Those that have no comment of their own, worst first. */
  readonly others: readonly Candidate[];
  readonly unread: Report['unread'];
  readonly notes: Report['notes'];
  readonly head: string;
}

/** The comment that sums a pull request up: how much, of which severity, and what has no comment at its line. */
export function renderSummary({ findings, others, unread, notes, head }: Overview): string {
  const start = `${summaryMarker}\n### hipaa-guard: ${headline(findings.length)}\n\n${counts(findings)}`;
  const end = `\nAs of ${head.slice(0, 10)}. No comment shows a value or a line of the source.`;
  const rows = others.map(({ finding: { path, line, rule } }) => `| ${shown(path)}:${line} | \`hipaa/${rule}\` | ${faultOf(rule).severity} |\n`);
  const told = [...unread.map(({ path, reason }) => `Not scanned, ${reason}: ${path}`), ...notes].map((note) => `- ${shown(note)}\n`);
  const table = rows.length === 0 ? [] : [`\n${rows.length} without a comment at their line:\n\n| place | rule | severity |\n| --- | --- | --- |\n`];
  const list = table.length > 0 && told.length > 0 ? ['\n'] : [];
  return `${start}${fitting([...table, ...rows, ...list, ...told], longestBody - start.length - end.length - 40)}${end}`;
}

function headline(count: number): string {
  if (count === 0) return 'nothing found on the lines this adds';
  return `${count} ${count === 1 ? 'finding' : 'findings'} on the lines this adds`;
}

function counts(findings: readonly Candidate[]): string {
  const bySeverity = [...severities].reverse().map((severity) => [severity, findings.filter(({ finding }) => faultOf(finding.rule).severity === severity).length] as const);
  const told = bySeverity.filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${severity}`);
  return told.length === 0 ? '' : `${told.join(', ')}.\n`;
}

/** As many lines as there is room for, and how many more there are. */
function fitting(lines: readonly string[], room: number): string {
  let length = 0;
  const kept = lines.findIndex((line) => (length += line.length) > room);
  return kept === -1 ? lines.join('') : `${lines.slice(0, kept).join('')}\n... and ${lines.length - kept} more.\n`;
}
