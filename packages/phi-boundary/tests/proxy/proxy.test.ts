import { request as rawRequest } from 'node:http';
import { sampleMrn, sampleName, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { dataOf, events, json, post, startBench } from './upstream.js';

const name = sampleName();
const mrn = sampleMrn();
const ssn = sampleSsn();
const prompt = `Patient ${name}, MRN ${mrn}: why is the refill refused?`;
const masked = 'Patient <NAME_1>, MRN <MRN_1>: why is the refill refused?';

describe('the way out', () => {
  it('masks every text of a request to Anthropic', async () => {
    const bench = await startBench((_, response) => json(response, {}));
    await post(bench, '/v1/messages', {
      model: 'claude-x',
      system: [{ type: 'text', text: `You help with ${prompt}`, cache_control: { type: 'ephemeral' } }],
      messages: [
        { role: 'user', content: prompt },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'query', input: { sql: `SELECT * FROM patients WHERE ssn = '${ssn}'` } }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: `{"patientName":"${name}"}` }] }] },
      ],
    });
    expect(JSON.parse(bench.received[0]!)).toEqual({
      model: 'claude-x',
      system: [{ type: 'text', text: `You help with ${masked}`, cache_control: { type: 'ephemeral' } }],
      messages: [
        { role: 'user', content: masked },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'query', input: { sql: "SELECT * FROM patients WHERE ssn = '<SSN_1>'" } }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: '{"patientName":"<NAME_1>"}' }] }] },
      ],
    });
  });

  it("masks the arguments of a call to OpenAI's API and leaves them JSON", async () => {
    const bench = await startBench((_, response) => json(response, {}), { protocol: 'openai' });
    await post(bench, '/v1/chat/completions', { messages: [{ role: 'assistant', tool_calls: [{ id: 'c', type: 'function', function: { name: 'find', arguments: JSON.stringify({ ssn }) } }] }] });
    expect(bench.received[0]).toContain(JSON.stringify(JSON.stringify({ ssn: '<SSN_1>' })));
  });

  it('sends thoughts back as they came', async () => {
    const bench = await startBench((_, response) => json(response, {}));
    const thought = { type: 'thinking', thinking: `About <NAME_1>`, signature: 'x' };
    await post(bench, '/v1/messages', { messages: [{ role: 'user', content: prompt }, { role: 'assistant', content: [thought] }] });
    expect((JSON.parse(bench.received[0]!) as { messages: { content: unknown }[] }).messages[1]!.content).toEqual([thought]);
  });

  it('passes keys and versions on, and nothing about the machine', async () => {
    const bench = await startBench((_, response) => json(response, {}));
    await post(bench, '/v1/messages?beta=true', { messages: [] }, { 'x-api-key': 'k', 'anthropic-version': '2023-06-01', 'x-forwarded-for': '127.0.0.1', 'x-hipaa-session': 's' });
    expect(bench.paths).toEqual(['/v1/messages?beta=true']);
    expect(bench.headers[0]).toMatchObject({ 'x-api-key': 'k', 'anthropic-version': '2023-06-01', 'accept-encoding': 'identity' });
    expect(bench.headers[0]).not.toHaveProperty('x-forwarded-for');
    expect(bench.headers[0]).not.toHaveProperty('x-hipaa-session');
  });

  it('sends nothing in block mode and says what it found', async () => {
    const bench = await startBench((_, response) => json(response, {}), { mode: 'block' });
    const answer = await post(bench, '/v1/messages', { messages: [{ role: 'user', content: prompt }] });
    expect([answer.status, bench.received]).toEqual([400, []]);
    expect(await answer.json()).toEqual({ type: 'error', error: { type: 'invalid_request_error', message: 'hipaa-guard: this request holds PHI and was not sent: a name (1), a medical record number (1). Take it out, or let the proxy mask it.' } });
  });

  it('lets a harmless request through in block mode', async () => {
    const bench = await startBench((_, response) => json(response, { ok: true }), { mode: 'block' });
    const body = { messages: [{ role: 'user', content: 'Centre a div.' }] };
    expect(await (await post(bench, '/v1/messages', body)).json()).toEqual({ ok: true });
    expect(JSON.parse(bench.received[0]!)).toEqual(body);
  });

  it.each([
    ['an image', { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aGVsbG8=' } }],
    ['a PDF', { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'aGVsbG8=' } }],
    ['an image by address', { type: 'image_url', image_url: { url: 'https://example.com/x.png' } }],
    ['a file', { type: 'input_file', file_id: 'f' }],
    ['a recording', { type: 'input_audio', input_audio: { data: 'aGVsbG8=', format: 'wav' } }],
  ])('refuses %s unless that is allowed', async (_, part) => {
    const body = { messages: [{ role: 'user', content: [part] }] };
    const strict = await startBench((__, response) => json(response, {}));
    expect((await post(strict, '/v1/messages', body)).status).toBe(400);
    expect(strict.received).toEqual([]);
    const open = await startBench((__, response) => json(response, {}), { allowAttachments: true });
    await post(open, '/v1/messages', body);
    expect(JSON.parse(open.received[0]!)).toEqual(body);
  });

  it('reads an attached text', async () => {
    const bench = await startBench((_, response) => json(response, {}));
    await post(bench, '/v1/messages', { messages: [{ role: 'user', content: [{ type: 'document', source: { type: 'text', media_type: 'text/plain', data: prompt } }] }] });
    expect(bench.received[0]).toContain(masked);
  });
});

describe('the way in', () => {
  it('puts the values back in an answer', async () => {
    const bench = await startBench((_, response) => json(response, { id: 'm', content: [{ type: 'text', text: 'The refill of <NAME_1> waits.' }, { type: 'tool_use', name: 'note', input: { mrn: '<MRN_1>' } }] }));
    const answer = await post(bench, '/v1/messages', { messages: [{ role: 'user', content: prompt }] });
    expect(await answer.json()).toEqual({ id: 'm', content: [{ type: 'text', text: `The refill of ${name} waits.` }, { type: 'tool_use', name: 'note', input: { mrn } }] });
    expect(bench.records).toEqual([{ session: expect.stringMatching(/^[0-9a-f]{16}$/) as string, upstream: 'main', endpoint: '/v1/messages', model: undefined, mode: 'mask', found: { name: 1, mrn: 1 }, status: 200, tokens: { restored: 2, unknown: 0 } }]);
  });

  it('puts them back in a stream of Anthropic, tokens split over events', async () => {
    const delta = (text: string): object => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } });
    const bench = await startBench((_, response) => {
      events(response, [{ type: 'message_start', message: { id: 'm' } }, delta('Dear <NA'), delta('ME_'), delta('1>, your '), delta('MRN_1'), { type: 'content_block_stop', index: 0 }, { type: 'message_stop' }], (event) => `event: ${(event as { type: string }).type}\n`);
    });
    const data = await dataOf(await post(bench, '/v1/messages', { stream: true, messages: [{ role: 'user', content: prompt }] }));
    expect(data.flatMap((event) => ((event['delta'] as { text?: string } | undefined)?.text ?? []))).toEqual(['Dear ', '', `${name}, your `, '', mrn]);
    expect(data.map(({ type }) => type)).toEqual(['message_start', 'content_block_delta', 'content_block_delta', 'content_block_delta', 'content_block_delta', 'content_block_delta', 'content_block_stop', 'message_stop']);
  });

  it('puts them back in streamed arguments, with the escapes of JSON', async () => {
    const part = (partial: string): object => ({ type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: partial } });
    const bench = await startBench((_, response) => events(response, [part('{"q":"<NAM'), part('E_1>"}'), { type: 'content_block_stop', index: 1 }]));
    const data = await dataOf(await post(bench, '/v1/messages', { stream: true, messages: [{ role: 'user', content: `Patient ${name}` }] }));
    const text = data.map((event) => (event['delta'] as { partial_json?: string } | undefined)?.partial_json ?? '').join('');
    expect(JSON.parse(text)).toEqual({ q: name });
  });

  it("puts them back in OpenAI's chunks and calls", async () => {
    const chunk = (delta: object, finish: string | null = null): object => ({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] });
    const call = (args: string): object => ({ tool_calls: [{ index: 0, function: { arguments: args } }] });
    const bench = await startBench((_, response) => events(response, [chunk({ content: 'For <NAME' }), chunk({ content: '_1' }), chunk(call('{"mrn":"<MRN')), chunk(call('_1>"}')), chunk({}, 'stop')]), { protocol: 'openai' });
    const data = await dataOf(await post(bench, '/v1/chat/completions', { stream: true, messages: [{ role: 'user', content: prompt }] }));
    const deltas = data.map((event) => (event['choices'] as { delta: { content?: string; tool_calls?: { function: { arguments: string } }[] } }[])[0]!.delta);
    expect(deltas.map(({ content = '' }) => content).join('')).toBe('For <NAME_1');
    expect(deltas.map(({ tool_calls: calls }) => calls?.[0]?.function.arguments ?? '').join('')).toBe(`{"mrn":"${mrn}"}`);
  });

  it("puts them back in the events of OpenAI's responses, and goes on from an answer by its id", async () => {
    const bench = await startBench(
      (_, response) => {
        events(response, [
          { type: 'response.created', response: { id: 'resp_1' } },
          { type: 'response.output_text.delta', item_id: 'i', content_index: 0, delta: 'Dear <NAME_' },
          { type: 'response.output_text.delta', item_id: 'i', content_index: 0, delta: '1>' },
          { type: 'response.output_text.done', item_id: 'i', content_index: 0, text: 'Dear <NAME_1>' },
        ]);
      },
      { protocol: 'openai' },
    );
    const data = await dataOf(await post(bench, '/v1/responses', { stream: true, input: prompt }));
    expect(data.map((event) => event['delta'] ?? event['text'])).toEqual([undefined, 'Dear ', name, `Dear ${name}`]);
    const next = await dataOf(await post(bench, '/v1/responses', { stream: true, previous_response_id: 'resp_1', input: 'And now?' }));
    expect(next.map((event) => event['delta'] ?? event['text'])).toEqual([undefined, 'Dear ', name, `Dear ${name}`]);
  });

  it("never resolves a token of another conversation", async () => {
    const bench = await startBench((_, response) => json(response, { content: '<NAME_1> <MRN_1>' }));
    await post(bench, '/v1/messages', { messages: [{ role: 'user', content: prompt }] });
    const answer = await post(bench, '/v1/messages', { messages: [{ role: 'user', content: 'Hello' }] });
    expect(await answer.json()).toEqual({ content: '<NAME_1> <MRN_1>' });
    expect(bench.records[1]).toMatchObject({ tokens: { restored: 0, unknown: 2 } });
  });
});

describe('faults', () => {
  it.each([429, 500, 529])("passes the upstream's %i on", async (status) => {
    const bench = await startBench((_, response) => {
      response.setHeader('retry-after', '7');
      json(response, { error: { message: 'no' } }, status);
    });
    const answer = await post(bench, '/v1/messages', { messages: [] });
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([status, '7', { error: { message: 'no' } }]);
  });

  it('says that the upstream broke off before it answered', async () => {
    const bench = await startBench((request) => request.socket.destroy());
    const answer = await post(bench, '/v1/messages', { messages: [{ role: 'user', content: prompt }] });
    expect([answer.status, await answer.json()]).toEqual([502, { type: 'error', error: { type: 'api_error', message: 'hipaa-guard: the upstream could not be reached, or broke off.' } }]);
  });

  it('breaks off with the upstream in the middle of a stream', async () => {
    const bench = await startBench((request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"type":"ping"}\n\n');
      setTimeout(() => request.socket.destroy(), 20);
    });
    const answer = await post(bench, '/v1/messages', { stream: true, messages: [] });
    await expect(answer.text()).rejects.toThrow();
    await expect.poll(() => bench.records.length).toBe(1);
  });

  it('stops asking when the client goes away', async () => {
    let closed = false;
    const bench = await startBench((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"type":"ping"}\n\n');
      response.on('close', () => {
        closed = true;
      });
    });
    const stop = new AbortController();
    const answer = await fetch(`${bench.url}/v1/messages`, { method: 'POST', body: JSON.stringify({ stream: true, messages: [] }), signal: stop.signal });
    stop.abort();
    await expect.poll(() => closed).toBe(true);
    await expect.poll(() => bench.records.map(({ status }) => status)).toEqual([499]);
    expect(answer.ok).toBe(true);
  });

  it.each([
    ['no JSON', 'hello', 400, 'the request is no JSON, so that it can\'t be checked.'],
    ['a list', '[]', 400, 'the request is no JSON object.'],
    ['nested too deep', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'the request is nested too deep to be checked.'],
  ])('refuses a body that is %s', async (_, body, status, message) => {
    const bench = await startBench((__, response) => json(response, {}));
    const answer = await post(bench, '/v1/messages', body);
    expect([answer.status, bench.received]).toEqual([status, []]);
    expect(await answer.text()).toContain(message.replaceAll('"', '\\"'));
  });

  it('refuses what is no UTF-8', async () => {
    const bench = await startBench((_, response) => json(response, {}));
    const answer = await fetch(`${bench.url}/v1/messages`, { method: 'POST', body: Buffer.from([0x7b, 0xff, 0x7d]) });
    expect([answer.status, bench.received]).toEqual([400, []]);
  });

  it('refuses 50 MB with a clear message', async () => {
    const bench = await startBench((_, response) => json(response, {}));
    const status = await new Promise<number | string>((resolve) => {
      const client = rawRequest(`${bench.url}/v1/messages`, { method: 'POST' }, (response) => resolve(response.statusCode ?? 0));
      client.on('error', (error) => resolve(error.message));
      client.end(Buffer.alloc(50 * 1024 * 1024, 32));
    });
    expect(status).toBe(413);
    expect(bench.received).toEqual([]);
  });
});

describe('who is answered', () => {
  it.each([
    ['an endpoint that can\'t be read', '/v1/files', 403],
    ['an upstream that is not listed', '/other/v1/messages', 403],
  ])('refuses %s', async (_, path, status) => {
    const bench = await startBench((__, response) => json(response, {}));
    expect((await post(bench, path, {})).status).toBe(status);
    expect(bench.received).toEqual([]);
  });

  it('lists models', async () => {
    const bench = await startBench((_, response) => json(response, { data: [] }));
    expect(await (await fetch(`${bench.url}/main/v1/models`)).json()).toEqual({ data: [] });
  });

  it.each([
    ['another host name', { host: 'evil.example.com' }],
    ['a page of another origin', { origin: 'https://evil.example.com' }],
  ])('refuses %s', async (_, headers) => {
    const bench = await startBench((__, response) => json(response, {}));
    const status = await new Promise<number>((resolve) => {
      rawRequest(`${bench.url}/v1/models`, { headers }, (response) => resolve(response.statusCode ?? 0)).end();
    });
    expect([status, bench.received]).toEqual([403, []]);
  });

  it('shows counts and no value on its status page', async () => {
    const bench = await startBench((_, response) => json(response, { text: '<NAME_1>' }));
    await post(bench, '/v1/messages', { messages: [{ role: 'user', content: prompt }] });
    const status = await (await fetch(`${bench.url}/status.json`)).text();
    expect(JSON.parse(status)).toMatchObject({ requests: 1, refused: 0, values: 2, restored: 1, classes: { name: 1, mrn: 1 } });
    const page = await (await fetch(`${bench.url}/`)).text();
    for (const value of [name, mrn]) expect(status + page).not.toContain(value);
  });
});
