import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { semgrepProgram } from '../../../scripts/lib/semgrep.mjs';
import { baselineText } from '../src/baseline.js';
import { UsageError } from '../src/config.js';
import { scan, type Report, type ScanOptions } from '../src/scan.js';
import { Project } from './support/project.js';

const semgrep = semgrepProgram(fileURLToPath(new URL('../../..', import.meta.url)));
const log = 'console.log(patient);\n';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => {
  project.remove();
});

function run(options: Partial<ScanOptions> = {}): Promise<Report> {
  return scan({ root: project.root, paths: ['.'], preset: 'recommended', semgrep, ...options });
}

const places = ({ findings }: Report): string[] => findings.map(({ path, line, rule, engines }) => `${path}:${line} ${rule} ${engines.join('+')}`);

describe('scan', { timeout: 120_000 }, () => {
  it('tells what ESLint, Semgrep and the literal scan find in one list', async () => {
    const ssn = ['219', '09', '9999'].join('-');
    project.write('web/a.ts', log);
    project.write('api/a.py', 'def show(patient):\n    print(patient.mrn)\n');
    project.write('db/seed.csv', `patient_name,ssn\nMaria Gonzalez,${ssn}\n`);
    const report = await run();
    expect(places(report)).toEqual(['api/a.py:2 no-phi-in-logs semgrep', 'db/seed.csv:2 no-phi-literals literals', 'web/a.ts:1 no-phi-in-logs eslint+semgrep']);
    expect(JSON.stringify(report)).not.toContain(ssn);
    expect(JSON.stringify(report)).not.toContain('Gonzalez');
  });

  it('takes only literals for faults in tests', async () => {
    project.write('tests/a.test.ts', log);
    expect(places(await run())).toEqual([]);
  });

  it('leaves out what git ignores, dependencies, and globs of the configuration', async () => {
    for (const path of ['out/a.ts', 'node_modules/x/a.ts', 'legacy/a.ts', 'src/a.ts']) project.write(path, log);
    project.write('.gitignore', 'out/\n');
    project.write('hipaa.config.json', '{ "ignore": ["legacy/"] }');
    expect(places(await run())).toEqual(['src/a.ts:1 no-phi-in-logs eslint+semgrep']);
  });

  it("knows the project's own words", async () => {
    project.write('src/a.ts', 'trail(patient);\n');
    expect(places(await run())).toEqual([]);
    project.write('hipaa.config.json', '{ "settings": { "loggers": ["trail"] } }');
    expect(places(await run())).toEqual(['src/a.ts:1 no-phi-in-logs eslint']);
  });

  it('reports only lines that changed since a revision', async () => {
    project.write('a.ts', log);
    const base = project.commit();
    project.write('a.ts', `${log}console.log(patient.ssn);\n`);
    project.write('b.ts', log);
    expect(places(await run({ since: base }))).toEqual(['a.ts:2 no-phi-in-logs eslint+semgrep', 'b.ts:1 no-phi-in-logs eslint+semgrep']);
  });

  it('gives a finding one fingerprint, whether all lines are reported or only those that changed', async () => {
    project.write('a.ts', log);
    const base = project.commit();
    project.write('a.ts', `${log}${log}`);
    const [, all] = (await run()).findings;
    const changed = (await run({ since: base })).findings;
    expect(changed.map(({ line, fingerprint }) => [line, fingerprint])).toEqual([[2, all?.fingerprint]]);
  });

  it('knows what to write instead where the rule does', async () => {
    project.write('hipaa.config.json', '{ "settings": { "sanitizers": ["redact"] } }');
    project.write('a.ts', `\n${log}`);
    expect((await run()).findings.map(({ fix }) => fix)).toEqual([{ line: 2, column: 13, endLine: 2, endColumn: 20, text: 'redact(patient)' }]);
  });

  it('judges a partly staged file as it will be committed', async () => {
    project.write('a.ts', 'export {};\n');
    project.commit();
    project.write('a.ts', `export {};\n${log}`);
    project.git('add', '--all');
    project.write('a.ts', 'export {};\n');
    project.write('b.ts', log);
    expect(places(await run({ staged: true }))).toEqual(['a.ts:2 no-phi-in-logs eslint+semgrep']);
  });

  it('leaves out what the baseline knows, also after lines moved', async () => {
    project.write('a.ts', log);
    project.write('baseline.json', baselineText(await run()));
    project.write('a.ts', `\n\n${log}console.log(patient.ssn);\n`);
    const report = await run({ baseline: 'baseline.json' });
    expect([places(report), report.inBaseline]).toEqual([['a.ts:4 no-phi-in-logs eslint+semgrep'], 1]);
  });

  it('goes on without Semgrep and says how to get it', async () => {
    project.write('a.ts', log);
    const report = await run({ semgrep: '/nowhere/semgrep' });
    expect(places(report)).toEqual(['a.ts:1 no-phi-in-logs eslint']);
    expect(report.notes).toEqual([expect.stringContaining('pip install semgrep')]);
  });

  it('goes on after a file with a syntax error and names it', async () => {
    project.write('a.ts', 'const = 1;\n');
    project.write('b.ts', log);
    const report = await run();
    expect(places(report)).toEqual(['b.ts:1 no-phi-in-logs eslint+semgrep']);
    expect(report.unread).toEqual([{ path: 'a.ts', reason: 'syntax error', line: 1 }]);
  });

  it('finds nothing in an empty folder', async () => {
    expect(await run()).toEqual({ findings: [], suppressed: [], inBaseline: 0, files: 0, unread: [], notes: [], tools: {} });
  });

  it.each([
    ['[]', 'hipaa.config.json holds no JSON object.'],
    ['{ "ignore": "x" }', 'hipaa.config.json: "ignore" must be a list of globs.'],
    ['{ "settings": [] }', 'hipaa.config.json: "settings" must be an object.'],
  ])('names what is wrong with the configuration %s', async (text, message) => {
    project.write('hipaa.config.json', text);
    await expect(run()).rejects.toThrow(new UsageError(message));
  });
});
