import type { Report } from '../scan.js';
import { faultOf } from '../rules.js';

/** For programs: everything of the report, with the sections of 45 CFR and the weaknesses of each finding. */
export function formatJson({ findings, suppressed, inBaseline, files, unread, notes }: Report): string {
  const detailed = findings.map((finding) => {
    const { severity, cfr, cwe } = faultOf(finding.rule);
    return { ...finding, severity, cfr, cwe };
  });
  return `${JSON.stringify({ version: 1, files, findings: detailed, suppressed, inBaseline, unread, notes }, undefined, 2)}\n`;
}
