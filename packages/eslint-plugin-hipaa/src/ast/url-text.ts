import type { TSESTree } from '@typescript-eslint/utils';
import { callSites } from './call-sites.js';
import { isFunction, unwrapAwait, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { calleeName, keyName, pathOf } from './static-names.js';
import { resolveConst } from './static-values.js';

const depthLimit = 10;
const callerDepth = 4;
const callerLimit = 8;
const hole = '\u0000';

/**
 * The address an expression gives, with `\u0000` for what isn't known: besides constants and templates also `new URL(path, base)`,
 * `env.X || 'http://…'` (the fallback counts), `a ? x : y` (a clear-text branch counts), `[a, b].join('/')` and a request's options object.
 */
export function urlText(file: SourceFile, node: Node | undefined, depth = 0): string | undefined {
  if (!node || depth > depthLimit) return undefined;
  const value = resolveConst(file, node);
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' || typeof value.value === 'number' ? String(value.value) : undefined;
    case 'TemplateLiteral':
      return value.quasis.map((quasi, i) => `${quasi.value.cooked ?? ''}${value.expressions[i] ? (pieceText(file, value.expressions[i], depth + 1) ?? hole) : ''}`).join('');
    case 'BinaryExpression':
      return value.operator === '+' ? concatenate(file, value, depth) : undefined;
    case 'LogicalExpression':
      return urlText(file, value.right, depth + 1) ?? urlText(file, value.left, depth + 1);
    case 'ConditionalExpression':
      return worse(urlText(file, value.consequent, depth + 1), urlText(file, value.alternate, depth + 1));
    case 'NewExpression':
      return calleeName(value) === 'URL' ? fromUrl(file, value, depth) : undefined;
    case 'CallExpression':
      return fromCall(file, value, depth);
    case 'MemberExpression':
      return pathOf(value)?.at(-1) === 'href' ? urlText(file, value.object, depth + 1) : undefined;
    case 'ObjectExpression':
      return fromOptions(file, value, depth);
    default:
      return undefined;
  }
}

/** A piece of an address that is put together: a host that a loop runs over or that callers give is part of it. A whole address is its literal's business. */
function pieceText(file: SourceFile, node: Node | undefined, depth: number): string | undefined {
  const known = urlText(file, node, depth);
  const value = node && known === undefined ? resolveConst(file, node) : undefined;
  if (!node || !value) return known;
  return value.type === 'ArrayExpression' ? fromLoop(file, node, value, depth) : value.type === 'Identifier' ? fromCallers(file, value, depth) : undefined;
}

/** `for (const mirror of ['http://…', 'https://…'])`: the worst of the list, to which the variable resolves. */
function fromLoop(file: SourceFile, node: Node, list: TSESTree.ArrayExpression, depth: number): string | undefined {
  const variable = unwrapAwait(node);
  const declarator = variable.type === 'Identifier' ? (file.variableOf(variable)?.defs[0]?.node as Node | undefined) : undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent.parent.type !== 'ForOfStatement') return undefined;
  return list.elements.reduce<string | undefined>((found, element) => worse(found, element ? urlText(file, element, depth + 1) : undefined), undefined);
}

/** What the calls of the file give a helper's parameter: the worst of them. */
function fromCallers(file: SourceFile, node: TSESTree.Identifier, depth: number): string | undefined {
  const fn = file.variableOf(node)?.defs[0]?.node as Node | undefined;
  const at = isFunction(fn) ? fn.params.findIndex((parameter) => parameter.type === 'Identifier' && parameter.name === node.name) : -1;
  if (!isFunction(fn) || at < 0 || depth > callerDepth) return undefined;
  return callSites(file, fn).slice(0, callerLimit).reduce<string | undefined>((found, call) => worse(found, urlText(file, call.arguments[at], depth + callerDepth)), undefined);
}

function concatenate(file: SourceFile, node: TSESTree.BinaryExpression, depth: number): string | undefined {
  const [left, right] = [pieceText(file, node.left, depth + 1), pieceText(file, node.right, depth + 1)];
  return left === undefined && right === undefined ? undefined : `${left ?? hole}${right ?? hole}`;
}

function fromUrl(file: SourceFile, node: TSESTree.NewExpression, depth: number): string | undefined {
  const [path, base] = node.arguments.map((argument) => urlText(file, argument, depth + 1));
  if (base === undefined) return node.arguments.length > 1 && path !== undefined && !/^[a-z]+:/i.test(path) ? `${hole}${path}` : path;
  return path !== undefined && /^[a-z]+:\/\//i.test(path) ? path : joinUrl(base, path ?? hole);
}

function fromCall(file: SourceFile, call: TSESTree.CallExpression, depth: number): string | undefined {
  const name = calleeName(call) ?? '';
  if (call.callee.type !== 'MemberExpression') return ['String', 'encodeURI'].includes(name) ? urlText(file, call.arguments[0], depth + 1) : undefined;
  if (name === 'replace') return replaced(file, call, depth);
  if (['toString', 'trim', 'toLowerCase'].includes(name)) return urlText(file, call.callee.object, depth + 1);
  if (name === 'concat') return [call.callee.object, ...call.arguments].map((part) => urlText(file, part, depth + 1) ?? hole).join('');
  const list = name === 'join' ? resolveConst(file, unwrapAwait(call.callee.object)) : undefined;
  const separator = urlText(file, call.arguments[0], depth + 1) ?? ',';
  return list?.type === 'ArrayExpression' ? list.elements.map((element) => (element ? (urlText(file, element, depth + 1) ?? hole) : '')).join(separator) : undefined;
}

/** `url.replace('http:', 'https:')` with known texts; with anything else the address as it was. */
function replaced(file: SourceFile, call: TSESTree.CallExpression, depth: number): string | undefined {
  const text = call.callee.type === 'MemberExpression' ? urlText(file, call.callee.object, depth + 1) : undefined;
  const [from, to] = call.arguments;
  const by = to?.type === 'Literal' ? to.value : undefined;
  if (text === undefined || from?.type !== 'Literal' || typeof by !== 'string') return text;
  if (typeof from.value === 'string') return text.replace(from.value, () => by);
  // A pattern is only followed where it turns http into https.
  return 'regex' in from && by.startsWith('https') && from.regex.pattern.includes('http') ? text.replace(/^http:/i, 'https:') : text;
}

/** `{ url, baseURL }`, or node's `{ protocol, hostname, port, path }`. */
function fromOptions(file: SourceFile, node: TSESTree.ObjectExpression, depth: number): string | undefined {
  const members = new Map(node.properties.flatMap((property) => (property.type === 'Property' ? [[(keyName(property) ?? '').toLowerCase(), property.value] as const] : [])));
  const text = (...names: string[]): string | undefined => names.map((name) => urlText(file, members.get(name), depth + 1)).find((found) => found !== undefined);
  const [url, base] = [text('url', 'uri', 'href'), text('baseurl', 'prefixurl')];
  if (url !== undefined || base !== undefined) return url !== undefined && (base === undefined || /^[a-z]+:\/\//i.test(url)) ? url : joinUrl(base ?? '', url ?? '');
  const host = text('hostname', 'host');
  if (host === undefined) return undefined;
  const [protocol, port, path] = [text('protocol'), text('port'), text('path', 'pathname')];
  return `${protocol === undefined ? '' : `${protocol.replace(/:?$/, ':')}//`}${host}${port === undefined ? '' : `:${port}`}${path === undefined ? '' : path.startsWith('/') ? path : `/${path}`}`;
}

/** A base and a path with one slash between. */
export function joinUrl(base: string, path: string): string {
  return path === '' ? base : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

function worse(a: string | undefined, b: string | undefined): string | undefined {
  return [a, b].find((text) => text !== undefined && /^(?:http|ws|ftp|redis|mongodb|mqtt|amqp):\/\//i.test(text)) ?? a ?? b;
}

/** A host that never leaves the machine, or the documentation's and the test tools' reserved names. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || /^127\./.test(name) || name === '::1' || name === '0.0.0.0' || name === 'host.docker.internal' || name === '10.0.2.2';
}

/** Scheme, host, port and path of an address that may hold `\u0000`; undefined when there is no scheme. */
export function parseUrl(text: string): { scheme: string; host: string; port: string; path: string } | undefined {
  const match = /^\s*([a-z][a-z\d+.-]*):\/\/(?:[^/?#@\s]*@)?(\[[^\]\s]*\]|[^/:?#\s]*)(?::([\d\u0000]+))?([/?#]?[^\s]*)/i.exec(text);
  return match ? { scheme: (match[1] ?? '').toLowerCase(), host: match[2] ?? '', port: match[3] ?? '', path: match[4] ?? '' } : undefined;
}
