import { faultOf } from '../rules.js';
import type { Report } from '../scan.js';

const severities = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' } as const;

/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/). */
export function formatGitlab({ findings }: Report): string {
  const issues = findings.map(({ path, line, rule, message, fingerprint }) => ({
    description: message,
    check_name: `hipaa/${rule}`,
    fingerprint,
    severity: severities[faultOf(rule).severity],
    location: { path, lines: { begin: line } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
