import { committedSince, committedText, headOf, prefixOf } from '../git.js';
import { UsageError } from '../config.js';
import { toCandidates } from './candidates.js';
import { describe } from './dry-run.js';
import { fallBack } from './fallback.js';
import { githubForge } from './github/forge.js';
import type { Pace } from './github/client.js';
import { gitlabForge } from './gitlab/forge.js';
import { plan, type Wanted } from './plan/plan.js';
import { withoutValues } from './render/shown.js';
import type { ReadReport } from './report-file.js';
import { ForgeError, type Candidate, type Forge, type PullRequest, type State } from './types.js';

export interface CommentOptions {
  readonly root: string;
  readonly pull: PullRequest;
  /** What changes are counted from; else what the environment or the forge says. */
  readonly since: string | undefined;
  readonly dryRun: boolean;
  /** The findings: a scan of what changed since a revision, or a report. */
  readonly find: (since: string) => Promise<ReadReport>;
  /** GITHUB_STEP_SUMMARY. */
  readonly summaryFile: string | undefined;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Shortens what the clients wait; for tests. */
  readonly pace?: Pace & { readonly retryAfterBaseValue?: number };
}

/** How often a pull request is looked at again after a refusal, or an answer that said neither yes nor no. */
const mostRounds = 5;

/** Brings a pull request's comments in line with what is found on the lines it adds; gives these findings. */
export async function comment(options: CommentOptions): Promise<readonly Candidate[]> {
  const { root, pull, dryRun, print, warn } = options;
  const forge = pull.token === undefined ? undefined : forgeOf(options);
  const seen = forge ? await look(forge) : new ForgeError('forbidden', 'There is no token to write with.');
  const state = seen instanceof ForgeError ? undefined : seen;
  const since = options.since ?? pull.base ?? state?.base;
  if (since === undefined) throw new UsageError('Say what the pull request is compared with: --since REVISION.');
  const files = committedSince(root, since);
  const report = await options.find(since);
  for (const note of [...report.unread.map(({ path, reason }) => `Not scanned, ${reason}: ${path}`), ...report.notes]) warn(withoutValues(note));
  const head = headOf(root);
  const candidates = toCandidates(report.findings, { files, prefix: prefixOf(root), textOf: (path) => committedText(root, path) });
  const wanted: Wanted = { candidates, unread: report.unread, notes: report.notes, head, dialect: pull.forge };
  if (dryRun) print(describe(plan(state ?? { head, base: undefined, threads: [], summary: undefined }, wanted)));
  else await write(options, forge, seen, wanted);
  return candidates;
}

function forgeOf({ pull, pace }: CommentOptions): Forge {
  return pull.forge === 'github' ? githubForge(pull, pace) : gitlabForge(pull, pace?.retryAfterBaseValue);
}

/** A forge that gives no answer doesn't keep the findings from being told. */
async function look(forge: Forge): Promise<State | ForgeError> {
  try {
    return await forge.read();
  } catch (error) {
    if (error instanceof ForgeError) return error;
    throw error;
  }
}

async function write(options: CommentOptions, forge: Forge | undefined, state: State | ForgeError, wanted: Wanted): Promise<void> {
  const { pull, summaryFile, print, warn } = options;
  try {
    if (state instanceof ForgeError) throw state;
    if (state.head !== wanted.head) throw new ForgeError('refused', `The pull request is at ${state.head.slice(0, 10)}, what is checked out here at ${wanted.head.slice(0, 10)}: it has moved on, or this is its merge commit instead of its head.`);
    if (forge) await settle(forge, state, wanted);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    warn(`${error.message} The findings are told in this job instead.`);
    print(fallBack(pull.forge, { ...wanted, findings: wanted.candidates, others: wanted.candidates }, summaryFile));
  }
}

/** Plans and does, until the pull request is as wanted. What the forge refuses to show at its line is counted in the summary. */
async function settle(forge: Forge, first: State, wanted: Wanted): Promise<void> {
  let state = first;
  let placed = wanted;
  for (let round = 1; ; round++) {
    const actions = plan(state, placed);
    if (actions.length === 0) return;
    const refused = await attempt(forge, actions, state, round === mostRounds);
    if (refused?.length === 0 || round === mostRounds) return;
    if (refused) placed = { ...placed, candidates: placed.candidates.map((candidate) => (refused.includes(candidate.finding.path) ? { ...candidate, place: undefined } : candidate)) };
    state = await forge.read();
  }
}

/** Undefined: nobody knows what was done. */
async function attempt(forge: Forge, actions: Parameters<Forge['apply']>[0], state: State, isLast: boolean): Promise<readonly string[] | undefined> {
  try {
    return await forge.apply(actions, state);
  } catch (error) {
    if (isLast || !(error instanceof ForgeError && error.failure === 'unreachable')) throw error;
    return undefined;
  }
}
