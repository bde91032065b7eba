import { createHmac } from 'node:crypto';

/**
 * Numbers that depend on a secret and on what is replaced, and on nothing else: the same in every file, run and folder, and not
 * to be traced back without the key. An unkeyed hash would not do: 45 CFR 164.514(c) forbids codes derived from the person's
 * data alone, and the space of SSNs is searched in minutes.
 */
export class Keyed {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** 32 bits for a purpose, a value and an attempt. */
  number(purpose: string, value: string, attempt: number = 0): number {
    return this.#digest(purpose, value, attempt).readUInt32BE(0);
  }

  /** For orders that betray nothing and for identities in memory. */
  hex(purpose: string, value: string): string {
    return this.#digest(purpose, value, 0).toString('hex');
  }

  pick<T>(list: readonly T[], purpose: string, value: string, attempt: number = 0): T {
    const picked = list[this.number(purpose, value, attempt) % list.length];
    if (picked === undefined) throw new RangeError('an empty list has nothing to pick');
    return picked;
  }

  /** Decimal digits of the given length. */
  digits(length: number, purpose: string, value: string, attempt: number = 0): string {
    let text = '';
    for (let part = 0; text.length < length; part++) text += String(this.number(`${purpose}/${String(part)}`, value, attempt)).padStart(10, '0').slice(1);
    return text.slice(0, length);
  }

  /** A permutation of the strings of n digits whose first is no zero: different numbers never meet. */
  permute(digits: string, tweak: string): string {
    if (digits.length < 2) return String(1 + ((Number(digits) - 1 + 1 + (this.number(`digit/${tweak}`, '') % 8)) % 9));
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
      const mixed = (Number(left) + (this.#digest(`${tweak}/${String(round)}`, `${String(digits.length)}/${right}`, 0).readUIntBE(0, 6) % modulus)) % modulus;
      [left, right] = [right, String(mixed).padStart(left.length, '0')];
    }
    return left + right;
  }

  #digest(purpose: string, value: string, attempt: number): Buffer {
    return createHmac('sha256', this.#secret).update(`${purpose}\0${value}\0${String(attempt)}`).digest();
  }
}
