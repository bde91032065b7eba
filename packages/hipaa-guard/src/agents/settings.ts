import { parseObject } from '../config.js';
import type { AgentName } from './index.js';

/** Where an assistant reads its hooks, and what stands there. */
interface Setting {
  readonly file: string;
  readonly merge: (settings: Record<string, unknown>, command: string) => Record<string, unknown>;
}

const settings: Readonly<Record<AgentName, Setting>> = {
  claude: { file: '.claude/settings.json', merge: (all, command) => mergeMatched(all, command, { UserPromptSubmit: undefined, PreToolUse: 'Read|NotebookRead|WebFetch|WebSearch|mcp__.*', PostToolUse: 'Edit|MultiEdit|Write|NotebookEdit' }) },
  codex: { file: '.codex/hooks.json', merge: (all, command) => mergeMatched(all, command, { UserPromptSubmit: undefined, PreToolUse: 'mcp__.*', PostToolUse: 'apply_patch|Edit|Write' }) },
  vscode: { file: '.github/hooks/hipaa-guard-vscode.json', merge: (all, command) => mergePlain(all, ['UserPromptSubmit', 'PreToolUse', 'PostToolUse'], { type: 'command', command }) },
  cursor: { file: '.cursor/hooks.json', merge: (all, command) => mergePlain({ version: 1, ...all }, ['beforeSubmitPrompt', 'beforeReadFile', 'beforeMCPExecution', 'afterFileEdit'], { command }) },
  copilot: { file: '.github/hooks/hipaa-guard.json', merge: (all, command) => mergePlain({ version: 1, ...all }, ['userPromptSubmitted', 'preToolUse', 'postToolUse'], { type: 'command', bash: command, powershell: command, timeoutSec: 30 }) },
  windsurf: { file: '.windsurf/hooks.json', merge: (all, command) => mergePlain(all, ['pre_user_prompt', 'pre_read_code', 'pre_mcp_tool_use', 'post_write_code'], { command, show_output: true }) },
};

export function settingsFile(agent: AgentName): string {
  return settings[agent].file;
}

/**
 * The assistant's settings with our hooks added, everything else as it was; the same text when they are there already.
 *
 * @throws {UsageError} when the file holds no JSON object.
 */
export function withHooks(agent: AgentName, before: string | undefined): string {
  const { file, merge } = settings[agent];
  const all = before === undefined ? {} : parseObject(before, file);
  const merged = merge(all, `npx --no-install hipaa-guard hook --agent ${agent}`);
  return before !== undefined && JSON.stringify(merged) === JSON.stringify(all) ? before : `${JSON.stringify(merged, undefined, 2)}\n`;
}

type Hooks = Record<string, unknown[]>;

/** Lists of hooks behind a matcher of tool names. */
function mergeMatched(all: Record<string, unknown>, command: string, events: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const hooks = hooksOf(all);
  for (const [event, matcher] of Object.entries(events)) add(hooks, event, command, { ...(matcher !== undefined && { matcher }), hooks: [{ type: 'command', command, timeout: 30 }] });
  return { ...all, hooks };
}

function mergePlain(all: Record<string, unknown>, events: readonly string[], hook: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hooks = hooksOf(all);
  for (const event of events) add(hooks, event, String(hook['command'] ?? hook['bash']), hook);
  return { ...all, hooks };
}

function add(hooks: Hooks, event: string, command: string, hook: unknown): void {
  const known = hooks[event] ?? [];
  hooks[event] = JSON.stringify(known).includes(JSON.stringify(command)) ? known : [...known, hook];
}

function hooksOf(all: Record<string, unknown>): Hooks {
  const hooks = all['hooks'];
  return typeof hooks === 'object' && hooks !== null && !Array.isArray(hooks) ? { ...(hooks as Hooks) } : {};
}
