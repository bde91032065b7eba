import { UsageError } from '../../config.js';
import type { PullRequest } from '../types.js';
import type { ContextFlags, Environment } from './read.js';

/**
 * https://docs.gitlab.com/ci/variables/predefined_variables/. CI_JOB_TOKEN may not write comments, so a token of the project
 * is needed in GITLAB_TOKEN. A merge request from a fork belongs to CI_MERGE_REQUEST_PROJECT_ID.
 */
export function readGitlab(env: Environment, flags: ContextFlags): PullRequest {
  const project = flags.project ?? env['CI_MERGE_REQUEST_PROJECT_ID'] ?? env['CI_PROJECT_ID'];
  const number = flags.pull ?? Number(env['CI_MERGE_REQUEST_IID'] ?? Number.NaN);
  if (project === undefined || !/^[\w./-]+$/.test(project)) throw new UsageError('Say which project: --project GROUP/NAME or its number, or CI_PROJECT_ID.');
  if (!Number.isInteger(number)) throw new UsageError('This job runs for no merge request; say which: --pull NUMBER.');
  const base = env['CI_MERGE_REQUEST_DIFF_BASE_SHA'];
  return {
    forge: 'gitlab',
    api: flags.api ?? env['CI_API_V4_URL'] ?? 'https://gitlab.com/api/v4',
    project,
    number,
    base: base === undefined || flags.pull !== undefined ? undefined : base,
    token: env['GITLAB_TOKEN'] === '' ? undefined : env['GITLAB_TOKEN'],
  };
}
