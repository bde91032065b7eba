import type { Finding } from '../findings/finding.js';
import type { Report } from '../scan.js';
import { escapeXml } from './escape.js';

/** JUnit XML as CI systems read it: a suite a file, a failed case a finding. */
export function formatJunit({ findings, files }: Report): string {
  const suites = [...Map.groupBy(findings, ({ path }) => path)].map(([path, own]) => `  <testsuite name="${escapeXml(path)}" tests="${own.length}" failures="${own.length}">\n${own.map(testCase).join('')}  </testsuite>\n`);
  const clean = findings.length === 0 ? `  <testsuite name="hipaa-guard" tests="1" failures="0">\n    <testcase name="${files} files scanned" classname="hipaa-guard"/>\n  </testsuite>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hipaa-guard" tests="${Math.max(findings.length, 1)}" failures="${findings.length}">\n${suites.join('')}${clean}</testsuites>\n`;
}

function testCase({ rule, line, column, path, message }: Finding): string {
  return `    <testcase name="hipaa/${rule} ${line}:${column}" classname="${escapeXml(path)}">\n      <failure message="${escapeXml(message)}"/>\n    </testcase>\n`;
}
