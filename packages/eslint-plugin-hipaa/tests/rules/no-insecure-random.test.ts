import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-insecure-random.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('no-insecure-random', rule, {
  valid: [
    { code: `class Colours { next() { return palette[Math.floor(Math.random() * palette.length)]; } }` },
    { code: 'const ref = `C${Math.floor(Math.random() * 1000)}`; draw(ref);' },
    { options: strict, code: `const color = '#' + Math.floor(Math.random() * 16777215).toString(16);` },
    { options: strict, code: 'const toastId = Math.random().toString(36);' },
    { options: strict, code: 'const key = Math.random();' },
    { options: strict, code: 'const expiresAt = Date.now() + 1000;' },
    { options: strict, code: 'const tokenExpiry = Date.now() + 60000;' },
    { options: strict, code: 'if (Math.random() < 0.1) trace();' },
    { options: strict, code: 'const shuffled = arr.sort(() => Math.random() - 0.5);' },
    { options: strict, code: 'const sessionStart = Date.now();' },
    { options: strict, code: 'session.createdAt = Date.now();' },
    { options: strict, code: 'const requestStart = performance.now();' },
    { options: strict, code: 'const fileName = `export-${Date.now()}.csv`;' },
    { options: strict, code: 'const cacheBuster = `?v=${Date.now()}`;' },
    { options: strict, code: 'const pick = arr[Math.floor(Math.random() * arr.length)];' },
    { options: strict, code: `const token = crypto.randomBytes(16).toString('hex') + Date.now();` },
    { options: strict, code: 'const otp = randomInt(100000, 999999);' },
    { options: strict, code: 'const mockVitals = { heartRate: 60 + Math.random() * 40 };' },
    { options: strict, code: 'const tempId = `temp-${Date.now()}`;' },
    { options: strict, code: 'const elapsed = Date.now() - session.startedAt;' },
    { options: strict, code: 'const isExpired = token.exp < Date.now() / 1000;' },
    { options: strict, code: 'const jwt = sign({ iat: Math.floor(Date.now() / 1000) }, key);' },
    { options: strict, code: 'const t = setTimeout(poll, 1000 + Math.random() * 500);' },
    { options: strict, code: 'const payload = { sub: user.id, iat: Date.now(), jti: randomUUID() };' },
    { options: strict, code: 'const tokenAge = Date.now() - token.issuedAt;' },
    { options: strict, code: 'const rowKey = `row-${Math.random()}`;' },
    { options: strict, code: 'const data = Array.from({ length: 10 }, (_, i) => ({ x: i, y: Math.random() }));' },
    { options: strict, code: 'const password = { updatedAt: Date.now() };' },
    { options: strict, code: 'session.lastSeen = Date.now();' },
    { options: strict, code: 'const lockToken = { until: Date.now() + ttl };' },
    { options: strict, code: 'const filtered = sessions.filter((s) => s.expires > Date.now());' },
    { options: strict, code: 'otpStore.set(userId, { code, expiresAt: Date.now() + 300000 });' },
    { options: strict, code: 'const isTokenValid = Date.now() < tokenExpiresAt;' },
    { options: strict, code: `redis.set(\`otp:\${id}\`, code, 'PX', Date.now() + 1000);` },
    { options: strict, code: `const variant = Math.random() > 0.5 ? 'A' : 'B';` },
    { options: strict, code: 'verifyToken(token, Date.now());' },
    { options: strict, code: 'const chunkSize = Math.ceil(Math.random() * 10);' },
    { options: strict, code: 'const particles = Array.from({ length: 50 }, () => ({ x: Math.random(), id: Math.random() }));' },
    { options: strict, code: `const timestamp = Date.now().toString(); const body = { timestamp, items };` },
    { options: strict, code: `const ts = Date.now(); const url = '/chart?ts=' + ts;` },
    { options: strict, code: 'const url = `/asset.js?v=${Date.now()}`;' },
    { options: strict, code: `import _ from 'lodash'; export const greeting = () => _.sample(['Hello', 'Welcome']);` },
    { options: strict, code: `import { v4 } from 'uuid'; export const token = v4();` },
    { options: strict, code: `import { nanoid } from 'nanoid'; export const inviteCode = nanoid(16);` },
    { options: strict, code: `class Particle { next() { return Math.random(); } }` },
    { options: strict, code: `const d = new Date('2020-01-01'); const sessionId = 'epoch-' + d.getTime();` },
    { options: strict, code: `class Poller { start() { this.last = Date.now(); } due() { return this.last; } }` },
    // Blind spot: a random text that another file makes a token of.
    { options: strict, code: 'export const randomText = () => Math.random().toString(36);' },
    // Blind spot: an id with nothing to say what it identifies.
    { options: strict, code: 'export const id = Math.random().toString(36);' },
    { options: strict, code: `export const serial = () => (Math.random() < 0.5 ? 'low' : 'high');` },
    { options: strict, code: `export const pwLength = () => 8 + Math.floor(Math.random() * 4);` },
    // Guessable, but it names a document of a form only.
    { code: `export const draftId = () => 'draft-' + Date.now();` },
  ],
  invalid: [
    {
      code: `class IntakeIds { next() { this.last = 'INT-' + (Math.random() * 1e9).toFixed(0); return this.last; } }`,
      errors: [{ messageId: 'random', line: 1, column: 50 }],
    },
    {
      code: 'const ref = `C${Math.floor(Math.random() * 1000)}`; pool.query("INSERT INTO cases (ref) VALUES ($1)", [ref]);',
      errors: [{ messageId: 'random', line: 1, column: 28 }],
    },
    { code: `class ReferralNumber {
  static last = 0;
  static next() { this.last = Math.max(this.last + 1, Date.now()); return 'REF' + this.last; }
}`, errors: [{ messageId: 'clock', line: 3, column: 55 }] },
    { code: `class ResetToken { static create() { return Math.random().toString(36); } }`, errors: [{ messageId: 'random', line: 1, column: 45 }] },
    { code: `const otp = { generate() { return Math.floor(Math.random() * 1e6); } };`, errors: [{ messageId: 'random', line: 1, column: 46 }] },
    { code: `const rng = Math.random; const newChartNumberLegacy = () => 'C' + Math.round(rng() * 1e9);`, errors: [{ messageId: 'random', line: 1, column: 78 }] },
    { code: `function accessionNumber(modality) { const d = new Date(); return [modality, d.getFullYear(), +d].join('-'); }`, errors: [{ messageId: 'clock', line: 1, column: 95 }] },
    { code: `const magicToken = Buffer.from('a' + +new Date()).toString('base64');`, errors: [{ messageId: 'clock', line: 1, column: 38 }] },
    { code: `const newMrn = () => { const ts = Date.now().toString().slice(-8); return 'MRN' + ts; };`, errors: [{ messageId: 'clock', line: 1, column: 35 }] },
    { code: `import seedrandom from 'seedrandom'; export const deviceSecret = (serial) => seedrandom(serial)().toString(16);`, errors: [{ messageId: 'random', line: 1, column: 78 }] },
    { code: `import seedrandom from 'seedrandom'; export const sessionId = () => { const rng = seedrandom('x'); return rng().toString(36); };`, errors: [{ messageId: 'random', line: 1, column: 107 }] },
    { code: `import Chance from 'chance'; const chance = new Chance(); export const shareKey = () => chance.string({ length: 24 });`, errors: [{ messageId: 'random', line: 1, column: 89 }] },
    { code: `import { customAlphabet } from 'nanoid/non-secure'; const short = customAlphabet('0123456789', 6); export const loginCode = () => short();`, errors: [{ messageId: 'random', line: 1, column: 131 }] },
    { code: `import _ from 'lodash'; export const accessCode = () => _.times(6, () => _.random(9)).join('');`, errors: [{ messageId: 'random', line: 1, column: 74 }] },
    { code: `import _ from 'lodash'; export const confirmationNumber = () => _.shuffle('ABC0123456789'.split('')).slice(0, 8).join('');`, errors: [{ messageId: 'random', line: 1, column: 65 }] },
    { code: `import MersenneTwister from 'mersenne-twister'; const mt = new MersenneTwister(); export const secret = () => mt.random().toString(16);`, errors: [{ messageId: 'random', line: 1, column: 111 }] },
    { code: `import { v1 } from 'uuid'; export const resetToken = v1();`, errors: [{ messageId: 'clock', line: 1, column: 54 }] },
    { code: 'const link = `${host}/magic?u=${id}&t=1&token=${Math.random()}`;', errors: [{ messageId: 'random', line: 1, column: 49 }] },
    { code: `const reportNumber = 'DCM' + Math.floor(Math.random() * 10000);`, errors: [{ messageId: 'random', line: 1, column: 41 }] },
    { options: strict, code: `const subjectId = (site) => { const unique = performance.now().toString(); return site + unique; };`, errors: [{ messageId: 'clock', line: 1, column: 46 }] },
    { code: 'export const token = Math.random().toString(36).slice(2);', errors: [{ messageId: 'random', line: 1, column: 22 }] },
    { code: 'function createSessionId() { const id = Math.random().toString(36); return `sess_${id}`; }', errors: [{ messageId: 'random', line: 1, column: 41 }] },
    { code: `res.cookie('session', Math.random().toString(36));`, errors: [{ messageId: 'random', line: 1, column: 23 }] },
    { code: 'user.resetToken = Math.random().toString(36);', errors: [{ messageId: 'random', line: 1, column: 19 }] },
    { code: `const rnd = Math.random; export const apiKey = 'k' + rnd().toString(16);`, errors: [{ messageId: 'random', line: 1, column: 54 }] },
    { code: 'export const makeOtp = () => String(Math.random()).slice(2, 8);', errors: [{ messageId: 'random', line: 1, column: 37 }] },
    { code: `const chars = 'ABC'; function generatePassword() { return Array.from({ length: 8 }, () => chars[Math.floor(Math.random() * chars.length)]).join(''); }`, errors: [{ messageId: 'random', line: 1, column: 108 }] },
    { code: `const salt = Math.random().toString(36); export const h = crypto.createHash('sha256').update(salt + pw);`, errors: [{ messageId: 'random', line: 1, column: 14 }] },
    { code: 'await prisma.patient.create({ data: { mrn: `MRN-${Math.floor(Math.random() * 1000000)}` } });', errors: [{ messageId: 'random', line: 1, column: 62 }] },
    { code: `export class T { private gen() { let out = ''; for (let i = 0; i < 6; i++) out += Math.floor(Math.random() * 10); return out; } sendOtp() { const otp = this.gen(); } }`, errors: [{ messageId: 'random', line: 1, column: 94 }] },
    { code: `function randomString(n) { let s = ''; for (let i = 0; i < n; i++) s += chars[Math.floor(Math.random() * 62)]; return s; } const verificationCode = randomString(6);`, errors: [{ messageId: 'random', line: 1, column: 90 }] },
    { code: `const medicalRecordNumber = 'MR' + Date.now();`, errors: [{ messageId: 'clock', line: 1, column: 36 }] },
    { code: `const sessionToken = crypto.createHash('sha256').update(Date.now().toString()).digest('hex');`, errors: [{ messageId: 'clock', line: 1, column: 57 }] },
    { code: 'const recordNumber = _.random(100000, 999999);', errors: [{ messageId: 'random', line: 1, column: 22 }] },
    { code: 'const confirmationNumber = `APT-${Date.now()}-${Math.floor(Math.random() * 1000)}`;', errors: [{ messageId: 'random', line: 1, column: 60 }] },
    { code: 'const patientId = `PAT${Math.floor(Math.random() * 90000) + 10000}`;', errors: [{ messageId: 'random', line: 1, column: 36 }] },
    { code: 'const nonce = new Uint8Array(12).map(() => Math.random() * 256);', errors: [{ messageId: 'random', line: 1, column: 44 }] },
    { code: 'const inviteCode = Math.random().toString(36).substring(2, 8).toUpperCase();', errors: [{ messageId: 'random', line: 1, column: 20 }] },
    { code: `localStorage.setItem('deviceToken', Math.random().toString());`, errors: [{ messageId: 'random', line: 1, column: 37 }] },
    { code: 'const prescriptionNumber = `RX${Math.random()}`;', errors: [{ messageId: 'random', line: 1, column: 33 }] },
    { code: 'const state = Math.random().toString(36); window.location.href = `https://idp/authorize?state=${state}`;', errors: [{ messageId: 'random', line: 1, column: 15 }] },
    { code: `const claimNumber = 'CLM-' + new Date().getTime();`, errors: [{ messageId: 'clock', line: 1, column: 30 }] },
    { code: 'const pin = Math.floor(1000 + Math.random() * 9000);', errors: [{ messageId: 'random', line: 1, column: 31 }] },
    { code: `patient.accessCode = Math.floor(Math.random() * 1e6).toString().padStart(6, '0');`, errors: [{ messageId: 'random', line: 1, column: 33 }] },
    { code: `const uuid = () => 'xxxx'.replace(/x/g, () => ((Math.random() * 16) | 0).toString(16));`, errors: [{ messageId: 'random', line: 1, column: 49 }] },
    { code: 'const defaults = { chartNumber: { type: String, default: () => `CH-${Math.random().toString(36)}` } };', errors: [{ messageId: 'random', line: 1, column: 70 }] },
    { code: 'const tempPassword = Math.random().toString(36).slice(-8);', errors: [{ messageId: 'random', line: 1, column: 22 }] },
    { code: `const sid = Date.now() + '-' + Math.random();`, errors: [{ messageId: 'random', line: 1, column: 32 }] },
    { code: `function generateToken() { const bytes = []; for (let i = 0; i < 32; i++) { bytes.push(Math.floor(Math.random() * 256)); } return Buffer.from(bytes).toString('hex'); }`, errors: [{ messageId: 'random', line: 1, column: 99 }] },
    { code: 'const meetingId = Math.random().toString(36).substring(7);', errors: [{ messageId: 'random', line: 1, column: 19 }] },
    { code: `const encryptionKey = Array.from({ length: 32 }).map(() => Math.floor(Math.random() * 16).toString(16)).join('');`, errors: [{ messageId: 'random', line: 1, column: 71 }] },
    { code: 'const id = `patient-${Date.now()}-${Math.random().toString(36).substr(2, 9)}`;', errors: [{ messageId: 'random', line: 1, column: 37 }] },
    { code: 'const jti = `${user.id}.${Math.random()}`;', errors: [{ messageId: 'random', line: 1, column: 27 }] },
    { code: `const accessionNumber = 'ACC' + Math.random().toString().slice(2, 10);`, errors: [{ messageId: 'random', line: 1, column: 33 }] },
    { options: strict, code: `function generatePatientId() { return 'P' + Date.now().toString().slice(-6); }`, errors: [{ messageId: 'clock', line: 1, column: 45 }] },
    { code: `exports.temporary = () => {
  let pw = '';
  while (pw.length < 10) pw += String.fromCharCode(33 + Math.floor(Math.random() * 94));
  return pw;
};`, errors: [{ messageId: 'random', line: 3, column: 68 }] },
    { code: `app.post('/patients/:id/bracelet', (req, res) => {
  const serial = 'B' + Math.floor(Math.random() * 0xffffff).toString(16);
  res.json({ serial });
});`, errors: [{ messageId: 'random', line: 2, column: 35 }] },
    { code: `export const newSessionId = () => 'sess_' + Date.now().toString(36);`, errors: [{ messageId: 'clock', line: 1, column: 45 }] },
  ],
});
