/** What authentication and authorisation look like in code. */

/** Any word of a middleware's, decorator's, wrapper's or function's name that says it guards. */
export const guardWords: ReadonlySet<string> = new Set([
  'auth', 'authenticate', 'authenticated', 'authentication', 'authenticator', 'authorize', 'authorized', 'authorise', 'authorised', 'authorization', 'authorisation', 'authorizer', 'authoriser', 'authz', 'authn', 'guard', 'guards', 'guarded', 'protect', 'protected', 'protecting', 'permission', 'permissions', 'permit', 'permitted', 'role', 'roles', 'scope', 'scopes', 'jwt', 'bearer',
  'passport', 'login', 'logged', 'loggedin', 'signedin', 'oauth', 'oauth2', 'oidc', 'saml', 'rbac', 'abac', 'acl', 'casbin', 'casl', 'ability', 'entitlement', 'clearance', 'clerk', 'auth0', 'keycloak', 'cognito', 'requireauth', 'isauth', 'checkauth', 'verifyauth', 'isloggedin', 'ensureauth', 'ensureauthenticated', 'isauthenticated', 'verifytoken', 'checktoken', 'checkjwt', 'verifyjwt', 'requirelogin',
  'authmiddleware', 'authmw', 'authguard', 'jwtauth', 'smart', 'identity', 'restrict', 'restricted', 'restrictto', 'tenancy', 'sso', 'mtls', 'apikey', 'hmac', 'policy', 'policies', 'privilege', 'privileges', 'rights', 'grant', 'allowed', 'allow', 'deny', 'secured', 'secure', 'private', 'privileged',
]);

/** Two words together that guard: `verifyToken`, `requireUser`, `checkSession`, `ensureMember`. */
export const guardVerbs: ReadonlySet<string> = new Set(['require', 'requires', 'required', 'ensure', 'verify', 'verified', 'check', 'assert', 'validate', 'must', 'need', 'needs', 'has', 'is', 'can', 'with', 'get', 'current', 'load', 'resolve', 'enforce', 'only', 'own', 'use', 'decode', 'introspect', 'fetch', 'read', 'own', 'deserialize', 'for']);

export const guardObjects: ReadonlySet<string> = new Set([
  'user', 'session', 'token', 'principal', 'actor', 'access', 'signature', 'credentials', 'credential', 'admin', 'staff', 'clinician', 'doctor', 'provider', 'practitioner', 'nurse', 'member', 'owner', 'ownership', 'tenant', 'invite', 'claims', 'caller', 'key', 'subject', 'viewer', 'account', 'consent', 'relationship', 'treating', 'careteam', 'logged', 'signed', 'in', 'me', 'cookie', 'secret', 'patient', 'caseload', 'care', 'on',
]);

/** Names that are about signing in itself: the endpoint that hands out a session needs none. */
export const publicWords: ReadonlySet<string> = new Set(['login', 'logout', 'signin', 'signup', 'register', 'registration', 'health', 'healthz', 'healthcheck', 'ready', 'readyz', 'live', 'livez', 'ping', 'status', 'version', 'metadata', 'wellknown', 'well', 'known', 'docs', 'openapi', 'swagger', 'metrics', 'callback', 'webhook', 'webhooks', 'forgot', 'reset', 'otp', 'verify', 'captcha', 'robots', 'favicon', 'jwks', 'public', 'csrf', 'oauth', 'token', 'refresh', 'auth', 'signin', 'hook', 'password', 'email', 'sso', 'saml', 'in', 'up', 'out']);

/** Decorators that say a handler is open to anyone on purpose. */
export const publicDecorators: ReadonlySet<string> = new Set(['Public', 'AllowAnonymous', 'SkipAuth', 'NoAuth', 'IsPublic', 'Anonymous', 'PublicRoute', 'Unauthenticated', 'SkipGuards']);

/** Properties of a request, socket or context that hold who calls: reading one is a check that there is somebody. */
export const principalNames: ReadonlySet<string> = new Set(['user', 'session', 'auth', 'principal', 'currentUser', 'viewer', 'identity', 'authInfo', 'tenant', 'tenantId', 'userId', 'actor', 'account', 'token', 'claims', 'jwt', 'credentials', 'authorizer', 'me', 'member', 'caller', 'oidc', 'kauth', 'isAuthenticated', 'authorization', 'uid', 'org', 'orgId', 'organizationId', 'clinicId', 'practiceId', 'authContext', 'securityContext', 'ability']);
