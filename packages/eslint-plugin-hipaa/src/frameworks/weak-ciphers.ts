import { brokenCiphers, unauthenticatedModes } from 'phi-vocabulary';
import { callSites, type CallSite } from '../ast/call-sites.js';
import { cue } from '../ast/cues.js';
import { importOf } from '../ast/imports.js';
import { enclosingFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { memberName, pathOf } from '../ast/static-names.js';
import { calledFunction, resolveConst, staticText } from '../ast/static-values.js';
import type { CipherCall } from './cipher-call.js';
import { hasShortTag, ignoresTag } from './tag-checks.js';
import { algorithmWords, sinkOf, type WeakUse } from './weak-crypto.js';
import { callsWithin } from './within.js';

const broken = new Set(brokenCiphers);
const unauthenticated = new Set(unauthenticatedModes);

/** What is weak about one call of a symmetric cipher: its algorithm, its key, its mode, its tag. */
export function weakCipher(file: SourceFile, call: CipherCall): WeakUse | undefined {
  const { node } = call;
  const sink = sinkOf(node);
  const words = algorithmWords(call.algorithm ?? fallbackAlgorithm(file, call) ?? '');
  // node-forge names the cipher in `createCipher`, which is judged by itself.
  if (words.some((word) => broken.has(word))) return call.library === 'forge' ? undefined : { node, problem: 'cipher', confidence: 'high', sink };
  if (call.library === 'crypto-js' && isPassphrase(file, call.key)) return { node, problem: 'passphrase', confidence: 'medium', sink };
  if (call.encrypts && words.some((word) => unauthenticated.has(word)) && call.library !== 'wrapper') return hasMac(file, node) ? undefined : { node, problem: 'unauthenticated', confidence: 'medium', sink };
  if (hasShortTag(file, call)) return { node, problem: 'shortTag', confidence: 'high', sink };
  return ignoresTag(file, call, words) ? { node, problem: 'noTag', confidence: 'high', sink } : undefined;
}

/** node:crypto's `createCipher(name, password)` has no IV and one round of MD5; node-forge's function of that name is another. */
export function weakOldCipher(file: SourceFile, node: CallSite): WeakUse | undefined {
  const algorithm = staticText(file, node.arguments[0]) ?? '';
  const isForge = pathOf(node.callee)?.includes('cipher') === true || importOf(file, node.callee)?.module === 'node-forge' || /^(?:AES|3?DES)-[A-Z]{3}$/.test(algorithm);
  const isWeak = isForge ? algorithmWords(algorithm).some((word) => broken.has(word)) : !calledFunction(file, node);
  return isWeak ? { node, problem: 'cipher', confidence: 'high', sink: sinkOf(node) } : undefined;
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

const macCall = cue(/hmac|\bmac\b|poly1305|timingSafeEqual|\bcmac\b|createSign\b|subtle\.sign\b/i);

/** A MAC in the function, in one it calls or in one that calls it. */
function hasMac(file: SourceFile, node: Node): boolean {
  const fn = enclosingFunction(node);
  if (!fn) return file.mentions(macCall);
  if (macCall.regex.test(file.textOf(fn))) return true;
  if (callSites(file, fn).some((site) => macCall.regex.test(file.textOf(enclosingFunction(site) ?? site)))) return true;
  return callsWithin(file, fn).some((call) => {
    const helper = calledFunction(file, call);
    return helper !== undefined && macCall.regex.test(file.textOf(helper));
  });
}
