import { tipOf } from '../ast/chains.js';
import { unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';

/**
 * What a function is wrapped in: `asyncHandler(fn)`, `withAudit('x', fn)`, also when it is handed over by its name further down:
 * `export default withAudit(handler)`, `middy(handler).use(audit())`. Registering a route wraps nothing.
 */
export function wrappersOf(file: SourceFile, fn: FunctionNode): Node[] {
  const uses = namesOf(file, fn).filter((use) => use.parent?.type === 'CallExpression' && use.parent.callee !== use && !registers.test(calleeName(use.parent) ?? ''));
  return [...callsAround(fn), ...uses.flatMap((use) => callsAround(use).flatMap((call) => [call, ...(call.type === 'CallExpression' ? middyParts(tipOf(call)) : [])]))];
}

const registers = /^(?:get|post|put|patch|delete|all|route|use|on|once|addEventListener|then|catch|map|forEach)$/;

function callsAround(node: Node): Node[] {
  const calls: Node[] = [];
  for (let inner = node; inner.parent?.type === 'CallExpression' && inner.parent.callee !== inner; inner = inner.parent) calls.push(inner.parent);
  return calls;
}

/** Where the file names a function that it declares. */
function namesOf(file: SourceFile, fn: FunctionNode): Node[] {
  const declared = fn.id ?? (fn.parent.type === 'VariableDeclarator' && fn.parent.id.type === 'Identifier' ? fn.parent.id : undefined);
  const variable = declared && file.variableOf(declared);
  return variable ? variable.references.filter((reference) => reference.isRead()).map((reference) => reference.identifier as Node) : [];
}

/** `middy(fn).use(a).use(b)` and `middy().use(a).handler(fn)`: what is used. */
export function middyParts(node: Node): Node[] {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'MemberExpression') return [];
  const own = calleeName(inner) === 'use' || calleeName(inner) === 'before' || calleeName(inner) === 'after' ? inner.arguments : [];
  return [...own, ...middyParts(inner.callee.object)];
}
