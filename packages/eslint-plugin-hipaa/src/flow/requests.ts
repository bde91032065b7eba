import type { TSESTree } from '@typescript-eslint/utils';
import { clientBase } from '../ast/client-base.js';
import type { Cue } from '../ast/cues.js';
import { importOf } from '../ast/imports.js';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf, receiverOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { joinUrl } from '../ast/url-text.js';

const requestNames: ReadonlySet<string> = new Set(['fetch', 'axios', 'get', 'post', 'put', 'patch', 'delete', 'request', 'got', 'ky', '$fetch', 'sendBeacon', 'stream', 'head', 'create', 'superagent', 'needle', 'open', 'httpsRequest', 'apiFetch', 'fetchJson', 'ofetch', 'undici', 'query', 'mutate', 'send', 'json', 'useFetch', 'fetchWithAuth', 'authFetch', 'postJson', 'httpPost', 'httpGet', 'apiClient', 'apiGet', 'apiPost', 'openmrsFetch', 'customFetch', 'fetchData', 'useSWR', 'retryFetch', 'safeFetch', 'fetchApi', 'apiRequest', 'doFetch', 'getJSON', 'ajax']);
const clientNames = /^(?:axios|got|ky|http|https|httpservice|httpclient|api|apiclient|client|request|superagent|needle|fetcher|rest|instance|axiosinstance|\$http|undici|navigator|\$|jquery|restclient|requests|ax|phin|wretch|bent|fhir|fhirclient|backend|service|server|portal|chai|supertest|agent|gateway|upstream|\$axios|axiosclient|web|hapi|apollo|page|remote|baseapi)$/i;

/** A request by fetch or an HTTP client. */
export interface HttpRequest {
  readonly call: TSESTree.CallExpression;
  /** The expression of the URL. */
  readonly url: Node;
  /** The other arguments: bodies and options. */
  readonly rest: readonly Node[];
}

/** The requests of the file, once a file. */
export function httpRequests(file: SourceFile): readonly HttpRequest[] {
  return file.fact(collect);
}

function collect(file: SourceFile): readonly HttpRequest[] {
  return file.nodesOf('CallExpression').flatMap((call) => {
    const name = calleeName(call);
    if (name === undefined || !requestNames.has(name)) return [];
    const receiver = receiverOf(call);
    if (receiver ? !isClient(receiver) && clientBase(file, call) === undefined : isLookup(file, call, name)) return [];
    return read(file, call);
  });
}

/** lodash's `get(record, 'path')`. */
function isLookup(file: SourceFile, call: TSESTree.CallExpression, name: string): boolean {
  return /^(?:get|head)$/.test(name) && (/^(?:lodash|ramda|underscore|radash|remeda|object-path|dot-prop)/.test(importOf(file, call.callee)?.module ?? '') || (call.arguments[0]?.type !== 'Literal' && call.arguments[1]?.type === 'Literal'));
}

function isClient(receiver: Node): boolean {
  const last = pathOf(receiver)?.at(-1)?.replace('()', '').replace(/^_/, '').replace(/^new /, '') ?? '';
  if (/ftp|ssh|s3|redis|cache|storage|bucket|\bdb\b|mongo|queue|prisma/i.test(last)) return false;
  return clientNames.test(last) || /(?:Api|API|Client|Http|Axios|Fetch|Fetcher|Service|Gateway)$/.test(last);
}

function read(file: SourceFile, call: TSESTree.CallExpression): HttpRequest[] {
  const [first, ...rest] = call.arguments;
  if (!first || first.type === 'SpreadElement') return [];
  const inner = resolveConst(file, first);
  if (inner.type !== 'ObjectExpression') return [{ call, url: first, rest }];
  const url = inner.properties.find((property) => property.type === 'Property' && /^(?:url|uri|path|href)$/.test(keyName(property) ?? ''));
  return url?.type === 'Property' ? [{ call, url: url.value, rest: [first, ...rest] }] : [];
}

/** Requests whose URL is known to go to one of the hosts, or is held by a variable or setting named after one, with what they carry. */
export function requestsTo(file: SourceFile, hosts: Cue, names?: Cue): { call: TSESTree.CallExpression; content: readonly Node[]; host: string }[] {
  if (!file.mentions(hosts) && !(names && file.mentions(names))) return [];
  return httpRequests(file).flatMap((request) => {
    const text = addressOf(file, request);
    if (loopback.test(text)) return [];
    if (!hosts.regex.test(text) && !names?.regex.test(holderName(file, request.url))) return [];
    return [{ call: request.call, content: [request.url, ...request.rest], host: hostOf(text) }];
  });
}

/** The URL as far as it is written, with the base of the client that asks for a path. */
function addressOf(file: SourceFile, { call, url }: HttpRequest): string {
  const text = partialText(file, url) ?? '';
  const base = /^\w+:/.test(text) ? undefined : clientBase(file, call);
  return base === undefined ? text : joinUrl(base, text);
}

const loopback = /^\w+:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/;

/** The name behind a URL that isn't written out: a variable, a member, an environment variable. */
function holderName(file: SourceFile, url: Node): string {
  const inner = unwrap(url);
  const first = inner.type === 'TemplateLiteral' && inner.quasis[0]?.value.raw === '' ? inner.expressions[0] : inner;
  if (!first) return '';
  const held = first.type === 'Identifier' ? resolveConst(file, first) : first;
  return [first, held].map((node) => (node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'LogicalExpression' || node.type === 'TSNonNullExpression' ? file.textOf(node) : '')).join(' ');
}

function hostOf(text: string): string {
  return /^\w+:\/\/([\w.-]+)/.exec(text)?.[1] ?? 'a third party';
}
