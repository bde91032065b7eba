import type { Report } from '../scan.js';
import { visible } from './escape.js';
import { summary } from './pretty.js';

/** For assistants: one line a finding, nothing else but the summary. */
export function formatAgent(report: Report): string {
  const lines = report.findings.map(({ path, line, column, rule, message }) => visible(`${path}:${line}:${column} hipaa/${rule} ${message}`));
  return `${[...lines, summary(report)].join('\n')}\n`;
}
