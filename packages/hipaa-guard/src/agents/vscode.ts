import { type Adapter, asJson, silent, textOf } from './adapter.js';
import { denied, readClaudeEvent } from './claude.js';

/** The agent of VS Code: the events of Claude Code; a prompt is stopped by `continue: false`. */
export const vscode: Adapter = {
  read: readClaudeEvent,
  answer(input, verdict) {
    if (verdict.kind === 'pass') return silent;
    if (verdict.kind === 'tell') return asJson({ hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: verdict.text } });
    if (input['hook_event_name'] === 'PreToolUse') return denied(verdict.reason);
    return { exitCode: 2, stdout: `${JSON.stringify({ continue: false, stopReason: verdict.reason })}\n`, stderr: `${verdict.reason}\n` };
  },
  sessionOf: (input) => textOf(input['session_id'] ?? input['sessionId']),
  limits: 'Hooks are a preview that an organisation can switch off, and don\'t see inline completions.',
};
