import { type DetectorExample, type Judgement, real, type ValueDetector } from '../value-types.js';
import { hasPlaceholderWord } from '../placeholders.js';

/** Biometric identifiers, including finger and voice prints: templates in hexadecimal or base64 under a key that says so. */
export const biometricDetector: ValueDetector = { class: 'biometric', shape: /[A-Za-z0-9+/_-]{16,4096}={0,2}/y, judge: judgeBiometric, examples: biometricExamples };

function judgeBiometric(value: string): Judgement | undefined {
  const isTemplate = value.length < 5_000 && /^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value);
  if (!isTemplate || hasPlaceholderWord(value.slice(0, 40)) || /^(.)\1+$/.test(value)) return undefined;
  return real('a biometric template by its key', 'medium');
}

function biometricExamples(): readonly DetectorExample[] {
  const template = Array.from({ length: 24 }, (_, i) => ((i * 37 + 11) % 256).toString(16).padStart(2, '0')).join('');
  const patientContext = true;
  return [
    { text: template, context: { key: 'fingerprint', patientContext }, verdict: 'real-looking' },
    { text: template, context: { key: 'fingerprint' } },
    { text: 'Scan your fingerprint', context: { key: 'fingerprint', patientContext } },
  ];
}
