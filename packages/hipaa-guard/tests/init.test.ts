import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEntries } from 'hipaa-audit-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertPreset } from '../src/init/flat-config.js';
import { planFor } from '../src/init/plan.js';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const workspace = fileURLToPath(new URL('../../..', import.meta.url));

let project: Project;
beforeEach(() => {
  project = new Project();
  project.write('src/a.ts', 'console.log(patient);\n');
});
afterEach(() => {
  project.remove();
});

const files = (): string[] => planFor(project.root).edits.map(({ file }) => file);
const after = (file: string): string => planFor(project.root).edits.find((edit) => edit.file === file)!.after;
const notes = (): string => planFor(project.root).notes.join('\n');

function init(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, 'init', ...args], { cwd: project.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

describe('hipaa-guard init', { timeout: 60_000 }, () => {
  it('shows a diff and writes nothing unless told to', () => {
    const { status, stdout } = init();
    expect(status).toBe(0);
    expect(stdout).toContain('--- /dev/null\n+++ hipaa.config.json\n+{\n+  "ignore": [],\n');
    expect(stdout).toContain('Would write hipaa.config.json, eslint.config.mjs, .git/hooks/pre-commit. Do it with: npx hipaa-guard init --write\nInstall: npm install --save-dev hipaa-guard eslint-plugin-hipaa eslint typescript-eslint\n');
    expect(init('--dry-run').stdout).toBe(stdout);
    expect([existsSync(join(project.root, 'hipaa.config.json')), existsSync(join(project.root, '.hipaa'))]).toEqual([false, false]);
  });

  it('writes them, appends to the audit log, and has nothing left to do the second time', () => {
    project.write('.github/dependabot.yml', '');
    expect(init('--write').stdout).toContain('Wrote hipaa.config.json, eslint.config.mjs, .git/hooks/pre-commit, .github/workflows/hipaa-guard.yml.\n');
    expect(statSync(join(project.root, '.git/hooks/pre-commit')).mode & 0o777).toBe(0o755);
    expect(readEntries(project.root)).toMatchObject([{ kind: 'init', outcome: 'changed', files: [{ file: 'hipaa.config.json' }, {}, {}, {}] }]);
    expect(init('--write').stdout).toBe('Nothing is missing that could be written.\n');
    expect(readEntries(project.root)[1]).toMatchObject({ kind: 'init', outcome: 'unchanged' });
  });

  it('shows a changed file with the lines around', () => {
    project.write('.husky/pre-commit', 'npm test\n');
    expect(init().stdout).toContain('--- .husky/pre-commit\n+++ .husky/pre-commit\n npm test\n+npx --no-install hipaa-guard hook\n');
  });

  it('takes --write or --dry-run, not both', () => {
    expect(init('--write', '--dry-run').status).not.toBe(0);
  });

  it('writes no file through a link that leads out of the project', () => {
    const outside = new Project();
    symlinkSync(outside.root, join(project.root, '.husky'));
    expect(init('--write')).toMatchObject({ status: 2, stderr: 'hipaa-guard: .husky/pre-commit is outside of the project; nothing is written there.\n' });
    expect(existsSync(join(outside.root, 'pre-commit'))).toBe(false);
    outside.remove();
  });
});

describe('hipaa.config.json', () => {
  it('stays as it is, also when it is broken, which is told', () => {
    project.write('hipaa.config.json', '{ "ignore": "x" }');
    expect(files()).not.toContain('hipaa.config.json');
    expect(notes()).toContain('hipaa.config.json: "ignore" must be a list of globs. It stays as it is.');
  });
});

describe('the ESLint preset', { timeout: 60_000 }, () => {
  const lint = (file: string): string => {
    mkdirSync(join(project.root, 'node_modules'), { recursive: true });
    for (const name of ['eslint', 'typescript-eslint', 'eslint-plugin-hipaa']) symlinkSync(join(workspace, 'node_modules', name), join(project.root, 'node_modules', name));
    return spawnSync(process.execPath, [join(workspace, 'node_modules/eslint/bin/eslint.js'), file], { cwd: project.root, encoding: 'utf8' }).stdout;
  };

  it('is a new configuration where there is none, and reports', () => {
    init('--write');
    expect(lint('src/a.ts')).toContain('hipaa/no-phi-in-logs');
  });

  it('is added to a flat configuration, and reports', () => {
    project.write('src/b.js', 'console.log(patient);\n');
    project.write('eslint.config.js', "'use strict';\nmodule.exports = [{ rules: { eqeqeq: 'error' } }];\n");
    init('--write');
    expect(readFileSync(join(project.root, 'eslint.config.js'), 'utf8')).toMatch(/^'use strict';\nconst \{ default: hipaa \} = require\('eslint-plugin-hipaa'\);\nmodule\.exports = \[\{ rules: \{ eqeqeq: 'error' \} \},\n {2}\{ files/);
    expect(lint('src/b.js')).toContain('hipaa/no-phi-in-logs');
  });

  it('is not proposed where it is used, or where there is nothing that ESLint reads', () => {
    project.write('eslint.config.js', "import hipaa from 'eslint-plugin-hipaa';\nexport default [hipaa.configs.strict];\n");
    expect(files()).not.toContain('eslint.config.js');
    const other = new Project();
    other.write('a.py', 'x = 1\n');
    expect(planFor(other.root).edits.map(({ file }) => file)).toEqual(['hipaa.config.json', '.git/hooks/pre-commit']);
    expect(planFor(other.root).install).toBe('npm install --save-dev hipaa-guard');
    other.remove();
  });

  it.each([
    ['.eslintrc.json', '{}'],
    ['package.json', '{ "eslintConfig": {} }'],
  ])('is not added to the old format in %s, which is told', (file, text) => {
    project.write(file, text);
    expect(files()).toEqual(['hipaa.config.json', '.git/hooks/pre-commit']);
    expect(notes()).toContain(`${file} is in ESLint's old format, which stays as it is.`);
  });

  it.each(['export default await load();\n', 'export default [\n', 'export default { rules: {} };\n', 'export {};\n'])('is not added to %j, which is told', (text) => {
    project.write('eslint.config.js', text);
    expect(files()).not.toContain('eslint.config.js');
    expect(notes()).toContain('eslint.config.js exports its configuration in a way that is not edited here, and stays as it is.');
  });
});

describe('insertPreset', () => {
  const added = (own: string): string => `,\n${own}{ files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], ...hipaa.configs.recommended },\n${own}{ files: ['**/{test,tests,__tests__}/**', '**/*.{test,spec}.*'], ...hipaa.configs.tests }`;
  const line = "import hipaa from 'eslint-plugin-hipaa';\n";

  it.each([
    ['an array', 'export default [\n    a,\n    b, // last\n];\n', `${line}export default [\n    a,\n    b${added('    ')}, // last\n];\n`],
    ['defineConfig with a list', "import x from 'x';\nexport default defineConfig([\n  x,\n]);\n", `import x from 'x';\n${line.trimEnd()}\nexport default defineConfig([\n  x${added('  ')},\n]);\n`],
    ['defineConfig with arguments', 'export default defineConfig(\n  x,\n  y,\n);\n', `${line}export default defineConfig(\n  x,\n  y${added('  ')},\n);\n`],
    ['tseslint.config', 'export default tseslint.config(x);\n', `${line}export default tseslint.config(x${added('  ')});\n`],
    ['a constant', 'const all = [\n  x\n];\nexport default all;\n', `${line}const all = [\n  x${added('  ')}\n];\nexport default all;\n`],
    ['satisfies', 'export default [\n  x\n] satisfies Linter.Config[];\n', `${line}export default [\n  x${added('  ')}\n] satisfies Linter.Config[];\n`],
  ])('adds to %s and changes no other byte', (_, before, expected) => {
    expect(insertPreset(before, 'eslint.config.mjs')).toBe(expected);
  });

  it('fills an empty list', () => {
    expect(insertPreset('export default [];\n', 'eslint.config.js')).toMatch(/^import .+\nexport default \[\n {2}\{ files: .+,\n {2}\{ files: .+,\n\];\n$/);
  });

  it.each(['export default other([x]);\n', 'export default all;\n', 'const x = [];\n'])('leaves %j', (text) => {
    expect(insertPreset(text, 'eslint.config.js')).toBeUndefined();
  });
});

describe('the hook', () => {
  it('goes into lefthook.yml that has no pre-commit commands', () => {
    project.write('lefthook.yml', '# ours\npre-push:\n  commands:\n    test:\n      run: npm test\n');
    expect(parse(after('lefthook.yml'))).toMatchObject({ 'pre-push': {}, 'pre-commit': { commands: { 'hipaa-guard': { run: 'npx --no-install hipaa-guard hook' } } } });
    project.write('lefthook.yml', 'pre-commit:\n  commands: {}\n');
    expect(files()).not.toContain('lefthook.yml');
    expect(notes()).toContain('lefthook.yml has pre-commit commands of its own');
  });

  it.each(['', '  '])('goes to the end of the repos of .pre-commit-config.yaml, indented by %j', (indent) => {
    project.write('.pre-commit-config.yaml', `repos:\n${indent}- repo: local\n${indent}  hooks: []\n`);
    expect(parse(after('.pre-commit-config.yaml'))).toMatchObject({ repos: [{ hooks: [] }, { repo: 'local', hooks: [{ id: 'hipaa-guard' }] }] });
  });

  it.each(['repos:\n- repo: local\n  hooks: []\nci:\n  autofix: true\n', 'repos: [\n'])('is not added to .pre-commit-config.yaml %j, which is told', (text) => {
    project.write('.pre-commit-config.yaml', text);
    expect(files()).not.toContain('.pre-commit-config.yaml');
    expect(notes()).toContain('.pre-commit-config.yaml doesn\'t end with its list of repos');
  });

  it("leaves another's script alone", () => {
    project.write('.git/hooks/pre-commit', '#!/bin/sh\nnpm test\n');
    expect(files()).not.toContain('.git/hooks/pre-commit');
    expect(notes()).toContain(".git/hooks/pre-commit is somebody else's and stays as it is.");
  });
});

describe('the CI job', () => {
  it("installs with the project's package manager, and Semgrep where only that reads the code", () => {
    project.write('.github/CODEOWNERS', '');
    project.write('pnpm-lock.yaml', '');
    const steps = (): string => JSON.stringify(parse(after('.github/workflows/hipaa-guard.yml')));
    expect(steps()).toContain('pnpm install --frozen-lockfile');
    expect(steps()).not.toContain('semgrep');
    project.write('b.py', 'x = 1\n');
    expect(steps()).toContain('pip install semgrep');
  });

  it('is added to .gitlab-ci.yml beside what is there', () => {
    project.write('.gitlab-ci.yml', 'stages: [build]\nbuild:\n  stage: build\n  script: make\n');
    expect(parse(after('.gitlab-ci.yml'))).toMatchObject({ build: { script: 'make' }, 'hipaa-guard': { stage: '.pre', script: ['npm ci', 'npx --no-install hipaa-guard scan --output gitlab=hipaa-guard.json'] } });
    project.write('.gitlab-ci.yml', 'build: [\n');
    expect(notes()).toContain('.gitlab-ci.yml holds no YAML that a job can be added to');
  });

  it("follows git's remote, and is only described where there is none", () => {
    expect(notes()).toContain('No CI of GitHub or GitLab is set up here.');
    project.git('remote', 'add', 'origin', 'https://gitlab.example.com/clinic.git');
    expect(Object.keys(parse(after('.gitlab-ci.yml')) as object)).toEqual(['hipaa-guard']);
    project.git('remote', 'set-url', 'origin', 'git@github.com:clinic/app.git');
    expect(files()).toContain('.github/workflows/hipaa-guard.yml');
  });
});
