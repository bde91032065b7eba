import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sampleAddress, sampleBirthDate, sampleCard, sampleDea, sampleDeviceSerial, sampleEmail, sampleMbi, sampleMemberId, sampleMrn, sampleName, sampleNpi, samplePhone, sampleSsn, sampleVin } from 'phi-vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { semgrepProgram } from '../../../scripts/lib/semgrep.mjs';
import { formats } from '../src/formats/index.js';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const semgrep = semgrepProgram(fileURLToPath(new URL('../../..', import.meta.url)));

/** One person a number; three hundred values and more, made when the test runs. */
const fields = { ssn: sampleSsn, mrn: sampleMrn, npi: sampleNpi, deaNumber: sampleDea, mbi: sampleMbi, vin: sampleVin, cardNumber: sampleCard, phone: samplePhone, dateOfBirth: sampleBirthDate, memberId: sampleMemberId, deviceSerial: sampleDeviceSerial, patientName: sampleName, email: sampleEmail, address: sampleAddress };
const people = Array.from({ length: 24 }, (_, n) => Object.fromEntries(Object.entries(fields).map(([name, make]) => [name, make(n * 7 + 1)])));
const values = [...new Set(people.flatMap((person) => Object.values(person)))];

let project: Project;
const printed = new Map<string, string>();

beforeAll(() => {
  project = new Project();
  project.write('README.md', 'A clinic.\n');
  const base = project.commit();
  plant();
  project.git('add', '--all');
  const outputs = Object.keys(formats).flatMap((format) => ['--output', `${format}=out/scan.${format}`]);
  run('scan', ['scan', '--strict', '--semgrep', semgrep, ...outputs, '--format', 'json']);
  run('scan from the cache', ['scan', '--strict', '--semgrep', semgrep, '--concurrency', '2']);
  run('staged', ['scan', '--staged', '--semgrep', '/nowhere', '--format', 'sarif']);
  run('hook', ['hook', '--strict', '--format', 'agent']);
  run('baseline', ['scan', '--semgrep', '/nowhere', '--write-baseline', 'out/baseline.json']);
  run('report', ['report', '--strict', '--semgrep', semgrep, '--output', 'html=out/report.html', '--output', 'json=out/report.json', '--output', 'oscal=out/oscal.json']);
  project.commit();
  run('comment', ['comment', '--from', 'out/scan.json', '--dry-run', '--forge', 'github', '--project', 'clinic/app', '--pull', '1', '--since', base]);
  run('audit', ['audit', 'export', '--csv']);
  const fixtures = fileURLToPath(new URL('../../fixture-synth/dist/cli.js', import.meta.url));
  run('fixture-synth', ['--check', '--json', '--report', 'out/fixtures.html', 'data'], fixtures);
  project.write('hipaa.config.json', `{ "settings": { "loggers": "${values[0]!}" } }`);
  run('a wrong setting', ['scan', '--semgrep', '/nowhere']);
  project.write('hipaa.config.json', `{ "ignore": ${values[1]!}`);
  run('a broken configuration', ['scan', '--semgrep', '/nowhere']);
}, 400_000);

afterAll(() => project.remove());

function run(name: string, args: readonly string[], program = cli): void {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd: project.root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1', GITHUB_TOKEN: '' } });
  expect([name, status]).toEqual([name, expect.toBeOneOf([0, 1, 2])]);
  printed.set(name, `${stdout}\n${stderr}`);
}

/** The values in code of three engines' languages, in data and text of several formats, in comments, logs and files that don't parse. */
function plant(): void {
  people.forEach((person, n) => {
    const members = Object.entries(person).map(([name, value]) => `  ${name}: '${value.replaceAll("'", "\\'")}',\n`).join('');
    const ssn = person['ssn']!;
    project.write(`src/p${n}.ts`, `// seen: ${person['patientName']!}, ${ssn}\nexport const patient = {\n${members}};\nconsole.log('patient ${ssn}', patient);\nthrow new Error(\`no chart for ${person['mrn']!} \${patient.ssn}\`);\n`);
    project.write(`api/p${n}.py`, `# ${person['patientName']!} ${ssn}\npatient = {${Object.entries(person).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')}}\nprint("patient ${ssn}", patient)\nlogger.info(f"mrn ${person['mrn']!} {patient}")\n`);
    project.write(`data/p${n}.json`, JSON.stringify({ patient: person }));
    project.write(`data/p${n}.md`, `Patient ${person['patientName']!}, SSN ${ssn}, born ${person['dateOfBirth']!}, MRN: ${person['mrn']!}, phone ${person['phone']!}\n`);
    project.write(`broken/p${n}.ts`, `const patient = '${ssn}';;; const = {\n`);
    project.write(`broken/p${n}.py`, `def show(: "${ssn}"\n`);
  });
  project.write('data/all.csv', [Object.keys(fields), ...people.map((person) => Object.values(person).map((value) => `"${value}"`))].map((row) => row.join(',')).join('\n'));
  project.write('data/seed.sql', people.map((person) => `INSERT INTO patients (name, ssn, email) VALUES ('${person['patientName']!.replaceAll("'", "''")}', '${person['ssn']!}', '${person['email']!}');\n`).join(''));
  project.write('data/server.log', people.map((person) => `2026-01-02 INFO patient ${person['patientName']!} mrn=${person['mrn']!} ssn=${person['ssn']!}\n`).join(''));
}

/** The values a text holds; a number inside of a longer run of letters and digits, as in a hash, is none. */
function heldBy(text: string): string[] {
  return values.filter((value) => {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) if (!/[0-9A-Za-z]/.test(`${text[at - 1] ?? ''}${text[at + value.length] ?? ''}`)) return true;
    return false;
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(project.root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('three hundred planted values', () => {
  it('are found by every engine', () => {
    const { findings } = JSON.parse(readFileSync(join(project.root, 'out/scan.json'), 'utf8')) as { findings: { engines: string[] }[] };
    expect(values.length).toBeGreaterThanOrEqual(300);
    expect(heldBy(['src/p0.ts', 'api/p1.py', 'data/all.csv'].map((file) => readFileSync(join(project.root, file), 'utf8')).join('\n'))).toHaveLength(values.length);
    expect(new Set(findings.flatMap(({ engines }) => engines))).toEqual(new Set(['eslint', 'semgrep', 'literals']));
    expect(findings.length).toBeGreaterThan(300);
  });

  it('are in no output of a command, neither result nor error', () => {
    expect(printed.get('comment')).toContain('hipaa/');
    expect(printed.get('a broken configuration')).toContain('hipaa.config.json holds no JSON object.');
    for (const [name, text] of printed) expect([name, heldBy(text)]).toEqual([name, []]);
  });

  it('are in no file that a command writes: formats, report, baseline, audit log, cache', () => {
    const written = [...filesBelow('out'), ...filesBelow('.hipaa')];
    expect(written.length).toBeGreaterThanOrEqual(17);
    expect(written.some((file) => file.endsWith('cache/scan.json')) && written.some((file) => file.endsWith('audit.jsonl'))).toBe(true);
    for (const file of written) expect([file, heldBy(readFileSync(file, 'utf8'))]).toEqual([file, []]);
  });
});
