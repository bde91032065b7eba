import { isIP } from 'node:net';

/** Whose API an upstream speaks. */
export type Protocol = 'anthropic' | 'openai';

/** An assistant's endpoint that texts may go to: one whose operator has signed a BAA (45 CFR 164.504(e)), or one on this machine. */
export interface Upstream {
  /** The first part of the path at the proxy: `http://127.0.0.1:8787/NAME`. */
  readonly name: string;
  readonly url: URL;
  readonly protocol: Protocol;
}

/** The configuration is wrong; the message is all the user needs. */
export class ProxyConfigError extends Error {
  override readonly name = 'ProxyConfigError';
}

/**
 * The upstreams of `hipaa.config.json`: `{ "boundary": { "upstreams": [{ "name", "url", "protocol", "baa": true }] } }`.
 *
 * @throws {ProxyConfigError} for an upstream without a BAA, without TLS, or that can't be read.
 */
export function readUpstreams(raw: unknown): Upstream[] {
  if (!Array.isArray(raw) || raw.length === 0) throw new ProxyConfigError('hipaa.config.json lists no upstream under "boundary.upstreams". Name those your organisation has a business associate agreement with.');
  const upstreams = raw.map(readUpstream);
  const twice = upstreams.find(({ name }, i) => upstreams.findIndex((other) => other.name === name) !== i);
  if (twice !== undefined) throw new ProxyConfigError(`Two upstreams are named "${twice.name}".`);
  return upstreams;
}

function readUpstream(raw: unknown): Upstream {
  const { name, url, protocol, baa } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]{0,30}$/.test(name)) throw new ProxyConfigError('Each upstream needs a "name" of small letters, digits and hyphens.');
  if (protocol !== 'anthropic' && protocol !== 'openai') throw new ProxyConfigError(`Upstream "${name}": "protocol" must be "anthropic" or "openai".`);
  const address = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined) throw new ProxyConfigError(`Upstream "${name}": "url" must be an address such as https://api.example.com.`);
  if (!isLoopback(address.hostname)) {
    if (address.protocol !== 'https:') throw new ProxyConfigError(`Upstream "${name}": only an address on this machine may do without TLS.`);
    if (baa !== true) throw new ProxyConfigError(`Upstream "${name}" has no "baa": true. Without a business associate agreement no PHI may reach it, not even by mistake (45 CFR 164.504(e)).`);
  }
  return { name, url: address, protocol };
}

/** This machine, by address: a name could be made to point elsewhere. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
