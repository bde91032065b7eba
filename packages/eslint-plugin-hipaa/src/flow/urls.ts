import type { TSESTree } from '@typescript-eslint/utils';
import { importOf } from '../ast/imports.js';
import { findAncestor, unwrap, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { sinkName } from './leaks.js';
import { httpRequests } from './requests.js';
import { namedUrlUses } from './url-requests.js';

/** An expression that becomes a URL, or part of one, and the call or assignment by which. */
export interface UrlUse {
  readonly node: Node;
  readonly content: readonly Node[];
  readonly sink: string;
}

/** Every place of the file where a value becomes a URL: requests, redirects, navigation, links, search parameters, sockets. */
export function urlUses(file: SourceFile): UrlUse[] {
  return [...requests(file), ...calls(file), ...constructions(file), ...assignments(file), ...jsxLinks(file), ...componentLinks(file), ...namedUrlUses(file)];
}

function requests(file: SourceFile): UrlUse[] {
  return httpRequests(file).flatMap(({ call, url, rest }) => {
    const sink = sinkName(pathOf(call.callee), 'a request');
    if (isOtherTrade(call)) return [];
    return [{ node: call, content: [...urlContent(url), ...rest.flatMap((part) => queryOptions(file, part))], sink }];
  });
}

/** Client methods whose first argument is no URL: a query's text, a body, a key. */
function isOtherTrade(call: TSESTree.CallExpression): boolean {
  return /^(?:query|send|json|create|open|delete|stream|head)$/.test(calleeName(call) ?? '');
}

/** An object is no URL (`fetch({ … })` has been taken apart before), and bytes are the content of an upload. */
function urlContent(url: Node): Node[] {
  const inner = unwrap(url);
  if (inner.type === 'CallExpression' && /^(?:Buffer|JSON)$/.test(pathOf(inner.callee)?.[0] ?? '')) return [];
  return inner.type === 'ObjectExpression' || inner.type === 'Literal' ? [] : [url];
}

/** `params` of axios and Angular, `searchParams` of ky and got, `qs` of request. */
function queryOptions(file: SourceFile, options: Node): Node[] {
  return ['params', 'searchParams', 'qs', 'query'].flatMap((name) => {
    const found = options.type === 'SpreadElement' ? undefined : lookUpMember(file, options, name);
    return found?.kind === 'found' && isOptions(file, options) ? [found.value] : [];
  });
}

/** A body may have a member called `query`, too (GraphQL): then it has no URL-like neighbours. */
function isOptions(file: SourceFile, node: Node): boolean {
  const object = resolveConst(file, node);
  return object.type === 'ObjectExpression' && !object.properties.some((property) => property.type === 'Property' && /^(?:variables|operationName|body)$/.test(keyName(property) ?? ''));
}

const navigators: ReadonlySet<string> = new Set(['push', 'replace', 'navigate', 'redirect', 'pushState', 'replaceState', 'assign', 'open', 'prefetch', 'permanentRedirect', 'rewrite', 'navigateByUrl', 'goto', 'visit', 'openURL', 'openUrl', 'openBrowserAsync', 'openExternal', 'createUrlTree', 'navigateTo', 'sendRedirect', 'location', 'openAuthSessionAsync', 'createObjectURL', 'setHref', 'history']);
const routerWords = /^(?:router|navigation|navigate|history|location|window|res|reply|response|nav|navctrl|\$router|nextresponse|response|ctx|c|linking|navigator|route|userouter|usenavigate|self|top|parent|shell|webbrowser|browser|navigationref|h|routerservice|goto|platformlocation|page|nextrouter|approuter|cy)$/i;

function calls(file: SourceFile): UrlUse[] {
  return file.nodesOf('CallExpression').flatMap((call): UrlUse[] => {
    const name = calleeName(call);
    if (name === undefined) return [];
    const receiver = receiverOf(call);
    const path = pathOf(call.callee);
    const sink = sinkName(path, 'navigation');
    if (navigators.has(name)) {
      if (receiver ? !routerWords.test((pathOf(receiver)?.at(-1) ?? '').replace('()', '')) : /^(?:push|replace|open|assign|visit|location|history|rewrite|prefetch)$/.test(name) && !isRouterFunction(file, call)) return [];
      return [{ node: call, content: navigationContent(file, call, name), sink }];
    }
    if ((name === 'set' || name === 'append') && receiver && isSearchParams(file, receiver)) return isBodyParams(file, receiver) ? [] : [{ node: call, content: call.arguments.slice(1), sink }];
    if ((name === 'io' || name === 'connect') && call.arguments[1]) return [{ node: call, content: memberOf(file, call.arguments[1], 'query'), sink }];
    if (/^set(?:Params|SearchParams|QueryParams|Query)$/.test(name) && !isStateSetter(file, call)) return [{ node: call, content: call.arguments.slice(0, 1), sink }];
    if (name === 'stringify' && (/^(?:qs|querystring|querystringify|queryString|qss)$/.test(path?.[0] ?? '') || queryModules.test(importOf(file, call.callee)?.module ?? ''))) return isRequestBody(call) ? [] : [{ node: call, content: call.arguments.slice(0, 1), sink }];
    if (name === 'query' && receiver && isSuperagent(receiver)) return [{ node: call, content: call.arguments.slice(0, 1), sink }];
    return [];
  });
}

const queryModules = /^(?:node:)?querystring$|^(?:qs|query-string|qss|fast-querystring|picoquery)$/;

/** `const [searchParams, setSearchParams] = useState([])` is no router's. */
function isStateSetter(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const declarator = file.variableOf(call.callee)?.defs[0]?.node as Node | undefined;
  return declarator?.type === 'VariableDeclarator' && declarator.init?.type === 'CallExpression' && calleeName(declarator.init) === 'useState';
}

/** `const { push } = useRouter()`. */
function isRouterFunction(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const declarator = file.variableOf(call.callee)?.defs[0]?.node as Node | undefined;
  return declarator?.type === 'VariableDeclarator' && declarator.init?.type === 'CallExpression' && /^use(?:Router|History|Navigate|Navigation)$/.test(calleeName(declarator.init) ?? '');
}

/** The URL's position: the last for `redirect(302, url)`, the third for `history.pushState(state, title, url)`. */
function navigationContent(file: SourceFile, call: TSESTree.CallExpression, name: string): Node[] {
  if (name === 'pushState' || name === 'replaceState') return call.arguments.slice(2, 3);
  const [first, second] = call.arguments;
  const target = first && second && (isStateOfRouter(first) || ((name === 'redirect' || name === 'sendRedirect') && isStatus(first))) ? second : first;
  if (!target) return [];
  const queries = [target, second].flatMap((part) => (part ? ['query', 'params', 'queryParams', 'search', 'pathname', 'hash'].flatMap((key) => memberOf(file, part, key)) : []));
  return unwrap(target).type === 'ObjectExpression' ? queries : [target, ...queries];
}

/** `navigate(history, '/home')`. */
function isStateOfRouter(node: Node): boolean {
  return node.type === 'Identifier' && /^(?:history|router|navigation|dispatch)$/.test(node.name);
}

function isStatus(node: Node): boolean {
  return (node.type === 'Literal' && typeof node.value === 'number') || node.type === 'MemberExpression';
}

function memberOf(file: SourceFile, node: Node, key: string): Node[] {
  if (unwrap(node).type !== 'ObjectExpression') return [];
  const found = lookUpMember(file, unwrap(node), key);
  return found.kind === 'found' ? [found.value] : [];
}

function isSearchParams(file: SourceFile, receiver: Node): boolean {
  const inner = unwrap(receiver);
  if (inner.type === 'MemberExpression') return memberName(inner) === 'searchParams';
  const made = resolveConst(file, inner);
  if (made.type === 'NewExpression') return /^(?:URLSearchParams|HttpParams)$/.test(calleeName(made) ?? '');
  return inner.type === 'Identifier' && /^(?:searchParams|urlSearchParams|queryParams|qs|urlParams)$/i.test(inner.name);
}

/** Parameters sent as a form's body are not in a URL. */
function isBodyParams(file: SourceFile, receiver: Node): boolean {
  const inner = unwrap(receiver);
  const variable = inner.type === 'Identifier' ? file.variableOf(inner) : undefined;
  return variable?.references.some((reference) => isRequestBody(reference.identifier)) ?? false;
}

/** Whether an expression ends up as the `body` of a request, the data of a POST, or a member called so. */
function isRequestBody(node: Node): boolean {
  let current: Node = node;
  while (current.parent && (current.parent.type === 'MemberExpression' || (current.parent.type === 'CallExpression' && current.parent.callee === current) || current.parent.type === 'ChainExpression' || current.parent.type === 'TSAsExpression')) current = current.parent;
  const parent = current.parent;
  if (parent?.type === 'Property' && parent.value === current) return /^(?:body|data|form|payload)$/.test(keyName(parent) ?? '');
  return parent?.type === 'CallExpression' && parent.arguments.indexOf(current as never) > 0 && /^(?:post|put|patch|sendBeacon|send)$/.test(calleeName(parent) ?? '');
}

function isSuperagent(receiver: Node): boolean {
  return /^(?:superagent|request|agent)$/.test(pathOf(receiver)?.[0] ?? '') && /\(\)$/.test(pathOf(receiver)?.at(-1) ?? '');
}

const urlMakers: ReadonlySet<string> = new Set(['URL', 'WebSocket', 'EventSource', 'URLSearchParams', 'ReconnectingWebSocket', 'HttpParams', 'SharedWorker', 'Request', 'Image']);

function constructions(file: SourceFile): UrlUse[] {
  return file.nodesOf('NewExpression').flatMap((node): UrlUse[] => {
    const name = calleeName(node) ?? '';
    if (!urlMakers.has(name)) return [];
    if (isFileUrl(node)) return [];
    if (name === 'URLSearchParams' && (isRequestBody(node) || isHeldBody(file, node))) return [];
    if (name === 'HttpParams') {
      const options = node.arguments[0];
      return options ? [{ node, content: memberOf(file, options, 'fromObject'), sink: 'HttpParams' }] : [];
    }
    return node.arguments[0] ? [{ node, content: node.arguments.slice(0, name === 'URL' ? 2 : 1), sink: name }] : [];
  });
}

/** `new URL('./schema.json', import.meta.url)` names a file beside the module. */
function isFileUrl(node: TSESTree.NewExpression): boolean {
  const base = node.arguments[1];
  return base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
}

function isHeldBody(file: SourceFile, node: Node): boolean {
  const declarator = findAncestor(node, (candidate): candidate is TSESTree.VariableDeclarator => candidate.type === 'VariableDeclarator');
  return declarator?.init === node && declarator.id.type === 'Identifier' && isBodyParams(file, declarator.id);
}

function assignments(file: SourceFile): UrlUse[] {
  return file.nodesOf('AssignmentExpression').flatMap((node): UrlUse[] => {
    const path = pathOf(node.left);
    const last = path?.at(-1) ?? '';
    const isLocation = (last === 'location' && (path?.length === 1 || /^(?:window|document|self|top|parent)$/.test(path?.at(-2) ?? ''))) || (last === 'href' && path?.at(-2) === 'location');
    const isLink = (last === 'href' || last === 'src' || last === 'search' || last === 'hash' || last === 'pathname') && (path?.length ?? 0) > 1;
    return isLocation || isLink ? [{ node, content: [node.right], sink: sinkName(path, 'a link') }] : [];
  });
}

const linkAttributes: ReadonlySet<string> = new Set(['href', 'to', 'src', 'action', 'formAction', 'xlinkHref']);

function jsxLinks(file: SourceFile): UrlUse[] {
  return file.nodesOf('JSXAttribute').flatMap((node): UrlUse[] => {
    const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
    if (!linkAttributes.has(name) || node.value?.type !== 'JSXExpressionContainer') return [];
    const value = node.value.expression;
    if (value.type === 'ObjectExpression') return [{ node, content: ['query', 'search', 'pathname', 'params'].flatMap((key) => memberOf(file, value, key)), sink: `the ${name} attribute` }];
    return isContactLink(file, value) || name === 'src' && value.type !== 'TemplateLiteral' ? [] : [{ node, content: [value], sink: `the ${name} attribute` }];
  });
}

/** `mailto:` and `tel:` links and data URIs open no connection. */
function isContactLink(file: SourceFile, value: Node): boolean {
  return /^\W*(?:mailto|tel|sms|data|blob):/.test(file.textOf(value));
}

/** Vue's `:href` and `:to`, Svelte's `href={…}`. */
function componentLinks(file: SourceFile): UrlUse[] {
  if (!/\.(?:vue|svelte)$/.test(file.filename)) return [];
  return (file.nodesOf('VAttribute' as never) as unknown as VAttribute[]).flatMap((node) => {
    const name = node.directive ? node.key.argument?.name : undefined;
    const value = node.value?.expression;
    return name !== undefined && linkAttributes.has(name) && value && !isContactLink(file, value) ? [{ node: node as unknown as Node, content: [value], sink: `the ${name} attribute` }] : [];
  });
}

interface VAttribute {
  readonly directive: boolean;
  readonly key: { readonly argument?: { readonly name?: string } };
  readonly value?: { readonly expression?: Node };
}

/** Templates and concatenations that are plainly URLs with a query, wherever they go: `/visits?mrn=${mrn}`. */
export function builtUrls(file: SourceFile): TSESTree.TemplateLiteral[] {
  return file.nodesOf('TemplateLiteral').filter((node) => node.quasis.some((quasi, i) => i < node.quasis.length - 1 && /[?&][\w.[\]-]+=$/.test(quasi.value.raw)) && /^(?:https?:|wss?:|\/|[\w./-]*\?|$)/.test(node.quasis[0]?.value.raw ?? '') && node.parent.type !== 'TaggedTemplateExpression' && !/^\W*(?:mailto|tel|sms):/.test(node.quasis[0]?.value.raw ?? ''));
}
