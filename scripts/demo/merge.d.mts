export interface DemoFinding {
  readonly rule: string;
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly message: string;
}

export interface DemoResult {
  readonly path: string;
  readonly findings: readonly DemoFinding[];
  /** Set when the file could not be parsed; where, if that is known. */
  readonly unparsed?: { readonly line?: number } | undefined;
}

/** One list of what both engines found, by path. */
export function merge(linted: readonly DemoResult[], scanned: readonly DemoResult[]): DemoResult[];
