import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { exportsOf } from './exported-handlers.js';
import type { SourceFile } from '../ast/source-file.js';

const levels = 5;
const largest = 200_000;
const entryName = /^(?:app|server|index|main|routes?|router|api|bootstrap|http|express|fastify|setup\w*|create-?app|\w+\.module)\.[cm]?[jt]s$/i;
const entryFolders = ['', 'src', 'routes', 'app', 'server', 'api', 'config', 'loaders', 'http'];

interface Cached {
  readonly modified: number;
  readonly text: string;
}

const texts = new Map<string, Cached>();

/**
 * How other files mount what this file exports: the text of each `app.use('/x', requireAuth, thisRouter)` in the entry files of the
 * folders above (`app.ts`, `server.js`, `routes/index.ts`). Undefined when none is found. Reads at most a few small files, by name,
 * up to the package's root; a file that can't be read is no evidence.
 */
export function mountedAs(file: SourceFile): string | undefined {
  return file.fact(findMount);
}

function findMount(file: SourceFile): string | undefined {
  if (!/^(?:\/|[A-Za-z]:[\\/])/.test(file.filename) || exportsOf(file).length === 0) return undefined;
  const own = file.filename;
  for (const entry of entriesAbove(dirname(own))) {
    if (entry === own) continue;
    const mount = mountIn(readText(entry), entry, own);
    if (mount !== undefined) return mount;
  }
  return undefined;
}

function entriesAbove(start: string): string[] {
  const entries: string[] = [];
  let folder = start;
  for (let i = 0; i < levels; i++) {
    for (const sub of entryFolders) entries.push(...entriesIn(join(folder, sub)));
    if (existsSync(join(folder, 'package.json'))) break;
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return [...new Set(entries)];
}

const listings = new Map<string, { readonly modified: number; readonly names: readonly string[] }>();

function entriesIn(folder: string): string[] {
  try {
    const modified = statSync(folder).mtimeMs;
    const known = listings.get(folder);
    if (known?.modified === modified) return known.names.map((name) => join(folder, name));
    const names = readdirSync(folder).filter((name) => entryName.test(name));
    listings.set(folder, { modified, names });
    return names.map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    const known = texts.get(path);
    if (known?.modified === mtimeMs) return known.text;
    const text = size > largest ? '' : readFileSync(path, 'utf8');
    texts.set(path, { modified: mtimeMs, text });
    return text;
  } catch {
    return '';
  }
}

const imports = /(?:import\s+(?:type\s+)?([^'";]{1,200}?)\s+from\s*|(?:const|let|var)\s+([^=;]{1,200}?)\s*=\s*require\(\s*)['"]([^'"\n]{1,200})['"]/g;

/** The statement that mounts the file, in the text of another. */
function mountIn(text: string, from: string, own: string): string | undefined {
  const target = basename(own, extname(own));
  const folder = basename(dirname(own));
  if (!text.includes(target) && !text.includes(folder)) return undefined;
  for (const match of text.matchAll(imports)) {
    if (!pointsTo(match[3] ?? '', from, own)) continue;
    for (const name of (match[1] ?? match[2] ?? '').match(/[A-Za-z_$][\w$]*/g) ?? []) {
      const mount = statementWith(text, name);
      if (mount !== undefined) return mount;
    }
  }
  return statementWith(text, `require('${relativeTo(from, own)}')`);
}

function relativeTo(from: string, own: string): string {
  const path = relative(dirname(from), own).replaceAll('\\', '/').replace(/\.[cm]?[jt]sx?$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}

function pointsTo(module: string, from: string, own: string): boolean {
  if (!module.startsWith('.')) return false;
  const wanted = relativeTo(from, own);
  const bare = module.replace(/\.[cm]?[jt]sx?$/, '');
  return bare === wanted || `${bare.replace(/\/$/, '')}/index` === wanted;
}

/** `app.use(…, name)` with everything before the name, and what was used on the app without a path before. */
function statementWith(text: string, name: string): string | undefined {
  const escaped = name.replace(/[$()'./\\*+?[\]{}|^-]/g, '\\$&');
  const mount = new RegExp(`\\.(?:use|register|route|all)\\s*\\(([^;]{0,300}?)\\b${escaped}`).exec(text);
  if (!mount) return undefined;
  const before = text.slice(0, mount.index).match(/\.(?:use|addHook)\(\s*(?!['"`])[^;\n]{1,160}/g) ?? [];
  return `${before.join(' ')} ${mount[1] ?? ''}`;
}
