import { createHash } from 'node:crypto';
import type { RunResult } from '../run.js';
import { version } from '../version.js';
import { allFindings } from './findings.js';

/** SARIF 2.1.0 with relative URIs. Fingerprints are of place and class, never of a value: a hash of an SSN can be reversed. */
export function sarifReport(result: RunResult, isWritten: boolean): string {
  const findings = allFindings(result, isWritten);
  const classes = [...new Set(findings.map((finding) => finding.class))];
  const seen = new Map<string, number>();
  const results = findings.map(({ file, line, column, endLine, endColumn, class: phiClass }) => {
    const occurrence = (seen.get(`${file}\0${phiClass}`) ?? 0) + 1;
    seen.set(`${file}\0${phiClass}`, occurrence);
    return {
      ruleId: `no-phi-in-fixtures/${phiClass}`,
      level: 'error',
      message: { text: `Real-looking ${phiClass} in a fixture. Fixtures are copied to every clone (45 CFR 164.514(b)(2)). Replace it with fixture-synth --write.` },
      locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file), uriBaseId: 'SRCROOT' }, region: { startLine: line, startColumn: column, endLine, endColumn } } }],
      partialFingerprints: { 'place/v1': createHash('sha256').update(`${phiClass}\0${file}\0${String(occurrence)}`).digest('hex').slice(0, 32) },
    };
  });
  const rules = classes.map((phiClass) => ({ id: `no-phi-in-fixtures/${phiClass}`, shortDescription: { text: `Real-looking ${phiClass} in a fixture` }, properties: { tags: ['security', 'hipaa'], 'security-severity': '7.0', precision: 'high' } }));
  const driver = { name: 'fixture-synth', version, rules };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }] }, undefined, 2)}\n`;
}
