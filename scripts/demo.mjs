// `npm run demo [-- PATH]`: installs what is missing, builds, and scans PATH (default: examples/clinic-app) with hipaa/strict.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build, reporting, root, runPinned, setUp } from './lib/setup.mjs';

reporting(() => {
  setUp();
  build();
  const path = process.argv[2];
  // npm changes to the repository's root; a relative path is meant from where the user stood.
  const target = path === undefined ? join(root, 'examples', 'clinic-app') : resolve(process.env.INIT_CWD ?? process.cwd(), path);
  return runPinned([join(root, 'scripts', 'demo', 'main.mjs'), target]);
});
