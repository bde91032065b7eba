import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { calledName } from '../../ast/called-name.js';
import { enclosingFunction, isFunction, type Node } from '../../ast/nodes.js';
import { calleeName, memberName } from '../../ast/static-names.js';
import { calledFunction } from '../../ast/static-values.js';
import { combine, origin, originOf, unknown, type Origin, type Trace } from './trace.js';

type Variable = TSESLint.Scope.Variable;

export interface Fill {
  readonly origin: Origin;
  readonly at: Node;
}

const depthLimit = 10;
/** Whatever fills a buffer stands among its first uses; a file of a thousand uses asks at each of them. */
const useLimit = 200;

/** What fills a buffer after it was allocated: `getRandomValues(iv)`, `iv.set(x)`, `iv[i] = …`, `new DataView(iv.buffer).setUint32(0, n)`. */
export function fillOrigin(trace: Trace, variable: Variable): Fill | undefined {
  if (trace.depth > depthLimit) return undefined;
  const deeper = { ...trace, depth: trace.depth + 1 };
  const fills = variable.references.slice(0, useLimit).flatMap((reference): Fill[] => {
    const at = reference.identifier as Node;
    const found = fillAt(deeper, at);
    return found ? [{ origin: found, at }] : [];
  });
  const [first] = fills;
  return first && { origin: fills.find((fill) => fill.origin.kind === 'predictable')?.origin ?? combine(fills.map((fill) => fill.origin)), at: first.at };
}

function fillAt(trace: Trace, node: Node): Origin | undefined {
  const parent = node.parent;
  if (parent?.type === 'CallExpression' && parent.callee !== node) return fillByCall(trace, parent, node);
  if (parent?.type === 'NewExpression') return viewOrigin(trace, parent);
  return parent?.type === 'MemberExpression' && parent.object === node ? fillByMember(trace, parent) : undefined;
}

/** A function that is given the buffer: one that draws, that counts up, or a helper of the file that writes to it. */
function fillByCall(trace: Trace, call: TSESTree.CallExpression, node: Node): Origin | undefined {
  const name = calledName(trace.file, call) ?? '';
  if (name === 'copy') return call.callee.type === 'MemberExpression' ? originOf(trace, call.callee.object) : unknown;
  if (/random/i.test(name)) return origin('fresh');
  const fn = calledFunction(trace.file, call);
  const param = fn?.params[call.arguments.indexOf(node as never)];
  const variable = param?.type === 'Identifier' ? trace.file.variableOf(param) : undefined;
  const inside = variable && fillOrigin(trace, variable)?.origin;
  return inside ?? (/increment|advance|bump/i.test(name) ? unknown : undefined);
}

/** A view on the buffer: what is written through it, at once or by the variable that holds it. */
function viewOrigin(trace: Trace, view: TSESTree.NewExpression): Origin | undefined {
  if (!/^DataView$|Array$/.test(calleeName(view) ?? '')) return undefined;
  const holder = view.parent;
  if (holder.type === 'MemberExpression' && holder.object === view) return fillByMember(trace, holder) ?? unknown;
  const variable = holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? trace.file.variableOf(holder.id) : undefined;
  const found = variable && fillOrigin(trace, variable)?.origin;
  return found ?? (calleeName(view) === 'DataView' ? unknown : undefined);
}

const writers = /^(?:write|set|copy|fill)(?:[A-Z]|$)/;

function fillByMember(trace: Trace, target: TSESTree.MemberExpression): Origin | undefined {
  const use = target.parent;
  const name = memberName(target);
  if (use.type === 'AssignmentExpression' && use.left === target && target.computed) return isOwnIndex(target, use.right) ? origin('constant') : originOf(trace, use.right);
  if (use.type === 'UpdateExpression') return unknown;
  if (name === 'buffer') return fillThroughBuffer(trace, target);
  if (use.type !== 'CallExpression' || use.callee !== target || name === undefined || !writers.test(name) || (name === 'fill' && isWipe(trace, use))) return undefined;
  // `DataView`'s setters take the offset first, a typed array's `set` and a Buffer's writers the value.
  const value = use.arguments[/^set[A-Z]/.test(name) ? 1 : 0];
  return name === 'copy' || !value || isFunction(value) ? undefined : originOf(trace, value);
}

/** `iv.fill(0)` after the call that used it. */
function isWipe(trace: Trace, fill: Node): boolean {
  return fill.range[0] > trace.use.range[0] && enclosingFunction(fill) === enclosingFunction(trace.use);
}

function fillThroughBuffer(trace: Trace, target: TSESTree.MemberExpression): Origin | undefined {
  const use = target.parent;
  if (use.type === 'NewExpression') return viewOrigin(trace, use);
  return use.type === 'CallExpression' && use.callee !== target && /random/i.test(calledName(trace.file, use) ?? '') ? origin('fresh') : undefined;
}

/** `iv[i] = i` */
function isOwnIndex(target: TSESTree.MemberExpression, value: Node): boolean {
  return value.type === 'Identifier' && target.property.type === 'Identifier' && value.name === target.property.name;
}
