import type { TSESLint } from '@typescript-eslint/utils';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import type { Settings } from '../settings.js';
import { verdictOfChecker } from './checker.js';
import { evaluateExpression } from './expressions.js';
import { isContent, unknown, type Phi, type Verdict } from './verdict.js';

export type Variable = TSESLint.Scope.Variable;

/** What a parameter is bound to while a function of the file is looked into for one call. */
export type Bound = { readonly node: Node; readonly env: Env } | { readonly verdict: Verdict };
/** What parameters are bound to, and how many calls deep that is. */
export interface Environment extends ReadonlyMap<Variable, Bound> {
  readonly depth: number;
}
export type Env = Environment | undefined;

/** Expressions deeper than this, and questions that take more steps, are left unjudged: no crash, no hang. */
const depthLimit = 120;
const stepLimit = 4000;

/**
 * The PHI analysis of one file. It works backwards from the expressions rules ask about, so that a file pays for its
 * sinks and not for its size. Flow-insensitive but for straight-line reassignment; across functions of the same file only.
 */
export class Analysis {
  readonly #memo = new Map<Node, Verdict>();
  readonly #open = new Set<Node>();
  #depth = 0;
  #steps = 0;

  constructor(
    readonly file: SourceFile,
    readonly settings: Settings,
  ) {}

  /** Judges an expression; cyclic flows and mutual recursion end as unknown. */
  evaluate(node: Node, env?: Env): Verdict {
    const known = env ? undefined : this.#memo.get(node);
    if (known) return known;
    if (this.#depth === 0) this.#steps = 0;
    if (this.#depth >= depthLimit || this.#steps >= stepLimit || this.#open.has(node)) return unknown;
    this.#depth++;
    this.#steps++;
    this.#open.add(node);
    try {
      const verdict = verdictOfChecker(this, node, evaluateExpression(this, node, env));
      if (!env && this.#open.size === 1) this.#memo.set(node, verdict);
      return verdict;
    } finally {
      this.#open.delete(node);
      this.#depth--;
    }
  }

  /** The PHI an expression carries, opaque record keys only where the project counts them. */
  phiOf(node: Node): Phi | undefined {
    const verdict = this.evaluate(node);
    if (verdict.kind !== 'phi') return undefined;
    return isContent(verdict) || this.settings.recordKeys === 'phi' ? verdict : undefined;
  }
}

/** The file's analysis, shared by all rules that run with the same settings. */
export function analysisOf(file: SourceFile, settings: Settings): Analysis {
  const bySettings = file.fact(newAnalyses);
  let analysis = bySettings.get(settings);
  if (!analysis) bySettings.set(settings, (analysis = new Analysis(file, settings)));
  return analysis;
}

function newAnalyses(): Map<Settings, Analysis> {
  return new Map();
}
