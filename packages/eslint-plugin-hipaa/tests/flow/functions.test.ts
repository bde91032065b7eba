import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('returns of functions in the file', () => {
  it.each([
    ['function f() { return patient; } sink(f());', 'record'],
    ['const f = () => patient.ssn; sink(f());', 'ssn'],
    ['const f = function () { return mrn; }; sink(f());', 'mrn'],
    ['function f(x) { return x; } sink(f(patient));', 'record'],
    ['function f(x) { return x.ssn; } sink(f(patient));', 'ssn'],
    ['const wrap = (x) => ({ wrapped: x }); sink(wrap(patient));', 'record'],
    ['const wrap = (x) => ({ wrapped: x }); sink(wrap(patient.ssn).wrapped);', 'ssn'],
    ['function f(x) { if (x) { return null; } return patient; } sink(f(1));', 'record'],
    ['function label(x) { return `label ${x}`; } sink(label(mrn));', 'mrn'],
    ['const o = { f() { return patient; } }; sink(o.f());', 'record'],
    ['const o = { f: () => patient }; sink(o.f());', 'record'],
    ['class A { f() { return patient; } g() { sink(this.f()); } }', 'record'],
    ['class A { static f() { return patient; } } sink(A.f());', 'record'],
    ['class A { f() { return patient; } } const a = new A(); sink(a.f());', 'record'],
    ['class A { get p() { return patient; } g() { sink(this.p); } }', 'record'],
    ['async function f() { return patient; } async function g() { sink(await f()); }', 'record'],
    ['function* f() { yield patient; } for (const x of f()) sink(x);', 'record'],
    ['function a(x) { return b(x); } function b(x) { return x; } sink(a(patient));', 'record'],
    ['sink((() => patient)());', 'record'],
    ['sink((function () { return patient.ssn; })());', 'ssn'],
    ['const f = useCallback(() => patient, []); sink(f());', 'record'],
    ['sink(useMemo(() => patient.ssn, []));', 'ssn'],
    ['function f(a, b = patient) { return b; } sink(f(1));', 'record'],
    ['function f(...args) { return args; } sink(f(patient));', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['function f(x) { return x.id; } sink(f(patient));'],
    ['function f(x) { return x.length; } sink(f(patients));'],
    ['function getPatient() { return 5; } sink(getPatient());'],
    ['const f = (x) => redact(x); sink(f(patient));'],
    ['function f(x) { return { id: x.id }; } sink(f(patient));'],
    ['function f(x) { return x; } sink(f(5));'],
    ['const f = (a, b) => b; sink(f(patient, 1));'],
    ['function f() { log(patient); } sink(f());'],
    ['function toDto(x) { return { id: x.id, status: x.status }; } sink(toDto(patient));'],
    ['function f() { return () => patient; } sink(f);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('parameters', () => {
  it.each([
    ['function f(patient) { sink(patient); }', 'record'],
    ['function f(ssn) { sink(ssn); }', 'ssn'],
    ['function f(x) { sink(x); } f(patient);', 'record'],
    ['function f(x) { sink(x); } f(patient.ssn);', 'ssn'],
    ['function f(a, x) { sink(x); } f(1, mrn);', 'mrn'],
    ['function f(x) { sink(x); } f(1); f(patient);', 'record'],
    ['const f = (x) => { sink(x); }; f(patient);', 'record'],
    ['function f(x) { g(x); } function g(y) { sink(y); } f(patient);', 'record'],
    ['function f(x = patient) { sink(x); }', 'record'],
    ['function f(...rest) { sink(rest); } f(patient);', 'record'],
    ['function f(x) { const y = x.ssn; sink(y); } f(patient);', 'ssn'],
    ['class A { f(x) { sink(x); } g() { this.f(patient); } }', 'record'],
    ['class A { static f(x) { sink(x); } } A.f(patient);', 'record'],
    ['const o = { f(x) { sink(x); } }; o.f(patient.dob);', 'date'],
    ['class A { constructor(patient) { sink(patient); } }', 'record'],
    ['class A { constructor(x) { sink(x); } } new A(patient);', 'record'],
    ['class A { set value(patient) { sink(patient); } }', 'record'],
    ['f(function (patient) { sink(patient); });', 'record'],
    ['function f(patientData, index) { sink(patientData); }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['function f(x) { sink(x); } f(1);'],
    ['function f(x) { sink(x); } f(patient.id);'],
    ['function f(x) { sink(x); } f(redact(patient));'],
    ['function f(patientId) { sink(patientId); }'],
    ['function f(patientCount) { sink(patientCount); }'],
    ['function f(x) { sink(x); }'],
    ['function f(patient: number) { sink(patient); }'],
    ['function f(a, b) { sink(a); } f(1, patient);'],
    ['function f(isPatient: boolean) { sink(isPatient); }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
