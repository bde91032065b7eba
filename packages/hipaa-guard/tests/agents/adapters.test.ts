import { describe, expect, it } from 'vitest';
import type { AgentEvent, Input, Verdict } from '../../src/agents/adapter.js';
import { adapters, type AgentName } from '../../src/agents/index.js';

const pass: Verdict = { kind: 'pass' };
const block: Verdict = { kind: 'block', reason: 'because' };
const tell: Verdict = { kind: 'tell', text: 'found' };
const json = (value: unknown, exitCode = 0): object => ({ exitCode, stdout: `${JSON.stringify(value)}\n`, stderr: '' });
const nothing = { exitCode: 0, stdout: '', stderr: '' };

describe('read', () => {
  it.each<[AgentName, Input, AgentEvent]>([
    ['claude', { hook_event_name: 'UserPromptSubmit', prompt: 'p' }, { kind: 'prompt', text: 'p', files: [] }],
    ['claude', { hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: '/x/a.csv' } }, { kind: 'read', file: '/x/a.csv' }],
    ['claude', { hook_event_name: 'PreToolUse', tool_name: 'WebSearch', tool_input: { query: 'q' } }, { kind: 'send', text: '{"query":"q"}' }],
    ['claude', { hook_event_name: 'PreToolUse', tool_name: 'mcp__wiki__find', tool_input: { q: 1 } }, { kind: 'send', text: '{"q":1}' }],
    ['claude', { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } }, { kind: 'other' }],
    ['claude', { hook_event_name: 'PostToolUse', tool_name: 'Edit', tool_input: { file_path: 'a.ts' } }, { kind: 'edited', files: ['a.ts'] }],
    ['claude', { hook_event_name: 'Stop' }, { kind: 'other' }],
    ['codex', { hook_event_name: 'PostToolUse', tool_name: 'apply_patch', tool_input: { command: '*** Begin Patch\n*** Update File: a.py\n+x\n*** Add File: b.py\n+y' } }, { kind: 'edited', files: ['a.py', 'b.py'] }],
    ['vscode', { hook_event_name: 'PostToolUse', tool_name: 'editFiles', tool_input: { files: ['a.ts', 'b.ts'] } }, { kind: 'edited', files: ['a.ts', 'b.ts'] }],
    ['vscode', { hook_event_name: 'PreToolUse', tool_name: 'read_file', tool_input: { filePath: 'a.csv' } }, { kind: 'read', file: 'a.csv' }],
    ['cursor', { hook_event_name: 'beforeSubmitPrompt', prompt: 'p', attachments: [{ type: 'file', file_path: 'a.csv' }, { type: 'rule' }] }, { kind: 'prompt', text: 'p', files: ['a.csv'] }],
    ['cursor', { hook_event_name: 'beforeReadFile', file_path: 'a.csv', content: 'c' }, { kind: 'read', file: 'a.csv', text: 'c' }],
    ['cursor', { hook_event_name: 'beforeMCPExecution', tool_input: '{"q":1}' }, { kind: 'send', text: '{"q":1}' }],
    ['cursor', { hook_event_name: 'afterFileEdit', file_path: 'a.ts', edits: [] }, { kind: 'edited', files: ['a.ts'] }],
    ['copilot', { prompt: 'p' }, { kind: 'prompt', text: 'p', files: [] }],
    ['copilot', { toolName: 'view', toolArgs: '{"path":"a.csv"}' }, { kind: 'read', file: 'a.csv' }],
    ['copilot', { toolName: 'edit', toolArgs: '{"path":"a.ts"}', toolResult: {} }, { kind: 'edited', files: ['a.ts'] }],
    ['copilot', { toolName: 'view', toolArgs: 'no JSON' }, { kind: 'read', file: '' }],
    ['windsurf', { agent_action_name: 'pre_user_prompt', tool_info: { user_prompt: 'p' } }, { kind: 'prompt', text: 'p', files: [] }],
    ['windsurf', { agent_action_name: 'pre_read_code', tool_info: { file_path: 'a.csv' } }, { kind: 'read', file: 'a.csv' }],
    ['windsurf', { agent_action_name: 'post_write_code', tool_info: { file_path: 'a.ts', edits: [] } }, { kind: 'edited', files: ['a.ts'] }],
    ['windsurf', {}, { kind: 'other' }],
  ])('%s: %j', (name, input, expected) => {
    expect(adapters[name].read(input)).toEqual(expected);
  });
});

describe('answer', () => {
  it.each<[AgentName, Input, Verdict, object]>([
    ['claude', { hook_event_name: 'UserPromptSubmit' }, pass, nothing],
    ['claude', { hook_event_name: 'UserPromptSubmit' }, block, json({ decision: 'block', reason: 'because' })],
    ['claude', { hook_event_name: 'PreToolUse' }, block, json({ hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: 'because' } })],
    ['claude', { hook_event_name: 'PostToolUse' }, tell, json({ decision: 'block', reason: 'found' })],
    ['vscode', { hook_event_name: 'UserPromptSubmit' }, block, { exitCode: 2, stdout: '{"continue":false,"stopReason":"because"}\n', stderr: 'because\n' }],
    ['vscode', { hook_event_name: 'PostToolUse' }, tell, json({ hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: 'found' } })],
    ['cursor', { hook_event_name: 'beforeSubmitPrompt' }, pass, json({ continue: true })],
    ['cursor', { hook_event_name: 'beforeSubmitPrompt' }, block, json({ continue: false, user_message: 'because' })],
    ['cursor', { hook_event_name: 'beforeReadFile' }, pass, json({ permission: 'allow' })],
    ['cursor', { hook_event_name: 'beforeReadFile' }, block, json({ permission: 'deny', user_message: 'because', agent_message: 'because' })],
    ['cursor', { hook_event_name: 'afterFileEdit' }, tell, json({ additional_context: 'found' })],
    ['cursor', { hook_event_name: 'afterFileEdit' }, pass, json({})],
    ['copilot', { toolName: 'view' }, block, json({ permissionDecision: 'deny', permissionDecisionReason: 'because' })],
    ['copilot', { prompt: 'p' }, block, { exitCode: 0, stdout: '', stderr: 'Copilot lets no hook stop a prompt. because\n' }],
    ['windsurf', { agent_action_name: 'pre_user_prompt' }, block, { exitCode: 2, stdout: '', stderr: 'because\n' }],
    ['windsurf', { agent_action_name: 'post_write_code' }, tell, { exitCode: 0, stdout: 'found', stderr: '' }],
  ])('%s: %j, %j', (name, input, verdict, expected) => {
    expect(adapters[name].answer(input, verdict)).toEqual(expected);
  });

  it('says for each assistant what it lets no hook stop', () => {
    expect(Object.values(adapters).filter(({ limits }) => limits.length < 40)).toEqual([]);
    expect(adapters.copilot.limits).toContain('it is sent all the same');
  });
});
