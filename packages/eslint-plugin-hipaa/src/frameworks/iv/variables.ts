import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { importOf } from '../../ast/imports.js';
import { enclosingFunction, unwrap, unwrapAwait, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, receiverOf } from '../../ast/static-names.js';
import { envRead } from '../env-reads.js';
import { fillOrigin } from './fills.js';
import { lasting } from './lifetime.js';
import { importedOrigin, isRepeatingName } from './names.js';
import { destructuredOrigin } from './objects.js';
import { parameterOrigin } from './parameters.js';
import { combine, origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';
import { isCompound, isUnconditional, isWholeTarget } from './writes.js';

type Variable = TSESLint.Scope.Variable;
type Write = TSESLint.Scope.Reference;

/** The origin of a variable's value at its use: a parameter's from its callers and default, another's from its writes and fills. */
export function variableOrigin(trace: Trace, node: TSESTree.Identifier): Origin {
  const variable = trace.file.variableOf(node);
  if (!variable) return node.name === 'undefined' ? origin('absent') : unknown;
  const bound = trace.bindings.get(variable);
  if (bound) return originOf({ ...bound.trace, depth: trace.depth }, bound.node);
  const definition = variable.defs[0];
  if (!definition) return unknown;
  const imported = importOf(trace.file, node);
  if (imported && imported.imported !== '*') return importedOrigin(imported.imported === 'default' ? node.name : imported.imported, imported.module);
  if ((definition.type as string) === 'Parameter') return fillOrigin(trace, variable)?.origin ?? parameterOrigin(trace, variable, node);
  if (definition.node.type !== 'VariableDeclarator') return unknown;
  if (envRead(trace.file, node)) return origin('configured');
  const found = declaredOrigin(trace, variable);
  return found.kind === 'unknown' && isRepeatingName(node.name) ? origin('derived', !/id$/i.test(node.name)) : found;
}

function declaredOrigin(trace: Trace, variable: Variable): Origin {
  const fill = fillOrigin(trace, variable);
  const written = writtenOrigin(trace, variable);
  // What is written over a part of random bytes leaves the rest random.
  return fill && written.kind !== 'fresh' && written.kind !== 'reused' ? lasting(trace, fill.origin, fill.at, variable) : written;
}

function writtenOrigin(trace: Trace, variable: Variable): Origin {
  const writes = variable.references.filter((reference) => reference.isWrite());
  if (isProcessCounter(trace.file, variable, writes)) return origin('counted', false);
  if (writes.some((write) => write.identifier.parent.type === 'UpdateExpression' || isCompound(write.identifier.parent))) return compoundOrigin(trace, writes);
  const decisive = writes.findLast((write) => isUnconditional(write.identifier as Node, trace.use));
  const relevant = decisive ? writes.filter((write) => write === decisive || isBetween(decisive, write, trace.use)) : writes;
  const origins = relevant.map((write) => writeOrigin(trace, write, variable));
  if (isRemembered(trace, variable, relevant) && origins.some((found) => found.kind === 'fresh')) return origin('reused');
  return worst(origins.filter((found, i, all) => found.kind !== 'absent' || all.length === 1));
}

/** A later write that may or may not happen before the use: `if (!iv) iv = …`. */
function isBetween(earlier: Write, write: Write, use: Node): boolean {
  const [from, at] = [earlier.identifier.range[0], write.identifier.range[0]];
  return from < at && at < use.range[0] && enclosingFunction(write.identifier) === enclosingFunction(use);
}

function writeOrigin(trace: Trace, write: Write, variable: Variable): Origin {
  const target = write.identifier as Node;
  if (!write.writeExpr) return unknown;
  const found = isWholeTarget(target) ? originOf(trace, write.writeExpr) : destructuredOrigin(trace, target, write.writeExpr);
  return lasting(trace, found, target, variable);
}

/** `let iv = cache.get(id); if (!iv) { iv = randomBytes(12); cache.set(id, iv); }`: drawn once, kept from then on. */
function isRemembered(trace: Trace, variable: Variable, writes: readonly Write[]): boolean {
  const stores = writes.flatMap((write) => (write.writeExpr ? [storeBehind(trace, write.writeExpr)] : []));
  return variable.references.some(({ identifier }) => {
    const call = identifier.parent;
    const receiver = call.type === 'CallExpression' && calleeName(call) === 'set' ? receiverOf(call) : undefined;
    return receiver !== undefined && stores.includes(trace.file.textOf(receiver));
  });
}

/** The map that a value is looked up in. */
function storeBehind(trace: Trace, value: Node): string | undefined {
  const call = unwrapAwait(value);
  const receiver = call.type === 'CallExpression' && calleeName(call) === 'get' ? receiverOf(call) : undefined;
  return receiver && trace.file.textOf(receiver);
}

/** A variable of the module that starts at a constant and is only counted up: the process forgets where it was, the key does not change. */
function isProcessCounter(file: SourceFile, variable: Variable, writes: readonly Write[]): boolean {
  const declared = variable.defs[0]?.name as Node | undefined;
  if (!declared || enclosingFunction(declared)) return false;
  const steps = writes.filter(({ identifier }) => enclosingFunction(identifier));
  return steps.length > 0 && steps.some(({ identifier, writeExpr }) => identifier.parent.type === 'UpdateExpression' || (writeExpr && unwrap(writeExpr).type === 'BinaryExpression') || isCompound(identifier.parent))
    && writes.every(({ identifier, writeExpr }) => identifier.parent.type === 'UpdateExpression' || (!!writeExpr && isConstantStep(file, variable, writeExpr)));
}

/** `0n`, `seq + 1n`, `(counter + 1) % 2 ** 32`. */
function isConstantStep(file: SourceFile, variable: Variable, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === 'BinaryExpression') return isConstantStep(file, variable, value.left) && isConstantStep(file, variable, value.right);
  if (value.type === 'Literal') return typeof value.value === 'number' || typeof value.value === 'bigint';
  if (value.type === 'CallExpression') return calleeName(value) === 'BigInt' && value.arguments[0]?.type === 'Literal';
  return file.variableOf(value) === variable;
}

/** `out += alphabet[…]`: made of all that is added; `counter++` is a counter. */
function compoundOrigin(trace: Trace, writes: readonly Write[]): Origin {
  if (writes.some((write) => write.identifier.parent.type === 'UpdateExpression')) return unknown;
  const parts = writes.flatMap((write) => (write.writeExpr ? [originOf(trace, write.writeExpr)] : []));
  const found = parts.find((part) => part.kind === 'predictable') ?? combine(parts);
  return found.kind === 'constant' ? unknown : found;
}
