import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './nodes.js';
import { lookUpOption } from './options.js';
import { behindField } from './origin.js';
import type { SourceFile } from './source-file.js';
import { calleeName, receiverOf } from './static-names.js';
import { initOf, resolveConst } from './static-values.js';
import { parseUrl, urlText } from './url-text.js';

/** The base address of the client that makes a request: of `client.get('/m.onnx')`, `api('m.onnx')`, `ofetch(path, { baseURL })`. */
export function clientBase(file: SourceFile, call: TSESTree.CallExpression): string | undefined {
  return baseOf(file, receiverOf(call) ?? call.callee) ?? optionBase(file, call);
}

/** The base address of a client: `axios.create({ baseURL })`, `got.extend({ prefixUrl })`. */
function baseOf(file: SourceFile, owner: Node): string | undefined {
  const client = owner.type === 'Identifier' ? initOf(file, owner) : owner.type === 'MemberExpression' && owner.object.type === 'ThisExpression' ? behindField(file, owner) : resolveConst(file, owner);
  return client?.type === 'CallExpression' && /^(?:create|extend|defaults)$/.test(calleeName(client) ?? '') ? urlText(file, client.arguments[0]) : undefined;
}

/** `wretch('http://host').get('/m.onnx')`, `ofetch('/m.onnx', { baseURL })`. */
function optionBase(file: SourceFile, call: TSESTree.CallExpression): string | undefined {
  const receiver = receiverOf(call);
  const opened = receiver?.type === 'CallExpression' ? urlText(file, receiver.arguments[0]) : undefined;
  if (opened !== undefined && parseUrl(opened)) return opened;
  const found = ['baseURL', 'prefixUrl'].map((key) => lookUpOption(file, call.arguments[1], key)).find((lookup) => lookup.kind === 'found');
  return found?.kind === 'found' ? urlText(file, found.value) : undefined;
}
