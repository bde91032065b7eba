import type { Octokit } from '@octokit/core';
import { ForgeError, type Action, type Forge, type PullRequest } from '../types.js';
import { asking, connect, type Pace } from './client.js';
import { reopenMutation, resolveMutation } from './queries.js';
import { readPullRequest } from './read.js';

type Opening = Extract<Action, { do: 'open' }>;
/** Creating is not repeated after an answer that says neither yes nor no: the next look at the pull request shows whether it was done. */
const once = { request: { retries: 0 } };

/** A pull request on GitHub. New threads go out as one review, so that people get one notification. */
export function githubForge(pull: PullRequest, pace?: Pace): Forge {
  const octokit = connect(pull, pace);
  const [owner = '', repo = ''] = pull.project.split('/');
  const where = { owner, repo, pull_number: pull.number };
  return {
    read: () => readPullRequest(octokit, pull),
    async apply(actions, state) {
      const opening = actions.filter((action) => action.do === 'open');
      for (const action of actions) {
        if (action.do !== 'open' && action.do !== 'summarise') await change(octokit, where, action);
      }
      const refused = opening.length === 0 ? [] : await review(octokit, where, opening, state.head);
      for (const action of actions) {
        if (action.do === 'summarise') await summarise(octokit, where, action);
      }
      return refused;
    },
  };
}

interface Where {
  readonly owner: string;
  readonly repo: string;
  readonly pull_number: number;
}

async function change(octokit: Octokit, { owner, repo, pull_number }: Where, action: Exclude<Action, Opening | { do: 'summarise' }>): Promise<void> {
  const { thread } = action;
  if (action.do === 'edit') {
    await asking('edit a review comment', () => octokit.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', { owner, repo, comment_id: Number(action.note.id), body: action.body }));
  } else if (action.do === 'answer') {
    await asking('answer in a thread', () => octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies', { owner, repo, pull_number, comment_id: Number(thread.root.id), body: action.body, ...once }));
  } else {
    await resolve(octokit, action.do === 'resolve' ? resolveMutation : reopenMutation, thread.id);
  }
}

/**
 * Resolving asks more of a token than writing does: `contents: write` for GITHUB_TOKEN
 * (https://github.com/github/gh-aw/issues/35726). Without it the answer stands and the thread stays open.
 */
async function resolve(octokit: Octokit, mutation: string, id: string): Promise<void> {
  try {
    await asking('resolve a thread', () => octokit.graphql(mutation, { id }));
  } catch (error) {
    if (!(error instanceof ForgeError && error.failure === 'forbidden')) throw error;
  }
}

/** One line that GitHub won't take (it cuts very long diffs, a file at a time) refuses a whole review: then each is tried alone. */
async function review(octokit: Octokit, where: Where, opening: readonly Opening[], head: string): Promise<string[]> {
  const comments = opening.map(({ place, body }) => ({ ...position(place), body }));
  try {
    await asking('open threads', () => octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { ...where, commit_id: head, event: 'COMMENT', body: `hipaa-guard: ${opening.length} new ${opening.length === 1 ? 'finding' : 'findings'}.`, comments, ...once }));
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const refused = new Set<string>();
  for (const { place, body } of opening) {
    if (refused.has(place.path)) continue;
    try {
      await asking('open a thread', () => octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', { ...where, commit_id: head, ...position(place), body, ...once }));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.add(place.path);
    }
  }
  return [...refused];
}

function position({ path, startLine, line }: Opening['place']) {
  const end = { path, line, side: 'RIGHT' as const };
  return startLine === line ? end : { ...end, start_line: startLine, start_side: 'RIGHT' as const };
}

async function summarise(octokit: Octokit, { owner, repo, pull_number: issue_number }: Where, { note, body }: Extract<Action, { do: 'summarise' }>): Promise<void> {
  if (note) await asking('edit the summary', () => octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: Number(note.id), body }));
  else await asking('write the summary', () => octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number, body, ...once }));
}

function isRefusal(error: unknown): boolean {
  return error instanceof ForgeError && error.failure === 'refused';
}

