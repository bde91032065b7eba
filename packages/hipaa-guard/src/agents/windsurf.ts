import { type Adapter, objectOf, silent, textOf } from './adapter.js';

/** Windsurf's Cascade (`.windsurf/hooks.json`): exit code 2 stops what a `pre_` event announces; what is printed reaches the user. */
export const windsurf: Adapter = {
  read(input) {
    const info = objectOf(input['tool_info']);
    switch (input['agent_action_name']) {
      case 'pre_user_prompt':
        return { kind: 'prompt', text: textOf(info['user_prompt']), files: [] };
      case 'pre_read_code':
        return { kind: 'read', file: textOf(info['file_path']) };
      case 'pre_mcp_tool_use':
        return { kind: 'send', text: JSON.stringify(info['mcp_tool_arguments'] ?? info) };
      case 'post_write_code':
        return { kind: 'edited', files: [textOf(info['file_path'])] };
      default:
        return { kind: 'other' };
    }
  },
  answer(_, verdict) {
    if (verdict.kind === 'pass') return silent;
    return verdict.kind === 'tell' ? { ...silent, stdout: verdict.text } : { exitCode: 2, stdout: '', stderr: `${verdict.reason}\n` };
  },
  sessionOf: (input) => textOf(input['trajectory_id']),
  limits: 'Findings after an edit are shown to the user, not to the assistant.',
};
