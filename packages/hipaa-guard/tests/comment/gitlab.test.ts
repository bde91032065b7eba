import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeGitlab } from './support/fake-gitlab.js';
import { PullRequestProject, type Outcome } from './support/pull-request.js';

let project: PullRequestProject;
let gitlab: FakeGitlab;
let api: string;

beforeEach(async () => {
  project = new PullRequestProject();
  project.branch();
  gitlab = new FakeGitlab(project.root);
  api = `${await gitlab.start()}/api/v4`;
  project.push({ 'b.ts': 'leak(patient);\n' });
});
afterEach(async () => {
  await gitlab.stop();
  project.remove();
  expect(gitlab.violations).toEqual([]);
});

const run = (options: Parameters<PullRequestProject['comment']>[1] = {}): Promise<Outcome> => project.comment({ forge: 'gitlab', api, token: gitlab.token }, options);
const threads = () => gitlab.discussions.filter(({ position }) => position);
const stands = (): string[] => threads().map((thread) => `${thread.position!.new_path}:${gitlab.lineOf(thread) ?? 'outdated'}${thread.resolved ? ' resolved' : ''}${thread.notes.length > 1 ? ` +${thread.notes.length - 1}` : ''}`);
const summaries = (): string[] => gitlab.discussions.filter(({ position }) => !position).map(({ notes }) => notes[0]!.body);

describe('comment on GitLab', () => {
  it('opens a discussion for each finding on an added line, and one note that sums up; a second run changes nothing', async () => {
    await run();
    expect(stands()).toEqual(['b.ts:1']);
    expect(summaries()).toEqual([expect.stringContaining('### hipaa-guard: 1 finding on the lines this adds')]);
    const before = gitlab.writes.length;
    await run();
    expect(gitlab.writes.slice(before)).toEqual([]);
  });

  it('keeps the discussion when lines move, and says where the fault is once its line has changed', async () => {
    await run();
    project.push({ 'b.ts': 'start();\nleak(patient);\n' });
    await run();
    expect([stands(), threads()[0]?.notes[0]?.body.includes('Now at')]).toEqual([['b.ts:2'], false]);
    project.push({ 'b.ts': 'start();\n\nleak( patient );\n' });
    await run();
    expect(stands()).toEqual(['b.ts:outdated']);
    expect(threads()[0]?.notes[0]?.body).toContain('Now at b.ts, line 3.');
  });

  it('answers and resolves when the fault is gone, and opens the discussion again when it is back', async () => {
    await run();
    project.push({ 'b.ts': 'fine();\n' });
    await run();
    expect(stands()).toEqual(['b.ts:outdated resolved +1']);
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    await run();
    expect(stands()).toEqual(['b.ts:1 +1']);
    expect(threads()[0]?.notes[1]?.body).toContain('Reported again');
  });

  it('answers but does not resolve where a person wrote', async () => {
    await run();
    gitlab.say(threads()[0]!, 'Why?');
    project.push({ 'b.ts': 'fine();\n' });
    await run();
    expect(stands()).toEqual(['b.ts:outdated +2']);
  });

  it('tells the old path of a renamed file', async () => {
    project.git('checkout', '--quiet', 'main');
    project.push({ 'long.ts': 'line();\n'.repeat(40) });
    project.git('checkout', '--quiet', '-B', 'feature', 'main');
    project.git('mv', 'long.ts', 'renamed.ts');
    project.push({ 'renamed.ts': `${'line();\n'.repeat(40)}leak(patient);\n` });
    await run();
    expect(threads()[0]?.position).toMatchObject({ old_path: 'long.ts', new_path: 'renamed.ts', new_line: 41 });
  });

  it('suggests a fix of several lines from the last of them, once', async () => {
    project.push({ 'b.ts': 'leak(\n  patient,\n);\n' });
    const find = () => Promise.resolve({ findings: project.findings().map((finding) => ({ ...finding, fix: { line: 1, column: 6, endLine: 3, endColumn: 1, text: 'redact(patient)' } })), unread: [], notes: [] });
    await run({ find });
    expect(threads()[0]?.position?.new_line).toBe(3);
    expect(threads()[0]?.notes[0]?.body).toContain('\n```suggestion:-2+0\nleak(redact(patient));\n```\n');
    const before = gitlab.writes.length;
    await run({ find });
    expect(gitlab.writes.slice(before)).toEqual([]);
  });

  it('reads discussions page by page', async () => {
    for (let i = 0; i < 150; i++) gitlab.discussions.push({ id: `f${i}`, resolved: false, position: undefined, notes: [{ id: 10_000 + i, body: 'talk', author: 8 }] });
    await run();
    const before = gitlab.writes.length;
    await run();
    expect([stands(), gitlab.writes.slice(before)]).toEqual([['b.ts:1'], []]);
  });

  it('waits as long as a rate limit asks', async () => {
    gitlab.limited = 2;
    gitlab.retryAfter = 30;
    const started = performance.now();
    await run();
    // The test's second is a millisecond.
    expect(performance.now() - started).toBeGreaterThanOrEqual(60);
    expect(stands()).toEqual(['b.ts:1']);
  });

  it('prints the summary when GitLab gives no answer', async () => {
    await gitlab.stop();
    const { warned, printed } = await run({ since: 'main' });
    expect(warned).toContain('GitLab gave no usable answer (GET, no status). The findings are told in this job instead.');
    expect(printed).toContain('| b.ts:1 |');
    await gitlab.start();
  });

  it('counts a line in the summary that GitLab takes for wrong', async () => {
    project.push({ 'c.ts': 'leak(visit);\n' });
    gitlab.diff.hunks = (path: string) => (path === 'b.ts' ? [[1, 1]] : []);
    await run();
    expect(stands()).toEqual(['b.ts:1']);
    expect(summaries()).toEqual([expect.stringContaining('| c.ts:1 |')]);
  });

  it('begins no line with a quick action', async () => {
    await run({ find: () => Promise.resolve({ findings: project.findings().map((finding) => ({ ...finding, message: '/close\n/assign @me' })), unread: [{ path: '/close', reason: '/merge' }], notes: ['/approve'] }) });
    expect(stands()).toEqual(['b.ts:1']);
  });

  it('prints the summary when the token may not write, or is missing', async () => {
    gitlab.mayWrite = false;
    const { printed, warned } = await run();
    expect(printed).toContain('| b.ts:1 | `hipaa/no-phi-in-logs` | high |');
    expect(warned).toContain('The token may not write here.');
    expect((await project.comment({ forge: 'gitlab', api, token: undefined }, { since: 'main' })).printed).toContain('| b.ts:1 |');
  });

  it.each([
    ['a token it does not know', { token: 'another-token' }, 'GitLab does not accept the token in GITLAB_TOKEN.'],
    ['a merge request it does not know', { number: 2 }, 'GitLab knows no such merge request'],
  ])('says in one sentence that it was given %s', async (_, pull, message) => {
    await expect(project.comment({ forge: 'gitlab', api, token: gitlab.token, ...pull })).rejects.toThrow(message);
  });
});
