import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf, receiverOf } from '../ast/static-names.js';
import { partialText } from '../ast/static-values.js';

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
    if (receiver && !isClient(receiver)) return [];
    return read(call);
  });
}

function isClient(receiver: Node): boolean {
  const last = pathOf(receiver)?.at(-1)?.replace('()', '').replace(/^_/, '').replace(/^new /, '') ?? '';
  return clientNames.test(last) || /(?:Api|API|Client|Http|Axios|Fetch|Fetcher|Service|Gateway)$/.test(last);
}

function read(call: TSESTree.CallExpression): HttpRequest[] {
  const [first, ...rest] = call.arguments;
  if (!first || first.type === 'SpreadElement') return [];
  const inner = unwrap(first);
  if (inner.type !== 'ObjectExpression') return [{ call, url: first, rest }];
  const url = inner.properties.find((property) => property.type === 'Property' && /^(?:url|uri|path|href)$/.test(keyName(property) ?? ''));
  return url?.type === 'Property' ? [{ call, url: url.value, rest: [first, ...rest] }] : [];
}

/** Requests whose URL is known to go to one of the hosts, with what they carry. */
export function requestsTo(file: SourceFile, hosts: RegExp): { call: TSESTree.CallExpression; content: readonly Node[]; host: string }[] {
  if (!hosts.test(file.text)) return [];
  return httpRequests(file).flatMap((request) => {
    const text = partialText(file, request.url);
    const host = text === undefined ? undefined : hosts.exec(text)?.[0];
    return host === undefined ? [] : [{ call: request.call, content: [request.url, ...request.rest], host: hostOf(text ?? '') }];
  });
}

function hostOf(text: string): string {
  return /^\w+:\/\/([\w.-]+)/.exec(text)?.[1] ?? 'a third party';
}
