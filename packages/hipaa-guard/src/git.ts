import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { UsageError } from './config.js';

/** Lines a change adds or rewrites, by path: [first, last] counted from 1. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [number, number])[]>;

/** What changed in the work tree since it left a revision. */
export function changedSince(root: string, revision: string): ChangedLines {
  const base = git(root, ['merge-base', revision, 'HEAD'], `git knows no revision "${revision}" that this branch comes from.`).trim();
  const changed = new Map(parseDiff(git(root, ['diff', '--unified=0', '--no-color', '--no-ext-diff', '--relative', '--diff-filter=ACMR', '-M', base, '--'])));
  for (const path of git(root, ['ls-files', '-z', '--others', '--exclude-standard']).split('\0').filter(Boolean)) changed.set(path, [[1, Number.MAX_SAFE_INTEGER]]);
  return changed;
}

/** What the next commit would add. */
export function changedInIndex(root: string): ChangedLines {
  return new Map(parseDiff(git(root, ['diff', '--cached', '--unified=0', '--no-color', '--no-ext-diff', '--relative', '--diff-filter=ACMR', '-M', '--'])));
}

/** Runs an action on a copy of the index's files, so that a partly staged file is judged as it will be committed. */
export async function withIndex<T>(root: string, paths: readonly string[], action: (copy: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'hipaa-guard-'));
  try {
    const prefix = git(root, ['rev-parse', '--show-prefix']).trim();
    execFileSync('git', ['-C', root, 'checkout-index', '--force', '-z', '--stdin', `--prefix=${copy}${sep}`], { input: paths.join('\0'), stdio: ['pipe', 'ignore', 'pipe'] });
    return await action(join(copy, prefix));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function* parseDiff(text: string): Iterable<[string, [number, number][]]> {
  let current: [string, [number, number][]] | undefined;
  for (const line of text.split('\n')) {
    const file = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?))\t?$/.exec(line);
    if (file) {
      if (current) yield current;
      current = [unquote(file[1]) ?? file[2] ?? '', []];
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk && current) {
      const [first, count] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
      if (count > 0) current[1].push([first, first + count - 1]);
    }
  }
  if (current) yield current;
}

/** Git writes names with unusual letters as octal bytes in quotes. */
function unquote(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const bytes = [...name.matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gu)].flatMap(([, octal, escaped, plain]) => (octal !== undefined ? [Number.parseInt(octal, 8)] : [...Buffer.from(escaped ?? plain ?? '')]));
  return Buffer.from(bytes).toString('utf8');
}

function git(root: string, args: readonly string[], problem?: string): string {
  try {
    return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    throw new UsageError(problem ?? `${root} is no git repository, or git is missing.`);
  }
}
