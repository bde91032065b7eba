import type { IdentifierClass } from 'phi-vocabulary';

/** A spelling of an original in some text, and what takes its place. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly class: IdentifierClass;
  readonly text: string;
}

/** What is known about the place that is searched. */
export interface Place {
  readonly text: string;
  readonly fileName: string;
  /** The literal is nothing but this text, so that a word alone is the whole value. */
  readonly isWhole: boolean;
  /** A format says that it is a code or a fixed word. */
  readonly isKept: boolean;
  /** The value's key names a person's name, or an assertion about one. */
  readonly key: string;
  readonly isNumber: boolean;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
