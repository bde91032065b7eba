import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, noEntry, readEntry } from './entry.js';
import { AuditLogError, readOr, requireOwn } from './folder.js';

export function logFile(root: string): string {
  return join(root, '.hipaa', 'audit.jsonl');
}

/** The lines of the log; the last is empty when the log ends as it should. */
export function readLines(root: string): string[] {
  requireOwn(logFile(root));
  return readOr(logFile(root), '').split('\n');
}

/** All whole entries in their order. */
export function readEntries(root: string): Entry[] {
  return readLines(root).flatMap((line) => readEntry(line) ?? []);
}

export interface Tail {
  /** Hash of the last whole entry. */
  readonly previous: string;
  /** What follows it and is no entry. */
  readonly torn: string;
  /** Whether a new line is wanted before the next entry. */
  readonly isOpen: boolean;
}

const portion = 65_536;

/** The end of the log, read backwards: an append costs the same after six years. */
export function readTail(file: string): Tail {
  const handle = openExisting(file);
  if (handle === undefined) return { previous: noEntry, torn: '', isOpen: false };
  try {
    let bytes = Buffer.alloc(0);
    for (let start = fstatSync(handle).size; ; ) {
      const from = Math.max(0, start - portion);
      bytes = Buffer.concat([readAt(handle, from, start - from), bytes]);
      start = from;
      const tail = tailOf(bytes.toString('utf8'), start === 0);
      if (tail) return tail;
    }
  } finally {
    closeSync(handle);
  }
}

function openExisting(file: string): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new AuditLogError(`${file} can't be read (${code ?? 'unknown error'}).`);
  }
}

function readAt(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
}

/** `text` may begin in the middle of a line, whose entry is then still unknown. */
function tailOf(text: string, isWhole: boolean): Tail | undefined {
  const lines = text.split('\n');
  const isOpen = lines.at(-1) !== '';
  for (let at = lines.length - 1; at >= 0; at--) {
    const entry = readEntry(lines[at] ?? '');
    if (entry) return { previous: entry.hash, torn: tornText(lines.slice(at + 1)), isOpen };
  }
  return isWhole ? { previous: noEntry, torn: tornText(lines), isOpen } : undefined;
}

/** Lines between two entries; empty ones say nothing. */
export function tornText(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
