import type { Report } from '../scan.js';
import { faultOf } from '../rules.js';
import { escapeMarkdown } from './escape.js';
import { summary } from './pretty.js';

/** A table for a job summary or a wiki page. */
export function formatMarkdown(report: Report): string {
  const rows = report.findings.map(({ path, line, rule, message }) => `| ${escapeMarkdown(path)}:${line} | hipaa/${rule} | ${faultOf(rule).severity} | ${escapeMarkdown(message)} |\n`);
  const table = rows.length === 0 ? '' : `\n| place | rule | severity | what |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  const notes = [...report.unread.map(({ path, reason }) => `Not scanned, ${reason}: ${path}`), ...report.notes].map((note) => `- ${escapeMarkdown(note)}\n`);
  return `# hipaa-guard\n\n${summary(report)}.\n${table}${notes.length === 0 ? '' : `\n${notes.join('')}`}`;
}
