import { isDeaValid, isNpiValid, isRestrictedZip3, isVinValid, sampleDea, sampleNpi, sampleSsn, sampleVin } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { ageOn, dayOf, findDates } from '../src/synthesise/dates.js';
import { Keyed } from '../src/synthesise/keyed.js';
import { Names, splitFullName } from '../src/synthesise/names.js';
import { replaceDea, replaceId, replaceMbi, replaceNpi, replaceSsn, replaceVin } from '../src/synthesise/numbers.js';
import { replacePhoneText } from '../src/synthesise/contacts.js';
import { replaceZip } from '../src/synthesise/places.js';
import { Registry } from '../src/synthesise/registry.js';

const registry = (): Registry => new Registry(new Keyed(Buffer.from('a key for tests, 32 characters long')));

describe('numbers', () => {
  it('SSNs are of groups that nobody gets', () => {
    expect(replaceSsn(registry(), sampleSsn(0, ''))).toMatch(/^9\d\d(?:2[0-7]|3[0-6]|4\d)\d{4}$/);
  });

  it('NPIs keep whether their check digit is right', () => {
    const right = replaceNpi(registry(), sampleNpi());
    const wrong = replaceNpi(registry(), `${sampleNpi().slice(0, 9)}${String((Number(sampleNpi().slice(9)) + 1) % 10)}`);
    expect([right.charAt(0), isNpiValid(right), isNpiValid(wrong)]).toEqual(['2', true, false]);
  });

  it('DEA numbers and VINs stay valid', () => {
    expect([isDeaValid(replaceDea(registry(), sampleDea())), isVinValid(replaceVin(registry(), sampleVin()))]).toEqual([true, true]);
  });

  it('MBIs have a letter that Medicare never uses', () => {
    expect(replaceMbi(registry(), '1EG4TE5MK73')).toMatch(/^\dS[A-Z\d]\d[A-Z][A-Z\d]\d[A-Z]{2}\d{2}$/);
  });

  it('ids keep prefix, padding and identity', () => {
    const one = registry();
    const [long, short] = [replaceId(one, ['MRN', '00731940'].join('-')), replaceId(one, '731940')];
    expect(long).toMatch(/^MRN-00[1-9]\d{5}$/);
    expect(long.endsWith(short)).toBe(true);
  });

  it('different ids never meet', () => {
    const one = registry();
    const made = Array.from({ length: 900 }, (_, i) => replaceId(one, String(100 + i)));
    expect(new Set(made).size).toBe(900);
  });

  it('phones are fictional in every spelling', () => {
    const one = registry();
    const [spelt, plain] = [replacePhoneText(one, '(617) 482-0173'), replacePhoneText(one, '+16174820173')];
    expect(spelt).toMatch(/^\(617\) 555-01\d\d$/);
    expect(plain).toBe(`+1${spelt.replace(/\D/g, '')}`);
  });

  it('ZIP codes leave areas with few people', () => {
    expect(replaceZip(registry(), '02446')).toMatch(/^024\d\d$/);
    expect(isRestrictedZip3(replaceZip(registry(), '03601'))).toBe(false);
  });
});

describe('keys', () => {
  it('another key gives other values', () => {
    const other = new Registry(new Keyed(Buffer.from('another key, also 32 characters  ')));
    expect(replaceSsn(other, '900214417')).not.toBe(replaceSsn(registry(), '900214417'));
  });
});

describe('names', () => {
  const keep = { length: false, initials: false, order: false };

  it('have one replacement in all spellings', () => {
    const names = new Names(registry(), keep);
    names.learn('family', "O'Dwyer");
    const plain = names.replace('family', "O'Dwyer");
    expect(plain).toMatch(/^[A-Z]'[A-Z]/);
    expect(names.replace('family', 'ODWYER')).toBe(plain.replace("'", '').toUpperCase());
    expect(names.replace('family', 'O\u2019Dwyer')).toBe(plain.replace("'", '\u2019'));
  });

  it('keep length and initials when asked', () => {
    const names = new Names(registry(), { length: true, initials: true, order: false });
    expect(names.replace('given', 'Margaret')).toMatch(/^M[a-z]{7}$/);
  });

  it('sort as before when asked', () => {
    const names = new Names(registry(), { length: false, initials: false, order: true });
    names.assignInOrder('family', ['Zielinski', 'Abara', 'Lindqvist']);
    const made = ['Abara', 'Lindqvist', 'Zielinski'].map((name) => names.replace('family', name));
    expect([...made].sort()).toEqual(made);
  });

  it.each([
    ['Margaret J. Kowalski', ['given', 'given', 'family']],
    ['Kowalski, Margaret', ['family', 'given']],
    ['KOWALSKI^MARGARET', ['family', 'given']],
    ['Ana de la Cruz Vega', ['given', 'family', 'family']],
    ['Mrs. Margaret Kowalski', ['given', 'family']],
  ])('parts of %s', (name, parts) => {
    expect(splitFullName(name).map(({ part }) => part)).toEqual(parts);
  });
});

describe('dates', () => {
  it.each([
    ['1957-03-22', '1957-04-05'],
    ['03/22/1957', '04/05/1957'],
    ['3/22/1957', '4/5/1957'],
    ['19570322', '19570405'],
    ['19570322083000-0500', '19570405083000-0500'],
    ['March 22, 1957', 'April 5, 1957'],
    ['22 Mar 1957', '5 Apr 1957'],
    ['1957-03-22T08:30:00Z', '1957-04-05T08:30:00Z'],
  ])('%s two weeks later is %s', (text, later) => {
    const [date] = findDates(text);
    const written = date === undefined ? '' : text.slice(0, date.start) + date.write(date.day + 14) + text.slice(date.end);
    expect(written).toBe(later);
  });

  it.each(['2024-13-45', '1.2.3', '12345678', 'version 10/15'])('%s is none', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('tells ages', () => {
    expect(ageOn(dayOf(1957, 3, 22) ?? 0, dayOf(2024, 3, 21) ?? 0)).toBe(66);
    expect(ageOn(dayOf(1957, 3, 22) ?? 0, dayOf(2024, 3, 22) ?? 0)).toBe(67);
  });
});
