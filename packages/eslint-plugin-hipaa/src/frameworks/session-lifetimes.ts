import type { Node } from '../ast/nodes.js';
import type { Unit } from '../ast/durations.js';
import type { MemberLookup } from '../ast/objects.js';

/** How sure a finding is; the same words as a rule's. */
export type Confidence = 'high' | 'medium' | 'low';

/** How long one session or token lives, as far as the file says. */
export interface Lifetime {
  readonly node: Node;
  readonly sink: string;
  readonly end: MemberLookup;
  /** In which unit a bare number counts. */
  readonly unit: Unit;
  /** Names around it that say which token it is. */
  readonly context: string;
  /** How sure it is that an end that isn't there is a fault; undefined when something else ends it. */
  readonly ifAbsent: Confidence | undefined;
}

/** An end that is written as this node. */
export function endsAt(value: Node): MemberLookup {
  return { kind: 'found', value, property: value };
}
