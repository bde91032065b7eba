import { isDeaValid, isNpiValid } from '../checksums.js';
import { placeholderDigits } from '../placeholders.js';
import { sampleDea, sampleNpi } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { idShape, judgeGenericId } from './generic-id.js';

/**
 * Certificate and licence numbers, with the provider identifiers NPI and DEA, which fixtures copy along with patients.
 *
 * - NPI: ten digits, Luhn over 80840 + NPI (45 CFR 162.406). Those that start with 2 are allowed and none is issued so far.
 *   CMS's sample is 1234567893.
 * - DEA: two characters and seven digits with a check digit (21 CFR part 1301); the sample in regulatory texts is AP5836727.
 */
export const licenseDetector: ValueDetector = { class: 'license', shape: idShape, judge: judgeLicense, examples: licenseExamples };

function judgeLicense(value: string, hint: Hint): Judgement | undefined {
  if (hint.words.includes('npi')) return judgeNpi(value.replace(/[ -]/g, ''));
  if (hint.words.includes('dea')) return judgeDea(value.replace(/[ -]/g, '').toUpperCase());
  return judgeGenericId(value, 'a licence number by its key or label', hint.certain || hint.person ? 'high' : 'medium', 5);
}

function judgeNpi(npi: string): Judgement | undefined {
  if (!/^\d{10}$/.test(npi)) return undefined;
  if (!isNpiValid(npi)) return synthetic('the check digit or first digit is not that of an NPI');
  if (npi.startsWith('2')) return synthetic('no NPI that starts with 2 is issued');
  if (npi === '1234567893') return synthetic("CMS's sample number");
  return real('ten digits with a valid NPI check digit', 'high');
}

function judgeDea(dea: string): Judgement | undefined {
  if (!/^[A-Z][A-Z9]\d{7}$/.test(dea)) return undefined;
  if (!isDeaValid(dea)) return synthetic('the check digit or registrant code is not that of a DEA number');
  if (dea === ['AP', '5836727'].join('')) return synthetic('a published sample number');
  const placeholder = placeholderDigits(dea.slice(2, 8));
  return placeholder === undefined ? real('a DEA number with a valid check digit', 'high') : synthetic(placeholder);
}

function licenseExamples(): readonly DetectorExample[] {
  const npi = sampleNpi();
  const wrong = npi.slice(0, 9) + String((Number(npi.charAt(9)) + 1) % 10);
  return [
    { text: npi, context: { key: 'npi' }, verdict: 'real-looking' },
    { text: npi, context: { key: 'providerNpi', kind: 'number' }, verdict: 'real-looking' },
    { text: ['NPI', npi].join(' '), verdict: 'real-looking' },
    { text: sampleDea(), context: { key: 'deaNumber' }, verdict: 'real-looking' },
    { text: ['DEA#', sampleDea(4)].join(' '), verdict: 'real-looking' },
    { text: wrong, context: { key: 'npi' }, verdict: 'synthetic' },
    { text: '1234567893', context: { key: 'npi' }, verdict: 'synthetic' },
    { text: ['AP', '5836727'].join(''), context: { key: 'dea' }, verdict: 'synthetic' },
    { text: 'NPI number', context: { key: 'npi' } },
    { text: npi },
  ];
}
