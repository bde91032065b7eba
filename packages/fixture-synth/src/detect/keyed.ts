import { findPhiValues, isPlaceholderName, isSequential, placeholderDigits, remember, splitWords, valueDetectors, type Hint, type IdentifierClass, type ValueVerdict } from 'phi-vocabulary';
import { hasOtherWord } from './not-names.js';
import type { FormatHint, Role } from '../formats/slot.js';

/** A class that a format or a key claims for the whole value, and whether the value can be such a thing. */
export interface Claim {
  readonly class: IdentifierClass;
  readonly role?: Role;
  readonly verdict: ValueVerdict;
}

const roleWords: Partial<Record<Role, readonly string[]>> = {
  family: ['family'], given: ['given'], city: ['city'], county: ['county'], zip: ['zip'], coordinate: ['latitude'], npi: ['npi'], dea: ['dea'], age: ['age'], card: ['card'],
};
/** Dates that a format calls personal are of care when nothing says birth. */
const classWords: Partial<Record<IdentifierClass, readonly string[]>> = { date: ['birth'], ssn: ['ssn'], mrn: ['mrn'], 'health-plan': ['member'], vehicle: ['vin'] };

/** Judges a value by what its format says it is. */
export function judgeHinted(value: string, hint: Exclude<FormatHint, 'keep'>): Claim | undefined {
  const own = judgeByRole(value, hint);
  const verdict = own ?? valueDetectors[hint.class].judge(normal(value, hint), hintFor(hint))?.verdict;
  return verdict === undefined || verdict === 'not-an-identifier' ? undefined : { ...hint, verdict };
}

function hintFor(hint: Exclude<FormatHint, 'keep'>): Hint {
  return { words: roleWords[hint.role ?? 'full'] ?? classWords[hint.class] ?? [], certain: true, patient: true, person: true };
}

/** HL7 writes times without separators behind the day. */
function normal(value: string, { class: phiClass }: Exclude<FormatHint, 'keep'>): string {
  return phiClass === 'date' ? value.replace(/^(\d{8})\d{2,6}(?:\.\d{1,4})?(?:[+-]\d{4})?$/, '$1') : value;
}

function judgeByRole(value: string, { role, class: phiClass }: Exclude<FormatHint, 'keep'>): ValueVerdict | undefined {
  if (role === 'given' && /^[A-Z]\.?$/.test(value)) return 'real-looking';
  if (role === 'given' || role === 'family' || role === 'full') return judgeNamePart(value);
  if (role === 'city' || role === 'county') return /^[A-Z][\p{L}.' -]{2,40}$/u.test(value) && !/^(?:Any|Sample|Test|Example|No)(?:town|ville|city|where)?$/i.test(value) ? 'real-looking' : 'not-an-identifier';
  if (role === 'street') return judgeStreet(value);
  if (role === 'state') return 'not-an-identifier';
  return phiClass === 'mrn' && isCounter(value) ? 'not-an-identifier' : undefined;
}

/** `MRN001`, `12345`: what people count their fixtures with. */
export function isCounter(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  return /^[A-Za-z]{0,8}[-_]?\d{3}$/.test(value) || (digits.length < 7 && isSequential(digits));
}

/** Lower-case and one-word names count where the format says that they are one. */
function judgeNamePart(value: string): ValueVerdict {
  if (!/^[\p{L}][\p{L}\p{M}.'\u2019 ,-]{0,60}$/u.test(value)) return /\d/.test(value) ? 'synthetic' : 'not-an-identifier';
  if (/\b(?:of|and|for)\b|department|hospital|clinic|university|\binc\b/i.test(value) || /^(?:first|last|middle|given|family) ?name$/i.test(value)) return 'not-an-identifier';
  return /^(.)\1+$/.test(value) || isPlaceholderName(value) || isPlaceholderName(value.charAt(0) + value.slice(1).toLowerCase()) || /^(?:unknown|none|test|na)$/i.test(value) ? 'synthetic' : 'real-looking';
}

function judgeStreet(value: string): ValueVerdict {
  if (!/^\d{1,6}[A-Za-z]? \p{L}|^\d{1,6} \d+(?:st|nd|rd|th)\b|^P\.?\s?O\.? ?Box \d|^(?:Apt|Apartment|Unit|Suite|Ste|#)\.? ?\w/iu.test(value)) return 'not-an-identifier';
  return valueDetectors.geo.judge(value, { words: [], certain: true, patient: true, person: true })?.verdict === 'synthetic' ? 'synthetic' : 'real-looking';
}

/** Keys that phi-vocabulary leaves alone because code has them for other things; in a record about a person they identify. */
const fixtureKeys: readonly (readonly [words: RegExp, phiClass: IdentifierClass, role: Role | undefined, looksLike: RegExp])[] = [
  [/\b(?:dob|birth|birth ?date|birth ?day|date ?of ?birth|born)(?: (?:ms|millis|milliseconds|epoch|unix|timestamp|ts|seconds|secs?|time|at|date))*$/, 'date', 'epoch', /^-?\d{9,13}$/],
  [/\binitials$/, 'name', 'initials', /^[A-Z](?:[. ]?[A-Z]){1,2}\.?$/],
  [/^middle$|middle (?:initial|init|name)$|^mi$/, 'name', 'given', /^[A-Z](?:[a-z']+|\.)?$/],
  [/^(?:user ?name|user|login|handle|screen name|user id|login id)$|(?:patient|portal|member) (?:user ?name|login)$/, 'name', 'username', /^[a-z][a-z]+[._-]?[a-z]+\d{0,4}$/],
  [/^(?:town|city|municipality|birth ?place|place of birth|city of birth|hometown|home town|precinct|village)$|\bcity$/, 'geo', 'city', /^[A-Z][\p{L}.' -]{2,40}$/u],
  [/\bcounty$|\bdistrict$/, 'geo', 'county', /^[A-Z][\p{L}.' -]{2,40}$/u],
  [/\b(?:street|address|addr|address line|residence|line|unit|apt)(?: \d)?$/, 'geo', 'street', /^\d{1,6}[A-Za-z]? [\p{L}\d]|^P\.?O\.? Box \d|^(?:Apt|Apartment|Unit|Suite|Ste|#)\.? ?\w{1,6}$/iu],
  [/^drivers$/, 'license', undefined, /^[A-Z]?\d{6,12}$/],
  [/\b(?:finger ?print|voice ?print|retina|iris|face|biometrics?)(?: (?:template|hash|encoding|data|id|scan|embedding|vector))?$/, 'biometric', undefined, /^(?=.*\d)[A-Za-z0-9+/_-]{16,5000}={0,2}$/],
  [/\b(?:website|homepage|blog|personal url|personal site)$/, 'url', undefined, /^https?:\/\/(?![\w.-]*(?:example|localhost|\.test))[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/],
  [/\b(?:license|licence|cert(?:ificate)?|registration)(?: (?:number|no|num|id))?$/, 'license', undefined, /^[A-Z]{0,4}-?\d[\dA-Z-]{4,14}$/],
  [/\b(?:plate|license plate|tag number)$/, 'vehicle', undefined, /^(?=.*\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,5}$/],
  [/\b(?:photo|picture|headshot|image|avatar|portrait)(?: (?:url|file|path|uri))?$/, 'photo', undefined, /^\S+\.(?:jpe?g|png|webp|heic|tiff?|dcm)$/i],
  [/\b(?:profile url|profile|portal url|portal link|web page|url)$/, 'url', undefined, /^https?:\/\/(?![\w.-]*(?:example|localhost|test|hl7\.org|fhir\.org|loinc\.org|snomed|w3\.org|nih\.gov|cms\.gov))[\w.-]+\/\S*(?:[a-z]{3,}[._-][a-z]{3,}|\d{4,})/],
  [/\b(?:accession|accession number|specimen id|specimen|requisition|claim number|claim id|claim no|study id|subject id|trial id|case number|encounter number|visit number|confirmation number|rx number|prescription number)$/, 'other', undefined, /^[A-Za-z]{0,6}-?\d[\dA-Za-z]*(?:-\d[\dA-Za-z]*){0,3}$/],
];

const fullNameKey = /^(?:name|full name|display name|contact name|text|preferred name|legal name|who|spouse|mother|father|guardian)$/;

/** `name` in a person's record holds a full name even when neither part is a frequent one. */
function claimName(value: string): Claim | undefined {
  const found = hasOtherWord(value) ? undefined : findPhiValues(value, { key: 'patientName' })[0];
  return found?.class === 'name' && found.end - found.start === value.length ? { class: 'name', verdict: found.verdict } : undefined;
}

/** What a key may claim in a person's record. */
export interface KeyClaims {
  readonly rules: readonly (typeof fixtureKeys)[number][];
  readonly mayBeName: boolean;
}

export const claimsOf: (key: string) => KeyClaims = remember((key) => {
  const words = splitWords(key).join(' ');
  return { rules: fixtureKeys.filter(([pattern]) => pattern.test(words)), mayBeName: fullNameKey.test(words) };
});

/** What the key of a value in a person's record claims. */
export function claimByKey({ rules, mayBeName }: KeyClaims, value: string): Claim | undefined {
  for (const [, phiClass, role, looksLike] of rules) {
    if (!looksLike.test(value)) continue;
    if ((phiClass === 'other' || phiClass === 'license') && (value.replace(/\D/g, '').length < 5 || placeholderDigits(value) !== undefined)) return undefined;
    const verdict = phiClass === 'name' && isPlaceholderName(value) ? 'synthetic' : 'real-looking';
    return { class: phiClass, ...(role && { role }), verdict };
  }
  return mayBeName ? claimName(value) : undefined;
}
