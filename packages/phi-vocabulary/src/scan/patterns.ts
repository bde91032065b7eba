import { udiPattern, judgeUdi } from '../identifiers/device.js';
import { emailText, judgeEmail } from '../identifiers/email.js';
import { addressText, judgeGeo } from '../identifiers/geo.js';
import { judgeMbi } from '../identifiers/health-plan.js';
import { mrnDetector } from '../identifiers/mrn.js';
import { hl7NamePattern, judgeHl7Name } from '../identifiers/name.js';
import { judgePhone, phoneText } from '../identifiers/phone.js';
import { ssnDetector } from '../identifiers/ssn.js';
import { judgeUrl, urlText } from '../identifiers/url.js';
import type { IdentifierClass } from '../types.js';
import type { Hint, Judgement } from '../value-types.js';
import { type Candidate, candidate, rank } from './candidate.js';
import { isNearPatientWords } from './patient-context.js';

/** A shape that is looked for without a key. */
interface Pattern {
  readonly class: IdentifierClass;
  readonly regex: RegExp;
  /** A cheap test that a text without any match fails. */
  readonly needs: string;
  /** Whether the shape is so common that only one beside words about a patient counts. */
  readonly onlyNearPatient: boolean;
  readonly judge: (value: string, hint: Hint) => Judgement | undefined;
}

const patterns: readonly Pattern[] = [
  { class: 'ssn', regex: /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-]|\.\d)/g, needs: '-', onlyNearPatient: false, judge: ssnDetector.judge },
  { class: 'mrn', regex: /(?<![A-Za-z0-9])MRN[-_#]?\d{3,12}(?:-\d{1,6}){0,3}(?![\w-])/g, needs: 'MRN', onlyNearPatient: false, judge: certain(mrnDetector.judge) },
  { class: 'health-plan', regex: /(?<![\w-])[1-9][A-Z][A-Z0-9]\d-[A-Z][A-Z0-9]\d-[A-Z]{2}\d{2}(?![\w-])/g, needs: '-', onlyNearPatient: false, judge: judgeMbi },
  { class: 'device', regex: udiPattern, needs: '(01)', onlyNearPatient: false, judge: judgeUdi },
  { class: 'name', regex: hl7NamePattern, needs: '^', onlyNearPatient: false, judge: judgeHl7Name },
  { class: 'url', regex: new RegExp(urlText, 'g'), needs: '://', onlyNearPatient: false, judge: judgeUrl },
  { class: 'email', regex: new RegExp(`(?<![\\w.@+%-])${emailText}`, 'g'), needs: '@', onlyNearPatient: true, judge: judgeEmail },
  { class: 'phone', regex: new RegExp(`(?<![\\w.)-])${phoneText}`, 'g'), needs: '', onlyNearPatient: true, judge: judgePhone },
  { class: 'geo', regex: new RegExp(`(?<![\\w.-])${addressText}`, 'g'), needs: ' ', onlyNearPatient: true, judge: judgeGeo },
];

function certain(judge: Pattern['judge']): Pattern['judge'] {
  return (value, hint) => judge(value, { ...hint, certain: true });
}

export function findPatterns(text: string, patient: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const pattern of patterns) {
    if (!text.includes(pattern.needs)) continue;
    for (const match of text.matchAll(pattern.regex)) {
      const value = judgeMatch(text, pattern, match, patient);
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}

function judgeMatch(text: string, pattern: Pattern, match: RegExpExecArray, patient: boolean): Candidate | undefined {
  const value = match[0].replace(/[.,]+$/, '');
  const end = match.index + value.length;
  const near = patient || isNearPatientWords(text, match.index, end);
  if (pattern.onlyNearPatient && !near) return undefined;
  const judgement = pattern.judge(value, { words: [], certain: false, patient: near, person: false });
  return judgement && candidate(pattern.class, match.index, end, judgement, rank.pattern);
}
