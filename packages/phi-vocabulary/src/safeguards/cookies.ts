/** Words in a cookie's name that say it authenticates somebody: `portal.sid`, `access_token`, `remember_me`. */
export const credentialCookieWords: ReadonlySet<string> = new Set([
  'session', 'sess', 'sessid', 'sessionid', 'sid', 'ssid', 'jsessionid', 'token', 'tokens', 'jwt', 'auth', 'authn', 'authentication', 'authenticated', 'authorization', 'access', 'refresh', 'bearer', 'remember', 'login', 'logged', 'identity', 'credential', 'credentials', 'sso', 'saml', 'oidc', 'idtoken', 'accesstoken',
  'refreshtoken', 'authtoken', 'sessiontoken', 'apikey', 'ticket', 'passport', 'impersonate', 'otp', 'mfa', 'device', 'user', 'userid', 'uid', 'account', 'at', 'rt', 'secret', 'magic', 'signin', 'logintoken', 'usertoken',
]);

/** Words for a cookie about a person in care, beside the PHI vocabulary: `proxy_member`, `selected_dependent`. */
export const careCookieWords: ReadonlySet<string> = new Set([
  'patient', 'member', 'dependent', 'intake', 'chart', 'mrn', 'ssn', 'dob', 'diagnosis', 'beneficiary', 'encounter', 'subscriber', 'policy', 'insurance', 'prescription', 'caregiver', 'guardian', 'proxy', 'visit', 'appointment', 'triage', 'clinician', 'provider', 'doctor', 'nurse', 'kiosk',
]);

/** Words in a cookie's name that say it holds a preference, or must be readable by scripts (CSRF double submit). */
export const harmlessCookieWords: ReadonlySet<string> = new Set([
  'theme', 'locale', 'lang', 'language', 'consent', 'banner', 'font', 'fontsize', 'prefs', 'pref', 'preference', 'preferences', 'tz', 'timezone', 'currency', 'sidebar', 'dismissed', 'csrf', 'xsrf', 'csrftoken', 'analytics', 'ga', 'utm', 'tour', 'onboarding', 'dark', 'darkmode', 'layout', 'color', 'colour', 'gdpr',
  'ui', 'i', 'i18n', 'collapsed', 'expanded', 'view', 'sort', 'notice', 'accepted', 'contrast', 'density', 'units', 'seen', 'ab', 'experiment', 'variant', 'density', 'zoom', 'page', 'tab', 'flash', 'country', 'region', 'referrer', 'campaign', 'columns', 'mode', 'toast', 'alert', 'notification', 'notifications', 'recent', 'filters', 'filter', 'search', 'wizard', 'breadcrumb', 'scroll', 'viewed', 'hint', 'hints', 'promo', 'cart', 'popup', 'modal', 'section', 'step', 'bucket',
]);

/** Words in the expression whose value a cookie gets that say it is a credential: `jwt`, `tokens.access_token`, `newSession.id`. */
export const credentialValueWords: ReadonlySet<string> = new Set(['token', 'tokens', 'jwt', 'sid', 'session', 'sessionid', 'sessiontoken', 'accesstoken', 'refreshtoken', 'idtoken', 'authtoken', 'credential', 'credentials', 'signed', 'bearer']);

/** Which flags a library sets when nobody says otherwise. */
export interface CookieDefaults {
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly sameSite?: boolean;
}

/** How a session library is given the options of its cookie. */
export interface SessionLibrary {
  readonly modules: readonly string[];
  /** Exported names; `default` and `*` for the module itself. */
  readonly exports: readonly string[];
  /** Which argument of the call (or of `register`) holds the options. */
  readonly argument: number;
  /** Paths below it at which the cookie's options stand, the first found wins; an empty path is the argument itself. */
  readonly cookie: readonly (readonly string[])[];
  /** Option paths that bound the session's life, with the unit of their number. */
  readonly lifetime: readonly { readonly path: readonly string[]; readonly unit: 'ms' | 's' }[];
  /** Whether the library bounds a session's life by itself. */
  readonly expires: boolean;
  readonly defaults: CookieDefaults;
}

/**
 * Defaults as documented by each library: express-session and cookie-session set httpOnly only, iron-session, express-openid-connect
 * and next-auth set all three, @fastify/session sets httpOnly and secure, Remix sets sameSite, @fastify/secure-session sets none.
 */
export const sessionLibraries: readonly SessionLibrary[] = [
  { modules: ['express-session', 'next-session'], exports: ['default', '*'], argument: 0, cookie: [['cookie']], lifetime: [{ path: ['cookie', 'maxAge'], unit: 'ms' }, { path: ['cookie', 'expires'], unit: 'ms' }], expires: false, defaults: { httpOnly: true } },
  { modules: ['cookie-session'], exports: ['default', '*'], argument: 0, cookie: [[]], lifetime: [{ path: ['maxAge'], unit: 'ms' }, { path: ['expires'], unit: 'ms' }], expires: false, defaults: { httpOnly: true } },
  { modules: ['client-sessions'], exports: ['default', '*'], argument: 0, cookie: [['cookie']], lifetime: [{ path: ['duration'], unit: 'ms' }], expires: true, defaults: { httpOnly: true } },
  { modules: ['@fastify/session', 'fastify-session'], exports: ['default', '*', 'fastifySession'], argument: 1, cookie: [['cookie']], lifetime: [{ path: ['cookie', 'maxAge'], unit: 'ms' }, { path: ['cookie', 'expires'], unit: 'ms' }], expires: false, defaults: { httpOnly: true, secure: true } },
  { modules: ['@fastify/secure-session', 'fastify-secure-session'], exports: ['default', '*'], argument: 1, cookie: [['cookie']], lifetime: [{ path: ['expiry'], unit: 's' }, { path: ['cookie', 'maxAge'], unit: 's' }], expires: true, defaults: {} },
  { modules: ['koa-session', 'koa-generic-session', 'koa-session2', 'koa-redis-session'], exports: ['default', '*'], argument: 0, cookie: [['cookie'], []], lifetime: [{ path: ['maxAge'], unit: 'ms' }, { path: ['cookie', 'maxAge'], unit: 'ms' }, { path: ['ttl'], unit: 'ms' }], expires: true, defaults: { httpOnly: true } },
  {
    modules: ['@remix-run/node', '@remix-run/cloudflare', '@remix-run/server-runtime', '@remix-run/deno', 'react-router', '@react-router/node'],
    exports: ['createCookieSessionStorage', 'createSessionStorage', 'createMemorySessionStorage', 'createFileSessionStorage', 'createDatabaseSessionStorage', 'createWorkersKVSessionStorage'],
    argument: 0, cookie: [['cookie']], lifetime: [{ path: ['cookie', 'maxAge'], unit: 's' }, { path: ['cookie', 'expires'], unit: 's' }], expires: false, defaults: { sameSite: true },
  },
  { modules: ['iron-session', 'iron-session/'], exports: ['getIronSession', 'withIronSessionApiRoute', 'withIronSessionSsr', 'ironSession', 'createResponse'], argument: -1, cookie: [['cookieOptions']], lifetime: [{ path: ['ttl'], unit: 's' }, { path: ['cookieOptions', 'maxAge'], unit: 's' }], expires: true, defaults: { httpOnly: true, secure: true, sameSite: true } },
  { modules: ['express-openid-connect'], exports: ['auth'], argument: 0, cookie: [['session', 'cookie']], lifetime: [{ path: ['session', 'absoluteDuration'], unit: 's' }, { path: ['session', 'rollingDuration'], unit: 's' }], expires: true, defaults: { httpOnly: true, secure: true, sameSite: true } },
  {
    modules: ['next-auth', 'next-auth/', '@auth/core', '@auth/express', '@auth/sveltekit'], exports: ['default', '*', 'NextAuth', 'Auth', 'ExpressAuth', 'SvelteKitAuth'],
    argument: -1, cookie: [['cookies', 'sessionToken', 'options']], lifetime: [{ path: ['session', 'maxAge'], unit: 's' }], expires: true, defaults: { httpOnly: true, secure: true, sameSite: true },
  },
  { modules: ['h3', 'nitropack', '#imports'], exports: ['useSession', 'getSession', 'updateSession'], argument: 1, cookie: [['cookie']], lifetime: [{ path: ['maxAge'], unit: 's' }], expires: false, defaults: { httpOnly: true, secure: true } },
  { modules: ['better-auth', 'better-auth/'], exports: ['betterAuth'], argument: 0, cookie: [['advanced', 'defaultCookieAttributes']], lifetime: [{ path: ['session', 'expiresIn'], unit: 's' }], expires: true, defaults: { httpOnly: true, secure: true, sameSite: true } },
  { modules: ['lucia'], exports: ['Lucia'], argument: 1, cookie: [['sessionCookie', 'attributes']], lifetime: [{ path: ['sessionExpiresIn'], unit: 'ms' }], expires: true, defaults: { httpOnly: true, secure: true, sameSite: true } },
  { modules: ['@hono/session', 'hono-sessions'], exports: ['sessionMiddleware'], argument: 0, cookie: [['cookieOptions']], lifetime: [{ path: ['expireAfterSeconds'], unit: 's' }, { path: ['cookieOptions', 'maxAge'], unit: 's' }], expires: false, defaults: {} },
  { modules: ['@hapi/yar', '@hapi/cookie', 'yar'], exports: ['default', '*'], argument: 1, cookie: [['cookieOptions'], ['options', 'cookieOptions'], ['cookie']], lifetime: [{ path: ['cache', 'expiresIn'], unit: 'ms' }, { path: ['options', 'cache', 'expiresIn'], unit: 'ms' }, { path: ['cookieOptions', 'ttl'], unit: 'ms' }, { path: ['options', 'cookieOptions', 'ttl'], unit: 'ms' }], expires: true, defaults: { httpOnly: true, secure: true, sameSite: true } },
];

/** Type names of session options that are written down apart from the call (`const options: SessionOptions = { … }`). */
export const sessionOptionTypes: Readonly<Record<string, string>> = {
  SessionOptions: 'iron-session', IronSessionOptions: 'iron-session', NextAuthOptions: 'next-auth', NextAuthConfig: 'next-auth', AuthOptions: 'next-auth', AuthConfig: 'next-auth', CookieSessionOptions: 'cookie-session', FastifySessionOptions: '@fastify/session', SecureSessionPluginOptions: '@fastify/secure-session', CookieSessionInterfaces: 'cookie-session',
};

/** Libraries that write cookies from a browser: such a cookie can never be httpOnly. */
export const browserCookieModules: readonly string[] = ['js-cookie', 'universal-cookie', 'react-cookie', 'vue-cookies', 'vue3-cookies', 'ngx-cookie-service', 'ngx-cookie', 'typescript-cookie', 'tiny-cookie', 'es-cookie', 'cookies-js', 'browser-cookies', 'jquery.cookie', '@types/js-cookie', 'cookies-ts', 'vue-cookie', 'component-cookie'];

/** Functions that take the request context first: `setCookie(c, name, value, options)`. */
export const contextCookieModules: readonly string[] = ['hono/cookie', 'h3', 'nookies', 'nitropack', '#imports', '@std/http'];

/** Functions that make a `Set-Cookie` text: `serialize(name, value, options)`. */
export const cookieSerializerModules: readonly string[] = ['cookie', 'cookie-es', '@fastify/cookie', '@tinyhttp/cookie', 'tough-cookie', 'cookies-next', 'cookie-signature', 'hono/utils/cookie'];

/** Frameworks whose cookie jar sets flags by itself. */
export const cookieJarDefaults: Readonly<Record<string, CookieDefaults>> = {
  '@sveltejs/kit': { httpOnly: true, secure: true, sameSite: true },
  koa: { httpOnly: true },
  '@koa/router': { httpOnly: true },
  'koa-router': { httpOnly: true },
  cookies: { httpOnly: true },
};
