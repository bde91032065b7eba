import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-private-key-in-env.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('no-private-key-in-env', rule, {
  valid: [
    { code: `export const schema = z.object({ JWT_PUBLIC_KEY: z.string(), TLS_KEY_PATH: z.string() });` },
    { options: strict, code: 'const a = process.env.PUBLIC_KEY; const b = fs.readFileSync(process.env.TLS_PRIVATE_KEY_PATH!); const c = { key: fs.readFileSync(process.env.TLS_KEY_FILE) };' },
    { options: strict, code: 'const d = process.env.API_KEY; const e = { apiKey: process.env.STRIPE_KEY, key: process.env.MAPS_KEY };' },
    { options: strict, code: 'const f = process.env.PRIVATE_KEY_PASSPHRASE; const g = process.env.PRIVATE_KEY_ID; const h = process.env.PRIVATE_KEY_ARN;' },
    { options: strict, code: `const i = jwt.sign({}, process.env.JWT_SECRET, { algorithm: 'HS256' });` },
    { options: strict, code: 'const j = await secretsManager.getSecretValue({ SecretId: process.env.TLS_PRIVATE_KEY_SECRET_NAME });' },
    { options: strict, code: `const k = { privateKey: await kms.get('x') };` },
    { options: strict, code: 'const l = process.env.NEXT_PUBLIC_KEY; const m = process.env.VAPID_PUBLIC_KEY; const n = process.env.CERT;' },
    { options: strict, code: 'const o = { ca: process.env.CA_PEM, cert: process.env.TLS_CERT };' },
    { options: strict, code: 'const p = { host: process.env.SFTP_HOST, username: process.env.SFTP_USER };' },
    { options: strict, code: 'const q = process.env.ENCRYPTION_KEY; const r = process.env.SESSION_KEY; const s = process.env.SUPABASE_ANON_KEY;' },
    { options: strict, code: 'const t = createPublicKey(process.env.PARTNER_KEY!);' },
    { options: strict, code: 'const u = process.env.PRIVATE_BUCKET; const v = process.env.IS_PRIVATE;' },
    { options: strict, code: `const w = secrets.get('TLS_PRIVATE_KEY'); const x = vault.read('TLS_PRIVATE_KEY');` },
    { options: strict, code: 'const y = new SignCommand({ KeyId: process.env.SIGNING_KEY_ID });' },
    // Blind spot: a variable whose name does not say private, used in another file.
    { options: strict, code: 'export const material = process.env.SMART_KEY;' },
    // Blind spot: a helper of another file that reads the environment.
    { options: strict, code: `import { read } from './env';
export const key = read('smart');` },
    { options: strict, code: `export const isSigned = Boolean(process.env.TLS_PRIVATE_KEY);` },
    { options: strict, code: `assert(process.env.JWT_PRIVATE_KEY, 'missing');` },
    { options: strict, code: `import { verify } from 'node:crypto';
export const check = (bytes, signature) => verify(null, bytes, process.env.PEER_PUB, signature);` },
    { options: strict, code: `import { sign } from './signatures';
export const seal = (bytes) => sign('sha256', bytes, process.env.NOTE_REF);` },
    { options: strict, code: `import { ConfigService } from '@nestjs/config';
export const options = (c: ConfigService) => ({ publicKey: c.get('JWT_PUB') });` },
    { options: strict, code: `export const mailbox = process.env.GOOGLE_SERVICE_ACCOUNT_EMAIL;` },
    { options: strict, code: `import { importPKCS8 } from 'jose';
export const key = async (c) => importPKCS8(await c.env.SECRETS.get('device-signing'), 'ES256');` },
    { options: strict, code: `import { importSPKI } from 'jose';
export const key = (c) => importSPKI(c.env.DEVICE_PUBLIC_KEY_PEM, 'ES256');` },
  ],
  invalid: [
    {
      code: `const provider = new apn.Provider({ token: { key: process.env.APN_AUTH_KEY_P8, keyId: process.env.APN_KEY_ID } });`,
      errors: [{ messageId: 'env', data: { name: 'APN_AUTH_KEY_P8' }, line: 1, column: 51 }],
    },
    {
      code: `export const schema = z.object({ RSA_PRIVATE_KEY: z.string() });`,
      errors: [{ messageId: 'env', data: { name: 'RSA_PRIVATE_KEY' }, line: 1, column: 34 }],
    },
    {
      code: `export const pem = () => [process.env.RSA_PRIVATE_KEY_1, process.env.RSA_PRIVATE_KEY_2].join('');`,
      errors: [{ messageId: 'env', data: { name: 'RSA_PRIVATE_KEY_1' }, line: 1, column: 26 }],
    },
    { code: `import { createSign } from 'node:crypto';
export const seal = (xml) => createSign('RSA-SHA256').update(xml).sign({ key: process.env.CCD_SIGNING_KEY, passphrase: process.env.CCD_PASS }, 'base64');`, errors: [{ messageId: 'env', line: 2, column: 79 }] },
    { code: `import { sign as rawSign } from 'node:crypto';
export const seal = (bytes) => rawSign(null, bytes, process.env.NOTE_KEY);`, errors: [{ messageId: 'env', line: 2, column: 53 }] },
    { code: `import { sign } from 'node:crypto';
export const seal = (bytes) => sign('sha256', bytes, { key: process.env.NOTE_KEY, padding: 1 });`, errors: [{ messageId: 'env', line: 2, column: 61 }] },
    { code: `import { importJWK } from 'jose';
export const key = () => importJWK(JSON.parse(process.env.EPIC_JWK ?? '{}'), 'RS384');`, errors: [{ messageId: 'env', line: 2, column: 36 }] },
    { code: `import { ConfigService } from '@nestjs/config';
export const options = (c: ConfigService) => ({ privateKey: c.get('JWT_PRIV') });`, errors: [{ messageId: 'env', line: 2, column: 61 }] },
    { code: `import webpush from 'web-push';
webpush.setVapidDetails('mailto:ops@care.example', process.env.VAPID_PUB, process.env.VAPID_OWN);`, errors: [{ messageId: 'env', line: 2, column: 75 }] },
    { code: `export const keys = JSON.parse(process.env.JWKS_PRIVATE);`, errors: [{ messageId: 'env', line: 1, column: 21 }] },
    { code: `export const account = JSON.parse(process.env.GOOGLE_SERVICE_ACCOUNT_JSON);`, errors: [{ messageId: 'env', line: 1, column: 24 }] },
    { code: 'const { TLS_PRIVATE_KEY } = process.env;', errors: [{ messageId: 'env', line: 1, column: 9 }] },
    { code: `import { env } from '~/env';
const pk = env.JWT_PRIVATE_KEY;`, errors: [{ messageId: 'env', line: 2, column: 12 }] },
    { code: 'const opts = { key: process.env.SSL_KEY, cert: process.env.SSL_CERT };', errors: [{ messageId: 'env', line: 1, column: 21 }] },
    { code: `import http2 from 'node:http2';
http2.createSecureServer({ key: Buffer.from(process.env['SERVER_TLS'] ?? '', 'base64'), cert });`, errors: [{ messageId: 'env', line: 2, column: 33 }] },
    { code: `import * as jose from 'jose';
const k5 = process.env.SMART_KEY!.replace(/\\\\n/g, '\\n'); const key5 = await jose.importPKCS8(k5, 'RS384');`, errors: [{ messageId: 'env', line: 2, column: 94 }] },
    { code: `import https from 'https';
const agent = new https.Agent({ cert, key: process.env.CLIENT_KEY });`, errors: [{ messageId: 'env', line: 2, column: 44 }] },
    { code: 'export class S { private readonly privateKey = process.env.EPIC_KEY; }', errors: [{ messageId: 'env', line: 1, column: 48 }] },
    { code: `import jwt from 'jsonwebtoken';
const t8 = jwt.sign({}, process.env.SIGNING!, { algorithm: 'ES256' });`, errors: [{ messageId: 'env', line: 2, column: 25 }] },
    { code: `const c9 = this.configService.get('TLS_PRIVATE_KEY');`, errors: [{ messageId: 'env', line: 1, column: 12 }] },
    { code: 'const k10 = import.meta.env.VITE_PRIVATE_KEY;', errors: [{ messageId: 'env', line: 1, column: 13 }] },
    { code: `const k11 = Deno.env.get('RSA_PRIVATE_KEY');`, errors: [{ messageId: 'env', line: 1, column: 13 }] },
    { code: 'function key12() { return process.env.SIGNING_PRIVATE_KEY_PEM; }', errors: [{ messageId: 'env', line: 1, column: 27 }] },
    { code: `const key13 = crypto.createPrivateKey(Buffer.from(process.env.SIGN_KEY_B64!, 'base64'));`, errors: [{ messageId: 'env', line: 1, column: 39 }] },
    { code: 'const cfg14 = { saml: { privateKey: process.env.SAML_KEY, decryptionPvk: process.env.SAML_DEC } };', errors: [{ messageId: 'env', line: 1, column: 37 }, { messageId: 'env', line: 1, column: 74 }] },
    { code: 'const seal = process.env; const k15 = seal.APP_PRIVATE_KEY;', errors: [{ messageId: 'env', line: 1, column: 39 }] },
    { code: `import https from 'https';
const fast = Fastify({ https: { key: process.env.HTTPS_K, cert: process.env.HTTPS_C } });`, errors: [{ messageId: 'env', line: 2, column: 38 }] },
    { code: 'process.env.PRIVATE_KEY && init(process.env.PRIVATE_KEY);', errors: [{ messageId: 'env', line: 1, column: 33 }] },
    { code: `const key18 = process.env.PRIVATE_KEY?.split('\\\\n').join('\\n');`, errors: [{ messageId: 'env', line: 1, column: 15 }] },
    { code: `import https from 'https';
const env19 = z.object({ TLS_PRIVATE_KEY: z.string() }).parse(process.env); https.createServer({ key: env19.TLS_PRIVATE_KEY, cert });`, errors: [{ messageId: 'env', line: 2, column: 103 }] },
    { code: 'const key20 = decode(process.env.DEVICE_RSA_KEY);', errors: [{ messageId: 'env', line: 1, column: 15 }] },
    { code: `const loadKey = (name) => process.env[name]; const k21 = loadKey('JWT_PRIVATE_KEY');`, errors: [{ messageId: 'env', line: 1, column: 58 }] },
    { code: 'const o22 = {}; o22.key = process.env.TLS_KEY;', errors: [{ messageId: 'env', line: 1, column: 27 }] },
    { code: 'const creds = grpc.credentials.createSsl(ca, Buffer.from(process.env.GRPC_CLIENT_KEY!), cert);', errors: [{ messageId: 'env', line: 1, column: 46 }] },
    { code: 'const wallet = { privateKey: `-----BEGIN PRIVATE KEY-----\\n${process.env.KEY_BODY}\\n-----END PRIVATE KEY-----` };', errors: [{ messageId: 'env', line: 1, column: 30 }] },
    { code: `const s25 = crypto.sign('sha256', data, process.env.DOC_KEY!);`, errors: [{ messageId: 'env', line: 1, column: 41 }] },
    { code: `fs.writeFileSync('/tmp/key.pem', process.env.TLS_PRIVATE_KEY!);`, errors: [{ messageId: 'env', line: 1, column: 34 }] },
    { code: `const key27 = config.get<string>('jwt.privateKey');`, errors: [{ messageId: 'env', line: 1, column: 15 }] },
    { code: `const key28 = await importJWK(JSON.parse(process.env.SMART_PRIVATE_JWK!), 'ES384');`, errors: [{ messageId: 'env', line: 1, column: 15 }] },
    { code: `import { importPKCS8 } from 'jose';
export const key = (c) => importPKCS8(c.env.DEVICE_SIGNING_KEY_PEM, 'ES256');`, errors: [{ messageId: 'env', line: 2, column: 39 }] },
  ],
});
