import type { AgentName } from '../agents/index.js';
import { readConfig, UsageError } from '../config.js';
import { proposeAgent } from './agents.js';
import { proposeCi } from './ci.js';
import { proposeEslint } from './eslint.js';
import { proposeHook } from './hooks.js';
import { Repository } from './look.js';
import { advise, nothing, propose, type Proposal } from './proposal.js';

export interface Plan extends Proposal {
  /** The command that installs what the proposed files need. */
  readonly install: string;
}

/** What a repository lacks for the suite; the files that are there decide, and the assistants that were named. Run twice, the second finds nothing. */
export function planFor(root: string, agents: readonly AgentName[] = []): Plan {
  const repository = new Repository(root);
  const parts = [proposeConfig(repository), proposeEslint(repository), proposeHook(repository), proposeCi(repository), ...agents.map((agent) => proposeAgent(repository, agent))];
  const edits = parts.flatMap((part) => part.edits);
  return { edits, notes: parts.flatMap(({ notes }) => notes), install: installCommand(repository, edits.some(({ file, before }) => file === 'eslint.config.mjs' && before === undefined)) };
}

function proposeConfig(repository: Repository): Proposal {
  if (!repository.has('hipaa.config.json')) return propose({ file: 'hipaa.config.json', before: undefined, after: '{\n  "ignore": [],\n  "settings": {}\n}\n' });
  try {
    readConfig(repository.root);
    return nothing;
  } catch (error) {
    if (error instanceof UsageError) return advise(`${error.message} It stays as it is.`);
    throw error;
  }
}

function installCommand({ packageManager, hasScript }: Repository, isFresh: boolean): string {
  const add = { npm: 'npm install --save-dev', pnpm: 'pnpm add --save-dev', yarn: 'yarn add --dev', bun: 'bun add --dev' }[packageManager];
  return [add, 'hipaa-guard', ...(hasScript ? ['eslint-plugin-hipaa'] : []), ...(isFresh ? ['eslint', 'typescript-eslint'] : [])].join(' ');
}
