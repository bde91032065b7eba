const crypto = require('node:crypto');
const CryptoJS = require('crypto-js');
const nacl = require('tweetnacl');

// ruleid: hipaa.javascript.named.no-static-iv
const IV = Buffer.from('0123456789abcdef');
// ruleid: hipaa.javascript.named.no-static-iv
const NONCE = crypto.randomBytes(12);

function sealByConstant(key, note) {
  // ruleid: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, IV).update(note);
}
function sealFresh(key, note) {
  const iv = crypto.randomBytes(16);
  // ok: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, iv).update(note);
}
function sealByModule(key, note) {
  // ruleid: hipaa.javascript.reused.no-static-iv
  return crypto.createCipheriv('aes-256-gcm', key, NONCE).update(note);
}
function sealGiven(key, note, nonce) {
  // ok: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-gcm', key, nonce).update(note);
}
function sealByZeroes(key, note) {
  // ruleid: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-gcm', key, Buffer.alloc(12)).update(note);
}
function openByZeroes(key, note) {
  // ok: hipaa.javascript.no-static-iv
  return crypto.createDecipheriv('aes-256-gcm', key, Buffer.alloc(12)).update(note);
}
function sealByText(key, note) {
  // ruleid: hipaa.javascript.literal.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, 'sixteen-letters!').update(note);
}
function sealByStored(key, row) {
  // ok: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, row.nonce).update(row.note);
}
function sealByHash(key, note, id) {
  // ruleid: hipaa.javascript.named.no-static-iv
  const iv = crypto.createHash('md5').update(id).digest();
  // ruleid: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, iv).update(note);
}
function sealByRandomHash(key, note, id) {
  const iv = crypto.createHash('md5').update(crypto.randomBytes(16)).digest();
  // ok: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, iv).update(note);
}
function sealBySetting(key, note) {
  // ruleid: hipaa.javascript.literal.no-static-iv, hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, Buffer.from(process.env.NOTE_IV, 'hex')).update(note);
}
function sealByPart(key, note, blob) {
  // ok: hipaa.javascript.no-static-iv
  return crypto.createCipheriv('aes-256-ctr', key, blob.subarray(0, 16)).update(note);
}
async function sealInBrowser(key, note) {
  // ruleid: hipaa.javascript.no-static-iv
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, note);
}
async function sealInBrowserFresh(key, note) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  // ok: hipaa.javascript.no-static-iv
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, note);
}
async function sealInBrowserFilled(key, note) {
  const iv = new Uint8Array(12);
  crypto.getRandomValues(iv);
  // ok: hipaa.javascript.no-static-iv
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv }, key, note);
}
function sealWithLibrary(key, note) {
  // ruleid: hipaa.javascript.no-static-iv, hipaa.javascript.named.no-static-iv, hipaa.javascript.literal.no-static-iv
  return CryptoJS.AES.encrypt(note, key, { iv: CryptoJS.enc.Hex.parse('00000000000000000000000000000000') });
}
function sealWithLibraryFresh(key, note) {
  // ok: hipaa.javascript.no-static-iv
  return CryptoJS.AES.encrypt(note, key, { iv: CryptoJS.lib.WordArray.random(16) });
}
function box(key, note) {
  // ruleid: hipaa.javascript.no-static-iv, hipaa.javascript.named.no-static-iv
  return nacl.secretbox(note, new Uint8Array(24), key);
}
function boxFresh(key, note) {
  // ok: hipaa.javascript.no-static-iv
  return nacl.secretbox(note, nacl.randomBytes(24), key);
}
class Vault {
  constructor(key) {
    this.key = key;
    // ruleid: hipaa.javascript.reused.no-static-iv
    this.iv = crypto.randomBytes(16);
    // ok: hipaa.javascript.no-static-iv
    this.salt = crypto.randomBytes(16);
  }
}

class Sealer {
  // ruleid: hipaa.javascript.named.no-static-iv
  static IV = Buffer.from('icu-frame-01');
  // ok: hipaa.javascript.named.no-static-iv
  static IV_LENGTH = 12;
}
function seals() {
  // ruleid: hipaa.javascript.named.no-static-iv
  const sealIv = new TextEncoder().encode('intake-form!');
  // ok: hipaa.javascript.named.no-static-iv
  const freshIv = crypto.getRandomValues(new Uint8Array(12));
}
// ruleid: hipaa.javascript.named.no-static-iv
const nonceFor = (label) => Buffer.from(label.padEnd(12, '*'));
// ok: hipaa.javascript.named.no-static-iv
const nonceOf = () => crypto.randomBytes(12);
// ruleid: hipaa.javascript.named.no-static-iv
const sharedNonce = randomBytes(24);
// ruleid: hipaa.javascript.named.no-static-iv
const NONCES = { intake: '4b9d226c1a0e', discharge: 'd8a41c0b7ff3' };
// ruleid: hipaa.javascript.named.no-static-iv
const ivByField = new Map([['allergies', Buffer.alloc(12)]]);
// ok: hipaa.javascript.named.no-static-iv
const ivLengths = { gcm: '12', cbc: '16' };
// ok: hipaa.javascript.named.no-static-iv
const nonces = { intake: randomBytes(12) };
