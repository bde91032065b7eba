import { sampleBirthDate, sampleFamilyName, sampleGivenName, sampleMrn, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { fill, found, rewriteOne } from '../rewrite.js';

const samples = { ssn: sampleSsn(), mrn: sampleMrn(), dob: sampleBirthDate(), rare: 'Okonkwor', given: sampleGivenName(), family: sampleFamilyName() };

describe('where values stand in code', () => {
  it.each([
    ['members', "const patient = { ssn: '<ssn>' };", ['ssn@1:25-36']],
    ['members of something else', "const order = { sku: '<mrn>' };", []],
    ['arguments of functions of the file', "const build = (lastName: string, ssn: string) => ({ lastName, ssn });\nbuild('<family>', '<ssn>');", ['name@2:8-16', 'ssn@2:20-31']],
    ['builders', "new PatientBuilder().withMrn('<mrn>').build();", ['mrn@1:31-39']],
    ['rows of each', "it.each([['<mrn>', 1]])('x', (mrn, n) => {});", ['mrn@1:12-20']],
    ['rows of each without names', "it.each([['<mrn>', 1]])('x', (sku, n) => {});", []],
    ['tagged tables', "it.each`\n  ssn | n\n  ${'<ssn>'} | ${1}\n`('x', () => {});", ['ssn@3:6-17']],
    ['comparisons', "if (patient.ssn === '<ssn>') stop();", ['ssn@1:22-33']],
    ['labelled fields', "page.getByLabel('Date of birth').fill('<dob>');", ['date@1:40-50']],
    ['comments', '// SSN: <ssn>\n', ['ssn@1:9-20']],
    ['JSX', 'const card = <input name="x" data-ssn="<ssn>" />;', ['ssn@1:40-51']],
    ['attributes of one element', '<PatientBanner name="Delphine <rare>" mrn="<mrn>" />;', ['name@1:22-39', 'mrn@1:46-54']],
    ['attributes of an element about nobody', '<ProductBanner name="Delphine <rare>" sku="<mrn>" />;', []],
    ['names in builders', "new PatientBuilder().withName('Mathilde <rare>');", ['name@1:32-49']],
    ['names in other builders', "new DrugBuilder().withName('Mathilde <rare>');", []],
    ['fields of a form', "cy.get('#mrn').type('<mrn>'); cy.get('#lastName').type('<rare>');", ['mrn@1:22-30', 'name@1:60-68']],
    ['fields of another form', "cy.get('#sku').type('<mrn>'); cy.get('#lastPage').type('<rare>');", []],
    ['names behind an honorific', "const note = 'Mrs. <rare> was seen for CHF';", ['name@1:20-28']],
    ['words behind what looks like one', "const note = 'Ms. Patient was seen';", []],
    ['embedded JSON', `const body = '{"patient":{"ssn":"<ssn>"}}';`, ['ssn@1:34-45']],
    ['embedded SQL', "const sql = `UPDATE patients SET ssn = '<ssn>' WHERE id = 1`;", ['ssn@1:41-52']],
  ])('%s', (_, template, expected) => {
    expect(found('a.tsx', fill(template, samples))).toEqual(expected);
  });

  it('dates in three numbers move as one', () => {
    expect(rewriteOne('a.ts', 'const patient = { dob: new Date(1957, 2, 22) };')).toMatch(/^const patient = \{ dob: new Date\(1957, \d{1,2}, \d{1,2}\) \};$/);
    expect(rewriteOne('a.ts', 'const build = { at: new Date(2024, 2, 22) };')).toBe('const build = { at: new Date(2024, 2, 22) };');
  });
});

describe('values derived from others', () => {
  const text = fill("const patient = { ssn: '<ssn>', firstName: '<given>', lastName: '<family>' };\nexpect(mask(patient.ssn)).toBe('***-**-LAST');\nexpect(login).toBe('LOGIN');\n", samples)
    .replace('LAST', samples.ssn.slice(-4))
    .replace('LOGIN', (samples.given.charAt(0) + samples.family).toLowerCase());
  const fresh = rewriteOne('a.test.ts', text);

  it('follow the last four digits', () => {
    const ssn = /ssn: '([^']+)'/.exec(fresh)?.[1] ?? '';
    expect(fresh).toContain(`'***-**-${ssn.slice(-4)}'`);
  });

  it('follow user names', () => {
    const given = /firstName: '([^']+)'/.exec(fresh)?.[1] ?? '';
    const family = /lastName: '([^']+)'/.exec(fresh)?.[1] ?? '';
    expect(fresh).toContain(`'${(given.charAt(0) + family).toLowerCase()}'`);
  });
});

describe('names that stand for something else', () => {
  it.each(["Wilson's disease", 'Parkinson disease', 'Graves disease', "Bell's palsy"])('%s stays', (condition) => {
    const patient = fill("{ firstName: '<given>', lastName: 'FAMILY', ssn: '<ssn>' }", samples).replace('FAMILY', condition.split(/['\s]/)[0] ?? '');
    expect(rewriteOne('a.ts', `const patient = ${patient};\nconst note = "${condition} was ruled out";\n`)).toContain(condition);
  });
});
