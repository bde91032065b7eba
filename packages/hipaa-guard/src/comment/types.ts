import type { Finding } from '../findings/finding.js';

/** Which pull request (GitLab: merge request) is commented on, and how to reach its forge. */
export interface PullRequest {
  readonly forge: 'github' | 'gitlab';
  /** Where the REST interface starts, without a slash at its end. */
  readonly api: string;
  /** `owner/name` on GitHub; the number or path of the project on GitLab. */
  readonly project: string;
  readonly number: number;
  /** What the changes are counted from, when the environment says so. */
  readonly base: string | undefined;
  /** Undefined: nothing can be written, and nothing read. */
  readonly token: string | undefined;
}

/** Lines of the new side of the diff; the first and the last are the same for most. */
export interface Place {
  readonly path: string;
  readonly oldPath: string;
  readonly startLine: number;
  readonly line: number;
}

/** A finding on added lines, its path as the forge knows it. */
export interface Candidate {
  readonly finding: Finding;
  /** Undefined: it can't be told at its line, only counted. */
  readonly place: Place | undefined;
  /** What the lines of the place would read like, when that holds no value. */
  readonly suggestion: readonly string[] | undefined;
}

export interface Note {
  readonly id: string;
  readonly body: string;
}

/** A thread that we opened. */
export interface Thread {
  readonly id: string;
  /** Our first comment. */
  readonly root: Note;
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
  /** Undefined once the lines it stood at changed: the forge calls the thread outdated. */
  readonly lines: { readonly startLine: number; readonly line: number } | undefined;
  readonly resolved: boolean;
  /** Our answer that says whether the finding is gone or back. */
  readonly answer: (Note & { readonly says: 'gone' | 'back' }) | undefined;
  /** Whether somebody else wrote in it. */
  readonly discussed: boolean;
}

/** What a pull request looks like now. */
export interface State {
  readonly head: string;
  readonly base: string | undefined;
  readonly threads: readonly Thread[];
  /** The one comment that sums up. */
  readonly summary: Note | undefined;
}

export type Action =
  | { readonly do: 'open'; readonly place: Place; readonly body: string }
  | { readonly do: 'edit'; readonly thread: Thread; readonly note: Note; readonly body: string }
  | { readonly do: 'answer'; readonly thread: Thread; readonly body: string }
  | { readonly do: 'resolve'; readonly thread: Thread }
  | { readonly do: 'reopen'; readonly thread: Thread }
  | { readonly do: 'summarise'; readonly note: Note | undefined; readonly body: string };

export interface Forge {
  read(): Promise<State>;
  /** Does what is asked, in order, and gives the paths of files in which the forge would not open a thread. */
  apply(actions: readonly Action[], state: State): Promise<readonly string[]>;
}

/**
 * `forbidden`: the token may not do it, as in a pull request from a fork. `limited`: a rate limit held for too long.
 * `refused`: the forge takes the request for wrong. `unreachable`: it may or may not have been done.
 */
export type Failure = 'forbidden' | 'limited' | 'refused' | 'unreachable';

/** Its message is our own: what a forge answers may repeat what it was sent. */
export class ForgeError extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
  ) {
    super(message);
  }
}
