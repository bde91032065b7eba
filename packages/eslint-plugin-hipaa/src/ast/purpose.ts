import type { TSESTree } from '@typescript-eslint/utils';
import { callSites } from './call-sites.js';
import { contains, enclosingClass, isClass, isFunction, unwrap, type FunctionNode, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { calleeName, functionName, keyName, memberName, receiverOf } from './static-names.js';

/** What a name on the way says; `undefined` asks to look further. */
export type NameVerdictOf<T> = (name: string) => T | undefined;

const stepLimit = 40;

/**
 * Follows a value to what it becomes and asks each name on the way: the variable, member, property, attribute or function that takes
 * it, through conversions, concatenations, callbacks and plainly named variables. The first answer wins.
 * Does not follow a value into another file, nor through an object that is passed on whole.
 */
export function findPurpose<T>(file: SourceFile, node: Node, ask: NameVerdictOf<T>): T | undefined {
  const queue: Node[] = [node];
  const seen = new Set<Node>();
  for (let current = queue.shift(); current && seen.size < stepLimit; current = queue.shift()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const step = stepFrom(file, current);
    for (const name of step.names) {
      const answer = ask(name);
      if (answer !== undefined) return answer;
    }
    queue.push(...step.next);
  }
  return undefined;
}

interface Step {
  readonly names: readonly string[];
  readonly next: readonly Node[];
}

const stop: Step = { names: [], next: [] };
const comparisons: ReadonlySet<string> = new Set(['<', '>', '<=', '>=', '==', '===', '!=', '!==', 'in', 'instanceof']);

function stepFrom(file: SourceFile, node: Node): Step {
  const parent = node.parent;
  if (!parent) return stop;
  switch (parent.type) {
    case 'BinaryExpression':
      return comparisons.has(parent.operator) ? stop : { names: [], next: [parent] };
    case 'ConditionalExpression':
      return parent.test === node ? stop : { names: [], next: [parent] };
    case 'VariableDeclarator':
      return parent.init === node ? fromTarget(file, parent.id) : stop;
    case 'AssignmentExpression':
      return parent.right === node ? fromTarget(file, parent.left) : stop;
    case 'AssignmentPattern':
      return parent.right === node ? fromTarget(file, parent.left) : stop;
    case 'Property':
      return parent.value === node ? fromProperty(parent) : stop;
    case 'PropertyDefinition':
      return parent.value === node ? { names: named(keyName(parent)), next: [] } : stop;
    case 'JSXAttribute':
      return { names: parent.name.type === 'JSXIdentifier' ? [parent.name.name] : [], next: [] };
    case 'ReturnStatement':
      return fromReturn(file, parent);
    case 'ArrowFunctionExpression':
      return parent.body === node ? fromFunction(file, parent) : stop;
    case 'CallExpression':
    case 'NewExpression':
      return fromCall(parent, node);
    case 'TemplateLiteral':
      return { names: parameterBefore(parent, node), next: [parent] };
    case 'MemberExpression':
    case 'LogicalExpression':
    case 'UnaryExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'AwaitExpression':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'JSXExpressionContainer':
    case 'SequenceExpression':
      return { names: [], next: [parent] };
    default:
      return stop;
  }
}

/** The query parameter that a part of a template fills: `?token=${…}`. */
function parameterBefore(template: TSESTree.TemplateLiteral, part: Node): string[] {
  const text = template.quasis[template.expressions.indexOf(part as TSESTree.Expression)]?.value.cooked ?? '';
  return named(/[?&;]([\w-]+)=$/.exec(text)?.[1]);
}

function named(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}

/** The name that takes a value, and the places that read it. */
function fromTarget(file: SourceFile, target: Node): Step {
  const inner = unwrap(target);
  if (inner.type === 'MemberExpression') return { names: named(memberName(inner) ?? (inner.object.type === 'Identifier' ? inner.object.name : undefined)), next: inner.object.type === 'ThisExpression' ? fieldReads(file, inner) : inner.computed && inner.object.type === 'Identifier' ? reads(file, inner.object) : [] };
  if (inner.type === 'ArrayPattern') return { names: inner.elements.flatMap((element) => (element?.type === 'Identifier' ? [element.name] : [])), next: [] };
  return inner.type === 'Identifier' ? { names: [inner.name], next: reads(file, inner) } : stop;
}

function reads(file: SourceFile, identifier: Node): Node[] {
  const variable = file.variableOf(identifier);
  return variable ? variable.references.filter((reference) => reference.isRead() && !isReceiverOfIndexWrite(reference.identifier as Node)).map((reference) => reference.identifier as Node) : [];
}

/** Where the methods of a class read one of its fields. */
function fieldReads(file: SourceFile, target: TSESTree.MemberExpression): Node[] {
  const cls = enclosingClass(target);
  const name = memberName(target);
  if (!cls || name === undefined) return [];
  return file.nodesOf('MemberExpression').filter((node) => node !== target && node.object.type === 'ThisExpression' && memberName(node) === name && contains(cls, node) && !isWritten(node));
}

function isWritten(node: Node): boolean {
  return node.parent?.type === 'AssignmentExpression' && node.parent.left === node;
}

function isReceiverOfIndexWrite(node: Node): boolean {
  return node.parent?.type === 'MemberExpression' && node.parent.object === node && node.parent.parent.type === 'AssignmentExpression' && node.parent.parent.left === node.parent;
}

/** A property by its key; `default` and `value` describe the property that their object stands under. */
function fromProperty(property: TSESTree.Property): Step {
  const key = keyName(property);
  return key === 'default' || key === 'defaultValue' || key === 'value' ? { names: [], next: [property.parent] } : { names: named(key), next: [] };
}

function fromReturn(file: SourceFile, node: TSESTree.ReturnStatement): Step {
  for (let current: Node | undefined = node.parent; current; current = current.parent) if (isFunction(current)) return fromFunction(file, current);
  return stop;
}

/** What a function returns: its name and its callers, or what the call that it is given to makes of it. */
function fromFunction(file: SourceFile, fn: FunctionNode): Step {
  const isCallback = fn.parent.type === 'CallExpression' && fn.parent.callee !== fn;
  const name = functionName(fn);
  const property = fn.parent.type === 'Property' ? fn : undefined;
  const wrapper = isCallback && fn.parent.type === 'CallExpression' ? (calleeName(fn.parent) ?? '') : '';
  if (!isCallback) return fn.parent.type === 'CallExpression' ? { names: [], next: [fn.parent] } : { names: namesOfFunction(fn), next: [...(property ? [property] : []), ...callSites(file, fn)] };
  return transforming.has(wrapper) ? { names: [], next: [fn.parent] } : { names: named(name), next: [] };
}

const bareVerb = /^(?:next|create|generate|make|new|issue|build|get|mint|of|random|code|value|toString|allocate|draw)$/;

/** A function's name; where that is a bare verb, what it belongs to says the rest: `ReferralNumber.next()`, `otp.generate()`. */
function namesOfFunction(fn: FunctionNode): string[] {
  const name = functionName(fn);
  if (name === undefined || !bareVerb.test(name)) return named(name);
  const object = fn.parent.type === 'Property' ? fn.parent.parent.parent : undefined;
  const cls = enclosingClass(fn);
  const owner = object ? (object.type === 'VariableDeclarator' && object.id.type === 'Identifier' ? object.id.name : undefined) : isClass(cls) ? cls.id?.name : undefined;
  return [name, ...named(owner)];
}

/** Calls whose result is made of their argument. */
const transforming: ReadonlySet<string> = new Set([
  'from', 'map', 'replace', 'replaceAll', 'useMemo', 'useState', 'useRef', 'reduce', 'flatMap', 'fill', 'join', 'String', 'Number', 'parseInt', 'parseFloat', 'floor', 'round', 'ceil', 'trunc', 'abs', 'toString', 'charAt', 'at', 'padStart', 'padEnd', 'concat', 'slice', 'substring', 'substr',
  'update', 'createHash', 'digest', 'sha256', 'sha1', 'md5', 'SHA256', 'MD5', 'SHA1', 'hash', 'encode', 'btoa', 'stringify', 'toUpperCase', 'toLowerCase', 'Buffer', 'Uint8Array', 'fromCharCode', 'toFixed', 'BigInt', 'resolve', 'of', 'Array', 'freeze', 'sort', 'pow', 'max', 'min', 'imul', 'encodeURIComponent', 'flat', 'splice', 'reverse', 'trim', 'parse', 'call', 'times', 'sampleSize', 'shuffle', 'keys', 'entries', 'substringData', 'pad', 'range', 'chunk',
]);

function fromCall(call: TSESTree.CallExpression | TSESTree.NewExpression, node: Node): Step {
  if (call.callee === node) return { names: [], next: [call] };
  const name = calleeName(call) ?? '';
  if (name === 'push' || name === 'unshift' || name === 'append' || name === 'add') {
    const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
    return receiver?.type === 'Identifier' ? { names: [receiver.name], next: [] } : stop;
  }
  if (transforming.has(name)) return { names: [], next: [call] };
  const first = call.arguments[0];
  const label = first && first !== node && first.type === 'Literal' && typeof first.value === 'string' ? [first.value] : [];
  // A call of one argument may well re-shape it: `slugify(x)`, `hashids.encode(x)`.
  return { names: [...label, name], next: call.arguments.length === 1 ? [call] : [] };
}
