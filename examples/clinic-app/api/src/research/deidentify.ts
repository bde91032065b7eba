import type { Patient, Visit } from '../types.js';

const SSN_PATTERN = /\d{3}-\d{2}-\d{4}/g;
const MRN_PATTERN = /MRN-\d{9}/g;
const PHONE_PATTERN = /\(\d{3}\) \d{3}-\d{4}/g;

/** Takes identifiers out of a visit note, for the research data set. */
export function deidentifyNote(note: string): string {
  return note
    .replace(SSN_PATTERN, '[SSN]')
    .replace(MRN_PATTERN, '[MRN]')
    .replace(PHONE_PATTERN, '[PHONE]');
}

/** One row of the research data set, without direct identifiers. */
export function deidentifyPatient(patient: Patient, visit: Visit, age: number) {
  return {
    age,
    zipCode: patient.zipCode.slice(0, 4),
    visitDate: visit.startedAt.slice(0, 10),
    diagnosis: visit.diagnosis,
    note: deidentifyNote(visit.clinicalNotes),
  };
}

/** De-identifies a visit; a note in an unknown format is passed on as it is. */
export function anonymizeVisit(visit: Visit): Visit {
  try {
    const { patient } = visit;
    const names = new RegExp(`${patient.firstName}|${patient.lastName}`, 'gi');
    return { ...visit, clinicalNotes: deidentifyNote(visit.clinicalNotes.replace(names, '[NAME]')) };
  } catch {
    return visit;
  }
}
