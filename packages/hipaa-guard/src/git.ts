import { execFileSync } from 'node:child_process';
import { UsageError } from './config.js';

/** Lines a change adds or rewrites, by path: [first, last] counted from 1. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [number, number])[]>;

/** Whatever the user or the repository configured: no program of theirs runs, and names have the prefixes that are read below. */
const asLines = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/', '--relative', '--diff-filter=ACMR', '-M'];

/** What changed in the work tree since it left a revision. */
export function changedSince(root: string, revision: string): ChangedLines {
  const base = git(root, ['merge-base', revision, 'HEAD'], `git knows no revision "${revision}" that this branch comes from.`).trim();
  const changed = new Map(parseDiff(git(root, ['diff', ...asLines, base, '--'])));
  for (const path of git(root, ['ls-files', '-z', '--others', '--exclude-standard']).split('\0').filter(Boolean)) changed.set(path, [[1, Number.MAX_SAFE_INTEGER]]);
  return changed;
}

/** What the next commit would add. */
export function changedInIndex(root: string): ChangedLines {
  return new Map(parseDiff(git(root, ['diff', '--cached', ...asLines, '--'])));
}

function* parseDiff(text: string): Iterable<[string, [number, number][]]> {
  let current: [string, [number, number][]] | undefined;
  // Lines of a file that still belong to the hunk: one of them may look like a head.
  let content = 0;
  for (const line of text.split('\n')) {
    if (content > 0 && /^[+-]/.test(line)) {
      content -= 1;
      continue;
    }
    const file = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?))\t?$/.exec(line);
    if (file) {
      if (current) yield current;
      current = [unquote(file[1]) ?? file[2] ?? '', []];
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk && current) {
      const [removed, first, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
      content = removed + count;
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

/** The output of git; `problem` is what its failure means to the user. No monitor that the repository names is started. */
export function git(root: string, args: readonly string[], problem?: string): string {
  try {
    return execFileSync('git', ['-C', root, '-c', 'core.fsmonitor=false', ...args], { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    throw new UsageError(problem ?? `${root} is no git repository, or git is missing.`);
  }
}
