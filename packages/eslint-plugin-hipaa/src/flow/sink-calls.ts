import type { TSESTree } from '@typescript-eslint/utils';
import type { CallSink } from 'phi-vocabulary';
import { matchesModule } from '../ast/imports.js';
import type { Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction } from '../ast/static-values.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';

export type SinkIndex = ReadonlyMap<string, readonly CallSink[]>;

/** Sinks by method, so that most calls cost one look-up. */
export function indexSinks(sinks: readonly CallSink[]): SinkIndex {
  const index = new Map<string, CallSink[]>();
  for (const sink of sinks) for (const method of sink.methods) index.set(method, [...(index.get(method) ?? []), sink]);
  return index;
}

/** The sink a call or construction is, if any. */
export function findSink(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression, index: SinkIndex): CallSink | undefined {
  const name = calleeName(call);
  const candidates = name === undefined ? undefined : index.get(name);
  if (!candidates) return undefined;
  const path = pathOf(call.callee);
  if (!path) return undefined;
  let module: string | null | undefined;
  for (const sink of candidates) {
    if (sink.modules) {
      module ??= moduleBehind(file, call.callee) ?? null;
      if (module !== null && matchesModule(module, sink.modules)) return sink;
    } else if (sink.owners) {
      if (path.length > 1 && ownerNames(path).some((owner) => sink.owners?.includes(owner))) return sink;
    } else if (path.length === 1 && call.type === 'CallExpression' && !calledFunction(file, call)) return sink;
  }
  return undefined;
}

/** Lower-case names of what a method is called on, nearest first: `messages`, `client` of `client.messages.create()`. */
function ownerNames(path: readonly string[]): string[] {
  const owners: string[] = [];
  for (let i = path.length - 2; i >= 0 && owners.length < 3; i--) {
    const part = path[i] ?? '';
    if (part === 'this' || part === 'globalThis' || part === 'window' || part === 'self') continue;
    const bare = part.replace(/^new /, '').replace(/\(\)$/, '').replace(/^[_$]+/, '').replace(/[_$#]/g, '').toLowerCase();
    owners.push(bare === '' ? part.toLowerCase() : bare);
    if (part.startsWith('_')) owners.push(part.toLowerCase());
  }
  return owners;
}

/** The expressions of a call that leave by a sink. */
export function leavingParts(call: TSESTree.CallExpression | TSESTree.NewExpression, sink: CallSink): Node[] {
  const args = call.arguments.filter((_, i) => !sink.args || sink.args.includes(i));
  return sink.ignore || sink.only ? args.flatMap((argument) => contentMembers(argument, sink)) : args;
}

/** The members of an object argument that are content; other arguments whole. */
export function contentMembers(argument: Node, sink: Pick<CallSink, 'ignore' | 'only'>): Node[] {
  if (argument.type === 'ArrayExpression') return argument.elements.flatMap((element) => (element ? contentMembers(element, sink) : []));
  if (argument.type === 'NewExpression') return argument.arguments.flatMap((part) => contentMembers(part, sink));
  if (argument.type !== 'ObjectExpression') return [argument];
  return argument.properties.flatMap((property): Node[] => {
    if (property.type === 'SpreadElement') return [property.argument];
    const name = keyName(property) ?? '';
    if (sink.ignore?.includes(name) || (sink.only && !sink.only.includes(name))) return [];
    return sink.ignore ? contentMembers(property.value, sink) : [property.value];
  });
}
