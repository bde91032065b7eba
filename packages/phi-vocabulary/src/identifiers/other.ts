import { sampleMemberId } from '../samples.js';
import type { DetectorExample, Hint, Judgement, ValueDetector } from '../value-types.js';
import { idShape, judgeGenericId } from './generic-id.js';

/** Any other unique identifying number, characteristic or code (45 CFR 164.514(b)(2)(i)(R)): only its key tells one. */
export const otherDetector: ValueDetector = { class: 'other', shape: idShape, judge: judgeOther, examples: otherExamples };

function judgeOther(value: string, hint: Hint): Judgement | undefined {
  return judgeGenericId(value, 'a unique identifying number by its key', hint.certain ? 'medium' : 'low');
}

function otherExamples(): readonly DetectorExample[] {
  return [
    { text: sampleMemberId(3), context: { key: 'studySubjectNumber', patientContext: true }, verdict: 'real-looking' },
    { text: sampleMemberId(3), context: { key: 'sku', patientContext: true } },
  ];
}
