import type { CallSite } from '../ast/call-sites.js';
import type { Node } from '../ast/nodes.js';

/** One call that encrypts or decrypts with a symmetric cipher. */
export interface CipherCall {
  readonly node: CallSite;
  readonly library: 'node' | 'webcrypto' | 'crypto-js' | 'forge' | 'sodium' | 'jose' | 'wrapper' | 'other';
  readonly encrypts: boolean;
  /** The algorithm's name in lower case (`aes-256-cbc`, `aes-gcm`, `tripledes-ecb`), where it is known. */
  readonly algorithm: string | undefined;
  readonly key: Node | undefined;
  /** The other side's public key in a box. */
  readonly peerKey?: Node | undefined;
  readonly iv: Node | undefined;
  /** No IV is given, and the library then takes the same one at each call. */
  readonly startsAlike?: boolean;
  readonly options: Node | undefined;
  /** What is encrypted, where the same call says so. */
  readonly message: Node | undefined;
}

/** A call of which nothing but the library is known yet. */
export function blankCall(node: CallSite, library: CipherCall['library']): CipherCall {
  return { node, library, encrypts: true, algorithm: undefined, key: undefined, iv: undefined, options: undefined, message: undefined };
}
