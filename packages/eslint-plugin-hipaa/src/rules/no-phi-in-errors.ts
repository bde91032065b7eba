import type { TSESTree } from '@typescript-eslint/utils';
import { createRule, type Check } from '../create-rule.js';
import { enclosingClass, isFunction, type Node } from '../ast/nodes.js';
import { calledFunction } from '../ast/static-values.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf } from '../ast/static-names.js';
import { contextOf, isHealthFile } from '../flow/context.js';
import { errorResponses } from '../flow/error-responses.js';
import { errorDetails } from '../flow/error-details.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName, type Leak } from '../flow/leaks.js';

type ErrorCheck = Check<'leak' | 'stack', 'redact', object>;

export default createRule({
  name: 'no-phi-in-errors',
  problems: {
    leak: '{{name}} ({{class}}) becomes part of {{sink}}.',
    stack: 'A stack trace is sent to the client by {{sink}}.',
  },
  suggestions: redactSuggestion,
  trigger: /throw|error|exception|reject|assert|invariant|status|fault|boom|abort|problem|fail/i,
  check(check) {
    for (const node of check.file.nodesOf('NewExpression')) if (isErrorName(calleeName(node)) || node.parent.type === 'ThrowStatement') report(check, node, node.arguments, sinkName([calleeName(node) ?? ''], 'an error'));
    for (const node of check.file.nodesOf('CallExpression')) checkCall(check, node);
    for (const node of check.file.nodesOf('ThrowStatement')) if (node.argument.type !== 'NewExpression' && node.argument.type !== 'Identifier') report(check, node, withoutErrors(thrownParts(node.argument)), 'a thrown value');
    for (const { node, content } of errorDetails(check.file)) report(check, node, content, 'an error');
    for (const response of errorResponses(check.file)) {
      if (!report(check, response.node, response.content, response.sink)) checkStack(check, response.node, response.content, response.sink);
    }
  },
});

/** `throw Object.assign(new Error('…'), { patient })`: what is thrown beside the error; calls of other functions are judged where they are made. */
function thrownParts(thrown: Node): readonly Node[] {
  if (thrown.type !== 'CallExpression') return [thrown];
  return pathOf(thrown.callee)?.join('.') === 'Object.assign' ? thrown.arguments : [];
}

function isErrorName(name: string | undefined): boolean {
  return name !== undefined && /(?:Error|Exception|Fault|Problem|Failure|Rejection|HttpErrorResponse)$/.test(name) && name !== 'CaptureError';
}

const failing: ReadonlySet<string> = new Set(['reject', 'createError', 'createHttpError', 'invariant', 'fail', 'error', 'httpError', 'HttpError', 'abort', 'raise', 'throwError', 'throwHttpError', 'httpErrors', 'assert', 'ok', 'makeError', 'throwApiError', 'Error', 'TypeError', 'RangeError', 'panic', 'throwIf', 'ensure', 'check', 'tiny_invariant', 'err', 'failWith', 'newError', 'buildError', 'badRequest', 'notFound', 'conflict', 'unprocessable', 'forbidden', 'unauthorized', 'internal', 'badData', 'throw', 'addIssue', 'setError', 'createErrorResponse', 'errorResponse', 'sendError', 'respondWithError', 'handleError', 'failure', 'unprocessableEntity', 'internalServerError', 'badImplementation', 'preconditionFailed', 'Err', 'left', 'equal', 'strictEqual', 'deepEqual', 'notEqual', 'callback', 'cb', 'done', 'next']);

/** Calls that raise or reject: the message and data are all arguments but a leading condition or status. */
function checkCall(check: ErrorCheck, call: TSESTree.CallExpression): void {
  if (call.callee.type === 'Super') {
    if (isErrorName(superName(call))) report(check, call, call.arguments, 'an error');
    return;
  }
  const name = calleeName(call);
  if (name === undefined || !failing.has(name)) return;
  const parts = failureParts(call, name);
  if (parts.length === 0 || calledFunction(check.file, call)) return;
  report(check, call, parts, sinkName(pathOf(call.callee), 'an error'));
}

/** What the class around a `super(…)` extends. */
function superName(call: TSESTree.CallExpression): string | undefined {
  const base = enclosingClass(call)?.superClass;
  return base ? pathOf(base)?.at(-1) : undefined;
}

function failureParts(call: TSESTree.CallExpression, name: string): Node[] {
  const path = pathOf(call.callee) ?? [];
  const owner = path.at(-2)?.replace('()', '').toLowerCase() ?? '';
  const [first, ...rest] = call.arguments;
  switch (name) {
    case 'reject':
    case 'makeError':
    case 'newError':
    case 'failWith':
    case 'throwError':
    case 'Err':
    case 'left':
    case 'raise':
    case 'panic':
    case 'failure':
    case 'buildError':
      return withoutErrors(call.arguments);
    case 'Error':
    case 'TypeError':
    case 'RangeError':
      return path.length === 1 ? call.arguments : [];
    case 'callback':
    case 'cb':
    case 'done':
    case 'next':
      return path.length === 1 && first ? withoutErrors([first]).filter((node) => node.type === 'TemplateLiteral' || node.type === 'BinaryExpression' || node.type === 'ObjectExpression') : [];
    case 'assert':
    case 'invariant':
    case 'ensure':
    case 'check':
    case 'throwIf':
    case 'ok':
      return owner === '' || owner === 'assert' || owner === 'ctx' ? rest : [];
    case 'equal':
    case 'strictEqual':
    case 'deepEqual':
    case 'notEqual':
      return owner === 'assert' ? call.arguments.slice(2) : [];
    case 'createError':
    case 'createHttpError':
    case 'httpError':
    case 'HttpError':
    case 'abort':
    case 'throwHttpError':
    case 'throwApiError':
    case 'sendError':
    case 'respondWithError':
    case 'errorResponse':
    case 'createErrorResponse':
    case 'handleError':
      return withoutErrors(call.arguments);
    case 'fail':
    case 'error':
      return path.length === 1 || owner === 'assert' || owner === 'response' ? withoutErrors(call.arguments) : [];
    case 'throw':
      return withoutErrors(call.arguments);
    case 'addIssue':
    case 'setError':
      return call.arguments;
    default:
      return /^(?:boom|httperrors|createerror|fastify|reply|errors|httperror|err|response|res|toolkit|h|app|server)$/.test(owner) ? withoutErrors(call.arguments) : [];
  }
}

/** An error handed on is judged where it is made; a callback or the request and response of a handler is no content. */
function withoutErrors(args: readonly Node[]): Node[] {
  return args.filter((argument) => argument.type !== 'NewExpression' && !isFunction(argument) && !(argument.type === 'Identifier' && /^(?:req|res|request|response|next|ctx)$/.test(argument.name)));
}

function report(check: ErrorCheck, node: Node, parts: readonly Node[], sink: string): boolean {
  const leak = findLeak(check, parts.filter((part) => !isFunction(part)));
  if (!leak || isOwnText(check.file, leak)) return false;
  check.report({ node, problem: 'leak', confidence: leakConfidence(leak, leak.phi.class === 'record' && isErrorText(leak.phi.name) ? 'low' : 'high'), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
  return true;
}

/** `constructor(message) { super(message) }`, `fail(code, text)`: what a function is given to make an error of is judged where it is called. `response.message` is what a server says of its failure. */
function isOwnText(file: SourceFile, { phi, node }: Leak): boolean {
  if (phi.class !== 'record') return false;
  if (node.type === 'MemberExpression') return phi.confidence !== 'high' && /^(?:message|statusText|statusMessage|reason)$/.test(memberName(node) ?? '') && /^(?:res|resp|response|result|data|\w+Response|\w+Result)$/i.test(pathOf(node.object)?.at(-1) ?? '');
  return node.type === 'Identifier' && /^(?:message|msg|text|reason|code|name|detail|details|description|args)$/i.test(node.name) && (file.variableOf(node)?.defs[0]?.type as string) === 'Parameter';
}

/** Names that in an error's making stand for its text and circumstances more often than for a record. */
function isErrorText(name: string): boolean {
  return /^(?:message|msg|text|reason|args|query|response|res|result|content|data|name|code|item|resource)$/i.test(name);
}

/** `err.stack` to a client, where patients are the subject. */
function checkStack(check: ErrorCheck, node: Node, parts: readonly Node[], sink: string): void {
  const sendsStack = parts.some((part) => /\b(?:err|error|e|ex|exception|cause|reason)\w*\)?\??\.stack\b/i.test(check.file.textOf(part)) && !/NODE_ENV|isDev|isProd|production|development/.test(check.file.textOf(part)));
  if (!sendsStack) return;
  const context = contextOf(check.file, node);
  if (context === 'none' && !isHealthFile(check.file)) return;
  check.report({ node, problem: 'stack', confidence: context === 'strong' ? 'high' : 'medium', data: { sink } });
}
