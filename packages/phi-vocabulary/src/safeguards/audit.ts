/** What auditing looks like in code: names of decorators, calls, tables, and the parts of a complete record. */

/** Any word of a name that says it is about the audit trail: `auditLog`, `AuditInterceptor`, `writeAuditEvent`. */
export const auditWords: ReadonlySet<string> = new Set(['audit', 'audits', 'audited', 'auditor', 'auditing', 'auditable', 'auditlog', 'auditlogs', 'auditlogger', 'audittrail', 'auditservice', 'auditevent', 'auditevents', 'atna', 'logaudit', 'withaudit', 'trail', 'trails', 'provenance', 'disclosure', 'disclosures']);

/**
 * Word sequences that name an access trail without the word audit: `logAccess`, `recordPhiAccess`, `accessLog.create`,
 * `disclosureLedger`, `hipaaLogger`, `trackChartView`.
 */
export const auditPhrases: readonly (readonly string[])[] = [
  ['log', 'access'], ['record', 'access'], ['track', 'access'], ['access', 'log'], ['access', 'logs'], ['access', 'logger'], ['access', 'trail'], ['access', 'event'], ['access', 'events'], ['access', 'ledger'], ['access', 'recorder'], ['access', 'record'], ['access', 'journal'], ['access', 'tracker'], ['access', 'history'],
  ['write', 'access'], ['trace', 'access'], ['traces', 'access'], ['access', 'trace'], ['access', 'audited'], ['access', 'tracking'], ['audit', 'access'], ['capture', 'access'], ['register', 'access'], ['report', 'access'], ['save', 'access'], ['emit', 'access'], ['phi', 'accessed'], ['phi', 'access'], ['log', 'phi'], ['record', 'phi'], ['phi', 'log'], ['phi', 'logger'], ['hipaa', 'log'], ['hipaa', 'logger'], ['log', 'hipaa'], ['disclosure', 'log'], ['disclosure', 'ledger'], ['disclosure', 'register'], ['log', 'disclosure'], ['record', 'disclosure'], ['accounting', 'of', 'disclosures'], ['log', 'patient', 'access'],
  ['record', 'patient', 'access'], ['track', 'patient', 'access'], ['log', 'record', 'access'], ['log', 'data', 'access'], ['record', 'data', 'access'], ['log', 'chart', 'access'], ['record', 'chart', 'access'], ['activity', 'log'], ['activity', 'logs'], ['activity', 'logger'], ['activity', 'trail'], ['log', 'activity'], ['record', 'activity'], ['compliance', 'log'], ['compliance', 'logger'], ['security', 'event'],
  ['security', 'log'], ['log', 'security'], ['log', 'view'], ['record', 'view'], ['track', 'view'], ['log', 'chart', 'view'], ['record', 'chart', 'view'], ['log', 'usage', 'event'], ['provenance', 'create'], ['phi', 'trail'], ['phi', 'event'], ['phi', 'viewed'], ['note', 'access'], ['traced', 'access'], ['tracked', 'access'], ['logged', 'access'], ['log', 'read'], ['log', 'write'], ['logs', 'access'], ['logs', 'phi'], ['records', 'access'], ['tracks', 'access'], ['trail', 'record'], ['trail', 'append'], ['trail', 'write'], ['trail', 'log'],
  ['journal', 'append'], ['journal', 'write'], ['journal', 'record'], ['accountability', 'log'], ['event', 'ledger'],
];

/** Receivers or functions with these words read, clear or configure a trail; they don't write one. */
export const auditReadVerbs: ReadonlySet<string> = new Set(['find', 'get', 'list', 'search', 'count', 'fetch', 'load', 'read', 'query', 'select', 'delete', 'remove', 'destroy', 'clear', 'purge', 'truncate', 'drop', 'export', 'verify', 'validate', 'use', 'is', 'has', 'should', 'format', 'parse', 'mock', 'render', 'to']);

/** Methods by which a trail object is written: `audit.record`, `auditLog.append`, `prisma.auditLog.create`. */
export const auditWriteMethods: ReadonlySet<string> = new Set([
  'log', 'record', 'write', 'append', 'add', 'create', 'save', 'insert', 'insertOne', 'insertMany', 'createMany', 'push', 'emit', 'send', 'publish', 'track', 'capture', 'store', 'put', 'event', 'info', 'report', 'notify', 'persist', 'enqueue', 'audit', 'logEvent', 'recordEvent', 'success', 'failure', 'submit', 'trace', 'values', 'dispatch', 'register', 'accessed', 'viewed', 'read', 'access', 'view', 'update', 'delete', 'run', 'start', 'warn', 'error', 'entry', 'commit', 'entries', 'denied', 'granted', 'call', 'post', 'produce', 'fire', 'next', 'wrap', 'with', 'around', 'perform', 'execute', 'span', 'transaction', 'within', 'through', 'process', 'flush', 'handle', 'observe',
]);

/** Names by which each part of a complete record goes. Each is a list of last words or whole keys, in lower case. */
export type AuditPart = 'who' | 'what' | 'when' | 'action' | 'outcome' | 'purpose';

/** A part is present when a key is one of these, or ends in one of these words. Sources: FHIR AuditEvent, IHE ATNA (RFC 3881), ASTM E2147. */
export const auditParts: Readonly<Record<AuditPart, readonly string[]>> = {
  who: ['who', 'user', 'userid', 'actor', 'actorid', 'agent', 'by', 'principal', 'subjectid', 'sub', 'username', 'operator', 'performer', 'performedby', 'accessedby', 'requester', 'requestor', 'caller', 'clinician', 'clinicianid', 'staffid', 'provider', 'providerid', 'practitioner', 'practitionerid', 'doctor', 'doctorid', 'nurseid', 'employeeid', 'accountid', 'identity', 'initiator', 'viewer', 'viewerid', 'uid', 'accessor', 'author', 'admin', 'adminid', 'client', 'clientid', 'useremail', 'login', 'responsible', 'issuer', 'physicianid', 'grantee', 'serviceaccount'],
  what: ['what', 'resource', 'resourceid', 'resourcetype', 'entity', 'entityid', 'entitytype', 'object', 'objectid', 'target', 'targetid', 'patient', 'patientid', 'subject', 'record', 'recordid', 'documentid', 'document', 'chart', 'chartid', 'claimid', 'encounterid', 'table', 'path', 'url', 'route', 'resourcekey', 'key', 'ids', 'model', 'item', 'itemid', 'reference', 'focus', 'scope', 'data', 'endpoint', 'beneficiaryid', 'memberid'],
  when: ['when', 'at', 'timestamp', 'time', 'date', 'datetime', 'ts', 'recorded', 'occurredat', 'createdat', 'recordedat', 'loggedat', 'eventtime', 'accessedat', 'performedat', 'now', 'instant', 'period', 'occurred', 'epoch', 'accesstime'],
  action: ['action', 'event', 'operation', 'op', 'verb', 'type', 'eventtype', 'activity', 'method', 'accesstype', 'name', 'kind', 'interaction', 'act', 'eventname', 'did', 'actiontype', 'eventid', 'code', 'what'],
  outcome: ['outcome', 'result', 'status', 'success', 'ok', 'succeeded', 'statuscode', 'allowed', 'granted', 'denied', 'failed', 'error', 'decision', 'outcomedesc', 'successful', 'failure', 'disposition', 'responsestatus', 'httpstatus'],
  purpose: ['purpose', 'purposeofuse', 'purposeofevent', 'pou', 'why', 'reason', 'justification', 'basis', 'purposeuse', 'legalbasis', 'usepurpose', 'accessreason', 'reasoncode', 'rationale'],
};

/** Words in a table, file, collection or variable that say it holds the audit trail. */
export const auditStoreWords: ReadonlySet<string> = new Set(['audit', 'audits', 'auditlog', 'auditlogs', 'auditevent', 'auditevents', 'audittrail', 'atna', 'trail', 'trails']);

/** Two words together that do. */
export const auditStorePhrases: readonly (readonly [string, string])[] = [
  ['access', 'log'], ['access', 'logs'], ['access', 'events'], ['access', 'trail'], ['phi', 'log'], ['disclosure', 'log'], ['disclosure', 'logs'], ['phi', 'access'], ['access', 'journal'], ['access', 'ledger'], ['phi', 'accesses'],
];

/** Words for emergency access. Sequences of words within a name, a route, or a literal. */
export const breakGlassPhrases: readonly (readonly string[])[] = [
  ['break', 'glass'], ['break', 'the', 'glass'], ['breakglass'], ['breaktheglass'], ['btg'], ['emergency', 'access'], ['emergency', 'override'], ['emergency', 'overrides'], ['emergency', 'login'], ['emergency', 'view'], ['emergency', 'grant'], ['emergency', 'grants'], ['emergency', 'token'], ['emergency', 'mode'], ['emergency', 'chart'], ['override', 'consent'], ['consent', 'override'], ['emergency', 'unlock'], ['emergency', 'session'],
  ['emergency', 'permission'], ['emergency', 'permissions'], ['emergency', 'privilege'], ['emergency', 'code'], ['emergency', 'role'], ['emergency', 'elevation'], ['emergency', 'record'], ['emergency', 'read'], ['emergency', 'open'], ['is', 'emergency'], ['emergency', 'patient'], ['override', 'access'], ['access', 'override'], ['emergency', 'lookup'], ['emergency', 'bypass'], ['bypass', 'consent'], ['glass', 'break'], ['red', 'button'], ['emergencyaccess'], ['emergency', 'key'], ['emergency', 'admin'], ['emergency', 'user'],
  ['open', 'with', 'override'], ['emergency', 'until'], ['privacy', 'override'], ['restriction', 'override'], ['override', 'restriction'], ['override', 'privacy'], ['emergency', 'request'], ['start', 'emergency'], ['etreat'], ['crash', 'cart'], ['life', 'threat'], ['life', 'threatening'], ['glass', 'broken'], ['broken', 'glass'], ['broke', 'glass'], ['override', 'grant'], ['override', 'grants'], ['override', 'window'], ['emergency', 'window'], ['emergency', 'windows'], ['emergency', 'elevate'], ['emergency', 'impersonate'], ['glass', 'breaker'],
];
