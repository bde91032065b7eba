import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sampleSsn } from 'phi-vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = (path: string): Record<string, string> & { devDependencies: Record<string, string> } => JSON.parse(readFileSync(path, 'utf8')) as never;
const workspace = manifest(join(root, 'package.json'));
const versions = workspace.devDependencies;
/** Another Node to run with: `NODE_22=/path/to/bin/node npm test -- packed`. */
const nodes = [process.execPath, process.env['NODE_22']].filter((node) => node !== undefined);

let folder = '';
let project = '';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, node: string, command: string, ...args: string[]): Run {
  const path = [dirname(node), process.env['PATH']].join(delimiter);
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, PATH: path, NO_COLOR: '1', npm_config_update_notifier: 'false' } });
}

function put(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

/** The packages as they would be published, installed by npm into a project that knows nothing of the workspace. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipaa-packed-'));
  project = join(folder, 'clinic');
  const packed = run(root, process.execPath, 'npm', 'exec', '--yes', `--package=${workspace['packageManager']!}`, '--', 'pnpm', '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder);
  expect(packed.status, packed.stderr).toBe(0);
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz')).map((name) => [name.replace(/-\d[^-]*$/, ''), `file:../${name}`]);
  const tools = ['eslint', 'typescript', 'typescript-eslint'].map((name) => [name, versions[name]]);
  put('package.json', JSON.stringify({ name: 'clinic', private: true, type: 'module', devDependencies: Object.fromEntries([...tarballs, ...tools]) as object }));
  put('eslint.config.js', "import { defineConfig } from 'eslint/config';\nimport hipaa from 'eslint-plugin-hipaa';\nimport tseslint from 'typescript-eslint';\n\nexport default defineConfig([{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins: { hipaa }, extends: ['hipaa/recommended'] }]);\n");
  put('src/visits.ts', 'export function show(patient: Patient): void {\n  console.log(patient);\n}\n');
  put('test/patient.json', JSON.stringify({ patient: { ssn: sampleSsn(1) } }));
  const installed = run(project, process.execPath, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--engine-strict');
  expect(installed.status, installed.stderr).toBe(0);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(nodes)('the packed packages on %s', { timeout: 120_000 }, (node) => {
  it('lint with extends: hipaa/recommended', () => {
    const { status, stdout } = run(project, node, 'npx', '--no-install', 'eslint', 'src');
    expect([status, stdout.includes('hipaa/no-phi-in-logs')]).toEqual([1, true]);
  });

  it('scan', () => {
    const { status, stdout } = run(project, node, 'npx', '--no-install', 'hipaa-guard', 'scan', '--format', 'agent', '--semgrep', '/nowhere');
    expect(status).toBe(1);
    expect(stdout.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')).slice(0, 2)).toEqual(['src/visits.ts:2:3 hipaa/no-phi-in-logs', 'test/patient.json:1:20 hipaa/no-phi-literals']);
  });

  it('check test folders for real-looking data, and share one audit log', () => {
    expect(run(project, node, 'npx', '--no-install', 'fixture-synth', '--check', '--quiet', 'test/').status).toBe(1);
    expect(run(project, node, 'npx', '--no-install', 'hipaa-guard', 'audit', 'verify').stdout).toContain('The audit log is whole');
    const kinds = JSON.parse(run(project, node, 'npx', '--no-install', 'fixture-synth', 'audit', 'export').stdout) as { tool: string }[];
    expect(new Set(kinds.map(({ tool }) => tool))).toEqual(new Set(['hipaa-guard', 'fixture-synth']));
  });
});

describe('each packed package', () => {
  it('holds what it is built to, a README and a licence, no sources and no tests', () => {
    const installed = join(project, 'node_modules');
    const names = ['eslint-plugin-hipaa', 'fixture-synth', 'hipaa-audit-log', 'hipaa-guard', 'hipaa-semgrep-rules', 'phi-boundary', 'phi-vocabulary'];
    for (const name of names) {
      const files = readdirSync(join(installed, name));
      expect([name, ...files]).toEqual(expect.arrayContaining([name, 'LICENSE', 'README.md', 'dist', 'package.json']));
      expect(files.filter((file) => ['src', 'tests', 'templates', 'tsconfig.json'].includes(file))).toEqual([]);
      expect(readFileSync(join(installed, name, 'package.json'), 'utf8')).not.toContain('workspace:');
    }
  });
});
