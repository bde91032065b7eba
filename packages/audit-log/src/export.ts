import type { Entry } from './entry.js';
import { readRange, type RangeFlags, selectRange } from './range.js';
import { readEntries } from './read.js';

const columns = ['time', 'user', 'tool', 'version', 'kind', 'outcome', 'rules', 'files', 'counts', 'previous', 'hash'] as const;

/** The log for an auditor, by days: JSON holds the entries as they are, CSV what every kind has. */
export function exportLog(root: string, format: 'json' | 'csv', flags: RangeFlags, today = new Date()): string {
  const entries = selectRange(readEntries(root), readRange(flags, today));
  if (format === 'json') return `${JSON.stringify(entries, undefined, 2)}\n`;
  return [columns, ...entries.map(rowOf)].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function rowOf(entry: Entry): string[] {
  return columns.map((name) => {
    if (name === 'files') return String(entry.files?.length ?? 0);
    if (name === 'counts') return Object.entries(entry.counts ?? {}).map(([what, count]) => `${what}=${count}`).join(' ');
    return entry[name] ?? '';
  });
}

/** A leading sign would make a spreadsheet take the cell for a formula. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
