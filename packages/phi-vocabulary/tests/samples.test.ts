import { describe, expect, it } from 'vitest';
import { isDeaValid, isLuhnValid, isMbiFormat, isNpiValid, isVinValid } from '../src/checksums.js';
import { findPhiValues } from '../src/match-value.js';
import * as samples from '../src/samples.js';

const numbers = Array.from({ length: 40 }, (_, i) => i);

describe.each(numbers)('samples of seed %i', (n) => {
  it('have valid check digits and formats', () => {
    expect(isNpiValid(samples.sampleNpi(n))).toBe(true);
    expect(isDeaValid(samples.sampleDea(n))).toBe(true);
    expect(isMbiFormat(samples.sampleMbi(n))).toBe(true);
    expect(isVinValid(samples.sampleVin(n))).toBe(true);
    expect(isLuhnValid(samples.sampleCard(n))).toBe(true);
  });

  it.each([
    ['ssn', samples.sampleSsn(n)],
    ['mrn', samples.sampleMrn(n)],
    ['dob', samples.sampleBirthDate(n)],
    ['memberId', samples.sampleMemberId(n)],
    ['patientName', samples.sampleName(n)],
    ['patientPhone', samples.samplePhone(n)],
    ['patientEmail', samples.sampleEmail(n)],
    ['patientAddress', samples.sampleAddress(n)],
    ['npi', samples.sampleNpi(n)],
    ['patientIp', samples.sampleIp(n)],
  ])('look real under the key %s', (key, text) => {
    expect(findPhiValues(text, { key }).map(({ verdict, start, end }) => [verdict, start, end])).toEqual([['real-looking', 0, text.length]]);
  });
});
