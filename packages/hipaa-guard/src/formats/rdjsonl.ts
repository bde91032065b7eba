import { faultOf } from '../rules.js';
import type { Report } from '../scan.js';

const severities = { critical: 'ERROR', high: 'ERROR', medium: 'WARNING', low: 'INFO' } as const;

/** Reviewdog's diagnostics, one a line (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). */
export function formatRdjsonl({ findings }: Report): string {
  const rows = findings.map(({ path, line, column, endLine, endColumn, rule, message }) => ({
    message,
    location: { path, range: { start: { line, column }, end: { line: endLine, column: endColumn } } },
    severity: severities[faultOf(rule).severity],
    source: { name: 'hipaa-guard' },
    code: { value: `hipaa/${rule}` },
  }));
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
