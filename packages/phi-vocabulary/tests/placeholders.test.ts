import { describe, expect, it } from 'vitest';
import { hasPlaceholderWord, isSequential, longestRun, placeholderDigits } from '../src/placeholders.js';

describe('placeholderDigits', () => {
  it.each(['1234567890', '0123456789', '987654321', '1111111111', '12121212', '123123123', '00000042', '100001', '111-22-3333', '12345', '000123456', '9123456789', '999000111'])('%s is one', (value) => {
    expect(placeholderDigits(value)).toEqual(expect.any(String));
  });

  it.each(['40829137', '5678901234', '617482', '123', ['401', '61', '3908'].join('-'), '10203'])('%s is none', (value) => {
    expect(placeholderDigits(value)).toBeUndefined();
  });
});

describe('runs', () => {
  it('wrap only from an end of the row of keys', () => {
    expect(isSequential('7890')).toBe(false);
    expect(isSequential('9012')).toBe(true);
    expect(isSequential('4321')).toBe(true);
  });

  it('are measured without a wrap', () => {
    expect(longestRun('567890123')).toBe(5);
    expect(longestRun('123456780')).toBe(8);
    expect(longestRun('7')).toBe(1);
  });
});

describe('hasPlaceholderWord', () => {
  it.each(['MRN-TEST-0001', 'fake123', 'XXX-0000', 'sample_7'])('%s says so', (value) => {
    expect(hasPlaceholderWord(value)).toBe(true);
  });

  it.each(['BWH-0193', 'PMK-7304-S'])('%s does not', (value) => {
    expect(hasPlaceholderWord(value)).toBe(false);
  });
});
