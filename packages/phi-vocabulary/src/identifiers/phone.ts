import { placeholderDigits } from '../placeholders.js';
import { samplePhone } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, notIdentifier, real, synthetic, type ValueDetector } from '../value-types.js';

/**
 * Telephone numbers of the North American Numbering Plan, and others with a plus sign.
 *
 * - NXX-NXX-XXXX with N 2-9; the second digit of an area code is never 9, and N11 is no area code and no exchange (NANPA, "NANP numbering scheme").
 * - 555-0100 to 555-0199 is set aside for fiction (ATIS-0300115); the other 555 lines were returned and reach only directory assistance.
 * - Toll-free area codes belong to businesses and hotlines.
 * - Ofcom sets aside 020 7946 0xxx, 01632 960xxx and 07700 900xxx for drama.
 */
export const phoneText = '(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?!\\w|[-.]\\d)';
const tollFree = /^8(?:00|33|44|55|66|77|88|22)/;
const drama = /^\+44(?:20 ?7946 ?0|1632 ?960|7700 ?900)/;

export const phoneDetector: ValueDetector = {
  class: 'phone',
  shape: /(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)?\d{3}[ .-]?\d{4}(?!\w|[-.]\d)|\+[2-9][\d ()-]{7,18}\d(?!\w)/y,
  judge: judgePhone,
  examples: phoneExamples,
};

export function judgePhone(value: string, hint: Hint): Judgement | undefined {
  if (!/^[+(]?[\d().+ -]{7,20}(?: ?(?:x|ext\.?) ?\d{1,6})?$/i.test(value)) return undefined;
  if (/^\+(?!1)/.test(value)) return judgeInternational(value, hint);
  const digits = value.replace(/ ?(?:x|ext).*/i, '').replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  if (digits.length === 7) return judgeLocal(digits);
  return digits.length === 10 ? judgeTenDigits(digits, hint) : undefined;
}

function judgeTenDigits(digits: string, hint: Hint): Judgement {
  const [area, exchange] = [digits.slice(0, 3), digits.slice(3, 6)];
  const placeholder = placeholderDigits(digits);
  if (placeholder !== undefined) return synthetic(placeholder);
  if (exchange === '555' || area === '555') return synthetic('555 numbers reach no subscriber');
  if (!isCode(area) || area.charAt(1) === '9' || !isCode(exchange)) return synthetic('this area code or exchange does not exist');
  if (tollFree.test(area)) return notIdentifier('a toll-free business number');
  return real('a telephone number on something about a patient', hint.certain || hint.person ? 'high' : 'medium');
}

function judgeLocal(digits: string): Judgement | undefined {
  if (digits.startsWith('555') || placeholderDigits(digits) !== undefined) return synthetic('555 numbers reach no subscriber');
  return isCode(digits.slice(0, 3)) ? real('a local telephone number by its key', 'low') : undefined;
}

function judgeInternational(value: string, hint: Hint): Judgement | undefined {
  const digits = value.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15) return undefined;
  if (drama.test(value.replace(/[()-]/g, ' ').replace(/ +/g, ''))) return synthetic('set aside for drama by Ofcom');
  const placeholder = placeholderDigits(digits.slice(2));
  return placeholder === undefined ? real('an international telephone number', hint.certain || hint.person ? 'high' : 'medium') : synthetic(placeholder);
}

/** N is 2-9, and N11 is a service code. */
function isCode(three: string): boolean {
  return /^[2-9]\d\d$/.test(three) && !three.endsWith('11');
}

function phoneExamples(): readonly DetectorExample[] {
  const phone = samplePhone();
  return [
    { text: phone, context: { key: 'phone', neighbours: ['mrn', 'dob'] }, verdict: 'real-looking' },
    { text: `+1${phone.replace(/\D/g, '')}`, context: { key: 'patientPhone' }, verdict: 'real-looking' },
    { text: `call the patient at ${phone}`, verdict: 'real-looking' },
    { text: '(617) 555-0142', context: { key: 'patientPhone' }, verdict: 'synthetic' },
    { text: '+15005550006', context: { key: 'patientPhone' }, verdict: 'synthetic' },
    { text: '1234567890', context: { key: 'patientPhone' }, verdict: 'synthetic' },
    { text: '1-800-273-8255', context: { key: 'patientPhone' } },
    { text: phone, context: { key: 'supportPhone' } },
    { text: '988', context: { key: 'patientPhone' } },
    { text: '2147483647', context: { key: 'maxValue', kind: 'number' } },
  ];
}
