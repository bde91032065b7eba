import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { AuditLogError, readOr } from './folder.js';

const patience = 5_000;
const pause = 5;
/** Nobody holds the lock longer than some milliseconds; a lock of another machine that is this old was left behind. */
const abandoned = 60_000;
/** Between making the file and writing into it pass microseconds. */
const nameless = 1_000;

/** Runs an action while no other process holds the lock file. A lock whose process was killed is taken over. */
export function withLock<T>(file: string, action: () => T): T {
  const mark = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  const until = Date.now() + patience;
  while (!take(file, mark)) {
    removeAbandoned(file);
    if (Date.now() > until) throw new AuditLogError(`Another process holds ${file}. If none is running, delete it.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  try {
    return action();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string, mark: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, mark);
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new AuditLogError(`${file} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
}

/** Only who holds the lock of the lock removes it: two that both find it abandoned could else remove each other's fresh one. */
function removeAbandoned(file: string): void {
  if (!isAbandoned(file)) return;
  withLock(`${file}.next`, () => {
    if (isAbandoned(file)) rmSync(file, { force: true });
  });
}

function isAbandoned(file: string): boolean {
  const [host = '', pid] = readOr(file, '').split(' ');
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
  return host === hostname() ? !isRunning(Number(pid)) : age > (host === '' ? nameless : abandoned);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
