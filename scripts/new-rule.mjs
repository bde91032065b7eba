// `pnpm new-rule NAME`: writes what a rule consists of - source, test, page, its line in the index, its fault - and leaves a failing test.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ScaffoldError, scaffold } from './new-rule/scaffold.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  // --root is for the scaffold's own test, which works on a copy.
  options: { root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) } },
});

try {
  const written = scaffold(values.root, positionals);
  console.log(written.map((path) => `wrote ${path}`).join('\n'));
  console.log(`
Next:
  1. the fault's text:  packages/phi-vocabulary/src/faults.ts
  2. the failing test:  pnpm vitest ${positionals[0]}
  3. the rule, until it passes; then the page and pnpm generate`);
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
