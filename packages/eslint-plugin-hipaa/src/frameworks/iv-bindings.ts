import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingClass, enclosingFunction, findAncestor, isClass, isFunction, unwrapAwait, type ClassNode, type FunctionNode, type Node } from '../ast/nodes.js';
import { callSites } from '../ast/call-sites.js';
import { importOf } from '../ast/imports.js';
import { lookUpMember, visibleMembers } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName } from '../ast/static-names.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';
import { isIvName } from './crypto-calls.js';
import { envRead, isEnvironment } from './env-reads.js';
import { combine, isRepeatingName, origin, originOf, returnsOf, returnsOrigin, unknown, worst, type Origin, type Trace } from './iv-origin.js';
import { outlives } from './iv-lifetime.js';

type Variable = TSESLint.Scope.Variable;

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
  if ((definition.type as string) === 'Parameter') return parameterOrigin(trace, variable, node);
  if (definition.node.type !== 'VariableDeclarator') return unknown;
  if (envRead(trace.file, node)) return origin('configured');
  const found = declaredOrigin(trace, variable);
  return found.kind === 'unknown' && isRepeatingName(node.name) ? origin('derived', !/id$/i.test(node.name)) : found;
}

/** An imported constant that is named an IV: what else could it be than the same one at each call. */
function importedOrigin(name: string, module: string): Origin {
  if (!isIvName(name)) return unknown;
  return /^[A-Z0-9_]+$/.test(name) ? origin('constant', false) : isConfigModule(module) ? origin('configured', false) : unknown;
}

/** A module that holds settings by its name: `./crypto-config.json`, `../constants`. */
export function isConfigModule(module: string): boolean {
  return /config|constants?|settings|secrets|\.json$|\benv\b/i.test(module);
}

function declaredOrigin(trace: Trace, variable: Variable): Origin {
  const fill = fillOrigin(trace, variable);
  if (fill) return lasting(trace, fill.origin, fill.at, variable);
  const writes = variable.references.filter((reference) => reference.isWrite());
  if (writes.some((write) => write.identifier.parent.type === 'UpdateExpression' || isCompound(write.identifier.parent))) return compoundOrigin(trace, writes);
  const decisive = writes.findLast((write) => isUnconditional(write.identifier as Node, trace.use)) ?? undefined;
  const relevant = decisive ? [decisive] : writes;
  return worst(relevant.map((write) => writeOrigin(trace, write, variable)).filter((found, i, all) => found.kind !== 'absent' || all.length === 1));
}

function writeOrigin(trace: Trace, write: TSESLint.Scope.Reference, variable: Variable): Origin {
  const target = write.identifier as Node;
  if (!write.writeExpr) return unknown;
  const found = isWholeTarget(target) ? originOf(trace, write.writeExpr) : destructuredOrigin(trace, target, write.writeExpr);
  return lasting(trace, found, target, variable);
}

/** Fresh bytes that outlive the call they are used in are shared by several calls. */
function lasting(trace: Trace, found: Origin, write: Node, variable: Variable): Origin {
  return found.kind === 'fresh' && outlives(trace.file, write, trace.use, variable) ? origin('reused') : found;
}

function isWholeTarget(target: Node): boolean {
  const parent = target.parent;
  return (parent?.type === 'VariableDeclarator' && parent.id === target) || (parent?.type === 'AssignmentExpression' && parent.left === target);
}

function isCompound(node: Node | undefined): boolean {
  return node?.type === 'AssignmentExpression' && node.operator.length > 1 && !['??=', '||=', '&&='].includes(node.operator);
}

/** `out += alphabet[…]`: made of all that is added; `counter++` is a counter. */
function compoundOrigin(trace: Trace, writes: readonly TSESLint.Scope.Reference[]): Origin {
  if (writes.some((write) => write.identifier.parent.type === 'UpdateExpression')) return unknown;
  const parts = writes.flatMap((write) => (write.writeExpr ? [originOf(trace, write.writeExpr as Node)] : []));
  const found = parts.find((part) => part.kind === 'predictable') ?? combine(parts);
  return found.kind === 'constant' ? unknown : found;
}

/** Whether a write always happens before the use: same function, and no branch or loop around it that the use isn't in. */
function isUnconditional(write: Node, use: Node): boolean {
  if (enclosingFunction(write) !== enclosingFunction(use) || write.range[0] > use.range[0]) return false;
  if (write.parent?.type === 'AssignmentExpression' && ['??=', '||='].includes(write.parent.operator)) return false;
  const branch = findAncestor(write, isBranch);
  return !branch || isFunction(branch) || contains(branch, use);
}

function isBranch(node: Node): node is TSESTree.IfStatement {
  return isFunction(node) || ['IfStatement', 'ConditionalExpression', 'LogicalExpression', 'ForStatement', 'WhileStatement', 'ForOfStatement', 'TryStatement', 'SwitchCase'].includes(node.type);
}

const destructive = /^(?:write|set[A-Z]|copy|fill)/;

/** What fills a buffer after it was allocated: `getRandomValues(iv)`, `iv.set(x)`, `iv[i] = …`, `iv.writeUInt32BE(n)`. */
function fillOrigin(trace: Trace, variable: Variable): { origin: Origin; at: Node } | undefined {
  const fills = variable.references.flatMap((reference) => {
    const found = fillAt(trace, reference.identifier as Node);
    return found ? [{ origin: found, at: reference.identifier as Node }] : [];
  });
  const first = fills[0];
  return first ? { origin: fills.find((fill) => fill.origin.kind === 'predictable')?.origin ?? combine(fills.map((fill) => fill.origin)), at: first.at } : undefined;
}

function fillAt(trace: Trace, node: Node): Origin | undefined {
  const parent = node.parent;
  if (parent?.type === 'CallExpression' && parent.callee !== node) {
    const name = calleeName(parent) ?? '';
    if (name === 'copy') return parent.callee.type === 'MemberExpression' ? originOf(trace, parent.callee.object) : unknown;
    return /random/i.test(name) ? origin('fresh') : /increment|advance|bump|DataView/i.test(name) ? unknown : undefined;
  }
  if (parent?.type === 'NewExpression' && calleeName(parent) === 'DataView') return unknown;
  if (parent?.type !== 'MemberExpression') return undefined;
  if (parent.object !== node) return undefined;
  const up = parent.parent;
  if (up.type === 'AssignmentExpression' && up.left === parent && parent.computed) return isOwnIndex(parent, up.right) ? origin('constant') : originOf(trace, up.right);
  if (up.type === 'UpdateExpression') return unknown;
  const name = memberName(parent);
  if (up.type === 'NewExpression' && name === 'buffer') return unknown;
  if (up.type !== 'CallExpression' || up.callee !== parent || name === undefined || !(name === 'set' || destructive.test(name))) {
    return up.type === 'CallExpression' && up.callee !== parent && name === 'buffer' && /random/i.test(calleeName(up) ?? '') ? origin('fresh') : undefined;
  }
  const value = up.arguments[0];
  return name === 'copy' || !value ? undefined : originOf(trace, value);
}

/** `iv[i] = i` */
function isOwnIndex(target: TSESTree.MemberExpression, value: Node): boolean {
  return value.type === 'Identifier' && target.property.type === 'Identifier' && value.name === target.property.name;
}

/** A parameter: its default, the arguments of the file's own calls, and failing that its name. */
function parameterOrigin(trace: Trace, variable: Variable, node: TSESTree.Identifier): Origin {
  const name = variable.defs[0]?.name as Node;
  const fn = variable.defs[0]?.node as Node;
  const choices: Origin[] = [];
  if (name.parent?.type === 'AssignmentPattern') choices.push(originOf(trace, name.parent.right));
  if (isFunction(fn)) {
    const { index, key } = slotOf(fn, name);
    for (const site of callSites(trace.file, fn)) {
      const argument = site.arguments[index];
      if (argument && argument.type !== 'SpreadElement') choices.push(callerOrigin({ ...trace, use: site }, argument, key));
    }
    const whole = fn.params[index];
    if (key !== undefined && whole?.type === 'AssignmentPattern') choices.push(memberOrigin(trace, whole.right, key));
  }
  const found = worst(choices.filter((choice) => choice.kind !== 'fresh' && choice.kind !== 'absent'));
  if (choices.length > 0 && found.kind !== 'unknown') return found;
  return isRepeatingName(node.name) || isKeyMaterial(variable) ? origin('derived', !/id$/i.test(node.name)) : unknown;
}

/** Raw bytes that the file also imports as a key. */
function isKeyMaterial(variable: Variable): boolean {
  return variable.references.some(({ identifier }) => identifier.parent.type === 'CallExpression' && /^(?:importKey|createSecretKey)$/.test(calleeName(identifier.parent) ?? ''));
}

function callerOrigin(trace: Trace, argument: Node, key: string | undefined): Origin {
  return key === undefined ? originOf(trace, argument) : memberOrigin(trace, argument, key);
}

function memberOrigin(trace: Trace, object: Node, key: string): Origin {
  const member = lookUpMember(trace.file, object, key);
  if (member.kind === 'found') return originOf(trace, member.value);
  // `{ ...defaults, ...options }`: what the caller leaves out comes from the defaults.
  const standard = member.kind === 'unknown' ? visibleMembers(trace.file, object).get(key) : undefined;
  return standard ? originOf(trace, standard) : unknown;
}

/** Where a parameter stands: its index, and its key when it is taken out of an object. */
function slotOf(fn: FunctionNode, name: Node): { index: number; key: string | undefined } {
  const index = fn.params.findIndex((param) => contains(param, name));
  const property = findAncestor(name, (candidate): candidate is TSESTree.Property => candidate.type === 'Property' && contains(fn.params[index] ?? fn, candidate));
  return { index, key: property ? keyName(property) : undefined };
}

/** The value a name gets out of a pattern: `const { iv } = …`, `const [iv, tag] = …`. */
function destructuredOrigin(trace: Trace, target: Node, source: Node): Origin {
  const slot = target.parent?.type === 'AssignmentPattern' ? target.parent : target;
  const fallback = slot.type === 'AssignmentPattern' ? originOf(trace, slot.right) : undefined;
  const property = slot.parent;
  const key = property?.type === 'Property' ? keyName(property) : undefined;
  if (isEnvironment(trace.file, source)) return origin('configured');
  const found = key === undefined ? elementOrigin(trace, slot, source) : memberOfSource(trace, source, key);
  return fallback ? worst([found, fallback]) : found;
}

function elementOrigin(trace: Trace, slot: Node, source: Node): Origin {
  const array = resolveConst(trace.file, source);
  if (slot.parent?.type !== 'ArrayPattern' || array.type !== 'ArrayExpression') return unknown;
  const element = array.elements[slot.parent.elements.indexOf(slot as never)];
  return element ? originOf(trace, element) : unknown;
}

/** A member of what an expression gives: an object of the file, or the object a helper of the file returns. */
function memberOfSource(trace: Trace, source: Node, key: string): Origin {
  const value = resolveConst(trace.file, source);
  if (value.type === 'Identifier') return patternOrigin(trace, value, key);
  if (value.type !== 'CallExpression') return memberOrigin(trace, value, key);
  const fn = calledFunction(trace.file, value);
  return fn ? worst(returnsOf(trace.file, fn).map((result) => memberOrigin({ ...trace, use: result }, result, key))) : memberOrigin(trace, value, key);
}

/** `name.key` for a variable or parameter that holds an object. */
export function patternOrigin(trace: Trace, node: TSESTree.Identifier, key: string): Origin {
  const variable = trace.file.variableOf(node);
  const definition = variable?.defs[0];
  if (!variable || !definition || trace.depth > 12) return unknown;
  const deeper = { ...trace, depth: trace.depth + 1 };
  if ((definition.type as string) === 'Parameter') return objectParameterOrigin(deeper, definition.name as Node, definition.node as Node, key);
  const declarator = definition.node as Node;
  if (declarator.type !== 'VariableDeclarator' || !declarator.init || declarator.id.type !== 'Identifier') return unknown;
  const init = unwrapAwait(declarator.init);
  return init.type === 'CallExpression' || init.type === 'ObjectExpression' ? lasting(trace, memberOfSource(deeper, init, key), declarator.id, variable) : unknown;
}

function objectParameterOrigin(trace: Trace, name: Node, fn: Node, key: string): Origin {
  const choices: Origin[] = [];
  if (name.parent?.type === 'AssignmentPattern') choices.push(memberOrigin(trace, name.parent.right, key));
  if (isFunction(fn)) {
    const { index } = slotOf(fn, name);
    for (const site of callSites(trace.file, fn)) {
      const argument = site.arguments[index];
      if (argument && argument.type !== 'SpreadElement') choices.push(memberOrigin({ ...trace, use: site }, argument, key));
    }
  }
  const found = worst(choices.filter((choice) => choice.kind !== 'fresh'));
  return choices.length > 0 ? found : unknown;
}

/** A field: what the class assigns to it. Bytes that were drawn once for the instance are shared by its calls. */
export function fieldOrigin(trace: Trace, node: TSESTree.MemberExpression, name: string): Origin {
  const cls = node.object.type === 'ThisExpression' ? enclosingClass(node) : classBehind(trace.file, node.object);
  if (!cls) return node.object.type === 'ThisExpression' ? looseFieldOrigin(trace, node, name) : unknown;
  const getter = cls.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'get' && keyName(member) === name);
  if (getter?.type === 'MethodDefinition' && isFunction(getter.value)) return returnsOrigin(trace, getter.value);
  const own = enclosingFunction(trace.use);
  const writes = fieldWrites(trace.file, cls, name);
  if (writes === undefined) return unknown;
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
  for (const property of file.nodesOf('TSParameterProperty')) {
    const target = property.parameter.type === 'AssignmentPattern' ? property.parameter.left : property.parameter;
    if (target.type === 'Identifier' && target.name === name && contains(cls, property)) writes.push(property.parameter.type === 'AssignmentPattern' ? property.parameter.right : target);
  }
  return writes;
}

function isField(node: Node, name: string): boolean {
  return node.type === 'MemberExpression' && (node.object.type === 'ThisExpression' || node.object.type === 'Identifier') && memberName(node) === name;
}
