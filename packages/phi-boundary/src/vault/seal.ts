import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { VaultError } from './errors.js';

/** NIST SP 800-38D: 96 bits, drawn anew for each sealing. */
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM; `name` is bound to the text, so that one session's file can't stand in for another's. */
export function seal(text: string, key: Buffer, name: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws {VaultError} when the bytes were changed, cut, or sealed with another key or name. */
export function open(bytes: Buffer, key: Buffer, name: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    throw new VaultError(`The session ${name} can't be opened: its file was changed, or the key is another one.`);
  }
}
