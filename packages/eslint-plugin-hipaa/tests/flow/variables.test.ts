import { describe, expect, it } from 'vitest';
import { classIn, judge } from '../support/analyse.js';

describe('assignment', () => {
  it.each([
    ['const x = patient; sink(x);', 'record'],
    ['const x = patient.ssn; sink(x);', 'ssn'],
    ['let x; x = patient; sink(x);', 'record'],
    ['let x = null; if (ready) { x = patient; } sink(x);', 'record'],
    ['const a = patient; const b = a; const c = b; sink(c);', 'record'],
    ['var x = mrn; sink(x);', 'mrn'],
    ['let a, b; a = b = patient.dob; sink(a);', 'date'],
    ['let line = "start "; line += patient.ssn; sink(line);', 'ssn'],
    ['let x; x ??= patient; sink(x);', 'record'],
    ['let x; x ||= patient.mrn; sink(x);', 'mrn'],
    ['const box = {}; box.a = patient; sink(box);', 'record'],
    ['const box = {}; box.a = patient.ssn; sink(box.a);', 'ssn'],
    ['const rows = []; rows.push(patient); sink(rows);', 'record'],
    ['const seen = new Set(); seen.add(mrn); sink(seen);', 'mrn'],
    ['const cache = new Map(); cache.set("k", patient); sink(cache.get("k"));', 'record'],
    ['const cache = {}; cache["a"] = patient; sink(cache);', 'record'],
    ['switch (kind) { case 1: { const x = patient; sink(x); } }', 'record'],
    ['try { const x = patient; sink(x); } catch { }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['const x = 5; sink(x);'],
    ['const x = config; sink(x);'],
    ['let x; sink(x);'],
    ['const patient = 5; sink(patient);'],
    ['const ssn = "label"; sink(ssn);'],
    ['const box = {}; box.a = patient; const other = {}; sink(other);'],
    ['const rows = []; rows.push(1); sink(rows);'],
    ['let found = false; found = true; sink(found);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('reassignment', () => {
  it.each([
    ['let x = 1; x = patient; sink(x);', 'record'],
    ['let x = "a"; x = patient.ssn; sink(x);', 'ssn'],
    ['let x = patient; if (flag) { x = null; } sink(x);', 'record'],
    ['let x = patient; if (flag) x = 5; sink(x);', 'record'],
    ['let x = 1; for (const p of patients) { x = p; } sink(x);', 'record'],
    ['let x; function set() { x = patient; } function show() { sink(x); }', 'record'],
    ['let x = 1; if (a) { x = patient; } else { x = 2; } sink(x);', 'record'],
    ['let patient = await load(); patient = normalise(patient); sink(patient);', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['let x = patient; x = 1; sink(x);'],
    ['let x = patient.ssn; x = redact(x); sink(x);'],
    ['let x = patient; x = { ok: true }; sink(x);'],
    ['let patient = load(); patient = redact(patient); sink(patient);'],
    ['let x = 1; sink(x); x = 2;'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });

  it('judges each read by what was written before it', () => {
    expect(judge('let x = patient; sink(x); x = 5; sink(x);').map(({ kind }) => kind)).toEqual(['phi', 'safe']);
    expect(judge('let x = 5; sink(x); x = patient; sink(x);').map(({ kind }) => kind)).toEqual(['safe', 'phi']);
  });
});

describe('loops', () => {
  it.each([
    ['for (const p of patients) sink(p);', 'record'],
    ['for (const p of patients) sink(p.ssn);', 'ssn'],
    ['for (const { ssn } of patients) sink(ssn);', 'ssn'],
    ['for (const { name: n } of patients) sink(n);', 'name'],
    ['for (const [key, value] of Object.entries(patient)) sink(value);', 'record'],
    ['for (const value of Object.values(patient)) sink(value);', 'record'],
    ['for await (const p of streamPatients()) sink(p);', 'record'],
    ['for (let i = 0; i < patients.length; i++) sink(patients[i]);', 'record'],
    ['let p; for (p of patients) sink(p);', 'record'],
    ['for (const key in patient) sink(patient[key]);', 'record'],
    ['for (const [i, p] of patients.entries()) sink(p);', 'record'],
    ['let x = 1; while (more()) { sink(x); x = patient; }', 'record'],
    ['let x = 1; for (const p of patients) { if (x) sink(x); x = p; }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['for (const key in patient) sink(key);'],
    ['for (let i = 0; i < patients.length; i++) sink(i);'],
    ['for (const key of Object.keys(patient)) sink(key);'],
    ['for (const color of colors) sink(color);'],
    ['for (const p of patients) sink(p.id);'],
    ['for (const [key, value] of Object.entries(patient)) sink(key);'],
    ['let x = patient; while (more()) { x = 1; sink(x); x = patient; }'],
    ['while (more()) { let x = 1; sink(x); x = patient; }'],
    ['let x = 1; sink(x); while (more()) { x = patient; }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('closures', () => {
  it.each([
    ['function outer(patient) { return () => { sink(patient); }; }', 'record'],
    ['const p = patient; function show() { sink(p); }', 'record'],
    ['function outer() { const x = patient.ssn; setTimeout(() => sink(x), 10); }', 'ssn'],
    ['function outer() { let x; run(() => { x = patient; }); run(() => sink(x)); }', 'record'],
    ['const make = () => { const x = patient; return { show() { sink(x); } }; };', 'record'],
    ['button.addEventListener("click", () => { const x = patient.mrn; (() => sink(x))(); });', 'mrn'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['const x = patient; function show(x) { sink(x); }'],
    ['function outer(patient) { function inner(patient) { sink(1); } }'],
    ['const x = patient; { const x = 5; sink(x); }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('imports and globals', () => {
  it.each([
    ['import { patient } from "./fixtures"; sink(patient);', 'record'],
    ['sink(patient);', 'record'],
    ['sink(ssn);', 'ssn'],
    ['const { patient } = require("./current"); sink(patient);', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['import { patients } from "./schema"; sink(patients);'],
    ['import { Patient } from "./entities"; sink(Patient);'],
    ['import patientRoutes from "./routes"; sink(patientRoutes);'],
    ['sink(Patient);'],
    ['class Patient {} sink(Patient);'],
    ['function patient() {} sink(patient);'],
    ['enum Patient { A } sink(Patient);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
