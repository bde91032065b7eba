// An entry of its own: the HTTP library takes as long to load as all the rest, and a prompt gate must not wait for it.
export { createProxy } from './server.js';
export type { ProxyOptions } from './server.js';
export { ProxyConfigError, readUpstreams } from './upstreams.js';
export type { Protocol, Upstream } from './upstreams.js';
export type { Mode, RequestRecord } from './record.js';
