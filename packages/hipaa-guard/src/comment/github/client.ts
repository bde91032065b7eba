import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { UsageError } from '../../config.js';
import { version } from '../../version.js';
import { ForgeError, type PullRequest } from '../types.js';

/** A pull request waits no longer than this for a rate limit; a secondary limit usually asks for a minute. */
const longestWait = 300;
const timeout = 30_000;

/** How the plugins pace requests; tests shorten it. */
export type Pace = Readonly<Record<string, unknown>>;

/** Octokit with GitHub's own advice built in: one write a second, one notification every three, retry-after respected, 5xx tried again. */
export function connect({ api, token }: PullRequest, pace: Pace = {}): Octokit {
  const isWorthWaiting = (seconds: number, _options: unknown, _octokit: unknown, tries: number): boolean => seconds <= longestWait && tries < 3;
  return new (Octokit.plugin(throttling, retry))({
    auth: token,
    baseUrl: api,
    userAgent: `hipaa-guard/${version}`,
    request: { fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }) },
    throttle: { ...pace, onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting },
    retry: pace,
    // What the plugins would log may hold a request.
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  });
}

function nothing(): void {
  // Says nothing on purpose.
}

interface Failed {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
  readonly errors?: readonly { readonly type?: string }[];
}

/** Runs a request; whatever goes wrong is told in our words, because GitHub's answer may repeat what was sent. */
export async function asking<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw explain(what, error as Failed);
  }
}

function explain(what: string, { status, message = '', response, errors }: Failed): Error {
  const type = errors?.[0]?.type;
  if (status === 401) return new UsageError('GitHub does not accept the token in GITHUB_TOKEN.');
  if (status === 404 || type === 'NOT_FOUND') return new UsageError(`GitHub knows no such pull request, or the token may not see it (${what}).`);
  if (status === 429 || type === 'RATE_LIMITED' || /rate limit/i.test(message) || response?.headers?.['x-ratelimit-remaining'] === '0') return new ForgeError('limited', `GitHub's rate limit held for too long (${what}).`);
  if (status === 403 || type === 'FORBIDDEN') return new ForgeError('forbidden', `The token may not write here (${what}).`);
  if (status === 422) return new ForgeError('refused', `GitHub takes a request for wrong (${what}).`);
  return new ForgeError('unreachable', `GitHub gave no usable answer (${what}, ${status ?? type ?? 'no status'}).`);
}
