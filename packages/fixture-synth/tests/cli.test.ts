import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleSsn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixture-synth-'));
  mkdirSync(join(root, 'test'));
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'test/a.json'), JSON.stringify({ patient: { ssn: sampleSsn(1) } }));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function synth(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

describe('fixture-synth', () => {
  it('appends each run over files to the audit log, which it verifies and exports', () => {
    expect(synth('--check', '--quiet', 'test').status).toBe(1);
    expect(synth('--write', 'test/a.json').status).toBe(0);
    expect(synth('audit', 'verify')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^The audit log is whole: 2 entries; the last is [0-9a-f]{64}\.\n$/) as string });
    const exported = JSON.parse(synth('audit', 'export', '--range', '1d').stdout) as { kind: string; outcome: string }[];
    expect(exported.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['check findings', 'rewrite changed']);
    expect(readFileSync(join(root, '.hipaa/audit.jsonl'), 'utf8')).not.toContain(sampleSsn(1));
  });

  it('ends with 1 where the audit log was changed, with 2 on a wrong range', () => {
    synth('--check', 'test');
    const log = join(root, '.hipaa/audit.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('findings', 'clean'));
    expect(synth('audit', 'verify')).toMatchObject({ status: 1, stdout: "Line 1 of the audit log doesn't fit those before it: it was changed, or lines are missing.\n" });
    expect(synth('audit', 'export', '--range', 'month')).toMatchObject({ status: 2, stdout: '', stderr: 'fixture-synth: A range is a number of days, for instance 90d.\n' });
  });
});
