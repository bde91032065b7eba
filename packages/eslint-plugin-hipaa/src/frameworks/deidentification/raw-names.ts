import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, keyName, memberName, receiverOf } from '../../ast/static-names.js';
import { within } from '../within.js';

/** The names that hold raw data at some place, with the field that a destructured one was taken from. */
export type RawNames = ReadonlyMap<string, string | undefined>;

const technical = /^(?:err|error|reason|opts?|options|config|cfg|settings|ctx|context|logger|log|mode|level|i|index|idx|match|timeout\w*|signal|resolve|reject|id|ids|\w+Ids?|salt|secret|rules?|patterns?|engine|client|cb|callback|done|next|enc|encoding|fields|(?:en|dis)abled|strict|skip\w*|dry_?run|debug|verbose|(?:keep|preserve|include|allow|should|is|has)[A-Z_]\w*|bypass|_\w*)$/i;

/** What even a first parameter holds no record by. */
const options = /^(?:err|error|opts?|options|config|cfg|settings|ctx|context|logger|log|client|_\w*)$/i;

/** The parameters of a function, those of callbacks that run over its raw lists and loop variables over them, as seen from a node. */
export function rawNamesAt(outer: FunctionNode, node: Node): RawNames {
  const holders: Node[] = [];
  for (let current: Node | undefined = node; current && current !== outer; current = current.parent) if (isFunction(current) || current.type === 'ForOfStatement') holders.unshift(current);
  const names = new Map<string, string | undefined>();
  outer.params.forEach((parameter, i) => bind(parameter, names, i === 0 ? options : technical));
  for (const holder of holders) {
    if (isFunction(holder) && runsOver(holder, names)) bind(holder.params[0], names);
    else if (holder.type === 'ForOfStatement' && isRaw(names, holder.right) && holder.left.type === 'VariableDeclaration') bind(holder.left.declarations[0]?.id, names);
  }
  return names;
}

/** The same with the variables that start as one of them: `let out = note`, `const copy = { ...record }`, `const { text } = doc`. */
export function withCopies(file: SourceFile, fn: FunctionNode, names: RawNames): RawNames {
  const all = new Map(names);
  for (const node of within(file.nodesOf('VariableDeclarator'), fn)) {
    const init = node.init ? unwrapAwait(node.init) : undefined;
    if (!init || !isRaw(all, isCopyCall(init) ? init.arguments.find((argument) => isRaw(all, argument)) : init)) continue;
    if (node.id.type === 'Identifier') all.set(node.id.name, fieldOf(all, init));
    else bind(node.id, all);
  }
  return all;
}

function isCopyCall(node: Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && /^(?:structuredClone|cloneDeep|clone|assign|parse\w*|String|readFile|read|load|decode|deserialize|fromBuffer)$/.test(calleeName(node) ?? '');
}

function runsOver(fn: FunctionNode, names: RawNames): boolean {
  const call = fn.parent;
  const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
  return receiver !== undefined && isRaw(names, receiver);
}

function bind(parameter: Node | null | undefined, names: Map<string, string | undefined>, left = technical): void {
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  if (target?.type === 'Identifier') {
    if (!left.test(target.name)) names.set(target.name, undefined);
  } else if (target?.type === 'ObjectPattern') bindFields(target, names);
}

function bindFields(pattern: TSESTree.ObjectPattern, names: Map<string, string | undefined>): void {
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (value.type === 'Identifier' && !technical.test(value.name)) names.set(value.name, keyName(property));
    else if (value.type === 'ObjectPattern') bindFields(value, names);
  }
}

/** The field of the record that an expression reads: `zip` of `patient.address.zip`, or of a `zip` that was destructured. */
export function fieldOf(names: RawNames, node: Node | undefined): string | undefined {
  const inner = node ? unwrap(node) : undefined;
  if (inner?.type === 'MemberExpression') return memberName(inner);
  return inner?.type === 'Identifier' ? (names.get(inner.name) ?? (classifyName(inner.name) ? inner.name : undefined)) : undefined;
}

/** Whether an expression is one of the names, or a member, an element or a copy of one: `note`, `note.text`, `notes[i]`, `{ ...note }`. */
export function isRaw(names: RawNames, node: Node | null | undefined): boolean {
  let current = node;
  for (;;) {
    switch (current?.type) {
      case 'Identifier':
        return names.has(current.name);
      case 'MemberExpression':
        current = current.object;
        break;
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      case 'AwaitExpression':
        current = current.argument;
        break;
      case 'ObjectExpression':
        return current.properties.length === 1 && current.properties[0]?.type === 'SpreadElement' && isRaw(names, current.properties[0].argument);
      default:
        return false;
    }
  }
}

const wrappers = /^(?:String|stringify|resolve|of|just|ok|right|succeed|toString|trim|structuredClone|cloneDeep|from|freeze|Some|success|write|serialize|toBuffer|toJSON)$/;
/** Members that tell nothing of what a record holds. */
const harmlessMember = /^(?:id|_id|uuid|key|length|size|type|kind|status|resourceType|version|index|\w*Id|\w*_id)$/;

/** Whether an expression puts raw data forward, whatever it is packed in: `{ ...note, failed: true }`, `{ text: note.text }`, `of(record)`. */
export function putsRawForward(names: RawNames, node: Node | null | undefined): boolean {
  if (!node) return false;
  const inner = unwrapAwait(node);
  switch (inner.type) {
    case 'Identifier':
      return names.has(inner.name);
    case 'MemberExpression':
      return isRaw(names, inner) && !harmlessMember.test(memberName(inner) ?? '');
    case 'ObjectExpression':
      return inner.properties.some((property) => putsRawForward(names, property.type === 'SpreadElement' ? property.argument : property.value));
    case 'ArrayExpression':
      return inner.elements.some((element) => putsRawForward(names, element?.type === 'SpreadElement' ? element.argument : element));
    case 'ConditionalExpression':
      return putsRawForward(names, inner.consequent) || putsRawForward(names, inner.alternate);
    case 'LogicalExpression':
      return inner.operator !== '&&' && (putsRawForward(names, inner.left) || putsRawForward(names, inner.right));
    case 'TemplateLiteral':
      return inner.expressions.some((part) => putsRawForward(names, part));
    case 'CallExpression':
      return wrappers.test(calleeName(inner) ?? '') && (inner.arguments.some((argument) => putsRawForward(names, argument)) || (inner.arguments.length === 0 && putsRawForward(names, receiverOf(inner))));
    default:
      return false;
  }
}
