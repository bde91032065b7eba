import type { TSESTree } from '@typescript-eslint/utils';
import { unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, receiverOf } from '../../ast/static-names.js';
import { initOf, staticNumber, staticText } from '../../ast/static-values.js';
import { isPersonDate } from './field-names.js';
import { fieldOf, isRaw, rawNamesAt } from './raw-names.js';

/** The record's own field behind an expression, seen through variables, parsing and spelling: `new Date(p.dob).toISOString()`. */
export interface Read {
  readonly field: string;
  /** How much of it is left: `whole`, or its first characters. */
  readonly kept: 'whole' | number;
}

const depthLimit = 8;
const spelling = /^(?:String|Number|Date|toString|trim|toISOString|toJSON|toLocaleDateString|toDateString|toUTCString|getTime|valueOf|parse|parseISO|toUpperCase|toLowerCase|dayjs|moment|utc|fromISO|fromJSDate|DateTime|toDate|formatISO|unix|toISODate|normalize|padStart)$/;

/** Undefined when the expression makes something of its own out of the field. */
export function readOf(file: SourceFile, fn: FunctionNode, node: Node, depth = 0): Read | undefined {
  if (depth > depthLimit) return undefined;
  const value = unwrapAwait(node);
  const names = rawNamesAt(fn, value);
  if (value.type === 'Identifier' || value.type === 'MemberExpression') {
    if (isRaw(names, value)) {
      const field = fieldOf(names, value);
      return field === undefined ? undefined : { field, kept: 'whole' };
    }
    return value.type === 'Identifier' ? ofVariable(file, fn, value, depth) : value.computed && value.object.type === 'CallExpression' ? splitRead(file, fn, value.object, value.property, depth) : undefined;
  }
  if (value.type === 'LogicalExpression' && value.operator !== '&&') return readOf(file, fn, value.left, depth + 1);
  if (value.type === 'ConditionalExpression') return ofBranches(file, fn, [value.consequent, value.alternate], depth);
  if (value.type === 'TemplateLiteral') return value.expressions.length === 1 && value.expressions[0] ? readOf(file, fn, value.expressions[0], depth + 1) : undefined;
  if (value.type !== 'CallExpression' && value.type !== 'NewExpression') return undefined;
  return ofCall(file, fn, value, depth);
}

function ofBranches(file: SourceFile, fn: FunctionNode, branches: readonly Node[], depth: number): Read | undefined {
  for (const branch of branches) {
    const found = readOf(file, fn, branch, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function ofVariable(file: SourceFile, fn: FunctionNode, node: Node, depth: number): Read | undefined {
  const init = initOf(file, node);
  return init ? readOf(file, fn, init, depth + 1) : undefined;
}

function ofCall(file: SourceFile, fn: FunctionNode, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, depth: number): Read | undefined {
  const name = calleeName(call) ?? '';
  const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
  if (/^(?:slice|substring|substr)$/.test(name) && receiver) return cut(file, readOf(file, fn, receiver, depth + 1), call.arguments);
  if (/^(?:format|formatDate|toFormat|strftime)$/.test(name)) return formatted(file, fn, call, receiver, depth);
  if (!spelling.test(name) || (call.type === 'CallExpression' && asksForYear(file, call))) return undefined;
  const inner = call.arguments[0] && isDateSource(call.arguments[0]) ? call.arguments[0] : receiver;
  return inner ? readOf(file, fn, inner, depth + 1) : undefined;
}

/** `toLocaleDateString('en-US', { year: 'numeric' })` */
export function asksForYear(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const text = call.arguments.map((argument) => file.textOf(argument)).join(' ');
  return /\byear\b/.test(text) && !/\b(?:month|day|weekday)\b/.test(text);
}

function isDateSource(node: Node): boolean {
  return node.type !== 'Literal' && node.type !== 'ObjectExpression';
}

function cut(file: SourceFile, read: Read | undefined, [from, to]: readonly Node[]): Read | undefined {
  if (!read || (from && staticNumber(file, from) !== 0)) return undefined;
  const end = to ? staticNumber(file, to) : undefined;
  return end === undefined ? (to ? undefined : read) : { field: read.field, kept: end };
}

/** `dayjs(dob).format('YYYY-MM')`, `format(dob, 'yyyy')`: the letters of the pattern tell how much is left. */
function formatted(file: SourceFile, fn: FunctionNode, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, receiver: Node | undefined, depth: number): Read | undefined {
  const pattern = call.arguments.map((argument) => staticText(file, argument)).find((text) => text !== undefined);
  const source = call.arguments.find((argument) => staticText(file, argument) === undefined) ?? receiver;
  const read = source ? readOf(file, fn, source, depth + 1) : undefined;
  if (!read || pattern === undefined) return undefined;
  return { field: read.field, kept: /[MLdDQ]|%[mdBbjU]/.test(pattern) ? 7 : 4 };
}

/** `zip.split('-')[0]`, `dob.split('T')[0]` keep all that matters; `dob.split('-')[0]` is the year. */
function splitRead(file: SourceFile, fn: FunctionNode, call: Extract<Node, { type: 'CallExpression' }>, index: Node, depth: number): Read | undefined {
  const receiver = receiverOf(call);
  if (calleeName(call) !== 'split' || !receiver || staticNumber(file, index) !== 0) return undefined;
  const read = readOf(file, fn, receiver, depth + 1);
  const separator = staticText(file, call.arguments[0]);
  return read && { field: read.field, kept: isPersonDate(read.field) && separator !== 'T' && separator !== ' ' ? 4 : 'whole' };
}
