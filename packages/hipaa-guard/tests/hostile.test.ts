import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sampleSsn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formats } from '../src/formats/index.js';
import { scan, type Report } from '../src/scan.js';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const log = 'console.log(patient);\n';

let project: Project;
let outside: Project;
beforeEach(() => {
  project = new Project();
  outside = new Project();
  outside.write('a.ts', log);
});
afterEach(() => {
  project.remove();
  outside.remove();
});

function guard(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const own = ['scan', 'report'].includes(args[0]!) ? [...args, '--semgrep', '/nowhere'] : args;
  return spawnSync(process.execPath, [cli, ...own], { cwd: project.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

const run = (): Promise<Report> => scan({ root: project.root, paths: ['.'], preset: 'recommended', semgrep: false });
const places = ({ findings }: Report): string[] => findings.map(({ path }) => path);

describe('links out of the repository', { timeout: 60_000 }, () => {
  it('are not followed, to files or to folders', async () => {
    symlinkSync(join(outside.root, 'a.ts'), join(project.root, 'file.ts'));
    symlinkSync(outside.root, join(project.root, 'folder'));
    project.write('b.ts', log);
    project.git('add', '--all');
    expect(places(await run())).toEqual(['b.ts']);
  });

  it('are not followed where git knows files below a folder that became a link', async () => {
    project.write('folder/a.ts', 'export {};\n');
    project.commit();
    rmSync(join(project.root, 'folder'), { recursive: true });
    symlinkSync(outside.root, join(project.root, 'folder'));
    expect(places(await run())).toEqual([]);
  });

  it('are refused as what to scan', () => {
    symlinkSync(outside.root, join(project.root, 'folder'));
    expect(guard('scan', 'folder')).toMatchObject({ status: 2, stdout: '', stderr: 'hipaa-guard: folder is outside of the current folder; run the scan in the project it belongs to.\n' });
  });

  it.each([
    ['html=../report.html', '../report.html is outside of the project'],
    ['json=folder/report.json', 'folder/report.json is outside of the project'],
    ['sarif=link.sarif', 'link.sarif is a link'],
  ])('are refused as where to write: %s', (output, message) => {
    symlinkSync(outside.root, join(project.root, 'folder'));
    symlinkSync(join(outside.root, 'a.ts'), join(project.root, 'link.sarif'));
    const { status, stderr } = guard('scan', '--quiet', '--output', output);
    expect([status, stderr.includes(message)]).toEqual([2, true]);
    expect([existsSync(join(outside.root, 'report.json')), readFileSync(join(outside.root, 'a.ts'), 'utf8')]).toEqual([false, log]);
  });

  it('are refused as the folder of audit log and cache, while the scan goes on', () => {
    symlinkSync(outside.root, join(project.root, '.hipaa'));
    project.write('b.ts', log);
    const { status, stdout, stderr } = guard('scan', '--quiet', '--format', 'agent');
    expect([status, stdout.includes('b.ts:1:'), stderr.includes('is a link; nothing is written through it.')]).toEqual([1, true, true]);
    expect([existsSync(join(outside.root, 'audit.jsonl')), existsSync(join(outside.root, 'cache'))]).toEqual([false, false]);
  });
});

describe('configuration that would run code', { timeout: 120_000 }, () => {
  /** A program of the repository that leaves a trace. */
  function plant(): string {
    const trace = join(outside.root, 'ran');
    project.write('run.sh', `#!/bin/sh\necho ran >> ${trace}\n`);
    chmodSync(join(project.root, 'run.sh'), 0o755);
    const module = `require('node:fs').appendFileSync(${JSON.stringify(trace)}, 'ran');\nmodule.exports = {};\n`;
    for (const name of ['eslint.config.cjs', '.eslintrc.cjs', 'babel.config.cjs', 'svelte.config.cjs', 'hipaa.config.cjs']) project.write(name, module);
    for (const name of ['eslint.config.js', 'eslint.config.mjs', 'svelte.config.js', 'vue.config.js']) project.write(name, `import { appendFileSync } from 'node:fs';\nappendFileSync(${JSON.stringify(trace)}, 'ran');\nexport default [];\n`);
    project.write('package.json', '{ "type": "module", "scripts": { "prepare": "./run.sh", "postinstall": "./run.sh" } }');
    project.write('.gitattributes', '*.ts diff=evil filter=evil\n');
    return trace;
  }

  it('is not run by scan, hook, init and report', () => {
    const trace = plant();
    project.write('a.ts', log);
    project.write('b.svelte', '<script>\nconsole.log(patient);\n</script>\n');
    project.write('c.vue', '<script>\nconsole.log(patient);\n</script>\n');
    project.git('add', '--all');
    const program = join(project.root, 'run.sh');
    for (const name of ['core.fsmonitor', 'diff.external', 'diff.evil.command', 'diff.evil.textconv', 'filter.evil.smudge', 'core.pager']) project.git('config', name, program);
    rmSync(join(outside.root, 'ran'), { force: true });
    expect(guard('scan', '--quiet').status).toBe(1);
    expect(guard('scan', '--quiet', '--staged').status).toBe(1);
    expect(guard('hook').status).toBe(1);
    expect(guard('init').status).toBe(0);
    expect(guard('report', '--format', 'json').status).toBe(0);
    expect(existsSync(trace)).toBe(false);
  });

  it('is not run where files of the repository pose as a bare one', () => {
    const trace = plant();
    outside.commit();
    for (const name of ['HEAD', 'objects', 'refs', 'config']) renameSync(join(project.root, '.git', name), join(project.root, name));
    rmSync(join(project.root, '.git'), { recursive: true });
    project.write('config', `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${project.root}\n\tfsmonitor = ${join(project.root, 'run.sh')}\n`);
    project.write('a.ts', log);
    expect(guard('scan', '--quiet', '--format', 'agent').stdout).toContain('a.ts:1:');
    expect(existsSync(trace)).toBe(false);
  });
});

describe('files that are made to stall or crash a scan', { timeout: 120_000 }, () => {
  it.each([
    ['huge.json', 'x'.repeat(2_100_000), 'larger than 2 MB'],
    ['wide.js', `const a = "${'x'.repeat(300_000)}";`, 'minified'],
  ])('%s is named and left out', async (name, text, reason) => {
    project.write(name, text);
    project.write('b.ts', log);
    const report = await run();
    expect([places(report), report.unread]).toEqual([['b.ts'], [{ path: name, reason }]]);
  });

  it.each([
    ['deep.ts', `export const a = ${'('.repeat(20_000)}1${')'.repeat(20_000)};\n`],
    ['chain.ts', `export const a = 1${' + 1'.repeat(15_000)};\n`],
    ['deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['deep.yaml', `${'- '.repeat(20_000)}a\n`],
    ['deep.xml', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`],
    ['blanks.md', `${' '.repeat(400_000)}x\n`],
    ['dashes.log', `${'-'.repeat(200_000)}1${' 1-1-1'.repeat(40_000)}\n`],
  ])('%s does not keep the others from being scanned', async (name, text) => {
    project.write(name, text);
    project.write('b.ts', log);
    expect(places(await run())).toEqual(['b.ts']);
  });
});

describe('control characters', { timeout: 60_000 }, () => {
  const name = 'a\u001B[2K\n::error::b\u202Ec.ts';

  it('in names and reasons reach no terminal and start no command of the CI system', async () => {
    project.write(name, `${log}// hipaa-ignore-next-line no-phi-in-logs\n${log}`);
    project.write('\u001B]0;x\u0007.ts', 'const = 1;\n');
    const report = await run();
    expect(report.findings).toHaveLength(2);
    for (const format of ['pretty', 'agent', 'github', 'md', 'html', 'junit'] as const) {
      expect(formats[format](report).replaceAll(/\u001B\[\d+m/g, ''), format).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
    }
    for (const format of ['pretty', 'agent', 'github', 'md'] as const) expect(formats[format](report), format).not.toContain('\n::error::b');
  });

  it('in names are told as what they are', async () => {
    project.write(name, log);
    expect(formats.agent(await run())).toMatch(/^a\\u\{1b\}\[2K\\u\{a\}::error::b\\u\{202e\}c\.ts:1:1 /);
  });
});

describe('secrets of the machine', { timeout: 60_000 }, () => {
  it('in a remote address are not printed by init', () => {
    project.write('a.ts', log);
    project.git('remote', 'add', 'origin', 'https://user:glpat-secret@gitlab.example.com/clinic.git');
    const { stdout, stderr } = guard('init');
    expect([stdout.includes('.gitlab-ci.yml'), `${stdout}${stderr}`.includes('glpat')]).toEqual([true, false]);
  });

  it('in the environment are not printed by comment, nor written to the log', () => {
    project.write('a.ts', log);
    project.commit();
    const token = ['ghp', 'secret', '1'].join('_');
    const { stdout, stderr } = spawnSync(process.execPath, [cli, 'comment', '--semgrep', '/nowhere', '--forge', 'github', '--project', 'clinic/app', '--pull', '1', '--since', 'HEAD', '--api', 'http://127.0.0.1:9'], { cwd: project.root, encoding: 'utf8', env: { ...process.env, GITHUB_TOKEN: token } });
    const audit = join(project.root, '.hipaa/audit.jsonl');
    expect(`${stdout}${stderr}${existsSync(audit) ? readFileSync(audit, 'utf8') : ''}`).not.toContain(token);
    expect(stdout + stderr).not.toBe('');
  });
});

describe('names that are values', { timeout: 60_000 }, () => {
  it('do not reach the audit log', () => {
    project.write(`exports/${sampleSsn(3)}.ts`, log);
    guard('scan', '--quiet');
    expect(readFileSync(join(project.root, '.hipaa/audit.jsonl'), 'utf8')).not.toContain(sampleSsn(3));
  });
});
