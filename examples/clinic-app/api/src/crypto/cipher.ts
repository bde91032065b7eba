import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { loadSecrets } from '../config/secrets.js';

const { fieldEncryptionKey } = await loadSecrets();
const key = Buffer.from(fieldEncryptionKey, 'hex');

const ATTACHMENT_IV = Buffer.from('riverside-v1');
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** Encrypts a scanned document before it goes to the file store. */
export function encryptAttachment(content: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, ATTACHMENT_IV, { authTagLength: TAG_LENGTH });
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), encrypted]);
}

/** Encrypts one value of a record; the result starts with its own IV and tag. */
export function encryptField(value: string): Buffer {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
  const encrypted = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
}

export function decryptField(sealed: Buffer): string {
  const iv = sealed.subarray(0, IV_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
  decipher.setAuthTag(sealed.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH));
  return Buffer.concat([decipher.update(sealed.subarray(IV_LENGTH + TAG_LENGTH)), decipher.final()]).toString('utf8');
}
