import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEntries } from 'hipaa-audit-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const log = 'console.log(patient);\n';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => {
  project.remove();
});

function guard(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { cwd: project.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

/** Where findings are, by the format for assistants. */
function places(...args: string[]): string[] {
  return guard('hook', '--format', 'agent', ...args).stdout.split('\n').flatMap((line) => /^(\S+?:\d+):\d+ /.exec(line)?.[1] ?? []);
}

describe('hipaa-guard hook', { timeout: 120_000 }, () => {
  it('says nothing and ends with 0 where nothing is staged, or nothing is wrong', () => {
    project.write('a.ts', log);
    expect(guard('hook')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    project.write('a.ts', 'export {};\n');
    project.git('add', '--all');
    expect(guard('hook')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('ends with 1 on findings of the first commit already, and appends to the audit log', () => {
    project.write('a.ts', log);
    project.git('add', 'a.ts');
    const { status, stdout } = guard('hook');
    expect([status, stdout.split('\n').at(-2)]).toEqual([1, '1 finding of 1 rule in 1 of 1 file']);
    expect(readEntries(project.root)).toMatchObject([{ kind: 'hook', outcome: 'findings', counts: { 'no-phi-in-logs': 1 } }]);
  });

  it('judges the staged part of a file, and only lines the commit adds', () => {
    project.write('a.ts', `${log}\nexport const a = 1;\n`);
    project.commit();
    project.write('a.ts', `${log}\nexport const a = 1;\n${log}`);
    project.git('add', 'a.ts');
    project.write('a.ts', `${log}\nexport const a = 1;\n\n\n`);
    expect(places()).toEqual(['a.ts:4']);
    expect(readFileSync(join(project.root, 'a.ts'), 'utf8')).toBe(`${log}\nexport const a = 1;\n\n\n`);
    project.git('add', 'a.ts');
    project.write('a.ts', `${log}\nexport const a = 1;\n${log}`);
    expect(places()).toEqual([]);
  });

  it('judges a staged file that is gone from the work tree, or too large there', () => {
    project.write('a.ts', log);
    project.write('b.ts', log);
    project.git('add', '--all');
    rmSync(join(project.root, 'a.ts'));
    project.write('b.ts', 'x'.repeat(2_100_000));
    expect(places()).toEqual(['a.ts:1', 'b.ts:1']);
  });

  it('finds values in data, without showing them', () => {
    const ssn = ['219', '09', '9999'].join('-');
    project.write('seed.csv', `patient_name,ssn\nMaria Gonzalez,${ssn}\n`);
    project.git('add', '--all');
    const { status, stdout } = guard('hook');
    expect([status, stdout.includes('no-phi-literals'), stdout.includes(ssn)]).toEqual([1, true, false]);
  });

  it('reads names with blanks and letters beyond ASCII, and folders below the top', () => {
    project.write('sub/ü b.ts', log);
    project.git('add', '--all');
    expect(guard('hook').stdout).toContain('sub/ü b.ts\n  1:1');
  });

  it('follows no link, and says which staged file is too large', () => {
    project.write('outside.txt', 'text\n');
    symlinkSync('/etc/passwd', join(project.root, 'link.ts'));
    project.write('large.json', `"${'x'.repeat(2_000_000)}"`);
    project.git('add', '--all');
    const { status, stdout } = guard('hook');
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'Not scanned, larger than 2 MB: large.json']);
  });

  it('holds to the configuration, to suppressions and to the baseline', () => {
    project.write('hipaa.config.json', '{ "ignore": ["legacy/"] }');
    project.write('legacy/a.ts', log);
    project.write('b.ts', `// hipaa-ignore-next-line no-phi-in-logs -- test bench\n${log}`);
    project.git('add', '--all');
    expect(guard('hook').status).toBe(0);
    project.write('c.ts', log);
    guard('scan', '--semgrep', '/nowhere', '--quiet', '--write-baseline', 'base.json', 'c.ts');
    project.git('add', '--all');
    expect([places(), places('--baseline', 'base.json')]).toEqual([['c.ts:1'], []]);
  });

  it('lets findings below --fail-on pass, and runs Semgrep when asked', () => {
    project.write('a.ts', log);
    project.git('add', '--all');
    expect(guard('hook', '--fail-on', 'critical').status).toBe(0);
    expect(guard('hook', '--semgrep', '/nowhere/semgrep').stdout).toContain('pip install semgrep');
  });

  it('ends with 2 outside of a repository', () => {
    rmSync(join(project.root, '.git'), { recursive: true });
    expect(guard('hook')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('is no git repository') as string });
  });
});

describe('hipaa-guard hook install', { timeout: 120_000 }, () => {
  const hook = (): string => join(project.root, '.git/hooks/pre-commit');

  it('writes a hook that git starts, once', () => {
    expect(guard('hook', 'install')).toMatchObject({ status: 0, stdout: 'Wrote .git/hooks/pre-commit.\n' });
    expect(statSync(hook()).mode & 0o777).toBe(0o755);
    expect(guard('hook', 'install')).toMatchObject({ status: 0, stdout: '.git/hooks/pre-commit is there already.\n' });
  });

  it("leaves another's hook alone and says which line to add", () => {
    writeFileSync(hook(), '#!/bin/sh\n');
    expect(guard('hook', 'install')).toMatchObject({ status: 2, stderr: "hipaa-guard: .git/hooks/pre-commit is somebody else's and stays as it is. Add to it: npx --no-install hipaa-guard hook\n" });
    expect(readFileSync(hook(), 'utf8')).toBe('#!/bin/sh\n');
  });

  it("leaves a hook manager's folder alone", () => {
    project.git('config', 'core.hooksPath', '.husky/_');
    expect(guard('hook', 'install')).toMatchObject({ status: 2, stderr: expect.stringContaining('Add to its pre-commit hook') as string });
    expect(existsSync(join(project.root, '.husky'))).toBe(false);
  });
});
