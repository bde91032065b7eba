import { Linter } from 'eslint';
import svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import plugin from '../../src/index.js';

const { parser } = tseslint;
const jsx = { ecmaFeatures: { jsx: true } };

const parsers: Linter.Config[] = [
  { files: ['**/*.{js,jsx,mjs,cjs}'], languageOptions: { parserOptions: jsx } },
  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser, parserOptions: jsx } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser } } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser } } },
];

export interface LintRequest {
  readonly filename: string;
  readonly rules: Linter.RulesRecord;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Lints one text with the plugin under its sources, without type information; a syntax error throws. */
export function lintText(code: string, { filename, rules, settings = {} }: LintRequest): Linter.LintMessage[] {
  const messages = new Linter({ configType: 'flat' }).verify(
    code,
    [...parsers, { files: ['**/*'], plugins: { hipaa: plugin }, rules, settings: { hipaa: settings } }],
    { filename },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${filename}:${fatal.line}: ${fatal.message}`);
  return messages;
}
