import jwt from 'jsonwebtoken';
import { SignJWT } from 'jose';
import session from 'express-session';
import cookieSession from 'cookie-session';

export async function sign(userId: string, secret: string) {
  // ruleid: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId }, process.env.JWT_SECRET);
  // ok: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId }, process.env.JWT_SECRET, { expiresIn: '15m' });
  // ruleid: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId }, process.env.JWT_SECRET, { algorithm: 'HS256' });
  // ok: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId, exp: soon() }, process.env.JWT_SECRET);
  // ruleid: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId }, process.env.JWT_SECRET, { expiresIn: '30d' });
  // ok: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId }, process.env.JWT_SECRET, { expiresIn: '8h' });
  // ruleid: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId, type: 'refresh' }, process.env.JWT_SECRET, { expiresIn: '365d' });
  // ok: hipaa.javascript.require-session-timeout
  jwt.sign({ sub: userId, type: 'refresh' }, process.env.JWT_SECRET, { expiresIn: '14d' });
  // ruleid: hipaa.javascript.require-session-timeout
  jwt.verify(token, secret, { ignoreExpiration: true });
  // ok: hipaa.javascript.require-session-timeout
  jwt.verify(token, secret, { algorithms: ['HS256'] });
  // ruleid: hipaa.javascript.require-session-timeout
  await new SignJWT({ sub: userId }).setProtectedHeader({ alg: 'HS256' }).sign(key);
  // ok: hipaa.javascript.require-session-timeout
  await new SignJWT({ sub: userId }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('15m').sign(key);
}

// ruleid: hipaa.javascript.session.require-session-timeout
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));
// ok: hipaa.javascript.session.require-session-timeout
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { maxAge: 900000 } }));
// ruleid: hipaa.javascript.session.require-session-timeout
app.use(cookieSession({ keys: [key], maxAge: 30 * 24 * 60 * 60 * 1000 }));
// ok: hipaa.javascript.session.require-session-timeout
app.use(cookieSession({ keys: [key], maxAge: 15 * 60 * 1000 }));

export async function keep(id: string, data: object) {
  // ruleid: hipaa.javascript.session.require-session-timeout
  await redis.set(`sess:${id}`, JSON.stringify(data));
  // ok: hipaa.javascript.session.require-session-timeout
  await redis.set(`sess:${id}`, JSON.stringify(data), { EX: 900 });
  // ok: hipaa.javascript.session.require-session-timeout
  await redis.set(`ward:${id}`, JSON.stringify(data));
}

// ruleid: hipaa.javascript.session.require-session-timeout
export const store = new RedisStore({ client, disableTTL: true });
// ok: hipaa.javascript.session.require-session-timeout
export const bounded = new RedisStore({ client, ttl: 900 });

// ruleid: hipaa.javascript.limit.require-session-timeout
export const SESSION_TIMEOUT_MINUTES = 60 * 24 * 7;
// ok: hipaa.javascript.limit.require-session-timeout
export const IDLE_TIMEOUT_MS = 10 * 60 * 1000;
// ruleid: hipaa.javascript.limit.require-session-timeout
export const settings = { autoLogoff: false };
// ok: hipaa.javascript.limit.require-session-timeout
export const kiosk = { autoLogoff: true };
