/** What authentication and authorisation look like in code. */

/** Any word of a middleware's, decorator's, wrapper's or function's name that says it guards. */
export const guardWords: ReadonlySet<string> = new Set([
  'auth', 'authenticate', 'authenticated', 'authentication', 'authenticator', 'authorize', 'authorized', 'authorise', 'authorised', 'authorization', 'authorisation', 'authorizer', 'authoriser', 'authz', 'authn', 'authed', 'authd', 'authenticates', 'authorizes', 'secured', 'guard', 'guards', 'guarded', 'protect', 'protected', 'protecting', 'permission', 'permissions', 'permitted', 'role', 'roles', 'scope', 'scopes', 'jwt', 'bearer',
  'passport', 'logged', 'loggedin', 'signedin', 'oauth', 'oauth2', 'oidc', 'saml', 'rbac', 'abac', 'acl', 'casbin', 'casl', 'ability', 'entitlement', 'clearance', 'clerk', 'auth0', 'keycloak', 'cognito', 'requireauth', 'isauth', 'checkauth', 'verifyauth', 'isloggedin', 'ensureauth', 'ensureauthenticated', 'isauthenticated', 'verifytoken', 'checktoken', 'checkjwt', 'verifyjwt', 'requirelogin', 'verifyclient',
  'authmiddleware', 'authmw', 'authguard', 'jwtauth', 'restrict', 'restricted', 'restrictto', 'tenancy', 'sso', 'mtls', 'apikey', 'hmac', 'privilege', 'privileges', 'secured', 'privileged',
]);

/** Verbs that check, before what they check: `requireUser`, `ensureOwner`, `isOnCareTeam`. */
export const guardVerbs: ReadonlySet<string> = new Set(['require', 'requires', 'required', 'ensure', 'ensures', 'verify', 'verified', 'verifies', 'check', 'checks', 'assert', 'validate', 'must', 'need', 'needs', 'enforce', 'enforces', 'only', 'own', 'owns', 'introspect', 'decode', 'is', 'has', 'can', 'with', 'assure', 'confirm']);

export const guardObjects: ReadonlySet<string> = new Set([
  'user', 'session', 'token', 'tokens', 'principal', 'actor', 'access', 'signature', 'credentials', 'credential', 'admin', 'staff', 'clinician', 'doctor', 'practitioner', 'nurse', 'owner', 'ownership', 'tenant', 'invite', 'caller', 'key', 'viewer', 'relationship', 'treating', 'careteam', 'team', 'logged', 'signed', 'cookie', 'secret', 'caseload', 'login', 'policy', 'identity', 'membership', 'assignment', 'assigned', 'rights', 'allowed', 'privileges', 'otp', 'mfa',
]);

/** Verbs that fetch, before who calls: `getServerSession`, `currentUser`. `getUser(id)` of a store is none. */
export const principalVerbs: ReadonlySet<string> = new Set(['get', 'current', 'load', 'resolve', 'fetch', 'use', 'read', 'extract', 'deserialize', 'from', 'parse', 'my', 'find']);

export const principalObjects: ReadonlySet<string> = new Set(['session', 'principal', 'actor', 'token', 'caller', 'viewer', 'identity', 'claims', 'me', 'current']);

/** Names that are about signing in itself: the endpoint that hands out a session needs none. */
export const publicWords: ReadonlySet<string> = new Set(['login', 'logout', 'signin', 'signup', 'register', 'registration', 'health', 'healthz', 'healthcheck', 'ready', 'readyz', 'live', 'livez', 'ping', 'status', 'version', 'metadata', 'wellknown', 'well', 'known', 'docs', 'openapi', 'swagger', 'metrics', 'callback', 'webhook', 'webhooks', 'forgot', 'reset', 'otp', 'verify', 'captcha', 'robots', 'favicon', 'jwks', 'public', 'csrf', 'oauth', 'token', 'refresh', 'auth', 'signin', 'hook', 'password', 'email', 'sso', 'saml', 'in', 'up', 'out']);

/** Decorators that say a handler is open to anyone on purpose. */
export const publicDecorators: ReadonlySet<string> = new Set(['Public', 'AllowAnonymous', 'SkipAuth', 'NoAuth', 'IsPublic', 'Anonymous', 'PublicRoute', 'Unauthenticated', 'SkipGuards']);

/** Decorators that ask for a signed-in caller without a word of guarding: tsoa's `@Security('jwt')`. */
export const guardDecorators: ReadonlySet<string> = new Set(['Security']);

/** Properties of a request, socket or context that hold who calls: reading one is a check that there is somebody. */
export const principalNames: ReadonlySet<string> = new Set(['user', 'session', 'auth', 'principal', 'currentUser', 'viewer', 'identity', 'authInfo', 'tenant', 'tenantId', 'userId', 'actor', 'token', 'jwt', 'credentials', 'authorizer', 'me', 'caller', 'oidc', 'kauth', 'isAuthenticated', 'authorization', 'uid', 'authContext', 'securityContext', 'ability', 'staff', 'staffId', 'clinician', 'clinicianId', 'accountId', 'decoded', 'isAuth']);
