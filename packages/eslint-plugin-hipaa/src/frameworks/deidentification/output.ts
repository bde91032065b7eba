import type { TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingFunction, isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../../ast/nodes.js';
import { returnsOf } from '../../ast/returns.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, keyName, memberName, receiverOf } from '../../ast/static-names.js';
import { within } from '../within.js';
import { listedNames } from './field-lists.js';
import { fieldOf, isRaw, rawNamesAt } from './raw-names.js';

/** One member of what a de-identifying function gives back. */
export interface OutputField {
  readonly key: string;
  readonly value: Node;
  /** The field of the record by its name alone: `pick(patient, ['zip'])`. */
  readonly source?: string;
  readonly node: Node;
}

/** A record of which everything is handed on but some fields. */
export interface Remnant {
  readonly node: Node;
  /** What the record is called where it is copied: its declared type tells its fields. */
  readonly record: Node;
  readonly removed: ReadonlySet<string>;
}

export interface Output {
  readonly fields: readonly OutputField[];
  readonly remnants: Remnant[];
}

/** What a function's results are made of: members written out, and records copied but for some of their fields. */
export function outputOf(file: SourceFile, fn: FunctionNode): Output {
  const reader = new Reader(file, fn);
  for (const value of returnsOf(file, fn)) reader.read(value);
  for (const call of within(file.nodesOf('CallExpression'), fn)) if (/^(?:push|emit|resolve|write|enqueue|unshift)$/.test(calleeName(call) ?? '')) for (const argument of call.arguments) reader.read(argument);
  return reader;
}

const stepLimit = 60;
const sameValue: ReadonlySet<string> = new Set(['structuredClone', 'cloneDeep', 'clone', 'parse', 'stringify', 'freeze', 'resolve', 'of', 'all', 'ok', 'compact', 'filter', 'slice', 'sort', 'concat', 'flat', 'omitBy', 'join']);

class Reader implements Output {
  readonly fields: OutputField[] = [];
  readonly remnants: Remnant[] = [];
  #steps = 0;
  readonly #seen = new Set<Node>();

  constructor(
    readonly file: SourceFile,
    readonly fn: FunctionNode,
  ) {}

  read(node: Node | null | undefined, removed: ReadonlySet<string> = new Set()): void {
    if (!node || this.#steps++ > stepLimit) return;
    const value = unwrapAwait(node);
    if (this.#seen.has(value) && value.type !== 'Identifier') return;
    this.#seen.add(value);
    switch (value.type) {
      case 'ObjectExpression':
        return this.#object(value, removed);
      case 'ArrayExpression':
        return value.elements.forEach((element) => this.#element(element, removed));
      case 'ConditionalExpression':
        this.read(value.consequent, removed);
        return this.read(value.alternate, removed);
      case 'LogicalExpression':
        return this.read(value.right, removed);
      case 'Identifier':
        return this.#variable(value, removed);
      case 'CallExpression':
        return this.#call(value, removed);
      default:
        return undefined;
    }
  }

  /** A row of a table: `[patient.zip, patient.age]`. */
  #element(element: Node | null, removed: ReadonlySet<string>): void {
    const value = element && unwrap(element.type === 'SpreadElement' ? element.argument : element);
    if (value?.type === 'MemberExpression') this.#field(memberName(value) ?? '', value, value);
    else this.read(value, removed);
  }

  #object(object: TSESTree.ObjectExpression, removed: ReadonlySet<string>): void {
    const written = new Set(removed);
    for (const property of object.properties) if (property.type === 'Property') written.add(keyName(property) ?? '');
    for (const property of object.properties) {
      if (property.type === 'SpreadElement') this.#spread(property.argument, written);
      else this.#field(keyName(property) ?? '', property.value, property);
    }
  }

  #spread(node: Node, removed: ReadonlySet<string>): void {
    const value = unwrapAwait(node);
    if (value.type === 'MemberExpression' && isRaw(rawNamesAt(this.fn, value), value)) this.remnants.push({ node, record: value, removed });
    else this.read(value, removed);
  }

  #field(key: string, value: Node, node: Node): void {
    const inner = unwrap(value);
    if (inner.type === 'ObjectExpression') this.#object(inner, new Set());
    else this.fields.push({ key, value: inner, node });
  }

  /** A copy that is changed on its way out, what is left over by a destructuring, or the record itself. */
  #variable(identifier: TSESTree.Identifier, removed: ReadonlySet<string>): void {
    const variable = this.file.variableOf(identifier);
    const definition = variable?.defs[0];
    const holder = definition?.node as Node | undefined;
    if (!variable || !holder || this.#seen.has(variable as never)) return;
    this.#seen.add(variable as never);
    const gone = new Set([...removed, ...this.#takenFrom(variable.references.map((reference) => reference.identifier as Node))]);
    const target = definition?.name as Node | undefined;
    if (target?.parent?.type === 'RestElement' && target.parent.parent.type === 'ObjectPattern') return this.#rest(identifier, target.parent.parent, holder, gone);
    if (holder.type === 'VariableDeclarator') return this.read(holder.init, gone);
    // A parameter that was changed in place, or copied with overrides.
    if (isFunction(holder) && gone.size > 0 && rawNamesAt(this.fn, identifier).has(identifier.name)) this.remnants.push({ node: identifier, record: identifier, removed: gone });
  }

  #rest(use: Node, pattern: TSESTree.ObjectPattern, holder: Node, removed: ReadonlySet<string>): void {
    const taken = pattern.properties.flatMap((property) => (property.type === 'Property' ? (keyName(property) ?? []) : []));
    const record = holder.type === 'VariableDeclarator' ? holder.init : pattern;
    if (record) this.remnants.push({ node: use, record, removed: new Set([...removed, ...taken]) });
  }

  /** The members of a variable that are deleted or written anew; what is written is a field of the output. */
  #takenFrom(uses: readonly Node[]): string[] {
    return uses.flatMap((use) => {
      const member = use.parent;
      if (member?.type !== 'MemberExpression' || member.object !== use || !contains(this.fn, member)) return [];
      const { parent } = member;
      const isDeleted = parent.type === 'UnaryExpression' && parent.operator === 'delete';
      if (!isDeleted && !(parent.type === 'AssignmentExpression' && parent.left === member)) return [];
      const name = memberName(member);
      if (name === undefined) return this.#loopNames(member);
      if (parent.type === 'AssignmentExpression') this.#field(name, parent.right, parent);
      return [name];
    });
  }

  /** `for (const field of IDENTIFIERS) delete copy[field]`, `IDENTIFIERS.forEach((field) => { delete copy[field]; })`. */
  #loopNames(member: TSESTree.MemberExpression): readonly string[] {
    for (let node: Node | undefined = member.parent; node && node !== this.fn; node = node.parent) {
      if (node.type === 'ForOfStatement') return listedNames(this.file, node.right) ?? unknownList;
      if (isFunction(node) && node.parent.type === 'CallExpression') return listedNames(this.file, receiverOf(node.parent)) ?? unknownList;
      if (node.type === 'ForInStatement') return unknownList;
    }
    return unknownList;
  }

  #call(call: TSESTree.CallExpression, removed: ReadonlySet<string>): void {
    const name = calleeName(call) ?? '';
    const callback = call.arguments.find((argument) => isFunction(argument));
    if (/^(?:omit|pick|without|except)$/.test(name)) return this.#selection(call, name === 'pick', removed);
    if (name === 'assign') return this.#assign(call, removed);
    if (/^(?:map|flatMap|mapValues|then|pipe)$/.test(name) && isFunction(callback)) {
      for (const value of returnsOf(this.file, callback)) this.read(value, removed);
      return undefined;
    }
    return sameValue.has(name) ? this.#source(call.arguments[0] && !isFunction(call.arguments[0]) ? call.arguments[0] : receiverOf(call), removed) : undefined;
  }

  /** What a copy is made of: the record itself is a remnant when fields go from it. */
  #source(node: Node | undefined, removed: ReadonlySet<string>): void {
    const value = node && unwrapAwait(node);
    if (!value) return;
    if ((value.type === 'Identifier' || value.type === 'MemberExpression') && isRaw(rawNamesAt(this.fn, value), value)) {
      if (removed.size > 0) this.remnants.push({ node: value, record: value, removed });
    } else this.read(value, removed);
  }

  #assign(call: TSESTree.CallExpression, removed: ReadonlySet<string>): void {
    const objects = call.arguments.map((argument) => unwrap(argument));
    const written = objects.flatMap((object) => (object.type === 'ObjectExpression' ? object.properties.flatMap((property) => (property.type === 'Property' ? (keyName(property) ?? []) : [])) : []));
    for (const object of objects) this.#source(object, new Set([...removed, ...written]));
  }

  /** `_.omit(patient, ['ssn', 'dob'])`, `R.omit(['ssn'], patient)`, `pick(patient, 'zip', 'dob')`. */
  #selection(call: TSESTree.CallExpression, keeps: boolean, removed: ReadonlySet<string>): void {
    const names = this.fn.params;
    const raw = names.length > 0 ? rawNamesAt(this.fn, call) : new Map<string, undefined>();
    const record = call.arguments.find((argument) => isRaw(raw, argument));
    const rest = call.arguments.filter((argument) => argument !== record);
    const listed = rest.flatMap((argument) => listedNames(this.file, argument) ?? (argument.type === 'Literal' && typeof argument.value === 'string' ? [argument.value] : unknownList));
    if (!record || listed.includes('*')) return;
    if (!keeps) this.remnants.push({ node: call, record, removed: new Set([...removed, ...listed]) });
    else for (const key of listed) this.fields.push({ key, value: record, node: call, source: key });
  }
}

/** Stands for a list that the file does not show: whatever it names may be gone. */
const unknownList: readonly string[] = ['*'];

/** The field of the record that an output's value is read from. */
export function sourceField(fn: FunctionNode, { value, key, source }: OutputField): string | undefined {
  if (source !== undefined) return source;
  const names = rawNamesAt(fn, value);
  const inner = unwrap(value);
  if (enclosingFunction(value) === undefined) return undefined;
  return isRaw(names, inner) ? (inner.type === 'Identifier' && !names.get(inner.name) ? key : fieldOf(names, inner)) : undefined;
}
