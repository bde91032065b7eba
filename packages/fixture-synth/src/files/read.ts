import { readFileSync, statSync } from 'node:fs';

/** A file that can't be read as text; it is reported and left alone. */
export class NotTextError extends Error {}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Above this a file doesn't fit beside the others in memory; line-based formats are then read line by line. */
const largeSize = 48 * 1024 * 1024;

/** The text with its byte order mark, if it has one; only UTF-8 that can be written back byte by byte. */
export function readText(path: string): string {
  if (statSync(path).size > largeSize) throw new NotTextError('too large to be read at once');
  return decodeText(readFileSync(path));
}

function decodeText(bytes: Buffer): string {
  if (bytes.includes(0)) throw new NotTextError('binary or UTF-16');
  try {
    return strict.decode(bytes);
  } catch {
    throw new NotTextError('not valid UTF-8');
  }
}
