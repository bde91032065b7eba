import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';

const fixtures = fileURLToPath(new URL('./fixtures/oxlint/', import.meta.url));
const clinicApp = fileURLToPath(new URL('../../../examples/clinic-app/', import.meta.url));
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

// oxlint loads the build in dist/; `npm test` has just made it.
describe('the oxlint preset', () => {
  it.each([
    ['of the fixtures', fixtures, 9],
    ['of examples/clinic-app', clinicApp, 20],
  ])('finds in the same lines %s what the ESLint preset finds', async (_, folder, rulesAtLeast) => {
    const expected = await withEslint(folder);
    expect(new Set(expected.map((finding) => finding.split(' ')[1])).size, 'rules that report').toBeGreaterThanOrEqual(rulesAtLeast);
    expect(withOxlint(folder)).toEqual(expected);
  });
});

async function withEslint(folder: string): Promise<string[]> {
  const config: Linter.Config[] = [
    { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    plugin.configs.strict,
  ];
  const results = await new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config }).lintFiles(['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}']);
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => `${relative(folder, filePath)}:${line} ${ruleId ?? message}`)).sort();
}

function withOxlint(folder: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--config', join(fixtures, '.oxlintrc.json'), '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  if (!stdout.trimStart().startsWith('{')) throw new Error(stdout + stderr);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return diagnostics.map(({ code, filename, labels }) => `${filename}:${labels[0]?.span.line ?? 0} ${code.replace(/^(\w+)\((.+)\)$/u, '$1/$2')}`).sort();
}
