import type { TSESTree } from '@typescript-eslint/utils';
import { addressMembers, messageFunction, messageHostNames, messageHosts, messageSinks } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { createRule, type Check } from '../create-rule.js';
import { enclosingFunction, isFunction, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, pathOf } from '../ast/static-names.js';
import { analysisOf } from '../flow/analysis.js';
import { isBaaVendor } from '../flow/baa.js';
import { callsOf } from '../flow/functions.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { requestsTo } from '../flow/requests.js';
import { contentMembers, findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';

const sinks = indexSinks(messageSinks);

const hosts = cue(messageHosts);
const hostNames = cue(messageHostNames);

export default createRule({
  name: 'no-phi-in-messages',
  problems: { leak: '{{name}} ({{class}}) goes out in a message by {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /send|publish|postMessage|messag|mail|sms|slack|twilio|notif|webhook|push|telegram|discord|teams/i,
  check(check) {
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink && isPrompt(check.file, call)) continue;
      if (sink) report(check, call, leavingParts(check.file, call, sink), sinkName(pathOf(call.callee), sink.label));
      else if (call.type === 'CallExpression' && isSender(check, call)) report(check, call, bodyOf(check.file, call), sinkName(pathOf(call.callee), 'a message'));
    }
    for (const request of requestsTo(check.file, hosts, hostNames)) report(check, request.call, request.content.slice(1).flatMap((part) => contentMembers(check.file, part, { ignore: addressMembers })), request.host);
  },
});

/** `anthropic.messages.create({ model, messages })` has a sender's shape but is a prompt. */
function isPrompt(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return lookUpMember(file, call.arguments[0], 'model').kind === 'found';
}

/** A sender by its name, of this file or another. */
function isSender(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression): boolean {
  const name = calleeName(call);
  return name !== undefined && messageFunction.test(name);
}

/** A sink inside a sender of this file is judged at the sender's calls. */
function isInsideSender(check: Check<'leak', 'redact', object>, call: Node): boolean {
  const fn = enclosingFunction(call);
  return fn !== undefined && messageFunction.test(functionName(fn) ?? '') && callsOf(check.file, fn).length > 0;
}

/** All but the recipient: the first of several positions, the address members of an object. */
function bodyOf(file: SourceFile, call: TSESTree.CallExpression): Node[] {
  const args = call.arguments.length > 1 && call.arguments[0]?.type !== 'ObjectExpression' ? call.arguments.slice(1) : call.arguments;
  return args.flatMap((argument) => contentMembers(file, argument, { ignore: addressMembers }));
}

function report(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression, parts: readonly Node[], sink: string): void {
  const contents = parts.filter((part) => !isFunction(part) && !(call.arguments.length > 1 && isRecipient(check, call, part)));
  const leak = isInsideSender(check, call) ? undefined : findLeak(check, contents);
  if (!leak || isBaaVendor(check.settings, moduleBehind(check.file, call.callee), sink)) return;
  check.report({ node: call, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}

/** `service.send(patient.email, text)`: an address in its own position is whom the message goes to. */
function isRecipient(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression, part: Node): boolean {
  if (!call.arguments.includes(part as never) || part === call.arguments.at(-1)) return false;
  const phi = analysisOf(check.file, check.settings).phiOf(part);
  return phi?.class === 'email' || phi?.class === 'phone';
}
