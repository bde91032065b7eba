import type { Claim } from './claim.js';
import { conditionNear, mentionsCondition } from './conditions.js';
import { capital, letter } from './letters.js';
import { tellsOfPerson } from './nearby.js';

const careWords = /(?<![a-z])(?:patients?|residents?|beneficiary|insured|pts?|pid|dx|registry|mri|results?|vitals?|subject|hr|bp|bed|adt|visits?|wards?|hospice|clinics?|hospitals?|medical|newborn|infant|nurs(?:e|ing)|therap(?:y|ist)|diagnos\w+|prescri\w+|dose|doses|medications?|pharmac\w+|appointment|appt|chart|ehr|emr|health\w*|discharged?|admitted|surgery|physician|doctor|portal|eligibility|insurance|copay|referral|labs?|lab results?|symptoms?|pump|pacemaker|implant|cgm|glucose|session|caregiver|paciente|cita|cl\u00ednica|m\u00e9dico|h\u00f4pital|mrn|dob|ssn|member|subscriber|claim|hl7|fhir|telehealth|visit|vaccine|rx)(?![a-z])/i;
const trade = /(?<![a-z])(?:orders?|sku|cart|checkout|shipping|ship[_ ]?to|customer[_ ]?(?:id|name)|customers|invoices?|vendor|supplier|stripe|paypal|shopify|magento|woocommerce|employees?|payroll|recruit\w*|candidate|hiring|linkedin|crm|salesforce|commit|author|packages?|patch)(?![a-z])/i;
/** Whose birthday is public or is an employer's affair. */
const known = /(?<![a-z])(?:players?|actors?|actress|singers?|celebrit\w+|biograph\w+|wikipedia|employees?|payroll|candidates?|recruit\w*|hiring|resume)(?![a-z])/i;
/** Where names are those of colleagues, authors, institutions or types. */
const work = /(?<![a-z])(?:meetings?|teams?|sprint|stand-?up|agenda|review(?:er)?|colleague|manager|lead|boss|roles?|admin|departments?|owner|interview|invite|deciders?|demo|cto|ceo|cmo|devops|qa|pr|changelog|change ?log|release|alter|create|graphql|schema|types?|interface|hospitals?|medical center|book|paper|author|wrote|invented|law|theorem|cite|citation|doi|journal|podcast|blog|webinar|lecture|keynote|episode|algorithm|study|example|sample|spec|my name is|name:|newsletter|format\w*|title-?case|act|api|users?|blame|docs|fake|faker|sandbox)(?![a-z])/i;
/** Where people have their own mail. */
const ownMail = /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|frontiernet|suddenlink|optonline|roadrunner|rr|protonmail|proton|gmx|web|zoho|mail|juno|centurylink|windstream|rocketmail|fastmail|hey|tutanota|pm|q|netzero|mindspring|cableone|tds|embarqmail|frontier|optimum|spectrum|twc)\.[a-z.]{2,6}$/i;
const authorBefore = /(?:author|signed-off-by|co-authored-by|committer|commit|reviewed-by):? [^\n]{0,60}<$/i;
const yours = /\b(?:your|his|her|their|she|he|tu|su|votre|mi)\b/i;

/**
 * Whether claims that prove nothing alone say together that the text is about somebody in care: whose name it is, how to
 * reach them, what they have. Who buys, sells, writes code or is employed is not.
 */
export function isAboutSomebody(text: string, all: readonly Claim[]): boolean {
  const claims = withoutStandIns(text, all).filter(isPrivate(text));
  if (claims.some(({ weight }) => weight === 'seed')) return true;
  const points = new Set(claims.flatMap((one) => kindsOf(text, one)));
  return addUp(text, claims, points) || isTold(text, claims);
}

/** Names, days and places anywhere in a text cost more to find: only where somebody could be reached or is ill. */
function isTold(text: string, claims: readonly Claim[]): boolean {
  if (!fullName.test(text) || trade.test(text) || work.test(text) || known.test(text) || text.search(standIn) >= 0) return false;
  const contacts = claims.filter((one) => one.class === 'vehicle' || ['phone', 'email'].includes(kindOf(text, one) ?? ''));
  return (contacts.length > 0 || mentionsCondition(text)) && tellsOfPerson(text, contacts, careWords.test(text));
}

const fullName = new RegExp(`[${capital}][${letter}'-]+,? [${capital}]`);

function addUp(text: string, claims: readonly Claim[], points: ReadonlySet<string>): boolean {
  if (![...points].some((point) => point !== 'thing' && point !== 'date')) return false;
  const isSick = mentionsCondition(text) && (yours.test(text) || points.has('date') || firm.some((kind) => points.has(kind)) || claims.some(({ class: boundaryClass, start, end }) => boundaryClass === 'name' && conditionNear(text, start, end)));
  const least = isSick || firm.some((kind) => points.has(kind)) || !work.test(text) ? 2 : 3;
  const isInCare = careWords.test(text);
  if (!isInCare && !isSick && [...points].every((point) => point === 'name' || point === 'record')) return false;
  return points.size + (isInCare ? 1 : 0) + (isSick ? 1 : 0) >= least + (trade.test(text) || known.test(text) ? (isInCare ? 2 : 3) : 0);
}

/** Not the days of birth of who is known for something else than care or long dead, nor the first of a year, which stands for any day of it. */
function isPrivate(text: string): (one: Claim) => boolean {
  const isKnown = known.test(text);
  return ({ class: boundaryClass, start, end }) => boundaryClass !== 'date' || !(isKnown || /^(?:19|20)\d\d-01-01$|\b1[0-8]\d\d\b/.test(text.slice(start, end)));
}

/** Ways to reach or to look up one person; a name alone may be a colleague's. */
const firm = ['id', 'thing', 'phone', 'email', 'street', 'zip', 'ip'];

/** What stands beside a person whom everybody uses as an example is as made up as that person. */
function withoutStandIns(text: string, claims: readonly Claim[]): readonly Claim[] {
  const places = [...text.matchAll(standIn)].map(({ index }) => index);
  if (places.length === 0) return claims;
  return claims.filter(({ class: boundaryClass, start, end }) => boundaryClass === 'ssn' || (boundaryClass === 'name' && /\p{L}{2}[ ,^]+\p{L}{2}/u.test(text.slice(start, end))) || !places.some((place) => Math.abs(place - start) < standInReach));
}

const standIn = /\b(?:(?:john|jane|joe|janet|johnny|baby)[ ,^_*]{1,2}(?:\p{L}\.? )?(?:q\.? )?(?:doe|roe|smith|public|bloggs|patient|test)|doe\^\w+|doe, j\w+|(?:zz)?test[ ^,*]{1,2}(?:patient|person|user|subscriber)|patient[ ^,*]{1,2}(?:test|zero|one)|foo bar|max mustermann|mickey mouse|peter james chalmers|chalmers\W{1,4}given\W{1,7}peter|camila lopez|alice\W{1,3}(?:and )?\W?bob|doe\*j\w+|(?:john|jane)\W{2,5}(?:last|family|sur)\w{0,10}\W{2,6}doe)\b/giu;
const standInReach = 200;

const honorific = /\b(?:Mr|Mrs|Ms|Miss|Mx|Sra?|Mme)\.? $/;

/** What a claim adds; a name in the order of records or with an honorific adds more. */
function kindsOf(text: string, one: Claim): readonly string[] {
  const kind = kindOf(text, one);
  if (kind === undefined) return [];
  return kind === 'name' && (/^[^,^]+(?:, ?|\^)\p{Lu}/u.test(text.slice(one.start, one.end)) || honorific.test(text.slice(Math.max(0, one.start - 8), one.start))) ? ['name', 'record'] : [kind];
}

function kindOf(text: string, { class: boundaryClass, start, end }: Claim): string | undefined {
  switch (boundaryClass) {
    case 'name':
      return 'name';
    case 'email':
      return ownMail.test(text.slice(start, end)) && !authorBefore.test(text.slice(Math.max(0, start - 80), start)) ? 'email' : undefined;
    case 'phone':
    case 'fax':
      return 'phone';
    case 'geo':
      return /^\d{5}(?:-\d{4})?$/.test(text.slice(start, end)) ? 'zip' : /\d/.test(text.slice(start, end)) ? 'street' : undefined;
    case 'ip':
    case 'condition':
    case 'date':
      return boundaryClass;
    case 'account':
    case 'device':
    case 'license':
    case 'vehicle':
      return 'thing';
    default:
      return 'id';
  }
}
