import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsOf, parseHl7, readFixture, readPatients } from './helpers.mjs';

const patients = readPatients();

test('the admission message is about a patient we know', () => {
  const { PID, PV1, IN1 } = parseHl7(readFixture('admission.hl7'));
  const [mrn, ssn] = PID[3].split('~').map((id) => id.split('^')[0]);
  const patient = patients.find((candidate) => candidate.mrn === mrn);
  assert.ok(patient);
  assert.equal(ssn, patient.ssn);
  assert.deepEqual(PID[5].split('^'), [patient.lastName.toUpperCase(), patient.firstName.toUpperCase()]);
  assert.equal(PID[7], digitsOf(patient.dateOfBirth));
  assert.equal(digitsOf(PID[13]), digitsOf(patient.phone));
  assert.equal(PV1[44].slice(0, 8), digitsOf(patient.stay.admittedOn));
  assert.equal(IN1[18], digitsOf(patient.dateOfBirth));
  assert.equal(IN1[36], patient.insuranceMemberId);
});

test('patient and spouse live at the same address', () => {
  const { PID, NK1 } = parseHl7(readFixture('admission.hl7'));
  assert.equal(NK1[4], PID[11]);
  assert.equal(NK1[2].split('^')[0], PID[5].split('^')[0]);
  assert.notEqual(digitsOf(NK1[5]), digitsOf(PID[13]));
});

test('the attending physician has a valid NPI', () => {
  const { PV1 } = parseHl7(readFixture('admission.hl7'));
  const digits = `80840${PV1[7].split('^')[0]}`;
  assert.equal(digits.length, 15);
  assert.equal(luhnSum(digits) % 10, 0);
});

test('the FHIR resource is the same person as the chart', () => {
  const resource = JSON.parse(readFixture('patient.fhir.json'));
  const [mrn, ssn] = resource.identifier.map(({ value }) => value);
  const patient = patients.find((candidate) => candidate.mrn === mrn);
  assert.ok(patient);
  assert.equal(ssn, patient.ssn);
  assert.deepEqual([resource.name[0].family, ...resource.name[0].given], [patient.lastName, patient.firstName]);
  assert.equal(resource.birthDate, patient.dateOfBirth);
  assert.deepEqual(resource.telecom.map(({ value }) => value), [patient.phone, patient.email]);
  assert.equal(resource.address[0].postalCode, patient.zipCode);
});

function luhnSum(digits) {
  return [...digits].reverse().reduce((sum, digit, i) => {
    const value = i % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
