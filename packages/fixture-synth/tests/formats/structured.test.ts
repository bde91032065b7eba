import { sampleBirthDate, sampleFamilyName, sampleGivenName, sampleMrn, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { fill, found, rewriteOne } from '../rewrite.js';

const samples = { ssn: sampleSsn(), bare: sampleSsn(0, ''), mrn: sampleMrn(), dob: sampleBirthDate(), given: sampleGivenName(), family: sampleFamilyName(), hl: sampleBirthDate().replaceAll('-', '') };

describe('findings', () => {
  it.each([
    ['a.json', '{"patient":{"ssn":"<ssn>"}}', ['ssn@1:20-31']],
    ['a.json', '{"order":{"sku":"<bare>"}}', []],
    ['a.yaml', 'patient:\n  ssn: <ssn>\n', ['ssn@2:8-19']],
    ['a.yaml', 'build:\n  number: 20240301\n', []],
    ['a.csv', 'mrn,icd\n<mrn>,E11.9\n', ['mrn@2:1-9']],
    ['a.csv', 'sku,icd\n<mrn>,E11.9\n', []],
    ['a.sql', "INSERT INTO patients (id, ssn) VALUES (1, '<bare>');", ['ssn@1:44-53']],
    ['a.sql', "INSERT INTO drugs (id, ndc) VALUES (1, '<bare>');", []],
    ['.env.test', 'TEST_PATIENT_SSN=<ssn>\nPORT=5432\n', ['ssn@1:18-29']],
    ['a.hl7', 'MSH|^~\\&|A|B|C|D|20240301||ADT^A01|1|P|2.5\rPID|1||<mrn>^^^B^MR\rOBX|1|NM|2345-7^Glucose^LN||142\r', ['mrn@1:51-59']],
    ['a.xml', '<patients><patient id="12"><patientSsn><ssn></patientSsn><icd>C50.911</icd></patient></patients>', ['ssn@1:40-51']],
    ['a.html', '<table><tr><th>MRN</th></tr><tr><td><mrn></td></tr></table>', ['mrn@1:37-45']],
    ['a.py', 'patient = {"ssn": "<ssn>", "code": "I10"}\n', ['ssn@1:20-31']],
    ['a.md', '| MRN | ICD |\n| --- | --- |\n| <mrn> | E11.9 |\n', ['mrn@3:3-11']],
    ['a.ndjson', '{"a":1}\n{"patient":{"dob":"<dob>"}}\n', ['date@2:20-30']],
  ])('in %s: %s', (name, template, expected) => {
    expect(found(name, fill(template, samples))).toEqual(expected);
  });
});

describe('FHIR', () => {
  const patient = fill('{"resourceType":"Patient","meta":{"lastUpdated":"2024-02-11T04:05:06Z"},"identifier":[{"type":{"coding":[{"code":"MR"}]},"value":"<mrn>"}],"name":[{"family":"<family>","given":["<given>"]}],"birthDate":"<dob>"}', samples);

  it('has names, dates and identifiers by element', () => {
    expect(found('p.json', patient).map((one) => one.split('@')[0])).toEqual(['mrn', 'name', 'name', 'date']);
  });

  it.each([
    ['how an organisation is reached', '{"resourceType":"Organization","telecom":[{"system":"phone","value":"(617) 482-9173"}],"address":[{"line":["44 Linden Street"],"city":"Brookline"}]}'],
    ['who edits a value set', '{"resourceType":"ValueSet","contact":[{"telecom":[{"system":"email","value":"terms@hl7-editors.org"}]}]}'],
    ['the lot of a vaccine', '{"resourceType":"Immunization","lotNumber":"9494788"}'],
    ['an organisation', '{"resourceType":"Organization","name":"Wilson Memorial Hospital"}'],
    ['a code', '{"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006","display":"Wilson disease"}]}}'],
    ['the time of an update', '{"resourceType":"Observation","meta":{"lastUpdated":"2024-02-11T04:05:06Z"},"issued":"2024-02-11T04:05:06Z"}'],
  ])('leaves %s', (_, text) => {
    expect(rewriteOne('a.json', text)).toBe(text);
  });
});

describe('C-CDA', () => {
  const address = '<addr><streetAddressLine>44 Linden Street</streetAddressLine><city>Brookline</city></addr>';
  const document = (inner: string): string => `<ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole>${inner}</patientRole></recordTarget></ClinicalDocument>`;

  it("has a patient's address and leaves a provider's", () => {
    expect(found('a.xml', document(address)).map((one) => one.split('@')[0])).toEqual(['geo', 'geo']);
    expect(found('a.xml', document(`<providerOrganization>${address}</providerOrganization>`))).toEqual([]);
  });
});

describe('placeholders', () => {
  it.each([
    ['a family name beside a placeholder', '{"patient":{"firstName":"Test","lastName":"Kowalski"}}'],
    ['a word of care in place of a name', '{"patient":{"first":"Not","last":"Assigned"}}'],
    ['a counter', '{"patient":{"mrn":"12345"}}'],
    ['a year', '{"patient":{"memberId":"2023"}}'],
  ])('stay: %s', (_, text) => {
    expect(rewriteOne('a.json', text)).toBe(text);
  });

  it('of one patient say nothing of the next', () => {
    expect(found('a.json', fill('[{"patient":{"firstName":"Test","lastName":"Author"}},{"patient":{"firstName":"<given>","lastName":"<family>"}}]', samples)).map((one) => one.split('@')[0])).toEqual(['name', 'name']);
  });
});

describe('Python', () => {
  it('reads the text of an f-string and leaves its code', () => {
    const text = fill('patient = Patient(last_name="<family>", ssn="<ssn>")\nnote = f"Patient <family> {<family>_xml} seen {{here}}"\n', samples);
    const fresh = rewriteOne('a.py', text);
    expect(fresh).toContain(`{${samples.family}_xml} seen {{here}}"`);
    expect(fresh).not.toContain(`Patient ${samples.family} `);
  });

  it('moves a date in three numbers with its record, in its year', () => {
    const text = fill('patient = Patient(last_name="<family>", ssn="<ssn>", date_of_birth=date(1953, 5, 27), seen=date(2024, 1, 9))\n', samples);
    expect(rewriteOne('a.py', text)).toMatch(/date_of_birth=date\(1953, \d{1,2}, \d{1,2}\), seen=date\(2024, 1, 9\)\)\n$/);
  });
});

describe('X12', () => {
  const isa = 'ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *240301*1015*^*00501*000000905*0*T*:~';

  it('reads persons and leaves organisations and control segments', () => {
    const fresh = rewriteOne('a.x12', `${isa}NM1*85*2*WILSON CLINIC*****XX~N3*100 MAIN ST~${fill('NM1*IL*1*<family>*<given>~DMG*D8*<hl>*F~', samples)}SE*4*0021~`);
    expect(fresh.startsWith(`${isa}NM1*85*2*WILSON CLINIC*****XX~N3*100 MAIN ST~NM1*IL*1*`)).toBe(true);
    expect(fresh.endsWith('*F~SE*4*0021~')).toBe(true);
    expect(fresh).not.toContain(samples.family);
    expect(fresh).not.toContain(samples.hl);
  });
});

describe('documents in literals', () => {
  it('are read in base64 and encoded anew', () => {
    const body = JSON.stringify({ patient: { ssn: samples.ssn, note: 'seen today' } });
    const fresh = JSON.parse(rewriteOne('rec.json', JSON.stringify({ response: Buffer.from(body).toString('base64') }))) as { response: string };
    const inner = Buffer.from(fresh.response, 'base64').toString();
    expect(inner).toMatch(/^\{"patient":\{"ssn":"9\d\d-\d\d-\d{4}","note":"seen today"\}\}$/);
  });

  it('are read in query strings', () => {
    expect(rewriteOne('rec.json', `{"path":"/api/patients?ssn=${samples.ssn}&page=2"}`)).toMatch(/^\{"path":"\/api\/patients\?ssn=9\d\d-\d\d-\d{4}&page=2"\}$/);
  });
});

describe('files that are broken', () => {
  it.each([
    ['a.json', '{"patient": {"ssn": "'],
    ['a.ts', 'const = = {'],
    ['a.x12', 'ISA*00'],
    ['deep.json', '['.repeat(100_000)],
  ])('such as %s are left alone', (name, text) => {
    expect(rewriteOne(name, text)).toBe(text);
  });
});
