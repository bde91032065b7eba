import { unwrap, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { memberName } from './static-names.js';

/**
 * The members that are read of a call's result: along its chain, or of the variable that holds it. Undefined when the result
 * goes where it can't be followed.
 */
export function membersUsedOf(file: SourceFile, call: Node): readonly string[] | undefined {
  let node = call;
  while (node.parent && unwrap(node.parent) === call) node = node.parent;
  const { parent } = node;
  if (parent?.type === 'MemberExpression' && parent.object === node) return namesOf([memberName(parent)]);
  const target = parent?.type === 'VariableDeclarator' ? parent.id : parent?.type === 'AssignmentExpression' ? parent.left : undefined;
  const variable = target?.type === 'Identifier' ? file.variableOf(target) : undefined;
  if (!variable) return undefined;
  const uses = variable.references.filter((reference) => reference.isRead()).map((reference) => reference.identifier as Node);
  return namesOf(uses.map((use) => (use.parent?.type === 'MemberExpression' && use.parent.object === use ? memberName(use.parent) : undefined)));
}

function namesOf(names: readonly (string | undefined)[]): readonly string[] | undefined {
  return names.includes(undefined) ? undefined : (names as readonly string[]);
}
