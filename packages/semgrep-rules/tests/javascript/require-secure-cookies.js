import session from 'express-session';
import cookieSession from 'cookie-session';
import Cookies from 'js-cookie';

export function login(req, res, token) {
  // ruleid: hipaa.javascript.require-secure-cookies
  res.cookie('session', token);
  // ruleid: hipaa.javascript.require-secure-cookies
  res.cookie('access_token', token, { httpOnly: true, sameSite: 'lax' });
  // ruleid: hipaa.javascript.require-secure-cookies
  res.cookie('access_token', token, { secure: true, sameSite: 'lax' });
  // ruleid: hipaa.javascript.require-secure-cookies
  res.cookie('patient_session', token, { httpOnly: true, secure: true });
  // ruleid: hipaa.javascript.require-secure-cookies
  res.setCookie('sid', token, { httpOnly: false, secure: true, sameSite: 'strict' });
  // ruleid: hipaa.javascript.require-secure-cookies
  ctx.cookies.set('refresh_token', token, { httpOnly: true });
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('session', token, { httpOnly: true, secure: true, sameSite: 'strict' });
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('session', token, { httpOnly: true, secure: production, sameSite: 'lax', maxAge: 900_000 });
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('session', token, { ...base, maxAge: 900_000 });
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('session', token, options);
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('theme', 'dark');
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('cookie_consent', 'yes', { maxAge: 31_536_000_000 });
  // ok: hipaa.javascript.require-secure-cookies
  res.cookie('session', '', { maxAge: 0 });
  // ok: hipaa.javascript.require-secure-cookies
  settings.set('session', token, options);
}

// ruleid: hipaa.javascript.session.require-secure-cookies
app.use(session({ secret: process.env.SECRET, cookie: { httpOnly: true, maxAge: 900_000 } }));
// ok: hipaa.javascript.session.require-secure-cookies
app.use(session({ secret: process.env.SECRET, cookie: { httpOnly: true, secure: true, maxAge: 900_000 } }));
// ruleid: hipaa.javascript.session.require-secure-cookies
app.use(cookieSession({ name: 'portal', keys: [process.env.KEY], maxAge: 900_000 }));
// ok: hipaa.javascript.session.require-secure-cookies
app.use(session({ secret: process.env.SECRET, cookie }));

// ruleid: hipaa.javascript.script.require-secure-cookies
Cookies.set('access_token', token);
// ok: hipaa.javascript.script.require-secure-cookies
Cookies.set('theme', 'dark');
// ruleid: hipaa.javascript.script.require-secure-cookies
document.cookie = `id_token=${token}; path=/`;
// ok: hipaa.javascript.script.require-secure-cookies
document.cookie = 'lang=en; path=/';

export function header(res, id) {
  // ruleid: hipaa.javascript.bare.require-secure-cookies, hipaa.javascript.text.require-secure-cookies
  res.setHeader('Set-Cookie', `sid=${id}; Path=/; HttpOnly`);
  // ok: hipaa.javascript.text.require-secure-cookies
  res.setHeader('Set-Cookie', `sid=${id}; Path=/; HttpOnly; Secure; SameSite=Lax`);
}

// ruleid: hipaa.javascript.off.require-secure-cookies
app.register(fastifySession, { secret: process.env.SECRET, cookie: { secure: false } });
// ok: hipaa.javascript.off.require-secure-cookies
app.register(fastifySession, { secret: process.env.SECRET, cookie: { secure: true } });
// ruleid: hipaa.javascript.off.require-secure-cookies
server.state('family_token', { ttl: 900000, isHttpOnly: false });
// ok: hipaa.javascript.off.require-secure-cookies
server.state('fontsize', { ttl: null, isHttpOnly: false });
// ruleid: hipaa.javascript.bare.require-secure-cookies
const storage = createCookieSessionStorage({ cookie: { name: 'visit', path: '/', sameSite: 'lax' } });
// ok: hipaa.javascript.bare.require-secure-cookies
const flagged = createCookieSessionStorage({ cookie: { name: 'visit', httpOnly: true, secure: true } });
// ruleid: hipaa.javascript.bare.require-secure-cookies
jar.set({ name: 'access_token', value: token, path: '/' });
// ok: hipaa.javascript.bare.require-secure-cookies
jar.set({ name: 'access_token', value: token, httpOnly: true, secure: true, sameSite: 'lax' });
export function sso(res, ticket) {
  const opts = { maxAge: 600000, sameSite: 'none', secure: true };
  // ruleid: hipaa.javascript.bare.require-secure-cookies
  res.cookie('sso_access', ticket, opts);
}
export function preferences(res, value) {
  const flags = { maxAge: 600000, sameSite: 'none', secure: true };
  // ok: hipaa.javascript.bare.require-secure-cookies
  res.cookie('locale', value, flags);
}
