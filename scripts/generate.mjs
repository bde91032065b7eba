// `pnpm generate`: writes what is generated and committed; with --check it writes nothing and fails when a file is out of date.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build, reporting, root, runPinned, setUp } from './lib/setup.mjs';

const plugin = 'packages/eslint-plugin-hipaa';
// Seen from the plugin's folder.
const ruleTables = ['README.md', '../../README.md'];

reporting(() => {
  setUp();
  build();
  const check = process.argv.includes('--check') ? ['--check'] : [];
  const codes = [ruleDocs(check), runPinned([join(root, 'scripts', 'generate', 'main.mjs'), ...check])];
  return Math.max(...codes);
});

/** Headers and option tables of docs/rules/*.md, and the tables of rules in the READMEs. */
function ruleDocs(check) {
  const readmes = ruleTables.filter((path) => existsSync(join(root, plugin, path)));
  return runPinned([
    join(root, 'node_modules', 'eslint-doc-generator', 'dist', 'bin', 'eslint-doc-generator.js'),
    plugin,
    ...check,
    ...readmes.flatMap((path) => ['--path-rule-list', path]),
    ...['--rule-list-columns', 'name,description,configsError,fixable,hasSuggestions'],
    ...['--rule-list-split', 'meta.docs.category'],
    ...['--rule-doc-title-format', 'prefix-name'],
    ...['recommended', 'strict', 'tests'].flatMap((preset) => ['--ignore-config', `${preset}-type-checked`]),
    ...['--config-emoji', 'tests,🧪'],
  ]);
}
