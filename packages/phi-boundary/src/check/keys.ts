import { remember, splitWords } from 'phi-vocabulary';
import type { BoundaryClass } from './found.js';
import type { Key, Slot } from './claim.js';

const person = '(?:patient|pt|pat|subscriber|insured|guarantor|member|beneficiary|enrollee|resident|dependent|claimant|policy ?holder|mother|father|spouse|guardian|next of kin|nok|emergency contact|caregiver|newborn|decedent|participant|subject)';
const number = '(?: ?(?:id|ids|no|nr|num|nbr|number|numbers|code|ref|key))';

/** Names of identifiers as words with blanks between, most telling first. What a key says in a prompt is bolder than in a repository. */
const table: readonly (readonly [pattern: RegExp, boundaryClass: BoundaryClass, strong: boolean])[] = [
  [/\b(?:ssn|social security|soc sec|social|itin|ssnum|ss num|sin)\b/, 'ssn', true],
  [new RegExp(`\\b(?:mrn|mrns|m r n|emrn|medrec|med rec|medical record|chart${number}|chart$|record no|hospital${number}|hosp no|empi|enterprise id|patient${number}|pat id|pat mrn id|pid|unit${number}|encounter${number}|visit${number}|csn|case${number}|health record)\\b`), 'mrn', true],
  [/\b(?:dob|d o b|dod|birth ?(?:date|day|dt|dte)?|birthdate|date of (?:birth|death)|dt of birth|born|bday|birthday|naissance|nacimiento|geburtsdatum|deceased|death(?: date)?|died)\b/, 'date', true],
  [new RegExp(`\\b(?:(?:mbi|hicn|medicaid|medicare)${number}?|(?:member|subscriber|beneficiary|enrollee|insured|policy|policyholder|insurance|plan|payer|health card|coverage|certificate)${number}|(?:member|subscriber|policy|medi cal|cert)(?: ?id)?|insurance|group${number})$`), 'health-plan', true],
  [new RegExp(`\\b(?:npi|dea|upin|driver s? licen[sc]e|drivers? licen[sc]e|driving licen[sc]e|licen[sc]e${number}?|dl|dln|dl (?:no|number)|passport(?: no| number)?|certificate${number}|state id|lic(?: no)?)\\b`), 'license', false],
  [/\b(?:vin|vehicle|car|tag|vehicle id|vehicle identification|plate|license plate|licence plate|plates|tag no)\b/, 'vehicle', false],
  [new RegExp(`\\b(?:serial|serial${number}|serialno|sn|udi|device ?id|device id|imei|transmitter|implant id|pump|sensor|meter|monitor|implant|pacemaker|cpap|glucometer|device|lot|lot no|mac|mac addr|mac address)$`), 'device', false],
  [/\b(?:fax|telefax|fax (?:no|number|phone))\b/, 'fax', false],
  [/\b(?:phone|phones|tel|tele|telephone|telefon|telefono|mobile|cell|cellphone|msisdn|callback|call back|cb|contact no|contact number|home ph|ph|whatsapp|sms to|phone ?number)\b/, 'phone', false],
  [/\b(?:e ?mail|email address|mail|correo|courriel)\b/, 'email', false],
  [/\b(?:street|address|addr|adr|address line|line|address ?[12]|addr ?[12]|city|town|ville|ciudad|municipality|county|zip|zipcode|zip code|postal|postal code|postalcode|postcode|post code|plz|birthplace|place of birth|neighborhood|precinct|lives in|home)$|\b(?:street|address|addr|zip|postal)\b|\b(?:city|county|town)\b$/, 'geo', false],
  [/^(?:lat|lng|lon|latitude|longitude|geo|coordinates)$/, 'geo', false],
  [new RegExp(`\\b(?:(?:account|acct|acc|billing|invoice acct|card|bank|iban|routing|patient account|hospital account|har|claim|pcn|patient control|credit card|statement|rx|prescription|auth|authorization|referral|accession|specimen|confirmation)${number}?|account|acct|iban|guarantor${number})$`), 'account', false],
  [/\b(?:ip|ip addr|ip address|client ip|remote addr|remote ip|ipaddr|x forwarded for|src ip|host ip|client)$/, 'ip', false],
  [/\b(?:diagnos[ei]s|dx|icd ?(?:10|9)?(?: ?(?:cm|code))?|condition|conditions|problem|problems|problem list|chief complaint|complaint|reason|reason for visit|procedure|surgery|allerg(?:y|ies)|drug|drug name|medication|medications|medicine|meds?|rx name|prescription name|treatment|therapy|indication|symptoms?|disease|comorbidit(?:y|ies)|findings?|history|hx|snomed|admit reason|visit reason|sig)(?: ?(?:code|codes|name|desc|description|text|[1-9]))?$/, 'condition', false],
  [/\b(?:admit|admitted|admission|discharge|discharged|visit|appointment|appt|service|dos|encounter|onset|implant|procedure|surgery|collected|collection|specimen|slot|exam|study|scan|due|edd|lmp|fill|filled|dispensed|injury|accident|authored|recorded|performed|occurrence|period start|period end|issued|deceased|anniversary|hired|enrolled|enrollment|eligibility|vaccination|dose|transplant|treatment|diagnosis|effective|scheduled|exp|expires|expiry|expiration|seen|last seen|start|end|test)(?: ?(?:date|dt|on|day|at|time|ts|datetime)){0,2}$|\b(?:date|dates|dos|dt|dtstart|dtend)$/, 'date', false],
];
const nameKey = /(?:^| )(?:name|names|nombre|nom|apellidos?|prenom|vorname|nachname|surname|forename|lname|fname|mname|ln|fn|first|last|given|family|middle|maiden|full ?name|first ?name|last ?name|family ?name|given ?name|nickname|alias|aka|patient|pt|pat|owner|caller|who|mother|father|spouse|nok|next of kin|guardian|guarantor|subscriber|insured|member|beneficiary|resident|contact|recipient|wearer|claimant|person|display|initials|policyholder|client)(?: [12])?$/;
const otherNameKey = /\b(?:file|host|user|class|table|column|field|server|service|product|tag|branch|repo|repository|app|application|package|module|domain|bucket|queue|topic|job|event|method|function|drug|medication|med|test|lab|provider|doctor|dr|physician|attending|prescriber|surgeon|facility|clinic|hospital|company|employer|vendor|insurer|payer|payor|org|organization|organisation|author|reviewer|assignee|committer|manager|reporter|developer|employee|staff|nurse|db|database|schema|index|constraint|image|container|node|cluster|pod|namespace|project|device|model|variable|param|parameter|key|property|prop|type|thread|logger|script|command|step|plan|group|department|dept|ward|unit|room|city|street|state|country|county|role|team|channel|font|color|theme|page|sheet|report|procedure|condition|disease|diagnosis|code|display system|query|index|col|row|element|component|event|enum|template|pharmacy|lab|http|ftp|dns|ssl)\b/;
const strongName = new RegExp(`\\b(?:${person}) (?:(?:first|last|given|family|middle|full|legal|preferred|maiden|s) ?)*(?:name|names)$|^(?:patient|pt|pat|mother|next of kin|insured|subscriber)$|^(?:patient|pt|pat|subscriber|member|insured)s? (?:first|last|fname|lname|full|given|family|fn|ln)$`);
/** Keys of what describes a value and isn't it, and of what nobody has. */
const technical = /\b(?:regex|regexp|pattern|mask|masked|format|hash|hashed|count|length|len|label|column|field|table|index|idx|file|path|enabled|required|template|version|hint|placeholder|encrypted|token|schema|size|width|max|min|is|has|should|valid|validator|fake|dummy|synthetic|sample|mock|redacted|type|system|status|flag|created|updated|modified|build|release|deleted|deploy|deployed|commit|policy version|resource ?type|message|msg|error|sha|checksum|ticket|order|sku|warehouse|tenant|request|trace|correlation|span|thread|transaction)\b/;

/** What a key says: `patientLastName`, `dob`, `Member ID`, `ship_to_phone`; undefined when nothing or nothing of a person. */
export const keyOf: (name: string) => Key | undefined = remember((name) => {
  const words = splitWords(name).join(' ');
  if (words === '' || words.length > 48 || technical.test(words)) return undefined;
  const known = table.find(([pattern]) => pattern.test(words));
  if (strongName.test(words)) return { class: 'name', strong: true };
  if (known !== undefined) return { class: known[1], strong: known[2] };
  return nameKey.test(words) && !otherNameKey.test(words) ? { class: 'name', strong: false } : undefined;
});

/** A value where its name says what it is; none when the name says nothing. */
export function slotOf(name: string, value: string, start: number): Slot[] {
  const key = keyOf(name);
  return key === undefined ? [] : [{ key, start, end: start + value.length }];
}
