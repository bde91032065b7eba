import { fileURLToPath } from 'node:url';
import { ESLint as ESLint10, type Linter } from 'eslint';
import { defineConfig as defineConfig10 } from 'eslint/config';
import { ESLint as ESLint9 } from 'eslint-v9';
import { defineConfig as defineConfig9 } from 'eslint-v9/config';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';

const typedProject = fileURLToPath(new URL('./fixtures/typed/', import.meta.url));
const presets = ['recommended', 'strict', 'tests', 'recommended-type-checked', 'strict-type-checked', 'tests-type-checked'] as const;
const versions = [
  { version: '9', ESLint: ESLint9 as unknown as typeof ESLint10, defineConfig: defineConfig9 },
  { version: '10', ESLint: ESLint10, defineConfig: defineConfig10 },
];

const files = ['**/*.{js,ts}'];
const typescript: Linter.Config = { files, languageOptions: { parser: tseslint.parser, parserOptions: { tsconfigRootDir: typedProject } } };

describe.each(versions)('ESLint $version', ({ version, ESLint, defineConfig }) => {
  const open = (config: Linter.Config[]): ESLint10 => new ESLint({ cwd: typedProject, overrideConfigFile: true, overrideConfig: config });

  async function reported(config: Linter.Config[], path: string): Promise<string[]> {
    const [result] = await open(config).lintFiles([path]);
    return result!.messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`);
  }

  it('is the version the test is about', () => {
    expect(ESLint.version.split('.')[0]).toBe(version);
  });

  describe.each(presets)('%s', (preset) => {
    const wanted = plugin.configs[preset];

    it.each([
      ['by its name', () => defineConfig([{ files, plugins: { hipaa: plugin }, extends: [`hipaa/${preset}`] }])],
      ['as an object', () => defineConfig([{ files, extends: [plugin.configs[preset]] }])],
      ['spread', () => [{ files, ...plugin.configs[preset] }]],
      ['as an element', () => [plugin.configs[preset]]],
    ])('is taken %s', async (_, make) => {
      const config = (await open([typescript, ...make()]).calculateConfigForFile('src/handle.ts')) as { rules: Record<string, [number, ...unknown[]]> };
      const levels = Object.entries(config.rules).map(([rule, [level, ...options]]) => [rule, level === 0 ? 'off' : ['error', ...options]]);
      const off = Object.entries(wanted.rules!).filter(([, level]) => level === 'off');
      expect(Object.fromEntries(levels)).toMatchObject(Object.fromEntries(Object.entries(wanted.rules!).filter(([, level]) => level !== 'off')));
      for (const [rule] of off) expect(config.rules[rule]?.[0] ?? 0).toBe(0);
    });

    it('has a name, and every rule of the plugin', () => {
      expect(wanted.name).toBe(`hipaa/${preset}`);
      expect(Object.keys(wanted.rules!)).toEqual(Object.keys(plugin.rules!).map((rule) => `hipaa/${rule}`));
    });

    it('asks for type information exactly when its name says so', () => {
      const parserOptions: { projectService?: boolean } = wanted.languageOptions?.parserOptions ?? {};
      expect(parserOptions.projectService ?? false).toBe(preset.endsWith('-type-checked'));
    });
  });

  it('reports without type information', async () => {
    const [result] = await open([typescript, plugin.configs.recommended]).lintText('declare const patient: unknown;\nconsole.log(patient);\n', { filePath: 'src/handle.ts' });
    expect(result!.messages.map(({ ruleId, line }) => ({ ruleId, line }))).toEqual([{ ruleId: 'hipaa/no-phi-in-logs', line: 2 }]);
  });

  it('knows a type of another file in the type-checked twin only', async () => {
    expect(await reported([typescript, plugin.configs.recommended], 'src/handle.ts')).toEqual([]);
    expect(await reported([typescript, plugin.configs['recommended-type-checked']], 'src/handle.ts')).toEqual(['8 hipaa/no-phi-in-logs']);
  });

  it('asks in test folders only for what is a fault there', async () => {
    expect(await open([typescript, plugin.configs.tests]).lintText('console.log(patient);\n', { filePath: 'src/handle.ts' })).toMatchObject([{ messages: [] }]);
  });
});
