import type { Adapter } from './adapter.js';
import { claude } from './claude.js';
import { copilot } from './copilot.js';
import { cursor } from './cursor.js';
import { vscode } from './vscode.js';
import { windsurf } from './windsurf.js';

export const adapters = { claude, codex: claude, cursor, copilot, vscode, windsurf } as const satisfies Record<string, Adapter>;

export type AgentName = keyof typeof adapters;

export const agentNames = Object.keys(adapters) as AgentName[];
