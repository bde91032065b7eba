import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { NotTextError } from './files/read.js';
import { Plan, type PlanOptions, type Replacement } from './plan.js';
import { applyEdits } from './text/piece.js';

/** Above this a file of lines is read and written in portions. */
const largeSize = 4 * 1024 * 1024;
const portionSize = 64 * 1024;
/** A line that is longer is no record. */
const longestLine = 16 * 1024 * 1024;

const lineFormats = /\.(?:csv|tsv|psv|ndjson|jsonl|log|txt|hl7|sql)$/i;

/** Whether a file is read in portions of whole lines. */
export function isStreamed(path: string): boolean {
  return lineFormats.test(path) && statSync(path).size > largeSize;
}

/** Of a large file: its SHA-256, taken portion by portion. */
export function fingerprint(path: string): string {
  const hash = createHash('sha256');
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(portionSize);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) hash.update(buffer.subarray(0, length));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Portions of whole lines; of a table each begins with the header, whose length is told. */
function* readPortions(path: string): Generator<{ readonly text: string; readonly headLength: number }> {
  const handle = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(portionSize);
    let [rest, head, isFirst] = ['', '', true];
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
      rest += decodeStrictly(decoder, buffer.subarray(0, length));
      const cut = findCut(path, rest);
      if (cut === 0 && rest.length > longestLine) throw new NotTextError('a line is too long');
      if (cut === 0) continue;
      const text = rest.slice(0, cut);
      rest = rest.slice(cut);
      yield { text: isFirst ? text : head + text, headLength: isFirst ? 0 : head.length };
      if (isFirst && /\.(?:csv|tsv|psv)$/i.test(path)) head = text.slice(0, text.indexOf('\n') + 1);
      isFirst = false;
    }
    if (rest !== '') yield { text: isFirst ? rest : head + rest, headLength: isFirst ? 0 : head.length };
  } finally {
    closeSync(handle);
  }
}

function decodeStrictly(decoder: StringDecoder, bytes: Buffer): string {
  const text = decoder.write(bytes);
  if (text.includes('\uFFFD') || text.includes('\0')) throw new NotTextError('not valid UTF-8');
  return text;
}

/** Behind the last whole record: outside of quotes in tables, behind a statement in SQL, before a message in HL7. */
function findCut(path: string, text: string): number {
  if (/\.sql$/i.test(path)) return behind(text, /;[ \t]*\r?\n/g);
  if (/\.hl7$/i.test(path)) return Math.max(0, text.lastIndexOf('MSH|'));
  const end = text.lastIndexOf('\n') + 1;
  if (!/\.(?:csv|tsv|psv)$/i.test(path)) return end;
  let cut = end;
  while (cut > 0 && countQuotes(text, cut) % 2 === 1) cut = text.lastIndexOf('\n', cut - 2) + 1;
  return cut;
}

function behind(text: string, pattern: RegExp): number {
  const from = Math.max(0, text.length - 64 * 1024);
  const last = [...text.slice(from).matchAll(pattern)].at(-1);
  return last === undefined ? 0 : from + last.index + last[0].length;
}

function countQuotes(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** Replaces a file portion by portion. */
export function* rewritePortions(path: string, name: string, options: PlanOptions, count: (replacements: readonly Replacement[]) => void): Generator<string> {
  for (const { text, headLength } of readPortions(path)) {
    const plan = new Plan([{ name, text }], options, (_, error) => {
      throw new NotTextError(error.message);
    });
    for (const file of plan.files) {
      const { replacements } = plan.replacementsOf(file);
      count(replacements.filter(({ start }) => start >= headLength));
      yield applyEdits(text, replacements).slice(headLength);
    }
  }
}
