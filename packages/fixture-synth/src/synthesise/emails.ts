import type { Person } from '../entities/people.js';
import { replaceHost } from './contacts.js';
import type { Names } from './names.js';
import type { Registry } from './registry.js';
import { caseLike, normalName } from './spelling.js';

/** Hosts that stay: nobody's (RFC 2606, RFC 6761). */
const reservedHost = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|local)$/i;

/** Local part from the person's new name, host from the reserved ones. */
export function replaceEmail(registry: Registry, names: Names, email: string, person: Person | undefined): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const host = email.slice(at + 1);
  const fresh = registry.assign('email', email.toLowerCase(), (attempt) => {
    const made = replaceLogin(registry, names, local.toLowerCase(), person);
    return `${attempt === 0 ? made : made + String(registry.keyed.number('email', local, attempt) % 90 + 10)}@${reservedHost.test(host) ? host : replaceHost(host)}`;
  });
  return caseLike(fresh, email);
}

/** User names and local parts: `margaret.oyelaran`, `moyelaran57`, `oyelaranm`. */
export function replaceLogin(registry: Registry, names: Names, login: string, person: Person | undefined): string {
  return login.replace(/[\p{L}\p{M}'\u2019]+|\d+/gu, (token) => (/^\d/.test(token) ? replaceNumber(registry, token, login) : replaceToken(registry, names, token, person)));
}

/** A year of birth stays as it does in dates; other digits change. */
function replaceNumber(registry: Registry, digits: string, login: string): string {
  return /^(?:19|20)\d\d$/.test(digits) || digits.length < 2 ? digits : registry.keyed.digits(digits.length, 'login', login + digits);
}

function replaceToken(registry: Registry, names: Names, token: string, person: Person | undefined): string {
  const normal = normalName(token);
  const lower = (text: string): string => normalName(text).replace(/[^a-z]/g, '');
  for (const part of ['given', 'family'] as const) if (person?.[part].has(normal) === true || (person === undefined && names.isKnown(part, normal))) return caseLike(lower(names.replace(part, normal)), token);
  for (const given of person?.given ?? []) {
    for (const family of person?.family ?? []) {
      const made = joined(normal, given, family, (part, name) => lower(names.replace(part, name)));
      if (made !== undefined) return caseLike(made, token);
    }
    if (normal === given.charAt(0)) return lower(names.replace('given', given)).charAt(0);
  }
  for (const part of ['given', 'family'] as const) if (names.isKnown(part, normal)) return caseLike(lower(names.replace(part, normal)), token);
  return normal.length < 2 ? token : caseLike(lower(names.replace('family', normal)), token);
}

/** The usual ways to make one word of two names. */
export function joined(word: string, given: string, family: string, replace: (part: 'given' | 'family', name: string) => string): string | undefined {
  const [g, f] = [given.charAt(0), family.charAt(0)];
  if (word === given + family) return replace('given', given) + replace('family', family);
  if (word === family + given) return replace('family', family) + replace('given', given);
  if (word === g + family) return replace('given', given).charAt(0) + replace('family', family);
  if (word === family + g) return replace('family', family) + replace('given', given).charAt(0);
  return word === given + f ? replace('given', given) + replace('family', family).charAt(0) : undefined;
}
