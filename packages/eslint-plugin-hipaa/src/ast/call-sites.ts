import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, type FunctionNode, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { calledFunction } from './static-values.js';

export type CallSite = TSESTree.CallExpression | TSESTree.NewExpression;

/** The calls of a function within its file; a constructor's are the `new` expressions of its class. */
export function callSites(file: SourceFile, fn: FunctionNode): readonly CallSite[] {
  return file.fact(collectCallSites).get(fn) ?? [];
}

function collectCallSites(file: SourceFile): ReadonlyMap<FunctionNode, CallSite[]> {
  const sites = new Map<FunctionNode, CallSite[]>();
  const add = (fn: FunctionNode | undefined, call: CallSite): void => {
    const known = fn && sites.get(fn);
    if (known) known.push(call);
    else if (fn) sites.set(fn, [call]);
  };
  for (const call of file.nodesOf('CallExpression')) add(calledFunction(file, call), call);
  for (const call of file.nodesOf('NewExpression')) if (call.callee.type === 'Identifier') add(constructorOf(file, call.callee), call);
  return sites;
}

function constructorOf(file: SourceFile, name: Node): FunctionNode | undefined {
  const cls = file.variableOf(name)?.defs[0]?.node as Node | undefined;
  const member = isClass(cls) ? cls.body.body.find((candidate) => candidate.type === 'MethodDefinition' && candidate.kind === 'constructor') : undefined;
  return member?.type === 'MethodDefinition' && isFunction(member.value) ? member.value : undefined;
}
