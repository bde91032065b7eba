import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOn, daysBetween, digitsOf, parseCsv, parseInsert, readFixture, readPatients, toUsDate } from './helpers.mjs';

const patients = readPatients();

test('record numbers, phone numbers and member ids are unique and keep their shapes', () => {
  for (const key of ['mrn', 'phone', 'email', 'insuranceMemberId']) {
    assert.equal(new Set(patients.map((patient) => patient[key])).size, patients.length, key);
  }
  for (const patient of patients) {
    assert.match(patient.mrn, /^\d{8}$/);
    assert.match(patient.phone, /^\(\d{3}\) \d{3}-\d{4}$/);
    assert.match(patient.insuranceMemberId, /^[A-Z]{3}\d{9}$/);
    assert.match(patient.zipCode, /^\d{5}$/);
    if (patient.ssn) assert.match(patient.ssn, /^\d{3}-\d{2}-\d{4}$/);
    if (patient.mbi) assert.match(patient.mbi, /^[1-9][A-Z][A-Z\d]\d-[A-Z][A-Z\d]\d-[A-Z]{2}\d{2}$/);
  }
});

test('the set holds a minor, adults and a person over 89', () => {
  const ages = patients.map((patient) => ageOn(patient.dateOfBirth, patient.stay.dischargedOn));
  assert.equal(ages.filter((age) => age < 18).length, 1);
  assert.equal(ages.filter((age) => age >= 18 && age < 90).length, 2);
  assert.equal(ages.filter((age) => age >= 90).length, 1);
});

test('stays last 3, 1, 2 and 10 nights', () => {
  assert.deepEqual(patients.map(({ stay }) => daysBetween(stay.admittedOn, stay.dischargedOn)), [3, 1, 2, 10]);
});

test('every appointment belongs to a patient and follows the discharge by two weeks or more', () => {
  for (const appointment of parseCsv(readFixture('appointments.csv'))) {
    const patient = patients.find(({ mrn }) => mrn === appointment.mrn);
    assert.ok(patient, appointment.appointment_id);
    assert.equal(appointment.patient_name, `${patient.lastName}, ${patient.firstName}`);
    assert.equal(appointment.date_of_birth, toUsDate(patient.dateOfBirth));
    assert.equal(digitsOf(appointment.phone), digitsOf(patient.phone));
    assert.equal(daysBetween(patient.stay.dischargedOn, appointment.starts_at.slice(0, 10)) % 14, 0);
  }
});

test('the seed of the walk-ins has the same people', () => {
  const rows = parseInsert(readFixture('walk-ins.sql'));
  assert.equal(rows.length, patients.length);
  for (const [i, row] of rows.entries()) {
    const { firstName, lastName, dateOfBirth, ssn, email, insuranceMemberId } = patients[i];
    assert.deepEqual(
      [row.first_name, row.last_name, row.date_of_birth, row.ssn, row.email, row.insurance_member_id],
      [firstName, lastName, dateOfBirth, ssn ?? null, email, insuranceMemberId],
    );
  }
});

test('the fixtures of the unit tests have the same people', () => {
  const text = readFixture('patients.ts');
  for (const patient of patients.slice(0, 2)) {
    for (const key of ['mrn', 'firstName', 'lastName', 'dateOfBirth', 'ssn', 'email', 'phone', 'zipCode', 'insuranceMemberId']) {
      assert.ok(text.includes(`${key}: '${patient[key]}',`), key);
    }
  }
  assert.ok(text.includes(`'${patients[1].firstName} ${patients[1].lastName} (MRN: ${patients[1].mrn}) came in`));
});

test('synthetic patients stay inside reserved ranges', () => {
  const text = readFixture('synthetic-patients.ts');
  for (const [, ssn] of text.matchAll(/ssn: '([^']*)'/g)) assert.match(ssn, /^9\d\d-2\d-\d{4}$/);
  for (const [, phone] of text.matchAll(/phone: '([^']*)'/g)) assert.match(phone, /555-01\d\d$/);
  for (const [, email] of text.matchAll(/email: '([^']*)'/g)) assert.match(email, /@example\.org$/);
});
