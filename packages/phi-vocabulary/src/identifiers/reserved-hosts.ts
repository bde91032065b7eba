/** Hosts that belong to nobody: RFC 2606 (example.com and friends), RFC 6761 (.test, .invalid, .localhost), RFC 6762 (.local). */
const reserved = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost|local)$/i;

/** Hosts of code systems and of demonstration servers: what they name is a vocabulary or test data. */
const vocabularies = /(?:^|\.)(?:hl7\.org|fhir\.org|loinc\.org|snomed\.info|unitsofmeasure\.org|nucc\.org|w3\.org|schema\.org|ihe\.net|nih\.gov|cms\.gov|hapi\.fhir\.org)$/i;

export function isReservedHost(host: string): boolean {
  return reserved.test(host);
}

export function isVocabularyHost(host: string): boolean {
  return vocabularies.test(host);
}
