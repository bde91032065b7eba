import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export class GitError extends Error {}

/** Files that differ from a revision, and those git doesn't know yet; absolute paths. */
export function filesSince(root: string, revision: string): Set<string> {
  if (revision.startsWith('-')) throw new GitError('That is no revision.');
  const changed = git(root, ['diff', '--name-only', '-z', '--diff-filter=ACMR', '--relative', revision, '--']);
  const fresh = git(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return toPaths(root, changed + fresh);
}

/** What is in the index and would be committed; absolute paths. */
export function stagedFiles(root: string): Set<string> {
  return toPaths(root, git(root, ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR', '--relative']));
}

/** Whether the file in the folder is the one in the index; if not, only a part of it is staged. */
export function isPartlyStaged(root: string, name: string): boolean {
  return git(root, ['diff', '--name-only', '-z', '--', name]) !== '';
}

/** A file's text as it stands in the index. */
export function readStaged(root: string, name: string): string {
  return git(root, ['show', `:./${name}`]);
}

function toPaths(root: string, names: string): Set<string> {
  return new Set(names.split('\0').filter((name) => name !== '').map((name) => join(root, name)));
}

function git(root: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new GitError('git could not answer: is this a repository, and does it know the revision?');
  return stdout;
}
