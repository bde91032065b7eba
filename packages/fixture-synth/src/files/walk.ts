import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { formatOf } from '../formats/index.js';

const neverEntered = new Set(['node_modules', '.git', '.hipaa', '.hg', '.svn', '.venv', '__pycache__', '.cache']);

/** What names the authors and dependencies of a package is no fixture. */
const manifests = new Set(['package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'composer.json', 'bower.json', 'tsconfig.json']);

/** A file that may hold fixtures; paths are relative to the root, with slashes. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
}

/** A file or folder that is not looked into, and why. */
export interface LeftAlone {
  readonly file: string;
  readonly reason: string;
}

interface Walk {
  readonly root: string;
  readonly files: FoundFile[];
  readonly skipped: LeftAlone[];
}

/**
 * Files below the targets whose format is known, sorted. What `.gitignore` files and the configuration name is left out;
 * links are not followed, since they may lead out of the folder or round in circles.
 */
export function walk(root: string, targets: readonly string[], globs: readonly string[]): Walk {
  const found: Walk = { root, files: [], skipped: [] };
  const own = ignore().add([...globs]);
  for (const target of targets) {
    const path = realpathSync(resolve(target));
    const above = gitignoresAbove(root, dirname(path));
    visit(path, [...above, { base: root, rules: own }], found, true);
  }
  const unique = new Map(found.files.map((file) => [file.name, file]));
  return { ...found, files: [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

interface Rules {
  readonly base: string;
  readonly rules: Ignore;
}

function visit(path: string, rules: readonly Rules[], found: Walk, isTarget: boolean): void {
  const stats = lstatSync(path);
  const name = slashed(relative(found.root, path));
  if (!isTarget && isIgnored(path, stats.isDirectory(), rules)) return;
  if (stats.isSymbolicLink()) found.skipped.push({ file: name, reason: 'a link' });
  else if (stats.isDirectory()) visitFolder(path, rules, found);
  else if (stats.isFile() && formatOf(path) !== undefined && (isTarget || !manifests.has(basename(path)))) found.files.push({ name, path });
  else if (isTarget) found.skipped.push({ file: name, reason: 'no known format' });
}

function visitFolder(path: string, rules: readonly Rules[], found: Walk): void {
  const own = [...rules, ...rulesIn(path)];
  let entries: string[];
  try {
    entries = readdirSync(path).sort();
  } catch {
    found.skipped.push({ file: slashed(relative(found.root, path)), reason: 'not readable' });
    return;
  }
  for (const entry of entries) if (!neverEntered.has(entry)) visit(join(path, entry), own, found, false);
}

function rulesIn(folder: string): Rules[] {
  try {
    return [{ base: folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

function gitignoresAbove(root: string, folder: string): Rules[] {
  const inside = relative(root, folder);
  if (inside.startsWith('..')) return [];
  const parts = inside === '' ? [] : inside.split(sep);
  return parts.reduce<Rules[]>((all, _, i) => [...all, ...rulesIn(join(root, ...parts.slice(0, i + 1)))], rulesIn(root));
}

function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  return rules.some(({ base, rules: own }) => {
    const name = slashed(relative(base, path));
    return name !== '' && !name.startsWith('..') && own.ignores(isFolder ? `${name}/` : name);
  });
}

function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
