import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Agent } from 'undici';
import { Exchange } from './exchange.js';
import { Conversations } from './sessions.js';
import { Problem, problemBody } from './problem.js';
import { type Mode, type RequestRecord, Tally } from './record.js';
import { findRoute } from './route.js';
import { Status } from './status-page.js';
import { isLoopback, type Upstream } from './upstreams.js';

export interface ProxyOptions {
  readonly upstreams: readonly Upstream[];
  readonly mode: Mode;
  /** Images, recordings, PDFs: passed on unread. */
  readonly allowAttachments?: boolean;
  /** Certificates that are trusted besides the system's, PEM. TLS is always verified. */
  readonly ca?: string;
  /** Called once a request, when it is over. */
  readonly onRequest?: (record: RequestRecord) => void;
}

/** An answer of a model may take its time; a connection that says nothing for so long is dead. Milliseconds. */
const silence = 10 * 60_000;

/**
 * A proxy for an assistant's API on this machine: what may not leave is masked on the way out, or the request refused, and
 * the values are put back in the answer. The caller listens on 127.0.0.1.
 */
export function createProxy(options: ProxyOptions): Server {
  const status = new Status();
  const conversations = new Conversations();
  const agent = new Agent({ headersTimeout: silence, bodyTimeout: silence, connect: { rejectUnauthorized: true, ...(options.ca !== undefined && { ca: options.ca }) } });
  const onRequest = (record: RequestRecord): void => {
    status.add(record);
    options.onRequest?.(record);
  };
  const server = createServer({ requestTimeout: silence }, (request, response) => {
    void answer(request, response, { ...options, conversations, agent, status, onRequest });
  });
  server.on('close', () => void agent.destroy());
  return server;
}

/** What all requests share. */
export interface Shared extends ProxyOptions {
  readonly conversations: Conversations;
  readonly agent: Agent;
  readonly status: Status;
  readonly onRequest: (record: RequestRecord) => void;
}

async function answer(request: IncomingMessage, response: ServerResponse, shared: Shared): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const own = ownAnswer(request, shared.status);
  if (own !== undefined) {
    send(response, own.status, own.body, own.type);
    return;
  }
  shared.status.open++;
  const tally = new Tally();
  let upstream: Upstream | undefined;
  try {
    const route = findRoute(method, url, shared.upstreams);
    ({ upstream } = route);
    await new Exchange(request, response, route, tally, shared).run();
  } catch (error) {
    fail(response, error, upstream, tally);
  } finally {
    shared.status.open--;
    shared.onRequest(tally.toRecord(upstream?.name ?? '', url.replace(/\?.*/s, '').slice(0, 100), shared.mode, response.destroyed && !response.writableFinished ? 499 : response.statusCode));
  }
}

interface OwnAnswer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

/** What the proxy says by itself: to strangers, and about its state. */
function ownAnswer(request: IncomingMessage, status: Status): OwnAnswer | undefined {
  if (!isOwn(request)) return { status: 403, body: problemBody(new Problem(403, 'only programs on this machine are answered.'), undefined) };
  if (request.method !== 'GET') return undefined;
  if (request.url === '/') return { status: 200, body: status.html(), type: 'text/html; charset=utf-8' };
  return request.url === '/status.json' ? { status: 200, body: JSON.stringify(status) } : undefined;
}

/** A page in a browser could reach this port as well: by another name for this machine, or from its own origin. */
function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const hostName = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
  return isLoopback(hostName(`http://${host}`)) && (origin === undefined || isLoopback(hostName(origin)));
}

function fail(response: ServerResponse, error: unknown, upstream: Upstream | undefined, tally: Tally): void {
  const problem = error instanceof Problem ? error : new Problem(502, 'the upstream could not be reached, or broke off.');
  tally.refused = error instanceof Problem ? problem.message : undefined;
  if (response.headersSent) response.destroy();
  else send(response, problem.status, problemBody(problem, upstream?.protocol));
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  const security = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  response.writeHead(status, { ...security, 'content-type': type, 'content-length': Buffer.byteLength(body), ...(status === 413 && { connection: 'close' }) });
  response.end(body);
}
