import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('destructuring', () => {
  it.each([
    ['const { ssn } = patient; sink(ssn);', 'ssn'],
    ['const { ssn: s } = patient; sink(s);', 'ssn'],
    ['const { dateOfBirth: d = "" } = patient; sink(d);', 'date'],
    ['const { "mrn": m } = patient; sink(m);', 'mrn'],
    ['const { ["mrn"]: m } = patient; sink(m);', 'mrn'],
    ['const { address: { city: c } } = patient; sink(c);', 'geo'],
    ['const { email: e } = patient; sink(e);', 'email'],
    ['const { id, ...rest } = patient; sink(rest);', 'record'],
    ['const { id, ...rest } = patient; sink(rest.ssn);', 'ssn'],
    ['const [first] = patients; sink(first);', 'record'],
    ['const [, second] = patients; sink(second.ssn);', 'ssn'],
    ['const [head, ...tail] = patients; sink(tail);', 'record'],
    ['const { patient: p } = record; sink(p);', 'record'],
    ['const { patient: { ssn: s } } = state; sink(s);', 'ssn'],
    ['let a; ({ ssn: a } = patient); sink(a);', 'ssn'],
    ['let a; [a] = patients; sink(a);', 'record'],
    ['const { a: [{ ssn: s }] } = { a: patients }; sink(s);', 'ssn'],
    ['const { data: { mrn: m } } = await load(); sink(m);', 'mrn'],
    ['const { [field]: value } = patient; sink(value);', 'record'],
    ['const { x = patient } = options; sink(x);', 'record'],
    ['let a = 1, b = patient; [a, b] = [b, a]; sink(a);', 'record'],
    ['const key = "x"; const { [key]: a } = patient; sink(a);', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['const { id } = patient; sink(id);'],
    ['const { status } = patient; sink(status);'],
    ['const { length } = patients; sink(length);'],
    ['const { visits: { length: n } } = patient; sink(n);'],
    ['const { email } = config; sink(email);'],
    ['const { ssn } = labels; sink(ssn);'],
    ['const { resourceType } = patient; sink(resourceType);'],
    ['const { ssn } = { ssn: redact(patient.ssn) }; sink(ssn);'],
    ['const { a, b } = { a: patient.ssn, b: 5 }; sink(b);'],
    ['const [count, rows] = [3, patients]; sink(count);'],
    ['let a = 1, b = patient; [a, b] = [b, a]; sink(b);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('destructured parameters', () => {
  it.each([
    ['function f({ ssn }) { sink(ssn); }', 'ssn'],
    ['function f({ patient }) { sink(patient); }', 'record'],
    ['function f({ ssn: s }) { sink(s); }', 'ssn'],
    ['const f = ({ ssn = "" }) => sink(ssn);', 'ssn'],
    ['function f({ patient: p }) { sink(p); }', 'record'],
    ['function f({ patient: { dob: d } }) { sink(d); }', 'date'],
    ['const f = ({ mrn: m = null } = {}) => sink(m);', 'mrn'],
    ['patients.map(({ ssn: s }) => sink(s));', 'ssn'],
    ['patients.forEach(({ name, ...rest }) => sink(rest));', 'record'],
    ['function f([p]) { sink(p); } f(patients);', 'record'],
    ['function f({ value: v }) { sink(v); } f({ value: patient.ssn });', 'ssn'],
    ['function f({ person }) { sink(person); } f({ person: patient });', 'record'],
    ['loadPatient(1).then(({ ssn: s }) => sink(s));', 'ssn'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['function f({ id }) { sink(id); } f(patient);'],
    ['function f({ a, b }) { sink(a); } f({ a: 1, b: patient });'],
    ['patients.map(({ id }) => sink(id));'],
    ['patients.map(({ status }, index) => sink(index));'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
