import type { BoundaryClass } from './found.js';
import type { Slot } from './claim.js';
import { letter } from './letters.js';

/** Labels of running text, in the order in which they are tried; `strong` ones say that somebody in care is meant. */
const labels: readonly (readonly [boundaryClass: BoundaryClass, strong: boolean, words: string])[] = [
  ['ssn', true, 'ssn|social security|soc\\.? sec\\.?|ss#|s\\.s\\.n\\.?|seguro social|itin|last (?:4|four)(?: digits)?(?: of)?(?: (?:the|his|her|their|my))?(?: ssn| social)?|social'],
  ['mrn', true, 'mrn|m\\.r\\.n\\.?|medical record|med\\.? ?rec\\.?|chart|health record|hospital (?=no|num|#|id)|patient (?=no|num|#|id|\\d)|pt (?=no|num|#|id)|patient record|historia cl\\u00ednica|expediente|prontu\\u00e1rio|fallnummer|patientennummer|unit number|ur number|hospital number|nhc|nhs'],
  ['mrn', false, 'encounter|visit|csn|record|case|episode|(?<!\\b(?:account|acct|device|order|user|build|job|batch|request|tenant|session|item|product|customer|employee|process|thread|run) )(?:id|number)'],
  ['date', true, "dob|dod|d\\.o\\.b\\.?|date[ _]of[ _]birth|birth[ _]?date|birth ?day|born(?: on)?|date of death|fecha de nacimiento|nacid[oa](?: el)?|n\\u00e9e?(?: le)?|date de naissance|geboren(?: am)?|geb\\.?|geburtsdatum|data de nascimento|nascid[oa](?: em)?|nat[oa] il|data di nascita|bday"],
  ['date', false, 'died(?: on)?|deceased|passed away(?: on)?|dos|date of service|lmp|edd|admitted|admission|admit|discharged|discharge|seen|date of (?:admission|discharge|visit)'],
  ['health-plan', true, 'mbi|medicaid|medicare|hicn|beneficiary|subscriber|(?:insurance|health plan)(?: card)? (?=id|no|num|#|member|policy)|insurance card'],
  ['health-plan', true, 'member(?=[ -]?(?:id|no|num|#|\\())'],
  ['health-plan', false, 'member|policy|group|plan|coverage|insurance|insured'],
  ['license', false, "npi|dea|(?:driver'?s?|driving) ?licen[sc]e|dl|passport|licen[sc]e|lic\\.?|certificate|state id"],
  ['fax', false, 'fax|telefax|fax number|facsimile'],
  ['phone', false, 'phone|tel\\.?|tel\\u00e9fono|telefono|t\\u00e9l\\u00e9phone|telephone|mobile|cell|call(?:ed)?(?: (?:back|me|him|her|them|us))?(?: (?:at|on|from))?|callback|contact|reach(?:ed)?(?: (?:me|him|her|them|us))?(?: (?:at|on))?|text(?:ed)?(?: (?:to|me at))?|n\\u00famero(?: es)?|ph|dial|ring|sms'],
  ['account', false, 'account|acct\\.?|a\\/c|invoice acct|patient account|har|card|iban|guarantor|rx|prescription|claim|auth(?:orization)?|referral|accession|specimen|confirmation'],
  ['vehicle', false, 'vin|plate|plates|license plate|licence plate|tag'],
  ['device', false, '(?:device |pacemaker |implant |pump |monitor |cgm )?serial|s\\/n|sn|udi|imei|pacemaker|implant|transmitter|device|pump|sensor|meter|glucometer|cpap|monitor|valve|stent|hearing aid|prosthesis|wheelchair|mac address|lot'],
  ['ip', false, 'ip|ip address|client'],
];
const labelPattern = new RegExp(`(?<![${letter}\\d_@/.-])(?:${labels.map(([, , words]) => `(${words})`).join('|')})(?![${letter}\\d_])`, 'gi');
const separator = /(?:\/[a-z]{2,9})?(?: {0,2}(?:number|numbers|no\.?|num\.?|nr\.?|id|ids|code|#|nos\.?|on file|card))?["'`)\]*]{0,3}[ \t]{0,4}(?:\(?(?:is|was|as|of|like|e\.?g\.?:?|such as|ends in|ending(?: in)?|ends with|es|est|ends up as|reads?|shows?|to|from|:|=|#|->|=>|-|\u2013|\u2014|\|)(?![A-Za-z]))?[ \t]{0,3}(?:(?:the|a|on) )?[#"'`(*[]{0,3}/iy;

/** Characters that a value of a class can begin and go on with. */
const shapes: Partial<Record<BoundaryClass, RegExp>> = {
  ssn: /\d{3}[- .\u2011]?\d{2}[- .\u2011]?\d{4}(?!\d)|\d{4}(?![\d-])/y,
  date: /[^\n;|<>"]{6,34}/y,
  fax: /\+?\(?\d[\d().\- \u2011]{5,18}\d/y,
  phone: /(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|\d[\d().-]{0,12}),?[ -]){3,12}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|[\d().-]{3,12}\d)|\+?\(?\d[\d().\- \u2011]{5,18}\d(?: ?(?:x|ext\.?) ?\d{1,6})?/y,
  vehicle: /(?:[A-Z]{2} (?=[A-Z0-9]{2,4}[ -]?\d))?(?:[A-HJ-NPR-Z0-9]{17}|(?=[A-Z]{0,6}[ -]?\d|\d{1,4}[ -]?[A-Z])[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5})(?![\w-])/y,
  ip: /(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,4}/iy,
};
const idShape = /(?:[A-Z]{2} (?=[A-Z]?\d))?(?=[A-Za-z]{0,6}[-./#]?[\dA-Z])[A-Za-z0-9](?:[A-Za-z0-9]|[-./#](?=[A-Za-z0-9])|(?<=\d) (?=\d{2,}(?:[\s.,;)-]|$))){3,32}(?![\w@])/y;

/** `SSN 900…`, `Chart number is …`, `Member ID # …`, `born March 3`: labels with what stands behind them. */
export function findLabelled(text: string): Slot[] {
  const slots: Slot[] = [];
  for (const match of text.matchAll(labelPattern)) {
    const label = labels[match.findIndex((part, i) => i > 0 && Boolean(part)) - 1];
    if (label === undefined) continue;
    const [boundaryClass, strong] = label;
    const value = valueBehind(text, match.index + match[0].length, boundaryClass);
    if (value !== undefined) slots.push({ key: { class: boundaryClass, strong }, ...value });
  }
  return slots;
}

function valueBehind(text: string, at: number, boundaryClass: BoundaryClass): { start: number; end: number } | undefined {
  separator.lastIndex = at;
  const start = at + (separator.exec(text)?.[0].length ?? 0);
  const shape = shapes[boundaryClass] ?? idShape;
  shape.lastIndex = start;
  const value = shape.exec(text)?.[0];
  if (value === undefined || (shapes[boundaryClass] === undefined && value.replace(/\D/g, '').length < 4 && !/[A-Z]\d|\d[A-Z]/.test(value))) return undefined;
  return start === at ? undefined : { start, end: start + value.length };
}
