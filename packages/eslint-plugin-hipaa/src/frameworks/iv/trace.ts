import { unwrapAwait, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';

/**
 * Where an IV comes from. `fresh`: drawn for this call. `unknown`: can't be seen, so never reported.
 * `absent`: none at all (ECB, RC4). The others repeat: a constant, a configured value, one derived from what stays the
 * same, one guessable from the clock or `Math.random`, a random one that outlives the call.
 */
export type OriginKind = 'fresh' | 'unknown' | 'absent' | 'constant' | 'configured' | 'derived' | 'predictable' | 'counted' | 'reused';

export interface Origin {
  readonly kind: OriginKind;
  /** False where a name rather than code says so. */
  readonly sure: boolean;
}

/** One step of the search: where the value is used, what the parameters of a followed helper stand for, how deep it went. */
export interface Trace {
  readonly file: SourceFile;
  readonly use: Node;
  readonly bindings: ReadonlyMap<object, { readonly node: Node; readonly trace: Trace }>;
  readonly depth: number;
  readonly seen: ReadonlySet<Node>;
  /** Steps left for the whole question: helpers that call each other from many places would multiply. */
  readonly budget: { left: number };
  /** Judges one expression by its type; the modules of the search reach each other through it. */
  readonly judge: (trace: Trace, node: Node) => Origin;
}

export const unknown: Origin = { kind: 'unknown', sure: false };
const depthLimit = 14;
const stepLimit = 1500;

export function startTrace(file: SourceFile, use: Node, judge: Trace['judge']): Trace {
  return { file, use, judge, bindings: new Map(), depth: 0, seen: new Set(), budget: { left: stepLimit } };
}

export function origin(kind: OriginKind, sure = true): Origin {
  return { kind, sure };
}

/** The origin of an expression's bytes, as far as the search may still go. */
export function originOf(trace: Trace, expression: Node): Origin {
  const node = unwrapAwait(expression);
  if (trace.depth > depthLimit || trace.budget.left-- <= 0 || trace.seen.has(node)) return unknown;
  return trace.judge({ ...trace, depth: trace.depth + 1, seen: new Set(trace.seen).add(node) }, node);
}

/**
 * Bytes built of several parts: one fresh part makes the whole fresh, one unknown part leaves it unknown. A counter behind random
 * bytes of the process doesn't repeat after a restart.
 */
export function combine(parts: readonly Origin[]): Origin {
  const kinds = parts.filter((part) => part.kind !== 'absent');
  if (kinds.some((part) => part.kind === 'counted') && kinds.some((part) => part.kind === 'reused')) return unknown;
  for (const kind of ['fresh', 'unknown', 'predictable', 'counted', 'reused', 'derived', 'configured'] as const) {
    const found = kinds.find((part) => part.kind === kind);
    if (found) return found;
  }
  return origin('constant', kinds.every((part) => part.sure));
}

/** A value that is one of several: the fault wins, an empty one says nothing. */
export function worst(choices: readonly Origin[]): Origin {
  for (const kind of ['constant', 'configured', 'predictable', 'counted', 'derived', 'reused', 'unknown', 'fresh'] as const) {
    const found = choices.filter((choice) => choice.kind === kind);
    if (found.length > 0) return found.find((choice) => choice.sure) ?? found[0] ?? unknown;
  }
  return choices[0] ?? unknown;
}
