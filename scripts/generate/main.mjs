import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hipaaMap } from './hipaa-map.mjs';
import { renderFiles } from '../../packages/semgrep-rules/dist/render.js';
import { oxlintPreset } from './oxlint-presets.mjs';
import { pagesWithLanguages } from './rule-languages.mjs';
import { pageWithCoverage } from './semgrep-coverage.mjs';

/** Every file that is generated as a whole, by its path in the repository. */
const generated = {
  'docs/hipaa-map.md': hipaaMap,
  'packages/eslint-plugin-hipaa/oxlint/recommended.json': () => oxlintPreset('recommended'),
  'packages/eslint-plugin-hipaa/oxlint/strict.json': () => oxlintPreset('strict'),
  'packages/eslint-plugin-hipaa/oxlint/tests.json': () => oxlintPreset('tests'),
  ...Object.fromEntries(pagesWithLanguages()),
  ...Object.fromEntries([...renderFiles()].map(([path, text]) => [`packages/semgrep-rules/${path}`, () => text])),
  // After the rules it lists.
  'docs/semgrep.md': pageWithCoverage,
};

const check = process.argv.includes('--check');

for (const [path, render] of Object.entries(generated)) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const text = render();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    console.error(`${path} is out of date. Run: pnpm generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
