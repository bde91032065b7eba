import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyName, mentionsPatient, namesStaff } from '../src/match-name.js';

describe('names that say it wherever they stand', () => {
  it.each([
    ['ssn', 'ssn'],
    ['SSN', 'ssn'],
    ['patientSsn', 'ssn'],
    ['socialSecurityNumber', 'ssn'],
    ['social_security_number', 'ssn'],
    ['ssnLast4', 'ssn'],
    ['ssnValue', 'ssn'],
    ['mrn', 'mrn'],
    ['patientMRN', 'mrn'],
    ['medicalRecordNumber', 'mrn'],
    ['medical_record_number', 'mrn'],
    ['dob', 'date'],
    ['DOB', 'date'],
    ['dateOfBirth', 'date'],
    ['dateofbirth', 'date'],
    ['birthDate', 'date'],
    ['birth_date', 'date'],
    ['patientDob', 'date'],
    ['insuranceMemberId', 'health-plan'],
    ['insurance_member_id', 'health-plan'],
    ['policyNumber', 'health-plan'],
    ['subscriberId', 'health-plan'],
    ['medicareNumber', 'health-plan'],
    ['mbi', 'health-plan'],
    ['diagnosis', 'clinical'],
    ['diagnoses', 'clinical'],
    ['primaryDiagnosis', 'clinical'],
    ['diagnosisCode', 'clinical'],
    ['icd10Code', 'clinical'],
    ['symptoms', 'clinical'],
    ['medications', 'clinical'],
    ['allergies', 'clinical'],
    ['medicalHistory', 'clinical'],
    ['chiefComplaint', 'clinical'],
    ['bloodPressure', 'clinical'],
    ['hivStatus', 'clinical'],
    ['dischargeSummary', 'record'],
    ['clinicalNotes', 'clinical'],
    ['patient', 'record'],
    ['patients', 'record'],
    ['patientRecord', 'record'],
    ['patient_record', 'record'],
    ['patientData', 'record'],
    ['currentPatient', 'record'],
    ['beneficiary', 'record'],
    ['encounter', 'record'],
    ['labResult', 'record'],
    ['prescription', 'record'],
    ['healthRecord', 'record'],
    ['phi', 'record'],
    ['patientsById', 'record'],
    ['patientEmail', 'email'],
    ['patient_email', 'email'],
    ['patientName', 'name'],
    ['patientname', 'name'],
    ['patientFirstName', 'name'],
    ['patientPhone', 'phone'],
    ['patientAddress', 'geo'],
    ['patientZipCode', 'geo'],
    ['notesForPatient', 'clinical'],
    ['driversLicense', 'license'],
    ['passportNumber', 'license'],
    ['nextOfKin', 'name'],
    ['emergencyContact', 'name'],
  ])('%s: %s', (name, expected) => {
    expect(classifyName(name)).toEqual({ class: expected, strength: 'strong' });
  });
});

describe('names that say it only about a patient', () => {
  it.each([
    ['name', 'name'],
    ['firstName', 'name'],
    ['last_name', 'name'],
    ['email', 'email'],
    ['emailAddress', 'email'],
    ['phone', 'phone'],
    ['mobileNumber', 'phone'],
    ['address', 'geo'],
    ['zip', 'geo'],
    ['zipCode', 'geo'],
    ['city', 'geo'],
    ['notes', 'clinical'],
    ['age', 'date'],
    ['gender', 'clinical'],
    ['fax', 'fax'],
    ['ip', 'ip'],
    ['photo', 'photo'],
    ['vin', 'vehicle'],
    ['accountNumber', 'account'],
    ['client', 'record'],
    ['person', 'record'],
  ])('%s: %s', (name, expected) => {
    expect(classifyName(name)).toEqual({ class: expected, strength: 'weak' });
  });
});

describe('names of opaque keys', () => {
  it.each([['patientId'], ['patient_id'], ['patientID'], ['patientUuid'], ['encounterId'], ['patientIds'], ['patientid']])('%s', (name) => {
    expect(classifyName(name)).toEqual({ class: 'record-key', strength: 'strong' });
  });
});

describe('names that say nothing', () => {
  it.each([
    ['patience'],
    ['patiently'],
    ['impatient'],
    ['outpatientTariff'],
    ['patientCount'],
    ['patient_count'],
    ['totalPatients'],
    ['isPatientLoaded'],
    ['hasDiagnosis'],
    ['onPatientSelect'],
    ['PatientCard'],
    ['patientsTable'],
    ['PATIENT_ROUTES'],
    ['patientRoute'],
    ['patientSchema'],
    ['PatientService'],
    ['patientRepository'],
    ['patientRepo'],
    ['patientController'],
    ['patientStatus'],
    ['patientType'],
    ['patientsLoading'],
    ['patientLabel'],
    ['patientUrl'],
    ['ssnRegex'],
    ['ssnPattern'],
    ['ssnLabel'],
    ['mrnField'],
    ['dobColumn'],
    ['session'],
    ['sessions'],
    ['adobe'],
    ['doberman'],
    ['assn'],
    ['lesson'],
    ['maskedSsn'],
    ['ssnMasked'],
    ['hashedMrn'],
    ['mrnHash'],
    ['encryptedDob'],
    ['ssnEncrypted'],
    ['redactedPatient'],
    ['deidentifiedPatient'],
    ['tokenizedSsn'],
    ['syntheticPatient'],
    ['fileName'],
    ['filename'],
    ['hostname'],
    ['className'],
    ['eventName'],
    ['tableName'],
    ['columnName'],
    ['doctorName'],
    ['providerEmail'],
    ['physicianPhone'],
    ['clinicAddress'],
    ['hospitalName'],
    ['supportEmail'],
    ['serverAddress'],
    ['macAddress'],
    ['errorCode'],
    ['agent'],
    ['page'],
    ['usage'],
    ['message'],
    ['emailTemplate'],
    ['emailService'],
    ['emailSent'],
    ['nameRegex'],
    ['userId'],
    ['id'],
    ['uuid'],
    ['config'],
    ['index'],
    ['constructor'],
    ['__proto__'],
    ['toString'],
    ['hasOwnProperty'],
    [''],
    ['_'],
    ['$'],
    ['42'],
    ['患者'],
  ])('%j', (name) => {
    expect(classifyName(name)).toBeUndefined();
  });
});

describe('words that other trades share', () => {
  it.each([['resident'], ['claim'], ['referral'], ['admission'], ['appointment'], ['visit'], ['member'], ['fullName'], ['surname'], ['tumorType'], ['dialysis'], ['memberName'], ['subscriberEmail']])('%s counts in a file about health care', (name) => {
    expect(classifyName(name)?.strength).toBe('moderate');
  });
});

describe('namesStaff', () => {
  it.each([['doctor'], ['attendingPhysician'], ['nurseEmail'], ['providerName'], ['CLINICIAN_ID'], ['staff']])('%s does', (name) => {
    expect(namesStaff(name)).toBe(true);
  });

  it.each([['patient'], ['nursery'], ['doctorate'], ['stafford'], ['']])('%s does not', (name) => {
    expect(namesStaff(name)).toBe(false);
  });
});

describe('mentionsPatient', () => {
  it.each([['patient'], ['getPatientById'], ['/api/patients/:id'], ['PATIENT_ROUTES'], ['medical_record'], ['SELECT * FROM encounters']])('%s does', (name) => {
    expect(mentionsPatient(name)).toBe(true);
  });

  it.each([['patience'], ['impatient'], ['/api/colors'], ['record'], ['']])('%s does not', (name) => {
    expect(mentionsPatient(name)).toBe(false);
  });
});

describe('any name', () => {
  it('is judged without error, and alike each time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('__proto__', 'constructor', 'valueOf')), (name) => {
        expect(classifyName(name)).toEqual(classifyName(name));
        expect(typeof namesStaff(name)).toBe('boolean');
        expect(typeof mentionsPatient(name)).toBe('boolean');
      }),
    );
  });

  it('reads the same in every style', () => {
    const words = fc.array(fc.constantFrom('patient', 'ssn', 'email', 'name', 'of', 'date', 'birth', 'table', 'count', 'lab', 'result', 'doctor', 'member', 'id', 'notes', 'hashed'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, (parts) => {
        const camel = parts.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
        const expected = classifyName(camel);
        expect(classifyName(parts.join('_'))).toEqual(expected);
        expect(classifyName(parts.join('-'))).toEqual(expected);
        expect(classifyName(parts.join('_').toUpperCase())).toEqual(expected);
        expect(classifyName(camel.charAt(0).toUpperCase() + camel.slice(1))).toEqual(expected);
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    const cost = (length: number): number => {
      const names = ['patientSsn', 'a', 'A', 'Ab', 'data', '9', '_', 'patientData', 'recordForPatient', 'list'].map((word, i) => word.repeat(Math.ceil(length / word.length)) + String(length + i));
      const started = process.cpuUsage().user;
      for (const name of names) classifyName(name);
      return process.cpuUsage().user - started;
    };
    cost(1000);
    // Ten times as long; a quadratic reading would take a hundred times as long. The constant covers a coarse clock.
    expect(cost(200_000)).toBeLessThan(30 * cost(20_000) + 200_000);
  });
});
