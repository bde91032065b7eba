import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, isFunction, unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import { importOf } from '../ast/imports.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { initOf, partialText } from '../ast/static-values.js';

/** `router.use(path?, …middleware)` and its like: what it adds, to which router, under which path. */
interface Mount {
  readonly router: object | string;
  readonly path: string | undefined;
  readonly nodes: readonly Node[];
  readonly at: number;
  /** Hooks of Fastify's run whatever the order; what is used runs in the order of the text. */
  readonly ordered: boolean;
}

const mountMethods = new Set(['use', 'addHook', 'register', 'route', 'onRequest', 'preHandler', 'guard', 'onBeforeHandle', 'all', 'param', 'auth']);

/** What identifies a router: its variable, or the text of `this.router`. */
export function routerKey(file: SourceFile, node: Node): object | string {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression' && (calleeName(inner) === 'route' || calleeName(inner) === 'basePath' || isRegistration(inner))) return routerKey(file, receiverOf(inner) ?? inner);
  return (inner.type === 'Identifier' ? file.variableOf(inner) : undefined) ?? file.textOf(inner);
}

/** `router.get(…).post(…)` and `app.use(…).use(…)` chain on the same router. */
function isRegistration(call: TSESTree.CallExpression): boolean {
  return /^(?:get|post|put|patch|delete|use|all|on|guard|onBeforeHandle|derive|resolve|state|decorate)$/.test(calleeName(call) ?? '');
}

interface Mounts {
  /** By the router they are made on, in the order of the text. */
  readonly onRouter: ReadonlyMap<object | string, readonly Mount[]>;
  /** By the router they put on another one. */
  readonly ofRouter: ReadonlyMap<object | string, readonly Mount[]>;
}

function collectMounts(file: SourceFile): Mounts {
  const onRouter = new Map<object | string, Mount[]>();
  const ofRouter = new Map<object | string, Mount[]>();
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call);
    const receiver = name !== undefined && mountMethods.has(name) ? receiverOf(call) : undefined;
    if (!receiver || call.arguments.length === 0) continue;
    const first = call.arguments[0];
    const text = first ? partialText(file, first) : undefined;
    const nodes = (text === undefined ? call.arguments : call.arguments.slice(1)).flatMap(flatten).flatMap((node) => (name === 'guard' ? hooksIn(node) : isElysiaPlugin(file, node) ? [] : [node]));
    const mount: Mount = { router: routerKey(file, receiver), path: name === 'addHook' || name === 'param' ? undefined : text, nodes, at: placeOf(call), ordered: name === 'use' || name === 'all' };
    append(onRouter, mount.router, mount);
    for (const node of nodes) for (const key of mountedKeys(file, node)) append(ofRouter, key, mount);
  }
  return { onRouter, ofRouter };
}

/** Calls of one chain begin together; their names stand in their order. */
function placeOf(call: TSESTree.CallExpression): number {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? callee.property.range[0] : call.range[0];
}

/** Elysia's `jwt()` and `bearer()` only put something at hand; the `guard` asks for it. */
function isElysiaPlugin(file: SourceFile, node: Node): boolean {
  return node.type === 'CallExpression' && importOf(file, node.callee)?.module.startsWith('@elysiajs/') === true;
}

/** Elysia's `guard({ beforeHandle: … })`: the hooks among the options. */
function hooksIn(node: Node): Node[] {
  return node.type === 'ObjectExpression' ? [node, ...node.properties.flatMap((property) => (property.type === 'Property' ? flatten(property.value) : []))] : [node];
}

function append(map: Map<object | string, Mount[]>, key: object | string, mount: Mount): void {
  const list = map.get(key);
  if (list) list.push(mount);
  else map.set(key, [mount]);
}

/** Arrays of middleware as their elements. */
export function flatten(node: Node): Node[] {
  return node.type === 'ArrayExpression' ? node.elements.flatMap((element) => (element ? flatten(element) : [])) : [node];
}

const depthLimit = 4;

/** What runs before a route: the router's own mounts that cover its path, and those of the routers it is mounted on. */
export function middlewareOf(file: SourceFile, router: object | string, path: string | undefined, at: number, depth = 0): Node[] {
  if (depth > depthLimit) return [];
  const { onRouter, ofRouter } = file.fact(collectMounts);
  const nodes: Node[] = [];
  for (const mount of onRouter.get(router) ?? []) {
    if (covers(mount.path, path) && (mount.at < at || (depth > 0 && !mount.ordered))) nodes.push(...mount.nodes.filter((node) => !mountedKeys(file, node).some((key) => onRouter.has(key))));
  }
  for (const mount of ofRouter.get(router) ?? []) {
    if (mount.router === router) continue;
    nodes.push(...mount.nodes.filter((node) => !mountedKeys(file, node).includes(router)), ...middlewareOf(file, mount.router, mount.path, mount.at, depth + 1));
  }
  return nodes;
}

/** The call that made a router: `auditedRouter('Patient')`, `createProtectedRouter()`. */
export function makerOf(file: SourceFile, receiver: Node): Node[] {
  const inner = unwrap(receiver);
  const init = inner.type === 'Identifier' ? initOf(file, inner) : undefined;
  return init?.type === 'CallExpression' ? [init] : [];
}

/** The path prefix under which a router is mounted in this file. */
export function prefixOf(file: SourceFile, router: object | string): string {
  return `${file.fact(collectMounts).ofRouter.get(router)?.find((mount) => mount.path !== undefined)?.path ?? ''}${ownPrefix(file, router)}`;
}

/** `new Router({ prefix: '/patients' })`. */
function ownPrefix(file: SourceFile, router: object | string): string {
  const name = typeof router === 'object' ? ((router as { defs?: { name: Node }[] }).defs?.[0]?.name ?? undefined) : undefined;
  const made = name && initOf(file, name);
  if (made?.type !== 'NewExpression' && made?.type !== 'CallExpression') return '';
  const option = made.arguments[0] ? lookUpMember(file, made.arguments[0], 'prefix') : undefined;
  return (option?.kind === 'found' ? partialText(file, option.value) : undefined) ?? '';
}

/** The routers that a mounted node stands for: itself, `router.routes()`, the parameter of a plugin function. */
function mountedKeys(file: SourceFile, node: Node): (object | string)[] {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return calleeName(inner) === 'routes' ? mountedKeys(file, receiverOf(inner) ?? inner.callee) : [];
  if (isFunction(inner)) return parameterKeys(file, inner);
  const variable = inner.type === 'Identifier' ? file.variableOf(inner) : undefined;
  if (!variable) return [];
  const declared = variable.defs[0]?.node as Node | undefined;
  const fn = declared?.type === 'VariableDeclarator' ? declared.init : declared;
  return isFunction(fn) ? [variable, ...parameterKeys(file, fn)] : [variable];
}

function parameterKeys(file: SourceFile, fn: FunctionNode): object[] {
  const first = fn.params[0];
  const variable = first?.type === 'Identifier' ? file.variableOf(first) : undefined;
  return variable ? [variable] : [];
}

function covers(prefix: string | undefined, path: string | undefined): boolean {
  if (prefix === undefined || path === undefined) return true;
  const bare = prefix.replace(/\/?\*.*$/, '').replace(/\/$/, '');
  return bare === '' || path === bare || path.startsWith(`${bare}/`) || path.startsWith(`${bare}:`);
}

/** The declaration that stands for a router, so that siblings find each other. */
export function routerNode(file: SourceFile, receiver: Node): Node {
  const inner = unwrap(receiver);
  if (inner.type === 'CallExpression') return routerNode(file, receiverOf(inner) ?? enclosingFunction(inner) ?? file.ast);
  const definition = inner.type === 'Identifier' ? (file.variableOf(inner)?.defs[0]?.name as Node | undefined) : undefined;
  return definition ?? enclosingFunction(inner) ?? file.ast;
}
