import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('..', import.meta.url));
const packages = { 'eslint-plugin-hipaa': here, 'phi-vocabulary': join(here, '..', 'phi-vocabulary') };
/** The Node that started `npm test`; ESLint 10 and so the plugin support it from 20.19 on. */
const oldestNode = process.env.STARTED_BY_NODE ?? process.execPath;

const config = `
import { defineConfig } from 'eslint/config';
import hipaa from 'eslint-plugin-hipaa';
export default defineConfig([{ plugins: { hipaa }, extends: ['hipaa/recommended'] }]);
`;

let project = '';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'hipaa-packaging-'));
  for (const [name, folder] of Object.entries(packages)) {
    for (const file of publishedFiles(folder)) copy(join(folder, file), join(project, 'node_modules', name, file));
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'eslint.config.js'), config);
  writeFileSync(join(project, 'a.js'), 'console.log(patient);\n');
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('the published packages', () => {
  it.each(Object.entries(packages))('%s holds its build, licence and readme, and neither sources nor tests', (_, folder) => {
    const files = publishedFiles(folder);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts']));
    expect(files.filter((file) => /^(src|tests|node_modules)\/|tsbuildinfo|\.test\./u.test(file))).toEqual([]);
  });

  it('the plugin brings its pages and its oxlint presets', () => {
    const files = publishedFiles(here);
    expect(files).toEqual(expect.arrayContaining(['docs/rules/no-phi-in-logs.md', 'oxlint/recommended.json', 'oxlint/strict.json', 'oxlint/tests.json']));
  });

  it.each(['eslint', 'eslint-v9'])('runs with %s on the Node that started the tests', (eslint) => {
    const installed = realpathSync(join(here, 'node_modules', eslint));
    rmSync(join(project, 'node_modules', 'eslint'), { force: true });
    symlinkSync(installed, join(project, 'node_modules', 'eslint'), 'junction');
    expect(lint(join(installed, 'bin', 'eslint.js'))).toEqual(['hipaa/no-phi-in-logs']);
  });
});

function publishedFiles(folder: string): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  const parsed = JSON.parse(output) as Packed[] | Record<string, Packed>;
  // npm 11 prints a list, npm 12 an object by name.
  const [packed] = Object.values(parsed);
  return packed!.files.map((file) => file.path);
}

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

/** Runs ESLint in the project; returns the rules it names. It exits with 1 because it has findings. */
function lint(bin: string): (string | null)[] {
  try {
    execFileSync(oldestNode, [bin, '--format', 'json', 'a.js'], { cwd: project, encoding: 'utf8', stdio: 'pipe' });
    return [];
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    if (status !== 1) throw new Error(stderr, { cause: error });
    const results = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
    return results.flatMap((result) => result.messages.map((message) => message.ruleId));
  }
}
