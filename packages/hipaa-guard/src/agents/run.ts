import { noteEntry, sha256 } from 'hipaa-audit-log';
import { objectIn, UsageError } from '../config.js';
import { version } from '../version.js';
import { type Adapter, type AgentEvent, type Answer, type Input, objectOf, textOf } from './adapter.js';
import { adapters, type AgentName } from './index.js';

/**
 * Answers one event of an assistant. A gate fails closed: what goes wrong before a prompt leaves stops it. A check after an edit
 * fails open: it must not keep anybody from working.
 *
 * @throws {UsageError} when the event can't be read, which ends with 2: every assistant takes that for a refusal.
 */
export async function answerAgent(name: AgentName, text: string, mode: 'block' | 'mask', folder: string): Promise<Answer> {
  const input = parse(text);
  const adapter: Adapter = adapters[name];
  const event = adapter.read(input);
  const root = rootOf(input, folder);
  return event.kind === 'edited' ? answerEdit(adapter, input, event.files, root) : answerGate(name, input, event, { mode, root });
}

async function answerGate(name: AgentName, input: Input, event: AgentEvent, { mode, root }: { readonly mode: 'block' | 'mask'; readonly root: string }): Promise<Answer> {
  const adapter: Adapter = adapters[name];
  if (event.kind === 'other') return adapter.answer(input, { kind: 'pass' });
  const { judge } = await import('./gate.js');
  const { verdict, counts } = judge(event, root, mode);
  const isSent = verdict.kind === 'pass' || (event.kind === 'prompt' && name === 'copilot');
  noteEntry(root, { tool: 'hipaa-guard', version, kind: `assistant-${event.kind}`, outcome: verdict.kind === 'pass' ? 'passed' : isSent ? 'sent with a warning' : 'blocked', agent: name, session: sha256(adapter.sessionOf(input)).slice(0, 16), counts });
  return adapter.answer(input, verdict);
}

async function answerEdit(adapter: Adapter, input: Input, files: readonly string[], root: string): Promise<Answer> {
  try {
    const { checkEdit } = await import('./after-edit.js');
    return adapter.answer(input, await checkEdit(root, files));
  } catch (error) {
    return { ...adapter.answer(input, { kind: 'pass' }), stderr: `hipaa-guard could not check the edit: ${error instanceof UsageError ? error.message : 'an error of its own'}\n` };
  }
}

function parse(text: string): Input {
  const input = objectIn(text);
  if (input === undefined) throw new UsageError('The event on stdin is no JSON object, so that it can\'t be checked.');
  return input;
}

/** The project, as the assistant names it. */
function rootOf(input: Input, folder: string): string {
  const roots: unknown = input['workspace_roots'];
  const first = Array.isArray(roots) ? textOf(roots[0]) : '';
  return textOf(input['cwd']) || textOf(objectOf(input['tool_info'])['cwd']) || first || folder;
}
