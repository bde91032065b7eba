import type { TSESTree } from '@typescript-eslint/utils';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';

const loopback = /^\w+:\/\/(?:localhost|127\.\d|0\.0\.0\.0|\[::1\]|host\.docker\.internal|[\w-]*(?:ollama|llama|vllm|tgi|lmstudio|local)[\w-]*)[:/]?/i;
const localNames = /ollama|llama-?cpp|llamacpp|vllm|lm-?studio|node-llama|webllm|web-llm|gpt4all|transformers(?:js)?$|local/i;

/** Whether a model answers on this machine: Ollama and the like, or a client whose base URL is the loopback address. */
export function isLocalModel(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const module = moduleBehind(file, call.callee);
  if (module !== undefined && (localNames.test(module) || module === '@xenova/transformers' || module === '@huggingface/transformers')) return true;
  const path = pathOf(call.callee) ?? [];
  if (path.slice(0, -1).some((part) => localNames.test(part))) return true;
  const model = lookUpMember(file, call.arguments[0], 'model');
  if (model.kind === 'found' && pathOf(resolveConst(file, model.value))?.some((part) => localNames.test(part))) return true;
  return clientsBehind(file, call).some((client) => hasLoopback(file, client) || (client.type === 'NewExpression' && localNames.test(calleeName(client) ?? '')));
}

/** The construction of the client a call runs on, and a `model:` argument's own. */
function clientsBehind(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): Node[] {
  const found: Node[] = [];
  const model = lookUpMember(file, call.arguments[0], 'model');
  for (let node: Node | undefined = call.callee; node; ) {
    node = unwrapAwait(node);
    const value = resolveConst(file, node);
    if (value.type === 'NewExpression' || value.type === 'CallExpression') found.push(value);
    // `prompt.pipe(model).invoke(…)`, also by way of a constant.
    if (value.type === 'CallExpression' && calleeName(value) === 'pipe') found.push(...value.arguments.map((argument) => resolveConst(file, argument)));
    node = node.type === 'MemberExpression' ? node.object : node.type === 'CallExpression' && node !== call ? node.callee : undefined;
  }
  if (model.kind === 'found') {
    const value = resolveConst(file, model.value);
    if (value.type === 'CallExpression') found.push(value, resolveConst(file, value.callee));
  }
  return found;
}

function hasLoopback(file: SourceFile, client: Node): boolean {
  if (client.type !== 'NewExpression' && client.type !== 'CallExpression') return false;
  return client.arguments.some((argument) =>
    ['baseURL', 'baseUrl', 'basePath', 'host', 'endpoint', 'endpointUrl', 'configuration'].some((name) => {
      const found = lookUpMember(file, argument, name);
      if (found.kind !== 'found') return false;
      if (name === 'configuration') return hasLoopbackMember(file, found.value);
      return loopback.test(partialText(file, found.value) ?? '');
    }),
  );
}

function hasLoopbackMember(file: SourceFile, node: Node): boolean {
  const found = lookUpMember(file, node, 'baseURL');
  return found.kind === 'found' && loopback.test(partialText(file, found.value) ?? '');
}
