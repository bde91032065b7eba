// ruleid: hipaa.javascript.require-safe-deidentification
export function deidentifyRow(row: Row) {
  return { zip: row.zip.slice(0, 5), year: row.year };
}

// ok: hipaa.javascript.require-safe-deidentification
export function deidentifyRecord(row: Row) {
  return { zip: RESTRICTED.has(row.zip.slice(0, 3)) ? '000' : row.zip.slice(0, 3), year: row.year };
}

// ruleid: hipaa.javascript.require-safe-deidentification
export function anonymizeVisit(visit: Visit) {
  return { zip: visit.zip, ward: visit.ward };
}

// ok: hipaa.javascript.require-safe-deidentification
export function anonymizeWard(visit: Visit) {
  return { ward: visit.ward };
}

// ruleid: hipaa.javascript.require-safe-deidentification
export function toResearchRecord(row: Row) {
  return { age: row.age, year: row.year };
}

// ok: hipaa.javascript.require-safe-deidentification
export function toResearchAge(row: Row) {
  return { age: row.age > 89 ? '90+' : row.age };
}

// ruleid: hipaa.javascript.require-safe-deidentification
export const pseudonymizeStay = (stay: Stay) => {
  return { admitted: stay.admittedAt.slice(0, 7) };
};

// ok: hipaa.javascript.require-safe-deidentification
export const pseudonymizeYear = (stay: Stay) => {
  return { admitted: stay.admittedAt.slice(0, 4) };
};

// ruleid: hipaa.javascript.require-safe-deidentification
export async function scrubNote(note: string) {
  try {
    return await service.scrub(note);
  } catch (error) {
    return note;
  }
}

// ok: hipaa.javascript.require-safe-deidentification
export async function scrubStrictly(note: string) {
  try {
    return await service.scrub(note);
  } catch (error) {
    throw new Error('not scrubbed');
  }
}

// ruleid: hipaa.javascript.require-safe-deidentification
export function stripIdentifiers(record: Row) {
  const { name, ssn, ...rest } = record;
  return rest;
}

// ok: hipaa.javascript.require-safe-deidentification
export function stripToCode(record: Row) {
  return { code: record.code };
}

// ruleid: hipaa.javascript.require-safe-deidentification
export function redactNames(text: string, name: string) {
  return text.replace(name, '[NAME]');
}

// ok: hipaa.javascript.require-safe-deidentification
export function redactMarks(text: string) {
  return text.replace(/[#*]/g, '');
}

// ruleid: hipaa.javascript.pattern.require-safe-deidentification
export function maskSsn(text: string) {
  return text.replace(/\b\d{3}-\d{2}-\d{4}\b/g, '***');
}

// ok: hipaa.javascript.pattern.require-safe-deidentification
export function maskPatientSsn(text: string) {
  return text.replace(/\b\d{3}[-. ]?\d{2}[-. ]?\d{4}\b/g, '***');
}

// ruleid: hipaa.javascript.require-safe-deidentification
export function deidentifyEncounter(encounter: Encounter) {
  return { ...encounter, name: undefined };
}

// ruleid: hipaa.javascript.pattern.require-safe-deidentification
export function deidentifyPhone(text: string) {
  return text.replace(/\d{3}-\d{3}-\d{4}/g, '***');
}

// ok: hipaa.javascript.require-safe-deidentification
export function formatZip(row: Row) {
  return row.zip.slice(0, 5);
}

// ok: hipaa.javascript.require-safe-deidentification
export function isDeidentified(row: Row) {
  return row.zip.slice(0, 5) === '';
}

// ruleid: hipaa.javascript.require-safe-deidentification
export function pseudonymizeKey(row: Row) {
  return createHash('sha256').update(row.mrn).digest('hex');
}

// ok: hipaa.javascript.require-safe-deidentification
export function pseudonymizeKeyed(row: Row, secret: string) {
  return createHmac('sha256', secret).update(row.mrn).digest('hex');
}
