import type { TSESTree } from '@typescript-eslint/utils';
import { lookUpMember } from '../ast/objects.js';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst, staticText } from '../ast/static-values.js';
import { sinkName } from './leaks.js';
import type { UrlUse } from './urls.js';

/** Calls that make a URL of their arguments without showing one: jQuery's data, FHIR searches, paths of stored files. */
export function namedUrlUses(file: SourceFile): UrlUse[] {
  return file.nodesOf('CallExpression').flatMap((node): UrlUse[] => {
    const content = jqueryData(file, node) ?? searchParameters(file, node) ?? storedPath(file, node) ?? [];
    return content.length > 0 ? [{ node, content, sink: sinkName(pathOf(node.callee), 'a request') }] : [];
  });
}

/** `$.get(url, data)` and `$.ajax({ url, data })` put the data of a GET into the query. */
function jqueryData(file: SourceFile, call: TSESTree.CallExpression): Node[] | undefined {
  const path = pathOf(call.callee) ?? [];
  if (!/^(?:\$|jQuery)$/.test(path[0] ?? '') || path.length !== 2) return undefined;
  if (/^(?:get|getJSON|load)$/.test(path[1] ?? '')) return call.arguments.slice(1, 2).filter((argument) => unwrap(argument).type !== 'ArrowFunctionExpression');
  if (path[1] !== 'ajax') return undefined;
  const options = call.arguments.at(-1);
  const method = ['type', 'method'].map((key) => lookUpMember(file, options, key)).find((found) => found.kind === 'found');
  const data = lookUpMember(file, options, 'data');
  return data.kind === 'found' && (!method || staticText(file, method.kind === 'found' ? method.value : undefined)?.toUpperCase() === 'GET') ? [data.value] : [];
}

/** `client.search({ resourceType, searchParams })` of fhir-kit-client, `medplum.searchResources('Patient', query)`. Both ask by GET. */
function searchParameters(file: SourceFile, call: TSESTree.CallExpression): Node[] | undefined {
  const name = calleeName(call) ?? '';
  if (!receiverOf(call) || !/^(?:search|resourceSearch|systemSearch|compartmentSearch|searchOne|searchResources|searchResourcePages)$/.test(name)) return undefined;
  const [first, second] = call.arguments;
  const params = lookUpMember(file, first, 'searchParams');
  if (params.kind === 'found') return lookUpMember(file, lookUpMember(file, first, 'options').kind === 'found' ? first : undefined, 'postSearch').kind === 'found' ? [] : [params.value];
  return /^search(?:One|Resources|ResourcePages)?$/.test(name) && /^[A-Z]\w+$/.test(staticText(file, first) ?? '') && second ? [second] : undefined;
}

/** Paths of objects in a bucket: they stand in signed and public URLs, in access logs and listings. */
function storedPath(file: SourceFile, call: TSESTree.CallExpression): Node[] | undefined {
  const name = calleeName(call) ?? '';
  const first = call.arguments[0];
  if (/^(?:createSignedUrl|createSignedUploadUrl|getPublicUrl)$/.test(name) && receiverOf(call) && first) return builtTexts(file, first);
  if (name !== 'getSignedUrl' && name !== 'getSignedUrlPromise') return undefined;
  const command = call.arguments[1] ? resolveConst(file, call.arguments[1]) : undefined;
  const options = command?.type === 'NewExpression' ? command.arguments[0] : call.arguments[1];
  const key = lookUpMember(file, options, 'Key');
  return key.kind === 'found' ? builtTexts(file, key.value) : undefined;
}

/** Only a path that is put together here; one that comes whole is its maker's business. */
function builtTexts(file: SourceFile, node: Node): Node[] {
  const value = resolveConst(file, node);
  return value.type === 'TemplateLiteral' || value.type === 'BinaryExpression' ? [value] : [];
}
