import type { TSESTree } from '@typescript-eslint/utils';
import { callableLoggers, loggerModules, loggerWords, logMethods, splitWords } from 'phi-vocabulary';
import { createRule, type Check } from '../create-rule.js';
import { importOf, matchesModule } from '../ast/imports.js';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';
import { calleeName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { elementCallbacks } from '../flow/callbacks.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { isRedacted } from '../flow/log-redaction.js';
import { requestLogging } from '../flow/request-logging.js';

type LogCheck = Check<'leak' | 'body', 'redact', object>;

export default createRule({
  name: 'no-phi-in-logs',
  problems: {
    leak: '{{name}} ({{class}}) is written by {{sink}}.',
    body: '{{sink}} writes whole requests of patient routes.',
  },
  suggestions: redactSuggestion,
  trigger: /log|console|debug|stdout|stderr|pino|winston|bunyan|signale|consola|morgan|trace|print|dump/i,
  check(check) {
    for (const call of check.file.nodesOf('CallExpression')) {
      const sink = logSink(check, call);
      if (sink !== undefined) reportLeak(check, call, call.arguments, sink);
      else reportCallback(check, call);
    }
    for (const { node, sink, confidence } of requestLogging(check.file)) check.report({ node, problem: 'body', confidence, data: { sink } });
  },
});

/** `patients.forEach(console.log)`, `load().then(logger.info)`: the logger's method handed over by name. */
function reportCallback(check: LogCheck, call: TSESTree.CallExpression): void {
  const callback = call.arguments[0];
  const receiver = receiverOf(call);
  if (callback?.type !== 'MemberExpression' || !receiver || !elementCallbacks.has(calleeName(call) ?? '')) return;
  if (logMethods.has(memberName(callback) ?? '') && isLogger(check, callback.object)) reportLeak(check, call, [receiver], sinkName(pathOf(callback), 'a logger'));
}

function reportLeak(check: LogCheck, call: TSESTree.CallExpression, written: readonly Node[], sink: string): void {
  const parts = written.filter((argument) => !isFunction(argument) && !isRedacted(check.file, call, argument));
  const leak = findLeak(check, parts);
  if (!leak) return;
  check.report({ node: call, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}

/** The name of the logger's method a call runs, if it is one. */
function logSink(check: LogCheck, call: TSESTree.CallExpression): string | undefined {
  const name = calleeName(call);
  if (name === undefined || call.arguments.length === 0) return undefined;
  const path = pathOf(call.callee);
  const receiver = receiverOf(call);
  const isSink = receiver ? logMethods.has(name) && isLogger(check, receiver, call) : isCallableLogger(check, call, name);
  return isSink || isUserLogger(check, name, path) ? sinkName(path, 'a logger') : undefined;
}

function isUserLogger(check: LogCheck, name: string, path: readonly string[] | undefined): boolean {
  const { loggers, sinks } = check.settings;
  if (loggers.length === 0 && sinks.length === 0) return false;
  const written = path?.join('.') ?? name;
  return loggers.includes(name) || loggers.includes(path?.at(-2) ?? '') || sinks.includes(written);
}

/** `import { logger as l }` is a logger under its own name. */
function importedName(check: LogCheck, receiver: Node): string | undefined {
  const imported = importOf(check.file, receiver)?.imported;
  return imported === undefined || imported === '*' || imported === 'default' ? undefined : imported.split('.').at(-1);
}

/** By the last word of its name, or by the package it comes from. Audit trails are the audit rules' business. */
function isLogger(check: LogCheck, receiver: Node, call?: TSESTree.CallExpression): boolean {
  const path = pathOf(unwrap(receiver));
  const last = (path?.at(-1) ?? '').replace(/^new /, '').replace('()', '');
  const words = splitWords(importedName(check, receiver) ?? last);
  if (words.some((word) => word === 'audit' || word === 'access')) return false;
  if (call && last === 'job') return calleeName(call) === 'log';
  // hapi: `request.log(['error'], …)`.
  if (call && (last === 'request' || last === 'server')) return calleeName(call) === 'log' && call.arguments[0]?.type === 'ArrayExpression';
  if (loggerWords.has(words.at(-1) ?? '') || (last === '' && path?.length === 1)) return true;
  if (path?.some((part) => /^(?:console|logger|log|consola|signale)(?:\(\))?$/i.test(part)) && (path.at(-1)?.endsWith('()') ?? false)) return true;
  const module = moduleBehind(check.file, receiver);
  return module !== undefined && matchesModule(module, loggerModules);
}

/** `const trace = util.debuglog('fhir'); trace(…)`, whatever it is called. */
function isDebugLog(check: LogCheck, call: TSESTree.CallExpression): boolean {
  const made = resolveConst(check.file, call.callee);
  return made.type === 'CallExpression' && /^(?:debuglog|debug)$/.test(importOf(check.file, made.callee)?.imported ?? '');
}

/** `log(patient)` where `log` comes from a logging package or another file's logger; one of this file is looked into instead. */
function isCallableLogger(check: LogCheck, call: TSESTree.CallExpression, name: string): boolean {
  if (calledFunction(check.file, call)) return false;
  const module = moduleBehind(check.file, call.callee);
  if (module !== undefined && matchesModule(module, loggerModules)) return true;
  if (module === 'util' || module === 'node:util') return isDebugLog(check, call);
  return callableLoggers.has(name) && (module === undefined || /log|debug|trace|print/i.test(module)) && name !== 'logger';
}
