import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { writeWhole } from 'fixture-synth/write';
import { UsageError } from '../config.js';

/**
 * Writes a file that a user named. A path that starts at the project stays in it: `..` and links that lead out are refused, because a
 * hostile repository can hold such a link. An absolute path is the user's own word.
 */
export function writeNamed(root: string, name: string, text: string, mode?: number): void {
  const file = resolve(root, name);
  if (!isAbsolute(name)) requireInside(root, file, name);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, text);
  if (mode !== undefined) chmodSync(file, mode);
}

function requireInside(root: string, file: string, name: string): void {
  const leadsOut = (path: string, base: string): boolean => relative(base, path).split(sep)[0] === '..';
  if (leadsOut(file, root) || leadsOut(realpathSync(nearest(dirname(file))), realpathSync(root))) throw new UsageError(`${name} is outside of the project; nothing is written there.`);
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw new UsageError(`${name} is a link; nothing is written through it.`);
}

/** The folder itself, or the one above it that is there. */
function nearest(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearest(join(folder, '..'));
}
