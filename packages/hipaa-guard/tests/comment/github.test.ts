import { rmSync } from 'node:fs';
import { join } from 'node:path';
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

describe('comment on GitHub', () => {
  it('opens one thread for each finding on an added line, and one summary', async () => {
    project.push({ 'a.ts': 'one();\ntwo();\nleak(patient);\nthree();\n', 'b.ts': 'leak(visit);\n' });
    await run();
    expect(stands()).toEqual(['a.ts:3', 'b.ts:1']);
    expect(github.writes).toEqual(['POST /repos/clinic/portal/pulls/1/reviews', 'POST /repos/clinic/portal/issues/1/comments']);
    expect(github.comments[0]?.body).toContain('### hipaa-guard: 2 findings on the lines this adds\n\n2 high.\n');
  });

  it('says rule, reason, section, remedy, and how to suppress with a reason', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    expect(github.threads[0]?.comments[0]?.body).toMatch(
      /^<!-- hipaa-guard:finding [\da-f]{32} no-phi-in-logs -->\n\*\*PHI written to logs\*\* \(`hipaa\/no-phi-in-logs`, high\)\n\n- \*\*What:\*\* `patient` \\\(a patient record\\\) is written by leak\.\n- \*\*Why:\*\* .+\n- \*\*45 CFR:\*\* \[164\.502\(b\)\]\(https:\/\/www\.ecfr\.gov\/current\/title-45\/section-164\.502\).*\n- \*\*Fix:\*\* .+\n\n<details><summary>Not a fault here\?<\/summary>\n\nPut `\/\/ hipaa-ignore-next-line no-phi-in-logs -- your reason` on the line above; without a reason it doesn't hold\.\n\n<\/details>$/,
    );
  });

  it('leaves out findings on lines that the pull request does not add', async () => {
    project.git('checkout', '--quiet', 'main');
    project.push({ 'old.ts': 'leak(old);\n\n\n\n' });
    project.git('checkout', '--quiet', '-B', 'feature', 'main');
    project.push({ 'old.ts': 'leak(old);\n\n\n\nfine();\n' });
    expect((await run()).candidates).toEqual([]);
    expect(github.writes).toEqual([]);
  });

  it('does nothing on a second run without a change', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    const before = github.writes.length;
    await run();
    expect(github.writes.slice(before)).toEqual([]);
  });

  it('keeps the thread when lines above are added', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    project.push({ 'b.ts': 'first();\nsecond();\nleak(patient);\n' });
    await run();
    expect(stands()).toEqual(['b.ts:3']);
    expect(github.threads[0]?.comments[0]?.body).not.toContain('Now at');
  });

  it('keeps the thread of the second of two equal lines when the first is repaired', async () => {
    project.push({ 'b.ts': 'leak(patient);\nbetween();\nleak(patient);\n' });
    await run();
    project.push({ 'b.ts': 'between();\nleak(patient);\n' });
    await run();
    expect(stands()).toEqual(['b.ts:outdated resolved +1', 'b.ts:2']);
  });

  it('answers once and resolves when the fault is gone, and takes the summary back', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    project.push({ 'b.ts': 'log(redact(patient));\n' });
    await run();
    await run();
    expect(stands()).toEqual(['b.ts:outdated resolved +1']);
    expect(github.threads[0]?.comments[1]?.body).toMatch(/^<!-- hipaa-guard:answer gone -->\nNo longer reported as of [\da-f]{10}\.$/);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('nothing found on the lines this adds');
  });

  it('resolves when the file is deleted', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    rmSync(join(project.root, 'b.ts'));
    project.commit();
    await run();
    expect(stands()).toEqual(['b.ts:outdated resolved +1']);
  });

  it('opens a thread at the new path when the file is renamed, and closes the old one', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    project.git('mv', 'b.ts', 'c.ts');
    project.commit();
    await run();
    expect(stands()).toEqual(['b.ts:outdated resolved +1', 'c.ts:1']);
  });

  it('finds the added lines of a file that the branch renames', async () => {
    project.git('checkout', '--quiet', 'main');
    project.push({ 'long.ts': `leak(old);\n${'line();\n'.repeat(40)}` });
    project.git('checkout', '--quiet', '-B', 'feature', 'main');
    project.git('mv', 'long.ts', 'renamed.ts');
    project.push({ 'renamed.ts': `leak(old);\n${'line();\n'.repeat(20)}leak(added);\n${'line();\n'.repeat(20)}` });
    await run();
    expect(stands()).toEqual(['renamed.ts:22']);
  });

  it('answers but does not resolve where a person wrote', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    github.say(github.threads[0]!, 'Is this one real?');
    project.push({ 'b.ts': 'fine();\n' });
    await run();
    await run();
    expect(stands()).toEqual(['b.ts:outdated +2']);
  });

  it('leaves a thread alone that a person resolved although the fault is there', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    github.threads[0]!.resolved = true;
    project.push({ 'b.ts': '\nleak(patient);\n' });
    await run();
    expect(stands()).toEqual(['b.ts:2 resolved']);
  });

  it('opens its thread again when a fault comes back, and says so in the answer it gave', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    project.push({ 'b.ts': 'fine();\n' });
    await run();
    project.push({ 'b.ts': 'fine();\nleak(patient);\n' });
    await run();
    await run();
    expect(stands()).toEqual(['b.ts:2 +1']);
    expect(github.threads[0]?.comments[1]?.body).toContain('Reported again as of');
  });

  it('says in an outdated thread where the fault is now', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run();
    project.push({ 'b.ts': 'start();\nleak( patient );\n' });
    await run();
    const before = github.writes.length;
    await run();
    expect(stands()).toEqual(['b.ts:outdated']);
    expect(github.threads[0]?.comments[0]?.body).toContain('\n\nNow at b.ts, line 2.\n\n');
    expect(github.writes.slice(before)).toEqual([]);
  });

  it('shows 25 at their lines, the worst first, and counts the rest', async () => {
    project.push({ 'b.ts': Array.from({ length: 60 }, (_, i) => `leak(v${i});\n`).join('') });
    const findings = project.findings().map((finding) => (finding.line === 60 ? { ...finding, rule: 'no-hardcoded-secrets' as const } : finding));
    const find = () => Promise.resolve({ findings, unread: [], notes: [] });
    await run({ find });
    expect(github.threads).toHaveLength(25);
    expect(stands()[0]).toBe('b.ts:60');
    expect(github.comments[0]?.body).toContain('60 findings on the lines this adds\n\n1 critical, 59 high.\n\n35 without a comment at their line:');
    await run({ find });
    expect(github.threads).toHaveLength(25);
  });

  it('cuts a summary that would be too long', async () => {
    project.push({ 'b.ts': Array.from({ length: 1500 }, (_, i) => `leak(v${i});\n`).join('') });
    await run();
    expect(github.comments[0]!.body.length).toBeLessThanOrEqual(65_535);
    expect(github.comments[0]!.body).toMatch(/\n\.\.\. and \d+ more\.\n/);
  });

  it('survives a force-push that rewrites the branch', async () => {
    project.push({ 'b.ts': 'leak(patient);\nleak(visit);\n' });
    await run();
    project.git('checkout', '--quiet', 'main');
    project.push({ 'other.ts': 'x();\n' });
    project.git('checkout', '--quiet', '-B', 'feature', 'main');
    project.push({ 'b.ts': 'start();\nleak(patient);\n' });
    await run();
    expect(stands()).toEqual(['b.ts:2', 'b.ts:outdated resolved +1']);
  });

  it('writes nothing from a run that is no longer about the head', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    project.git('checkout', '--quiet', '--detach', 'HEAD');
    project.git('commit', '--quiet', '--allow-empty', '--message', 'a merge commit of the forge');
    const { candidates, warned, printed } = await run();
    expect([candidates.length, github.writes]).toEqual([1, []]);
    expect(warned).toMatch(/^The pull request is at [\da-f]{10}, what is checked out here at [\da-f]{10}: it has moved on/);
    expect(printed).toContain('::error file=b.ts,line=1');
  });

  it('names files from the top of the repository when a folder of it is scanned', async () => {
    project.push({ 'apps/web/b.ts': 'leak(patient);\n', 'apps/api/c.ts': 'leak(patient);\n' });
    const findings = project.findings().filter(({ path }) => path.startsWith('apps/web/')).map((finding) => ({ ...finding, path: 'b.ts', fix: { line: 1, column: 6, endLine: 1, endColumn: 13, text: 'redact(patient)' } }));
    await run({ root: join(project.root, 'apps/web'), find: () => Promise.resolve({ findings, unread: [], notes: [] }) });
    expect(stands()).toEqual(['apps/web/b.ts:1']);
    expect(github.threads[0]?.comments[0]?.body).toContain('\n```suggestion\nleak(redact(patient));\n```\n');
  });

  it('says on stderr what was not scanned, although nothing was found', async () => {
    project.push({ 'b.ts': 'fine();\n' });
    const { warned } = await run({ find: () => Promise.resolve({ findings: [], unread: [{ path: 'x\ny.py', reason: 'syntax error' }], notes: [] }) });
    expect([warned, github.writes]).toEqual(['Not scanned, syntax error: x y.py', []]);
  });

  it('counts what GitHub cuts out of a long diff instead of losing the others', async () => {
    project.push({ 'b.ts': 'leak(patient);\nleak(visit);\n', 'c.ts': 'leak(visit);\n' });
    github.cut.add('b.ts');
    await run();
    expect(stands()).toEqual(['c.ts:1']);
    expect(github.requests.filter(({ status }) => status === 422)).toHaveLength(2);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('2 without a comment at their line:\n\n| place | rule | severity |\n| --- | --- | --- |\n| b.ts:1 |');
  });

  it('suggests the fix on exactly the lines it replaces', async () => {
    project.push({ 'b.ts': 'start();\nleak(\n  patient,\n);\n' });
    const find = () => Promise.resolve({ findings: project.findings().map((finding) => ({ ...finding, endLine: 4, fix: { line: 2, column: 6, endLine: 4, endColumn: 1, text: 'redact(patient)' } })), unread: [], notes: [] });
    await run({ find });
    expect(github.threads[0]).toMatchObject({ originalStart: 2, originalLine: 4 });
    expect(github.threads[0]?.comments[0]?.body).toContain('\n```suggestion\nleak(redact(patient));\n```\n');
    const before = github.writes.length;
    await run({ find });
    expect(github.writes.slice(before)).toEqual([]);
  });

  it('suggests nothing where a line holds a text, or is not added', async () => {
    project.push({ 'a.ts': 'one();\nleak(patient,\ntwo);\nthree();\n', 'b.ts': "leak('Maria', patient);\n" });
    const find = () => Promise.resolve({ findings: project.findings().map((finding) => ({ ...finding, fix: { line: 1, column: 1, endLine: finding.line, endColumn: 2, text: 'x' } })), unread: [], notes: [] });
    await run({ find });
    expect(github.threads.map(({ comments }) => comments[0]!.body.includes('suggestion'))).toEqual([false, false]);
  });
});
