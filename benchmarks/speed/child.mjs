// One measured run: lints the files named on stdin with one configuration and prints what it cost as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import tseslint from 'typescript-eslint';

const [name, order, version] = process.argv.slice(2);
const files = JSON.parse(readFileSync(0, 'utf8'));

const { ESLint } = await loadEslint();
const preset = await loadPreset();
const rules = Object.entries(preset.rules ?? {});
const eslint = new ESLint({
  cwd: '/',
  overrideConfigFile: true,
  allowInlineConfig: false,
  ignore: false,
  // Timing each rule costs time itself: only where that is what is asked for.
  stats: order !== 'untimed',
  overrideConfig: [
    { files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'], languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    { plugins: preset.plugins ?? {}, rules: Object.fromEntries(order === 'backward' ? rules.reverse() : rules) },
  ],
});
const linted = await eslint.lintFiles(files.filter((file) => /\.[cm]?[jt]sx?$/u.test(file)));

process.stdout.write(
  JSON.stringify({
    node: process.versions.node,
    eslint: ESLint.version,
    rules: rules.filter(([, level]) => ![level].flat().some((part) => part === 'off' || part === 0)).length,
    findings: linted.reduce((sum, { messages }) => sum + messages.filter((message) => !message.fatal).length, 0),
    ...times(linted),
    cpu: process.cpuUsage().user / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);

async function loadEslint() {
  if (version === '10') return import('eslint');
  const fromPlugin = createRequire(new URL('../../packages/eslint-plugin-hipaa/package.json', import.meta.url));
  return import(pathToFileURL(fromPlugin.resolve(`eslint-v${version}`)).href);
}

async function loadPreset() {
  if (name.startsWith('bare')) return {};
  if (name === 'security') return (await import('eslint-plugin-security')).default.configs.recommended;
  if (name === 'sonarjs') return (await import('eslint-plugin-sonarjs')).default.configs.recommended;
  return (await import('eslint-plugin-hipaa')).default.configs[name.replace('hipaa ', '')];
}

/** Milliseconds per rule, and of linting as a whole: parsing and the rules. */
function times(results) {
  const perRule = {};
  let lint = 0;
  for (const { stats } of results) {
    for (const pass of stats?.times.passes ?? []) {
      lint += pass.total;
      for (const [rule, { total }] of Object.entries(pass.rules ?? {})) perRule[rule] = (perRule[rule] ?? 0) + total;
    }
  }
  return { lint, times: perRule };
}
