import { isLuhnValid } from '../checksums.js';
import { sampleCard } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { judgeGenericId } from './generic-id.js';

/**
 * Account numbers and payment cards. Cards carry a Luhn check digit (ISO/IEC 7812-1); the test numbers that payment
 * providers publish belong to nobody.
 */
const testCards = new Set([
  '4111111111111111', '4242424242424242', '4012888888881881', '4000056655665556', '5555555555554444', '5105105105105100', '2223003122003222',
  '5200828282828210', '378282246310005', '371449635398431', '6011111111111117', '6011000990139424', '30569309025904', '3530111333300000', '4000000000000002',
]);

export const accountDetector: ValueDetector = {
  class: 'account',
  shape: /[A-Za-z]{0,6}-?\d[\dA-Za-z]{0,22}(?:[ -][\dA-Za-z]{1,12}){0,6}(?!\w)/y,
  judge: judgeAccount,
  examples: accountExamples,
};

function judgeAccount(value: string, hint: Hint): Judgement | undefined {
  const digits = value.replace(/[ -]/g, '');
  if (testCards.has(digits)) return synthetic('a published test card');
  if (hint.words.includes('card')) return judgeCard(digits);
  return judgeGenericId(value, 'an account number by its key or label', hint.certain || hint.person ? 'high' : 'medium', 6);
}

function judgeCard(digits: string): Judgement | undefined {
  if (!/^\d{13,19}$/.test(digits)) return undefined;
  return isLuhnValid(digits) ? real('a payment card number with a valid check digit', 'high') : synthetic('the check digit is wrong');
}

function accountExamples(): readonly DetectorExample[] {
  const patientContext = true;
  return [
    { text: sampleCard(), context: { key: 'cardNumber', patientContext }, verdict: 'real-looking' },
    { text: sampleCard().slice(3, 13), context: { key: 'accountNumber', patientContext }, verdict: 'real-looking' },
    { text: '4242 4242 4242 4242', context: { key: 'cardNumber', patientContext }, verdict: 'synthetic' },
    { text: '0000000000', context: { key: 'accountNumber', patientContext }, verdict: 'synthetic' },
    { text: sampleCard(), context: { key: 'orderReference' } },
  ];
}
