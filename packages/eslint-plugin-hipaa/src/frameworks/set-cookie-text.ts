import type { TSESTree } from '@typescript-eslint/utils';
import { callSites } from '../ast/call-sites.js';
import { cue } from '../ast/cues.js';
import { enclosingFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpOption, returnedValues } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { calledFunction, partialText, resolveConst } from '../ast/static-values.js';
import type { CookieWrite } from './cookies.js';

const hole = '\u0000';
const headerMethods = new Set(['setHeader', 'header', 'set', 'append', 'appendHeader', 'writeHead', 'appendResponseHeader', 'setResponseHeader', 'Header']);

const setCookie = cue(/set-cookie/i);

/** Cookies written as text: `Set-Cookie` headers by call or in a headers object, Lambda's `cookies`, `document.cookie = …`. */
export function findCookieTexts(file: SourceFile): CookieWrite[] {
  return [...(file.mentions(setCookie) ? [...fromHeaderCalls(file), ...fromHeaderObjects(file)] : []), ...(file.text.includes('statusCode') ? fromLambda(file) : []), ...fromDocument(file)];
}

function fromHeaderCalls(file: SourceFile): CookieWrite[] {
  return file.nodesOf('CallExpression').flatMap((call) => {
    if (!headerMethods.has(calleeName(call) ?? '') || call.arguments.length < 2) return [];
    const at = call.arguments.findIndex((argument) => isHeaderName(file, argument));
    const value = at < 0 ? undefined : call.arguments[at + 1];
    return value ? texts(file, value, call) : [];
  });
}

function isHeaderName(file: SourceFile, node: Node): boolean {
  return node.type !== 'ObjectExpression' && /^set-cookie$/i.test(partialText(file, node) ?? '');
}

function fromHeaderObjects(file: SourceFile): CookieWrite[] {
  return [
    ...file.nodesOf('Property').flatMap((property) => (/^set-cookie$/i.test(keyName(property) ?? '') && property.parent.type === 'ObjectExpression' ? texts(file, property.value, property) : [])),
    // `new Headers([['Set-Cookie', text]])` and `headers['Set-Cookie'] = text`
    ...file.nodesOf('ArrayExpression').flatMap((pair) => (pair.elements.length === 2 && pair.elements[0]?.type === 'Literal' && isHeaderName(file, pair.elements[0]) && pair.elements[1] ? texts(file, pair.elements[1], pair) : [])),
    ...file.nodesOf('AssignmentExpression').flatMap((node) => (node.left.type === 'MemberExpression' && /^set-cookie$/i.test(pathOf(node.left)?.at(-1) ?? '') ? texts(file, node.right, node) : [])),
  ];
}

/** API Gateway's second payload format: `{ statusCode, cookies: ['sid=…'] }`. */
function fromLambda(file: SourceFile): CookieWrite[] {
  return file.nodesOf('Property').flatMap((property) => {
    if (keyName(property) !== 'cookies' || property.parent.type !== 'ObjectExpression') return [];
    const isResponse = property.parent.properties.some((sibling) => sibling.type === 'Property' && keyName(sibling) === 'statusCode');
    return isResponse ? texts(file, property.value, property) : [];
  });
}

function fromDocument(file: SourceFile): CookieWrite[] {
  if (!file.text.includes('document.cookie')) return [];
  return file.nodesOf('AssignmentExpression').flatMap((node) => {
    const path = node.left.type === 'MemberExpression' ? (pathOf(node.left) ?? []) : [];
    const writes = path.at(-1) === 'cookie' && path.at(-2) === 'document' ? texts(file, node.right, node, true) : [];
    return writes.flatMap((write) => (write.name === undefined ? fromCallers(file, write) : [write]));
  });
}

/** A helper that writes whatever cookie it is told: each call of it names one. */
function fromCallers(file: SourceFile, write: CookieWrite): CookieWrite[] {
  const fn = enclosingFunction(write.node);
  const calls = fn ? callSites(file, fn) : [];
  if (calls.length === 0) return [write];
  return calls.map((call) => ({ ...write, node: call, sink: calleeName(call) ?? write.sink, name: partialText(file, call.arguments[0])?.replaceAll(hole, ''), nameNode: call.arguments[0], value: call.arguments[1], attributes: undefined, isEmptyText: partialText(file, call.arguments[1]) === '' }));
}

function texts(file: SourceFile, value: Node, place: Node, browser = false): CookieWrite[] {
  const resolved = resolveConst(file, value);
  if (resolved.type === 'ArrayExpression') return resolved.elements.flatMap((element) => (element ? texts(file, element, element.loc.start.line === place.loc.start.line ? place : element, browser) : []));
  // CloudFront's headers: `[{ key: 'Set-Cookie', value: text }]`.
  const wrapped = resolved.type === 'ObjectExpression' ? lookUpOption(file, resolved, 'value') : undefined;
  if (wrapped) return wrapped.kind === 'found' ? texts(file, wrapped.value, place, browser) : [];
  const text = cookieText(file, value) ?? helperText(file, resolved);
  if (!text?.includes('=')) return [];
  const [pair = '', ...rest] = text.split(';');
  const written = pair.split('=')[0]?.trim() ?? '';
  // A helper's first argument is the cookie's name.
  const name = written.includes('\u0000') && resolved.type === 'CallExpression' ? (partialText(file, resolved.arguments[0]) ?? written) : written;
  return [{
    node: place, sink: browser ? 'document.cookie' : 'Set-Cookie', name: name.includes('\u0000') ? undefined : name, nameNode: undefined, value: resolved, options: undefined, appendAfter: undefined,
    defaults: {}, browser, isText: true, ageUnit: 's', isEmptyText: /^[^=]*=(?:""|deleted|)\s*$/.test(pair), attributes: readAttributes(pair, rest),
  }];
}

/** Undefined when an attribute as a whole is unknown (`sid=1; ${flags}`), not when only its value is (`Max-Age=${n}`). */
function readAttributes(pair: string, rest: readonly string[]): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  const hidden = rest.some((part) => (part.split('=')[0] ?? '').includes('\u0000')) || /\u0000\s*\u0000$/.test(pair.slice(pair.indexOf('=') + 1));
  for (const part of rest) {
    const [key = '', text = ''] = part.split('=');
    attributes.set(key.replaceAll('\u0000', '').trim().toLowerCase(), text.trim());
  }
  return hidden ? undefined : attributes;
}

/** `buildCookie(name, value)`: what a helper of the file returns, its parameters unknown. */
function helperText(file: SourceFile, node: Node): string | undefined {
  const fn = node.type === 'CallExpression' ? calledFunction(file, node) : undefined;
  const returned = fn ? returnedValues(fn) : [];
  return returned.length === 1 && returned[0] ? cookieText(file, returned[0]) : undefined;
}

const depthLimit = 8;

/**
 * The text of a header, with `\u0000` for what isn't known. An attribute that only one branch adds (`${isProd ? '; Secure' : ''}`)
 * counts, and so does what `text += …` and `parts.push(…)` add later.
 */
function cookieText(file: SourceFile, node: Node, depth = 0): string | undefined {
  if (depth > depthLimit) return undefined;
  const written = unwrapAwait(node);
  if (written.type === 'Identifier') {
    const added = additionsTo(file, written, depth);
    if (added !== undefined) return added;
  }
  const value = resolveConst(file, written);
  switch (value.type) {
    case 'TemplateLiteral':
      return value.quasis.map((quasi, i) => `${quasi.value.cooked ?? ''}${value.expressions[i] ? (cookieText(file, value.expressions[i], depth + 1) ?? hole) : ''}`).join('');
    case 'BinaryExpression':
      return value.operator === '+' ? `${cookieText(file, value.left, depth + 1) ?? hole}${cookieText(file, value.right, depth + 1) ?? hole}` : undefined;
    case 'ConditionalExpression': {
      const branches = [cookieText(file, value.consequent, depth + 1), cookieText(file, value.alternate, depth + 1)];
      return branches.find((branch) => branch?.includes(';') || /^(?:secure|httponly|samesite)/i.test(branch ?? '')) ?? branches.find((branch) => branch !== undefined);
    }
    case 'LogicalExpression':
      return cookieText(file, value.operator === '&&' ? value.right : value.left, depth + 1);
    case 'CallExpression':
      return joinedText(file, value, depth);
    default:
      return partialText(file, value);
  }
}

/** `let header = 'sid=…'; header += '; HttpOnly'`: all that is ever added, whether or not a branch skips it. */
function additionsTo(file: SourceFile, identifier: TSESTree.Identifier, depth: number): string | undefined {
  const variable = file.variableOf(identifier);
  const declarator = variable?.defs[0]?.node as Node | undefined;
  const writes = (variable?.references ?? []).flatMap((reference) => {
    const parent = (reference.identifier as Node).parent;
    return parent?.type === 'AssignmentExpression' && parent.operator === '+=' && parent.left === reference.identifier ? [parent.right] : [];
  });
  if (writes.length === 0 || declarator?.type !== 'VariableDeclarator' || !declarator.init) return undefined;
  return [declarator.init, ...writes].map((part) => cookieText(file, part, depth + 1) ?? hole).join('');
}

/** `[…].join('; ')`, with what `push` adds to the list by then. */
function joinedText(file: SourceFile, node: TSESTree.CallExpression, depth: number): string | undefined {
  if (calleeName(node) !== 'join' || node.callee.type !== 'MemberExpression') return partialText(file, node);
  // `[…].filter(Boolean).join('; ')`
  let source = unwrapAwait(node.callee.object);
  if (source.type === 'CallExpression' && calleeName(source) === 'filter' && source.callee.type === 'MemberExpression') source = unwrapAwait(source.callee.object);
  const list = resolveConst(file, source);
  if (list.type !== 'ArrayExpression') return undefined;
  const elements: Node[] = [...list.elements.filter((element) => element !== null), ...(source.type === 'Identifier' ? pushedTo(file, source) : [])];
  return elements.map((element) => cookieText(file, element, depth + 1) ?? hole).join('; ');
}

function pushedTo(file: SourceFile, list: TSESTree.Identifier): Node[] {
  return (file.variableOf(list)?.references ?? []).flatMap((reference) => {
    const member = (reference.identifier as Node).parent;
    const call = member?.type === 'MemberExpression' && member.object === reference.identifier ? member.parent : undefined;
    return call?.type === 'CallExpression' && calleeName(call) === 'push' ? call.arguments : [];
  });
}
