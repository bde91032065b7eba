import type { FunctionNode } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { accessesWithin, type DataAccess } from './data-access.js';
import { usesPrincipal } from './guards.js';
import type { Handler } from './handlers.js';

const clientGiven = /\b(?:req|request|ctx\.request|c\.req)(?:\.raw)?\.(?:params|query|body|param)\b|\bparams\.\w+|\binput\.\w*[iI]d\b|\bargs\.\w*[iI]d\b/;

/** Accesses that pick a record by an id the client gave. */
export function ownerlessReads(file: SourceFile, fn: FunctionNode): DataAccess[] {
  return accessesWithin(file, fn).filter((access) => access.operation !== 'build' && clientGiven.test(file.textOf(access.call)));
}

/** Whether a function's reads are limited to what belongs to the caller. */
export function filtersByPrincipal(file: SourceFile, fn: FunctionNode): boolean {
  return accessesWithin(file, fn).some((access) => access.operation === 'read' && usesPrincipal(file, access.call));
}

const appMakers = new Set(['express', 'fastify', 'Fastify', 'Hono', 'Koa', 'server', 'Elysia', 'createServer', 'restify', 'OpenAPIHono', 'polka', 'NestFactory']);

/** Whether the routes stand on an application made in this file, so that no other file can have put a guard before them. */
export function isOwnApp(file: SourceFile, handler: Handler): boolean {
  const { router } = handler;
  if (router?.type !== 'Identifier') return false;
  const value = resolveConst(file, router);
  return (value.type === 'CallExpression' || value.type === 'NewExpression') && appMakers.has(calleeName(value) ?? '') && /(?:app|server|api|fastify)/i.test(router.name);
}
