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
    // What is left of a record after some fields are taken out is not known without its type.
    { options: strict, code: `export function deidentify(patient) {
  const { name, ssn, ...rest } = patient;
  return rest;
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
  ],
});
