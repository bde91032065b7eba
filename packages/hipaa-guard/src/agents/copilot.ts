import { objectIn } from '../config.js';
import { type Adapter, asJson, type Input, objectOf, silent, textOf } from './adapter.js';

/** GitHub Copilot (`.github/hooks/*.json`): its events have no name, their members tell them apart. Only a tool can be denied. */
export const copilot: Adapter = {
  read(input) {
    if (typeof input['prompt'] === 'string') return { kind: 'prompt', text: input['prompt'], files: [] };
    const tool = textOf(input['toolName']);
    const args = argumentsOf(input['toolArgs']);
    const file = textOf(args['path'] ?? args['file_path'] ?? args['filePath']);
    if ('toolResult' in input) return /^(?:edit|create|write|str_replace)/i.test(tool) ? { kind: 'edited', files: [file] } : { kind: 'other' };
    if (/^(?:view|read)/i.test(tool)) return { kind: 'read', file };
    return /^(?:fetch|web|mcp)/i.test(tool) ? { kind: 'send', text: JSON.stringify(args) } : { kind: 'other' };
  },
  answer(input, verdict) {
    if (verdict.kind === 'pass') return silent;
    if (verdict.kind === 'tell') return { ...silent, stderr: verdict.text };
    if (typeof input['prompt'] === 'string') return { ...silent, stderr: `Copilot lets no hook stop a prompt. ${verdict.reason}\n` };
    return asJson({ permissionDecision: 'deny', permissionDecisionReason: verdict.reason });
  },
  sessionOf: (input) => textOf(input['sessionId']),
  limits: 'Copilot ignores what a hook says to a prompt: it is sent all the same. The proxy or a policy has to keep PHI out of prompts.',
};

/** A JSON text, or the object itself. */
function argumentsOf(value: unknown): Input {
  return typeof value === 'string' ? (objectIn(value) ?? {}) : objectOf(value);
}
