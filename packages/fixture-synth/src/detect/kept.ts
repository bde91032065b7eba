import { remember } from 'phi-vocabulary';
import type { Slot } from '../formats/slot.js';

const codeKeys = /^(?:code|codes|system|display|icd(?:_?10)?(?:_?code)?|snomed|loinc|rxnorm|cpt|ndc|version|sha\d*|hash|checksum|uuid|guid|drug|drug_?name|medication(?:_?name)?|medications?|diagnos(?:is|es)(?:_?code|_?name)?|condition|procedure|eponym|disease|syndrome|test_?name|lab_?test|unit|units|timezone|locale)$/i;
const isCodeKey = remember((key) => codeKeys.test(key));

/** Values that are codes, drugs or conditions by their key: names in them are not somebody's. */
export function isKept({ hint, path }: Slot): boolean {
  return hint === 'keep' || isCodeKey(path.at(-1) ?? '');
}
