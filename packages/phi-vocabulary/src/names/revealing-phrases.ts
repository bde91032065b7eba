import { clinicalRoots, sharedRoots, tradeWords } from './clinical-roots.js';
import { conditionNames } from './condition-names.js';
import type { PhiClass } from '../types.js';
import { strongRecordPhrases } from './record-phrases.js';
import { valuePhrases } from './value-phrases.js';

/** Words of care among the moderate records that hardly any other trade uses. */
const careOnly = ['referral', 'referrals', 'admission', 'admissions', 'appointment', 'appointments', 'triage', 'specimen', 'consultation', 'consultations', 'discharge', 'guarantor', 'guarantors', 'neonate', 'insured', 'policyholders', 'refill', 'refills', 'intake', 'intakes', 'diagnose', 'diagnosed', 'diagnosing', 'prescribe', 'prescribed', 'prescriber', 'prescribing'];

/** Names of languages and libraries that read like words of care: SVG's `rx`, NumPy's `std`, the protocol SOAP, numbers such as `0xccd`. */
const technical = new Set(['rx', 'std', 'soap', 'born', 'mole', 'falls', 'als', 'ocd', 'a 1 c', 'ccd']);

/** Of these classes a name of two words and more tells that somebody is meant: `firstName`, `memberId`, `admissionDate`. */
const personal: ReadonlySet<PhiClass> = new Set(['name', 'date', 'health-plan', 'geo', 'phone']);

/**
 * Phrases that tell by themselves that code is about somebody's health, words in lower case with a blank between: what must not
 * be read in a name, a string or a comment that leaves. Vague words (`name`, `notes`, `visit`) tell nothing alone.
 */
export const revealingPhrases: readonly string[] = [
  ...new Set(
    [
      ...strongRecordPhrases,
      ...valuePhrases.filter(({ strength, class: phiClass }) => strength !== 'weak' || personal.has(phiClass)).flatMap(({ strength, phrases }) => (strength === 'weak' ? phrases.filter((phrase) => phrase.includes(' ')) : phrases)),
      ...[...clinicalRoots].filter((root) => !sharedRoots.has(root)),
      ...tradeWords,
      ...conditionNames.map((name) => name.replaceAll("'", '').replaceAll('-', ' ')),
      ...careOnly,
    ].filter((phrase) => !technical.has(phrase)),
  ),
];
