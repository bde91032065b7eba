import type { Finding } from '../findings/finding.js';
import { faultOf, severities } from '../rules.js';
import type { Report } from '../scan.js';
import { visible } from './escape.js';

/**
 * Workflow commands that GitHub Actions shows as annotations. It shows ten errors and ten warnings a step; the worst come first.
 * Escapes as https://docs.github.com/actions/reference/workflow-commands-for-github-actions says.
 */
export function formatGithub({ findings }: Pick<Report, 'findings'>): string {
  const worstFirst = [...findings].sort((a, b) => rank(b) - rank(a));
  return worstFirst.map((finding) => `::${level(finding)} ${properties(finding)}::${escapeText(finding.message)}\n`).join('');
}

function rank({ rule }: Finding): number {
  return severities.indexOf(faultOf(rule).severity);
}

function level(finding: Finding): string {
  return rank(finding) >= 2 ? 'error' : 'warning';
}

function properties({ path, line, endLine, column, rule }: Finding): string {
  const parts = { file: path, line, endLine, col: column, title: `hipaa/${rule}` };
  return Object.entries(parts).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
}

function escapeText(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
