import { describe, expect, it } from 'vitest';
import { isRestrictedZip3, restrictedZip3, safeHarborZip3 } from '../src/zip3.js';

describe('restricted ZIP3 prefixes', () => {
  it('has 17 of the 2000 census and 18 of the later ones', () => {
    expect(restrictedZip3(2000).size).toBe(17);
    expect(restrictedZip3(2010).size).toBe(18);
    expect(restrictedZip3(2020).size).toBe(18);
  });

  it('is the union by default', () => {
    expect(restrictedZip3().size).toBe(23);
    expect(isRestrictedZip3('06301')).toBe(true);
    expect(isRestrictedZip3('20401')).toBe(true);
  });

  it('follows the census year', () => {
    expect(isRestrictedZip3('06301', 2000)).toBe(true);
    expect(isRestrictedZip3('06301', 2020)).toBe(false);
    expect(isRestrictedZip3('20401', 2000)).toBe(false);
  });

  it('cuts to three digits or 000', () => {
    expect(safeHarborZip3('03601')).toBe('000');
    expect(safeHarborZip3('02100')).toBe('021');
  });
});
