import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** A server on this machine that keeps what it was asked. */
export abstract class FakeServer {
  readonly token = 'fake-token-of-the-test';
  readonly requests: { readonly what: string; readonly body: string; readonly status: number; readonly at: number }[] = [];
  readonly violations: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.serve(request, response);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  protected abstract answer(asked: Asked): Promise<Answer> | Answer;

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? '', 'http://fake');
    const asked = { method: request.method ?? '', url, headers: request.headers, body: JSON.parse(text === '' ? '{}' : text) as Record<string, unknown> };
    const answer = await this.answer(asked);
    this.requests.push({ what: `${asked.method} ${url.pathname}`, body: text, status: answer.status, at: performance.now() });
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(JSON.stringify(answer.body));
  }
}
