import { relative } from 'node:path';
import process from 'node:process';
import { ESLint } from 'eslint';
import hipaa from 'eslint-plugin-hipaa';
import svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { baseFolder } from './find-files.mjs';

// So many files are in memory at once, however large the folder is.
const BATCH = 100;

/** Lints the files with hipaa/strict, without type information; one result for each file that has something to tell. */
export async function lint(files, target, isFolder) {
  const results = [];
  const cwd = baseFolder(target, isFolder);
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: config,
    warnIgnored: false,
    errorOnUnmatchedPattern: false,
    globInputPaths: false,
    ignore: false,
  });
  for (let start = 0; start < files.length; start += BATCH) {
    if (process.stderr.isTTY) process.stderr.write(`\r${start} of ${files.length} files`);
    for (const result of await eslint.lintFiles(files.slice(start, start + BATCH))) {
      const findings = result.messages.filter(isFinding).map(toFinding);
      const unparsed = result.messages.find((message) => message.fatal);
      if (findings.length > 0 || unparsed) results.push({ path: relative(cwd, result.filePath), findings, unparsed });
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  return results;
}

const strict = [hipaa.configs.strict].flat();
const parser = tseslint.parser;

const config = [
  { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte}'], linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ...strict,
  { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser } } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser } } },
];

// A file's own `eslint` comments may switch on rules of other plugins; those are not ours to tell.
function isFinding(message) {
  return message.ruleId?.startsWith('hipaa/') === true;
}

function toFinding({ ruleId, line, endLine = line, column, message }) {
  return { rule: ruleId.slice('hipaa/'.length), line, endLine, column, message };
}
