import { execFileSync } from 'node:child_process';
import { UsageError } from './config.js';
import { diffArguments, parseDiff, type FileDiff, type LineRanges } from './diff.js';

/** Lines a change adds or rewrites, by path. */
export type ChangedLines = ReadonlyMap<string, LineRanges>;

/** What changed in the work tree since it left a revision. */
export function changedSince(root: string, revision: string): ChangedLines {
  const changed = byPath(diff(root, [mergeBase(root, revision)]));
  for (const path of git(root, ['ls-files', '-z', '--others', '--exclude-standard']).split('\0').filter(Boolean)) changed.set(path, [[1, Number.MAX_SAFE_INTEGER]]);
  return changed;
}

/** What the next commit would add. */
export function changedInIndex(root: string): ChangedLines {
  return byPath(diff(root, ['--cached']));
}

/** What the commits of a branch change since it left a revision, file by file; the work tree doesn't count. */
export function committedSince(root: string, revision: string): FileDiff[] {
  return diff(root, [mergeBase(root, revision), 'HEAD']);
}

/** The commit that is checked out. */
export function headOf(root: string): string {
  return git(root, ['rev-parse', 'HEAD']).trim();
}

/** Where the root lies in its repository: `` or a path with a slash at its end. */
export function prefixOf(root: string): string {
  return git(root, ['rev-parse', '--show-prefix']).replace(/\n$/, '');
}

/** A committed file's text; undefined when it can't be had. A link is its target's name, never what it points at. */
export function committedText(root: string, path: string): string | undefined {
  try {
    return git(root, ['cat-file', 'blob', `HEAD:./${path}`]);
  } catch {
    return undefined;
  }
}

function mergeBase(root: string, revision: string): string {
  return git(root, ['merge-base', revision, 'HEAD'], `git knows no revision "${revision}" that this branch comes from. In a shallow clone, fetch its history first.`).trim();
}

function diff(root: string, what: readonly string[]): FileDiff[] {
  return parseDiff(git(root, ['-c', 'core.quotePath=true', ...diffArguments, ...what, '--']));
}

function byPath(files: readonly FileDiff[]): Map<string, LineRanges> {
  return new Map(files.map(({ path, added }) => [path, added]));
}

/**
 * No monitor that the repository's settings name is started, and a folder that holds files named like those of a bare repository is
 * not taken for one, whose settings anybody could have written.
 */
export const safeSettings: readonly string[] = ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];

/** The output of git; `problem` is what its failure means to the user. */
export function git(root: string, args: readonly string[], problem?: string): string {
  try {
    return execFileSync('git', ['-C', root, ...safeSettings, ...args], { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    throw new UsageError(problem ?? `${root} is no git repository, or git is missing.`);
  }
}
