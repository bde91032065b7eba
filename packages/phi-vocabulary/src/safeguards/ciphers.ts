/** What encryption libraries call things: ciphers by strength, encryption calls with the place of their nonce, sources of randomness. */

/** Ciphers with a known break, a block of 64 bits or no diffusion between blocks (NIST SP 800-131A), as words of an algorithm's name. */
export const brokenCiphers: readonly string[] = ['des', 'des3', '3des', 'tripledes', 'ede', 'ede3', 'rc2', 'rc4', 'rc4drop', 'arcfour', 'bf', 'blowfish', 'cast', 'cast5', 'idea', 'ecb', 'rabbit', 'rabbitlegacy'];

/** Modes that hide but don't authenticate. */
export const unauthenticatedModes: readonly string[] = ['cbc', 'ctr', 'cfb', 'cfb1', 'cfb8', 'ofb'];

/** Hashes with practical collisions. */
export const brokenHashes: readonly string[] = ['md2', 'md4', 'md5', 'sha1', 'rsamd5', 'rsasha1', 'ripemd', 'ripemd160', 'rmd160'];

/** Words of a hash that names a version, a file or a picture, for which MD5 and SHA-1 are good enough. */
export const harmlessHashWords: readonly string[] = ['etag', 'checksum', 'fingerprint', 'cache', 'gravatar', 'avatar', 'file', 'asset', 'bundle', 'filename', 'dedupe', 'dedup', 'revision', 'integrity', 'build', 'content', 'chunk', 'color', 'version', 'manifest', 'digestauth', 'ha1', 'ha2', 'sri'];

/** Words of a hash that is meant to hide something, whatever it is. */
export const protectiveHashWords: readonly string[] = ['pseudonym', 'pseudonymize', 'anonymize', 'anonymise', 'deidentify', 'token', 'tokenize', 'mask', 'hide', 'sign', 'signature', 'obfuscate', 'secure'];

/** An encryption function by its name: which argument is the nonce, which the key. */
export interface NonceCall {
  readonly name: string;
  readonly nonce: number;
  readonly key: number;
  /** The other side's public key: known to everybody and always the same. */
  readonly peer?: number;
  /** Counts only where one of these modules is imported, or the receiver is named like it. */
  readonly modules?: readonly string[];
  readonly decrypts?: true;
}

const aeads = ['xchacha20poly1305_ietf', 'chacha20poly1305_ietf', 'chacha20poly1305', 'aes256gcm', 'aegis128l', 'aegis256'];

/** libsodium (libsodium-wrappers' argument order), tweetnacl, @noble/ciphers, asmcrypto, React Native. */
export const nonceCalls: readonly NonceCall[] = [
  ...['crypto_secretbox_easy', 'crypto_secretbox_detached', 'crypto_secretbox', 'crypto_box_easy_afternm', 'crypto_stream_xor', 'crypto_stream_xchacha20_xor'].map((name) => ({ name, nonce: 1, key: 2 })),
  ...['crypto_box_easy', 'crypto_box_detached', 'crypto_box'].map((name) => ({ name, nonce: 1, key: 3, peer: 2 })),
  ...aeads.flatMap((aead) => ['encrypt', 'encrypt_detached'].map((end) => ({ name: `crypto_aead_${aead}_${end}`, nonce: 3, key: 4 }))),
  { name: 'secretbox', nonce: 1, key: 2, modules: ['tweetnacl', 'nacl', 'nacl-fast'] },
  { name: 'box', nonce: 1, key: 3, peer: 2, modules: ['tweetnacl', 'nacl', 'nacl-fast'] },
  { name: 'after', nonce: 1, key: 2, modules: ['tweetnacl', 'nacl', 'nacl-fast'] },
  ...['gcm', 'cbc', 'ctr', 'cfb', 'chacha20poly1305', 'xchacha20poly1305', 'xsalsa20poly1305', 'chacha20', 'xchacha20', 'salsa20', 'xsalsa20', 'secretbox'].map((name) => ({ name, nonce: 1, key: 0, modules: ['@noble/ciphers'] })),
  // ECB takes none, which is the fault.
  { name: 'ecb', nonce: -1, key: 0, modules: ['@noble/ciphers'] },
  { name: 'seal', nonce: 0, key: -1, modules: ['@stablelib/'] },
];

/** `encrypt` and `decrypt` by what they are called on: asmcrypto's `AES_GCM.encrypt(data, key, nonce)`, sjcl's `mode.gcm.encrypt(cipher, data, iv)`. */
export const nonceReceivers: Readonly<Record<string, { readonly nonce: number; readonly key: number }>> = {
  AES_GCM: { nonce: 2, key: 1 }, AES_CTR: { nonce: 2, key: 1 }, AES_CCM: { nonce: 2, key: 1 }, AES_CBC: { nonce: 3, key: 1 }, AES_CFB: { nonce: 3, key: 1 }, AES_OFB: { nonce: 3, key: 1 }, AES_ECB: { nonce: -1, key: 1 },
  'mode.gcm': { nonce: 2, key: 0 }, 'mode.ccm': { nonce: 2, key: 0 }, 'mode.ocb2': { nonce: 2, key: 0 }, 'mode.cbc': { nonce: 2, key: 0 },
};

/** sodium-native writes into its first argument, which moves the others by one. */
export const outputFirstModules: readonly string[] = ['sodium-native', 'sodium-universal', 'sodium-javascript'];

/** Functions whose result is unpredictable and new at each call. */
export const freshRandomCalls: readonly string[] = [
  'randomBytes', 'randomFillSync', 'randomFill', 'getRandomValues', 'getRandomBytes', 'getRandomBytesAsync', 'randombytes_buf', 'randombytes', 'randomUUID', 'randomInt', 'randomKey', 'generateKey', 'generateKeySync',
  'generateRandomBytes', 'uuidv4', 'v4', 'nanoid', 'secureRandom', 'generateSecureRandom', 'crypto_secretbox_keygen', 'keygen', 'generateSecret', 'generateKeyPair', 'generateKeyPairSync', 'cryptoRandomString', 'generateIv', 'generateIV', 'generateNonce',
];

/** Functions whose result follows from their arguments: hashes, key derivation, name-based UUIDs. */
export const derivingCalls: readonly string[] = [
  'createHash', 'digest', 'hash', 'scrypt', 'scryptSync', 'pbkdf2', 'pbkdf2Sync', 'hkdf', 'hkdfSync', 'PBKDF2', 'EvpKDF', 'MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512', 'SHA3', 'md5', 'sha1', 'sha256', 'sha512', 'blake2b', 'blake3',
  'uuidv5', 'uuidv3', 'v5', 'v3', 'crypto_generichash', 'crypto_hash', 'crypto_hash_sha256', 'crypto_hash_sha512', 'crypto_pwhash', 'crypto_kdf_derive_from_key', 'deriveBits', 'hashSync', 'createHmac', 'HmacSHA256', 'hmac',
];

/** Fewest PBKDF2 rounds that a reviewer lets pass; OWASP asks for 600,000 with SHA-256. */
export const pbkdf2Rounds = 100_000;

/** Methods and functions that only re-shape bytes or text: nothing new comes in. */
export const reshapingCalls: readonly string[] = [
  'from', 'of', 'parse', 'encode', 'slice', 'subarray', 'substring', 'substr', 'padEnd', 'padStart', 'repeat', 'toString', 'toUpperCase', 'toLowerCase', 'trim', 'concat', 'replace', 'replaceAll', 'split', 'map', 'join', 'reverse', 'fill',
  'from_string', 'from_hex', 'from_base64', 'hexToBytes', 'hexToBuffer', 'hex2buf', 'hexToUint8Array', 'decodeUTF8', 'encodeUTF8', 'decodeBase64', 'createBuffer', 'toBytes', 'utf8ToBytes', 'stringToBytes', 'decode64', 'encodeUtf8', 'decodeUtf8', 'atob', 'btoa',
  'String', 'Number', 'BigInt', 'Buffer', 'stringify', 'freeze', 'create', 'base64ToBytes', 'base64ToArrayBuffer', 'str2ab', 'strToBytes', 'stringToUint8Array', 'stringToArrayBuffer', 'hexStringToByte', 'toISOString', 'getTime', 'valueOf', 'toJSON', 'toFixed', 'floor', 'round', 'trunc',
  'getBytes', 'bytes', 'Array', 'keys', 'copy', 'clone', 'flat', 'normalize', 'match', 'buffer', 'getFullYear', 'getMonth', 'getDate', 'toDateString', 'format', 'charCodeAt', 'utf8Encode', 'hexToArrayBuffer', 'putInt32', 'export', 'digest', 'toBits', 'fromBits',
  'hex_to_bytes', 'string_to_bytes', 'base64_to_bytes', 'bytes_to_hex', 'arrayify', 'toUtf8Bytes', 'fromUtf8', 'fromHex', 'base64Decode', 'hexDecode', 'decodeHex', 'decodeBase64Url', 'decodeBase64url', 'structuredClone', 'getMinutes', 'getHours', 'getTimezoneOffset', 'writeUInt32BE',
];

/** Last words of names of things that are the same at each call: keys, passwords, persons and records. */
export const repeatingWords: readonly string[] = [
  'key', 'password', 'passphrase', 'secret', 'passwd', 'pwd', 'pass', 'kek', 'dek', 'masterkey', 'pepper', 'userid', 'patientid', 'username', 'mrn', 'ssn', 'email', 'id', 'uid', 'guid', 'tenant', 'uuid', 'slug', 'hostname', 'nhs', 'npi', 'path', 'filepath', 'filename',
];

/** Words that make such a name one of a thing that changes with each message. */
export const varyingWords: readonly string[] = ['nonce', 'iv', 'counter', 'seq', 'sequence', 'index', 'salt', 'random', 'message', 'request', 'event', 'version', 'ephemeral', 'ciphertext', 'sealed', 'encrypted', 'payload'];
