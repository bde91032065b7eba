import { isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { classHandlers } from './class-handlers.js';
import { exportedHandlers } from './exported-handlers.js';
import { listenerHandlers } from './listener-handlers.js';
import { procedureHandlers } from './procedure-handlers.js';
import { routeHandlers } from './route-handlers.js';

export type Framework = 'express' | 'fastify' | 'koa' | 'hono' | 'nest' | 'next-app' | 'next-pages' | 'next-action' | 'remix' | 'trpc' | 'graphql' | 'lambda' | 'socket' | 'queue' | 'cron' | 'hapi';

/** A function that the outside reaches: a route, resolver, action, listener or job. */
export interface Handler {
  /** Undefined when the function comes from another file, as in `router.get('/', controller.list)`. */
  readonly fn: FunctionNode | undefined;
  readonly framework: Framework;
  readonly route: string | undefined;
  readonly method: string | undefined;
  /** What a report points to: the decorated method, the route call, the declaration. */
  readonly head: Node;
  /** The whole of it: a label or a fix may be anywhere in here. */
  readonly whole: Node;
  /** What siblings share: the router's declaration, the class, the map of resolvers. */
  readonly router: Node | undefined;
  /** Decorators, middleware, hooks, mounts and wrappers that run before or around it, the nearest first. */
  readonly middlewares: readonly Node[];
}

/** Every handler that the file registers, exports or decorates. */
export function handlersOf(file: SourceFile): readonly Handler[] {
  return file.fact(collect);
}

/** The handler that a function is or stands in. */
export function handlerOf(file: SourceFile, fn: Node): Handler | undefined {
  const byFunction = file.fact(indexByFunction);
  for (let node: Node | undefined = fn; node; node = node.parent) {
    const handler = isFunction(node) ? byFunction.get(node) : undefined;
    if (handler) return handler;
  }
  return undefined;
}

function collect(file: SourceFile): readonly Handler[] {
  const handlers: Handler[] = [];
  const seen = new Set<Node>();
  for (const find of [classHandlers, routeHandlers, procedureHandlers, listenerHandlers, exportedHandlers]) {
    for (const handler of find(file)) {
      const key = handler.fn ?? handler.whole;
      if (seen.has(key)) continue;
      seen.add(key);
      handlers.push(handler);
    }
  }
  return handlers.sort((a, b) => a.head.range[0] - b.head.range[0]);
}

function indexByFunction(file: SourceFile): ReadonlyMap<FunctionNode, Handler> {
  return new Map(handlersOf(file).flatMap((handler) => (handler.fn ? [[handler.fn, handler] as const] : [])));
}
