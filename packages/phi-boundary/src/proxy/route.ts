import { Problem } from './problem.js';
import type { Upstream } from './upstreams.js';

/** Where a request goes. */
export interface Route {
  readonly upstream: Upstream;
  /** Path and query at the upstream. */
  readonly path: string;
  /** Whether the body is a prompt that has to be read. */
  readonly hasPrompt: boolean;
}

/** Endpoints whose bodies the proxy can read; anything else could carry PHI past it. */
const prompts = {
  anthropic: /^\/v1\/(?:messages(?:\/count_tokens)?)$/,
  openai: /^(?:\/v1)?\/(?:chat\/completions|completions|responses|embeddings|moderations)$/,
} as const;
const lists = /^(?:\/v1)?\/models(?:\/[\w.:-]+)?$/;

/** @throws {Problem} when no listed upstream is meant, or the endpoint can't be read. */
export function findRoute(method: string, target: string, upstreams: readonly Upstream[]): Route {
  const { pathname, search } = new URL(target, 'http://127.0.0.1');
  const [, first = ''] = pathname.split('/');
  const named = upstreams.find(({ name }) => name === first);
  const upstream = named ?? (upstreams.length === 1 ? upstreams[0] : undefined);
  if (upstream === undefined) throw new Problem(404, `there is no upstream "${/^[a-z0-9-]{1,31}$/.test(first) ? first : '?'}". Listed are: ${upstreams.map(({ name }) => name).join(', ')}.`);
  const path = named === undefined ? pathname : pathname.slice(first.length + 1) || '/';
  if (method === 'POST' && prompts[upstream.protocol].test(path)) return { upstream, path: path + search, hasPrompt: true };
  if (method === 'GET' && lists.test(path)) return { upstream, path, hasPrompt: false };
  throw new Problem(403, 'this endpoint is not let through, since its content can\'t be checked.');
}
