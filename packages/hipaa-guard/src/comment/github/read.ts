import type { Octokit } from '@octokit/core';
import { UsageError } from '../../config.js';
import { hasSummaryMarker, readAnswerMarker, readFindingMarker } from '../render/markers.js';
import type { Note, PullRequest, State, Thread } from '../types.js';
import { asking } from './client.js';
import { readQuery, type CommentNode, type PullRequestNode, type ThreadNode } from './queries.js';

/** The pull request with all its threads and comments, page by page. */
export async function readPullRequest(octokit: Octokit, { project, number }: PullRequest): Promise<State> {
  const [owner, name] = project.split('/');
  const threads: ThreadNode[] = [];
  const comments: CommentNode[] = [];
  const after: { threads: string | null; comments: string | null } = { threads: null, comments: null };
  for (;;) {
    const answer = await asking('read the pull request', () => octokit.graphql<{ repository: { pullRequest: PullRequestNode | null } | null }>(readQuery, { owner, name, number, ...after }));
    const found = answer.repository?.pullRequest;
    if (!found) throw new UsageError(`There is no pull request ${number} in ${project}.`);
    threads.push(...found.reviewThreads.nodes);
    comments.push(...found.comments.nodes);
    // A cursor at the end gives an empty page, so both lists can be read side by side.
    after.threads = found.reviewThreads.pageInfo.endCursor ?? after.threads;
    after.comments = found.comments.pageInfo.endCursor ?? after.comments;
    if (!found.reviewThreads.pageInfo.hasNextPage && !found.comments.pageInfo.hasNextPage) return toState(found, threads, comments);
  }
}

function toState({ headRefOid, baseRefOid }: PullRequestNode, threads: readonly ThreadNode[], comments: readonly CommentNode[]): State {
  const summary = comments.find(({ viewerDidAuthor, body }) => viewerDidAuthor && hasSummaryMarker(body));
  return { head: headRefOid, base: baseRefOid, threads: threads.flatMap(toThread), summary: summary && toNote(summary) };
}

/** A thread of ours: the marker alone isn't enough, anybody can write it. */
function toThread({ id, isResolved, path, line, startLine, comments }: ThreadNode): Thread[] {
  const [first, ...others] = comments.nodes;
  const marker = first?.viewerDidAuthor === true ? readFindingMarker(first.body) : undefined;
  if (!first || !marker) return [];
  const says = (node: CommentNode): 'gone' | 'back' | undefined => (node.viewerDidAuthor ? readAnswerMarker(node.body) : undefined);
  const answer = others.find((node) => says(node) !== undefined);
  const last = answer && says(answer);
  return [
    {
      ...marker,
      id,
      path,
      root: toNote(first),
      lines: line === null ? undefined : { startLine: startLine ?? line, line },
      resolved: isResolved,
      answer: answer && last && { ...toNote(answer), says: last },
      discussed: comments.totalCount > comments.nodes.length || others.some((node) => says(node) === undefined),
    },
  ];
}

/** GitHub may give line ends back as browsers write them. */
function toNote({ fullDatabaseId, body }: CommentNode): Note {
  return { id: String(fullDatabaseId), body: body.replaceAll('\r\n', '\n') };
}
