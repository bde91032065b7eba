import { ESLint } from 'eslint';
import hipaa from 'eslint-plugin-hipaa';
import * as svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import * as vueParser from 'vue-eslint-parser';

const languageOptions = { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } };

/**
 * Lints the files with one preset of the built plugin, untyped and without inline configuration.
 * Gives a map from file to its findings `{ rule, line, endLine, column, message }`; a file that doesn't parse has none.
 */
export async function lintFiles(files, preset) {
  const eslint = new ESLint({
    cwd: '/',
    overrideConfigFile: true,
    allowInlineConfig: false,
    ignore: false,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      { files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'], languageOptions },
      { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } } },
      { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser: tseslint.parser } } },
      hipaa.configs[preset],
    ],
  });
  const found = new Map();
  for (const result of await eslint.lintFiles(files)) {
    found.set(result.filePath, result.messages.filter((message) => message.ruleId?.startsWith('hipaa/')).map((message) => ({
      rule: message.ruleId.slice('hipaa/'.length),
      line: message.line,
      endLine: message.endLine ?? message.line,
      column: message.column,
      message: message.message,
    })));
  }
  return found;
}
