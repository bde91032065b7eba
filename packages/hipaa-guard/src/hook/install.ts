import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../config.js';
import { git } from '../git.js';

/** The line that each hook manager runs. */
export const hookLine = 'npx --no-install hipaa-guard hook';

/** The hook itself. */
export const hookScript = `#!/bin/sh
# Written by "hipaa-guard hook install". Judges what is about to be committed; delete this file to be rid of it.
PATH="$PWD/node_modules/.bin:$PATH" exec hipaa-guard hook
`;

/** Writes the pre-commit hook of a repository and says so. Another's hook stays as it is. */
export function installHook(root: string): string {
  const folder = git(root, ['rev-parse', '--git-path', 'hooks']).trim();
  const file = join(resolve(root, folder), 'pre-commit');
  const name = relative(root, file);
  if (isManaged(root)) throw new UsageError(`core.hooksPath hands the hooks of this repository to a hook manager. Add to its pre-commit hook: ${hookLine}`);
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === hookScript) return `${name} is there already.\n`;
    throw new UsageError(`${name} is somebody else's and stays as it is. Add to it: ${hookLine}`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hookScript);
  chmodSync(file, 0o755);
  return `Wrote ${name}.\n`;
}

function isManaged(root: string): boolean {
  try {
    return git(root, ['config', 'core.hooksPath']).trim() !== '';
  } catch {
    return false;
  }
}
