import { brokenHashes, classifyName, harmlessHashWords, protectiveHashWords, splitWords } from 'phi-vocabulary';
import type { CallSite } from '../ast/call-sites.js';
import { hashInputs, namesIn } from '../ast/hash-inputs.js';
import { importOf } from '../ast/imports.js';
import { findAncestor, isFunction } from '../ast/nodes.js';
import { findPurpose } from '../ast/purpose.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName } from '../ast/static-names.js';
import { staticText } from '../ast/static-values.js';
import { secretName } from './secret-values.js';
import { flatName, sinkOf, type WeakUse } from './weak-crypto.js';

const hashes = new Set(brokenHashes);
const harmless = new Set(harmlessHashWords);
const protective = new Set(protectiveHashWords);
const packageHashes: ReadonlySet<string> = new Set(['md5', 'sha1', 'js-md5', 'js-sha1', 'blueimp-md5', 'crypto-js/md5', 'crypto-js/sha1', 'ts-md5', 'spark-md5', '@noble/hashes/sha1', '@noble/hashes/legacy', 'hash-wasm', 'hash.js', 'pure-md5', 'md5-hex']);

/** A broken hash counts where it hides PHI or a password, not where it names a file's version. */
export function weakHash(file: SourceFile, node: CallSite): WeakUse | undefined {
  const name = flatName(staticText(file, node.arguments[0]) ?? '');
  if (!hashes.has(name) || (calleeName(node) === 'createHmac' && name !== 'md5')) return undefined;
  return hashFinding(file, node, hashInputs(file, node).flatMap((value) => namesIn(file, value)));
}

/** `createSign('RSA-SHA1')`. */
export function weakSignature(file: SourceFile, node: CallSite): WeakUse | undefined {
  return hashes.has(flatName(staticText(file, node.arguments[0]) ?? '')) ? { node, problem: 'hash', confidence: 'medium', sink: sinkOf(node), name: 'signature' } : undefined;
}

/** A hash that a package gives as a function: `md5(ssn)`, `CryptoJS.SHA1(mrn)`, `forge.md.md5.create().update(ssn)`. */
export function weakPackageHash(file: SourceFile, node: CallSite, name: string): WeakUse | undefined {
  const imported = importOf(file, node.callee);
  const isPackage = imported !== undefined && packageHashes.has(imported.module) && hashes.has(flatName(imported.imported === 'default' || imported.imported === '*' ? imported.module.replace(/^.*[/-]/, '') : imported.imported));
  const isMember = /^(?:MD5|SHA1|HmacMD5|hashStr|hashAsciiStr)$/.test(name) && node.callee.type === 'MemberExpression';
  const isForge = name === 'create' && /\bmd\.(?:md5|sha1)\.create$/.test(sinkOf(node));
  if (!isPackage && !isMember && !isForge) return undefined;
  return hashFinding(file, node, (isForge ? hashInputs(file, node) : node.arguments).flatMap((value) => namesIn(file, value)));
}

function hashFinding(file: SourceFile, node: CallSite, hashed: readonly string[]): WeakUse | undefined {
  const purposes: string[] = [];
  findPurpose(file, node, (name) => (purposes.push(name), undefined));
  const fn = findAncestor(node, isFunction);
  const around = [...purposes, ...(fn ? [functionName(fn) ?? ''] : [])];
  // A fingerprint of a file is harmless, one of a member's number hides the number.
  const identifier = hashed.some((name) => classifyName(name) !== undefined);
  if ([...hashed, ...around].some((name) => splitWords(name).some((word) => harmless.has(word) && !(identifier && word === 'fingerprint')))) return undefined;
  const sensitive = hashed.find((name) => isSensitive(name) || /token|otp|secret/i.test(name)) ?? around.find(isSensitive);
  if (sensitive !== undefined) return { node, problem: 'hash', confidence: 'high', sink: sinkOf(node), name: sensitive };
  const weak = around.find((name) => splitWords(name).some((word) => protective.has(word)));
  return weak === undefined ? undefined : { node, problem: 'hash', confidence: 'low', sink: sinkOf(node), name: weak };
}

const credential: ReadonlySet<string> = new Set(['pin', 'passcode', 'otp', 'cvv', 'password', 'passwd', 'pwd', 'pw', 'pass', 'passphrase']);
/** What is done to a thing, so that the thing's own name is left: `hashSsn`, `mrnToken`. */
const processWords: ReadonlySet<string> = new Set(['hash', 'hashed', 'token', 'md5', 'sha1', 'digest', 'to', 'anonymize', 'pseudonymize', 'pseudonym', 'key', 'mask', 'create', 'make', 'get']);

function isSensitive(name: string): boolean {
  const words = splitWords(name);
  if (secretName(name) === 'strong' || words.some((word) => credential.has(word)) || /password$|pwd/i.test(name)) return true;
  return (classifyName(name) ?? classifyName(words.filter((word) => !processWords.has(word)).join('_'))) !== undefined;
}
