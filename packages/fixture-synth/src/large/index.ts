import { setFlagsFromString } from 'node:v8';
import type { HintOfKey } from '../detect/index.js';
import type { FoundFile } from '../files/walk.js';
import { writePortions } from '../files/write.js';
import type { PlanOptions } from '../plan.js';
import { LargeFile } from './file.js';

export type { LargeFile } from './file.js';

/** What a large file holds. */
export function scanLarge({ name, path }: FoundFile, excluded: ReadonlySet<string>, hintOfKey: HintOfKey | undefined): LargeFile {
  keepHeapSmall();
  const large = new LargeFile(name, path, excluded);
  large.scan(hintOfKey);
  return large;
}

/** Rewrites a large file. Nothing of it is remembered for the next one, so that memory stays flat. */
export function writeLarge({ name, path }: FoundFile, options: PlanOptions, excluded: ReadonlySet<string>): LargeFile {
  keepHeapSmall();
  options.tree?.synthesis.registry.freeze();
  const large = new LargeFile(name, path, excluded);
  writePortions(path, large.rewrite(options));
  return large;
}

/** Portions leave much behind and keep little: a heap that grows slowly stays small, at a sixth more time. */
function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
}
