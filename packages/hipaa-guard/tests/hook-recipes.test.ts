import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Project } from './support/project.js';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const repository = join(packageFolder, '../..');
const page = readFileSync(join(repository, 'docs/hooks.md'), 'utf8');
const preCommit = spawnSync('pre-commit', ['--version']).status === 0;

let project: Project;
beforeEach(() => {
  project = new Project();
  mkdirSync(join(project.root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(packageFolder, join(project.root, 'node_modules/hipaa-guard'));
  symlinkSync('../hipaa-guard/dist/cli.js', join(project.root, 'node_modules/.bin/hipaa-guard'));
  project.write('.gitignore', 'node_modules/\n');
  project.write('package.json', '{ "name": "clinic", "version": "1.0.0" }');
  project.commit();
});
afterEach(() => {
  project.remove();
});

/** The block of the page that a recipe is. */
function recipe(name: string): string {
  const text = new RegExp(`^\`\`\`\\S+ ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (text === undefined) throw new Error(`docs/hooks.md has no block "${name}".`);
  return text;
}

function run(command: string, ...args: string[]): { status: number | null; text: string } {
  const paths = [dirname(process.execPath), join(packageFolder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const who = { GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com', GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.com' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project.root, encoding: 'utf8', env: { ...process.env, ...who, PATH: paths, NO_COLOR: '1', PRE_COMMIT_HOME: join(project.root, 'node_modules/.pre-commit') } });
  return { status, text: stdout + stderr };
}

/** A commit with a fault is refused for that fault; after the repair in the index the same commit passes, whatever the work tree says. */
function expectGate(): void {
  project.write('a.ts', 'console.log(patient);\n');
  project.git('add', '--all');
  const refused = run('git', 'commit', '--message', 'first');
  expect(refused.text).toContain('hipaa/no-phi-in-logs');
  expect(refused.status).not.toBe(0);
  project.write('a.ts', 'console.log("loaded");\n');
  project.git('add', 'a.ts');
  project.write('a.ts', 'console.log("loaded");\nconsole.log(patient);\n');
  const passed = run('git', 'commit', '--message', 'first');
  expect([passed.status, passed.text.includes('hipaa/no-phi-in-logs')]).toEqual([0, false]);
  expect(project.git('show', 'HEAD:a.ts')).toBe('console.log("loaded");');
}

describe('the recipes of docs/hooks.md', { timeout: 180_000 }, () => {
  it('plain git', () => {
    expect(page).toContain('npx --no-install hipaa-guard hook install\n');
    expect(run('npx', '--no-install', 'hipaa-guard', 'hook', 'install').status).toBe(0);
    expectGate();
  });

  it('plain git, when git commits all changed files or some that are named', () => {
    run('npx', '--no-install', 'hipaa-guard', 'hook', 'install');
    project.write('a.ts', 'export {};\n');
    project.write('b.ts', 'export {};\n');
    project.git('add', '--all');
    expect(run('git', 'commit', '--message', 'first').status).toBe(0);
    project.write('b.ts', 'console.log(patient);\n');
    project.write('a.ts', 'export const a = 1;\n');
    expect(run('git', 'commit', '--message', 'second', 'a.ts').status).toBe(0);
    expect(run('git', 'commit', '--all', '--message', 'third').text).toContain('hipaa/no-phi-in-logs');
  });

  it('husky', () => {
    project.write('.husky/pre-commit', recipe('husky'));
    expect(run('husky').status).toBe(0);
    expectGate();
  });

  it('lefthook', () => {
    project.write('lefthook.yml', recipe('lefthook'));
    expect(run('lefthook', 'install').status).toBe(0);
    expectGate();
  });

  it('lint-staged', () => {
    project.write('lint-staged.config.mjs', recipe('lint-staged'));
    project.write('.git/hooks/pre-commit', '#!/bin/sh\nexec lint-staged\n');
    chmodSync(join(project.root, '.git/hooks/pre-commit'), 0o755);
    expectGate();
  });

  it.skipIf(!preCommit)('pre-commit', () => {
    project.write('.pre-commit-config.yaml', recipe('pre-commit'));
    expect(run('pre-commit', 'install').status).toBe(0);
    expectGate();
  });

  it.skipIf(!preCommit)("pre-commit with this repository's hooks", () => {
    const source = new Project();
    source.write('.pre-commit-hooks.yaml', readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'));
    source.commit();
    source.git('tag', 'v0.1.0');
    project.write('.pre-commit-config.yaml', recipe('pre-commit-remote').replace('https://github.com/hipaa-suite/hipaa-suite', source.root));
    expect(run('pre-commit', 'install').status).toBe(0);
    expectGate();
    source.remove();
  });
});
