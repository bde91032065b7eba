import { placeholderDigits } from '../placeholders.js';
import { sampleAddress, sampleStreet } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { isRestrictedZip3 } from '../zip3.js';

/**
 * Geographic subdivisions smaller than a state: street, city, county, precinct, ZIP code, coordinates
 * (45 CFR 164.514(b)(2)(i)(B)). A city or ZIP code alone only counts to a strict reader.
 */
const suffix = '(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Sq|Trail|Trl)';
const street = `\\d{1,6}[A-Za-z]?,? (?:[A-Z0-9][\\w'.-]{0,24} ){1,4}${suffix}(?![A-Za-z])\\.?(?:,? ?(?:Apt|Apartment|Unit|Suite|Ste|#)\\.? ?[\\w-]{1,8})?`;
const locality = "(?:,? [A-Z][A-Za-z.'-]{1,24}(?: [A-Z][A-Za-z.'-]{1,24}){0,2})?(?:,? [A-Z]{2}(?:,? \\d{5}(?:-\\d{4})?)?)?(?!\\w)";
export const addressText = `(?:${street}${locality}|P\\.?O\\.? Box \\d{2,6}${locality})`;
const wholeAddress = new RegExp(`^${addressText}$`);
const placeholderStreet = /^(?:123|1234|111|100|1|000|12345)\b.{0,12}\b(?:Main|Elm|Oak|Test|Example|Any|Anywhere|Fake|Sample|First|1st|Street|Demo|Maple)\b|^(?:456|789|321) (?:Oak|Elm|Pine|Maple|Park|Main)\b|^742 Evergreen|^221B? Baker|^1600 (?:Pennsylvania|Amphitheatre)|\b(?:Anytown|Anywhere|Springfield, XX|Sampletown|Testville|Nowhere)\b|\b(?:Test|Fake|Example|Sample|Demo) (?:St|Street|Ave|Avenue|Rd|Road|Ln|Lane)\b/i;
const sampleZips = new Set(['12345', '90210', '00000', '99999', '11111', '54321', '10001']);

export const geoDetector: ValueDetector = {
  class: 'geo',
  shape: new RegExp(`(?:${addressText}|\\d{5}(?:-\\d{4})?(?![\\w-])|-?\\d{1,3}\\.\\d{3,8}(?![\\w.]))`, 'y'),
  judge: judgeGeo,
  examples: geoExamples,
};

export function judgeGeo(value: string, hint: Hint): Judgement | undefined {
  const line = value.replace(/\^{1,2}/g, ', ').replace(/\s*\n\s*/g, ', ');
  if (wholeAddress.test(line)) return judgeAddress(line, hint);
  if (hint.words.some((word) => word === 'zip' || word === 'postal' || word === 'zipcode' || word === 'postcode')) return judgeZip(value);
  if (hint.words.some((word) => /^(?:lat|lng|lon|long|latitude|longitude|coordinates)$/.test(word))) return judgeCoordinate(value);
  return hint.words.some((word) => word === 'city' || word === 'county') ? judgeCity(value) : undefined;
}

function judgeAddress(line: string, hint: Hint): Judgement {
  if (placeholderStreet.test(line)) return synthetic('a placeholder address');
  return real('a street address on something about a patient', hint.certain || hint.person ? 'high' : 'medium');
}

function judgeZip(value: string): Judgement | undefined {
  if (!/^\d{5}(?:-\d{4})?$/.test(value)) return undefined;
  if (sampleZips.has(value) || placeholderDigits(value) !== undefined) return synthetic('a placeholder ZIP code');
  return real(isRestrictedZip3(value) ? 'a ZIP code in an area with few people' : 'a ZIP code of five digits', value.length > 5 ? 'medium' : 'low');
}

/** Three decimals are about a hundred metres: coarser points name no household. */
function judgeCoordinate(value: string): Judgement | undefined {
  if (!/^-?\d{1,3}\.\d{3,}(?:, ?-?\d{1,3}\.\d{3,})?$/.test(value)) return undefined;
  return real('coordinates of a place smaller than a county', 'low');
}

function judgeCity(value: string): Judgement | undefined {
  if (!/^[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3}$/.test(value) || /^(?:City|County|Town|Name|Unknown)\b/.test(value)) return undefined;
  return /^(?:Any|Sample|Test|Example|No)(?:town|ville|city|where)?$/i.test(value) ? synthetic('a placeholder town') : real('a city or county by its key', 'low');
}

function geoExamples(): readonly DetectorExample[] {
  const neighbours = ['mrn', 'dob'];
  return [
    { text: sampleAddress(), context: { key: 'address', neighbours }, verdict: 'real-looking' },
    { text: sampleStreet(2), context: { key: 'patientAddress' }, verdict: 'real-looking' },
    { text: `patient lives at ${sampleAddress(1)}`, verdict: 'real-looking' },
    { text: ['03', '601'].join(''), context: { key: 'zip', neighbours }, verdict: 'real-looking' },
    { text: '123 Main Street, Anytown, US 12345', context: { key: 'patientAddress' }, verdict: 'synthetic' },
    { text: '00000', context: { key: 'zip', neighbours }, verdict: 'synthetic' },
    { text: 'Street address', context: { key: 'address', neighbours } },
    { text: sampleAddress(), context: { key: 'address' } },
    { text: sampleAddress() },
  ];
}
