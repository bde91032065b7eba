import type { TSESTree } from '@typescript-eslint/utils';
import { browserCookieModules, contextCookieModules, cookieSerializerModules, type CookieDefaults } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { importOf, importedModules, importsModule, matchesModule } from '../ast/imports.js';
import { unwrap, type Node } from '../ast/nodes.js';
import { lookUpPath } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { functionBehind, partialText, staticBoolean } from '../ast/static-values.js';
import { isBrowserSource, isJar, jarDefaults } from './cookie-jars.js';
import { cookieOfObject, findCookieObjects } from './cookie-objects.js';
import { findCookieTexts } from './set-cookie-text.js';

/** One place that sets a cookie, whatever the framework. */
export interface CookieWrite {
  readonly node: Node;
  /** How the call is written: `res.cookie`, `Set-Cookie`. */
  readonly sink: string;
  /** The cookie's name; undefined when it isn't known in this file. */
  readonly name: string | undefined;
  readonly nameNode: Node | undefined;
  readonly value: Node | undefined;
  readonly options: Node | undefined;
  /** Where an options object would be added: after this argument. */
  readonly appendAfter: Node | undefined;
  readonly defaults: CookieDefaults;
  /** From a browser's script, where httpOnly can't be had. */
  readonly browser: boolean;
  /** The attributes of a `Set-Cookie` text instead of options, in lower case; undefined when some can't be seen. */
  readonly attributes?: ReadonlyMap<string, string> | undefined;
  readonly isText: boolean;
  /** What the library counts `maxAge` in: Express, Koa and hapi milliseconds, everything built on the `cookie` package seconds. */
  readonly ageUnit: 'ms' | 's';
  /** A `Set-Cookie` text without a value, which takes the cookie away. */
  readonly isEmptyText?: boolean;
}

/** All places of the file that set a cookie by call, header or `document.cookie`. */
export function cookieWrites(file: SourceFile): readonly CookieWrite[] {
  return file.fact(findCookieWrites);
}

const methods = new Set(['cookie', 'plainCookie', 'encryptedCookie', 'setCookie', 'setSignedCookie', 'set', 'put', 'state', 'serialize', 'serializeCookie', 'createCookie', 'stringifySetCookie', 'setCookies', 'unstable_createCookie', 'useCookie']);

const cookieWords = cue(/cookie|nookies|\bstate\(/i);

function findCookieWrites(file: SourceFile): CookieWrite[] {
  if (!file.mentions(cookieWords)) return [];
  const writes: CookieWrite[] = [];
  for (const call of file.nodesOf('CallExpression')) {
    if (call.arguments.length === 0) continue;
    const name = methodOf(file, call);
    if (name === undefined) continue;
    const write = describeCall(file, call, name);
    if (write) writes.push(write);
  }
  return [...writes, ...findCookieObjects(file), ...findCookieTexts(file)];
}

/** The method's own name, also where an import renames it. */
function methodOf(file: SourceFile, call: TSESTree.CallExpression): string | undefined {
  const imported = call.callee.type === 'Identifier' ? file.fact(renamedMethods).get(call.callee.name) : undefined;
  const name = imported ?? calleeName(call);
  return name !== undefined && methods.has(name) ? name : undefined;
}

/** Local names of imported cookie functions: `import { setCookie as put } from 'cookies-next'`. */
function renamedMethods(file: SourceFile): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const node of file.nodesOf('ImportSpecifier')) if (node.imported.type === 'Identifier' && methods.has(node.imported.name)) renamed.set(node.local.name, node.imported.name);
  return renamed;
}

function describeCall(file: SourceFile, call: TSESTree.CallExpression, method: string): CookieWrite | undefined {
  const receiver = receiverOf(call);
  const source = importOf(file, receiver ?? call.callee);
  switch (method) {
    case 'cookie':
    case 'plainCookie':
    case 'encryptedCookie':
      return receiver ? describeResponse(file, call, receiver) : undefined;
    case 'set':
    case 'put':
      if (source && matchesModule(source.module, contextCookieModules)) return make(file, call, 1);
      return receiver && isJar(file, receiver) ? describeJar(file, call, receiver) : undefined;
    case 'state':
      return receiver && call.arguments.length >= 2 && isHapi(file, call, receiver) ? describeState(file, call, receiver) : undefined;
    case 'serialize':
    case 'serializeCookie':
    case 'stringifySetCookie':
      return isSerializer(file, call, source?.module) && call.arguments.length >= 2 ? make(file, call, 0) : undefined;
    case 'useCookie':
      return receiver || call.arguments.length === 0 ? undefined : { ...make(file, call, 0), value: undefined, options: call.arguments[1], appendAfter: undefined };
    case 'createCookie':
    case 'unstable_createCookie':
      return source && /remix|react-router/.test(source.module) ? { ...make(file, call, 0, { sameSite: true }), value: undefined, options: call.arguments[1], appendAfter: call.arguments.length === 1 ? call.arguments[0] : undefined } : undefined;
    default:
      return describeSetCookie(file, call, receiver, source?.module, method);
  }
}

/** hapi sets all three flags by itself. `server.state(name, options)` declares a cookie, `h.state(name, value, options)` sets one. */
function describeState(file: SourceFile, call: TSESTree.CallExpression, receiver: Node): CookieWrite {
  const write = make(file, call, 0, { httpOnly: true, secure: true, sameSite: true });
  const declares = call.arguments.length === 2 && /^server$/.test(pathOf(receiver)?.at(-1) ?? '');
  return declares ? { ...write, value: undefined, options: call.arguments[1] } : write;
}

/** `res.cookie(name, value, options)`; `$.cookie(name, value)` is jQuery's, in the browser. */
function describeResponse(file: SourceFile, call: TSESTree.CallExpression, receiver: Node): CookieWrite | undefined {
  if (call.arguments.length < 2) return undefined;
  const root = pathOf(receiver)?.[0];
  return make(file, call, 0, {}, root === '$' || root === 'jQuery');
}

/** `reply.setCookie(name, value, options)`, `setCookie(c, name, value, options)`, `setCookie(name, value)` of a browser library. */
function describeSetCookie(file: SourceFile, call: TSESTree.CallExpression, receiver: Node | undefined, module: string | undefined, method: string): CookieWrite | undefined {
  const described = !receiver && call.arguments.length === 2 && call.arguments[1] ? cookieOfObject(file, call, call.arguments[1]) : undefined;
  if (described) return described;
  if (receiver && module !== undefined && matchesModule(module, contextCookieModules) && module !== 'nookies') return make(file, call, 1, {}, false, method === 'setSignedCookie' ? 2 : 1);
  if (receiver) return call.arguments.length >= 2 && partialText(file, call.arguments[0])?.includes('=') !== true && !isTestBrowser(receiver) && !isTough(file) ? make(file, call, 0, {}, isBrowserSource(file, receiver)) : undefined;
  if (module !== undefined && matchesModule(module, contextCookieModules)) return make(file, call, 1, {}, false, method === 'setSignedCookie' ? 2 : 1);
  if (module === 'cookies-next' || module?.startsWith('cookies-next/')) return make(file, call, 0);
  const helper = importOf(file, call.callee) === undefined ? functionBehind(file, call.callee) : undefined;
  // What a helper writes to `document.cookie` is found there.
  if (helper) return undefined;
  const fromBrowser = (module !== undefined && matchesModule(module, browserCookieModules)) || isReactCookie(file, call.callee);
  if (fromBrowser) return make(file, call, 0, {}, true);
  return call.arguments.length >= 3 && isContext(call.arguments[0]) ? make(file, call, 1) : undefined;
}

/** `app.register(fastifyCookie, { parseOptions })`: flags that all cookies of the application get. */
function fastifyDefaults(file: SourceFile): CookieDefaults | undefined {
  if (!importsModule(file, ['@fastify/cookie', 'fastify-cookie'])) return undefined;
  const registration = file.nodesOf('CallExpression').find((call) => calleeName(call) === 'register' && call.arguments[0] && /fastify.cookie/.test(importOf(file, call.arguments[0])?.module ?? ''));
  const isSet = (flag: string): boolean => {
    const found = lookUpPath(file, registration?.arguments[1], ['parseOptions', flag]);
    return found.kind === 'unknown' || (found.kind === 'found' && staticBoolean(file, found.value) !== false);
  };
  return registration ? { httpOnly: isSet('httpOnly'), secure: isSet('secure'), sameSite: isSet('sameSite') } : undefined;
}

function isContext(node: Node | undefined): boolean {
  return node?.type === 'Identifier' && /^(?:c|ctx|context|event|res|response|reply|headers)$/.test(node.name);
}

function make(file: SourceFile, call: TSESTree.CallExpression, first: number, defaults: CookieDefaults = {}, browser = false, gap = 1): CookieWrite {
  const parent = first === 0 && !browser && Object.keys(defaults).length === 0 ? file.fact(fastifyDefaults) : undefined;
  const [nameNode, value] = [call.arguments[first], call.arguments[first + 1]];
  const options = call.arguments[first + 1 + gap];
  return {
    node: call, sink: sinkName(call), name: nameNode ? partialText(file, nameNode)?.replaceAll('\u0000', '') : undefined, nameNode, value, options, defaults: parent ?? defaults, browser, isText: false, ageUnit: countsMilliseconds(file, call) ? 'ms' : 's',
    appendAfter: !options && value && gap === 1 && !call.arguments.some((argument) => argument.type === 'SpreadElement') ? value : undefined,
  };
}

/** `cookies().set('sid', value, options)` or `.set({ name, value, ...options })`. */
function describeJar(file: SourceFile, call: TSESTree.CallExpression, receiver: Node): CookieWrite | undefined {
  const browser = isBrowserSource(file, receiver);
  const defaults = browser ? {} : jarDefaults(file, call);
  if (call.arguments.length > 1) return make(file, call, 0, defaults, browser);
  const described = call.arguments[0] && cookieOfObject(file, call, call.arguments[0]);
  return described && { ...described, defaults, browser };
}

/** `const [cookies, setCookie] = useCookies([...])`. */
function isReactCookie(file: SourceFile, callee: Node): boolean {
  const definition = file.variableOf(unwrap(callee))?.defs[0]?.node as Node | undefined;
  if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'ArrayPattern' || !definition.init) return false;
  return pathOf(definition.init)?.at(-1) === 'useCookies()';
}

function isSerializer(file: SourceFile, call: TSESTree.CallExpression, module: string | undefined): boolean {
  if (module !== undefined) return matchesModule(module, cookieSerializerModules);
  const path = pathOf(call.callee) ?? [];
  return path.length > 1 && /cookie/i.test(path.at(-2) ?? '') && functionBehind(file, call.callee) === undefined;
}

/** Cypress's `cy`, Playwright's and Puppeteer's `page`. */
function isTestBrowser(receiver: Node): boolean {
  return /^(?:cy|page|browser|browserContext)$/.test(pathOf(receiver)?.[0] ?? '');
}

/** A client that keeps cookies it was sent sets none of its own. */
function isTough(file: SourceFile): boolean {
  return importedModules(file).has('tough-cookie');
}

function isHapi(file: SourceFile, call: TSESTree.CallExpression, receiver: Node): boolean {
  if (/\bis(?:HttpOnly|Secure|SameSite)\s*:/.test(file.textOf(call).slice(0, 500))) return true;
  const last = pathOf(receiver)?.at(-1) ?? '';
  return /^(?:h|server|response\(\)|redirect\(\)|view\(\)|res|response)$/.test(last) && importedModules(file).size > 0 && /hapi|\bh\b/.test(file.text);
}

function countsMilliseconds(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const path = pathOf(call.callee) ?? [];
  const method = path.at(-1);
  if (method === 'cookie') return !/^reply/.test(path[0] ?? '') && path[0] !== '$';
  return method === 'state' || (method === 'set' && [...importedModules(file)].some((module) => /^(?:koa|@koa\/.*|koa-router|cookies)$/.test(module)));
}

function sinkName(call: TSESTree.CallExpression): string {
  return (pathOf(call.callee) ?? ['setCookie']).join('.').replaceAll('()', '').replace(/^.*\.(?=[^.]+\.[^.]+$)/, '');
}
