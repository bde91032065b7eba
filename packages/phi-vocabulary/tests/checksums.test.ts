import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deaCheckDigit, gs1CheckDigit, isDeaValid, isGs1Valid, isLuhnValid, isMbiFormat, isNpiValid, isVinValid, luhnCheckDigit, npiCheckDigit, vinCheckDigit } from '../src/checksums.js';

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${String(length)}}$`));
/** Another digit at a position: every single-digit error must be caught. */
const changed = (text: string, at: number, by: number): string => text.slice(0, at) + String((Number(text.charAt(at)) + by) % 10) + text.slice(at + 1);
const step = fc.integer({ min: 1, max: 9 });

describe('published samples', () => {
  it("knows CMS's sample NPI", () => {
    expect(isNpiValid('1234567893')).toBe(true);
    expect(isNpiValid('1234567890')).toBe(false);
  });

  it('knows the sample DEA number of regulatory texts', () => {
    expect(isDeaValid(['AP', '5836727'].join(''))).toBe(true);
    expect(isDeaValid(['AP', '5836726'].join(''))).toBe(false);
    expect(isDeaValid(['ZP', '5836727'].join(''))).toBe(false);
  });

  it('knows the sample VINs', () => {
    expect(isVinValid('1M8GDM9AXKP042788')).toBe(true);
    expect(isVinValid('1'.repeat(17))).toBe(true);
    expect(isVinValid('1M8GDM9A1KP042788')).toBe(false);
    expect(isVinValid('IM8GDM9AXKP042788')).toBe(false);
  });

  it('knows the format on the Medicare card', () => {
    expect(isMbiFormat('1EG4TE5MK73')).toBe(true);
    expect(isMbiFormat('1SG4TE5MK73')).toBe(false);
    expect(isMbiFormat('0EG4TE5MK73')).toBe(false);
    expect(isMbiFormat('1EG4TE5MK7')).toBe(false);
  });

  it('knows a GTIN of the GS1 specification', () => {
    expect(isGs1Valid('6291041500213')).toBe(true);
    expect(isGs1Valid('6291041500214')).toBe(false);
  });

  it('knows a test card', () => {
    expect(isLuhnValid('4111111111111111')).toBe(true);
    expect(isLuhnValid('4111111111111112')).toBe(false);
    expect(isLuhnValid('')).toBe(false);
  });
});

describe('properties', () => {
  it('a generated NPI is valid and no single-digit error passes', () => {
    fc.assert(
      fc.property(digits(8), fc.constantFrom('1', '2'), fc.integer({ min: 1, max: 9 }), step, (body, first, at, by) => {
        const npi = first + body + npiCheckDigit(first + body);
        expect(isNpiValid(npi)).toBe(true);
        expect(isNpiValid(changed(npi, at, by))).toBe(false);
      }),
    );
  });

  it('a Luhn check digit catches every single-digit error', () => {
    fc.assert(
      fc.property(digits(15), fc.nat(15), step, (body, at, by) => {
        const card = body + luhnCheckDigit(body);
        expect(isLuhnValid(card)).toBe(true);
        expect(isLuhnValid(changed(card, at, by))).toBe(false);
      }),
    );
  });

  it('a generated DEA number is valid, and with another check digit it is not', () => {
    fc.assert(
      fc.property(digits(6), step, (body, by) => {
        const dea = `BK${body}${deaCheckDigit(body)}`;
        expect(isDeaValid(dea)).toBe(true);
        expect(isDeaValid(changed(dea, 8, by))).toBe(false);
      }),
    );
  });

  it('a GS1 check digit catches every single-digit error', () => {
    fc.assert(
      fc.property(digits(13), fc.nat(13), step, (body, at, by) => {
        const gtin = body + gs1CheckDigit(body);
        expect(isGs1Valid(gtin)).toBe(true);
        expect(isGs1Valid(changed(gtin, at, by))).toBe(false);
      }),
    );
  });

  it('a VIN with its check digit is valid', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-HJ-NPR-Z0-9]{17}$/), (body) => {
        expect(isVinValid(body.slice(0, 8) + vinCheckDigit(body) + body.slice(9))).toBe(true);
      }),
    );
  });
});
