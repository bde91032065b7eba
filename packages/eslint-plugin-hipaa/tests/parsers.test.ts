import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import babelParser from '@babel/eslint-parser';
import { ESLint, type Linter } from 'eslint';
import svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import vueParser from 'vue-eslint-parser';
import plugin from '../src/index.js';

const folders = {
  fixtures: fileURLToPath(new URL('./fixtures/oxlint/', import.meta.url)),
  'examples/clinic-app': fileURLToPath(new URL('../../../examples/clinic-app/', import.meta.url)),
};

const jsx = { ecmaFeatures: { jsx: true } };
const typescript: Linter.LanguageOptions = { parser: tseslint.parser, parserOptions: jsx };
const espree: Linter.LanguageOptions = { parserOptions: jsx };
const babel: Linter.LanguageOptions = {
  parser: babelParser,
  parserOptions: {
    requireConfigFile: false,
    babelOptions: {
      configFile: false,
      babelrc: false,
      parserOpts: { plugins: ['typescript', 'jsx', 'decorators-legacy'] },
    },
  },
};

async function findings(folder: string, pattern: string, languageOptions: Linter.LanguageOptions): Promise<string[]> {
  const config: Linter.Config[] = [{ files: [pattern], languageOptions }, plugin.configs.strict];
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config, errorOnUnmatchedPattern: false });
  const results = await eslint.lintFiles([pattern]);
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, column, ruleId, message }) => `${relative(folder, filePath)}:${line}:${column} ${ruleId ?? message}`));
}

describe.each(Object.entries(folders))('%s', (_, folder) => {
  it('@babel/eslint-parser gives what @typescript-eslint/parser gives', async () => {
    const expected = await findings(folder, '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}', typescript);
    expect(expected.length).toBeGreaterThan(5);
    expect(await findings(folder, '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}', babel)).toEqual(expected);
  });
});

it("ESLint's own parser gives what @typescript-eslint/parser gives", async () => {
  const expected = await findings(folders.fixtures, '**/*.js', typescript);
  expect(expected.length).toBeGreaterThan(2);
  expect(await findings(folders.fixtures, '**/*.js', espree)).toEqual(expected);
});

describe('single-file components', () => {
  const script = `
const patient = await load();
console.log(patient);
document.cookie = \`session=\${token}\`;
localStorage.setItem('patient', JSON.stringify(patient));
`;
  const rules = ['hipaa/no-phi-in-logs', 'hipaa/no-phi-in-plain-storage', 'hipaa/require-secure-cookies'];

  it.each<[string, string, Linter.LanguageOptions]>([
    ['Vue', 'src/web/Card.vue', { parser: vueParser, parserOptions: { parser: tseslint.parser } }],
    ['Svelte', 'src/web/Card.svelte', { parser: svelteParser, parserOptions: { parser: tseslint.parser } }],
  ])('the script of a %s file is linted', async (name, filePath, languageOptions) => {
    const open = name === 'Vue' ? '<script setup lang="ts">' : '<script lang="ts">';
    const eslint = new ESLint({ cwd: folders.fixtures, overrideConfigFile: true, overrideConfig: [{ files: [`**/${filePath}`], languageOptions }, plugin.configs.strict] });
    const [result] = await eslint.lintText(`${open}${script}</script>\n\n<p>text</p>\n`, { filePath });
    expect(result!.messages.filter(({ ruleId }) => rules.includes(ruleId ?? '')).map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [3, 'hipaa/no-phi-in-logs'],
      [4, 'hipaa/require-secure-cookies'],
      [5, 'hipaa/no-phi-in-plain-storage'],
    ]);
  });
});
