import type { IdentifierClass } from './types.js';

/**
 * `real-looking`: could be somebody's. `synthetic`: provably nobody's (reserved, never issued, a published sample, a placeholder).
 * `not-an-identifier`: has the place of one and is none (a role mailbox, a toll-free hotline).
 */
export type ValueVerdict = 'real-looking' | 'synthetic' | 'not-an-identifier';

/** `high` and `medium`: reviewers nearly always agree. `low`: only a strict reading reports it. */
export type Confidence = 'high' | 'medium' | 'low';

export type ValueKind = 'string' | 'comment' | 'code' | 'number';

/** What is known about the place a text stands in. */
export interface ValueContext {
  /** The member, column or variable that holds the text. */
  readonly key?: string;
  /** From the outermost holder to the key: `['patient', 'contact', 'phone']`. */
  readonly keyPath?: readonly string[];
  /** A label beside the text: a column title, a form label. */
  readonly label?: string;
  /** The keys of sibling members. */
  readonly neighbours?: readonly string[];
  /** The surroundings (file, route, table, type) are about patients. */
  readonly patientContext?: boolean;
  /** A sibling already shows that the record is about a made-up person. */
  readonly fictional?: boolean;
  readonly kind?: ValueKind;
}

/** A range of the text and what is judged about it. `reason` never holds the value. */
export interface PhiValue {
  readonly class: IdentifierClass;
  readonly start: number;
  readonly end: number;
  readonly verdict: ValueVerdict;
  readonly reason: string;
  readonly confidence: Confidence;
}

export interface Judgement {
  readonly verdict: ValueVerdict;
  readonly reason: string;
  readonly confidence: Confidence;
}

/** What key, label and neighbours say about a value that is being judged. */
export interface Hint {
  /** Lower-case words of the key or label. */
  readonly words: readonly string[];
  /** The key or label names the class by itself (`ssn`, `patientEmail`). */
  readonly certain: boolean;
  /** The value stands on something about a patient. */
  readonly patient: boolean;
  /** A sibling holds another direct identifier, so that the record is about one person. */
  readonly person: boolean;
}

/** A text with its context, and the verdict of its first value; no verdict: nothing may be found. */
export interface DetectorExample {
  readonly text: string;
  readonly context?: ValueContext;
  readonly verdict?: ValueVerdict;
}

/** Everything about the values of one identifier class. */
export interface ValueDetector {
  readonly class: IdentifierClass;
  /** Sticky: what such a value looks like right behind its key or label. */
  readonly shape: RegExp;
  /** Judges a value that a key, label, column or field claims for the class; undefined: it is not one. */
  readonly judge: (value: string, hint: Hint) => Judgement | undefined;
  /** Own true and false positives, made at run time so that no real-looking value stands in the source. */
  readonly examples: () => readonly DetectorExample[];
}

export function real(reason: string, confidence: Confidence): Judgement {
  return { verdict: 'real-looking', reason, confidence };
}

export function synthetic(reason: string): Judgement {
  return { verdict: 'synthetic', reason, confidence: 'high' };
}

export function notIdentifier(reason: string): Judgement {
  return { verdict: 'not-an-identifier', reason, confidence: 'high' };
}
