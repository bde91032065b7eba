import { readFileSync } from 'node:fs';
import process from 'node:process';
import { UsageError } from '../config.js';

/** The text of a file, or of stdin for `-`. Valid UTF-8 only: what can't be read can't be checked. */
export function readInput(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? process.stdin.fd : file);
  } catch (error) {
    throw new UsageError(`${file === '-' ? 'stdin' : file} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file === '-' ? 'stdin' : file} is no valid UTF-8, so that it can't be checked.`);
  }
}
