/** What encryption libraries call things: ciphers by strength, encryption calls with the place of their nonce, sources of randomness. */

/** Ciphers with a known break, a block of 64 bits or no diffusion between blocks (NIST SP 800-131A), as words of an algorithm's name. */
export const brokenCiphers: readonly string[] = ['des', 'des3', '3des', 'tripledes', 'ede', 'ede3', 'rc2', 'rc4', 'rc4drop', 'arcfour', 'bf', 'blowfish', 'cast', 'cast5', 'idea', 'ecb', 'rabbit', 'rabbitlegacy'];

/** Modes that hide but don't authenticate. */
export const unauthenticatedModes: readonly string[] = ['cbc', 'ctr', 'cfb', 'cfb1', 'cfb8', 'ofb'];

/** Hashes with practical collisions. */
export const brokenHashes: readonly string[] = ['md2', 'md4', 'md5', 'sha1', 'rsamd5', 'rsasha1', 'ripemd', 'ripemd160', 'rmd160'];

/** An encryption function by its name: which argument is the nonce, which the key. */
export interface NonceCall {
  readonly name: string;
  readonly nonce: number;
  readonly key: number;
  /** Counts only where one of these modules is imported, or the receiver is named like it. */
  readonly modules?: readonly string[];
  readonly decrypts?: true;
}

const aeads = ['xchacha20poly1305_ietf', 'chacha20poly1305_ietf', 'chacha20poly1305', 'aes256gcm', 'aegis128l', 'aegis256'];

/** libsodium (libsodium-wrappers' argument order), tweetnacl, @noble/ciphers, asmcrypto, React Native. */
export const nonceCalls: readonly NonceCall[] = [
  ...['crypto_secretbox_easy', 'crypto_secretbox_detached', 'crypto_secretbox', 'crypto_box_easy_afternm', 'crypto_stream_xor', 'crypto_stream_xchacha20_xor'].map((name) => ({ name, nonce: 1, key: 2 })),
  ...['crypto_box_easy', 'crypto_box_detached', 'crypto_box'].map((name) => ({ name, nonce: 1, key: 3 })),
  ...aeads.flatMap((aead) => ['encrypt', 'encrypt_detached'].map((end) => ({ name: `crypto_aead_${aead}_${end}`, nonce: 3, key: 4 }))),
  { name: 'secretbox', nonce: 1, key: 2, modules: ['tweetnacl', 'nacl', 'nacl-fast'] },
  { name: 'box', nonce: 1, key: 3, modules: ['tweetnacl', 'nacl', 'nacl-fast'] },
  { name: 'after', nonce: 1, key: 2, modules: ['tweetnacl', 'nacl', 'nacl-fast'] },
  ...['gcm', 'cbc', 'ctr', 'cfb', 'chacha20poly1305', 'xchacha20poly1305', 'xsalsa20poly1305', 'chacha20', 'xchacha20', 'salsa20', 'xsalsa20', 'secretbox'].map((name) => ({ name, nonce: 1, key: 0, modules: ['@noble/ciphers'] })),
  { name: 'seal', nonce: 0, key: -1, modules: ['@stablelib/'] },
];

/** sodium-native writes into its first argument, which moves the others by one. */
export const outputFirstModules: readonly string[] = ['sodium-native', 'sodium-universal', 'sodium-javascript'];

/** Functions whose result is unpredictable and new at each call. */
export const freshRandomCalls: readonly string[] = [
  'randomBytes', 'randomFillSync', 'randomFill', 'getRandomValues', 'getRandomBytes', 'getRandomBytesAsync', 'getBytesSync', 'getBytes', 'randombytes_buf', 'randombytes', 'randomUUID', 'randomInt', 'randomKey', 'generateKey', 'generateKeySync',
  'generateRandomBytes', 'uuidv4', 'v4', 'nanoid', 'secureRandom', 'generateSecureRandom', 'crypto_secretbox_keygen', 'keygen', 'generateSecret', 'generateKeyPair', 'generateKeyPairSync', 'cryptoRandomString', 'generateIv', 'generateIV', 'generateNonce',
];

/** Functions whose result follows from their arguments: hashes, key derivation, name-based UUIDs. */
export const derivingCalls: readonly string[] = [
  'createHash', 'digest', 'hash', 'scrypt', 'scryptSync', 'pbkdf2', 'pbkdf2Sync', 'hkdf', 'hkdfSync', 'PBKDF2', 'EvpKDF', 'MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512', 'SHA3', 'md5', 'sha1', 'sha256', 'sha512', 'blake2b', 'blake3',
  'uuidv5', 'uuidv3', 'v5', 'v3', 'crypto_generichash', 'crypto_pwhash', 'deriveBits', 'hashSync', 'createHmac', 'HmacSHA256', 'hmac',
];

/** Fewest PBKDF2 rounds that a reviewer lets pass; OWASP asks for 600,000 with SHA-256. */
export const pbkdf2Rounds = 100_000;
