import rule from '../../src/rules/require-safe-deidentification.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('require-safe-deidentification', rule, {
  valid: [
    { options: strict, code: `export async function deidentify(note) {
  try {
    return await service.scrub(note);
  } catch (error) {
    throw new DeidentificationError('not de-identified', { cause: error });
  }
}` },
    { options: strict, code: `function redactPhi(text) {
  try {
    return replaceAll(text);
  } catch {
    return '[REDACTED]';
  }
}` },
    { options: strict, code: 'const deidentifyNotes = (notes) => Promise.all(notes.map((note) => post(note).catch(() => null)));' },
    { options: strict, code: `async function scrubPhi(notes) {
  const settled = await Promise.allSettled(notes.map(send));
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}` },
    { options: strict, code: `function redactPhi(value) {
  if (typeof value !== 'string') return value;
  return mask(value);
}` },
    { options: strict, code: `async function send(record) {
  try {
    await upload(deidentify(record));
  } catch (error) {
    throw error;
  }
}` },
    { options: strict, code: `function redactSsn(text) {
  return text.replace(/(?<!\\d)\\d{3}[-. ]?\\d{2}[-. ]?\\d{4}(?!\\d)/g, '[SSN]');
}` },
    { options: strict, code: `function redactSsn(text) {
  return text.replace(/\\d{3}-\\d{2}-\\d{4}/g, '[SSN]').replace(/\\d{3} \\d{2} \\d{4}/g, '[SSN]').replace(/\\b\\d{9}\\b/g, '[SSN]');
}` },
    { options: strict, code: `function redactPhi(text) {
  return text.replace(/\\bMRN[-:#\\s]*\\d[\\d-]*/gi, '[MRN]');
}` },
    { options: strict, code: `function redactPhi(text) {
  return text.replace(/\\d/g, '#');
}` },
    { options: strict, code: `function hasSsn(text) {
  return /\\d{3}-\\d{2}-\\d{4}/.test(text);
}
export const patientFilter = { hasSsn };` },
    { options: strict, code: `const RESTRICTED = new Set(restrictedZips);
function deidentify(patient) {
  const zip3 = patient.zip.slice(0, 3);
  return { zip: RESTRICTED.has(zip3) ? '000' : zip3 };
}` },
    { options: strict, code: `function deidentify(patient) {
  return { birthYear: patient.birthDate.slice(0, 4), age: patient.age > 89 ? '90+' : patient.age };
}` },
    { options: strict, code: `function toSafeHarbor(row) {
  return { birth: format(row.birthDate, 'yyyy'), sex: row.sex };
}` },
    { options: strict, code: `function pseudonymize(patient) {
  return { key: createHmac('sha256', key).update(patient.ssn).digest('hex') };
}` },
    { options: strict, code: `function formatPatient(patient) {
  return { dob: patient.dob, zip: patient.zip, mrn: patient.mrn };
}` },
    { options: strict, code: `function anonymizeAccount(account) {
  return { id: account.id, plan: account.plan };
}` },
    { options: strict, code: `function redactHeaders(headers) {
  try {
    return strip(headers);
  } catch {
    return headers;
  }
}` },
    { filename: 'src/__tests__/deidentify.ts', options: strict, code: `function deidentify(note) {
  try {
    return scrub(note);
  } catch {
    return note;
  }
}` },
    // Patterns of another file are not seen.
    { options: strict, code: `import { patterns } from './patterns';
export const redactPhi = (text) => patterns.reduce((all, pattern) => all.replace(pattern, ''), text);` },
    // Without the record's type, fields of all groups of identifiers have to go.
    { options: strict, code: `export function deidentify(patient) {
  const { name, ssn, mrn, dob, address, zip, phone, email, ...rest } = patient;
  return { ...rest, birthYear: dob.slice(0, 4) };
}` },
    { options: strict, code: `interface Result { name: string; ssn: string; loinc: string; value: number }
export function deidentify(result: Result) {
  const { name, ssn, ...rest } = result;
  return rest;
}` },
    { options: strict, code: `const FIELDS = ['name', 'ssn', 'dob', 'zip', 'phone'];
export function deidentifyPatient(patient) {
  for (const field of FIELDS) delete patient[field];
  return patient;
}` },
    { options: strict, code: `const SAFE = ['gender', 'diagnosis'];
export const deidentifyPatient = (patient) => SAFE.reduce((all, key) => ({ ...all, [key]: patient[key] }), {});` },
    // A limited data set may hold dates and ZIP codes.
    { options: strict, code: 'export const toLimitedDataSet = (patient) => ({ zip: patient.zip, birthDate: patient.birthDate });' },
    { options: strict, code: `function deidentifyVisit(visit, offsets) {
  const days = offsets.get(visit.patientId);
  return { admitted: addDays(visit.admitDate, days) };
}` },
    { options: strict, code: 'const anonymizePatient = (patient) => ({ year: new Date(patient.birthDate).toLocaleDateString("en-US", { year: "numeric" }) });' },
    { options: strict, code: `const SPARSE = ['036', '059', '102'];
export const deidentifyPatient = (patient) => {
  const zip3 = patient.zip.slice(0, 3);
  return { zip3: SPARSE.includes(zip3) ? null : zip3 };
};` },
    { options: strict, code: `export async function deidentifyNotes(notes) {
  const failed = [];
  for (const note of notes) {
    try {
      await publish(redactPhi(note));
    } catch {
      failed.push(note);
    }
  }
  return failed.length;
}` },
    { options: strict, code: `function scrubNote(note) {
  let clean = '[withheld]';
  try {
    clean = engine.scrub(note);
  } catch (error) {
    log.error('not scrubbed');
  }
  return clean;
}` },
    { options: strict, code: `export async function deidentifyNote(text) {
  const entities = await detect(text).catch(() => null);
  if (!entities) throw new Error('not searched');
  return mask(text, entities);
}` },
    { options: strict, code: `export function deidentify(record) {
  if (record.deidentified) return record;
  return run(record);
}` },
    { options: strict, code: "export const stripNames = (note, names) => names.reduce((text, name) => text.replaceAll(name, '[NAME]'), note);" },
    { options: strict, code: `async function deidentifyPatient(patient) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ dob: patient.dob, zip: patient.zip }) });
  return response.json();
}` },
    // The identifiers left in a text that is put together from a record's members are not looked for.
    { options: strict, code: 'export const deidentifyPatient = (patient) => `${patient.zip}|${patient.sex}`;' },
    { options: strict, code: `export const scrubZip = (zip) => (restricted.has(zip.slice(0, 3)) ? '000' : zip.slice(0, 3));` },
    { options: strict, code: `function anonymizeFile(buffer) {
  const data = DicomMessage.readFile(buffer);
  try {
    data.dict = anonymizeDataset(data.dict);
  } catch (e) {
    throw new Error('PatientName could not be blanked');
  }
  return Buffer.from(data.write());
}` },
  ],
  invalid: [
    { options: strict, code: `export async function deidentify(note) {
  try {
    return await service.scrub(note);
  } catch {
    return note;
  }
}`, errors: [{ messageId: 'failOpen', line: 5, column: 5 }] },
    { options: strict, code: `async function anonymize(record) {
  let result = record;
  try {
    result = await service.run(record);
  } catch (error) {
    result = record;
  }
  return result;
}`, errors: [{ messageId: 'failOpen', line: 6, column: 5 }] },
    { options: strict, code: `function redactPhi(text) {
  try {
    return replaceAll(text);
  } catch (error) {
    logger.warn('redaction failed');
  }
  return text;
}`, errors: [{ messageId: 'failOpen', line: 4, column: 5 }] },
    { options: strict, code: 'const deidentifyNotes = (notes) => Promise.all(notes.map((note) => post(note).catch(() => note)));', errors: [{ messageId: 'failOpen', line: 1, column: 85 }] },
    { options: strict, code: `async function anonymizeNote(note) {
  const result = await post(note);
  return { id: note.id, text: result.text || note.text };
}`, errors: [{ messageId: 'failOpen', line: 3, column: 31 }] },
    { options: strict, code: `async function scrubPhi(notes) {
  const settled = await Promise.allSettled(notes.map(send));
  return settled.map((one, i) => (one.status === 'fulfilled' ? one.value : notes[i]));
}`, errors: [{ messageId: 'failOpen', line: 3, column: 35 }] },
    { options: strict, code: `async function deidentify(note) {
  const response = await fetch(url, { method: 'POST', body: note });
  if (!response.ok) return note;
  return response.text();
}`, errors: [{ messageId: 'failOpen', line: 3, column: 21 }] },
    { options: strict, code: `async function send(record) {
  let safe;
  try {
    safe = deidentify(record);
  } catch {
    safe = record;
  }
  await upload(safe);
}`, errors: [{ messageId: 'failOpen', line: 6, column: 5 }] },
    { options: strict, code: `function send(patientNote) {
  let out = patientNote;
  try {
    out = redactPhi(patientNote);
  } catch (error) {
    console.warn('not redacted');
  }
  return upload(out);
}`, errors: [{ messageId: 'failOpen', line: 4, column: 5 }] },
    { options: strict, code: `function redactSsn(text) {
  return text.replace(/\\d{3}-\\d{2}-\\d{4}/g, '[SSN]');
}`, errors: [{ messageId: 'pattern', line: 2, column: 23 }] },
    { options: strict, code: `const PHONE = /\\(\\d{3}\\) \\d{3}-\\d{4}/g;
function scrubPhiText(text) {
  return text.replace(PHONE, '[PHONE]');
}`, errors: [{ messageId: 'pattern', line: 3, column: 23 }] },
    { options: strict, code: `const patterns = { mrn: new RegExp('MRN-\\\\d+', 'g') };
const redactPhi = (text) => Object.values(patterns).reduce((all, pattern) => all.replace(pattern, '[X]'), text);`, errors: [{ messageId: 'pattern', line: 2, column: 43 }] },
    { options: strict, code: `class NoteScrubber {
  patterns = [/\\d{2}\\/\\d{2}\\/\\d{4}/g];
  scrubNote(text) {
    return this.patterns.reduce((all, pattern) => all.replace(pattern, '[DATE]'), text);
  }
}
export const patientNotes = new NoteScrubber();`, errors: [{ messageId: 'pattern', line: 2, column: 15 }] },
    { options: strict, code: `function deidentify(patient) {
  return { zip: patient.zip.slice(0, 3) };
}`, errors: [{ messageId: 'zip', line: 2, column: 17 }] },
    { options: strict, code: `function anonymizePatient(patient) {
  return { zipCode: patient.zipCode };
}`, errors: [{ messageId: 'zip', line: 2, column: 12 }] },
    { options: strict, code: `function toSafeHarbor(row) {
  return { birthDate: row.birthDate.slice(0, 7) };
}`, errors: [{ messageId: 'date', line: 2, column: 23 }] },
    { options: strict, code: `function deidentifyVisit(visit) {
  return { visitDate: visit.visitDate, dob: format(visit.dob, 'MMM yyyy') };
}`, errors: [{ messageId: 'date', line: 2, column: 45 }] },
    { options: strict, code: `function anonymizeDates(text) {
  return text.replace(/(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\/(\\d{1,2})\\/(\\d{4})/g, (match, year, month) => \`\${year}-\${month}\`);
}
// birth date`, errors: [{ messageId: 'date', line: 2, column: 105 }] },
    { options: strict, code: `function deidentifyPatient(patient) {
  return { age: patient.age, state: patient.state };
}`, errors: [{ messageId: 'age', line: 2, column: 12 }] },
    { options: strict, code: 'export const deidentifyPatient = (patient) => ({ mrn: patient.mrn, diagnosis: patient.diagnosis });', errors: [{ messageId: 'identifier', line: 1, column: 50 }] },
    { options: strict, code: 'export const getDeidentifiedPatient = (patient) => ({ zip: String(patient.zip).slice(0, 3) });', errors: [{ messageId: 'zip', line: 1, column: 60 }] },
    { options: strict, code: `function deidentifyNote(text) {
  return text.replace(/\\b\\d{3}[-. ]?\\d{2}[-. ]?\\d{4}\\b/, '[SSN]');
}`, errors: [{ messageId: 'first', line: 2, column: 10 }] },
    { options: strict, code: `function anonymizeSummary(text, patient) {
  return text.replace(patient.name, '[NAME]');
}`, errors: [{ messageId: 'first', line: 2, column: 10 }] },
    { options: strict, code: `function pseudonymize(patient) {
  return { key: createHash('sha256').update(patient.ssn).digest('hex') };
}`, errors: [{ messageId: 'identifier', line: 2, column: 17 }] },
    { options: strict, code: `async function send(note) {
  const result = await deidentify(note);
  await post(result.ok ? result.text : note);
}`, errors: [{ messageId: 'failOpen', line: 3, column: 14 }] },
    { options: strict, code: `function clean(text) {
  return text.replace(/\\d{3}-\\d{2}-\\d{4}/g, '[SSN]');
}`, errors: [{ messageId: 'pattern', line: 2, column: 23 }] },
    { options: strict, code: `export function deidentify(patient) {
  const { name, ssn, ...rest } = patient;
  return rest;
}`, errors: [{ messageId: 'denylist', line: 3, column: 10 }] },
    { options: strict, code: `interface Row { name: string; ssn: string; zip: string }
export function deidentify(row: Row) {
  const { name, ssn, ...rest } = row;
  return rest;
}`, errors: [{ messageId: 'zip', line: 4, column: 10 }] },
    { options: strict, code: `type Encounter = { person: { name: string; dob: string }; code: string };
export function anonymizeEncounter(encounter: Encounter) {
  const copy = structuredClone(encounter);
  delete copy.code;
  return copy;
}`, errors: [{ messageId: 'identifier', line: 3, column: 32 }] },
    { options: strict, code: "export const deidentifyPatient = (patient) => _.omit(patient, ['ssn', 'lastName']);", errors: [{ messageId: 'denylist', line: 1, column: 47 }] },
    { options: strict, code: "export const deidentifyPatient = (patient) => pick(patient, ['gender', 'zip']);", errors: [{ messageId: 'zip', line: 1, column: 47 }] },
    { options: strict, code: `const FIELDS = ['name', 'ssn'];
export function stripIdentifiers(patient) {
  const copy = { ...patient };
  FIELDS.forEach((field) => { delete copy[field]; });
  return copy;
}`, errors: [{ messageId: 'denylist', line: 3, column: 21 }] },
    { options: strict, code: `const FIELDS = new Set(['name', 'ssn']);
export const deidentifyPatient = (patient) => Object.fromEntries(Object.entries(patient).filter(([key]) => !FIELDS.has(key)));`, errors: [{ messageId: 'denylist', line: 2, column: 109 }] },
    { options: strict, code: `const ALLOWED = ['gender', 'zip'];
export const deidentifyPatient = (patient) => ALLOWED.reduce((all, key) => ({ ...all, [key]: patient[key] }), {});`, errors: [{ messageId: 'zip', line: 2, column: 47 }] },
    { options: strict, code: "export const anonymizeCohort = (patients) => patients.map(({ name, ssn, ...rest }) => ({ ...rest, study: 'A' }));", errors: [{ messageId: 'denylist', line: 1, column: 93 }] },
    { options: strict, code: 'const toResearchRow = (patient) => [patient.sex, patient.age];', errors: [{ messageId: 'age', line: 1, column: 50 }] },
    { options: strict, code: 'export const deidentifyVisit = (visit) => ({ patientSex: visit.sex, when: addDays(visit.admitDate, 14) });', errors: [{ messageId: 'date', line: 1, column: 75 }] },
    { options: strict, code: `function deidentifyPatient(patient) {
  const start = new Date(patient.admittedAt);
  return { start: start.toISOString() };
}`, errors: [{ messageId: 'date', line: 3, column: 12 }] },
    { options: strict, code: `function deidentifyHl7(message) {
  return message.split('|').map((field, i) => (message.startsWith('PID|') && i === 5 ? 'X' : field)).join('|');
}`, errors: [{ messageId: 'identifier', line: 2, column: 67 }] },
    { options: strict, code: `function maskPatientNote(text) {
  let out = text;
  try {
    out = engine.mask(text);
  } finally {
    return out;
  }
}
export const redactPhi = maskPatientNote;`, errors: [{ messageId: 'failOpen', line: 3, column: 3 }] },
    { options: strict, code: `export async function deidentifyNotes(notes, emit) {
  for (const note of notes) {
    let out = note;
    try {
      out = await scrub(note);
    } catch (error) {
      console.error('failed');
    }
    await emit(out);
  }
}`, errors: [{ messageId: 'failOpen', line: 6, column: 7 }] },
    { options: strict, code: `async function redactPhi(text) {
  const entities = await detect(text).catch(() => []);
  return mask(text, entities);
}`, errors: [{ messageId: 'failOpen', line: 2, column: 26 }] },
    { options: strict, code: `async function redactPhi(text) {
  let spans = [];
  try {
    spans = await ner(text);
  } catch {
    metrics.failed();
  }
  return mask(text, spans);
}`, errors: [{ messageId: 'failOpen', line: 5, column: 5 }] },
    { options: strict, code: `function deidentifyPatient(patient, { enabled = true } = {}) {
  if (!enabled) return patient;
  return { sex: patient.sex };
}`, errors: [{ messageId: 'failOpen', line: 2, column: 17 }] },
    { options: strict, code: `function redactPhi(text) {
  if (text.length > 50_000) return text;
  return replaceAll(text);
}`, errors: [{ messageId: 'failOpen', line: 2, column: 29 }] },
    { options: strict, code: `function deidentifyNote(note, level) {
  switch (level) {
    case 'full':
      return removeAll(note);
    default:
      return note;
  }
}`, errors: [{ messageId: 'failOpen', line: 6, column: 7 }] },
    { options: strict, code: 'const redactPhi = (record) => post(record).pipe(catchError(() => of(record)));', errors: [{ messageId: 'failOpen', line: 1, column: 60 }] },
    { options: strict, code: "const deidentify = async (note) => Promise.race([remote(note), delay(500).then(() => note)]);\n// phi", errors: [{ messageId: 'failOpen', line: 1, column: 80 }] },
    { options: strict, code: 'const exportNote = (note) => (config.deidentify ? deidentifyNote(note) : note);\n// patient', errors: [{ messageId: 'failOpen', line: 1, column: 31 }] },
    { options: strict, code: `async function* deidentifyNotes(notes) {
  for (const note of notes) {
    try {
      yield redactPhi(note);
    } catch {
      yield note;
    }
  }
}`, errors: [{ messageId: 'failOpen', line: 6, column: 7 }] },
    { options: strict, code: "export function stripNames(note, names) {\n  for (const name of names) note = note.replace(name, '[NAME]');\n  return note;\n}", errors: [{ messageId: 'first', line: 2, column: 36 }] },
    { options: strict, code: "export const redactPhi = (text) => text.replace(/[a-z]+@[a-z]+\\.com/g, '[EMAIL]');", errors: [{ messageId: 'pattern', line: 1, column: 49 }] },
    { code: `export const scrubZip = (zip) => zip.slice(0, 4) + '*';`, errors: [{ messageId: 'zip', line: 1, column: 34 }] },
    { code: `const TAGS = ['PatientName'];
function anonymizeFile(buffer) {
  const data = DicomMessage.readFile(buffer);
  try {
    data.dict = anonymizeDataset(data.dict);
  } catch (e) {
    console.error('anonymizer failed', e.message);
  }
  return Buffer.from(data.write());
}`, errors: [{ messageId: 'failOpen', line: 6, column: 5 }] },
  ],
});
