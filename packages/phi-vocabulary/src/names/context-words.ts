/** Names for whatever arrives or is read: PHI where the route, table, schema, class or function is about patients. */
export const carrierNames: ReadonlySet<string> = new Set([
  'body', 'payload', 'data', 'row', 'rows', 'result', 'results', 'bodytext', 'rawbody', 'message', 'msg', 'text', 'content', 'contents', 'values', 'input', 'inputs', 'item', 'items', 'entry', 'entries', 'doc', 'docs', 'document', 'documents', 'record', 'records', 'response', 'res', 'form', 'formdata', 'formvalues', 'dto',
  'entity', 'json', 'parsed', 'line', 'lines', 'csv', 'xml', 'raw', 'segment', 'segments', 'fields', 'obj', 'object', 'details', 'info', 'event', 'job', 'changes', 'updates', 'update', 'created', 'updated', 'saved', 'existing', 'found', 'list', 'batch', 'transcript', 'resource', 'bundle', 'hit', 'match', 'before', 'after', 'prev', 'previous',
  'next', 'snapshot', 'submission', 'answers', 'profile', 'report', 'summary', 'prompt', 'query', 'variables', 'args', 
]);

/** Members that carry what their owner is, unchanged: `result.rows`, `response.data`, `bundle.entry`. */
export const transportMembers: ReadonlySet<string> = new Set([
  'data', 'rows', 'row', 'items', 'item', 'results', 'result', 'docs', 'doc', 'records', 'record', 'entry', 'entries', 'resource', 'resources', 'body', 'payload', 'value', 'values', 'content', 'contents', 'hits', 'edges', 'node', 'nodes', 'recordset', 'recordsets', 'attributes', 'detail', 'details', 'object', 'dataValues', 'fields', 'list', 'current',
  'user', 'person', 'individual', 'subject', 'identity', 'personalInfo', 'personalDetails', 'basicInfo', 'contactInfo', 'message', 'text', 'input', 'params', 'query', 'variables', 'source', '_source', '_doc', 'raw', 'state', 'form', 'response', 'args', 'output', 'segments', 'lines', 'info', 'before', 'after', 'old', 'new', 'snapshot', 'profile', 'demographics', 'first', 'last', '0', '1', '2',
]);

/** Members that say nothing about the person although their owner is a record. */
export const safeMembers: ReadonlySet<string> = new Set([
  'length', 'size', 'count', 'total', 'totalcount', 'rowcount', 'status', 'statuscode', 'statustext', 'state', 'type', 'kind', 'resourcetype', 'version', 'versionid', 'createdat', 'updatedat', 'deletedat', 'created', 'updated', 'createdby', 'updatedby', 'timestamp', 'active', 'enabled', 'verified', 'role', 'roles', 'permissions', 'ok', 'success', 'error', 'errors', 'code', 'system',
  'use', 'url', 'meta', 'headers', 'method', 'path', 'priority', 'category', 'provider', 'providerid', 'doctor', 'physician', 'practitioner', 'clinic', 'facility', 'department', 'organization', 'tenantid', 'orgid', 'locale', 'language', 'timezone', 'page', 'limit', 'offset', 'cursor', 'hasnext', 'hasmore', 'constructor', 'prototype', 'nextpage', 'lastupdated', 'isactive',
  'loading', 'isloading', 'iserror', 'issuccess', 'refetch', 'mutate', 'isfetching', 'schema', 'collection', 'index', 'key', 'modelname', 'tablename', 'affectedrows', 'modifiedcount', 'deletedcount', 'matchedcount', 'acknowledged', 'changes', 'duration', 'encrypted', 'hash', 'token', 'checksum', 'consent', 'reference', 'source', 'severity', 'score', 'issues', 'specialty', 'currency', 'amount',
  'secrets', 'config', 'settings', 'env', 'lastmodified', '_lastupdated', 'returnto', 'redirecturl', 'route', 'href', 'blob_path', 'blobpath', 'statusmessage', 'stacktrace',
]);

/** Owners whose members are words about a field, not its content: `labels.ssn`, `errors.dob`, `columns.mrn`. */
export const labelOwners: ReadonlySet<string> = new Set([
  'label', 'labels', 'column', 'columns', 'cols', 'field', 'header', 'headers', 'schema', 'schemas', 'error', 'errors', 'touched', 'config', 'options', 'opts', 'settings', 't', 'i18n', 'strings', 'messages', 'style', 'styles', 'classes', 'theme', 'colors', 'icons', 'constants', 'regex', 'regexes', 'pattern', 'patterns', 'validator', 'validators', 'rules', 'masks', 'mask', 'env',
  'placeholders', 'placeholder', 'titles', 'tooltips', 'required', 'flags', 'permissions', 'types', 'enums', 'routes', 'paths', 'urls', 'endpoints', 'keys', 'attributes', 'model', 'models', 'tables', 'table', 'shape', 'translations', 'locale', 'text', 'copy', 'help', 'hints', 'weights', 'thresholds', 'defaults', 'dirtyfields', 'formstate', 'refs', 'handlers', 'actions', 'selectors', 'queries', 'mutations', 'loading', 'counts', 'stats', 'metrics', 'counters', 'limits', 'map', 'names', 'fieldnames', 'detectors', 'redactors', 'sanitizers', 'mappings', 'mapping', 'z', 'yup', 'joi', 'api', 'services', 'service', 'db', 'prisma', 'process', 'window', 'document', 'console', 'router', 'navigation', 'logger',
]);

/** One of these words in a file or its path makes it a file about health care. */
export const healthWords: RegExp =
  /patient|diagnos|medical|medication|clinic|health|hipaa|\bphi\b|prescri|hospital|symptom|fhir|hl7|encounter|physician|therap|nurs(?:e|ing)\b|lab[ _-]?(?:result|report|order|test|ready)|immuni[sz]|vaccin|allerg|medicare|medicaid|telemed|\behr\b|\bemr\b|\bmrn\b|\bssn\b|pharmac|\bicd-?\d|vitals\b|triage|dosage|tumou?r|cancer|oncolog|pregnan|maternity|surgery|surgical|\bdental|dentist|dialysis|hospice|genomic|fertility|psychiatr|psycholog|counsel(?:l?ing|or)|radiolog|patholog|cardiolog|optomet|ophthalm|audiogram|paramedic|ambulance|midwi|pediatric|caregiver|care[ -]home|rehab|chemo|glucose|insulin|blood[A-Z _-]?(?:type|group|pressure|work)|disease|illness|treatment[A-Z_ -]?plan|treatments?['"`/]|discharge|sepsis|wound[A-Z_ -]?(?:care|assess|site|type)|biops|beneficiar|enrollee|claimant|insurance|insurer|policyholder|autism|dementia|addiction|sobriety|\burine|\bswab|opioid|pain ?(?:score|level|diary)|hemoglobin|ferritin|cholesterol|seizure|asthma|diabet|epilep|\bhiv\b|hepatitis|suicid|depression|anxiety|pap smear|sleep ?study|audiolog|caseload|allied health|social care|care plan|blood ?bank|birth[_-]?date|date[_-]?of[_-]?birth|\bdob\b|nhsNumber|national_?id|tele-?consult|medical|residents?[/'"`]/i;
