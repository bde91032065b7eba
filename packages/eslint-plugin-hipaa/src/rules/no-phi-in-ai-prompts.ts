import type { TSESTree } from '@typescript-eslint/utils';
import { aiHostNames, aiHosts, aiSinks, type CallSink } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { createRule, type Check } from '../create-rule.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import { pathOf } from '../ast/static-names.js';
import { isBaaVendor } from '../flow/baa.js';
import { leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { isLocalModel } from '../flow/local-models.js';
import { placeLeaks } from '../flow/placed-leaks.js';
import { findPromptedLeak, isPrompt } from '../flow/prompts.js';
import { requestsTo } from '../flow/requests.js';
import { findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';

const sinks = indexSinks(aiSinks);

const hosts = cue(aiHosts);
const hostNames = cue(aiHostNames);

export default createRule({
  name: 'no-phi-in-ai-prompts',
  problems: { leak: '{{name}} ({{class}}) goes into a prompt sent by {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /openai|anthropic|claude|gemini|genai|generative|vertex|mistral|cohere|groq|langchain|llama|llm|gpt|completion|prompt|embed|huggingface|replicate|bedrock|generateText|streamText|\bai\b|perplexity|assistant|agent|deepseek|chat|pinecone|vector|transcri|dictat/i,
  check(check) {
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink) report(check, call, leavingParts(check.file, call, sink), sinkName(pathOf(call.callee), sink.label), sink);
      else if (isPrompt(check.file, call)) report(check, call, call.arguments, sinkName(pathOf(call.callee), 'an AI service'));
    }
    for (const request of requestsTo(check.file, hosts, hostNames)) report(check, request.call, request.content, request.host);
  },
});

function report(check: Check<'leak', 'redact', object>, call: TSESTree.CallExpression | TSESTree.NewExpression, parts: readonly Node[], sink: string, matched?: CallSink): void {
  const contents = parts.filter((part) => !isFunction(part));
  if (isLocalModel(check.file, call) || isBaaVendor(check.settings, moduleBehind(check.file, call.callee), sink)) return;
  const placed = placeLeaks(check, call, contents);
  const prompted = placed.every(({ leak, relays }) => leak.phi.confidence === 'low' && !relays) ? findPromptedLeak(check, contents) : undefined;
  const certain = matched?.modules !== undefined || matched === undefined;
  for (const { node, leak } of prompted ? [{ node: call, leak: prompted }] : placed) check.report({ node, problem: 'leak', confidence: leakConfidence(leak, certain ? 'high' : 'medium'), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}
