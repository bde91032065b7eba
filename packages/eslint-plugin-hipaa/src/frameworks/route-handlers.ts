import type { TSESTree } from '@typescript-eslint/utils';
import { importsModule } from '../ast/imports.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { functionBehind, partialText } from '../ast/static-values.js';
import type { Framework, Handler } from './handlers.js';
import { flatten, makerOf, middlewareOf, prefixOf, routerKey, routerNode } from './routers.js';

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'all', 'head', 'options', 'openapi']);
const notRouters = /axios|http|client|agent|request|fetch|\bapi\b|ky|got|cache|redis|map|store|params|headers|config|queryClient|supertest|nock|mock|i18n|cookies|session|storage|form|logger|metrics|repo|service|db|model|server\.use|superagent|chai/i;

/** Routes that a call registers: Express, Koa, Hono, Fastify, hapi, restify. */
export function routeHandlers(file: SourceFile): Handler[] {
  const handlers: Handler[] = [];
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call);
    if (name === undefined || !(verbs.has(name) || name === 'route' || name === 'on' || name === 'http')) continue;
    const receiver = receiverOf(call);
    if (!receiver || notRouters.test(receiverText(file, receiver))) continue;
    if (name === 'route') handlers.push(...byObjects(file, call, receiver));
    if (name === 'http') handlers.push(...openFunctions(file, call, receiver));
    const found = verbs.has(name) ? byVerb(file, call, receiver, name) : undefined;
    if (found) handlers.push(found);
  }
  return handlers;
}

/** The receiver without the arguments of the routes that are chained on it. */
function receiverText(file: SourceFile, receiver: Node): string {
  const inner = unwrap(receiver);
  if (inner.type === 'CallExpression') return receiverText(file, receiverOf(inner) ?? inner.callee);
  return inner.type === 'Identifier' ? inner.name : file.textOf(inner).slice(0, 80);
}

function byVerb(file: SourceFile, call: TSESTree.CallExpression, receiver: TSESTree.Expression, verb: string): Handler | undefined {
  const onRoute = routeOnReceiver(file, receiver);
  const first = call.arguments[0];
  const path = onRoute ?? (first ? pathText(file, first) : undefined);
  if (path === undefined) return undefined;
  const rest = (onRoute === undefined ? call.arguments.slice(1) : call.arguments).flatMap(flatten);
  // Elysia's options follow the handler.
  const options = rest.at(-1)?.type === 'ObjectExpression' && isFunction(rest.at(-2)) ? rest.splice(-1) : [];
  const last = rest.at(-1);
  if (!last || !isHandlerNode(last)) return undefined;
  return describe(file, call, receiver, { path, method: verb, handler: last, before: [...rest.slice(0, -1), ...options] });
}

/** `router.route('/:id').get(…)`: the path stands one call before. */
function routeOnReceiver(file: SourceFile, receiver: Node): string | undefined {
  const inner = unwrap(receiver);
  if (inner.type !== 'CallExpression') return undefined;
  if (calleeName(inner) === 'route') return inner.arguments[0] ? partialText(file, inner.arguments[0]) : undefined;
  return verbs.has(calleeName(inner) ?? '') && !(inner.arguments[0] && pathText(file, inner.arguments[0]) !== undefined) ? routeOnReceiver(file, receiverOf(inner) ?? inner.callee) : undefined;
}

function pathText(file: SourceFile, node: Node): string | undefined {
  if (node.type === 'Literal' && 'regex' in node) return node.raw;
  if (node.type === 'ArrayExpression') return node.elements[0] ? pathText(file, node.elements[0]) : undefined;
  const text = partialText(file, node);
  return text === '' || (text !== undefined && /^[/*:\u0000]/.test(text)) ? text : undefined;
}

function isHandlerNode(node: Node): boolean {
  const inner = unwrap(node);
  return isFunction(inner) || inner.type === 'Identifier' || inner.type === 'MemberExpression' || inner.type === 'CallExpression';
}

interface Route {
  readonly path: string;
  readonly method: string;
  readonly handler: Node;
  readonly before: readonly Node[];
}

function describe(file: SourceFile, call: TSESTree.CallExpression, receiver: Node, route: Route): Handler {
  const key = routerKey(file, receiver);
  const { fn, wrappers } = unwrapHandler(file, route.handler);
  return {
    fn,
    framework: frameworkOf(file, fn),
    route: `${prefixOf(file, key)}${route.path}`,
    method: route.method,
    head: headOf(call),
    whole: call,
    router: routerNode(file, receiver),
    middlewares: [...wrappers, ...route.before, ...middlewareOf(file, key, route.path, headOf(call).range[0]), ...makerOf(file, receiver)],
  };
}

/** A route in a chain of routes is reported at its own name, not at the router's. */
function headOf(call: TSESTree.CallExpression): Node {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? callee.property : callee;
}

const wrapperDepth = 5;

/** `withAuth(withAudit(fn))`: the function and what is around it. */
export function unwrapHandler(file: SourceFile, node: Node): { fn: FunctionNode | undefined; wrappers: Node[] } {
  const wrappers: Node[] = [];
  let current = unwrap(node);
  for (let i = 0; i < wrapperDepth && current.type === 'CallExpression'; i++) {
    wrappers.push(current);
    const inner: Node | undefined = current.arguments.findLast((argument) => isFunction(argument) || argument.type === 'CallExpression') ?? current.arguments.findLast((argument) => argument.type === 'Identifier' || argument.type === 'MemberExpression');
    if (!inner) break;
    current = unwrap(inner);
  }
  const fn = functionBehind(file, current);
  const declared = current.type === 'Identifier' ? (file.variableOf(current)?.defs[0]?.node as Node | undefined) : undefined;
  if (isWrappedVariable(declared)) wrappers.push(declared.init);
  return { fn, wrappers };
}

/** `const list = withAudit(async (req, res) => …)`, then `router.get('/', list)`. */
function isWrappedVariable(node: Node | undefined): node is TSESTree.VariableDeclarator & { init: TSESTree.CallExpression } {
  return node?.type === 'VariableDeclarator' && node.init?.type === 'CallExpression';
}

/** `fastify.route({ method, url, preHandler, handler })` and hapi's `server.route({ method, path, options, handler })`. */
/** Azure's `app.http('getPatient', { authLevel: 'anonymous', route, handler })`; every other level asks for a key. */
function openFunctions(file: SourceFile, call: TSESTree.CallExpression, receiver: TSESTree.Expression): Handler[] {
  const options = call.arguments[1];
  const [level, route, handler] = ['authLevel', 'route', 'handler'].map((key) => lookUpMember(file, options, key));
  if (handler?.kind !== 'found' || (level?.kind === 'found' && partialText(file, level.value) !== 'anonymous')) return [];
  const path = route?.kind === 'found' ? partialText(file, route.value) : partialText(file, call.arguments[0]);
  return path === undefined ? [] : [describe(file, call, receiver, { path: `/${path}`, method: 'http', handler: handler.value, before: [] })];
}

/** Fastify's and hapi's `route({ … })`; hapi takes a list of them, each of which stands for itself. */
function byObjects(file: SourceFile, call: TSESTree.CallExpression, receiver: TSESTree.Expression): Handler[] {
  const [options] = call.arguments;
  if (options?.type !== 'ArrayExpression') return byObject(file, call, receiver, options) ?? [];
  return options.elements.flatMap((element) => byObject(file, call, receiver, element ?? undefined)?.map((handler) => ({ ...handler, head: element ?? call, whole: element ?? call })) ?? []);
}

function byObject(file: SourceFile, call: TSESTree.CallExpression, receiver: TSESTree.Expression, options: Node | undefined): Handler[] | undefined {
  if (options?.type !== 'ObjectExpression') return undefined;
  const member = (name: string): Node | undefined => {
    const found = lookUpMember(file, options, name);
    return found.kind === 'found' ? found.value : undefined;
  };
  const path = member('url') ?? member('path');
  const handler = member('handler');
  const text = path && partialText(file, path);
  if (!handler || text === undefined) return undefined;
  const before = ['preHandler', 'onRequest', 'preValidation', 'preParsing', 'options', 'config', 'onResponse', 'onSend', 'pre', 'middleware', 'middlewares'].flatMap((name) => member(name) ?? []).flatMap(flatten);
  return [describe(file, call, receiver, { path: text, method: partialText(file, member('method'))?.toLowerCase() ?? 'all', handler, before })];
}

function frameworkOf(file: SourceFile, fn: FunctionNode | undefined): Framework {
  return file.fact(readFramework) ?? (fn?.params[0]?.type === 'Identifier' && /^(?:c|ctx)$/.test(fn.params[0].name) ? 'hono' : 'express');
}

function readFramework(file: SourceFile): Framework | undefined {
  if (importsModule(file, ['fastify', 'fastify-plugin', '@fastify/'])) return 'fastify';
  if (importsModule(file, ['hono', '@hono/'])) return 'hono';
  if (importsModule(file, ['koa', 'koa-router', '@koa/'])) return 'koa';
  if (importsModule(file, ['@hapi/'])) return 'hapi';
  return undefined;
}
