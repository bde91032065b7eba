import type { TSESTree } from '@typescript-eslint/utils';
import { pbkdf2Rounds } from 'phi-vocabulary';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { staticNumber, staticText } from '../ast/static-values.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Fewer rounds than this is beyond discussion; between the two a reviewer might let it pass. */
const hopelessRounds = 50_000;

/** How a number of PBKDF2 rounds falls short: undefined when it doesn't or isn't known. */
export function roundsShortfall(file: SourceFile, rounds: Node | undefined): 'hopeless' | 'few' | undefined {
  const count = staticNumber(file, rounds);
  return count === undefined || count >= pbkdf2Rounds ? undefined : count < hopelessRounds ? 'hopeless' : 'few';
}

/** Where a PBKDF2 call says its rounds: the third argument, in CryptoJS an option of it. */
export function roundsOf(file: SourceFile, node: Call, name: string): Node | 'default' | undefined {
  if (name !== 'PBKDF2') return node.arguments[2];
  const option = lookUpMember(file, node.arguments[2], 'iterations');
  return option.kind === 'found' ? option.value : option.kind === 'absent' ? 'default' : undefined;
}

/** Whether a key generator makes RSA or DH keys below 2048 bits, or secret keys below 128. */
export function isShortKey(file: SourceFile, node: Call, name: string): boolean {
  const bits = modulusBits(file, node, name);
  if (bits !== undefined && bits >= 256 && bits < 2048) return true;
  const secret = secretBits(file, node);
  return secret !== undefined && secret < 128;
}

function modulusBits(file: SourceFile, node: Call, name: string): number | undefined {
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
function secretBits(file: SourceFile, node: Call): number | undefined {
  const isNode = /^(?:hmac|aes)$/i.test(staticText(file, node.arguments[0]) ?? '');
  const length = lookUpMember(file, node.arguments[isNode ? 1 : 0], 'length');
  return length.kind === 'found' ? staticNumber(file, length.value) : undefined;
}
