import type { FormatHint } from '../slot.js';

/** What the components of a field are, counted from 1. */
type Components = Readonly<Record<number, FormatHint>>;

const name: Components = { 1: { class: 'name', role: 'family' }, 2: { class: 'name', role: 'given' }, 3: { class: 'name', role: 'given' } };
const address: Components = {
  1: { class: 'geo', role: 'street' },
  2: { class: 'geo', role: 'street' },
  3: { class: 'geo', role: 'city' },
  4: { class: 'geo', role: 'state' },
  5: { class: 'geo', role: 'zip' },
  9: { class: 'geo', role: 'county' },
};
const phone: Components = { 1: { class: 'phone' }, 4: { class: 'email' }, 12: { class: 'phone' } };
const date: Components = { 1: { class: 'date' } };
/** XCN: an id, mostly the NPI, then the name. */
const provider: Components = { 1: { class: 'license', role: 'npi' }, 2: { class: 'name', role: 'family' }, 3: { class: 'name', role: 'given' }, 4: { class: 'name', role: 'given' } };
const one = (hint: FormatHint): Components => ({ 1: hint });
const mrn = one({ class: 'mrn' });
const ssn = one({ class: 'ssn' });

/**
 * Fields of HL7 v2.5.1 that identify somebody (chapters 3 patient administration, 4 orders, 6 insurance, 7 observations). Times of
 * messages and results (MSH-7, OBR-7, OBR-22, OBX-14) are events and not listed.
 */
export const hl7Fields: Readonly<Record<string, Readonly<Record<number, Components>>>> = {
  PID: { 2: mrn, 3: mrn, 4: mrn, 5: name, 6: name, 7: date, 9: name, 11: address, 12: one({ class: 'geo', role: 'county' }), 13: phone, 14: phone, 18: one({ class: 'account' }), 19: ssn, 20: one({ class: 'license' }), 21: mrn, 23: one({ class: 'geo', role: 'city' }), 29: date },
  NK1: { 2: name, 4: address, 5: phone, 6: phone, 16: date, 30: name, 31: phone, 32: address, 33: mrn, 37: ssn },
  GT1: { 2: one({ class: 'account' }), 3: name, 4: name, 5: address, 6: phone, 7: phone, 8: date, 12: ssn, 19: one({ class: 'account' }) },
  IN1: { 2: one('keep'), 16: name, 18: date, 19: address, 36: one({ class: 'health-plan' }), 49: one({ class: 'health-plan' }) },
  IN2: { 1: mrn, 2: ssn, 6: one({ class: 'health-plan' }), 8: one({ class: 'health-plan' }), 61: one({ class: 'health-plan' }), 63: phone },
  PD1: { 4: provider },
  PV1: { 7: provider, 8: provider, 9: provider, 17: provider, 19: one({ class: 'account' }), 44: date, 45: date, 52: provider },
  MRG: { 1: mrn, 2: mrn, 3: one({ class: 'account' }), 4: mrn, 7: name },
  ORC: { 10: provider, 11: provider, 12: provider, 14: phone },
  OBR: { 10: provider, 16: provider, 17: phone, 28: provider, 32: provider },
  DG1: { 5: date, 16: provider },
  PR1: { 5: date, 11: provider },
  AIP: { 3: provider },
  ROL: { 4: provider },
  ACC: { 1: date },
  RXE: { 13: provider },
  RXA: { 10: provider },
};
