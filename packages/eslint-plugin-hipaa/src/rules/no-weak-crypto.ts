import type { TSESTree } from '@typescript-eslint/utils';
import { brokenCiphers, brokenHashes, classifyName, splitWords, unauthenticatedModes } from 'phi-vocabulary';
import { callSites } from '../ast/call-sites.js';
import { isTestFile } from '../ast/file-kind.js';
import { importOf } from '../ast/imports.js';
import { contains, enclosingFunction, findAncestor, isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { hashInputs, namesIn } from '../ast/hash-inputs.js';
import { findPurpose } from '../ast/purpose.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, memberName, pathOf } from '../ast/static-names.js';
import { calledFunction, resolveConst, staticNumber, staticText } from '../ast/static-values.js';
import { createRule, type Confidence } from '../create-rule.js';
import { cipherCalls, type CipherCall } from '../frameworks/crypto-calls.js';
import { isShortKey, roundsOf, roundsShortfall } from '../frameworks/key-strength.js';
import { secretName } from '../frameworks/secret-values.js';

const problems = {
  cipher: '{{sink}} uses a broken cipher or mode.',
  passphrase: '{{sink}} derives its key from a passphrase with one round of MD5.',
  unauthenticated: '{{sink}} encrypts without a MAC, so changes go unnoticed.',
  noTag: '{{sink}} opens a GCM or Poly1305 message without checking its tag.',
  shortTag: '{{sink}} accepts an authentication tag of less than 96 bits.',
  hash: '{{sink}} hashes "{{name}}" with a broken algorithm.',
  padding: '{{sink}} uses RSA with PKCS#1 v1.5 padding.',
  key: '{{sink}} makes a key that is too short.',
  rounds: '{{sink}} derives a key with too few rounds.',
} as const;

type Problem = keyof typeof problems;

interface Finding {
  readonly node: Node;
  readonly problem: Problem;
  readonly confidence: Confidence;
  readonly sink: string;
  readonly name?: string;
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

export default createRule({
  name: 'no-weak-crypto',
  problems,
  trigger: /cipher|crypt|md[245]|sha-?1\b|subtle|pbkdf2|generateKey|pkcs|forge|ripemd|RSA/i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    const found = new Map<Node, Finding>();
    const add = (finding: Finding | undefined): void => {
      if (finding && !found.has(finding.node)) found.set(finding.node, finding);
    };
    for (const call of cipherCalls(file)) for (const finding of judgeCipher(file, call)) add(finding);
    for (const type of ['CallExpression', 'NewExpression'] as const) for (const node of file.nodesOf(type)) add(judgeCall(file, node));
    for (const node of file.nodesOf('Property')) add(judgeProperty(file, node));
    for (const { node, problem, confidence, sink, name } of found.values()) report({ node, problem, confidence, data: { sink, ...(name === undefined ? {} : { name }) } });
  },
});

const broken = new Set(brokenCiphers);
const unauthenticated = new Set(unauthenticatedModes);

function algorithmWords(algorithm: string): string[] {
  return algorithm.toLowerCase().split(/[^a-z0-9]+/);
}

function sinkOf(node: Call): string {
  return pathOf(node.callee)?.join('.') ?? calleeName(node) ?? 'the call';
}

function judgeCipher(file: SourceFile, call: CipherCall): Finding[] {
  const sink = sinkOf(call.node);
  const words = algorithmWords(call.algorithm ?? fallbackAlgorithm(file, call) ?? '');
  // node-forge names the cipher in `createCipher`, which is judged by itself.
  if (words.some((word) => broken.has(word))) return call.library === 'forge' ? [] : [{ node: call.node, problem: 'cipher', confidence: 'high', sink }];
  if (call.library === 'crypto-js' && isPassphrase(file, call.key)) return [{ node: call.node, problem: 'passphrase', confidence: 'medium', sink }];
  if (call.encrypts && words.some((word) => unauthenticated.has(word)) && call.library !== 'wrapper') return hasMac(file, call.node) ? [] : [{ node: call.node, problem: 'unauthenticated', confidence: 'medium', sink }];
  return [...judgeTagLength(file, call, sink), ...judgeTagCheck(file, call, words, sink)];
}

/** `process.env.ALGORITHM || 'des-cbc'`. */
function fallbackAlgorithm(file: SourceFile, call: CipherCall): string | undefined {
  const first = call.library === 'node' ? call.node.arguments[0] : undefined;
  const value = first && resolveConst(file, first);
  return value?.type === 'LogicalExpression' ? staticText(file, value.right) : undefined;
}

/** CryptoJS takes a string for a passphrase and runs it through OpenSSL's EVP_BytesToKey; a WordArray is a key. */
function isPassphrase(file: SourceFile, key: Node | undefined): boolean {
  if (!key) return false;
  const value = resolveConst(file, key);
  if (value.type === 'Literal' || value.type === 'TemplateLiteral' || value.type === 'LogicalExpression') return true;
  if (value.type === 'MemberExpression') return /(?:^|\.)env\./.test(pathOf(value)?.join('.') ?? '') || /pass|secret/i.test(memberName(value) ?? '');
  return value.type === 'Identifier' && /pass|secret/i.test(value.name);
}

const macCall = /hmac|\bmac\b|poly1305|timingSafeEqual|\bcmac\b|createSign\b|subtle\.sign\b/i;

/** A MAC in the function, in one it calls or in one that calls it. */
function hasMac(file: SourceFile, node: Node): boolean {
  const fn = enclosingFunction(node);
  if (!fn) return macCall.test(file.text);
  if (macCall.test(file.textOf(fn))) return true;
  if (callSites(file, fn).some((site) => macCall.test(file.textOf(enclosingFunction(site) ?? site)))) return true;
  return file.nodesOf('CallExpression').some((call) => contains(fn, call) && isMacHelper(file, calledFunction(file, call)));
}

function isMacHelper(file: SourceFile, fn: FunctionNode | undefined): boolean {
  return fn !== undefined && macCall.test(file.textOf(fn));
}

function judgeTagLength(file: SourceFile, call: CipherCall, sink: string): Finding[] {
  if (!call.options) return [];
  const bytes = lookUpMember(file, call.options, 'authTagLength');
  const bits = lookUpMember(file, call.options, 'tagLength');
  const length = bytes.kind === 'found' ? (staticNumber(file, bytes.value) ?? 16) * 8 : bits.kind === 'found' ? (staticNumber(file, bits.value) ?? 128) : 128;
  return length > 0 && length < 96 ? [{ node: call.node, problem: 'shortTag', confidence: 'high', sink }] : [];
}

/** `decipher.update` without `setAuthTag`, while the decipher stays in the function. */
function judgeTagCheck(file: SourceFile, call: CipherCall, words: readonly string[], sink: string): Finding[] {
  if (call.library !== 'node' || !words.some((word) => ['gcm', 'ccm', 'ocb', 'poly1305'].includes(word))) return [];
  const parent = call.node.parent;
  const target = parent.type === 'VariableDeclarator' ? parent.id : parent.type === 'AssignmentExpression' ? parent.left : undefined;
  const variable = target?.type === 'Identifier' ? file.variableOf(target) : undefined;
  if (!variable) return [];
  const uses = variable.references.filter((reference) => reference.isRead()).map((reference) => (reference.identifier as Node).parent);
  const members = uses.map((use) => (use?.type === 'MemberExpression' ? memberName(use) : undefined));
  if (members.includes(undefined) || !members.includes('update')) return [];
  const method = call.encrypts ? 'getAuthTag' : 'setAuthTag';
  return members.includes(method) ? [] : [{ node: call.node, problem: 'noTag', confidence: 'high', sink }];
}

const hashes = new Set(brokenHashes);
const packageHashes: ReadonlySet<string> = new Set(['md5', 'sha1', 'js-md5', 'js-sha1', 'blueimp-md5', 'crypto-js/md5', 'crypto-js/sha1', 'ts-md5', 'spark-md5', '@noble/hashes/sha1', '@noble/hashes/legacy', 'hash-wasm', 'hash.js', 'pure-md5', 'md5-hex']);

function judgeCall(file: SourceFile, node: Call): Finding | undefined {
  const name = functionOf(file, node);
  const sink = sinkOf(node);
  switch (name) {
    case 'createCipher':
    case 'createDecipher':
      return judgeOldCipher(file, node, sink);
    case 'createHash':
    case 'createHmac':
    case 'digest':
    case 'hash':
      return judgeHash(file, node, staticText(file, node.arguments[0]), sink);
    case 'publicEncrypt':
    case 'privateDecrypt':
      return judgePadding(file, node, sink);
    case 'pbkdf2':
    case 'pbkdf2Sync':
    case 'PBKDF2':
    case 'pbkdf2Async':
      return judgeRounds(file, node, name, sink);
    case 'generateKeyPair':
    case 'generateKeyPairSync':
    case 'generateKey':
    case 'generateKeySync':
    case 'createDiffieHellman':
    case 'NodeRSA':
      return isShortKey(file, node, name) ? { node, problem: 'key', confidence: 'high', sink } : undefined;
    case 'createSign':
      return hashes.has(flat(staticText(file, node.arguments[0]) ?? '')) ? { node, problem: 'hash', confidence: 'medium', sink, name: 'signature' } : undefined;
    case 'encrypt':
    case 'decrypt':
      return /PKCS1/i.test(staticText(file, node.arguments[1]) ?? '') ? { node, problem: 'padding', confidence: 'high', sink } : undefined;
    default:
      return judgePackageHash(file, node, name, sink);
  }
}

/** The function that runs, behind an alias or `promisify(crypto.pbkdf2)`. */
function functionOf(file: SourceFile, node: Call): string {
  const callee = resolveConst(file, node.callee);
  if (callee.type === 'CallExpression' && calleeName(callee) === 'promisify') return (callee.arguments[0] && pathOf(callee.arguments[0])?.at(-1)) ?? '';
  const imported = node.callee.type === 'Identifier' ? importOf(file, node.callee)?.imported : undefined;
  return imported === undefined || imported === 'default' || imported === '*' ? (calleeName(node) ?? '') : imported;
}

function flat(algorithm: string): string {
  return algorithm.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** node:crypto's `createCipher(name, password)` has no IV and one round of MD5; node-forge's function of that name is another. */
function judgeOldCipher(file: SourceFile, node: Call, sink: string): Finding | undefined {
  const algorithm = staticText(file, node.arguments[0]) ?? '';
  const isForge = pathOf(node.callee)?.includes('cipher') === true || importOf(file, node.callee)?.module === 'node-forge' || /^(?:AES|3?DES)-[A-Z]{3}$/.test(algorithm);
  if (!isForge) return calledFunction(file, node) ? undefined : { node, problem: 'cipher', confidence: 'high', sink };
  return algorithmWords(algorithm).some((word) => broken.has(word)) ? { node, problem: 'cipher', confidence: 'high', sink } : undefined;
}

/** A broken hash counts where it hides PHI or a password, not where it names a file's version. */
function judgeHash(file: SourceFile, node: Call, algorithm: string | undefined, sink: string): Finding | undefined {
  const name = algorithm === undefined ? undefined : flat(algorithm);
  if (name === undefined || !hashes.has(name)) return undefined;
  const isHmac = calleeName(node) === 'createHmac';
  if (isHmac && name !== 'md5') return undefined;
  const hashed = hashInputs(file, node).flatMap((value) => namesIn(file, value));
  return hashFinding(file, node, hashed, sink);
}

function judgePackageHash(file: SourceFile, node: Call, name: string, sink: string): Finding | undefined {
  const imported = importOf(file, node.callee);
  const isPackage = imported !== undefined && packageHashes.has(imported.module) && hashes.has(flat(imported.imported === 'default' || imported.imported === '*' ? imported.module.replace(/^.*[/-]/, '') : imported.imported));
  const isMember = /^(?:MD5|SHA1|HmacMD5|hashStr|hashAsciiStr)$/.test(name) && node.callee.type === 'MemberExpression';
  const isForge = name === 'create' && /\bmd\.(?:md5|sha1)\.create$/.test(sink);
  if (!isPackage && !isMember && !isForge) return undefined;
  return hashFinding(file, node, (isForge ? hashInputs(file, node) : node.arguments).flatMap((value) => namesIn(file, value)), sink);
}

function hashFinding(file: SourceFile, node: Call, hashed: readonly string[], sink: string): Finding | undefined {
  const purposes: string[] = [];
  findPurpose(file, node, (name) => (purposes.push(name), undefined));
  const fn = findAncestor(node, isFunction);
  const around = [...purposes, ...(fn ? [functionName(fn) ?? ''] : [])];
  if ([...hashed, ...around].some((name) => splitWords(name).some((word) => harmless.has(word)))) return undefined;
  const sensitive = hashed.find((name) => isSensitive(name) || /token|otp|secret/i.test(name)) ?? around.find(isSensitive);
  if (sensitive !== undefined) return { node, problem: 'hash', confidence: 'high', sink, name: sensitive };
  const weak = around.find((name) => splitWords(name).some((word) => protective.has(word)));
  return weak === undefined ? undefined : { node, problem: 'hash', confidence: 'low', sink, name: weak };
}

const harmless: ReadonlySet<string> = new Set(['etag', 'checksum', 'fingerprint', 'cache', 'gravatar', 'avatar', 'file', 'asset', 'bundle', 'filename', 'dedupe', 'dedup', 'revision', 'integrity', 'build', 'content', 'chunk', 'color', 'version', 'manifest', 'digestauth', 'ha1', 'ha2', 'sri']);
const protective: ReadonlySet<string> = new Set(['pseudonym', 'pseudonymize', 'anonymize', 'anonymise', 'deidentify', 'token', 'tokenize', 'mask', 'hide', 'sign', 'signature', 'obfuscate', 'secure']);

function isSensitive(name: string): boolean {
  if (secretName(name) === 'strong' || /pass(?:word|wd)?$|pwd/i.test(name)) return true;
  const verdict = classifyName(name) ?? classifyName(splitWords(name).filter((word) => !['hash', 'hashed', 'token', 'md5', 'sha1', 'digest', 'to', 'anonymize', 'pseudonymize', 'pseudonym', 'key', 'mask', 'create', 'make', 'get'].includes(word)).join('_'));
  return verdict !== undefined;
}

function judgePadding(file: SourceFile, node: Call, sink: string): Finding | undefined {
  const padding = lookUpMember(file, node.arguments[0], 'padding');
  const name = padding.kind === 'found' ? pathOf(resolveConst(file, padding.value))?.at(-1) : undefined;
  return name === 'RSA_PKCS1_PADDING' || name === 'RSA_NO_PADDING' ? { node, problem: 'padding', confidence: 'high', sink } : undefined;
}

function judgeRounds(file: SourceFile, node: Call, name: string, sink: string): Finding | undefined {
  const rounds = roundsOf(file, node, name);
  const shortfall = rounds === 'default' ? 'few' : roundsShortfall(file, rounds);
  return shortfall && { node, problem: 'rounds', confidence: shortfall === 'hopeless' ? 'high' : 'low', sink };
}

/** `{ name: 'PBKDF2', iterations: 1000 }` for WebCrypto, `alg: 'RSA1_5'` for JWE, `encryptionScheme: 'pkcs1'` for node-rsa. */
function judgeProperty(file: SourceFile, node: TSESTree.Property): Finding | undefined {
  const name = keyName(node);
  if (node.parent.type !== 'ObjectExpression') return undefined;
  if (name === 'iterations') {
    const algorithm = lookUpMember(file, node.parent, 'name');
    if (algorithm.kind !== 'found' || staticText(file, algorithm.value)?.toUpperCase() !== 'PBKDF2') return undefined;
    const shortfall = roundsShortfall(file, node.value);
    return shortfall && { node: node.parent, problem: 'rounds', confidence: shortfall === 'hopeless' ? 'high' : 'low', sink: 'PBKDF2' };
  }
  if (name !== 'alg' && name !== 'encryptionScheme') return undefined;
  const text = staticText(file, node.value);
  return text === 'RSA1_5' || (name === 'encryptionScheme' && text === 'pkcs1') ? { node, problem: 'padding', confidence: 'high', sink: name } : undefined;
}
