import { type AgentName, adapters } from '../agents/index.js';
import { settingsFile, withHooks } from '../agents/settings.js';
import { UsageError } from '../config.js';
import type { Repository } from './look.js';
import { advise, type Proposal } from './proposal.js';

/** Hooks of an assistant, merged into its settings; what it lets no hook stop is said. */
export function proposeAgent(repository: Repository, agent: AgentName): Proposal {
  const file = settingsFile(agent);
  const before = repository.read(file);
  if (before === undefined && repository.has(file)) return advise(`${file} is no plain file, and stays as it is.`);
  try {
    const after = withHooks(agent, before);
    return { edits: after === before ? [] : [{ file, before, after }], notes: [`${agent}: ${adapters[agent].limits}`] };
  } catch (error) {
    if (error instanceof UsageError) return advise(`${error.message} It stays as it is.`);
    throw error;
  }
}
