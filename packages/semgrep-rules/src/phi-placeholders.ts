import { aiHostNames, aiHosts, healthWords, messageHostNames, messageHosts, thirdPartyHosts, phraseRegex, typeRegex, wordRegex } from 'phi-vocabulary';
import { firstLocalCall, lastLocalCall, localAddressName, localModelFile } from './local-models.js';
import { blockAbout } from './python-functions.js';
import { argument, callArguments, chain, fileAbout, lineArgument, owner, requestBody, someArguments, storedRows, topLevel } from './python-text.js';
import { careWords, carrierWords, commonMembers, impersonalWords, keyWords, safeMemberWords, sanitizerName, weakNames } from './words.js';

/** Placeholders of the rules that follow PHI through Python code. */
export const phiPlaceholders: Readonly<Record<string, () => string>> = {
  // The same names as words of a file's text, for `pattern-regex`; they hold `not-safe` already.
  'record-word': () => wordRegex('record'),
  'care-record-word': () => wordRegex('care-record'),
  'any-record-word': () => wordRegex('any-record'),
  'value-word': () => wordRegex('value'),
  'weak-value-word': () => wordRegex('weak-value'),
  /** `Patient`, `LabResultCreate`: types of records. */
  'record-type': () => typeRegex('record'),
  'care-record-type': () => typeRegex('care-record'),
  /** `patient_id`, `row_count`: names of keys and counts. */
  'key-word': () => keyWords,
  /** `id`, `status`: members that say nothing about the person. */
  'safe-member': () => safeMemberWords,
  /** `payload`, `row`: whatever arrives or is read. */
  carrier: () => carrierWords,
  /** `first_name`, `phone`: weak values that no other trade's code has as a bare name. */
  'weak-name': () => weakNames,
  /** `name`, `reason`: members that half the objects of a program have. */
  'common-member': () => commonMembers,
  /** `clinic`, `user`, `config`: owners whose name or e-mail is no patient's. */
  impersonal: () => impersonalWords,
  // What a handler is sent, and what a store gives back.
  'request-body': () => requestBody,
  'stored-rows': () => storedRows,
  /** `redact`, `hash_mrn`: names of functions whose result may leave. */
  'sanitizer-name': () => sanitizerName,
  // Where a generic name is a patient's: in a function, class or route about one, and on top level of a file about health care.
  'block-about-care': () => blockAbout(careWords()),
  'file-about-care': () => fileAbout(`(?i:${healthWords.source})`),
  /** The same with words that other trades have as well: for rules that ask for more evidence. */
  'file-maybe-about-care': () => fileAbout(`(?:(?i:${healthWords.source})|${phraseRegex('care-record')}|${phraseRegex('any-record')})`),
  'top-level': () => topLevel,
  // Hosts of services and names under which settings hold them.
  'ai-host': () => `(?i:${aiHosts.source})`,
  'ai-host-name': () => `(?i:${aiHostNames.source})`,
  'message-host': () => `(?i:${messageHosts.source})`,
  'message-host-name': () => `(?i:${messageHostNames.source})`,
  'third-party-host': () => `(?i:${thirdPartyHosts.source})`,
  // Models on the own machine: calls of a client with a loopback address, files that know no other, names of addresses.
  'first-local-call': () => firstLocalCall,
  'last-local-call': () => lastLocalCall,
  'local-model-file': () => localModelFile,
  'local-address-name': () => localAddressName,
  // Shapes of Python text.
  argument: () => argument,
  'line-argument': () => lineArgument,
  arguments: () => callArguments,
  'some-arguments': () => someArguments,
  chain: () => chain,
  owner: () => owner,
};
