import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/names/split-words.js';

describe('splitWords', () => {
  it.each([
    ['patientSSNLast4', ['patient', 'ssn', 'last', '4']],
    ['dateOfBirth', ['date', 'of', 'birth']],
    ['date_of_birth', ['date', 'of', 'birth']],
    ['DATE_OF_BIRTH', ['date', 'of', 'birth']],
    ['date-of-birth', ['date', 'of', 'birth']],
    ['DateOfBirth', ['date', 'of', 'birth']],
    ['XMLHttpRequest', ['xml', 'http', 'request']],
    ['HL7Message', ['hl', '7', 'message']],
    ['patientID', ['patient', 'id']],
    ['SSN', ['ssn']],
    ['ssn', ['ssn']],
    ['icd10Code', ['icd', '10', 'code']],
    ['__ssn__', ['ssn']],
    ['$patient', ['patient']],
    ['#mrn', ['mrn']],
    ['/api/patients/:id', ['api', 'patients', 'id']],
    ['patient.email', ['patient', 'email']],
    ['', []],
    ['__', []],
    ['123', ['123']],
  ])('%s', (name, words) => {
    expect(splitWords(name)).toEqual(words);
  });

  it('gives lower-case words only, and keeps every ASCII letter and digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), (name) => {
        const words = splitWords(name);
        expect(words.every((word) => /^(?:[a-z]+|\d+)$/u.test(word))).toBe(true);
        expect(words.join('')).toBe(name.replace(/[^A-Za-z\d]/gu, '').toLowerCase());
      }),
    );
  });
});
