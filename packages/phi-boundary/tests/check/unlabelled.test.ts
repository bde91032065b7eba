import { sampleBirthDate, sampleFamilyName, sampleGivenName, sampleMemberId, sampleMrn, sampleName, samplePhone, sampleSsn, sampleStreet } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { findPhi } from '../../src/check/find.js';

const classesIn = (text: string): string[] => findPhi(text).map((found) => `${found.class} ${text.slice(found.start, found.end)}`);
const name = sampleName();
const [given, family] = [sampleGivenName(), sampleFamilyName()];
const [mrn, ssn, phone, day, member] = [sampleMrn(), sampleSsn(), samplePhone(), sampleBirthDate(), sampleMemberId()];
const compactDay = day.replaceAll('-', '');
const rare = ['Quorra', 'Ysolde-Brax'].join(' ');

describe('values that a standard or a tool names', () => {
  it.each([
    ['a DICOM dump', `(0010,0020) LO [${mrn}]     #  10, 1 PatientID\n(0010,0030) DA [${compactDay}]  #   8, 1 PatientBirthDate`, [`mrn ${mrn}`, `date ${compactDay}`]],
    ['a printed DICOM data set', `(0010, 0030) Patient's Birth Date                DA: '${compactDay}'`, [`date ${compactDay}`]],
    ['an ambulance report', `<ePatient.02>${family}</ePatient.02><ePatient.12>${ssn}</ePatient.12>`, [`name ${family}`, `ssn ${ssn}`]],
    ['the answer of Redis', `1) "mrn" 2) "${mrn}" 3) "last_name" 4) "${family}"`, [`mrn ${mrn}`, `name ${family}`]],
    ['keywords of Clojure', `{:subject/name "${rare}" :subject/mrn "${mrn}"}`, [`name ${rare}`, `mrn ${mrn}`]],
    ['attributes of SAML', `<Attribute Name="mrn"><AttributeValue>${mrn}</AttributeValue></Attribute>`, [`mrn ${mrn}`]],
    ['rows of a MERGE', `USING (VALUES ('${ssn}', N'${rare}', '${day}')) AS s(Id, Nm, Dob)`, [`ssn ${ssn}`, `name ${rare}`, `date ${day}`]],
    ['two segments in one line', `OBX|3|NM|GLU||212; PID|||${mrn}||${family}^${given}||${compactDay}`, [`mrn ${mrn}`, `name ${family}`, `name ${given}`, `date ${compactDay}`]],
    ['a call that formats', `formatSsn('${ssn.replaceAll('-', '')}')`, [`ssn ${ssn.replaceAll('-', '')}`]],
    ['an id for Medicaid', `{"medicaid_id":"${member}"}`, [`health-plan ${member}`]],
  ])('are found in %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it.each([
    ['a DICOM dump of an image', '(0008,0060) CS [MR]  #   2, 1 Modality\n(0028,0010) US [512]  #   2, 1 Rows'],
    ['an ambulance report of nobody', '<ePatient.13>9906001</ePatient.13>'],
    ['the configuration in Redis', '1) "timeout" 2) "300" 3) "name" 4) "cache-main"'],
    ['attributes of a form', '<input name="mrn" placeholder="MRN"><label>save</label>'],
    ['rows of goods', "USING (VALUES ('SKU-7719', N'Gauze 4x4', 12.50)) AS s(Sku, Nm, Price)"],
    ['a call that formats a placeholder', "formatSsn('123456789')"],
  ])('are not seen in %s', (_, text) => {
    expect(classesIn(text)).toEqual([]);
  });
});

describe('in a text about somebody', () => {
  it.each([
    ['a telephone number without separators', `MRN ${mrn} called 4145550142`, [`mrn ${mrn}`, 'phone 4145550142']],
    ['a telephone number that is spoken', `MRN ${mrn}, four one three, five five five, zero one four two`, [`mrn ${mrn}`, 'phone four one three, five five five, zero one four two']],
    ['a serial number', `{ mrn: '${mrn}', walker: 'SN-RX7-00418' }`, [`mrn ${mrn}`, 'device SN-RX7-00418']],
    ['a pump in a topic', `pumps/BX-0091-77Q3/state mrn=${mrn}`, ['device BX-0091-77Q3', `mrn ${mrn}`]],
    ['a day that is none', 'date_of_birth 1969-13-07', ['date 1969-13-07']],
    ['a day of a form', 'dob=02%2F11%2F1980', ['date 02%2F11%2F1980']],
    ['who writes a mail', `From: ${rare} <quorra@aol.com>\nMRN ${mrn}`, [`name ${rare}`, 'email quorra@aol.com', `mrn ${mrn}`]],
    ['a name behind initials', `MRN ${mrn} or A. B. Ysolde`, [`mrn ${mrn}`, 'name A. B. Ysolde']],
    ['an injured party', `the injured party ${name} (whiplash), policy/acct PIP-88-410772`, [`name ${name}`, 'condition whiplash', 'health-plan PIP-88-410772']],
  ])('finds %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it.each([
    ['a size in bytes', `MRN ${mrn}: size=412355678`, [`mrn ${mrn}`]],
    ['words of numbers', `MRN ${mrn} has one two three rows`, [`mrn ${mrn}`]],
    ['who holds a copyright', `MRN ${mrn}, Copyright (c) 2022 ${rare}`, [`mrn ${mrn}`]],
    ['who is thanked', `MRN ${mrn}. Thanks to ${rare}`, [`mrn ${mrn}`]],
    ['a town', `MRN ${mrn}: parse "St. Paul, MN"`, [`mrn ${mrn}`]],
  ])('leaves %s alone', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });
});

describe('a full name beside two things told of a person', () => {
  const home = sampleStreet();
  it.each([
    ['a birthday and a telephone number', `The sync dropped "- ${rare}, 6-Jun-1939, ${phone}". Where do I look?`, [`name ${rare}`, 'date 6-Jun-1939', `phone ${phone}`]],
    ['a condition and a home', `Which code? "${rare} 72 w/ afib, lives at ${home}"`, [`name ${rare}`, 'condition afib', `geo ${home}`]],
    ['a treatment and a day', `SUMMARY:Chemo #3 - ${rare} on 2024-06-11 is not shown`, ['condition Chemo', `name ${rare}`, 'date 2024-06-11']],
    ['a row in a sentence', `Parse ${name}, 12 May 1951, seat 14A. Then stop.`, [`name ${name}`, 'date 12 May 1951']],
    ['an honorific in care', `Mrs. ${family} left the clinic.`, [`name ${family}`]],
    ['a dependent in X12 of one line', `NM1*03*1*${family.toUpperCase()}*${given.toUpperCase()}; DMG*D8*${compactDay}*F`, [`name ${family.toUpperCase()}`, `name ${given.toUpperCase()}`, `date ${compactDay}`]],
  ])('is about somebody: %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it.each([
    ['a young day and a telephone number', `The officer ${rare} (${phone}) wants the policy by 1 June 2024.`],
    ['a street and a telephone number of a business', `Northwind Traders, ${home}, ${phone}`],
    ['a citation', `Cite: ${rare} T. Outcomes of hip replacement. 2021 Mar 9;325(10):950-960.`],
    ['an honorific alone', `Teacher list: Mrs. ${family}, Mr. Ford. Shuffle in JS.`],
    ['a booking', `Flight booking for ${name}, 12 May 2024, LH 442, seat 14A. Parse the mail.`],
    ['the years of a life', `${name}, 1906-1992, invented the compiler.`],
    ['two who share a key', '"Alice" and "Bob" share a key in our telehealth app'],
  ])('is not: %s', (_, text) => {
    expect(classesIn(text)).toEqual([]);
  });
});

describe('nobody in care', () => {
  it.each([
    ['an account of software', 'The EHR account "svc-sync" was locked, account id 44192.'],
    ['the address of a network card', 'docker inspect shows MAC 02:42:ac:11:00:02 for the hl7-listener.'],
    ['a day by itself', 'Why did the claim export die at 2024-01-09 03:00?'],
    ['the ends of a range of birthdays', "SELECT * FROM patients WHERE dob BETWEEN '1950-01-01' AND '1960-01-01'"],
    ['a public birthday', `Player stats: ${rare}, born ${day}.`],
    ['an employee with a birthday', `{"employee_id":"E-55102","name":"${rare}","birthDate":"${day}"}`],
    ['a shop order with a telephone number', `{"order_id": 99182, "ship_to": {"name": "${rare}", "street": "${sampleStreet()}", "zip": "55401"}, "phone": "${phone}"}`],
    ['an example in parts', `{ firstName: 'Jane', lastName: 'Doe', dob: '${day}' }`],
    ['an example in X12', 'NM1*IL*1*DOE*JANE****MI*XXXXXXXXX~\nN3*123 MAIN ST~'],
    ['an example of FHIR', `{"name":[{"family":"Chalmers","given":["Peter","James"]}],"birthDate":"${day}"}`],
    ['a patch by mail', `From: ${rare} <quorra@gmail.com>\nSubject: [PATCH] fix null check in hl7 parser`],
  ])('is meant by %s', (_, text) => {
    expect(classesIn(text)).toEqual([]);
  });
});
