import type { BoundaryClass } from '../check/found.js';

/** What is kept of a request: for the audit log and the status page. No value, no prompt, no answer. */
export interface RequestRecord {
  /** Digest of the conversation. */
  readonly session: string;
  readonly upstream: string;
  readonly endpoint: string;
  readonly model: string | undefined;
  readonly mode: Mode;
  /** What was found, by class. */
  readonly found: Readonly<Partial<Record<BoundaryClass, number>>>;
  /** Why nothing was sent on. */
  readonly refused?: string;
  /** The status the client got; 499 when it went away before. */
  readonly status: number;
  /** Tokens and neutral words in the answer that were resolved, and those that this conversation never gave away. */
  readonly tokens: { readonly restored: number; readonly unknown: number };
}

/** What happens on the way out: PHI is refused, masked, or masked with the words of care in names and texts made neutral as well. */
export type Mode = 'block' | 'mask' | 'mutate';

/** A request while it passes: what its record will say. */
export class Tally {
  readonly #found = new Map<BoundaryClass, number>();
  session = '';
  model: string | undefined;
  refused: string | undefined;
  readonly #tokens = { restored: 0, unknown: 0 };

  countToken(isKnown: boolean): void {
    this.#tokens[isKnown ? 'restored' : 'unknown']++;
  }

  add(counts: ReadonlyMap<BoundaryClass, number>): void {
    for (const [boundaryClass, count] of counts) this.#found.set(boundaryClass, (this.#found.get(boundaryClass) ?? 0) + count);
  }

  get found(): ReadonlyMap<BoundaryClass, number> {
    return this.#found;
  }

  toRecord(upstream: string, endpoint: string, mode: Mode, status: number): RequestRecord {
    const { session, model, refused } = this;
    return { session, upstream, endpoint, model, mode, found: Object.fromEntries(this.#found), ...(refused !== undefined && { refused }), status, tokens: { ...this.#tokens } };
  }
}
