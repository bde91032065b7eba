import { moveEpoch } from '../detect/days.js';
import { type Finding, valueOf } from '../detect/finding.js';
import type { Person } from '../entities/people.js';
import { replaceHost, replaceIp, replacePhoneText } from './contacts.js';
import { findDates, partsOf, dayOf } from './dates.js';
import { replaceEmail, replaceLogin } from './emails.js';
import { type Names, splitFullName } from './names.js';
import { replaceCard, replaceDea, replaceId, replaceMac, replaceMbi, replaceNpi, replaceOpaque, replacePlate, replaceSsn, replaceUdi, replaceVin } from './numbers.js';
import { replaceCity, replaceCoordinate, replaceStreet, replaceZip } from './places.js';
import type { Registry } from './registry.js';
import { fillDigits, normalName } from './spelling.js';

/** How a person's days move. */
export interface Shift {
  readonly days: number;
  /** Years that a birth over 89 years ago comes forward. */
  readonly fold: number;
}

export interface Synthesis {
  readonly registry: Registry;
  readonly names: Names;
  readonly shiftOf: (person: Person | undefined, day: number) => Shift;
}

/** The synthetic text that stands in for a found one. */
export function synthesiseFinding(finding: Finding, person: Person | undefined, synthesis: Synthesis): string {
  const value = valueOf(finding);
  const { registry, names } = synthesis;
  switch (finding.class) {
    case 'name':
      return replaceName(finding, value, person, synthesis);
    case 'geo':
      return replacePlace(finding, value, registry);
    case 'date':
      if (finding.role === 'epoch') return moveEpoch(value, (day) => movedDay(day, person, synthesis));
      return finding.role === 'age' ? foldAge(value) : replaceDate(value, person, synthesis);
    case 'phone':
    case 'fax':
      return replacePhoneText(registry, value);
    case 'email':
      return value.replace(/[^:]+$/, (email) => replaceEmail(registry, names, email, person));
    case 'ip':
      return replaceIp(registry, value);
    case 'url':
      return replaceUrl(registry, names, value, person);
    case 'photo':
      return /^data:/.test(value) ? replacePhotoData(registry, value) : replaceUrl(registry, names, value, person);
    case 'biometric':
      return replaceOpaque(registry, value);
    case 'ssn':
      return replaceSsnText(registry, value, person);
    default:
      return replaceNumberText(finding, value, synthesis, person);
  }
}

function replaceNumberText(finding: Finding, value: string, { registry, names }: Synthesis, person: Person | undefined): string {
  const plain = value.replace(/[ -]/g, '');
  switch (finding.class) {
    case 'license':
      if (/^\d{10}$/.test(plain) && finding.role === 'npi') return fillDigits(replaceNpi(registry, plain), value);
      return /^[A-Za-z]{2}\d{7}$/.test(plain) && finding.role === 'dea' ? deaLike(replaceDea(registry, plain), names, person) : replaceId(registry, value);
    case 'health-plan':
      return finding.role === 'mbi' ? spread(replaceMbi(registry, plain), value) : replaceId(registry, value);
    case 'vehicle':
      return plain.length === 17 ? replaceVin(registry, value) : replacePlate(registry, value);
    case 'device':
      if (/^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i.test(value)) return replaceMac(registry, value);
      return replaceUdi(registry, value);
    case 'account':
      return /^\d{13,19}$/.test(plain) && /^(?:4|5|3[47]|6)/.test(plain) ? fillDigits(replaceCard(registry, plain), value) : replaceId(registry, value);
    default:
      return replaceId(registry, value);
  }
}

/** The second letter of a DEA number is the bearer's initial. */
function deaLike(dea: string, names: Names, person: Person | undefined): string {
  const [family] = person?.family ?? [];
  const initial = family !== undefined && dea.charAt(1).toLowerCase() === family.charAt(0) ? normalName(names.initial('family', family)).toUpperCase() : dea.charAt(1);
  return dea.charAt(0) + initial + dea.slice(2);
}

/** Puts characters back between the separators of the model. */
function spread(plain: string, model: string): string {
  let i = 0;
  return model.replace(/[A-Za-z0-9]/g, () => plain.charAt(i++));
}

function replaceSsnText(registry: Registry, value: string, person: Person | undefined): string {
  const digits = value.replace(/\D/g, '');
  if (digits.length === 9) return fillDigits(replaceSsn(registry, digits), value);
  if (digits.length !== 4) return replaceId(registry, value);
  const whole = [...(person?.ssns ?? [])].find((ssn) => ssn.endsWith(digits));
  return value.replace(/\d{4}/, whole === undefined ? registry.assign('ssn/last', digits, (attempt) => `9${registry.keyed.digits(3, 'ssn/last', digits, attempt)}`) : replaceSsn(registry, whole).slice(5));
}

function replaceName({ role }: Finding, value: string, person: Person | undefined, { names, registry }: Synthesis): string {
  if (role === 'username') return replaceLogin(registry, names, value, person);
  if (role === 'initials') return replaceInitials(value, person, names);
  if (role === 'given' || role === 'family') return names.replace(role, value);
  let result = '';
  let at = 0;
  for (const { start, end, part } of splitFullName(value)) {
    result += value.slice(at, start) + names.replace(part, value.slice(start, end));
    at = end;
  }
  return result + value.slice(at);
}

function replaceInitials(value: string, person: Person | undefined, names: Names): string {
  const letters = value.match(/[A-Za-z]/g) ?? [];
  let i = 0;
  return value.replace(/[A-Za-z]/g, (letter) => {
    const part = i++ === letters.length - 1 ? 'family' : 'given';
    const full = [...(person?.[part] ?? [])].find((name) => name.startsWith(letter.toLowerCase()));
    return full === undefined ? names.replace(part, letter) : normalName(names.replace(part, full)).charAt(0).toUpperCase();
  });
}

/** A place is replaced part by part; state and country stay. */
function replacePlace({ role }: Finding, value: string, registry: Registry): string {
  if (role === 'coordinate') return replaceCoordinate(registry, value);
  if (role === 'zip') return replaceZip(registry, value);
  if (role === 'city') return replaceCity(registry, value);
  if (role === 'county') return value.replace(/^(.*?)( County| Parish| Borough)?$/, (_, name: string, ending: string = '') => replaceCity(registry, name) + ending);
  return replaceAddress(registry, value);
}

/** `12 Elm St, Apt 4, Town, MA 02446`: commas, lines and carets divide it. */
function replaceAddress(registry: Registry, value: string): string {
  return value.replace(/[^,\n^]+/g, (part) => {
    const trimmed = part.trim();
    const zip = /^(.*?\b)?([A-Z]{2}) +(\d{5}(?:-\d{4})?)$/.exec(trimmed);
    if (zip !== null) return part.replace(trimmed, `${replaceTown(registry, zip[1] ?? '')}${zip[2] ?? ''} ${replaceZip(registry, zip[3] ?? '')}`);
    if (/^\d{5}(?:-\d{4})?$/.test(trimmed)) return part.replace(trimmed, replaceZip(registry, trimmed));
    if (/^[A-Z]{2}$|^USA?$|^United States/.test(trimmed) || trimmed === '') return part;
    return part.replace(trimmed, /\d/.test(trimmed) ? replaceStreet(registry, trimmed) : replaceCity(registry, trimmed));
  });
}

function replaceTown(registry: Registry, text: string): string {
  const town = text.trim();
  return town === '' ? text : text.replace(town, /\d/.test(town) ? replaceStreet(registry, town) : replaceCity(registry, town));
}

function foldAge(value: string): string {
  return Number(value) > 89 ? '90' : value;
}

function replaceDate(value: string, person: Person | undefined, synthesis: Synthesis): string {
  let result = '';
  let at = 0;
  for (const { start, end, day, write } of findDates(value)) {
    result += value.slice(at, start) + write(movedDay(day, person, synthesis));
    at = end;
  }
  return result + value.slice(at);
}

/** A day of the person, moved; a birth over 89 years ago comes forward as well. */
export function movedDay(day: number, person: Person | undefined, synthesis: Synthesis): number {
  const { days, fold } = synthesis.shiftOf(person, day);
  const moved = day + days;
  if (fold === 0) return moved;
  const parts = partsOf(moved);
  return dayOf(parts.year + fold, parts.month, parts.day) ?? moved;
}

/** The host becomes a reserved one; names and numbers in the path change as they do elsewhere. */
function replaceUrl(registry: Registry, names: Names, url: string, person: Person | undefined): string {
  const [, scheme = '', host = '', path = url] = /^(https?:\/\/)([^/?#]+)(.*)$/.exec(url) ?? [];
  const ending = /\.[a-z]{3,4}$/i.exec(path)?.[0] ?? '';
  const body = path.slice(0, path.length - ending.length);
  const slug = body.replace(/[^/?#=&]+$/, (last) => (/\d{4,}/.test(last) ? replaceId(registry, last) : replaceLogin(registry, names, last, person)));
  return `${scheme}${host === '' ? '' : replaceHost(host)}${slug}${ending}`;
}

/** An inline image is replaced by other bytes of the same length. */
function replacePhotoData(registry: Registry, value: string): string {
  return value.replace(/(?<=base64,).+$/, (data) => replaceOpaque(registry, data));
}
