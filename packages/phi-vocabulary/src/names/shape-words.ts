/**
 * Last words that say a name holds no data about the person but something technical around it
 * (`patientCount`, `PatientCard`, `patientsTable`, `PATIENT_ROUTES`, `ssnRegex`).
 */
export const neutralEndings: ReadonlySet<string> = new Set([
  'count', 'counts', 'counter', 'total', 'totals', 'length', 'size', 'num', 'sum', 'avg', 'average', 'ratio', 'rate', 'percent', 'percentage', 'stats', 'statistics', 'metrics', 'metric', 'limit', 'offset', 'max', 'min', 'index', 'idx', 'position',
  'type', 'types', 'status', 'statuses', 'kind', 'mode', 'category', 'label', 'labels', 'title', 'placeholder', 'column', 'columns', 'field', 'fields', 'table', 'tables', 'schema', 'schemas', 'model', 'models', 'service', 'services', 'repository', 'repo', 'repositories',
  'controller', 'router', 'route', 'routes', 'path', 'paths', 'endpoint', 'endpoints', 'url', 'uri', 'href', 'link', 'card', 'component', 'page', 'view', 'modal', 'dialog', 'button', 'btn', 'icon', 'tab', 'tabs', 'menu', 'header', 'headers', 'footer', 'panel', 'widget', 'grid', 'layout',
  'screen', 'navigator', 'handler', 'handlers', 'callback', 'cb', 'fn', 'func', 'function', 'loader', 'provider', 'context', 'store', 'hook', 'reducer', 'action', 'actions', 'slice', 'selector', 'query', 'mutation', 'resolver', 'resolvers', 'validator', 'validators', 'validation', 'regex', 'regexp', 'pattern',
  'patterns', 'format', 'formatter', 'mask', 'masker', 'loading', 'loaded', 'error', 'errors', 'err', 'enabled', 'disabled', 'visible', 'open', 'exists', 'found', 'valid', 'version', 'versions', 'hash', 'hashed', 'digest', 'token', 'tokens', 'encrypted', 'cipher', 'ciphertext', 'redacted', 'masked', 'redactor',
  'module', 'factory', 'client', 'api', 'config', 'configuration', 'options', 'opts', 'settings', 'topic', 'queue', 'channel', 'event', 'events', 'emitter', 'permission', 'permissions', 'role', 'roles', 'scope', 'scopes', 'tariff', 'portal', 'facility', 'key', 'keys', 'prefix', 'suffix', 'ttl', 'timeout', 'flag', 'flags', 'template', 'templates', 'guard',
  'middleware', 'interceptor', 'decorator', 'builder', 'mapper', 'serializer', 'parser', 'converter', 'adapter', 'manager', 'helper', 'helpers', 'util', 'utils', 'logger', 'log', 'worker', 'job', 'task', 'processor', 'scheduler', 'cron', 'namespace', 'tenant', 'class', 'interface', 'enum', 'ref', 'refs', 'element', 'el', 'node',
  'style', 'styles', 'color', 'width', 'policies', 'rule', 'rules', 'filter', 'filters', 'criteria', 'sort', 'order by', 'cursor', 'created', 'updated', 'deleted', 'at', 'access', 'subscription', 'collection', 'collections', 'dao', 'db', 'database', 'cache', 'connection', 'conn', 'session id', 'password', 'secret', 'salt', 'iv', 'nonce', 'state machine',
  'required', 'verified', 'present', 'missing', 'duplicate', 'changed', 'selected', 'success', 'failed', 'failure', 'duration', 'latency', 'elapsed', 'threshold', 'priority', 'rank', 'system', 'systems', 'codes system', 'dashboard', 'app', 'application', 'server', 'gateway', 'proxy', 'base', 'root', 'promise', 'observable', 'subject',
  'vault', 'tokenizer', 'encryptor', 'sanitizer', 'sanitiser', 'auditor', 'audit', 'capacity', 'bed', 'beds', 'workflow', 'pipeline', 'bucket', 'stream', 'process', 'usage', 'quota', 'aggregate', 'chunk size', 'batch size', 'buffer size', 'test', 'tests', 'spec', 'names count', 'interval', 'fixture', 'repositoy', 'checkbox', 'dropdown', 'select', 'tooltip', 'toggle',
  'setter', 'getter', 'reader', 'writer', 'fetcher', 'searcher', 'safety', 'care', 'satisfaction', 'engagement', 'experience', 'education', 'volume', 'flow', 'entered', 'missing count', 'constant', 'constants', 'enabled at', 'time', 'timestamp', 'date time', 'cols', 'col', 'sql', 'ddl', 'stmt', 'statement', 'indexes', 'migration', 'ids', 'def', 'defs', 'definition', 'definitions',
]);

/** Last words that say a name is an opaque key: `patientId`, `encounter_uuid`. */
export const keyEndings: ReadonlySet<string> = new Set(['id', 'ids', 'uuid', 'uuids', 'guid', 'pk', 'oid', 'ref id']);

/** Last words that only say in what container the thing comes: `patientData`, `ssnValue`, `diagnosisList`. */
export const containerEndings: ReadonlySet<string> = new Set([
  'data', 'info', 'information', 'record', 'records', 'detail', 'details', 'payload', 'payloads', 'json', 'row', 'rows', 'obj', 'object', 'objects', 'doc', 'docs', 'document', 'documents', 'list', 'lists', 'array', 'arr', 'result', 'results', 'res', 'response', 'responses', 'resp', 'bundle', 'map', 'profile', 'profiles', 'history',
  'body', 'dto', 'entity', 'entities', 'resource', 'resources', 'file', 'files', 'text', 'string', 'str', 'input', 'value', 'values', 'val', 'snapshot', 'copy', 'summary', 'summaries', 'report', 'reports', 'export', 'csv', 'batch', 'batches', 'code', 'codes', 'number', 'numbers', 'no', 'raw', 'plain', 'plaintext', 'entry', 'entries', 'set', 'item', 'items', 'message', 'msg',
  'buffer', 'blob', 'xml', 'yaml', 'dump', 'chart', 'charts', 'form', 'state', 'props', 'model data', 'line', 'lines', 'block', 'contents', 'content', 'context data', 'fields data', 'updates', 'changes', 'params', 'args', 'arg', 'parts', 'chunk', 'chunks', 'register', 'registry', 'roster', 'page data', 'instance', 'dataset', 'attributes', 'attrs', 'identity', 'bio', 'visit', 'stay', 'submission', 'request', 'req',
  'event', 'match', 'matches', 'hit', 'hits', 'narrative', 'name', 'table data', 'timeline', 'note', 'notes', 'demographics', '1', '2', '3', '0', '5', 'a', 'b', 'x', 'tuple', 'pair', 'view model', 'vm', 'cached', 'details data', 'answers', 'log entry', 'story', 'letter', 'pdf', 'df', 'frame', 'dataframe',
]);

/** First words that make a boolean, a handler, a counter or a function of a name: `isPatientLoaded`, `onPatientSelect`. */
export const neutralPrefixes: ReadonlySet<string> = new Set([
  'is', 'has', 'have', 'can', 'should', 'was', 'were', 'did', 'does', 'needs', 'will', 'must', 'allow', 'enable', 'disable', 'show', 'hide', 'on', 'handle', 'use', 'num', 'number of', 'count', 'total', 'max', 'min', 'render', 'toggle', 'validate', 'check', 'require', 'requires', 'set', 'non', 'supports', 'include',
  'err', 'error', 'fake', 'dummy', 'synthetic', 'redacted', 'redact', 'masked', 'mask', 'hashed', 'hash', 'encrypted', 'encrypt', 'tokenized', 'tokenised', 'anonymized', 'anonymised', 'anonymous', 'deidentified', 'sanitized', 'sanitised', 'safe', 'scrubbed', 'obfuscated', 'pseudonymized', 'pseudonymised', 'sealed', 'protected', 'opaque', 'enc', 'invalid', 'missing',
]);

/** Words anywhere in a name that say the value was made safe: `ssnMasked`, `patientDeIdentified`, `hashedMrn`. */
export const safeWords: ReadonlySet<string> = new Set([
  'redacted', 'masked', 'hashed', 'hash', 'hmac', 'encrypted', 'ciphertext', 'tokenized', 'tokenised', 'anonymized', 'anonymised', 'deidentified', 'identified', 'sanitized', 'sanitised', 'scrubbed', 'obfuscated', 'pseudonym', 'pseudonymized', 'pseudonymised', 'pseudonymous', 'synthetic', 'fingerprinted', 'enc', 'digest', 'truncated',
]);

/** Words that split a name: what stands before is what the thing is, what stands after whose it is (`notesForPatient`, `patientsById`). */
export const prepositions: ReadonlySet<string> = new Set(['by', 'with', 'for', 'from', 'in', 'per', 'without', 'and', 'to', 'as', 'via', 'on']);
