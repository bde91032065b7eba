import type { TSESTree } from '@typescript-eslint/utils';
import { classBehind } from '../ast/class-members.js';
import type { ClassNode, Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName } from '../ast/static-names.js';
import type { Variable } from './analysis.js';

const fillers: ReadonlySet<string> = new Set(['push', 'unshift', 'set', 'add', 'append', 'splice', 'concat', 'enqueue', 'addRow', 'addRows']);

/** What is put into a list, map or form after it was made: `rows.push(row)`, `params.append('q', term)`. */
export function addedTo(variable: Variable): Node[] {
  return variable.references.flatMap((reference) => {
    const member = reference.identifier.parent as Node | undefined;
    return member?.type === 'MemberExpression' && member.object === reference.identifier ? filling(member) : [];
  });
}

function filling(member: TSESTree.MemberExpression): Node[] {
  const call = member.parent;
  if (call.type === 'CallExpression' && call.callee === member && fillers.has(calleeName(call) ?? '')) return [...call.arguments];
  return call.type === 'AssignmentExpression' && call.left === member ? [call.right] : [];
}

/** The same for the fields of each class: `this.history.push(turn)`. */
export function addedToField(file: SourceFile, cls: ClassNode, name: string): readonly Node[] {
  return file.fact(collectFieldFillings).get(cls)?.get(name) ?? [];
}

function collectFieldFillings(file: SourceFile): ReadonlyMap<ClassNode, ReadonlyMap<string, Node[]>> {
  const byClass = new Map<ClassNode, Map<string, Node[]>>();
  for (const call of file.nodesOf('CallExpression')) {
    if (!fillers.has(calleeName(call) ?? '') || call.callee.type !== 'MemberExpression') continue;
    const field = call.callee.object;
    const cls = field.type === 'MemberExpression' ? classBehind(file, field.object) : undefined;
    if (field.type !== 'MemberExpression') continue;
    const name = memberName(field);
    if (!cls || name === undefined) continue;
    const fields = byClass.get(cls) ?? new Map<string, Node[]>();
    byClass.set(cls, fields.set(name, [...(fields.get(name) ?? []), ...call.arguments]));
  }
  return byClass;
}
