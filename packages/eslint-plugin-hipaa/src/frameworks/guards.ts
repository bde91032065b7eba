import type { TSESTree } from '@typescript-eslint/utils';
import { guardDecorators, principalNames, publicDecorators } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { decoratorsOf } from '../ast/decorators.js';
import { importOf } from '../ast/imports.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf } from '../ast/static-names.js';
import { calledFunction, functionBehind } from '../ast/static-values.js';
import type { Settings } from '../settings.js';
import { dataAccessOf } from './data-access.js';
import { namesGuard, namesIn } from './guard-names.js';
import type { Handler } from './handlers.js';
import { partsOfChain } from './middleware-chains.js';
import { callsWithin } from './within.js';

/** What guards a whole application in one line: hapi's default strategy, Nest's global guards, GraphQL Shield. */
const guardsEverything = cue(/\.auth\.default\(|useGlobalGuards\(|\bAPP_GUARD\b|\bshield\(/);

/** Whether something asks who calls, or what the caller may do, before or within a handler. */
export function isGuarded(file: SourceFile, handler: Handler, settings: Settings): boolean {
  return (file.mentions(guardsEverything) && !switchesOff(file, handler)) || handler.middlewares.some((node) => guards(file, node, settings)) || (handler.fn !== undefined && checksCaller(file, handler.fn, settings));
}

/** hapi's `options: { auth: false }`: the default strategy doesn't hold here. */
function switchesOff(file: SourceFile, handler: Handler): boolean {
  return file.text.includes('.auth.default(') && /\bauth\s*:\s*(?:false|null)\b/.test(file.textOf(handler.whole).slice(0, 600));
}

/** Whether a decorator says that anyone may call, on purpose. */
export function isDeclaredPublic(handler: Handler): boolean {
  return decoratorsOf(handler.whole).some((decorator) => publicDecorators.has(decorator.name));
}

/** A decorator, middleware, hook, wrapper or procedure that guards, by its name or by what its function does. */
function guards(file: SourceFile, node: Node, settings: Settings): boolean {
  const memo = file.fact(newMemo);
  const known = memo.get(node);
  if (known?.settings === settings) return known.verdict;
  const verdict = partsOfChain(file, node).some((part) => guardsItself(file, part, settings));
  memo.set(node, { settings, verdict });
  return verdict;
}

/** Middleware of an app stands before every route: judged once. */
function newMemo(): Map<Node, { readonly settings: Settings; readonly verdict: boolean }> {
  return new Map();
}

function guardsItself(file: SourceFile, node: Node, settings: Settings): boolean {
  if (node.type === 'Decorator' && guardDecorators.has(pathOf(node.expression)?.at(-1)?.replace('()', '') ?? '')) return true;
  if (namesIn(file, node).some((name) => namesGuard(name) || isOwnProcedure(name) || settings.accessGuards.includes(name))) return true;
  const inner = unwrap(node);
  const fn = isFunction(inner) ? inner : inner.type === 'Identifier' || inner.type === 'MemberExpression' ? functionBehind(file, inner) : inner.type === 'CallExpression' ? calledFunction(file, inner) : undefined;
  return fn !== undefined && checksCaller(file, fn, settings);
}

const principals = [...principalNames].join('|');
const owners = '(?:req|request|ctx|context|c|event|socket|locals|requestContext|handshake|session|ws|auth|socket\\.data|ctx\\.state|ctx\\.request|event\\.requestContext|info\\.context|root|connection)';
const principalRead = new RegExp(`\\b${owners}\\s*[?!]*\\.\\s*(?:data\\s*[?!]*\\.\\s*|state\\s*[?!]*\\.\\s*|context\\s*[?!]*\\.\\s*)?(?:${principals})\\b|\\.get\\(\\s*['"\`](?:user|session|userId|jwtPayload|auth|authorization|x-user-id|x-api-key|cookie)['"\`]|\\bheaders\\b[^;\\n]{0,40}(?:authorization|api[-_]?key|x-[\\w-]*(?:token|secret|signature))|\\bcookies\\(\\)|\\b(?:req|request)\\.(?:cookies|signedCookies)\\b`, 'i');
/** A way out for strangers: whoever answers 401 or `Not signed in` under a condition has asked who calls. */
const refuses = /\bif\s*\([^\n]{1,160}\)\s*\{?\s*(?:return|throw|redirect|await|[\w.]+\.(?:close|status|sendStatus|code|disconnect))\b[^;\n]{0,120}(?:\b40[13]\b|440[13]|unauthori[sz]ed|forbidden|unauthenticated|not (?:signed|logged) in|(?:sign|log)[ -]?in\b|access denied|not allowed|permission)/i;
const principalParameter = new RegExp(`\\{[^}]*\\b(?:${principals})\\b`);

/** Whether a function's body looks at who calls: `getServerSession()`, `req.user`, `ctx.session`, `verifyToken(…)`. */
function checksCaller(file: SourceFile, fn: FunctionNode, settings: Settings, depth = 0): boolean {
  const text = file.textOf(fn);
  if (principalRead.test(text) || refuses.test(text)) return true;
  const parameters = fn.params.map((parameter) => file.textOf(parameter)).join(', ');
  if (fn.params.length > 1 && principalParameter.test(parameters)) return true;
  if (fn.params.some((parameter) => decoratorsOf(parameter).some((decorator) => namesGuard(decorator.name) || /^(?:CurrentUser|GetUser|User|AuthUser|Session|Ctx)$/.test(decorator.name)))) return true;
  return callsWithin(file, fn).some((call) => {
    const path = pathOf(call.callee);
    if ((path?.slice(-2).some((part) => namesGuard(part.replace('()', ''))) && dataAccessOf(file, call) === undefined) || asksForUser(file, call) || asksAuthModule(file, call) || settings.accessGuards.includes(path?.join('.') ?? '')) return true;
    const helper = depth < 1 ? calledFunction(file, call) : undefined;
    return helper !== undefined && helper !== fn && checksCaller(file, helper, settings, depth + 1);
  });
}

/** `getUser()`, `getUser(request)`, `supabase.auth.getUser(token)`: whoever calls; `getUser(id)` reads a store. */
/** `currentHousehold()` from `@/auth/household`: what a module of sign-in gives without being told whom to look for. */
function asksAuthModule(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const given = call.arguments[0];
  if (call.arguments.length > 1 || (given && !/^(?:req|request|ctx|context|event|c|headers|cookies)\b/.test(file.textOf(given)))) return false;
  return /(?:^|[/@._-])(?:auth|authn|session|identity|iam|access-control|guards?)(?:[/._-]|$)/i.test(importOf(file, call.callee)?.module ?? '');
}

function asksForUser(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const name = calleeName(call);
  if (name !== 'getUser' && name !== 'user' && name !== 'currentUser' && name !== 'getAuth') return false;
  return call.arguments.length === 0 || /^(?:req|request|ctx|context|event|token|c|headers|cookies)\b/.test(file.textOf(call.arguments[0] ?? call));
}

/** Whether a piece of code reads who calls: `req.user.id`, `ctx.session`. */
export function usesPrincipal(file: SourceFile, node: Node): boolean {
  return principalRead.test(file.textOf(node));
}

const rightWords = /scope|role|permi|polic|abilit|can[A-Z(]|owner|tenant|careTeam|consent|treating|acl|rbac|abac|access/i;

/** Whether a middleware or decorator asks for a right, beyond being signed in. */
export function authorizes(file: SourceFile, node: Node): boolean {
  return namesIn(file, node).some((name) => (rightWords.test(name) && namesGuard(name)) || (isOwnProcedure(name) && !/^(?:protected|auth|private|user|session|logged|signed)/i.test(name)));
}

/** tRPC builds procedures on procedures: every one that isn't the bare or the public one is taken for guarded. */
function isOwnProcedure(name: string): boolean {
  return /Procedure$/.test(name) && !/^(?:base|public|open|anonymous|unauthenticated|t)/i.test(name);
}
