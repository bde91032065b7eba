import type { FormatHint, Group, Slot } from './slot.js';

const keep = 'keep';

/** Members of any resource that hold codes, types, links and events' times. */
const kept = new Set([
  'resourceType', 'system', 'code', 'display', 'use', 'status', 'intent', 'type', 'versionId', 'lastUpdated', 'profile', 'url', 'unit', 'language', 'mode', 'relationship', 'kind', 'verificationStatus', 'clinicalStatus', 'category', 'priority', 'comparator', 'method', 'fullUrl', 'contentType', 'issued', 'title', 'version', 'publisher', 'criticality', 'gender', 'country',
]);

/** Resources whose `name` is a person's; of all others it is an organisation's, a drug's, a questionnaire's. */
const persons = new Set(['Patient', 'Person', 'RelatedPerson', 'Practitioner']);

/** Resources about nobody: what they name, and how it is reached, is an institution's or an editor's. */
const impersonal = /^(?:Organization|Location|Endpoint|HealthcareService|InsurancePlan|CodeSystem|ValueSet|ConceptMap|NamingSystem|StructureDefinition|StructureMap|SearchParameter|OperationDefinition|CapabilityStatement|CompartmentDefinition|ImplementationGuide|GraphDefinition|MessageDefinition|TerminologyCapabilities|ActivityDefinition|PlanDefinition|Library|Measure|Questionnaire|ResearchStudy|EventDefinition|ExampleScenario|ChargeItemDefinition|SpecimenDefinition|ObservationDefinition|DeviceDefinition|Evidence|EvidenceVariable|ResearchDefinition|TestScript|TestReport)$/;

const byMember: Readonly<Record<string, FormatHint>> = {
  family: { class: 'name', role: 'family' },
  given: { class: 'name', role: 'given' },
  birthDate: { class: 'date' },
  deceasedDateTime: { class: 'date' },
  city: { class: 'geo', role: 'city' },
  district: { class: 'geo', role: 'county' },
  postalCode: { class: 'geo', role: 'zip' },
  line: { class: 'geo', role: 'street' },
  state: { class: 'geo', role: 'state' },
  latitude: { class: 'geo', role: 'coordinate' },
  longitude: { class: 'geo', role: 'coordinate' },
  serialNumber: { class: 'device' },
  deviceIdentifier: { class: 'device' },
  carrierHRF: { class: 'device', role: 'udi' },
  lotNumber: { class: 'device' },
  subscriberId: { class: 'health-plan' },
  valueBirthDate: { class: 'date' },
};

/** Dates of care; `period.start` and the like are judged by their holder. */
const careDates = new Set(['effectiveDateTime', 'performedDateTime', 'onsetDateTime', 'abatementDateTime', 'recordedDate', 'authoredOn', 'occurrenceDateTime', 'assertedDate', 'whenHandedOver', 'whenPrepared', 'collectedDateTime', 'receivedTime', 'servicedDate', 'diagnosedDate', 'dateAsserted', 'lastOccurrence', 'effectiveInstant', 'billablePeriod', 'onsetPeriod', 'performedPeriod', 'effectivePeriod', 'expirationDate']);
const carePeriods = new Set(['period', 'performedPeriod', 'effectivePeriod', 'onsetPeriod', 'billablePeriod', 'servicedPeriod', 'abatementPeriod', 'occurrencePeriod', 'hospitalization', 'collectedPeriod']);

const identifierTypes: readonly (readonly [words: RegExp, hint: FormatHint])[] = [
  [/us-ssn|\bSS\b|2\.16\.840\.1\.113883\.4\.1(?!\d)|social/i, { class: 'ssn' }],
  [/us-npi|\bNPI\b|2\.16\.840\.1\.113883\.4\.6(?!\d)/i, { class: 'license', role: 'npi' }],
  [/us-dea|\bDEA\b/i, { class: 'license', role: 'dea' }],
  [/us-mbi|\bMBI\b|us-medicare|\bMC\b|medicare|medicaid|\bMA\b|member|subscriber|insur|\bSN\b|\bHC\b|\bNIIP\b/i, { class: 'health-plan' }],
  [/\bDL\b|driver|licen[cs]e|passport|\bPPN\b/i, { class: 'license' }],
  [/account|\bAN\b/i, { class: 'account' }],
  [/\bMR\b|mrn|medical.?record|\bPI\b|patient|hospital/i, { class: 'mrn' }],
];

/** What FHIR R4 says about a value inside a resource; undefined outside of one, or when the element says nothing. */
export function fhirHint({ path, group }: Slot, siblings: (name: string) => string | undefined): FormatHint | undefined {
  const type = resourceType(group);
  if (type === undefined) return undefined;
  const names = path.filter((part) => part !== 'key');
  const member = names.at(-1) ?? '';
  const holder = names.at(-2) ?? '';
  if (path.at(-1) === 'key') return keep;
  if (member === 'value' && holder === 'identifier') return identifierHint(type, siblings);
  if (impersonal.test(type) && (holder === 'telecom' || holder === 'address' || names.includes('contact'))) return keep;
  if (member === 'value' && holder === 'telecom') return telecomHint(siblings('system'));
  if (member === 'text' && (holder === 'name' || holder === 'address')) return holder === 'name' && persons.has(type) ? { class: 'name', role: 'full' } : holder === 'address' ? { class: 'geo', role: 'address' } : keep;
  if ((holder === 'name' || holder === 'contact') && member === 'name' && persons.has(type)) return { class: 'name', role: 'full' };
  if (carePeriods.has(holder) && (member === 'start' || member === 'end')) return names.at(-3) === 'identifier' || names.at(-3) === 'address' || names.at(-3) === 'telecom' ? keep : { class: 'date' };
  if (careDates.has(member)) return member === 'expirationDate' ? keep : { class: 'date' };
  if (member === 'birthDate') return { class: 'date' };
  if (member === 'display' && holder !== 'coding' && isPersonReference(siblings('reference'))) return { class: 'name', role: 'full' };
  if (member === 'text' && !/^(?:note|comment|annotation|text|payload)$/.test(holder) && holder !== '') return keep;
  if (kept.has(member) || holder === 'coding' || holder === 'meta' || (holder === 'code' && member === 'text')) return keep;
  if (member === 'name' || member === 'id' || member === 'reference') return keep;
  if (member === 'lotNumber' && type !== 'Device') return keep;
  const known = byMember[member];
  return known !== undefined && !(member === 'line' && holder !== 'address') ? known : undefined;
}

function isPersonReference(reference: string | undefined): boolean {
  return reference !== undefined && /^(?:Patient|Practitioner|RelatedPerson|Person)\//.test(reference);
}

/** The type of the nearest resource around a group. */
function resourceType(group: Group): string | undefined {
  if (group.isInResource === undefined) group.isInResource = (group.type ?? (group.parent && resourceType(group.parent))) !== undefined;
  return group.isInResource ? (group.type ?? (group.parent && resourceType(group.parent))) : undefined;
}

function identifierHint(type: string, siblings: (name: string) => string | undefined): FormatHint {
  const said = `${siblings('system') ?? ''} ${siblings('code') ?? ''} ${siblings('text') ?? ''} ${siblings('display') ?? ''}`;
  for (const [words, hint] of identifierTypes) if (words.test(said)) return hint;
  if (type === 'Patient' || type === 'Person' || type === 'RelatedPerson') return { class: 'mrn' };
  if (type === 'Practitioner') return { class: 'license' };
  if (type === 'Coverage') return { class: 'health-plan' };
  return type === 'Device' ? { class: 'device' } : keep;
}

function telecomHint(system: string | undefined): FormatHint | undefined {
  if (system === 'email' || system === 'phone' || system === 'fax' || system === 'url') return { class: system };
  return system === 'sms' || system === 'pager' ? { class: 'phone' } : undefined;
}
