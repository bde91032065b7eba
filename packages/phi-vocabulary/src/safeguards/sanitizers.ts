/** Words in a function's name that say its result is safe to leave the program: `redactPhi`, `toMaskedSsn`, `hmacMrn`. */
export const sanitizerWords: ReadonlySet<string> = new Set([
  'redact', 'redacted', 'redactor', 'redaction', 'mask', 'masked', 'masker', 'deidentify', 'deidentified', 'deidentifier', 'deidentification', 'identify', 'anonymize', 'anonymise', 'anonymized', 'anonymised', 'anonymizer', 'anonymiser', 'pseudonymize', 'pseudonymise', 'pseudonymizer', 'pseudonym', 'tokenize', 'tokenise', 'tokenizer', 'hash', 'hashed',
  'hmac', 'encrypt', 'encrypted', 'encryptor', 'scrub', 'scrubbed', 'scrubber', 'obfuscate', 'obfuscated', 'cipher', 'seal', 'digest', 'fingerprint', 'sha256', 'sha', 'bcrypt', 'safe', 'sanitize', 'sanitise', 'sanitized', 'sanitised', 'sanitizer', 'cleanse', 'suppress', 'surrogate', 'synthesize', 'synthesise', 'wrap key',
]);

/** Names with a sanitiser's word that clean markup, not PHI. */
export const markupSanitizers: ReadonlySet<string> = new Set(['html', 'xss', 'input', 'markdown', 'filename', 'sql', 'dom', 'url', 'query', 'string', 'text', 'tokenize text']);

/** First words of functions whose result says nothing about the person: checks, counts, effects. */
export const inertVerbs: ReadonlySet<string> = new Set([
  'is', 'has', 'have', 'can', 'should', 'was', 'does', 'count', 'validate', 'valid', 'verify', 'check', 'compare', 'assert', 'ensure', 'delete', 'remove', 'send', 'notify', 'log', 'track', 'audit', 'emit', 'publish', 'schedule', 'set', 'handle', 'on', 'close', 'open', 'connect', 'start', 'stop', 'compute', 'calculate', 'calc', 'estimate', 'score', 'rank', 'classify', 'detect', 'matches', 'equals', 'invalidate',
  'clear', 'reset', 'flush', 'sleep', 'wait', 'require', 'navigate', 'redirect', 'index', 'measure', 'sum', 'total', 'boolean', 'number', 'parse int', 'parse float', 'symbol', 'next', 'dispatch', 'subscribe', 'unsubscribe', 'cancel', 'authorize', 'authenticate', 'sign', 'match', 'nanoid', 'uuid', 'store', 'write', 'put', 'enqueue', 'push', 'add', 'archive', 'record',
]);

/** First words of functions that fetch or make what their name goes on to say: `getPatient`, `loadVitals`, `buildPatientSummary`. */
export const producerVerbs: ReadonlySet<string> = new Set([
  'get', 'fetch', 'find', 'load', 'read', 'lookup', 'retrieve', 'query', 'search', 'list', 'select', 'pull', 'request', 'receive', 'parse', 'extract', 'decode', 'decrypt', 'build', 'create', 'make', 'format', 'compose', 'generate', 'prepare', 'serialize', 'serialise', 'to', 'map', 'convert', 'transform', 'normalize', 'normalise', 'enrich', 'merge', 'hydrate', 'use', 'register', 'admit', 'save', 'upsert', 'update', 'insert', 'import',
  'export', 'collect', 'assemble', 'describe', 'summarize', 'summarise', 'stringify', 'view', 'show', 'fill', 'poll', 'stream', 'iterate', 'paginate', 'scroll', 'each', 'sync', 'resolve', 'derive', 'read all', 'all', 'download', 'scan', 'transcribe', 'dictate', 'open', 'patch', 'mock', 'intake', 'enroll', 'enrol', 'my', 'current', 'find one', 'unwrap', 'unpack', 'print', 'as', 'from',
]);

/** Words of functions that give back, in another form, what they were given: `formatName(patient)`, `toCsv(rows)`. */
export const carryingVerbs: ReadonlySet<string> = new Set([
  'chunk', 'batch', 'partition', 'window', 'group', 'format', 'build', 'make', 'create', 'to', 'serialize', 'serialise', 'stringify', 'render', 'compose', 'generate', 'convert', 'transform', 'map', 'normalize', 'normalise', 'parse', 'encode', 'decode', 'concat', 'join', 'merge', 'flatten', 'pretty', 'prettify', 'summarize', 'summarise', 'describe', 'trim', 'upper', 'lower', 'capitalize', 'title', 'clone', 'copy', 'escape', 'unescape', 'inspect', 'dump', 'csv', 'json',
  'xml', 'wrap', 'prepare', 'assemble', 'export', 'hydrate', 'decrypt', 'btoa', 'atob', 'unparse', 'sprintf', 'template', 'print', 'clean', 'enrich', 'extract', 'label', 'display', 'full', 'text', 'string', 'lines', 'rows', 'group', 'sort', 'uniq', 'unique', 'deep', 'structured', 'cast', 'coerce', 'safe stringify', 'superjson', 'stable', 'from', 'as', 'line', 'message', 'prompt', 'summary', 'name', 'narrative', 'report',
]);
