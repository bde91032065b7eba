import { describe, expect, it } from 'vitest';
import { classIn, judge } from '../support/analyse.js';

describe('reads of a record', () => {
  it.each([
    ['sink(patient.ssn);', 'ssn'],
    ['sink(patient.email);', 'email'],
    ['sink(patient.name);', 'name'],
    ['sink(patient.phone);', 'phone'],
    ['sink(patient.address);', 'geo'],
    ['sink(patient.address.city);', 'geo'],
    ['sink(patient.notes);', 'clinical'],
    ['sink(patient.dateOfBirth);', 'date'],
    ['sink(patient.insuranceMemberId);', 'health-plan'],
    ['sink(patient["ssn"]);', 'ssn'],
    ['sink(patient[`ssn`]);', 'ssn'],
    ['sink(patient[field]);', 'record'],
    ['sink(patients[0].ssn);', 'ssn'],
    ['sink(this.state.patient.ssn);', 'ssn'],
    ['sink(props.patient);', 'record'],
    ['function Card(props) { sink(props.patient); }', 'record'],
    ['function Card({ patient }) { sink(patient.email); }', 'email'],
    ['sink(props.patient.email);', 'email'],
    ['sink(result.patient.name);', 'name'],
    ['sink(encounter.diagnosis);', 'clinical'],
    ['sink(encounter.notes);', 'clinical'],
    ['sink(beneficiary.address);', 'geo'],
    ['sink(user.ssn);', 'ssn'],
    ['sink(row.mrn);', 'mrn'],
    ['sink(patient.contact.phone);', 'phone'],
    ['sink(patient.guardian.name);', 'name'],
    ['sink(labResult.value);', 'record'],
    ['sink(response.data.patient);', 'record'],
    ['sink(store.getState().patient.mrn);', 'mrn'],
    ['const p = patient; sink(p.email);', 'email'],
    ['const p = patients[0]; sink(p.name);', 'name'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink(patient.id);'],
    ['sink(patient._id);'],
    ['sink(patient.uuid);'],
    ['sink(patientId);'],
    ['sink(encounter.patientId);'],
    ['sink(patient.status);'],
    ['sink(patient.resourceType);'],
    ['sink(patient.visits.length);'],
    ['sink(patients.length);'],
    ['sink(patients.size);'],
    ['sink(patient.createdAt);'],
    ['sink(patient.isActive);'],
    ['sink(patient.visitCount);'],
    ['sink(result.count);'],
    ['sink(config.email);'],
    ['sink(user.email);'],
    ['sink(doctor.email);'],
    ['sink(labels.ssn);'],
    ['sink(errors.dob);'],
    ['sink(columns.mrn);'],
    ['sink(t.patient);'],
    ['sink(i18n.ssn);'],
    ['sink(styles.patient);'],
    ['sink(schema.ssn);'],
    ['sink(Columns.ssn);'],
    ['sink(file.name);'],
    ['sink(error.name);'],
    ['sink(process.env.NAME);'],
    ['sink(company.address);'],
    ['sink(event.target.name);'],
    ['sink(patient.provider);'],
    ['sink(patient.version);'],
    ['sink(formErrors.ssn);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });

  it('is sure of direct identifiers', () => {
    expect(judge('sink(patient.ssn); sink(mrn); sink(patient); sink(diagnosis);').map((verdict) => verdict.kind === 'phi' && verdict.confidence)).toEqual(['high', 'high', 'high', 'high']);
  });

  it('tells opaque record keys from the record', () => {
    expect(judge('sink(patient.id); sink(patientId); sink(encounterUuid);').map((verdict) => verdict.kind === 'phi' && verdict.class)).toEqual(['record-key', 'record-key', 'record-key']);
  });

  it('names what it found, never a value', () => {
    expect(judge('const x = patient.ssn; sink(`text ${x}`);')).toMatchObject([{ name: 'ssn' }]);
  });
});

describe('company', () => {
  it.each([
    ['function f(lead) { save(lead.diagnosis); sink(lead); }', 'record'],
    ['function f(item) { const { ssn, city } = item; sink(item); }', 'record'],
    ['function f(req) { const { mrn } = req.body; sink(req.body); }', 'record'],
    ['function f(x) { check(x.ssn); return () => sink(x); }', 'record'],
    ['const { name, ssn } = input; sink(name);', 'name'],
    ['const { email, diagnosis } = body; sink(email);', 'email'],
    ['function f(event) { const { ssn } = JSON.parse(event.body); sink(event.body); }', 'record'],
    ['function f(event) { const row = JSON.parse(event.body) as { mrn: string }; sink(event.body); }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['function f(lead) { save(lead.color); sink(lead); }'],
    ['function f(a) { save(a.ssn); } function g(a) { sink(a); }'],
    ['function f(x) { label(labels.ssn); sink(labels); }'],
    ['function f(user) { check(user.ssn); sink(user.id); }'],
    ['function f(event) { const { color } = JSON.parse(event.body); sink(event.body); }'],
    ['function f(event) { const row = JSON.parse(event.body) as { color: string }; sink(event.body); }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('class fields', () => {
  it.each([
    ['class A { patient; show() { sink(this.patient); } }', 'record'],
    ['class A { value = patient; show() { sink(this.value); } }', 'record'],
    ['class A { #patient; show() { sink(this.#patient); } }', 'record'],
    ['class A { constructor(p) { this.held = patient; } show() { sink(this.held); } }', 'record'],
    ['class A { load() { this.current = patient.ssn; } show() { sink(this.current); } }', 'ssn'],
    ['class A { rows = []; add(patient) { this.rows.push(patient); } show() { sink(this.rows); } }', 'record'],
    ['class A { constructor(private patient) {} show() { sink(this.patient); } }', 'record'],
    ['class A { value: Patient; show() { sink(this.value); } }', 'record'],
    ['class A { value: Patient; show() { sink(this.value.email); } }', 'email'],
    ['class A { constructor(private readonly held: Patient) {} show() { sink(this.held); } }', 'record'],
    ['class A { async load() { this.held = await getPatient(1); } show() { sink(this.held); } }', 'record'],
    ['class A { static last = patient; static show() { sink(this.last); } }', 'record'],
    ['class A { static last = patient; } sink(A.last);', 'record'],
    ['class A { static last; static keep(x) { A.last = x.ssn; } } sink(A.last);', 'ssn'],
    ['class A { static rows = []; } A.rows.push(patient); sink(A.rows);', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['class A { count = 0; show() { sink(this.count); } }'],
    ['class A { patientService; show() { sink(this.patientService); } }'],
    ['class A { patientRepository; show() { sink(this.patientRepository); } }'],
    ['class A { value = patient; other = 1; show() { sink(this.other); } }'],
    ['class A { held = redact(patient); show() { sink(this.held); } }'],
    ['class A { patient: boolean; show() { sink(this.patient); } }'],
    ['class A { static last = counter; } sink(A.last);'],
    ['class A { static last = patient; } class B { static last = counter; } sink(B.last);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
