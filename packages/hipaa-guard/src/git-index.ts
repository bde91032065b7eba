import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from './config.js';
import { largest } from './files/find.js';
import { git, safeSettings } from './git.js';

interface Blob {
  readonly path: string;
  readonly id: string;
}

/**
 * Runs an action on a copy of what the next commit adds or changes, so that a partly staged file is judged as it will be committed,
 * without a stash. Blobs are copied byte by byte: no filter of the repository runs and no link is made.
 */
export async function withIndex<T>(root: string, action: (copy: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'hipaa-guard-'));
  try {
    copyBlobs(root, stagedBlobs(root), copy);
    return await action(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Regular files only: links (120000) and submodules (160000) have no text of their own. */
function stagedBlobs(root: string): Blob[] {
  const fields = git(root, ['diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--relative', '--diff-filter=ACMRT', '--']).split('\0');
  const blobs: Blob[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = ''] = (fields[at] ?? '').split(' ');
    if (mode.startsWith('100')) blobs.push({ path: fields[at + 1] ?? '', id });
  }
  return blobs;
}

function copyBlobs(root: string, blobs: readonly Blob[], folder: string): void {
  const sizes = catFile(root, '--batch-check=%(objectsize)', blobs).toString('utf8').trim().split('\n').map(Number);
  for (const { path } of blobs) mkdirSync(dirname(join(folder, path)), { recursive: true });
  const small = blobs.filter((blob, index) => !isTooLarge(join(folder, blob.path), sizes[index] ?? 0));
  let output = catFile(root, '--batch=%(objectsize)', small);
  for (const { path } of small) {
    const head = output.indexOf('\n');
    const end = head + 1 + Number(output.subarray(0, head).toString('latin1'));
    writeFileSync(join(folder, path), output.subarray(head + 1, end));
    output = output.subarray(end + 1);
  }
}

/** The copy of a file that no engine reads is empty of content and has its size, so that the report says why it was left out. */
function isTooLarge(file: string, size: number): boolean {
  if (size <= largest) return false;
  writeFileSync(file, '');
  truncateSync(file, size);
  return true;
}

function catFile(root: string, format: string, blobs: readonly Blob[]): Buffer {
  try {
    return execFileSync('git', ['-C', root, ...safeSettings, 'cat-file', format], { input: blobs.map(({ id }) => `${id}\n`).join(''), maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    throw new UsageError(`git could not read the index of ${root}.`);
  }
}
