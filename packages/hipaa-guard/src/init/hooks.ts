import { resolve } from 'node:path';
import { hookLine, hookScript } from '../hook/install.js';
import type { Repository } from './look.js';
import { advise, nothing, propose, type Proposal } from './proposal.js';
import { appendYaml } from './yaml.js';

/** The hook, by the hook manager that is there. */
export function proposeHook(repository: Repository): Proposal {
  if (repository.has('.husky')) return addLine(repository, '.husky/pre-commit');
  const lefthook = repository.find(['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml']);
  if (lefthook !== undefined) return addToLefthook(repository, lefthook);
  if (repository.has('.pre-commit-config.yaml')) return addToPreCommit(repository);
  if (repository.git('rev-parse', '--git-dir') === '') return advise('This is no git repository yet. After "git init": npx hipaa-guard hook install');
  if (repository.git('config', 'core.hooksPath') !== '') return advise(`core.hooksPath hands the hooks of this repository to somebody else. Add to its pre-commit hook: ${hookLine}`);
  return addScript(repository);
}

function addLine(repository: Repository, file: string): Proposal {
  const before = repository.read(file);
  if (before?.includes('hipaa-guard') === true) return nothing;
  return propose({ file, before, after: before === undefined ? `${hookLine}\n` : `${before.trimEnd()}\n${hookLine}\n` });
}

function addToLefthook(repository: Repository, file: string): Proposal {
  const before = repository.read(file) ?? '';
  if (before.includes('hipaa-guard')) return nothing;
  const block = `\npre-commit:\n  commands:\n    hipaa-guard:\n      run: ${hookLine}\n`;
  const after = /^pre-commit:/m.test(before) ? undefined : appendYaml(before, block, (read) => 'pre-commit' in read);
  return after === undefined ? advise(`${file} has pre-commit commands of its own, or can't be read, and stays as it is. Add the command of docs/hooks.md: run: ${hookLine}`) : propose({ file, before, after });
}

function addToPreCommit(repository: Repository): Proposal {
  const file = '.pre-commit-config.yaml';
  const before = repository.read(file) ?? '';
  if (before.includes('hipaa-guard')) return nothing;
  const indent = /^([ ]*)- repo:/m.exec(before)?.[1] ?? '';
  const item = ['- repo: local', '  hooks:', '    - id: hipaa-guard', '      name: hipaa-guard', `      entry: ${hookLine}`, '      language: system', '      pass_filenames: false'];
  const count = (read: Record<string, unknown>): number => (Array.isArray(read['repos']) ? read['repos'].length : 0);
  const repos = (before.match(/^[ ]*- repo:/gm) ?? []).length;
  const after = appendYaml(before, item.map((line) => `${indent}${line}\n`).join(''), (read) => count(read) === repos + 1);
  return after === undefined ? advise(`${file} doesn't end with its list of repos, or can't be read, and stays as it is. Add the local hook of docs/hooks.md: entry: ${hookLine}`) : propose({ file, before, after });
}

function addScript(repository: Repository): Proposal {
  const found = repository.git('rev-parse', '--git-path', 'hooks/pre-commit');
  // A linked work tree has its hooks in the main one.
  const file = found.startsWith('..') ? resolve(repository.root, found) : found;
  const before = repository.read(file);
  if (before === undefined) return propose({ file, before, after: hookScript, isProgram: true });
  return before.includes('hipaa-guard') ? nothing : advise(`${file} is somebody else's and stays as it is. Add to it: ${hookLine}`);
}
