import type { TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingClass, enclosingFunction, findAncestor, isClass, isFunction, type ClassNode, type Node } from '../../ast/nodes.js';
import { lookUpMember } from '../../ast/objects.js';
import type { SourceFile } from '../../ast/source-file.js';
import { keyName, memberName } from '../../ast/static-names.js';
import { isIvName } from '../crypto-calls.js';
import { returnsOrigin } from './helpers.js';
import { origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';
import { isCompound, isUnconditional } from './writes.js';

/** A field: what the class assigns to it. Bytes that were drawn once for the instance are shared by its calls. */
export function fieldOrigin(trace: Trace, node: TSESTree.MemberExpression, name: string): Origin {
  const cls = node.object.type === 'ThisExpression' ? enclosingClass(node) : classBehind(trace.file, node.object);
  if (!cls) return node.object.type === 'ThisExpression' ? looseFieldOrigin(trace, node, name) : unknown;
  const getter = cls.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'get' && keyName(member) === name);
  if (getter?.type === 'MethodDefinition' && isFunction(getter.value)) return returnsOrigin(trace, getter.value);
  const writes = fieldWrites(trace.file, cls, name);
  if (writes === undefined) return unknown;
  const own = enclosingFunction(trace.use);
  const here = writes.findLast((write) => enclosingFunction(write) === own && isUnconditional(write, trace.use));
  if (here) return originOf({ ...trace, use: here }, here);
  return worst(writes.map((write) => instanceOrigin(originOf({ ...trace, use: write }, write), write)));
}

/** `this.iv` without a class: a member of the object literal around it, or what a constructor function assigns. */
function looseFieldOrigin(trace: Trace, node: TSESTree.MemberExpression, name: string): Origin {
  const object = findAncestor(node, (candidate): candidate is TSESTree.ObjectExpression => candidate.type === 'ObjectExpression' && lookUpMember(trace.file, candidate, name).kind === 'found');
  const member = object ? lookUpMember(trace.file, object, name) : undefined;
  if (member?.kind === 'found') return instanceOrigin(originOf(trace, member.value), member.value);
  const own = enclosingFunction(trace.use);
  const writes = trace.file.nodesOf('AssignmentExpression').filter((write) => isField(write.left, name) && !enclosingClass(write));
  const here = writes.find((write) => enclosingFunction(write) === own);
  return here ? originOf(trace, here.right) : worst(writes.map((write) => instanceOrigin(originOf(trace, write.right), write.right)));
}

/** The class that `Vault.iv` names. */
function classBehind(file: SourceFile, node: Node): ClassNode | undefined {
  const definition = node.type === 'Identifier' ? (file.variableOf(node)?.defs[0]?.node as Node | undefined) : undefined;
  return isClass(definition) ? definition : undefined;
}

function instanceOrigin(found: Origin, write: Node): Origin {
  if (found.kind === 'fresh') return origin('reused');
  return found.kind === 'unknown' && write.type === 'Identifier' && isIvName(write.name) ? origin('reused', false) : found;
}

/** Everything a class writes to one of its fields; undefined when it counts it up. */
function fieldWrites(file: SourceFile, cls: ClassNode, name: string): Node[] | undefined {
  const writes: Node[] = [];
  for (const member of cls.body.body) if (member.type === 'PropertyDefinition' && keyName(member) === name && member.value) writes.push(member.value);
  for (const update of file.nodesOf('UpdateExpression')) if (isField(update.argument, name) && contains(cls, update)) return undefined;
  for (const node of file.nodesOf('AssignmentExpression')) {
    if (!isField(node.left, name) || !contains(cls, node)) continue;
    if (isCompound(node)) return undefined;
    writes.push(node.right);
  }
  return [...writes, ...parameterProperties(file, cls, name)];
}

/** `constructor(private readonly iv = …)` */
function parameterProperties(file: SourceFile, cls: ClassNode, name: string): Node[] {
  return file.nodesOf('TSParameterProperty').flatMap((property): Node[] => {
    const { parameter } = property;
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (target.type !== 'Identifier' || target.name !== name || !contains(cls, property)) return [];
    return [parameter.type === 'AssignmentPattern' ? parameter.right : target];
  });
}

function isField(node: Node, name: string): boolean {
  return node.type === 'MemberExpression' && (node.object.type === 'ThisExpression' || node.object.type === 'Identifier') && memberName(node) === name;
}
