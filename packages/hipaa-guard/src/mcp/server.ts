import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { check } from 'phi-boundary';
import { synthesise } from 'fixture-synth';
import { z } from 'zod';
import { UsageError } from '../config.js';
import { explain } from '../explain.js';
import { slashed } from '../files/find.js';
import { formats } from '../formats/index.js';
import { version } from '../version.js';

/** The suite's tools for an assistant, over the Model Context Protocol. What they give back names classes, places and rules, never a value. */
export function createMcpServer(root: string): McpServer {
  const server = new McpServer({ name: 'hipaa-guard', version });
  // Within a session the same original is the same synthetic value; nothing leads back once it ends.
  const key = randomBytes(32).toString('hex');

  server.registerTool(
    'check_text',
    { description: 'Say where a text holds PHI: class, line and column, never the value.', inputSchema: { text: z.string() } },
    ({ text }) => answering(() => JSON.stringify(check(text))),
  );
  server.registerTool(
    'scan_files',
    { description: 'Scan files or folders of the project for PHI that leaves the program and HIPAA safeguards that are missing.', inputSchema: { paths: z.array(z.string()).min(1) } },
    ({ paths }) => answering(() => scanPaths(root, paths)),
  );
  server.registerTool('explain_rule', { description: 'Say what a rule is about, why, and what to do.', inputSchema: { rule: z.string() } }, ({ rule }) => answering(() => explain(rule)));
  server.registerTool(
    'synthesise_fixture',
    { description: 'Give a fixture back with synthetic patient data in place of real-looking data, format, check digits and intervals kept.', inputSchema: { name: z.string().describe('file name, which says the format'), text: z.string() } },
    ({ name, text }) => answering(() => synthesise([{ name, text }], { key })[0]?.text ?? ''),
  );
  return server;
}

async function scanPaths(root: string, paths: readonly string[]): Promise<string> {
  const { scan } = await import('../scan.js');
  return formats.agent(await scan({ root, paths: paths.map((path) => inside(root, path)), preset: 'recommended' }));
}

function inside(root: string, path: string): string {
  const name = slashed(relative(root, resolve(root, path)));
  if (name === '..' || name.startsWith('../')) throw new UsageError('Only files of the project are scanned.');
  if (!existsSync(resolve(root, path))) throw new UsageError('There is no such file or folder.');
  return name === '' ? '.' : name;
}

/** An error tells what the user got wrong; any other is an error of ours, whose text might hold anything. */
async function answering(action: () => string | Promise<string>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: await action() }] };
  } catch (error) {
    return { content: [{ type: 'text', text: error instanceof UsageError ? error.message : 'hipaa-guard could not do this.' }], isError: true };
  }
}
