/** What secrets are called, what issued keys look like, and what stands in a secret's place without being one. */

/** Last words of a secret's name. */
export const secretWords: readonly string[] = ['password', 'passwd', 'pwd', 'passphrase', 'secret', 'secrets', 'apikey', 'pepper', 'passcode', 'pw', 'pass', 'keyphrase'];

/** Last words that make a secret's name together. */
export const secretPhrases: readonly string[] = [
  'api key', 'secret key', 'private key', 'encryption key', 'encrypt key', 'decryption key', 'signing key', 'sign key', 'master key', 'access key', 'access token', 'auth token', 'api token', 'bearer token', 'refresh token', 'service token', 'client secret', 'jwt key', 'aes key', 'crypto key', 'cipher key', 'hmac key', 'session key', 'cookie key', 'token key',
  'account key', 'shared key', 'secret or key', 'secret access key', 'service role key', 'webhook secret', 'db pass', 'kek', 'dek', 'phi key', 'field key', 'admin token', 'admin key', 'license key', 'integration key', 'x api key', 'x auth token', 'api secret', 'auth secret', 'auth key', 'internal token', 'webhook token', 'storage key base', 'secret salt', 'hash salt', 'password salt', 'token salt', 'hash key', 'mac key', 'backup key', 'root key', 'wrapping key', 'symmetric key', 'app key', 'subscription key', 'instance key', 'private pem', 'jwt', 'basic auth', 'fhir token', 'db password',
];

/** Words that make a name one about a secret, not of one: its field, header, place, rules, error text. */
export const aboutSecretWords: readonly string[] = [
  'field', 'name', 'label', 'placeholder', 'header', 'headers', 'type', 'path', 'url', 'uri', 'endpoint', 'route', 'regex', 'pattern', 'error', 'errors', 'message', 'msg', 'title', 'text', 'column', 'prefix', 'suffix', 'hint', 'policy', 'rule', 'rules', 'storage', 'cookie name', 'param', 'params', 'query', 'event', 'action', 'selector', 'testid', 'class', 'icon', 'schema', 'min', 'max', 'length', 'mode',
  'strategy', 'algorithm', 'algo', 'expiry', 'expires', 'expiration', 'arn', 'ref', 'version', 'input', 'reset', 'forgot', 'strength', 'file', 'public', 'issuer', 'audience', 'format', 'encoding', 'description', 'help', 'scope', 'id', 'lifetime', 'ttl', 'grant', 'property', 'attribute', 'visibility', 'status', 'state', 'confirm', 'required', 'invalid', 'mismatch', 'changed', 'updated', 'template', 'subject', 'button', 'page', 'screen', 'form', 'link', 'alias', 'usage', 'ops', 'display', 'vault', 'provider', 'hashed', 'redacted', 'masked',
];

/** Keys as their issuers write them, by prefix and length. */
export const issuedKeyPatterns: readonly RegExp[] = [
  /\bAKIA[0-9A-Z]{16}\b/, /\bASIA[0-9A-Z]{16}\b/, /\bgh[pousr]_[A-Za-z0-9]{30,}/, /\bgithub_pat_[A-Za-z0-9_]{30,}/, /\bsk_live_[A-Za-z0-9]{10,}/, /\brk_live_[A-Za-z0-9]{10,}/, /\bsk-(?:proj-|ant-|or-)?[A-Za-z0-9_-]{20,}/, /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/, /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bAIza[0-9A-Za-z_-]{30,}/, /\bglpat-[A-Za-z0-9_-]{18,}/, /\bnpm_[A-Za-z0-9]{30,}/, /\bhvs\.[A-Za-z0-9_-]{20,}/, /\bre_[A-Za-z0-9]{8,}_[A-Za-z0-9]{12,}/, /\bwhsec_[A-Za-z0-9+/=]{16,}/, /\bkey-[0-9a-f]{32}\b/, /\bdop_v1_[0-9a-f]{40,}/, /\bgsk_[A-Za-z0-9]{30,}/, /\bhf_[A-Za-z0-9]{30,}/, /\bSK[0-9a-f]{32}\b/, /\bshp(?:at|ss|ca|pa)_[0-9a-fA-F]{28,}/,
  /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{15,}/, /\bAccountKey=[A-Za-z0-9+/=]{20,}/, /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/, /\bsbp_[0-9a-f]{30,}/, /\blin_api_[A-Za-z0-9]{30,}/,
];

/** Values that stand where a secret would: brackets, instructions, references to where the secret is. */
export const placeholderValue = /^(?:<.*>|\[.*\]|\{\{.*\}\}|\$\{?[A-Z_]+\}?|%[A-Z_]+%|\*+|x{3,}|\.{3,}|-+|todo|tbd|none|null|undefined|n\/?a|ollama|lm-?studio|proxy|unused|ignored|not-?needed|no-?key|empty|redacted|dummy|example|placeholder|string|text|varchar|number|boolean|required|hidden|optional|true|false|secret|password|token|key|apikey|basic|bearer|oauth2?|jwt|local|openid|header|query|body|cookie|env|vault|include|omit|same-origin)$|replace[-_ ]?(?:me|this|with)|(?:^|[-_ ])(?:insert|put|enter|add|set|paste)[-_ ].*(?:here|key|secret)|your[-_ ]|^(?:arn|vault|ssm|op|env|file|secretsmanager|projects|kms|gcp|azure|keyvault|sm|doppler):?\/|^arn:|^projects\/|^\/(?:run|var|etc|mnt|secrets?)\/|\.(?:pem|key|txt|json|crt)$|_here$|-here$|^change[-_ ]?(?:me|it|this)/i;

/** Modules and functions whose argument is a secret: the call's last name, and which argument. */
export const secretArguments: Readonly<Record<string, number>> = {
  createHmac: 1, cookieParser: 0, HmacSHA256: 1, HmacSHA512: 1, HmacSHA1: 1, HmacMD5: 1, jwtVerify: 1, setApiKey: 0, scryptSync: 0, scrypt: 0, pbkdf2Sync: 0, pbkdf2: 0, PBKDF2: 0, createSecretKey: 0, jwtDecrypt: 1, compactDecrypt: 1, jwtDecode: 1, sealData: 1, hkdfSync: 1, Cryptr: 0, SimpleCrypto: 0, createCipher: 1, createDecipher: 1,
};

/** Constructors and functions that take a key which another service issued. */
export const outsideSecretArguments: Readonly<Record<string, number>> = {
  twilio: 1, Twilio: 1, Stripe: 0, StorageSharedKeyCredential: 1, SharedKeyCredential: 1, AzureKeyCredential: 0, AzureNamedKeyCredential: 1, AzureSASCredential: 0, ClientSecretCredential: 2, UsernamePasswordCredential: 3,
};
