import { type Adapter, type AgentEvent, asJson, type Input, objectOf, silent, textOf, textsOf, type Verdict } from './adapter.js';

const readers = /^(?:Read|NotebookRead|read_file|readFile|view)$/;
const writers = /^(?:Edit|MultiEdit|Write|NotebookEdit|apply_patch|editFiles|createFile|create_file|replace_string_in_file|insert_edit_into_file)$/;
/** Tools whose arguments leave the machine by another way than the conversation. */
const senders = /^(?:WebFetch|WebSearch|fetch|mcp__.+|mcp_.+)$/i;

/**
 * Claude Code, and Codex, whose hooks have the same names (`.claude/settings.json`, `.codex/hooks.json`): `decision: block` keeps a prompt
 * from leaving, `permissionDecision: deny` a tool from running, and after an edit `decision: block` hands the reason to the assistant.
 */
export const claude: Adapter = {
  read: readClaudeEvent,
  answer: answerClaude,
  sessionOf: (input) => textOf(input['session_id']),
  limits: 'A blocked prompt may stay in the transcript on this machine; "hipaa-guard scrub FILE" takes PHI out of it. What a shell command prints is not looked at.',
};

export function readClaudeEvent(input: Input): AgentEvent {
  const tool = textOf(input['tool_name']);
  const args = objectOf(input['tool_input']);
  switch (input['hook_event_name']) {
    case 'UserPromptSubmit':
      return { kind: 'prompt', text: textOf(input['prompt']), files: [] };
    case 'PreToolUse':
      if (readers.test(tool)) return { kind: 'read', file: filesOf(args)[0] ?? '' };
      return senders.test(tool) ? { kind: 'send', text: JSON.stringify(args) } : { kind: 'other' };
    case 'PostToolUse':
      return writers.test(tool) ? { kind: 'edited', files: filesOf(args) } : { kind: 'other' };
    default:
      return { kind: 'other' };
  }
}

function filesOf(args: Input): string[] {
  const named = [args['file_path'], args['filePath'], args['notebook_path'], args['path']].map(textOf).filter((file) => file !== '');
  const patched = [...textOf(args['command'] ?? args['input']).matchAll(/^\*\*\* (?:Update|Add) File: (.+)$/gm)].map(([, file = '']) => file);
  return [...named, ...textsOf(args['files']), ...patched];
}

function answerClaude(input: Input, verdict: Verdict): ReturnType<Adapter['answer']> {
  if (verdict.kind === 'pass') return silent;
  if (verdict.kind === 'tell') return asJson({ decision: 'block', reason: verdict.text });
  return input['hook_event_name'] === 'PreToolUse' ? denied(verdict.reason) : asJson({ decision: 'block', reason: verdict.reason });
}

export function denied(reason: string): ReturnType<Adapter['answer']> {
  return asJson({ hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: reason } });
}
