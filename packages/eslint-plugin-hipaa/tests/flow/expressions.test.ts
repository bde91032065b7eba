import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('text', () => {
  it.each([
    ['sink(`Patient ${patient.ssn}`);', 'ssn'],
    ['sink(`${a} ${b} ${mrn}`);', 'mrn'],
    ['sink("Patient " + patient.ssn);', 'ssn'],
    ['sink("a" + 1 + b + patient.mrn + "c");', 'mrn'],
    ['sink(`outer ${`inner ${dob}`}`);', 'date'],
    ['sink(sql`select ${patient.ssn}`);', 'ssn'],
    ['sink(String(patient.ssn));', 'ssn'],
    ['sink(patient.ssn.toString());', 'ssn'],
    ['sink(patient.email.toLowerCase().trim());', 'email'],
    ['sink([patient.ssn, "x"].join(", "));', 'ssn'],
    ['sink("a ".concat(patient.ssn));', 'ssn'],
    ['sink(patient.notes.slice(0, 20));', 'clinical'],
    ['sink(patient.dob.toISOString());', 'date'],
    ['sink(patient.phone.split("-")[0]);', 'phone'],
    ['sink(patient.name.padEnd(30));', 'name'],
    ['sink(encodeURIComponent(patient.email));', 'email'],
    ['sink(btoa(mrn));', 'mrn'],
    ['sink(Buffer.from(patient.ssn).toString("base64"));', 'ssn'],
    ['sink(util.format("%s", patient));', 'record'],
    ['sink(patient.name.replace("a", "b"));', 'name'],
    ['sink("" + patient);', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink("Patient not found");'],
    ['sink(`Patient ${patient.id} loaded`);'],
    ['sink(`${patients.length} patients`);'],
    ['sink("SSN is required");'],
    ['sink(`ssn ${typeof patient.ssn}`);'],
    ['sink("ssn" + ": " + labels.ssn);'],
    ['sink(patient.ssn.replace(/\\d(?=\\d{4})/g, "*"));'],
    ['sink(patient.ssn.replace(/./g, "X"));'],
    ['sink(patient.ssn.length);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('objects and lists', () => {
  it.each([
    ['sink({ patient });', 'record'],
    ['sink({ p: patient });', 'record'],
    ['sink({ a: { b: { c: patient.ssn } } });', 'ssn'],
    ['sink({ ...patient });', 'record'],
    ['sink({ ...patient, id: 1 });', 'record'],
    ['sink([patient]);', 'record'],
    ['sink([...patients]);', 'record'],
    ['sink([1, [2, [mrn]]]);', 'mrn'],
    ['const o = { ...patient }; sink(o);', 'record'],
    ['const o = { ...patient }; sink(o.ssn);', 'ssn'],
    ['const o = { s: patient.ssn }; sink(o);', 'ssn'],
    ['const o = { s: patient.ssn }; sink(o.s);', 'ssn'],
    ['const o = { a: { b: patient.dob } }; sink(o.a.b);', 'date'],
    ['const list = [patient.ssn, 5]; sink(list[0]);', 'ssn'],
    ['sink({ get ssn() { return 1; }, patient });', 'record'],
    ['sink({ ssn: value });', 'ssn'],
    ['sink({ [key]: patient.ssn });', 'ssn'],
    ['sink({ "patient": patient });', 'record'],
    ['sink({ [patient.ssn]: true });', 'ssn'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink({ id: patient.id });'],
    ['sink({ patientId: patient.id, count: patients.length });'],
    ['sink({ ssn: redact(patient.ssn) });'],
    ['sink({ ssn: "label" });'],
    ['sink({ ssn: true, dob: false });'],
    ['sink({ ssn: Boolean(patient.ssn) });'],
    ['sink({ hasSsn: !!patient.ssn });'],
    ['const o = { s: patient.ssn, n: 5 }; sink(o.n);'],
    ['const list = [patient.ssn, 5]; sink(list[1]);'],
    ['sink([1, 2, 3]);'],
    ['sink({ ssn: z.string() });'],
    ['sink({ [patient.status]: true });'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('choices', () => {
  it.each([
    ['sink(flag ? patient : null);', 'record'],
    ['sink(flag ? "none" : patient.ssn);', 'ssn'],
    ['sink(patient ?? fallback);', 'record'],
    ['sink(patient.email ?? "none");', 'email'],
    ['sink(x || patient);', 'record'],
    ['sink(ready && patient);', 'record'],
    ['sink(patient && patient.ssn);', 'ssn'],
    ['sink(patient?.ssn);', 'ssn'],
    ['sink(patient?.contact?.email);', 'email'],
    ['sink(patient?.["ssn"]);', 'ssn'],
    ['sink(patient!.ssn);', 'ssn'],
    ['sink((patient as Thing).ssn);', 'ssn'],
    ['sink(patient satisfies unknown);', 'record'],
    ['sink(<any>patient);', 'record'],
    ['sink((log(1), patient));', 'record'],
    ['sink(found = patient);', 'record'],
    ['sink((((patient))));', 'record'],
    ['sink(a ? b ? patient : 1 : 2);', 'record'],
    ['sink(patient?.getFullName?.());', 'name'],
    ['const s = (flag ? patient : other).ssn; sink(s);', 'ssn'],
    ['const who = patient ?? {}; sink(who.dob);', 'date'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink(patient ? "yes" : "no");'],
    ['sink(patient && true);'],
    ['sink(patient === other);'],
    ['sink(patient.ssn === input);'],
    ['sink(patient.age > 18);'],
    ['sink(!patient);'],
    ['sink(!!patient.ssn);'],
    ['sink(typeof patient);'],
    ['sink(patient instanceof Thing);'],
    ['sink("ssn" in patient);'],
    ['sink(void patient);'],
    ['sink((patient, 5));'],
    ['sink(patient == null);'],
    ['sink(patient?.id ?? "unknown");'],
    ['sink(() => patient);'],
    ['sink(delete patient.ssn);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
