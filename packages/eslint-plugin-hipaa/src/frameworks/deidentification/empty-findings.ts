import type { TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingFunction, isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import { returnedValues } from '../../ast/options.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { within } from '../within.js';
import { redactsNothing } from './redacting-calls.js';

const finding = /entit|finding|match|span|hits?$|hits|detect|analy[sz]|recogni[sz]|ner(?![a-z])|\bner|tags?$|annotations?/i;

/**
 * Where a failed search for identifiers counts as one that found none, so that the text goes on unchanged:
 * `const entities = await detect(text).catch(() => []);`, `try { spans = await ner(text); } catch {}`.
 */
export function emptyFindings(file: SourceFile, fn: FunctionNode): Node | undefined {
  return inCallback(file, fn) ?? inClause(file, fn);
}

function inCallback(file: SourceFile, fn: FunctionNode): Node | undefined {
  return within(file.nodesOf('CallExpression'), fn).find((call) => {
    const callback = calleeName(call) === 'catch' ? call.arguments[0] : undefined;
    if (!isFunction(callback) || !returnedValues(callback).some(isEmpty)) return false;
    const holder = variableHolding(call);
    return holder !== undefined && (finding.test(holder) || finding.test(file.textOf(call.callee)));
  });
}

function inClause(file: SourceFile, fn: FunctionNode): Node | undefined {
  for (const { handler, block } of within(file.nodesOf('TryStatement'), fn)) {
    if (!handler || !redactsNothing(handler) || enclosingFunction(handler) !== fn) continue;
    for (const { left, right } of within(file.nodesOf('AssignmentExpression'), block)) {
      const definition = left.type === 'Identifier' && finding.test(left.name) && unwrapAwait(right).type === 'CallExpression' ? (file.variableOf(left)?.defs[0]?.node as Node | undefined) : undefined;
      if (definition?.type !== 'VariableDeclarator' || !contains(fn, definition)) continue;
      const emptied = within(file.nodesOf('AssignmentExpression'), handler).some((assignment) => file.textOf(assignment.left) === file.textOf(left) && isEmpty(assignment.right));
      if (emptied || (definition.init && isEmpty(definition.init))) return handler;
    }
  }
  return undefined;
}

function isEmpty(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return inner.elements.length === 0;
  return inner.type === 'ObjectExpression' && inner.properties.some((property) => property.type === 'Property' && isEmpty(property.value));
}

/** The variable that a chain of calls and casts fills. */
function variableHolding(call: TSESTree.CallExpression): string | undefined {
  let node: Node = call;
  while (node.parent && /^(?:AwaitExpression|TSAsExpression|TSNonNullExpression|MemberExpression|CallExpression|ChainExpression)$/.test(node.parent.type)) node = node.parent;
  const { parent } = node;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node) return undefined;
  if (parent.id.type === 'Identifier') return parent.id.name;
  const first = parent.id.type === 'ObjectPattern' ? parent.id.properties[0] : undefined;
  return first?.type === 'Property' && first.key.type === 'Identifier' ? first.key.name : undefined;
}
