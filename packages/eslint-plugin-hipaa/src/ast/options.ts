import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, unwrapAwait, type FunctionNode, type Node } from './nodes.js';
import type { MemberLookup } from './objects.js';
import type { SourceFile } from './source-file.js';
import { keyName, memberName } from './static-names.js';
import { calledFunction, resolveConst } from './static-values.js';

const depthLimit = 8;
const absent: MemberLookup = { kind: 'absent' };
const unknown: MemberLookup = { kind: 'unknown' };

/**
 * One option of a call, looked up as a reader would: in the literal, its constants and spreads, both branches of a
 * conditional, what a helper of the file returns for these arguments, and assignments made later (`opts.secure = true`).
 * `absent` is only said when nothing unseen could set it.
 */
export function lookUpOption(file: SourceFile, node: Node | undefined, name: string): MemberLookup {
  return node ? look({ file, name: name.toLowerCase(), bindings: new Map() }, node, 0) : absent;
}

/** `lookUpOption` along a path: `['cookie', 'maxAge']`. */
export function lookUpPath(file: SourceFile, node: Node | undefined, path: readonly string[]): MemberLookup {
  let current = node;
  let found: BoundLookup = absent;
  let bindings: ReadonlyMap<string, Node> = new Map();
  for (const name of path) {
    if (!current) return absent;
    found = look({ file, name: name.toLowerCase(), bindings }, current, 0);
    if (found.kind !== 'found') return found;
    current = found.value;
    bindings = found.bindings ?? new Map();
  }
  return found;
}

/** A member found in what a helper returns, with what the helper's parameters stand for. */
type BoundLookup = MemberLookup & { readonly bindings?: ReadonlyMap<string, Node> };

interface Search {
  readonly file: SourceFile;
  readonly name: string;
  /** What the parameters of a helper stand for at the call that is looked at. */
  readonly bindings: ReadonlyMap<string, Node>;
}

function look(search: Search, node: Node, depth: number, isSpread = false): BoundLookup {
  if (depth > depthLimit) return unknown;
  const start = unwrapAwait(node);
  const later = start.type === 'Identifier' ? lookUpLater(search, start) : undefined;
  if (later) return later;
  const bound = start.type === 'Identifier' ? search.bindings.get(start.name) : undefined;
  if (bound) return look({ ...search, bindings: new Map() }, bound, depth + 1);
  const value = resolveConst(search.file, start);
  switch (value.type) {
    case 'ObjectExpression':
      return lookInObject(search, value, depth);
    case 'ConditionalExpression':
      return (isSpread || asksForEnvironment(search.file, value.test) ? any : either)(look(search, value.consequent, depth + 1), look(search, value.alternate, depth + 1));
    case 'LogicalExpression':
      return value.operator === '&&' && !isSpread ? either(absent, look(search, value.right, depth + 1)) : look(search, value.right, depth + 1);
    case 'CallExpression':
      return lookInCall(search, value, depth);
    case 'Literal':
      return absent;
    default:
      return value.type === 'Identifier' && value.name === 'undefined' ? absent : unknown;
  }
}

function lookInObject(search: Search, object: TSESTree.ObjectExpression, depth: number): BoundLookup {
  for (let i = object.properties.length - 1; i >= 0; i--) {
    const property = object.properties[i];
    if (!property) continue;
    if (property.type === 'SpreadElement') {
      const spread = look(search, property.argument, depth + 1, true);
      if (spread.kind !== 'absent') return spread;
    } else if (keyName(property)?.toLowerCase() === search.name) {
      // `{ secure }` of a helper's parameter is what the call gives for it.
      const bound = property.value.type === 'Identifier' ? search.bindings.get(property.value.name) : undefined;
      return { kind: 'found', value: bound ?? property.value, property, ...(bound ? {} : { bindings: search.bindings }) };
    }
  }
  return absent;
}

/** `Object.assign(...)`, or a helper of the file with its arguments bound to its parameters. */
function lookInCall(search: Search, call: TSESTree.CallExpression, depth: number): MemberLookup {
  const { callee } = call;
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object' && ['assign', 'freeze'].includes(memberName(callee) ?? '')) {
    for (const argument of [...call.arguments].reverse()) {
      const found = argument.type === 'SpreadElement' ? unknown : look(search, argument, depth + 1);
      if (found.kind !== 'absent') return found;
    }
    return absent;
  }
  const fn = calledFunction(search.file, call);
  if (!fn) return unknown;
  const returned = returnedValues(fn);
  const inner = { ...search, bindings: bind(fn, call) };
  return returned.length === 0 ? unknown : returned.map((value) => look(inner, value, depth + 1)).reduce(either);
}

function bind(fn: FunctionNode, call: TSESTree.CallExpression): Map<string, Node> {
  const bindings = new Map<string, Node>();
  fn.params.forEach((parameter, i) => {
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    const value = call.arguments[i] ?? (parameter.type === 'AssignmentPattern' ? parameter.right : undefined);
    if (target.type === 'Identifier' && value && value.type !== 'SpreadElement') bindings.set(target.name, value);
  });
  return bindings;
}

/** The values of the `return` statements directly in a function's body and its `if` branches. */
export function returnedValues(fn: FunctionNode): Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const values: Node[] = [];
  const stack: Node[] = [...fn.body.body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'ReturnStatement' && node.argument) values.push(node.argument);
    else if (node.type === 'IfStatement') stack.push(node.consequent, ...(node.alternate ? [node.alternate] : []));
    else if (node.type === 'BlockStatement') stack.push(...node.body);
    else if (node.type === 'TryStatement') stack.push(node.block);
  }
  return values;
}

/** A missing option in one branch is missing. */
function either(a: MemberLookup, b: MemberLookup): MemberLookup {
  if (a.kind === 'absent' || b.kind === 'absent') return absent;
  return a.kind === 'unknown' ? b : a;
}

/** What a conditional spread adds in one branch counts, and so does what only production gets. */
function any(a: MemberLookup, b: MemberLookup): MemberLookup {
  if (a.kind === 'found' || b.kind === 'found') return a.kind === 'found' ? a : b;
  return a.kind === 'unknown' ? a : b;
}

function asksForEnvironment(file: SourceFile, test: Node): boolean {
  return /\benv\b|NODE_ENV|prod|isDev|isLocal|isTest|development/i.test(file.textOf(test).slice(0, 200));
}

/** `options.secure = true` anywhere after the declaration; `options.cookie.secure = true` is found on the way to `cookie`. */
function lookUpLater(search: Search, identifier: TSESTree.Identifier): MemberLookup | undefined {
  const variable = search.file.variableOf(identifier);
  for (const reference of variable?.references ?? []) {
    const member = (reference.identifier as Node).parent;
    if (member?.type !== 'MemberExpression' || member.object !== reference.identifier || memberName(member)?.toLowerCase() !== search.name) continue;
    const assignment = member.parent;
    if (assignment.type === 'AssignmentExpression' && assignment.left === member) return { kind: 'found', value: assignment.right, property: assignment };
    if (assignment.type === 'MemberExpression' && assignment.parent.type === 'AssignmentExpression' && assignment.parent.left === assignment) return unknown;
  }
  return undefined;
}

/** The object literal that stands right there as an argument, which an edit may touch. */
export function inlineObject(node: Node | undefined): TSESTree.ObjectExpression | undefined {
  const value = node ? unwrapAwait(node) : undefined;
  return value?.type === 'ObjectExpression' && !isFunction(value) ? value : undefined;
}
