import { sampleFamilyName, sampleGivenName, sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { found, rewrite, rewriteOne } from './rewrite.js';

const birth = '1957-03-22';
const slashed = ['03', '22', '1957'].join('/');
const other = ['1948', '07', '19'].join('-');
const milliseconds = String(Date.UTC(1957, 2, 22, 8, 30));
const person = (n: number, more: Readonly<Record<string, unknown>>): string => JSON.stringify({ patient: { firstName: sampleGivenName(n), lastName: sampleFamilyName(n), ssn: sampleSsn(n), ...more } });

describe('times since 1970', () => {
  it('of a birth move with the date, and keep the time of day', () => {
    const fresh = JSON.parse(rewriteOne('a.json', `{"patient":{"ssn":"${sampleSsn()}","dob":"${birth}","birthTimestamp":${milliseconds},"dobSeconds":${milliseconds.slice(0, -3)}}}`)) as { patient: { dob: string; birthTimestamp: number; dobSeconds: number } };
    const { dob, birthTimestamp, dobSeconds } = fresh.patient;
    expect(dob).not.toBe(birth);
    expect(new Date(birthTimestamp).toISOString()).toBe(`${dob}T08:30:00.000Z`);
    expect(dobSeconds * 1000).toBe(birthTimestamp);
  });

  it.each([
    ['of an event', `{"patient":{"ssn":"900-21-4417","name":"Test Patient","createdAt":${milliseconds}}}`],
    ['under a key that only sounds like birth', `{"patient":{"ssn":"900-21-4417","birthWeight":340000000}}`],
    ['in a record of nobody', `{"build":{"birthTimestamp":${milliseconds}}}`],
  ])('%s stay', (_, text) => {
    expect(found('a.json', text)).toEqual([]);
  });
});

describe('one date', () => {
  it('has one replacement although people who have nothing else in common share it', () => {
    const files = rewrite({ 'a.json': person(1, { dob: birth }), 'b.json': person(2, { dob: other, admissionDate: birth }), 'c.json': person(3, { dateOfDeath: slashed }) });
    const [, a] = /"dob":"([^"]+)"/.exec(files['a.json'] ?? '') ?? [];
    const [, b] = /"admissionDate":"([^"]+)"/.exec(files['b.json'] ?? '') ?? [];
    const [, month = '', day = '', year = ''] = /"dateOfDeath":"(\d\d)\/(\d\d)\/(\d{4})"/.exec(files['c.json'] ?? '') ?? [];
    expect(a).toMatch(/^1957-/);
    expect([b, `${year}-${month}-${day}`]).toEqual([a, a]);
  });

  it('of people who share none moves for each alone', () => {
    const shiftIn = (n: number, dob: string): number => {
      const [, fresh = ''] = /"dob":"([^"]+)"/.exec(rewriteOne('a.json', person(n, { dob }))) ?? [];
      return Date.parse(fresh) - Date.parse(dob);
    };
    expect(new Set([shiftIn(1, '1957-05-22'), shiftIn(2, '1957-05-23'), shiftIn(3, '1957-05-24'), shiftIn(4, '1957-05-25')]).size).toBeGreaterThan(1);
  });
});
