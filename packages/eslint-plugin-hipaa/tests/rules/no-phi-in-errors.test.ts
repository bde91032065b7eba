import rule from '../../src/rules/no-phi-in-errors.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-in-errors', rule, {
  valid: [
    { name: 'what a server says', options: [{ confidence: 'low' }], code: `async function load() { const res = await fetch('/api/patients'); if (!res.ok) throw new Error(res.message); }` },
    { name: 'request and response of a handler', options: [{ confidence: 'low' }], code: `app.get('/patients/:id', (req, res) => { find(req.params.id).then(ok(res)).then(null, fail(req, res)); });` },
    { name: 'definitions of forms', options: [{ confidence: 'low' }], code: 'import EhrDefs from "./ehr-defs"; const keys = EhrDefs.getChildElements(page); throw new Error(`no keys: ${keys}`);' },
    { name: 'an error class', options: [{ confidence: 'low' }], code: `import { HL7Error } from 'hl7v2'; export class ExchangeError extends HL7Error { constructor(message, args) { super(message, args); } }` },
    { options: strict, code: `export function requireCoverage(patient: Patient) {
  if (!patient.memberId) throw new Error(\`no coverage for \${patient.id}\`);
}` },
    { options: strict, code: `class NotEnrolledError extends Error {}
export function enrol(ssn: string, known: Set<string>) {
  if (!known.has(ssn)) throw new NotEnrolledError('unknown person');
}` },
    { options: strict, code: `import { NotFoundException } from '@nestjs/common';
export class ChartService {
  async find(chartId: string) {
    const chart = await this.charts.findOneBy({ id: chartId });
    if (!chart) throw new NotFoundException(\`Chart \${chartId} not found\`);
    return chart;
  }
}` },
    { options: strict, code: `import { BadRequestException } from '@nestjs/common';
export function check(dto: { dateOfBirth: string; email: string }) {
  if (Number.isNaN(Date.parse(dto.dateOfBirth))) throw new BadRequestException({ message: 'invalid birth date', field: 'dateOfBirth' });
}` },
    { options: strict, code: `function load(patient) {
  return Promise.reject(\`no chart for \${patient.id}\`);
}` },
    { options: strict, code: `function load(patient) {
  return new Promise((resolve, reject) => reject(new Error('no chart')));
}` },
    { options: strict, code: `import assert from 'node:assert';
export function consent(patient: Patient) {
  assert(patient.consented, 'consent is missing');
}` },
    { options: strict, code: `import invariant from 'tiny-invariant';
export function dose(prescription: { drug: string; patientName: string; mg: number }) {
  invariant(prescription.mg > 0, 'bad dose');
}` },
    { options: strict, code: `app.get('/patients/:id', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  if (!patient.active) return res.status(409).json({ error: 'inactive', patientId: patient.id });
  res.json(toDto(patient));
});` },
    { options: strict, code: `router.post('/patients', async (req, res) => {
  try {
    await save(req.body);
    res.sendStatus(201);
  } catch (err) {
    res.status(500).json({ message: 'could not save' });
  }
});` },
    { options: strict, code: `router.get('/patients/:id/labs', async (req, res) => {
  try {
    res.json(await listLabs(req.params.id));
  } catch (err) {
    logger.error('labs failed', err.stack);
    res.status(500).json({ message: 'failed' });
  }
});` },
    { options: strict, code: `fastify.get('/clinics/:slug', async (request, reply) => {
  const clinic = await clinics.bySlug(request.params.slug);
  if (!clinic) return reply.code(404).send({ error: \`no clinic \${request.params.slug}\` });
  return clinic;
});` },
    { options: strict, code: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  const patient = await request.json();
  if (!patient.ssn) return NextResponse.json({ error: 'missing SSN' }, { status: 400 });
  return NextResponse.json({ ok: true });
}` },
    { options: strict, code: `import { GraphQLError } from 'graphql';
export const resolvers = {
  Query: {
    patient: async (_: unknown, { id }: { id: string }, { store }: Context) => {
      const found = await store.patients.find(id);
      if (!found) throw new GraphQLError(\`Patient \${id} unknown\`, { extensions: { code: 'NOT_FOUND' } });
      return found;
    },
  },
};` },
    { options: strict, code: `import { TRPCError } from '@trpc/server';
export function deny(beneficiary: { insuranceMemberId: string }) {
  throw new TRPCError({ code: 'FORBIDDEN', message: 'the member is not covered' });
}` },
    { options: strict, code: `import Boom from '@hapi/boom';
export const gone = (ward) => { throw Boom.notFound(\`no bed on \${ward.name}\`); };` },
    { options: strict, code: `import createError from 'http-errors';
export const stop = (patient: Patient) => { throw createError(422, 'cannot bill'); };` },
    { options: strict, code: `export const label = (encounter: { diagnosis: string }) => {
  const text = ['unexpected diagnosis', typeof encounter.diagnosis].join(': ');
  throw new RangeError(text);
};` },
    { options: strict, code: `class ValidationError extends Error {
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}
module.exports = (patient) => {
  throw new ValidationError('invalid record', Object.keys(patient).length);
};` },
    { options: strict, code: `export async function transfer(patient: Patient) {
  try {
    await send(patient);
  } catch (cause) {
    throw new Error('transfer failed', { cause });
  }
}` },
    { options: strict, code: `export default defineEventHandler(async (event) => {
  const patient = await usePatient(event);
  throw createError({ statusCode: 403, statusMessage: 'No access' });
});` },
    { options: strict, code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/patients', async (c) => {
  await c.req.json();
  return c.json({ error: 'registered already' }, 409);
});` },
    { options: strict, code: `import Koa from 'koa';
export async function show(ctx: Koa.Context) {
  const patient = await loadPatient(ctx.params.id);
  ctx.throw(403, \`no consent for \${patient.id}\`);
}` },
    { options: strict, settings: { hipaa: { sanitizers: ['tidy'] } }, code: `export function guard(patient: { ssn: string }) {
  throw new Error(\`bad number \${tidy(patient.ssn)}\`);
}` },
    { options: strict, code: 'export const scan = (wristbandCode: string) => { throw new Error(`cannot read ${wristbandCode}`); };' },
    { options: strict, settings: { hipaa: { safeWords: ['mrn'] } }, code: 'export const scan = (mrn: string) => { throw new Error(`cannot read ${mrn}`); };' },
    { options: strict, code: 'export const scan = (patientId: string) => { throw new Error(`cannot read ${patientId}`); };' },
    { options: strict, code: `export function one(patients: Patient[]) {
  if (patients.length !== 1) throw new Error(\`expected one patient, found \${patients.length}\`);
}` },
    { options: strict, code: `export function total(error: Error, patient: Patient) {
  logger.error('could not compute the total', error);
  throw error;
}` },
    { options: strict, code: `export function accept(kind: string) {
  throw new TypeError(\`resource type \${kind} is not supported\`);
}` },
    { options: strict, code: `const messages = { ssn: 'SSN is required', dob: 'Date of birth is required' };
export function need(field: 'ssn' | 'dob') {
  throw new Error(messages[field]);
}` },
    { options: strict, code: `// What a handler of another file adds to an error's text is not seen.
import { describeFailure } from './texts';
export const fail = (kind: string) => { throw new Error(describeFailure(kind)); };` },
    { options: strict, code: `app.get('/patients/:id', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  res.status(200).json(toDto(patient));
});` },
    { options: [{ confidence: 'high' }], code: `app.post('/patients', (req, res) => res.status(400).json({ error: 'invalid', input: req.body }));` },
    { options: strict, code: 'export const stop = (patient: Patient) => { throw `no bed for ${patient.id}`; };' },
    { options: strict, code: `class MissingConsentError extends Error {
  constructor(readonly patientId: string) {
    super('consent is missing');
  }
}` },
    { options: strict, code: `export async function show(ctx) {
  const patient = await loadPatient(ctx.params.id);
  ctx.status = 409;
  ctx.body = { error: 'inactive', patientId: patient.id };
}` },
    { options: strict, code: `export function deny(res, patient) {
  res.statusCode = 403;
  res.end('no consent');
}` },
    { options: strict, code: `export const handler = async (event: { patient: Patient }) => {
  return { statusCode: 400, body: JSON.stringify({ error: 'invalid', patientId: event.patient.id }) };
};` },
    { options: strict, code: `export function report(next, patient) {
  next(new Error(\`no bed on ward \${patient.ward.length}\`));
}` },
    { code: `socket.emit('error', { message: 'No such room' });` },
    { code: 'socket.emit(\'joined\', { name: patient.name });' },
    { code: 'throw new Error(`Bad frame of ${message.length} bytes`);' },
    { options: strict, code: `const router = require('express').Router();
router.use(logPhiAccess({ purposeOfUse: 'HPAYMT' }));
router.use((err, req, res, _next) => {
  res.status(err.status || 500).json({ message: 'Internal error', claim: req.params.id });
});` },
    { filename: 'pages/api/patients/[id].ts', options: strict, code: `export default async function handler(req, res) {
  try {
    res.json(await load(req.query.id));
  } catch (e) {
    logger.error((e as Error).stack);
    res.status(500).end();
  }
}` },
  ],
  invalid: [
    { name: 'the message of a patient', code: `throw new Error(patient.message);`, errors: [{ messageId: 'leak', line: 1, column: 7 }] },
    {
      code: `export function requireCoverage(patient: Patient) {
  if (!patient.memberId) throw new Error(\`no coverage for \${patient.lastName}\`);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 32 },
      ],
    },
    {
      code: `class NotEnrolledError extends Error {}
export function enrol(ssn: string, known: Set<string>) {
  if (!known.has(ssn)) throw new NotEnrolledError('unknown person ' + ssn);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 30 },
      ],
    },
    {
      code: `import { NotFoundException } from '@nestjs/common';
export class ChartService {
  async find(mrn: string) {
    const chart = await this.charts.findOneBy({ mrn });
    if (!chart) throw new NotFoundException(\`Chart \${mrn} not found\`);
    return chart;
  }
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 23 },
      ],
    },
    {
      code: `import { BadRequestException } from '@nestjs/common';
export function check(dto: { dateOfBirth: string; email: string }) {
  if (Number.isNaN(Date.parse(dto.dateOfBirth))) throw new BadRequestException({ message: 'invalid birth date', value: dto.dateOfBirth });
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 56 },
      ],
    },
    {
      code: `function load(patient) {
  return Promise.reject(\`no chart for \${patient.name}\`);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 10 },
      ],
    },
    {
      code: `function load(patient) {
  return new Promise((resolve, reject) => reject(new Error('no chart for ' + patient.name)));
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 50 },
      ],
    },
    {
      code: `import assert from 'node:assert';
export function consent(patient: Patient) {
  assert(patient.consented, \`\${patient.email} has not consented\`);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import invariant from 'tiny-invariant';
export function dose(prescription: { drug: string; patientName: string; mg: number }) {
  invariant(prescription.mg > 0, \`bad dose for \${prescription.patientName}\`);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `app.get('/patients/:id', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  if (!patient.active) return res.status(409).json({ error: 'inactive', patient });
  res.json(toDto(patient));
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 31 },
      ],
    },
    {
      code: `router.post('/patients', async (req, res) => {
  try {
    await save(req.body);
    res.sendStatus(201);
  } catch (err) {
    res.status(500).json({ message: 'could not save', input: req.body });
  }
});`,
      errors: [
        { messageId: 'leak', line: 6, column: 5 },
      ],
    },
    {
      code: `router.get('/patients/:id/labs', async (req, res) => {
  try {
    res.json(await listLabs(req.params.id));
  } catch (err) {
    res.status(500).json({ message: 'failed', stack: err.stack });
  }
});`,
      errors: [
        { messageId: 'stack', line: 5, column: 5 },
      ],
    },
    {
      code: `fastify.get('/patients/:mrn', async (request, reply) => {
  const chart = await charts.byMrn(request.params.mrn);
  if (!chart) return reply.code(404).send({ error: \`no chart for MRN \${request.params.mrn}\` });
  return chart;
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 22 },
      ],
    },
    {
      code: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  const patient = await request.json();
  if (!patient.ssn) return NextResponse.json({ error: \`missing SSN of \${patient.firstName}\` }, { status: 400 });
  return NextResponse.json({ ok: true });
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 28 },
      ],
    },
    {
      code: `import { GraphQLError } from 'graphql';
export const resolvers = {
  Query: {
    patient: async (_: unknown, { mrn }: { mrn: string }, { store }: Context) => {
      const found = await store.patients.find(mrn);
      if (!found) throw new GraphQLError(\`Patient \${mrn} unknown\`, { extensions: { code: 'NOT_FOUND' } });
      return found;
    },
  },
};`,
      errors: [
        { messageId: 'leak', line: 6, column: 25 },
      ],
    },
    {
      code: `import { TRPCError } from '@trpc/server';
export function deny(beneficiary: { insuranceMemberId: string }) {
  throw new TRPCError({ code: 'FORBIDDEN', message: \`member \${beneficiary.insuranceMemberId} is not covered\` });
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 9 },
      ],
    },
    {
      code: `import Boom from '@hapi/boom';
export const gone = (patient) => { throw Boom.notFound(\`no bed for \${patient.fullName}\`); };`,
      errors: [
        { messageId: 'leak', line: 2, column: 42 },
      ],
    },
    {
      code: `import createError from 'http-errors';
export const stop = (patient: Patient) => { throw createError(422, \`cannot bill \${patient.address}\`); };`,
      errors: [
        { messageId: 'leak', line: 2, column: 51 },
      ],
    },
    {
      code: `export const label = (encounter: { diagnosis: string }) => {
  const text = ['unexpected diagnosis', encounter.diagnosis].join(': ');
  throw new RangeError(text);
};`,
      errors: [
        { messageId: 'leak', line: 3, column: 9 },
      ],
    },
    {
      code: `class ValidationError extends Error {
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}
module.exports = (patient) => {
  throw new ValidationError('invalid record', JSON.stringify(patient));
};`,
      errors: [
        { messageId: 'leak', line: 8, column: 9 },
      ],
    },
    {
      code: `export async function transfer(patient: Patient) {
  try {
    await send(patient);
  } catch (cause) {
    throw new Error(\`transfer of \${patient.mrn} failed\`, { cause });
  }
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 11 },
      ],
    },
    {
      code: `export default defineEventHandler(async (event) => {
  const patient = await usePatient(event);
  throw createError({ statusCode: 403, statusMessage: \`No access to \${patient.firstName}\` });
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 9 },
      ],
    },
    {
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/patients', async (c) => {
  const patient = await c.req.json();
  return c.json({ error: \`\${patient.email} is registered already\` }, 409);
});`,
      errors: [
        { messageId: 'leak', line: 5, column: 10 },
      ],
    },
    {
      code: `import Koa from 'koa';
export async function show(ctx: Koa.Context) {
  const patient = await loadPatient(ctx.params.id);
  ctx.throw(403, \`no consent of \${patient.name}\`);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['mask'] } },
      code: `export function guard(patient: { ssn: string }) {
  throw new Error(patient.ssn);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 9, suggestions: [{ messageId: 'redact', data: { safeguard: 'mask' }, output: `export function guard(patient: { ssn: string }) {
  throw new Error(mask(patient.ssn));
}` }] },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['tidy'] } },
      code: `export function guard(patient: { ssn: string }) {
  throw new Error(\`bad number \${patient.ssn}\`);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 9, suggestions: [{ messageId: 'redact', data: { safeguard: 'tidy' }, output: `export function guard(patient: { ssn: string }) {
  throw new Error(\`bad number \${tidy(patient.ssn)}\`);
}` }] },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['wristbandCode'] } },
      code: 'export const scan = (wristbandCode: string) => { throw new Error(`cannot read ${wristbandCode}`); };',
      errors: [
        { messageId: 'leak', line: 1, column: 56 },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: 'export const scan = (patientId: string) => { throw new Error(`cannot read ${patientId}`); };',
      errors: [
        { messageId: 'leak', line: 1, column: 52 },
      ],
    },
    {
      options: [{ confidence: 'medium' }],
      code: `app.post('/patients', (req, res) => res.status(400).json({ error: 'invalid', input: req.body }));`,
      errors: [
        { messageId: 'leak', line: 1, column: 37 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: 'export const stop = (patient: Patient) => { throw new RangeError(`${patient.mrn} is out of range`); };',
      errors: [
        { messageId: 'leak', data: { name: '`mrn`', class: 'a medical record number', sink: 'RangeError' }, line: 1, column: 51 },
      ],
    },
    {
      code: 'export const stop = (patient: Patient) => { throw `no bed for ${patient.name}`; };',
      errors: [
        { messageId: 'leak', data: { name: '`name`', class: 'a name', sink: 'a thrown value' }, line: 1, column: 45 },
      ],
    },
    {
      code: `class MissingConsentError extends Error {
  constructor(patient: Patient) {
    super(\`\${patient.lastName} has not consented\`);
  }
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 5 },
      ],
    },
    {
      code: `export async function show(ctx) {
  const patient = await loadPatient(ctx.params.id);
  ctx.status = 409;
  ctx.body = { error: 'inactive', patient };
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `export function deny(res, patient) {
  res.statusCode = 403;
  res.end(\`no consent of \${patient.name}\`);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `export const handler = async (event: { patient: Patient }) => {
  return { statusCode: 400, body: JSON.stringify({ error: 'invalid', patient: event.patient }) };
};`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export function report(next, patient) {
  next(new Error(\`no bed for \${patient.name}\`));
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 8 },
      ],
    },
    { code: 'socket.emit(\'error\', { message: `No visit for ${patientName}` });', errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { options: strict, code: 'throw new Error(`Invalid HL7 message: ${message}`);', errors: [{ messageId: 'leak', line: 1, column: 7 }] },
    { code: `const account = await verifyPatientLogin(id);
throw createError({ statusCode: 423, data: { name: account.patientName } });`, errors: [{ messageId: 'leak', line: 2, column: 7 }] },
    { code: `const router = require('express').Router();
router.use(logPhiAccess({ purposeOfUse: 'HPAYMT' }));
router.use((err, req, res, _next) => {
  res.status(err.status || 500).json({ message: 'Internal error', claim: req.body });
});`, errors: [{ messageId: 'leak', line: 4, column: 3 }] },
    { filename: 'pages/api/patients/[id].ts', code: `export default async function handler(req, res) {
  try {
    res.json(await load(req.query.id));
  } catch (e) {
    res.status(500).send((e as Error).stack);
  }
}`, errors: [{ messageId: 'stack', line: 5, column: 5 }] },
  ],
});
