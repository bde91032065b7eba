import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { largestText, NotTextError } from '../files/read.js';
import { JsonCutter } from './json-portions.js';

/** Above this a file of lines is read in portions, and so is a JSON document that is only looked at. */
const largeSize = 4 * 1024 * 1024;
const portionSize = 64 * 1024;
/** A record that is longer is none. */
const longestRecord = 16 * 1024 * 1024;

const lineFormats = /\.(?:csv|tsv|psv|ndjson|jsonl|log|txt|hl7|sql)$/i;
const documents = /\.(?:json|geojson|har)$/i;
const tables = /\.(?:csv|tsv|psv)$/i;

/**
 * Whether a file is read in portions. A document whose end says whose its beginning is is written as a whole, when it fits
 * into memory.
 */
export function isStreamed(path: string, isWritten: boolean): boolean {
  const { size } = statSync(path);
  if (documents.test(path)) return size > (isWritten ? largestText : largeSize);
  return lineFormats.test(path) && size > largeSize;
}

/** Of a large file: its SHA-256, taken portion by portion. */
export function fingerprint(path: string): string {
  const hash = createHash('sha256');
  for (const bytes of readBytes(path)) hash.update(bytes);
  return hash.digest('hex');
}

function* readBytes(path: string): Generator<Buffer> {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(portionSize);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) yield buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

/** Whole records of a file, with what has to stand before and behind them so that they are read as in their place. */
export interface Portion {
  readonly text: string;
  readonly headLength: number;
  readonly tailLength: number;
}

/** `longest` is the length of a record at which reading gives up. */
export function* readPortions(path: string, longest: number = longestRecord): Generator<Portion> {
  const cutter = documents.test(path) ? new DocumentCutter() : new LineCutter(path);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (const bytes of readBytes(path)) {
    rest += decodeStrictly(decoder, bytes);
    for (let portion = cutter.next(rest); portion !== undefined; portion = cutter.next(rest)) {
      rest = rest.slice(portion.text.length - portion.headLength - portion.tailLength);
      yield portion;
    }
    if (rest.length > longest) throw new NotTextError('a line or record is too long');
  }
  rest += decodeEnd(decoder);
  if (rest !== '') yield { text: cutter.head + rest, headLength: cutter.head.length, tailLength: 0 };
}

function decodeStrictly(decoder: StringDecoder, bytes: Buffer): string {
  const text = decoder.write(bytes);
  if (text.includes('\uFFFD') || text.includes('\0')) throw new NotTextError('not valid UTF-8');
  return text;
}

/** A character that the end of the file cuts in two. */
function decodeEnd(decoder: StringDecoder): string {
  if (decoder.end() !== '') throw new NotTextError('not valid UTF-8');
  return '';
}

/** Divides a document between records. */
class DocumentCutter {
  readonly #json = new JsonCutter();
  head = '';

  next(rest: string): Portion | undefined {
    const cut = this.#json.findCut(rest, portionSize);
    if (cut === 0) return undefined;
    const { head } = this;
    const { tail } = this.#json;
    this.head = this.#json.head;
    return { text: head + rest.slice(0, cut) + tail, headLength: head.length, tailLength: tail.length };
  }
}

/** Divides lines; of a table each portion begins with the header. */
class LineCutter {
  readonly #path: string;
  #isFirst = true;
  head = '';

  constructor(path: string) {
    this.#path = path;
  }

  next(rest: string): Portion | undefined {
    const cut = rest.length < portionSize / 2 ? 0 : findCut(this.#path, rest);
    if (cut === 0) return undefined;
    const text = rest.slice(0, cut);
    const { head } = this;
    if (this.#isFirst && tables.test(this.#path)) this.head = text.slice(0, text.indexOf('\n') + 1);
    this.#isFirst = false;
    return { text: head + text, headLength: head.length, tailLength: 0 };
  }
}

/** Behind the last whole record: outside of quotes in tables, behind a statement in SQL, before a message in HL7. */
function findCut(path: string, text: string): number {
  if (/\.sql$/i.test(path)) return behind(text, /;[ \t]*\r?\n/g);
  if (/\.hl7$/i.test(path)) return Math.max(0, text.lastIndexOf('MSH|'));
  return tables.test(path) ? behindRow(text) : text.lastIndexOf('\n') + 1;
}

function behind(text: string, pattern: RegExp): number {
  const from = Math.max(0, text.length - 64 * 1024);
  const last = [...text.slice(from).matchAll(pattern)].at(-1);
  return last === undefined ? 0 : from + last.index + last[0].length;
}

/** Behind the last line break that stands in no quotes. */
function behindRow(text: string): number {
  let cut = 0;
  for (let from = 0; from >= 0; ) {
    const quote = text.indexOf('"', from);
    const newline = text.lastIndexOf('\n', quote < 0 ? text.length : quote);
    if (newline >= from) cut = newline + 1;
    const closing = quote < 0 ? -1 : text.indexOf('"', quote + 1);
    from = closing < 0 ? -1 : closing + 1;
  }
  return cut;
}
