import { nameRegex, phraseRegex } from 'phi-vocabulary';
import { jsArgument, jsArguments, jsBlockAbout, jsChain, jsLine, jsOwner, jsRequestBody, jsSomeArguments, jsTypes, jsUnit } from './javascript-text.js';
import { jsCarrierWords, jsCommonMembers, jsImpersonal, jsKeyWords, jsLabelOwners, jsSafeMembers, jsWeakNames } from './javascript-words.js';
import { jsApplication, jsGuardEvidence, jsHandler, jsPublicHandler } from './javascript-guards.js';
import { jsNamedStoreCall, jsReachesCareStore, jsStoreCall, jsStoreWords } from './javascript-stores.js';
import { jsLocalModelFile } from './local-models.js';
import { jsOnePath, jsRoutesOfPath, jsUseOnPath } from './javascript-mounts.js';
import { jsFirstTypeWithValue, jsLastTypeWithValue, jsOfType } from './javascript-types.js';
import { careWords } from './words.js';

const columnName = `(?:${[nameRegex('value').slice(1, -1), '(?:first|last|full|middle|maiden)_?[nN]ame'].join('|')})\\b`;

/** Placeholders of the rules for JavaScript and TypeScript: names in camelCase and shapes of the languages' text. */
export const javascriptPlaceholders: Readonly<Record<string, () => string>> = {
  'js-key-word': () => jsKeyWords,
  'js-safe-member': () => jsSafeMembers,
  'js-carrier': () => jsCarrierWords,
  'js-weak-name': () => jsWeakNames,
  'js-common-member': () => jsCommonMembers,
  'js-impersonal': () => jsImpersonal,
  'js-label-owner': () => jsLabelOwners,
  'js-request-body': () => jsRequestBody,
  'js-block-about-care': () => jsBlockAbout(careWords()),
  'record-phrase': () => phraseRegex('record'),
  'js-argument': () => jsArgument,
  'js-arguments': () => jsArguments,
  'js-some-arguments': () => jsSomeArguments,
  'js-line': () => jsLine,
  'js-chain': () => jsChain,
  'js-owner': () => jsOwner,
  'js-local-model-file': () => jsLocalModelFile,
  'js-reaches-care-store': () => jsReachesCareStore,
  'js-store-words': () => jsStoreWords,
  'js-named-store-call': () => jsNamedStoreCall,
  'js-store-call': () => jsStoreCall,
  'js-application': () => jsApplication,
  'js-guard-evidence': () => jsGuardEvidence,
  'js-handler': () => jsHandler,
  'js-public-handler': () => jsPublicHandler,
  /** `ssn`, `patient_email`: names of columns; dates of birth and diagnoses among them. */
  'value-name': () => columnName,
  'js-unit': () => jsUnit,
  'js-types': () => jsTypes,
  // Types that a file declares with values of a person in care.
  'js-of-type': () => jsOfType,
  'js-first-type-with-value': () => jsFirstTypeWithValue,
  'js-last-type-with-value': () => jsLastTypeWithValue,
  // Middleware of one path.
  'js-one-path': () => jsOnePath,
  'js-use-on-path': () => jsUseOnPath,
  'js-routes-of-path': () => jsRoutesOfPath,
};
