import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { appendEntry } from 'hipaa-audit-log';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordOf } from '../src/audit/record.js';
import type { Finding } from '../src/findings/finding.js';
import { type Evidence, gather } from '../src/report/evidence.js';
import { evidenceHtml } from '../src/report/html.js';
import { evidenceOscal } from '../src/report/oscal.js';
import type { Report, ScanOptions } from '../src/scan.js';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const july = { from: '2026-07-01', to: '2026-07-31' };

let project: Project;
beforeEach(() => {
  project = new Project();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  project.remove();
});

const finding = (rule: Finding['rule'], path: string): Finding => ({ rule, path, line: 3, column: 1, endLine: 3, endColumn: 9, message: 'It is here.', engines: ['eslint'], fingerprint: `${rule} ${path}` });
const logged = finding('no-phi-in-logs', 'src/a.ts');
const cookie = finding('require-secure-cookies', 'src/<b>.ts');

function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  return { findings, suppressed: [], inBaseline: 0, files: 4, unread: [], notes: [], tools: { eslint: '10.15.0', semgrep: '1.182.0' }, ...more };
}

function scanOn(day: string, found: Report, options: Partial<ScanOptions> = {}): void {
  vi.setSystemTime(Date.parse(`${day}T10:00:00Z`));
  const all: ScanOptions = { root: project.root, paths: ['.'], preset: 'recommended', ...options };
  appendEntry(project.root, recordOf('scan', found, all));
}

/** Three scans of a month: logs are found, cookies too, then logs are repaired. */
function month(): Evidence {
  scanOn('2026-06-30', report([logged]));
  scanOn('2026-07-02', report([logged, cookie]));
  scanOn('2026-07-10', report([]), { paths: ['docs'] });
  const last = report([cookie], { suppressed: [{ ...logged, path: 'src/old.ts', reason: 'test & bench', owner: 'platform' }], unread: [{ path: 'big.json', reason: 'larger than 2 MB' }] });
  scanOn('2026-07-20', last);
  appendEntry(project.root, { tool: 'fixture-synth', version: '0.1.0', kind: 'rewrite', outcome: 'changed', counts: { ssn: 3 }, files: [{ file: 't.json', before: '1', after: '2' }] });
  return gather(project.root, last, july, new Date('2026-07-31T12:00:00Z'));
}

describe('the evidence of a period', () => {
  it('tells what opened, what closed and how much each scan of the scope left open', () => {
    const { opened, closed, timeline, scans, rewrites } = month();
    const names = (changes: Evidence['opened']): string[] => changes.map(({ time, rule, path }) => `${time.slice(0, 10)} ${rule} ${path}`);
    expect(names(opened)).toEqual(['2026-07-02 require-secure-cookies src/<b>.ts']);
    expect(names(closed)).toEqual(['2026-07-20 no-phi-in-logs src/a.ts']);
    expect(timeline.map(({ time, open }) => `${time.slice(0, 10)} ${open}`)).toEqual(['2026-07-02 2', '2026-07-20 1']);
    expect([scans.length, rewrites.length]).toEqual([3, 1]);
  });

  it('follows the order of 164.312 and says of a section only that it is not satisfied, or that nothing was found', () => {
    const { sections } = month();
    expect(sections.slice(0, 11).map(({ id }) => id)).toEqual(['(a)(1)', '(a)(2)(i)', '(a)(2)(ii)', '(a)(2)(iii)', '(a)(2)(iv)', '(b)', '(c)(1)', '(d)', '(e)(1)', '(e)(2)(i)', '(e)(2)(ii)'].map((part) => `164.312${part}`));
    expect(sections.find(({ id }) => id === '164.312(d)')).toMatchObject({ findings: 1, suppressed: 0, state: 'not satisfied' });
    expect(sections.find(({ id }) => id === '164.312(b)')).toMatchObject({ findings: 0, suppressed: 1, state: 'observed, no finding' });
  });
});

describe('the boundary to assistants', () => {
  const request = { tool: 'hipaa-guard', version: '0.1.0', kind: 'request', upstream: 'main', model: 'm-1' } as const;

  it('is counted by way, place and outcome', () => {
    vi.setSystemTime(Date.parse('2026-07-05T10:00:00Z'));
    appendEntry(project.root, { ...request, outcome: 'passed', counts: { mrn: 1 }, tokens: { restored: 2, unknown: 0 } });
    appendEntry(project.root, { ...request, outcome: 'passed', counts: { mrn: 2, name: 1 }, tokens: { restored: 1, unknown: 1 } });
    appendEntry(project.root, { tool: 'hipaa-guard', version: '0.1.0', kind: 'assistant-prompt', outcome: 'blocked', agent: 'claude', counts: { ssn: 1 } });
    const evidence = month();
    expect(evidence.boundary).toEqual([
      { way: 'request', where: 'main m-1', outcome: 'passed', times: 2, found: { mrn: 3, name: 1 }, restored: 3, unknown: 1 },
      { way: 'assistant-prompt', where: 'claude', outcome: 'blocked', times: 1, found: { ssn: 1 }, restored: 0, unknown: 0 },
    ]);
    expect(evidenceHtml(evidence)).toContain('<tr><td>request</td><td>main m-1</td><td>passed</td><td>2</td><td>mrn 3, name 1</td><td>3</td><td>1</td></tr>');
  });

  it('is empty where no assistant is guarded', () => {
    expect(month().boundary).toEqual([]);
  });
});

describe('the page', () => {
  it('is one file that allows no connection, and no other style and script than its own', () => {
    const html = evidenceHtml(month());
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}'/);
    expect(html).not.toMatch(/<link|<img|src=|href=|url\(|style="/);
    expect(html).toContain('<svg viewBox="0 0 720');
    expect(html).toContain('@media print');
    expect(html).toContain('color-scheme: light dark');
  });

  it('names scans with their tools and rules, suppressions with their reasons, and what was not scanned', () => {
    const html = evidenceHtml(month());
    expect(html).toContain('hipaa-guard 0.1.0, eslint 10.15.0, semgrep 1.182.0');
    expect(html).toMatch(/<code title="[0-9a-f]{64}">[0-9a-f]{12}<\/code>/);
    expect(html).toContain('<td>src/old.ts:3</td><td>hipaa/no-phi-in-logs</td><td>test &amp; bench</td><td>platform</td>');
    expect(html).toContain('<li>big.json: larger than 2 MB</li>');
    expect(html).toContain('src/&lt;b&gt;.ts:3');
    expect(html).toContain('rewrite: changed</td><td>ssn 3</td><td>1</td>');
  });

  it('filters findings', () => {
    const last = report([logged, cookie]);
    scanOn('2026-07-02', last);
    const window = new Window({ settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true } });
    window.document.write(evidenceHtml(gather(project.root, last, july, new Date())));
    const shown = (): string[] => [...window.document.querySelectorAll('#findings tbody tr')].filter((row) => !row.hasAttribute('hidden')).map((row) => row.getAttribute('data-rule') ?? '');
    const choose = (name: string, value: string): void => {
      (window.document.querySelector(`[name=${name}]`) as unknown as { value: string }).value = value;
      window.document.querySelector('form')!.dispatchEvent(new window.Event('input'));
    };
    expect(shown()).toEqual(['no-phi-in-logs', 'require-secure-cookies']);
    choose('section', '164.312(d)');
    expect(shown()).toEqual(['require-secure-cookies']);
    choose('section', '');
    choose('path', 'SRC/A');
    expect(shown()).toEqual(['no-phi-in-logs']);
    choose('rule', 'require-secure-cookies');
    expect(shown()).toEqual([]);
  });

  it('says when the log was changed', () => {
    scanOn('2026-07-02', report([]));
    const log = join(project.root, '.hipaa/audit.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"clean"', '"findings"'));
    expect(evidenceHtml(gather(project.root, report([]), july, new Date()))).toContain('The audit log was changed at line 1');
  });
});

interface Oscal {
  readonly uuid: string;
  readonly results: readonly [{ readonly uuid: string; readonly observations: readonly { readonly uuid: string; readonly title: string; readonly description: string }[]; readonly findings?: readonly object[] }];
}
const oscal = (evidence: Evidence): Oscal => (JSON.parse(evidenceOscal(evidence)) as { 'assessment-results': Oscal })['assessment-results'];

describe('OSCAL assessment results', () => {
  it('hold a finding for what is not satisfied, and only an observation for the rest', () => {
    const [result] = oscal(month()).results;
    const observation = result.observations.find(({ title }) => title.startsWith('45 CFR 164.312(d)'))!;
    expect(observation.description).toMatch(/^not satisfied: 1 open, 0 suppressed; rules: /);
    const target = { type: 'objective-id', 'target-id': 'hipaa-164.312-d', status: { state: 'not-satisfied' } };
    expect(result.findings).toContainEqual(expect.objectContaining({ target, 'related-observations': [{ 'observation-uuid': observation.uuid }] }));
    expect(result.observations.find(({ title }) => title.startsWith('45 CFR 164.312(b)'))!.description).toMatch(/^observed, no finding: /);
    expect(evidenceOscal(month())).not.toContain('"satisfied"');
  });

  it('have no findings where nothing is open', () => {
    expect(oscal({ ...month(), sections: [] }).results[0]).not.toHaveProperty('findings');
  });

  it('have the same uuids for the same evidence, and others for another period', () => {
    const evidence = month();
    const uuids = (text: string): string[] => [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid!);
    const first = uuids(evidenceOscal(evidence));
    expect(uuids(evidenceOscal({ ...evidence, made: '2026-08-01T00:00:00.000Z' }))).toEqual(first);
    expect(first.every((uuid) => /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid))).toBe(true);
    expect(new Set([...first, ...uuids(evidenceOscal({ ...evidence, to: '2026-08-31' }))]).size).toBe(2 * first.length);
  });
});

describe('hipaa-guard report', { timeout: 120_000 }, () => {
  function guard(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [cli, 'report', '--semgrep', '/nowhere', ...args], { cwd: project.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  }

  it('scans, writes each format, appends both to the log, and never calls anything compliant', () => {
    vi.useRealTimers();
    project.write('src/a.ts', 'console.log(patient);\n');
    expect(guard('--output', 'html=out/report.html', '--output', 'json=out/report.json', '--output', 'oscal=out/report.oscal.json')).toMatchObject({ status: 0, stdout: '' });
    const texts = ['html', 'json', 'oscal.json'].map((ending) => readFileSync(join(project.root, `out/report.${ending}`), 'utf8'));
    for (const text of texts) {
      expect(text).toContain('src/a.ts');
      expect(text).not.toMatch(/\bcompliant\b/i);
    }
    const log = JSON.parse(spawnSync(process.execPath, [cli, 'audit', 'export'], { cwd: project.root, encoding: 'utf8' }).stdout) as { kind: string; files?: object[] }[];
    expect(log.map(({ kind, files = [] }) => `${kind} ${files.length}`)).toEqual(['scan 0', 'report 3']);
  });

  it.each([
    [['--output', 'pdf=x'], 'Write FORMAT=FILE'],
    [['--output', 'html=../x.html'], '../x.html is outside of the project; nothing is written there.'],
    [['--range', '90'], 'A range is a number of days'],
  ])('refuses %j', (args, message) => {
    vi.useRealTimers();
    const { status, stderr } = guard(...args);
    expect([status === 0, stderr.includes(message)]).toEqual([false, true]);
    expect(existsSync(join(project.root, '../x.html'))).toBe(false);
  });
});
