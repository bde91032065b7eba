import { protectiveHashWords } from './ciphers.js';
import { aboutSecretWords, issuedKeyPatterns, secretPhrases, secretWords } from './secrets.js';
import { namespaceHosts } from './transport.js';
import { unpredictablePhrases, unpredictableWords } from './unpredictable-names.js';

/** The vocabulary of secrets, randomness and transport as text of regular expressions, for engines that take no code. Names in any spelling. */

/** Hosts of the same machine, documents and code systems: nobody's PHI goes there. */
export const quietHosts = `(?:localhost|127\\.|0\\.0\\.0\\.0|\\[?::1|host\\.docker\\.internal|testserver|(?:[\\w-]+\\.)*(?:${namespaceHosts.map((host) => host.replaceAll('.', '\\.')).join('|')})(?=[:/]|$))`;

const credentials = spelled([...unpredictableWords.filter((word) => !['mrn', 'uuid', 'uuidv', 'uuidv4', 'guid'].includes(word)), ...unpredictablePhrases.filter((phrase) => /code|key$|link$|session|password/.test(phrase)), 'key', 'session seed']);
const unpredictable = spelled([...unpredictableWords, ...unpredictablePhrases, 'session seed']);
const verbs = '(?:(?:new|generate|gen|make|create|issue|next|random|build|mint|get|allocate|assign)_?)?';
const notATime = '(?!.*(?:expir|_at$|_time|timestamp|_ttl|timeout|interval|delay|jitter|backoff|length|count|index|limit|duration|date|score|color|sample|mock|fake|dummy))';

/** Values that nobody may guess: tokens, one-time codes, passwords, numbers of records. */
export const unpredictableName = `(?i)^${notATime}_*${verbs}(?:\\w+_)?(?:${unpredictable})(?:_(?:value|str|hex|for_\\w+|from_\\w+))?$`;
/** The same without numbers of records, for which the clock is common. */
export const unpredictableCredential = `(?i)^${notATime}_*${verbs}(?:\\w+_)?(?:${credentials})$`;

/** Expressions that MD5 and SHA-1 must not hide: identifiers, passwords, tokens. */
export const hiddenText = '(?is)(?!.*(?:etag|checksum|cache|avatar|file|path\\b|image|firmware|asset))(?:.*[\\W_])?(?:ssn|mrn|dob|passw(?:or)?d|pwd|passphrase|passcode|secret|token|pin|email|phone|patient\\w*|member_?id|national_?id|date_of_birth|birth_?date|birthday|diagnos\\w*|medical\\w*|insurance\\w*|beneficiary\\w*|policy_number|health\\w*|first_name|last_name|full_name|social\\w*|credential\\w*|phi)(?:[\\W_].*)?$';
/** Functions that promise to hide or protect. */
export const hidingFunction = `(?i)^(?!.*(?:etag|checksum|cache|fingerprint|file|avatar|gravatar))\\w*(?:passw(?:or)?d|${protectiveHashWords.filter((word) => word !== 'secure').join('|')}|patient|mrn|ssn)\\w*$`;

/** Environment variables that hold a private key itself. */
export const privateKeyVariable = '(?i)^(?!.*(?:PATH|FILE|FILENAME|DIR|LOCATION|PASS|PASSWORD|PASSPHRASE|ARN|NAME|URL|URI|PUBLIC|VERSION|SECRET_ID|PUB_|KEY_?ID)(?:_|$))(?:\\w*[_-])?(?:PRIVATE_?KEY|PRIV_?KEY|PRIVKEY|TLS_?KEY|SSL_?KEY|PRIVATE_?JWK|PRIVATE_?PEM|KEY_?PEM|SIGNING_?KEY_?(?:PEM|B64|BASE64)|(?:TLS|SSL|SSH|HTTPS|MTLS|SERVER|CLIENT|CERT|SAML|HOST|X509)_(?:\\w+_)?KEY|RSA_?KEY|ECDSA_?KEY|ED25519_?KEY)(?:_(?:PEM|B64|BASE64|DATA|CONTENT|CONTENTS|TEXT|VALUE|DER|JWK))?$';

const about = `(?!.*_(?:${aboutSecretWords.filter((word) => /^[a-z]+$/.test(word)).join('|')})$)`;
/** Names of secrets. */
export const secretName = `(?i)^(?!.*(?:public|pub_))${about}_*(?:\\w+_)?(?:${spelled([...secretWords.filter((word) => word !== 'pass'), ...secretPhrases, 'signing key', 'fallback key', 'fernet key', 'auth token', 'token secret', 'secret token', 'credentials', 'access key', 'jwt secret', 'bot token', 'token'])}|db_pass|\\w+_pass|authorization)(?:_(?:default|prod|production|dev|old|new|current|fallback|v\\d|\\d))?$`;

/** Values that could be a secret: no placeholder, no sentence, no address or path, no name of something else. */
export const secretValue = '(?s)^(?!(?i)(?:<|\\[|\\{|\\$|%[A-Z(]|\\*+$|x{3,}|\\.{3,}|your|change|replace|insert|put_|enter|todo|tbd|none$|null$|n/?a$|example|dummy|placeholder|redacted|fake|mock|sample|secret$|password$|passwd$|token$|key$|string$|str$|bearer|basic$|jwt$|api_?key$|x-|authorization|access_token|refresh_token|csrf|session|cookie|header|query|body|env$|vault|required|hidden|optional|true$|false$|oauth|openid|utf|sha|hs256|rs256|aes|arn:|vault:|ssm:|op:|env:|file:|https?://|/|\\.|~|projects/|secretsmanager|test$|testing$|unused|empty$|hunter2$|not[-_ ]|no[-_ ]))(?!.*(?i)(?:_here|-here|your[-_ ]|change[-_]?me|replace[-_ ]?me|placeholder|\\.(?:pem|key|txt|json|crt|env|yaml|py)$|_(?:PATH|FILE|KEY|SECRET|TOKEN|PASSWORD|NAME|ID|URL)$))(?=\\S{6,}$|\\S+ \\S+ ?\\S{0,12}$)(?!(?:[A-Z][a-z]+ )+[a-z]+$)(?![a-z]+(?:_[a-z]+)+$)(?![a-z]{1,12}$)(?![A-Z]+(?:_[A-Z]+)*$)(?![a-z]+(?:\\.[a-z_]+)+$)(?![A-Za-z]+ [a-z ]+\\.?$).+$';

const issued = issuedKeyPatterns.map((pattern) => pattern.source).join('|');
const userinfo = '[^\\s:/@\'"{}$<>%*]{3,}';
const address = `\\b(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|oracle|ftp|sftp|smtp|ldaps?|https?|clickhouse|cockroachdb)(?:\\+\\w+)?://[\\w.%+-]*:(?!(?:password|passwd|pass|secret|xxx+|user|test|changeme|example|token|postgres|guest|root)@)${userinfo}@(?!localhost|127\\.|example\\.)`;
/** Keys by their issuer's prefix, private keys in PEM, addresses and connection strings with a password. */
export const issuedSecret = `(?s)^(?!.*(?:EXAMPLE|example_key|your[-_]|xxxx|XXXX)).*(?:${issued}|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\\s*\\\\?n?[A-Za-z0-9+/]|${address}|(?i:\\b(?:password|pwd)=(?!\\s*[;{<$%]|password|secret|changeme|xxx)[^;\\s]{4,};|;\\s*(?:password|pwd)=(?!\\s*[;{<$%]|password|secret|changeme|xxx)[^;\\s]{4,}))`;
export const addressWithPassword = address;

const settingName = `(?:\\w*_)?(?:${spelled([...secretWords.filter((word) => !['pass', 'pw', 'secrets'].includes(word)), 'api key', 'secret key', 'private key', 'encryption key', 'signing key', 'access key', 'secret access key', 'auth token', 'access token', 'api token', 'client secret', 'jwt secret', 'session secret', 'account key', 'master key', 'db pass', 'root password'])})`;
/** A line of settings that gives a secret its value: `KEY=value`, `key: value`, `ENV KEY value`, `key = "value"`. */
export const secretSetting = `(?im)^[ \\t]*(?:-[ \\t]+|ENV[ \\t]+|ARG[ \\t]+|export[ \\t]+)?["']?(?!\\w*(?:_file|_path|_name|_arn|_ref|_id|_url|_policy|_length)\\b)${settingName}["']?[ \\t]*(?:=|:[ \\t]|[ \\t](?=\\S))[ \\t]*(?:["'](?!(?:<|\\$|\\{|%|your|change|replace|example|placeholder|xxx|password|secret|todo|redacted|none|null|true|false|test|dummy|arn:|var\\.|data\\.))[^"'\\n]{6,}["']|(?!(?:<|\\$|\\{|\\[|\\||>|&|\\*|!|%|["']|your|change|replace|example|placeholder|xxx|password|secret|todo|redacted|none|null|true|false|test|dummy|arn:|var\\.|data\\.|local\\.|module\\.|random_|aws_|google_|azurerm_|sensitive|varchar|text|string|optional|required))(?=[^\\s#]*[0-9!@#$%^&*+/=-])[^\\s#"'{}]{6,})[ \\t,;]*(?:#.*)?$`;
/** A line with a key as its issuer writes it, a private key, or an address with a password. */
export const issuedSecretLine = `(?m)^(?!.*(?:EXAMPLE|your[-_]|xxxx|XXXX)).*?(?:${issued}|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|${address})`;

/** Schemes that never encrypt. */
const clear = '(?:http|ws|ftp|mllp|redis|amqp|mqtt|ldap|telnet|hl7|tcp)';
/** A whole address in clear text; hosts without a dot are containers of the same network. */
export const clearAddress = `(?i)^(?:${clear}://(?!${quietHosts})(?:[^\\s/@:]*(?::[^\\s/@]*)?@)?(?!${quietHosts})[\\w-]+\\.[^\\s]+|mongodb://(?!.*(?:tls|ssl)=true)(?:[^\\s/@]*@)?(?!${quietHosts})[\\w-]+\\.[^\\s]+|(?:postgres(?:ql)?|mysql)(?:\\+\\w+)?://[^\\s]*(?:sslmode=(?:disable|allow)|ssl=(?:false|0)|ssl_disabled=true)[^\\s]*)$`;
/** The start of such an address in a formatted text, with a host that is written out. */
export const clearAddressStart = `(?i)\\b(?:http|ws|ftp|mllp)://(?!${quietHosts})[\\w-]+(?:\\.[\\w-]+)+(?=[:/?\\'"{])`;
/** A line of settings that leads to an address in clear text. */
export const clearSettingLine = `(?im)^(?!\\s*(?:#|//|--))[^\\n#]*\\b(?:\\w*(?:url|uri|host|endpoint|server|base|gateway|broker|upstream|dsn|api|service|address|target|link))["']?\\s*(?:=|:\\s)\\s*["']?${clear}://(?!${quietHosts})(?:[^\\s/@:]*(?::[^\\s/@]*)?@)?(?!${quietHosts})[\\w-]+\\.[^\\s"']+`;
/** Names under which code keeps where requests go. */
export const endpointName = '(?i)^(?!.*(?:namespace|xmlns|schema|system|profile|doc|help|license|homepage|issuer|audience|origin|referer|callback|redirect|terms|support|logo|icon))(?:\\w*_)?(?:base|url|uri|endpoint|server|host|gateway|api|base_?url|service|broker|upstream|target|webhook|destination|primary|secondary|fallback|proxy|redis|mongo|hub|hie|emr|ehr|fhir|pacs|lis|ris|feed|registry|node|address|addr|wsdl|dsn|database|connection|broker_url|result_backend|location|sandbox|prod|production)s?(?:_(?:url|uri|base|v\\d|\\d))?$';

function spelled(phrases: readonly string[]): string {
  return [...new Set(phrases)].map((phrase) => phrase.replaceAll(' ', '_?')).join('|');
}
