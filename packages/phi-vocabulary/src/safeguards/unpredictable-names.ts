/** Names of values that an attacker must not guess, and of values for which a weak generator is good enough. */

/** Last words of a name: a token, a password, a one-time code. */
export const unpredictableWords: readonly string[] = [
  'token', 'tokens', 'uuidv', 'secret', 'password', 'passwd', 'pwd', 'pw', 'passcode', 'passphrase', 'otp', 'totp', 'pin', 'csrf', 'xsrf', 'nonce', 'iv', 'salt', 'jti', 'apikey', 'credential', 'credentials', 'jwt', 'bearer', 'voucher', 'mrn', 'uuid', 'guid', 'sid', 'uuidv4', 'challenge', 'verifier', 'pkce',
];

/** Two last words that count together although neither does alone. */
export const unpredictablePhrases: readonly string[] = [
  'session id', 'session key', 'api key', 'encryption key', 'data key', 'secret key', 'private key', 'master key', 'signing key', 'access key', 'aes key', 'private key', 'access code', 'verification code', 'verify code', 'invite code', 'invitation code', 'join code', 'reset code', 'auth code', 'login code', 'security code', 'confirmation code',
  'otp code', 'pairing code', 'recovery code', 'backup code', 'backup codes', 'recovery codes', 'pin code', 'activation code', 'one time code', 'sms code', 'email code', 'mfa code', 'two factor code', 'room code', 'meeting code', 'share code', 'share id', 'share key', 'sharing code', 'sharing key', 'download key', 'device key', 'room key', 'meeting key', 'link key', 'share link', 'reset link', 'magic link', 'invite link', 'medical record number', 'record number', 'chart number', 'account number', 'member number', 'policy number', 'prescription number', 'rx number', 'prescription id', 'claim number', 'claim id',
  'patient number', 'patient id', 'medical record', 'health id', 'patient identifier', 'record id', 'member id', 'account id', 'user id', 'order number', 'accession number', 'case number', 'encounter number', 'visit number', 'room id', 'meeting id', 'transaction id', 'payment id', 'consent id', 'document id', 'encounter id', 'referral number', 'referral code', 'lab order id', 'specimen id', 'authorization code', 'authorization number', 'invoice number', 'receipt number', 'subscriber id', 'enrollment id', 'registration number', 'state parameter', 'csrf state', 'oauth state', 'auth state', 'appointment number', 'booking reference', 'booking code', 'confirmation number', 'prescription ref', 'link id', 'download id', 'upload id', 'file key', 'device id', 'correlation secret', 'session identifier', 'session', 'ticket', 'ticket number', 'session code', 'wallet address', 'hospital id', 'doctor id', 'provider id', 'patient ref', 'patient code', 'emergency code', 'medical id', 'temp password', 'appointment id', 'visit id', 'audit id', 'admission number', 'admission id', 'study uid', 'instance uid',
];

/** Words that turn such a name into a time, a size, a flag or a piece of user interface. */
export const guessableWords: readonly string[] = [
  'at', 'time', 'times', 'timestamp', 'ts', 'expiry', 'expires', 'expiration', 'exp', 'ttl', 'age', 'date', 'start', 'started', 'end', 'iat', 'nbf', 'issued', 'created', 'updated', 'until', 'since', 'delay', 'timeout', 'interval', 'jitter', 'backoff', 'length', 'len', 'count', 'index', 'idx', 'size', 'limit', 'elapsed', 'duration', 'deadline', 'now',
  'color', 'colour', 'opacity', 'angle', 'animation', 'particle', 'chart', 'score', 'rate', 'sample', 'mock', 'fake', 'demo', 'dummy', 'test', 'placeholder', 'toast', 'notification', 'dom', 'css', 'html', 'element', 'react', 'cache', 'buster', 'seed', 'noise', 'width', 'height', 'offset', 'position', 'price', 'temperature', 'vital', 'vitals', 'heart', 'simulated', 'simulate', 'skeleton', 'tmp', 'temp', 'draft', 'optimistic', 'tip', 'quote', 'avatar', 'usage', 'last', 'lock', 'shuffle', 'shuffled', 'max', 'min', 'weight', 'latency',
];

/** Last words of an identifier: with the noun before them they name a record, a document, a person, a place to meet. */
export const identifierEndings: readonly string[] = ['id', 'identifier', 'number', 'no', 'num', 'code', 'ref', 'reference', 'key', 'link', 'ticket', 'handle', 'hash', 'slug', 'serial', 'accession'];

/** Nouns of the machinery and the screen, whose ids may be guessed. */
export const plainNouns: readonly string[] = [
  'row', 'item', 'element', 'node', 'option', 'group', 'line', 'page', 'section', 'tab', 'list', 'message', 'request', 'trace', 'span', 'correlation', 'chunk', 'job', 'event', 'log', 'component', 'form', 'input', 'field', 'modal', 'timer', 'local', 'client', 'widget', 'unique', 'error', 'batch', 'query', 'cell', 'column', 'tooltip', 'label', 'panel', 'dialog', 'menu', 'popup', 'random', 'file', 'image', 'icon', 'worker', 'task', 'queue', 'retry', 'attempt', 'build', 'status', 'zip', 'country', 'language', 'http', 'color', 'port', 'hash', 'host', 'display', 'short', 'next', 'new', 'step', 'sort', 'primary', 'foreign', 'lucky', 'run', 'render', 'instance', 'class', 'function', 'base', 'block', 'decline', 'reason', 'result', 'response', 'exit', 'failure', 'rejection', 'area', 'dialling', 'dial', 'bar', 'snack', 'alert', 'icd', 'phase', 'bar', 'last', 'first', 'full',
];

/** Nouns of records beyond the tables of care: their numbers and ids open a record when they are guessed. */
export const recordNouns: readonly string[] = ['report', 'study', 'record', 'subject', 'participant', 'policy', 'enrollee', 'person', 'donor', 'result', 'bill', 'invoice', 'booking', 'meeting', 'ride', 'consent', 'waiver', 'document', 'accession', 'requisition', 'order', 'session', 'sample', 'device', 'dispatch'];

/** Names of a clock reading on its way to something else. */
export const clockNames: readonly string[] = ['ts', 'timestamp', 'time', 'now', 'stamp', 'millis', 'ms', 'epoch', 'date', 'd', 't', 'today', 'suffix', 'seed', 'unique', 'datestamp', 'n'];

/** Packages whose values follow from a seed, the clock or `Math.random`; `true` where only the listed functions do. */
export const weakGenerators: Readonly<Record<string, readonly string[] | true>> = {
  lodash: ['random', 'sample', 'sampleSize', 'shuffle'], 'lodash-es': ['random', 'sample', 'sampleSize', 'shuffle'], 'lodash/random': true, 'lodash/sample': true, 'lodash/sampleSize': true, 'lodash/shuffle': true, 'lodash.random': true, 'lodash.sample': true, 'lodash.samplesize': true, underscore: ['random', 'sample', 'shuffle'],
  seedrandom: true, random: true, chance: true, 'random-js': true, 'unique-random': true, 'mersenne-twister': true, 'random-seed': true, alea: true, 'pure-rand': true, 'math-random': true, 'nanoid/non-secure': true, 'random-number': true, 'shuffle-array': true, uniqid: true, uuid: ['v1', 'v6'],
};
