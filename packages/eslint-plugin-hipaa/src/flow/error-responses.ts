import type { TSESTree } from '@typescript-eslint/utils';
import { findAncestor, isFunction, unwrap, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { staticNumber, staticText } from '../ast/static-values.js';

/** A response that tells a client of a failure. */
export interface ErrorResponse {
  readonly node: Node;
  readonly content: readonly Node[];
  readonly sink: string;
}

/**
 * Responses with a 4xx or 5xx status, or sent from a catch clause: Express and Nest (`res.status(400).json`), Fastify (`reply.code`),
 * Koa (`ctx.status`/`ctx.body`), Hono (`c.json(body, 400)`), Next.js and the Fetch API, AWS Lambda.
 */
export function errorResponses(file: SourceFile): ErrorResponse[] {
  return [
    ...file.nodesOf('CallExpression').flatMap((call) => ofCall(file, call) ?? ofEmit(file, call) ?? []),
    ...file.nodesOf('NewExpression').flatMap((node) => ofConstruction(file, node) ?? []),
    ...file.nodesOf('AssignmentExpression').flatMap((node) => ofBody(file, node) ?? []),
    ...file.nodesOf('ReturnStatement').flatMap((node) => ofReturn(file, node) ?? []),
  ];
}

const senders: ReadonlySet<string> = new Set(['json', 'send', 'end', 'render', 'jsonp', 'text', 'html', 'body', 'write', 'status', 'sendStatus', 'type']);

function ofCall(file: SourceFile, call: TSESTree.CallExpression): ErrorResponse | undefined {
  const name = calleeName(call);
  if (name === undefined || !senders.has(name) || call.arguments.length === 0 || name === 'status' || name === 'type' || name === 'sendStatus') return undefined;
  const receiver = receiverOf(call);
  if (!receiver) return ofBareJson(file, call, name);
  const path = pathOf(receiver);
  if (!path || !isResponse(path)) return undefined;
  const sink = `${path.join('.').replaceAll('this.', '')}.${name}`.slice(0, 40);
  const given = lookUpMember(file, call.arguments[1], 'status');
  const status = chainStatus(file, call) ?? (given.kind === 'found' ? staticNumber(file, given.value) : staticNumber(file, call.arguments[1])) ?? precedingStatus(file, call);
  if (status === undefined ? isInCatch(call) || isErrorMiddleware(call) : status >= 400) return { node: call, content: call.arguments.slice(0, 1), sink };
  return undefined;
}

/** Sockets: `socket.emit('error', { … })`, `client.emit('booking-failed', text)`. */
function ofEmit(file: SourceFile, call: TSESTree.CallExpression): ErrorResponse | undefined {
  const event = calleeName(call) === 'emit' ? staticText(file, call.arguments[0]) : undefined;
  return event !== undefined && /error|exception|fail(?:ed|ure)|rejected/i.test(event) ? { node: call, content: call.arguments.slice(1), sink: 'emit' } : undefined;
}

/** Remix and SvelteKit: `json(body, { status: 404 })`. */
function ofBareJson(file: SourceFile, call: TSESTree.CallExpression, name: string): ErrorResponse | undefined {
  const status = lookUpMember(file, call.arguments[1], 'status');
  const code = status.kind === 'found' ? statusOf(file, status.value) : undefined;
  return name === 'json' && code !== undefined && code >= 400 ? { node: call, content: call.arguments.slice(0, 1), sink: 'json' } : undefined;
}

function isResponse(path: readonly string[]): boolean {
  return path.some((part) => /^(?:res|resp|response|reply|rep|getResponse|switchToHttp|c|ctx|context|Response|NextResponse|h|httpContext)(?:\(\))?$/.test(part)) && !path.some((part) => part === 'req');
}

/** The status set on the way: `res.status(404)`, `reply.code(500)`, `h.response().code()`. A status that isn't a number counts as a failure in a catch clause only. */
function chainStatus(file: SourceFile, call: TSESTree.CallExpression): number | undefined {
  for (let node: Node | undefined = receiverOf(call), i = 0; node && i < 6; i++) {
    const inner = unwrap(node);
    if (inner.type !== 'CallExpression') return undefined;
    const name = calleeName(inner);
    if (name === 'status' || name === 'code') return statusOf(file, inner.arguments[0]);
    node = receiverOf(inner);
  }
  return undefined;
}

/** `HttpStatus.NOT_FOUND` and `StatusCodes.BAD_REQUEST` by their names. */
function statusOf(file: SourceFile, node: Node | undefined): number | undefined {
  const number = staticNumber(file, node);
  if (number !== undefined || !node) return number;
  const name = node.type === 'MemberExpression' ? (memberName(node) ?? '') : '';
  if (/^(?:OK|CREATED|ACCEPTED|NO_CONTENT|Ok|Created|Accepted|NoContent)$/.test(name)) return 200;
  return /BAD|NOT_|ERROR|FORBIDDEN|UNAUTHORIZED|CONFLICT|UNPROCESSABLE|INTERNAL|TOO_MANY|UNAVAILABLE|NotFound|Conflict/.test(name) ? 400 : undefined;
}

/** `res.status(500); res.json(…)` or `res.statusCode = 400` right before in the same block. */
function precedingStatus(file: SourceFile, call: Node): number | undefined {
  let statement: Node = call;
  while (statement.parent && statement.parent.type !== 'BlockStatement' && statement.parent.type !== 'Program') statement = statement.parent;
  const siblings = statement.parent?.type === 'BlockStatement' ? statement.parent.body : [];
  for (let i = siblings.indexOf(statement as never) - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const own = siblings[i] ? setStatus(file, siblings[i] as Node) : undefined;
    if (own !== undefined) return own;
  }
  return undefined;
}

function setStatus(file: SourceFile, statement: Node): number | undefined {
  if (statement.type !== 'ExpressionStatement') return undefined;
  const expression = unwrap(statement.expression);
  if (expression.type === 'AssignmentExpression' && expression.left.type === 'MemberExpression') {
    return /^(?:status|statusCode)$/.test(memberName(expression.left) ?? '') ? statusOf(file, expression.right) : undefined;
  }
  return expression.type === 'CallExpression' && /^(?:status|code|writeHead)$/.test(calleeName(expression) ?? '') ? statusOf(file, expression.arguments[0]) : undefined;
}

function isInCatch(node: Node): boolean {
  const scope = findAncestor(node, (candidate): candidate is Node => candidate.type === 'CatchClause' || isFunction(candidate));
  if (scope?.type === 'CatchClause') return true;
  const call = scope?.parent;
  return call?.type === 'CallExpression' && calleeName(call) === 'catch';
}

/** `(err, req, res, next) => …`. */
function isErrorMiddleware(node: Node): boolean {
  const fn = findAncestor(node, isFunction);
  return fn?.params.length === 4 && fn.params[0]?.type === 'Identifier' && /^_?(?:err|error|e|ex)$/i.test(fn.params[0].name);
}

/** `new Response(body, { status: 500 })`. */
function ofConstruction(file: SourceFile, node: TSESTree.NewExpression): ErrorResponse | undefined {
  const name = calleeName(node);
  if (name !== 'Response' && name !== 'NextResponse') return undefined;
  const status = lookUpMember(file, node.arguments[1], 'status');
  const code = status.kind === 'found' ? statusOf(file, status.value) : undefined;
  return code !== undefined && code >= 400 && node.arguments[0] ? { node, content: [node.arguments[0]], sink: name } : undefined;
}

/** Koa: `ctx.body = …` beside `ctx.status = 4xx`. */
function ofBody(file: SourceFile, node: TSESTree.AssignmentExpression): ErrorResponse | undefined {
  if (node.left.type !== 'MemberExpression' || memberName(node.left) !== 'body') return undefined;
  const path = pathOf(node.left.object);
  if (!path || !isResponse(path)) return undefined;
  const status = precedingStatus(file, node) ?? followingStatus(file, node);
  return (status === undefined ? isInCatch(node) : status >= 400) ? { node, content: [node.right], sink: `${path.join('.')}.body` } : undefined;
}

function followingStatus(file: SourceFile, node: Node): number | undefined {
  const statement = node.parent;
  const block = statement?.parent;
  const next = block?.type === 'BlockStatement' ? block.body[block.body.indexOf(statement as never) + 1] : undefined;
  return next ? setStatus(file, next) : undefined;
}

/** Lambda: `return { statusCode: 400, body: JSON.stringify(…) }`. */
function ofReturn(file: SourceFile, node: TSESTree.ReturnStatement): ErrorResponse | undefined {
  const value = node.argument ? unwrap(node.argument) : undefined;
  if (value?.type !== 'ObjectExpression') return undefined;
  const members = new Map(value.properties.flatMap((property) => (property.type === 'Property' ? [[keyName(property) ?? '', property.value] as const] : [])));
  const status = statusOf(file, members.get('statusCode') ?? members.get('status'));
  const body = members.get('body') ?? members.get('jsonBody');
  return status !== undefined && status >= 400 && body ? { node, content: [body], sink: 'the error response' } : undefined;
}
