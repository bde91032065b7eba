import { classifyName, clinicalRoots, commonFamilyNames, commonGivenNames, isPlaceholderName, sharedRoots } from 'phi-vocabulary';
import { capital, letter } from './letters.js';

/** Words with apostrophes (also escaped: `O\'Dwyer`, `O''Dwyer`) and hyphens, or in capitals. */
const capitalised = `[${capital}][${letter}]*(?:(?:['\\u2019\\u02BC-]|\\\\'|'')[${letter}][${letter}]*)*`;
const lowered = `[${letter}][${letter}]*(?:(?:['\\u2019\\u02BC-]|\\\\'|'')[${letter}][${letter}]*)*`;
const particle = "(?:(?:van|von|vom|zu|de|der|den|del|della|di|da|das|dos|do|du|la|las|los|le|el|al|bin|bint|ibn|ben|abu|ter|ten|te|y|e|st\\.?|af|av|ap|ni|n\\u00ed|\\u00f3|mac)[ \\u00a0]){0,3}(?:d['\\u2019]|al-|el-)?";
const suffix = "(?:,? (?:Jr|Sr|II|III|IV)\\b\\.?)?";

/** A name of one to five words as people write it in running text; a pattern without groups, for the flag `u`. */
export const nameText = `(?:${particle})?(?:[${capital}]\\.|${capitalised})(?:[ \\u00a0](?:["'(][${capital}][${letter}]{1,14}["')] )?${particle}(?:[${capital}]\\.|${capitalised})){0,4}${suffix}`;
/** `Last, First Second`, `St. Last, First` */
export const lastFirstText = `(?:${particle})?(?:St\\. )?${capitalised}(?: ${capitalised})?, ?${capitalised}(?: (?:${capitalised}|[${capital}]\\.?)){0,3}`;

const whole = new RegExp(`^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sra?|Mme)\\.? )?(?:${nameText}|${lastFirstText})$`);
const wholeLower = new RegExp(`^${lowered}(?:[ ,] ?${lowered}){0,4}$`);

/** Words that start sentences, name software or describe care: capitalised they are no names. */
const others = new Set(
  (
    'a an the this that these those there here it its i we you he she they my our your his her their me us him them who whom whose what when where why which how is are was were be been am do does did done can could may might must shall should will would has have had ' +
    'and or but not no yes nor so if then else than as at by for from in into of off on onto out over to up with without within about after before again all also any both each every few more most other some such only own same too very just now please thanks thank hi hello hey dear hola bonjour regards best sincerely ' +
    'need needs want wants write writes make makes add fix explain show shows convert parse review check create generate give get gets got help summarize summarise translate draft turn rewrite refactor format find let lets see look tell using use used uses import export return returns note notes error errors warning warn info debug trace fatal exception failed failure failing fails invalid missing expected unexpected true false null none nil undefined nan ' +
    'string number boolean object array int integer float double date datetime timestamp time varchar text char json xml yaml csv sql html http https url uri api rest sdk cli gui ui ux id ids uuid guid key keys value values type types class function method table column columns row rows field fields file files line lines log logs message messages request response server client service services system user users admin test tests testing sample example demo dummy production staging dev prod build version release ' +
    'select insert update delete where join values set table index primary constraint duplicate entry order group having limit union case end begin commit rollback alter drop ' +
    'python java javascript typescript kotlin swift rust golang ruby php perl scala react angular vue node express django flask fastapi spring rails laravel docker kubernetes postgres postgresql mysql mongo mongodb redis kafka spark airflow snowflake bigquery redshift oracle excel word outlook teams slack jira github gitlab azure aws google microsoft apple linux windows macos android ios chrome firefox copilot cursor chatgpt claude openai epic cerner athena meditech mirth twilio sendgrid salesforce fhir hl7 x12 ccda dicom loinc snomed icd cpt rxnorm synthea ' +
    'patient patients pt member members subscriber subscribers beneficiary resident residents person people name names first last middle given family surname full dob mrn ssn npi dea phone fax email address street city state zip county country gender sex male female age birth born death date admit admitted admission discharge discharged visit encounter appointment account acct policy plan insurance insured payer claim claims coverage benefits eligibility copay deductible medicare medicaid tricare provider physician doctor nurse clinic clinical hospital health medical care center centre department ward room unit emergency surgery pharmacy lab labs laboratory results result report summary chart record records history diagnosis dx hx rx tx medication medications allergies allergy vitals procedure assessment subjective objective impression recommendation follow up follow-up referral consult consent contact next kin relationship spouse mother father daughter son wife husband brother sister ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow am pm est pst cst utc gmt ' +
    'north south east west street avenue road drive lane court place way circle trail apt suite box po united states america usa york california texas florida ohio alaska arizona colorado georgia illinois iowa kansas maine michigan minnesota missouri montana nevada oregon utah vermont virginia washington wisconsin wyoming ' +
    'mit apache license licence copyright inc llc corp ltd company university college school institute foundation association society memorial regional general community ticket subject reporter summary description priority status attachment callback voicemail transcript session invoice total amount balance due payment paid open closed pending active inactive unknown other new old high low medium normal positive negative left right upper lower acute chronic severe mild moderate stage grade tablet capsule mg ml unit units oral daily twice weekly home work cell mobile main secondary tertiary default ' +
    'db exp sig dl ln fn re fw cc bcc to attn cover sheet dept detail key context hint statement query parameters params traceback caused internal external public private static final const var def end elif except try catch throw throws await async lambda self super void'
  ).split(' '),
);

/** Whether a capitalised word is one of language, software or care, and no part of a name by itself. */
export function isOtherWord(word: string): boolean {
  const lower = word.replace(/['\u2019]s$|\.$/, '').toLowerCase();
  if (commonFamilyNames.has(lower) || commonGivenNames.has(lower)) return others.has(lower);
  return others.has(lower) || clinicalRoots.has(lower) || sharedRoots.has(lower) || classifyName(lower) !== undefined;
}

/** A name up to the first word that is none, such as `DOB` behind it. */
export function withoutOtherWords(name: string): string {
  for (const match of name.matchAll(/[^\s,]+/g)) {
    if (match.index === 0 || !isOtherWord(match[0].replace(/[.,]$/, '')) || /^\p{Lu}\.?$|^[\p{Ll}]/u.test(match[0])) continue;
    return name.slice(0, match.index).replace(/[\s,]+$/, '');
  }
  return name;
}

const leading = new RegExp(`^(?:${lastFirstText}|${nameText})(?![${letter}\\d_(])`);
const trailing = new RegExp(`(?<=(?:[?:.!>]|[a-z]) ["']?)(?:${lastFirstText}|${nameText})(?=["']?$)`);

/** The name of two words or more that a text starts with. */
export function leadingName(text: string): string | undefined {
  const name = withoutOtherWords(leading.exec(text)?.[0] ?? '');
  return partsOf(name).length > 1 && isPersonName(name) ? name : undefined;
}

/** The name that a text ends with, behind a sentence. */
export function trailingName(text: string): string | undefined {
  const name = trailing.exec(text.slice(-80))?.[0];
  return name !== undefined && isPersonName(name) ? name : undefined;
}

/** Lower-case words of a name without titles, initials and particles. */
export function partsOf(name: string): string[] {
  return name
    .replace(/^(?:mr|mrs|ms|miss|mx|dr|sra?|mme)\.? /i, '')
    .replace(/\\'|''/g, "'")
    .split(/[\s,^*\u00a0]+/)
    .map((word) => word.replace(/[."()]/g, '').toLowerCase())
    .filter((word) => word.length > 1 && !/^(?:van|von|vom|zu|de|der|den|del|della|di|da|das|dos|do|du|la|las|los|le|el|al|bin|bint|ibn|ben|abu|ter|ten|te|st|af|av|jr|sr|ii|iii|iv)$/.test(word));
}

/** How sure a name is by its words: given and family name frequent, one of them, or neither. */
export function familiarity(name: string): 0 | 1 | 2 {
  const parts = partsOf(name);
  const known = parts.filter((part) => commonGivenNames.has(part) || commonFamilyNames.has(part.replace(/'/g, ''))).length;
  return known > 1 ? 2 : known === 1 ? 1 : 0;
}

/** A whole text that is a person's name, of any spelling; lower case counts where a key says that it is one. */
export function isPersonName(value: string): boolean {
  if (value.length < 2 || value.length > 70 || isNobody(value)) return false;
  const parts = partsOf(value);
  if (parts.length === 0) return /^\p{Lu}\.?$/u.test(value);
  if (parts.every((part) => isOtherWord(part))) return false;
  return (whole.test(value) && !(parts.length > 1 && parts.some((part) => isCareWord(part)))) || (wholeLower.test(value) && parts.length > 1 && !parts.some(isOtherWord) && value === value.toLowerCase());
}

function isCareWord(part: string): boolean {
  return isOtherWord(part) && !commonFamilyNames.has(part) && !commonGivenNames.has(part);
}

const stock = /^(?:(?:john|jane|joe|bob|alice|max|erika|foo|test|fake|dummy|sample|demo|example|anon|mock)\b|mickey mouse|donald duck|barack obama|donald trump|taylor swift|peter james chalmers|camila lopez)/i;
const stockFamilies = /(?:doe|roe|bloggs|mustermann|test|patient|user|example|sample|chalmers|public|smith)$/i;

/** Names that people write for nobody. */
export function isNobody(name: string): boolean {
  const words = partsOf(name).join(' ');
  return isPlaceholderName(name) || /^(?:doe|test|zztest|sample|dummy)\b/.test(words) || (stock.test(words) && (stockFamilies.test(words) || / (?:mouse|duck|obama|trump|swift)|chalmers|camila/.test(words))) || /\b(?:test|placeholder|redacted|anonymous)\b/.test(words);
}
