import { appendFileSync } from 'node:fs';
import { formatGithub } from '../formats/github.js';
import { faultOf } from '../rules.js';
import { withoutValues } from './render/shown.js';
import { renderSummary, type Overview } from './render/summary.js';
import type { PullRequest } from './types.js';

/** GitHub shows ten errors and ten warnings a step. */
const mostAnnotations = 10;

/**
 * What is left when nothing can be written on the pull request, as for one from a fork: annotations and the job's summary on
 * GitHub, the job's log on GitLab. Gives what belongs on stdout.
 */
export function fallBack(forge: PullRequest['forge'], overview: Overview, summaryFile: string | undefined): string {
  const summary = renderSummary({ ...overview, others: overview.findings });
  if (forge === 'gitlab') return `${summary}\n`;
  if (summaryFile !== undefined) appendFileSync(summaryFile, `${summary}\n`);
  // A place means that the path holds no value.
  const told = overview.findings.filter(({ place }) => place).map(({ finding }) => ({ ...finding, message: withoutValues(finding.message) }));
  const isError = ({ rule }: (typeof told)[number]): boolean => ['critical', 'high'].includes(faultOf(rule).severity);
  const errors = told.filter(isError).slice(0, mostAnnotations);
  const warnings = told.filter((finding) => !isError(finding)).slice(0, mostAnnotations);
  return formatGithub({ findings: [...errors, ...warnings] });
}
