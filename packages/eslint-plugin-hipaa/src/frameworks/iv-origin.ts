import type { TSESTree } from '@typescript-eslint/utils';
import { derivingCalls, freshRandomCalls, splitWords } from 'phi-vocabulary';
import { enclosingFunction, isFunction, unwrapAwait, type FunctionNode, type Node } from '../ast/nodes.js';
import { importOf } from '../ast/imports.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { calledFunction, resolveConst, staticNumber } from '../ast/static-values.js';
import { isIvName } from './crypto-calls.js';
import { envRead, isEnvironment } from './env-reads.js';
import { fieldOrigin, isConfigModule, patternOrigin, variableOrigin } from './iv-bindings.js';

/**
 * Where an IV comes from. `fresh`: drawn for this call. `unknown`: can't be seen, so never reported.
 * `absent`: none at all (ECB, RC4). The others repeat: a constant, a configured value, one derived from what stays the
 * same, one guessable from the clock or `Math.random`, a random one that outlives the call.
 */
export type OriginKind = 'fresh' | 'unknown' | 'absent' | 'constant' | 'configured' | 'derived' | 'predictable' | 'reused';

export interface Origin {
  readonly kind: OriginKind;
  /** False where a name rather than code says so. */
  readonly sure: boolean;
}

/** One step of the search: where the value is used, what the parameters of a followed helper stand for, how deep it went. */
export interface Trace {
  readonly file: SourceFile;
  readonly use: Node;
  readonly bindings: ReadonlyMap<object, { readonly node: Node; readonly trace: Trace }>;
  readonly depth: number;
  readonly seen: ReadonlySet<Node>;
  /** Steps left for the whole question: helpers that call each other from many places would multiply. */
  readonly budget: { left: number };
}

export const unknown: Origin = { kind: 'unknown', sure: false };
const depthLimit = 14;
const stepLimit = 1500;

export function startTrace(file: SourceFile, use: Node): Trace {
  return { file, use, bindings: new Map(), depth: 0, seen: new Set(), budget: { left: stepLimit } };
}

export function origin(kind: OriginKind, sure = true): Origin {
  return { kind, sure };
}

/** The origin of an expression's bytes. */
export function originOf(trace: Trace, expression: Node): Origin {
  const node = unwrapAwait(expression);
  if (trace.depth > depthLimit || trace.budget.left-- <= 0 || trace.seen.has(node)) return unknown;
  const next: Trace = { ...trace, depth: trace.depth + 1, seen: new Set(trace.seen).add(node) };
  switch (node.type) {
    case 'Literal':
      return origin(node.value === null || node.value === '' ? 'absent' : 'constant');
    case 'TemplateLiteral':
      return node.expressions.length === 0 && node.quasis[0]?.value.raw === '' ? origin('absent') : combine(node.expressions.map((part) => originOf(next, part)));
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier' ? unknown : combine([originOf(next, node.left), originOf(next, node.right)]);
    case 'ArrayExpression':
      return combine(node.elements.flatMap((element) => (element ? [originOf(next, element.type === 'SpreadElement' ? element.argument : element)] : [])));
    case 'ConditionalExpression':
      return worst([originOf(next, node.consequent), originOf(next, node.alternate)]);
    case 'LogicalExpression':
      return fallbackOrigin(next, node);
    case 'AssignmentExpression':
      return originOf(next, node.right);
    case 'UpdateExpression':
      return unknown;
    case 'SequenceExpression':
      return originOf(next, node.expressions.at(-1) ?? node);
    case 'NewExpression':
      return newOrigin(next, node);
    case 'CallExpression':
      return callOrigin(next, node);
    case 'MemberExpression':
      return memberOrigin(next, node);
    case 'Identifier':
      return variableOrigin(next, node);
    default:
      return unknown;
  }
}

/** Bytes built of several parts: one fresh part makes the whole fresh, one unknown part leaves it unknown. */
export function combine(parts: readonly Origin[]): Origin {
  const kinds = parts.filter((part) => part.kind !== 'absent');
  for (const kind of ['fresh', 'unknown', 'predictable', 'reused', 'derived', 'configured'] as const) {
    const found = kinds.find((part) => part.kind === kind);
    if (found) return found;
  }
  return origin('constant', kinds.every((part) => part.sure));
}

/** A value that is one of several: the fault wins, an empty one says nothing. */
export function worst(choices: readonly Origin[]): Origin {
  for (const kind of ['constant', 'configured', 'predictable', 'derived', 'reused', 'unknown', 'fresh'] as const) {
    const found = choices.filter((choice) => choice.kind === kind);
    if (found.length > 0) return found.find((choice) => choice.sure) ?? found[0] ?? unknown;
  }
  return choices[0] ?? unknown;
}

/** `given ?? DEFAULT_IV`: the fallback decides when it repeats; a fresh fallback makes the given one the caller's business. */
function fallbackOrigin(trace: Trace, node: TSESTree.LogicalExpression): Origin {
  const left = originOf(trace, node.left);
  const right = originOf(trace, node.right);
  return right.kind === 'fresh' && left.kind === 'configured' ? left : worst([left, right]);
}

const sizeName = /(?:length|len|size|bytes|bits)$/i;

/** Whether the argument of a byte array's constructor is its size rather than its content. */
function isSize(trace: Trace, node: Node): boolean {
  const name = pathOf(node)?.at(-1);
  return staticNumber(trace.file, node) !== undefined || (name !== undefined && sizeName.test(name.replace(/_/g, '')));
}

function newOrigin(trace: Trace, node: TSESTree.NewExpression): Origin {
  const name = calleeName(node) ?? '';
  const first = node.arguments[0];
  if (name === 'Date') return first ? originOf(trace, first) : origin('predictable');
  if (!/Array$|^Buffer$|^ArrayBuffer$|^DataView$|^Counter$|^String$/.test(name)) return unknown;
  if (!first || isSize(trace, first)) return origin('constant');
  return originOf(trace, first);
}

const clock: ReadonlySet<string> = new Set(['Date.now', 'Math.random', 'performance.now', 'process.hrtime', 'process.hrtime.bigint', 'Date', 'process.uptime']);
const fresh: ReadonlySet<string> = new Set(freshRandomCalls);
const deriving: ReadonlySet<string> = new Set(derivingCalls);

function callOrigin(trace: Trace, node: TSESTree.CallExpression): Origin {
  const path = pathOf(node.callee);
  const name = calleeName(node) ?? '';
  if (path && clock.has(path.join('.'))) return origin('predictable');
  if (isMathRandomAlias(trace.file, node)) return origin('predictable');
  if (envRead(trace.file, node)) return origin('configured');
  const fn = calledFunction(trace.file, node);
  if (fn) return helperOrigin(trace, node, fn);
  if (/^(?:once|memoize|memo|useMemo|useRef|useState|lazy|cache|memoizeOne)$/.test(name)) return memoOrigin(trace, node);
  if (isFreshCall(name)) return origin('fresh');
  if (name === 'alloc' || name === 'allocUnsafe') return node.arguments[1] ? combine([origin('constant'), originOf(trace, node.arguments[1])]) : origin('constant');
  if (deriving.has(name) || path?.some((part) => deriving.has(part.replace('()', '')))) return derivedOrigin(trace, node);
  return conversionOrigin(trace, node, name);
}

function isFreshCall(name: string): boolean {
  if (fresh.has(name)) return true;
  const words = splitWords(name);
  return words.includes('random') || words.includes('randombytes') || words[0] === 'secure';
}

function isMathRandomAlias(file: SourceFile, node: TSESTree.CallExpression): boolean {
  if (node.callee.type !== 'Identifier') return false;
  const definition = file.variableOf(node.callee)?.defs[0]?.node as Node | undefined;
  return definition?.type === 'VariableDeclarator' && definition.init !== null && /^Math(?:\.random)?$/.test(pathOf(definition.init)?.join('.') ?? '');
}

/** A value that a wrapper keeps from its first call on. */
function memoOrigin(trace: Trace, node: TSESTree.CallExpression): Origin {
  const first = node.arguments[0];
  const found = isFunction(first) ? returnsOrigin({ ...trace, use: first.body }, first) : first ? originOf(trace, first) : unknown;
  return found.kind === 'fresh' ? origin('reused') : found;
}

/** A helper of this file: what it returns, its parameters standing for the call's arguments. */
function helperOrigin(trace: Trace, node: TSESTree.CallExpression, fn: FunctionNode): Origin {
  const bindings = new Map(trace.bindings);
  fn.params.forEach((param, i) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const variable = target.type === 'Identifier' ? trace.file.variableOf(target) : undefined;
    const argument = node.arguments[i] ?? (param.type === 'AssignmentPattern' ? param.right : undefined);
    if (variable && argument) bindings.set(variable, { node: argument, trace });
  });
  const memo = isFunction(node.callee) ? undefined : memoisedBy(trace.file, node);
  const found = returnsOrigin({ ...trace, bindings }, fn);
  return memo && found.kind === 'fresh' ? origin('reused') : found;
}

/** `const getIv = once(() => randomBytes(12))`: the wrapper hides behind the variable. */
function memoisedBy(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const definition = node.callee.type === 'Identifier' ? (file.variableOf(node.callee)?.defs[0]?.node as Node | undefined) : undefined;
  const init = definition?.type === 'VariableDeclarator' && definition.init ? unwrapAwait(definition.init) : undefined;
  return init?.type === 'CallExpression' && /^(?:once|memoize|memo|lazy|cache|memoizeOne)$/.test(calleeName(init) ?? '');
}

/** What a function gives back: the worst of its returns. */
export function returnsOrigin(trace: Trace, fn: FunctionNode): Origin {
  if (fn.body.type !== 'BlockStatement') return originOf({ ...trace, use: fn.body }, fn.body);
  const returns = returnsOf(trace.file, fn);
  return returns.length === 0 ? unknown : worst(returns.map((node) => originOf({ ...trace, use: node }, node)));
}

/** What a function's own `return` statements give. */
export function returnsOf(file: SourceFile, fn: FunctionNode): Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  return file.nodesOf('ReturnStatement').flatMap((node) => (node.argument && enclosingFunction(node) === fn ? [node.argument] : []));
}

/** A hash or a derived key repeats unless something in it is new: a random salt, a counter, a nonce. */
function derivedOrigin(trace: Trace, node: TSESTree.CallExpression): Origin {
  const found = combine(chainInputs(node).filter((input) => !isKeyInput(trace.file, node, input)).map((input) => leafOrigin(trace, input)));
  return found.kind === 'constant' || found.kind === 'configured' || found.kind === 'absent' ? origin('derived') : found;
}

const variesText = /salt|nonce|\biv|seq|counter|random/i;

/** What a key derivation stretches: whatever it is, the salt decides whether the result is new. */
function isKeyInput(file: SourceFile, node: TSESTree.CallExpression, input: Node): boolean {
  return /^(?:scrypt|pbkdf2|hkdf|deriveBits|EvpKDF|crypto_pwhash)/i.test(calleeName(node) ?? '') && input.type !== 'CallExpression' && input.type !== 'ObjectExpression' && !variesText.test(file.textOf(input)) && resolveConst(file, input).type !== 'ObjectExpression';
}

/** All arguments along a chain: `createHash(a).update(b).digest(c)` gives c, b, a. */
function chainInputs(node: Node): Node[] {
  const inputs: Node[] = [];
  for (let current: Node | undefined = unwrapAwait(node); current; ) {
    if (current.type === 'CallExpression') {
      inputs.push(...current.arguments.filter((argument) => !isFunction(argument)));
      current = unwrapAwait(current.callee);
    } else if (current.type === 'MemberExpression') current = unwrapAwait(current.object);
    else break;
  }
  return inputs;
}

/** An input of a derivation: an object's members count one by one (`deriveBits({ salt, … })`). */
function leafOrigin(trace: Trace, node: Node): Origin {
  const value = resolveConst(trace.file, node);
  if (value.type !== 'ObjectExpression') return originOf(trace, node);
  return combine(value.properties.flatMap((property) => (property.type === 'Property' ? [originOf(trace, property.value)] : [])));
}

/** Methods and functions that only re-shape bytes or text. Anything else that isn't known gives something unknown. */
const conversions: ReadonlySet<string> = new Set([
  'from', 'of', 'parse', 'encode', 'slice', 'subarray', 'substring', 'substr', 'padEnd', 'padStart', 'repeat', 'toString', 'toUpperCase', 'toLowerCase', 'trim', 'concat', 'replace', 'replaceAll', 'split', 'map', 'join', 'reverse', 'fill',
  'from_string', 'from_hex', 'from_base64', 'hexToBytes', 'hexToBuffer', 'hex2buf', 'hexToUint8Array', 'decodeUTF8', 'encodeUTF8', 'decodeBase64', 'createBuffer', 'toBytes', 'utf8ToBytes', 'stringToBytes', 'decode64', 'encodeUtf8', 'decodeUtf8', 'atob', 'btoa',
  'String', 'Number', 'Buffer', 'stringify', 'freeze', 'create', 'base64ToBytes', 'base64ToArrayBuffer', 'str2ab', 'strToBytes', 'stringToUint8Array', 'stringToArrayBuffer', 'hexStringToByte', 'toISOString', 'getTime', 'valueOf', 'toJSON', 'toFixed', 'floor', 'round',
  'getBytes', 'bytes', 'Array', 'keys', 'copy', 'clone', 'flat', 'normalize', 'match', 'buffer', 'getFullYear', 'getMonth', 'getDate', 'toDateString', 'format', 'charCodeAt', 'utf8Encode', 'hexToArrayBuffer', 'putInt32', 'export', 'digest',
]);

const encoders: ReadonlySet<string> = new Set(['encode', 'utf8', 'hex', 'base64']);

function conversionOrigin(trace: Trace, node: TSESTree.CallExpression, name: string): Origin {
  const receiver = receiverOf(node);
  const parts = node.arguments.flatMap((argument) => partOrigin(trace, argument.type === 'SpreadElement' ? argument.argument : argument));
  if (receiver && !isNamespace(trace.file, receiver, name)) parts.unshift(originOf(trace, receiver));
  const found = combine(parts);
  if (found.kind === 'fresh') return found;
  if (name === 'get' && receiver && isIvName(pathOf(receiver)?.at(-1) ?? '')) return origin('reused', false);
  return conversions.has(name) ? found : unknown;
}

/** A mapping callback counts by what it returns. */
function partOrigin(trace: Trace, node: Node): Origin[] {
  if (isFunction(node)) {
    const found = returnsOrigin(trace, node);
    return found.kind === 'predictable' || found.kind === 'fresh' ? [found] : [];
  }
  const value = unwrapAwait(node);
  if (value.type === 'ObjectExpression') return [];
  // Sizes and encodings (`slice(0, 12)`, `'hex'`) say nothing about where the bytes come from, except that nothing new comes in.
  return isSize(trace, value) ? [origin('constant')] : [originOf(trace, value)];
}

/** `Buffer`, `CryptoJS.enc.Utf8`, `new TextEncoder()`: what a conversion is called on, not what it converts. */
function isNamespace(file: SourceFile, receiver: Node, name: string): boolean {
  const node = resolveConst(file, receiver);
  if (node.type === 'NewExpression' && /^Text(?:En|De)coder$/.test(calleeName(node) ?? '')) return true;
  const path = pathOf(node);
  const root = path?.[0] ?? '';
  if (/^(?:Buffer|CryptoJS|Uint8Array|forge|sodium|nacl|JSON|String|Object|Array|Math|naclUtil|util|base64|aesjs|sjcl|ethers)$/.test(root) || /^(?:enc|util|utils|utf8|hex|Utf8|Hex|Latin1|Base64|WordArray)$/.test(path?.at(-1) ?? '')) return true;
  return encoders.has(name) && /enc(?:oder)?$/i.test(path?.at(-1) ?? '');
}

const configRoots = /^(?:config|cfg|configs|settings|env|environment|constants|secrets|conf|appConfig|configuration|Constants|Config|CONFIG|SETTINGS|CONSTANTS|CRYPTO_CONFIG|cryptoConfig|encryptionConfig)$/;

function memberOrigin(trace: Trace, node: TSESTree.MemberExpression): Origin {
  if (envRead(trace.file, node)) return origin('configured');
  const name = memberName(node);
  if (node.object.type === 'ThisExpression' && name !== undefined) return isRepeatingName(name) ? origin('derived') : fieldOrigin(trace, node, name);
  const resolved = resolveConst(trace.file, node);
  if (resolved !== node) return scopedOrigin(trace, resolved);
  const ofClass = name === undefined ? unknown : fieldOrigin(trace, node, name);
  if (ofClass.kind !== 'unknown') return ofClass;
  if (name === undefined) return computedOrigin(trace, node);
  const stored = storedMember(trace.file, node);
  if (stored) return scopedOrigin(trace, stored);
  const module = isIvName(name) ? importOf(trace.file, node)?.module : undefined;
  if (module !== undefined && isConfigModule(module)) return origin('configured', false);
  const picked = memberOfVariable(trace, node, name);
  if (picked.kind !== 'unknown') return picked;
  if (isRepeatingName(name)) return origin('derived', /key|pass|secret/i.test(name));
  const path = pathOf(node) ?? [];
  if (isIvName(name) && path.slice(0, -1).some((part) => configRoots.test(part))) return origin('configured', false);
  return name === 'buffer' || name === 'ciphertext' || name === 'words' ? originOf(trace, node.object) : unknown;
}

/** `ivs[field]`: any of the members of a constant object. */
function computedOrigin(trace: Trace, node: TSESTree.MemberExpression): Origin {
  const object = resolveConst(trace.file, node.object);
  if (object.type !== 'ObjectExpression') return originOf(trace, node.object);
  return worst(object.properties.flatMap((property) => (property.type === 'Property' ? [scopedOrigin(trace, property.value)] : [])));
}

/** A member of a constant object through `Object.freeze` and spreads at any level. */
function storedMember(file: SourceFile, node: TSESTree.MemberExpression, depth = 0): Node | undefined {
  const name = memberName(node);
  if (name === undefined || depth > 4) return undefined;
  const object = unwrapAwait(node.object);
  const owner = object.type === 'MemberExpression' ? storedMember(file, object, depth + 1) : resolveConst(file, object);
  const member = owner && lookUpMember(file, owner, name);
  return member?.kind === 'found' ? member.value : undefined;
}

/** A constant object's member: fresh bytes in it live as long as the object. */
function scopedOrigin(trace: Trace, resolved: Node): Origin {
  const found = originOf(trace, resolved);
  return found.kind === 'fresh' && enclosingFunction(resolved) !== enclosingFunction(trace.use) ? origin('reused') : found;
}

/** `params.iv` where `params` is a parameter with a default or with call sites in the file, or what a helper returned. */
function memberOfVariable(trace: Trace, node: TSESTree.MemberExpression, name: string): Origin {
  if (isEnvironment(trace.file, node.object)) return origin('configured');
  return node.object.type === 'Identifier' ? patternOrigin(trace, node.object, name) : unknown;
}

const keyWords: ReadonlySet<string> = new Set(['key', 'password', 'passphrase', 'secret', 'passwd', 'pwd', 'pass', 'kek', 'dek', 'masterkey', 'pepper', 'userid', 'patientid', 'username', 'mrn', 'ssn', 'email', 'id', 'uid', 'guid', 'tenant', 'uuid', 'slug', 'hostname']);
const variesWords: ReadonlySet<string> = new Set(['nonce', 'iv', 'counter', 'seq', 'sequence', 'index', 'salt', 'random', 'message', 'request', 'event', 'version', 'ephemeral', 'ciphertext', 'sealed', 'encrypted', 'payload']);

/** A name of something that is the same at each call under one key: the key, a password, a person's or record's id. */
export function isRepeatingName(name: string): boolean {
  const words = splitWords(name);
  return keyWords.has(words.at(-1) ?? '') ? !words.some((word) => variesWords.has(word)) : words.includes('key') && /^(?:bytes|buffer|hex|material|raw|string|str|buf|b64|base64)$/.test(words.at(-1) ?? '');
}
