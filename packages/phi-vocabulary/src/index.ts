export type { IdentifierClass, NameVerdict, PhiClass, Strength } from './types.js';
export { classifyName, mentionsPatient, namesStaff } from './match-name.js';
export { splitWords } from './names/split-words.js';
export { faults } from './faults.js';
export type { Fault, FaultCategory, RuleName, Severity } from './faults.js';
export { carrierNames, healthWords, labelOwners, safeMembers, transportMembers } from './names/context-words.js';
export { carryingVerbs, inertVerbs, markupSanitizers, producerVerbs, sanitizerWords } from './safeguards/sanitizers.js';
export { careTables, certainStoreMethods, databaseNames, fhirMethods, keyValueNames, looseStoreMethods, otherTables, patientResources, serviceEndings, sharedTables, sqlMethods, storeEndings, storeVerb } from './sinks/data-access.js';
export type { StoreOperation } from './sinks/data-access.js';
export { auditParts, auditPhrases, auditReadVerbs, auditStorePhrases, auditStoreWords, auditWords, auditWriteMethods, breakGlassPhrases } from './safeguards/audit.js';
export type { AuditPart } from './safeguards/audit.js';
export { guardObjects, guardVerbs, guardWords, principalNames, publicDecorators, publicWords } from './safeguards/access.js';
export { brokenCiphers, brokenHashes, derivingCalls, freshRandomCalls, nonceCalls, outputFirstModules, pbkdf2Rounds, unauthenticatedModes } from './safeguards/ciphers.js';
export type { NonceCall } from './safeguards/ciphers.js';
export { browserCookieModules, careCookieWords, contextCookieModules, cookieJarDefaults, cookieSerializerModules, credentialCookieWords, credentialValueWords, harmlessCookieWords, sessionLibraries, sessionOptionTypes } from './safeguards/cookies.js';
export type { CookieDefaults, SessionLibrary } from './safeguards/cookies.js';
export { accessGuardName, ariaRoles, chatRoles, describedWords, displayWords, grantWords, listMethods, ownedRoleAliases, principalWords, roleAliases, roleGuardVerbs, roleListKeys, roleNameWords, speakerOwners } from './safeguards/roles.js';
export { findPhiValues } from './match-value.js';
export type { Confidence, DetectorExample, Hint, Judgement, PhiValue, ValueContext, ValueDetector, ValueKind, ValueVerdict } from './value-types.js';
export { valueDetectors } from './identifiers/index.js';
export { isPlaceholderName } from './identifiers/name.js';
export { commonFamilyNames, commonGivenNames } from './identifiers/common-names.js';
export { hasPlaceholderWord, isSequential, placeholderDigits } from './placeholders.js';
export { deaCheckDigit, gs1CheckDigit, isDeaValid, isGs1Valid, isLuhnValid, isMbiFormat, isNpiValid, isVinValid, luhnCheckDigit, npiCheckDigit, vinCheckDigit } from './checksums.js';
export { isRestrictedZip3, restrictedZip3, safeHarborZip3 } from './zip3.js';
export type { CensusYear } from './zip3.js';
export {
  sampleAddress, sampleBirthDate, sampleCard, sampleDea, sampleDeviceSerial, sampleEmail, sampleFamilyName, sampleGivenName, sampleIp, sampleMbi, sampleMemberId, sampleMrn, sampleName, sampleNpi, samplePhone, sampleSsn,
  sampleStreet, sampleUdi, sampleVin,
} from './samples.js';
