import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyName } from '../src/match-name.js';
import { nameRegex, phraseRegex, phrasesOfKind, textRegex, typeRegex, wordRegex, type NameKind } from '../src/to-regex.js';

const matches = (kind: NameKind, name: string): boolean => new RegExp(nameRegex(kind)).test(name) && new RegExp(nameRegex('not-safe')).test(name);

describe('nameRegex', () => {
  it.each<[NameKind, string]>([
    ['record', 'patient'],
    ['record', 'current_patient'],
    ['record', 'patientRecord'],
    ['record', 'lab_results'],
    ['care-record', 'referral'],
    ['any-record', 'client'],
    ['value', 'ssn'],
    ['value', 'patientSSN'],
    ['value', 'date_of_birth'],
    ['value', 'dateOfBirth'],
    ['value', 'patient_name'],
    ['value', 'diagnosis_code'],
    ['weak-value', 'first_name'],
    ['weak-value', 'email'],
  ])('%s takes %s, and classifyName knows it', (kind, name) => {
    expect(matches(kind, name)).toBe(true);
    expect(classifyName(name)).toBeDefined();
  });

  it.each<[NameKind, string]>([
    ['record', 'patience'],
    ['record', 'patient_id'],
    ['record', 'patient_count'],
    ['record', 'outpatient_tariff'],
    ['record', 'is_patient'],
    ['value', 'session'],
    ['value', 'ssn_hash'],
    ['value', 'encrypted_ssn'],
    ['value', 'ssnRegex'],
    ['value', 'has_diagnosis'],
    ['weak-value', 'username_field'],
  ])('%s leaves %s, and so does classifyName', (kind, name) => {
    expect(matches(kind, name)).toBe(false);
    expect([undefined, 'record-key']).toContain(classifyName(name)?.class);
  });

  it('leaves constants', () => {
    expect(matches('record', 'PATIENT')).toBe(false);
  });

  // A regex that tries again and again would never come back from these.
  it('comes to an end on hostile names', () => {
    const kinds: readonly NameKind[] = ['record', 'care-record', 'any-record', 'value', 'weak-value', 'not-safe'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom('patient_', 'Aa', 'a_', 'data_', '_'), fc.integer({ min: 100, max: 400 }), (kind, part, times) => {
        expect(new RegExp(nameRegex(kind)).test(`${part.repeat(times)}-`)).toBe(kind === 'not-safe');
      }),
      { numRuns: 20 },
    );
  });
});

describe('wordRegex', () => {
  const words = (kind: Exclude<NameKind, 'not-safe'>, text: string): string[] => text.match(new RegExp(wordRegex(kind), 'g')) ?? [];

  it('finds the names of a kind in running code, and none that is safe or a part of another', () => {
    expect(words('value', 'log(row.ssn, row.ssn_hash, masked_ssn, session, date_of_birth)')).toEqual(['ssn', 'date_of_birth']);
    expect(words('record', 'for patient in load(patience, patient_id, current_patient):')).toEqual(['patient', 'current_patient']);
    expect(words('weak-value', 'form.email, email_template, first_name')).toEqual(['email', 'first_name']);
  });
});

describe('phraseRegex', () => {
  it('finds what a kind says at the start of a word or after an underscore', () => {
    const found = (text: string): boolean => new RegExp(phraseRegex('record')).test(text);
    expect(['/api/patients/7', 'get_patient_row', 'class PatientStore'].map(found)).toEqual([true, true, true]);
    expect(['patience', 'impatient'].map(found)).toEqual([false, false]);
  });
});

describe('typeRegex', () => {
  it('takes types of records with what they are for, no stores of them', () => {
    const found = (text: string): boolean => new RegExp(typeRegex('record')).test(text);
    expect(['Patient', 'PatientCreate', 'LabResultOut'].map(found)).toEqual([true, true, true]);
    expect(['PatientRepository', 'patient', 'Patience'].map(found)).toEqual([false, false, false]);
  });
});

describe('textRegex', () => {
  it.each(['patient_id', 'getPatient(', '"/patients/7"', 'HospicePatient', 'lab_results', 'LabResult.objects'])('finds its phrases in %s', (text) => {
    expect(text).toMatch(new RegExp(textRegex(['patient', 'lab result'])));
  });

  it.each(['patience', 'inpatientTariff', 'collab results', 'PATIENT'])('leaves %s', (text) => {
    expect(text).not.toMatch(new RegExp(textRegex(['patient', 'lab result'])));
  });

  it('takes the phrases of a kind', () => {
    expect('row["date_of_birth"]').toMatch(new RegExp(textRegex(phrasesOfKind('value'))));
    expect('row["date_of_order"]').not.toMatch(new RegExp(textRegex(phrasesOfKind('value'))));
  });
});
