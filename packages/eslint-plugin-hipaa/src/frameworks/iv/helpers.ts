import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import { returnsOf } from '../../ast/returns.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';

/** What a function gives back: the worst of its returns. */
export function returnsOrigin(trace: Trace, fn: FunctionNode): Origin {
  const returns = returnsOf(trace.file, fn);
  return returns.length === 0 ? unknown : worst(returns.map((node) => originOf({ ...trace, use: node }, node)));
}

/** A helper of this file: what it returns, its parameters standing for the call's arguments. */
export function helperOrigin(trace: Trace, node: TSESTree.CallExpression, fn: FunctionNode): Origin {
  const bindings = new Map(trace.bindings);
  fn.params.forEach((param, i) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const variable = target.type === 'Identifier' ? trace.file.variableOf(target) : undefined;
    const argument = node.arguments[i] ?? (param.type === 'AssignmentPattern' ? param.right : undefined);
    if (variable && argument) bindings.set(variable, { node: argument, trace });
  });
  const found = returnsOrigin({ ...trace, bindings }, fn);
  return found.kind === 'fresh' && !isFunction(node.callee) && isMemoised(trace.file, node) ? origin('reused') : found;
}

const memoisers: ReadonlySet<string> = new Set(['once', 'memoize', 'memo', 'useMemo', 'useRef', 'useState', 'lazy', 'cache', 'memoizeOne']);

/** Whether a function keeps what its first call gave. */
export function isMemoiser(name: string): boolean {
  return memoisers.has(name);
}

/** A value that a wrapper keeps from its first call on. */
export function memoOrigin(trace: Trace, node: TSESTree.CallExpression): Origin {
  const first = node.arguments[0];
  const found = isFunction(first) ? returnsOrigin({ ...trace, use: first.body }, first) : first ? originOf(trace, first) : unknown;
  return found.kind === 'fresh' ? origin('reused') : found;
}

/** `const getIv = once(() => randomBytes(12))`: the wrapper hides behind the variable. */
function isMemoised(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const definition = node.callee.type === 'Identifier' ? (file.variableOf(node.callee)?.defs[0]?.node as Node | undefined) : undefined;
  const init = definition?.type === 'VariableDeclarator' && definition.init ? unwrapAwait(definition.init) : undefined;
  return init?.type === 'CallExpression' && isMemoiser(calleeName(init) ?? '');
}
