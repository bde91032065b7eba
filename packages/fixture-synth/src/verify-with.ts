import { spawnSync } from 'node:child_process';
import type { NameKeeping } from './synthesise/names.js';

/** What the user's own tests said, and what was done about it. */
export interface TestOutcome {
  readonly status: 'green' | 'red-before' | 'rolled-back';
  /** Names kept more of the old ones because tests needed it. */
  readonly kept?: NameKeeping;
  readonly rolledBack: readonly string[];
}

/** What is tried before files are rolled back, mildest first. */
export const keepings: readonly NameKeeping[] = [
  { length: false, initials: false, order: true },
  { length: true, initials: false, order: false },
  { length: true, initials: true, order: false },
];

/** Runs the user's command as a shell does; true when it exits with 0. */
export function runTests(command: string, folder: string): boolean {
  const { status } = spawnSync(command, { cwd: folder, shell: true, stdio: ['ignore', 2, 2], env: { ...process.env, CI: 'true' } });
  return status === 0;
}

/**
 * The smallest set of files whose old content turns the tests green: delta debugging (Zeller and Hildebrandt, 2002). No file of the set
 * can be left out; another set of the same size may exist. `isGreen` says whether tests pass with exactly these files as they were.
 */
export function smallestSet(files: readonly string[], isGreen: (rolledBack: readonly string[]) => boolean): string[] {
  let set = [...files];
  let parts = 2;
  while (set.length > 1) {
    const size = Math.ceil(set.length / parts);
    const chunks = Array.from({ length: Math.ceil(set.length / size) }, (_, i) => set.slice(i * size, (i + 1) * size));
    const enough = chunks.find((chunk) => isGreen(chunk)) ?? chunks.map((chunk) => set.filter((file) => !chunk.includes(file))).find((rest) => rest.length > 0 && rest.length < set.length && isGreen(rest));
    if (enough !== undefined) {
      parts = enough.length > size ? Math.max(2, parts - 1) : 2;
      set = enough;
    } else if (size === 1) return set;
    else parts = Math.min(set.length, parts * 2);
  }
  return set;
}
