import { hasPlaceholderWord, isSequential, placeholderDigits } from '../placeholders.js';
import { sampleMrn } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, notIdentifier, real, synthetic, type ValueDetector } from '../value-types.js';

/**
 * Medical record numbers: every hospital has its own shape, mostly 6 to 10 digits, zero-padded, with a letter prefix or
 * in dashed groups, so that only a key, a label, HL7 PID-3 or the prefix MRN tells one. No range is reserved.
 */
export const mrnDetector: ValueDetector = {
  class: 'mrn',
  shape: /[A-Za-z]{0,6}[-_#]?\d[\dA-Za-z]{0,14}(?:-[\dA-Za-z]{1,10}){0,3}(?![\w])/y,
  judge: judgeMrn,
  examples: mrnExamples,
};

function judgeMrn(value: string, hint: Hint): Judgement | undefined {
  if (!/^(?:MRN[:#]? ?)?[A-Za-z]{0,6}[-_#]?\d[\dA-Za-z]*(?:[- ][\dA-Za-z]+){0,3}$/i.test(value) || value.length > 24) return undefined;
  if (isUuidOrHash(value)) return notIdentifier('a generated key');
  const digits = value.replace(/\D/g, '');
  if (hasPlaceholderWord(value)) return synthetic('the number says that it is a placeholder');
  if (digits.length < 4) return digits.length < 3 ? undefined : synthetic('the number is a small counter');
  return judgeDigits(value, digits, hint);
}

/** A record number in the shape of an SSN is the classic blind spot of patterns, so its digits are not held against it. */
function judgeDigits(value: string, digits: string, hint: Hint): Judgement {
  const reason = 'a record number by its key or label';
  if (/^\d{3}-\d{2}-\d{4}$/.test(value) && !/^(\d)\1*$/.test(digits)) return real(reason, 'medium');
  if (isSequential(digits)) return digits.length > 9 ? synthetic('the digits only count up or down') : real(reason, digits.length > 6 ? 'medium' : 'low');
  const placeholder = placeholderDigits(digits);
  if (placeholder !== undefined) return synthetic(placeholder);
  if (digits.length < 6) return real(reason, hint.person ? 'medium' : 'low');
  return real(reason, hint.certain ? 'high' : 'medium');
}

/** A UUID's groups, or a hexadecimal string with letters spread through it. */
function isUuidOrHash(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}/i.test(value) || (/^[0-9a-f]{12,}$/i.test(value) && /\d[a-f]+\d/i.test(value));
}

function mrnExamples(): readonly DetectorExample[] {
  const mrn = sampleMrn();
  return [
    { text: mrn, context: { key: 'mrn' }, verdict: 'real-looking' },
    { text: ['MRN', mrn].join('-'), verdict: 'real-looking' },
    { text: ['MRN: ', '123-45-6789'].join(''), verdict: 'real-looking' },
    { text: ['MRN ', '1234567'].join(''), verdict: 'real-looking' },
    { text: ['medical record number', mrn].join(' is '), verdict: 'real-looking' },
    { text: ['BWH', `0${mrn}`].join('-'), context: { key: 'pat_mrn_id' }, verdict: 'real-looking' },
    { text: 'MRN001', context: { key: 'mrn' }, verdict: 'synthetic' },
    { text: 'MRN-TEST-0001', context: { key: 'mrn' }, verdict: 'synthetic' },
    { text: '00000000', context: { key: 'mrn' }, verdict: 'synthetic' },
    { text: 'Medical record number', context: { key: 'mrn' } },
    { text: 'MRN must have 8 digits' },
    { text: mrn },
  ];
}
