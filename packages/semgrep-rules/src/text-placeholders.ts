import { auditParts, auditPhrases, auditStorePhrases, auditStoreWords, auditWords, breakGlassPhrases, careCookieWords, careTables, credentialCookieWords, credentialValueWords, displayWords, guardWords, harmlessCookieWords, likelyCareTables, listingTableEndings, otherTables, patientResources, phrasesOfKind, roleNameWords, seamRegex, sharedTables, textRegex, type AuditPart } from 'phi-vocabulary';
import { classWith, classWithMethod, functionWith, routed, toSeam, withinFunction } from './python-functions.js';

/** Words that are a word of care in a name and something else in most texts. */
const ambiguousInText: ReadonlySet<string> = new Set(['pt', 'pts', 'phi', 'soap', 'mar', 'rx', 'admit', 'labs', 'lead', 'leads', 'born', 'dx', 'dose', 'exam', 'fills', 'health', 'note', 'notes', 'claim', 'claims', 'member', 'members', 'procedure', 'procedures', 'hl 7', 'hl 7 message', 'ccd', 'fhir resource', 'condition', 'conditions', 'identifier',
  'icd code', 'icd codes', 'icd 10', 'icd 10 code', 'icd 10 codes', 'dx code', 'dx codes', 'diagnosis code', 'diagnosis codes', 'drug name', 'medication name', 'medication', 'medications', 'symptom', 'symptoms', 'allergy', 'allergies', 'full name', 'surname', 'forename', 'given names', 'middle name', 'legal name', 'preferred name', 'genetic', 'disability', 'transcription', 'dictation', 'genome', 'glucose',
]);

const unambiguous = (phrases: Iterable<string>): string[] => [...phrases].filter((phrase) => !ambiguousInText.has(phrase));

export const careText = (): string => textRegex(unambiguous(phrasesOfKind('record')));
export const valueText = (): string => textRegex(unambiguous(phrasesOfKind('value')));

/** Regexes without anchors, for rules that read a function's, a statement's or a file's text where a pattern per spelling would be too slow. */
export const textPlaceholders: Readonly<Record<string, () => string>> = {
  /** `patient_id`, `/patients/`, `LabResult`: says that code is about persons in care. */
  'care-text': careText,
  /** `birth_date`, `member.ssn`: an identifier or a diagnosis by its strong name. */
  'value-text': valueText,
  /** Anybody's record: only in a file that is about care anyway. */
  'any-care-text': () => textRegex(unambiguous([...phrasesOfKind('record'), ...phrasesOfKind('care-record'), ...phrasesOfKind('any-record'), ...careTables])),
  /** Tables, models and collections about persons in care. */
  'care-table': () => careTable,
  /** Tables that list things anyone may read, or run the system: `rooms`, `settings`. */
  'other-table': () => textRegex(longWords(otherTables).filter((word) => !auditStoreWords.has(word))),
  /** Last words of tables that list kinds of things or run the system: nothing in them is about a person in care. */
  'reference-table': () => referenceTable,
  /** Columns of identifiers and diagnoses in a statement. */
  'value-column': () => `\\w*?${textRegex(phrasesOfKind('value'))}`,
  /** FHIR resources that are about a person in care. */
  'patient-resource': () => [...patientResources].join('|'),
  /** What writes, or is, an audit trail. */
  'audit-text': () => textRegex(auditNames),
  /** Functions and classes whose access is recorded: by a decorator, a base class, a call, a statement or an event. */
  'audited-function': () => functionWith(`${toSeam}${seamRegex(auditNames)}`, auditEvidence),
  'audited-class': () => classWith(seamRegex(auditNames)),
  'class-with-audited-hook': () => classWithMethod('dispatch|initial|finalize_response|initialize_request|prepare|on_finish|finish|process_request|process_response|__getattribute__|__call__', auditEvidence),
  /** Names of functions that are no access to data themselves: tests, seeds, migrations, checks and counts. */
  'data-function': () => '(?!test_|setUp|tearDown|\\w*(?:random|synthetic|fake|dummy|mock)_?|generate\\b|_?seed|upgrade\\b|downgrade\\b|_?migrate|_?populate|_?create_(?:tables?|schema)\\b|_?init_db\\b|__init__|__repr__|__str__|clean_|validate_|_?count_|\\w*_count\\b)\\w+',
  'handler-function': () => '(?!\\w*(?i:login|logout|sign_?in|sign_?up|register|health|ping|version|status|callback|webhook|token|reset_password))\\w+',
  /** A class whose methods are handlers. */
  'view-class': () => String.raw`(?m)^([ \t]*+)class \w+(?:\([^)\n]*(?:View|ViewSet|Handler|Resource|Endpoint|Controller|Consumer|Servicer|Mutation|ObjectType|Base)\w*|\w*(?:View|Handler|Resource|Endpoint|Controller)\b)[^\n]*(?:\n(?:[ \t]*(?=\n)|\1[ \t)\]}][^\n]*))*+`,
  /** Functions whose statements only count or make tables. */
  'counting-function': () => functionWith('(?!)', '(?i:select\\s+(?:count|max|min|avg|sum)\\s*\\([^;]{0,200}?\\)\\s*(?:as\\s+\\w+\\s+)?from|create\\s+table)'),
  /** A statement about a table of care, or of one that other trades have. */
  'care-statement': () => `${statement}\\w*?${careTable}`,
  'shared-statement': () => `${statement}\\w*?${sharedTable}`,
  /** An ORM's call with a model of care, or on one. */
  'care-model-call': () => modelCall(careTable),
  'shared-model-call': () => modelCall(sharedTable),
  /** A collection, table or index of care in MongoDB, DynamoDB or Elasticsearch. */
  'care-collection-call': () => `(?:(?:\\b|\\.|\\[["']|\\(["'])\\w*?${careTable}\\w*(?:["'][\\])])?\\s*\\.(?:find|find_one|find_one_and_\\w+|insert_one|insert_many|update_one|update_many|replace_one|delete_one|delete_many|aggregate|bulk_write|distinct|put_item|get_item|query|scan)|\\.(?:get|search|index|update|delete|mget|msearch|get_source|put_item|get_item|query|scan)\\(\\s*(?:index|TableName)\\s*=\\s*["'][\\w-]*?${careTable}[\\w-]*["'])[,(\\s]`,
  /** A FHIR server's resource about a person. */
  'care-resource-call': () => `\\.(?:get|post|put|patch|delete|request|search|read|fetch|fetch_resource|create|update|resources|reference|request_json)\\(\\s*(?:[^\\n()]*?[,/"'])?(?:${[...patientResources].join('|')})(?:[/?"',)]|$)`,
  /** A call that only a store takes, or a call of something called a store. */
  'store-call': () => storeCall,
  /** A call of what is named a service, or a collection of records. */
  'service-call': () => '\\b\\w*(?:service|svc|manager|gateway|use_?case|records|charts?|patients?|ehr|emr)\\.(?:get|list|find|fetch|load|read|search|create|add|update|save|delete|remove|record|register|store|history|export|retrieve|by|for)\\w*\\(',
  /** From a function's name to what it holds; the decorators of a handler. */
  'within-function': () => withinFunction,
  routed: () => routed,
  /** Guards, as functions and classes that have one. */
  'guarded-function': () => functionWith(guardDecorator, `(?:${guardEvidence}|${refusal})`),
  'guarded-class': () => classWith(`(?:${seamRegex(guardNames)}|LoginRequired|PermissionRequired|UserPassesTest|AccessMixin|Secure|Private|method_decorator)`),
  'class-with-guarding-hook': () => classWithMethod('dispatch|initial|prepare|process_request|__call__|get_current_user|get_permissions|check_permissions', `(?:${guardEvidence}|${refusal})`),
  /** Tables that a health care system shares with other trades; they count in a function or class about care. */
  'shared-table': () => textRegex([...sharedTables, ...phrasesOfKind('care-record'), ...phrasesOfKind('any-record')]),
  /** Names of guards: `login_required`, `AuthMiddleware`, `jwt_required`, `verify_token`. */
  'guard-name': () => guardName,
  /** A guard's decorator, dependency, call or annotation, or the person who asks, in the text of a handler. */
  'guard-evidence': () => guardEvidence,
  /** Words in the name of a table, file, collection or variable that say it keeps the audit trail. */
  'audit-store': () => [...auditStoreWords, ...auditStorePhrases.map((words) => words.join('[_-]?'))].join('|'),
  'audit-who': () => partNames('who'),
  'audit-what': () => partNames('what'),
  'audit-action': () => partNames('action'),
  'audit-outcome': () => partNames('outcome'),
  'audit-purpose': () => partNames('purpose'),
  /** A value of a person in care among the parts of a record: `patient.full_name`, `row.ssn`. */
  'phi-in-record': () => `(?s).*?(?:${textRegex(unambiguous(phrasesOfKind('record')))}\\w*(?:\\.|\\[["'])(?:${[...phrasesOfKind('weak-value'), 'full name', 'name'].map((phrase) => phrase.replaceAll(' ', '_?')).join('|')})\\b|\\w(?:\\.|\\[["'])\\w*?${textRegex(phrasesOfKind('value').filter((phrase) => phrase.length > 2))}|:\\s*(?:row|record|result|case|chart|note)\\.(?!id\\b|pk\\b|uuid\\b|key\\b|\\w+_id\\b|status\\b)\\w+|to_dict\\(\\)|model_dump\\(|\\basdict\\(|\\[\\[[^\\]]*["'](?:${[...phrasesOfKind('value'), 'full name', 'last name', 'first name', 'name', 'email', 'phone'].map((phrase) => phrase.replaceAll(' ', '_?')).filter((name) => name.length > 2).join('|')})["'])`,
  /** Emergency access by its names. */
  'break-glass': () => textRegex([...breakGlassPhrases.map((words) => words.join(' ')), 'override access', 'code blue', 'force open', 'emergency', 'force assign', 'in emergency']),
  /** What opens a record: a grant, a bypass, a token. */
  'grants-access': () => '(?is).*?(?:grants?\\w*["\'\\]]*\\.(?:add|allow|create|insert\\w*|put|save|append|update\\w*)\\(|\\.(?:grant|allow|unlock|elevate|authorize|permit|open|bypass)\\w*\\(|INTO\\s+\\w*grants?|bypass|override\\w*\\s*=\\s*True|\\breturn\\s+True|Grant\\(|\\bAccess(?:Grant|Override)?\\(|session\\[|jwt\\.encode|(?:query|select|get|find_one|filter|fetch\\w*|execute)\\()',
  /** Cookies that let somebody in or hold something about a patient, by their name. */
  'cookie-name': () => textRegex(longWords([...credentialCookieWords, ...careCookieWords])),
  /** Cookies that hold a preference, or that scripts must read. */
  'harmless-cookie': () => textRegex(longWords(harmlessCookieWords)),
  /** Names of values that are a credential. */
  'credential-value': () => textRegex(credentialValueWords),
  /** Role names in clinics and administration; words that also name speakers, elements or plain people stay out. */
  'role-name': () => `(?:${textRegex(roleNames())}|\\b(?:${roleNames().join('|').toUpperCase()})S?\\b)`,
  /** Words in a name that say roles are only shown, styled or counted. */
  'display-word': () => textRegex(longWords(displayWords).filter((word) => word !== 'order' && word !== 'class')),
};

const auditNames = [...auditWords, ...auditPhrases.map((words) => words.join(' '))];

const careTable = textRegex([...phrasesOfKind('record'), ...careTables, ...likelyCareTables]);
const sharedTable = textRegex([...sharedTables, ...phrasesOfKind('care-record'), ...phrasesOfKind('any-record')]);
const referenceTable = [...listingTableEndings, ...auditStoreWords].join('|');

/** From the words of a statement to its table, unless that lists kinds of things. */
const statement = `(?:\\b(?:FROM|JOIN|INTO|UPDATE)\\s+|\\b(?:select\\b[^"';]{0,300}?\\bfrom|insert\\s+into|delete\\s+from|update(?=\\s+\\w+\\s+set\\b))\\s+)["\`\\[]?(?:\\w+\\.)?["\`]?(?!\\w*(?:${referenceTable})\\b)`;

function modelCall(table: string): string {
  return `(?:(?:\\.query|\\bselect|\\.get|get_object_or_404|get_list_or_404|\\.exists|\\.update|\\.insert|\\.delete|\\binsert|\\bupdate|\\bdelete|\\.scalars?|\\.exec|\\.read|\\.resources?|\\.search)\\(\\s*(?:[a-z]\\w*\\.)*["']?(?=[A-Z])(?!\\w*(?:${capitalised(referenceTable)})\\b)\\w*?${table}|\\b(?=[A-Z])(?!\\w*(?:${capitalised(referenceTable)})\\b)\\w*?${table}\\w*(?:\\.\\w+)*\\.(?:objects|query|select|get|get_or_none|get_by_id|create|insert\\w*|update\\w*|delete\\w*|find\\w*|filter|where|read|search|all|aggregate|scan|save|bulk_\\w+|raw|perform_resources)\\b)`;
}

const storeCall = '(?:\\.(?:(?:execute(?!\\(\\s*\\))|executemany|fetchrow|fetchval|exec_driver_sql|read_sql\\w*)(?!\\(\\s*(?:[\\w.]+\\(\\s*)?[frb]{0,2}["\']{1,3}[^"\']{0,400}?\\b(?i:from|into|update|join|table)\\s)|scalars|get_or_none|get_by_id|find_one\\w*|insert_one|insert_many|update_one|update_many|replace_one|delete_one|delete_many|put_item|get_item|update_item|delete_item|batch_get_item|transact_write_items|batch_writer|perform_resources)\\(|\\.query\\(\\s*(?:IndexName|KeyCondition)|\\b\\w+\\.save\\((?:update_fields|force_\\w+|commit|\\))|\\bself\\.(?:get_object|get_queryset)\\(|\\b(?:s|ser|serializer|form)\\.save\\(|\\b(?:db|\\w*session|table|tx)\\.(?:query|get|add|add_all|merge|delete|exec|scalar|scan)\\(|\\b(?:self\\.)?_?(?:\\w+_)?(?:repo|repos|repository|repositories|dao|store|db|database|registry|collection|col|coll|datastore)\\.(?!session|commit|close|rollback|connect|exec|fetch)\\w+\\()';

/** Tried at the seams of a function's text. */
const auditEvidence = `(?:${seamRegex(auditNames)}\\w*(?:\\.\\w+)*\\(|AUDIT\\w*(?:\\.\\w+)*\\(|Depends\\(\\s*\\w*?${textRegex(auditNames)}|purpose_?[oO]f_?[uU]se|purposeOf(?:Use|Event)["']|who\\s*=|(?i:into)\\s+[\\w."\`\\[]*(?i:audit|access_log|disclosure|phi_log)|(?:emit|publish|send|put|dispatch|notify|record|enqueue|delay)\\w*\\([^)\\n]*["'][\\w.:-]*(?:audit|phi[._:-]?access|accessed))`;

const notRolesAlone: ReadonlySet<string> = new Set(['user', 'member', 'client', 'customer', 'agent', 'developer', 'patient', 'guest', 'lab', 'hospital', 'clinic', 'tenant', 'security', 'privacy', 'front', 'triage', 'intern', 'support']);

const guardNames = [...longWords([...guardWords].filter((word) => !['scope', 'scopes', 'role', 'roles', 'logged', 'ability', 'bearer', 'privacy', 'key'].includes(word))), 'login required', 'require login', 'require user', 'require role', 'roles required', 'verify token', 'verify session', 'check access', 'can access', 'may view', 'may access', 'require staff', 'require session', 'check policy', 'care team', 'ensure access', 'user passes test', 'staff member required'];
const guardName = textRegex(guardNames);
const asker = 'user|principal|current|staff|actor|caller|clinician|identity|allow|may_|signed_in|whoami|provider|nurse|doctor|operator|subject|bearer|oauth|jwt|api_?key';

/** The decorator of a guard, from behind its `@`; a recorder of access is none. */
const guardDecorator = `(?![\\w.]*(?i:audit|track|trace|log_|record_))[\\w.]*?(?:${guardName}|require|protected|secure|jwt)|[^\\n]*\\b(?:dependencies\\s*=\\s*\\[[^\\]]*(?:Depends|Security)\\(\\s*(?!\\w*audit)|permission\\s*=|authorizer\\s*=)`;

/** A dependency, call or annotation of a guard, or the person who asks, in the text of a handler; tried at the seams of names. */
const guardEvidence = `(?:(?:Depends|Security)\\(\\s*(?!\\w*(?i:audit|trail))[\\w.]*?(?:${guardName}|${asker})|\\w*(?:CurrentUser|Principal|AuthUser|UserDep|Current[A-Z])\\w*|\\b(?:g|request|req|self|info\\.context|flask\\.g|context)\\.(?:state\\.)?(?:current_)?(?:user|identity|principal|auth)\\b|\\b(?:request|req)\\[["']user|\\bcurrent_user\\b|\\b(?!\\w*(?i:audit|log_|track))\\w*?${guardName}\\w*\\(|\\bhas_perm|\\bsession\\[|\\bsession\\.get\\(\\s*["']|(?<=["'])authorizer["']|get_jwt|\\bpermission\\s*=|permission_classes|\\bmay\\(|\\bneed\\()`;

/** An answer that turns somebody away. */
const refusal = '(?:\\w+\\([^()\\n]{0,60}?\\b40[13]\\b|return\\b[^\\n]*\\b40[13]\\b|\\w*(?i:status)\\w*\\s*=\\s*[\\w.]*40[13]|HTTP_40[13]|Forbidden|Unauthori[sz]ed|PermissionDenied|PermissionError|NotAuthenticated)';

function roleNames(): string[] {
  return [...roleNameWords].filter((word) => !notRolesAlone.has(word));
}

function capitalised(words: string): string {
  return words.replaceAll(/(?<=^|\|)[a-z]/g, (letter) => letter.toUpperCase());
}

function partNames(part: AuditPart): string {
  return auditParts[part].join('|');
}

/** Without words of one or two letters: in a text they are part of too much else. */
function longWords(words: Iterable<string>): string[] {
  return [...words].filter((word) => word.length > 2);
}
