import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { semgrepProgram } from '../../../scripts/lib/semgrep.mjs';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const semgrep = semgrepProgram(fileURLToPath(new URL('../../..', import.meta.url)));

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => {
  project.remove();
});

function guard(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const own = args[0] === 'scan' ? [...args, '--semgrep', semgrep] : args;
  return spawnSync(process.execPath, [cli, ...own], { cwd: project.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

describe('hipaa-guard', { timeout: 120_000 }, () => {
  it('ends with 0 when clean, with 1 on findings, and prints the result only on stdout', () => {
    project.write('a.ts', 'export {};\n');
    expect(guard('scan')).toMatchObject({ status: 0, stdout: '0 findings of 0 rules in 0 of 1 file\n' });
    project.write('a.ts', 'console.log(patient);\n');
    const { status, stdout, stderr } = guard('scan', '--format', 'agent');
    expect([status, stdout.split('\n').at(-2)]).toEqual([1, '1 finding of 1 rule in 1 of 1 file']);
    expect(stderr).toContain('Scanning 1 files');
  });

  it('writes several outputs at once', () => {
    project.write('a.ts', 'console.log(patient);\n');
    guard('scan', '--output', 'sarif=out.sarif', '--output', 'html=out.html', '--quiet');
    expect(JSON.parse(readFileSync(join(project.root, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(existsSync(join(project.root, 'out.html'))).toBe(true);
  });

  it('fails by severity and by count', () => {
    project.write('a.ts', 'console.log(patient);\n');
    expect(guard('scan', '--fail-on', 'critical').status).toBe(0);
    expect(guard('scan', '--max-warnings', '1').status).toBe(0);
    expect(guard('scan', '--max-warnings', '0').status).toBe(1);
  });

  it('starts with a baseline of now', () => {
    project.write('a.ts', 'console.log(patient);\n');
    expect(guard('scan', '--write-baseline', 'base.json')).toMatchObject({ status: 0, stdout: 'Wrote 1 findings to base.json.\n' });
    expect(guard('scan', '--baseline', 'base.json').status).toBe(0);
  });

  it.each([
    [['scan', 'nowhere'], 'hipaa-guard: There is no nowhere.'],
    [['scan', '..'], 'hipaa-guard: .. is outside of the current folder'],
    [['scan', '--baseline', 'none.json'], 'hipaa-guard: There is no baseline at'],
    [['scan', '--staged', '--since', 'main'], 'hipaa-guard: --staged and --since exclude each other.'],
    [['scan', '--output', 'pdf=x'], 'Write FORMAT=FILE'],
    [['explain', 'no-such-rule'], 'hipaa-guard: There is no rule no-such-rule.'],
  ])('says in one line what is wrong with %j', (args, message) => {
    project.write('a.ts', 'export {};\n');
    const { status, stdout, stderr } = guard(...args);
    expect([status === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain(message);
  });

  it('explains a rule and lists them all', () => {
    expect(guard('explain', 'hipaa/no-phi-in-logs').stdout).toMatch(/^hipaa\/no-phi-in-logs: PHI written to logs\n[^]*45 CFR: 164\.502\(b\)/);
    expect(guard('rules').stdout.trimEnd().split('\n')).toHaveLength(26);
  });
});
