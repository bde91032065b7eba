import { pbkdf2Rounds } from 'phi-vocabulary';
import type { CallSite } from '../ast/call-sites.js';
import { cue } from '../ast/cues.js';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { pathOf } from '../ast/static-names.js';
import { resolveConst, staticNumber, staticText } from '../ast/static-values.js';
import { sinkOf, type WeakUse } from './weak-crypto.js';

/** Fewer rounds than this is beyond discussion; between the two a reviewer might let it pass. */
const hopelessRounds = 50_000;

/** How sure a number of PBKDF2 rounds falls short; undefined when it doesn't or isn't known. */
export function roundsShortfall(file: SourceFile, rounds: Node | undefined): 'high' | 'low' | undefined {
  const count = staticNumber(file, rounds);
  return count === undefined || count >= pbkdf2Rounds ? undefined : count < hopelessRounds ? 'high' : 'low';
}

/** A PBKDF2 call of node:crypto, node-forge or CryptoJS with too few rounds. */
export function weakPbkdf2(file: SourceFile, node: CallSite, name: string): WeakUse | undefined {
  const rounds = roundsOf(file, node, name);
  const confidence = rounds === 'default' ? 'low' : roundsShortfall(file, rounds);
  return confidence && { node, problem: 'rounds', confidence, sink: sinkOf(node) };
}

/** Where a PBKDF2 call says its rounds: the third argument, in CryptoJS an option of it. */
function roundsOf(file: SourceFile, node: CallSite, name: string): Node | 'default' | undefined {
  if (name !== 'PBKDF2') return node.arguments[2];
  const option = lookUpMember(file, node.arguments[2], 'iterations');
  return option.kind === 'found' ? option.value : option.kind === 'absent' ? 'default' : undefined;
}

/** scrypt below N = 2^14, which is node's own default. */
export function weakScrypt(file: SourceFile, node: CallSite): WeakUse | undefined {
  const cost = ['N', 'cost'].map((key) => numberOf(file, node.arguments[3], key)).find((found) => found !== undefined);
  return cost !== undefined && cost < 2 ** 14 ? { node, problem: 'rounds', confidence: 'high', sink: sinkOf(node) } : undefined;
}

/** The cost below which nobody uses bcrypt, and the one that OWASP asks for. */
const bcryptCosts = { hopeless: 8, enough: 10 };
/** OWASP's smallest memory for Argon2id, in KiB. */
const argonMemory = 7168;

const bcrypt = cue(/bcrypt/i);

/** `bcrypt.hash(password, 4)`, `bcrypt.genSaltSync(5)`, `argon2.hash(password, { memoryCost: 1024 })`. */
export function weakPasswordHash(file: SourceFile, node: CallSite, name: string): WeakUse | undefined {
  const library = pathOf(node.callee)?.[0] ?? '';
  if (/argon/i.test(library)) {
    const memory = numberOf(file, node.arguments[1], 'memoryCost');
    return memory !== undefined && memory < argonMemory ? { node, problem: 'rounds', confidence: 'high', sink: sinkOf(node) } : undefined;
  }
  if (!/bcrypt/i.test(library) && !(/^genSalt/.test(name) && file.mentions(bcrypt))) return undefined;
  const cost = staticNumber(file, node.arguments[name.startsWith('genSalt') ? 0 : 1]);
  if (cost === undefined || cost >= bcryptCosts.enough) return undefined;
  return { node, problem: 'rounds', confidence: cost < bcryptCosts.hopeless ? 'high' : 'low', sink: sinkOf(node) };
}

function numberOf(file: SourceFile, options: Node | undefined, key: string): number | undefined {
  const found = lookUpMember(file, options, key);
  return found.kind === 'found' ? staticNumber(file, found.value) : undefined;
}

/** A key generator that makes RSA or DH keys below 2048 bits, or secret keys below 128. */
export function weakKey(file: SourceFile, node: CallSite, name: string): WeakUse | undefined {
  const modulus = modulusBits(file, node, name);
  const secret = secretBits(file, node);
  const isShort = (modulus !== undefined && modulus >= 256 && modulus < 2048) || (secret !== undefined && secret < 128);
  return isShort ? { node, problem: 'key', confidence: 'high', sink: sinkOf(node) } : undefined;
}

function modulusBits(file: SourceFile, node: CallSite, name: string): number | undefined {
  for (const argument of node.arguments) {
    const options = unwrapAwait(argument);
    if (options.type !== 'ObjectExpression' && options.type !== 'Identifier') continue;
    for (const key of ['modulusLength', 'bits', 'b']) {
      const found = lookUpMember(file, options, key);
      if (found.kind === 'found') return staticNumber(file, found.value);
    }
  }
  return /^(?:createDiffieHellman|NodeRSA|generateKeyPair)$/.test(name) ? staticNumber(file, node.arguments[0]) : undefined;
}

/** `generateKey('aes', { length })` of node:crypto, `generateKey({ name, length })` of WebCrypto. */
function secretBits(file: SourceFile, node: CallSite): number | undefined {
  const isNode = /^(?:hmac|aes)$/i.test(staticText(file, node.arguments[0]) ?? '');
  return numberOf(file, node.arguments[isNode ? 1 : 0], 'length');
}

/** RSA encryption or decryption with PKCS#1 v1.5 padding, or with none. */
export function weakPadding(file: SourceFile, node: CallSite): WeakUse | undefined {
  const padding = lookUpMember(file, node.arguments[0], 'padding');
  const name = padding.kind === 'found' ? pathOf(resolveConst(file, padding.value))?.at(-1) : undefined;
  return name === 'RSA_PKCS1_PADDING' || name === 'RSA_NO_PADDING' ? { node, problem: 'padding', confidence: 'high', sink: sinkOf(node) } : undefined;
}
