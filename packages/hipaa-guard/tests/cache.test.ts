import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scan, type Report, type ScanOptions } from '../src/scan.js';
import { Project } from './support/project.js';

const log = 'console.log(patient);\n';

let project: Project;
beforeEach(() => {
  project = new Project();
  project.write('a.ts', log);
  project.write('b.ts', log);
});
afterEach(() => {
  project.remove();
});

/** A scan with the cache, and how many files the engines looked at. */
async function run(options: Partial<ScanOptions> = {}): Promise<{ report: Report; looked: number }> {
  const steps: string[] = [];
  const report = await scan({ root: project.root, paths: ['.'], preset: 'recommended', semgrep: false, cache: true, onProgress: (step) => steps.push(step), ...options });
  return { report, looked: Number(/Scanning (\d+) files/.exec(steps[0] ?? '')?.[1] ?? 0) };
}

const cacheFile = (): string => join(project.root, '.hipaa/cache/scan.json');

describe('the cache of a scan', { timeout: 60_000 }, () => {
  it('spares files that did not change, and tells the same', async () => {
    const first = await run();
    const second = await run();
    expect([first.looked, second.looked]).toEqual([2, 0]);
    expect(second.report).toEqual(first.report);
  });

  it('goes by content, not by time, and knows renamed files as new ones', async () => {
    await run();
    utimesSync(join(project.root, 'a.ts'), 1, 1);
    expect((await run()).looked).toBe(0);
    project.write('a.ts', `${log}${log}`);
    const { looked, report } = await run();
    expect([looked, report.findings.length]).toEqual([1, 3]);
    project.write('c.ts', log);
    expect((await run()).looked).toBe(1);
  });

  it('forgets under another preset, other settings or another Semgrep', async () => {
    await run();
    expect((await run({ preset: 'strict' })).looked).toBe(2);
    project.write('hipaa.config.json', '{ "settings": { "loggers": ["trail"] } }');
    expect((await run({ preset: 'strict' })).looked).toBe(3);
    expect((await run({ preset: 'strict', semgrep: '/nowhere/semgrep' })).looked).toBe(3);
    const again = await run({ preset: 'strict', semgrep: '/nowhere/semgrep' });
    expect([again.looked, again.report.notes]).toEqual([0, [expect.stringContaining('pip install semgrep')]]);
  });

  it('judges suppressions and the baseline anew', async () => {
    const { fingerprint } = (await run()).report.findings[0]!;
    project.write('.hipaa/suppressions.json', JSON.stringify({ suppressions: [{ fingerprint, reason: 'test bench', owner: 'us', expires: '2999-01-01' }] }));
    const { looked, report } = await run();
    expect([looked, report.findings.length, report.suppressed.length]).toEqual([0, 1, 1]);
  });

  it('keeps syntax errors, and forgets files that are gone', async () => {
    project.write('broken.ts', 'const = 1;\n');
    const { report } = await run();
    expect((await run()).report.unread).toEqual(report.unread);
    project.git('add', '--all');
    expect(Object.keys((JSON.parse(readFileSync(cacheFile(), 'utf8')) as { files: object }).files)).toEqual(['a.ts', 'b.ts', 'broken.ts']);
  });

  it('is not believed when it is broken, committed, or a link', async () => {
    await run();
    writeFileSync(cacheFile(), '{');
    expect((await run()).looked).toBe(2);
    writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').replaceAll(/"findings":\[[^\]]+\]/g, '"findings":[]'));
    project.git('add', '--force', '.hipaa/cache/scan.json');
    expect((await run()).report.findings).toHaveLength(2);
    const other = new Project();
    other.write('a.ts', log);
    mkdirSync(join(other.root, '.hipaa'));
    symlinkSync(join(project.root, '.hipaa/cache'), join(other.root, '.hipaa/cache'));
    expect((await run({ root: other.root })).looked).toBe(1);
    other.remove();
  });
});
