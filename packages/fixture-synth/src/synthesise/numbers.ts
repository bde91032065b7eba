import { deaCheckDigit, isDeaValid, isLuhnValid, isNpiValid, isVinValid, luhnCheckDigit, npiCheckDigit, vinCheckDigit } from 'phi-vocabulary';
import type { Registry } from './registry.js';
import { fillDigits } from './spelling.js';

/** Groups of a 9xx number that are neither SSN, ITIN, ATIN nor IRSN (IRS, Internal Revenue Manual 3.21.263). */
const unusedGroups = [20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 34, 35, 36, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49];

/** Nine digits that the Social Security Administration never issues. */
export function replaceSsn(registry: Registry, digits: string): string {
  return registry.assign('ssn', digits, (attempt) => {
    const area = 900 + (registry.keyed.number('ssn/area', digits, attempt) % 100);
    const group = registry.keyed.pick(unusedGroups, 'ssn/group', digits, attempt);
    const serial = 1001 + (registry.keyed.number('ssn/serial', digits, attempt) % 8998);
    return `${String(area)}${String(group)}${String(serial)}`;
  });
}

/** NPIs that start with 2 are allowed and none is issued; a wrong check digit stays wrong. */
export function replaceNpi(registry: Registry, npi: string): string {
  return registry.assign('npi', npi, (attempt) => {
    const body = `2${registry.keyed.digits(8, 'npi', npi, attempt)}`;
    return body + (isNpiValid(npi) ? npiCheckDigit(body) : shifted(npiCheckDigit(body)));
  });
}

/** The registrant's letters stay or follow the new name; there is no reserved range. */
export function replaceDea(registry: Registry, dea: string): string {
  const digits = registry.assign('dea', dea, (attempt) => {
    const body = registry.keyed.digits(6, 'dea', dea, attempt);
    return body + (isDeaValid(dea.toUpperCase()) ? deaCheckDigit(body) : shifted(deaCheckDigit(body)));
  });
  return dea.slice(0, 2) + digits;
}

/** An S in the second place: Medicare never uses that letter. */
export function replaceMbi(registry: Registry, mbi: string): string {
  return registry.assign('mbi', mbi, (attempt) => {
    const letters = 'ACDEFGHJKMNPQRTUVWXY';
    const made = [...mbi].map((char, i) => {
      const number = registry.keyed.number(`mbi/${String(i)}`, mbi, attempt);
      return /\d/.test(char) ? String(i === 0 ? 1 + (number % 9) : number % 10) : letters.charAt(number % letters.length);
    });
    return [made[0], 'S', ...made.slice(2)].join('');
  });
}

/** Letters of the model and plant stay as a pattern; `Z` in front of nine digits is a fictitious maker's code. */
export function replaceVin(registry: Registry, vin: string): string {
  return registry.assign('vin', vin, (attempt) => {
    const body = `9Z9${vin.slice(3, 8)}0${vin.slice(9, 11)}${registry.keyed.digits(6, 'vin', vin, attempt)}`;
    const check = isVinValid(vin) ? vinCheckDigit(body) : vin.charAt(8);
    return body.slice(0, 8) + check + body.slice(9);
  });
}

/** Issuer 999999 is assigned to nobody (ISO/IEC 7812 gives 9 to national bodies). */
export function replaceCard(registry: Registry, digits: string): string {
  return registry.assign('card', digits, (attempt) => {
    const body = `${digits.charAt(0)}99999${registry.keyed.digits(digits.length - 7, 'card', digits, attempt)}`;
    return body + (isLuhnValid(digits) ? luhnCheckDigit(body) : shifted(luhnCheckDigit(body)));
  });
}

function shifted(digit: string): string {
  return String((Number(digit) + 1) % 10);
}

/**
 * A number without a national format. Its letters, separators and leading zeros stay; its digits are permuted as one
 * number, so that a number with and without prefix and leading zeros stays the same number and different ones stay different.
 */
export function replaceId(registry: Registry, id: string): string {
  const runs = id.replace(/\D/g, '');
  const significant = runs.replace(/^0+/, '');
  if (significant === '') return id;
  const fresh = registry.assign('id', significant, (attempt) => registry.keyed.permute(significant, `id/${String(attempt)}`));
  return fillDigits('0'.repeat(runs.length - significant.length) + fresh, id);
}

/** The lot and serial behind a GS1 device identifier; the identifier names a model and stays. */
export function replaceUdi(registry: Registry, udi: string): string {
  if (!/^\(01\)/.test(udi)) return replaceId(registry, udi);
  return udi.replace(/\((10|21)\)([^(]*)/g, (_, field: string, id: string) => `(${field})${replaceId(registry, id)}`);
}

/** Hexadecimal and base64 templates keep length and alphabet. */
export function replaceOpaque(registry: Registry, text: string): string {
  return registry.assign('opaque', text, (attempt) => {
    let i = 0;
    return text.replace(/[A-Za-z0-9]/g, (char) => {
      const number = registry.keyed.number(`opaque/${String(i++)}`, text, attempt);
      if (/\d/.test(char)) return String(number % 10);
      const letters = /^[\da-f]+$/i.test(text) ? 'abcdef' : 'abcdefghijklmnopqrstuvwxyz';
      const letter = letters.charAt(number % letters.length);
      return char === char.toUpperCase() ? letter.toUpperCase() : letter;
    });
  });
}

/** A hardware address of the range for documentation (RFC 7042). */
export function replaceMac(registry: Registry, mac: string): string {
  const last = registry.assign('mac', mac.toLowerCase(), (attempt) => (registry.keyed.number('mac', mac.toLowerCase(), attempt) % 256).toString(16).padStart(2, '0'));
  const separator = mac.charAt(2);
  const made = ['00', '00', '5e', '00', '53', last].join(separator);
  return /[A-F]/.test(mac) ? made.toUpperCase() : made;
}

/** Letters and digits of a plate or a mixed serial number, each by its kind. */
export function replacePlate(registry: Registry, plate: string): string {
  return registry.assign('plate', plate, (attempt) => {
    let i = 0;
    return plate.replace(/[A-Z0-9]/gi, (char) => {
      const number = registry.keyed.number(`plate/${String(i++)}`, plate, attempt);
      if (/\d/.test(char)) return String(number % 10);
      const letter = 'ABCDEFGHJKLMNPRSTUVWXYZ'.charAt(number % 23);
      return char === char.toUpperCase() ? letter : letter.toLowerCase();
    });
  });
}
