import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The log can't be read or written; the message says why and what helps. */
export class AuditLogError extends Error {}

/** What belongs to one machine and is never committed: branches that each append would break the chain. */
const local = ['audit.jsonl', 'audit.lock*', 'cache/', 'fixture-synth.key'];

/** Makes `.hipaa`, where git ignores what is local. A link there is refused: the repository could point it anywhere. */
export function prepareFolder(root: string): string {
  const folder = join(root, '.hipaa');
  try {
    mkdirSync(folder, { recursive: true });
    requireOwn(folder);
    ignoreLocal(join(folder, '.gitignore'));
  } catch (error) {
    if (error instanceof AuditLogError) throw error;
    throw new AuditLogError(`${folder} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
  return folder;
}

/** Throws when the path is a link. */
export function requireOwn(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw new AuditLogError(`${path} is a link; nothing is written through it.`);
}

function ignoreLocal(file: string): void {
  requireOwn(file);
  const text = readOr(file, '');
  const missing = local.filter((name) => !text.split(/\r?\n/).includes(name));
  if (missing.length === 0) return;
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  writeFileSync(file, `${start}${missing.join('\n')}\n`);
}

/** The text of a file, or what stands for a missing one. */
export function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return otherwise;
    throw new AuditLogError(`${file} can't be read (${code ?? 'unknown error'}).`);
  }
}
