import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { semgrep } from './support/semgrep.js';

const folder = mkdtempSync(join(tmpdir(), 'literals-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Numbers that could be somebody's are put together here, so that none stands in the repository. */
const ssn = ['412', '68', '3907'];

describe('no-phi-literals', () => {
  it('finds Social Security numbers, and leaves those alone that were never issued', { timeout: 120_000 }, async () => {
    const lines = [`a = "${ssn.join('-')}"`, `b = {"ssn": "${ssn.join('')}"}`, `# SSN ${ssn.join('-')}`, `c = "9${ssn.join('-').slice(1)}"`, `d = {"ssn": "9${ssn.join('').slice(1)}"}`, `e = {"serial": "${ssn.join('')}"}`];
    writeFileSync(join(folder, 'sample.py'), `${lines.join('\n')}\n`);
    const { stdout } = await semgrep(['--json', '--quiet', '--no-git-ignore', '--config', 'rules/python/no-phi-literals.yaml', join(folder, 'sample.py')]);
    const { results } = JSON.parse(stdout) as { results: readonly { readonly start: { readonly line: number } }[] };
    expect(results.map(({ start }) => start.line)).toEqual([1, 2, 3]);
  });
});
