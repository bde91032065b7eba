import { createHash } from 'node:crypto';
import { escapeXml } from '../formats/escape.js';
import { faultOf } from '../rules.js';
import { sectionChart, timeChart } from './charts.js';
import type { Evidence } from './evidence.js';
import { script, style } from './page-parts.js';
import { boundaryTable, changeTable, logSentence, rewriteTable, scanTable, suppressionTable, table } from './tables.js';

/** One self-contained page. Its policy allows its own style and script by their hashes, and no connection. */
export function evidenceHtml(evidence: Evidence): string {
  const { project, from, to, made, version, notes, unread } = evidence;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'">
<title>HIPAA scan evidence: ${escapeXml(project)}, ${from} to ${to}</title>
<style>${style}</style>
</head>
<body>
<h1>HIPAA scan evidence: ${escapeXml(project)}</h1>
<p>${from} to ${to}; made on ${made.slice(0, 16).replace('T', ' ')} UTC by hipaa-guard ${version}.</p>
<p class="note">A scan of source code sees a part of the technical safeguards. "Not satisfied" says that findings are open; "observed, no finding" says that rules looked and found nothing, which is no proof that the section is met.</p>
<p>${escapeXml(logSentence(evidence.log))}</p>
<h2>Findings over time</h2>
<figure>${timeChart(evidence)}<figcaption>Open after each scan of the same scope.</figcaption></figure>
<h2>Findings by section</h2>
<figure>${sectionChart(evidence)}<figcaption>Open now. A finding counts for each section that its rule cites.</figcaption></figure>
${table(['45 CFR', 'Asks for', 'Rules', 'Open', 'Suppressed', 'State'], evidence.sections.map(({ id, asks, rules, findings, suppressed, state }) => [escapeXml(id), escapeXml(asks), String(rules.length), String(findings), String(suppressed), `<span class="${state === 'not satisfied' ? 'not-satisfied' : ''}">${state}</span>`]), 'sections')}
<h2>Open findings</h2>
${findings(evidence)}
<h2>Opened in this period</h2>
${changeTable(evidence.opened)}
<h2>Closed in this period</h2>
${changeTable(evidence.closed)}
<h2>Suppressed, with the reason</h2>
${suppressionTable(evidence.suppressed)}
<h2>Scans</h2>
${scanTable(evidence.scans)}
<h2>Test data</h2>
${rewriteTable(evidence.rewrites)}
<h2>At the boundary to assistants</h2>
${boundaryTable(evidence.boundary)}
${list('Not scanned', unread.map(({ path, reason }) => `${path}: ${reason}`))}
${list('Notes', notes)}
<script>${script}</script>
</body>
</html>
`;
}

function findings({ findings: open, sections }: Evidence): string {
  if (open.length === 0) return '<p>None.</p>';
  const rules = [...new Set(open.map(({ rule }) => rule))].sort();
  const rows = open.map(({ path, line, rule, message }) => {
    const { cfr, severity } = faultOf(rule);
    return `<tr data-rule="${rule}" data-sections="${cfr.map(escapeXml).join(' ')}" data-path="${escapeXml(path.toLowerCase())}"><td>${escapeXml(path)}:${line}</td><td>hipaa/${rule}</td><td>${severity}</td><td>${cfr.map(escapeXml).join(', ')}</td><td>${escapeXml(message)}</td></tr>`;
  });
  return `<form>
<label>Section <select name="section"><option value="">all</option>${sections.filter((section) => section.findings > 0).map(({ id }) => `<option>${escapeXml(id)}</option>`).join('')}</select></label>
<label>Rule <select name="rule"><option value="">all</option>${rules.map((rule) => `<option>${rule}</option>`).join('')}</select></label>
<label>Path <input name="path" type="search"></label>
</form>
<table id="findings">
<thead><tr><th>Place</th><th>Rule</th><th>Severity</th><th>45 CFR</th><th>What</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function list(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<h2>${title}</h2>\n<ul>${entries.map((entry) => `<li>${escapeXml(entry)}</li>`).join('')}</ul>`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
