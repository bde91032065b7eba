import type { Entry, Verification } from 'hipaa-audit-log';
import { escapeXml } from '../formats/escape.js';
import type { Change, Evidence } from './evidence.js';

/** Cells are HTML already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], id?: string): string {
  if (rows.length === 0) return '<p>None.</p>';
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table${id === undefined ? '' : ` id="${id}"`}>\n<thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** Whether the log that the evidence rests on is whole. */
export function logSentence({ entries, broken, torn, head }: Verification): string {
  if (broken !== undefined) return `The audit log was changed at line ${broken}: what it says of this period can't be relied on.`;
  return `The audit log is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}${torn.length > 0 ? `, ${torn.length} torn lines of processes that were stopped` : ''}; the last is ${head}.`;
}

export function changeTable(changes: readonly Change[]): string {
  return table(['Scan of', 'Rule', 'File', 'Fingerprint'], changes.map(({ time, rule, path, fingerprint }) => [minute(time), escapeXml(`hipaa/${rule}`), escapeXml(path), `<code>${escapeXml(fingerprint)}</code>`]));
}

export function suppressionTable(suppressed: Evidence['suppressed']): string {
  return table(['Place', 'Rule', 'Reason', 'Owner'], suppressed.map(({ path, line, rule, reason, owner = '' }) => [`${escapeXml(path)}:${line}`, `hipaa/${rule}`, escapeXml(reason), escapeXml(owner)]));
}

export function scanTable(scans: readonly Entry[]): string {
  const rows = scans.map(({ time, user, version, kind, scope, scanned, counts = {}, tools, rules = '' }) => {
    const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const versions = Object.entries((tools ?? {}) as Record<string, string>).map(([name, number]) => `${name} ${number}`);
    return [minute(time), escapeXml(user), escapeXml(`${kind}: ${text(scope)}`), escapeXml(text(scanned)), String(found), escapeXml([`hipaa-guard ${version}`, ...versions].join(', ')), `<code title="${escapeXml(rules)}">${escapeXml(rules.slice(0, 12))}</code>`];
  });
  return table(['When (UTC)', 'Who', 'Scope', 'Files', 'Findings', 'Tools', 'Rules'], rows);
}

export function rewriteTable(entries: readonly Entry[]): string {
  const rows = entries.map(({ time, user, version, kind, outcome, counts = {}, files = [] }) => [
    minute(time),
    escapeXml(user),
    escapeXml(`${kind}: ${outcome}`),
    escapeXml(byClass(counts)),
    String(files.length),
    escapeXml(`fixture-synth ${version}`),
  ]);
  return table(['When (UTC)', 'Who', 'What', 'Values by class', 'Files changed', 'Tool'], rows);
}

export function boundaryTable(uses: Evidence['boundary']): string {
  const rows = uses.map(({ way, where, outcome, times, found, restored, unknown }) => [escapeXml(way), escapeXml(where), escapeXml(outcome), String(times), escapeXml(byClass(found)), String(restored), String(unknown)]);
  return table(['What', 'Where', 'Outcome', 'Times', 'Values by class', 'Put back', 'Unknown tokens'], rows);
}

function byClass(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts).map(([what, count]) => `${what} ${count}`).join(', ');
}

function minute(time: string): string {
  return escapeXml(time.slice(0, 16).replace('T', ' '));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
