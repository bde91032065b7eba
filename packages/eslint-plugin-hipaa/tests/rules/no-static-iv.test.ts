import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-static-iv.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;
/** ESLint takes a number where only that there are suggestions is asserted; the rule tester's types don't say so. */
const count = (suggestions: number): never => suggestions as never;

tester.run('no-static-iv', rule, {
  valid: [
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const IV_LENGTH = 12;
const ALGO = 'aes-256-gcm';
export function seal(t, key) { const iv = randomBytes(IV_LENGTH); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key, iv = randomBytes(12)) { return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export function seal(t, key, iv) { return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { makeNonce } from './nonce';
const ALGO = 'aes-256-gcm';
export function seal(t, key) { return createCipheriv(ALGO, key, makeNonce()); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export class G5 { #n = 0n; next() { const b = Buffer.alloc(12); b.writeBigUInt64BE(this.#n++, 4); return b; } enc(key) { return createCipheriv(ALGO, key, this.next()); } }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
export async function seal(t, pass) { const salt = randomBytes(16); const d = crypto.scryptSync(pass, salt, 48); return createCipheriv('aes-256-cbc', d.subarray(0, 32), d.subarray(32)); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
export async function seal(t, key) { return new Promise((res) => { const iv = randomBytes(12); crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']).then((k) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, k, t)).then(res); }); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
export async function seal(t, key) { const iv = new Uint8Array(12); globalThis.crypto.getRandomValues(iv); return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, t); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export async function seal(t, key) { const iv = Buffer.alloc(12); randomBytes(12).copy(iv); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export class G10 { private iv: Buffer; enc(t, key) { this.iv = randomBytes(12); return createCipheriv(ALGO, key, this.iv); } }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(rows, key) { return rows.map((r) => { const iv = randomBytes(12); return createCipheriv(ALGO, key, iv).update(r); }); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(rows, key) { for (const r of rows) { const iv = randomBytes(12); const c = createCipheriv(ALGO, key, iv); c.update(r); } }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const newIv = () => randomBytes(16); export function seal(t, key) { const iv = newIv(); return createCipheriv('aes-256-cbc', key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t) { const dek = randomBytes(32); return { dek, c: createCipheriv(ALGO, dek, Buffer.alloc(12)) }; }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key) { const [iv, salt] = [randomBytes(12), randomBytes(16)]; return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
function makeNonceObj() { return { iv: randomBytes(12) }; } export function seal(t, key) { const { iv } = makeNonceObj(); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key) { let iv; if (t.legacy) { iv = randomBytes(16); return createCipheriv('aes-256-cbc', key, iv); } iv = randomBytes(12); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import { secretbox, randomBytes as nrb } from 'tweetnacl';
export function seal(t, key) { return secretbox(t, nrb(24), key); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export function seal(sealed, key) { const iv = Buffer.from(sealed.split(':')[0], 'hex'); return crypto.createDecipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import { encryptField } from './lib';
export function seal(p, key) { const a = encryptField(p.ssn, key); return encryptField(p.dob, key); }` },
    { options: strict, code: `import CryptoJS from 'crypto-js';
export function seal(t, key) { const iv = CryptoJS.lib.WordArray.random(128 / 8); return CryptoJS.AES.encrypt(t, key, { iv, padding: CryptoJS.pad.Pkcs7 }); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
export const seal = async (t, key, counter) => { const n = new Uint8Array(12); new DataView(n.buffer).setUint32(8, counter); return crypto.subtle.encrypt({ name: 'AES-GCM', iv: n }, key, t); };` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export const seal = async (t, key) => { const n = Buffer.concat([randomBytes(8), Buffer.alloc(4)]); return createCipheriv(ALGO, key, n); };` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key) { const enc = (x) => { const iv = randomBytes(12); return createCipheriv(ALGO, key, iv).update(x); }; return [enc(t.a), enc(t.b)]; }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export function seal(ikm, nonce, seq) { const iv = xorNonce(nonce, seq); return createCipheriv(ALGO, ikm, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export async function seal(t, key) { const iv = await new Promise((ok, no) => crypto.randomBytes(12, (e, b) => (e ? no(e) : ok(b)))); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export async function seal(t, key) { const iv = await promisify(crypto.randomBytes)(12); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
export function seal(t, key) { const iv = Buffer.from(crypto.randomUUID().replace(/-/g, ''), 'hex'); return createCipheriv('aes-256-cbc', key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
export function seal(t, key, cb) { crypto.randomBytes(16, (err, iv) => { cb(createCipheriv('aes-256-cbc', key, iv)); }); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export function seal(salt, info, key, recordSeq) { const iv = Buffer.from(hkdfSync('sha256', key, salt, info, 12)); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
function withIv(t, key, iv) { return createCipheriv(ALGO, key, iv); } export const seal = (t, key) => withIv(t, key, randomBytes(12));` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export const seal = async (t, key, fileId, chunkIndex) => { const iv = Buffer.alloc(12); iv.writeUInt32BE(chunkIndex, 8); return createCipheriv(ALGO, key, iv); };` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key) { let iv = Buffer.alloc(12); iv = randomBytes(12); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key) { const iv = randomBytes(12); const aad = Buffer.from('v1'); const c = createCipheriv(ALGO, key, iv); c.setAAD(aad); return c; }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretbox, randomBytes as nrb } from 'tweetnacl';
const ALGO = 'aes-256-gcm';
export function seal(t, key, encoding) { const iv = randomBytes(12); return t.big ? createCipheriv(ALGO, key, iv) : createCipheriv('chacha20-poly1305', key, iv); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
export async function seal(t) { const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']); return crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, t); }` },
    { options: strict, code: `import crypto, { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
const ALGO = 'aes-256-gcm';
export async function seal(row, key, store) { const n = await store.nextCounter(row.id); const iv = Buffer.alloc(12); iv.writeBigUInt64BE(BigInt(n), 4); return createCipheriv(ALGO, key, iv); }` },
    { options: strict, code: `import CryptoJS from 'crypto-js';
export function seal(hexIv, key) { const iv = CryptoJS.enc.Hex.parse(hexIv); return CryptoJS.AES.decrypt('x', key, { iv }); }` },
    { options: strict, code: `// a published vector
function selfTest() { return createCipheriv('aes-128-gcm', KEY, Buffer.alloc(12)); }` },
    { options: strict, code: `const wrap = createCipheriv('id-aes256-wrap', kek, Buffer.from('A6A6A6A6A6A6A6A6', 'hex'));` },
    // Blind spot: a helper of another file may give the same IV each time.
    { options: strict, code: `import { makeIv } from './iv';
export const seal = (key) => createCipheriv('aes-256-gcm', key, makeIv());` },
    // Blind spot: whether a caller of another file passes a constant.
    { options: strict, code: `export function seal(key, iv) { return createCipheriv('aes-256-gcm', key, iv); }` },
    // Blind spot: the instance may live as long as the process, its key may not.
    { options: strict, code: `class Sealer { #n = 0; seal(key) { const iv = Buffer.alloc(12); iv.writeUInt32BE(this.#n++, 8); return createCipheriv('aes-256-gcm', key, iv); } }` },
    // Blind spot: a file that only decrypts; the fault is where it was encrypted.
    { options: strict, code: `const IV = Buffer.alloc(16);
export const open = (key) => createDecipheriv('aes-256-cbc', key, IV);` },
    { options: strict, code: `import { createCipheriv, randomFill } from 'node:crypto';
import { promisify } from 'node:util';
const fill = promisify(randomFill);
export async function seal(key, text) {
  const iv = Buffer.alloc(12);
  await fill(iv);
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}` },
    { options: strict, code: `import { createCipheriv, randomBytes } from 'node:crypto';
const gcm = (key, nonce, text) => createCipheriv('aes-256-gcm', key, nonce).update(text);
export const seal = (key, text) => gcm(key, randomBytes(12), text);` },
    { options: strict, code: `import { createCipheriv, getRandomValues } from 'node:crypto';
const draw = (target) => { getRandomValues(target); };
export function seal(key, text) {
  const iv = new Uint8Array(12);
  draw(iv);
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}` },
    { options: strict, code: `import { createCipheriv } from 'node:crypto';
let sent = restoreCount();
export function seal(key, text) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, sent++);
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}` },
    { options: strict, code: `import aesjs from 'aes-js';
export const open = (key, body) => new aesjs.ModeOfOperation.ctr(key, new aesjs.Counter(5)).decrypt(body);` },
    { options: strict, code: `import { random, cipher } from 'node-forge';
export const seal = (key) => { const c = cipher.createCipher('AES-GCM', key); c.start({ iv: random.getBytesSync(12) }); };` },
    { options: strict, code: `import * as asmCrypto from 'asmcrypto.js';
export const seal = (data, key) => asmCrypto.AES_GCM.encrypt(data, key, crypto.getRandomValues(new Uint8Array(12)));` },
    { options: strict, code: `import sjcl from 'sjcl';
export const seal = (key, data) => sjcl.mode.ccm.encrypt(new sjcl.cipher.aes(key), data, sjcl.random.randomWords(3));` },
    { options: strict, code: `import { createCipheriv, randomBytes } from 'node:crypto';
export function seal(key, text) {
  const iv = randomBytes(12);
  const sealed = Buffer.concat([iv, createCipheriv('aes-256-gcm', key, iv).update(text)]);
  iv.fill(0);
  return sealed;
}` },
    { options: strict, code: `import { createCipheriv, randomBytes } from 'node:crypto';
export function seal(key, text) {
  const iv = randomBytes(16);
  iv[0] = 1;
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}` },
    { options: strict, code: `import { createCipheriv } from 'node:crypto';
export const seal = (key, request) => createCipheriv('aes-256-gcm', key, Buffer.from(request.nonce, 'base64').subarray(0, 12));` },
    // Whoever calls an exported function may pass a fresh IV; only this file's own calls are seen.
    { options: strict, code: `import nacl from 'tweetnacl';
export const seal = (text, nonce, theirs, mine) => nacl.box(text, nonce, theirs, mine);` },
    { options: strict, code: `import { createCipheriv, randomBytes } from 'node:crypto';
const prefix = randomBytes(4);
let sent = 0n;
export function seal(text, key) {
  const iv = Buffer.alloc(12);
  prefix.copy(iv);
  iv.writeBigUInt64BE(sent++, 4);
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}` },
    { options: strict, code: `import { createCipheriv, randomBytes } from 'node:crypto';
const sessionKey = randomBytes(32);
let sent = 0;
export function seal(text) {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(sent++, 8);
  return createCipheriv('aes-256-gcm', sessionKey, iv).update(text);
}` },
    { options: strict, code: `import { createCipheriv } from 'node:crypto';
import { readCounter } from './counter-store';
let sent = readCounter();
export function seal(text, key) {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(sent++, 8);
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}` },
    { options: strict, code: `import { webcrypto } from 'node:crypto';
export function seal(text, key) {
  let iv;
  return webcrypto.subtle.encrypt({ name: 'AES-GCM', iv: (iv ??= webcrypto.getRandomValues(new Uint8Array(12))) }, key, text);
}` },
    { options: strict, code: `import sodium from 'libsodium-wrappers';
export const seal = (message, sequence, key) => sodium.crypto_secretbox_easy(message, sodium.crypto_generichash(sodium.crypto_secretbox_NONCEBYTES, sequence, null), key);` },
  ],
  invalid: [
    {
      code: `import CryptoJS from 'crypto-js';
export function seal(text, key) {
  const iv = CryptoJS.enc.Utf8.parse('0000111122223333');
  return CryptoJS.AES.encrypt(text, key, {
    iv,
    mode: CryptoJS.mode.CBC,
  });
}`,
      errors: [
        { messageId: 'constant', line: 4, column: 10 },
      ],
    },
    { code: `import { createCipheriv, randomBytes } from 'node:crypto';
const nonceFor = (label) => Buffer.from(label.padEnd(12, '*'));
const gcm = (key, nonce, text) => createCipheriv('aes-256-gcm', key, nonce).update(text);
export const sealGoal = (key, text) => gcm(key, nonceFor('goal'), text);
export const sealNote = (key, text) => gcm(key, randomBytes(12), text);`, errors: [{ messageId: 'constant', line: 4, column: 49 }] },
    { code: `import { createCipheriv, randomBytes } from 'node:crypto';
const known = new Map();
function ivFor(patient) {
  let iv = known.get(patient);
  if (!iv) { iv = randomBytes(12); known.set(patient, iv); }
  return iv;
}
export const seal = (patient, key, text) => createCipheriv('aes-256-gcm', key, ivFor(patient)).update(text);`, errors: [{ messageId: 'reused', line: 8, column: 80 }] },
    { code: `import { createCipheriv } from 'node:crypto';
export function seal(key, text, given) {
  let iv = given;
  if (!iv) iv = Buffer.from('fallback-iv!');
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}`, errors: [{ messageId: 'constant', line: 5, column: 45, suggestions: count(1) }] },
    { code: `export async function seal(key, data) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setBigUint64(4, BigInt(Date.now()));
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
}`, errors: [{ messageId: 'predictable', line: 4, column: 51, suggestions: count(1) }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (text, k) => {
  const key = CryptoJS.PBKDF2(k, 'salt', { keySize: 8 });
  const iv = CryptoJS.enc.Hex.parse(CryptoJS.MD5(k).toString());
  return CryptoJS.AES.encrypt(text, key, { iv });
};`, errors: [{ messageId: 'derived', line: 5, column: 44, suggestions: count(1) }] },
    { code: `import nacl from 'tweetnacl';
export const seal = (text, theirs, mine) => nacl.box(text, theirs.subarray(0, 24), theirs, mine);`, errors: [{ messageId: 'derived', line: 2, column: 60 }] },
    { code: `import nacl from 'tweetnacl';
export const seal = (text, shared) => nacl.box.after(text, nacl.hash(shared).slice(0, 24), shared);`, errors: [{ messageId: 'derived', line: 2, column: 60 }] },
    { code: `import * as asmCrypto from 'asmcrypto.js';
export const seal = (data, key) => asmCrypto.AES_CBC.encrypt(data, key, true, asmCrypto.hex_to_bytes('00112233445566778899aabbccddeeff'));`, errors: [{ messageId: 'constant', line: 2, column: 79 }] },
    { code: `import sjcl from 'sjcl';
export const seal = (key, data) => sjcl.mode.gcm.encrypt(new sjcl.cipher.aes(key), data, sjcl.codec.utf8String.toBits('clinic-note'));`, errors: [{ messageId: 'constant', line: 2, column: 90 }] },
    { code: `import sjcl from 'sjcl';
export const seal = (pass, data) => sjcl.encrypt(pass, data, { mode: 'gcm', iv: sjcl.codec.hex.toBits('00112233445566778899aabb') });`, errors: [{ messageId: 'constant', line: 2, column: 81 }] },
    { code: `import aesjs from 'aes-js';
export const seal = (key, data) => new aesjs.ModeOfOperation.ctr(key).encrypt(data);`, errors: [{ messageId: 'constant', line: 2, column: 36 }] },
    { code: `import { cipher, md } from 'node-forge';
export const seal = (key) => { const c = cipher.createCipher('AES-GCM', key); c.start({ iv: md.sha256.create().update(key).digest().getBytes(12) }); };`, errors: [{ messageId: 'derived', line: 2, column: 93 }] },
    { code: `import { createCipheriv } from 'node:crypto';
const settings = { get iv() { return Buffer.alloc(12, 3); } };
export const seal = (key, text) => createCipheriv('aes-256-gcm', key, settings.iv).update(text);`, errors: [{ messageId: 'constant', line: 3, column: 71 }] },
    { code: `import { createCipheriv } from 'node:crypto';
export function seal(k, text) {
  const [iv, key] = [k.subarray(0, 16), k.subarray(16)];
  return createCipheriv('aes-128-cbc', key, iv).update(text);
}`, errors: [{ messageId: 'derived', line: 4, column: 45, suggestions: count(1) }] },
    { code: `import { createCipheriv } from 'node:crypto';
export function seal(key, text) {
  let iv = '';
  for (let i = 0; i < 16; i++) iv += '0123456789abcdef'[Math.floor(Math.random() * 16)];
  return createCipheriv('aes-256-cbc', key, iv).update(text);
}`, errors: [{ messageId: 'predictable', line: 5, column: 45, suggestions: count(1) }] },
    { code: `import { createCipheriv } from 'node:crypto';
export const seal = (key, text) => createCipheriv('aes-256-gcm', key, Buffer.from(Math.random().toString(36).slice(2, 14))).update(text);`, errors: [{ messageId: 'predictable', line: 2, column: 71 }] },
    { code: `import { createCipheriv } from 'node:crypto';
const ivs = new Map([['ssn', Buffer.from('ssnssnssnssn')]]);
export const seal = (key, field, text) => createCipheriv('aes-256-gcm', key, ivs.get(field)).update(text);`, errors: [{ messageId: 'constant', line: 3, column: 78 }] },
    { code: `import { createCipheriv, randomBytes } from 'node:crypto';
class Vault {
  constructor(key, iv) { this.key = key; this.vector = iv; }
  seal(text) { return createCipheriv('aes-256-gcm', this.key, this.vector).update(text); }
}
export const vault = (key) => new Vault(key, Buffer.alloc(12));`, errors: [{ messageId: 'constant', line: 4, column: 63, suggestions: count(1) }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { IV } from './constants';
import { gcm } from '@noble/ciphers/aes';
export function seal(t, key) { return mk('aes-256-gcm', key, IV); }`, errors: [{ messageId: 'constant', line: 4, column: 62, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { IV } from './constants';
import { gcm } from '@noble/ciphers/aes';
export function seal(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                               return mk('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
const opts = { alg: 'aes-256-gcm', crypto: { iv: 'abcabcabcabc' } };
export function seal(t, key) { return c.createCipheriv('aes-256-gcm', key, opts.crypto.iv); }`, errors: [{ messageId: 'constant', line: 4, column: 76, suggestions: [{ messageId: 'freshIv', output: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
const opts = { alg: 'aes-256-gcm', crypto: { iv: 'abcabcabcabc' } };
export function seal(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                               return c.createCipheriv('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
const ZERO = Buffer.alloc(16);
export function seal(t, key, iv = ZERO) { return c.createCipheriv('aes-256-gcm', key, iv); }`, errors: [{ messageId: 'constant', line: 4, column: 87, suggestions: [{ messageId: 'freshIv', output: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
const ZERO = Buffer.alloc(16);
export function seal(t, key, iv = ZERO) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                          return c.createCipheriv('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
export function seal(t, key, { iv = '000000000000' } = {}) { return c.createCipheriv('aes-256-gcm', key, iv); }`, errors: [{ messageId: 'constant', line: 3, column: 106, suggestions: [{ messageId: 'freshIv', output: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
export function seal(t, key, { iv = '000000000000' } = {}) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                             return c.createCipheriv('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import * as c from 'crypto';
const salt = 'fixed-salt';
export function seal(t) { const d = scryptSync(process.env.P, salt, 48); return c.createCipheriv('aes-256-cbc', d.subarray(0, 32), d.subarray(32)); }`, errors: [{ messageId: 'derived', line: 4, column: 132, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import * as c from 'crypto';
const salt = 'fixed-salt';
export function seal(t) { const d = scryptSync(process.env.P, salt, 48); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                         return c.createCipheriv('aes-256-cbc', d.subarray(0, 32), freshIv); }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
export function seal(t, key) { if (!lastIv) { lastIv = randomBytes(12); } return c.createCipheriv('aes-256-gcm', key, lastIv); }`, errors: [{ messageId: 'reused', line: 5, column: 119, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
export function seal(t, key) { if (!lastIv) { lastIv = randomBytes(12); } const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                          return c.createCipheriv('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
export function seal(t, key) { const iv = Buffer.from(process.env.IV_HEX!, 'hex'); return c.createCipheriv('aes-256-gcm', key, iv); }`, errors: [{ messageId: 'configured', line: 4, column: 128, suggestions: [{ messageId: 'freshIv', output: `import * as c from 'crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
export function seal(t, key) { const iv = Buffer.from(process.env.IV_HEX!, 'hex'); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                   return c.createCipheriv('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export function seal(rows, key) { const iv = randomBytes(12); return rows.map((r) => { const x = crypto.createCipheriv('aes-256-gcm', key, iv); return x.update(r); }); }`, errors: [{ messageId: 'reused', line: 3, column: 140, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export function seal(rows, key) { const iv = randomBytes(12); return rows.map((r) => { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                       const x = crypto.createCipheriv('aes-256-gcm', key, freshIv); return x.update(r); }); }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export const mkEnc = (key) => { const iv = randomBytes(12); return (t) => crypto.createCipheriv('aes-256-gcm', key, iv).update(t); };`, errors: [{ messageId: 'reused', line: 3, column: 117 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export class S { private iv: Buffer; constructor(private key) { this.iv = randomBytes(16); } enc(t) { return crypto.createCipheriv('aes-256-cbc', this.key, this.iv); } }`, errors: [{ messageId: 'reused', line: 3, column: 157, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export class S { private iv: Buffer; constructor(private key) { this.iv = randomBytes(16); } enc(t) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                      return crypto.createCipheriv('aes-256-cbc', this.key, freshIv); } }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { IV } from './constants';
export class S2 { static readonly IV = 'aaaaaaaaaaaaaaaa'; enc(t, key) { return crypto.createCipheriv('aes-256-cbc', key, S2.IV); } }`, errors: [{ messageId: 'constant', line: 3, column: 123, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { IV } from './constants';
export class S2 { static readonly IV = 'aaaaaaaaaaaaaaaa'; enc(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                         return crypto.createCipheriv('aes-256-cbc', key, freshIv); } }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export class S3 { constructor(private readonly config: ConfigService) {} enc(t, key) { const iv = this.config.get<string>('ENC_IV'); return crypto.createCipheriv('aes-256-cbc', key, Buffer.from(iv, 'hex')); } }`, errors: [{ messageId: 'configured', line: 3, column: 183, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export class S3 { constructor(private readonly config: ConfigService) {} enc(t, key) { const iv = this.config.get<string>('ENC_IV'); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                                                     return crypto.createCipheriv('aes-256-cbc', key, freshIv); } }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export class S4 { private iv; constructor(private readonly config: ConfigService) { this.iv = Buffer.from(config.get('ENC_IV'), 'hex'); } enc(t, key) { return crypto.createCipheriv('aes-256-cbc', key, this.iv); } }`, errors: [{ messageId: 'configured', line: 3, column: 202, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export class S4 { private iv; constructor(private readonly config: ConfigService) { this.iv = Buffer.from(config.get('ENC_IV'), 'hex'); } enc(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                                                                        return crypto.createCipheriv('aes-256-cbc', key, freshIv); } }` }] }] },
    { code: `import { gcm } from '@noble/ciphers/aes';
export const seal = (t, key) => gcm(key, new Uint8Array(12)).encrypt(t);`, errors: [{ messageId: 'constant', line: 2, column: 42 }] },
    { code: `import { secretbox as sbx } from 'tweetnacl';
export const seal = (t, key) => sbx(t, new Uint8Array(24), key);`, errors: [{ messageId: 'constant', line: 2, column: 40 }] },
    { code: `import { encryptField } from './lib';
export const seal = (t, key) => encryptField(t, key, 'x', { iv: '0000000000000000' });`, errors: [{ messageId: 'constant', line: 2, column: 65 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (t, key) => CryptoJS.AES.encrypt(t, key, { iv: CryptoJS.lib.WordArray.create([0, 0, 0, 0]) });`, errors: [{ messageId: 'constant', line: 2, column: 68 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (t, pass) => { const k = CryptoJS.PBKDF2(pass, 'salt', { keySize: 8 }); const iv = CryptoJS.PBKDF2(pass, 'salt', { keySize: 4 }); return CryptoJS.AES.encrypt(t, k, { iv }); };`, errors: [{ messageId: 'derived', line: 2, column: 187, suggestions: [{ messageId: 'freshIv', output: `import CryptoJS from 'crypto-js';
export const seal = (t, pass) => { const k = CryptoJS.PBKDF2(pass, 'salt', { keySize: 8 }); const iv = CryptoJS.PBKDF2(pass, 'salt', { keySize: 4 }); const freshIv = CryptoJS.lib.WordArray.random(16);
                                                                                                                                                      return CryptoJS.AES.encrypt(t, k, { iv: freshIv }); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const K = process.env.K;
export const seal = (t, key) => { const iv = createHash('md5').update(K!).digest(); return crypto.createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'derived', line: 3, column: 134, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const K = process.env.K;
export const seal = (t, key) => { const iv = createHash('md5').update(K!).digest(); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                    return crypto.createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (p, key) => { const iv = createHash('sha256').update(p.patientId).digest().slice(0, 16); return crypto.createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'derived', line: 2, column: 159, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (p, key) => { const iv = createHash('sha256').update(p.patientId).digest().slice(0, 16); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                             return crypto.createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
function getIv() { return Buffer.from('1234567890123456'); } export const seal = (t, key) => crypto.createCipheriv('aes-256-cbc', key, getIv());`, errors: [{ messageId: 'constant', line: 3, column: 136 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => { const iv = Buffer.allocUnsafe(16); iv.fill(0); return crypto.createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'constant', line: 3, column: 131, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => { const iv = Buffer.allocUnsafe(16); iv.fill(0); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                 return crypto.createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { let iv = ''; for (let i = 0; i < 16; i++) iv += Math.floor(Math.random() * 10); return crypto.createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'predictable', line: 2, column: 164, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { let iv = ''; for (let i = 0; i < 16; i++) iv += Math.floor(Math.random() * 10); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                                  return crypto.createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export const seal = async (p, key) => { const iv = randomBytes(12); const a = crypto.createCipheriv('aes-256-gcm', key, iv).update(p.ssn); const b = crypto.createCipheriv('aes-256-gcm', key, iv).update(p.dob); return [a, b]; };`, errors: [{ messageId: 'reused', line: 3, column: 192 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const ZERO = Buffer.alloc(16);
export const seal = (t, key, iv?) => crypto.createCipheriv('aes-256-cbc', key, iv ?? ZERO);`, errors: [{ messageId: 'constant', line: 3, column: 80 }] },
    { code: `import sodium from 'libsodium-wrappers';
let lastIv: Buffer | null = null;
export const seal = async (t, key) => sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(t, null, null, new Uint8Array(24), key);`, errors: [{ messageId: 'constant', line: 3, column: 104 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { IV } from './constants';
let lastIv: Buffer | null = null;
const cfg = Object.freeze({ IV: Buffer.from('00112233445566778899aabbccddeeff', 'hex') }); export const seal = (t, key) => crypto.createCipheriv('aes-256-cbc', key, cfg.IV);`, errors: [{ messageId: 'constant', line: 4, column: 166 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const params = { name: 'AES-GCM', iv: new Uint8Array([1,2,3,4,5,6,7,8,9,10,11,12]) }; return crypto.subtle.encrypt(params, key, t); };`, errors: [{ messageId: 'constant', line: 2, column: 150 }] },
    { code: `function params29() { return { name: 'AES-GCM', iv: new TextEncoder().encode('static-nonce') }; } export const seal = (t, key) => window.crypto.subtle.encrypt(params29(), key, t);`, errors: [{ messageId: 'constant', line: 1, column: 160 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
function doEnc(t, key, nonce) { return crypto.createCipheriv('aes-256-gcm', key, nonce); } export const seal = (t, key) => doEnc(t, key, Buffer.alloc(12));`, errors: [{ messageId: 'constant', line: 4, column: 82, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
function doEnc(t, key, nonce) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                return crypto.createCipheriv('aes-256-gcm', key, freshIv); } export const seal = (t, key) => doEnc(t, key, Buffer.alloc(12));` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const { iv, alg } = { iv: 'x'.repeat(16), alg: 'aes-256-cbc' }; return crypto.createCipheriv(alg, key, iv); };`, errors: [{ messageId: 'constant', line: 2, column: 138, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const { iv, alg } = { iv: 'x'.repeat(16), alg: 'aes-256-cbc' }; const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                  return crypto.createCipheriv(alg, key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => crypto.createCipheriv('aes-256-cbc', key, key.slice(0, 16));`, errors: [{ messageId: 'derived', line: 2, column: 75 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
export const seal = (t, key) => crypto.createCipheriv('aes-256-gcm', key, Buffer.concat([Buffer.from('app1'), Buffer.alloc(8)]));`, errors: [{ messageId: 'constant', line: 4, column: 75 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => { const iv = process.env.NODE_ENV === 'production' ? randomBytes(16) : Buffer.alloc(16); return crypto.createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'constant', line: 3, column: 171, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => { const iv = process.env.NODE_ENV === 'production' ? randomBytes(16) : Buffer.alloc(16); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                                         return crypto.createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => { const iv = Buffer.from(Date.now().toString().padStart(16, '0')); return crypto.createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'predictable', line: 3, column: 149, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => { const iv = Buffer.from(Date.now().toString().padStart(16, '0')); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                   return crypto.createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const iv = new Uint8Array(12).fill(7); return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, t); };`, errors: [{ messageId: 'constant', line: 2, column: 122, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const iv = new Uint8Array(12).fill(7); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                         return crypto.subtle.encrypt({ name: 'AES-GCM', iv: freshIv }, key, t); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export class S5 { static #iv; enc(t, key) { S5.#iv ??= randomBytes(12); return crypto.createCipheriv('aes-256-gcm', key, S5.#iv); } }`, errors: [{ messageId: 'reused', line: 3, column: 122, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export class S5 { static #iv; enc(t, key) { S5.#iv ??= randomBytes(12); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                        return crypto.createCipheriv('aes-256-gcm', key, freshIv); } }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export class S6 { private ivCache = new Map(); enc(t, key, tenant) { if (!this.ivCache.has(tenant)) this.ivCache.set(tenant, randomBytes(12)); return crypto.createCipheriv('aes-256-gcm', key, this.ivCache.get(tenant)); } }`, errors: [{ messageId: 'reused', line: 3, column: 193, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export class S6 { private ivCache = new Map(); enc(t, key, tenant) { if (!this.ivCache.has(tenant)) this.ivCache.set(tenant, randomBytes(12)); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                                                               return crypto.createCipheriv('aes-256-gcm', key, freshIv); } }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export async function seal(rows, key) { const iv = randomBytes(12); for (const r of rows) { const ci = crypto.createCipheriv('aes-256-gcm', key, iv); r.x = ci.update(r.ssn); } }`, errors: [{ messageId: 'reused', line: 3, column: 146, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export async function seal(rows, key) { const iv = randomBytes(12); for (const r of rows) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                            const ci = crypto.createCipheriv('aes-256-gcm', key, freshIv); r.x = ci.update(r.ssn); } }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => crypto.createCipheriv('aes-256-cbc', key, Buffer.from([...Array(16).keys()]));`, errors: [{ messageId: 'constant', line: 3, column: 75 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
let lastIv: Buffer | null = null;
export const seal = (t, key) => crypto.createCipheriv('aes-256-cbc', key, Buffer.from(Array(16).fill(0)));`, errors: [{ messageId: 'constant', line: 3, column: 75 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const iv = '0'.repeat(16); const args = ['aes-256-cbc', key, iv] as const; return crypto.createCipheriv(...args); };`, errors: [{ messageId: 'constant', line: 2, column: 117 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const salt = 'fixed-salt';
export const seal = async (t, pw) => { const keyMat = await crypto.subtle.importKey('raw', pw, 'PBKDF2', false, ['deriveBits']); const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', salt: new TextEncoder().encode('s'), iterations: 1e6, hash: 'SHA-256' }, keyMat, 384); const iv = bits.slice(32); return crypto.subtle.encrypt({ name: 'AES-CBC', iv }, keyMat, t); };`, errors: [{ messageId: 'derived', line: 3, column: 354, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const salt = 'fixed-salt';
export const seal = async (t, pw) => { const keyMat = await crypto.subtle.importKey('raw', pw, 'PBKDF2', false, ['deriveBits']); const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', salt: new TextEncoder().encode('s'), iterations: 1e6, hash: 'SHA-256' }, keyMat, 384); const iv = bits.slice(32); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                                                                                                                                                                                                                                 return crypto.subtle.encrypt({ name: 'AES-CBC', iv: freshIv }, keyMat, t); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
let lastIv: Buffer | null = null;
const enc44 = crypto.createCipheriv; export const seal = (t, key) => enc44('aes-256-gcm', key, Buffer.alloc(12));`, errors: [{ messageId: 'constant', line: 4, column: 96 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key, patient) => crypto.createCipheriv('aes-256-cbc', key, patient.mrn.padEnd(16, '0'));`, errors: [{ messageId: 'derived', line: 2, column: 84 }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export const seal = (t, key) => { const iv = crypto.createHmac('sha256', key).update('iv').digest().subarray(0, 12); return crypto.createCipheriv('aes-256-gcm', key, iv); };`, errors: [{ messageId: 'derived', line: 3, column: 167, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
export const seal = (t, key) => { const iv = crypto.createHmac('sha256', key).update('iv').digest().subarray(0, 12); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                                     return crypto.createCipheriv('aes-256-gcm', key, freshIv); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const makeIv = () => new Uint8Array(12); export async function seal(t, key) { const iv = makeIv(); return { iv, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv }, key, t) }; }`, errors: [{ messageId: 'constant', line: 2, column: 170, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
const makeIv = () => new Uint8Array(12); export async function seal(t, key) { const iv = makeIv(); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                   return { iv, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: freshIv }, key, t) }; }` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const iv = parseInt('0', 10); return crypto.subtle.encrypt({ name: 'AES-GCM', iv: Uint8Array.from('abcdefghijkl', (ch) => ch.charCodeAt(0)) }, key, t); };`, errors: [{ messageId: 'constant', line: 2, column: 117, suggestions: [{ messageId: 'freshIv', output: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
export const seal = (t, key) => { const iv = parseInt('0', 10); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                return crypto.subtle.encrypt({ name: 'AES-GCM', iv: freshIv }, key, t); };` }] }] },
    { code: `import crypto, { createCipheriv as mk, randomBytes, scryptSync, createHash } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes';
const K = process.env.K;
const ZERO = Buffer.alloc(16);
export const seal = (t, { key, iv }) => crypto.createCipheriv('aes-256-gcm', key, iv); export const sealB = (t) => seal(t, { key: K, iv: ZERO });`, errors: [{ messageId: 'constant', line: 5, column: 83 }] },
    { code: `const crypto = require('crypto');
const EncryptionService = { iv: Buffer.alloc(16, 0), encrypt(text, key) { const c = crypto.createCipheriv('aes-256-cbc', key, this.iv); return c.update(text); } };`, errors: [{ messageId: 'constant', line: 2, column: 127, suggestions: [{ messageId: 'freshIv', output: `const crypto = require('crypto');
const EncryptionService = { iv: Buffer.alloc(16, 0), encrypt(text, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                          const c = crypto.createCipheriv('aes-256-cbc', key, freshIv); return c.update(text); } };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
exports.encrypt2 = function (text) { const key = getKey(); const iv = key.slice(0, 12); return createCipheriv('aes-256-gcm', key, iv); };`, errors: [{ messageId: 'derived', line: 2, column: 131, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
exports.encrypt2 = function (text) { const key = getKey(); const iv = key.slice(0, 12); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                        return createCipheriv('aes-256-gcm', key, freshIv); };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
module.exports.enc3 = (text, opts = {}) => { const iv = opts.iv || Buffer.from('000000000000'); return createCipheriv('aes-256-gcm', opts.key, iv); };`, errors: [{ messageId: 'constant', line: 2, column: 144, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
module.exports.enc3 = (text, opts = {}) => { const iv = opts.iv || Buffer.from('000000000000'); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                return createCipheriv('aes-256-gcm', opts.key, freshIv); };` }] }] },
    { code: `const nacl = require('tweetnacl');
class A4 { constructor(key) { this.key = key; this.nonce = nacl.randomBytes(24); } seal(m) { return nacl.secretbox(m, this.nonce, this.key); } }`, errors: [{ messageId: 'reused', line: 2, column: 119 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
function A5(key) { this.key = key; this.iv = randomBytes(16); } A5.prototype.encrypt = function (t) { return createCipheriv('aes-256-cbc', this.key, this.iv); };`, errors: [{ messageId: 'reused', line: 2, column: 150, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
function A5(key) { this.key = key; this.iv = randomBytes(16); } A5.prototype.encrypt = function (t) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                      return createCipheriv('aes-256-cbc', this.key, freshIv); };` }] }] },
    { code: `const _sodium = require('libsodium-wrappers');
async function enc6(m, key) { await _sodium.ready; const sodium = _sodium; return sodium.crypto_secretbox_easy(m, Buffer.alloc(24), key); }`, errors: [{ messageId: 'constant', line: 2, column: 115 }] },
    { code: `const forge = require('node-forge');
const c7 = forge.cipher.createCipher('AES-CBC', key7); c7.start({ iv: forge.util.hexToBytes('00000000000000000000000000000000') });`, errors: [{ messageId: 'constant', line: 2, column: 71 }] },
    { code: `const forge = require('node-forge');
function enc8(key, t) { const iv = forge.random.getBytesSync(16); const out = []; t.forEach((x) => { const c = forge.cipher.createCipher('AES-CBC', key); c.start({ iv }); out.push(c); }); return out; }`, errors: [{ messageId: 'reused', line: 2, column: 165 }] },
    { code: `const crypto = require('crypto');
const { createCipheriv, randomBytes } = require('crypto');
const { iv: fixedIv9 } = require('./crypto-config.json'); const enc9 = (t, key) => createCipheriv('aes-256-cbc', key, Buffer.from(fixedIv9, 'hex'));`, errors: [{ messageId: 'configured', line: 3, column: 119 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const cfg10 = require('./config'); const enc10 = (t) => createCipheriv('aes-256-cbc', cfg10.key, cfg10.iv);`, errors: [{ messageId: 'configured', line: 2, column: 98 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc11 = (t) => createCipheriv(process.env.ALG, process.env.KEY, process.env.IV);`, errors: [{ messageId: 'configured', line: 2, column: 71 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
let iv12; function init12() { iv12 = randomBytes(12); } function enc12(t, key) { return createCipheriv('aes-256-gcm', key, iv12); }`, errors: [{ messageId: 'reused', line: 2, column: 124, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
let iv12; function init12() { iv12 = randomBytes(12); } function enc12(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                 return createCipheriv('aes-256-gcm', key, freshIv); }` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc13 = (t, key) => { const iv = Buffer.from([0x00, 0x01, 0x02]); return createCipheriv('aes-256-gcm', key, Buffer.concat([iv, Buffer.alloc(9)])); };`, errors: [{ messageId: 'constant', line: 2, column: 115, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const enc13 = (t, key) => { const iv = Buffer.from([0x00, 0x01, 0x02]); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                        return createCipheriv('aes-256-gcm', key, freshIv); };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const DEFAULT_OPTIONS = { iv: '1234567890123456', algorithm: 'aes-256-cbc' }; function enc14(t, key, options) { const o = Object.assign({}, DEFAULT_OPTIONS, options); return createCipheriv(o.algorithm, key, o.iv); }`, errors: [{ messageId: 'constant', line: 2, column: 208, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const DEFAULT_OPTIONS = { iv: '1234567890123456', algorithm: 'aes-256-cbc' }; function enc14(t, key, options) { const o = Object.assign({}, DEFAULT_OPTIONS, options); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                                                                                       return createCipheriv(o.algorithm, key, freshIv); }` }] }] },
    { code: `const crypto = require('crypto');
const { createCipheriv, randomBytes } = require('crypto');
function deriveIv(key) { return crypto.createHash('sha256').update(key).digest().slice(0, 16); } const enc16 = (t, key) => createCipheriv('aes-256-cbc', key, deriveIv(key));`, errors: [{ messageId: 'derived', line: 3, column: 159 }] },
    { code: `const crypto = require('crypto');
const { createCipheriv, randomBytes } = require('crypto');
function enc17(t, key, userId) { const iv = crypto.createHash('md5').update(String(userId)).digest(); return createCipheriv('aes-256-cbc', key, iv); }`, errors: [{ messageId: 'derived', line: 3, column: 145, suggestions: [{ messageId: 'freshIv', output: `const crypto = require('crypto');
const { createCipheriv, randomBytes } = require('crypto');
function enc17(t, key, userId) { const iv = crypto.createHash('md5').update(String(userId)).digest(); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                      return createCipheriv('aes-256-cbc', key, freshIv); }` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc18 = (t, key) => { const iv = Buffer.from(new Date().toISOString().slice(0, 16)); return createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'predictable', line: 2, column: 134, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const enc18 = (t, key) => { const iv = Buffer.from(new Date().toISOString().slice(0, 16)); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                           return createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `const crypto = require('crypto');
const { createCipheriv, randomBytes } = require('crypto');
const keyIv = crypto.pbkdf2Sync(process.env.PW, 'salt', 100000, 48, 'sha512'); const enc19 = (t) => createCipheriv('aes-256-cbc', keyIv.slice(0, 32), keyIv.slice(32, 48));`, errors: [{ messageId: 'derived', line: 3, column: 151 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const ivs = { ssn: 'ssn-iv-000000000', dob: 'dob-iv-000000000' }; const enc20 = (field, v, key) => createCipheriv('aes-256-cbc', key, ivs[field]);`, errors: [{ messageId: 'constant', line: 2, column: 135 }] },
    { code: `const iv21 = new Uint8Array(12); const enc21 = async (t, key) => globalThis.crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv21, tagLength: 128 }, key, t);`, errors: [{ messageId: 'constant', line: 1, column: 122 }] },
    { code: `const crypto = require('crypto');
const subtle = crypto.webcrypto.subtle; const enc22 = (t, key) => subtle.encrypt({ name: 'AES-CTR', counter: new Uint8Array(16), length: 64 }, key, t);`, errors: [{ messageId: 'constant', line: 2, column: 110 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const transform = { to: (v) => { const c = createCipheriv('aes-256-cbc', KEY, Buffer.from('a'.repeat(16))); return c.update(v, 'utf8', 'hex') + c.final('hex'); } };`, errors: [{ messageId: 'constant', line: 2, column: 79, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const transform = { to: (v) => { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                 const c = createCipheriv('aes-256-cbc', KEY, freshIv); return c.update(v, 'utf8', 'hex') + c.final('hex'); } };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc24 = (t, key) => { const iv = Buffer.from('62c66a7a5dd70c3146618063c344e531', 'hex').slice(0, 12); return createCipheriv('aes-256-gcm', key, iv); };`, errors: [{ messageId: 'constant', line: 2, column: 151, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const enc24 = (t, key) => { const iv = Buffer.from('62c66a7a5dd70c3146618063c344e531', 'hex').slice(0, 12); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                            return createCipheriv('aes-256-gcm', key, freshIv); };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc25 = (t, key) => { const iv = Buffer.alloc(16); for (let i = 0; i < 16; i++) iv[i] = i; return createCipheriv('aes-256-cbc', key, iv); };`, errors: [{ messageId: 'constant', line: 2, column: 140, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const enc25 = (t, key) => { const iv = Buffer.alloc(16); for (let i = 0; i < 16; i++) iv[i] = i; const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                                                 return createCipheriv('aes-256-cbc', key, freshIv); };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
class A26 { static iv() { return Buffer.alloc(12, 'x'); } enc(t, key) { return createCipheriv('aes-256-gcm', key, A26.iv()); } }`, errors: [{ messageId: 'constant', line: 2, column: 115, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
class A26 { static iv() { return Buffer.alloc(12, 'x'); } enc(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                        return createCipheriv('aes-256-gcm', key, freshIv); } }` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
class A27 { get iv() { return Buffer.from('fixedfixedfixed1'); } enc(t, key) { return createCipheriv('aes-256-cbc', key, this.iv); } }`, errors: [{ messageId: 'constant', line: 2, column: 122, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
class A27 { get iv() { return Buffer.from('fixedfixedfixed1'); } enc(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                                                               return createCipheriv('aes-256-cbc', key, freshIv); } }` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
class A28 { getIv() { if (!this._iv) { this._iv = randomBytes(12); } return this._iv; } enc(t, key) { return createCipheriv('aes-256-gcm', key, this.getIv()); } }`, errors: [{ messageId: 'reused', line: 2, column: 145, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
class A28 { getIv() { if (!this._iv) { this._iv = randomBytes(12); } return this._iv; } enc(t, key) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                      return createCipheriv('aes-256-gcm', key, freshIv); } }` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const makeCipher = (iv) => (t, key) => createCipheriv('aes-256-cbc', key, iv); const enc29 = makeCipher(Buffer.alloc(16));`, errors: [{ messageId: 'constant', line: 2, column: 75 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc30 = ({ text, key, nonce = Buffer.alloc(12) }) => createCipheriv('aes-256-gcm', key, nonce);`, errors: [{ messageId: 'constant', line: 2, column: 95 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
schema.pre('save', function (next) { const c = createCipheriv('aes-256-cbc', KEY, this._id.toString().slice(0, 16)); this.ssn = c.update(this.ssn); next(); });`, errors: [{ messageId: 'derived', line: 2, column: 83, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
schema.pre('save', function (next) { const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(16));
                                     const c = createCipheriv('aes-256-cbc', KEY, freshIv); this.ssn = c.update(this.ssn); next(); });` }] }] },
    { code: `const crypto = require('crypto');
const enc32 = async (t, pw) => { const km = await crypto.subtle.importKey('raw', new TextEncoder().encode(pw), 'PBKDF2', false, ['deriveKey']); const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', salt: new Uint8Array(16), iterations: 600000, hash: 'SHA-256' }, km, { name: 'AES-GCM', length: 256 }, false, ['encrypt']); return crypto.subtle.encrypt({ name: 'AES-GCM', iv: new TextEncoder().encode('clinic-iv-01') }, key, t); };`, errors: [{ messageId: 'constant', line: 2, column: 381, suggestions: [{ messageId: 'freshIv', output: `const crypto = require('crypto');
const enc32 = async (t, pw) => { const km = await crypto.subtle.importKey('raw', new TextEncoder().encode(pw), 'PBKDF2', false, ['deriveKey']); const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', salt: new Uint8Array(16), iterations: 600000, hash: 'SHA-256' }, km, { name: 'AES-GCM', length: 256 }, false, ['encrypt']); const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                                                                                                                                                                                                                                                        return crypto.subtle.encrypt({ name: 'AES-GCM', iv: freshIv }, key, t); };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const enc33 = (t, key) => { let iv; try { iv = randomBytes(12); } catch (e) { iv = Buffer.alloc(12); } return createCipheriv('aes-256-gcm', key, iv); };`, errors: [{ messageId: 'constant', line: 2, column: 146, suggestions: [{ messageId: 'freshIv', output: `const { createCipheriv, randomBytes } = require('crypto');
const enc33 = (t, key) => { let iv; try { iv = randomBytes(12); } catch (e) { iv = Buffer.alloc(12); } const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
                                                                                                       return createCipheriv('aes-256-gcm', key, freshIv); };` }] }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
function pad(s) { return (s + '0000000000000000').slice(0, 16); } const enc34 = (t, key, mrn) => createCipheriv('aes-256-cbc', key, pad(mrn));`, errors: [{ messageId: 'derived', line: 2, column: 133 }] },
    { code: `const nacl = require('tweetnacl');
const enc35 = (t, key) => { const nonce = new Uint8Array(24).map((_, i) => i); return nacl.secretbox(t, nonce, key); };`, errors: [{ messageId: 'constant', line: 2, column: 105 }] },
    { code: `const nacl = require('tweetnacl');
const enc36 = (m, pk, sk) => nacl.box(m, new Uint8Array(nacl.box.nonceLength), pk, sk);`, errors: [{ messageId: 'constant', line: 2, column: 42 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const seal = { iv: randomBytes(16), encrypt: (t, key) => createCipheriv('aes-256-cbc', key, seal.iv) };`, errors: [{ messageId: 'reused', line: 2, column: 93 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const IV_HEX = '00112233445566778899aabbccddeeff'; const toBuf = (h) => Buffer.from(h, 'hex'); const enc38 = (t, key) => createCipheriv('aes-256-cbc', key, toBuf(IV_HEX));`, errors: [{ messageId: 'constant', line: 2, column: 157 }] },
    { code: `function useCrypto() { const iv = useMemo(() => window.crypto.getRandomValues(new Uint8Array(12)), []); const enc = useCallback(async (t, key) => window.crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, t), [iv]); return enc; }`, errors: [{ messageId: 'reused', line: 1, column: 195 }] },
    { code: `const { createCipheriv, randomBytes } = require('crypto');
const ENC_CONFIG = Object.freeze({ aes: Object.freeze({ iv: 'abcdefabcdefabcd' }) }); const enc40 = (t, key) => createCipheriv('aes-256-cbc', key, ENC_CONFIG.aes.iv);`, errors: [{ messageId: 'constant', line: 2, column: 148 }] },
    { code: `import crypto from 'node:crypto';
export function seal(key, text) {
  const cipher = crypto.createCipheriv('aes-256-gcm', key, Buffer.alloc(12));
  return cipher.update(text);
}`, errors: [{ messageId: 'constant', line: 3, column: 60, suggestions: [{ messageId: 'freshIv', output: `import crypto from 'node:crypto';
export function seal(key, text) {
  const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  const cipher = crypto.createCipheriv('aes-256-gcm', key, freshIv);
  return cipher.update(text);
}` }] }] },
    { code: `export async function seal(key, text) {
  const iv = new Uint8Array(12);
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
}`, errors: [{ messageId: 'constant', line: 3, column: 51, suggestions: [{ messageId: 'freshIv', output: `export async function seal(key, text) {
  const iv = new Uint8Array(12);
  const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv: freshIv }, key, text);
}` }] }] },
    { code: `import { createCipheriv } from 'node:crypto';
let sent = 0n;
function nextIv() {
  const iv = Buffer.alloc(12);
  iv.writeBigUInt64BE(sent++, 4);
  return iv;
}
export const seal = (text, key) => createCipheriv('aes-256-gcm', key, nextIv()).update(text);`, errors: [{ messageId: 'counted', line: 8, column: 71 }] },
    { code: `import { createCipheriv } from 'node:crypto';
let sent = 0;
export function seal(text, key) {
  sent = (sent + 1) % 4096;
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(sent, 8);
  return createCipheriv('aes-256-gcm', key, iv).update(text);
}`, errors: [{ messageId: 'counted', line: 7, column: 45, suggestions: [{ messageId: 'freshIv', output: `import { createCipheriv } from 'node:crypto';
let sent = 0;
export function seal(text, key) {
  sent = (sent + 1) % 4096;
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(sent, 8);
  const freshIv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  return createCipheriv('aes-256-gcm', key, freshIv).update(text);
}` }] }] },
    { code: `import { webcrypto } from 'node:crypto';
let cached;
const nonce = () => (cached ??= webcrypto.getRandomValues(new Uint8Array(12)));
export const seal = (text, key) => webcrypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce() }, key, text);`, errors: [{ messageId: 'reused', line: 4, column: 84 }] },
    { code: `import sodium from 'libsodium-wrappers';
export const seal = (bed, key) => sodium.crypto_secretbox_easy(bed.notes, sodium.crypto_generichash(sodium.crypto_secretbox_NONCEBYTES, bed.bedId, null), key);`, errors: [{ messageId: 'derived', line: 2, column: 75 }] },
  ],
});
