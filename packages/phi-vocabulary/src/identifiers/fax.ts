import { samplePhone } from '../samples.js';
import type { DetectorExample, ValueDetector } from '../value-types.js';
import { judgePhone, phoneDetector } from './phone.js';

/** Fax numbers: telephone numbers that only a key or label tells apart. */
export const faxDetector: ValueDetector = { class: 'fax', shape: phoneDetector.shape, judge: judgePhone, examples: faxExamples };

function faxExamples(): readonly DetectorExample[] {
  return [
    { text: samplePhone(6), context: { key: 'patientFax' }, verdict: 'real-looking' },
    { text: `patient fax: ${samplePhone(6)}`, verdict: 'real-looking' },
    { text: '(617) 555-0188', context: { key: 'patientFax' }, verdict: 'synthetic' },
    { text: samplePhone(6), context: { key: 'fax' } },
  ];
}
