import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import hipaa from 'eslint-plugin-hipaa';
import type { RuleName } from 'phi-vocabulary';
import { relativeTo } from '../files/find.js';
import type { RawFinding, Unread } from '../findings/finding.js';
import { findFix } from '../findings/fix.js';

export interface LintOptions {
  readonly root: string;
  readonly files: readonly string[];
  readonly preset: 'recommended' | 'strict';
  /** `settings.hipaa` of the project. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly concurrency: number | 'auto' | 'off';
}

export interface EngineResult {
  readonly findings: readonly RawFinding[];
  readonly unread: readonly Unread[];
  /** The versions of what looked; none when there was nothing to look at. */
  readonly tools: Readonly<Record<string, string>>;
}

/** Runs the plugin in this process, without the project's own ESLint configuration and without types. */
export async function lint({ root, files, preset, settings, concurrency }: LintOptions): Promise<EngineResult> {
  if (files.length === 0) return { findings: [], unread: [], tools: {} };
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [...(await configFor(preset, files)), { settings: { hipaa: settings } }],
    ignore: false,
    globInputPaths: false,
    warnIgnored: false,
    // Suppressions are the scan's own business, because they need a reason.
    allowInlineConfig: false,
    concurrency,
  });
  const findings: RawFinding[] = [];
  const unread: Unread[] = [];
  for (const { filePath, messages, source = '' } of await eslint.lintFiles([...files])) {
    const path = relativeTo(root, filePath);
    for (const message of messages) {
      if (message.fatal === true) unread.push({ path, reason: 'syntax error', line: message.line });
      else if (message.ruleId?.startsWith('hipaa/')) findings.push(toFinding(path, message, message.ruleId, source));
    }
  }
  return { findings, unread, tools: { eslint: ESLint.version, 'eslint-plugin-hipaa': hipaa.meta.version } };
}

function toFinding(path: string, message: Linter.LintMessage, ruleId: string, source: string): RawFinding {
  const { line, column, endLine = line, endColumn = column } = message;
  const fix = findFix(message, source);
  return { rule: ruleId.slice('hipaa/'.length) as RuleName, path, line, column, endLine, endColumn, message: message.message, engine: 'eslint', ...(fix && { fix }) };
}

async function configFor(preset: 'recommended' | 'strict', files: readonly string[]): Promise<Linter.Config[]> {
  return [
    { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte}'], linterOptions: { reportUnusedDisableDirectives: 'off' } },
    hipaa.configs[preset],
    { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    ...(await componentConfigs(files)),
  ];
}

/** Parsers of components, each of which takes a tenth of a second to load and more. */
async function componentConfigs(files: readonly string[]): Promise<Linter.Config[]> {
  const configs: Linter.Config[] = [];
  const has = (extension: string): boolean => files.some((file) => file.endsWith(extension));
  if (has('.vue')) configs.push({ files: ['**/*.vue'], languageOptions: { parser: (await import('vue-eslint-parser')).default, parserOptions: { parser } } });
  if (has('.svelte')) configs.push({ files: ['**/*.svelte'], languageOptions: { parser: await import('svelte-eslint-parser'), parserOptions: { parser } } });
  return configs;
}
