import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { sampleMrn, sampleName } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMcpServer } from '../../src/mcp/server.js';
import { Project } from '../support/project.js';

const name = sampleName();
const mrn = sampleMrn();
let project: Project;
let client: Client;

beforeEach(async () => {
  project = new Project();
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  client = new Client({ name: 'test', version: '1' });
  await Promise.all([createMcpServer(project.root).connect(theirs), client.connect(ours)]);
});
afterEach(async () => {
  await client.close();
  project.remove();
});

async function call(tool: string, args: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = (await client.callTool({ name: tool, arguments: args })) as { content: { text: string }[]; isError?: boolean };
  return { text: content[0]!.text, isError: isError === true };
}

describe('the MCP server', () => {
  it('lists its tools', async () => {
    expect((await client.listTools()).tools.map((tool) => tool.name)).toEqual(['check_text', 'scan_files', 'explain_rule', 'synthesise_fixture']);
  });

  it('says where a text holds PHI, never the value', async () => {
    const { text } = await call('check_text', { text: `Patient ${name}, MRN ${mrn}` });
    expect((JSON.parse(text) as { class: string; line: number }[]).map(({ class: found, line }) => [found, line])).toEqual([['name', 1], ['mrn', 1]]);
    for (const value of [name, mrn]) expect(text).not.toContain(value);
  });

  it('scans files of the project and of no other place', async () => {
    project.write('a.ts', 'console.log(patient);\n');
    expect((await call('scan_files', { paths: ['a.ts'] })).text).toContain('no-phi-in-logs');
    expect(await call('scan_files', { paths: ['../..'] })).toEqual({ text: 'Only files of the project are scanned.', isError: true });
    expect(await call('scan_files', { paths: ['none.ts'] })).toEqual({ text: 'There is no such file or folder.', isError: true });
  });

  it('explains a rule', async () => {
    expect((await call('explain_rule', { rule: 'no-static-iv' })).text).toContain('hipaa/no-static-iv');
    expect(await call('explain_rule', { rule: 'nothing' })).toMatchObject({ isError: true });
  });

  it('makes a fixture synthetic', async () => {
    const { text } = await call('synthesise_fixture', { name: 'p.json', text: JSON.stringify({ patientName: name, mrn }) });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['patientName', 'mrn']);
    for (const value of [name, mrn]) expect(text).not.toContain(value);
  });
});
