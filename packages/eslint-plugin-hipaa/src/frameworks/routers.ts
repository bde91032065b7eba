import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { initOf, partialText } from '../ast/static-values.js';

/** `router.use(path?, …middleware)` and its like: what it adds, to which router, under which path. */
export interface Mount {
  readonly router: object | string;
  readonly path: string | undefined;
  readonly nodes: readonly Node[];
  readonly at: number;
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
  return /^(?:get|post|put|patch|delete|use|all|on)$/.test(calleeName(call) ?? '');
}

/** Every mount of the file. */
export function mountsOf(file: SourceFile): readonly Mount[] {
  return file.fact(collectMounts);
}

function collectMounts(file: SourceFile): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call);
    const receiver = name !== undefined && mountMethods.has(name) ? receiverOf(call) : undefined;
    if (!receiver || call.arguments.length === 0) continue;
    const first = call.arguments[0];
    const text = first ? partialText(file, first) : undefined;
    const nodes = (text === undefined ? call.arguments : call.arguments.slice(1)).flatMap(flatten);
    mounts.push({ router: routerKey(file, receiver), path: name === 'addHook' || name === 'param' ? undefined : text, nodes, at: call.range[0] });
  }
  return mounts;
}

/** Arrays of middleware as their elements. */
export function flatten(node: Node): Node[] {
  return node.type === 'ArrayExpression' ? node.elements.flatMap((element) => (element ? flatten(element) : [])) : [node];
}

const depthLimit = 4;

/** What runs before a route: the router's own mounts that cover its path, and those of the routers it is mounted on. */
export function middlewareOf(file: SourceFile, router: object | string, path: string | undefined, at: number, depth = 0): Node[] {
  if (depth > depthLimit) return [];
  const nodes: Node[] = [];
  for (const mount of mountsOf(file)) {
    if (mount.router === router && covers(mount.path, path) && (mount.at < at || depth > 0)) nodes.push(...mount.nodes.filter((node) => !isRouterNode(file, node)));
    else if (mount.nodes.some((node) => mountsRouter(file, node, router))) {
      nodes.push(...mount.nodes.filter((node) => !mountsRouter(file, node, router)), ...middlewareOf(file, mount.router, mount.path, mount.at, depth + 1));
    }
  }
  return nodes;
}

/** The call that made a router: `auditedRouter('Patient')`, `createProtectedRouter()`. */
export function makerOf(file: SourceFile, receiver: Node): Node[] {
  const inner = unwrap(receiver);
  const init = inner.type === 'Identifier' ? initOf(file, inner) : undefined;
  return init?.type === 'CallExpression' ? [init] : [];
}

/** The path prefixes under which a router is mounted in this file. */
export function prefixOf(file: SourceFile, router: object | string): string {
  const mount = mountsOf(file).find((candidate) => candidate.path !== undefined && candidate.nodes.some((node) => mountsRouter(file, node, router)));
  return mount?.path ?? '';
}

/** The router itself, `router.routes()`, or the plugin function whose parameter it is. */
function mountsRouter(file: SourceFile, node: Node, router: object | string): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return calleeName(inner) === 'routes' && mountsRouter(file, receiverOf(inner) ?? inner, router);
  if (isFunction(inner)) return inner.params.some((parameter) => parameter.type === 'Identifier' && file.variableOf(parameter) === router);
  if (inner.type !== 'Identifier') return false;
  const variable = file.variableOf(inner);
  if (variable === undefined) return false;
  if (variable === router) return true;
  const declared = variable.defs[0]?.node as Node | undefined;
  const fn = declared?.type === 'VariableDeclarator' ? declared.init : declared;
  return isFunction(fn) && fn.params[0]?.type === 'Identifier' && file.variableOf(fn.params[0]) === router;
}

function isRouterNode(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier') return false;
  const key = routerKey(file, inner);
  return mountsOf(file).some((mount) => mount.router === key);
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
