import { isMbiFormat } from '../checksums.js';
import { sampleMbi, sampleMemberId } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { idShape, judgeGenericId } from './generic-id.js';

/**
 * Health plan beneficiary numbers: Medicare Beneficiary Identifiers, Medicaid and member ids.
 *
 * - An MBI has 11 places with letters that are never S, L, O, I, B, Z (CMS, "Understanding the MBI format"): one of these makes it synthetic.
 * - CMS prints 1EG4-TE5-MK72 and -MK73 on its sample cards.
 * - Medicaid and member ids have no national format: only key, label or column tells one.
 */
const looseMbi = /^[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}$/;

export const healthPlanDetector: ValueDetector = { class: 'health-plan', shape: idShape, judge: judgeHealthPlan, examples: healthPlanExamples };

function judgeHealthPlan(value: string, hint: Hint): Judgement | undefined {
  return judgeMbi(value) ?? judgeGenericId(value, 'a health plan number by its key or label', hint.certain || hint.person ? 'high' : 'medium', 4);
}

/** Also for values without a key: the shape is rare enough to stand alone. */
export function judgeMbi(value: string): Judgement | undefined {
  if (!looseMbi.test(value)) return undefined;
  const mbi = value.replaceAll('-', '');
  if (/^1EG4TE5MK7[23]$/.test(mbi)) return synthetic('the sample on the Medicare card');
  if (new Set(mbi.replace(/\d/g, '')).size === 1) return synthetic('only one letter in all places');
  return isMbiFormat(mbi) ? real('the format of a Medicare Beneficiary Identifier', 'high') : synthetic('a letter that Medicare never uses');
}

function healthPlanExamples(): readonly DetectorExample[] {
  const mbi = sampleMbi();
  return [
    { text: mbi, context: { key: 'mbi' }, verdict: 'real-looking' },
    { text: [mbi.slice(0, 4), mbi.slice(4, 7), mbi.slice(7)].join('-'), verdict: 'real-looking' },
    { text: sampleMemberId(), context: { key: 'insuranceMemberId' }, verdict: 'real-looking' },
    { text: ['Member ID', sampleMemberId(2)].join(': '), verdict: 'real-looking' },
    { text: `${mbi.slice(0, 1)}S${mbi.slice(2)}`, context: { key: 'mbi' }, verdict: 'synthetic' },
    { text: '1EG4-TE5-MK73', context: { key: 'mbi' }, verdict: 'synthetic' },
    { text: 'TEST-0001234', context: { key: 'memberId' }, verdict: 'synthetic' },
    { text: 'Member id', context: { key: 'memberId' } },
    { text: sampleMemberId() },
  ];
}
