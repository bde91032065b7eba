import { deaCheckDigit, gs1CheckDigit, luhnCheckDigit, npiCheckDigit, vinCheckDigit } from './checksums.js';

/**
 * Real-looking values made at run time, for tests and for the detectors' own examples, so that none stands in a source file.
 * They are arithmetic in `n`; that one equals somebody's number would be chance.
 */
function scrambled(n: number, length: number, seed: number): string {
  const span = 10 ** length;
  return String((seed + n * 7919 * 31) % span).padStart(length, '0');
}

export function sampleSsn(n: number = 0, separator: string = '-'): string {
  const area = String(401 + (n % 97));
  const group = String(61 + ((n * 7) % 31));
  const serial = String(3908 + ((n * 613) % 5_000)).padStart(4, '0');
  return [area, group, serial].join(separator);
}

export function sampleMrn(n: number = 0): string {
  return `3${scrambled(n, 7, 4_829_137)}`;
}

export function sampleNpi(n: number = 0): string {
  const body = `1${scrambled(n, 8, 72_059_416)}`;
  return body + npiCheckDigit(body);
}

export function sampleDea(n: number = 0): string {
  const body = scrambled(n, 6, 294_073);
  return ['B', 'K', body, deaCheckDigit(body)].join('');
}

export function sampleMbi(n: number = 0): string {
  const digit = (shift: number): string => String((n + shift) % 10);
  const letter = (shift: number): string => 'ACDEFGHJKMNPQRTUVWXY'.charAt((n * 3 + shift) % 20);
  return ['7', letter(4), letter(9), digit(6), letter(12), digit(1), digit(8), letter(15), letter(2), digit(7), digit(4)].join('');
}

export function sampleVin(n: number = 0): string {
  const body = ['2FTRX18', 'W', '0', '4CA', scrambled(n, 5, 48_207)].join('');
  return body.slice(0, 8) + vinCheckDigit(body) + body.slice(9);
}

export function sampleCard(n: number = 0): string {
  const body = `47${scrambled(n, 13, 6_150_294_873_062)}`;
  return body + luhnCheckDigit(body);
}

/** A GS1 UDI carrier: device identifier, lot, serial. */
export function sampleUdi(n: number = 0): string {
  const body = `0086${scrambled(n, 9, 731_940_528)}`;
  return ['(01)', body, gs1CheckDigit(body), '(10)', 'L', scrambled(n, 4, 8317), '(21)', scrambled(n, 7, 5_904_618)].join('');
}

export function samplePhone(n: number = 0): string {
  const line = String(9173 - ((n * 37) % 4_000)).padStart(4, '0');
  return ['(617)', ' ', String(482 + (n % 28)), '-', line].join('');
}

export function sampleBirthDate(n: number = 0): string {
  return [String(1948 + (n % 50)), String(3 + (n % 9)).padStart(2, '0'), String(17 + (n % 11))].join('-');
}

export function sampleMemberId(n: number = 0): string {
  return ['XQK', scrambled(n, 9, 884_213_907)].join('');
}

export function sampleDeviceSerial(n: number = 0): string {
  return ['PMK', scrambled(n, 6, 730_418), 'S'].join('-');
}

const firstWords = ['Margaret', 'Theodore', 'Lorraine', 'Desmond', 'Priya'];
const familyNames = ['Kowalski', 'Okafor', 'Villanueva', 'Lindqvist', 'Desai'];

export function sampleGivenName(n: number = 0): string {
  return firstWords[n % firstWords.length] ?? '';
}

export function sampleFamilyName(n: number = 0): string {
  return familyNames[Math.floor(n / 2 + n) % familyNames.length] ?? '';
}

export function sampleName(n: number = 0): string {
  return [sampleGivenName(n), sampleFamilyName(n)].join(' ');
}

export function sampleEmail(n: number = 0): string {
  return [`${sampleGivenName(n)}.${sampleFamilyName(n)}`.toLowerCase(), 'gmail.com'].join('@');
}

export function sampleStreet(n: number = 0): string {
  return [String(44 + ((n * 17) % 800)), 'Linden', 'Street'].join(' ');
}

export function sampleAddress(n: number = 0): string {
  return [sampleStreet(n), 'Brookline', ['MA', ['02', '446'].join('')].join(' ')].join(', ');
}

export function sampleIp(n: number = 0): string {
  return ['73', '142', String(18 + (n % 200)), String(201 + (n % 50))].join('.');
}
