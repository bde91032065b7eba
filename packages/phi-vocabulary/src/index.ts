export type { IdentifierClass, NameVerdict, PhiClass, Strength } from './types.js';
export { classifyName, mentionsPatient, namesStaff } from './match-name.js';
export { splitWords } from './names/split-words.js';
export { faults } from './faults.js';
export type { Fault, FaultCategory, RuleName, Severity } from './faults.js';
export { carrierNames, healthWords, labelOwners, safeMembers, transportMembers } from './names/context-words.js';
export { carryingVerbs, inertVerbs, markupSanitizers, producerVerbs, sanitizerWords } from './safeguards/sanitizers.js';
