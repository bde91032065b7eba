/** What Python code calls things in encryption, where that differs from the names of ciphers.ts. */

/** Functions and methods that re-shape bytes or text, hash or derive: what goes in decides what comes out. Last names of calls. */
export const pythonReshapingCalls: readonly string[] = [
  'bytes', 'bytearray', 'memoryview', 'str', 'int', 'repr', 'hex', 'format', 'join', 'encode', 'decode', 'fromhex', 'b64decode', 'urlsafe_b64decode', 'standard_b64decode', 'b64encode', 'b32decode', 'unhexlify', 'hexlify', 'a2b_hex', 'a2b_base64', 'long_to_bytes', 'to_bytes', 'from_bytes', 'pack', 'pad',
  'ljust', 'rjust', 'zfill', 'center', 'replace', 'strip', 'upper', 'lower', 'copy', 'reversed', 'sorted', 'tuple', 'list', 'chr', 'map', 'strxor', 'translate', 'isoformat', 'strftime', 'timestamp', 'read_bytes',
  'digest', 'hexdigest', 'finalize', 'derive', 'new', 'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'blake2b', 'blake2s', 'shake_128', 'shake_256', 'pbkdf2_hmac', 'scrypt', 'PBKDF2', 'HKDF', 'crc32', 'uuid1', 'uuid3', 'uuid5', 'UUID', 'getnode',
];

/** Names of nonces and initialisation vectors, as text of a regular expression. */
export const nonceName = '(?i)^_*(?:\\w+_)?(?:iv|nonce|init_?vector|initiali[sz]ation_?vector)(?:_bytes|_hex)?$';

const decoders = 'b64decode|unhexlify|a2b_hex|md5|sha1|sha256|sha512|to_bytes';
const generators = 'urandom|get_random_bytes|token_bytes|randombytes|random';

/** Values that stand in the code: literals, zeroes, digests. */
export const fixedBytes = fixed(decoders);
/** The same, and random bytes, which are as fixed when they are drawn once. */
export const fixedBytesOrDrawnOnce = fixed(`${decoders}|${generators}`);

function fixed(calls: string): string {
  return `(?s)^(?:[bf]?["'].+|bytes\\((?!\\)).*\\)|bytearray\\(.+\\)|(?:bytes|bytearray)\\.fromhex\\(["'].*|(?:\\w+\\.)*(?:${calls})\\(.*|\\(?\\d+\\)?\\.to_bytes\\(.*|\\w+ or b?["'].*)$`;
}
