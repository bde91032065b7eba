import { describe, expect, it } from 'vitest';
import { contextOf, isAboutPatients, isHealthFile } from '../../src/flow/context.js';
import { classIn, withFile } from '../support/analyse.js';

describe('carriers in a context about patients', () => {
  it.each([
    ['app.post("/patients", (req, res) => { sink(req.body); });'],
    ['router.put("/patients/:id", async (req, res) => { sink(req.body); });'],
    ['router.route("/patients").post((req, res) => { sink(req.body); });'],
    ['app.post("/api/v1/patient-intake", async (request, reply) => { sink(request.body); });'],
    ['app.post("/patients", (req, res) => { const payload = req.body; sink(payload); });'],
    ['app.post("/patients", (req, res) => { const { body } = req; sink(body); });'],
    ['queue.process("patient-import", async (job) => { sink(job.data); });'],
    ['consumer.on("patient.created", (message) => { sink(message); });'],
    ['function handlePatientUpdate(payload) { sink(payload); }'],
    ['class PatientController { create(body) { sink(body); } }'],
    ['@Controller("patients") class A { @Post() create(@Body() body) { sink(body); } }'],
    ['class A { @Post("patients") create(@Body() body) { sink(body); } }'],
    ['async function savePatient(data) { sink(data); }'],
    ['const importPatients = (rows) => { for (const row of rows) sink(row); };'],
    ['async function load(patientId) { const { rows } = await pool.query(text, [patientId]); sink(rows); }'],
  ])('carries a record: %s', (code) => {
    expect(classIn(code)).toBe('record');
  });

  it.each([
    ['app.post("/colors", (req, res) => { sink(req.body); });'],
    ['app.post("/login", (req, res) => { sink(req.body); });'],
    ['function handleUpdate(payload) { sink(payload); }'],
    ['class InvoiceController { create(body) { sink(body); } }'],
    ['queue.process("resize", async (job) => { sink(job.data); });'],
    ['app.get("/patients", (req, res) => { sink(req.headers); });'],
    ['app.get("/patients", (req, res) => { sink(req.method); });'],
    ['app.get("/patients/:id", (req, res) => { sink(req.user); });'],
    ['app.get("/patients/:id", (req, res) => { sink(req.params.id); });'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });

  it('takes the file and its folder for context', () => {
    const code = 'export function create(body) { sink(body); }';
    expect(classIn(code, { filename: 'src/patients/create.ts' })).toBe('record');
    expect(classIn(code, { filename: 'src/patient.controller.ts' })).toBe('record');
    expect(classIn(code, { filename: 'src/invoices/create.ts' })).toBeUndefined();
    expect(classIn(code, { filename: 'patients/src/lib/create.ts' })).toBeUndefined();
  });

  it('counts weak names only beside patients', () => {
    expect(classIn('function notifyPatient(name) { sink(name); }')).toBe('name');
    expect(classIn('function notifyAdmin(name) { sink(name); }')).toBeUndefined();
  });
});

describe('contextOf', () => {
  const levels = (code: string, filename = 'src/example.ts'): string[] => withFile(code, filename, (file) => file.nodesOf('CallExpression').filter((call) => call.callee.type === 'Identifier' && call.callee.name === 'here').map((call) => contextOf(file, call)));

  it.each([
    ['app.get("/patients/:id", () => { here(); });', 'strong'],
    ['function loadPatient() { here(); }', 'strong'],
    ['class PatientService { run() { here(); } }', 'strong'],
    ['const updatePatient = () => { here(); };', 'strong'],
    ['function f(patientId) { here(); }', 'strong'],
    ['function f() { return () => { here(); }; }', 'none'],
    ['here();', 'none'],
    ['function loadInvoice() { here(); }', 'none'],
  ])('%s is %s', (code, expected) => {
    expect(levels(code)).toEqual([expected]);
  });

  it('is inherited by inner functions only', () => {
    expect(levels('function loadPatient() { run(() => here()); } function other() { here(); }')).toEqual(['strong', 'none']);
  });

  it('reads the two last parts of the path', () => {
    expect(levels('here();', 'src/patients/list.ts')).toEqual(['strong']);
    expect(levels('here();', 'patients/src/lib/list.ts')).toEqual(['none']);
  });
});

describe('isAboutPatients', () => {
  it.each([
    ['/api/patients/:id', true],
    ['patient.created', true],
    ['SELECT * FROM patients', true],
    ['/dialysis/sessions', true],
    ['/api/colors', false],
    ['/patience', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(withFile('a();', 'src/example.ts', (file) => isAboutPatients(file, text))).toBe(expected);
  });
});

describe('isHealthFile', () => {
  it.each([
    ['const a = "hospital";', 'src/a.ts', true],
    ['const a = 1;', 'clinic/src/a.ts', true],
    ['// HIPAA', 'src/a.ts', true],
    ['const a = "invoice";', 'src/a.ts', false],
  ])('%s in %s: %s', (code, filename, expected) => {
    expect(withFile(code, filename, isHealthFile)).toBe(expected);
  });
});
