import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-hardcoded-secrets.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

/** Put together here, so that no scanner takes them for live keys. */
const awsKey = ['AK', 'IAQ3EGRLIPVWXNTZ7H'].join('');
const pem = ['-----BEGIN PRIVATE', ' KEY-----\\nMIIBVAIBADANBgkqhkiG9w0BAQ\\n-----END PRIVATE', ' KEY-----'].join('');
const publicPem = pem.replaceAll('PRIVATE', 'PUBLIC');

tester.run('no-hardcoded-secrets', rule, {
  valid: [
    { code: `export const cookieNames = { token: 'guest_token', secret: 'guest_secret' };` },
    { code: `const forgotpassword = '/account/forgot-it-2';` },
    { options: [{ confidence: 'low' }], code: `const client = new OpenAI({ baseURL: '/api/llm-proxy', apiKey: 'proxy' });` },
    { name: 'a key of data, not for it', code: `const page = { pageDataKey: 'surgical' }; const DEFAULT_DATA_KEY = 'csv';` },
    { name: 'the path of a form’s model', code: `const fields = { password: 'UserModalCtrl.user.password' };` },
    { options: strict, code: `export const a1 = { password: 'Password is required', passwordField: 'password', type: 'password' };` },
    { options: strict, code: `export const ACTIONS = { RESET_PASSWORD: 'RESET_PASSWORD', SET_TOKEN: 'auth/setToken' };` },
    { options: strict, code: `const TOKEN_KEY = 'access_token';` },
    { options: strict, code: `const tokenStorageKey = 'auth-token';` },
    { options: strict, code: `const secretName = 'prod/ehr/db';` },
    { options: strict, code: `const SECRET_ARN = 'arn:aws:secretsmanager:us-east-1:1:secret:x';` },
    { options: strict, code: `const apiKeyHeader = 'X-API-Key';` },
    { options: strict, code: `const routes = { forgotPassword: '/forgot-password', secret: '/secret' };` },
    { options: strict, code: 'const url = `postgres://${user}:${password}@${host}/ehr`;' },
    { options: strict, code: `const url2 = 'postgres://localhost:5432/ehr';` },
    { options: strict, code: `const pw = process.env.DB_PASSWORD ?? '';` },
    { options: strict, code: 'const s = process.env.JWT_SECRET!;' },
    { options: strict, code: `if (password === '') throw new Error('x');` },
    { options: strict, code: `if (token === 'undefined') next();` },
    { options: strict, code: `const schema = { password: { type: 'string', minLength: 8 }, apiKey: 'string' };` },
    { options: strict, code: 'const user = { password: hashed, token: randomToken() };' },
    { options: strict, code: `const inputType = showPassword ? 'text' : 'password';` },
    { filename: 'file.tsx', options: strict, code: 'const x = <Input name="password" placeholder="Password" />;' },
    { options: strict, code: `const labels = { password: 'Passwort', apiKey: 'API-Schlüssel' };` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
jwt.sign(payload, secretFromVault, { expiresIn: '15m' });` },
    { options: strict, code: `const grant = { grant_type: 'password', token_type: 'Bearer', token_endpoint_auth_method: 'client_secret_basic' };` },
    { options: strict, code: `const cookieName = 'session-token';` },
    { options: strict, code: `const csrfCookie = { key: '_csrf', secret: true };` },
    { options: strict, code: `const passwordRegex = '^(?=.*[A-Z]).{12,}$';` },
    { options: strict, code: 'const sessionKey = req.session.key;' },
    { options: strict, code: `const sample = { API_KEY: 'your-api-key-here', SECRET: '<secret>' };` },
    { options: strict, code: `const keyId = 'kms-key-1234abcd';` },
    { options: strict, code: `const encryptionKeyId = 'alias/phi-data-key-2024';` },
    { options: strict, code: `const hashAlg = crypto.createHmac('sha256', key);` },
    { options: strict, code: `const passwordError = 'Wrong password 123';` },
    { options: strict, code: `const publicKey = '-----BEGIN PUBLIC KEY-----\\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKuwRVKZBqd';` },
    { options: strict, code: `const q = { passwordHash: true, select: 'password', secret: undefined };` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
const secretPath = '/run/secrets/jwt';` },
    { options: strict, code: 'const db = new Pool({ password: process.env.PGPASSWORD, ssl: true });' },
    { options: strict, code: `const permission = { key: 'patient.read', token: 'PATIENT_SERVICE' };` },
    { options: strict, code: `export const JWT_TOKEN = 'JWT_TOKEN'; export const AUTH_TOKEN = Symbol('AUTH_TOKEN');` },
    { options: strict, code: `const tokenUrl = 'https://auth.example.org/oauth2/token';` },
    { options: strict, code: `const config = { secret: requireEnv('SECRET'), password: await getSecretValue('db/password') };` },
    { options: strict, code: `const formKeys = { password: 'loginPassword', secret: 'clientSecret' };` },
    { options: strict, code: `const isDev = process.env.NODE_ENV !== 'production'; const k = isDev ? 'dev-only-secret-1' : requireEnv('SECRET');` },
    { options: strict, code: `const pem = readFileSync('/run/secrets/key.pem');` },
    { options: strict, code: `const t = i18n.t('auth.password.label'); const msg = { password: t };` },
    { options: strict, code: `const state = { password: '', secret: null, token: undefined };` },
    // Blind spot: a key under a name that says nothing, given to a helper of another file.
    { options: strict, code: `import { unlock } from './vault';
unlock('Zk3vP0q7');` },
    // Blind spot: a short secret under a bare "key".
    { options: strict, code: `export const key = 'orange';` },
    { options: strict, code: `const anchor = '${publicPem}';` },
    { options: strict, filename: 'tests/client.test.ts', code: `const apiKey = '${awsKey}';` },
    { options: strict, code: `settings.account_key = settings.account_key ? '***masked***' : null;` },
    { options: strict, code: `const rules = { password: '^(?=.*[A-Z]).{12,}$' };` },
    { options: strict, code: `const conn = \`Server=sql.internal;Database=ehr;User Id=\${user};Password=\${password};\`;` },
    { options: strict, code: `const conn = 'Server=sql.internal;Database=ehr;Password=<your-password>';` },
    { options: strict, code: `const url = 'https://fhir.internal/Patient?_id=1&api_key=YOUR_API_KEY';` },
    { options: strict, code: `function testEncryption() { const sample = { secret: 'a1b2-c3d4-e5f6' }; return open(seal(sample)); }` },
    { options: strict, code: `import Stripe from 'stripe'; export const pay = new Stripe('<stripe-key>');` },
    { options: strict, code: `export const schema = { JWT_SECRET: z.string().min(32) };` },
    { options: strict, code: `const cookie = { key: 'connect.sid' };` },
    { options: strict, code: `import express from 'express'; const app = express(); app.keys = ['id', 'name'];` },
    { options: strict, code: `const tokenKey = process.env.TOKEN_KEY ?? 'token';` },
  ],
  invalid: [
    {
      code: `const PGPASSWORD = 'wardRound_2024x';`,
      errors: [{ messageId: 'named', data: { name: 'PGPASSWORD' }, line: 1, column: 20 }],
    },
    { name: 'a key for data', code: `const patientDataKey = 'k7Qv2xP9zR4mT1wLq8';`, errors: [{ messageId: 'named', line: 1, column: 24 }] },
    { code: `import Koa from 'koa'; const app = new Koa(); app.keys = ['rollover-1-9d8f', 'rollover-0-1a2b'];`, errors: [{ messageId: 'named', line: 1, column: 59 }, { messageId: 'named', line: 1, column: 78 }] },
    { code: `export default { fieldKey: Buffer.from(process.env.FIELD_KEY ? process.env.FIELD_KEY : 'kQ3v9sB2mZx7LpR0', 'utf8') };`, errors: [{ messageId: 'fallback', line: 1, column: 88 }] },
    { code: `export const mssql = () => sql.connect('Server=sql.internal;Database=Rad;User Id=svc;Password=Rad#Svc9;Encrypt=true');`, errors: [{ messageId: 'connection', line: 1, column: 40 }] },
    { code: `const url = 'https://fhir.internal/Patient?api_key=9f8e7d6c5b4a3f2e1d0c';`, errors: [{ messageId: 'issued', line: 1, column: 13 }] },
    { code: `this.adminPassword = process.env.KEYCLOAK_ADMIN_PASSWORD || 'admin';`, errors: [{ messageId: 'fallback', line: 1, column: 61 }] },
    { code: `process.env.DB_PASSWORD ||= 'changeme9';`, errors: [{ messageId: 'fallback', line: 1, column: 29 }] },
    { code: `process.env.JWT_SECRET = process.env.JWT_SECRET || 'local-jwt-secret';`, errors: [{ messageId: 'fallback', line: 1, column: 52 }] },
    { code: `export const schema = z.object({ JWT_SECRET: z.string().default('dev-jwt-secret-1') });`, errors: [{ messageId: 'fallback', line: 1, column: 65 }] },
    { code: `export const env = cleanEnv(process.env, { SESSION_SECRET: str({ default: 'envalid-session-secret' }) });`, errors: [{ messageId: 'fallback', line: 1, column: 75 }] },
    { code: `const config = { encryption: { key: '6v9yBE8HMcQfTjWnZr4u7xADG' } };`, errors: [{ messageId: 'named', line: 1, column: 37 }] },
    { code: `const cipher = crypto.createCipher('aes-256-cbc', 'encryptionkey');`, errors: [{ messageId: 'used', line: 1, column: 51 }] },
    { code: `import { StorageSharedKeyCredential } from '@azure/storage-blob'; new StorageSharedKeyCredential('ehr', 'kQ3v9sB2mZx7LpR0');`, errors: [{ messageId: 'used', line: 1, column: 105 }] },
    { code: `import neo4j from 'neo4j-driver'; neo4j.driver('bolt://graph', neo4j.auth.basic('neo4j', 'GraphP4ss!'));`, errors: [{ messageId: 'used', line: 1, column: 90 }] },
    { code: `import ldap from 'ldapjs'; client.bind('cn=admin,dc=clinic', 'LdapAdm1n', done);`, errors: [{ messageId: 'used', line: 1, column: 62 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
sign({ a: 1 }, 'clinic-signing');`, errors: [{ messageId: 'used', line: 2, column: 16 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
const SECRET = 'hunter2hunter2'; export const t2 = () => jwt.sign({}, SECRET);`, errors: [{ messageId: 'used', line: 2, column: 16 }] },
    { code: `import crypto from 'node:crypto';
const key3 = crypto.scryptSync('correct horse battery', 'salt', 32);`, errors: [{ messageId: 'used', line: 2, column: 32 }] },
    { code: `import CryptoJS from 'crypto-js';
export const seal = (t) => CryptoJS.AES.encrypt(t, 'my-phi-passphrase').toString();`, errors: [{ messageId: 'used', line: 2, column: 52 }] },
    { code: `export class Cfg { static readonly dbPassword = 'P@ssw0rd!'; }`, errors: [{ messageId: 'named', line: 1, column: 49 }] },
    { code: `import crypto from 'node:crypto';
export class Enc { private readonly key = Buffer.from('0123456789abcdef0123456789abcdef'); enc(t, iv) { return crypto.createCipheriv('aes-256-gcm', this.key, iv); } }`, errors: [{ messageId: 'used', line: 2, column: 55 }] },
    { code: `import mysql from 'mysql2/promise';
export const pool7 = mysql.createPool({ host: 'db', user: 'ehr', password: process.env.DB_PASS ?? 'ehrpass', database: 'x' });`, errors: [{ messageId: 'fallback', line: 2, column: 99 }] },
    { code: 'const dsn = `mongodb://root:Tr0ub4dor@mongo.prod:27017/ehr`;', errors: [{ messageId: 'connection', line: 1, column: 13 }] },
    { code: `import { SignJWT } from 'jose';
export const s9 = new SignJWT({}).sign(new TextEncoder().encode('super-secret-value'));`, errors: [{ messageId: 'used', line: 2, column: 65 }] },
    { code: `app.use(session({ secret: process.env.SESSION_SECRET || 'keyboard cat', resave: false }));`, errors: [{ messageId: 'named', line: 1, column: 57 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
app.use(cookieParser('cookie-sign-1'));`, errors: [{ messageId: 'used', line: 2, column: 22 }] },
    { code: `const passport12 = new JwtStrategy({ jwtFromRequest: x, secretOrKey: 'jwt-strategy-key' }, cb);`, errors: [{ messageId: 'named', line: 1, column: 70 }] },
    { code: `headers['x-api-key'] = 'a8f5f167f44f4964e6c998dee827110c';`, errors: [{ messageId: 'named', line: 1, column: 24 }] },
    { code: `fetch(url, { headers: { Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' } });`, errors: [{ messageId: 'named', line: 1, column: 40 }] },
    { code: `const env16 = z.object({ JWT_SECRET: z.string().min(8).default('dev-secret-123') });`, errors: [{ messageId: 'fallback', line: 1, column: 64 }] },
    { code: `import crypto from 'node:crypto';
const ENC = crypto.createHmac('sha256', 'phi-hmac-key');`, errors: [{ messageId: 'used', line: 2, column: 41 }] },
    { code: `if (req.headers['x-admin-token'] === 'letmein-2024') { next(); }`, errors: [{ messageId: 'named', line: 1, column: 38 }] },
    { code: `function getKey() { return process.env.ENCRYPTION_KEY || 'default-encryption-key-32-chars!!'; }`, errors: [{ messageId: 'fallback', line: 1, column: 58 }] },
    { code: `export const k20 = process.env.AES_KEY ? Buffer.from(process.env.AES_KEY, 'hex') : Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');`, errors: [{ messageId: 'fallback', line: 1, column: 96 }] },
    { code: `const sequelize = new Sequelize('ehr', 'ehr_user', 'Spr1ng!Clinic', { dialect: 'postgres' });`, errors: [{ messageId: 'used', line: 1, column: 52 }] },
    { code: `let jwtSecret; jwtSecret = 'assigned-secret-9';`, errors: [{ messageId: 'named', line: 1, column: 28 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
export const configs = () => ({ jwt: { secret: 'nest-config-secret' } });`, errors: [{ messageId: 'named', line: 2, column: 48 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
const s25 = configService.get('JWT_SECRET', 'fallback-jwt');`, errors: [{ messageId: 'fallback', line: 2, column: 45 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
export const opts26 = { signOptions: {}, secret: configService.get<string>('JWT_SECRET') || 'fallback-jwt' };`, errors: [{ messageId: 'fallback', line: 2, column: 93 }] },
    { code: `const auth27 = 'Basic ' + Buffer.from('svc_user:Pa55w0rd').toString('base64');`, errors: [{ messageId: 'used', line: 1, column: 39 }] },
    { code: `import crypto from 'node:crypto';
function enc28(text, key = 'default-aes-key-0123456789abcdef') { return crypto.createCipheriv('aes-256-gcm', key, iv); }`, errors: [{ messageId: 'used', line: 2, column: 28 }] },
    { code: `const transporter = nodemailer.createTransport({ auth: { user: 'noreply@clinic.org', pass: 'mailpass-77' } });`, errors: [{ messageId: 'named', line: 1, column: 92 }] },
    { code: `const redis30 = new Redis({ host: 'cache', password: 'r3dis-pw' });`, errors: [{ messageId: 'named', line: 1, column: 54 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
export default fp({ jwt: { secret: 'supersecret-fastify' } });`, errors: [{ messageId: 'named', line: 2, column: 36 }] },
    { code: `fastify.register(fastifyJwt, { secret: 'supersecret' });`, errors: [{ messageId: 'named', line: 1, column: 40 }] },
    { code: `const PHI_KEY = Buffer.from('MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=', 'base64');`, errors: [{ messageId: 'named', line: 1, column: 29 }] },
    { code: `const adminPassword = 'Admin123!';`, errors: [{ messageId: 'named', line: 1, column: 23 }] },
    { code: `await prisma.user.create({ data: { email: 'admin@x.org', password: await bcrypt.hash('Admin@12345', 10) } });`, errors: [{ messageId: 'used', line: 1, column: 86 }] },
    { code: `const { JWT_SECRET = 'abc-def-ghi' } = process.env;`, errors: [{ messageId: 'fallback', line: 1, column: 22 }] },
    { code: `import jwt, { sign } from 'jsonwebtoken';
process.env.JWT_SECRET = process.env.JWT_SECRET || 'dev-jwt';`, errors: [{ messageId: 'fallback', line: 2, column: 52 }] },
    { code: `const pwd = 'x9$kkLm2';`, errors: [{ messageId: 'named', line: 1, column: 13 }] },
    { code: `export const getSecret = () => 'returned-secret-value1';`, errors: [{ messageId: 'named', line: 1, column: 32 }] },
    { code: `const verify40 = expressjwt({ secret: 'shhhhhhared-secret', algorithms: ['HS256'] });`, errors: [{ messageId: 'named', line: 1, column: 39 }] },
    { code: `const SECRET_KEY: string = 'clinic_secret_key_2024';`, errors: [{ messageId: 'named', line: 1, column: 28 }] },
    { code: `const client = new Client({ connectionString: 'postgres://ehr:s3cr3tpw@10.0.0.5/ehr' });`, errors: [{ messageId: 'connection', line: 1, column: 47 }] },
    { code: `const iron = { password: 'complex_password_at_least_32_characters_long', cookieName: 'x' };`, errors: [{ messageId: 'named', line: 1, column: 26 }] },
    { code: `const twilioClient = twilio('ACaaaaaaaaaa', '0a1b2c3d4e5f60718293a4b5c6d7e8f9');`, errors: [{ messageId: 'used', line: 1, column: 45 }] },
    { code: `const keys46 = cookieSession({ keys: ['cookie-key-one', 'cookie-key-two'] });`, errors: [{ messageId: 'named', line: 1, column: 39 }, { messageId: 'named', line: 1, column: 57 }] },
    { code: `const DATABASE_URL = process.env.DATABASE_URL || 'postgresql://postgres:postgres@db:5432/ehr';`, errors: [{ messageId: 'connection', line: 1, column: 50 }] },
    { code: `const aws = '${awsKey}';`, errors: [{ messageId: 'issued', line: 1, column: 13 }] },
    { code: `const signer = '${pem}';`, errors: [{ messageId: 'issued', line: 1, column: 16 }] },
  ],
});
