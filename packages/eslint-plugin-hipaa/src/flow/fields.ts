import type { TSESTree } from '@typescript-eslint/utils';
import { classBehind, dataMemberType } from '../ast/class-members.js';
import { enclosingClass, type ClassNode, type Node } from '../ast/nodes.js';
import { returnsOf } from '../ast/returns.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName, memberName } from '../ast/static-names.js';
import type { Analysis, Env } from './analysis.js';
import { hasCompany } from './company.js';
import { fieldOf } from './declared-types.js';
import { isDeclaredPhi } from './declared.js';
import { addedToField } from './mutations.js';
import { verdictOfName } from './names.js';
import { verdictOfType } from './types.js';
import { phi, strongest, unknown, type Verdict } from './verdict.js';

/** `this.patient`, `Cache.patient`: the field's own declaration, type and assignments, then its name. */
export function ofField(analysis: Analysis, cls: ClassNode | undefined, node: TSESTree.MemberExpression, name: string, env: Env): Verdict {
  const field = cls ? fieldOf(cls, name) : undefined;
  if (field && isDeclaredPhi(analysis.file, field)) return phi('other', 'high', name);
  const annotation = field && dataMemberType(field);
  const typed = annotation ? verdictOfType(analysis, annotation) : unknown;
  if (typed.kind === 'phi') return typed;
  let verdict: Verdict = typed;
  for (const value of cls ? (fieldWrites(analysis.file).get(cls)?.get(name) ?? []) : []) verdict = strongest(verdict, analysis.evaluate(value, env));
  for (const value of cls ? addedToField(analysis.file, cls, name) : []) {
    const added = analysis.evaluate(value, env);
    if (added.kind === 'phi') verdict = strongest(verdict, added);
  }
  for (const returned of getterReturns(analysis.file, cls, name)) verdict = strongest(verdict, analysis.evaluate(returned, env));
  if (verdict.kind !== 'unknown') return verdict;
  const named = verdictOfName(analysis.file, analysis.settings, name, node);
  return named.kind !== 'safe' && hasCompany(analysis.file, `this.${name}`, node) ? strongest(named, phi('record', 'medium', name)) : named;
}

/** What a getter of that name returns. */
function getterReturns(file: SourceFile, cls: ClassNode | undefined, name: string): readonly Node[] {
  const getter = cls?.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'get' && keyName(member) === name);
  return getter?.type === 'MethodDefinition' && getter.value.type === 'FunctionExpression' ? returnsOf(file, getter.value) : [];
}

/** Every value given to a field of each class: its initialiser, `this.x = …` anywhere in the class and `Cache.x = …` anywhere in the file. */
function fieldWrites(file: SourceFile): ReadonlyMap<ClassNode, ReadonlyMap<string, readonly Node[]>> {
  return file.fact(collectFieldWrites);
}

function collectFieldWrites(file: SourceFile): ReadonlyMap<ClassNode, Map<string, Node[]>> {
  const writes = new Map<ClassNode, Map<string, Node[]>>();
  const add = (cls: ClassNode | undefined, name: string | undefined, value: Node): void => {
    if (!cls || name === undefined || (value.type === 'Literal' && value.value === null)) return;
    const fields = writes.get(cls) ?? new Map<string, Node[]>();
    writes.set(cls, fields.set(name, [...(fields.get(name) ?? []), value]));
  };
  for (const field of file.nodesOf('PropertyDefinition')) if (field.value) add(enclosingClass(field), keyName(field), field.value);
  for (const node of file.nodesOf('AssignmentExpression')) {
    if (node.left.type === 'MemberExpression') add(classBehind(file, node.left.object), memberName(node.left), node.right);
  }
  return writes;
}
