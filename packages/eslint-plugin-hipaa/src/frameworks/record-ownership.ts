import { chainOf } from '../ast/chains.js';
import type { FunctionNode, Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { accessesWithin, type DataAccess } from './data-access.js';
import { usesPrincipal } from './guards.js';
import type { Handler } from './handlers.js';
import { within } from './within.js';

const clientGiven = /\b(?:req|request|ctx\.request|c\.req)(?:\.raw)?\.(?:params|query|body|param)\b|\bparams\.\w+|\binput\.\w*[iI]d\b|\bargs\.\w*[iI]d\b/;

/** Accesses that pick a record by an id the client gave. */
export function ownerlessReads(file: SourceFile, fn: FunctionNode): DataAccess[] {
  return accessesWithin(file, fn).filter((access) => access.operation !== 'build' && !isNewRecord(file, access) && clientGiven.test(file.textOf(access.call)));
}

/** A record that is made belongs to nobody before. */
function isNewRecord(file: SourceFile, { call, operation }: DataAccess): boolean {
  return operation === 'write' && call.type === 'CallExpression' && /^(?:create|insert|insertOne|add|save|put|bulkCreate|createMany|persistAndFlush)$/.test(calleeName(call) ?? '') && !/\bwhere\b/.test(file.textOf(call));
}

/** Whether what a function reaches is limited to what belongs to the caller: by who calls, or by a variable made from it. */
export function filtersByPrincipal(file: SourceFile, fn: FunctionNode): boolean {
  const names = callerNames(file, fn);
  return accessesWithin(file, fn).some((access) => access.operation !== 'build' && conditionsOf(file, access).some((node) => usesPrincipal(file, node) || (names !== undefined && names.test(file.textOf(node)))));
}

/** What picks the record; who changed it stands among what is written: `.where({ id }).update({ signed_by: req.user.id })`. */
function conditionsOf(file: SourceFile, { call }: DataAccess): readonly Node[] {
  if (call.type !== 'CallExpression') return [call];
  const args = chainOf(call).links.flatMap((link) => (link.call && !/^(?:update|set|insert|values|returning|patch)$/.test(link.name) ? link.call.arguments : []));
  return args.flatMap((argument) => {
    const where = lookUpMember(file, argument, 'where');
    return where.kind === 'found' ? [where.value] : [argument];
  });
}

/**
 * Whether who calls is asked for, found present and then forgotten: `const token = await getToken({ req }); if (!token) return …`, and
 * nothing else about the caller. Then any signed-in caller gets any record.
 */
export function onlySignedIn(file: SourceFile, fn: FunctionNode): boolean {
  const asked = within(file.nodesOf('VariableDeclarator'), fn).filter((node) => node.id.type === 'Identifier' && node.init && asksWho.test(file.textOf(node.init)));
  const [only] = asked;
  const variable = asked.length === 1 && only?.id.type === 'Identifier' ? file.variableOf(only.id) : undefined;
  if (!variable) return false;
  const uses = variable.references.filter((reference) => reference.identifier !== only?.id);
  return uses.length === 1 && (uses[0]?.identifier.parent)?.type === 'UnaryExpression';
}

const asksWho = /^(?:await\s+)?(?:getToken|getServerSession|getSession|auth|verifyToken|verifyJwt|getAuth|currentUser|getCurrentUser|authenticate)\(/;

/** `sub` of `const { sub } = c.get('jwtPayload')`, `me` of `const me = req.user.id`. */
function callerNames(file: SourceFile, fn: FunctionNode): RegExp | undefined {
  const names = within(file.nodesOf('VariableDeclarator'), fn).flatMap((node) => (node.init && usesPrincipal(file, node.init) ? (file.textOf(node.id).match(/[A-Za-z_$][\w$]*/g) ?? []) : []));
  return names.length === 0 ? undefined : new RegExp(`\\b(?:${names.map((name) => name.replaceAll('$', '\\$')).join('|')})\\b`);
}

const appMakers = new Set(['express', 'fastify', 'Fastify', 'Hono', 'Koa', 'server', 'Elysia', 'createServer', 'restify', 'OpenAPIHono', 'polka', 'NestFactory']);

/** Whether the routes stand on an application made in this file, so that no other file can have put a guard before them. */
export function isOwnApp(file: SourceFile, handler: Handler): boolean {
  const { router } = handler;
  if (router?.type !== 'Identifier') return false;
  if (isMountedOnOwnApp(file, router.name)) return true;
  const value = resolveConst(file, router);
  return (value.type === 'CallExpression' || value.type === 'NewExpression') && appMakers.has(calleeName(value) ?? '') && /(?:app|server|api|fastify)/i.test(router.name);
}

/** `app.use(router.routes())`, `app.use('/visits', router)` on an application made in the same file. */
function isMountedOnOwnApp(file: SourceFile, router: string): boolean {
  const name = router.replaceAll('$', '\\$');
  const app = new RegExp(`\\b(app|server)\\.(?:use|route)\\([^;\\n]{0,80}\\b${name}\\b`).exec(file.text)?.[1];
  return app !== undefined && new RegExp(`\\b${app}\\s*=\\s*(?:new\\s+)?(?:${[...appMakers].join('|')})\\b`).test(file.text);
}
