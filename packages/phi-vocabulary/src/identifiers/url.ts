import { sampleMrn } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, notIdentifier, real, synthetic, type ValueDetector } from '../value-types.js';
import { hasPlaceholderWord, placeholderDigits } from '../placeholders.js';
import { isReservedHost, isVocabularyHost } from './reserved-hosts.js';

/**
 * Web addresses that lead to one person. Reserved hosts (RFC 2606, RFC 6761) and the URIs of code systems lead to none;
 * nor does an address without a number or name of the person in its path.
 */
export const urlText = 'https?://[A-Za-z0-9][\\w.-]{0,200}(?::\\d{1,5})?/[^\\s"\'`<>]{0,400}';
const whole = new RegExp(`^${urlText}$`);
const personPath = /\/(?:patients?|members?|people|persons?|charts?|residents?)\/(?:[A-Za-z]{0,6}-?)(\d{5,12})(?=[/?#]|$)/i;

export const urlDetector: ValueDetector = { class: 'url', shape: new RegExp(urlText, 'y'), judge: judgeUrl, examples: urlExamples };

export function judgeUrl(value: string, hint: Hint): Judgement | undefined {
  if (!whole.test(value)) return undefined;
  const host = /^https?:\/\/([^/:]+)/.exec(value)?.[1] ?? '';
  if (isVocabularyHost(host)) return notIdentifier('the address of a code system or public reference');
  const number = personPath.exec(value)?.[1];
  if (number === undefined) return undefined;
  if (isReservedHost(host)) return synthetic('a host that is reserved for documentation and tests');
  if (placeholderDigits(number) !== undefined || hasPlaceholderWord(value)) return synthetic('a placeholder address');
  return real("an address that leads to one person's record", hint.patient ? 'medium' : 'low');
}

function urlExamples(): readonly DetectorExample[] {
  const path = ['patients', sampleMrn()].join('/');
  return [
    { text: ['https://portal.bwhealth.org', path].join('/'), context: { patientContext: true }, verdict: 'real-looking' },
    { text: `https://portal.example.org/${path}`, verdict: 'synthetic' },
    { text: 'https://portal.bwhealth.org/patients/:id', context: { patientContext: true } },
    { text: 'http://terminology.hl7.org/CodeSystem/v2-0203', context: { patientContext: true } },
  ];
}
