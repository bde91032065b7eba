import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addFault, addToIndex } from './edits.mjs';
import { page, source, test } from './templates.mjs';

export class ScaffoldError extends Error {}

const plugin = 'packages/eslint-plugin-hipaa';
const index = `${plugin}/src/rules/index.ts`;
const faults = 'packages/phi-vocabulary/src/faults.ts';

/** Writes the files of a new rule below `root` and returns their paths. Nothing is written when anything is in the way. */
export function scaffold(root, [name, ...rest]) {
  requireName(name, rest);
  const created = {
    [`${plugin}/src/rules/${name}.ts`]: source(name),
    [`${plugin}/tests/rules/${name}.test.ts`]: test(name),
    [`${plugin}/docs/rules/${name}.md`]: page(name),
  };
  for (const path of Object.keys(created)) {
    if (existsSync(join(root, path))) throw new ScaffoldError(`${path} exists already.`);
  }
  const edited = { [index]: addToIndex(read(root, index), name), [faults]: addFault(read(root, faults), name) };
  const files = { ...created, ...edited };
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return Object.keys(files);
}

function requireName(name, rest) {
  if (name === undefined || rest.length > 0) throw new ScaffoldError('Usage: pnpm new-rule NAME, for example: pnpm new-rule no-phi-in-faxes');
  if (!/^(?:no|require)(?:-[a-z0-9]+)+$/u.test(name)) throw new ScaffoldError(`"${name}" is no rule name: lower-case words joined by "-", the first one "no" or "require".`);
}

function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
