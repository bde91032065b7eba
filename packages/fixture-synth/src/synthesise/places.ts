import { isRestrictedZip3 } from 'phi-vocabulary';
import { cityBeginnings, cityEndings, cityFronts, streets } from './name-lists.js';
import type { Registry } from './registry.js';
import { caseLike, fillDigits } from './spelling.js';

/** For each restricted three-digit area one of the same state that holds enough people. */
const populous: Readonly<Record<string, string>> = {
  '036': '031', '059': '054', '063': '061', '102': '112', 202: '200', 203: '200', 204: '200', 205: '200', 369: '352', 556: '551', 692: '681', 753: '752', 772: '770', 790: '797', 821: '820', 823: '820', 830: '820', 831: '820', 878: '871', 879: '871', 884: '871', 890: '891', 893: '891',
};

/** The first three digits may stay where more than 20,000 people share them (45 CFR 164.514(b)(2)(i)(B)); the rest is made up. */
export function replaceZip(registry: Registry, zip: string): string {
  const area = zip.slice(0, 3);
  const kept = isRestrictedZip3(zip) ? (populous[area] ?? '000') : area;
  const end = registry.assign('zip', zip.slice(0, 5), (attempt) => kept + registry.keyed.digits(2, 'zip', zip.slice(0, 5), attempt));
  const more = zip.slice(5);
  return more === '' ? end : end + fillDigits(registry.keyed.digits(4, 'zip/more', zip), more);
}

/** A town that no map has, so that no state or ZIP code contradicts it. */
export function replaceCity(registry: Registry, city: string): string {
  const normal = city.toLowerCase();
  const name = registry.assign('city', normal, (attempt) => {
    const beginning = registry.keyed.pick(cityBeginnings, 'city', normal, attempt);
    const ending = registry.keyed.pick(cityEndings, 'city/ending', normal, attempt);
    return normal.includes(' ') ? `${registry.keyed.pick(cityFronts, 'city/front', normal, attempt)} ${beginning}${ending}` : `${beginning}${ending}`;
  });
  return caseLike(name, city);
}

const streetWords = /^(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|way|terrace|ter|circle|cir|highway|hwy|parkway|pkwy|square|sq|trail|trl|apt|apartment|unit|suite|ste|floor|fl|n|s|e|w|ne|nw|se|sw|north|south|east|west|po|p\.o|box|route|rt|county)\.?,?$/i;

/** House number, street and unit; the words that say what it is stay. */
export function replaceStreet(registry: Registry, street: string): string {
  const normal = street.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  const made = registry.assign('street', normal, (attempt) => makeStreet(registry, street, normal, attempt));
  return matchWords(made, street);
}

function makeStreet(registry: Registry, street: string, normal: string, attempt: number): string {
  let named = false;
  let part = 0;
  return street.replace(/[\p{L}\d.'\u2019]+/gu, (word) => {
    part++;
    if (/^\d/.test(word)) return word.replace(/\d+/, (digits) => otherNumber(digits, registry.keyed.digits(digits.length, `street/${String(part)}`, normal, attempt)));
    if (streetWords.test(word) || /^(?:th|nd|rd|\p{L})$/u.test(word)) return word;
    if (named) return registry.keyed.pick(streets, `street/${String(part)}`, normal, attempt);
    named = true;
    return registry.keyed.pick(streets, 'street', normal, attempt);
  });
}

/** No leading zero, and never the number that stood there. */
function otherNumber(old: string, fresh: string): string {
  const made = fresh.startsWith('0') ? `4${fresh.slice(1)}` : fresh;
  return made === old ? String((Number(made.charAt(0)) % 9) + 1) + made.slice(1) : made;
}

/** The same street in another case or with other separators. */
function matchWords(made: string, model: string): string {
  const words = made.match(/[\p{L}\d.'\u2019]+/gu) ?? [];
  let i = 0;
  return model.replace(/[\p{L}\d.'\u2019]+/gu, (word) => {
    const next = words[i++] ?? word;
    return streetWords.test(word) ? word : caseLike(next, word);
  });
}

/** Coordinates keep sign, whole degrees and precision. */
export function replaceCoordinate(registry: Registry, text: string): string {
  return text.replace(/(-?\d{1,3}\.)(\d+)/g, (_, degrees: string, decimals: string) => degrees + registry.keyed.digits(decimals.length, 'coordinate', degrees + decimals));
}
