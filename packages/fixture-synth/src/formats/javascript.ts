import { parse, type ParserPlugin } from '@babel/parser';
import type { CallExpression, Comment, File, JSXOpeningElement, Node, ObjectExpression, TemplateLiteral } from '@babel/types';
import { mentionsPatient } from 'phi-vocabulary';
import { quoted } from '../text/codecs.js';
import { joinedPiece } from '../text/joined.js';
import { type Piece, subPiece } from '../text/piece.js';
import { calleeName, keyOf, keyText, type Named, passesThrough } from './javascript/names.js';
import { columnsOfEach, findParameters } from './javascript/parameters.js';
import { assertedPath, labelPath, methodPath } from './javascript/call-paths.js';
import { joinableTemplate, literalRuns } from './javascript/joined.js';
import { readTaggedTable } from './javascript/tagged-tables.js';
import { type Group, newGroup, newScope, type Slot, UnreadableError } from './slot.js';

interface Place {
  readonly path: readonly string[];
  readonly group: Group;
  readonly inList?: boolean;
}

/** Literals, templates, JSX texts, comments and numbers of JavaScript and TypeScript, with and without JSX. */
export function parseJavaScript(piece: Piece, root: Group, fileName: string = 'file.tsx'): Slot[] {
  const tree = parseTree(piece.value, fileName);
  const reader = new Reader(piece, findParameters(tree.program.body));
  reader.read(tree.program, { path: [], group: root });
  for (const comment of tree.comments ?? []) reader.comment(comment, root);
  return reader.slots;
}

function parseTree(text: string, fileName: string): File {
  const typed = /\.[cm]?tsx?$/.test(fileName);
  const plugins: ParserPlugin[] = ['decorators-legacy', ...(typed ? (['typescript'] as const) : []), ...(/\.[cm]?ts$/.test(fileName) ? [] : (['jsx'] as const))];
  try {
    return parse(text, { sourceType: 'unambiguous', plugins, attachComment: false, errorRecovery: true, allowReturnOutsideFunction: true, allowImportExportEverywhere: true, allowAwaitOutsideFunction: true, allowUndeclaredExports: true });
  } catch (error) {
    throw new UnreadableError(error instanceof SyntaxError ? 'a syntax error' : 'nested too deeply to be read');
  }
}

const skipped = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TSTypeAnnotation', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSTypeParameterInstantiation', 'Directive']);
const testCalls = new Set(['it', 'test', 'describe', 'each', 'bench', 'beforeEach', 'beforeAll', 'specify', 'context']);

class Reader {
  readonly slots: Slot[] = [];
  readonly #piece: Piece;
  readonly #parameters: ReadonlyMap<string, readonly string[]>;

  constructor(piece: Piece, parameters: ReadonlyMap<string, readonly string[]>) {
    this.#piece = piece;
    this.#parameters = parameters;
  }

  comment(comment: Comment, group: Group): void {
    const start = (comment.start ?? 0) + 2;
    const end = (comment.end ?? 0) - (comment.type === 'CommentBlock' ? 2 : 0);
    this.slots.push({ piece: subPiece(this.#piece, start, end), path: [], group, kind: 'comment' });
  }

  read(node: Node | null | undefined, place: Place): void {
    if (node === null || node === undefined || skipped.has(node.type)) return;
    switch (node.type) {
      case 'StringLiteral':
        return this.#string(node, place, 'string');
      case 'TemplateLiteral':
        return this.#template(node, place);
      case 'NumericLiteral':
      case 'BigIntLiteral':
        return this.#add(node, place, 'number');
      case 'UnaryExpression':
        return node.operator === '-' && node.argument.type === 'NumericLiteral' ? this.#add(node, place, 'number') : this.read(node.argument, place);
      case 'RegExpLiteral':
        return this.#range((node.start ?? 0) + 1, (node.start ?? 0) + 1 + node.pattern.length, place, 'text');
      case 'JSXText':
        return this.#range(node.start ?? 0, node.end ?? 0, { ...place, path: [] }, 'text');
      case 'ObjectExpression':
        return this.#object(node, place);
      case 'JSXOpeningElement':
        return this.#element(node, place);
      case 'ArrayExpression':
        for (const element of node.elements) this.read(element, { ...place, inList: true });
        return;
      case 'VariableDeclarator':
      case 'AssignmentExpression':
      case 'AssignmentPattern':
      case 'ClassProperty':
      case 'JSXAttribute':
        return this.#named(node, place);
      case 'CallExpression':
      case 'NewExpression':
      case 'OptionalCallExpression':
        return this.#call(node as CallExpression, place);
      case 'TaggedTemplateExpression':
        return this.#tagged(node, place);
      case 'BinaryExpression':
        return this.#binary(node, place);
      default:
        return this.#children(node, passesThrough(node) ? place : { path: [], group: place.group });
    }
  }

  #children(node: Node, place: Place): void {
    for (const child of Object.values(node) as unknown[]) {
      for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(one)) this.read(one, place);
    }
  }

  #range(start: number, end: number, { path, group }: Place, kind: Slot['kind']): void {
    if (end > start) this.slots.push({ piece: subPiece(this.#piece, start, end), path, group, kind });
  }

  #add(node: Node, place: Place, kind: Slot['kind']): void {
    this.#range(node.start ?? 0, node.end ?? 0, place, kind);
  }

  #string(node: Node, { path, group }: Place, kind: Slot['kind']): void {
    this.slots.push({ piece: this.#inner(node), path, group, kind });
  }

  #template(node: TemplateLiteral, place: Place): void {
    const parts = joinableTemplate(node);
    if (parts !== undefined) return this.#join(parts, place);
    const kind = node.expressions.length === 0 ? 'string' : 'text';
    for (const quasi of node.quasis) {
      const [start, end] = [quasi.start ?? 0, quasi.end ?? 0];
      if (end > start) this.slots.push({ piece: subPiece(this.#piece, start, end, quoted['`']), path: place.path, group: place.group, kind });
    }
    for (const expression of node.expressions) this.read(expression, { path: [], group: place.group });
  }

  #object(node: ObjectExpression, { path, group, inList = false }: Place): void {
    const own = newGroup(group, path.at(-1), inList);
    for (const property of node.properties) {
      if (property.type !== 'ObjectProperty') {
        this.#children(property, { path, group: own });
        continue;
      }
      const key = property.computed ? undefined : keyText(property.key);
      if (key !== undefined) own.keys.push(key);
      if (key === 'resourceType' && property.value.type === 'StringLiteral') own.type = property.value.value;
      if (property.key.type === 'StringLiteral') this.#string(property.key, { path: [...path, 'key'], group: own }, 'key');
      else if (property.computed) this.read(property.key, { path: [], group: own });
      this.read(property.value, { path: key === undefined ? path : [...path, key], group: own });
    }
  }

  /** `<PatientBanner name="…" mrn="…" />`: attributes belong together as members do. */
  #element(node: JSXOpeningElement, { path, group }: Place): void {
    const own = newGroup(group, node.name.type === 'JSXIdentifier' ? node.name.name : undefined, true);
    for (const attribute of node.attributes) if (attribute.type === 'JSXAttribute') own.keys.push(...keyOf(attribute).names);
    for (const attribute of node.attributes) this.read(attribute, { path, group: own });
  }

  #named(node: Named, place: Place): void {
    const { names, value } = keyOf(node);
    const base = node.type === 'JSXAttribute' || node.type === 'ClassProperty' ? place.path : [];
    this.read(value, { path: [...base, ...names], group: place.group });
    if (node.type === 'VariableDeclarator' || node.type === 'AssignmentExpression') this.#children({ ...(node.type === 'VariableDeclarator' ? node.id : node.left) }, { path: [], group: place.group });
  }

  /** Literals beside each other are one text. */
  #join(parts: readonly Node[], { path, group }: Place): void {
    const pieces = parts.map((part) => this.#inner(part));
    this.slots.push({ piece: joinedPiece(this.#piece, pieces), path, group, kind: 'string' });
  }

  /** What a literal or a part of a template holds. */
  #inner(node: Node): Piece {
    const [start, end] = [node.start ?? 0, node.end ?? 0];
    if (node.type === 'TemplateElement') return subPiece(this.#piece, start, end, quoted['`']);
    return subPiece(this.#piece, start + 1, end - 1, quoted[this.#piece.value.charAt(start)]);
  }

  /** A comparison's other side names the value: `patient.ssn === '…'`; literals that are put together are one value. */
  #binary(node: Node & { left: Node; right: Node; operator: string }, place: Place): void {
    if (node.operator === '+') {
      for (const run of literalRuns(node)) {
        if (run.length > 1) this.#join(run, place);
        else this.read(run[0], place);
      }
      return;
    }
    const compared = /^[!=]==?$|^[<>]/.test(node.operator);
    this.read(node.left, compared ? { group: place.group, path: keyText(node.right, true)?.split('.') ?? [] } : place);
    this.read(node.right, compared ? { group: place.group, path: keyText(node.left, true)?.split('.') ?? [] } : place);
  }

  #call(node: CallExpression, place: Place): void {
    const name = calleeName(node.callee);
    if (this.#dateParts(node, name, place)) return;
    const group = testCalls.has(name) ? newScope(name, place.group) : place.group;
    this.read(node.callee, { path: [], group });
    const columns = columnsOfEach(node);
    if (columns !== undefined) return this.#rows(node, columns, group);
    const parameters = this.#parameters.get(name);
    if (parameters !== undefined) return this.#positional(node.arguments, parameters, newGroup(group, name, true), name);
    this.#arguments(node, name, place, group);
  }

  /** `expect(patient.name).toBe('…')`, `set('ssn', '…')`, `withMrn('…')`, `Object.freeze({ … })`. */
  #arguments(node: CallExpression, name: string, place: Place, group: Group): void {
    const [first, second] = node.arguments;
    const asserted = assertedPath(node.callee);
    const isPair = node.arguments.length === 2 && first?.type === 'StringLiteral' && second !== undefined && !testCalls.has(name) && /^[#.@[]{0,2}(?:name=)?[A-Za-z_][\w.-]*\]?$/.test(first.value);
    if (isPair) {
      this.#string(first, { path: [], group }, 'string');
      return this.read(second, { path: [...place.path, first.value.replace(/[^\w.-]|^name=/g, '')], group });
    }
    const label = labelPath(node.callee);
    if (label !== undefined) group.keys.push(...label);
    const path = asserted ?? label ?? (node.arguments.length === 1 && place.path.length === 0 ? methodPath(node.callee, name) : place.path);
    const [owner = ''] = path;
    const about = path.length === 2 && asserted === undefined && mentionsPatient(owner) ? newGroup(group, owner) : group;
    for (const argument of node.arguments) this.read(argument, { path: testCalls.has(name) ? [] : path, group: testCalls.has(name) ? group : about });
  }

  #positional(values: readonly (Node | null)[], names: readonly string[], group: Group, owner: string): void {
    group.keys.push(...names.slice(0, values.length));
    for (const [i, value] of values.entries()) this.read(value, { path: names[i] === undefined ? [owner] : [owner, names[i]], group });
  }

  /** `it.each([[…], […]])('…', (mrn, dob) => …)`: the callback names the columns. */
  #rows(node: CallExpression, columns: readonly string[], group: Group): void {
    const table = (node.callee as CallExpression).arguments[0];
    this.slots.splice(this.slots.findLastIndex(({ piece }) => piece.at(0) < (table?.start ?? 0)) + 1);
    for (const row of table?.type === 'ArrayExpression' ? table.elements : []) {
      if (row?.type === 'ArrayExpression') this.#positional(row.elements, columns, newGroup(group, 'row', true), 'row');
      else this.read(row, { path: [], group, inList: true });
    }
    for (const argument of node.arguments) this.read(argument, { path: [], group });
  }

  #tagged(node: Node & { tag: Node; quasi: TemplateLiteral }, place: Place): void {
    if (calleeName(node.tag) !== 'each') return this.read(node.quasi, place);
    for (const { columns, cells } of readTaggedTable(node.quasi)) this.#positional(cells, columns, newGroup(place.group, 'row', true), 'row');
    for (const quasi of node.quasi.quasis) this.#range(quasi.start ?? 0, quasi.end ?? 0, { path: [], group: place.group }, 'text');
  }

  /** `new Date(1957, 2, 22)`, `Date.UTC(1957, 2, 22)`. */
  #dateParts(node: CallExpression, name: string, { path, group }: Place): boolean {
    const [year, month, day] = node.arguments;
    if ((name !== 'Date' && name !== 'UTC') || day === undefined || ![year, month, day].every((part) => part?.type === 'NumericLiteral')) return false;
    const part = (from: Node | undefined): Piece => subPiece(this.#piece, from?.start ?? 0, from?.end ?? 0);
    this.slots.push({ piece: part(year), path, group, kind: 'number', dateParts: { month: part(month), day: part(day), monthBase: 0 } });
    return true;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
