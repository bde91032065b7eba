import { hasPlaceholderWord, longestRun, placeholderDigits } from '../placeholders.js';
import { sampleSsn } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';

/**
 * Social Security numbers and their last four digits, individual taxpayer numbers, and national ids of other countries.
 *
 * - Never issued: area 000, 666, 900-999; group 00; serial 0000 (SSA, POMS RM 10201.035; randomized since 25 June 2011).
 * - 9xx with group 50-65, 70-88, 90-92, 94-99 is an ITIN, 93 an ATIN (IRS, Internal Revenue Manual 3.21.263).
 * - Published samples: 078-05-1120 (a wallet's sample card), 219-09-9999 (an SSA pamphlet), 987-65-4320 to 4329 (advertising).
 * - Partial digits are identifying too: HHS guidance on 164.514 names the last four digits.
 */
const samples = new Set([['078', '05', '1120'].join(''), ['219', '09', '9999'].join(''), ['457', '55', '5462'].join('')]);
const foreignIds = new Set(['nhs', 'aadhaar', 'aadhar', 'nric', 'national']);

export const ssnDetector: ValueDetector = {
  class: 'ssn',
  shape: /(?:\d{3}([- .]?)\d{2}\1\d{4}|[X*x•#]{3}[- ]?[X*x•#]{2}[- ]?\d{4}|\d{4})(?![\w]|-\w)/y,
  judge: judgeSsn,
  examples: ssnExamples,
};

function judgeSsn(value: string, hint: Hint): Judgement | undefined {
  if (hint.words.some((word) => foreignIds.has(word))) return judgeForeign(value);
  const digits = value.replace(/[- .]/g, '');
  if (/^\d{9}$/.test(digits)) return judgeNineDigits(value, digits, hint);
  if (/^[X*x•#]{5}\d{4}$/.test(digits)) return judgeLastFour(digits.slice(5), 'low');
  if (/^\d{4}$/.test(value) && hint.words.some((word) => word === 'last' || word === 'four' || word === 'ending')) return judgeLastFour(value, 'medium');
  return undefined;
}

function judgeNineDigits(value: string, digits: string, hint: Hint): Judgement {
  const area = digits.slice(0, 3);
  if (area.startsWith('9')) return judgeTaxpayer(digits, hint);
  if (area === '000' || area === '666') return synthetic('this area number is never issued');
  if (digits.slice(3, 5) === '00' || digits.endsWith('0000')) return synthetic('this group or serial number is never issued');
  if (samples.has(digits)) return synthetic('a published sample number');
  const placeholder = placeholderDigits(value);
  if (placeholder !== undefined || longestRun(digits) > 7) return synthetic(placeholder ?? 'the digits only count up or down');
  return real('nine digits in an issued Social Security range', hint.certain || hint.patient ? 'high' : 'medium');
}

function judgeTaxpayer(digits: string, hint: Hint): Judgement {
  const group = Number(digits.slice(3, 5));
  const isItin = (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 99);
  if (isItin && hint.words.includes('itin')) return real('nine digits in the range of individual taxpayer numbers', 'high');
  return synthetic('Social Security numbers never start with 9');
}

function judgeLastFour(digits: string, confidence: 'low' | 'medium'): Judgement {
  const placeholder = placeholderDigits(digits) ?? (['6789', '1120'].includes(digits) ? 'the end of a sample number' : undefined);
  return placeholder === undefined ? real('the last four digits of a Social Security number', confidence) : synthetic(placeholder);
}

function judgeForeign(value: string): Judgement | undefined {
  if (!/^[A-Za-z]?\d[\d -]{6,16}[A-Za-z]?$/.test(value) || hasPlaceholderWord(value)) return undefined;
  const placeholder = placeholderDigits(value);
  return placeholder === undefined ? real('a national identification number by its name', 'medium') : synthetic(placeholder);
}

function ssnExamples(): readonly DetectorExample[] {
  const ssn = sampleSsn();
  return [
    { text: ssn, context: { key: 'ssn' }, verdict: 'real-looking' },
    { text: sampleSsn(3, ''), context: { key: 'socialSecurityNumber', kind: 'number' }, verdict: 'real-looking' },
    { text: `SSN: ${ssn}`, verdict: 'real-looking' },
    { text: `social security number ${sampleSsn(5, ' ')}`, verdict: 'real-looking' },
    { text: ssn.slice(-4), context: { key: 'ssnLast4' }, verdict: 'real-looking' },
    { text: '900-21-4417', context: { key: 'ssn' }, verdict: 'synthetic' },
    { text: '666-21-4417', context: { key: 'ssn' }, verdict: 'synthetic' },
    { text: '123-45-6789', context: { key: 'ssn' }, verdict: 'synthetic' },
    { text: '111-22-3333', context: { key: 'ssn' }, verdict: 'synthetic' },
    { text: '000-00-0000', context: { key: 'ssn' }, verdict: 'synthetic' },
    { text: 'XXX-XX-XXXX', context: { key: 'ssn' } },
    { text: 'Social Security Number', context: { key: 'ssn' } },
    { text: sampleSsn(3, '') },
  ];
}
