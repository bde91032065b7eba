import type { Protocol } from './upstreams.js';

/** Why the proxy answers by itself; `message` never holds a value. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The error in the form in which the assistant's client expects those of its API. */
export function problemBody(problem: Problem, protocol: Protocol | undefined): string {
  const message = `hipaa-guard: ${problem.message}`;
  const type = problem.status < 500 ? 'invalid_request_error' : 'api_error';
  return JSON.stringify(protocol === 'openai' ? { error: { message, type, param: null, code: 'hipaa_guard' } } : { type: 'error', error: { type, message } });
}
