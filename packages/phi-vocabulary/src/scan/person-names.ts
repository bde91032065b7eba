import { commonFamilyNames, commonGivenNames } from '../identifiers/common-names.js';
import { isNameBoundary, isPlaceholderWord, isStockName, nameParts, nameText } from '../identifiers/name.js';
import { type Confidence, real } from '../value-types.js';
import { type Candidate, candidate, rank } from './candidate.js';
import { trimName } from './trim-name.js';

/** Who writes, signs or treats is no patient. */
const otherPerson = /(?:\b(?:dr|doctor|prof|nurse|by|author|authors|copyright|maintainer|physician|provider|attending|cc|signed|contact|thanks to|from)\b\.?:?|[@(]c\)?|©)[ \t]{0,3}(?:\d{4} )?$/i;
const credentials = /^,? (?:M\.?D\.?|D\.?O\.?|R\.?N\.?|Ph\.?D|N\.?P\.?|P\.?A\.?|D\.?D\.?S)\b/;
const conditions =
  'diabetes|diabetic|hypertension|cancer|hiv|aids|hepatitis|asthma|copd|depression|anxiety|bipolar|schizophrenia|pneumonia|leukemia|lymphoma|carcinoma|tumou?r|stroke|epilepsy|seizures?|pregnan\\w*|addiction|overdose|alzheimer\\S*|dementia|parkinson\\S*|arthritis|lupus|melanoma|fracture|surgery|chemotherapy|dialysis|insulin|metformin|lisinopril|tuberculosis|covid\\S*|sepsis|heart (?:failure|attack|disease)|kidney (?:failure|disease)|std|syphilis|cirrhosis|migraines?|anemia|ptsd|adhd|autism|obesity|relapse|transplant|ckd|chf|esrd|afib|gout|sclerosis|psoriasis|osteoporosis|endometriosis|stage (?:\\d|i{1,3}v?)|scoliosis|glaucoma|hospice|palliative|sickle cell|crohn\\S*|colitis|eczema|neuropathy|insomnia|sleep apnea|kidney stones?|blood thinners?|warfarin|oxycodone|sertraline|adderall|ozempic';
const care = /^['\u2019s]{0,2}[ ,(:;-]{1,3}(?:(?:was|is|has been|had been|were|got) )?(?:diagnosed|admitted|discharged|prescribed|hospitali[sz]ed|referred for|treated for|tested positive|underwent|presents? with|presented with|presenting with|suffers from|complains of|allergic to|dob|d\.o\.b|mrn|ssn|dx|date of birth|born|medical record)\b/i;
const possession = new RegExp(`^\\)? (?:has|had|with|takes|is on)\\b[^.!?\\n]{0,40}\\b(?:${conditions})\\b`, 'i');
const condition = new RegExp(`^[^.!?\\n]{0,60}\\b(?:${conditions})\\b`, 'i');
const conditionBefore = new RegExp(`(?:\\b(?:${conditions}|diagnosis|results?|prescription|appointment|chart|record|labs?)\\b[^.!?\\n]{0,24}\\b(?:for|of|to|in)[ :]{1,2}|\\b(?:patient|pt)\\b[:. ]{1,3})$`, 'i');
const careBefore = /\b(?:follow-?up|prescription|appointment|referral|visit|consult(?:ation)?|lab results?|discharge summary) (?:for|of) $/i;
const nameRegex = new RegExp(`(?<![\\w.@/-]|\\w')${nameText}(?![\\w@(])`, 'g');

/** Full names in running text beside a condition, an act of care or an identifier. */
export function findPersonNames(text: string): Candidate[] {
  return [...text.matchAll(nameRegex)].flatMap((match) => judgeMatch(text, match) ?? []);
}

function judgeMatch(text: string, match: RegExpExecArray): Candidate | undefined {
  const skipped = leadingWords(match[0]);
  const name = trimName(match[0].slice(skipped));
  const start = match.index + skipped;
  const confidence = nameConfidence(nameParts(name));
  if (confidence === undefined || !isAboutCare(text, start, start + name.length, confidence)) return undefined;
  return candidate('name', start, start + name.length, real('a full name beside a condition, an act of care or an identifier', confidence), rank.name);
}

/** Length of capitalised words before the name: `Patient First Last`. */
function leadingWords(match: string): number {
  const first = match.split(' ', 1)[0] ?? '';
  return isNameBoundary(first) && match.includes(' ') ? first.length + 1 : 0;
}

function nameConfidence(parts: readonly string[]): Confidence | undefined {
  const given = commonGivenNames.has(parts[0] ?? '');
  const family = commonFamilyNames.has(parts.at(-1) ?? '');
  if (parts.length < 2 || parts.some(isNameBoundary) || parts.some(isPlaceholderWord)) return undefined;
  if (isStockName(parts)) return 'low';
  return given && family ? 'high' : given || family ? 'medium' : 'low';
}

/** A name of which only the given part is frequent needs its act of care or condition right behind it. */
function isAboutCare(text: string, start: number, end: number, confidence: Confidence): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 90);
  if (otherPerson.test(before) || credentials.test(after)) return false;
  if (care.test(after) || possession.test(after) || careBefore.test(before)) return true;
  return confidence === 'high' && (condition.test(after) || conditionBefore.test(before));
}
