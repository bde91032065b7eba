import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { importsModule } from '../ast/imports.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, memberName } from '../ast/static-names.js';
import type { Framework, Handler } from './handlers.js';
import { unwrapHandler } from './route-handlers.js';
import { middyParts, wrappersOf } from './wrappers.js';

/** A name under which the file gives a value away. */
interface Exported {
  readonly name: string;
  readonly value: Node;
  readonly statement: Node;
}

const httpMethods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Handlers by where they stand and what they are called: Next.js, Remix, Lambda, server actions, and Express controllers. */
export function exportedHandlers(file: SourceFile): Handler[] {
  const exported = exportsOf(file);
  const framework = (entry: Exported): Framework | undefined => frameworkOf(file, entry);
  const named = exported.flatMap((entry) => {
    const kind = framework(entry);
    return kind ? describe(file, entry, kind) : [];
  });
  return [...named, ...workerFetch(file, exported), ...inlineActions(file), ...controllerFunctions(file)];
}

function describe(file: SourceFile, entry: Exported, framework: Framework): Handler[] {
  const { fn, wrappers } = unwrapHandler(file, entry.value);
  const target = (framework === 'lambda' ? middyTarget(file, entry.value) : undefined) ?? fn;
  const head = target && isFunction(target) && target.type === 'FunctionDeclaration' && target.id ? target.id : target && isEventHandler(entry.value) ? target : framework === 'lambda' && target && !/^(?:handler|lambdaHandler)$/.test(entry.name) ? headOf(target) : entry.statement;
  return [{ fn: target, framework, route: routeOfFile(file.filename), method: entry.name, head, whole: target && target.type === 'FunctionDeclaration' ? target : entry.statement, router: file.ast, middlewares: [...wrappers, ...middyParts(entry.value)] }];
}

function frameworkOf(file: SourceFile, { name, value }: Exported): Framework | undefined {
  const path = file.filename.replaceAll('\\', '/');
  if (httpMethods.has(name) && (/(?:^|\/)route\.[cm]?[jt]sx?$/.test(path) || importsModule(file, ['next/server', 'next']))) return 'next-app';
  if (name === 'default' && /(?:^|\/)pages\/api\//.test(path)) return 'next-pages';
  if (httpMethods.has(name) && /(?:^|\/)\+server\.[jt]s$/.test(path)) return 'next-app';
  if (name === 'load' && /(?:^|\/)\+(?:page|layout)\.server\.[jt]s$/.test(path)) return 'remix';
  if (isEventHandler(value)) return 'next-app';
  if (/^(?:loader|action)$/.test(name) && (/(?:^|\/)routes?\//.test(path) || importsModule(file, ['@remix-run/', 'react-router']))) return 'remix';
  if (/^(?:handler|lambdaHandler)$/.test(name) && !importsModule(file, ['express', 'fastify', 'react', '@medplum/'])) return 'lambda';
  if (takesGatewayEvent(file, value)) return 'lambda';
  return hasDirective(file.ast.body, 'use server') && isAction(value) ? 'next-action' : undefined;
}

/** Nuxt's and h3's `export default defineEventHandler(async (event) => …)`. */
function isEventHandler(value: Node): boolean {
  const inner = unwrap(value);
  return inner.type === 'CallExpression' && /^(?:define(?:Cached)?EventHandler|eventHandler|defineLazyEventHandler)$/.test(calleeName(inner) ?? '');
}

/** A Worker's `export default { fetch(request, env) { … } }`. */
function workerFetch(file: SourceFile, exported: readonly Exported[]): Handler[] {
  return exported.flatMap(({ name, value }) => {
    const object = unwrap(value);
    const fetch = name === 'default' && object.type === 'ObjectExpression' ? object.properties.find((property) => property.type === 'Property' && keyName(property) === 'fetch') : undefined;
    if (fetch?.type !== 'Property' || !isFunction(fetch.value)) return [];
    return [{ fn: fetch.value, framework: 'lambda' as const, route: undefined, method: 'fetch', head: fetch.key, whole: fetch, router: file.ast, middlewares: [] }];
  });
}

const gatewayAnswer = cue(/\bstatusCode\b|APIGateway|LambdaFunctionURL/);

const gatewayEvent = cue(/\bevent\b/);

/** `export const getChart = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, … })`, wrapped or not, whatever its name. */
function takesGatewayEvent(file: SourceFile, value: Node): boolean {
  if (!file.mentions(gatewayAnswer) || !file.mentions(gatewayEvent)) return false;
  const { fn } = unwrapHandler(file, value);
  const first = fn?.params[0];
  if (!fn || first?.type !== 'Identifier') return false;
  return /APIGateway\w*Event|LambdaFunctionURLEvent|ALBEvent/.test(file.textOf(first)) || (/^_?(?:event|evt)$/.test(first.name) && /\bstatusCode\b/.test(file.textOf(fn)));
}

function isAction(value: Node): boolean {
  const inner = unwrap(value);
  return (isFunction(inner) && inner.async) || inner.type === 'CallExpression';
}

function hasDirective(body: readonly Node[], text: string): boolean {
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') return false;
    if (statement.expression.value === text) return true;
  }
  return false;
}

/** Functions inside a component that say `'use server'` themselves. */
function inlineActions(file: SourceFile): Handler[] {
  if (!file.text.includes('use server')) return [];
  return [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('ArrowFunctionExpression'), ...file.nodesOf('FunctionExpression')]
    .filter((fn) => fn.body?.type === 'BlockStatement' && hasDirective(fn.body.body, 'use server'))
    .map((fn) => ({ fn, framework: 'next-action' as const, route: functionName(fn), method: undefined, head: fn.id ?? fn, whole: fn, router: file.ast, middlewares: [] }));
}

/** `(req, res) => …` that another file registers: route and middleware are unknown here. */
function controllerFunctions(file: SourceFile): Handler[] {
  return [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('ArrowFunctionExpression'), ...file.nodesOf('FunctionExpression')].filter(takesRequest).map((fn) => ({ fn, framework: 'express' as const, route: undefined, method: undefined, head: headOf(fn), whole: fn, router: undefined, middlewares: wrappersOf(file, fn) }));
}

function takesRequest(fn: FunctionNode): boolean {
  const [first, second] = fn.params;
  return first?.type === 'Identifier' && /^_?(?:req|request)$/.test(first.name) && second?.type === 'Identifier' && /^_?(?:res|response|reply|h)$/.test(second.name);
}

function headOf(fn: FunctionNode): Node {
  if (fn.type === 'FunctionDeclaration' && fn.id) return fn.id;
  const { parent } = fn;
  if (parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') return parent.key;
  return parent.type === 'VariableDeclarator' ? parent.id : fn;
}

/** Every value the file exports by name, ES modules and CommonJS alike. */
export function exportsOf(file: SourceFile): readonly Exported[] {
  return file.fact(collectExports);
}

function collectExports(file: SourceFile): readonly Exported[] {
  return file.ast.body.flatMap((statement): Exported[] => {
    if (statement.type === 'ExportDefaultDeclaration') return [{ name: 'default', value: statement.declaration, statement }];
    if (statement.type === 'ExportNamedDeclaration') return fromDeclaration(file, statement);
    return statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression' ? fromAssignment(statement.expression, statement) : [];
  });
}

function fromDeclaration(file: SourceFile, statement: TSESTree.ExportNamedDeclaration): Exported[] {
  const { declaration } = statement;
  if (declaration?.type === 'FunctionDeclaration' && declaration.id) return [{ name: declaration.id.name, value: declaration, statement }];
  if (declaration?.type === 'VariableDeclaration') return declaration.declarations.flatMap((node) => (node.id.type === 'Identifier' && node.init ? [{ name: node.id.name, value: node.init, statement }] : []));
  return statement.specifiers.flatMap((specifier) => {
    const definition = file.variableOf(specifier.local)?.defs[0]?.node as Node | undefined;
    const value = definition?.type === 'VariableDeclarator' ? definition.init : definition;
    return value && specifier.exported.type === 'Identifier' ? [{ name: specifier.exported.name, value, statement: definition ?? statement }] : [];
  });
}

function fromAssignment({ left, right }: TSESTree.AssignmentExpression, statement: Node): Exported[] {
  if (left.type !== 'MemberExpression') return [];
  const name = memberName(left);
  const owner = left.object;
  if (owner.type === 'Identifier' && owner.name === 'module' && name === 'exports') return [{ name: 'default', value: right, statement }];
  const isExports = (owner.type === 'Identifier' && owner.name === 'exports') || (owner.type === 'MemberExpression' && memberName(owner) === 'exports');
  return isExports && name !== undefined ? [{ name, value: right, statement }] : [];
}

function middyTarget(file: SourceFile, node: Node): FunctionNode | undefined {
  for (let inner = unwrap(node); inner.type === 'CallExpression'; ) {
    if (inner.callee.type !== 'MemberExpression') return unwrapHandler(file, inner).fn;
    const handler = calleeName(inner) === 'handler' ? inner.arguments[0] : undefined;
    if (handler) return unwrapHandler(file, handler).fn;
    inner = unwrap(inner.callee.object);
  }
  return undefined;
}

const routeFile = /(?:^|\/)(?:app|pages|routes|api)\/(.*?)(?:\/(?:route|page|index))?\.[cm]?[jt]sx?$/;

/** The route a file stands for by its path: `app/api/patients/[id]/route.ts` gives `api/patients/[id]`. */
function routeOfFile(filename: string): string | undefined {
  return routeFile.exec(filename.replaceAll('\\', '/'))?.[1];
}
