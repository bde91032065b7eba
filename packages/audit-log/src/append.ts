import { closeSync, constants, fsyncSync, openSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type AuditRecord, type Entry, sha256, writeEntry } from './entry.js';
import { AuditLogError, prepareFolder } from './folder.js';
import { withLock } from './lock.js';
import { logFile, readEntries, readTail } from './read.js';

/** A record, or how to make one from the entries before it, while no other process can append. */
type Recording = AuditRecord | ((earlier: readonly Entry[]) => AuditRecord);

/**
 * Appends to `.hipaa/audit.jsonl`. Each entry holds the hash of the one before, so that a later change or gap shows (45 CFR
 * 164.312(b), (c)(1)); what is there is never opened for writing. A torn line of a process that was killed stays, and the entry
 * attests it; a line that is no entry and was ended is left unattested, because it was changed. The time is the machine's: where the clock went back, the order of the lines holds.
 */
export function appendEntry(root: string, recording: Recording): Entry {
  const folder = prepareFolder(root);
  return withLock(join(folder, 'audit.lock'), () => {
    const record = typeof recording === 'function' ? recording(readEntries(root)) : recording;
    const { previous, torn, isOpen } = readTail(logFile(root));
    const body = { time: new Date().toISOString(), user: whoRuns(), ...record, ...(isOpen && torn !== '' && { torn: sha256(torn) }), previous };
    const line = writeEntry(body);
    appendLine(logFile(root), `${isOpen ? '\n' : ''}${line}\n`);
    return JSON.parse(line) as Entry;
  });
}

/** The same for commands whose result stands without the log, as in a folder that nobody may write: says on stderr what is missing. */
export function noteEntry(root: string, recording: Recording): void {
  try {
    appendEntry(root, recording);
  } catch (error) {
    if (!(error instanceof AuditLogError)) throw error;
    process.stderr.write(`No audit entry was written: ${error.message}\n`);
  }
}

function appendLine(file: string, line: string): void {
  try {
    const handle = openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
    const written = writeSync(handle, line);
    fsyncSync(handle);
    closeSync(handle);
    if (written < Buffer.byteLength(line)) throw new AuditLogError(`${file} could not be written to the end of the line; is the disk full?`);
  } catch (error) {
    if (error instanceof AuditLogError) throw error;
    throw new AuditLogError(`${file} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
}

/** In a container the user may have a number and no name. */
function whoRuns(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
