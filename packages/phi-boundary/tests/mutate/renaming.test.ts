import fc from 'fast-check';
import { revealingPhrases } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/mutate/find-terms.js';
import { neutralCount, neutralWord } from '../../src/mutate/neutral-words.js';
import { Renaming } from '../../src/mutate/renaming.js';

const termsIn = (text: string): string[] => findTerms(text).map(({ start, end }) => text.slice(start, end));

describe('findTerms', () => {
  it.each([
    ['getPatientById', ['Patient']],
    ['patient_id PATIENT_ID patientId', ['patient', 'PATIENT', 'patient']],
    ['dateOfBirth date_of_birth DATE_OF_BIRTH DateOfBirth "date of birth"', ['dateOfBirth', 'date_of_birth', 'DATE_OF_BIRTH', 'DateOfBirth', 'date of birth']],
    ['insuranceMemberId', ['insuranceMemberId']],
    ['ssn ssns SSNField getSSN mySsn1 ssn_last', ['ssn', 'ssns', 'SSN', 'SSN', 'Ssn', 'ssn']],
    ['/api/patients/:id', ['patients']],
    ['outpatientid', ['outpatient']],
    ['patient said', ['patient']],
    ["'\\nssn \\u00e9dob'", ['ssn', 'dob']],
    ['// chemotherapy for type 2 diabetes', ['chemotherapy', 'type 2 diabetes']],
  ])('reads %s', (text, expected) => {
    expect(termsIn(text)).toEqual(expected);
  });

  it.each(['/^\\dob/ "\\u0dob" 0xa1c0', 'session patience address name email notes visit', 'assnake mrnx dobbin', 'rxjs stdout np.std(x)', 'const dataset = history.location;'])('leaves %s alone', (text) => {
    expect(termsIn(text)).toEqual([]);
  });
});

describe('neutral words', () => {
  it('are all different and hold no word of care', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => neutralWord(i));
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => findTerms(word).length > 0)).toEqual([]);
    expect(neutralWord(neutralCount)).toBe(neutralWord(0));
  });
});

describe('Renaming', () => {
  it('keeps declarations, references, exports and imports together over files', () => {
    const renaming = new Renaming();
    const patient = renaming.mutate('patient');
    const birth = renaming.mutate('dateOfBirth');
    const capital = patient.charAt(0).toUpperCase() + patient.slice(1);
    expect(renaming.mutate("export class Patient { dateOfBirth: Date }")).toBe(`export class ${capital} { ${birth}: Date }`);
    expect(renaming.mutate("import { Patient } from './patient.entity';")).toBe(`import { ${capital} } from './${patient}.entity';`);
    expect(renaming.mutate('src/patient.entity.ts')).toBe(`src/${patient}.entity.ts`);
  });

  it.each([
    ['TypeScript', 'export const PATIENT_TABLE = `patients`; // the patient\'s dob\ntype P = { ssn?: string };'],
    ['JavaScript', 'const { ssn, dateOfBirth: dob } = patient; console.log(`${ssn}`);'],
    ['Python', 'class Patient(Base):\n    """A patient."""\n    mrn = Column(String)\n'],
    ['SQL', 'SELECT p.mrn, "dateOfBirth" FROM patients p -- diagnosis'],
    ['GraphQL', 'type Patient { diagnoses: [Diagnosis!]! }'],
    ['JSON', '{"patient": {"mrn": null, "medications": []}}'],
  ])('leaves no word of care in %s and restores it', (_, text) => {
    const renaming = new Renaming();
    const mutated = renaming.mutate(text);
    expect(findTerms(mutated)).toEqual([]);
    expect(mutated).not.toMatch(/patient|ssn|mrn|dob|birth|diagnos|medicat/i);
    expect(renaming.restore(mutated)).toBe(text);
  });

  it('restores an answer that was edited and extended, in a Markdown block', () => {
    const renaming = new Renaming();
    const word = renaming.mutate('patient');
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    const answer = `Sure:\n\`\`\`ts\nfunction update${capital}(${word}s: ${capital}Dto[], is${capital}Active = true) { return ${word.toUpperCase()}_MAX; }\n\`\`\``;
    expect(renaming.restore(answer)).toBe('Sure:\n```ts\nfunction updatePatient(patients: PatientDto[], isPatientActive = true) { return PATIENT_MAX; }\n```');
  });

  it('keeps neutral words that the text had before', () => {
    const renaming = new Renaming();
    const taken = neutralWord(0);
    const text = `${taken} ${taken.toUpperCase()} patient`;
    const mutated = renaming.mutate(text);
    expect(mutated).not.toBe(text);
    expect(renaming.restore(mutated)).toBe(text);
  });

  it('tells which neutral words it knows', () => {
    const renaming = new Renaming();
    const told: boolean[] = [];
    expect(renaming.restore(`${renaming.mutate('mrn')} ${neutralWord(77)}`, (isKnown) => told.push(isKnown))).toBe(`mrn ${neutralWord(77)}`);
    expect(told).toEqual([true, false]);
  });

  it('goes on where it was kept', () => {
    const first = new Renaming();
    const mutated = first.mutate('patient');
    const second = new Renaming(first.toJSON());
    expect([second.mutate('patient'), second.restore(mutated)]).toEqual([mutated, 'patient']);
    expect(second.mutate('diagnosis')).not.toBe(mutated);
  });

  it('restores any text byte by byte', () => {
    const phrase = fc.constantFrom(...revealingPhrases).chain((text) => fc.constantFrom(text, text.toUpperCase(), text.replaceAll(' ', '_'), text.replaceAll(' ', ''), text.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase()), text.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()), text.replace(/^./, (letter) => letter.toUpperCase())));
    const odd = phrase.chain((text) => fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length }).map((flags) => [...text].map((letter, i) => (flags[i] === true ? letter.toUpperCase() : letter)).join('')));
    const piece = fc.oneof(phrase, odd, fc.constantFrom('zq', 'Z', neutralWord(3), neutralWord(4).toUpperCase(), '_', ' ', 's', 'get'), fc.string({ maxLength: 4 }));
    const renaming = new Renaming();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const mutated = renaming.mutate(text);
        expect(renaming.restore(mutated)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});
