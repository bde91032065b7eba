import type { RuleName } from 'phi-vocabulary';
import type { Fix } from './fix.js';

export type Engine = 'eslint' | 'semgrep' | 'literals';

/** How sure a finding is: `recommended` takes `medium` and better, `strict` everything. */
export type Confidence = 'high' | 'medium' | 'low';

/** What an engine found: a fault and its place, never a value or a line of the source. */
export interface RawFinding {
  readonly rule: RuleName;
  /** Relative to the root, with slashes. */
  readonly path: string;
  /** Lines and columns count from 1 (columns in UTF-16 units); the end is exclusive in columns. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly engine: Engine;
  /** What to write instead, where an engine knows. */
  readonly fix?: Fix;
}

/** A fault of the report: what one or several engines found at one place. */
export interface Finding extends Omit<RawFinding, 'engine'> {
  readonly engines: readonly Engine[];
  /** The same after lines moved or were reformatted; see fingerprint.ts. */
  readonly fingerprint: string;
}

/** A file that could not be read or parsed, and why; the scan goes on without it. */
export interface Unread {
  readonly path: string;
  readonly reason: string;
  readonly line?: number;
}
