import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './files/write.js';

/** What a run did; no value of anybody and no text of a file. */
export interface RunRecord {
  readonly outcome: 'changed' | 'rolled-back' | 'failed';
  /** SHA-256 of each changed file before and after. */
  readonly files: readonly { readonly file: string; readonly before: string; readonly after: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Entry extends RunRecord {
  readonly time: string;
  readonly user: string;
  readonly version: string;
  readonly previous: string;
  readonly hash: string;
}

const first = '0'.repeat(64);

/** Appends to `.hipaa/audit.jsonl`. Each entry holds the hash of the one before, so that a later change or gap shows (45 CFR 164.312(b), (c)(1)). */
export function noteRun(root: string, record: RunRecord, version: string): void {
  const file = trailFile(root);
  makeFolder(join(root, '.hipaa'));
  const previous = readEntries(root).at(-1)?.hash ?? first;
  const body = { time: new Date().toISOString(), user: userInfo().username, version, ...record, previous };
  appendLine(file, `${JSON.stringify({ ...body, hash: hashOf(body) })}\n`);
}

/** A new line at the end; what is there is never opened for writing. */
function appendLine(file: string, line: string): void {
  const handle = openSync(file, 'a', 0o600);
  writeSync(handle, line);
  closeSync(handle);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The number of the first entry, from 1, that doesn't fit those before it; undefined when all fit. */
export function findBreak(root: string): number | undefined {
  let previous = first;
  for (const [i, { hash, ...body }] of readEntries(root).entries()) {
    if (body.previous !== previous || hashOf(body) !== hash) return i + 1;
    previous = hash;
  }
  return undefined;
}

export function countEntries(root: string): number {
  return readEntries(root).length;
}

/** Entries of a range of days, as JSON or CSV. */
export function exportTrail(root: string, format: 'json' | 'csv', from: string = '', to: string = '9999'): string {
  const entries = readEntries(root).filter(({ time }) => time >= from && time.slice(0, Math.max(10, to.length)) <= to);
  if (format === 'json') return `${JSON.stringify(entries, undefined, 2)}\n`;
  const rows = entries.map(({ time, user, version, outcome, files, counts, hash }) => [time, user, version, outcome, String(files.length), Object.entries(counts).map(([phiClass, count]) => `${phiClass}=${String(count)}`).join(' '), hash]);
  return [['time', 'user', 'version', 'outcome', 'files', 'counts', 'hash'], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** A leading sign would make a spreadsheet take the cell for a formula. */
function cell(text: string): string {
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function trailFile(root: string): string {
  return join(root, '.hipaa', 'audit.jsonl');
}

function readEntries(root: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(trailFile(root), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').filter((line) => line !== '').map(parseEntry);
}

/** A line that is no entry breaks the chain where it stands. */
function parseEntry(line: string): Entry {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return { time: '', user: '', version: '', outcome: 'failed', files: [], counts: {}, previous: '', hash: '' };
  }
}

function hashOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
