import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sampleMrn, sampleName, sampleSsn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { semgrepProgram } from '../../../../scripts/lib/semgrep.mjs';
import { FakeGithub } from './support/fake-github.js';
import { PullRequestProject } from './support/pull-request.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const semgrep = semgrepProgram(fileURLToPath(new URL('../../../..', import.meta.url)));

let project: PullRequestProject;
let github: FakeGithub;
let api: string;

beforeEach(async () => {
  project = new PullRequestProject();
  project.branch({ 'web/old.ts': 'console.log(patient);\n' });
  github = new FakeGithub(project.root);
  api = await github.start();
  project.write('.git/event.json', JSON.stringify({ pull_request: { number: 1, base: { sha: github.diff.baseHead } } }));
});
afterEach(async () => {
  await github.stop();
  project.remove();
  expect(github.violations).toEqual([]);
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Asynchronous, because the fake answers from this process. */
function guard(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { PATH } = process.env;
  const onGithub = { GITHUB_REPOSITORY: 'clinic/portal', GITHUB_EVENT_PATH: join(project.root, '.git/event.json'), GITHUB_API_URL: api, GITHUB_TOKEN: github.token, GITHUB_STEP_SUMMARY: project.summaryFile };
  const child = spawn(process.execPath, [cli, 'comment', ...args, '--semgrep', semgrep], { cwd: project.root, env: { PATH, NO_COLOR: '1', ...onGithub, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

describe('hipaa-guard comment', { timeout: 240_000 }, () => {
  it('scans what the pull request adds with every engine, comments, and sends no value', async () => {
    const [ssn, mrn, person] = [sampleSsn(5), sampleMrn(5), sampleName(5)];
    project.push({
      'hipaa.config.json': '{ "settings": { "sanitizers": ["redact"] } }',
      'web/old.ts': `console.log(patient);\nconst seen = "${ssn}";\nconsole.log(\`MRN ${mrn}\`, patient);\n`,
      'web/new.ts': '\nconsole.log(patient);\n',
      'api/show.py': `def show(patient):\n    # ${person}, SSN ${ssn}\n    print(patient.mrn, "${ssn}")\n`,
      'db/seed.csv': `patient_name,ssn,mrn\n${person},${ssn},MRN ${mrn}\n`,
    });
    const { status, stdout, stderr } = await guard([]);
    expect([status, stdout]).toEqual([1, '']);
    expect(github.threads.map(({ path, originalLine }) => `${path}:${originalLine}`).sort()).toEqual(expect.arrayContaining(['api/show.py:3', 'db/seed.csv:2', 'web/new.ts:2', 'web/old.ts:2', 'web/old.ts:3']));
    // The pace GitHub asks for: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
    const [review, summary] = github.requests.filter(({ what }) => what.endsWith('/reviews') || what.endsWith('/issues/1/comments')).map(({ at }) => at);
    expect(summary! - review!).toBeGreaterThan(2500);
    expect(github.threads.some(({ path, originalLine }) => path === 'web/old.ts' && originalLine === 1)).toBe(false);
    expect(github.threads.find(({ path }) => path === 'web/new.ts')?.comments[0]?.body).toContain('\n```suggestion\nconsole.log(redact(patient));\n```\n');
    const told = [stderr, readFileSync(join(project.root, '.hipaa/audit.jsonl'), 'utf8'), ...github.requests.map(({ body }) => body)].join('\n');
    for (const value of [ssn, mrn, person, github.token]) expect(told).not.toContain(value);
  });

  it('takes the findings of a report, and ends by their severity', async () => {
    project.push({ 'web/new.ts': 'leak(patient);\n' });
    project.write('.git/report.json', JSON.stringify({ findings: project.findings(), unread: [], notes: [] }));
    expect(await guard(['--from', '.git/report.json', '--fail-on', 'critical'])).toMatchObject({ status: 0, stdout: '' });
    expect(github.threads).toHaveLength(1);
    const dry = await guard(['--from', '.git/report.json', '--dry-run']);
    expect([dry.status, dry.stdout]).toEqual([1, 'Nothing to do: the pull request tells what was found.\n']);
  });

  it.each([
    ['nothing to comment on', [], { GITHUB_EVENT_PATH: '' }, 'cannot be read'],
    ['a base that is not there', ['--since', 'nowhere'], {}, 'git knows no revision "nowhere"'],
    ['a report and a baseline', ['--from', 'none.json', '--baseline', 'base.json'], {}, "cannot be used with option '--baseline <file>'"],
    ['a report that is not there', ['--from', 'none.json'], {}, 'There is no report at none.json'],
    ['a token that is not known', [], { GITHUB_TOKEN: 'wrong-token' }, 'GitHub does not accept the token'],
    ['a number that is none', ['--pull', '-1'], {}, 'It takes a number.'],
  ])('says in one line that it was given %s', async (_, args, env, message) => {
    project.push({ 'web/new.ts': 'leak(patient);\n' });
    const { status, stdout, stderr } = await guard(args, env);
    expect([status === 0 || status === null, stdout]).toEqual([false, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/wrong-token|fake-token|\n {4}at /);
  });
});
