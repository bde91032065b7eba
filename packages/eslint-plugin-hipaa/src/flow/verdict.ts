import type { PhiClass } from 'phi-vocabulary';
import type { Confidence } from '../create-rule.js';

/** An expression that carries PHI: of which class, how sure, and under which name in the code. */
export interface Phi {
  readonly kind: 'phi';
  readonly class: PhiClass;
  readonly confidence: Confidence;
  /** The identifier or member the judgement rests on, for messages; never a value. */
  readonly name: string;
}

/** Known to say nothing about a person: a count, a constant, a sanitiser's result. */
export interface Safe {
  readonly kind: 'safe';
}

/** Nothing is known: the name decides, if anything does. */
export interface Unknown {
  readonly kind: 'unknown';
}

export type Verdict = Phi | Safe | Unknown;

export const safe: Safe = { kind: 'safe' };
export const unknown: Unknown = { kind: 'unknown' };

const rank: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

export function phi(cls: PhiClass, confidence: Confidence, name: string): Phi {
  return { kind: 'phi', class: cls, confidence, name };
}

/** The surer of two judgements; an opaque record key gives way to anything else that is PHI. */
export function strongest(a: Verdict, b: Verdict): Verdict {
  if (a.kind === 'phi' && b.kind === 'phi') {
    const keys = Number(a.class === 'record-key') - Number(b.class === 'record-key');
    if (keys !== 0) return keys > 0 ? b : a;
    return rank[b.confidence] > rank[a.confidence] ? b : a;
  }
  if (a.kind === 'phi') return a;
  if (b.kind === 'phi') return b;
  return a.kind === 'unknown' ? a : b;
}

/** The judgement with at most the given confidence. */
export function atMost(verdict: Verdict, confidence: Confidence): Verdict {
  return verdict.kind === 'phi' && rank[verdict.confidence] > rank[confidence] ? { ...verdict, confidence } : verdict;
}

export function lower(a: Confidence, b: Confidence): Confidence {
  return rank[a] < rank[b] ? a : b;
}

/** Whether a judgement is PHI that is more than an opaque key. */
export function isContent(verdict: Verdict): verdict is Phi {
  return verdict.kind === 'phi' && verdict.class !== 'record-key';
}
