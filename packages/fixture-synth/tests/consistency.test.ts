import { sampleBirthDate, sampleEmail, sampleFamilyName, sampleGivenName, sampleMrn, samplePhone, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { fill, rewrite, rewriteOne } from './rewrite.js';

const samples = { ssn: sampleSsn(), bare: sampleSsn(0, ''), mrn: sampleMrn(), dob: sampleBirthDate(), phone: samplePhone(), email: sampleEmail(), given: sampleGivenName(), family: sampleFamilyName() };

const record = fill(
  `export const patient = {
  firstName: '<given>', lastName: '<family>', ssn: '<ssn>', mrn: '<mrn>', dob: '<dob>',
  phone: '<phone>', email: '<email>', createdAt: '2024-03-01T10:00:00Z', icd: 'E11.9',
};
`,
  samples,
);

describe('one person in several files', () => {
  const files = rewrite({
    'tests/patient.ts': record,
    'tests/patient.test.ts': fill("it('shows', () => { expect(title(patient)).toBe('<family>, <given>'); expect(url).toBe('/patients/<mrn>'); });\n", samples),
    'tests/seed.sql': fill("INSERT INTO patients (last_name, ssn) VALUES ('<family>', '<bare>');\n", samples),
    'tests/adt.hl7': `MSH|^~\\&|A|B|C|D|20240301||ADT^A01|1|P|2.5\rPID|1||${samples.mrn}^^^B^MR||${samples.family.toUpperCase()}^${samples.given.toUpperCase()}||${samples.dob.replaceAll('-', '')}|F\r`,
  });
  const text = Object.values(files).join('\n');

  it.each(Object.entries(samples))('leaves no %s', (_, value) => {
    expect(text.toLowerCase()).not.toContain(value.toLowerCase());
  });

  it('has one name everywhere', () => {
    const family = /lastName: '([^']+)'/.exec(files['tests/patient.ts'] ?? '')?.[1] ?? '';
    const given = /firstName: '([^']+)'/.exec(files['tests/patient.ts'] ?? '')?.[1] ?? '';
    expect(files['tests/patient.test.ts']).toContain(`'${family}, ${given}'`);
    expect(files['tests/seed.sql']).toContain(`'${family}'`);
    expect(files['tests/adt.hl7']).toContain(`${family.toUpperCase()}^${given.toUpperCase()}`);
    expect(files['tests/patient.ts']).toContain(`email: '${given.toLowerCase()}.${family.toLowerCase()}@example.com'`);
  });

  it('has one number in every grouping', () => {
    const ssn = /ssn: '([^']+)'/.exec(files['tests/patient.ts'] ?? '')?.[1] ?? '';
    expect(files['tests/seed.sql']).toContain(`'${ssn.replaceAll('-', '')}'`);
  });

  it('keeps codes and the times of events', () => {
    expect(files['tests/patient.ts']).toContain("createdAt: '2024-03-01T10:00:00Z', icd: 'E11.9'");
    expect(files['tests/adt.hl7']).toContain('|20240301||ADT^A01|');
  });
});

describe('one word', () => {
  it('has one replacement, be it a given name here and a family name there', () => {
    const fresh = rewriteOne('a.json', `[{"patient":{"firstName":"${samples.given}","lastName":"${samples.family}"}},{"patient":{"firstName":"Ruben","lastName":"${samples.given}"}}]`);
    const [, given, other] = /"firstName":"([^"]+)".*"lastName":"([^"]+)"\}\}\]$/.exec(fresh) ?? [];
    expect(given).not.toBe(samples.given);
    expect(other).toBe(given);
  });

  it('that is a time of care is the same time where it is expected', () => {
    const fresh = rewriteOne('a.test.ts', fill("const encounter = { ssn: '<ssn>', admissionDate: '2023-02-14' };\nexpect(start).toBe('2023-02-14T09:30:00-05:00');\n", samples));
    const [, day = ''] = /admissionDate: '([\d-]+)'/.exec(fresh) ?? [];
    expect(day).not.toBe('2023-02-14');
    expect(fresh).toContain(`toBe('${day}T09:30:00-05:00')`);
  });
});

describe('bytes', () => {
  it('are the same for the same key', () => {
    expect(rewriteOne('tests/patient.ts', record)).toBe(rewriteOne('elsewhere/patient.ts', record));
  });

  it('are untouched outside of values', () => {
    const odd = `\uFEFF{\r\n\t"ssn" :\t"${samples.ssn}" ,\r\n "ok": 1.50, "n": 12345678901234567890 // c\r\n}`;
    const [before = '', after = ''] = odd.split(samples.ssn);
    const fresh = rewriteOne('a.jsonc', odd);
    expect(fresh.startsWith(before)).toBe(true);
    expect(fresh.endsWith(after)).toBe(true);
    expect(fresh).toHaveLength(odd.length);
  });

  it('of a text without PHI stay as they are', () => {
    const text = "export const drug = { name: 'Metformin', ssn: '900-21-4417', phone: '(617) 555-0142', email: 'pat@example.com', sha: 'd41d8cd98f00b204e9800998ecf8427e' };\n";
    expect(rewriteOne('tests/a.ts', text)).toBe(text);
  });
});

describe('spellings', () => {
  const name = ["O'", 'Dwyer'].join('');
  it.each([
    ['a.ts', "const patient = { lastName: 'O\\'Dwyer', ssn: '<ssn>' };", /lastName: '[OD]\\'[A-Z][a-z]+', ssn/],
    ['a.sql', "INSERT INTO patients (last_name, ssn) VALUES ('O''Dwyer', '<ssn>');", /\('[A-Z]''[A-Z][a-z]+', /],
    ['a.json', '{"patient": {"lastName": "Jos\\u00e9", "ssn": "<ssn>"}}', /"lastName": "[A-Za-z]*\\u00[0-9a-f]{2}/],
  ])('of %s keep their escapes', (file, template, shape) => {
    const fresh = rewriteOne(file, fill(template, samples));
    expect(fresh).toMatch(shape);
    expect(fresh).not.toContain(name.slice(2));
  });
});
