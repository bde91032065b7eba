import process from 'node:process';
import { styleText } from 'node:util';
import type { Finding } from '../findings/finding.js';
import { faultOf } from '../rules.js';
import type { Report } from '../scan.js';
import { visible } from './escape.js';

type Style = Parameters<typeof styleText>[0];

const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });
const colours: Readonly<Record<string, Style>> = { critical: 'red', high: 'red', medium: 'yellow', low: 'cyan' };

/** For people at a terminal: grouped by file, counted by rule. */
export function formatPretty(report: Report): string {
  const files = [...Map.groupBy(report.findings, ({ path }) => path)].map(([path, findings]) => `${paint('underline', visible(path))}\n${findings.map(line).join('\n')}\n`);
  return [...files, ...byRule(report), ...told(report), paint('bold', summary(report))].join('\n').concat('\n');
}

function line({ line: at, column, rule, message }: Finding): string {
  return `  ${paint('dim', `${at}:${column}`.padEnd(8))} ${paint(colours[faultOf(rule).severity] ?? 'yellow', `hipaa/${rule}`)}\n           ${visible(message)}`;
}

function byRule({ findings }: Report): string[] {
  if (findings.length === 0) return [];
  const counts = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => [rule, own.length] as const).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return [paint('bold', 'By rule'), ...counts.map(([rule, count]) => `  ${String(count).padStart(6)}  hipaa/${rule}`), ''];
}

function told({ unread, notes }: Report): string[] {
  const files = unread.map(({ path, reason, line: at }) => `Not scanned, ${reason}: ${path}${at === undefined ? '' : `:${at}`}`);
  return [...files, ...notes].map(visible);
}

/** One sentence: how much was found, where, and what was taken out. */
export function summary({ findings, suppressed, inBaseline, files }: Report): string {
  const rules = new Set(findings.map(({ rule }) => rule)).size;
  const places = new Set(findings.map(({ path }) => path)).size;
  const out = [suppressed.length > 0 ? `${suppressed.length} suppressed` : '', inBaseline > 0 ? `${inBaseline} in the baseline` : ''].filter(Boolean);
  return `${plural(findings.length, 'finding')} of ${plural(rules, 'rule')} in ${places} of ${plural(files, 'file')}${out.length > 0 ? `; ${out.join(', ')}` : ''}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
