import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeGithub } from './support/fake-github.js';
import { PullRequestProject, type Outcome } from './support/pull-request.js';

let project: PullRequestProject;
let github: FakeGithub;
let api: string;

beforeEach(async () => {
  project = new PullRequestProject();
  project.branch({ 'a.ts': 'one();\ntwo();\nthree();\n' });
  github = new FakeGithub(project.root);
  api = await github.start();
});
afterEach(async () => {
  await github.stop();
  project.remove();
  expect(github.violations).toEqual([]);
});

const run = (options: Parameters<PullRequestProject['comment']>[1] = {}): Promise<Outcome> => project.comment({ api, token: github.token }, options);
const stands = (): string[] => github.threads.map((thread) => `${thread.path}:${github.lineOf(thread) ?? 'outdated'}${thread.resolved ? ' resolved' : ''}${thread.comments.length > 1 ? ` +${thread.comments.length - 1}` : ''}`);

describe('when GitHub says no', () => {
  beforeEach(() => {
    project.push({ 'b.ts': 'leak(patient);\n' });
  });

  it('tells the findings in the job when the token may only read, as for a fork', async () => {
    github.rights = { write: false, resolve: false };
    const { printed, warned, candidates } = await run();
    expect([candidates.length, github.threads.length]).toEqual([1, 0]);
    expect(printed).toMatch(/^::error file=b\.ts,line=1,endLine=1,col=1,title=hipaa\/no-phi-in-logs::`patient` \(a patient record\) is written by leak\. .+\n$/);
    expect(warned).toContain('The token may not write here');
    expect(readFileSync(project.summaryFile, 'utf8')).toContain('| b.ts:1 | `hipaa/no-phi-in-logs` | high |');
  });

  it('shows ten errors and ten warnings at most', async () => {
    project.push({ 'b.ts': Array.from({ length: 60 }, (_, i) => `leak(v${i});\n`).join('') });
    const findings = project.findings().map((finding) => (finding.line > 30 ? { ...finding, rule: 'require-session-timeout' as const } : finding));
    const { printed } = await project.comment({ api, token: undefined }, { since: 'main', find: () => Promise.resolve({ findings, unread: [], notes: [] }) });
    expect([printed.match(/^::error /gm)?.length, printed.match(/^::warning /gm)?.length]).toEqual([10, 10]);
  });

  it('answers and leaves the thread open when the token may write but not resolve', async () => {
    await run();
    github.rights = { write: true, resolve: false };
    project.push({ 'b.ts': 'fine();\n' });
    await run();
    await run();
    expect(stands()).toEqual(['b.ts:outdated +1']);
  });

  it('waits as long as a secondary rate limit asks, then goes on', async () => {
    github.limitAfter = 0;
    github.retryAfter = 40;
    const started = performance.now();
    await run();
    // The test's second is a millisecond.
    expect(performance.now() - started).toBeGreaterThanOrEqual(40);
    expect(github.requests.map(({ status }) => status)).toEqual([200, 403, 200, 201]);
    expect(stands()).toEqual(['b.ts:1']);
  });

  it('waits for the primary rate limit to be reset', async () => {
    github.exhausted = true;
    await run();
    expect(github.requests.map(({ status }) => status)).toEqual([200, 403, 200, 201]);
  });

  it('gives up on a limit that would hold the job for too long', async () => {
    github.limitAfter = 0;
    github.retryAfter = 3600;
    const { warned, printed } = await run();
    expect(warned).toContain("GitHub's rate limit held for too long");
    expect(printed).toContain('::error file=b.ts');
  });

  it('tells the findings in the job when GitHub gives no answer', async () => {
    await github.stop();
    const { warned, printed } = await run({ since: 'main' });
    expect(warned).toMatch(/^GitHub gave no usable answer \(read the pull request, .+\)\. The findings are told in this job instead\.$/);
    expect(printed).toContain('::error file=b.ts,line=1');
    await github.start();
  });

  it('looks again after an answer that says neither yes nor no, and so repeats nothing', async () => {
    github.failures.push({ status: 502, done: true });
    await run();
    expect(stands()).toEqual(['b.ts:1']);
    expect(github.comments).toHaveLength(1);
  });

  it('does it again when it was not done', async () => {
    github.failures.push({ status: 502, done: false });
    await run();
    expect(stands()).toEqual(['b.ts:1']);
  });

  it.each([
    ['a token it does not know', { token: 'another-token' }, 'GitHub does not accept the token in GITHUB_TOKEN.'],
    ['a pull request it does not know', { number: 2 }, 'GitHub knows no such pull request'],
  ])('says in one sentence that it was given %s', async (_, pull, message) => {
    await expect(project.comment({ api, token: github.token, ...pull })).rejects.toThrow(message);
  });

  it('never tells the token', async () => {
    const secret = 'another-token';
    const error: unknown = await project.comment({ api, token: secret }).catch((thrown: unknown) => thrown);
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(secret);
  });

  it('says what it would do, and does nothing, in a dry run', async () => {
    const { printed } = await run({ dryRun: true });
    expect(printed).toMatch(/^would open a thread at b\.ts:1\n {2}\| <!-- hipaa-guard:finding [^]*\nwould write the summary\n {2}\| <!-- hipaa-guard:summary -->\n/);
    expect(printed).not.toMatch(/^\s*::/m);
    expect(github.writes).toEqual([]);
  });
});
