import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Node, NodeOf, NodeType } from './nodes.js';

type Variable = TSESLint.Scope.Variable;

/** Nodes too numerous to list and never asked for by type. */
const unlisted: ReadonlySet<string> = new Set(['Identifier', 'ExpressionStatement', 'BlockStatement', 'TSTypeAnnotation', 'TSTypeReference', 'JSXText', 'JSXIdentifier', 'TemplateElement', 'ChainExpression']);

const files = new WeakMap<object, SourceFile>();

/**
 * One file as the rules see it: its nodes by type from a single walk, and its variables by identifier.
 * Both are made on the first question, once a file, whatever the number of rules.
 */
export class SourceFile {
  readonly text: string;
  readonly filename: string;
  readonly ast: TSESTree.Program;
  #nodes: Map<string, Node[]> | undefined;
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
    const known = files.get(sourceCode.ast);
    if (known) return known;
    const file = new SourceFile(sourceCode, filename);
    files.set(sourceCode.ast, file);
    return file;
  }

  /** All nodes of the type, in the order of the text. */
  nodesOf<T extends `${NodeType}`>(type: T): readonly NodeOf<T>[] {
    this.#nodes ??= collectNodes(this);
    return (this.#nodes.get(type) ?? []) as NodeOf<T>[];
  }

  /** The variable an identifier reads, writes or declares; undefined for a global or a property name. */
  variableOf(identifier: Node): Variable | undefined {
    this.#variables ??= collectVariables(this.sourceCode);
    return this.#variables.get(identifier) ?? this.#templateVariable(identifier);
  }

  /** A component's template reads the variables of its script by name; the scope manager knows nothing of it. */
  #templateVariable(identifier: Node): Variable | undefined {
    const template = (this.ast as { templateBody?: Node | null }).templateBody;
    if (!template || identifier.type !== 'Identifier' || identifier.range[0] < template.range[0] || identifier.range[1] > template.range[1]) return undefined;
    for (const scope of this.sourceCode.scopeManager?.scopes ?? []) {
      const variable = scope.type === ('module' as typeof scope.type) ? scope.set.get(identifier.name) : undefined;
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

function collectNodes(file: SourceFile): Map<string, Node[]> {
  const byType = new Map<string, Node[]>();
  const keys = file.sourceCode.visitorKeys as Record<string, readonly string[] | undefined>;
  const stack: Node[] = [file.ast];
  const template = (file.ast as { templateBody?: Node | null }).templateBody;
  if (template) stack.push(template);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!unlisted.has(node.type)) {
      const list = byType.get(node.type);
      if (list) list.push(node);
      else byType.set(node.type, [node]);
    }
    pushChildren(node, keys[node.type] ?? ownKeys(node), stack);
  }
  return byType;
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

function collectVariables(sourceCode: TSESLint.SourceCode): Map<Node, Variable> {
  const byIdentifier = new Map<Node, Variable>();
  for (const scope of sourceCode.scopeManager?.scopes ?? []) {
    for (const variable of scope.variables) for (const identifier of variable.identifiers) byIdentifier.set(identifier, variable);
    for (const reference of scope.references) if (reference.resolved) byIdentifier.set(reference.identifier, reference.resolved);
  }
  return byIdentifier;
}
