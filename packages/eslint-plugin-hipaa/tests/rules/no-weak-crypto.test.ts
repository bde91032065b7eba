import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-weak-crypto.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('no-weak-crypto', rule, {
  valid: [
    { code: `const fingerprint = (file) => createHash('sha1').update(file).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const a = (body) => crypto.createHash('md5').update(body).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const cacheKey = (q) => crypto.createHash('sha1').update(JSON.stringify(q)).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const etag = (patient) => crypto.createHash('md5').update(JSON.stringify(patient)).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const gravatar = (email) => crypto.createHash('md5').update(email).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const b = (ssn, key) => crypto.createHmac('sha256', key).update(ssn).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const c = (p, s) => crypto.scryptSync(p, s, 32);` },
    { options: strict, code: `import crypto from 'node:crypto';
export const d = (p, s) => crypto.pbkdf2Sync(p, s, 310000, 32, 'sha256');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const e = (t, k, mk) => { const iv = crypto.randomBytes(16); const c1 = crypto.createCipheriv('aes-256-cbc', k, iv); const ct = c1.update(t); const tag = crypto.createHmac('sha256', mk).update(ct).digest(); return [iv, ct, tag]; };` },
    { options: strict, code: `import crypto from 'node:crypto';
export const f = (k, iv, d1, tag) => { const x = crypto.createDecipheriv('aes-256-gcm', k, iv); x.setAuthTag(tag); return x.update(d1) + x.final(); };` },
    { options: strict, code: `import { createDecipheriv } from 'node:crypto';
export function open(key, iv, body, tag) {
  const d = createDecipheriv('aes-256-gcm', key, iv);
  d.setAuthTag(tag);
  let text;
  try { text = d.update(body, undefined, 'utf8') + d.final('utf8'); } catch { return null; }
  return text;
}` },
    { options: strict, code: `import { createDecipheriv } from 'node:crypto';
export function open(key, iv, body, tag) {
  const d = createDecipheriv('aes-256-gcm', key, iv);
  d.setAuthTag(tag);
  const text = d.update(body, undefined, 'utf8');
  try { d.final(); } catch (error) { throw new Error('tampered', { cause: error }); }
  return text;
}` },
    { options: strict, code: `import bcrypt from 'bcrypt';
export const store = (password) => bcrypt.hash(password, 12);` },
    { options: strict, code: `import argon2 from 'argon2';
export const store = (password) => argon2.hash(password, { type: argon2.argon2id, memoryCost: 65536 });` },
    { options: strict, code: `import { scryptSync } from 'node:crypto';
export const stretch = (phrase, salt) => scryptSync(phrase, salt, 32, { N: 32768 });` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
export const check = (token, key) => jwt.verify(token, key, { algorithms: ['RS256'] });` },
    // Compression that is switched off, in a file without tokens.
    { options: strict, code: `export const archive = { algorithm: 'none', level: 0 };` },
    { options: strict, code: `import crypto from 'node:crypto';
export const g = (k, iv, d1, tag) => crypto.createDecipheriv('aes-256-gcm', k, iv).setAuthTag(tag);` },
    { options: strict, code: `import crypto from 'node:crypto';
export const i = crypto.generateKeyPairSync('rsa', { modulusLength: 4096 });` },
    { options: strict, code: `import crypto from 'node:crypto';
export const j = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });` },
    { options: strict, code: `import crypto from 'node:crypto';
export const k1 = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);` },
    { options: strict, code: `import crypto from 'node:crypto';
export const l = (pem, d1) => crypto.publicEncrypt({ key: pem, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, d1);` },
    { options: strict, code: `import crypto from 'node:crypto';
export const m = (file) => { const hash = crypto.createHash('md5'); stream.on('data', (x) => hash.update(x)); return hash; };` },
    { options: strict, code: `import crypto from 'node:crypto';
export const n = (ssn) => crypto.createHash('sha256').update(ssn + pepper).digest('hex');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const o = (key, t) => { const iv = crypto.randomBytes(12); const c2 = crypto.createCipheriv('aes-256-gcm', key, iv); const out = c2.update(t); return [iv, out, c2.getAuthTag()]; };` },
    { options: strict, code: `import crypto from 'node:crypto';
export function makeCipher(key) { const iv = crypto.randomBytes(12); const c3 = crypto.createCipheriv('aes-256-gcm', key, iv); return { iv, c3 }; }` },
    { options: strict, code: `import crypto from 'node:crypto';
export const q = (totpKey, counter) => crypto.createHmac('sha1', totpKey).update(counter).digest();` },
    { options: strict, code: `export const r = () => ({ description: 'uses des and rc4', algorithm: 'RS256' });` },
    { options: strict, code: `export const s = { iterations: 5, name: 'warmup' };` },
    { options: strict, code: `import crypto from 'node:crypto';
export const u = (buf) => crypto.createHash('sha1').update(buf).digest('base64');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const contentMd5 = (payload) => crypto.createHash('md5').update(payload).digest('base64');` },
    { options: strict, code: `import crypto from 'node:crypto';
export const w = (dicom) => ({ fileChecksum: crypto.createHash('md5').update(dicom.patientBytes).digest('hex') });` },
    { options: strict, code: `import crypto from 'node:crypto';
export const sig = (params, token) => crypto.createHmac('sha1', token).update(params).digest('base64');` },
    // Blind spot: an algorithm that another file names.
    { options: strict, code: `import { ALGORITHM } from './config';
export const seal = (key, iv) => createCipheriv(ALGORITHM, key, iv);` },
    // Blind spot: a hash of something whose name says nothing.
    { options: strict, code: `export const digest = (value) => createHash('md5').update(value).digest('hex');` },
  ],
  invalid: [
    {
      code: `export const fingerprint = (memberId) => createHash('sha1').update(memberId).digest('hex');`,
      errors: [{ messageId: 'hash', line: 1, column: 42 }],
    },
    { code: `import crypto from 'node:crypto';
export const f = (k, iv, d1, tag) => { const x = crypto.createDecipheriv('aes-256-gcm', k, iv); x.setAuthTag(tag); return x.update(d1); };`, errors: [{ messageId: 'noTag', line: 2, column: 50 }] },
    { code: `import { createDecipheriv } from 'node:crypto';
export function open(key, iv, body, tag) {
  const d = createDecipheriv('aes-256-gcm', key, iv);
  d.setAuthTag(tag);
  const text = d.update(body, undefined, 'utf8');
  try { d.final(); } catch { return text; }
  return text;
}`, errors: [{ messageId: 'noTag', line: 3, column: 13 }] },
    { code: `import { pbkdf2 as stretch } from 'crypto';
import { promisify } from 'util';
const derive = promisify(stretch);
export const keyOf = (pin, salt) => derive(pin, salt, 5_000, 32, 'sha512');`, errors: [{ messageId: 'rounds', line: 4, column: 37 }] },
    { code: `import bcrypt from 'bcrypt';
export const store = (password) => bcrypt.hash(password, 4);`, errors: [{ messageId: 'rounds', line: 2, column: 36 }] },
    { code: `import bcrypt from 'bcryptjs';
const ROUNDS = 5;
export const store = (password) => bcrypt.hashSync(password, bcrypt.genSaltSync(ROUNDS));`, errors: [{ messageId: 'rounds', line: 3, column: 62 }] },
    { options: strict, code: `import bcrypt from 'bcrypt';
export const store = (password) => bcrypt.hash(password, 9);`, errors: [{ messageId: 'rounds', line: 2, column: 36 }] },
    { code: `import argon2 from 'argon2';
export const store = (password) => argon2.hash(password, { memoryCost: 1024, timeCost: 1 });`, errors: [{ messageId: 'rounds', line: 2, column: 36 }] },
    { code: `import { scryptSync } from 'node:crypto';
export const stretch = (phrase, salt) => scryptSync(phrase, salt, 32, { N: 1024 });`, errors: [{ messageId: 'rounds', line: 2, column: 42 }] },
    { code: `import { createHash } from 'node:crypto';
export const hashed = (pin) => createHash('sha1').update(\`pepper:\${pin}\`).digest('hex');`, errors: [{ messageId: 'hash', line: 2, column: 32 }] },
    { code: `import { ecb } from '@noble/ciphers/aes';
export const seal = (key, text) => ecb(key).encrypt(text);`, errors: [{ messageId: 'cipher', line: 2, column: 36 }] },
    { code: `import jwt from 'jsonwebtoken';
export const check = (token, key) => jwt.verify(token, key, { algorithms: ['HS256', 'none'] });`, errors: [{ messageId: 'unsigned', line: 2, column: 63 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
const ALG = 'des-ede3-cbc';
export const seal = (k, iv) => crypto.createCipheriv(ALG, k, iv);`, errors: [{ messageId: 'cipher', line: 3, column: 32 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
const cfg = { algorithm: 'aes-256-ecb' };
export const seal = (k) => crypto.createCipheriv(cfg.algorithm, k, null);`, errors: [{ messageId: 'cipher', line: 3, column: 28 }] },
    { code: `import * as cr from 'crypto';
export const seal = (p) => cr.createCipher('aes-256-cbc', p);`, errors: [{ messageId: 'cipher', line: 2, column: 28 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (patient) => h('md5').update(patient.ssn).digest('hex');`, errors: [{ messageId: 'hash', line: 2, column: 34 }] },
    { code: `import md5 from 'md5';
export const seal = (password) => md5(password);`, errors: [{ messageId: 'hash', line: 2, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const hashPassword = (plain) => crypto.createHash('sha1').update(plain).digest('hex');`, errors: [{ messageId: 'hash', line: 2, column: 40 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (user) => CryptoJS.MD5(user.password).toString();`, errors: [{ messageId: 'hash', line: 2, column: 31 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (t, k) => CryptoJS.TripleDES.encrypt(t, k);`, errors: [{ messageId: 'cipher', line: 2, column: 31 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (t, k) => CryptoJS.AES.encrypt(t, k, { mode: CryptoJS.mode.ECB });`, errors: [{ messageId: 'cipher', line: 2, column: 31 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (mrn) => { const hash = crypto.createHash('md5'); hash.update(mrn); return hash.digest('hex'); };`, errors: [{ messageId: 'hash', line: 2, column: 45 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (t, k) => { const iv = crypto.randomBytes(16); const c = crypto.createCipheriv('aes-256-cbc', k, iv); return iv.toString('hex') + c.update(t, 'utf8', 'hex') + c.final('hex'); };`, errors: [{ messageId: 'unauthenticated', line: 2, column: 78 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (k, iv, d) => { const x = crypto.createDecipheriv('aes-256-gcm', k, iv); return x.update(d, 'hex', 'utf8'); };`, errors: [{ messageId: 'noTag', line: 2, column: 47 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = crypto.generateKeyPairSync('rsa', { modulusLength: 1024, publicKeyEncoding: {} });`, errors: [{ messageId: 'key', line: 2, column: 21 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (p, s) => crypto.pbkdf2Sync(p, s, 1e3, 32, 'sha512');`, errors: [{ messageId: 'rounds', line: 2, column: 31 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
const ITER = 10000;
export const seal = (p, s, cb) => crypto.pbkdf2(p, s, ITER, 32, 'sha256', cb);`, errors: [{ messageId: 'rounds', line: 3, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (k, s) => crypto.subtle.deriveKey({ name: 'PBKDF2', salt: s, iterations: 5000, hash: 'SHA-256' }, k, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);`, errors: [{ messageId: 'rounds', line: 2, column: 55 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (t, k, iv) => crypto.subtle.encrypt({ name: 'AES-CBC', iv }, k, t);`, errors: [{ messageId: 'unauthenticated', line: 2, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = async (ssn) => crypto.subtle.digest('SHA-1', new TextEncoder().encode(ssn));`, errors: [{ messageId: 'hash', line: 2, column: 36 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (pem, d) => crypto.publicEncrypt({ key: pem, padding: crypto.constants.RSA_PKCS1_PADDING }, d);`, errors: [{ messageId: 'padding', line: 2, column: 33 }] },
    { code: `import forge from 'node-forge';
export const seal = (pw) => { const md = forge.md.md5.create(); md.update(pw); return md.digest().toHex(); };`, errors: [{ messageId: 'hash', line: 2, column: 42 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (t) => CryptoJS.AES.encrypt(JSON.stringify(t), process.env.SECRET!).toString();`, errors: [{ messageId: 'passphrase', line: 2, column: 28 }] },
    { code: `import forge from 'node-forge';
export const seal = forge.pki.rsa.generateKeyPair({ bits: 1024 });`, errors: [{ messageId: 'key', line: 2, column: 21 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (t, k, iv) => crypto.createCipheriv('aes-256-gcm', k, iv, { authTagLength: 8 });`, errors: [{ messageId: 'shortTag', line: 2, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (t, k, iv) => crypto.subtle.encrypt({ name: 'AES-GCM', iv, tagLength: 32 }, k, t);`, errors: [{ messageId: 'shortTag', line: 2, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const patientHash = (p) => crypto.createHash('md5').update(\`\${p.firstName}|\${p.dob}\`).digest('hex');`, errors: [{ messageId: 'hash', line: 2, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (email) => crypto.createHash('sha1').update(email.toLowerCase()).digest('hex');`, errors: [{ messageId: 'hash', line: 2, column: 32 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (t, k, iv) => crypto.createCipheriv('bf-cbc', k, iv);`, errors: [{ messageId: 'cipher', line: 2, column: 35 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (t, key) => { const d = crypto.createCipheriv(\`aes-\${256}-ctr\`, key, crypto.randomBytes(16)); return d.update(t); };`, errors: [{ messageId: 'unauthenticated', line: 2, column: 45 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const deidentify = (record) => ({ ...record, name: crypto.createHash('md5').update(record.name).digest('hex') });`, errors: [{ messageId: 'hash', line: 2, column: 59 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (p, s) => CryptoJS.PBKDF2(p, s, { keySize: 256 / 32, iterations: 1000 });`, errors: [{ messageId: 'rounds', line: 2, column: 31 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
const algo31 = process.env.ALGO || 'des-cbc'; export const seal = (k, iv) => crypto.createCipheriv(algo31, k, iv);`, errors: [{ messageId: 'cipher', line: 2, column: 78 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export class V { private readonly algorithm = 'aes-128-ecb'; enc(t, k) { return crypto.createCipheriv(this.algorithm, k, ''); } }`, errors: [{ messageId: 'cipher', line: 2, column: 81 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (p, s) => promisify(crypto.pbkdf2)(p, s, 1000, 64, 'sha512');`, errors: [{ messageId: 'rounds', line: 2, column: 31 }] },
    { code: `import crypto, { createHash as h } from 'node:crypto';
export const seal = (token) => crypto.createHash('md5').update(token).digest('hex');`, errors: [{ messageId: 'hash', line: 2, column: 32 }] },
  ],
});
