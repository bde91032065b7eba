import { setTimeout as wait } from 'node:timers/promises';
import { UsageError } from '../../config.js';
import { ForgeError, type PullRequest } from '../types.js';

const timeout = 30_000;
const longestWait = 300;
const mostTries = 4;

export interface GitlabClient {
  get(path: string): Promise<{ readonly data: unknown; readonly nextPage: string }>;
  send(method: 'POST' | 'PUT', path: string, body: object): Promise<void>;
}

/** GitLab's REST interface with its rate limits kept: 429 waits as long as Retry-After says. `second` is shorter in tests. */
export function connect({ api, token = '' }: PullRequest, second = 1000): GitlabClient {
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    for (let tries = 1; ; tries++) {
      const response = await request(`${api}${path}`, method, token, body);
      const pause = pauseAfter(response, method, tries);
      if (pause === undefined) return checked(response, method);
      await wait(pause * second);
    }
  };
  return {
    async get(path) {
      const response = await ask('GET', path);
      return { data: (await response.json()), nextPage: response.headers.get('x-next-page') ?? '' };
    },
    async send(method, path, body) {
      await ask(method, path, body);
    },
  };
}

/** Redirects aren't followed: the token would go along. */
async function request(url: string, method: string, token: string, body: object | undefined): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      method,
      headers: { 'private-token': token, 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch {
    return undefined;
  }
}

/** Seconds to wait before the next try; undefined: take the answer. What creates isn't repeated unless GitLab says that it did nothing. */
function pauseAfter(response: Response | undefined, method: string, tries: number): number | undefined {
  if (tries >= mostTries) return undefined;
  if (response?.status === 429) {
    const asked = Number(response.headers.get('retry-after') ?? 60);
    return asked <= longestWait ? asked : undefined;
  }
  return method !== 'POST' && (response === undefined || response.status >= 500) ? tries ** 2 : undefined;
}

/** Errors are told in our words: GitLab's answer may repeat what was sent. */
function checked(response: Response | undefined, method: string): Response {
  const status = response?.status;
  if (response?.ok === true) return response;
  if (status === 401) throw new UsageError('GitLab does not accept the token in GITLAB_TOKEN.');
  if (status === 404) throw new UsageError('GitLab knows no such merge request, or the token may not see it.');
  if (status === 429) throw new ForgeError('limited', "GitLab's rate limit held for too long.");
  if (status === 403) throw new ForgeError('forbidden', 'The token may not write here.');
  if (status === 400 || status === 422) throw new ForgeError('refused', 'GitLab takes a request for wrong.');
  throw new ForgeError('unreachable', `GitLab gave no usable answer (${method}, ${status ?? 'no status'}).`);
}
