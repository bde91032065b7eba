import { ESLint, type Linter } from 'eslint';
import hipaa from 'eslint-plugin-hipaa';
import type { RuleName } from 'phi-vocabulary';
import svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { relativeTo } from '../files/find.js';
import type { RawFinding, Unread } from '../findings/finding.js';

export interface LintOptions {
  readonly root: string;
  readonly files: readonly string[];
  readonly preset: 'recommended' | 'strict';
  /** `settings.hipaa` of the project. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly concurrency: number | 'auto' | 'off';
  /** Where results of unchanged files are kept; undefined keeps none. */
  readonly cacheFile: string | undefined;
}

export interface EngineResult {
  readonly findings: readonly RawFinding[];
  readonly unread: readonly Unread[];
  /** The versions of what looked; none when there was nothing to look at. */
  readonly tools: Readonly<Record<string, string>>;
}

/** Runs the plugin in this process, without the project's own ESLint configuration and without types. */
export async function lint({ root, files, preset, settings, concurrency, cacheFile }: LintOptions): Promise<EngineResult> {
  if (files.length === 0) return { findings: [], unread: [], tools: {} };
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [...configFor(preset), { settings: { hipaa: settings } }],
    ignore: false,
    globInputPaths: false,
    warnIgnored: false,
    // Suppressions are the scan's own business, because they need a reason.
    allowInlineConfig: false,
    concurrency,
    ...(cacheFile === undefined ? {} : { cache: true, cacheLocation: cacheFile, cacheStrategy: 'content' as const }),
  });
  const findings: RawFinding[] = [];
  const unread: Unread[] = [];
  for (const { filePath, messages } of await eslint.lintFiles([...files])) {
    const path = relativeTo(root, filePath);
    for (const message of messages) {
      if (message.fatal === true) unread.push({ path, reason: 'syntax error', line: message.line });
      else if (message.ruleId?.startsWith('hipaa/')) findings.push(toFinding(path, message, message.ruleId));
    }
  }
  return { findings, unread, tools: { eslint: ESLint.version, 'eslint-plugin-hipaa': hipaa.meta.version } };
}

function toFinding(path: string, { line, column, endLine = line, endColumn = column, message }: Linter.LintMessage, ruleId: string): RawFinding {
  return { rule: ruleId.slice('hipaa/'.length) as RuleName, path, line, column, endLine, endColumn, message, engine: 'eslint' };
}

function configFor(preset: 'recommended' | 'strict'): Linter.Config[] {
  const { parser } = tseslint;
  return [
    { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte}'], linterOptions: { reportUnusedDisableDirectives: 'off' } },
    hipaa.configs[preset],
    { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser } } },
    { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser } } },
  ];
}
