import { hash } from 'node:crypto';

/** Digests kept at hand; more than this would only cost memory. */
const mostKnown = 5_000;
/** Block length of SHA-256. */
const blockLength = 64;

/**
 * Numbers that depend on a secret and on what is replaced, and on nothing else: the same in every file, run and folder, and not
 * to be traced back without the key. An unkeyed hash would not do: 45 CFR 164.514(c) forbids codes derived from the person's
 * data alone, and the space of SSNs is searched in minutes.
 */
export class Keyed {
  readonly #inner: Buffer;
  readonly #outer: Buffer;
  readonly #known = new Map<string, Buffer>();

  constructor(secret: Buffer) {
    const key = Buffer.alloc(blockLength);
    (secret.length > blockLength ? hash('sha256', secret, 'buffer') : secret).copy(key);
    this.#inner = key.map((byte) => byte ^ 0x36) as Buffer;
    this.#outer = key.map((byte) => byte ^ 0x5c) as Buffer;
  }

  /** 32 bits for a purpose, a value and an attempt; further attempts are drawn from the same digest. */
  number(purpose: string, value: string, attempt: number = 0): number {
    const digest = this.#digest(`${purpose}\0${value}`);
    return attempt === 0 ? digest.readUInt32BE(0) : mix(digest.readUInt32BE(4 + 4 * (attempt % 6)), attempt);
  }

  /** For orders that betray nothing and for identities in memory. */
  hex(purpose: string, value: string): string {
    return this.#digest(`${purpose}\0${value}`).toString('hex');
  }

  pick<T>(list: readonly T[], purpose: string, value: string, attempt: number = 0): T {
    const picked = list[this.number(purpose, value, attempt) % list.length];
    if (picked === undefined) throw new RangeError('an empty list has nothing to pick');
    return picked;
  }

  /** Decimal digits of the given length. */
  digits(length: number, purpose: string, value: string, attempt: number = 0): string {
    let text = '';
    for (let part = 0; text.length < length; part++) text += String(this.number(purpose, value, attempt * 8 + part)).padStart(10, '0').slice(1);
    return text.slice(0, length);
  }

  /** A permutation of the strings of n digits whose first is no zero: different numbers never meet. */
  permute(digits: string, tweak: string): string {
    if (digits.length < 2) return String(1 + ((Number(digits) + (this.number(`digit/${tweak}`, '') % 8)) % 9));
    let out = digits;
    do out = this.#feistel(out, tweak);
    while (out.startsWith('0'));
    return out;
  }

  /** An unbalanced Feistel network over decimal digits, as in NIST SP 800-38G, with HMAC rounds. */
  #feistel(digits: string, tweak: string): string {
    const half = Math.floor(digits.length / 2);
    let [left, right] = [digits.slice(0, half), digits.slice(half)];
    for (let round = 0; round < 8; round++) {
      const modulus = 10 ** left.length;
      const mixed = (Number(left) + (this.#digest(`${tweak}/${String(round)}\0${String(digits.length)}/${right}`).readUIntBE(0, 6) % modulus)) % modulus;
      [left, right] = [right, String(mixed).padStart(left.length, '0')];
    }
    return left + right;
  }

  #digest(message: string): Buffer {
    const known = this.#known.get(message);
    if (known !== undefined) return known;
    const digest = this.#hmac(message);
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(message, digest);
    return digest;
  }

  /** HMAC-SHA-256 (RFC 2104) by two one-shot hashes, a third of the time that an Hmac object takes. */
  #hmac(message: string): Buffer {
    const inner = hash('sha256', Buffer.concat([this.#inner, Buffer.from(message)]), 'buffer');
    return hash('sha256', Buffer.concat([this.#outer, inner]), 'buffer');
  }
}

/** Spreads an attempt over 32 bits (the finaliser of MurmurHash3). */
function mix(seed: number, attempt: number): number {
  let bits = (seed ^ Math.imul(attempt, 0x9e3779b1)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
