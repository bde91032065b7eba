import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Dispatcher, request as requestUpstream } from 'undici';
import { type BoundaryClass, labelOf } from '../check/found.js';
import { largestBody, readBody } from './body.js';
import { type Changes, changesOf } from './changes.js';
import { restoreAnswer, StreamRestorer } from './incoming.js';
import { isObject, type Json, type JsonObject, TooDeepError } from './json.js';
import { changeRequest } from './outgoing.js';
import { Problem } from './problem.js';
import type { Tally } from './record.js';
import type { Route } from './route.js';
import type { Shared } from './server.js';
import { SseReader, type SseEvent, writeEvent } from './sse.js';

/** Of one connection only, or made anew here. */
const ownHeaders: ReadonlySet<string> = new Set([
  'host', 'connection', 'keep-alive', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'proxy-authorization', 'proxy-authenticate', 'content-length', 'content-encoding', 'accept-encoding', 'expect', 'x-hipaa-session', 'origin', 'referer', 'cookie', 'forwarded', 'x-forwarded-for',
]);

/** One request, from the assistant's client to the upstream and back. */
export class Exchange {
  /** The client went away: nothing more is asked of the upstream. */
  readonly #gone = new AbortController();

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly route: Route,
    private readonly tally: Tally,
    private readonly shared: Shared,
  ) {}

  async run(): Promise<void> {
    this.response.on('close', () => {
      if (!this.response.writableFinished) this.#gone.abort();
    });
    if (!this.route.hasPrompt) return this.#passOn(await this.#send(undefined));
    const body = await readBody(this.request);
    const header = this.request.headers['x-hipaa-session'];
    const { id, session } = this.shared.conversations.of(this.route.upstream.name, body, typeof header === 'string' ? header : undefined);
    this.tally.session = id;
    this.tally.model = modelOf(body);
    const changes = changesOf(session, this.shared.mode, this.tally);
    const changed = this.#change(body, changes);
    await this.#answer(await this.#send(JSON.stringify(changed)), id, changes);
  }

  /** @throws {Problem} in block mode, when there is anything that may not leave. */
  #change(body: JsonObject, changes: Changes): JsonObject {
    try {
      const changed = changeRequest(body, { ...changes, allowAttachments: this.shared.allowAttachments === true });
      if (this.shared.mode === 'block' && this.tally.found.size > 0) throw new Problem(400, `this request holds PHI and was not sent: ${describe(this.tally.found)}. Take it out, or let the proxy mask it.`);
      return changed;
    } catch (error) {
      if (error instanceof TooDeepError) throw new Problem(400, 'the request is nested too deep to be checked.');
      throw error;
    }
  }

  async #send(body: string | undefined): Promise<Dispatcher.ResponseData> {
    const { url } = this.route.upstream;
    return requestUpstream(new URL(url.pathname.replace(/\/$/, '') + this.route.path, url), {
      method: this.route.hasPrompt ? 'POST' : 'GET',
      headers: { ...kept(this.request.headers), 'accept-encoding': 'identity' },
      dispatcher: this.shared.agent,
      signal: this.#gone.signal,
      ...(body !== undefined && { body }),
    });
  }

  async #passOn(answer: Dispatcher.ResponseData): Promise<void> {
    this.response.writeHead(answer.statusCode, kept(answer.headers));
    this.response.end(await answer.body.text());
  }

  async #answer(answer: Dispatcher.ResponseData, id: string, changes: Changes): Promise<void> {
    const type = String(answer.headers['content-type'] ?? '');
    if (type.includes('text/event-stream')) return this.#stream(answer, changes, id);
    const text = await readText(answer);
    const parsed = type.includes('json') ? parse(text) : undefined;
    if (isObject(parsed) && typeof parsed['id'] === 'string') this.shared.conversations.remember(parsed['id'], id);
    const restored = parsed === undefined ? changes.back(text) : JSON.stringify(restoreAnswer(parsed, changes));
    this.response.writeHead(answer.statusCode, { ...kept(answer.headers), 'content-length': Buffer.byteLength(restored) });
    this.response.end(restored);
  }

  async #stream(answer: Dispatcher.ResponseData, changes: Changes, id: string): Promise<void> {
    const reader = new SseReader();
    const restorer = new StreamRestorer(changes, (answerId) => this.shared.conversations.remember(answerId, id));
    this.response.writeHead(answer.statusCode, kept(answer.headers));
    const write = async (events: readonly SseEvent[]): Promise<void> => {
      const text = events.map(writeEvent).join('');
      if (text !== '' && !this.response.write(text)) await once(this.response, 'drain', { signal: this.#gone.signal });
    };
    for await (const part of answer.body as AsyncIterable<Uint8Array>) await write(reader.push(part).flatMap((event) => restorer.push(event)));
    await write([...reader.end().flatMap((event) => restorer.push(event)), ...restorer.end()]);
    this.response.end();
  }
}

async function readText({ body }: Dispatcher.ResponseData): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > largestBody) throw new Problem(502, 'the answer is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function kept(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)));
}

function modelOf(body: JsonObject): string | undefined {
  const model = body['model'];
  return typeof model === 'string' && /^[\w.:/@-]{1,80}$/.test(model) ? model : undefined;
}

function describe(found: ReadonlyMap<BoundaryClass, number>): string {
  return [...found].map(([boundaryClass, count]) => `${labelOf(boundaryClass)} (${String(count)})`).join(', ');
}
