import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { importedModules } from '../ast/imports.js';
import { unwrap, type Node } from '../ast/nodes.js';
import { lookUpOption } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import type { CookieWrite } from './cookies.js';

/** A cookie described by one object: `cookieStore.set({ name, value, httpOnly })`, `setCookie(headers, { name, value })`, `new Cookie({ key, value })`. */
export function cookieOfObject(file: SourceFile, place: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.ObjectExpression, description: Node): CookieWrite | undefined {
  const object = resolveConst(file, description);
  if (object.type !== 'ObjectExpression') return undefined;
  const [name, key, value] = ['name', 'key', 'value'].map((member) => lookUpOption(file, object, member));
  const nameNode = name?.kind === 'found' ? name.value : key?.kind === 'found' ? key.value : undefined;
  if (!nameNode || value?.kind !== 'found') return undefined;
  const sink = place.type === 'CallExpression' ? (pathOf(place.callee) ?? ['setCookie']).slice(-2).join('.').replaceAll('()', '') : place.type === 'NewExpression' ? (calleeName(place) ?? 'Cookie') : 'cookies';
  return { node: place, sink, name: partialText(file, nameNode), nameNode, value: value.value, options: description, appendAfter: undefined, defaults: {}, browser: false, isText: false, ageUnit: 's' };
}

const setCookie = cue(/set-cookie/i);

const cookieList = cue(/\bcookies\s*:\s*\[/);

/** Cookies that are objects: tough-cookie's `new Cookie({ key, value })`, and a response's `cookies: [{ name, value }]` on Azure. */
export function findCookieObjects(file: SourceFile): CookieWrite[] {
  const made = importedModules(file).has('tough-cookie') && file.mentions(setCookie) ? file.nodesOf('NewExpression').flatMap((node) => (calleeName(node) === 'Cookie' && node.arguments[0] ? (cookieOfObject(file, node, node.arguments[0]) ?? []) : [])) : [];
  const listed = file.mentions(cookieList) ? file.nodesOf('Property').flatMap((property) => (keyName(property) === 'cookies' && property.value.type === 'ArrayExpression' && isResponse(property.parent) ? property.value.elements.flatMap((element) => (element?.type === 'ObjectExpression' ? (cookieOfObject(file, element, element) ?? []) : [])) : [])) : [];
  return [...made, ...listed, ...(importedModules(file).has('elysia') ? fromElysia(file) : [])];
}

function isResponse(node: Node): boolean {
  return node.type === 'ObjectExpression' && node.properties.some((sibling) => sibling.type === 'Property' && /^(?:status|statusCode|jsonBody|body|headers)$/.test(keyName(sibling) ?? ''));
}

const httpOnlySet = cue(/\.httpOnly\s*=\s*true/);

/** Elysia's reactive cookies: `cookie.session.set({ value })`, `session.set({ value })` of a destructured `cookie`, `cookie.session.value = …`. */
function fromElysia(file: SourceFile): CookieWrite[] {
  const calls = file.nodesOf('CallExpression').flatMap((call) => {
    const receiver = calleeName(call) === 'set' ? receiverOf(call) : undefined;
    const options = call.arguments[0];
    const name = receiver && options?.type === 'ObjectExpression' ? elysiaCookie(file, receiver) : undefined;
    const value = lookUpOption(file, options, 'value');
    return name === undefined || value.kind !== 'found' ? [] : [written(call, name, value.value, options)];
  });
  const assigned = file.mentions(httpOnlySet) ? [] : file.nodesOf('AssignmentExpression').flatMap((node) => {
    const name = node.left.type === 'MemberExpression' && memberName(node.left) === 'value' ? elysiaCookie(file, node.left.object) : undefined;
    return name === undefined ? [] : [written(node, name, node.right, undefined)];
  });
  return [...calls, ...assigned];
}

function written(node: Node, name: string, value: Node, options: Node | undefined): CookieWrite {
  return { node, sink: `cookie.${name}`, name, nameNode: undefined, value, options, appendAfter: undefined, defaults: {}, browser: false, isText: false, ageUnit: 's' };
}

/** The name behind `cookie.session`, or behind `session` of `({ cookie: { session } }) => …`. */
function elysiaCookie(file: SourceFile, node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return pathOf(inner.object)?.at(-1) === 'cookie' ? memberName(inner) : undefined;
  const property = inner.type === 'Identifier' ? (file.variableOf(inner)?.identifiers[0] as Node | undefined)?.parent : undefined;
  const pattern = property?.type === 'Property' ? property.parent.parent : undefined;
  return property?.type === 'Property' && pattern?.type === 'Property' && keyName(pattern) === 'cookie' ? keyName(property) : undefined;
}
