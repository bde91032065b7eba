/**
 * Three-digit ZIP prefixes whose area holds 20,000 people or fewer: Safe Harbor wants 000 in their place
 * (45 CFR 164.514(b)(2)(i)(B)). HHS's guidance prints the 17 of the 2000 census; the later censuses give 18.
 */
export type CensusYear = 2000 | 2010 | 2020;

const census2000 = '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' ');
const census2010 = '036 059 102 202 203 204 205 369 556 692 753 772 821 823 878 879 884 893'.split(' ');

const byYear: Readonly<Record<CensusYear, ReadonlySet<string>>> = {
  2000: new Set(census2000),
  2010: new Set(census2010),
  2020: new Set(census2010),
};

const everyYear: ReadonlySet<string> = new Set([...census2000, ...census2010]);

/** The restricted prefixes of one census, or their union, which is the cautious default. */
export function restrictedZip3(year?: CensusYear): ReadonlySet<string> {
  return year === undefined ? everyYear : byYear[year];
}

/** Whether a ZIP code or its prefix lies in a restricted area. */
export function isRestrictedZip3(zip: string, year?: CensusYear): boolean {
  return restrictedZip3(year).has(zip.slice(0, 3));
}

/** What Safe Harbor leaves of a ZIP code: its first three digits, or 000. */
export function safeHarborZip3(zip: string, year?: CensusYear): string {
  return isRestrictedZip3(zip, year) ? '000' : zip.slice(0, 3);
}
