/** Ids are asked for as `fullDatabaseId`: `databaseId` is too small for today's numbers and is going away. */
const comment = 'fullDatabaseId body viewerDidAuthor';

export const readQuery = `query ($owner: String!, $name: String!, $number: Int!, $threads: String, $comments: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      baseRefOid
      reviewThreads(first: 50, after: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved path line startLine comments(first: 50) { totalCount nodes { ${comment} } } }
      }
      comments(first: 100, after: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { ${comment} }
      }
    }
  }
}`;

export const resolveMutation = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
export const reopenMutation = 'mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';

interface Page<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

export interface CommentNode {
  readonly fullDatabaseId: string | number;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

export interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly comments: { readonly totalCount: number; readonly nodes: readonly CommentNode[] };
}

export interface PullRequestNode {
  readonly headRefOid: string;
  readonly baseRefOid: string;
  readonly reviewThreads: Page<ThreadNode>;
  readonly comments: Page<CommentNode>;
}
