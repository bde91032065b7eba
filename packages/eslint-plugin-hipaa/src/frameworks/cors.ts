import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { isFunction, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { partialText, resolveConst, staticBoolean } from '../ast/static-values.js';

const cors = cue(/cors|Access-Control-Allow-Credentials/i);

/** CORS options that open responses with credentials to any origin, and header pairs that do. Gives the nodes to report. */
export function looseCors(file: SourceFile): Node[] {
  if (!file.mentions(cors)) return [];
  const found = new Set<Node>();
  for (const object of file.nodesOf('ObjectExpression')) {
    const origin = object.properties.find((property) => property.type === 'Property' && /^(?:origin|allowOrigin|origins|allowedOrigins)$/.test(keyName(property) ?? ''));
    if (origin?.type === 'Property' && sendsCredentials(file, object) && isAnyOrigin(file, origin.value) && isCorsOptions(file, object)) found.add(origin);
  }
  return [...found, ...looseHeaders(file)];
}

function sendsCredentials(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  for (const name of ['credentials', 'allowCredentials']) {
    const member = lookUpMember(file, object, name);
    if (member.kind === 'found' && staticBoolean(file, member.value) === true) return true;
  }
  return false;
}

/** The options of `cors(…)`, `enableCors(…)`, `register(cors, …)`, or an object whose name or type says so. */
function isCorsOptions(file: SourceFile, object: Node): boolean {
  let node = object.parent;
  for (let i = 0; node && i < 4; i++, node = node.parent) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') return /cors|register|Server|listen|socket/i.test(file.textOf(node).slice(0, 60));
    if (node.type === 'VariableDeclarator') return /cors/i.test(file.textOf(node).slice(0, 60)) || /\bcors\(/.test(file.text);
    if (node.type === 'Property' && /cors/i.test(keyName(node) ?? '')) return true;
  }
  return false;
}

/** `'*'`, `true` (reflects), `/.* /`, or a function that agrees without looking. */
function isAnyOrigin(file: SourceFile, node: Node): boolean {
  const value = resolveConst(file, node);
  if (value.type === 'Literal') return value.value === '*' || value.value === true || ('regex' in value && /^\^?\.[*+]\$?$/.test(value.regex.pattern));
  if (value.type === 'ArrayExpression') return value.elements.some((element) => element !== null && partialText(file, element) === '*');
  if (!isFunction(value)) return false;
  const [origin, callback] = value.params;
  if (value.body.type !== 'BlockStatement') return reflects(file, value.body, origin, callback);
  const only = value.body.body.length === 1 ? value.body.body[0] : undefined;
  if (only?.type === 'ReturnStatement') return only.argument !== null && reflects(file, only.argument, origin, callback);
  return only?.type === 'ExpressionStatement' && reflects(file, only.expression, origin, callback);
}

/** The caller's own origin: `ctx.get('Origin') || '*'`, `c.req.header('origin')`, `req.headers.origin`. */
const ownOrigin = /^[\w.]+(?:\.get|\.header|\.headers\.get)\(\s*['"]origin['"]\s*\)|^[\w.]+\.headers\.origin\b|^[\w.]+\.headers\[['"]origin['"]\]/i;

/** `(_origin, cb) => cb(null, true)`, `(origin) => origin`, `(ctx) => ctx.get('Origin') || '*'`. */
function reflects(file: SourceFile, body: Node, origin: Node | undefined, callback: Node | undefined): boolean {
  if (body.type === 'LogicalExpression' && body.operator !== '&&') return reflects(file, body.left, origin, callback);
  if (ownOrigin.test(file.textOf(body))) return true;
  if (body.type === 'Identifier') return origin?.type === 'Identifier' && body.name === origin.name;
  if (body.type !== 'CallExpression' || callback?.type !== 'Identifier' || calleeName(body) !== callback.name) return false;
  const given = body.arguments[1];
  return given !== undefined && (staticBoolean(file, given) === true || (given.type === 'Identifier' && origin?.type === 'Identifier' && given.name === origin.name) || partialText(file, given) === '*');
}

const setters = new Set(['setHeader', 'header', 'set', 'append']);

const credentialsHeader = cue(/Access-Control-Allow-Credentials['"`]?\s*[,:]\s*['"`]?true/i);

/** `res.header('Access-Control-Allow-Origin', '*' or the request's own origin)` beside `…-Credentials: true`. */
function looseHeaders(file: SourceFile): Node[] {
  if (!file.mentions(credentialsHeader)) return [];
  return file.nodesOf('CallExpression').filter((call) => {
    if (!setters.has(calleeName(call) ?? '') || partialText(file, call.arguments[0])?.toLowerCase() !== 'access-control-allow-origin') return false;
    const value = call.arguments[1];
    return value !== undefined && (partialText(file, value) === '*' || /headers?\.(?:get\()?['"]?origin/i.test(file.textOf(value)));
  });
}
