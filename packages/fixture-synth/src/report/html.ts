import type { RunResult } from '../run.js';
import { allFindings, countClasses } from './findings.js';
import { riskText } from './summary.js';

/** One self-contained page: no script, no request, prints well, dark and light. Holds places and counts, never a value. */
export function htmlReport(result: RunResult, isWritten: boolean): string {
  const classes = [...countClasses(result.changed, result.streamed)].map(([phiClass, count]) => row([phiClass, String(count)]));
  const findings = allFindings(result, isWritten).map(({ file, line, column, class: phiClass, action }) => row([file, `${String(line)}:${String(column)}`, phiClass, action]));
  const alone = [...result.leftAlone, ...result.failed].map(({ file, reason }) => row([file, reason]));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>fixture-synth report</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0}td,th{border-bottom:1px solid #8886;padding:.25rem .75rem;text-align:left}h2{margin-top:2rem}</style></head>
<body><h1>fixture-synth report</h1>
<p>${escape(`${isWritten ? 'Replaced' : 'Found'} in ${String(result.changed.length)} of ${String(result.scanned)} files. This page holds places and counts, never a value. It is evidence of a scan, not a statement of compliance.`)}</p>
<h2>By class</h2><table><tr><th>class</th><th>count</th></tr>${classes.join('')}</table>
<h2>Risk</h2><p>${escape(riskText(result.risk))}</p>
<h2>Findings</h2><table><tr><th>file</th><th>line</th><th>class</th><th>action</th></tr>${findings.join('')}</table>
<h2>Left alone</h2><table><tr><th>file</th><th>reason</th></tr>${alone.join('')}</table>
</body></html>
`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}
