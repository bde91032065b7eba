import { valueDetectors } from 'phi-vocabulary';
import { type Claim, claim } from './claim.js';
import { capital, letter } from './letters.js';

const suffix = '(?:street|st|avenue|ave|av|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|way|terrace|ter|circle|cir|highway|hwy|parkway|pkwy|square|sq|trail|trl|hollow|bend|loop|row|run|pike|path|crossing|xing|alley|aly|cove|cv|ridge|point|pt|plaza|plz|walk|pass|commons|landing|grove|heights|hts|manor|meadow|meadows|view|glen|crescent|close|turnpike|expressway|route|rte|creek|estate|estates|hill|park|broadway|esplanade|quay|mews|green|garden|gardens)';
const word = `(?:[${capital}\\d][${letter}\\d'\\u2019.-]{0,24})`;
const unit = `(?:,? ?(?:${inCases('apt|apartment|unit|suite|ste|rm|room|lot|fl|floor|bldg')}|#)\\.? ?#?[\\w-]{1,8})?`;
const state = '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)';
const city = `[${capital}][${letter}'\\u2019.-]{1,24}(?: (?:de |del |la |las |los |of )?[${capital}][${letter}'\\u2019.-]{1,24}){0,3}`;
const zip = '\\d{5}(?:-\\d{4})?(?![\\w-])';
const cityState = `${city},?[ \\n]{1,3}${state}(?:,?[ \\n]{1,3}${zip})?(?![${letter}])`;
const locality = `(?:(?:,|\\s)\\s{0,4}(?:[>*#-] ?)?${cityState})`;

const street = new RegExp(`(?<![${letter}\\d.:/$#-])\\d{1,6}[A-Za-z]?,? (?:(?:[NSEW]|NE|NW|SE|SW)\\.? )?(?:${word} ){0,3}(?:${word} ${inCases(suffix)}|Broadway|BROADWAY)(?![${letter}])\\.?(?: (?:[NSEW]|NE|NW|SE|SW)(?!\\w))?${unit}${locality}?`, 'g');
/** Streets of other kinds count before a city and a state. */
const otherStreet = new RegExp(`(?<![${letter}\\d.:/$#-])\\d{1,6}[A-Za-z]?,? (?:${word} ?){1,5}${unit}, ?${cityState}`, 'g');
const box = new RegExp(`\\b(?:RR|R\\.R\\.|HC|Rural Route) ?\\d{1,4},? Box \\d{1,6}${locality}?|\\bP\\.? ?O\\.? ?Box #?\\d{1,7}${locality}?`, 'gi');
const cityStateZip = new RegExp(`(?<![${letter}\\d])${city},? ${state},? ${zip}`, 'g');
const homeTown = new RegExp(`(?<=\\b(?:lives? in|living in|resid(?:es|ing|ent of)(?: in)?|from|moved to|born in|home in|of|in|near) )${city}, ${state}(?![${letter}])`, 'g');
const livesIn = /(?<=\b(?:lives?|living|resid(?:es|ing)|moved|relocated|vive|habite) (?:in|to|near|en|\u00e0) )\p{Lu}[\p{L}'\u2019.-]{2,24}(?: \p{Lu}[\p{L}'\u2019.-]{2,24}){0,2}/gu;
const labelledZip = /\b(?:zip(?: ?code)?|postal code|zipcode|ZIP)\b["']?(?: (?:is|code))?[ :=#]{1,3}["']?(\d{5}(?:-\d{4})?)(?![\w-])/gi;
const coordinates = /(?<![\d.])-?\d{1,3}\.\d{4,8}, ?-?\d{1,3}\.\d{4,8}(?![\d.])/g;

/** Words of an alternative as they are, with a capital, and in capitals. */
function inCases(words: string): string {
  return words.replace(/[a-z]{2,}/g, (one) => `${one}|${one.charAt(0).toUpperCase()}${one.slice(1)}|${one.toUpperCase()}`);
}

/** Addresses and their parts by their shape; only beside somebody in care are they anybody's home. */
export function findPlaces(text: string): Claim[] {
  const found = [street, otherStreet, box, cityStateZip, homeTown, livesIn, coordinates].flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: place, index }) => claim('geo', index, index + place.length, false)));
  const zips = [...text.matchAll(labelledZip)].map(({ 0: whole, 1: code = '', index }) => claim('geo', index + whole.length - code.length, index + whole.length, false));
  return [...found, ...zips].filter(({ start, end }) => !isSample(text.slice(start, end)));
}

function isSample(place: string): boolean {
  return valueDetectors.geo.judge(place, { words: [], certain: true, patient: true, person: true })?.verdict === 'synthetic';
}
