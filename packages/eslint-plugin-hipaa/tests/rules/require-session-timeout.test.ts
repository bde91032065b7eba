import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-session-timeout.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-session-timeout', rule, {
  valid: [
    { code: `import { SignJWT } from 'jose';
const builder = new SignJWT({ sub }).setProtectedHeader({ alg: 'ES256' });
builder.setExpirationTime('15m');
export const token = builder.sign(key);` },
    { code: `export const options = sealed({ password: process.env.P, cookieName: 'clinic', ttl: 900 });` },
    { name: 'nothing known yet', options: [{ confidence: 'low' }], code: `class Client { tokenExpiry = null; } let sessionTimeout = null;` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
jwt.sign({ sub: id }, secret, { expiresIn: '15m' });` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
jwt.sign({ sub: id, exp: Math.floor(Date.now() / 1000) + 900 }, secret);` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
jwt.sign({ sub: id }, secret, { expiresIn: config.tokenTtl });` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
import { options } from './options';
jwt.sign({ sub: id }, secret, options);` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
const base = { algorithm: 'RS256' };
jwt.sign({ sub: id }, key, { ...base, expiresIn: 900 });` },
    { options: strict, code: `import { sign } from 'node:crypto';
sign('sha256', data, key);` },
    { options: strict, code: `class Auth {
  issue(id) {
    return this.jwtService.sign({ sub: id }, { expiresIn: '10m' });
  }
}` },
    { options: strict, code: `import { SignJWT } from 'jose';
await new SignJWT({ sub: id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('15m').sign(key);` },
    { options: strict, code: `import { SignJWT } from 'jose';
const builder = new SignJWT({ sub: id });
builder.setExpirationTime('15m');` },
    { options: strict, code: `const signature = signer.sign(key, 'hex');` },
    { options: strict, code: `import jwt from 'jsonwebtoken';
const inviteToken = jwt.sign({ email }, secret, { expiresIn: '7d' });` },
    { options: strict, code: `const session = require('express-session');
app.use(session({ secret, cookie: { maxAge: 900000 } }));` },
    { options: strict, code: `const session = require('express-session');
app.use(session({ secret, store: new RedisStore({ client, ttl: 900 }) }));` },
    { options: strict, code: `import { options } from './session';
import session from 'express-session';
app.use(session(options));` },
    { options: strict, code: `import NextAuth from 'next-auth';
export default NextAuth({ providers, session: { maxAge: 900 } });` },
    { options: strict, code: `res.cookie('session', id, { maxAge: 900000 });` },
    { options: strict, code: `import Koa from 'koa';
ctx.cookies.set('session', id, { maxAge: 900000 });` },
    { options: strict, code: `reply.setCookie('session', id, { maxAge: 900 });` },
    { options: strict, code: `res.cookie('theme', 'dark', { maxAge: 31536000000 });` },
    { options: strict, code: `res.setHeader('Set-Cookie', \`session=\${id}; Max-Age=900\`);` },
    { options: strict, code: `await redis.set(\`session:\${id}\`, data, 'EX', 900);` },
    { options: strict, code: 'await redis.set(`session:${id}`, data, { EX: 900 });' },
    { options: strict, code: `async function open(id) {
  await redis.set(\`session:\${id}\`, data);
  await redis.expire(\`session:\${id}\`, 900);
}` },
    { options: strict, code: 'await redis.set(`drug:${code}`, name);' },
    { options: strict, code: 'await prisma.session.create({ data: { userId, expiresAt: new Date(Date.now() + 8 * 60 * 60 * 1000) } });' },
    { options: strict, code: 'await prisma.therapySession.create({ data: { patientId, startsAt } });' },
    { options: strict, code: 'jwt.verify(token, secret);' },
    { filename: 'tests/auth.test.ts', options: strict, code: `import jwt from 'jsonwebtoken';
jwt.sign({ sub: id }, secret);` },
    { options: strict, code: `// What a wrapper adds is not seen.
import { sign } from './tokens';
sign({ sub: id });` },
    { options: strict, code: 'const SESSION_TIMEOUT_MS = 15 * 60 * 1000;' },
    { options: strict, code: 'const SESSION_TTL = 900;' },
    { options: strict, code: 'const idleTimeout = useRef(null);' },
    { options: strict, code: 'export const security = { idleTimeout: config.idleTimeout };' },
    { options: strict, code: `import Redis from 'ioredis';
const client = new Redis();
await client.set('formulary:' + id, data);` },
    { options: strict, code: `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ session: { expiresIn: 60 * 60 * 8 } });` },
    { options: strict, code: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, sign: { expiresIn: '10m' } });
reply.jwtSign({ sub });` },
    { options: strict, code: 'redis.setex(`session:${id}`, 900, value);' },
    { options: strict, code: 'client.set(`session:${id}`, value, { EX: 900 });' },
    { options: strict, code: 'cache.multi().hset(`session:${id}`, { uid }).expire(`session:${id}`, 1200).exec();' },
    { options: strict, code: `doc.put({ TableName: 'sessions', Item: { id, ttl: Math.floor(Date.now() / 1000) + 900 } });` },
    { options: strict, code: `db.query("INSERT INTO sessions (id, expires_at) VALUES ($1, NOW() + INTERVAL '15 minutes')", [id]);` },
    { options: strict, code: `const pool = new Pool({ host, idleTimeoutMillis: 0 });` },
    { options: strict, code: `import { SignJWT } from 'jose';
export const sign = (payload, key) => { const token = new SignJWT(payload); token.setExpirationTime('15m'); return token.sign(key); };` },
    { options: strict, code: `await db.session.create({ data: { userId, expiresAt: add(new Date(), { minutes: 20 }) } });` },
    { options: strict, code: `const limits = { autoLogoffMinutes: 15, autoLogout: true };` },
    { options: strict, code: `const limits = { tokenLimit: 4096, maxTokens: 100000 };` },
    { options: strict, code: `import session from 'express-session';
app.use(session({ secret, store: new RedisStore({ client, ttl: 900 }), cookie: {} }));` },
    { options: strict, code: `import { JwtModule } from '@nestjs/jwt';
export const tokens = JwtModule.registerAsync({ useFactory: (config) => ({ secret: config.get('SECRET'), signOptions: { expiresIn: '15m' } }) });` },
    { options: strict, code: `import { JwtModule } from '@nestjs/jwt';
export const checks = JwtModule.register({ publicKey: readFileSync('/run/secrets/api.pub') });` },
    // The end of the tokens may stand in the module.
    { code: `import { JwtService } from '@nestjs/jwt';
export class Auth {
  constructor(private jwt: JwtService) {}
  login(user) { return this.jwt.sign({ sub: user.id }); }
}` },
    { options: strict, code: `import { sealData } from 'iron-session';
export const seal = (account) => sealData({ account }, { password: process.env.PASSWORD, ttl: 900 });` },
  ],
  invalid: [
    { name: 'switched off', options: [{ confidence: 'low' }], code: `const config = { sessionTimeout: null };`, errors: [{ messageId: 'never', line: 1, column: 18 }] },
    {
      code: `import { SignJWT } from 'jose';
const builder = new SignJWT({ sub }).setProtectedHeader({ alg: 'ES256' });
builder.setExpirationTime('10y');
export const token = builder.sign(key);`,
      errors: [{ messageId: 'tooLong', line: 2, column: 17 }],
    },
    {
      code: `export const options = sealed({ password: process.env.P, cookieName: 'clinic', ttl: 0 });`,
      errors: [{ messageId: 'never', line: 1, column: 80 }],
    },
    {
      code: `import type { NextAuthOptions } from 'next-auth';
export const options: NextAuthOptions = {
  providers: [],
  session: { strategy: 'jwt', maxAge: 90 * 24 * 60 * 60 },
};`,
      errors: [
        { messageId: 'tooLong', line: 4, column: 31 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
const token = jwt.sign({ sub: user.id }, secret);`,
      errors: [
        { messageId: 'never', data: { sink: 'jwt.sign' }, line: 2, column: 15 },
      ],
    },
    {
      options: strict,
      code: `const jwt = require('jsonwebtoken');
module.exports = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256' });`,
      errors: [
        { messageId: 'never', data: { sink: 'jwt.sign' }, line: 2, column: 28 },
      ],
    },
    {
      options: strict,
      code: `import { sign } from 'jsonwebtoken';
sign({ sub: id }, secret, { expiresIn: '365d' });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'sign' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { sign as issue } from 'jsonwebtoken';
issue({ sub: id }, secret, { expiresIn: 60 * 60 * 24 * 30 });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'issue' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import * as jwt from 'jsonwebtoken';
jwt.sign({ sub: id }, secret, {});`,
      errors: [
        { messageId: 'never', data: { sink: 'jwt.sign' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import pkg from 'jsonwebtoken';
const { sign } = pkg;
sign({ sub: id }, secret);`,
      errors: [
        { messageId: 'never', data: { sink: 'sign' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `class Auth {
  issue(id) {
    return this.jwtService.sign({ sub: id });
  }
}`,
      errors: [
        { messageId: 'never', data: { sink: 'jwtService.sign' }, line: 3, column: 12 },
      ],
    },
    {
      options: strict,
      code: `class Auth {
  issue(id) {
    return this.jwtService.signAsync({ sub: id }, { secret: this.key });
  }
}`,
      errors: [
        { messageId: 'never', data: { sink: 'jwtService.signAsync' }, line: 3, column: 12 },
      ],
    },
    {
      options: strict,
      code: 'fastify.jwt.sign({ sub: id });',
      errors: [
        { messageId: 'never', data: { sink: 'jwt.sign' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'await reply.jwtSign({ sub: id });',
      errors: [
        { messageId: 'never', data: { sink: 'reply.jwtSign' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { SignJWT } from 'jose';
await new SignJWT({ sub: id }).setProtectedHeader({ alg: 'HS256' }).sign(key);`,
      errors: [
        { messageId: 'never', data: { sink: 'SignJWT' }, line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { SignJWT } from 'jose';
await new SignJWT({ sub: id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('180d').sign(key);`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'SignJWT' }, line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
const options = { expiresIn: process.env.JWT_TTL || '90d' };
jwt.sign({ sub: id }, secret, options);`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'jwt.sign' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
jwt.verify(token, secret, { ignoreExpiration: true });`,
      errors: [
        { messageId: 'ignored', data: { name: 'ignoreExpiration' }, line: 2, column: 29 },
      ],
    },
    {
      options: strict,
      code: `const session = require('express-session');
app.use(session({ secret, cookie: { httpOnly: true } }));`,
      errors: [
        { messageId: 'never', data: { sink: 'session' }, line: 2, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import session from 'express-session';
app.use(session({ secret, cookie: { maxAge: 1000 * 60 * 60 * 24 * 30 } }));`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'session' }, line: 2, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));`,
      errors: [
        { messageId: 'never', data: { sink: 'cookieSession' }, line: 2, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import { getIronSession } from 'iron-session';
export const load = (jar) => getIronSession(jar, { password, cookieName: 'portal', ttl: 0 });`,
      errors: [
        { messageId: 'never', data: { sink: 'getIronSession' }, line: 2, column: 30 },
      ],
    },
    {
      options: strict,
      code: `import NextAuth from 'next-auth';
export default NextAuth({ providers, session: { strategy: 'jwt', maxAge: 60 * 24 * 60 * 60 } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'NextAuth' }, line: 2, column: 16 },
      ],
    },
    {
      options: strict,
      code: `res.cookie('session', id, { maxAge: 365 * 24 * 60 * 60 * 1000 });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'res.cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.cookie('session', id, { expires: new Date(Date.now() + 90 * 864e5) });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'res.cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `reply.setCookie('session', id, { maxAge: 31536000 });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'reply.setCookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.setHeader('Set-Cookie', \`session=\${id}; Max-Age=31536000\`);`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'Set-Cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import Cookies from 'js-cookie';
Cookies.set('token', token, { expires: 365 });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'Cookies.set' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'await redis.set(`session:${id}`, JSON.stringify(data));',
      errors: [
        { messageId: 'never', data: { sink: 'redis.set' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: 'await prisma.refreshToken.create({ data: { userId, expiresAt: new Date(Date.now() + 365 * 24 * 60 * 60 * 1000) } });',
      errors: [
        { messageId: 'tooLong', data: { sink: 'prisma.refreshToken' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: 'await prisma.session.create({ data: { userId, expiresAt: addDays(new Date(), 90) } });',
      errors: [
        { messageId: 'tooLong', data: { sink: 'prisma.session' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { JwtModule } from '@nestjs/jwt';
export const module = JwtModule.register({ secret, signOptions: { expiresIn: '60d' } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'signOptions' }, line: 2, column: 52 },
      ],
    },
    {
      options: strict,
      code: `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { name: '__session', secrets } });`,
      errors: [
        { messageId: 'never', data: { sink: 'createCookieSessionStorage' }, line: 2, column: 24 },
      ],
    },
    {
      options: strict,
      code: `import fastifySession from '@fastify/session';
await app.register(fastifySession, { secret, cookie: { secure: true } });`,
      errors: [
        { messageId: 'never', data: { sink: 'register' }, line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { encode } from 'jwt-simple';
export const issue = (id) => encode({ sub: id }, secret);`,
      errors: [
        { messageId: 'never', data: { sink: 'encode' }, line: 2, column: 30 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
const refreshToken = jwt.sign({ sub: id }, secret, { expiresIn: '7d' });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'jwt.sign' }, line: 2, column: 22 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
jwt.sign({ sub: id, exp: Math.floor(Date.now() / 1000) + 60 * 60 * 24 * 60 }, secret);`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'jwt.sign' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'await getAuth().createSessionCookie(idToken, { expiresIn: 60 * 60 * 24 * 14 * 1000 });',
      errors: [
        { messageId: 'tooLong', data: { sink: 'createSessionCookie' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `res.cookie('session', id, { httpOnly: true });`,
      errors: [
        { messageId: 'never', data: { sink: 'res.cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
jwt.sign({ sub: id }, secret, { expiresIn: ms('30d') });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'jwt.sign' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'export const security = { idleTimeout: 0 };',
      errors: [
        { messageId: 'never', data: { sink: 'idleTimeout' }, line: 1, column: 27 },
      ],
    },
    {
      options: strict,
      code: 'const SESSION_TTL_DAYS = 90;',
      errors: [
        { messageId: 'tooLong', data: { sink: 'SESSION_TTL_DAYS' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: 'const SESSION_TIMEOUT_MS = 1000 * 60 * 60 * 24 * 30;',
      errors: [
        { messageId: 'tooLong', data: { sink: 'SESSION_TIMEOUT_MS' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const options = { exp: false };
jwt.verify(token, key, { verify: options });`,
      errors: [
        { messageId: 'ignored', data: { name: 'exp' }, line: 1, column: 19 },
      ],
    },
    {
      options: strict,
      code: `import Redis from 'ioredis';
const client = new Redis();
await client.set('session:' + id, data);`,
      errors: [
        { messageId: 'never', data: { sink: 'client.set' }, line: 3, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import session from 'express-session';
app.use(session({ secret, cookie: { expires: false } }));`,
      errors: [
        { messageId: 'never', data: { sink: 'session' }, line: 2, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import { Lucia, TimeSpan } from 'lucia';
export const lucia = new Lucia(adapter, { sessionExpiresIn: new TimeSpan(1, 'y') });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'Lucia' }, line: 2, column: 22 },
      ],
    },
    {
      options: strict,
      code: `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ session: { expiresIn: 60 * 60 * 24 * 365 } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'betterAuth' }, line: 2, column: 21 },
      ],
    },
    {
      options: strict,
      code: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, namespace: 'portal' });
reply.portalJwtSign({ sub });`,
      errors: [
        { messageId: 'never', data: { sink: 'reply.portalJwtSign' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, sign: { expiresIn: '400d' } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'register' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { JwtModule } from '@nestjs/jwt';
JwtModule.register({ secret });`,
      errors: [
        { messageId: 'never', data: { sink: 'register' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import jwt from 'jsonwebtoken';
import { promisify } from 'node:util';
const signAsync = promisify(jwt.sign);
signAsync({ sub }, key, {});`,
      errors: [
        { messageId: 'never', data: { sink: 'signAsync' }, line: 4, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { SignJWT } from 'jose';
export const seal = (payload) => new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(secret);`,
      errors: [
        { messageId: 'never', data: { sink: 'SignJWT' }, line: 2, column: 34 },
      ],
    },
    {
      options: strict,
      code: `import { jwtVerify } from 'jose';
jwtVerify(token, key, { clockTolerance: '10y' });`,
      errors: [
        { messageId: 'ignored', data: { name: 'clockTolerance' }, line: 2, column: 25 },
      ],
    },
    {
      options: strict,
      code: 'redis.setex(`session:${id}`, 60 * 60 * 24 * 365, value);',
      errors: [
        { messageId: 'tooLong', data: { sink: 'redis.setex' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { createClient } from 'redis';
const client = createClient();
client.set(\`session:\${id}\`, value, { EX: 31536000 });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'client.set' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import Redis from 'ioredis';
const cache = new Redis();
await cache.hset(\`session:\${id}\`, { uid });`,
      errors: [
        { messageId: 'never', data: { sink: 'cache.hset' }, line: 3, column: 7 },
      ],
    },
    {
      options: strict,
      code: 'redis.persist(`session:${id}`);',
      errors: [
        { messageId: 'never', data: { sink: 'redis.persist' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import NodeCache from 'node-cache';
const tokens = new NodeCache({ stdTTL: 0 });
tokens.set(\`token:\${id}\`, 1);`,
      errors: [
        { messageId: 'never', data: { sink: 'tokens.set' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `doc.put({ TableName: 'sessions', Item: { id, ttl: Math.floor(Date.now() / 1000) + 63_072_000 } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'put' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `await store.refresh.insert({ id, expires: new Date(8640000000000000) });`,
      errors: [
        { messageId: 'never', data: { sink: 'store.refresh' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `db.query("INSERT INTO sessions (id, expires_at) VALUES ($1, NOW() + INTERVAL '10 years')", [id]);`,
      errors: [
        { messageId: 'never', data: { sink: 'query' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `db.query('INSERT INTO user_sessions (id, user_id) VALUES ($1, $2)', [id, user]);`,
      errors: [
        { messageId: 'never', data: { sink: 'query' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `await db.session.create({ data: { userId, expiresAt: add(new Date(), { years: 5 }) } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'db.session' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import session from 'express-session';
import MongoStore from 'connect-mongo';
app.use(session({ secret, store: MongoStore.create({ mongoUrl, ttl: 60 * 60 * 24 * 365 }), cookie: {} }));`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'session' }, line: 3, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import yar from '@hapi/yar';
server.register({ plugin: yar, options: { cache: { expiresIn: 400 * 24 * 60 * 60 * 1000 }, cookieOptions: { password } } });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'register' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const limits = { autoLogout: false };`,
      errors: [
        { messageId: 'never', data: { sink: 'autoLogout' }, line: 1, column: 18 },
      ],
    },
    {
      options: strict,
      code: `export const JWT_EXPIRES_IN = '365d';`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'JWT_EXPIRES_IN' }, line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `const client = new UserPoolClient(stack, 'c', { accessTokenValidity: Duration.days(30) });`,
      errors: [
        { messageId: 'tooLong', data: { sink: 'accessTokenValidity' }, line: 1, column: 49 },
      ],
    },
    { code: `import { JwtModule } from '@nestjs/jwt';
export const tokens = JwtModule.registerAsync({ useFactory: () => ({ privateKey: readFileSync('/run/secrets/jwt.key'), signOptions: { algorithm: 'ES256' } }) });`, errors: [{ messageId: 'never', line: 2, column: 68 }] },
    { options: strict, code: `import { JwtService } from '@nestjs/jwt';
export class Auth {
  constructor(private jwt: JwtService) {}
  login(user) { return this.jwt.sign({ sub: user.id }); }
}`, errors: [{ messageId: 'never', line: 4, column: 24 }] },
    { code: `import { sealData } from 'iron-session';
export const seal = (account) => sealData({ account }, { password: process.env.PASSWORD, ttl: 0 });`, errors: [{ messageId: 'never', line: 2, column: 90 }] },
    { code: `import jwt from 'jsonwebtoken';
export const apiToken = (sub) => jwt.sign({ sub, scope: 'plan:read' }, process.env.JWT_SECRET, { issuer: 'rehab' });`, errors: [{ messageId: 'never', line: 2, column: 34 }] },
  ],
});
