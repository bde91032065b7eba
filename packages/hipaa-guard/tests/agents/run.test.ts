import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleMrn, sampleName } from 'phi-vocabulary';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerAgent } from '../../src/agents/run.js';

const name = sampleName();
const mrn = sampleMrn();
const prompt = `Patient ${name}, MRN ${mrn}: why?`;
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agent-'));
});

const answer = (agent: 'claude' | 'copilot', event: object, mode: 'block' | 'mask' = 'block'): ReturnType<typeof answerAgent> => answerAgent(agent, JSON.stringify({ cwd: root, session_id: 's1', ...event }), mode, '/nowhere');

describe('answerAgent', () => {
  it('blocks a prompt with PHI, says class and place, and writes an audit entry', async () => {
    const { stdout, exitCode } = await answer('claude', { hook_event_name: 'UserPromptSubmit', prompt });
    expect([exitCode, JSON.parse(stdout)]).toEqual([0, { decision: 'block', reason: 'hipaa-guard: This prompt holds PHI and was not sent: a name (line 1), a medical record number (line 1). Take it out, or send what "hipaa-guard mask" prints.' }]);
    const log = readFileSync(join(root, '.hipaa/audit.jsonl'), 'utf8');
    expect(JSON.parse(log)).toMatchObject({ kind: 'assistant-prompt', outcome: 'blocked', agent: 'claude', counts: { name: 1, mrn: 1 } });
    for (const value of [name, mrn, 's1"']) expect(stdout + log).not.toContain(value);
  });

  it('offers the masked prompt', async () => {
    const { stdout } = await answer('claude', { hook_event_name: 'UserPromptSubmit', prompt }, 'mask');
    expect((JSON.parse(stdout) as { reason: string }).reason.split('\n').at(-1)).toBe('Patient <NAME_1>, MRN <MRN_1>: why?');
  });

  it('lets a harmless prompt pass', async () => {
    expect(await answer('claude', { hook_event_name: 'UserPromptSubmit', prompt: 'Centre a div.' })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('keeps a file with PHI from being read', async () => {
    writeFileSync(join(root, 'export.csv'), `patient_name,mrn\n${name},${mrn}\n`);
    const { stdout } = await answer('claude', { hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: join(root, 'export.csv') } });
    expect(JSON.parse(stdout)).toMatchObject({ hookSpecificOutput: { permissionDecision: 'deny', permissionDecisionReason: expect.stringContaining('export.csv holds PHI, which the assistant would send on: a name (line 2), a medical record number (line 2).') as string } });
    expect(stdout).not.toContain(mrn);
  });

  it.each([
    ['a file that is not there', 'none.csv'],
    ['a picture', 'x.png'],
  ])('lets %s pass', async (_, file) => {
    writeFileSync(join(root, 'x.png'), Buffer.from([0x89, 0x50, 0, 0, 1]));
    expect(await answer('claude', { hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: join(root, file) } })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('refuses a file that is too large to look at', async () => {
    writeFileSync(join(root, 'big.csv'), 'x'.repeat(2_000_001));
    const { stdout } = await answer('claude', { hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: 'big.csv' } });
    expect(stdout).toContain('big.csv is too large to be checked while you wait.');
  });

  it('tells the assistant what its edit brought in', async () => {
    writeFileSync(join(root, 'a.ts'), 'console.log(patient);\n');
    const { stdout } = await answer('claude', { hook_event_name: 'PostToolUse', tool_name: 'Write', tool_input: { file_path: join(root, 'a.ts') } });
    const { decision, reason } = JSON.parse(stdout) as { decision: string; reason: string };
    expect(decision).toBe('block');
    expect(reason).toContain('no-phi-in-logs');
  });

  it.each([
    ['a harmless edit', 'ok.ts'],
    ['an edit of a file elsewhere', '../elsewhere.ts'],
  ])('says nothing about %s', async (_, file) => {
    writeFileSync(join(root, 'ok.ts'), 'export {};\n');
    expect(await answer('claude', { hook_event_name: 'PostToolUse', tool_name: 'Write', tool_input: { file_path: join(root, file) } })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('fails open after an edit, with a warning', async () => {
    writeFileSync(join(root, 'a.ts'), 'console.log(patient);\n');
    writeFileSync(join(root, 'hipaa.config.json'), '[');
    expect(await answer('claude', { hook_event_name: 'PostToolUse', tool_name: 'Write', tool_input: { file_path: 'a.ts' } })).toEqual({ exitCode: 0, stdout: '', stderr: 'hipaa-guard could not check the edit: hipaa.config.json holds no JSON object.\n' });
  });

  it('fails closed on an event that can\'t be read', async () => {
    await expect(answerAgent('claude', 'no JSON', 'block', root)).rejects.toThrow('The event on stdin is no JSON object');
  });

  it('says of a prompt that can\'t be stopped that it was sent', async () => {
    const { stderr } = await answer('copilot', { prompt });
    expect(stderr).toContain('Copilot lets no hook stop a prompt.');
    expect(JSON.parse(readFileSync(join(root, '.hipaa/audit.jsonl'), 'utf8'))).toMatchObject({ outcome: 'sent with a warning' });
  });
});
