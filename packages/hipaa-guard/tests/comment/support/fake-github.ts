import { buildSchema, graphql, GraphQLError } from 'graphql';
import { issueCommentAnswer, reviewAnswer, reviewCommentAnswer } from './answers.js';
import { graphqlSchema, violations } from './contract.js';
import { FakeServer, type Answer, type Asked } from './fake-server.js';
import { PullDiff } from './pull-diff.js';

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly author: 'bot' | 'person';
}

export interface FakeThread {
  readonly id: string;
  readonly path: string;
  readonly commit: string;
  readonly originalLine: number;
  readonly originalStart: number | undefined;
  resolved: boolean;
  readonly comments: FakeComment[];
}

/** What a review comment asks for; checked by the contract before it comes here. */
interface Position {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly start_line?: number;
}

const longestBody = 65_536;
const mostInReview = 32;
const forbidden: Answer = { status: 403, body: { message: 'Resource not accessible by integration' } };
const invalid = (message: string): Answer => ({ status: 422, body: { message: 'Unprocessable Entity', errors: [message] } });
const schema = buildSchema(graphqlSchema);

/** One pull request on GitHub, with the limits that matter: lines of the diff, sizes, rates, rights. The branch is a real one. */
export class FakeGithub extends FakeServer {
  readonly threads: FakeThread[] = [];
  readonly comments: FakeComment[] = [];
  /** What the token may do. */
  rights = { write: true, resolve: true };
  /** After so many writes the secondary rate limit answers once. */
  limitAfter: number | undefined;
  retryAfter = 1;
  /** The primary rate limit answers the next write once; it is reset right now. */
  exhausted = false;
  /** Statuses that the next writes answer with; `true` says that the write is done all the same. */
  readonly failures: { readonly status: number; readonly done: boolean }[] = [];
  /** Paths whose lines GitHub doesn't show because the diff is too long. */
  readonly cut = new Set<string>();
  readonly diff: PullDiff;
  private nextId = 3_000_000_000;

  constructor(root: string, base = 'main', branch = 'feature') {
    super();
    this.diff = new PullDiff(root, base, branch);
  }

  /** A person writes in a thread. */
  say(thread: FakeThread, body: string): void {
    thread.comments.push({ id: this.nextId++, body, author: 'person' });
  }

  lineOf({ path, commit, originalLine }: FakeThread): number | undefined {
    return this.diff.follow(path, commit, originalLine);
  }

  /** Everything that was written. */
  get writes(): string[] {
    return this.requests.filter(({ what, body, status }) => status < 300 && !(what === 'POST /graphql' && body.includes('query'))).map(({ what }) => what);
  }

  protected override async answer({ method, url: { pathname }, headers, body }: Asked): Promise<Answer> {
    const answer = headers.authorization === `token ${this.token}` ? await this.limited(method, pathname, body) : { status: 401, body: { message: 'Bad credentials' } };
    if (pathname !== '/graphql') this.violations.push(...violations(method, pathname, body, answer.status, answer.body));
    return answer;
  }

  private async limited(method: string, path: string, body: Record<string, unknown>): Promise<Answer> {
    if (path === '/graphql') return this.graphql(body as { query: string; variables: Record<string, unknown> });
    if (!this.rights.write) return forbidden;
    if (this.limitAfter !== undefined && this.limitAfter-- === 0) {
      this.limitAfter = undefined;
      return { status: 403, headers: { 'retry-after': String(this.retryAfter) }, body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' } };
    }
    if (this.exhausted) {
      this.exhausted = false;
      return { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000)) }, body: { message: 'API rate limit exceeded for installation.' } };
    }
    const failure = this.failures.shift();
    if (failure && !failure.done) return { status: failure.status, body: { message: 'Server Error' } };
    const done = this.write(method, path, body);
    return failure ? { status: failure.status, body: { message: 'Server Error' } } : done;
  }

  private write(method: string, path: string, body: Record<string, unknown>): Answer {
    const text = String(body['body']);
    if (text.length > longestBody) return invalid(`Body is too long (maximum is ${longestBody} characters)`);
    const [, kind = '', id = ''] = /^\/repos\/clinic\/portal\/(pulls\/1\/reviews|pulls\/1\/comments|pulls\/1\/comments\/(?=\d+\/replies)|pulls\/comments\/|issues\/1\/comments|issues\/comments\/)(\d*)(?:\/replies)?$/.exec(path) ?? [];
    switch (`${method} ${kind}`) {
      case 'POST pulls/1/reviews':
        return this.review(body as { commit_id: string; body: string; event: string; comments: Position[] });
      case 'POST pulls/1/comments':
        return this.openOne(body as unknown as Position & { commit_id: string });
      case 'POST pulls/1/comments/':
        return this.reply(Number(id), text);
      case 'PATCH pulls/comments/':
        return this.edit(this.threads.flatMap(({ comments }) => comments), Number(id), text, (comment) => reviewCommentAnswer(comment.id, 'a', this.diff.head, text));
      case 'POST issues/1/comments':
        this.comments.push({ id: this.nextId, body: text, author: 'bot' });
        return { status: 201, body: issueCommentAnswer(this.nextId++, text) };
      case 'PATCH issues/comments/':
        return this.edit(this.comments, Number(id), text, (comment) => issueCommentAnswer(comment.id, text));
      default:
        return { status: 404, body: { message: 'Not Found' } };
    }
  }

  private review({ commit_id, body, event, comments }: { commit_id: string; body: string; event: string; comments: Position[] }): Answer {
    if (event !== 'COMMENT' || body === '') return invalid('Body is required');
    if (comments.length > mostInReview) return invalid('was submitted too quickly');
    const wrong = comments.map((comment) => this.wrongWith(comment, commit_id)).find((problem) => problem !== undefined);
    if (wrong !== undefined) return invalid(wrong);
    for (const comment of comments) this.add(comment, commit_id);
    return { status: 200, body: reviewAnswer(this.nextId++, commit_id, body) };
  }

  private openOne(comment: Position & { commit_id: string }): Answer {
    const wrong = this.wrongWith(comment, comment.commit_id);
    if (wrong !== undefined) return invalid(wrong);
    this.add(comment, comment.commit_id);
    return { status: 201, body: reviewCommentAnswer(this.nextId - 1, comment.path, comment.commit_id, comment.body) };
  }

  private wrongWith({ path, line, start_line = line, body }: Position, commit: string): string | undefined {
    if (body.length > longestBody) return 'Body is too long';
    const hunks = this.cut.has(path) ? [] : this.diff.hunks(path, commit);
    if (hunks.length === 0) return 'Path could not be resolved';
    return hunks.some(([first, last]) => start_line >= first && start_line <= line && line <= last) ? undefined : 'Line could not be resolved';
  }

  private add({ path, line, start_line, body }: Position, commit: string): void {
    this.threads.push({ id: `PRRT_${this.nextId}`, path, commit, originalLine: line, originalStart: start_line, resolved: false, comments: [{ id: this.nextId++, body, author: 'bot' }] });
  }

  private reply(id: number, body: string): Answer {
    const thread = this.threads.find(({ comments }) => comments[0]?.id === id);
    if (!thread) return { status: 404, body: { message: 'Not Found' } };
    thread.comments.push({ id: this.nextId, body, author: 'bot' });
    return { status: 201, body: reviewCommentAnswer(this.nextId++, thread.path, thread.commit, body) };
  }

  private edit(all: readonly FakeComment[], id: number, body: string, answer: (comment: FakeComment) => object): Answer {
    const comment = all.find((one) => one.id === id);
    if (!comment) return { status: 404, body: { message: 'Not Found' } };
    if (comment.author !== 'bot') return forbidden;
    comment.body = body;
    return { status: 200, body: answer(comment) };
  }

  private async graphql({ query, variables }: { query: string; variables: Record<string, unknown> }): Promise<Answer> {
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables, rootValue: this.root() });
    for (const error of errors ?? []) if (error.extensions['type'] === undefined) this.violations.push(`graphql: ${error.message}`);
    return { status: 200, body: { data, ...(errors && { errors: errors.map(({ message, extensions, path }) => ({ type: extensions['type'], message, path })) }) } };
  }

  private root(): object {
    return {
      repository: ({ owner, name }: { owner: string; name: string }) => ({
        pullRequest: ({ number }: { number: number }) => {
          if (`${owner}/${name}#${number}` !== 'clinic/portal#1') throw new GraphQLError('Could not resolve to a PullRequest', { extensions: { type: 'NOT_FOUND' } });
          return { headRefOid: this.diff.head, baseRefOid: this.diff.baseHead, reviewThreads: (page: Page) => paged(this.threads, page, (thread) => this.showThread(thread)), comments: (page: Page) => paged(this.comments, page, showComment) };
        },
      }),
      resolveReviewThread: ({ input }: { input: { threadId: string } }) => this.setResolved(input.threadId, true),
      unresolveReviewThread: ({ input }: { input: { threadId: string } }) => this.setResolved(input.threadId, false),
    };
  }

  private setResolved(id: string, resolved: boolean): object {
    if (!this.rights.write || !this.rights.resolve) throw new GraphQLError('Resource not accessible by integration', { extensions: { type: 'FORBIDDEN' } });
    const thread = this.threads.find((one) => one.id === id);
    if (!thread) throw new GraphQLError('Could not resolve to a node', { extensions: { type: 'NOT_FOUND' } });
    thread.resolved = resolved;
    return { thread: this.showThread(thread) };
  }

  private showThread(thread: FakeThread): object {
    const line = this.lineOf(thread);
    const start = thread.originalStart === undefined ? undefined : this.diff.follow(thread.path, thread.commit, thread.originalStart);
    return { id: thread.id, isResolved: thread.resolved, path: thread.path, line, startLine: start, comments: ({ first }: Page) => ({ totalCount: thread.comments.length, nodes: thread.comments.slice(0, first).map(showComment) }) };
  }
}

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

function paged<T>(all: readonly T[], { first, after }: Page, show: (one: T) => object): object {
  if (first > 100) throw new GraphQLError('Requesting too many records', { extensions: { type: 'EXCESSIVE_PAGINATION' } });
  const from = Number(after ?? 0);
  const nodes = all.slice(from, from + first);
  return { nodes: nodes.map(show), pageInfo: { hasNextPage: from + first < all.length, endCursor: nodes.length === 0 ? null : String(from + nodes.length) } };
}

function showComment({ id, body, author }: FakeComment): object {
  return { fullDatabaseId: String(id), body, viewerDidAuthor: author === 'bot' };
}
