import rule from '../../src/rules/no-phi-in-logs.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-in-logs', rule, {
  valid: [
    { name: 'clinicians’ rows', options: [{ confidence: 'low' }], code: `async function patientPortal() { const { data } = await supabase.from('clinicians').select('*'); console.log(data); }` },
    { options: strict, code: `export async function discharge(repo: PatientRepository, id: string) {
  const patient = await repo.findOne(id);
  console.log('discharged', patient.id);
}` },
    { options: strict, code: `import winston from 'winston';
const log = winston.createLogger({ level: 'info' });
export function admit(patients: { mrn: string }[]) {
  log.info(\`admitted \${patients.length} people\`);
}` },
    { options: strict, code: `const pino = require('pino');
const trail = pino({ redact: ['diagnosis'] });
module.exports = (encounter) => {
  trail.warn({ diagnosis: encounter.diagnosis }, 'encounter without a plan');
};` },
    { options: strict, code: `const pino = require('pino');
const trail = pino({ redact: { paths: ['patient.ssn', 'patient.dob'], censor: '***' } });
module.exports = (patient) => trail.info({ patient: { ssn: patient.ssn, dob: patient.dob } }, 'loaded');` },
    { options: strict, code: `import pino from 'pino';
const root = pino();
export function forVisit(requestId: string) {
  return root.child({ requestId });
}` },
    { options: strict, code: `import { Logger } from '@nestjs/common';
export class IntakeService {
  private readonly logger = new Logger(IntakeService.name);
  accept(dto: { ssn: string; dateOfBirth: string }) {
    this.logger.debug(\`intake with \${Object.keys(dto).length} fields, ssn \${dto.ssn ? 'given' : 'missing'}\`);
  }
}` },
    { options: strict, code: `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/appointments/slots', async (req, reply) => {
  req.log.info({ reqId: req.id }, 'slot asked for');
  return reply.code(201).send();
});` },
    { options: strict, code: `app.post('/api/feature-flags', (req, res) => {
  const { key, enabled } = req.body;
  console.info('flag changed', key, enabled);
  res.sendStatus(204);
});` },
    { options: strict, code: `import { Logger } from '@aws-lambda-powertools/logger';
const logger = new Logger({ serviceName: 'claims' });
export const handler = async (event: { beneficiary: { memberId: string }; requestId: string }) => {
  logger.appendKeys({ requestId: event.requestId });
};` },
    { options: strict, code: `import * as functions from 'firebase-functions';
export const onVisit = functions.firestore.document('patients/{id}').onCreate((snapshot) => {
  functions.logger.write({ severity: 'INFO', message: snapshot.id });
});` },
    { options: strict, code: `const debug = require('debug')('ehr:labs');
function show(labResult) {
  debug('result is %s', labResult.status);
}` },
    { options: strict, code: `function readHistory(db, id) {
  return db.query('SELECT * FROM patients WHERE id = $1', [id]).then(({ rows }) => {
    process.stdout.write(String(rows.length) + '\\n');
  });
}` },
    { options: strict, code: `import { debuglog } from 'node:util';
const trace = debuglog('fhir');
export async function load(client: FhirClient, id: string) {
  const resource = await client.read({ resourceType: 'Patient', id });
  trace('read %s', resource.resourceType);
}` },
    { options: strict, code: `function dump(label, value) {
  console.debug(label, value);
}
export function review(theme) {
  dump('theme', theme);
}` },
    { options: strict, code: `export function tally(subscribers: { email: string }[], patients: { active: boolean }[]) {
  console.log(subscribers.length, patients.filter((patient) => patient.active).length);
}` },
    { options: strict, code: `import bunyan from 'bunyan';
const out = bunyan.createLogger({ name: 'cases' });
export const closeCase = (patient: Patient, clinician: Clinician) => out.info({ by: clinician.fullName, of: patient.id }, 'closed');` },
    { options: strict, code: `import log4js from 'log4js';
const out = log4js.getLogger('billing');
export async function bill(prisma: PrismaClient) {
  const found = await prisma.patient.findMany({ where: { open: true } });
  out.error('unpaid: ' + found.length);
}` },
    { options: strict, code: `import consola from 'consola';
import signale from 'signale';
import loglevel from 'loglevel';
export function greet(clinic: { phone: string; zipCode: string; opened: Date }) {
  consola.success('called', clinic.phone);
  signale.note(clinic.zipCode);
  loglevel.trace(clinic.opened.toISOString());
}` },
    { options: strict, code: `const morgan = require('morgan');
const router = express.Router();
router.use(morgan(':method :status :response-time ms'));
router.post('/patients', createPatient);` },
    { options: strict, settings: { hipaa: { sanitizers: ['scrub'] } }, code: `export function inspect(patient: { ssn: string }) {
  console.log(scrub(patient.ssn));
}` },
    { options: strict, code: `import { redactPatient, maskSsn, hashMrn } from './privacy';
export function inspect(log: Logger, patient: Patient) {
  log.error('could not save', redactPatient(patient), maskSsn(patient.ssn), hashMrn(patient.mrn));
}` },
    { options: strict, code: 'export const note = (patient: { email: string }) => journal.info(patient.email);' },
    { options: strict, code: 'export const note = (caseFileText: string) => console.log(caseFileText);' },
    { options: strict, settings: { hipaa: { safeWords: ['diagnosis'] } }, code: 'export const note = (diagnosis: string) => console.log(diagnosis);' },
    { options: strict, code: 'export const note = (patient: { id: string }) => console.log(patient.id);' },
    { options: strict, code: `export function show(value: string) {
  console.log(value);
}` },
    { options: strict, code: `export async function sync(patient: Patient) {
  try {
    await push(patient);
  } catch (error) {
    console.error('sync failed for', patient.id, error);
  }
}` },
    { options: strict, code: `class Chart {
  #zoom;
  open(zoom) {
    this.#zoom = zoom;
    this.announce();
  }
  announce() {
    console.log('open:', this.#zoom);
  }
}` },
    { options: strict, filename: 'src/labs.tsx', code: `export function Labs({ patient, isPatientLoaded }: Props) {
  useEffect(() => {
    console.log('render', PatientCard.displayName, isPatientLoaded, patient !== undefined);
  }, [patient]);
  return <PatientCard patient={patient} />;
}` },
    { options: strict, filename: 'src/schema.ts', code: `import { z } from 'zod';
const Options = z.object({ colour: z.string(), size: z.string() });
export function take(raw: unknown) {
  const parsed = Options.parse(raw);
  console.log(parsed);
}` },
    { options: strict, code: `const labels = { ssn: 'Social Security number', dob: 'Date of birth' };
console.log(labels.ssn, labels.dob);` },
    { options: strict, code: `const outpatientTariff = 12;
const patience = 3;
console.log(outpatientTariff, patience, PATIENT_ROUTES, patientsTable, typeof patient, patientCount);` },
    { options: strict, code: `export function exceptSsn(patient: Patient) {
  const { ssn, dob, name, ...rest } = { ssn: 1, dob: 2, name: 3, status: patient.status };
  console.log(rest.status);
}` },
    { options: [{ confidence: 'medium' }], code: `// What another file's function returns is judged by its name alone.
import { lookup } from './store';
export async function show(key: string) {
  console.log(await lookup(key));
}` },
    { options: strict, code: `import { pick } from 'lodash';
export const show = (patient: Patient) => console.log(pick(patient, ['id', 'status']));` },
    { options: [{ confidence: 'high' }], code: `app.post('/patients', (req, res) => console.log(req.body));` },
    { options: strict, code: `const { id: key, ...ignored } = patient ?? {};
console.log(\`key \${key}\`);` },
    { options: strict, code: `patients
  .filter((patient) => patient.lastName !== '')
  .map((patient) => ({ key: patient.id }))
  .forEach((line) => console.log(line.key));` },
    { options: strict, settings: { hipaa: { sinks: ['bus.broadcast'] } }, code: 'export const note = (patient: Patient) => bus.broadcast(patient.id);' },
    { options: strict, code: `import { logger as out } from './logger';
export const note = (patient: Patient) => out.info(patient.status);` },
    { options: strict, code: 'patientIds.forEach(console.log);' },
    { options: strict, code: 'export const note = (chart: Chart) => console.log(chart);' },
    { options: strict, code: `import type { ValueSet as Person } from 'fhir/r4';
export const note = (someone: Person) => console.log(someone);` },
    { options: strict, code: `class Visit {
  get who() {
    return this.patient.id;
  }
  open() {
    console.log(this.who);
  }
}` },
    { options: strict, code: `io.on('connection', (socket) => {
  socket.on('theme:update', (payload) => console.log(payload));
});` },
    { options: strict, code: `@Controller('tariffs')
export class TariffsController {
  @Post()
  create(@Body() dto: CreateDto) {
    console.log(dto);
  }
}` },
    { options: strict, code: `console.log(error.patient, formState.errors.dob?.message, t('patient.name'), routes.patients, mrnPattern.source);` },
    { code: `console.log('Patient count:', data.total);` },
    { code: `console.log('Patient page:', page);` },
    { code: `console.log('Fetched rows:', data);` },
    { code: `export const log = pino({ serializers: { req: (req) => ({ method: req.method, url: req.url }) } });
// patient service` },
    { code: `socket.on('disconnect', (reason) => console.log('gone', reason));
// telehealth visits` },
    { code: `export const onAuth = (client) => client.auth.onAuthStateChange((event) => console.log('auth event', event));`, filename: 'src/patients.js' },
    { code: `const msh = segments[0]; console.log('HL7 event', msh[8]);` },
    { code: `try { await api.post('/claims', claim); } catch (e) { console.error('claim failed', e.response.status); }
// patients` },
    { code: `console.log(chalk.green(clinic.name));` },
    { code: `request.log('info', patient.name);` },
    { code: `await consumer.subscribe({ topic: 'build.events' }); await consumer.run({ eachMessage: async ({ message }) => console.log(message) });` },
    { options: strict, code: `import Fastify from 'fastify';
const app = Fastify({ logger: { redact: ['body.patient'] } });
app.post('/patients', async (req) => req.log.info({ body: { patient: req.body } }, 'saved'));` },
    { options: strict, code: `interface Clinic { id: string; name: string; phone: string; npi: string; address: string }
export const near = (clinics: Clinic[]) => console.log('clinics', clinics.map((c) => ({ name: c.name, phone: c.phone })));` },
    { options: strict, code: `interface VaccineLot { lotNumber: string; manufacturer: string; doses: number }
export const updated = (body: Partial<VaccineLot>) => console.log(\`vaccine lot: \${JSON.stringify(body)}\`);` },
    // A tooth by itself says little; strict tells.
    { code: `router.put('/patients/:id/teeth/:tooth', async (ctx) => console.log('updated', ctx.params.tooth));` },
    { options: strict, code: `export async function report(patients) {
  const stats = await turnaround(patients.length);
  console.log(stats.map((s) => ({ analyte: s.analyte, p95: s.p95 })));
}` },
    { options: strict, code: `export const opened = (study) => console.log('opened', study.uid, study.patientName.length);` },
    { options: strict, code: `const hl7 = require('simple-hl7');
exports.received = (text) => {
  const message = hl7.parseString(text);
  console.log('segment count', message.getSegments('MSH').length);
};` },
    { options: strict, code: `export const heading = (patient) => console.log(patient.section(5) > 3);` },
    { code: `const db = client.db('dental');
export const list = async () => {
  const rows = await db.collection('instruments').find({}).toArray();
  console.table(rows);
};` },
    { code: `export const POST = async (req) => {
  const visit = await req.json();
  console.info('telehealth visit', { minutes: visit.minutes });
};` },
  ],
  invalid: [
    { name: 'patients’ rows', code: `async function patientPortal() { const { data } = await supabase.from('patients').select('*'); console.log(data); }`, errors: [{ messageId: 'leak', line: 1, column: 96 }] },
    {
      code: `export async function discharge(repo: PatientRepository, id: string) {
  const patient = await repo.findOne(id);
  console.log('discharged', patient);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import winston from 'winston';
const log = winston.createLogger({ level: 'info' });
export function admit(patient: { firstName: string; mrn: string }) {
  log.info(\`admitted \${patient.firstName} under \${patient.mrn}\`);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `const pino = require('pino');
const trail = pino();
module.exports = (encounter) => {
  trail.warn({ diagnosis: encounter.diagnosis }, 'encounter without a plan');
};`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import pino from 'pino';
const root = pino();
export function forVisit(patient: { mrn: string }) {
  return root.child({ mrn: patient.mrn });
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 10 },
      ],
    },
    {
      code: `import { Logger } from '@nestjs/common';
export class IntakeService {
  private readonly logger = new Logger(IntakeService.name);
  accept(dto: { ssn: string; dateOfBirth: string }) {
    this.logger.debug(\`intake \${JSON.stringify(dto)}\`);
  }
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 5 },
      ],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/patients', async (req, reply) => {
  req.log.info({ body: req.body }, 'new registration');
  return reply.code(201).send();
});`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      options: [{ confidence: 'low' }],
      code: `app.post('/api/patients/:id/allergies', (req, res) => {
  const { substance, reaction } = req.body;
  console.info('allergy added', substance, reaction);
  res.sendStatus(204);
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import { Logger } from '@aws-lambda-powertools/logger';
const logger = new Logger({ serviceName: 'claims' });
export const handler = async (event: { beneficiary: { memberId: string } }) => {
  logger.appendKeys({ memberId: event.beneficiary.memberId });
};`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import * as functions from 'firebase-functions';
export const onVisit = functions.firestore.document('patients/{id}').onCreate((snapshot) => {
  const patient = snapshot.data();
  functions.logger.write({ severity: 'INFO', message: patient.address });
});`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `const debug = require('debug')('ehr:labs');
function show(labResult) {
  debug('result %o', labResult);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `function readHistory(db, id) {
  return db.query('SELECT * FROM patients WHERE id = $1', [id]).then(({ rows }) => {
    for (const row of rows) process.stdout.write(row.last_name + '\\n');
  });
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 29 },
      ],
    },
    {
      code: `import { debuglog } from 'node:util';
const trace = debuglog('fhir');
export async function load(client: FhirClient, id: string) {
  const resource = await client.read({ resourceType: 'Patient', id });
  trace('read %j', resource);
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 3 },
      ],
    },
    {
      code: `function dump(label, value) {
  console.debug(label, value);
}
export function review(prescription) {
  dump('prescription', prescription);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export function tally(patients: { email: string }[]) {
  patients.forEach(({ email: contact }) => console.log(contact));
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      code: `import bunyan from 'bunyan';
const out = bunyan.createLogger({ name: 'cases' });
export const closeCase = (patient: Patient) => out.info({ who: patient.fullName }, 'closed');`,
      errors: [
        { messageId: 'leak', line: 3, column: 48 },
      ],
    },
    {
      code: `import log4js from 'log4js';
const out = log4js.getLogger('billing');
export async function bill(prisma: PrismaClient) {
  const found = await prisma.patient.findMany({ where: { open: true } });
  const names = found.map((person) => person.lastName).join(', ');
  out.error('unpaid: ' + names);
}`,
      errors: [
        { messageId: 'leak', line: 6, column: 3 },
      ],
    },
    {
      code: `import consola from 'consola';
import signale from 'signale';
import loglevel from 'loglevel';
export function greet(patient: { phone: string; zipCode: string; dob: Date }) {
  consola.success('called', patient.phone);
  signale.note(patient.zipCode);
  loglevel.trace(patient.dob.toISOString());
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 3 },
        { messageId: 'leak', line: 6, column: 3 },
        { messageId: 'leak', line: 7, column: 3 },
      ],
    },
    {
      code: `const morgan = require('morgan');
morgan.token('body', (req) => JSON.stringify(req.body));
const router = express.Router();
router.use(morgan(':method :url :body'));
router.post('/patients', createPatient);`,
      errors: [
        { messageId: 'body', line: 2, column: 1 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['scrub'] } },
      code: `export function inspect(patient: { ssn: string }) {
  console.log(patient.ssn);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3, suggestions: [{ messageId: 'redact', data: { safeguard: 'scrub' }, output: `export function inspect(patient: { ssn: string }) {
  console.log(scrub(patient.ssn));
}` }] },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['phi.hide'] } },
      code: `export function inspect(log: Logger, patient: Patient) {
  log.error('could not save', patient);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3, suggestions: [{ messageId: 'redact', data: { safeguard: 'phi.hide' }, output: `export function inspect(log: Logger, patient: Patient) {
  log.error('could not save', phi.hide(patient));
}` }] },
      ],
    },
    {
      settings: { hipaa: { loggers: ['journal'] } },
      code: 'export const note = (patient: { email: string }) => journal.info(patient.email);',
      errors: [
        { messageId: 'leak', line: 1, column: 53 },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['caseFileText'] } },
      code: 'export const note = (caseFileText: string) => console.log(caseFileText);',
      errors: [
        { messageId: 'leak', line: 1, column: 47 },
      ],
    },
    {
      code: 'export const note = (diagnosis: string) => console.log(diagnosis);',
      errors: [
        { messageId: 'leak', line: 1, column: 44 },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: 'export const note = (patient: { id: string }) => console.log(patient.id);',
      errors: [
        { messageId: 'leak', line: 1, column: 50 },
      ],
    },
    {
      code: `/** @phi */
const chartNumber = readChart();
console.log(chartNumber);`,
      errors: [
        { messageId: 'leak', line: 3, column: 1 },
      ],
    },
    {
      code: `type Phi<T> = T & { readonly __phi: true };
export function show(value: Phi<string>) {
  console.log(value);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `export async function sync(patient: Patient) {
  try {
    await push(patient);
  } catch (error) {
    console.error('sync failed for', patient, error);
  }
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 5 },
      ],
    },
    {
      code: `class Chart {
  #current;
  open(patientRecord) {
    this.#current = patientRecord;
    this.announce();
  }
  announce() {
    console.log('open:', this.#current);
  }
}`,
      errors: [
        { messageId: 'leak', line: 8, column: 5 },
      ],
    },
    {
      filename: 'src/labs.tsx',
      code: `export function Labs({ patient }: { patient: Patient }) {
  useEffect(() => {
    console.log('render', { ...patient });
  }, [patient]);
  return <PatientCard patient={patient} />;
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 5 },
      ],
    },
    {
      filename: 'src/schema.ts',
      code: `import { z } from 'zod';
const Intake = z.object({ ssn: z.string(), fullName: z.string() });
export function take(raw: unknown) {
  const parsed = Intake.parse(raw);
  console.log(parsed);
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 3 },
      ],
    },
    {
      options: [{ confidence: 'medium' }],
      code: `app.post('/patients', (req, res) => console.log(req.body));`,
      errors: [
        { messageId: 'leak', line: 1, column: 37 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: `export const note = (patient: Patient) => logger.warn('check', { ssn: patient.ssn });`,
      errors: [
        { messageId: 'leak', data: { name: '`ssn`', class: 'a Social Security number', sink: 'logger.warn' }, line: 1, column: 43 },
      ],
    },
    {
      code: `const { dob: born = 'unknown' } = patient ?? {};
console.log(\`born \${born}\`);`,
      errors: [
        { messageId: 'leak', data: { name: '`dob`', class: 'a personal date or age', sink: 'console.log' }, line: 2, column: 1 },
      ],
    },
    {
      settings: { hipaa: { sinks: ['bus.broadcast'] } },
      code: 'export const note = (patient: Patient) => bus.broadcast(patient.email);',
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: `import { logger as out } from './logger';
export const note = (patient: Patient) => out.info(patient.name);`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      code: 'patients.forEach(console.log);',
      errors: [
        { messageId: 'leak', line: 1, column: 1 },
      ],
    },
    {
      settings: { hipaa: { phiTypes: ['Chart'] } },
      code: 'export const note = (chart: Chart) => console.log(chart);',
      errors: [
        { messageId: 'leak', line: 1, column: 39 },
      ],
    },
    {
      code: `class Visit {
  get who() {
    return this.patient.name;
  }
  open() {
    console.log(this.who);
  }
}`,
      errors: [
        { messageId: 'leak', line: 6, column: 5 },
      ],
    },
    {
      code: `io.on('connection', (socket) => {
  socket.on('patient:update', (payload) => console.log(payload));
});`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      code: `@Controller('patients')
export class PatientsController {
  @Post()
  create(@Body() dto: CreateDto) {
    console.log(dto);
  }
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 5 },
      ],
    },
    { code: `console.log('Patient data:', data);`, errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { code: 'console.log(`Patient record: ${JSON.stringify(payload)}`);', errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { code: `console.log('Received HL7: ' + text);`, errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { code: `const app = Fastify({
  logger: { serializers: { req: (req) => ({ url: req.url, body: req.body }) } },
});
// claims of patients`, errors: [{ messageId: 'body', line: 2, column: 28 }] },
    { options: strict, code: `socket.on('message', (reason) => console.log('got', reason));
// telehealth`, filename: 'src/encounters/socket.ts', errors: [{ messageId: 'leak', line: 1, column: 34 }] },
    { code: `async function submitClaim(claim) {
  try { await axios.post(url, claim); } catch (e) { console.error('claim failed', e.config.data); }
}
// patients`, errors: [{ messageId: 'leak', line: 2, column: 53 }] },
    { code: `console.log(chalk.green(patient.lastName));`, errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { code: `export async function notify(account) { console.log(account.patientName); }`, errors: [{ messageId: 'leak', line: 1, column: 41 }] },
    { code: `request.log(['intake'], patient.name);`, errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { code: `await consumer.subscribe({ topic: 'patient.admitted' }); await consumer.run({ eachMessage: async ({ message }) => console.log(message) });`, errors: [{ messageId: 'leak', line: 1, column: 115 }] },
    { code: `import Fastify from 'fastify';
const app = Fastify({ logger: { redact: ['headers.authorization'] } });
app.post('/patients', async (req) => req.log.info({ body: { patient: req.body } }, 'saved'));`, errors: [{ messageId: 'leak', line: 3, column: 38 }] },
    { code: `interface Clinic { id: string; name: string; patientName: string; mrn: string }
export const near = (clinics: Clinic[]) => console.log('clinics', clinics.map((c) => ({ name: c.patientName })));`, errors: [{ messageId: 'leak', line: 2, column: 44 }] },
    { code: `router.put('/patients/:id/teeth/:tooth', async (ctx) => console.log('updated', ctx.request.body));`, errors: [{ messageId: 'leak', line: 1, column: 57 }] },
    { code: `export async function report(patients) {
  const worst = patients.find((p) => p.critical);
  console.log({ analyte: worst.analyte, name: worst.patientName });
}`, errors: [{ messageId: 'leak', line: 3, column: 3 }] },
    { code: `const hl7 = require('simple-hl7');
exports.received = (text) => {
  const message = hl7.parseString(text);
  const pid = message.getSegment('PID');
  console.log('ORU for %s', pid.getField(5));
};`, errors: [{ messageId: 'leak', line: 5, column: 3 }] },
    { code: `export async function onReading(event) {
  const snapshot = await firestore().doc(\`patients/\${event.params.pid}\`).get();
  const patient = snapshot.data();
  console.log('reading of', patient.firstName);
}`, errors: [{ messageId: 'leak', line: 4, column: 3 }] },
    { code: `const db = client.db('dental');
export const list = async () => {
  const rows = await db.collection('patients').find({}).toArray();
  console.table(rows);
};`, errors: [{ messageId: 'leak', line: 4, column: 3 }] },
  ],
});
