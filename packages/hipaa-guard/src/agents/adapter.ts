/** What an assistant tells its hook, in one form for all of them. */
export type AgentEvent =
  /** A prompt is about to leave, with files beside it. */
  | { readonly kind: 'prompt'; readonly text: string; readonly files: readonly string[] }
  /** The assistant is about to read a file: its text goes into the conversation. */
  | { readonly kind: 'read'; readonly file: string; readonly text?: string }
  /** Arguments of a tool that sends them elsewhere: a search, a page, an MCP server. */
  | { readonly kind: 'send'; readonly text: string }
  /** Files were written. */
  | { readonly kind: 'edited'; readonly files: readonly string[] }
  | { readonly kind: 'other' };

export type Verdict =
  | { readonly kind: 'pass' }
  /** The reason holds classes and places, never a value. */
  | { readonly kind: 'block'; readonly reason: string }
  /** Findings, for the assistant to act on. */
  | { readonly kind: 'tell'; readonly text: string };

/** What the hook's process gives back. */
export interface Answer {
  readonly exitCode: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

export type Input = Readonly<Record<string, unknown>>;

/** The contract of one assistant; pure, so that it is tested without one. */
export interface Adapter {
  readonly read: (input: Input) => AgentEvent;
  readonly answer: (input: Input, verdict: Verdict) => Answer;
  /** Name of the conversation, for the audit log. */
  readonly sessionOf: (input: Input) => string;
  /** What this assistant lets no hook stop. */
  readonly limits: string;
}

export const silent: Answer = { exitCode: 0, stdout: '', stderr: '' };

export function asJson(value: unknown): Answer {
  return { exitCode: 0, stdout: `${JSON.stringify(value)}\n`, stderr: '' };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function objectOf(value: unknown): Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Input) : {};
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
