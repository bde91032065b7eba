import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import type { Node } from '../ast/nodes.js';
import { unwrapAwait } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName, pathOf, receiverOf } from '../ast/static-names.js';
import { initOf, resolveConst, staticText } from '../ast/static-values.js';

/**
 * Whether the logger of a call redacts what an argument holds: pino's `redact` paths that cover every member of the object,
 * or a format, serializer or processor of the logger's own that is named as a redactor. Text is never redacted by paths.
 */
export function isRedacted(file: SourceFile, call: TSESTree.CallExpression, argument: Node): boolean {
  if (!file.fact(mentionsRedaction)) return false;
  const receiver = receiverOf(call);
  const config = receiver ? (loggerConfig(file, receiver) ?? serverConfig(file, receiver)) : undefined;
  if (!config) return false;
  if (config.type === 'ObjectExpression') {
    const paths = lookUpMember(file, config, 'redact');
    return paths.kind === 'found' && coversObject(argument, redactPaths(file, paths.value));
  }
  const redact = lookUpMember(file, config.arguments[0], 'redact');
  if (redact.kind === 'found') return coversObject(argument, redactPaths(file, redact.value));
  return config.arguments.some((part) => namesRedactor(file.textOf(part)));
}

const redaction = cue(/redact|mask|scrub|sanitiz|serializers/i);

function mentionsRedaction(file: SourceFile): boolean {
  return file.mentions(redaction);
}

/** A call or member such as `redactFormat()`, `maskPhi`: the word alone in a message would not do. */
function namesRedactor(text: string): boolean {
  return /\b\w*(?:redact|mask|scrub|sanitiz)\w*\s*(?:\(|,|\]|\))/i.test(text);
}

/** The call that made the logger: `pino({ … })`, `winston.createLogger({ … })`. */
function loggerConfig(file: SourceFile, receiver: Node): TSESTree.CallExpression | undefined {
  const inner = unwrapAwait(receiver);
  const made = inner.type === 'Identifier' ? (initOf(file, inner) ?? inner) : resolveConst(file, inner);
  return made.type === 'CallExpression' ? made : undefined;
}

/** Fastify's `Fastify({ logger: { redact } })` behind `request.log` and `app.log`. */
function serverConfig(file: SourceFile, receiver: Node): TSESTree.ObjectExpression | undefined {
  if (!/^(?:req|request|reply|app|fastify|server)\.log$/.test(pathOf(receiver)?.join('.') ?? '')) return undefined;
  const made = file.callsNamed((name) => /^fastify$/i.test(name))[0];
  const logger = made ? lookUpMember(file, made.arguments[0], 'logger') : undefined;
  const value = logger?.kind === 'found' ? resolveConst(file, logger.value) : undefined;
  return value?.type === 'ObjectExpression' ? value : undefined;
}

function redactPaths(file: SourceFile, node: Node): string[] {
  const value = resolveConst(file, node);
  const list = value.type === 'ObjectExpression' ? lookUpMember(file, value, 'paths') : undefined;
  const array = list?.kind === 'found' ? resolveConst(file, list.value) : value;
  return array.type === 'ArrayExpression' ? array.elements.flatMap((element) => staticText(file, element ?? undefined) ?? []) : [];
}

/** An object whose members are all below a redacted path, by first or last name of the path. */
function coversObject(argument: Node, paths: readonly string[]): boolean {
  if (argument.type === 'Literal') return true;
  if (argument.type !== 'ObjectExpression' || paths.length === 0) return false;
  const names = paths.flatMap((path) => path.split(/[.[\]"'*]+/).filter(Boolean));
  return argument.properties.every((property) => {
    const key = property.type === 'Property' ? keyName(property) : undefined;
    if (property.type !== 'Property' || key === undefined) return false;
    if (names.includes(key)) return true;
    return property.value.type === 'Literal' || (property.value.type === 'ObjectExpression' && coversObject(property.value, paths)) || /(?:^id|Id|_id|count|status|ms)$/i.test(key);
  });
}
