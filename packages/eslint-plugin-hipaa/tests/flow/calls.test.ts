import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('serialisation and copies', () => {
  it.each([
    ['sink(JSON.stringify(patient));', 'record'],
    ['sink(JSON.stringify(patient, null, 2));', 'record'],
    ['sink(JSON.stringify({ patient }));', 'record'],
    ['sink(JSON.stringify([patient.ssn]));', 'ssn'],
    ['sink(JSON.stringify(patient, ["ssn"]));', 'record'],
    ['sink(JSON.parse(JSON.stringify(patient)));', 'record'],
    ['sink(JSON.parse(JSON.stringify(patient)).ssn);', 'ssn'],
    ['sink(util.inspect(patient));', 'record'],
    ['sink(util.inspect(patient, { depth: null }));', 'record'],
    ['import { inspect } from "node:util"; sink(inspect(patient));', 'record'],
    ['sink(Object.values(patient));', 'record'],
    ['sink(Object.entries(patient));', 'record'],
    ['sink(Object.entries(patient).map(([k, v]) => `${k}=${v}`).join("&"));', 'record'],
    ['sink(Object.fromEntries(Object.entries(patient)));', 'record'],
    ['sink(Object.assign({}, patient));', 'record'],
    ['sink(Object.assign({}, patient, { id: 1 }));', 'record'],
    ['sink(Object.freeze(patient));', 'record'],
    ['sink(Object.assign({}, patient).ssn);', 'ssn'],
    ['sink(structuredClone(patient));', 'record'],
    ['sink(cloneDeep(patient));', 'record'],
    ['sink(_.cloneDeep(patient));', 'record'],
    ['sink(Array.from(patients));', 'record'],
    ['sink(qs.stringify(patient));', 'record'],
    ['sink(new URLSearchParams({ ssn: patient.ssn }));', 'ssn'],
    ['sink(new URLSearchParams({ ssn: patient.ssn }).toString());', 'ssn'],
    ['sink(new Map([["p", patient]]));', 'record'],
    ['sink(new Set(patients));', 'record'],
    ['sink([...new Set(patients)]);', 'record'],
    ['sink(patient.toJSON());', 'record'],
    ['sink(yaml.dump(patient));', 'record'],
    ['sink(new PatientDto(input));', 'record'],
    ['sink(lodash.pick(patient, ["ssn"]));', 'record'],
    ['sink(form.get("ssn"));', 'ssn'],
    ['function f(form) { const who = form.get("dateOfBirth"); sink(form); }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink(Object.keys(patient));'],
    ['sink(Object.keys(patient).join(","));'],
    ['sink(Object.keys(patient).length);'],
    ['sink(JSON.stringify({ id: patient.id }));'],
    ['sink(JSON.stringify(patient, ["id", "status"]));'],
    ['sink(JSON.stringify(patient, redactReplacer));'],
    ['sink(Array.isArray(patients));'],
    ['sink(Object.hasOwn(patient, "ssn"));'],
    ['sink(Number(patient.count));'],
    ['sink(Math.max(...ages));'],
    ['sink(_.pick(patient, ["id", "status"]));'],
    ['sink(_.omit(patient, ["ssn", "dob"]));'],
    ['sink(pick(patient, ["id"]));'],
    ['sink(Buffer.byteLength(patient.notes));'],
    ['sink(_.isEmpty(patient));'],
    ['sink(form.get("color"));'],
    ['sink(headers.get("email"));'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('array callbacks', () => {
  it.each([
    ['sink(patients.map((p) => p.ssn));', 'ssn'],
    ['sink(patients.map((p) => p));', 'record'],
    ['sink(patients.map(function (p) { return p.email; }));', 'email'],
    ['sink(patients.map(({ mrn: m }) => m));', 'mrn'],
    ['sink(patients.map((p) => ({ id: p.id, s: p.ssn })));', 'ssn'],
    ['patients.map((p) => { sink(p.ssn); });', 'ssn'],
    ['patients.forEach((p) => sink(p));', 'record'],
    ['patients.forEach((p) => { const s = p.ssn; sink(s); });', 'ssn'],
    ['sink(patients.filter((p) => p.active));', 'record'],
    ['patients.filter((p) => { sink(p); return true; });', 'record'],
    ['sink(patients.find((p) => p.id === id));', 'record'],
    ['sink(patients.find((p) => p.id === id).dob);', 'date'],
    ['sink(patients.find((p) => p.id === id)?.dob);', 'date'],
    ['sink(patients.at(-1).ssn);', 'ssn'],
    ['sink(patients[0]);', 'record'],
    ['sink(patients[i].ssn);', 'ssn'],
    ['sink(patients.slice(0, 5));', 'record'],
    ['sink(patients.flatMap((p) => p.diagnoses));', 'clinical'],
    ['sink(patients.reduce((all, p) => ({ ...all, [p.id]: p }), {}));', 'record'],
    ['sink(patients.reduce((text, p) => text + p.ssn, ""));', 'ssn'],
    ['patients.reduce((all, p) => { sink(p); return all; }, {});', 'record'],
    ['sink(patients.sort((a, b) => a.n - b.n));', 'record'],
    ['patients.sort((a, b) => { sink(b); return 0; });', 'record'],
    ['patients.some((p) => sink(p));', 'record'],
    ['sink(patients.concat(others));', 'record'],
    ['sink(patients.map((p) => `${p.id}: ${p.ssn}`).join("\\n"));', 'ssn'],
    ['sink([...patients].reverse()[0]);', 'record'],
    ['sink(Array.from(patients, (p) => p.ssn));', 'ssn'],
    ['_.forEach(patients, (p) => sink(p));', 'record'],
    ['sink(_.map(patients, (p) => p.ssn));', 'ssn'],
    ['const show = (p) => sink(p); patients.forEach(show);', 'record'],
    ['function show(p) { sink(p.ssn); } patients.forEach(show);', 'ssn'],
    ['const label = (p) => p.email; sink(patients.map(label));', 'email'],
    ['patients.map((p) => p.visits).forEach((v) => sink(v));', 'record'],
    ['patients.filter(Boolean).map((p) => sink(p.dob));', 'date'],
    ['Object.values(patients).forEach((p) => sink(p));', 'record'],
    ['Object.entries(patient).forEach(([key, value]) => sink(value));', 'record'],
    ['const p = useSelector((s) => s.patient); sink(p);', 'record'],
    ['const p = useAppSelector((s: RootState) => s.chart.patient); sink(p.lastName);', 'name'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink(patients.map((p) => p.id));'],
    ['sink(patients.map((p) => p.status));'],
    ['sink(patients.map((p) => redact(p)));'],
    ['sink(patients.map(redactPatient));'],
    ['sink(patients.length);'],
    ['sink(patients.filter((p) => p.active).length);'],
    ['sink(patients.some((p) => p.active));'],
    ['sink(patients.every((p) => p.ssn));'],
    ['sink(patients.findIndex((p) => p.id === 1));'],
    ['sink(patients.includes(patient));'],
    ['sink(patients.indexOf(patient));'],
    ['sink(patients.reduce((sum, p) => sum + p.count, 0));'],
    ['patients.forEach((p, i) => sink(i));'],
    ['patients.map((p, index) => { sink(index); });'],
    ['colors.map((c) => sink(c));'],
    ['Object.entries(patient).forEach(([key]) => sink(key));'],
    ['Object.keys(patient).forEach((key) => sink(key));'],
    ['const theme = useSelector((s) => s.ui.theme); sink(theme);'],
    ['const loading = useSelector((s) => s.patient.loading); sink(loading);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('promises', () => {
  it.each([
    ['sink(await patient);', 'record'],
    ['const p = await getPatient(id); sink(p);', 'record'],
    ['const p = await getPatient(id); sink(p.ssn);', 'ssn'],
    ['sink((await getPatient(id)).ssn);', 'ssn'],
    ['getPatient(id).then((p) => sink(p));', 'record'],
    ['getPatient(id).then((p) => p.ssn).then((s) => sink(s));', 'ssn'],
    ['getPatient(id).then(({ ssn }) => sink(ssn));', 'ssn'],
    ['getPatient(id).then((p) => { sink(p.mrn); }).catch(fail);', 'mrn'],
    ['const [p] = await Promise.all([getPatient(id)]); sink(p);', 'record'],
    ['const [count, p] = await Promise.all([getCount(), getPatient(id)]); sink(p);', 'record'],
    ['const all = await Promise.all(ids.map((id) => getPatient(id))); sink(all);', 'record'],
    ['sink(Promise.resolve(patient));', 'record'],
    ['Promise.all(patients.map(async (p) => { sink(p); }));', 'record'],
    ['async function f() { return patient; } f().then((x) => sink(x));', 'record'],
    ['async function f() { return patient; } async function g() { const x = await f(); sink(x.ssn); }', 'ssn'],
    ['function show(p) { sink(p); } getPatient(id).then(show);', 'record'],
    ['const { data } = await axios.get(`/api/patients/${id}`); sink(data);', 'record'],
    ['const res = await fetch(`/api/patients/${id}`); const body = await res.json(); sink(body);', 'record'],
    ['fetch("/api/patients/1").then((r) => r.json()).then((p) => sink(p));', 'record'],
    ['http.get<Patient>(url).pipe(tap((x) => sink(x)));', 'record'],
    ['source.pipe(map((row) => row.ssn), tap((x) => sink(x)));', 'ssn'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['getPatient(id).then((p) => p.id).then((x) => sink(x));'],
    ['getPatient(id).then((p) => p.visits.length).then((n) => sink(n));'],
    ['getPatient(id).then(redact).then((x) => sink(x));'],
    ['sink((await getPatient(id)).id);'],
    ['const n = await countPatients(); sink(n);'],
    ['const { data } = await axios.get("/api/colors"); sink(data);'],
    ['const res = await fetch("/api/version"); sink(await res.json());'],
    ['const [count, p] = await Promise.all([3, getPatient(id)]); sink(count);'],
    ['http.get<Clinic>(url).pipe(tap((x) => sink(x)));'],
    ['patient$.pipe(map((p) => p.status), tap((x) => sink(x)));'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('functions of other files', () => {
  it.each([
    ['sink(getPatient(id));', 'record'],
    ['sink(loadPatients());', 'record'],
    ['sink(service.fetchPatientRecord(id));', 'record'],
    ['sink(findDiagnosis(x));', 'clinical'],
    ['sink(formatName(patient));', 'record'],
    ['sink(buildSummary(patient));', 'record'],
    ['sink(usePatient());', 'record'],
    ['sink(toCsv(patients));', 'record'],
    ['sink(formatSsn(patient.ssn));', 'ssn'],
    ['sink(patient.getFullName());', 'name'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['sink(getPatientId());'],
    ['sink(countPatients());'],
    ['sink(isPatientLoaded());'],
    ['sink(validatePatient(patient));'],
    ['sink(getPatientCount());'],
    ['sink(getPatientRepository());'],
    ['sink(hasDiagnosis(patient));'],
    ['sink(getPatientStatus());'],
    ['sink(getColor());'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
