import type { TSESTree } from '@typescript-eslint/utils';
import { calledName } from '../ast/called-name.js';
import type { CallSite } from '../ast/call-sites.js';
import { cue } from '../ast/cues.js';
import { isTestFile } from '../ast/file-kind.js';
import type { Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName } from '../ast/static-names.js';
import { resolveConst, staticText } from '../ast/static-values.js';
import { createRule } from '../create-rule.js';
import { cipherCalls } from '../frameworks/crypto-calls.js';
import { roundsShortfall, weakKey, weakPadding, weakPasswordHash, weakPbkdf2, weakScrypt } from '../frameworks/key-strength.js';
import { weakCipher, weakOldCipher } from '../frameworks/weak-ciphers.js';
import { sinkOf, type WeakProblem, type WeakUse } from '../frameworks/weak-crypto.js';
import { weakHash, weakPackageHash, weakSignature } from '../frameworks/weak-hashes.js';

const problems = {
  cipher: '{{sink}} uses a broken cipher or mode.',
  passphrase: '{{sink}} derives its key from a passphrase with one round of MD5.',
  unauthenticated: '{{sink}} encrypts without a MAC, so changes go unnoticed.',
  noTag: '{{sink}} opens a GCM or Poly1305 message without checking its tag.',
  shortTag: '{{sink}} accepts an authentication tag of less than 96 bits.',
  hash: '{{sink}} hashes "{{name}}" with a broken algorithm.',
  padding: '{{sink}} uses RSA with PKCS#1 v1.5 padding.',
  key: '{{sink}} makes a key that is too short.',
  rounds: '{{sink}} stretches a password or key with too few rounds.',
  unsigned: '{{sink}} makes or accepts a token without a signature.',
} as const satisfies Record<WeakProblem, string>;

export default createRule({
  name: 'no-weak-crypto',
  problems,
  trigger: /cipher|crypt|md[245]|sha-?1\b|subtle|pbkdf2|generateKey|pkcs|forge|ripemd|RSA|argon|['"]none['"]/i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    const found = new Map<Node, WeakUse>();
    const add = (use: WeakUse | undefined): void => {
      if (use && !found.has(use.node)) found.set(use.node, use);
    };
    for (const call of cipherCalls(file)) add(weakCipher(file, call));
    for (const type of ['CallExpression', 'NewExpression'] as const) for (const node of file.nodesOf(type)) add(judgeCall(file, node));
    for (const node of file.nodesOf('Property')) if (node.parent.type === 'ObjectExpression') add(judgeProperty(file, node, node.parent));
    for (const { node, problem, confidence, sink, name } of found.values()) report({ node, problem, confidence, data: { sink, ...(name === undefined ? {} : { name }) } });
  },
});

function judgeCall(file: SourceFile, node: CallSite): WeakUse | undefined {
  const name = calledName(file, node) ?? '';
  switch (name) {
    case 'createCipher':
    case 'createDecipher':
      return weakOldCipher(file, node);
    case 'createHash':
    case 'createHmac':
    case 'digest':
      return weakHash(file, node);
    case 'hash':
    case 'hashSync':
      return weakHash(file, node) ?? weakPasswordHash(file, node, name);
    case 'genSalt':
    case 'genSaltSync':
      return weakPasswordHash(file, node, name);
    case 'publicEncrypt':
    case 'privateDecrypt':
      return weakPadding(file, node);
    case 'pbkdf2':
    case 'pbkdf2Sync':
    case 'PBKDF2':
    case 'pbkdf2Async':
      return weakPbkdf2(file, node, name);
    case 'scrypt':
    case 'scryptSync':
      return weakScrypt(file, node);
    case 'generateKeyPair':
    case 'generateKeyPairSync':
    case 'generateKey':
    case 'generateKeySync':
    case 'createDiffieHellman':
    case 'NodeRSA':
      return weakKey(file, node, name);
    case 'createSign':
      return weakSignature(file, node);
    case 'encrypt':
    case 'decrypt':
      return /PKCS1/i.test(staticText(file, node.arguments[1]) ?? '') ? { node, problem: 'padding', confidence: 'high', sink: sinkOf(node) } : undefined;
    default:
      return weakPackageHash(file, node, name);
  }
}

function judgeProperty(file: SourceFile, node: TSESTree.Property, object: TSESTree.ObjectExpression): WeakUse | undefined {
  switch (keyName(node)) {
    case 'iterations':
      return judgeIterations(file, node, object);
    case 'alg':
    case 'encryptionScheme':
      return judgeScheme(file, node);
    case 'algorithm':
    case 'algorithms':
      return judgeSignature(file, node);
    default:
      return undefined;
  }
}

/** `{ name: 'PBKDF2', iterations: 1000 }` for WebCrypto. */
function judgeIterations(file: SourceFile, node: TSESTree.Property, object: TSESTree.ObjectExpression): WeakUse | undefined {
  const algorithm = lookUpMember(file, object, 'name');
  if (algorithm.kind !== 'found' || staticText(file, algorithm.value)?.toUpperCase() !== 'PBKDF2') return undefined;
  const confidence = roundsShortfall(file, node.value);
  return confidence && { node: object, problem: 'rounds', confidence, sink: 'PBKDF2' };
}

/** `alg: 'RSA1_5'` for JWE, `encryptionScheme: 'pkcs1'` for node-rsa, `alg: 'none'` for a token. */
function judgeScheme(file: SourceFile, node: TSESTree.Property): WeakUse | undefined {
  const name = keyName(node) ?? '';
  const text = staticText(file, node.value);
  if (name === 'alg' && text?.toLowerCase() === 'none') return judgeSignature(file, node);
  return text === (name === 'alg' ? 'RSA1_5' : 'pkcs1') ? { node, problem: 'padding', confidence: 'high', sink: name } : undefined;
}

const tokenLibrary = cue(/jsonwebtoken|\bjose\b|\bjwt\b|fast-jwt|\bjws\b/i);

/** `algorithm: 'none'`, `algorithms: ['HS256', 'none']` in a file that deals in signed tokens. */
function judgeSignature(file: SourceFile, node: TSESTree.Property): WeakUse | undefined {
  const value = resolveConst(file, node.value);
  const choices = value.type === 'ArrayExpression' ? value.elements : [value];
  const isUnsigned = choices.some((choice) => choice?.type === 'Literal' && typeof choice.value === 'string' && choice.value.toLowerCase() === 'none');
  return isUnsigned && file.mentions(tokenLibrary) ? { node, problem: 'unsigned', confidence: 'medium', sink: keyName(node) ?? 'algorithm' } : undefined;
}
