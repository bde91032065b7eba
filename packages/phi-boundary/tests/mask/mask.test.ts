import fc from 'fast-check';
import { sampleBirthDate, sampleFamilyName, sampleGivenName, sampleMrn, samplePhone, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/mask/mask.js';
import { Session } from '../../src/mask/session.js';
import { unmask } from '../../src/mask/unmask.js';

const given = sampleGivenName();
const family = sampleFamilyName();
const name = `${given} ${family}`;
const mrn = sampleMrn();
const ssn = sampleSsn();

describe('mask', () => {
  it('puts typed tokens in the place of values', () => {
    expect(mask(`Patient ${name}, MRN ${mrn}, SSN ${ssn}, born ${sampleBirthDate()}.`, new Session()).text).toBe('Patient <NAME_1>, MRN <MRN_1>, SSN <SSN_1>, born <DATE_1>.');
  });

  it('leaves a text without PHI as it is', () => {
    const text = 'Write a React hook that debounces input for 300 ms, tested on 2024-05-01 with v10.2.3.';
    expect(mask(text, new Session())).toEqual({ text, counts: new Map() });
  });

  it('gives one value one token in all its spellings', () => {
    const digits = ssn.replaceAll('-', '');
    expect(mask(`ssn: ${ssn}\nssn: ${digits}\npatient: ${name}\npatient: ${family.toUpperCase()}, ${given.toUpperCase()}`, new Session()).text).toBe('ssn: <SSN_1>\nssn: <SSN_1>\npatient: <NAME_1>\npatient: <NAME_1>');
  });

  it('knows a value of an earlier text without any label', () => {
    const session = new Session();
    mask(`Patient ${name}, MRN ${mrn}`, session);
    expect(mask(`What about ${family}'s dose, and is ${mrn} right?`, session).text).toBe("What about <NAME_2>'s dose, and is <MRN_1> right?");
  });

  it('never takes a token that the user wrote', () => {
    const session = new Session();
    const masked = mask(`What does <MRN_1> mean? The patient's MRN ${mrn} fails.`, session);
    expect(masked.text).toBe("What does <MRN_1> mean? The patient's MRN <MRN_2> fails.");
    expect(unmask(masked.text, session)).toBe(`What does <MRN_1> mean? The patient's MRN ${mrn} fails.`);
  });

  it('leaves its own tokens alone when an answer is pasted back', () => {
    const session = new Session();
    const { text } = mask(`Patient ${name}, MRN ${mrn}`, session);
    expect(mask(text, session).text).toBe(text);
  });

  it('counts by class', () => {
    expect([...mask(`Patient ${name}, MRN ${mrn}, phone ${samplePhone()}`, new Session()).counts]).toEqual([['name', 1], ['mrn', 1], ['phone', 1]]);
  });
});

describe('unmask', () => {
  const session = new Session();
  mask(`Patient ${name}, MRN ${mrn}, SSN ${ssn}`, session);

  it.each([
    ['moved', 'The record <MRN_1> is that of <NAME_1>.', `The record ${mrn} is that of ${name}.`],
    ['repeated', '<NAME_1><NAME_1>', `${name}${name}`],
    ['quoted', '"<NAME_1>" and `<MRN_1>`', `"${name}" and \`${mrn}\``],
    ['re-cased', '<name_1> <Mrn_1>', `${name} ${mrn}`],
    ['spaced', '< NAME_1 > <NAME _1>', `${name} ${name}`],
    ['broken over lines', '<NAME_\n1> <\r\n  MRN_1\r\n>', `${name} ${mrn}`],
    ['broken in a quotation', '> <NAME_\n> 1>', `> ${name}`],
    ['escaped for HTML', '&lt;NAME_1&gt;', name],
    ['escaped for JSON', '\\u003cNAME_1\\u003e', name],
    ['escaped for Markdown', '\\<NAME\\_1\\>', name],
    ['escaped for a URL', '?q=%3CMRN_1%3E', `?q=${mrn}`],
    ['without brackets', 'const id = "MRN_1";', `const id = "${mrn}";`],
    ['padded', '<NAME_01>', name],
  ])('restores a token that was %s', (_, text, expected) => {
    expect(unmask(text, session)).toBe(expected);
  });

  it.each([
    ['unknown numbers', '<NAME_9> <SSN_2>'],
    ['words in which a token stands', 'MY_NAME_1 NAME_1_OLD NAME_12 name_1'],
    ['other tags', '<NAME> <div_1>'],
  ])('leaves %s', (_, text) => {
    expect(unmask(text, session)).toBe(text);
  });

  it("never resolves another session's token", () => {
    expect(unmask('<NAME_1> <MRN_1>', new Session())).toBe('<NAME_1> <MRN_1>');
  });

  it('writes values the way the text needs them', () => {
    const other = new Session();
    mask(`Patient: ${given} O'Dwyer, MRN ${mrn}`, other);
    expect(unmask(`'<NAME_1>'`, other, { written: (value) => value.replaceAll("'", "\\'") })).toBe(`'${given} O\\'Dwyer'`);
  });

  it('gives each place its own spelling back, also when another part was moved', () => {
    const varied = new Session();
    const text = `{"patientName": "${name}"}\nPID|1||${mrn}^^^MRN||${family.toUpperCase()}^${given.toUpperCase()}\nssn=${ssn}, ssn=${ssn.replaceAll('-', '')}`;
    const masked = mask(text, varied).text;
    expect(unmask(masked, varied)).toBe(text);
    expect(unmask(masked.split('\n').reverse().join('\n'), varied)).toBe(text.split('\n').reverse().join('\n'));
  });

  it('restores what was masked, byte by byte', () => {
    const piece = fc.oneof(
      fc.constantFrom(`Patient ${name} `, `patient: ${name.toUpperCase()}\n`, `MRN ${mrn}, `, `mrn=${mrn.toLowerCase()}\n`, `SSN ${ssn} `, `ssn:${ssn.replaceAll('-', '')};`, '<NAME_901>', 'MRN_902 ', '<ssn_903>', `${family} `, '\n\n'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (texts) => {
        const shared = new Session();
        for (const text of texts.map((pieces) => pieces.join(''))) expect(unmask(mask(text, shared).text, shared)).toBe(text);
      }),
    );
  });
});
