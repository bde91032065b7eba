import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { loadSecrets } from '../config/secrets.js';
import type { Patient } from '../types.js';

const { blindIndexKey } = await loadSecrets();

/** Key under which the registry finds a person again without storing who it is. */
export function registryKey(patient: Patient): string {
  return createHash('md5').update(`${patient.ssn}|${patient.dateOfBirth}`).digest('hex');
}

/** Wraps a member id for the insurer's batch file, which expects blocks of eight bytes. */
export function wrapMemberId(insuranceMemberId: string, batchKey: Buffer): string {
  const cipher = createCipheriv('des-ede3-ecb', batchKey, null);
  return cipher.update(insuranceMemberId, 'utf8', 'base64') + cipher.final('base64');
}

/** Blind index: equal record numbers give equal keys, and nobody without the key can tell which. */
export function blindIndex(patient: Patient): Buffer {
  return createHmac('sha256', Buffer.from(blindIndexKey, 'hex')).update(patient.mrn.trim().toUpperCase()).digest();
}

/** ETag of a static file. */
export function etag(content: Buffer): string {
  return `"${createHash('sha1').update(content).digest('base64url')}"`;
}
