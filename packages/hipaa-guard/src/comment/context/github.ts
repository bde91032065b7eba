import { readFileSync } from 'node:fs';
import { parseObject, UsageError } from '../../config.js';
import type { PullRequest } from '../types.js';
import type { ContextFlags, Environment } from './read.js';

interface Event {
  readonly number?: number;
  readonly base?: string;
}

/** https://docs.github.com/actions/reference/workflows-and-actions/variables: GITHUB_REPOSITORY, GITHUB_EVENT_PATH, GITHUB_API_URL. */
export function readGithub(env: Environment, flags: ContextFlags): PullRequest {
  const event = readEvent(env['GITHUB_EVENT_PATH']);
  const project = flags.project ?? env['GITHUB_REPOSITORY'];
  const number = flags.pull ?? event.number;
  if (project === undefined || !/^[\w.-]+\/[\w.-]+$/.test(project)) throw new UsageError('Say which repository: --project OWNER/NAME, or GITHUB_REPOSITORY.');
  if (number === undefined) throw new UsageError('This job runs for no pull request; say which: --pull NUMBER.');
  return {
    forge: 'github',
    api: flags.api ?? env['GITHUB_API_URL'] ?? 'https://api.github.com',
    project,
    number,
    base: flags.pull === undefined || flags.pull === event.number ? event.base : undefined,
    token: env['GITHUB_TOKEN'] === '' ? undefined : env['GITHUB_TOKEN'],
  };
}

/** Events of pull requests carry one; other events (a push, a schedule) carry none. */
function readEvent(path: string | undefined): Event {
  if (path === undefined) return {};
  const raw = parseObject(readText(path), 'The file of GITHUB_EVENT_PATH')['pull_request'] as { number?: unknown; base?: { sha?: unknown } | null } | null | undefined;
  const [number, base] = [raw?.number, raw?.base?.sha];
  return { ...(Number.isInteger(number) && { number: number as number }), ...(typeof base === 'string' && /^[\da-f]{40,64}$/.test(base) && { base }) };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError('The file of GITHUB_EVENT_PATH cannot be read.');
  }
}
