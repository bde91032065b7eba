import { auditParts, auditPhrases, auditStorePhrases, auditStoreWords, auditWords, breakGlassPhrases, careCookieWords, careTables, credentialCookieWords, credentialValueWords, displayWords, guardWords, harmlessCookieWords, likelyCareTables, listingTableEndings, otherTables, patientResources, phrasesOfKind, roleNameWords, textRegex, type AuditPart } from 'phi-vocabulary';

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
  'care-table': () => textRegex([...phrasesOfKind('record'), ...careTables, ...likelyCareTables]),
  /** Tables that list things anyone may read, or run the system: `rooms`, `settings`. */
  'other-table': () => textRegex(longWords(otherTables).filter((word) => !auditStoreWords.has(word))),
  /** Last words of tables that list kinds of things or run the system: nothing in them is about a person in care. */
  'reference-table': () => [...listingTableEndings, ...auditStoreWords].join('|'),
  /** Columns of identifiers and diagnoses in a statement. */
  'value-column': () => `\\w*?${textRegex(phrasesOfKind('value'))}`,
  /** FHIR resources that are about a person in care. */
  'patient-resource': () => [...patientResources].join('|'),
  /** What writes, or is, an audit trail. */
  'audit-text': () => textRegex([...auditWords, ...auditPhrases.map((words) => words.join(' '))]),
  /** Names of guards: `login_required`, `AuthMiddleware`, `jwt_required`, `verify_token`. */
  'guard-name': () => guardName,
  /** A guard's decorator, dependency, call or annotation, or the person who asks, in the text of a handler. */
  'guard-evidence': () => `(?:@[\\w.]*?${guardName}|@[\\w.]*(?:require|protected|secure)\\w*|(?:Depends|Security)\\(\\s*[\\w.]*?(?:${guardName}|user|principal|current|staff|actor|caller|clinician|identity|allow|may_)|:\\s*(?:Annotated\\[)?\\w*(?:CurrentUser|Principal|AuthUser|UserDep|Current[A-Z])\\w*|\\b(?:g|request|self|info\\.context|flask\\.g)\\.(?:current_)?(?:user|identity|principal|auth)\\b|\\bcurrent_user\\b|\\b\\w*?${guardName}\\w*\\(|\\bhas_perm|\\bsession\\[|\\bsession\\.get\\(\\s*["']|["']authorizer["']|get_jwt|\\bpermission\\s*=|permission_classes)`,
  /** Words in the name of a table, file, collection or variable that say it keeps the audit trail. */
  'audit-store': () => [...auditStoreWords, ...auditStorePhrases.map((words) => words.join('[_-]?'))].join('|'),
  'audit-who': () => partNames('who'),
  'audit-what': () => partNames('what'),
  'audit-action': () => partNames('action'),
  'audit-outcome': () => partNames('outcome'),
  'audit-purpose': () => partNames('purpose'),
  /** A value of a person in care among the parts of a record: `patient.full_name`, `row.ssn`. */
  'phi-in-record': () => `(?s).*?(?:${textRegex(unambiguous(phrasesOfKind('record')))}\\w*(?:\\.|\\[["'])(?:${[...phrasesOfKind('weak-value'), 'full name', 'name'].map((phrase) => phrase.replaceAll(' ', '_?')).join('|')})\\b|\\w(?:\\.|\\[["'])\\w*?${textRegex(phrasesOfKind('value').filter((phrase) => phrase.length > 2))}|:\\s*(?:row|record|result|case|chart|note)\\.(?!id\\b|pk\\b|uuid\\b|key\\b|\\w+_id\\b|status\\b)\\w+|to_dict\\(\\)|model_dump\\(|\\basdict\\()`,
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
  'role-name': () => textRegex([...roleNameWords].flatMap((word) => (notRolesAlone.has(word) ? [] : [word]))),
  /** Words in a name that say roles are only shown, styled or counted. */
  'display-word': () => textRegex(longWords(displayWords).filter((word) => word !== 'order' && word !== 'class')),
};

const notRolesAlone: ReadonlySet<string> = new Set(['user', 'member', 'client', 'customer', 'agent', 'developer', 'patient', 'guest', 'lab', 'hospital', 'clinic', 'tenant', 'security', 'privacy', 'front', 'triage', 'intern', 'support']);

const guardName = textRegex(longWords([...guardWords].filter((word) => !['scope', 'scopes', 'role', 'roles', 'logged', 'ability', 'bearer', 'privacy', 'key'].includes(word))).concat(['login required', 'require login', 'require user', 'require role', 'roles required', 'verify token', 'verify session', 'check access', 'can access', 'may view', 'may access', 'require staff', 'require session', 'check policy', 'care team', 'ensure access', 'user passes test', 'staff member required']));

function partNames(part: AuditPart): string {
  return auditParts[part].join('|');
}

/** Without words of one or two letters: in a text they are part of too much else. */
function longWords(words: Iterable<string>): string[] {
  return [...words].filter((word) => word.length > 2);
}
