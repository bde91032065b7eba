import type { TSESTree } from '@typescript-eslint/utils';
import { addressMembers, messageFunction, messageHostNames, messageHosts, messageSinks } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { createRule, type Check } from '../create-rule.js';
import { contains, isFunction, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf } from '../ast/static-names.js';
import { calledFunction } from '../ast/static-values.js';
import { analysisOf } from '../flow/analysis.js';
import { isBaaVendor } from '../flow/baa.js';
import { leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { placeLeaks } from '../flow/placed-leaks.js';
import { requestsTo } from '../flow/requests.js';
import { contentMembers, findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';

const sinks = indexSinks(messageSinks);

const hosts = cue(messageHosts);
const hostNames = cue(messageHostNames);

export default createRule({
  name: 'no-phi-in-messages',
  problems: { leak: '{{name}} ({{class}}) goes out in a message by {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /send|publish|postMessage|messag|mail|sms|slack|twilio|notif|webhook|push|telegram|discord|teams|pagerduty|opsgenie|courier|novu|knock|subject/i,
  check(check) {
    const calls = [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')];
    const placed: Node[] = [];
    for (const call of calls) {
      const sink = findSink(check.file, call, sinks);
      if (sink && !isPrompt(check.file, call)) placed.push(...report(check, call, leavingParts(check.file, call, sink), sinkName(pathOf(call.callee), sink.label)));
    }
    for (const request of requestsTo(check.file, hosts, hostNames)) placed.push(...report(check, request.call, request.content.slice(1).flatMap((part) => contentMembers(check.file, part, { ignore: addressMembers })), request.host));
    for (const call of calls) {
      if (call.type === 'CallExpression' && !findSink(check.file, call, sinks) && (isSender(call) || hasMessageShape(check.file, call)) && !isJudged(check.file, call, placed)) report(check, call, bodyOf(check.file, call), sinkName(pathOf(call.callee), 'a message'));
    }
  },
});

/** `anthropic.messages.create({ model, messages })` has a sender's shape but is a prompt. */
function isPrompt(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return lookUpMember(file, call.arguments[0], 'model').kind === 'found';
}

/** A sender by its name, of this file or another. */
function isSender(call: TSESTree.CallExpression): boolean {
  return messageFunction.test(calleeName(call) ?? '');
}

const shapeMembers = [['subject'], ['to', 'recipient', 'recipients', 'toEmail', 'toMail', 'sendTo', 'email', 'toAddress'], ['text', 'html', 'body', 'message', 'template', 'context', 'content', 'react', 'htmlContent', 'textContent']];
/** What takes such an object without sending it: stores, builders, answers, checks. */
const noSender = /^(?:create|insert|save|upsert|update|json|stringify|parse|validate|safeParse|log|info|debug|error|warn|build|make|compose|render|format|to|set|use|assign|freeze|expect|equal|render\w*)(?=[A-Z]|$)/;

/** A call with the shape every mail has, whatever its sender is called: `{ to, subject, html }`. */
function hasMessageShape(file: SourceFile, call: TSESTree.CallExpression): boolean {
  if (noSender.test(calleeName(call) ?? 'create')) return false;
  return call.arguments.some((argument) => {
    const object = argument.type === 'ObjectExpression' ? argument : undefined;
    return object !== undefined && shapeMembers.every((names) => names.some((name) => lookUpMember(file, object, name).kind === 'found'));
  });
}

/** A sender of this file whose own sink, or whose call, is reported already. */
function isJudged(file: SourceFile, call: TSESTree.CallExpression, placed: readonly Node[]): boolean {
  const fn = calledFunction(file, call);
  return placed.includes(call) || (fn !== undefined && placed.some((node) => contains(fn, node)));
}

/** All but the recipient: the first of several positions, the address members of an object. */
function bodyOf(file: SourceFile, call: TSESTree.CallExpression): Node[] {
  const args = call.arguments.length > 1 && call.arguments[0]?.type !== 'ObjectExpression' ? call.arguments.slice(1) : call.arguments;
  return args.flatMap((argument) => contentMembers(file, argument, { ignore: addressMembers }));
}

function report(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression, parts: readonly Node[], sink: string): Node[] {
  const contents = parts.filter((part) => !isFunction(part) && !(call.arguments.length > 1 && isRecipient(check, call, part)));
  if (isBaaVendor(check.settings, moduleBehind(check.file, call.callee), sink)) return [];
  const takeApart = (argument: Node) => contentMembers(check.file, argument, { ignore: addressMembers });
  const placed = placeLeaks(check, call, contents, takeApart);
  for (const { node, leak } of placed) check.report({ node, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
  return placed.map(({ node }) => node);
}

/** `service.send(patient.email, text)`: an address in its own position is whom the message goes to. */
function isRecipient(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression, part: Node): boolean {
  if (!call.arguments.includes(part as never) || part === call.arguments.at(-1)) return false;
  const phi = analysisOf(check.file, check.settings).phiOf(part);
  return phi?.class === 'email' || phi?.class === 'phone';
}
