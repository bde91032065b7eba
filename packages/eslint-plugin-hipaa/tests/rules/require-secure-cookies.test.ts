import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-secure-cookies.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-secure-cookies', rule, {
  valid: [
    { options: [{ confidence: 'low' }], code: `res.cookie('session', token, { httpOnly: true, sameSite: 'strict', secure: process.env.NODE_ENV === 'production' });` },
    { options: strict, code: `res.cookie('session', token, { httpOnly: true, secure: true, sameSite: 'strict' });` },
    { options: strict, code: `res.cookie('theme', 'dark');` },
    { options: strict, code: `res.cookie('XSRF-TOKEN', req.csrfToken(), { secure: true });` },
    { options: strict, code: `res.cookie('cookie_consent', 'yes', { maxAge: 31536000000 });` },
    { options: strict, code: `const secureOptions = { httpOnly: true, secure: true, sameSite: 'lax' };
res.cookie('sid', id, { ...secureOptions, maxAge: 900000 });` },
    { options: strict, code: `const cookieOptions = { httpOnly: true, sameSite: 'lax' };
if (process.env.NODE_ENV === 'production') cookieOptions.secure = true;
res.cookie('sid', id, cookieOptions);` },
    { options: strict, code: `import { cookieOptions } from './options';
res.cookie('sid', id, cookieOptions);` },
    { options: strict, code: `res.cookie('sid', id, config.cookie);` },
    { options: strict, code: `function options(extra) {
  return { httpOnly: true, secure: true, sameSite: 'lax', ...extra };
}
res.cookie('jwt', token, options({ maxAge: 900000 }));` },
    { options: strict, code: `const defaults = Object.freeze({ httpOnly: true, secure: isProduction, sameSite: 'lax' });
res.cookie('jwt', token, defaults);` },
    { options: strict, code: `res.cookie('sid', '', { maxAge: 0 });` },
    { options: strict, code: `res.clearCookie('sid');` },
    { options: strict, code: `res.cookie('sid', id, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'lax' });` },
    { options: strict, code: `import Koa from 'koa';
ctx.cookies.set('auth', token, { secure: true, sameSite: 'lax' });` },
    { options: strict, code: `const value = req.cookies.session;
const other = cookieStore.get('session');` },
    { options: strict, code: `const cache = new Map();
cache.set('session', token);` },
    { options: strict, code: `res.setHeader('Set-Cookie', \`sid=\${id}; Path=/; HttpOnly; Secure; SameSite=Lax\`);` },
    { options: strict, code: `res.setHeader('Set-Cookie', \`sid=\${id}; \${flags}\`);` },
    { options: strict, code: `res.setHeader('Set-Cookie', 'sid=; Max-Age=0; Path=/');` },
    { options: strict, code: 'document.cookie = `fontSize=${size}; path=/`;' },
    { options: strict, code: `document.cookie = 'token=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/';` },
    { options: strict, code: `import Cookies from 'js-cookie';
Cookies.set('sidebar_collapsed', '1');` },
    { options: strict, code: `import Cookies from 'js-cookie';
const token = Cookies.get('token');` },
    { options: strict, code: `import { CookieJar } from 'tough-cookie';
const jar = new CookieJar();
await jar.setCookie('session=abc', 'https://clinic.example');` },
    { options: strict, code: `const session = require('express-session');
app.use(session({ secret, cookie: { secure: true, sameSite: 'lax' } }));` },
    { options: strict, code: `const session = require('express-session');
const options = { secret, cookie: { sameSite: 'lax' } };
if (isProduction) options.cookie.secure = true;
app.use(session(options));` },
    { options: strict, code: `import { options } from './session';
import session from 'express-session';
app.use(session(options));` },
    { options: strict, code: `import { getIronSession } from 'iron-session';
export const load = (jar) => getIronSession(jar, { password, cookieName: 'portal', ttl: 1200 });` },
    { options: strict, code: `import NextAuth from 'next-auth';
export default NextAuth({ providers: [] });` },
    { options: strict, code: `import fastifySession from '@fastify/session';
await app.register(fastifySession, { secret, cookie: { sameSite: 'lax' } });` },
    { options: strict, code: `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { name: '__session', httpOnly: true, secure: true, secrets } });` },
    { options: strict, code: `server.state('session', { isSecure: true, isHttpOnly: true });` },
    { options: strict, code: `import { serialize } from './serializer';
const text = serialize('token', value);` },
    { options: strict, code: 'cookies.set(name, value, options);' },
    { options: strict, code: 'res.cookie(name, value);' },
    { options: strict, code: `export const corsOptions = { exposedHeaders: ['Set-Cookie', 'Authorization'] };` },
    { options: strict, code: `// A helper's parameter is not followed to its callers.
function write(res, options) {
  res.cookie('sid', id, options);
}` },
    { options: strict, code: `res.cookie('lang', req.query.lang, { maxAge: 1000 });` },
    { options: strict, code: `res.cookie('session', id, { ...cookieDefaults });
import { cookieDefaults } from './cfg';` },
    { options: strict, code: `const isProd = process.env.NODE_ENV === 'production';
const opts = isProd ? { httpOnly: true, secure: true, sameSite: 'strict' } : { httpOnly: true };
res.cookie('session', id, opts);` },
    { options: strict, code: `const common = { httpOnly: true, sameSite: 'strict' };
res.cookie('session', id, { ...common, secure: isProd });` },
    { options: strict, code: `res.cookie('session', id, { httpOnly: true, sameSite: 'lax', ...(isProd && { secure: true }) });` },
    { options: strict, code: `function cookieFlags() { const flags = { httpOnly: true, secure: true, sameSite: 'strict' }; return flags; }
res.cookie('session', id, cookieFlags());` },
    { options: strict, code: `const jar = request.jar(); jar.setCookie('session=1', url);` },
    { options: strict, code: `map.set('token', value); headers.set('Authorization', token); params.set('session', id);` },
    { options: strict, code: `await page.setCookie({ name: 'session', value });` },
    { options: strict, code: `cy.setCookie('session', 'abc');` },
    { options: strict, code: `const parts = ['sid=' + id, 'HttpOnly', 'Secure', 'SameSite=Strict'];
res.setHeader('Set-Cookie', parts.join('; '));` },
    { options: strict, code: `res.cookie('tz', tz); res.cookie('_ga', x); res.cookie('sidebar:state', 'open');` },
    { options: strict, code: `document.cookie = 'sidebar_state=' + open + '; path=/';` },
    { options: strict, code: 'const m = document.cookie.match(/token=([^;]+)/);' },
    { options: strict, code: `res.cookie('token', 'deleted', { expires: new Date(0) });` },
    { options: strict, code: `session({ secret });
import { session } from './own';` },
    { options: strict, code: `import { setCookie } from '@std/http/cookie';
setCookie(headers, { name: 'sid', value: id, httpOnly: true, secure: true, sameSite: 'Strict' });` },
    { options: strict, code: `import { Elysia } from 'elysia';
new Elysia().post('/in', ({ cookie: { auth, theme } }) => { theme.set({ value: 'dark' }); auth.set({ value: token, httpOnly: true, secure: true, sameSite: 'lax' }); });` },
    { options: strict, code: `res.cookie('jwt', 'loggedout', { expires: new Date(Date.now() + 1000) });` },
    { options: strict, code: `let header = \`sid=\${id}; Path=/\`;
header += '; HttpOnly; Secure; SameSite=Lax';
res.setHeader('Set-Cookie', header);` },
    { options: strict, code: `const parts = [\`sid=\${id}\`, 'HttpOnly'];
parts.push('Secure', 'SameSite=Strict');
res.setHeader('Set-Cookie', parts.join('; '));` },
    { options: strict, code: `res.setHeader('Set-Cookie', \`sid=\${id}; HttpOnly; SameSite=Lax\${isProd ? '; Secure' : ''}\`);` },
    { options: strict, code: `import cookie from '@fastify/cookie';
app.register(cookie, { parseOptions: { httpOnly: true, secure: true, sameSite: 'lax' } });
reply.setCookie('sid', id, { path: '/' });` },
    { options: strict, code: `h.response().state('contrast', 'high', { isSecure: false });` },
    { options: strict, code: `import { Cookie } from 'tough-cookie';
res.setHeader('Set-Cookie', new Cookie({ key: 'sid', value: id, httpOnly: true, secure: true, sameSite: 'strict' }).cookieString());` },
    { options: strict, code: `const options = (secure) => ({ httpOnly: true, secure, sameSite: 'lax' });
res.cookie('sid', id, options(true));` },
    { options: strict, code: `import { Cookies } from 'react-cookie';
new Cookies().set('fontsize', '14');` },
    { options: strict, code: `const remember = (name, value) => { document.cookie = \`\${name}=\${value}; path=/\`; };
remember('theme', 'dark');` },
    { options: strict, code: `export const handler = async () => ({ status: 200, cookies: [{ name: 'sid', value: id, httpOnly: true, secure: true, sameSite: 'Lax' }] });` },
    { options: strict, code: `import { createCookie } from '@remix-run/node';
export const toast = createCookie('toast', { maxAge: 10 });` },
    { options: strict, code: `import { cookies as jar } from 'next/headers';
(await jar()).set('__Host-auth', token, { httpOnly: true, secure: true, sameSite: 'lax' });` },
  ],
  invalid: [
    {
      code: `res.cookie('session', token, { httpOnly: true, sameSite: 'strict', secure: process.env.NODE_ENV === 'staging' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', output: `res.cookie('session', token, { httpOnly: true, sameSite: 'strict', secure: true });` }] },
      ],
    },
    {
      options: strict,
      code: `res.cookie('session', token);`,
      output: `res.cookie('session', token, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `res.cookie('session', token, { secure: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `res.cookie('session', token, {});`,
      output: `res.cookie('session', token, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `res.cookie('session', token, { secure: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `res.status(200).cookie('access_token', token, { secure: true, sameSite: 'strict' });`,
      output: `res.status(200).cookie('access_token', token, { httpOnly: true, secure: true, sameSite: 'strict' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'status.cookie', safeguard: 'httpOnly' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.cookie('sid', id, { httpOnly: false, secure: true, sameSite: 'lax' });`,
      output: `res.cookie('sid', id, { httpOnly: true, secure: true, sameSite: 'lax' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.cookie('sid', id, { httpOnly: true, secure: false, sameSite: 'lax' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `res.cookie('sid', id, { httpOnly: true, secure: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `res.cookie('sid', id, { httpOnly: true, secure: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'sameSite' }, output: `res.cookie('sid', id, { sameSite: 'lax', httpOnly: true, secure: true });` }] },
      ],
    },
    {
      options: strict,
      code: `const options = { secure: true, sameSite: 'lax' };
res.cookie('jwt', token, options);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const base = { secure: true };
res.cookie('jwt', token, { ...base, maxAge: 900000 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly and sameSite' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `function options(maxAge) {
  return { httpOnly: true, maxAge };
}
res.cookie('jwt', token, options(900000));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure and sameSite' }, line: 4, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const SESSION_COOKIE = 'portal.sid';
res.cookie(SESSION_COOKIE, id, Object.assign({}, { httpOnly: true }));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure and sameSite' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { COOKIE_NAME } from './names';
res.cookie(COOKIE_NAME, session.token, { maxAge: 900 });`,
      output: `import { COOKIE_NAME } from './names';
res.cookie(COOKIE_NAME, session.token, { httpOnly: true, maxAge: 900 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { COOKIE_NAME } from './names';
res.cookie(COOKIE_NAME, session.token, { secure: true, sameSite: 'lax', maxAge: 900 });` }] },
      ],
    },
    {
      options: strict,
      code: `reply.setCookie('sessionToken', token, { path: '/', sameSite: 'lax' });`,
      output: `reply.setCookie('sessionToken', token, { httpOnly: true, path: '/', sameSite: 'lax' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'reply.setCookie', safeguard: 'httpOnly and secure' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `reply.setCookie('sessionToken', token, { secure: true, path: '/', sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `ctx.cookies.set('auth', token, { signed: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `ctx.cookies.set('auth', token, { secure: true, sameSite: 'lax', signed: true });` }] },
      ],
    },
    {
      options: strict,
      code: `import Koa from 'koa';
ctx.cookies.set('auth', token, { httpOnly: false, secure: true, sameSite: 'lax' });`,
      output: `import Koa from 'koa';
ctx.cookies.set('auth', token, { httpOnly: true, secure: true, sameSite: 'lax' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { cookies } from 'next/headers';
(await cookies()).set('session', token, { maxAge: 900 });`,
      output: `import { cookies } from 'next/headers';
(await cookies()).set('session', token, { httpOnly: true, maxAge: 900 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { cookies } from 'next/headers';
(await cookies()).set('session', token, { secure: true, sameSite: 'lax', maxAge: 900 });` }] },
      ],
    },
    {
      options: strict,
      code: `import { cookies } from 'next/headers';
const store = await cookies();
store.set({ name: 'session', value: token, httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'store.set', safeguard: 'secure and sameSite' }, line: 3, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { cookies } from 'next/headers';
const store = await cookies();
store.set({ secure: true, sameSite: 'lax', name: 'session', value: token, httpOnly: true });` }] },
      ],
    },
    {
      options: strict,
      code: `response.cookies.set('refresh', token);`,
      output: `response.cookies.set('refresh', token, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `response.cookies.set('refresh', token, { secure: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `import { setCookie } from 'hono/cookie';
setCookie(c, 'session', id, { path: '/' });`,
      output: `import { setCookie } from 'hono/cookie';
setCookie(c, 'session', id, { httpOnly: true, path: '/' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'setCookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { setCookie } from 'hono/cookie';
setCookie(c, 'session', id, { secure: true, sameSite: 'lax', path: '/' });` }] },
      ],
    },
    {
      options: strict,
      code: `import { setSignedCookie as sign } from 'hono/cookie';
await sign(c, 'session', id, secret, { path: '/' });`,
      output: `import { setSignedCookie as sign } from 'hono/cookie';
await sign(c, 'session', id, secret, { httpOnly: true, path: '/' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'sign', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 7, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { setSignedCookie as sign } from 'hono/cookie';
await sign(c, 'session', id, secret, { secure: true, sameSite: 'lax', path: '/' });` }] },
      ],
    },
    {
      options: strict,
      code: `import { setCookie } from 'h3';
setCookie(event, 'auth_token', token);`,
      output: `import { setCookie } from 'h3';
setCookie(event, 'auth_token', token, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'setCookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { setCookie } from 'h3';
setCookie(event, 'auth_token', token, { secure: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `const cookie = require('cookie');
res.setHeader('Set-Cookie', cookie.serialize('sid', id, { path: '/' }));`,
      output: `const cookie = require('cookie');
res.setHeader('Set-Cookie', cookie.serialize('sid', id, { httpOnly: true, path: '/' }));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookie.serialize', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 29, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `const cookie = require('cookie');
res.setHeader('Set-Cookie', cookie.serialize('sid', id, { secure: true, sameSite: 'lax', path: '/' }));` }] },
      ],
    },
    {
      options: strict,
      code: `import { serialize as bake } from 'cookie';
headers.append('Set-Cookie', bake('sid', id));`,
      output: `import { serialize as bake } from 'cookie';
headers.append('Set-Cookie', bake('sid', id, { httpOnly: true }));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'bake', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 30, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { serialize as bake } from 'cookie';
headers.append('Set-Cookie', bake('sid', id, { secure: true, sameSite: 'lax' }));` }] },
      ],
    },
    {
      options: strict,
      code: `res.setHeader('Set-Cookie', \`sid=\${id}; Path=/; HttpOnly\`);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'secure and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.setHeader('set-cookie', ['theme=dark', \`token=\${token}; Secure\`]);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const response = new Response(null, { headers: { 'Set-Cookie': \`session=\${id}; Path=/\` } });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 50 },
      ],
    },
    {
      options: strict,
      code: `export const handler = async () => ({ statusCode: 200, multiValueHeaders: { 'Set-Cookie': [\`session=\${id}\`] } });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 77 },
      ],
    },
    {
      options: strict,
      code: `res.setHeader('Set-Cookie', ['session=' + id, 'Path=/', 'HttpOnly'].join('; '));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'secure and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'document.cookie = `auth_token=${token}; Secure; SameSite=Strict`;',
      errors: [
        { messageId: 'fromScript', data: { sink: 'document.cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import Cookies from 'js-cookie';
Cookies.set('token', jwt, { secure: true });`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'Cookies.set' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { useCookies } from 'react-cookie';
function Login() {
  const [, setCookie] = useCookies(['token']);
  setCookie('token', value, { path: '/' });
}`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'setCookie' }, line: 4, column: 3 },
      ],
    },
    {
      options: strict,
      code: `import Cookies from 'universal-cookie';
const jar = new Cookies();
jar.set('session', id);`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'jar.set' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const session = require('express-session');
app.use(session({ secret, resave: false, cookie: { maxAge: 900000 } }));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'session', safeguard: 'secure and sameSite' }, line: 2, column: 9, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `const session = require('express-session');
app.use(session({ secret, resave: false, cookie: { secure: true, sameSite: 'lax', maxAge: 900000 } }));` }] },
      ],
    },
    {
      options: strict,
      code: `import session from 'express-session';
const options = { secret };
app.use(session(options));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'session', safeguard: 'secure and sameSite' }, line: 3, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'portal', keys, secure: true, sameSite: 'lax', httpOnly: false }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'portal', keys, secure: true, sameSite: 'lax', httpOnly: true }));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookieSession', safeguard: 'httpOnly' }, line: 2, column: 9 },
      ],
    },
    {
      options: strict,
      code: `import fastifySession from '@fastify/session';
await app.register(fastifySession, { secret, cookie: { secure: false, sameSite: 'lax' } });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'register', safeguard: 'secure' }, line: 2, column: 7, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `import fastifySession from '@fastify/session';
await app.register(fastifySession, { secret, cookie: { secure: true, sameSite: 'lax' } });` }] },
      ],
    },
    {
      options: strict,
      code: `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { name: '__session', secrets } });`,
      output: `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { httpOnly: true, name: '__session', secrets } });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'createCookieSessionStorage', safeguard: 'httpOnly and secure' }, line: 2, column: 24, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { secure: true, name: '__session', secrets } });` }] },
      ],
    },
    {
      options: strict,
      code: `import { createCookie } from '@remix-run/node';
export const auth = createCookie('auth-token', { maxAge: 900 });`,
      output: `import { createCookie } from '@remix-run/node';
export const auth = createCookie('auth-token', { httpOnly: true, maxAge: 900 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'createCookie', safeguard: 'httpOnly and secure' }, line: 2, column: 21, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `import { createCookie } from '@remix-run/node';
export const auth = createCookie('auth-token', { secure: true, maxAge: 900 });` }] },
      ],
    },
    {
      options: strict,
      code: `import { getIronSession } from 'iron-session';
export const load = (jar) => getIronSession(jar, { password, cookieName: 'portal', cookieOptions: { secure: false } });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'getIronSession', safeguard: 'secure' }, line: 2, column: 30, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `import { getIronSession } from 'iron-session';
export const load = (jar) => getIronSession(jar, { password, cookieName: 'portal', cookieOptions: { secure: true } });` }] },
      ],
    },
    {
      options: strict,
      code: `import type { NextAuthOptions } from 'next-auth';
export const authOptions: NextAuthOptions = {
  cookies: { sessionToken: { name: 'portal', options: { httpOnly: false, secure: true, sameSite: 'lax' } } },
};`,
      output: `import type { NextAuthOptions } from 'next-auth';
export const authOptions: NextAuthOptions = {
  cookies: { sessionToken: { name: 'portal', options: { httpOnly: true, secure: true, sameSite: 'lax' } } },
};`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'NextAuthOptions', safeguard: 'httpOnly' }, line: 3, column: 3 },
      ],
    },
    {
      options: strict,
      code: `server.state('session', { ttl: null, isSecure: false, isHttpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'server.state', safeguard: 'secure' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `export class AuthController {
  login(@Res({ passthrough: true }) res: Response) {
    res.cookie('jwt', this.sign(), { maxAge: 900000, secure: true });
  }
}`,
      output: `export class AuthController {
  login(@Res({ passthrough: true }) res: Response) {
    res.cookie('jwt', this.sign(), { httpOnly: true, maxAge: 900000, secure: true });
  }
}`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly and sameSite' }, line: 3, column: 5, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'sameSite' }, output: `export class AuthController {
  login(@Res({ passthrough: true }) res: Response) {
    res.cookie('jwt', this.sign(), { sameSite: 'lax', maxAge: 900000, secure: true });
  }
}` }] },
      ],
    },
    {
      options: strict,
      code: `res.cookie('patient_mrn', patient.mrn, { maxAge: 900000 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'httpOnly, secure and sameSite' }, output: `res.cookie('patient_mrn', patient.mrn, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 900000 });` }] },
      ],
    },
    {
      options: strict,
      code: `res.cookie('sid', id, { httpOnly: true, secure: true, sameSite: 'lax', ...(embedded ? { secure: false } : {}) });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `headers.set('Set-Cookie', 'refresh_token=' + token + '; Path=/auth');`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `NextResponse.json({}, { headers: [['Set-Cookie', \`session=\${id}; HttpOnly\`]] });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'secure and sameSite' }, line: 1, column: 35 },
      ],
    },
    {
      options: strict,
      code: `export const load = async ({ cookies }) => {
  cookies.set('session', id, { path: '/', httpOnly: false });
};`,
      output: `export const load = async ({ cookies }) => {
  cookies.set('session', id, { path: '/', httpOnly: true });
};`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 3, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `export const load = async ({ cookies }) => {
  cookies.set('session', id, { secure: true, sameSite: 'lax', path: '/', httpOnly: false });
};` }] },
      ],
    },
    {
      options: strict,
      code: `import nookies from 'nookies';
nookies.set(ctx, 'session', token, { path: '/' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'nookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'httpOnly, secure and sameSite' }, output: `import nookies from 'nookies';
nookies.set(ctx, 'session', token, { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });` }] },
      ],
    },
    {
      options: strict,
      code: `import { setCookie } from 'cookies-next';
setCookie('token', token, { maxAge: 900 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'setCookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'httpOnly, secure and sameSite' }, output: `import { setCookie } from 'cookies-next';
setCookie('token', token, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 900 });` }] },
      ],
    },
    {
      options: strict,
      code: `class CookieService {
  private readonly options = { secure: true, sameSite: 'strict' as const };
  write(res: Response, token: string) {
    res.cookie('access_token', token, this.options);
  }
}`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly' }, line: 4, column: 5 },
      ],
    },
    {
      options: strict,
      code: `$.cookie('token', token, { path: '/' });`,
      errors: [
        { messageId: 'fromScript', data: { sink: '$.cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const setAuthCookie = (res, token) => { res.cookie('auth', token, { maxAge: ONE_DAY }); };`,
      output: `const setAuthCookie = (res, token) => { res.cookie('auth', token, { httpOnly: true, maxAge: ONE_DAY }); };`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 41, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `const setAuthCookie = (res, token) => { res.cookie('auth', token, { secure: true, sameSite: 'lax', maxAge: ONE_DAY }); };` }] },
      ],
    },
    {
      options: strict,
      code: `response.cookie("refreshToken", refreshToken, { httpOnly: true, path: '/api/auth', maxAge: 7 * DAY });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'response.cookie', safeguard: 'secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `response.cookie("refreshToken", refreshToken, { secure: true, sameSite: 'lax', httpOnly: true, path: '/api/auth', maxAge: 7 * DAY });` }] },
      ],
    },
    {
      options: strict,
      code: `export default async function handler(req, res) { const token = await issue(req.body); res.setHeader('Set-Cookie', serialize('token', token, { path: '/', maxAge: 3600 })); }
import { serialize } from 'cookie';`,
      output: `export default async function handler(req, res) { const token = await issue(req.body); res.setHeader('Set-Cookie', serialize('token', token, { httpOnly: true, path: '/', maxAge: 3600 })); }
import { serialize } from 'cookie';`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'serialize', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 116, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `export default async function handler(req, res) { const token = await issue(req.body); res.setHeader('Set-Cookie', serialize('token', token, { secure: true, sameSite: 'lax', path: '/', maxAge: 3600 })); }
import { serialize } from 'cookie';` }] },
      ],
    },
    {
      options: strict,
      code: `import { serialize } from 'cookie';
res.setHeader('Set-Cookie', [serialize('a', token), serialize('refresh', r, { httpOnly: true })]);`,
      output: `import { serialize } from 'cookie';
res.setHeader('Set-Cookie', [serialize('a', token, { httpOnly: true }), serialize('refresh', r, { httpOnly: true })]);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'serialize', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 30, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { serialize } from 'cookie';
res.setHeader('Set-Cookie', [serialize('a', token, { secure: true, sameSite: 'lax' }), serialize('refresh', r, { httpOnly: true })]);` }] },
        { messageId: 'lacksFlags', data: { sink: 'serialize', safeguard: 'secure and sameSite' }, line: 2, column: 53, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { serialize } from 'cookie';
res.setHeader('Set-Cookie', [serialize('a', token), serialize('refresh', r, { secure: true, sameSite: 'lax', httpOnly: true })]);` }] },
      ],
    },
    {
      options: strict,
      code: `const cookieStore = cookies();
cookieStore.set('userId', user.id);
import { cookies } from 'next/headers';`,
      output: `const cookieStore = cookies();
cookieStore.set('userId', user.id, { httpOnly: true });
import { cookies } from 'next/headers';`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookieStore.set', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `const cookieStore = cookies();
cookieStore.set('userId', user.id, { secure: true, sameSite: 'lax' });
import { cookies } from 'next/headers';` }] },
      ],
    },
    {
      options: strict,
      code: `const res = NextResponse.redirect(url); res.cookies.set({ name: 'auth-token', value: jwt, path: '/' });`,
      output: `const res = NextResponse.redirect(url); res.cookies.set({ httpOnly: true, name: 'auth-token', value: jwt, path: '/' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 41, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `const res = NextResponse.redirect(url); res.cookies.set({ secure: true, sameSite: 'lax', name: 'auth-token', value: jwt, path: '/' });` }] },
      ],
    },
    {
      options: strict,
      code: `ctx.cookies.set('koa.sess', value, { overwrite: true, httpOnly: false });`,
      output: `ctx.cookies.set('koa.sess', value, { overwrite: true, httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `ctx.cookies.set('koa.sess', value, { secure: true, sameSite: 'lax', overwrite: true, httpOnly: false });` }] },
      ],
    },
    {
      options: strict,
      code: `return c.header('Set-Cookie', \`session=\${sid}; Path=/; SameSite=None\`);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly and secure' }, line: 1, column: 8 },
      ],
    },
    {
      options: strict,
      code: `return new Response('ok', { headers: new Headers({ 'set-cookie': 'session=' + sid }) });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 52 },
      ],
    },
    {
      options: strict,
      code: `res.writeHead(302, { 'Set-Cookie': \`sid=\${sid}; HttpOnly\`, Location: '/' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'secure and sameSite' }, line: 1, column: 22 },
      ],
    },
    {
      options: strict,
      code: `res.append('Set-Cookie', 'jwt=' + token + '; Path=/; Secure');`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `window.document.cookie = 'sessionId=' + id;`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'document.cookie' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `function setCookie(name, value) { document.cookie = name + '=' + value; }
setCookie('token', jwt);`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'setCookie' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `h.response().state('sid', token, { isSecure: false });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'response.state', safeguard: 'secure' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import Hapi from '@hapi/hapi';
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password, isSecure: false } });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'hapi', safeguard: 'secure' }, line: 2, column: 78 },
      ],
    },
    {
      options: strict,
      code: `app.use(expressSession({ secret: 'x', resave: true, saveUninitialized: true }));
import expressSession from 'express-session';`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'expressSession', safeguard: 'secure and sameSite' }, line: 1, column: 9 },
      ],
    },
    {
      options: strict,
      code: `const expressSession = require('express-session');
const sess = { secret: process.env.S, cookie: {} };
app.use(expressSession(sess));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'expressSession', safeguard: 'secure and sameSite' }, line: 3, column: 9, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `const expressSession = require('express-session');
const sess = { secret: process.env.S, cookie: { secure: true, sameSite: 'lax' } };
app.use(expressSession(sess));` }] },
      ],
    },
    {
      options: strict,
      code: `app.keys = ['x'];
app.use(session({ key: 'koa.sess', httpOnly: false, secure: false }, app));
import session from 'koa-session';`,
      output: `app.keys = ['x'];
app.use(session({ key: 'koa.sess', httpOnly: true, secure: false }, app));
import session from 'koa-session';`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'session', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 9, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `app.keys = ['x'];
app.use(session({ sameSite: 'lax', key: 'koa.sess', httpOnly: false, secure: true }, app));
import session from 'koa-session';` }] },
      ],
    },
    {
      options: strict,
      code: `const COOKIE = { name: 'portal_session', options: { httpOnly: true, path: '/' } };
res.cookie(COOKIE.name, id, COOKIE.options);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure and sameSite' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.cookie('patientId', req.params.patientId, { signed: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'httpOnly, secure and sameSite' }, output: `res.cookie('patientId', req.params.patientId, { httpOnly: true, secure: true, sameSite: 'lax', signed: true });` }] },
      ],
    },
    {
      options: strict,
      code: `const cookieHeader = \`session_token=\${token}; Max-Age=900\`;
return { statusCode: 200, headers: { 'Set-Cookie': cookieHeader }, body: '' };`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 38 },
      ],
    },
    {
      options: strict,
      code: `class A { async login(@Res() response: Response) { response.cookie('Authentication', token, { httpOnly: true, secure: false }); } }`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'response.cookie', safeguard: 'secure and sameSite' }, line: 1, column: 52, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `class A { async login(@Res() response: Response) { response.cookie('Authentication', token, { sameSite: 'lax', httpOnly: true, secure: true }); } }` }] },
      ],
    },
    {
      options: strict,
      code: `event.cookies.set('session', sid, { path: '/', secure: false, httpOnly: true, sameSite: 'lax' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'secure' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `event.cookies.set('session', sid, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `Astro.cookies.set('session', id, { path: '/' });`,
      output: `Astro.cookies.set('session', id, { httpOnly: true, path: '/' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `Astro.cookies.set('session', id, { secure: true, sameSite: 'lax', path: '/' });` }] },
      ],
    },
    {
      options: strict,
      code: `export const sessionOptions = { password: process.env.P, cookieName: 'clinic', cookieOptions: { secure: false } };
import { getIronSession } from 'iron-session';
export const s = (req, res) => getIronSession(req, res, sessionOptions);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'getIronSession', safeguard: 'secure' }, line: 3, column: 32, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `export const sessionOptions = { password: process.env.P, cookieName: 'clinic', cookieOptions: { secure: true } };
import { getIronSession } from 'iron-session';
export const s = (req, res) => getIronSession(req, res, sessionOptions);` }] },
      ],
    },
    {
      options: strict,
      code: `reply.header('set-cookie', \`token=\${t}; Path=/\`).send();`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `res.cookie(AUTH_COOKIE, token);
const AUTH_COOKIE = 'x-auth';`,
      output: `res.cookie(AUTH_COOKIE, token, { httpOnly: true });
const AUTH_COOKIE = 'x-auth';`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `res.cookie(AUTH_COOKIE, token, { secure: true, sameSite: 'lax' });
const AUTH_COOKIE = 'x-auth';` }] },
      ],
    },
    {
      options: strict,
      code: `const opts: CookieOptions = { httpOnly: true };
opts.maxAge = 1000;
res.cookie('session', id, opts);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure and sameSite' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `Cookie.set('access_token', res.data.token);
import Cookie from 'js-cookie';`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'Cookie.set' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `this.cookieService.set('jwt', token, 1, '/');
import { CookieService } from 'ngx-cookie-service';`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'cookieService.set' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const token = useCookie('token', { secure: true });`,
      output: `const token = useCookie('token', { httpOnly: true, secure: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'useCookie', safeguard: 'httpOnly and sameSite' }, line: 1, column: 15, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'sameSite' }, output: `const token = useCookie('token', { sameSite: 'lax', secure: true });` }] },
      ],
    },
    {
      options: strict,
      code: `function bake(name, value) {
  return \`\${name}=\${value}; Path=/; HttpOnly\`;
}
res.setHeader('Set-Cookie', bake('session', id));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'secure and sameSite' }, line: 4, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { setCookie as put } from '@std/http/cookie';
put(headers, { name: 'sid', value: id, maxAge: 900 });`,
      output: `import { setCookie as put } from '@std/http/cookie';
put(headers, { httpOnly: true, name: 'sid', value: id, maxAge: 900 });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'put', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { setCookie as put } from '@std/http/cookie';
put(headers, { secure: true, sameSite: 'lax', name: 'sid', value: id, maxAge: 900 });` }] },
      ],
    },
    {
      options: strict,
      code: `import { setCookie as put } from 'cookies-next';
put('tablet_sid', id, { req, res, secure: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'put', safeguard: 'httpOnly and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'httpOnly and sameSite' }, output: `import { setCookie as put } from 'cookies-next';
put('tablet_sid', id, { httpOnly: true, sameSite: 'lax', req, res, secure: true });` }] },
      ],
    },
    {
      options: strict,
      code: `import { Elysia } from 'elysia';
new Elysia().post('/in', ({ cookie: { auth } }) => { auth.set({ value: token, httpOnly: true }); });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookie.auth', safeguard: 'secure and sameSite' }, line: 2, column: 54, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { Elysia } from 'elysia';
new Elysia().post('/in', ({ cookie: { auth } }) => { auth.set({ secure: true, sameSite: 'lax', value: token, httpOnly: true }); });` }] },
      ],
    },
    {
      options: strict,
      code: `import { Elysia } from 'elysia';
new Elysia().post('/in', ({ cookie }) => { cookie.session.value = token; });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookie.session', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 44 },
      ],
    },
    {
      options: strict,
      code: `response.plainCookie('access_token', token);`,
      output: `response.plainCookie('access_token', token, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'response.plainCookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `response.plainCookie('access_token', token, { secure: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `import { Cookie } from 'tough-cookie';
res.setHeader('Set-Cookie', new Cookie({ key: 'sid', value: id }).toString());`,
      output: `import { Cookie } from 'tough-cookie';
res.setHeader('Set-Cookie', new Cookie({ httpOnly: true, key: 'sid', value: id }).toString());`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 29, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { Cookie } from 'tough-cookie';
res.setHeader('Set-Cookie', new Cookie({ secure: true, sameSite: 'lax', key: 'sid', value: id }).toString());` }] },
      ],
    },
    {
      options: strict,
      code: `response.headers['set-cookie'] = [{ key: 'Set-Cookie', value: \`auth=\${token}; Path=/\` }];`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `export const handler = async () => ({ status: 200, cookies: [{ name: 'sid', value: id, path: '/' }] });`,
      output: `export const handler = async () => ({ status: 200, cookies: [{ httpOnly: true, name: 'sid', value: id, path: '/' }] });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 62, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `export const handler = async () => ({ status: 200, cookies: [{ secure: true, sameSite: 'lax', name: 'sid', value: id, path: '/' }] });` }] },
      ],
    },
    {
      options: strict,
      code: `let header = \`sid=\${id}; Path=/\`;
header += '; HttpOnly';
res.setHeader('Set-Cookie', header);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'secure and sameSite' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const options = (secure) => ({ httpOnly: true, secure, sameSite: 'lax' });
res.cookie('sid', id, options(false));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import session from 'express-session';
const settings = (secure) => ({ secret, cookie: { httpOnly: true, secure, sameSite: 'lax' } });
app.use(session(settings(false)));`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'session', safeguard: 'secure' }, line: 3, column: 9, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `import session from 'express-session';
const settings = (secure) => ({ secret, cookie: { httpOnly: true, secure: true, sameSite: 'lax' } });
app.use(session(settings(false)));` }] },
      ],
    },
    {
      options: strict,
      code: `const write = (res, name, value) => res.cookie(name, value, { path: '/' });
write(res, 'refresh_token', token);`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 1, column: 37, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'httpOnly, secure and sameSite' }, output: `const write = (res, name, value) => res.cookie(name, value, { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
write(res, 'refresh_token', token);` }] },
      ],
    },
    {
      options: strict,
      code: `for (const [name, value] of [['access_token', a], ['refresh_token', b]]) res.cookie(name, value, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure and sameSite' }, line: 1, column: 74, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `for (const [name, value] of [['access_token', a], ['refresh_token', b]]) res.cookie(name, value, { secure: true, sameSite: 'lax', httpOnly: true });` }] },
      ],
    },
    {
      options: strict,
      code: `const { cookieName, token: t } = issue(req);
res.cookie(cookieName, t, { httpOnly: true, sameSite: 'lax' });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'res.cookie', safeguard: 'secure' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure' }, output: `const { cookieName, token: t } = issue(req);
res.cookie(cookieName, t, { secure: true, httpOnly: true, sameSite: 'lax' });` }] },
      ],
    },
    {
      options: strict,
      code: `import Universal from 'universal-cookie';
const jar = new Universal();
jar.set('refreshToken', token);`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'jar.set' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { CookieService } from 'ngx-cookie-service';
class Login { constructor(private readonly cs: CookieService) {} keep(token) { this.cs.set('access_token', token); } }`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'cs.set' }, line: 2, column: 80 },
      ],
    },
    {
      options: strict,
      code: `const remember = (name, value) => { document.cookie = \`\${name}=\${value}; path=/\`; };
remember('access_token', token);`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'remember' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import NextAuth from 'next-auth';
export const auth = NextAuth({ providers, useSecureCookies: false });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'useSecureCookies', safeguard: 'secure' }, line: 2, column: 43 },
      ],
    },
    {
      options: strict,
      code: `await window.cookieStore.set('session_token', token);`,
      errors: [
        { messageId: 'fromScript', data: { sink: 'cookieStore.set' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import type { Actions } from '@sveltejs/kit';
import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ cookies }) => { cookies.set('resident_session', token, { path: '/' }); };`,
      output: `import type { Actions } from '@sveltejs/kit';
import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ cookies }) => { cookies.set('resident_session', token, { httpOnly: true, path: '/' }); };`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'cookies.set', safeguard: 'httpOnly, secure and sameSite' }, line: 3, column: 56, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import type { Actions } from '@sveltejs/kit';
import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ cookies }) => { cookies.set('resident_session', token, { secure: true, sameSite: 'lax', path: '/' }); };` }] },
      ],
    },
    {
      options: strict,
      code: `class Legacy {
  @Header('Set-Cookie', 'sid=1; Path=/')
  read() {}
}`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'Set-Cookie', safeguard: 'httpOnly, secure and sameSite' }, line: 2, column: 4 },
      ],
    },
    {
      options: strict,
      code: `import { cookies as jar } from 'next/headers';
(await jar()).set('__Host-auth', token, { httpOnly: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'jar.set', safeguard: 'secure and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'secure and sameSite' }, output: `import { cookies as jar } from 'next/headers';
(await jar()).set('__Host-auth', token, { secure: true, sameSite: 'lax', httpOnly: true });` }] },
      ],
    },
    {
      options: strict,
      code: `import * as helpers from 'hono/cookie';
helpers.setCookie(c, '__Host-auth', token, { path: '/', secure: true });`,
      output: `import * as helpers from 'hono/cookie';
helpers.setCookie(c, '__Host-auth', token, { httpOnly: true, path: '/', secure: true });`,
      errors: [
        { messageId: 'lacksFlags', data: { sink: 'helpers.setCookie', safeguard: 'httpOnly and sameSite' }, line: 2, column: 1, suggestions: [{ messageId: 'addFlags', data: { safeguard: 'sameSite' }, output: `import * as helpers from 'hono/cookie';
helpers.setCookie(c, '__Host-auth', token, { sameSite: 'lax', path: '/', secure: true });` }] },
      ],
    },
  ],
});
