import type { TSESTree } from '@typescript-eslint/utils';
import { addressMembers, messageFunction, messageHosts, messageSinks } from 'phi-vocabulary';
import { createRule, type Check } from '../create-rule.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction } from '../ast/static-values.js';
import { calleeName, pathOf } from '../ast/static-names.js';
import { isBaaVendor } from '../flow/baa.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { requestsTo } from '../flow/requests.js';
import { contentMembers, findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';

const sinks = indexSinks(messageSinks);

export default createRule({
  name: 'no-phi-in-messages',
  problems: { leak: '{{name}} ({{class}}) goes out in a message by {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /send|publish|postMessage|messag|mail|sms|slack|twilio|notif|webhook|push|telegram|discord|teams/i,
  check(check) {
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink && isPrompt(check.file, call)) continue;
      if (sink) report(check, call, leavingParts(call, sink), sinkName(pathOf(call.callee), sink.label));
      else if (call.type === 'CallExpression' && isSender(check, call)) report(check, call, bodyOf(call), sinkName(pathOf(call.callee), 'a message'));
    }
    for (const request of requestsTo(check.file, messageHosts)) report(check, request.call, request.content.slice(1).flatMap((part) => contentMembers(part, { ignore: addressMembers })), request.host);
  },
});

/** `anthropic.messages.create({ model, messages })` has a sender's shape but is a prompt. */
function isPrompt(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return lookUpMember(file, call.arguments[0], 'model').kind === 'found';
}

/** A sender of another file, by its name; one of this file is looked into instead. */
function isSender(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression): boolean {
  const name = calleeName(call);
  return name !== undefined && messageFunction.test(name) && !calledFunction(check.file, call);
}

/** All but the recipient: the first of several positions, the address members of an object. */
function bodyOf(call: TSESTree.CallExpression): Node[] {
  const args = call.arguments.length > 1 && call.arguments[0]?.type !== 'ObjectExpression' ? call.arguments.slice(1) : call.arguments;
  return args.flatMap((argument) => contentMembers(argument, { ignore: addressMembers }));
}

function report(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression, parts: readonly Node[], sink: string): void {
  const leak = findLeak(check, parts.filter((part) => !isFunction(part)));
  if (!leak || isBaaVendor(check.settings, moduleBehind(check.file, call.callee), sink)) return;
  check.report({ node: call, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}
