import type { Evidence } from './evidence.js';

/** All of the evidence, for programs. */
export function evidenceJson(evidence: Evidence): string {
  return `${JSON.stringify({ schema: 1, ...evidence }, undefined, 2)}\n`;
}
