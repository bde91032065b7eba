import type { PhiClass } from '../types.js';

/** How a message names what was found: the class, never the value. */
export const classLabels: Readonly<Record<PhiClass, string>> = {
  name: 'a name',
  geo: 'an address',
  date: 'a personal date or age',
  phone: 'a phone number',
  fax: 'a fax number',
  email: 'an e-mail address',
  ssn: 'a Social Security number',
  mrn: 'a medical record number',
  'health-plan': 'a health plan number',
  account: 'an account number',
  license: 'a licence number',
  vehicle: 'a vehicle identifier',
  device: 'a device identifier',
  url: 'a personal URL',
  ip: 'an IP address',
  biometric: 'a biometric identifier',
  photo: 'a photograph',
  other: 'declared PHI',
  clinical: 'clinical information',
  record: 'a patient record',
  'record-key': 'a record key',
};
