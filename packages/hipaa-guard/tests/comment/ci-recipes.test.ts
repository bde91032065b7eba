import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { renderThread } from '../../src/comment/render/thread.js';
import { faultOf } from '../../src/rules.js';
import { version } from '../../src/version.js';
import { FakeGithub } from './support/fake-github.js';
import { FakeGitlab } from './support/fake-gitlab.js';
import { PullRequestProject } from './support/pull-request.js';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const page = read('docs/ci.md');
const pinnedSemgrep = /^semgrep==\S+/m.exec(read('packages/semgrep-rules/requirements.txt'))![0];

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>> }[] };
}

const action = parse(read('action.yml')) as Action;
const [install, comment] = action.runs.steps.flatMap(({ run }) => (run === undefined ? [] : [run])) as [string, string];

let project: PullRequestProject;
let tools: string;

/** A folder of tools as the recipes install it: this package, and programs that only say how they were called. */
beforeEach(() => {
  project = new PullRequestProject();
  project.branch();
  project.push({ 'web/b.ts': 'console.log(patient);\n' });
  tools = join(project.root, '.git/tools');
  mkdirSync(join(tools, 'hipaa-guard/node_modules/.bin'), { recursive: true });
  writeProgram('hipaa-guard/node_modules/.bin/hipaa-guard', `exec node "${join(repository, 'packages/hipaa-guard/dist/cli.js')}" "$@"`);
  for (const name of ['npm', 'pipx', 'apt-get']) writeProgram(name, `echo "${name} $*" >> "${join(tools, 'calls')}"`);
});
afterEach(() => {
  project.remove();
});

function writeProgram(path: string, text: string): void {
  writeFileSync(join(tools, path), `#!/bin/sh\n${text}\n`);
  chmodSync(join(tools, path), 0o755);
}

/** As a runner starts a step: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions, `shell`. */
function bash(script: string, env: Readonly<Record<string, string>>): Promise<{ status: number | null; text: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: project.root, env: { PATH: [tools, dirname(process.execPath), PATH].join(delimiter), HOME, RUNNER_TEMP: tools, ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, text });
    });
  });
}

const calls = (): string[] => readFileSync(join(tools, 'calls'), 'utf8').trimEnd().split('\n');

describe('the action', { timeout: 120_000 }, () => {
  it('comments on the pull request and ends with 1', async () => {
    const github = new FakeGithub(project.root);
    try {
      const api = await github.start();
      project.write('.git/event.json', JSON.stringify({ pull_request: { number: 1, base: { sha: github.diff.baseHead } } }));
      const env = { GITHUB_REPOSITORY: 'clinic/portal', GITHUB_EVENT_PATH: join(project.root, '.git/event.json'), GITHUB_API_URL: api, GITHUB_TOKEN: github.token };
      const { status, text } = await bash(comment, { ...env, ARGUMENTS: '--strict --semgrep none' });
      expect([status, text.includes(github.token)]).toEqual([1, false]);
      expect(github.threads.map(({ path, originalLine }) => `${path}:${originalLine}`)).toEqual(['web/b.ts:1']);
      expect(github.violations).toEqual([]);
    } finally {
      await github.stop();
    }
  });

  it('installs its own version and the pinned Semgrep', async () => {
    await bash(install, { VERSION: action.inputs['version']!.default, SEMGREP: 'true' });
    expect(calls()).toEqual([`npm install --prefix ${tools}/hipaa-guard --ignore-scripts --no-audit --no-fund hipaa-guard@${version}`, `pipx install ${pinnedSemgrep}`]);
    rmSync(join(tools, 'calls'));
    await bash(install, { VERSION: version, SEMGREP: 'false' });
    expect(calls()).toHaveLength(1);
  });

  it('splits arguments and runs none of them', async () => {
    const { status, text } = await bash(comment, { ARGUMENTS: '--pull 0;touch$IFS.git/gone `touch` $(touch) *' });
    expect([status, text.includes('It takes a number.')]).toEqual([1, true]);
  });

  it('pins what it uses, and reads no input as text of a script', () => {
    for (const { uses, run } of action.runs.steps) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@[\da-f]{40}$/);
      if (run !== undefined) expect(run).not.toContain('${{');
    }
  });
});

describe('the template for GitLab', { timeout: 120_000 }, () => {
  it('comments on the merge request and ends with 1', async () => {
    const gitlab = new FakeGitlab(project.root);
    try {
      const api = `${await gitlab.start()}/api/v4`;
      const [head, job] = parseAllDocuments(read('templates/hipaa-guard.yml')).map((document) => document.toJS() as Record<string, { script: string[]; inputs: Record<string, { default: string }> }>);
      const inputs = head!['spec']!.inputs;
      const script = job!['hipaa-guard']!.script.join('\n').replaceAll(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name: string) => inputs[name]!.default);
      const env = { CI_PROJECT_ID: '5', CI_MERGE_REQUEST_PROJECT_ID: 'clinic/portal', CI_MERGE_REQUEST_IID: '1', CI_MERGE_REQUEST_DIFF_BASE_SHA: gitlab.diff.mergeBase, CI_API_V4_URL: api, CI_COMMIT_SHA: gitlab.diff.head, GITLAB_TOKEN: gitlab.token };
      const { status, text } = await bash(script, { ...env, TOOLS: join(tools, 'hipaa-guard'), ARGUMENTS: '--semgrep none' });
      expect([status, text.includes(gitlab.token)]).toEqual([1, false]);
      expect(gitlab.discussions[0]?.position).toMatchObject({ new_path: 'web/b.ts', new_line: 1 });
      expect(gitlab.violations).toEqual([]);
      expect(calls()).toEqual(expect.arrayContaining([`pipx install ${pinnedSemgrep}`, `npm install --prefix ${tools}/hipaa-guard --ignore-scripts --no-audit --no-fund hipaa-guard@${version}`]));
    } finally {
      await gitlab.stop();
    }
  });
});

describe('docs/ci.md', () => {
  const block = (name: string): unknown => parse(new RegExp(`^\`\`\`yaml ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)![1]!);

  it('has a workflow with the least rights, pinned, on the head of the pull request', () => {
    const { permissions, jobs } = block('github') as { permissions: object; jobs: { comment: { steps: { uses: string; with?: Record<string, unknown> }[] } } };
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    const [checkout] = jobs.comment.steps;
    expect(checkout?.uses).toMatch(/^actions\/checkout@[\da-f]{40}$/);
    expect(checkout?.with).toEqual({ ref: '${{ github.event.pull_request.head.sha }}', 'fetch-depth': 0, 'persist-credentials': false });
  });

  it('includes the template with inputs that it has', () => {
    const { include } = block('gitlab') as { include: { file: string; inputs: Record<string, string> }[] };
    const template = parseAllDocuments(read(include[0]!.file))[0]!.toJS() as { spec: { inputs: Record<string, unknown> } };
    expect(Object.keys(template.spec.inputs)).toEqual(expect.arrayContaining(Object.keys(include[0]!.inputs)));
  });

  it('shows a comment as it is written', () => {
    const { reason, remedy } = faultOf('no-phi-in-logs');
    const place = { path: 'src/visits.ts', oldPath: 'src/visits.ts', startLine: 12, line: 12 };
    const finding = { rule: 'no-phi-in-logs', path: 'src/visits.ts', line: 12, column: 3, endLine: 12, endColumn: 23, message: `\`patient\` (a patient record) is written by console.log. ${reason} ${remedy}`, engines: [], fingerprint: '0123456789abcdef'.repeat(2) } as const;
    const shown = /^````markdown comment\n([^]*?)\n````$/m.exec(page)?.[1];
    expect(shown).toBe(renderThread({ finding, place, suggestion: ['  console.log(redact(patient));'] }, place, 'github'));
  });

  it('names the inputs that the action has', () => {
    const named = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(action.inputs).sort());
  });
});
