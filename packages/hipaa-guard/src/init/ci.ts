import type { Repository } from './look.js';
import { advise, nothing, propose, type Proposal } from './proposal.js';
import { appendYaml, readYaml } from './yaml.js';

const install = { npm: 'npm ci', pnpm: 'corepack enable && pnpm install --frozen-lockfile', yarn: 'corepack enable && yarn install --immutable', bun: 'npm install --global bun && bun install --frozen-lockfile' };
const semgrep = 'pip install semgrep==1.182.0';

/** A job that scans every push and pull request. */
export function proposeCi(repository: Repository): Proposal {
  const remotes = repository.git('remote', '--verbose');
  if (repository.has('.gitlab-ci.yml')) return proposeGitlab(repository, repository.read('.gitlab-ci.yml') ?? '');
  if (repository.list('.github').some((name) => name !== 'hooks') || remotes.includes('github.com')) return proposeGithub(repository);
  if (remotes.includes('gitlab')) return propose({ file: '.gitlab-ci.yml', before: undefined, after: gitlabJob(repository, '') });
  return advise('No CI of GitHub or GitLab is set up here. In any other run: npx hipaa-guard scan. It ends with 1 on findings, with 2 when it could not run.');
}

function proposeGithub(repository: Repository): Proposal {
  const file = '.github/workflows/hipaa-guard.yml';
  return repository.has(file) ? nothing : propose({ file, before: undefined, after: workflow(repository) });
}

function workflow({ packageManager, hasPacked }: Repository): string {
  return `name: hipaa-guard
on:
  push:
  pull_request:
permissions:
  contents: read
  security-events: write
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: ${install[packageManager]}
${hasPacked ? `      - run: ${semgrep}\n` : ''}      - run: npx --no-install hipaa-guard scan --output sarif=hipaa-guard.sarif
      - uses: github/codeql-action/upload-sarif@v4
        if: always()
        with:
          sarif_file: hipaa-guard.sarif
      # The audit log is kept for six years (45 CFR 164.316(b)(2)(i)): copy it to storage that lasts, artifacts don't.
      - uses: actions/upload-artifact@v5
        if: always()
        with:
          name: hipaa-audit-log
          path: .hipaa/audit.jsonl
          include-hidden-files: true
`;
}

function proposeGitlab(repository: Repository, before: string): Proposal {
  const known = readYaml(before);
  if (known && 'hipaa-guard' in known) return nothing;
  const stages = known?.['stages'];
  // A list of stages without "test" has no place for a job that names none.
  const stage = Array.isArray(stages) && !stages.includes('test') ? '  stage: .pre\n' : '';
  const after = appendYaml(before, `\n${gitlabJob(repository, stage)}`, (read) => 'hipaa-guard' in read && Object.keys(read).length === Object.keys(known ?? {}).length + 1);
  return after === undefined ? advise('.gitlab-ci.yml holds no YAML that a job can be added to, and stays as it is.') : propose({ file: '.gitlab-ci.yml', before, after });
}

function gitlabJob({ packageManager, hasPacked }: Repository, stage: string): string {
  return `hipaa-guard:
${stage}  image: node:24
  script:
    - ${install[packageManager]}
${hasPacked ? `    - apt-get update && apt-get install --yes pipx && pipx install semgrep==1.182.0\n    - export PATH="$HOME/.local/bin:$PATH"\n` : ''}    - npx --no-install hipaa-guard scan --output gitlab=hipaa-guard.json
  artifacts:
    when: always
    paths: [.hipaa/audit.jsonl]
    reports:
      codequality: hipaa-guard.json
`;
}
