import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('names', () => {
  it.each([
    ['sink(ssn);', 'ssn'],
    ['sink(mrn);', 'mrn'],
    ['sink(dob);', 'date'],
    ['sink(insuranceMemberId);', 'health-plan'],
    ['sink(diagnosis);', 'clinical'],
    ['sink(patient);', 'record'],
    ['sink(patientRecord);', 'record'],
    ['sink(beneficiary);', 'record'],
    ['sink(encounter);', 'record'],
    ['sink(labResult);', 'record'],
    ['sink(patient_record);', 'record'],
    ['sink(patientEmail);', 'email'],
    ['sink(patient_name);', 'name'],
    ['sink(date_of_birth);', 'date'],
    ['sink(socialSecurityNumber);', 'ssn'],
    ['sink(currentPatient);', 'record'],
    ['sink(selectedPatients);', 'record'],
    ['sink(patientData);', 'record'],
    ['sink(patientSSN);', 'ssn'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink(patience);'],
    ['sink(outpatientTariff);'],
    ['sink(patientCount);'],
    ['sink(isPatientLoaded);'],
    ['sink(PatientCard);'],
    ['sink(patientsTable);'],
    ['sink(PATIENT_ROUTES);'],
    ['sink(session);'],
    ['sink(adobe);'],
    ['sink(ssnRegex);'],
    ['sink(patientSchema);'],
    ['sink(maskedSsn);'],
    ['sink(hashedMrn);'],
    ['sink(patientService);'],
    ['sink(name);'],
    ['sink(email);'],
    ['sink(phone);'],
    ['sink(address);'],
    ['sink(notes);'],
    ['sink(userName);'],
    ['sink(doctorEmail);'],
    ['sink(fileName);'],
    ['sink(onPatientSelect);'],
    ['sink(setPatient);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
