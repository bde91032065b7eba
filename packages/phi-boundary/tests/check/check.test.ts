import { sampleAddress, sampleBirthDate, sampleEmail, sampleFamilyName, sampleMrn, sampleName, samplePhone, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/index.js';
import { findPhi } from '../../src/check/find.js';

const classesIn = (text: string): string[] => findPhi(text).map((found) => `${found.class} ${text.slice(found.start, found.end)}`);
const name = sampleName();
const family = sampleFamilyName();
const mrn = sampleMrn();
const ssn = sampleSsn();
const birthDay = sampleBirthDate().replaceAll('-', '');

describe('check', () => {
  it('says class and place, never the value', () => {
    const sightings = check(`Why does this fail?\n\nssn: ${ssn}`);
    expect(sightings).toEqual([{ class: 'ssn', label: 'a Social Security number', line: 3, column: 6, endLine: 3, endColumn: 6 + ssn.length }]);
    expect(JSON.stringify(sightings)).not.toContain(ssn);
  });

  it('reads a file in its own format', () => {
    expect(check(`patient_name,mrn\n${name},${mrn}\n`).map(({ class: found, line, column }) => [found, line, column])).toEqual([['name', 2, 1], ['mrn', 2, name.length + 2]]);
  });
});

describe('findPhi', () => {
  it.each([
    ['prose', `Our patient ${name} (MRN ${mrn}) lives at ${sampleAddress()}, mail ${sampleEmail()}.`, [`name ${name}`, `mrn ${mrn}`, `geo ${sampleAddress()}`, `email ${sampleEmail()}`]],
    ['a stack trace', `Error: duplicate key (ssn)=(${ssn})\n    at insert (db.js:10:3)`, [`ssn ${ssn}`]],
    ['a log', `2024-05-01T10:00:00Z INFO patient="${name}" dob=${sampleBirthDate()} saved`, [`name ${name}`, `date ${sampleBirthDate()}`]],
    ['a diff', `-  mrn: '${mrn}',\n+  mrn: '',`, [`mrn ${mrn}`]],
    ['a tool call', JSON.stringify({ tool: 'query', input: { sql: `SELECT * FROM patients WHERE ssn = '${ssn}'` } }), [`ssn ${ssn}`]],
    ['HL7', `PID|1||${mrn}^^^MRN||${family.toUpperCase()}^ANNA||${birthDay}|F`, [`mrn ${mrn}`, `name ${family.toUpperCase()}`, 'name ANNA', `date ${birthDay}`]],
    ['a fenced block', `Fix it:\n\`\`\`ts\nconst patient = { ssn: '${ssn}' };\n\`\`\``, [`ssn ${ssn}`]],
    ['a condition of somebody', `${name} was diagnosed with lupus and takes warfarin.`, [`name ${name}`, 'condition lupus', 'condition warfarin']],
    ['a condition in words of no list', `Patient ${name}, MRN ${mrn}, was diagnosed with Wegener granulomatosis last May.`, [`name ${name}`, `mrn ${mrn}`, 'condition Wegener granulomatosis']],
    ['a name without a label beside other identifiers', `The record of MRN ${mrn} shows that ${name} called from ${samplePhone()}.`, [`mrn ${mrn}`, `name ${name}`, `phone ${samplePhone()}`]],
  ])('finds %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it.each([
    ['code about care', 'Add a dateOfBirth column to the patients table and a test for the MRN regex /^\\d{8}$/.'],
    ['conditions of nobody', 'Write a risk calculator for diabetes that takes metformin and hypertension into account.'],
    ['people who write software', `Ask ${name} from the platform team whether the build of 2024-05-01 broke v10.2.34.`],
    ['placeholders', 'const patient = { name: "Jane Doe", ssn: "000-00-0000", email: "jane@example.com", phone: "555-0100" };'],
    ['ids and hashes', 'Commit 9fceb02d0ae598e95dc970b74767f19372d61af8, order 550e8400-e29b-41d4-a716-446655440000, port 5432.'],
  ])('leaves %s alone', (_, text) => {
    expect(classesIn(text)).toEqual([]);
  });
});
