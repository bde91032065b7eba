import { enclosingFunction, type FunctionNode, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';

/** The expressions that a function's own `return` and `yield` give, in the order of the text. */
export function returnsOf(file: SourceFile, fn: FunctionNode): readonly Node[] {
  return fn.body.type === 'BlockStatement' ? (file.fact(collectReturns).get(fn) ?? []) : [fn.body];
}

function collectReturns(file: SourceFile): ReadonlyMap<FunctionNode, readonly Node[]> {
  const returns = new Map<FunctionNode, Node[]>();
  for (const type of ['ReturnStatement', 'YieldExpression'] as const) {
    for (const node of file.nodesOf(type)) {
      const fn = node.argument ? enclosingFunction(node) : undefined;
      if (!fn || !node.argument) continue;
      const known = returns.get(fn);
      if (known) known.push(node.argument);
      else returns.set(fn, [node.argument]);
    }
  }
  return returns;
}
