import type { Finding } from '../findings/finding.js';
import { faultOf, severities } from '../rules.js';
import type { Report } from '../scan.js';
import { escapeXml } from './escape.js';
import { htmlScript, htmlStyle } from './html-parts.js';
import { summary } from './pretty.js';

/** One self-contained page with filters; it prints well, in light and dark, and its policy forbids every connection. */
export function formatHtml(report: Report): string {
  const { findings } = report;
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>hipaa-guard</title>
<style>${htmlStyle}</style>
</head>
<body>
<h1>hipaa-guard</h1>
<p>${escapeXml(summary(report))}.</p>
${chart(rules)}
<form>
<label>Rule <select name="rule"><option value="">all</option>${rules.map(([rule]) => `<option>${rule}</option>`).join('')}</select></label>
<label>Severity <select name="severity"><option value="">all</option>${[...severities].reverse().map((severity) => `<option>${severity}</option>`).join('')}</select></label>
<label>Path <input name="path" type="search"></label>
</form>
<table>
<thead><tr><th>Place</th><th>Rule</th><th>Severity</th><th>45 CFR</th><th>What</th></tr></thead>
<tbody>
${findings.map(row).join('')}</tbody>
</table>
${list('Suppressed', report.suppressed.map(({ path, line, rule, reason, owner }) => `${path}:${line} hipaa/${rule}: ${reason}${owner === undefined ? '' : ` (${owner})`}`))}
${list('Not scanned', report.unread.map(({ path, reason }) => `${path}: ${reason}`))}
${list('Notes', report.notes)}
<script>${htmlScript}</script>
</body>
</html>
`;
}

function chart(rules: readonly (readonly [string, readonly Finding[]])[]): string {
  const most = Math.max(1, ...rules.map(([, own]) => own.length));
  return `<ul class="chart">\n${rules.map(([rule, own]) => `<li><span>hipaa/${rule}</span><meter max="${most}" value="${own.length}"></meter><b>${own.length}</b></li>\n`).join('')}</ul>`;
}

function row({ path, line, rule, message }: Finding): string {
  const { severity, cfr } = faultOf(rule);
  return `<tr data-rule="${rule}" data-severity="${severity}" data-path="${escapeXml(path.toLowerCase())}"><td>${escapeXml(path)}:${line}</td><td>hipaa/${rule}</td><td class="${severity}">${severity}</td><td>${cfr.map(escapeXml).join(', ')}</td><td>${escapeXml(message)}</td></tr>\n`;
}

function list(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<h2>${title}</h2>\n<ul>${entries.map((entry) => `<li>${escapeXml(entry)}</li>`).join('')}</ul>`;
}
