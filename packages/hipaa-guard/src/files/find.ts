import { execFileSync } from 'node:child_process';
import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { safeSettings } from '../git.js';
import { isData, isLintable, isPacked } from './kinds.js';

const neverEntered = new Set(['node_modules', 'bower_components', '.git', '.hipaa', '.hg', '.svn', '.venv', 'venv', '__pycache__', '.cache', 'dist', 'build', 'coverage', 'vendor', '.next', '.nuxt']);
/** Files beyond this are generated, or dumps that no scan of code should wait for. */
export const largest = 2_000_000;
const headBytes = 65_536;

export interface FoundFiles {
  /** Relative to the root, with slashes, sorted. */
  readonly files: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * The files below the targets that an engine reads. In a git repository what git knows or would add, so that ignored files stay out;
 * elsewhere a walk that follows no links.
 */
export function findFiles(root: string, targets: readonly string[], globs: readonly string[]): FoundFiles {
  const own = ignore().add([...globs]);
  const skipped: { path: string; reason: string }[] = [];
  const names = new Set(targets.flatMap((target) => listTarget(root, target, own)));
  const isOwn = insideOf(root);
  const files = [...names].filter((name) => isOwn(name) && isRead(root, name, skipped)).sort();
  return { files, skipped };
}

function listTarget(root: string, target: string, own: Ignore): string[] {
  if (statSync(join(root, target)).isFile()) return [slashed(target)];
  const known = listByGit(root, target);
  // A folder that git ignores and that is named all the same.
  const all = known.length > 0 ? known : listByWalk(root, target);
  return all.filter((name) => !name.split('/').some((part) => neverEntered.has(part)) && !own.ignores(name));
}

function listByGit(root: string, target: string): string[] {
  try {
    const out = execFileSync('git', ['-C', root, ...safeSettings, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', target], { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
    return out.split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

function listByWalk(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return neverEntered.has(entry.name) ? [] : listByWalk(root, join(folder, entry.name));
      return entry.isFile() ? [slashed(join(folder, entry.name))] : [];
    });
  } catch {
    return [];
  }
}

/** Whether a file's folder lies in the project: git may know a file below a folder that is a link by now. */
function insideOf(root: string): (name: string) => boolean {
  const real = realpathSync(root);
  const known = new Map<string, boolean>();
  return (name) => {
    const folder = dirname(name);
    let isInside = known.get(folder);
    if (isInside === undefined) known.set(folder, (isInside = isBelow(real, join(root, folder))));
    return isInside;
  };
}

function isBelow(real: string, folder: string): boolean {
  try {
    return relative(real, realpathSync(folder)).split(sep)[0] !== '..';
  } catch {
    return false;
  }
}

function isRead(root: string, name: string, skipped: { path: string; reason: string }[]): boolean {
  if (!isLintable(name) && !isPacked(name) && !isData(name)) return false;
  const stats = lstatSync(join(root, name), { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  const reason = stats.size > largest ? `larger than ${largest / 1_000_000} MB` : isLintable(name) && isMinified(join(root, name), stats.size) ? 'minified' : undefined;
  if (reason !== undefined) skipped.push({ path: name, reason });
  return reason === undefined;
}

/** By its name, or by lines that no person writes. */
function isMinified(path: string, size: number): boolean {
  if (/[.-]min\.[cm]?js$/.test(path)) return true;
  if (size < headBytes) return false;
  const head = Buffer.alloc(headBytes);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, head, 0, headBytes, 0);
    return read / head.subarray(0, read).toString('latin1').split('\n').length > 500;
  } finally {
    closeSync(file);
  }
}

export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The path of a file as reports name it. */
export function relativeTo(root: string, path: string): string {
  return slashed(relative(root, path));
}
