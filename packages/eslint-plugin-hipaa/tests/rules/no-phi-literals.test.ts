import rule from '../../src/rules/no-phi-literals.js';
import { ruleTester } from '../support/rule-tester.js';
import { sampleAddress, sampleBirthDate, sampleDea, sampleEmail, sampleFamilyName, sampleGivenName, sampleMbi, sampleMemberId, sampleMrn, sampleName, sampleNpi, samplePhone, sampleSsn } from 'phi-vocabulary';

const address = sampleAddress();
const birth = sampleBirthDate();
const dea = sampleDea();
const email = sampleEmail();
const family = sampleFamilyName();
const given = sampleGivenName();
const mbi = sampleMbi();
const member = sampleMemberId();
const mrn = sampleMrn();
const name = sampleName();
const npi = sampleNpi();
const phone = samplePhone();
const ssn = sampleSsn();
const bareSsn = sampleSsn(0, '');

const strict = [{ confidence: 'low' }] as const;
/** A number that only counts up, put together at run time: in the source it would be a finding. */
const counted = [1, 2, 3, 4, 5, 6, 7, 8].join('');

ruleTester.run('no-phi-literals', rule, {
  valid: [
    { name: 'a placeholder’s number', code: `const bill = { patientName: 'John Doe', mrn: '${counted}' };` },
    { name: 'the label of a form', options: [{ confidence: 'low' }], code: `const field = <Field name="sponsor" label="TRICARE Sponsor's SSN or DOD ID Number" />;` } ,
    { options: strict, code: `const patient = { ssn: '900-00-0001', phone: '(503) 555-0142', email: 'member@example.com' };` },
    { options: strict, code: `const patient = { name: 'Jane Doe', dob: '1980-01-01' };` },
    { options: strict, code: `const patient = { first: 'Jane', last: 'Doe', born: '1980-01-01' };` },
    { options: strict, code: `const patient = { ssn: '###-##-####', mrn: '<mrn>', dob: 'YYYY-MM-DD' };` },
    { options: strict, code: 'const ssnPattern = /\\d{3}-\\d{2}-\\d{4}/;' },
    { options: strict, code: `const ssnPattern = new RegExp('${ssn}');` },
    { options: strict, code: `import { parse } from './${ssn}';` },
    { options: strict, code: `type Id = '${ssn}';` },
    { options: strict, code: `const labels = { ssn: 'Social Security Number', dob: 'Date of birth' };` },
    { options: strict, code: 'const patient = { ssn: fakeSsn(), name: faker.person.fullName() };' },
    { options: strict, code: `const loinc = { code: '4548-4', system: 'http://loinc.org' };` },
    { options: strict, code: `const diagnosis = { code: 'E11.65' };` },
    { options: strict, code: `const id = '5f1c6e2e-2f3b-4c59-9a6e-8d2a7b1f0c44';` },
    { options: strict, code: `const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';` },
    { options: strict, code: `const build = { version: '2024.3.1', createdAt: '2024-03-14T08:00:00Z' };` },
    { options: strict, code: 'const timeout = 1_800_000;' },
    { options: strict, code: '// Call 1-800-000-0000 for support.' },
    { options: strict, code: `const facility = { name: 'Riverbend Care Home' };` },
    { options: strict, code: `const url = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient';` },
    { filename: 'src/card.tsx', options: strict, code: 'const card = <Card className="w-100 p-22">Save Changes</Card>;' },
    { options: strict, code: `const fakePatient = { fakeSsn: '${ssn}' };` },
    // A bare number under a name that says nothing could be anything.
    { options: strict, code: `const middle = '${mrn}';` },
    // Values put together from pieces are not joined.
    { options: strict, code: `const text = 'SSN ' + a + '-' + b;` },
  ],
  invalid: [
    { options: strict, code: `const ssn = '${ssn}';`, errors: [{ messageId: 'literal', line: 1, column: 13 }] },
    { options: strict, code: `const patient = { ssn: ${bareSsn} };`, errors: [{ messageId: 'literal', line: 1, column: 24 }] },
    { options: strict, code: `const text = 'SSN ${ssn} on file';`, errors: [{ messageId: 'literal', line: 1, column: 14 }] },
    { options: strict, code: `// WARN no match for ssn=${ssn}`, errors: [{ messageId: 'literal', line: 1, column: 26 }] },
    { options: strict, code: `/*
 * Ticket: the patient ${name}, DOB ${birth}, could not log in.
 */`, errors: [{ messageId: 'literal', line: 2, column: 24 }, { messageId: 'literal', line: 2, column: 47 }] },
    { options: strict, code: `const note = \`
  MRN: ${mrn}
  Phone: ${phone}
\`;`, errors: [{ messageId: 'literal', line: 2, column: 8 }, { messageId: 'literal', line: 3, column: 10 }] },
    { options: strict, code: `const patient = { name: '${name}', diagnosis: 'asthma' };`, errors: [{ messageId: 'literal', line: 1, column: 25 }] },
    { options: strict, code: `const patient = { name: { given: ['${given}'], family: '${family}' } };`, errors: [{ messageId: 'literal', line: 1, column: 35 }, { messageId: 'literal', line: 1, column: 56 }] },
    { options: strict, code: `const order = { prescriber: { dea: '${dea}', npi: '${npi}' } };`, errors: [{ messageId: 'literal', line: 1, column: 36 }] },
    { options: strict, code: `const member: Member = { mbi: '${mbi}' };`, errors: [{ messageId: 'literal', line: 1, column: 31 }] },
    { options: strict, code: `const claim = { patientId: 7, memberId: '${member}' };`, errors: [{ messageId: 'literal', line: 1, column: 41 }] },
    { options: strict, code: `const patient = { dob: new Date('${birth}') };`, errors: [{ messageId: 'literal', line: 1, column: 33 }] },
    { options: strict, code: `expect(patient.dateOfBirth).toBe('${birth}');`, errors: [{ messageId: 'literal', line: 1, column: 34 }] },
    { options: strict, code: `if (patient.mrn === '${mrn}') skip();`, errors: [{ messageId: 'literal', line: 1, column: 21 }] },
    { options: strict, code: `await page.fill('#ssn', '${ssn}');`, errors: [{ messageId: 'literal', line: 1, column: 25 }] },
    { options: strict, code: `form.append('dateOfBirth', '${birth}');`, errors: [{ messageId: 'literal', line: 1, column: 28 }] },
    { filename: 'src/card.tsx', options: strict, code: `const card = <Card><dt>SSN</dt><dd>${ssn}</dd></Card>;`, errors: [{ messageId: 'literal', line: 1, column: 36 }] },
    { filename: 'src/card.tsx', options: strict, code: `const card = <PatientCard ssn="${ssn}" />;`, errors: [{ messageId: 'literal', line: 1, column: 31 }] },
    { options: strict, code: `db.run("INSERT INTO patients (name, ssn) VALUES ('${name}', '${ssn}')");`, errors: [{ messageId: 'literal', line: 1, column: 8 }] },
    { options: strict, code: `const patient = { mrn: '1', email: '${email}', address: '${address}' };`, errors: [{ messageId: 'literal', line: 1, column: 36 }, { messageId: 'literal', line: 1, column: 76 }] },
    { options: strict, code: `const patients = [{ mrn: '${mrn}' }, { mrn: '${mrn}' }];`, errors: [{ messageId: 'literal', line: 1, column: 26 }, { messageId: 'literal', line: 1, column: 47 }] },
    { options: strict, code: `const field = { label: 'SSN', value: '${bareSsn}' };`, errors: [{ messageId: 'literal', line: 1, column: 38 }] },
    { options: strict, code: `const rooms = { 'MRN-${mrn}': { room: 4 } };`, errors: [{ messageId: 'literal', line: 1, column: 17 }] },
    { options: strict, code: `const patient = new Patient('${name}', '${birth}', '${mrn}');`, errors: [{ messageId: 'literal', line: 1, column: 29 }] },
    { options: strict, code: `enum Demo { Ssn = '${ssn}' }`, errors: [{ messageId: 'literal', line: 1, column: 19 }] },
  ],
});
