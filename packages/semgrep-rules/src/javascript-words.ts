import { carrierNames, labelOwners, safeMembers, staffWords, technicalOwners } from 'phi-vocabulary';
import { eitherCase, tooCommon } from './words.js';

/** Numbers of a person that end like keys: `memberId`, `nationalId`. */
const notKeys = String.raw`(?!\w*(?:[mM]ember|[iI]nsurance|[pP]olicy|[sS]ubscriber|[nN]ational|[bB]eneficiary|[mM]edicare|[mM]edicaid|[hH]ealth|[gG]overnment|[tT]ax)_?I[dD]\b)`;

/** Names that hold a key, a count or a position in camelCase: `patientId`, `rowCount`, `MAX_ROWS`. */
export const jsKeyWords = String.raw`${notKeys}(?:\w*_|\w*[a-z\d](?=[A-Z])|)(?:[iI]ds?|ID|[uU]uids?|UUID|[gG]uid|[pP]k|[oO]id|[cC]ounts?|[tT]otals?|[lL]ength|[sS]ize|[nN]um|[iI]dx|[iI]ndex|[oO]ffset|[pP]osition|[fF]iles?|[pP]ath|[dD]ir|[fF]ilename|[tT]oken|[jJ]wt|[nN]once|[sS]ignature|[tT]ypes?|[sS]tatus|[vV]ersion|[uU]rl|[kK]ey|i|n)\b`;

/** Members that say nothing about the person although their owner is a record. */
export const jsSafeMembers = String.raw`${notKeys}(?:(?:\w*[a-z\d])(?:Id|ID|Ids|Uuid|Guid|Count|At|Version|Key|Url|Flag|Hash|Encrypted|Type)|(?:\w+_)?(?:id|ids|uuid|pk|guid|count|type|at|version)|_id|_type|ok|no|modality|event|(?:is|has|can|should)[A-Z]\w*|(?:claim|order|account|payment|request|appointment|delivery)Status|(?i:${[...safeMembers].filter((word) => /^[a-z]{2,}$/.test(word)).join('|')}))\b`;

/** Carriers of the vocabulary, also with a word before or behind: `rawPayload`, `rowData`. */
export const jsCarrierWords = String.raw`\b(?:(?:raw|new|old|db|json|request|response|hl7|fhir|form|user|input|updated|saved|merged|parsed|initial)(?=[A-Z]))?(?:${[...carrierNames].filter((word) => /^[a-z]{3,}$/.test(word) && !tooCommon.has(word)).map(eitherCase).join('|')})(?:Data|Json|Dto|DTO|Body|Text|Payload|Values)?\b`;

/** Weak values that stand for a person's also as a bare name. */
export const jsWeakNames = String.raw`\b(?:(?:new|old|home|mobile|work|contact|primary|full)(?=[A-Z]))?(?:[fF]irstName|[lL]astName|[fF]ullName|[gG]ivenName|[fF]amilyName|[sS]urname|[pP]hone|[pP]honeNumber|[mM]obile|[eE]mail|[eE]mailAddress|[hH]omeAddress|[aA]ddress|[sS]treet|[zZ]ipCode|[pP]ostcode|[cC]omplaint|[nN]otes?|[bB]irthYear|[gG]ender|[eE]thnicity|[mM]emberId|[fF]indings?|[dD]osage|[mM]emberName|[mM]edicationName)\b`;

/** Weak values that half the objects of a program have: they count on one letter, a row or a record only. */
export const jsCommonMembers = String.raw`(?:name|names|first|last|given|family|condition|conditions|reason|summary|results?|comments?|history|outcome|procedures?|identifiers?|height|weight|city|contact|treatments?|responses|race|address|addresses|interpretation|text|description|answers|concerns?)\b`;

/** Owners whose members are words about a field: `labels.ssn`, `errors.dob`. */
export const jsLabelOwners = String.raw`\b(?:\w+_|\w*[a-z](?=[A-Z])|)(?:${[...labelOwners].map(eitherCase).join('|')}|z|t|yup|Joi)`;

/** Owners whose members aren't a patient's: staff, places, programs; and those whose members are words about a field. */
export const jsImpersonal = String.raw`\b(?:\w+_|\w*[a-z](?=[A-Z])|)(?:${[...new Set([...staffWords, ...technicalOwners, ...labelOwners])].map(eitherCase).join('|')}|[uU]sers?|config|this|self|process|env|logger|args|e|exc|err|dish|Math|JSON|Object|Array|os|path|z|t|yup|Joi|schema)`;
