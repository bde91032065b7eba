import type { Patient, Visit } from '../types.js';

export class DeidentificationError extends Error {
  override name = 'DeidentificationError';
}

export interface ResearchRow {
  ageBand: string;
  zip3: string;
  visitYear: number;
  diagnosis: string;
}

// Areas with 20,000 people or fewer: HHS guidance (2000 census) and the 2010 and 2020 censuses together.
const RESTRICTED_ZIP3 = new Set(
  '036 059 063 102 202 203 204 205 369 556 690 692 753 772 790 821 823 830 831 878 879 884 890 893'.split(' '),
);
const LEFTOVERS = [
  /\b\d{3}[-. ]?\d{2}[-. ]?\d{4}\b/,
  /\bmrn\b\W{0,3}[a-z]{0,4}[-\d]{5,}/i,
  /\(?\b\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}\b/,
  /\b[\w.+-]+@[\w-]+\.\w{2,}\b/,
  /\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b/,
];

/** One row of the research data set by 45 CFR 164.514(b)(2). Free text stays out; a row that can't be made safe is an error. */
export function deidentifySafeHarbor(patient: Patient, visit: Visit): ResearchRow {
  try {
    const row: ResearchRow = {
      ageBand: ageBandOf(patient.dateOfBirth, visit.startedAt),
      zip3: safeZip3(patient.zipCode),
      visitYear: new Date(visit.startedAt).getUTCFullYear(),
      diagnosis: visit.diagnosis,
    };
    verifyDeidentified(row, patient);
    return row;
  } catch (error) {
    throw new DeidentificationError(`The visit was left out: ${(error as Error).name}`);
  }
}

function safeZip3(zipCode: string): string {
  const zip3 = /^\d{5}(?:-\d{4})?$/.test(zipCode) ? zipCode.slice(0, 3) : '000';
  return RESTRICTED_ZIP3.has(zip3) ? '000' : zip3;
}

function ageBandOf(dateOfBirth: string, on: string): string {
  const years = Math.floor((Date.parse(on) - Date.parse(dateOfBirth)) / (365.25 * 24 * 60 * 60 * 1000));
  if (!Number.isFinite(years) || years < 0) throw new RangeError('no usable age');
  if (years >= 90) return '90+';
  const decade = Math.floor(years / 10) * 10;
  return `${decade}-${decade + 9}`;
}

function verifyDeidentified(row: ResearchRow, patient: Patient): void {
  const text = JSON.stringify(row).toLowerCase();
  const identifiers = [patient.firstName, patient.lastName, patient.mrn, patient.ssn, patient.email, patient.phone];
  const hasIdentifier = identifiers.some((value) => value && text.includes(value.toLowerCase()));
  if (hasIdentifier || LEFTOVERS.some((pattern) => pattern.test(text))) throw new DeidentificationError('an identifier is left');
}
