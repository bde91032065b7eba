import { sessionLibraries, sessionOptionTypes, type SessionLibrary } from 'phi-vocabulary';
import { importOf, importedModules, matchesModule } from '../ast/imports.js';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpPath } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';

/** One configured session: its library, its options, and where they stand. */
export interface SessionConfig {
  readonly node: Node;
  readonly sink: string;
  readonly library: SessionLibrary;
  readonly options: Node | undefined;
}

/** All sessions the file configures: by a library's call, `register(plugin, options)`, or an options object of a known type. */
export function sessionConfigs(file: SourceFile): readonly SessionConfig[] {
  return file.fact(findSessionConfigs);
}

function findSessionConfigs(file: SourceFile): SessionConfig[] {
  const libraries = sessionLibraries.filter((library) => [...importedModules(file)].some((module) => matchesModule(module, library.modules)));
  if (libraries.length === 0) return [];
  const found = [...file.nodesOf('CallExpression'), ...file.nodesOf('NewExpression')].flatMap((call) => fromCall(file, call) ?? fromRegistration(file, call) ?? []);
  const typed = file.nodesOf('VariableDeclarator').flatMap((node) => fromDeclaration(file, node));
  const seen = new Set<Node | undefined>();
  return [...typed, ...found].filter((config) => {
    const object = config.options && lookUpRoot(file, config.options);
    if (object && seen.has(object)) return false;
    seen.add(object);
    return true;
  });
}

function lookUpRoot(file: SourceFile, node: Node): Node {
  const inner = unwrapAwait(node);
  const definition = inner.type === 'Identifier' ? (file.variableOf(inner)?.defs[0]?.node as Node | undefined) : undefined;
  return definition?.type === 'VariableDeclarator' && definition.init ? unwrapAwait(definition.init) : inner;
}

function fromCall(file: SourceFile, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): SessionConfig | undefined {
  const source = importOf(file, call.callee);
  const library = source && sessionLibraries.find((candidate) => matchesModule(source.module, candidate.modules) && candidate.exports.includes(source.imported));
  if (!library) return undefined;
  const options = library.argument < 0 ? call.arguments.findLast((argument) => isOptions(file, argument)) : call.arguments[library.argument];
  if (library.argument === 1 && options === undefined) return undefined;
  return library.argument < 0 && !options ? undefined : { node: call, sink: calleeName(call) ?? 'session', library, options };
}

/** An argument that is an object of this file; anything imported can't be judged. */
function isOptions(file: SourceFile, node: Node): boolean {
  return lookUpRoot(file, node).type === 'ObjectExpression';
}

/** `app.register(fastifySession, options)`, `server.register({ plugin: Yar, options })`. */
function fromRegistration(file: SourceFile, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): SessionConfig | undefined {
  if (calleeName(call) !== 'register') return undefined;
  const [first] = call.arguments;
  const plugin = first?.type === 'ObjectExpression' ? lookUpPath(file, first, ['plugin']) : undefined;
  const source = first && importOf(file, plugin?.kind === 'found' ? plugin.value : first);
  const library = source && sessionLibraries.find((candidate) => candidate.argument === 1 && matchesModule(source.module, candidate.modules));
  if (!library) return undefined;
  return { node: call, sink: 'register', library, options: plugin ? first : call.arguments[1] };
}

function fromDeclaration(file: SourceFile, node: Extract<Node, { type: 'VariableDeclarator' }>): SessionConfig[] {
  if (node.id.type !== 'Identifier' || !node.init) return [];
  const annotation = node.id.typeAnnotation?.typeAnnotation ?? (node.init.type === 'TSSatisfiesExpression' || node.init.type === 'TSAsExpression' ? node.init.typeAnnotation : undefined);
  const name = annotation?.type === 'TSTypeReference' ? (annotation.typeName.type === 'Identifier' ? annotation.typeName.name : annotation.typeName.type === 'TSQualifiedName' ? annotation.typeName.right.name : '') : '';
  if (!Object.hasOwn(sessionOptionTypes, name)) return [];
  // Several libraries call their type `SessionOptions`.
  const specifier = file.nodesOf('ImportSpecifier').find((candidate) => candidate.local.name === name);
  const imported = specifier?.parent.type === 'ImportDeclaration' ? specifier.parent.source.value : undefined;
  const module = sessionLibraries.some((candidate) => imported !== undefined && candidate.modules.includes(imported)) ? imported : sessionOptionTypes[name];
  const library = module && sessionLibraries.find((candidate) => candidate.modules.includes(module));
  return library ? [{ node, sink: name, library, options: node.init }] : [];
}
