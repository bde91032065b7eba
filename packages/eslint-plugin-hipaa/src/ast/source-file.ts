import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { mentions, type Cue } from './cues.js';
import type { Node, NodeOf, NodeType } from './nodes.js';
import { calleeName } from './static-names.js';

type Variable = TSESLint.Scope.Variable;

/** Nodes too numerous to list and never asked for by type. */
const unlisted: ReadonlySet<string> = new Set(['Identifier', 'ExpressionStatement', 'BlockStatement', 'TSTypeAnnotation', 'TSTypeReference', 'JSXText', 'JSXIdentifier', 'TemplateElement', 'ChainExpression']);

/**
 * The file that is being linted: files come one after another. Not a map by tree, even a weak one: V8 clears those in full
 * collections only, so that the trees of hundreds of linted files would stay, and be copied, until then.
 */
let current: SourceFile | undefined;

/**
 * One file as the rules see it: its nodes by type from a single walk, and its variables by identifier.
 * Both are made on the first question, once a file, whatever the number of rules.
 */
export class SourceFile {
  readonly text: string;
  readonly filename: string;
  readonly ast: TSESTree.Program;
  #nodes: Map<string, Node[]> | undefined;
  #calls: Map<string, TSESTree.CallExpression[]> | undefined;
  #variables: Map<Node, Variable> | undefined;
  readonly #facts = new Map<unknown, unknown>();

  private constructor(
    readonly sourceCode: TSESLint.SourceCode,
    filename: string,
  ) {
    this.text = sourceCode.text;
    this.ast = sourceCode.ast;
    this.filename = filename;
  }

  /** Keyed by the tree, not by the `SourceCode`, which oxlint shares between files. */
  static of(sourceCode: TSESLint.SourceCode, filename: string): SourceFile {
    if (current?.ast !== sourceCode.ast) current = new SourceFile(sourceCode, filename);
    return current;
  }

  /** All nodes of the type, in the order of the text. */
  nodesOf<T extends `${NodeType}`>(type: T): readonly NodeOf<T>[] {
    this.#nodes ??= collectNodes(this);
    return (this.#nodes.get(type) ?? []) as NodeOf<T>[];
  }

  /** The calls whose last name passes, in the order of the text. Each name is asked once, however often it is called. */
  callsNamed(passes: (name: string) => boolean): readonly TSESTree.CallExpression[] {
    this.#calls ??= groupByName(this.nodesOf('CallExpression'));
    const found: TSESTree.CallExpression[][] = [];
    for (const [name, calls] of this.#calls) if (passes(name)) found.push(calls);
    return found.length < 2 ? (found[0] ?? []) : found.flat().sort(byPosition);
  }

  /** Whether the text matches; free where it holds none of the cue's literals. */
  mentions(what: Cue): boolean {
    return mentions(this.text, what);
  }

  /** The variable an identifier reads, writes or declares; undefined for a global or a property name. */
  variableOf(identifier: Node): Variable | undefined {
    this.#variables ??= collectVariables(this.sourceCode);
    return this.#variables.get(identifier) ?? this.#templateVariable(identifier);
  }

  /** What declares the value behind an identifier: `const Row` of a file that has a `type Row`, too. */
  definitionOf(identifier: Node): TSESLint.Scope.Definition | undefined {
    const definitions = this.variableOf(identifier)?.defs ?? [];
    return definitions.find((definition) => (definition.type as string) !== 'Type') ?? definitions[0];
  }

  /** A component's template reads the variables of its script by name; the scope manager knows nothing of it. */
  #templateVariable(identifier: Node): Variable | undefined {
    const template = (this.ast as { templateBody?: Node | null }).templateBody;
    if (!template || identifier.type !== 'Identifier' || identifier.range[0] < template.range[0] || identifier.range[1] > template.range[1]) return undefined;
    for (const scope of this.sourceCode.scopeManager?.scopes ?? []) {
      const variable = (scope.type as string) === 'module' ? scope.set.get(identifier.name) : undefined;
      if (variable) return variable;
    }
    return undefined;
  }

  textOf(node: Node): string {
    return this.text.slice(node.range[0], node.range[1]);
  }

  /** A fact about the file that is worked out once and shared by all rules that ask for it. */
  fact<T>(make: (file: SourceFile) => T): T {
    if (!this.#facts.has(make)) this.#facts.set(make, make(this));
    return this.#facts.get(make) as T;
  }
}

type NodesByType = Map<string, Node[]>;

function collectNodes(file: SourceFile): NodesByType {
  const byType: NodesByType = new Map();
  const steps = isComponent.test(file.filename) ? undefined : (file.sourceCode as unknown as Traversable).traverse?.();
  if (steps) {
    for (const step of steps) if (step.kind === visit && step.phase === entering) list(step.target as Node, byType);
  } else walk(file.sourceCode, file.ast, byType);
  const template = (file.ast as { templateBody?: Node | null }).templateBody;
  if (template) walk(file.sourceCode, template, byType);
  return byType;
}

/** The steps of ESLint's own traversal, which it keeps: a third of the cost of walking the tree. oxlint has none. */
interface Traversable {
  traverse?(): Iterable<{ readonly kind: number; readonly phase?: number; readonly target: unknown }>;
}

/** Their templates have nodes that ESLint's traversal doesn't know. */
const isComponent = /\.(?:vue|svelte)$/;

const visit = 1;
const entering = 1;

function list(node: Node, byType: NodesByType): void {
  if (unlisted.has(node.type)) return;
  const known = byType.get(node.type);
  if (known) known.push(node);
  else byType.set(node.type, [node]);
}

function walk(sourceCode: TSESLint.SourceCode, root: Node, byType: NodesByType): void {
  const keys = sourceCode.visitorKeys as Record<string, readonly string[] | undefined>;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    list(node, byType);
    pushChildren(node, keys[node.type] ?? ownKeys(node), stack);
  }
}

/** Keys that lead up, sideways or to no node. */
const notChildren: ReadonlySet<string> = new Set(['parent', 'loc', 'range', 'tokens', 'comments', 'errors', 'references', 'variables', 'type', 'start', 'end', 'templateBody', 'namespace', 'rawName']);

/** Parsers of components leave their template's nodes out of the visitor keys. */
function ownKeys(node: Node): string[] {
  return Object.keys(node).filter((key) => !notChildren.has(key));
}

/** Pushes in reverse, so that nodes come off the stack in the order of the text. */
function pushChildren(node: Node, keys: readonly string[], stack: Node[]): void {
  for (let k = keys.length - 1; k >= 0; k--) {
    const child = (node as unknown as Record<string, unknown>)[keys[k] ?? ''];
    if (Array.isArray(child)) {
      for (let i = child.length - 1; i >= 0; i--) if (isNode(child[i])) stack.push(child[i] as Node);
    } else if (isNode(child)) stack.push(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function groupByName(calls: readonly TSESTree.CallExpression[]): Map<string, TSESTree.CallExpression[]> {
  const byName = new Map<string, TSESTree.CallExpression[]>();
  for (const call of calls) {
    const name = calleeName(call);
    if (name === undefined) continue;
    const known = byName.get(name);
    if (known) known.push(call);
    else byName.set(name, [call]);
  }
  return byName;
}

/** Of calls that start together (`a().b()`) the outer one comes first. */
function byPosition(a: Node, b: Node): number {
  return a.range[0] - b.range[0] || b.range[1] - a.range[1];
}

function collectVariables(sourceCode: TSESLint.SourceCode): Map<Node, Variable> {
  const byIdentifier = new Map<Node, Variable>();
  for (const scope of sourceCode.scopeManager?.scopes ?? []) {
    for (const variable of scope.variables) for (const identifier of variable.identifiers) byIdentifier.set(identifier, variable);
    for (const reference of scope.references) if (reference.resolved) byIdentifier.set(reference.identifier, reference.resolved);
  }
  return byIdentifier;
}
