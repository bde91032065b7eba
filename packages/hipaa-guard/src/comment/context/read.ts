import { UsageError } from '../../config.js';
import type { PullRequest } from '../types.js';
import { readGithub } from './github.js';
import { readGitlab } from './gitlab.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a user can say in place of the environment. */
export interface ContextFlags {
  readonly forge?: 'github' | 'gitlab';
  readonly api?: string;
  readonly project?: string;
  readonly pull?: number;
}

/** The pull request that this job runs for: from flags, else from what the CI system sets. */
export function readContext(env: Environment, flags: ContextFlags): PullRequest {
  const forge = flags.forge ?? (env['GITHUB_REPOSITORY'] !== undefined ? 'github' : env['CI_PROJECT_ID'] !== undefined ? 'gitlab' : undefined);
  if (forge === undefined) throw new UsageError('This runs in no job of GitHub Actions or GitLab CI; say --forge, --project and --pull.');
  const pull = forge === 'github' ? readGithub(env, flags) : readGitlab(env, flags);
  return { ...pull, api: safeAddress(pull.api) };
}

/** A token is sent there: over TLS, or to this machine. */
function safeAddress(text: string): string {
  if (!URL.canParse(text)) throw new UsageError("The interface's address is no URL.");
  const { protocol, hostname, username } = new URL(text);
  const isLocal = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if ((protocol !== 'https:' && !isLocal) || username !== '') throw new UsageError("The interface's address must start with https:// and hold no user.");
  return text.replace(/\/+$/, '');
}
