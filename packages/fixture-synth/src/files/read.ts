import { readFileSync, statSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file that can't be read as text; it is reported and left alone. */
export class NotTextError extends Error {}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Above this a file doesn't fit beside the others in memory; what has lines or records is then read in portions. */
export const largestText: number = 48 * 1024 * 1024;

/** The text with its byte order mark, if it has one; only UTF-8 that can be written back byte by byte. */
export function readText(path: string): string {
  if (statSync(path).size > largestText) throw new NotTextError('too large to be read at once');
  return decodeText(path.endsWith('.gz') ? unzip(readFileSync(path)) : readFileSync(path));
}

/** A small file may unpack to a disk full of zeros; what is too large to be read is refused while it unpacks. */
function unzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestText });
  } catch {
    throw new NotTextError('not gzip, or too large when unpacked');
  }
}

/** A file's bytes for its text. */
export function encodeText(path: string, text: string): Buffer {
  return path.endsWith('.gz') ? gzipSync(text) : Buffer.from(text);
}

function decodeText(bytes: Buffer): string {
  if (bytes.includes(0)) throw new NotTextError('binary or UTF-16');
  try {
    return strict.decode(bytes);
  } catch {
    throw new NotTextError('not valid UTF-8');
  }
}
