import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageRoot, program } from './support/semgrep.js';

interface Workflow {
  readonly jobs: { readonly semgrep: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] } };
}

interface Pipeline {
  readonly hipaa: { readonly script: readonly string[] };
}

const page = readFileSync(join(packageRoot, '../../docs/semgrep.md'), 'utf8');
const recipes = [...page.matchAll(/^```(sh|yaml) recipe\n([^]*?)^```/gm)].map((match) => match[2] ?? '');
const [whole = '', added = '', github = '', gitlab = ''] = recipes;
const githubStep = (parse(github) as Workflow).jobs.semgrep.steps.find(({ name }) => name?.startsWith('Scan'))?.run ?? '';
const [gitlabStep = ''] = (parse(gitlab) as Pipeline).hipaa.script;

const clean = 'def show(patient):\n    return patient.id\n';
const faulty = 'def show(patient):\n    print(patient.mrn)\n';
let repository = '';

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'recipe-'));
  mkdirSync(join(repository, 'node_modules'));
  symlinkSync(packageRoot, join(repository, 'node_modules', 'hipaa-semgrep-rules'), 'junction');
  git('init', '--quiet', '--initial-branch', 'main');
  write('.gitignore', 'node_modules\n');
});

afterEach(() => {
  rmSync(repository, { recursive: true, force: true });
});

function git(...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: repository, encoding: 'utf8' }).trim();
}

function write(path: string, text: string): void {
  writeFileSync(join(repository, path), text);
}

function commit(message: string): string {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
  return git('rev-parse', 'HEAD');
}

/** A branch off `main`, which is also what the remote has. */
function branchOff(): string {
  const base = commit('base');
  git('update-ref', 'refs/remotes/origin/main', base);
  git('checkout', '--quiet', '-b', 'topic');
  return base;
}

function run(script: string, env: Record<string, string> = {}): number | null {
  return spawnSync('bash', ['-e', '-c', script], { cwd: repository, env: { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`, ...env }, stdio: 'ignore' }).status;
}

describe('the recipes of docs/semgrep.md, as written', { timeout: 180_000 }, () => {
  it('ends with 1 on a finding and with 0 on none', () => {
    write('a.py', clean);
    commit('clean');
    expect(run(whole)).toBe(0);
    write('a.py', faulty);
    commit('faulty');
    expect(run(whole)).toBe(1);
  });

  it('reports only what the branch adds', () => {
    write('old.py', faulty);
    branchOff();
    write('new.py', clean);
    commit('clean');
    expect(run(added)).toBe(0);
    write('new.py', faulty);
    commit('faulty');
    expect(run(added)).toBe(1);
  });

  it('writes SARIF in GitHub Actions', () => {
    write('old.py', faulty);
    branchOff();
    write('new.py', faulty);
    commit('faulty');
    expect(run(githubStep, { GITHUB_BASE_REF: 'main' })).toBe(1);
    const sarif = JSON.parse(readFileSync(join(repository, 'hipaa.sarif'), 'utf8')) as { runs: [{ results: { ruleId: string; locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }[] }] };
    expect(sarif.runs[0].results.map(({ ruleId, locations }) => [ruleId.split('.').at(-1), locations[0].physicalLocation.artifactLocation.uri])).toEqual([['no-phi-in-logs', 'new.py']]);
  });

  it("writes GitLab's report", () => {
    write('old.py', clean);
    const base = branchOff();
    write('new.py', faulty);
    commit('faulty');
    expect(run(gitlabStep, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toBe(1);
    expect(existsSync(join(repository, 'gl-sast-report.json'))).toBe(true);
  });
});
