import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, basename } from 'node:path';

/** Writes a whole file or nothing, and waits until the disk has it; see `writePortions`. */
export function writeWhole(path: string, content: string | Buffer, mode?: number): void {
  writePortions(path, [content], mode);
}

/**
 * Writes a whole file or nothing without waiting for the disk, which takes longer than all the rest: a kill or a full disk still
 * leaves the old file or the new one; only a power failure within seconds may not.
 */
export function replaceFile(path: string, content: Buffer): void {
  writePortions(path, [content], undefined, false);
}

/**
 * Writes the portions of a file, or nothing: a new file beside the old one takes its place by a rename. Whatever stops the program
 * in between, the old file or the new one is there. The portions may be read from the old file while they are written.
 */
export function writePortions(path: string, portions: Iterable<string | Buffer>, mode?: number, isAwaited: boolean = true): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = openSync(temporary, 'wx', 0o600);
  let isOpen = true;
  try {
    for (const portion of portions) {
      const bytes = Buffer.from(portion);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    }
    fchmodSync(handle, mode ?? modeOf(path));
    if (isAwaited) fsyncSync(handle);
    closeSync(handle);
    isOpen = false;
    renameSync(temporary, path);
  } catch (error) {
    if (isOpen) closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Whether nobody may write the file; a rename would replace it all the same. */
export function isReadOnly(path: string): boolean {
  return (modeOf(path) & 0o222) === 0;
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode & 0o7777;
  } catch {
    return 0o644;
  }
}
