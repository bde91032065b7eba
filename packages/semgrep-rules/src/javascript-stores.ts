import { auditStoreWords, careTables, certainStoreMethods, likelyCareTables, listingTableEndings, patientResources, phrasesOfKind, textRegex } from 'phi-vocabulary';
import { careText, valueText } from './text-placeholders.js';

/** What a function's text says when it reaches a store of persons in care; regexes without anchors for `$BODY` of a `js-unit`. */
const care = textRegex([...phrasesOfKind('record'), ...careTables, ...likelyCareTables]);
const reference = [...listingTableEndings, ...auditStoreWords].join('|');
const methods = [...certainStoreMethods.keys()].filter((name) => certainStoreMethods.get(name) !== 'count').join('|');
const loose = '(?:find|get|list|load|read|fetch|search|query|retrieve|lookup|save|create|insert|update|upsert|add|delete|remove|destroy|store|register|admit|record|by|for|export|import|patch|put|merge|scan|select|all|first|history|summary)';
const end = String.raw`\w*\b(?<!${reference.split('|').join(`)(?<!`)})`;
const holder = String.raw`(?:[\w$]+!?\??\.)*\w*?${care}${end}(?:\(\))?`;

const ways = [
  // A model, repository or collection of care at a method only stores have; any method of it where its answer is awaited or returned.
  String.raw`\b${holder}!?\??\s*\.(?:\w+\.)?(?:${methods}|aggregate|save|insert|select|update|delete|destroy|where|query|find\((?!\s*(?:async\s*)?\(?\w*\)?\s*=>)|find\w+)\b`,
  String.raw`(?:\bawait|\breturn|=>|yield)\s+(?:[\w$]+!?\??\.)*\w*?${care}\w*!?\??\s*\.${loose}(?:[A-Z]\w*)?\(`,
  // SQL that names a table of care.
  String.raw`(?:FROM|JOIN|INTO|UPDATE|from|join|into|update)\s+["\x60\[]?(?:\w+\.)?["\x60]?(?!\w*(?:${reference})\b)\w*?${care}`,
  // Tables and collections by their name: knex("patients"), from("patients"), collection("charts"), getRepository(Patient).
  String.raw`\b(?:knex|db|trx|tx|conn|database|from|table|into|collection|selectFrom|insertInto|updateTable|deleteFrom|getRepository|getModel|model|doc|ref|withSchema|getCollection|repository|(?:db|tx|trx|em|\w*[mM]anager|\w*[dD]atabase|\w*DataSource|session|drizzle)\.(?:insert|update|delete|select|save|remove|find\w*|persist\w*|create|getRepository))(?:\.\w+)?(?:<[^()\n]*>)?\(\s*(?:[\w.]+\s*,\s*)?["'\x60]?(?:[a-z]\w*\.)*(?!\w*(?:${reference})\b)\w*?${care}\w*(?!\()["'\x60]?\s*[,)]`,
  String.raw`\bTableName\s*:\s*[^\n,]*?${care}`,
  // FHIR: resources about a person.
  String.raw`\.(?:get|post|put|patch|delete|request|search|read|fetch|create|update|vread|history|operation|transaction|\w*[rR]esources?\w*|search\w*|read\w*)(?:<[^()\n]*>)?\(\s*(?:\{\s*resourceType\s*:\s*)?["'\x60][^"'\x60\n]*?\b(?:${[...patientResources].join('|')})(?:[/?"'\x60]|\b)`,
];

export const jsReachesCareStore = `(?s)^(?!.*?createObjectStore).*?(?:${ways.join('|')})`;

/** Methods only stores have. */
export const jsStoreWords = String.raw`\.(?:${methods})\(`;

/** A call that only a store takes, or a call of something called a store. */
export const jsStoreCall = String.raw`(?s)^.*?(?:\.(?:${methods}|\$queryRaw\w*|\$executeRaw\w*|executeTakeFirst\w*|PutItem\w*|GetItem\w*|createSignedUrl|upload|download)\b|\bnew (?:Get|Put|Query|Scan|Update|Delete|Batch\w*|Transact\w*)(?:Item)?Command\(|\b(?:this\.)?_?\w*(?:[rR]epo|[rR]epository|[dD]ao|[sS]tore|[dD]b|[dD]atabase|[cC]ollection|pool|conn|connection|prisma|knex|sequelize|[sS]ource|ddb|dynamo\w*|docClient|supabase|firestore|mongo|sql|service|Service)!?\??\.(?!commit|close|connect|dispatch|subscribe|getState|release|end\b)${loose}(?:[A-Z]\w*)?(?:<[^()\n]*>)?\()`;

/** Such a call in a function that names persons in care. */
export const jsNamedStoreCall = `(?s)^(?=.*?(?:${careText()}|${valueText()}))(?:${jsStoreCall})`;
