import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingClass, isFunction, unwrap, unwrapAwait, type ClassNode, type FunctionNode, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { keyName, memberName } from './static-names.js';

const resolveLimit = 8;

/**
 * Follows a name to what it stands for: a variable written once, a field of the file's class (`this.iv`, `Cfg.IV`), a member of a
 * constant object, the only value a helper of the file returns. Gives the node itself where nothing more is known.
 */
export function resolveConst(file: SourceFile, node: Node): Node {
  let current = unwrapAwait(node);
  for (let i = 0; i < resolveLimit; i++) {
    // `const { a } = b; const { b } = a` would resolve for ever.
    if (resolving.has(current)) return current;
    resolving.add(current);
    const next = resolveStep(file, current);
    resolving.delete(current);
    if (!next || next === current) return current;
    current = unwrapAwait(next);
  }
  return current;
}

/** What is being resolved right now, further up the call stack. */
const resolving = new Set<Node>();

function resolveStep(file: SourceFile, node: Node): Node | undefined {
  if (node.type === 'Identifier') return initOf(file, node);
  if (node.type === 'MemberExpression') return resolveMember(file, node);
  if (node.type === 'CallExpression') return resolveCall(file, node);
  return undefined;
}

/** The only value a variable ever gets; undefined when it is written again, destructured or a parameter. */
export function initOf(file: SourceFile, identifier: Node): Node | undefined {
  const variable = file.variableOf(identifier);
  const definition = file.definitionOf(identifier);
  if (!variable || definition?.node.type !== 'VariableDeclarator' || variable.defs.some((other) => other !== definition && (other.type as string) !== 'Type')) return undefined;
  const writes = variable.references.filter((reference) => reference.isWrite());
  const declarator = definition.node;
  if (declarator.id.type !== 'Identifier') return destructuredInit(file, declarator, identifier);
  if (writes.length !== 1) return undefined;
  return declarator.init ?? writes[0]?.writeExpr ?? undefined;
}

/** `const { iv } = settings` where `settings` is an object of the file. */
function destructuredInit(file: SourceFile, declarator: TSESTree.VariableDeclarator, identifier: Node): Node | undefined {
  if (declarator.id.type !== 'ObjectPattern' || !declarator.init || identifier.type !== 'Identifier') return undefined;
  const property = declarator.id.properties.find((candidate) => candidate.type === 'Property' && candidate.value.type === 'Identifier' && candidate.value.name === identifier.name);
  const key = property?.type === 'Property' ? keyName(property) : undefined;
  const object = resolveConst(file, declarator.init);
  return key !== undefined && object.type === 'ObjectExpression' ? ownMember(object, key) : undefined;
}

function resolveMember(file: SourceFile, node: TSESTree.MemberExpression): Node | undefined {
  const name = memberName(node);
  if (name === undefined) return undefined;
  if (node.object.type === 'ThisExpression') return fieldValue(enclosingClass(node), name);
  const owner = node.object.type === 'Identifier' ? file.variableOf(node.object)?.defs[0]?.node : undefined;
  if (owner && (owner.type === 'ClassDeclaration' || owner.type === 'ClassExpression')) return fieldValue(owner, name);
  if (owner?.type === 'TSEnumDeclaration') return enumValue(owner, name);
  const object = resolveConst(file, node.object);
  return object.type === 'ObjectExpression' ? ownMember(object, name) : undefined;
}

function enumValue(node: TSESTree.TSEnumDeclaration, name: string): Node | undefined {
  const member = node.body.members.find((candidate) => candidate.id.type === 'Identifier' ? candidate.id.name === name : candidate.id.type === 'Literal' && candidate.id.value === name);
  return member?.initializer;
}

function ownMember(object: TSESTree.ObjectExpression, name: string): Node | undefined {
  const property = object.properties.findLast((candidate) => candidate.type === 'Property' && keyName(candidate) === name);
  return property?.type === 'Property' ? property.value : undefined;
}

/** The initial value of a class field that nothing else in the class assigns, or its only assignment. */
function fieldValue(cls: ClassNode | undefined, name: string): Node | undefined {
  const field = cls?.body.body.find((member) => member.type === 'PropertyDefinition' && keyName(member) === name);
  return field?.type === 'PropertyDefinition' ? (field.value ?? undefined) : undefined;
}

/** `Object.freeze(value)`, or a call of a helper of the file without parameters that only returns one thing. */
function resolveCall(file: SourceFile, node: TSESTree.CallExpression): Node | undefined {
  if (node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'Object' && memberName(node.callee) === 'freeze') return node.arguments[0];
  const fn = calledFunction(file, node);
  return fn && fn.params.length === 0 && !fn.generator ? soleReturn(fn) : undefined;
}

/** The function of this file that a call runs: by variable, by `this.method`, by `Class.method`, by member of a constant object. */
export function calledFunction(file: SourceFile, node: TSESTree.CallExpression | TSESTree.NewExpression): FunctionNode | undefined {
  return functionBehind(file, node.callee);
}

/** The function an expression denotes, when it is one of this file. */
export function functionBehind(file: SourceFile, node: Node): FunctionNode | undefined {
  const callee = unwrap(node);
  if (isFunction(callee)) return callee;
  if (callee.type === 'Identifier') {
    const declared = file.variableOf(callee)?.defs[0];
    const definition = declared?.node as Node | undefined;
    // A parameter's definition is the function it belongs to, not one it names.
    if (isFunction(definition)) return (declared?.type as string) === 'FunctionName' ? definition : undefined;
    const init = definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' && definition.init ? unwrap(definition.init) : undefined;
    return init ? functionWithin(init) : undefined;
  }
  return callee.type === 'MemberExpression' ? methodBehind(file, callee) : undefined;
}

/** `useCallback(fn)`, `cache(fn)`, `asyncHandler(fn)`: a wrapper's first function argument. */
function functionWithin(node: Node): FunctionNode | undefined {
  if (isFunction(node)) return node;
  const first = node.type === 'CallExpression' ? node.arguments[0] : undefined;
  return isFunction(first) ? first : undefined;
}

function methodBehind(file: SourceFile, node: TSESTree.MemberExpression): FunctionNode | undefined {
  const name = memberName(node);
  if (name === undefined) return undefined;
  const owner = node.object.type === 'ThisExpression' ? enclosingClass(node) : node.object.type === 'Identifier' ? (file.variableOf(node.object)?.defs[0]?.node as Node | undefined) : undefined;
  if (owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression') return methodOf(file, owner, name);
  const init = owner?.type === 'VariableDeclarator' && owner.init ? unwrap(owner.init) : undefined;
  if (init?.type === 'ObjectExpression') {
    const member = ownMember(init, name);
    return isFunction(member) ? member : undefined;
  }
  if (init?.type === 'NewExpression' && init.callee.type === 'Identifier') {
    const cls = file.variableOf(init.callee)?.defs[0]?.node as Node | undefined;
    return cls?.type === 'ClassDeclaration' ? methodOf(file, cls, name) : undefined;
  }
  return undefined;
}

/** A class of a thousand methods calls each of them by name. */
function methodOf(file: SourceFile, cls: ClassNode, name: string): FunctionNode | undefined {
  const known = file.fact(methodsByClass);
  let methods = known.get(cls);
  if (!methods) known.set(cls, (methods = collectMethods(cls)));
  return methods.get(name);
}

function methodsByClass(): Map<ClassNode, ReadonlyMap<string, FunctionNode>> {
  return new Map();
}

function collectMethods(cls: ClassNode): ReadonlyMap<string, FunctionNode> {
  const methods = new Map<string, FunctionNode>();
  for (const member of cls.body.body) {
    const name = (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') && isFunction(member.value) ? keyName(member) : undefined;
    if (name !== undefined && !methods.has(name)) methods.set(name, (member as { value: FunctionNode }).value);
  }
  return methods;
}

function soleReturn(fn: FunctionNode): Node | undefined {
  if (fn.body.type !== 'BlockStatement') return fn.body;
  const last = fn.body.body.length === 1 ? fn.body.body[0] : undefined;
  return last?.type === 'ReturnStatement' ? (last.argument ?? undefined) : undefined;
}

const pieceLimit = 2000;
const stepLimit = 20_000;

/**
 * The text an expression is known to have: literals, templates and concatenations of known pieces, through constants.
 * Undefined when any piece is unknown.
 */
export function staticText(file: SourceFile, node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const pieces = textPieces(file, node);
  return pieces.some((piece) => piece === undefined) ? undefined : pieces.join('');
}

/** The known text of an expression with each unknown piece as `\u0000`: `https://x/${id}` gives `https://x/\u0000`. */
export function partialText(file: SourceFile, node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const pieces = textPieces(file, node);
  return pieces.every((piece) => piece === undefined) ? undefined : pieces.map((piece) => piece ?? '\u0000').join('');
}

/** Walks concatenations with its own stack, so that ten thousand nested `+` cost no call frames. */
function textPieces(file: SourceFile, root: Node): (string | undefined)[] {
  const pieces: (string | undefined)[] = [];
  const stack: Node[] = [root];
  // Steps are counted as well as pieces: `a = b + a` never yields a piece.
  for (let node = stack.pop(), steps = 0; node && pieces.length < pieceLimit && steps < stepLimit; node = stack.pop(), steps++) {
    const value = resolveConst(file, node);
    if (value.type === 'Literal') pieces.push(typeof value.value === 'string' || typeof value.value === 'number' ? String(value.value) : undefined);
    else if (value.type === 'BinaryExpression' && value.operator === '+') stack.push(value.right, value.left);
    else if (value.type === 'TemplateLiteral' && stack.length < pieceLimit) pushTemplate(value, stack);
    else if (value.type === 'CallExpression' && pushJoined(file, value, stack)) continue;
    else if (value.type === 'TemplateElement') pieces.push(value.value.cooked ?? undefined);
    else if (value.type === 'TaggedTemplateExpression') pushTemplate(value.quasi, stack);
    else pieces.push(undefined);
  }
  return pieces;
}

/** `['SELECT *', 'FROM patients'].join(' ')` */
function pushJoined(file: SourceFile, call: TSESTree.CallExpression, stack: Node[]): boolean {
  const list = call.callee.type === 'MemberExpression' && memberName(call.callee) === 'join' ? resolveConst(file, call.callee.object) : undefined;
  const separator = call.arguments[0];
  if (list?.type !== 'ArrayExpression' || separator?.type !== 'Literal' || stack.length + list.elements.length > pieceLimit) return false;
  for (let i = list.elements.length - 1; i >= 0; i--) {
    const element = list.elements[i];
    if (!element) continue;
    stack.push(element);
    if (i > 0) stack.push(separator);
  }
  return true;
}

function pushTemplate(node: TSESTree.TemplateLiteral, stack: Node[]): void {
  for (let i = node.quasis.length - 1; i >= 0; i--) {
    const expression = node.expressions[i];
    if (expression) stack.push(expression);
    const quasi = node.quasis[i];
    if (quasi) stack.push(quasi);
  }
}

/** The number an expression is known to have: literals and products, sums, quotients of known numbers (`15 * 60 * 1000`). */
export function staticNumber(file: SourceFile, node: Node | undefined, depth = 0): number | undefined {
  if (!node || depth > resolveLimit) return undefined;
  const value = resolveConst(file, node);
  if (value.type === 'Literal') return typeof value.value === 'number' ? value.value : undefined;
  if (value.type === 'UnaryExpression' && value.operator === '-') {
    const operand = staticNumber(file, value.argument, depth + 1);
    return operand === undefined ? undefined : -operand;
  }
  if (value.type !== 'BinaryExpression') return undefined;
  const left = staticNumber(file, value.left, depth + 1);
  const right = staticNumber(file, value.right, depth + 1);
  if (left === undefined || right === undefined) return undefined;
  return value.operator === '*' ? left * right : value.operator === '+' ? left + right : value.operator === '-' ? left - right : value.operator === '/' ? left / right : undefined;
}

/** The boolean an expression is known to have, `!0` and `!1` included. */
export function staticBoolean(file: SourceFile, node: Node | undefined): boolean | undefined {
  if (!node) return undefined;
  const value = resolveConst(file, node);
  if (value.type === 'Literal' && typeof value.value === 'boolean') return value.value;
  if (value.type === 'UnaryExpression' && value.operator === '!' && value.argument.type === 'Literal') return !value.argument.value;
  return undefined;
}
