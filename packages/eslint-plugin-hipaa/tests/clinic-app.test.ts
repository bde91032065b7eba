import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';
import { lintText } from './support/lint-text.js';

const folder = fileURLToPath(new URL('../../../examples/clinic-app/', import.meta.url));

interface Row {
  readonly path: string;
  readonly lines: string;
  readonly rule: string;
}

/** The planted faults and the compliant twins (`none:RULE`) that ESLint can read. */
const rows: Row[] = readFileSync(join(folder, 'expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([path = '']) => /\.[cm]?[jt]sx?$/.test(path))
  .map(([path = '', lines = '', rule = '']) => ({ path, lines, rule: rule.trim() }));

const reports = new Map<string, { rule: string; line: number }[]>();

function reportsOf(path: string): readonly { rule: string; line: number }[] {
  const known = reports.get(path);
  if (known) return known;
  const messages = lintText(readFileSync(join(folder, path), 'utf8'), { filename: join(folder, path), rules: (plugin.configs.strict.rules ?? {}) as Linter.RulesRecord });
  const found = messages.map(({ ruleId, line }) => ({ rule: (ruleId ?? '').replace('hipaa/', ''), line }));
  reports.set(path, found);
  return found;
}

/** The lines of the row, a list of lines and ranges, on which the rule reports. */
function linesOf({ path, lines }: Row, rule: string): number[] {
  const ranges = lines.split(',').map((part) => part.split('-').map(Number));
  const isIn = (line: number): boolean => ranges.some(([from = 0, to = from]) => line >= from && line <= to);
  return reportsOf(path).filter((report) => report.rule === rule && isIn(report.line)).map((report) => report.line);
}

describe('examples/clinic-app', () => {
  const faults = rows.filter(({ rule }) => !rule.startsWith('none'));
  const twins = rows.filter(({ rule }) => rule.startsWith('none:'));

  it('plants every rule of the catalogue', () => {
    expect([...new Set(faults.map(({ rule }) => rule))].sort()).toEqual(Object.keys(plugin.rules ?? {}).sort());
  });

  it.each(faults)('reports $rule in $path:$lines', (row) => {
    expect(linesOf(row, row.rule)).not.toEqual([]);
  });

  it.each(twins)('stays quiet in the twin $path:$lines ($rule)', (row) => {
    expect(linesOf(row, row.rule.slice('none:'.length))).toEqual([]);
  });
});
