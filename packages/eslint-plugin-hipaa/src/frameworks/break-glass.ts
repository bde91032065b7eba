import type { TSESTree } from '@typescript-eslint/utils';
import { breakGlassPhrases, splitWords } from 'phi-vocabulary';
import { isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { functionName } from '../ast/static-names.js';
import { unitFunction } from './audit-units.js';
import { hasSequence } from './guard-names.js';
import { handlerOf } from './handlers.js';

/** A function that opens records in an emergency. */
export interface EmergencyPath {
  readonly fn: FunctionNode;
  readonly name: string;
  readonly head: Node;
}

const emergencyText = /break.?(?:the.?)?glass|\bbtg\b|emergenc|override|etreat|redbutton/i;
const otherVerbs = new Set(['end', 'revoke', 'close', 'expire', 'list', 'get', 'send', 'notify', 'cleanup', 'render', 'format', 'stop', 'cancel', 'remove', 'delete', 'count', 'review', 'report', 'find', 'log', 'record', 'audit', 'alert', 'email', 'build', 'validate', 'deny', 'reject', 'test', 'describe', 'create', 'show', 'use', 'to', 'on', 'fetch', 'map', 'parse', 'prune', 'purge', 'watch']);

/** Whether words name emergency access: `breakGlass`, `/btg/token`, `x-break-glass`, `emergencyOverride`. */
export function namesEmergency(text: string): boolean {
  if (!emergencyText.test(text)) return false;
  const words = splitWords(text);
  return breakGlassPhrases.some((phrase) => hasSequence(words, phrase));
}

/** The functions of a server that grant emergency access, by their name, their route, or a flag they test or set. */
export function emergencyPaths(file: SourceFile): EmergencyPath[] {
  const found = new Map<FunctionNode, EmergencyPath>();
  for (const fn of functionsOf(file)) {
    const handler = handlerOf(file, fn);
    const own = handler?.fn === fn ? handler : undefined;
    const name = functionName(fn) ?? own?.route ?? '';
    const byName = namesEmergency(name) || namesEmergency(own?.route ?? '');
    if (byName && !isOther(name) && opensSomething(file, fn)) found.set(fn, { fn, name: functionName(fn) ?? 'This handler', head: own?.head ?? fn.id ?? headOf(fn) });
  }
  for (const node of flags(file)) {
    const fn = unitFunction(file, node);
    if (!fn || found.has(fn) || isOther(functionName(fn) ?? '')) continue;
    found.set(fn, { fn, name: functionName(fn) ?? 'This handler', head: handlerOf(file, fn)?.head ?? fn.id ?? headOf(fn) });
  }
  return [...found.values()];
}

function functionsOf(file: SourceFile): readonly FunctionNode[] {
  return [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('FunctionExpression'), ...file.nodesOf('ArrowFunctionExpression')].filter((fn) => unitFunction(file, fn) === fn);
}

function isOther(name: string): boolean {
  const [first = '', ...rest] = splitWords(name);
  return otherVerbs.has(first) && !(first === 'create' && rest.some((word) => word === 'grant' || word === 'token' || word === 'session'));
}

function headOf(fn: FunctionNode): Node {
  const { parent } = fn;
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') return parent.key;
  return parent.type === 'VariableDeclarator' ? parent.id : fn;
}

const opening = /\bawait\b|\bfetch|grant|allow|token|session|access|scopes?|permission|find|load|query|return\s+true|next\(|\.set\(|\.update|\.insert|\.save/i;

/** A label, a constant or a formatter opens nothing. */
function opensSomething(file: SourceFile, fn: FunctionNode): boolean {
  return opening.test(file.textOf(fn.body));
}

/**
 * Places that show a function grants emergency access although its name doesn't: a test of such a flag, an assignment to one, a
 * member of an object that is stored (`type: 'EMERGENCY'`, `breakGlassForAll: true`), a statement on a table of emergency grants.
 */
function flags(file: SourceFile): Node[] {
  if (!emergencyText.test(file.text)) return [];
  return [
    ...file.nodesOf('IfStatement').filter((node) => namesEmergency(file.textOf(node.test)) || testsEmergency(file, node.test)).filter((node) => grants(file, node)),
    ...file.nodesOf('AssignmentExpression').filter((node) => node.left.type === 'MemberExpression' && namesEmergencyFlag(file.textOf(node.left)) && isTruthy(node.right)),
    ...file.nodesOf('Property').filter((node) => setsEmergency(file, node)),
    ...file.nodesOf('Literal').filter((node) => typeof node.value === 'string' && changesGrants(node.value)),
    ...file.nodesOf('TemplateLiteral').filter((node) => changesGrants(node.quasis.map((quasi) => quasi.value.raw).join('?'))),
  ];
}

function namesEmergencyFlag(text: string): boolean {
  const words = splitWords(text);
  return namesEmergency(text) || (words.at(-1) === 'emergency' && words.length > 1);
}

/** `req.query.emergency === '1'`, `user.emergencyOverride`. */
function testsEmergency(file: SourceFile, test: Node): boolean {
  return /\b(?:req|request|body|query|headers?|user|viewer|params|input|args|session|opts|options|ctx|mode)\b[\w.[\]'"?!-]*emergency/i.test(file.textOf(test));
}

/** The branch lets through, or everything without the flag is refused: `if (header !== 'true') throw …`. */
function grants(file: SourceFile, node: TSESTree.IfStatement): boolean {
  const text = file.textOf(node.consequent);
  const refuses = /throw\s|status\(\s*40|return\s+(?:false|null)|Forbidden|reject|deny/i.test(text);
  if (/^\s*!|!==|!=\s/.test(file.textOf(node.test))) return refuses;
  return !refuses && /return|next\(|push|=|await/.test(text);
}

function isTruthy(node: Node): boolean {
  return node.type !== 'Literal' || Boolean(node.value);
}

function setsEmergency(file: SourceFile, node: TSESTree.Property): boolean {
  if (node.parent.type !== 'ObjectExpression' || !emergencyText.test(file.textOf(node)) || !isStored(node.parent)) return false;
  const key = file.textOf(node.key);
  if (node.value.type === 'Literal' && typeof node.value.value === 'string') return /^(?:type|kind|mode|access(?:Type|Mode)?|reason(?:Code)?|grantType|level)$/.test(key) && /^(?:emergency|break[-_ ]?glass|btg)/i.test(node.value.value);
  return node.value.type === 'Literal' && node.value.value === true && (namesEmergencyFlag(key) || /^(?:emergency|breakGlass)/i.test(key));
}

/** An argument of a call that isn't a schema, a log line or a screen. */
function isStored(object: Node): boolean {
  for (let node = object.parent; node && !isFunction(node); node = node.parent) if (node.type === 'CallExpression') return node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && /^(?:create|insert|insertOne|update|updateOne|set|save|add|put|upsert|values|grant|issue|sign|findByIdAndUpdate|updateMany)$/.test(node.callee.property.name);
  return false;
}

function changesGrants(text: string): boolean {
  const table = /\b(?:insert\s+into|update)\s+["'`[]?([A-Za-z_][\w.]*)/i.exec(text)?.[1] ?? '';
  return table !== '' && namesEmergency(table);
}

const reasonWord = /reason|justif|rationale|\bwhy\b|purpose\b|explanation/i;
const expiryWord = /expir|\bttl\b|\bEX\b|maxAge|until|validFor|duration|minutes|hours|setEx|timeout|\binterval\s+'/i;
const endless = /expires?(?:_?at|_?in|On)?\s*[:=]\s*(?:null|undefined|false|Infinity|['"]infinity['"])|'infinity'|interval\s+'\d+\s+years?'/i;

/** Whether the function asks for or keeps a reason. The purpose of use alone says that it was an emergency, not why. */
export function asksReason(file: SourceFile, fn: FunctionNode): boolean {
  return reasonWord.test(file.textOf(fn).replace(/purpose_?of_?use/gi, ''));
}

/** Whether the access ends: `open` when nothing says so, `never` when something says it doesn't. */
export function expiryOf(file: SourceFile, fn: FunctionNode): 'ends' | 'open' | 'never' {
  const text = file.textOf(fn);
  if (endless.test(text)) return 'never';
  return expiryWord.test(text) ? 'ends' : 'open';
}
