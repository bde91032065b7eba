import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsOf, readPatients } from './helpers.mjs';

const patients = readPatients();

function findPatient(term) {
  const digits = digitsOf(term);
  return patients.find((patient) => patient.mrn === term || (digits && [patient.ssn, patient.phone].some((value) => value && digitsOf(value) === digits)));
}

test('finds a patient by record number', () => {
  const patient = findPatient('00519846');
  assert.equal(patient.lastName, 'Wrenfield');
  assert.equal(patient.dateOfBirth, '1984-11-02');
});

test('finds a patient by Social Security number, with and without dashes', () => {
  const ssn = '784-19-5527';
  assert.equal(findPatient(ssn), findPatient(digitsOf(ssn)));
  assert.equal(findPatient(ssn).email, 't.wrenfield@harborlight-mail.com');
});

// Seen on the ward: "ERROR search failed for patient Leopold Vantongeren, MRN 00271458, DOB 01/25/1931"
test('finds a patient by phone number in another format', () => {
  assert.equal(findPatient('603-555-3907')?.mrn, '00271458');
});

test('finds nobody for an unknown number', () => {
  assert.equal(findPatient('MRN-TEST-0009'), undefined);
  assert.equal(findPatient('900-20-0009'), undefined);
});
