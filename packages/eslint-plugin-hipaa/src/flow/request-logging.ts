import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import type { Confidence } from '../create-rule.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { staticText } from '../ast/static-values.js';
import { isHealthFile } from './context.js';

/** A middleware that writes request bodies to a log. */
export interface RequestLogging {
  readonly node: Node;
  readonly sink: string;
  readonly confidence: Confidence;
}

const requestLoggers = cue(/morgan|pino|fastify|expressWinston|express-winston|logRequest|koa-logger/i);

/** morgan tokens and formats, pino-http serializers, express-winston white lists that take in the body of every request. */
export function requestLogging(file: SourceFile): RequestLogging[] {
  if (!file.mentions(requestLoggers) || !isHealthFile(file)) return [];
  return [...file.nodesOf('CallExpression').flatMap((call) => ofCall(file, call) ?? []), ...serializers(file)];
}

/** `serializers: { req: (req) => ({ body: req.body }) }` of pino and of the servers that log by it. */
function serializers(file: SourceFile): RequestLogging[] {
  if (!file.text.includes('serializers')) return [];
  return file.nodesOf('Property').flatMap((property): RequestLogging[] => {
    const fn = /^(?:req|request)$/.test(keyName(property) ?? '') && isFunction(property.value) ? property.value : undefined;
    const holder = property.parent.parent;
    const isSerializer = fn !== undefined && holder.type === 'Property' && keyName(holder) === 'serializers';
    return isSerializer && readsBody(file.textOf(fn)) ? [{ node: property, sink: 'a serializer', confidence: 'medium' }] : [];
  });
}

function ofCall(file: SourceFile, call: TSESTree.CallExpression): RequestLogging | undefined {
  const name = calleeName(call);
  const root = pathOf(call.callee)?.[0];
  if (root === 'morgan') return logsBody(file, call, name ?? '') ? { node: call, sink: 'morgan', confidence: 'medium' } : undefined;
  if (name === 'pinoHttp' || name === 'pino-http' || name === 'PinoLogger') return mentionsBody(file, call) && !file.text.includes('serializers') ? { node: call, sink: 'pinoHttp', confidence: 'medium' } : undefined;
  if (root === 'expressWinston') return listsBody(file, call) ? { node: call, sink: 'expressWinston', confidence: 'medium' } : undefined;
  return undefined;
}

/** `morgan.token('body', (req) => JSON.stringify(req.body))`, `morgan((tokens, req) => … req.body …)`, `morgan(':method :body')` without a token of the file. */
function logsBody(file: SourceFile, call: TSESTree.CallExpression, name: string): boolean {
  if (name === 'token' || call.arguments.some((argument) => isFunction(argument))) return mentionsBody(file, call);
  return /:(?:req-?)?body\b/.test(staticText(file, call.arguments[0]) ?? '') && !/morgan\.token/.test(file.text);
}

function mentionsBody(file: SourceFile, call: TSESTree.CallExpression): boolean {
  return readsBody(call.arguments.map((argument) => file.textOf(argument)).join(' '));
}

function readsBody(text: string): boolean {
  return /\b(?:req|request|raw)\.(?:raw\.)?body\b/.test(text) && !/redact|mask|scrub|omit|sanitiz|content-length|body\.length/i.test(text);
}

function listsBody(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const list = lookUpMember(file, call.arguments[0], 'requestWhitelist');
  return list.kind === 'found' && /['"]body['"]/.test(file.textOf(list.value));
}
