import { carrierNames, clinicalRoots, phraseRegex, safeMembers, sanitizerWords, sharedRoots, staffWords, technicalOwners } from 'phi-vocabulary';

/** Names that hold a key, a count or a position, whatever they count: `patient_id`, `row_count`, `idx`. */
export const keyWords = String.raw`\b(?:\w+_)?(?:ids?|uuids?|guid|pk|pks|oid|counts?|total|totals|length|size|num|idx|index|offset|position|i|n|files?|paths?|dir|folder|filename|filepath|token|jwt|sid|nonce|signature|types?|status|version|exit_code)\b`;

/** Members that say nothing about the person although their owner is a record. */
export const safeMemberWords = String.raw`(?:(?:\w*_)?(?:id|ids|uuid|pk|guid|count|type|at|version)|(?:(?:claim|order|account|payment|request|appointment|delivery)_)?status|elapsed|ok|modality|reason_phrase|content_type|${[...safeMembers].filter((word) => /^[a-z]{2,}$/.test(word)).map(inSnakeCase).join('|')}|__(?!dict)\w+__)`;

/** Carriers that a program has many other uses for. */
export const tooCommon: ReadonlySet<string> = new Set(['message', 'msg', 'list', 'args', 'query', 'response', 'res', 'info', 'line', 'lines', 'next', 'match', 'job', 'list', 'prev', 'hit', 'hits', 'obj', 'csv', 'json', 'xml', 'matches', 'details', 'event', 'resource', 'report', 'document', 'docs', 'documents', 'items', 'item', 'batch', 'created', 'updated', 'saved', 'existing', 'found', 'content', 'contents', 'values', 'input', 'inputs', 'profile', 'before', 'after', 'previous', 'snapshot', 'updates', 'changes', 'prompt', 'variables', 'parsed', 'object', 'entity', 'result', 'results', 'text', 'summary', 'raw', 'update', 'object', 'fields']);

/** Any name one of whose words is a sanitiser's. */
export const sanitizerName = String.raw`\b(?:\w*_|\w*[a-z](?=[A-Z])|)(?:${[...sanitizerWords].filter((word) => /^[a-z\d]{4,}$/.test(word) && word !== 'identify').map(eitherCase).join('|')})(?:_\w*|(?=[A-Z])\w*|)`;

/** Words for a person in care, a record or the commonest values, wherever they stand in a function's text. */
export function careWords(): string {
  const values = 'mrn|ssn|dob|date_?of_?birth|birth_?date|insurance_?number|medicare|medicaid|diagnos[ie]s|symptoms?|medications?|allerg(?:y|ies)|vitals|treatment|clinical|medical|hl7|fhir|dicom';
  const roots = [...clinicalRoots].filter((word) => !sharedRoots.has(word) && /^[a-z]{5,}$/.test(word)).join('|');
  return `(?<!-)(?:${phraseRegex('record')}|${phraseRegex('care-record')}|(?<![A-Za-z])(?i:${values}|${roots})(?![a-z]))`;
}

export function eitherCase(word: string): string {
  const [first = '', ...rest] = word;
  return `[${first.toUpperCase()}${first}]${rest.join('')}`;
}

/** The set's words are written together (`createdat`); Python has them with a `_`. */
function inSnakeCase(word: string): string {
  return word.replace(/(?<=.{3})(at|id|by|text|code|count|url)$/, '_?$1');
}

/** Carriers of the vocabulary that a program has few other uses for, also with a word before or behind: `raw_payload`, `row_data`. */
export const carrierWords = String.raw`\b(?:(?:raw|new|old|db|json|request|response|hl7|fhir|form|user|input|updated|saved|merged|lambda)_)?(?:${[...carrierNames].filter((word) => /^[a-z]{3,}$/.test(word) && !tooCommon.has(word)).join('|')})(?:_(?:data|json|dict|body|text|payload))?\b`;

/** Weak values that stand for a person's also as a bare name. */
export const weakNames = String.raw`\b(?:(?:new|old|home|mobile|work|contact|primary|full)_)?(?:first_?name|last_?name|given_?name|family_?name|display_?name|surname|phone|phone_number|mobile|email|email_address|address|street|zip_?code|postcode|complaint|notes?|birth_?year|gender|ethnicity|member_id|findings?|temperature|dosage|readings)\b`;

/** Weak values that half the objects of a program have: they count on one letter, a row or a record only. */
export const commonMembers = String.raw`(?:name|names|first|last|given|family|condition|conditions|reason|summary|results?|comments?|history|score|severity|outcome|procedures?|identifiers?|height|weight|city|contact|treatments?|responses|race|address|addresses|url|interpretation)\b`;

/** Owners whose members aren't a patient's: staff, places, programs. */
export const impersonalWords = String.raw`\b(?:\w+_)?(?:${[...staffWords, ...technicalOwners].join('|')}|user|users|current_user|config|settings|self|cls|os|logging|app|logger|request|args|e|exc|err|product|menu|dish|drug|path|loaded|adapter|section|pack|tool|enum|spec|option|np|pd|re|st)`;
