import { careTerms, conditionNames } from 'phi-vocabulary';
import { type Claim, claim } from './claim.js';
import { letter } from './letters.js';
import { findPhrases, indexPhrases } from './phrases.js';

const terms = indexPhrases([...conditionNames, ...careTerms].map((term) => term.toLowerCase()));
/** What stands before a condition and belongs to it. */
const stage = /(?:\b(?:stage (?:[0-4]|i{1,3}v?|iv)[abc]?|acute|chronic|severe|mild|type [12]|metastatic|recurrent|end-stage|advanced|early|left|right|bilateral|laparoscopic|open|total) )+$/i;

/** Up to five words that end at a sentence's joint: `diagnosed with`, `history of`, `Dx:`. */
const phrase = `((?:[${letter}\\d][${letter}\\d'\\u2019/-]*)(?: (?!(?:and|but|on|in|at|by|last|since|who|which|for|from|after|before|this|is|was|has|with|when|during|today|yesterday|so|can|could|please|because|while|then|as|where|how)\\b)[${letter}\\d][${letter}\\d'\\u2019/-]*){0,4})`;
const stated = new RegExp(`\\b(?:diagnosed with|diagnosis (?:of|is|was)|diagnos[ei]s:|dx:?|hx:?|pmh:?|history of|h/o|s/p|status post|suffers from|suffering from|tested positive for|treated for|being treated for|treatment for|admitted (?:for|with)|readmitted (?:for|with)|hospitali[sz]ed (?:for|with)|presents? with|presented with|presenting with|suivie? pour|trait\u00e9e? pour|souffre d(?:e|')|diagnosticad[oa] (?:con|de)|padece(?: de)?|complains of|complaining of|c/o|allergic to|allergy to|prescribed|overdosed on|chief complaint:|reason for visit:|underwent|scheduled for|pregnant with|recovering from|died of|after an?|following an?|on|takes|taking|started on|refill(?:s)? (?:of|for)) (?:an? |the |his |her |their |acute |chronic |severe |new )?${phrase}`, 'gi');
/** Behind these words only what is a drug, a disease or a procedure by its ending is a condition. */
const weakWords = /^(?:on|takes|taking|after an?|following an?|scheduled for|treatment for)\b/i;
const clinicalEnding = /(?:itis|osis|emia|aemia|oma|pathy|ectomy|otomy|ostomy|plasty|scopy|algia|uria|plegia|cillin|statin|pril|sartan|olol|azole|mycin|cycline|floxacin|oxetine|azepam|zolam|prazole|gliptin|gliflozin|glutide|mab|nib|vir|caine|done|codone|morphone|tidine|setron|triptan|dipine|semide|thiazide|parin|xaban|formin|lukast|terol|sone|solone|phylline|barbital|oxane|zepine|mide|trexate|platin|rubicin|taxel|syndrome|disease|disorder|cancer|failure|infection|fracture|surgery|transplant|dialysis|chemo|therapy|biopsy|bypass|implant|replacement|pregnancy|delivery|birth|miscarriage|abortion)s?$/i;
/** ICD-10-CM: a letter, a digit, a letter or digit, and up to four behind a dot; without the dot only beside a label. */
const icd = /(?<![\w.-])[A-TV-Z]\d[0-9AB]\.[0-9A-TV-Z]{1,4}(?![\w-])/g;
/** A drug by its ending or a listed name, with its dose. */
const dosed = /(?<![\w-])[A-Za-z][A-Za-z-]{3,30}(?:[ /-](?:[A-Za-z]{2,12}|\d{1,3}\/\d{1,3})){0,2} \d{1,4}(?:[.,]\d{1,3})?(?:[-/]\d{1,4}(?:\.\d)?)? ?(?:mg|mcg|\u00b5g|ug|g|ml|mL|units?|iu|IU|meq|mEq|%|MG|MCG|ML)(?:\/(?:ml|mL|kg|day|hr|h|dose))?(?![\w])(?: (?:tablets?|tabs?|caps?|capsules?|po|PO|bid|BID|tid|TID|qd|QD|qhs|daily|SL|IV|IM|film|FILM|patch|inhaler|injection|ER|XR|SR))*/g;
const byEnding = new RegExp(`(?<![${letter}\\d_-])[${letter}]{3,18}(?:itis|emia|aemia|ectomy|otomy|ostomy|plasty|oscopy|algia|plegia|cillin|statin|sartan|azole|floxacin|oxetine|azepam|zolam|prazole|gliptin|gliflozin|glutide|limab|zumab|ximab|tinib|semide|xaban|formin|lukast|sclerosis|fibrosis|stenosis|cirrhosis|thrombosis|carcinoma|lymphoma|melanoma|glioma|adenoma|neuropathy|myopathy|retinopathy|nephropathy)s?(?![${letter}\\d_-])`, 'gi');

/** Words that name nothing anybody has. */
const general = /^(?:him|her|them|it|this|that|these|those|a|an|the|something|anything|new|any|some|more|data|error|errors|issue|issues|bug|fields?|null|undefined|unknown|none|code|codes|date|value|values|list|type|string|text|n\/?a|my|our|your|save|line|row|click|failure of|table|column)\b/i;

/** As far as what is said belongs to whom it is said of: some sentences, or the lines of a record. */
const reach = 600;

/** Conditions, drugs and procedures: only near somebody they are about a person. */
export function findConditions(text: string, people: readonly Claim[]): Claim[] {
  const isNear = nearness(people);
  const plain = [icd, dosed, byEnding].flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length })));
  const fromSentences = [...text.matchAll(stated)].flatMap((match) => saidIn(match));
  return [...fromSentences, ...plain, ...listedIn(text)].filter(isNear).map(({ start, end }) => claim('condition', start, end, false));
}

function saidIn({ 0: match, 1: said = '', index }: RegExpExecArray): Range[] {
  if (general.test(said) || (weakWords.test(match) && !said.split(' ').some((word) => clinicalEnding.test(word)))) return [];
  return [{ start: index + match.length - said.length, end: index + match.length }];
}

/** Conditions, drugs and procedures of the lists, with the stage before them. */
function listedIn(text: string): Range[] {
  return findPhrases(text, terms).map(({ start, end }) => ({ start: start - (stage.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0), end }));
}

/** Whether a text speaks of any condition, drug or procedure. */
export function mentionsCondition(text: string): boolean {
  return text.search(byEnding) >= 0 || findPhrases(text, terms).length > 0;
}

/** Whether the sentence around a name speaks of a condition or a drug. */
export function conditionNear(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start).replace(/.*[\n?]/s, '');
  return mentionsCondition(before) || mentionsCondition(text.slice(end, end + 160).replace(/[\n?].*/s, ''));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether somebody's identifier stands within reach. */
function nearness(people: readonly Claim[]): (range: Range) => boolean {
  const starts = people.map(({ start }) => start).sort((a, b) => a - b);
  return ({ start }) => {
    const after = firstAtLeast(starts, start - reach);
    return after < starts.length && (starts[after] ?? Infinity) <= start + reach;
  };
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
