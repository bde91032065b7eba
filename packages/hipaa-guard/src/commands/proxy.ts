import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { noteEntry } from 'hipaa-audit-log';
import type { Mode, RequestRecord, Upstream } from 'phi-boundary/proxy';
import { readConfig, UsageError } from '../config.js';
import { version } from '../version.js';
import { run } from './run.js';

interface Flags {
  readonly port: number;
  readonly mode: Mode;
  readonly allowAttachments?: true;
  readonly ca?: string;
}

export const proxyCommand = new Command('proxy')
  .description("a proxy on this machine in front of the assistant's API: PHI is masked or refused on the way out, restored on the way in")
  .option('--port <number>', 'the port on 127.0.0.1', toPort, 8787)
  .addOption(new Option('--mode <mode>', 'what happens to a request that holds PHI').choices(['block', 'mask', 'mutate']).default('mask'))
  .option('--allow-attachments', "let images, recordings and PDFs through, which can't be checked")
  .option('--ca <file>', "certificates to trust besides the system's, PEM")
  .action((flags: Flags) => run(() => serve(flags)));

async function serve({ port, mode, allowAttachments, ca }: Flags): Promise<number> {
  const { createProxy, readUpstreams } = await import('phi-boundary/proxy');
  const root = process.cwd();
  const upstreams = readUpstreams(readConfig(root).boundary['upstreams']);
  const onRequest = (record: RequestRecord): void => noteEntry(root, entryOf(record));
  const server = createProxy({ upstreams, mode, onRequest, ...(allowAttachments === true && { allowAttachments }), ...(ca !== undefined && { ca: readCertificates(ca) }) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new UsageError(`Port ${port} can't be used (${error.code ?? 'unknown error'}).`)));
    server.listen(port, '127.0.0.1', resolve);
  });
  process.stderr.write(welcome(port, mode, upstreams));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
}

function welcome(port: number, mode: Mode, upstreams: readonly Upstream[]): string {
  const address = `http://127.0.0.1:${port}`;
  const lines = upstreams.map(({ name, protocol }) => (protocol === 'anthropic' ? `  ANTHROPIC_BASE_URL=${address}/${name}` : `  OPENAI_BASE_URL=${address}/${name}/v1`));
  return `Mode ${mode}; state at ${address}/. Start the assistant with\n${lines.join('\n')}\n`;
}

/** One entry a request: counts, no text of it. */
function entryOf({ status, found, ...record }: RequestRecord): Parameters<typeof noteEntry>[1] {
  const outcome = record.refused === undefined ? (status < 400 ? 'passed' : 'failed') : 'refused';
  return { tool: 'hipaa-guard', version, kind: 'request', outcome, status, counts: { ...found }, ...record };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
}

function toPort(text: string): number {
  const port = Number(text);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) throw new InvalidArgumentError('It takes a port, 1 to 65535.');
  return port;
}
