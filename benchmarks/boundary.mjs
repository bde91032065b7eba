// What the boundary to an assistant costs: the prompt gate from a cold start, the proxy on requests and streams, 200 streams at once.
// node --expose-gc benchmarks/boundary.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProxy } from '../packages/phi-boundary/dist/proxy/index.js';
import { sampleMrn, sampleName } from '../packages/phi-vocabulary/dist/index.js';

const rounds = 21;
const home = mkdtempSync(join(tmpdir(), 'boundary-'));
const line = 'export function total(rows) { return rows.map((row) => row.amount * 1.2).filter(Boolean).length; } // step\n';
const ordinary = line.repeat(Math.ceil(100_000 / line.length)).slice(0, 100_000);
const planted = `Patient ${sampleName()}, MRN ${sampleMrn()}\n${ordinary}`.slice(0, 100_000);

const upstream = await listen(createServer((request, response) => {
  request.resume();
  request.on('end', () => (request.headers.accept === 'text/event-stream' ? streamTo(response) : response.setHeader('content-type', 'application/json').end('{"text":"<NAME_1>"}')));
}));
const proxy = await listen(createProxy({ mode: 'mask', upstreams: [{ name: 'main', url: new URL(upstream), protocol: 'anthropic' }] }));

const rows = [
  ['prompt gate from a cold start (`hook --agent claude`), ms', gate()],
  ['100 KB without PHI: added by the proxy, ms', await added(ordinary)],
  ['100 KB with PHI: added by the proxy, ms', await added(planted)],
  ['the same text a second time in a conversation: added, ms', await added(planted, true)],
  ['first streamed byte of a short prompt: added, ms', await addedFirstByte()],
  ['200 streams at once: memory above that of one, MB', await manyStreams()],
];
const table = `# The boundary to an assistant\n\n\`node --expose-gc benchmarks/boundary.mjs\`, medians of ${rounds} rounds, interleaved with the same requests without the proxy.\n\n| | |\n| --- | --- |\n${rows.map(([name, value]) => `| ${name} | ${value.toFixed(1)} |\n`).join('')}`;
console.log(table);
writeFileSync(fileURLToPath(new URL('results/boundary.md', import.meta.url)), table);
process.exit(0);

function listen(server) {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));
}

function streamTo(response) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(`data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"word ${sent} "}}\n\n`);
    if (++sent < 40) return;
    clearInterval(timer);
    response.end();
  }, 5);
}

function gate() {
  const cli = fileURLToPath(new URL('../packages/hipaa-guard/dist/cli.js', import.meta.url));
  const input = JSON.stringify({ hook_event_name: 'UserPromptSubmit', prompt: ordinary.slice(0, 2_000), cwd: home, session_id: 's' });
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [cli, 'hook', '--agent', 'claude'], { input, cwd: home });
    if (status !== 0) throw new Error(`the gate ended with ${status}`);
    return performance.now() - start;
  });
  return median(times);
}

async function added(text, repeats = false) {
  const direct = [];
  const proxied = [];
  for (let i = 0; i < rounds; i++) {
    const body = JSON.stringify({ messages: [{ role: 'user', content: repeats ? text : `${text}${i}` }] });
    direct.push(await timed(() => post(upstream, body)));
    proxied.push(await timed(() => post(proxy, body)));
  }
  return median(proxied.slice(1)) - median(direct.slice(1));
}

async function addedFirstByte() {
  const direct = [];
  const proxied = [];
  for (let i = 0; i < rounds; i++) {
    const body = JSON.stringify({ messages: [{ role: 'user', content: `Explain this ${i}: ${line}` }] });
    direct.push(await timed(() => firstByte(upstream, body)));
    proxied.push(await timed(() => firstByte(proxy, body)));
  }
  return median(proxied.slice(1)) - median(direct.slice(1));
}

async function manyStreams() {
  const body = JSON.stringify({ messages: [{ role: 'user', content: line }] });
  const drain = async () => (await post(proxy, body, 'text/event-stream')).length;
  await drain();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  await Promise.all(Array.from({ length: 200 }, drain));
  clearInterval(watch);
  return (most - before) / 1024 / 1024;
}

async function post(address, body, accept = 'application/json') {
  return (await fetch(`${address}/v1/messages`, { method: 'POST', body, headers: { accept } })).text();
}

async function firstByte(address, body) {
  const response = await fetch(`${address}/v1/messages`, { method: 'POST', body, headers: { accept: 'text/event-stream' } });
  const reader = response.body.getReader();
  await reader.read();
  return () => reader.cancel();
}

async function timed(action) {
  const start = performance.now();
  const done = await action();
  const time = performance.now() - start;
  if (typeof done === 'function') await done();
  return time;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
