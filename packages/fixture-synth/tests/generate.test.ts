import { generate, SchemaError } from 'fixture-synth';
import { describe, expect, it } from 'vitest';

const typescript = "export interface Patient { id: number; firstName: string; lastName: string; ssn: string; birthDate: string; sex: 'female' | 'male'; email?: string; phone: string | null; address: Address; tags: string[] }\ninterface Address { street: string; zip: string }\n";
const sql = 'CREATE TABLE visits (id INT PRIMARY KEY, patient_id INT NOT NULL REFERENCES patients(id), admitted_at TIMESTAMP);\nCREATE TABLE patients (id INT PRIMARY KEY, last_name VARCHAR(8) NOT NULL, dob DATE NOT NULL);\n';

describe('generate', () => {
  it('fits an interface', () => {
    const rows = (JSON.parse(generate({ schema: typescript, language: 'ts', count: 40, seed: 7, format: 'json' })) as { Patient: Record<string, unknown>[] }).Patient;
    expect(rows).toHaveLength(40);
    for (const row of rows) {
      expect(row).toMatchObject({ ssn: expect.stringMatching(/^9\d\d-\d\d-\d{4}$/) as string, birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, sex: expect.stringMatching(/^(?:fe)?male$/) as string, address: { zip: expect.stringMatching(/^\d{5}$/) as string } });
    }
  });

  it('has what breaks code', () => {
    const text = generate({ schema: typescript, language: 'ts', count: 60, seed: 7, format: 'json' });
    expect(text).toMatch(/"lastName": "[A-Z]'/);
    expect(text).toMatch(/"birthDate": "\d{4}-02-29"/);
    expect(text).toContain('"phone": null');
    expect(text).toMatch(/"lastName": "[A-Za-z]+-[A-Za-z]+-[A-Za-z]+"/);
  });

  it('is the same for the same seed and another for another', () => {
    const make = (seed: number): string => generate({ schema: typescript, language: 'ts', count: 3, seed, format: 'ndjson' });
    expect(make(7)).toBe(make(7));
    expect(make(7)).not.toBe(make(8));
  });

  it('keeps foreign keys and lengths of SQL', () => {
    const text = generate({ schema: sql, language: 'sql', count: 5, seed: 1, format: 'sql' });
    const ids = [...text.matchAll(/INTO patients .* VALUES \((\d+), '([^']|''){1,8}'/g)].map((match) => match[1]);
    const references = [...text.matchAll(/INTO visits .* VALUES \(\d+, (\d+),/g)].map((match) => match[1]);
    expect(ids).toEqual(['1', '2', '3', '4', '5']);
    expect(references.every((id) => ids.includes(id))).toBe(true);
    expect(text.indexOf('INTO patients')).toBeLessThan(text.indexOf('INTO visits'));
  });

  it('fits a JSON Schema', () => {
    const schema = JSON.stringify({ type: 'object', required: ['mrn'], properties: { mrn: { type: 'string' }, age: { type: 'integer' }, city: { type: ['string', 'null'] } } });
    expect(generate({ schema, language: 'json', count: 2, seed: 1, format: 'csv' })).toMatch(/^mrn,age,city\nMRN\d{8},\d{0,2},.*\nMRN\d{8},\d{0,2},.*\n$/);
  });

  it('writes FHIR patients', () => {
    const bundle = JSON.parse(generate({ schema: typescript, language: 'ts', count: 2, seed: 1, format: 'fhir' })) as { entry: { resource: { resourceType: string } }[] };
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual(['Patient', 'Patient']);
  });

  it.each([
    ['ts', 'const a = 1;'],
    ['json', '{}'],
    ['sql', 'SELECT 1;'],
  ] as const)('says what is missing in %s', (language, schema) => {
    expect(() => generate({ schema, language, count: 1, seed: 1, format: 'json' })).toThrow(SchemaError);
  });
});
