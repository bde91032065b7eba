import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { calledFunction } from './static-values.js';

/** The calls of a function within its file. */
export function callSites(file: SourceFile, fn: FunctionNode): readonly TSESTree.CallExpression[] {
  return file.fact(collectCallSites).get(fn) ?? [];
}

function collectCallSites(file: SourceFile): Map<FunctionNode, TSESTree.CallExpression[]> {
  const sites = new Map<FunctionNode, TSESTree.CallExpression[]>();
  for (const call of file.nodesOf('CallExpression')) {
    const fn = calledFunction(file, call);
    if (!fn) continue;
    const known = sites.get(fn);
    if (known) known.push(call);
    else sites.set(fn, [call]);
  }
  return sites;
}
