import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

const LINTABLE = new Set(['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte']);
const OTHERS = new Set(['.py', '.java', '.go', '.sql', '.yaml', '.yml', '.json', '.csv', '.tsv', '.log', '.ipynb', '.tf', '.env', '.conf']);
const SKIPPED_FOLDERS = new Set(['node_modules', 'bower_components', 'dist', 'build', 'coverage', 'out', 'vendor']);
const HEAD_BYTES = 65_536;

/**
 * The files to scan, sorted, and a count of those left out by reason. Neither engine's own walk: both read the same files, a
 * broken link or an unreadable folder doesn't end the scan, and what was left out is told.
 */
export async function findFiles(target, isFolder) {
  const found = { files: [], skipped: new Map() };
  if (isFolder) await walk(target, found);
  else await consider(target, found);
  found.files.sort();
  return found;
}

async function walk(folder, found) {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    skip(found, 'unreadable folder');
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name)) await walk(path, found);
    } else if (entry.isFile()) {
      await consider(path, found);
    }
  }
}

async function consider(path, found) {
  const extension = extname(path);
  if (!isRead(path, extension) || path.endsWith('.d.ts')) return;
  try {
    if (await isMinified(path)) skip(found, 'minified file');
    else found.files.push(path);
  } catch {
    skip(found, 'unreadable file');
  }
}

/** Whether one of the engines has rules for it; Dockerfiles and `.env` go by their whole name. */
function isRead(path, extension) {
  return LINTABLE.has(extension) || OTHERS.has(extension) || /^(?:Dockerfile|\.env)(?:\.|$)/.test(basename(path));
}

/** Whether ESLint reads the file; all others are Semgrep's alone. */
export function isLintable(path) {
  return LINTABLE.has(extname(path));
}

function isSkippedFolder(name) {
  return SKIPPED_FOLDERS.has(name) || name.startsWith('.');
}

/** By its name, or by lines that no person writes. */
async function isMinified(path) {
  if (/[.-]min\.[cm]?js$/u.test(basename(path))) return true;
  const { size } = await stat(path);
  if (size < HEAD_BYTES || !isLintable(path)) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const lines = buffer.subarray(0, bytesRead).toString('latin1').split('\n').length;
    return bytesRead / lines > 500;
  } finally {
    await file.close();
  }
}

function skip(found, reason) {
  found.skipped.set(reason, (found.skipped.get(reason) ?? 0) + 1);
}

export function baseFolder(target, isFolder) {
  return isFolder ? target : dirname(target);
}
