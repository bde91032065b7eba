import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createProxy, type ProxyOptions } from '../../src/proxy/server.js';
import type { RequestRecord } from '../../src/proxy/record.js';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A proxy in front of an upstream that keeps what reaches it. */
export interface Bench {
  readonly url: string;
  /** Bodies as they arrived upstream. */
  readonly received: string[];
  readonly paths: string[];
  readonly headers: IncomingMessage['headers'][];
  readonly records: RequestRecord[];
}

const running: Server[] = [];

afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

export async function startBench(answer: Answer, options: Partial<ProxyOptions> & { protocol?: 'anthropic' | 'openai' } = {}): Promise<Bench> {
  const bench: Bench = { url: '', received: [], paths: [], headers: [], records: [] };
  const upstream = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      bench.received.push(body);
      bench.paths.push(request.url ?? '');
      bench.headers.push(request.headers);
      answer(request, response, body);
    });
  });
  const address = await listen(upstream);
  const proxy = createProxy({ mode: 'mask', onRequest: (record) => bench.records.push(record), upstreams: [{ name: 'main', url: new URL(address), protocol: options.protocol ?? 'anthropic' }], ...options });
  return { ...bench, url: await listen(proxy) };
}

export function post(bench: Bench, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(bench.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export function events(response: ServerResponse, list: readonly object[], name: (event: object) => string = () => ''): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of list) response.write(`${name(event)}data: ${JSON.stringify(event)}\n\n`);
  response.end();
}

/** The data of all events of a stream. */
export async function dataOf(response: Response): Promise<Record<string, unknown>[]> {
  return (await response.text()).split('\n').filter((line) => line.startsWith('data: {')).map((line) => JSON.parse(line.slice(6)) as Record<string, unknown>);
}
