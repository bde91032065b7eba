import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleName, sampleSsn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../src/comment/report-file.js';
import type { Finding } from '../../src/findings/finding.js';
import { formats } from '../../src/formats/index.js';
import { FakeGithub } from './support/fake-github.js';
import { PullRequestProject, type Outcome } from './support/pull-request.js';

let project: PullRequestProject;
let github: FakeGithub;
let api: string;

beforeEach(async () => {
  project = new PullRequestProject();
  project.branch();
  github = new FakeGithub(project.root);
  api = await github.start();
});
afterEach(async () => {
  await github.stop();
  project.remove();
  expect(github.violations).toEqual([]);
});

const run = (findings?: readonly Finding[]): Promise<Outcome> => project.comment({ api, token: github.token }, findings && { find: () => Promise.resolve({ findings, unread: [], notes: [] }) });
const bodies = (): string[] => [...github.threads.flatMap(({ comments }) => comments), ...github.comments].map(({ body }) => body);

describe('a hostile pull request', () => {
  const name = 'a @team #1 <img src=x> [x](mailto:a) `b` "q" ü\n::error::x.ts';

  it('comments on files of any name, and no name becomes more than text', async () => {
    project.push({ [name]: 'leak(patient);\n' });
    await run();
    project.push({ [name]: 'start();\nleak( patient );\n' });
    await run();
    expect(github.threads.map(({ path }) => path)).toEqual([name]);
    const place = /^Now at (.*), line 2\.$/m.exec(bodies()[0] ?? '')?.[1];
    expect(place).toBe('a @&#8288;team \\#&#8288;1 &lt;img src=x&gt; \\[&#8288;x\\]\\(mailto:a\\) `b` "q" ü ::error::x.ts');
  });

  it('lets no name become a command of the workflow', async () => {
    project.push({ [name]: 'leak(patient);\n' });
    const { printed } = await project.comment({ api, token: undefined }, { since: 'main' });
    expect(printed.split('\n')).toHaveLength(2);
    expect(printed).toMatch(/^::error file=a @team #1 .*%0A%3A%3Aerror%3A%3Ax\.ts,line=1,/);
    const { printed: dry } = await project.comment({ api, token: github.token }, { dryRun: true });
    expect(dry).not.toMatch(/^\s*::/m);
  });

  it('lets no message become more than text', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    await run(project.findings().map((finding) => ({ ...finding, message: '-->\n\n# Title @team\n![x](https://example.com/p.png)\n/close\n```suggestion\nevil()\n```\u202e' })));
    expect(bodies()[0]).toContain('\n- **What:** &#8288;--&gt; \\# Title @&#8288;team \\!&#8288;\\[&#8288;x\\]\\(https:/&#8288;/example.com/p.png\\) /close \\`\\`\\`suggestion evil\\(\\) \\`\\`\\`\n');
  });

  it('finds the lines of a file that .gitattributes declares binary', async () => {
    project.push({ '.gitattributes': '*.ts -diff\n', 'b.ts': 'leak(patient);\n' });
    await run();
    expect(github.threads.map(({ path }) => path)).toEqual(['b.ts']);
  });

  it('is told from code that looks like a diff', async () => {
    project.push({ 'b.sql': '++ b/other.ts\n@@ -1 +500,9 @@\ndiff --git a/x b/x\nleak(patient);\n' });
    await run();
    expect(github.threads.map(({ path, originalLine }) => [path, originalLine])).toEqual([['b.sql', 4]]);
  });

  it('cannot have a file behind a link shown', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'hipaa-guard-test-'));
    try {
      writeFileSync(join(outside, 'secret.ts'), 'hidden(word);\n');
      symlinkSync(join(outside, 'secret.ts'), join(project.root, 'link.ts'));
      project.commit();
      const [finding] = project.findings();
      await run([{ ...(finding ?? base), path: 'link.ts', fix: { line: 1, column: 1, endLine: 1, endColumn: 1, text: 'x' } }]);
      expect(bodies().join('')).not.toContain('hidden');
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('cannot take over a thread by writing our marker', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    const [finding] = project.findings();
    github.threads.push({ id: 'PRRT_1', path: 'b.ts', commit: github.diff.head, originalLine: 1, originalStart: undefined, resolved: true, comments: [{ id: 1, body: `<!-- hipaa-guard:finding ${finding!.fingerprint} no-phi-in-logs -->`, author: 'person' }] });
    github.comments.push({ id: 2, body: '<!-- hipaa-guard:summary -->', author: 'person' });
    await run();
    expect([github.threads.length, github.comments.length]).toEqual([2, 2]);
    expect(github.threads[0]?.comments).toHaveLength(1);
  });
});

const base: Finding = { rule: 'no-phi-in-logs', path: 'b.ts', line: 1, column: 1, endLine: 1, endColumn: 5, message: 'x', engines: [], fingerprint: '0'.repeat(32) };

describe('a value', () => {
  it('in a message, a note or a path is never sent', async () => {
    const [ssn, person] = [sampleSsn(3), sampleName(3)];
    const path = `patients/ssn ${ssn}.ts`;
    project.push({ [path]: 'leak(patient);\n', 'b.ts': 'leak(patient);\n' });
    const findings = project.findings().map((finding) => ({ ...finding, message: `The patient ${person}, SSN ${ssn}, is logged.` }));
    await project.comment({ api, token: github.token }, { find: () => Promise.resolve({ findings, unread: [{ path, reason: 'syntax error' }], notes: [`${path}: a note about ${ssn}`] }) });
    const { printed } = await project.comment({ api, token: undefined }, { since: 'main', find: () => Promise.resolve({ findings, unread: [{ path, reason: 'x' }], notes: [] }) });
    const sent = [...github.requests.map(({ body }) => body), printed, readFileSync(project.summaryFile, 'utf8')].join('\n');
    expect(sent).not.toContain(ssn);
    expect(sent).not.toContain(person);
    expect(github.threads.map(({ path: at }) => at)).toEqual(['b.ts']);
    expect(bodies().at(-1)).toContain('| patients/ssn [SSN •••].ts:1 |');
  });
});

describe('a report from another job', () => {
  const read = (value: unknown): ReturnType<typeof readReport> => {
    project.write('.git/report.json', JSON.stringify(value));
    return readReport(join(project.root, '.git/report.json'));
  };
  const report = { version: 1, findings: [{ ...base, engines: ['eslint'], severity: 'high' }], unread: [{ path: 'x', reason: 'y' }], notes: ['n'] };

  it('is read as the scan wrote it', () => {
    const fix = { line: 1, column: 1, endLine: 1, endColumn: 2, text: 'x' };
    project.write('.git/report.json', formats.json({ findings: [{ ...base, fix, engines: ['eslint'] }], suppressed: [], inBaseline: 0, files: 1, unread: [{ path: 'x', reason: 'y', line: 3 }], notes: ['n'], tools: {} }));
    expect(readReport(join(project.root, '.git/report.json'))).toEqual({ findings: [{ ...base, fix }], unread: [{ path: 'x', reason: 'y' }], notes: ['n'] });
  });

  it.each([
    ['no list', { ...report, findings: {} }, 'has no list "findings"'],
    ['an unknown rule', { ...report, findings: [{ ...base, rule: '<b>' }] }, 'a finding lacks a field or names no rule'],
    ['a line that is none', { ...report, findings: [{ ...base, line: -1 }] }, 'a finding lacks a field or names no rule'],
    ['a fingerprint that is none', { ...report, findings: [{ ...base, fingerprint: '-->' }] }, 'a finding lacks a field or names no rule'],
    ['nothing', [], 'holds no JSON object'],
  ])('is refused with %s', (_, value, message) => {
    expect(() => read(value)).toThrow(message);
  });

  it('names no file outside of the diff', async () => {
    project.push({ 'b.ts': 'leak(patient);\n' });
    const { candidates } = await run([{ ...base, path: '../../etc/passwd' }, { ...base, path: 'a.ts', fingerprint: '1'.repeat(32) }]);
    expect([candidates, github.writes]).toEqual([[], []]);
  });

  it('drops a fix that is malformed', () => {
    expect(read({ ...report, findings: [{ ...base, fix: { line: 1, text: 'x' } }] }).findings).toEqual([base]);
  });
});
