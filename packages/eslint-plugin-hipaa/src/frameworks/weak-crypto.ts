import type { CallSite } from '../ast/call-sites.js';
import type { Node } from '../ast/nodes.js';
import { calleeName, pathOf } from '../ast/static-names.js';

export type WeakProblem = 'cipher' | 'passphrase' | 'unauthenticated' | 'noTag' | 'shortTag' | 'hash' | 'padding' | 'key' | 'rounds' | 'unsigned';

/** One weak use of cryptography, before a rule reports it. */
export interface WeakUse {
  readonly node: Node;
  readonly problem: WeakProblem;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sink: string;
  readonly name?: string;
}

/** What a call is called in a report. */
export function sinkOf(node: CallSite): string {
  return pathOf(node.callee)?.join('.') ?? calleeName(node) ?? 'the call';
}

/** An algorithm's name without what its writers disagree on: `SHA-1`, `sha1` and `Sha_1` are the same. */
export function flatName(algorithm: string): string {
  return algorithm.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The parts of an algorithm's name: `des-ede3-cbc`. */
export function algorithmWords(algorithm: string): string[] {
  return algorithm.toLowerCase().split(/[^a-z0-9]+/);
}
