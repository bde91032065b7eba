import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhiValues } from '../src/match-value.js';
import {
  sampleAddress, sampleBirthDate, sampleEmail, sampleFamilyName, sampleGivenName, sampleIp, sampleMemberId, sampleMrn, sampleName, sampleNpi, samplePhone, sampleSsn, sampleStreet,
} from '../src/samples.js';
import type { PhiValue, ValueContext } from '../src/value-types.js';

const ssn = sampleSsn(2);
const mrn = sampleMrn(2);
const dob = sampleBirthDate(2);
const [year = '', month = '', day = ''] = dob.split('-');
const usDob = [month, day, year].join('/');
const name = sampleName(0);
const phone = samplePhone(2);

/** `class verdict confidence text` of each finding. */
function found(text: string, context?: ValueContext): string[] {
  return findPhiValues(text, context).map((value) => [value.class, value.verdict, value.confidence, text.slice(value.start, value.end)].join(' '));
}

function real(text: string, context?: ValueContext): string[] {
  return findPhiValues(text, context)
    .filter(({ verdict, confidence }) => verdict === 'real-looking' && confidence !== 'low')
    .map((value) => `${value.class} ${text.slice(value.start, value.end)}`);
}

describe('a literal under a key', () => {
  const neighbours = ['name', 'ssn', 'mrn', 'dob'];

  it('covers the value without the blanks around', () => {
    expect(findPhiValues(` ${ssn} `, { key: 'ssn' })).toEqual([
      { class: 'ssn', start: 1, end: 1 + ssn.length, verdict: 'real-looking', reason: 'nine digits in an issued Social Security range', confidence: 'high' },
    ]);
  });

  it('reads the members of a patient by their siblings', () => {
    expect(found(name, { key: 'name', neighbours })).toEqual([`name real-looking high ${name}`]);
    expect(found(phone, { key: 'phone', neighbours })).toEqual([`phone real-looking high ${phone}`]);
    expect(found(sampleAddress(), { key: 'address', neighbours })).toEqual([`geo real-looking high ${sampleAddress()}`]);
    expect(found(sampleEmail(), { key: 'email', neighbours })).toEqual([`email real-looking high ${sampleEmail()}`]);
  });

  it('is silent about the same members of anybody else', () => {
    const siblings = ['name', 'role', 'phone', 'email'];
    expect(found(name, { key: 'name', neighbours: siblings })).toEqual([]);
    expect(found(phone, { key: 'phone', neighbours: siblings })).toEqual([]);
    expect(found(sampleAddress(), { key: 'address', neighbours: siblings })).toEqual([]);
    expect(found(sampleEmail(), { key: 'email', neighbours: siblings })).toEqual([]);
  });

  it('lets the nearest owner decide', () => {
    expect(found(name, { keyPath: ['patient', 'name'] })).toEqual([`name real-looking high ${name}`]);
    expect(found(name, { keyPath: ['patient', 'provider', 'name'] })).toEqual([]);
  });

  it('reads FHIR paths', () => {
    expect(found(sampleFamilyName(), { keyPath: ['patient', 'name', '0', 'family'] })).toEqual([`name real-looking high ${sampleFamilyName()}`]);
    expect(found(sampleGivenName(), { keyPath: ['patient', 'name', '0', 'given', '0'] })).toEqual([`name real-looking high ${sampleGivenName()}`]);
    expect(found(mrn, { keyPath: ['patient', 'identifier', '0', 'value'] })).toEqual([`mrn real-looking medium ${mrn}`]);
    expect(found(phone, { keyPath: ['patient', 'telecom', '0', 'value'] })).toEqual([`phone real-looking medium ${phone}`]);
  });

  it('reads labels beside the text', () => {
    expect(found(mrn, { label: 'Medical record number' })).toEqual([`mrn real-looking high ${mrn}`]);
    expect(found(mrn, { label: 'Invoice number' })).toEqual([]);
  });

  it('takes a key that says the value is made up at its word', () => {
    expect(found(ssn, { key: 'fakeSsn' })).toEqual([`ssn synthetic high ${ssn}`]);
    expect(found(ssn, { key: 'ssnPattern' })).toEqual([]);
  });

  it('believes less of the record of a made-up person', () => {
    expect(found(dob, { key: 'dob' })).toEqual([`date real-looking high ${dob}`]);
    expect(found(dob, { key: 'dob', fictional: true })).toEqual([`date real-looking low ${dob}`]);
  });

  it('never takes an internal key for an identifier', () => {
    expect(found(mrn, { key: 'patientId' })).toEqual([]);
    expect(found('123e4567-e89b-12d3-a456-426614174000', { key: 'mrn' })).toEqual([]);
  });
});

describe('a number', () => {
  it('is an identifier by its key alone', () => {
    const number = sampleSsn(4, '');
    expect(found(number, { key: 'ssn', kind: 'number' })).toEqual([`ssn real-looking high ${number}`]);
    expect(found('567890123', { key: 'ssn', kind: 'number' })).toEqual(['ssn real-looking high 567890123']);
    expect(found(number, { key: 'total', kind: 'number' })).toEqual([]);
    expect(found('2147483647', { kind: 'number', patientContext: true })).toEqual([]);
  });

  it('may have lost a leading zero or have separators', () => {
    const short = sampleSsn(4, '').slice(1);
    expect(found(short, { key: 'ssn', kind: 'number' })).toEqual([`ssn real-looking high ${short}`]);
    expect(found('900_211_234', { key: 'ssn', kind: 'number' })).toEqual(['ssn synthetic high 900_211_234']);
  });
});

describe('record numbers in every shape', () => {
  it.each([
    [['MRN-', mrn], mrn],
    [['MRN: ', mrn], mrn],
    [['MRN ', mrn], mrn],
    [['MRN#', mrn], mrn],
    [['mrn=', mrn], mrn],
    [['MRN: ', '123-45-', '6789'], '123-45-6789'],
    [['MRN ', '1234567'], '1234567'],
    [['medical record no. ', mrn], mrn],
    [['chart #', mrn], mrn],
  ])('%j', (parts, value) => {
    expect(real(parts.join(''))).toEqual([`mrn ${value}`]);
  });

  it.each(['MRN-0000', 'MRN: TEST-001', 'MRN001', '^MRN-\\d{7}$', 'MRN must have 8 digits', 'mrn: string', 'MRN-12345'])('%s is none', (text) => {
    expect(real(text)).toEqual([]);
  });
});

describe('comments and log lines', () => {
  it('reads a line of notes', () => {
    const text = `Patient: ${name}, DOB ${usDob}, dx E11.9, MRN ${mrn}`;
    expect(found(text)).toEqual([`name real-looking high ${name}`, `date real-looking high ${usDob}`, `mrn real-looking high ${mrn}`]);
  });

  it('reads key and value pairs', () => {
    const text = `[2024-03-02T10:11:12Z] INFO patient=${name} mrn=${mrn} ssn=${ssn} ip=${sampleIp()}`;
    expect(real(text)).toEqual([`name ${name}`, `mrn ${mrn}`, `ssn ${ssn}`, `ip ${sampleIp()}`]);
  });

  it('reads pasted JSON', () => {
    const text = JSON.stringify({ name, dob, phone, createdAt: '2024-03-02' });
    expect(real(text)).toEqual([`name ${name}`, `date ${dob}`, `phone ${phone}`]);
  });

  it('reads code that is commented out', () => {
    expect(real(`// const ssn = '${ssn}';`, { kind: 'comment' })).toEqual([`ssn ${ssn}`]);
    expect(real(`dob: new Date('${dob}')`, { kind: 'code' })).toEqual([`date ${dob}`]);
  });

  it('reads a quoted key before the value it is given', () => {
    expect(real(`form.append('ssn', '${ssn}')`)).toEqual([`ssn ${ssn}`]);
    expect(real(`page.fill('#date-of-birth', '${dob}')`)).toEqual([`date ${dob}`]);
    expect(real(`get('[name=mrn]').type('${mrn}')`)).toEqual([`mrn ${mrn}`]);
    expect(real(`form.append('build', '${dob}')`)).toEqual([]);
  });

  it('takes the other part of a placeholder name for one', () => {
    expect(real("patient: { first: 'Jane', last: 'Doe', born: '1980-01-01' }")).toEqual([]);
    expect(real(`patient: { first: '${sampleGivenName()}', last: '${sampleFamilyName()}', mrn: 'x' }`)).toEqual([`name ${sampleGivenName()}`, `name ${sampleFamilyName()}`]);
  });

  it('reads a bare number only behind its label', () => {
    const bare = sampleSsn(6, '');
    expect(real(`no patient with SSN ${bare}`)).toEqual([`ssn ${bare}`]);
    expect(real(`no patient with order ${bare}`)).toEqual([]);
  });

  it('reads the last four digits', () => {
    const text = `SSN ending in ${ssn.slice(-4)}`;
    expect(found(text)).toEqual([`ssn real-looking medium ${ssn.slice(-4)}`]);
    expect(found('card ending in 4418')).toEqual([]);
  });

  it('reads member ids, provider numbers, dates in words', () => {
    expect(real(`Member ID ${sampleMemberId()}`)).toEqual([`health-plan ${sampleMemberId()}`]);
    expect(real(`NPI ${sampleNpi()}`)).toEqual([`license ${sampleNpi()}`]);
    expect(real(`born March ${day}, ${year}`)).toEqual([`date March ${day}, ${year}`]);
  });

  it('reads phone, e-mail and address only beside a patient', () => {
    expect(real(`patient moved to ${sampleStreet()}`)).toEqual([`geo ${sampleStreet()}`]);
    expect(real(`we moved to ${sampleStreet()}`)).toEqual([]);
    expect(real(`patient asks to be called at ${phone}`)).toEqual([`phone ${phone}`]);
    expect(real(`call support at ${phone} about patient logins`)).toEqual([]);
    expect(real(`patient reachable at ${sampleEmail()}`)).toEqual([`email ${sampleEmail()}`]);
    expect(real(`maintainer ${sampleEmail()}`)).toEqual([]);
  });
});

describe('names in running text', () => {
  const other = [sampleGivenName(2), 'Adams'].join(' ');

  it.each([
    [`${name} was diagnosed with diabetes`, name],
    [`${other} tested positive for HIV`, other],
    [`Prescription for ${other}: lisinopril`, other],
    [`patient ${other} called`, other],
    [`${other.toUpperCase()} MRN pending`, other.toUpperCase()],
  ])('%s', (text, expected) => {
    expect(real(text)).toContain(`name ${expected}`);
  });

  it.each([
    `@author ${other}`, `Copyright (c) 2024 ${other}`, `Dr. ${other} admitted the patient`, `Reviewed by ${other}, MD`, `${other} maintains this module`, 'John Doe was diagnosed with diabetes', 'Jane Roe, DOB unknown',
    'Patient Portal Login', 'Patient Grace Period ended', 'Patient Services Center', 'Jordan River trail, hypertension study', 'Patient Name: ____', 'Date of Birth', 'The patient Will be admitted on Monday',
  ])('silent on %s', (text) => {
    expect(real(text)).toEqual([]);
  });
});

describe('structured texts', () => {
  it('reads the tuples of an INSERT by their columns', () => {
    const text = `INSERT INTO patients (first_name, ssn, dob, created_at) VALUES ('${sampleGivenName()}', '${ssn}', '${dob}', '2024-01-02'), ('John', '900-12-4417', '1990-01-01', NOW())`;
    expect(found(text)).toEqual([
      `name real-looking high ${sampleGivenName()}`, `ssn real-looking high ${ssn}`, `date real-looking high ${dob}`,
      'name real-looking low John', 'ssn synthetic high 900-12-4417', 'date synthetic high 1990-01-01',
    ]);
  });

  it('reads HL7 segments by their fields', () => {
    const hl7 = [sampleFamilyName(), sampleGivenName(), 'A'].join('^').toUpperCase();
    const text = `MSH|^~\\&|ADT\rPID|1||${mrn}^^^BWH^MR||${hl7}||${dob.replaceAll('-', '')}|F|||${sampleStreet()}^^Brookline^MA||${phone}||||||${sampleSsn(2, '')}\rOBX|1|NM|4548-4^A1c^LN||7.2`;
    expect(real(text)).toEqual([`mrn ${mrn}`, `name ${hl7}`, `date ${dob.replaceAll('-', '')}`, `geo ${sampleStreet()}`, `phone ${phone}`, `ssn ${sampleSsn(2, '')}`]);
  });

  it('reads a pasted table by its header', () => {
    const text = `id,first_name,dob,ssn\n1,${sampleGivenName()},${dob},${ssn}\n2,John,1990-01-01,900-21-4417\n`;
    expect(real(text)).toEqual([`name ${sampleGivenName()}`, `date ${dob}`, `ssn ${ssn}`]);
  });
});

describe('no identifiers', () => {
  it.each([
    '123e4567-e89b-12d3-a456-426614174000', 'sha256-5f4dcc3b5aa765d61d8327deb882cf99', 'v2.14.3', '2.16.840.1.113883.4.1', 'http://hl7.org/fhir/sid/us-ssn', 'ICD-10: E11.65, I10; LOINC 4548-4; RxNorm 860975; SNOMED 44054006; CPT 99213',
    'NDC 0002-8215-01', '\\d{3}-\\d{2}-\\d{4}', 'XXX-XX-XXXX', 'Enter patient SSN (XXX-XX-XXXX)', 'Call 911 or 988, or 1-800-273-8255, if the patient is in danger', 'localhost:5432', 'padding: 12px 10px; color: #412683',
    'the patient paid $1,234.56', 'patient-portal v2.14.3 built 2024-05-01', 'SELECT * FROM patients WHERE ssn = ?', 'ssn: [REDACTED]', 'firstName: String, lastName: String', 'Patient 8 of 10', 'Blood pressure 120/80, pulse 72', '10.1001/jama.2019.12345',
  ])('silent on %s', (text) => {
    expect(findPhiValues(text, { patientContext: true })).toEqual([]);
  });

  it.each([
    ['2024-05-01T12:00:00Z', 'createdAt'], ['44054006', 'code'], ['E11.9', 'diagnosis'], ['Date of birth', 'dob'], ['Social Security Number', 'ssn'], ['First name', 'firstName'], ['Diabetes Mellitus', 'name'], ['General Hospital', 'name'],
  ])('silent on %s under %s', (text, key) => {
    expect(findPhiValues(text, { key, neighbours: ['mrn', 'dob'] })).toEqual([]);
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom('MRN', ': ', 'SSN ', ssn, mrn, dob, name, phone, 'patient ', 'John Doe', sampleEmail(), '"', "'", '\n', '|', 'PID|', '^', ',', '(', 'insert into p (ssn) values (', '\\', '\u{1F600}', 'é', sampleAddress(), ' was diagnosed with ', 'asthma', '=');
  const text = fc.oneof(fc.string({ maxLength: 200 }), fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')));
  const context: fc.Arbitrary<ValueContext> = fc.record(
    { key: fc.constantFrom('ssn', 'mrn', 'name', 'note', 'zip', 'age', '__proto__', ''), neighbours: fc.constant(['mrn', 'dob']), patientContext: fc.boolean(), kind: fc.constantFrom('string', 'comment', 'code', 'number') },
    { requiredKeys: [] },
  );
  const inOrder = (values: readonly PhiValue[], length: number): boolean => values.every(({ start, end }, i) => start >= (values[i - 1]?.end ?? 0) && end > start && end <= length);

  it('never throws; ranges lie in the text, in order, without overlaps; no reason holds a value', () => {
    fc.assert(
      fc.property(text, context, (input, around) => {
        const values = findPhiValues(input, around);
        expect(inOrder(values, input.length)).toBe(true);
        for (const { reason, start, end } of values) expect(end - start > 3 && reason.includes(input.slice(start, end))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(fc.property(text, context, (input, around) => { expect(findPhiValues(input, around)).toEqual(findPhiValues(input, around)); }));
  });

  it('finds a labelled SSN wherever it stands and never one that is not issued', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 900, max: 999 }), fc.stringMatching(/^[a-z ]{0,40}$/), (n, area, before) => {
        expect(real(`${before} SSN: ${sampleSsn(n)}`)).toEqual([`ssn ${sampleSsn(n)}`]);
        expect(real(`${before} SSN: ${String(area)}${sampleSsn(n).slice(3)}`)).toEqual([]);
      }),
    );
  });
});

describe('hostile texts', () => {
  it.each(['1', '1-', '412-68-', 'A', 'Aa ', 'Aa Bb ', 'A^', 'a.', 'a@', 'a@b.', 'MRN ', 'MRN: ', 'patient: ', '1 Aa Bb ', '(617) ', '::', 'PID|', 'PID|a^b|', 'insert into p (', "('a',", 'a,b\n', 'ssn:', '"name":"', 'http://a/', 'support ', '\\', '\t', '0'])('ends on 100 KB of %j', (unit) => {
    expect(findPhiValues(unit.repeat(Math.ceil(100_000 / unit.length))).length).toBeLessThan(60_000);
  });
});
