import { Keyed } from '../synthesise/keyed.js';
import { apostropheNames, familyNames, givenNames, type Sex } from '../synthesise/name-lists.js';
import { replaceNpi, replaceSsn } from '../synthesise/numbers.js';
import { replaceCity, replaceStreet } from '../synthesise/places.js';
import { Registry } from '../synthesise/registry.js';

/** A made-up person; all numbers are of ranges that are never issued. */
export interface SyntheticPerson {
  readonly given: string;
  readonly family: string;
  readonly sex: Sex;
  readonly birth: string;
  readonly ssn: string;
  readonly mrn: string;
  readonly npi: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly memberId: string;
  /** For what no field is known. */
  readonly number: (purpose: string, limit: number) => number;
}

const states = [['MA', '021'], ['NY', '112'], ['TX', '752'], ['CA', '941'], ['WA', '981'], ['IL', '606'], ['GA', '303'], ['OH', '432'], ['AZ', '850'], ['NC', '276']] as const;

/** People by number, the same for the same seed. Some have what breaks code: apostrophes, long names, a birth on a leap day. */
export class PersonMaker {
  readonly #registry: Registry;

  constructor(seed: number) {
    this.#registry = new Registry(new Keyed(Buffer.from(`seed ${String(seed)}`)));
  }

  make(i: number): SyntheticPerson {
    const { keyed } = this.#registry;
    const id = String(i);
    const sex: Sex = keyed.number('sex', id) % 2 === 0 ? 'female' : 'male';
    const given = keyed.pick(givenNames[sex], 'given', id);
    const family = this.#family(i, id);
    const [state, area] = keyed.pick(states, 'state', id);
    const npiBody = `1${keyed.digits(9, 'npi', id)}`;
    return {
      given,
      family,
      sex,
      birth: this.#birth(i, id),
      ssn: replaceSsn(this.#registry, `person ${id}`).replace(/^(...)(..)/, '$1-$2-'),
      mrn: this.#registry.assign('mrn', id, (attempt) => `MRN${String(10_000_000 + (keyed.number('mrn', id, attempt) % 89_999_999))}`),
      npi: replaceNpi(this.#registry, npiBody),
      phone: `(${keyed.pick(['617', '212', '214', '415', '206', '312', '404', '614', '602', '919'], 'area', id)}) 555-01${keyed.digits(2, 'phone', id)}`,
      email: `${given}.${family.replace(/[^A-Za-z]/g, '')}${id}@example.com`.toLowerCase(),
      street: replaceStreet(this.#registry, `${String(100 + i)} Elm Street`),
      city: replaceCity(this.#registry, `city ${id}`.replace(' ', '')),
      state,
      zip: area + keyed.digits(2, 'zip', id),
      memberId: `SYN${keyed.digits(9, 'member', id)}`,
      number: (purpose, limit) => keyed.number(purpose, id) % limit,
    };
  }

  #family(i: number, id: string): string {
    const { keyed } = this.#registry;
    if (i % 11 === 3) return keyed.pick(apostropheNames, 'family', id);
    const name = keyed.pick(familyNames, 'family', id);
    return i % 13 === 5 ? `${name}-${keyed.pick(familyNames, 'second', id)}-${keyed.pick(familyNames, 'third', id)}` : name;
  }

  #birth(i: number, id: string): string {
    const { keyed } = this.#registry;
    if (i % 17 === 7) return `${String(1940 + 4 * (keyed.number('leap', id) % 16))}-02-29`;
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${String(1938 + (keyed.number('year', id) % 70))}-${two(1 + (keyed.number('month', id) % 12))}-${two(1 + (keyed.number('day', id) % 28))}`;
  }
}
