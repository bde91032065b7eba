import type { TSESTree } from '@typescript-eslint/utils';
import { respondingCalls, respondingObjects, transportMembers } from 'phi-vocabulary';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, receiverOf } from '../ast/static-names.js';

/** What becomes of the records a read gives. */
export interface ResultUse {
  /** Returned as they are, or sent to a client. */
  returned: boolean;
  sent: boolean;
  /** Given to code that isn't seen, or changed. */
  passed: boolean;
  /** Some member is written to. */
  changed: boolean;
  /** Its number of records is asked for. */
  counted: boolean;
  /** The members that are read, and whether one of them is returned or sent. */
  readonly fields: Set<string>;
  fieldsOut: boolean;
}

const stepLimit = 60;
/** Records within records start anew, and may come back to where they came from: all of them together get so many steps. */
const totalLimit = 600;
/** Calls that give back what they are given in another form. */
const transparent: ReadonlySet<string> = new Set(['stringify', 'parse', 'Response', 'structuredClone', 'serialize', 'instanceToPlain', 'plainToInstance', 'cloneDeep', 'assign', 'freeze']);
/** The same records as a file for download. */
const otherForm = /csv|xlsx|unparse/i;
/** Sockets and servers that a class holds: `this.server.emit('patients', list)`. */
const channelName = /^(?:server|socket|io|gateway|client|ws|wss|channel|stream|room|conn(?:ection)?)$/i;

/** Follows the value of a call to its uses: through `await`, variables, destructuring, callbacks of arrays and of the call itself. */
export function useOfResult(file: SourceFile, call: Node): ResultUse {
  const use: ResultUse = { returned: false, sent: false, passed: false, changed: false, counted: false, fields: new Set(), fieldsOut: false };
  const tracer = new Tracer(file, use);
  if (call.type === 'CallExpression') for (const argument of call.arguments) if (isFunction(argument) && argument.params.length === 2) tracer.pattern(argument.params[1]);
  tracer.follow(call);
  return use;
}

/** Members that stand for the same records: `rows`, `data`, `docs`, an index. */
function isTransport(name: string | undefined): boolean {
  return name === undefined || transportMembers.has(name) || /^(?:Items?|recordsets?|rows|exec|lean|toArray|toJSON|toObject|execute|executeTakeFirst|first|at|find|filter|sort|slice|reverse|flat|concat|json|populate|then|pop|shift|values|get|docs|hits|_source|body)$/.test(name);
}

class Tracer {
  #steps = 0;
  readonly #seen = new Set<Node>();

  constructor(
    readonly file: SourceFile,
    readonly use: ResultUse,
    readonly total = { left: totalLimit },
  ) {}

  /** What happens to the value of an expression, judged by the node it stands in. */
  follow(node: Node): void {
    if (this.#steps++ > stepLimit || this.total.left-- <= 0 || this.#seen.has(node)) return;
    this.#seen.add(node);
    const parent = node.parent;
    if (!parent) return;
    switch (parent.type) {
      case 'AwaitExpression':
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'ArrayExpression':
      case 'SpreadElement':
      case 'ObjectExpression':
        return this.follow(parent);
      case 'Property':
        return parent.value === node && parent.parent.type === 'ObjectExpression' ? this.follow(parent.parent) : undefined;
      case 'ReturnStatement':
        this.use.returned = true;
        return;
      case 'ArrowFunctionExpression':
        if (parent.body === node) this.#returnedFrom(parent);
        return;
      case 'VariableDeclarator':
        return parent.init === node ? this.pattern(parent.id) : undefined;
      case 'MemberExpression':
        return parent.object === node ? this.#member(parent) : undefined;
      case 'ForOfStatement':
        return parent.right === node && parent.left.type === 'VariableDeclaration' ? this.pattern(parent.left.declarations[0]?.id) : undefined;
      case 'ConditionalExpression':
        return parent.test === node ? undefined : this.follow(parent);
      case 'LogicalExpression':
        return parent.left === node && parent.operator === '&&' ? undefined : this.follow(parent);
      case 'CallExpression':
      case 'NewExpression':
        return parent.callee === node ? this.follow(parent) : this.#argument(parent);
      case 'AssignmentExpression':
        return this.#assignment(parent, node);
      case 'ExpressionStatement':
      case 'IfStatement':
      case 'UnaryExpression':
      case 'BinaryExpression':
        return;
      default:
        return this.#pass();
    }
  }

  #assignment(assignment: TSESTree.AssignmentExpression, node: Node): void {
    const { left } = assignment;
    if (left === node) this.use.changed = true;
    else if (left.type === 'Identifier') this.pattern(left);
    else if (left.type === 'MemberExpression' && memberName(left) === 'body' && isResponder(left.object)) this.use.sent = true;
    else this.#pass();
  }

  /** Follows what a pattern binds: whole records, or the fields it takes out of them. */
  pattern(target: Node | undefined): void {
    if (!target) return;
    if (target.type === 'Identifier') return this.#references(target);
    if (target.type === 'AssignmentPattern') return this.pattern(target.left);
    if (target.type === 'RestElement') return this.pattern(target.argument);
    if (target.type === 'ArrayPattern') return this.pattern(target.elements[0] ?? undefined);
    if (target.type !== 'ObjectPattern') return this.#pass();
    for (const property of target.properties) {
      if (property.type === 'RestElement') this.pattern(property.argument);
      else if (transportMembers.has(keyName(property) ?? '')) this.pattern(property.value);
      else if (keyName(property) !== 'error' && keyName(property) !== 'count') this.#field(keyName(property) ?? '', property.value);
    }
  }

  #references(identifier: Node): void {
    for (const reference of this.file.variableOf(identifier)?.references ?? []) if (reference.isRead()) this.follow(reference.identifier);
  }

  #member(member: TSESTree.MemberExpression): void {
    const name = memberName(member);
    const called = member.parent.type === 'CallExpression' && member.parent.callee === member ? member.parent : undefined;
    const callback = called?.arguments[0];
    if (called && /^(?:map|flatMap|forEach|some|every|filter|find|then|reduce)$/.test(name ?? '') && callback) return this.#callback(called, name ?? '', callback);
    if (isTransport(name)) return this.follow(called ?? member);
    if (called) return name === 'catch' || name === 'finally' ? this.follow(called) : this.#pass();
    if (name === 'length') this.use.counted = true;
    else if (name !== undefined) this.#field(name, member);
  }

  #callback(call: TSESTree.CallExpression, name: string, callback: Node): void {
    if (!isFunction(callback)) return this.#pass();
    this.pattern(callback.params[name === 'reduce' ? 1 : 0]);
    if (name === 'filter' || name === 'find') this.follow(call);
  }

  /** A callback's expression body is the value of the array the outer function returns. */
  #returnedFrom(fn: TSESTree.ArrowFunctionExpression): void {
    const call = fn.parent;
    if (call.type !== 'CallExpression' || call.callee === fn) {
      this.use.returned = true;
      return;
    }
    if (/^(?:map|flatMap|then)$/.test(calleeName(call) ?? '')) this.follow(call);
    else if (!/^(?:filter|some|every|find|forEach)$/.test(calleeName(call) ?? '')) this.use.returned = true;
  }

  #argument(call: TSESTree.CallExpression | TSESTree.NewExpression): void {
    const name = calleeName(call) ?? '';
    const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
    if (receiver ? respondingCalls.has(name) && isResponder(receiver) : name === 'json') this.use.sent = true;
    else if (name === 'stringify' && call.parent.type === 'Property' && keyName(call.parent) === 'body') this.use.sent = true;
    else if (transparent.has(name) || otherForm.test(name)) this.follow(call);
    else this.#pass();
  }

  #field(name: string, at: Node): void {
    this.use.fields.add(name);
    const inner: ResultUse = { returned: false, sent: false, passed: false, changed: false, counted: false, fields: new Set(), fieldsOut: false };
    const tracer = new Tracer(this.file, inner, this.total);
    if (at.type === 'Identifier' || at.type === 'ObjectPattern' || at.type === 'AssignmentPattern') tracer.pattern(at);
    else tracer.follow(at);
    if (inner.returned || inner.sent || inner.fieldsOut) this.use.fieldsOut = true;
    if (inner.changed) this.use.changed = true;
  }

  #pass(): void {
    this.use.passed = true;
  }
}

/** `res`, `res.status(200)`, `reply.code(200)`, `NextResponse`. */
function isResponder(node: Node): boolean {
  let current = unwrap(node);
  while (current.type === 'CallExpression' || current.type === 'MemberExpression') current = unwrap(current.type === 'CallExpression' ? current.callee : current.object);
  if (current.type === 'ThisExpression') return node.type === 'MemberExpression' && channelName.test(memberName(node) ?? '');
  return current.type === 'Identifier' && respondingObjects.has(current.name);
}
