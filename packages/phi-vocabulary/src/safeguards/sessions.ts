/** Libraries that sign tokens, with the position of payload and options in a call, and whether the call is a function of the module. */
export interface TokenSigner {
  readonly modules: readonly string[];
  readonly functions: readonly string[];
  readonly payload: number;
  readonly options: number;
}

/** `expiresIn` numbers are seconds in all of them except fast-jwt's, which takes milliseconds. */
export const tokenSigners: readonly TokenSigner[] = [
  { modules: ['jsonwebtoken', 'jwt-express', 'jsonwebtoken-esm', '@types/jsonwebtoken'], functions: ['sign'], payload: 0, options: 2 },
  { modules: ['hono/jwt', '@hono/jwt', '@tsndr/cloudflare-worker-jwt'], functions: ['sign'], payload: 0, options: 3 },
  { modules: ['jwt-simple'], functions: ['encode'], payload: 0, options: 4 },
  { modules: ['next-auth/jwt'], functions: ['encode'], payload: 0, options: 0 },
  { modules: ['fast-jwt'], functions: ['createSigner'], payload: 3, options: 0 },
  { modules: ['paseto'], functions: ['V4.sign', 'V3.sign', 'V2.sign', 'V1.sign', 'V3.encrypt', 'V1.encrypt', 'sign', 'encrypt'], payload: 0, options: 2 },
  { modules: ['@hapi/jwt'], functions: ['token.generate'], payload: 0, options: 2 },
];

/** Names of an injected service that signs: `this.jwtService.sign(payload, options)`, `fastify.jwt.sign(payload, options)`. */
export const signerNames = /^(?:jwt|jwtservice|jwts|jwthelper|tokenservice|nestjwt|jwtsigner)$/i;

/** Options that bound a token's life. */
export const expiryOptions: readonly string[] = ['expiresIn', 'ttlSec', 'ttl', 'maxAge', 'exp', 'expiresInMinutes'];

/** Words in a key or a store's name that say it keeps sessions or their tokens. */
export const sessionStoreWords: ReadonlySet<string> = new Set(['sess', 'session', 'sessions', 'sid', 'token', 'tokens', 'refresh', 'jwt', 'auth', 'login']);

/** Words for tokens that may live longer than a session, or that open none: an invitation, a share link, an unsubscribe link. */
export const longLivedTokenWords: ReadonlySet<string> = new Set(['refresh', 'remember', 'device', 'trusted', 'offline', 'rt']);

/** Words for tokens that let nobody in. */
export const otherTokenWords: ReadonlySet<string> = new Set(['invite', 'invitation', 'unsubscribe', 'csrf', 'xsrf', 'verification', 'verify', 'confirm', 'confirmation', 'download', 'share', 'apns', 'state', 'nonce', 'push', 'fcm', 'webhook']);

/** Members that say when a stored session or token ends. */
export const expiryMembers: readonly string[] = ['expiresAt', 'expires_at', 'expires', 'expiry', 'expiryDate', 'expirationDate', 'expireAt', 'validUntil', 'valid_until', 'exp', 'ttl', 'expiration', 'expireDate', 'expirationTime', 'expires_on', 'expiresOn'];
