import type { TSESTree } from '@typescript-eslint/utils';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { returnedValues } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { calledFunction, partialText, resolveConst } from '../ast/static-values.js';
import type { CookieWrite } from './cookies.js';

const headerMethods = new Set(['setHeader', 'header', 'set', 'append', 'appendHeader', 'writeHead', 'appendResponseHeader', 'setResponseHeader']);

/** Cookies written as text: `Set-Cookie` headers by call or in a headers object, Lambda's `cookies`, `document.cookie = …`. */
export function findCookieTexts(file: SourceFile): CookieWrite[] {
  return [...(/set-cookie/i.test(file.text) ? [...fromHeaderCalls(file), ...fromHeaderObjects(file)] : []), ...(file.text.includes('statusCode') ? fromLambda(file) : []), ...fromDocument(file)];
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
    return path.at(-1) === 'cookie' && path.at(-2) === 'document' ? texts(file, node.right, node, true) : [];
  });
}

function texts(file: SourceFile, value: Node, place: Node, browser = false): CookieWrite[] {
  const resolved = resolveConst(file, value);
  if (resolved.type === 'ArrayExpression') return resolved.elements.flatMap((element) => (element ? texts(file, element, element.loc.start.line === place.loc.start.line ? place : element, browser) : []));
  const text = joinedText(file, resolved) ?? partialText(file, value) ?? helperText(file, resolved);
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
  return returned.length === 1 && returned[0] ? (joinedText(file, resolveConst(file, returned[0])) ?? partialText(file, returned[0])) : undefined;
}

/** `[…].join('; ')`. */
function joinedText(file: SourceFile, node: Node): string | undefined {
  if (node.type !== 'CallExpression' || calleeName(node) !== 'join' || node.callee.type !== 'MemberExpression') return undefined;
  const list = resolveConst(file, unwrapAwait(node.callee.object));
  if (list.type !== 'ArrayExpression') return undefined;
  return list.elements.map((element) => (element ? (partialText(file, element as TSESTree.Expression) ?? '\u0000') : '')).join('; ');
}
