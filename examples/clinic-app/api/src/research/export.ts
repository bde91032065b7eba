import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptField } from '../crypto/cipher.js';
import type { Patient } from '../types.js';

function toCsv(patients: Patient[]): string {
  const header = 'mrn,last_name,first_name,date_of_birth,zip_code';
  const lines = patients.map((p) => [p.mrn, p.lastName, p.firstName, p.dateOfBirth, p.zipCode].join(','));
  return [header, ...lines].join('\n');
}

/** Writes the cohort as CSV, for the study nurse to pick up. */
export async function exportCohort(patients: Patient[]): Promise<string> {
  const file = join(tmpdir(), `cohort-${randomUUID()}.csv`);
  await writeFile(file, toCsv(patients));
  return file;
}

/** Writes the cohort as one encrypted file; the study nurse's tool opens it with the key of the study. */
export async function exportEncryptedCohort(patients: Patient[]): Promise<string> {
  const file = join(tmpdir(), `cohort-${randomUUID()}.csv.enc`);
  const encrypted = encryptField(toCsv(patients));
  await writeFile(file, encrypted, { mode: 0o600 });
  return file;
}
