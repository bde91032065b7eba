// `npm test`: installs what is missing, builds, runs every test. Arguments go on to vitest: `npm test -- match-name`.
import { join } from 'node:path';
import process from 'node:process';
import { build, reporting, root, runPinned, setUp } from './lib/setup.mjs';

reporting(() => {
  setUp();
  build();
  return runPinned([join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)]);
});
