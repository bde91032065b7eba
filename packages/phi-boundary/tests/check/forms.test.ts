import { sampleBirthDate, sampleFamilyName, sampleGivenName, sampleMbi, sampleMemberId, sampleMrn, sampleName, samplePhone, sampleSsn, sampleStreet } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { findPhi } from '../../src/check/find.js';

const classesIn = (text: string): string[] => findPhi(text).map((found) => `${found.class} ${text.slice(found.start, found.end)}`);
const name = sampleName();
const [given, family] = [sampleGivenName(), sampleFamilyName()];
const [mrn, ssn, phone, day, member] = [sampleMrn(), sampleSsn(), samplePhone(), sampleBirthDate(), sampleMemberId()];
const [year, month, date] = day.split('-');
const compactDay = day.replaceAll('-', '');
const rare = ['Quorra', 'Ysolde-Brax'].join(' ');

describe('the forms of records in a prompt', () => {
  it.each([
    ['a table under a head', `mrn,name,dob\n${mrn},${rare},${day}\n`, [`mrn ${mrn}`, `name ${rare}`, `date ${day}`]],
    ['a table of two columns', `patient_name,mrn\n${name},${mrn}\n`, [`name ${name}`, `mrn ${mrn}`]],
    ['a printed data frame', `        mrn            name         dob\n0  ${mrn}   ${rare}  ${day}\n`, [`mrn ${mrn}`, `name ${rare}`, `date ${day}`]],
    ['rows without a head', `${rare}|${ssn}|${day}`, [`name ${rare}`, `ssn ${ssn}`, `date ${day}`]],
    ['an INSERT with columns', `INSERT INTO patients (last_name, dob) VALUES ('${family}', '${day}');`, [`name ${family}`, `date ${day}`]],
    ['an INSERT without columns', `INSERT INTO patients VALUES (7, '${family}', '${ssn}');`, [`name ${family}`, `ssn ${ssn}`]],
    ['the message of a unique key', `DETAIL:  Key (last_name, dob)=(${family}, ${day}) already exists.`, [`name ${family}`, `date ${day}`]],
    ['the message of a composed key', `Duplicate entry '${family}-${given}-${day}' for key 'patients.uq_name_dob'`, [`other ${family}-${given}-${day}`]],
    ['COPY', `COPY public.patients (mrn, name) FROM stdin;\n${mrn}\t${rare}\n`, [`mrn ${mrn}`, `name ${rare}`]],
    ['X12', `NM1*IL*1*${family.toUpperCase()}*${given.toUpperCase()}****MI*${member}~\nDMG*D8*${compactDay}*F~`, [`name ${family.toUpperCase()}`, `name ${given.toUpperCase()}`, `health-plan ${member}`, `date ${compactDay}`]],
    ['XML', `<Patient><LastName>${family}</LastName><SSN>${ssn}</SSN></Patient>`, [`name ${family}`, `ssn ${ssn}`]],
    ['FHIR', `{"resourceType":"Patient","identifier":[{"value":"${mrn}"}],"name":[{"family":"${family}","given":["${given}"]}],"birthDate":"${day}"}`, [`mrn ${mrn}`, `name ${family}`, `name ${given}`, `date ${day}`]],
    ['a test that types', `cy.get('#dob').type('${day}'); cy.get('[name=last]').type('${family}');`, [`date ${day}`, `name ${family}`]],
    ['an HTML table', `<td>MRN</td><td>${mrn}</td>`, [`mrn ${mrn}`]],
    ['a record printed line by line', `-[ RECORD 1 ]\nmrn  | ${mrn}\nname | ${rare}`, [`mrn ${mrn}`, `name ${rare}`]],
    ['JSON within JSON', JSON.stringify({ body: JSON.stringify({ mrn }) }), [`mrn ${mrn}`]],
    ['parameters of a statement', `DETAIL: parameters: $1 = '${rare}', $2 = '${day}' (patient registry)`, [`name ${rare}`, `date ${day}`]],
    ['a call by its name', `repo.findByMrn('${mrn}')`, [`mrn ${mrn}`]],
    ['YAML', `patient:\n  dob: ${day}\n  phone: "${phone}"\n`, [`date ${day}`, `phone ${phone}`]],
  ])('reads %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it.each([
    ['a table of columns', 'column,type\nmrn,varchar\ndob,date\n'],
    ['a day that a test parses', "Why does `new Date('1985-02-30')` not fail in a DOB test?"],
    ['a meeting', `Set the meeting with ${name} for 2024-03-12: HL7 interface migration.`],
    ['staff in a table', `name,department\n${name},IT\n`],
    ['a shop order', `{"order_id": 81, "customer": {"name": "${name}"}, "shipping_address": {"street": "${sampleStreet()}"}}`],
    ['X12 of a provider', `NM1*85*1*${family.toUpperCase()}*${given.toUpperCase()}****XX*1234567893~`],
    ['an example that everybody knows', 'PID|1||12345^^^HOSP^MR||DOE^JANE||19000101|F'],
  ])('leaves %s alone', (_, text) => {
    expect(classesIn(text)).toEqual([]);
  });
});

describe('the spellings of a value', () => {
  it.each([
    ['a day with slashes', `DOB ${month}/${date}/${year}`, [`date ${month}/${date}/${year}`]],
    ['a day without separators', `dob=${compactDay}`, [`date ${compactDay}`]],
    ['a day in words', `born the 3rd of May ${year}`, [`date 3rd of May ${year}`]],
    ['a day that is spoken', 'date of birth october ninth nineteen fifty', ['date october ninth nineteen fifty']],
    ['a number with dots', `SSN ${ssn.replaceAll('-', '.')}`, [`ssn ${ssn.replaceAll('-', '.')}`]],
    ['the last four digits', `last 4 of SSN: ${ssn.slice(-4)}`, [`ssn ${ssn.slice(-4)}`]],
    ['a Medicare number without dashes', `The MBI ${sampleMbi().replaceAll('-', '')} fails.`, [`health-plan ${sampleMbi().replaceAll('-', '')}`]],
    ['a name in the order of records', `Patient ${family}, ${given}, MRN ${mrn}`, [`name ${family}, ${given}`, `mrn ${mrn}`]],
    ['a family name alone behind the full name', `Patient ${given} ${family}, MRN ${mrn}. Ms. ${family} called.`, [`name ${given} ${family}`, `mrn ${mrn}`, `name ${family}`]],
    ['a value again in other case', `MRN AB${mrn} is shown as ab${mrn}`, [`mrn AB${mrn}`, `mrn ab${mrn}`]],
    ['a second number of the same look', `MRN ${mrn} was merged into ${[...mrn].toReversed().join('')}`, [`mrn ${mrn}`, `mrn ${[...mrn].toReversed().join('')}`]],
    ['a condition with its code', `MRN ${mrn}: E11.65, furosemide 40 mg`, [`mrn ${mrn}`, 'condition E11.65', 'condition furosemide 40 mg']],
    ['an address over two lines', `MRN ${mrn}\n${sampleStreet()}\nDAYTON OH 45419`, [`mrn ${mrn}`, `geo ${sampleStreet()}\nDAYTON OH 45419`]],
  ])('are found for %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it('leave the times of a log alone in a text about somebody', () => {
    expect(classesIn(`2024-05-01 10:00:00 INFO saved mrn=${mrn}\n2024-05-01T10:00:01Z INFO done`)).toEqual([`mrn ${mrn}`]);
  });
});

describe('what together says that somebody is in care', () => {
  it.each([
    ['a name, a condition and care', `my therapy app crashes on "Session 12 w/ ${rare}, reports less panic disorder"`, [`name ${rare}`, 'condition panic disorder']],
    ['a greeting, a procedure and a phone', `{"to":"${phone}","body":"Hi ${given}, your colonoscopy is tomorrow"}`, [`phone ${phone}`, `name ${given}`, 'condition colonoscopy']],
    ['a mailing label', `{"name":"${rare}","street":"${sampleStreet()}","zip":"45419"}`, [`name ${rare}`, `geo ${sampleStreet()}`, 'geo 45419']],
    ['an address that leads to one record', `404 for https://portal.lakeside.org/patients/${given.toLowerCase()}-${family.toLowerCase()}-1982/results`, [`url https://portal.lakeside.org/patients/${given.toLowerCase()}-${family.toLowerCase()}-1982/results`]],
  ])('is enough for %s', (_, text, expected) => {
    expect(classesIn(text)).toEqual(expected);
  });

  it.each([
    ['a colleague and a condition', `My colleague ${name} says that diabetes is coded with E11.9.`],
    ['an author and a word of care', `Author: ${name} <dev@devshop.io>\n\n    fix(api): trim whitespace in mrn query param`],
    ['the address of a business', `Acme Health, ${sampleStreet()}, Dayton, OH 45419 as an HTML footer`],
    ['an example person', `John Q. Public, DOB ${day}, MRN ${mrn}`],
  ])('is not for %s', (_, text) => {
    expect(classesIn(text)).toEqual([]);
  });
});
