import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEntries, verifyLog } from 'hipaa-audit-log';
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

/** Without Semgrep, whose start takes seconds; what it says of itself is in scan.test.ts. */
function guard(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const own = args[0] === 'scan' ? [...args, '--quiet', '--semgrep', '/nowhere/semgrep'] : args;
  return spawnSync(process.execPath, [cli, ...own], { cwd: project.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

const scans = (): object[] => readEntries(project.root);

describe('the audit log of scans', { timeout: 120_000 }, () => {
  it('says with which tools and rules what was looked at, and what came out', () => {
    project.write('src/a.ts', log);
    guard('scan');
    expect(scans()).toMatchObject([{ tool: 'hipaa-guard', kind: 'scan', outcome: 'findings', scope: 'recommended, without Semgrep, .', scanned: 1, suppressed: 0, unread: 0, counts: { 'no-phi-in-logs': 1 } }]);
    expect(scans()[0]).toMatchObject({ rules: expect.stringMatching(/^[0-9a-f]{64}$/) as string, tools: { eslint: '10.15.0', 'eslint-plugin-hipaa': '0.1.0' } });
  });

  it('tells what opened and what closed since the scan before of the same scope', () => {
    project.write('a.ts', log);
    project.write('b.ts', log);
    guard('scan');
    guard('scan', 'b.ts');
    project.write('a.ts', 'export {};\n');
    project.write('c.ts', log);
    guard('scan');
    const place = (path: string): object => ({ rule: 'no-phi-in-logs', path, fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect(scans()).toMatchObject([
      { opened: [place('a.ts'), place('b.ts')], closed: [] },
      { scope: 'recommended, without Semgrep, b.ts', opened: [place('b.ts')], closed: [] },
      { opened: [place('c.ts')], closed: [place('a.ts')] },
    ]);
  });

  it('tells of changed lines only how many findings there were', () => {
    project.write('a.ts', 'export {};\n');
    project.commit();
    project.write('a.ts', log);
    project.git('add', '--all');
    guard('scan', '--staged');
    expect(scans()).toMatchObject([{ scope: 'recommended, staged, without Semgrep, .', counts: { 'no-phi-in-logs': 1 } }]);
    expect(scans()[0]).not.toHaveProperty('opened');
  });

  it('has another hash of the rules under another preset or other settings', () => {
    project.write('a.ts', 'export {};\n');
    guard('scan');
    guard('scan');
    guard('scan', '--strict');
    project.write('hipaa.config.json', '{ "settings": { "loggers": ["trail"] } }');
    guard('scan');
    const [first, second, ...others] = readEntries(project.root).map(({ rules }) => rules);
    expect(second).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it('is verified and exported', () => {
    project.write('a.ts', log);
    guard('scan');
    expect(guard('audit', 'verify')).toMatchObject({ status: 0, stdout: `The audit log is whole: 1 entry; the last is ${verifyLog(project.root).head}.\n` });
    expect(JSON.parse(guard('audit', 'export', '--range', '90d').stdout)).toHaveLength(1);
    expect(guard('audit', 'export', '--csv', '--from', '2020-01-01', '--to', '2020-12-31').stdout).toBe('time,user,tool,version,kind,outcome,rules,files,counts,previous,hash\n');
    expect(guard('audit', 'export', '--from', 'today')).toMatchObject({ status: 2, stderr: 'hipaa-guard: A day is written YYYY-MM-DD.\n' });
    const file = join(project.root, '.hipaa/audit.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"findings"', '"clean"'));
    expect(guard('audit', 'verify').status).toBe(1);
  });
});
