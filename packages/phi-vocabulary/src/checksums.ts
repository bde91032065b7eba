/** Check digits and fixed formats of identifiers that have one. All functions are pure and never throw. */

/** Luhn (ISO/IEC 7812-1 annex B) over a string of digits whose last one is the check digit. */
export function isLuhnValid(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/** The digit that makes `body` followed by it pass `isLuhnValid`. */
export function luhnCheckDigit(body: string): string {
  return String((10 - (luhnSum(`${body}0`) % 10)) % 10);
}

/**
 * National Provider Identifier: ten digits, first 1 or 2, Luhn over 80840 + NPI (45 CFR 162.406;
 * CMS, "Requirements for NPI check digit").
 */
export function isNpiValid(npi: string): boolean {
  return /^[12]\d{9}$/.test(npi) && isLuhnValid(`80840${npi}`);
}

/** The check digit of the first nine digits of an NPI. */
export function npiCheckDigit(body: string): string {
  return luhnCheckDigit(`80840${body}`);
}

/** DEA registration number: two characters, seven digits, the last one a weighted sum (21 CFR 1301; DEA Diversion Control). */
export function isDeaValid(dea: string): boolean {
  return /^[ABFGMPRX][A-Z9]\d{7}$/.test(dea) && deaCheckDigit(dea.slice(2, 8)) === dea.slice(8);
}

/** Last digit of (d1 + d3 + d5) + 2 (d2 + d4 + d6). */
export function deaCheckDigit(six: string): string {
  const sum = digitsOf(six).reduce((total, digit, i) => total + (i % 2 === 0 ? digit : 2 * digit), 0);
  return String(sum % 10);
}

/** Position weights and letter values of 49 CFR 565.15, table III and IV. */
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const vinLetters = new Map([...'ABCDEFGH'].map((letter, i) => [letter, i + 1] as const));
for (const [i, letter] of [...'JKLMN'].entries()) vinLetters.set(letter, i + 1);
for (const [letter, value] of [['P', 7], ['R', 9]] as const) vinLetters.set(letter, value);
for (const [i, letter] of [...'STUVWXYZ'].entries()) vinLetters.set(letter, i + 2);

/** Vehicle identification number: 17 characters without I, O, Q; position 9 is a weighted sum modulo 11 (49 CFR 565.15). */
export function isVinValid(vin: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(vin) && vinCheckDigit(vin) === vin.charAt(8);
}

/** The character that belongs in position 9; what stands there now has weight 0. */
export function vinCheckDigit(vin: string): string {
  const sum = [...vin].reduce((total, char, i) => total + (vinLetters.get(char) ?? Number(char)) * (vinWeights[i] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** GS1 check digit (GTIN-8, -12, -13, -14 and SSCC): weights 3, 1 from the right (GS1 General Specifications 7.9). */
export function isGs1Valid(digits: string): boolean {
  return /^\d{8,18}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1);
}

export function gs1CheckDigit(body: string): string {
  const sum = digitsOf(body).reverse().reduce((total, digit, i) => total + (i % 2 === 0 ? 3 * digit : digit), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Medicare Beneficiary Identifier: 11 places C A AN N A AN N A A N N, first 1-9; letters never S, L, O, I, B, Z
 * (CMS, "Understanding the MBI format"). There is no check digit.
 */
export function isMbiFormat(mbi: string): boolean {
  return mbiFormat.test(mbi);
}

const mbiFormat = /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/;

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = digits.length - 1, isDoubled = false; i >= 0; i--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(i) - 0x30;
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum;
}

function digitsOf(text: string): number[] {
  return [...text].map(Number);
}
