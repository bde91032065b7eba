import { type Adapter, asJson, objectOf, textOf } from './adapter.js';

/** Cursor (`.cursor/hooks.json`): JSON in every case. */
export const cursor: Adapter = {
  read(input) {
    switch (input['hook_event_name']) {
      case 'beforeSubmitPrompt':
        return { kind: 'prompt', text: textOf(input['prompt']), files: attachedFiles(input['attachments']) };
      case 'beforeReadFile':
        return { kind: 'read', file: textOf(input['file_path']), ...(typeof input['content'] === 'string' && { text: input['content'] }) };
      case 'beforeMCPExecution':
        return { kind: 'send', text: typeof input['tool_input'] === 'string' ? input['tool_input'] : JSON.stringify(input['tool_input'] ?? '') };
      case 'afterFileEdit':
        return { kind: 'edited', files: [textOf(input['file_path'])] };
      default:
        return { kind: 'other' };
    }
  },
  answer(input, verdict) {
    const event = input['hook_event_name'];
    const isPrompt = event === 'beforeSubmitPrompt';
    if (verdict.kind === 'tell') return asJson({ additional_context: verdict.text });
    if (verdict.kind === 'pass') return asJson(isPrompt ? { continue: true } : event === 'afterFileEdit' ? {} : { permission: 'allow' });
    return asJson(isPrompt ? { continue: false, user_message: verdict.reason } : { permission: 'deny', user_message: verdict.reason, agent_message: verdict.reason });
  },
  sessionOf: (input) => textOf(input['conversation_id']),
  limits: 'Tab completions and the indexing of the code base see no hook; .cursorignore keeps files out of both.',
};

function attachedFiles(attachments: unknown): string[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.map((one) => textOf(objectOf(one)['file_path'] ?? objectOf(one)['filePath'])).filter((file) => file !== '');
}
