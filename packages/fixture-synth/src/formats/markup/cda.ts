import type { FormatHint } from '../slot.js';

const persons = new Set(['patient', 'assignedPerson', 'associatedPerson', 'guardianPerson', 'relatedPerson', 'informationRecipient', 'subject', 'maintainingPerson']);
/** Who provides, keeps or makes is no patient, and its address nobody's home. */
const organisations = new Set(['providerOrganization', 'representedOrganization', 'representedCustodianOrganization', 'serviceProviderOrganization', 'receivedOrganization', 'scopingOrganization', 'wholeOrganization', 'manufacturerOrganization', 'healthCareFacility', 'playingEntity', 'scopingEntity']);
const careActs = new Set(['encompassingEncounter', 'encounter', 'procedure', 'act', 'observation', 'substanceAdministration', 'supply', 'organizer', 'serviceEvent']);

/** What C-CDA (R2.1) says about an element's text or attribute; undefined outside of such a document. */
export function cdaHint(elements: readonly string[], attribute: string | undefined, attributes: ReadonlyMap<string, string>): FormatHint | undefined {
  if (elements[0] !== 'ClinicalDocument') return undefined;
  const name = elements.at(-1) ?? '';
  if (elements.some((element) => organisations.has(element))) return 'keep';
  if (attribute === undefined) return textHint(elements, name);
  if (name === 'id' && attribute === 'extension') return idHint(elements, attributes.get('root') ?? '');
  if (name === 'telecom' && attribute === 'value') return undefined;
  if (attribute !== 'value') return 'keep';
  if (name === 'birthTime') return { class: 'date' };
  const isTime = name === 'effectiveTime' || (elements.at(-2) === 'effectiveTime' && /^(?:low|high|center)$/.test(name));
  return isTime && elements.some((element) => careActs.has(element)) ? { class: 'date' } : 'keep';
}

function textHint(elements: readonly string[], name: string): FormatHint | undefined {
  const holder = elements.at(-2) ?? '';
  switch (name) {
    case 'given':
    case 'family':
      return { class: 'name', role: name };
    case 'name':
      return persons.has(holder) ? { class: 'name', role: 'full' } : 'keep';
    case 'prefix':
    case 'suffix':
    case 'country':
    case 'title':
      return 'keep';
    case 'streetAddressLine':
      return { class: 'geo', role: 'street' };
    case 'city':
      return { class: 'geo', role: 'city' };
    case 'county':
      return { class: 'geo', role: 'county' };
    case 'state':
      return { class: 'geo', role: 'state' };
    case 'postalCode':
      return { class: 'geo', role: 'zip' };
    default:
      return undefined;
  }
}

function idHint(elements: readonly string[], root: string): FormatHint {
  if (root === '2.16.840.1.113883.4.1') return { class: 'ssn' };
  if (root === '2.16.840.1.113883.4.6') return { class: 'license', role: 'npi' };
  const holder = elements.at(-2) ?? '';
  if (holder === 'patientRole' || holder === 'patient') return { class: 'mrn' };
  return holder === 'encompassingEncounter' ? { class: 'other' } : 'keep';
}
