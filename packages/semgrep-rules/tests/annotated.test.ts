import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../src/languages.js';
import { renderRules, ruleNames } from '../src/render.js';
import { packageRoot, semgrep } from './support/semgrep.js';

interface TestOutput {
  readonly config_missing_tests: readonly string[];
  readonly config_with_errors: readonly unknown[];
  readonly results: Readonly<Record<string, { readonly checks: Readonly<Record<string, { readonly passed: boolean; readonly errors: readonly unknown[]; readonly matches: Readonly<Record<string, Lines>> }>> }>>;
}

interface Lines {
  readonly expected_lines: readonly number[];
  readonly reported_lines: readonly number[];
}

const withRules = languages.filter((language) => ruleNames(language).length > 0);

describe.each(withRules)('the annotated files of %s', (language) => {
  it('are reported where they say, and nowhere else', { timeout: 600_000 }, async () => {
    const { stdout } = await semgrep(['--test', '--json', '--config', `rules/${language}`, `tests/${language}`]);
    const output = JSON.parse(stdout) as TestOutput;
    expect(output.config_with_errors).toEqual([]);
    expect(output.config_missing_tests).toEqual([]);
    expect(Object.keys(output.results).sort()).toEqual(ruleNames(language).map((name) => `rules/${language}/${name}.yaml`));
    expect(differences(output)).toEqual([]);
  });

  // A rule without a test passes silently in Semgrep's own runner.
  it.each(ruleNames(language))('%s has ten shapes and ten near-misses, and a test for each of its ids', (name) => {
    const text = annotatedText(language, name);
    for (const { id } of renderRules(language, name)) expect(text).toMatch(new RegExp(`ruleid:.*${id.replaceAll('.', '\\.')}`));
    expect(text.match(/\bruleid: /g)?.length ?? 0).toBeGreaterThanOrEqual(10);
    expect(text.match(/\bok: /g)?.length ?? 0).toBeGreaterThanOrEqual(10);
  });
});

/** All annotated files of a rule: `<rule>.py`, or `<rule>.ts` and `<rule>.jsx` side by side. */
function annotatedText(language: Language, name: string): string {
  const folder = join(packageRoot, 'tests', language);
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && !file.includes('.fixed.'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function differences({ results }: TestOutput): string[] {
  return Object.values(results).flatMap(({ checks }) =>
    Object.entries(checks).flatMap(([id, { matches, errors }]) => [
      ...errors.map((error) => `${id}: ${JSON.stringify(error)}`),
      ...Object.entries(matches).flatMap(([path, { expected_lines, reported_lines }]) => {
        const file = path.slice(path.lastIndexOf('/') + 1);
        const missing = expected_lines.filter((line) => !reported_lines.includes(line)).map((line) => `${file}:${line} not reported by ${id}`);
        const extra = reported_lines.filter((line) => !expected_lines.includes(line)).map((line) => `${file}:${line} reported by ${id}`);
        return [...missing, ...extra];
      }),
    ]),
  );
}
