import { isMbiFormat, isNpiValid, isVinValid, placeholderDigits, valueDetectors } from 'phi-vocabulary';
import { type Claim, claim } from './claim.js';
import type { BoundaryClass } from './found.js';
import { isNobody, isOtherWord, partsOf } from './name-words.js';

interface Shape {
  readonly class: BoundaryClass;
  readonly regex: RegExp;
  /** What every match has, so that most texts need no search. */
  readonly needs: string;
  /** Whether the shape alone says that somebody in care is meant. */
  readonly strong: boolean;
  readonly isReal: (value: string) => boolean;
}

const judged = (boundaryClass: 'ssn' | 'email' | 'phone' | 'ip') => (value: string): boolean =>
  valueDetectors[boundaryClass].judge(value, { words: [], certain: true, patient: true, person: true })?.verdict === 'real-looking';

const shapes: readonly Shape[] = [
  { class: 'ssn', regex: /(?<![\w.-])\d{3}([-\u2011])\d{2}\1\d{4}(?![\w-]|\.\d)/g, needs: '', strong: true, isReal: (value) => judged('ssn')(value.replace(/\u2011/g, '-')) },
  { class: 'ssn', regex: /(?<![\w.-])\d{3}([ .])\d{2}\1\d{4}(?![\w-]|[. ]\d)/g, needs: '', strong: false, isReal: judged('ssn') },
  { class: 'email', regex: /(?<![\w.@+%-])[A-Za-z0-9][\w.+%'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![\w@-])/g, needs: '@', strong: false, isReal: judged('email') },
  { class: 'email', regex: /(?<![\w.@])[A-Za-z0-9][\w.+-]{1,40} ?[[({] ?at ?[\])}] ?[\w-]{2,40}(?: ?[[({] ?dot ?[\])}] ?|\.)[a-z]{2,10}/gi, needs: '', strong: false, isReal: () => true },
  { class: 'phone', regex: /(?<![\w.)/-])(?:\+?1[ .\u2011-]?)?(?:\(\d{3}\) ?|\d{3}[ .\u2011-])\d{3}[ .\u2011-]\d{4}(?!\w|[-.]\d)/g, needs: '', strong: false, isReal: (value) => judged('phone')(value.replace(/\u2011/g, '-')) },
  { class: 'phone', regex: /(?<![\w.])\+(?:1\d{10}|[2-9]\d[\d ()-]{6,16}\d)(?!\w)/g, needs: '+', strong: false, isReal: judged('phone') },
  { class: 'name', regex: /(?<![\w^|])[A-Z][A-Za-z'-]{2,30}\^[A-Z][A-Za-z'-]{2,30}(?:\^[A-Za-z.]{0,20}){0,4}(?![\w^])/g, needs: '^', strong: false, isReal: (value) => !partsOf(value).some(isOtherWord) && !isNobody(value) },
  { class: 'ip', regex: /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g, needs: '.', strong: false, isReal: judged('ip') },
  { class: 'ip', regex: /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\w:])/gi, needs: ':', strong: false, isReal: (value) => /[a-f]|::|(?:\w+:){7}/i.test(value) && judged('ip')(value) },
  { class: 'device', regex: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi, needs: '', strong: false, isReal: (value) => !/^00[:-]00[:-]5e|^(?:00[:-]?)+$|^(?:ff[:-]?)+$/i.test(value) },
  { class: 'health-plan', regex: /(?<![\w-])[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}(?![\w-])/g, needs: '', strong: true, isReal: (value) => isMbiFormat(value.replaceAll('-', '')) && !/^1EG4-?TE5/.test(value) && !/S/.test(value) },
  { class: 'vehicle', regex: /(?<![\w-])[A-HJ-NPR-Z0-9]{17}(?![\w-])/g, needs: '', strong: false, isReal: (value) => /\d/.test(value) && (isVinValid(value) || (/[A-Z].*[A-Z].*[A-Z]/.test(value) && /\d{5}$/.test(value))) && !/^1M8GDM9AXKP042788|^1{17}$/.test(value) },
  { class: 'device', regex: /(?<![\w-])S\/?N[-#: ]{1,2}(?=[A-Z-]*\d)[A-Z0-9]{2,12}(?:-[A-Z0-9]{2,12}){0,3}(?![\w-])/g, needs: 'N', strong: false, isReal: (value) => placeholderDigits(value) === undefined },
  { class: 'device', regex: /(?<=\b(?:pump|monitor|ventilator|glucometer|implant)s?\/)(?=[A-Z-]*\d)[A-Z0-9]{2,12}(?:-[A-Z0-9]{2,12}){0,3}(?![\w-])/g, needs: '/', strong: false, isReal: (value) => placeholderDigits(value) === undefined },
  { class: 'phone', regex: /(?<![\w-])(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:,? |-)){6,10}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![\w-])/gi, needs: '', strong: false, isReal: () => true },
  { class: 'device', regex: /\(21\)[A-Za-z0-9-]{4,20}/g, needs: '(21)', strong: false, isReal: () => true },
  { class: 'license', regex: /(?<![\w.-])[12]\d{9}(?![\w.-])/g, needs: '', strong: false, isReal: (value) => isNpiValid(value) && placeholderDigits(value) === undefined && value !== '1234567893' },
  { class: 'mrn', regex: /(?<![A-Za-z0-9])(?:MRN|mrn)[-_#]?\d{4,12}(?:-\d{1,6}){0,3}(?![\w-])/g, needs: '', strong: true, isReal: (value) => placeholderDigits(value.replace(/\D/g, '')) === undefined },
  { class: 'mrn', regex: /(?<=\b(?:PAT|PT|PATIENT|MBR|MEMBER|pat|patient|member)[#:|])\d{4,12}(?![\w-])/g, needs: '', strong: true, isReal: (value) => placeholderDigits(value) === undefined },
  { class: 'mrn', regex: /(?<=\bPatient\/)\d{5,12}(?![\w-])/g, needs: 'Patient/', strong: true, isReal: (value) => placeholderDigits(value) === undefined },
  { class: 'date', regex: /(?<![\w.-])(?:9\d|1[01]\d)(?=[- ]?(?:years?[- ]old|y\/?o\b|yrs?\.? old|yo\b|a\u00f1os|ans\b))/gi, needs: '', strong: false, isReal: () => true },
];

/** Identifiers that their shape shows; most count only in a text that is about somebody in care. */
export function findShapes(text: string): Claim[] {
  return shapes.flatMap(({ class: boundaryClass, regex, needs, strong, isReal }) =>
    text.includes(needs) ? [...text.matchAll(regex)].filter(({ 0: value }) => isReal(value)).map(({ 0: value, index }) => claim(boundaryClass, index, index + value.length, strong)) : [],
  );
}
