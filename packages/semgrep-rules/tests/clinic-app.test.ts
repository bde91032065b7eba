import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packPath, scanWithSemgrep, type SemgrepFinding } from '../src/scan.js';
import { packageRoot, program } from './support/semgrep.js';

const folder = join(packageRoot, '../../examples/clinic-app');

/** The planted faults of the Python half and their compliant twins (`none:RULE`). */
const rows = readFileSync(join(folder, 'expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([path = '']) => path.endsWith('.py'))
  .map(([path = '', lines = '', rule = '']) => ({ path, lines, rule: rule.trim() }));

let findings: readonly SemgrepFinding[] = [];
beforeAll(async () => {
  ({ findings } = await scanWithSemgrep({ paths: [...new Set(rows.map(({ path }) => path))], configs: [packPath('python', 'strict')], cwd: folder, program }));
}, 120_000);

function reported(path: string, lines: string, rule: string): SemgrepFinding[] {
  const ranges = lines.split(',').map((part) => part.split('-').map(Number));
  return findings.filter((finding) => finding.path === path && finding.rule === rule && ranges.some(([from = 0, to = from]) => finding.line >= from && finding.line <= to));
}

describe('the Python half of examples/clinic-app', () => {
  it.each(rows.filter(({ rule }) => !rule.startsWith('none')))('reports $rule in $path:$lines', ({ path, lines, rule }) => {
    expect(reported(path, lines, rule)).not.toEqual([]);
  });

  it.each(rows.filter(({ rule }) => rule.startsWith('none:')))('stays quiet in the twin $path:$lines ($rule)', ({ path, lines, rule }) => {
    expect(reported(path, lines, rule.slice('none:'.length))).toEqual([]);
  });
});
