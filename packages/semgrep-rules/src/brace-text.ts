import { auditParts, carrierNames, clinicalRoots, healthWords, narrowPattern, peopleInCare, phrasesOfKind, secretName, sharedRoots, staffWords, technicalOwners, textRegex, unpredictableName, type AuditPart } from 'phi-vocabulary';
import { fileAbout } from './python-text.js';

/**
 * Shapes of running Java and Go text as regexes, beside those of `python-text.ts` that hold in any language. Both languages are nearly
 * always indented by a tool, so that a method ends at the first line that is no deeper than its head; code on one line is not seen.
 */

/** Words for a person in care, a record or the commonest values in camelCase, PascalCase and snake_case. */
const careWords = ((): string => {
  const roots = [...clinicalRoots].filter((word) => !sharedRoots.has(word) && /^[a-z]{5,}$/.test(word));
  const records = [...phrasesOfKind('record'), ...phrasesOfKind('care-record')].filter((phrase) => phrase.length > 3 && !['lead', 'leads', 'member', 'members', 'participant', 'participants', 'admit'].includes(phrase));
  return textRegex([...records, ...roots, 'mrn', 'ssn', 'dob', 'birth date', 'diagnosis', 'diagnoses', 'symptom', 'medication', 'allergy', 'vitals', 'hl 7', 'fhir', 'dicom']);
})();

const deeper = String.raw`(?:\n(?:[ \t]*(?=\n)|\1[ \t)\]}][^\n]*))*+`;
const lines = String.raw`(?:[^\n]*\n(?:\1[ \t)\]}]|(?=[ \t]*\n)))*?`;

/** A member of a class, with its annotations, in whose text a word of care stands. */
const javaMember = String.raw`(?m)^([ \t]++)(?=[\w@<])(?!(?:return|if|for|while|try|switch|throw|new)\b)(?:(?:@[^\n]*\n\1)*?@[^\n]*${careWords}[^\n]*\n(?:\1[^\n]*\n)*?\1(?=[^@\n]*\()[^\n]*|(?:@[^\n]*\n\1)*+${lines}[^\n]*?${careWords}[^\n]*)${deeper}`;
/** From a class about care, or a route of one, to the end of the file. */
const javaClass = String.raw`(?s)\A.*?\n(?:@[^\n]*${careWords}|[^\n*/]*\b(?:class|record|interface|enum)\s+\w*?${careWords}).*\z`;
const goFunction = String.raw`(?m)^()func\b(?:[^\n]*\n(?:[ \t)]|(?=\n)))*?[^\n]*?${careWords}[^\n]*(?:\n(?:[ \t)}][^\n]*|(?=\n)))*+`;

/** Owners whose name or e-mail is no patient's. */
/** `rep` is a report in most code. */
const staff = [...staffWords].filter((word) => word !== 'rep').map(eitherCase).join('|');
const impersonal = String.raw`\b(?:\w+[a-z](?=[A-Z])|\w+_)?(?:${staff}|${[...technicalOwners].map(eitherCase).join('|')}|auth|authentication|jwt|claims|[uU]sers?|currentUser|[cC]onfig|cfg|[sS]ettings|[pP]roperties|props|this|os|app|log|logger|args|e|ex|err|exception|clazz|method|thread|Thread|drug|product|u)`;

const vague: ReadonlySet<string> = new Set(['message', 'msg', 'list', 'args', 'query', 'response', 'res', 'info', 'line', 'lines', 'next', 'match', 'job', 'hit', 'details', 'event', 'items', 'item', 'batch', 'created', 'updated', 'found', 'values', 'before', 'after', 'prev', 'previous', 'changes', 'updates', 'update', 'variables', 'object', 'fields', 'text', 'prompt', 'content', 'contents', 'frame', 'buffer', 'chunk', 'object', 'obj']);

export const bracePlaceholders: Readonly<Record<string, () => string>> = {
  'java-member-about-care': () => javaMember,
  'java-class-about-care': () => javaClass,
  'go-function-about-care': () => goFunction,
  /** A file of Java or Go about health care. */
  'brace-file-about-care': () => fileAbout(`(?i:${healthWords.source})`),
  /** A file that speaks of health care in many places: a complaint or a reason there is somebody's. */
  'brace-file-full-of-care': () => fileAbout(`(?:(?i:${healthWords.source}).*?){4}`),
  /** `child`, `ResidentName`, `womanName`: people in the care of some trade, and what they are called. */
  'brace-person-in-care': () => `(?:${peopleInCare.map(eitherCase).join('|')})(?:(?:First|Last|Full)?Name|Phone|Email|Mobile|Address|Dob|BirthDate|BornOn)?\\b`,
  'brace-impersonal': () => impersonal,
  /** Types about those who give care, and about animals. */
  'brace-staff-type': () => String.raw`\w*(?:${staff}|Audit|AccessLog|Horse|Animal|Pet)(?![a-z])`,
  /** `requestBody`, `row`, `dto`: whatever arrives or is read. */
  'brace-carrier': () => String.raw`\b(?:(?:raw|new|old|json|request|response|hl7|fhir|form|user|input|updated|saved|stored|incoming)_?)?(?:${[...carrierNames].filter((word) => /^[a-z]{3,}$/.test(word) && !vague.has(word)).map(eitherCase).join('|')})(?:Data|Json|JSON|Dto|Body|Map|Text|Bytes|Payload|Str|String)?\b`,
  /** Members and variables that say nothing about the person: keys, counts, states. */
  'brace-safe-name': () => String.raw`(?!\w*(?:[mM]ember|[nN]ational|[iI]nsurance|[pP]olicy|[hH]ealth|[tT]ax|[sS]ubscriber|[mM]edicare|[mM]edicaid|[gG]overnment|[gG]enetic|[bB]lood|[hH]iv|[mM]arital|[sS]moking|[vV]ital|[pP]regnan)\w*)(?:[iI]ds?|ID|IDs|[uU]uids?|UUIDs?|[cC]ount|[sS]tatus|[tT]ype|[vV]ersion|[sS]ize|[lL]ength|\w*[a-z](?:Ids?|IDs?|Uuid|UUID|Guid|Pk|Oid|Count|Total|Status|Type|Version|At|Size|Length|Index)|[tT]otal|[sS]tate|[aA]ctive|[eE]nabled|[cC]reated(?:At|By|On)?|[uU]pdated(?:At|By|On)?|[lL]astUpdated|[rR]esourceType|[tT]enantId|[pP]riority|[cC]ategory|[kK]ind|[mM]eta|[sS]ystem|[tT]opic|[vV]ersionId|[iI]dElement|[iI]dPart|[cC]lass|ResourceName|SimpleName|[cC]ode|[sS]tatusCode|StatusCodeValue|[eE]lapsed\w*|[dD]uration\w*)`,
  /** Patterns that know one shape of a number, with the backslashes and quotes of Java and Go. */
  'brace-narrow-pattern': () => narrowPattern.replaceAll('\\\\', '\\\\{1,2}').replaceAll(`["']`, '["`]'),
  // Parts of an audit record by their names: `actorId`, `PurposeOfUse`.
  'brace-audit-who': () => partName('who'),
  'brace-audit-what': () => partName('what'),
  'brace-audit-action': () => partName('action'),
  'brace-audit-outcome': () => partName('outcome'),
  'brace-audit-purpose': () => partName('purpose'),
  // Names in camelCase as well.
  'brace-secret-name': () => inCamelCase(secretName),
  'brace-unpredictable-name': () => inCamelCase(unpredictableName),
  /** `modelUrl`, `DefaultWeightsURL`: names of a model's address. */
  'brace-model-name': () => '(?i)^(?!.*(?:predict|infer|serving|scor|chat|health|device|data_?model|vehicle|view_?model|base_?model|modelling))\\w*(?:models?|weights?|checkpoints?|tokenizers?|embeddings?|onnx|classifier|gguf)_?(?:zoo|hub|hf|registry|repo(?:sitory)?|mirror|store|bucket|download|artifact|file|source|base|default|host|server|location)*_?(?:urls?|uri|host|base|path|source|address|location|repo|mirror|registry|endpoint|server|file|href|link)?$',
  /** Code of a function that stores or loads a model. */
  'brace-model-code': () => '(?s).*(?:\\.(?:onnx|pt|pth|pkl|tflite|gguf|safetensors|ckpt|pb|h5|mlmodel|pmml)"|OrtEnvironment|OrtSession|createSession\\(|SavedModelBundle|TokenNameFinderModel|SentenceModel|ZooModel|ModelZoo|Criteria\\.builder|[lL]oadModel|[lL]oadSavedModel|\\bort\\.New|onnxruntime|gollama|InferenceSession|NewSession|/models?/|[mM]odels?(?:Dir|Path|File|Cache)\\b|resolve/main)',
};

function partName(part: AuditPart): string {
  return `(?:\\b|_|(?<=[a-z])(?=[A-Z]))(?i:${auditParts[part].join('|')})`;
}

/** The regexes of whole names know words behind a `_`; here a capital begins one as well. */
function inCamelCase(name: string): string {
  return name.replaceAll('(?:\\w+_)?', '(?:\\w+_|(?-i:\\w*[a-z\\d](?=[A-Z])))?');
}

function eitherCase(word: string): string {
  const [first = '', ...rest] = word;
  return `[${first.toUpperCase()}${first}]${rest.join('')}`;
}
