import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-audit.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-audit', rule, {
  valid: [
    { name: 'the state of a screen', options: [{ confidence: 'low' }], code: `function responses() { return questionnaireResponseStore.getState().response; }` },
    { name: 'a function of the file that builds a resource', options: [{ confidence: 'low' }], code: `const getResource = (type, init) => ({ resourceType: type, ...init });
function makeObservation(patient) { const observation = getResource('Observation', { subject: patient.id }); return observation; }` },
    { name: 'a creator', options: [{ confidence: 'low' }], code: `async function convert(doc) { return PatientCreator.create(doc); }` },
    { name: 'jQuery', options: [{ confidence: 'low' }], code: `function report(records) { const patientTable = $('<table>'); patientTable.find('tr').remove(); }` },
    { name: 'an array by its type', options: [{ confidence: 'low' }], code: `function add(patients: Array<Patient>, patient: Patient) { patients.push(patient); }` },
    { name: 'decorator that says tracked', options: strict, code: `class DonorService {
  @Tracked('Donor')
  async find(id) { return this.donorRepository.findOne({ where: { id } }); }
}` },
    { name: 'interceptor for the whole application', options: strict, code: `@Controller('patients')
class PatientsController {
  @Get(':id') get(@Param('id') id) { return this.prisma.patient.findUnique({ where: { id } }); }
}
@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: AccessTrailInterceptor }] })
class AppModule {}` },
    { name: 'plugin of the GraphQL server', options: strict, code: `const resolvers = { Query: { patient: (_, { id }, { db }) => db.patient.findUnique({ where: { id } }) } };
new ApolloServer({ resolvers, plugins: [auditPlugin()] });` },
    { name: 'metadata of forms', options: strict, code: `function formVersions() { return db.selectFrom('consent_forms').select(['version', 'language']).execute(); }` },
    { name: 'audited in the function', options: strict, code: `async function load(id, user) {
  const patient = await Patient.findById(id);
  await auditLog.record({ userId: user.id, action: 'read', resource: id });
  return patient;
}` },
    { name: 'nothing found needs no record', options: strict, code: `async function load(id, user) {
  const patient = await Patient.findById(id);
  if (!patient) return null;
  await auditLog.record({ userId: user.id, action: 'read', resource: id });
  return patient;
}` },
    { name: 'in finally', options: strict, code: `async function save(dto, user) {
  let outcome = 'success';
  try {
    return await prisma.patient.update({ where: { id: dto.id }, data: dto });
  } catch (error) {
    outcome = 'failure';
    throw error;
  } finally {
    await auditTrail.append({ userId: user.id, action: 'update', outcome });
  }
}` },
    { name: 'decorator', options: strict, code: `class Charts {
  constructor(private readonly repo: Repository<Patient>) {}
  @AuditPhiAccess('chart.read')
  one(id: string) {
    return this.repo.findOneBy({ id });
  }
}` },
    { name: 'interceptor on the class', options: strict, code: `@Controller('encounters')
@UseInterceptors(AuditInterceptor)
class Encounters {
  constructor(private readonly prisma: PrismaService) {}
  @Get(':id')
  one(@Param('id') id: string) {
    return this.prisma.encounter.findUnique({ where: { id } });
  }
}` },
    { name: 'wrapper', options: strict, code: `export const GET = withAudit('patient.read', async (request, { params }) => {
  return Response.json(await prisma.patient.findUnique({ where: { id: params.id } }));
});` },
    { name: 'middleware of the router', options: strict, code: `router.use(auditMiddleware);
router.get('/patients/:id', async (req, res) => {
  res.json(await prisma.patient.findUnique({ where: { id: req.params.id } }));
});` },
    { name: 'middleware at the mount point', options: strict, code: `const router = express.Router();
router.get('/:id', async (req, res) => {
  res.json(await Patient.findById(req.params.id));
});
app.use('/patients', requireAuth, phiAccessLog('Patient'), router);` },
    { name: 'hook of a Fastify plugin', options: strict, code: `async function plugin(fastify) {
  fastify.addHook('onResponse', async (request) => {
    await writeAuditEvent({ actor: request.user.sub });
  });
  fastify.get('/patients/:id', async (request) => prisma.patient.findUnique({ where: { id: request.params.id } }));
}` },
    { name: 'procedure that audits', options: strict, code: `export const router = t.router({
  one: auditedProcedure('patient.read').query(({ input }) => prisma.patient.findUnique({ where: { id: input.id } })),
});` },
    { name: 'helper of the file', options: strict, code: `async function trace(user, id) {
  await prisma.auditEvent.create({ data: { userId: user.id, resource: id } });
}
async function load(user, id) {
  await trace(user, id);
  return prisma.patient.findUnique({ where: { id } });
}` },
    { name: 'the caller keeps the record', options: strict, code: `function fetchRow(id) {
  return prisma.patient.findUnique({ where: { id } });
}
async function open(id, user) {
  await logAccess({ userId: user.id, resource: id });
  const extra = await prisma.encounter.findMany({ where: { patientId: id } });
  return { row: await fetchRow(id), extra };
}` },
    { name: 'client that audits every operation', options: strict, code: `const prisma = new PrismaClient().$extends({
  query: {
    async $allOperations({ args, query }) {
      await auditSink.append({ at: new Date() });
      return query(args);
    },
  },
});
export const load = (id) => prisma.patient.findUnique({ where: { id } });` },
    { name: 'audited client from elsewhere', options: strict, code: `import { prisma } from '../db/audited-prisma';
export const load = (id) => prisma.patient.findUnique({ where: { id } });` },
    { name: 'event on the bus', options: strict, code: `async function load(id, user) {
  const patient = await Patient.findById(id);
  bus.emit('phi.accessed', { userId: user.id, resource: id });
  return patient;
}` },
    { name: 'a record by its shape', options: strict, code: `async function load(id, user) {
  await ledger.append({ actor: user.id, action: 'read', resource: id, purposeOfUse: 'TREAT' });
  return Patient.findById(id);
}` },
    { name: 'plugin of a schema', options: strict, code: `patientSchema.plugin(auditTrailPlugin);
const Patient = mongoose.model('Patient', patientSchema);
export const load = (id) => Patient.findById(id);` },
    { name: 'middy middleware', options: strict, code: `export const handler = middy(async (event) => ddb.send(new GetCommand({ TableName: 'patients', Key: event.key }))).use(auditTrail());` },
    { name: 'INSERT into the trail', options: strict, code: `async function load(id, user) {
  await pool.query('INSERT INTO audit_log (actor, resource) VALUES ($1, $2)', [user.id, id]);
  return pool.query('SELECT name FROM patients WHERE id = $1', [id]);
}` },
    { name: 'only builds a query', options: strict, code: `function activePatients() {
  return repo.createQueryBuilder('patient').where('patient.active = true');
}` },
    { name: 'only counts', options: strict, code: `async function total() {
  return prisma.patient.count();
}` },
    { name: 'nothing about patients', options: strict, code: `async function codes() {
  return prisma.icdCode.findMany();
}` },
    { name: 'staff', options: strict, code: `async function doctors() {
  return Doctor.find({ specialty: 'cardiology' });
}` },
    { name: 'an array is no store', options: strict, code: 'const found = patients.find((patient) => patient.id === id);' },
    { name: 'test', filename: 'src/patient.test.ts', options: strict, code: `async function load(id) {
  return prisma.patient.findUnique({ where: { id } });
}` },
    { name: 'migration', filename: 'src/migrations/2024.ts', options: strict, code: `export async function up(knex) {
  await knex('patients').update({ status: 'active' });
}` },
    { name: 'declared in the settings', settings: { hipaa: { auditDecorators: ['Traced'], auditCalls: ['ledger.note'] } }, options: strict, code: `async function load(id) {
  await ledger.note(id);
  return Patient.findById(id);
}` },
    { name: `limit: a service of another file may audit by itself; the preset strict reports it, recommended doesn't`, code: `export async function show(req, res) {
  res.json(await patientService.findOne(req.params.id));
}` },
    { name: 'array of middleware by name', options: strict, code: `const chain = [requireAuth, auditTrail('Patient')];
router.get('/patients/:id', chain, async (req, res) => res.json(await Patient.findById(req.params.id)));` },
    { name: 'spread', options: strict, code: `const chain = [requireAuth, auditTrail('Patient')];
router.get('/patients/:id', ...chain, async (req, res) => res.json(await Patient.findById(req.params.id)));` },
    { name: 'audited router', options: strict, code: `const router = auditedRouter('Patient');
router.get('/patients/:id', async (req, res) => res.json(await Patient.findById(req.params.id)));` },
    { name: 'onSend', options: strict, code: `app.get('/patients/:id', { onResponse: recordAccess }, async (req) => prisma.patient.findUnique({ where: { id: req.params.id } }));` },
    { name: 'tap', options: strict, code: `class C {
  load(id) {
    return from(this.repo.findOneBy({ id })).pipe(tap(() => this.audit.record({ action: 'read', resource: id })));
  }
}` },
    { name: 'then', options: strict, code: `const load = (id, user) => Patient.findById(id).then(async (p) => {
  await auditService.logPhiAccess(user.id, id);
  return p;
});` },
    { name: 'composed', options: strict, code: `export const getPatient = compose(authed, audited('patient.read'))(async (req, res) => res.json(await Patient.findById(req.params.id)));` },
    { name: 'subscriber', options: strict, code: `@EventSubscriber()
class PatientSubscriber {
  async afterLoad(entity: Patient) {
    await this.audit.record({ action: 'read', resource: entity.id });
  }
}` },
    { name: 'outbox', options: strict, code: `async function f(id, user) {
  return prisma.$transaction([
    prisma.patient.update({ where: { id }, data: { seen: true } }),
    prisma.auditEvent.create({ data: { userId: user.id, action: 'update', resource: id } }),
  ]);
}` },
    { name: 'fire and forget', options: strict, code: `async function f(id, user) {
  void auditQueue.add('patient.read', { userId: user.id, id });
  return Patient.findById(id);
}` },
    { name: 'withSpan-like wrapper inside', options: strict, code: `async function f(id, user) {
  return withAuditTrail({ user, action: 'read', id }, () => prisma.patient.findUnique({ where: { id } }));
}` },
    { name: 'audit.run', options: strict, code: `async function f(id, user) {
  return audit.wrap('patient.read', user, async () => Patient.findById(id));
}` },
    { name: 'kafka', options: strict, code: `async function f(id, user) {
  await producer.send({ topic: 'phi-access-log', messages: [{ value: JSON.stringify({ user: user.id, id }) }] });
  return Patient.findById(id);
}` },
    { name: 'super class', options: strict, code: `class PatientRepository extends AuditedRepository {
  find(id) {
    return this.repo.findOneBy({ id });
  }
}` },
    { name: 'mixin', options: strict, code: `class PatientRepository extends WithAudit(BaseRepository) {
  find(id) {
    return this.repo.findOneBy({ id });
  }
}` },
    { name: 'AuditEvent resource', options: strict, code: `async function f(id) {
  const patient = await medplum.readResource('Patient', id);
  await medplum.createResource({ resourceType: 'AuditEvent', action: 'R', recorded: now(), entity: [{ what: { reference: \`Patient/\${id}\` } }] });
  return patient;
}` },
    { name: 'lookups', options: strict, code: `async function f() {
  return prisma.diagnosisCode.findMany();
}` },
    { name: 'templates', options: strict, code: `async function f() {
  return prisma.medicationCatalog.findMany();
}` },
    { name: 'slots', options: strict, code: `async function f(day) {
  return prisma.slot.findMany({ where: { day } });
}` },
    { name: 'session of a login', options: strict, code: `async function f(sid) {
  return prisma.session.findUnique({ where: { sid } });
}` },
    { name: 'array', options: strict, code: `function f(encounters, id) {
  return encounters.find((e) => e.id === id);
}` },
    { name: 'map', options: strict, code: `function f(id) {
  return patientsById.get(id);
}` },
    { name: 'url params', options: strict, code: `function f(params) {
  return params.get('patient');
}` },
    { name: 'procedure with meta and middleware', options: strict, code: `const audited = t.procedure.use(auditMiddleware);
export const r = t.router({ chart: audited.query(({ input }) => prisma.chart.findUnique({ where: { id: input.id } })) });` },
    { name: 'onResponse option', options: strict, code: `fastify.get('/charts/:id', { onResponse: [auditHook] }, async (req) => prisma.chart.findUnique({ where: { id: req.params.id } }));` },
    { name: 'ALS', options: strict, code: `async function open(id) {
  return runWithAudit({ action: 'open', id }, async () => prisma.chart.findUnique({ where: { id } }));
}` },
    { name: 'decorator from the company', options: strict, code: `class S {
  @LogPhiAccess({ action: 'read' })
  async one(id: string) {
    return this.repo.findOneBy({ id });
  }
  constructor(private repo: Repository<Patient>) {}
}` },
    { name: 'record with different words', options: strict, code: `async function open(id, user) {
  const chart = await prisma.chart.findUnique({ where: { id } });
  await accessLedger.append({ who: user.id, what: id, when: Date.now() });
  return chart;
}` },
    { name: 'disclosure', options: strict, code: `async function release(id, to) {
  const chart = await prisma.chart.findUnique({ where: { id } });
  await disclosures.create({ chartId: id, to, at: new Date() });
  return chart;
}` },
    { name: 'access log model', options: strict, code: `async function open(id, user) {
  const chart = await prisma.chart.findUnique({ where: { id } });
  await prisma.accessLog.create({ data: { userId: user.id, chartId: id } });
  return chart;
}` },
    { name: 'event store', options: strict, code: `async function open(id, user) {
  const chart = await prisma.chart.findUnique({ where: { id } });
  await eventStore.append('audit', { userId: user.id, id });
  return chart;
}` },
    { name: 'nest event', options: strict, code: `async function open(id, user) {
  const chart = await prisma.chart.findUnique({ where: { id } });
  this.events.emit('chart.accessed', { userId: user.id, id });
  return chart;
}` },
    { name: 'typeorm in same transaction', options: strict, code: `async function discharge(em, id, user) {
  await em.update(Encounter, id, { status: 'finished' });
  await em.insert(AuditEntry, { userId: user.id, action: 'discharge', entityId: id });
}` },
    { name: 'new AuditLog', options: strict, code: `async function open(id, user) {
  const chart = await Chart.findById(id);
  await new AuditLog({ user: user.id, action: 'view', chart: id }).save();
  return chart;
}` },
    { name: 'Sequelize hook', options: strict, code: `Patient.addHook('afterFind', async (rows, options) => {
  await auditTrail.append({ actor: options.actor, model: 'Patient' });
});
export const load = (id) => Patient.findByPk(id);` },
    { name: 'Prisma middleware', options: strict, code: `prisma.$use(async (params, next) => {
  const result = await next(params);
  await writeAuditEvent({ model: params.model, action: params.action });
  return result;
});
export const load = (id) => prisma.patient.findUnique({ where: { id } });` },
    { name: 'knex hook', options: strict, code: `knex.on('query', (q) => audit.record({ sql: q.sql }));
export const load = (id) => knex('patients').where({ id }).first();` },
    { name: 'TypeORM subscriber of the file', options: strict, code: `@EventSubscriber()
export class ChartAudit implements EntitySubscriberInterface<Chart> {
  afterLoad(chart) {
    auditTrail.append({ resource: chart.id });
  }
}
export const load = (repo: Repository<Chart>, id: string) => repo.findOneBy({ id });` },
    { name: 'res finish', options: strict, code: `router.get('/charts/:id', async (req, res) => {
  res.on('finish', () => audit.record({ userId: req.user.id, action: 'read', resource: req.params.id }));
  res.json(await Chart.findById(req.params.id));
});` },
    { name: 'clinics and providers', options: strict, code: `async function clinics() {
  return prisma.clinic.findMany({ include: { providers: true } });
}` },
    { name: 'user preferences', options: strict, code: `async function prefs(id) {
  return prisma.notificationPreference.findUnique({ where: { userId: id } });
}` },
    { name: 'medication catalog', options: strict, code: `async function drugs(q) {
  return pool.query('SELECT ndc, name FROM drug_catalog WHERE name ILIKE $1', [q]);
}` },
    { name: 'vaccine inventory', options: strict, code: `async function lots() {
  return prisma.vaccineLot.findMany();
}` },
    { name: 'provider schedule', options: strict, code: `async function schedule(id) {
  return prisma.providerSchedule.findMany({ where: { providerId: id } });
}` },
    { name: 'feature flags', options: strict, code: `async function flags() {
  return redis.get('flags:clinic');
}` },
    { name: 'insurance payers', options: strict, code: `async function payers() {
  return prisma.payer.findMany();
}` },
    { name: 'room beds', options: strict, code: `async function beds(ward) {
  return knex('beds').where({ ward });
}` },
    { name: 'lab test catalogue', options: strict, code: `async function tests() {
  return LabTest.find({ active: true });
}` },
    { name: 'consent templates', options: strict, code: `async function templates() {
  return prisma.consentTemplate.findMany();
}` },
    { name: 'care team roster is staff', options: strict, code: `async function team(id) {
  return prisma.staffMember.findMany({ where: { wardId: id } });
}` },
    { name: 'exists', options: strict, code: `async function known(mrnHash) {
  return prisma.patient.count({ where: { mrnHash } });
}` },
    { name: 'wrapped where it is exported', options: strict, code: `async function handler(req, res) {
  res.json(await Immunization.find({ patient: req.query.id }));
}
export default withAuth(withAudit('Immunization', handler));` },
    { name: 'wrapped by middy under another name', options: strict, code: `const submitClaim = async (event) => {
  await ddb.send(new PutCommand({ TableName: 'claims', Item: JSON.parse(event.body) }));
  return { statusCode: 202 };
};
export const submit = middy(submitClaim).use(auditMiddleware());
// patients` },
    { name: 'terminology', options: strict, code: `export const codes = (url) => medplum.searchOne('CodeSystem', { url });` },
    { name: 'method of a repository about something else', options: strict, code: `class A { constructor(private fees: FeeRepository) {} async latest() { return this.fees.latestFor('x'); } }` },
    { options: strict, code: `export const pending = (db) => db.selectFrom('patient_orders').select(['id']).where('status', '=', 'pending');` },
    { options: strict, code: `export const waiting = (db) => db.selectFrom('patient_orders').select((eb) => eb.fn.countAll().as('n')).executeTakeFirst();` },
    { options: strict, code: `export const byModality = (pool) => pool.query('SELECT modality, COUNT(*) AS n FROM patient_studies GROUP BY modality');` },
    { options: strict, code: `import Client from 'fhir-kit-client';
const kit = new Client({ baseUrl });
export const codes = () => kit.search({ resourceType: 'ValueSet', searchParams: { url: 'x' } });` },
    { options: strict, code: `import { prisma } from './db';
export const purge = () => prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
export const patients = () => prisma.patient.count();` },
  ],
  invalid: [
    { name: 'a store behind such names', code: `async function load(id) { return patientStore.get(id); }
async function read(id) { return getResource('Observation', id); }
async function write(doc) { return PatientModel.create(doc); }`, errors: [{ messageId: 'missing', line: 1, column: 16 }, { messageId: 'missing', line: 2, column: 16 }, { messageId: 'missing', line: 3, column: 16 }] },
    { name: 'a record only for some callers', options: strict, code: `async function recaption(id, caption, userId) {
  await prisma.patient.update({ where: { id }, data: { caption } });
  if (userId) await audit.record({ userId, id });
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'the word that says most in a key', options: strict, code: `export async function cacheVitals(bedId, sample) { await redis.hSet(\`bed:\${bedId}:vitals\`, sample); }`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'a route beside one that audits', options: strict, code: `app.post('/a/:id', async (c) => c.json(await db.selectFrom('enrollee_records').selectAll().execute()));
app.post('/b', async (c) => { await ledger.append({ actor: 1, action: 'x', object: 1, at: 2, outcome: 'success', purposeOfUse: 'TREAT' }); return c.body(null); });`, errors: [{ messageId: 'missing', line: 1, column: 5 }] },
    { name: 'entities behind a variable', options: strict, code: `async function mark(ids) {
  const refs = ids.map((id) => em.getReference(Patient, id));
  await em.persistAndFlush(refs);
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'Appwrite', options: strict, code: `export async function admit(data) { return databases.createDocument(DATABASE_ID, PATIENT_COLLECTION_ID, ID.unique(), data); }`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Prisma in an Express route', options: strict, code: `router.get('/patients/:id', async (req, res) => {
  const patient = await prisma.patient.findUnique({ where: { id: req.params.id } });
  res.json(patient);
});`, errors: [{ messageId: 'missing', line: 1, column: 8 }] },
    { name: 'destructured and aliased model', options: strict, code: `const { Patient: P } = require('../models');
async function load(id) {
  return P.findById(id).lean();
}`, errors: [{ messageId: 'missing', line: 2, column: 16 }] },
    { name: 'repository of a class, by injection', options: strict, code: `class LabService {
  constructor(@InjectRepository(LabResult) private readonly repo: Repository<LabResult>) {}
  latest(id: string) {
    return this.repo.find({ where: { id }, take: 5 });
  }
}`, errors: [{ messageId: 'missing', line: 3, column: 3 }] },
    { name: 'one method without the decorator of its siblings', options: strict, code: `import { Audited } from './audited';
@Controller('claims')
class ClaimsController {
  constructor(private readonly prisma: PrismaService) {}
  @Get()
  @Audited('claim.list')
  list() {
    return this.prisma.claim.findMany({ select: { diagnosisCode: true } });
  }
  @Get(':id')
  one(@Param('id') id: string) {
    return this.prisma.claim.findUnique({ where: { id }, select: { diagnosisCode: true } });
  }
}`, errors: [{ messageId: 'sibling', line: 11, column: 3, suggestions: [{ messageId: 'addDecorator', data: {safeguard: '@Audited'}, output: `import { Audited } from './audited';
@Controller('claims')
class ClaimsController {
  constructor(private readonly prisma: PrismaService) {}
  @Get()
  @Audited('claim.list')
  list() {
    return this.prisma.claim.findMany({ select: { diagnosisCode: true } });
  }
  @Audited('one')
  @Get(':id')
  one(@Param('id') id: string) {
    return this.prisma.claim.findUnique({ where: { id }, select: { diagnosisCode: true } });
  }
}` }] }] },
    { name: 'raw SQL through a pool, statement in a constant', options: strict, code: `const sql = 'SELECT analyte, value FROM lab_results WHERE id = $1';
export async function results(id) {
  const { rows } = await pool.query(sql, [id]);
  return rows;
}`, errors: [{ messageId: 'missing', line: 2, column: 23 }] },
    { name: 'tagged template', options: strict, code: 'export const allergies = (id) => sql`select substance from allergies where chart_id = ${id}`;', errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'knex, insert', options: strict, code: `exports.refer = async (body) => {
  await knex('referrals').insert({ chart_id: body.chartId, icd10: body.icd10 });
};`, errors: [{ messageId: 'missing', line: 1, column: 1 }] },
    { name: 'Kysely', options: strict, code: `async function vitals(db, id) {
  return db.selectFrom('vitals').selectAll().where('id', '=', id).execute();
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'Drizzle', options: strict, code: `import { patients } from './schema';
export async function byId(id) {
  return db.select().from(patients).where(eq(patients.id, id));
}`, errors: [{ messageId: 'missing', line: 2, column: 23 }] },
    { name: 'MongoDB driver', options: strict, code: `async function admissions(db) {
  return db.collection('admissions').find({}).toArray();
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'DynamoDB, client of version three', options: strict, code: `export async function save(item) {
  await ddb.send(new PutCommand({ TableName: 'patients', Item: item }));
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Firestore, modular', options: strict, code: `export async function readChart(id) {
  const snapshot = await getDoc(doc(db, 'patients', id));
  return snapshot.data();
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Supabase', options: strict, code: `export async function listShots(id) {
  const { data } = await supabase.from('immunizations').select('cvx_code').eq('chart_id', id);
  return data;
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'FHIR client', options: strict, code: `export const load = (id) => fhirClient.read({ resourceType: 'Patient', id });`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'Medplum', options: strict, code: `export async function observe(id) {
  return medplum.searchResources('Observation', { subject: id });
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'entity manager', options: strict, code: `async function admit(em, dto) {
  const patient = em.create(Patient, dto);
  await em.persistAndFlush(patient);
  return em.find(Patient, { ward: dto.ward });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'Next.js route', filename: 'app/api/patients/[id]/route.ts', options: strict, code: `export async function GET(_request, { params }) {
  return Response.json(await prisma.patient.findUnique({ where: { id: params.id } }));
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'GraphQL resolver', options: strict, code: `export const resolvers = {
  Query: {
    patient: (_parent, { id }, ctx) => ctx.db.collection('patients').findOne({ _id: id }),
  },
};`, errors: [{ messageId: 'missing', line: 3, column: 5 }] },
    { name: 'queue worker', options: strict, code: `new Worker('results', async (job) => {
  await prisma.labResult.create({ data: job.data });
});`, errors: [{ messageId: 'missing', line: 1, column: 1 }] },
    { name: 'early return before the record', options: strict, code: `async function give(id, user) {
  const dose = await Medication.findByPk(id);
  if (dose.asNeeded) {
    return dose;
  }
  await audit.record({ userId: user.id, action: 'give', resource: id });
  return dose;
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'only in production', options: strict, code: `async function read(id) {
  const chart = await prisma.chart.findUnique({ where: { id } });
  if (process.env.NODE_ENV === 'production') {
    await audit.record({ action: 'read', resource: id });
  }
  return chart;
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'a log line is no audit record', options: strict, code: `async function findPatient(id) {
  logger.info('loading a record');
  return Patient.findOne({ _id: id });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'wrapped in something else', options: strict, code: `export const getPatient = catchAsync(async (req, res) => {
  res.json(await Patient.findById(req.params.id));
});`, errors: [{ messageId: 'missing', line: 1, column: 38 }] },
    { name: 'column names tell', options: strict, code: `async function profile(id) {
  return prisma.user.findUnique({ where: { id }, include: { patientProfile: true } });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'reading the trail is not writing it', options: strict, code: `async function history(id) {
  const entries = await prisma.auditLog.findMany({ where: { resource: id } });
  return { entries, patient: await prisma.patient.findUnique({ where: { id } }) };
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'data access that the project declares', settings: { hipaa: { dataAccessCalls: ['ehrGateway.pull'] } }, options: strict, code: `export async function open(id) {
  return ehrGateway.pull(id);
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'audit only when it failed', options: strict, code: `async function save(dto) {
  try {
    await prisma.patient.create({ data: dto });
  } catch (error) {
    await auditLog.record({ action: 'create', outcome: 'failure' });
  }
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'audit in the catch of the promise', options: strict, code: `const load = (id) => prisma.patient.findUnique({ where: { id } }).catch((error) => audit.record({ action: 'read', error }));`, errors: [{ messageId: 'missing', line: 1, column: 7 }] },
    { name: 'statement of another file', options: strict, code: `import { SELECT_PATIENT } from './queries';
export const load = (id) => pool.query(SELECT_PATIENT, [id]);`, errors: [{ messageId: 'missing', line: 2, column: 14 }] },
    { name: 'Elasticsearch', options: strict, code: `export const search = (q) => es.search({ index: 'patients', query: { match: { name: q } } });`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'Cypher', options: strict, code: `export const load = (id) => session.run('MATCH (p:Patient {id: $id}) RETURN p', { id });`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'ES module model, callback', options: strict, code: `import Encounter from '../models/encounter.js';
export function list(req, res, next) {
  Encounter.find({ ward: req.query.ward }, (error, rows) => (error ? next(error) : res.json(rows)));
}`, errors: [{ messageId: 'missing', line: 2, column: 17 }] },
    { name: 'Objection', options: strict, code: `class EncounterService {
  list(id) {
    return Encounter.query().where('patient_id', id);
  }
}`, errors: [{ messageId: 'missing', line: 2, column: 3 }] },
    { name: 'transaction', options: strict, code: `async function merge(a, b) {
  return dataSource.transaction(async (manager) => {
    await manager.update(Patient, a, { mergedInto: b });
  });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'mssql', options: strict, code: `async function read(id) {
  const result = await pool.request().input('id', id).query('SELECT * FROM dbo.Encounters WHERE id = @id');
  return result.recordset;
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'collection in a variable', options: strict, code: `async function read(id) {
  const charts = client.db('ehr').collection('charts');
  return charts.findOne({ _id: id });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'mongoose document', options: strict, code: `async function discharge(id) {
  const admission = await Admission.findById(id);
  admission.status = 'discharged';
  await admission.save();
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'DataLoader', options: strict, code: `export const loader = new DataLoader(async (ids) => {
  const rows = await prisma.patient.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id));
});`, errors: [{ messageId: 'missing', line: 1, column: 38 }] },
    { name: 'admin firestore', options: strict, code: `export const onRequest = functions.https.onRequest(async (req, res) => {
  const snap = await admin.firestore().collection('patients').doc(req.query.id).get();
  res.json(snap.data());
});`, errors: [{ messageId: 'missing', line: 1, column: 52 }] },
    { name: 'SvelteKit', options: strict, code: `export async function load({ params }) {
  return { patient: await db.patient.findUnique({ where: { id: params.id } }) };
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Nuxt', options: strict, code: `export default defineEventHandler(async (event) => {
  return prisma.patient.findMany();
});`, errors: [{ messageId: 'missing', line: 1, column: 35 }] },
    { name: 'getServerSideProps', options: strict, code: 'export const getServerSideProps = async ({ params }) => ({ props: { patient: await prisma.patient.findUnique({ where: { id: params.id } }) } });', errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'MikroORM repository', options: strict, code: `class S {
  constructor(private readonly em: EntityManager) {}
  async go(id: string) {
    const visit = await this.em.findOneOrFail(Encounter, id, { populate: ['patient'] });
    visit.closed = true;
    await this.em.flush();
  }
}`, errors: [{ messageId: 'missing', line: 3, column: 9 }] },
    { name: 'sequelize raw', options: strict, code: `const load = (id) => sequelize.query('SELECT * FROM patients WHERE id = :id', { replacements: { id }, type: QueryTypes.SELECT });`, errors: [{ messageId: 'missing', line: 1, column: 7 }] },
    { name: 'Prisma raw', options: strict, code: 'const load = (id) => prisma.$queryRaw`SELECT * FROM patients WHERE id = ${id}`;', errors: [{ messageId: 'missing', line: 1, column: 7 }] },
    { name: 'knex aliased table', options: strict, code: `async function go(id) {
  return db('encounters as e').join('patients as p', 'p.id', 'e.patient_id').where('e.id', id).first();
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'cron', options: strict, code: `cron.schedule('0 6 * * *', async () => {
  const due = await prisma.appointment.findMany({ include: { patient: true } });
  await remind(due);
});`, errors: [{ messageId: 'missing', line: 1, column: 1 }] },
    { name: 'koa', options: strict, code: `router.get('/patients/:id', async (ctx) => {
  ctx.body = await Patient.findByPk(ctx.params.id);
});`, errors: [{ messageId: 'missing', line: 1, column: 8 }] },
    { name: 'hono', options: strict, code: `app.get('/patients/:id', async (c) => c.json(await c.env.DB.prepare('SELECT * FROM patients WHERE id = ?').bind(c.req.param('id')).first()));`, errors: [{ messageId: 'missing', line: 1, column: 5 }] },
    { name: 'fhir-kit', options: strict, code: `async function f(id) {
  const bundle = await client.search({ resourceType: 'Condition', searchParams: { patient: id } });
  return bundle.entry;
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'smart', options: strict, code: `async function f(client) {
  return client.request(\`Observation?patient=\${client.patient.id}\`, { pageLimit: 0, flat: true });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'FHIR over http', options: strict, code: `async function f(id) {
  const res = await fetch(\`\${FHIR_BASE}/Patient/\${id}\`, { headers });
  return res.json();
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'redis', options: strict, code: `async function f(id) {
  return JSON.parse(await redis.get(\`patient:\${id}\`));
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'class field arrow', options: strict, code: `class C {
  show = async (req, res) => {
    const rx = await this.prescriptions.findById(req.params.id);
    res.json(rx);
  };
}`, errors: [{ messageId: 'missing', line: 2, column: 3 }] },
    { name: 'switch with a case without record', options: strict, code: `async function f(kind, id) {
  switch (kind) {
    case 'read':
      await audit.record({ action: 'read', resource: id });
      return prisma.patient.findUnique({ where: { id } });
    default:
      return prisma.patient.delete({ where: { id } });
  }
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'record before but only for some users', options: strict, code: `async function f(user, id) {
  if (user.role !== 'admin') {
    await audit.record({ user, action: 'read', resource: id });
  }
  return prisma.patient.findUnique({ where: { id } });
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'telehealth notes in a Nest service', options: strict, code: `@Injectable()
export class VisitNotesService {
  constructor(@InjectModel(VisitNote.name) private noteModel: Model<VisitNoteDocument>) {}
  async addendum(noteId: string, text: string) {
    const note = await this.noteModel.findById(noteId);
    note.addenda.push({ text, at: new Date() });
    return note.save();
  }
}`, errors: [{ messageId: 'missing', line: 4, column: 9 }] },
    { name: 'dialysis sessions with Knex transaction', options: strict, code: `export async function recordRun(trx, run) {
  await trx('dialysis_runs').insert(run).returning('id');
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'pharmacy fills', options: strict, code: `export class FillRepository {
  constructor(private readonly db: Kysely<Database>) {}
  forMember(memberId: string) {
    return this.db.selectFrom('rx_fills').where('member_id', '=', memberId).select(['ndc', 'filled_on']).execute();
  }
}`, errors: [{ messageId: 'missing', line: 3, column: 3 }] },
    { name: 'Drizzle relational query', options: strict, code: 'export const getCarePlan = (id: string) => db.query.carePlans.findFirst({ where: eq(carePlans.id, id), with: { goals: true } });', errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'NestJS + Prisma service, update', options: strict, code: `@Injectable()
export class AllergyService {
  constructor(private prisma: PrismaService) {}
  async resolve(id: string) {
    return this.prisma.allergy.update({ where: { id }, data: { status: 'resolved' } });
  }
}`, errors: [{ messageId: 'missing', line: 4, column: 9 }] },
    { name: 'Apollo data source', options: strict, code: `export class ChartSource extends DataSource {
  async problemList(id) {
    return this.knex('problems').where({ chart_id: id }).select('icd10', 'onset');
  }
}`, errors: [{ messageId: 'missing', line: 2, column: 9 }] },
    { name: 'SOAP notes by Mongo', options: strict, code: `export async function saveSoap(req, reply) {
  const { insertedId } = await this.mongo.db.collection('soap_notes').insertOne(req.body);
  reply.send({ insertedId });
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Remix action', filename: 'app/routes/intakes.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, options: strict, code: `export async function action({ request }) {
  const form = Object.fromEntries(await request.formData());
  await prisma.intakeForm.create({ data: form });
  return redirect('/thanks');
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Hono with D1', options: strict, code: `app.post('/symptoms', async (c) => {
  const body = await c.req.json();
  await c.env.DB.prepare('INSERT INTO symptom_checks (member, symptoms) VALUES (?, ?)').bind(body.member, body.symptoms).run();
  return c.json({ ok: true });
});`, errors: [{ messageId: 'missing', line: 1, column: 5 }] },
    { name: 'BullMQ class', options: strict, code: `@Processor('lab-import')
export class LabImport extends WorkerHost {
  async process(job: Job) {
    await this.results.save(job.data.rows);
  }
  constructor(@InjectRepository(LabResult) private readonly results: Repository<LabResult>) {
    super();
  }
}`, errors: [{ messageId: 'missing', line: 3, column: 9 }] },
    { name: 'SNS Lambda', options: strict, code: `export const handler = async (event) => {
  for (const record of event.Records) {
    const msg = JSON.parse(record.Sns.Message);
    await docClient.put({ TableName: 'admissions', Item: msg }).promise();
  }
};`, errors: [{ messageId: 'missing', line: 1, column: 1 }] },
    { name: 'Socket with history', options: strict, code: `io.of('/bedside').on('connection', (socket) => {
  socket.on('vitals', async (reading) => {
    await Vital.create(reading);
    socket.broadcast.emit('vitals', reading.bed);
  });
});`, errors: [{ messageId: 'missing', line: 2, column: 3 }] },
    { name: 'exported object of functions', options: strict, code: `export const encounterStore = {
  async open(id) {
    const { rows } = await pool.query('select * from encounter where id = $1', [id]);
    return rows[0];
  },
};`, errors: [{ messageId: 'missing', line: 2, column: 9 }] },
    { name: 'factory', options: strict, code: `export function makeClaimsRepo(db) {
  return {
    byId: (id) => db.one('SELECT * FROM claims JOIN diagnoses USING (claim_id) WHERE claim_id = $1', id),
  };
}`, errors: [{ messageId: 'missing', line: 3, column: 5 }] },
    { name: 'static method', options: strict, code: `class Immunization {
  static async forChild(childId) {
    return sql\`SELECT cvx, given_on FROM immunizations WHERE child_id = \${childId}\`;
  }
}`, errors: [{ messageId: 'missing', line: 2, column: 16 }] },
    { name: 'generator export', options: strict, code: `export async function* exportPatients() {
  for await (const row of Patient.find().cursor()) yield row;
}`, errors: [{ messageId: 'missing', line: 1, column: 24 }] },
    { name: 'streaming', options: strict, code: `async function dump(res) {
  const stream = client.query(new QueryStream('SELECT * FROM patients'));
  stream.pipe(res);
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'aggregate', options: strict, code: `exports.heatmap = async (req, res) => {
  const rows = await Diagnosis.aggregate([{ $match: { zip: req.query.zip } }]);
  res.json(rows);
};`, errors: [{ messageId: 'missing', line: 1, column: 19 }] },
    { name: 'audit imported and never called', options: strict, code: `import { auditLog } from './audit';
export async function readChart(id) {
  return prisma.chart.findUniqueOrThrow({ where: { id } });
}`, errors: [{ messageId: 'missing', line: 2, column: 23 }] },
    { name: 'audit of another function', options: strict, code: `export async function a(id, user) {
  await auditLog.record({ userId: user.id, action: 'a', resource: id });
  return prisma.chart.findUnique({ where: { id } });
}
export async function b(id) {
  return prisma.chart.findUnique({ where: { id } });
}`, errors: [{ messageId: 'sibling', line: 5, column: 23 }] },
    { name: 'audited read, unaudited write on another branch', options: strict, code: `export async function upsert(dto, user) {
  const existing = await prisma.medication.findFirst({ where: { rxcui: dto.rxcui, chartId: dto.chartId } });
  if (existing) {
    return prisma.medication.update({ where: { id: existing.id }, data: dto });
  }
  const created = await prisma.medication.create({ data: dto });
  await auditLog.record({ userId: user.id, action: 'medication.create', resource: created.id });
  return created;
}`, errors: [{ messageId: 'path', line: 1, column: 23 }] },
    { name: 'commented out', options: strict, code: `async function open(id) {
  // await audit.record({ action: 'open', id });
  return ChartModel.findOne({ id });
}`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'optional audit', options: strict, code: `async function open(id, opts) {
  if (opts.audit) await audit.record({ action: 'open', id });
  return prisma.chart.findUnique({ where: { id } });
}`, errors: [{ messageId: 'path', line: 1, column: 16 }] },
    { name: 'firestore admin', options: strict, code: 'export const getRx = async (uid) => (await getFirestore().doc(`prescriptions/${uid}`).get()).data();', errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'realtime database', options: strict, code: 'export const vitals = async (id) => (await get(ref(db, `patients/${id}/vitals`))).val();', errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'fhirclient', options: strict, code: `export async function meds(client) {
  return client.patient.request('MedicationRequest');
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'Medplum update', options: strict, code: `export const close = async (medplum, e) => medplum.updateResource({ ...e, resourceType: 'Encounter', status: 'finished' });`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { name: 'Sequelize with include', options: strict, code: `const show = async (req, res) => {
  const admission = await db.Admission.findByPk(req.params.id, { include: [db.Patient] });
  res.json(admission);
};`, errors: [{ messageId: 'missing', line: 1, column: 7 }] },
    { name: 'GraphQL Yoga', options: strict, code: `export const schema = createSchema({
  typeDefs,
  resolvers: {
    Query: {
      labReport: (_, args, ctx) => ctx.prisma.labReport.findUnique({ where: { id: args.id } }),
    },
  },
});`, errors: [{ messageId: 'missing', line: 5, column: 7 }] },
    { name: 'Pothos', options: strict, code: `builder.queryField('encounters', (t) => t.prismaField({ type: ['Encounter'], resolve: (query) => prisma.encounter.findMany({ ...query }) }));`, errors: [{ messageId: 'missing', line: 1, column: 34 }] },
    { name: 'Cosmos', options: strict, code: `export async function notes(id) {
  const { resources } = await container.items.query({ query: 'SELECT * FROM notes n WHERE n.patientId = @id', parameters: [{ name: '@id', value: id }] }).fetchAll();
  return resources;
}`, errors: [{ messageId: 'missing', line: 1, column: 23 }] },
    { name: 'express, callback style', options: strict, code: `router.get('/wounds/:id', function (req, res, next) {
  db.get('SELECT * FROM wounds WHERE id = ?', [req.params.id], function (err, row) {
    if (err) return next(err);
    res.json(row);
  });
});`, errors: [{ messageId: 'missing', line: 1, column: 8 }] },
    { name: 'wrapped in something else', options: strict, code: `async function handler(req, res) {
  res.json(await Immunization.find({ patient: req.query.id }));
}
export default withAuth(handler);`, errors: [{ messageId: 'missing', line: 1, column: 16 }] },
    { name: 'method of a repository by any name', options: strict, code: `class A { constructor(private vitals: VitalsRepository) {} async latest(id) { return this.vitals.latestFor(id); } }`, errors: [{ messageId: 'missing', line: 1, column: 66 }] },
    { name: 'mongoose model of the file', options: strict, code: `const Prescription = mongoose.model('Prescription', schema);
export async function add(body) { await Prescription.create(body); }`, errors: [{ messageId: 'missing', line: 2, column: 23 }] },
    { name: 'sources of a graph', options: strict, code: `export const encounters = (_, { patientId }) => encounterSource.listByPatient(patientId);`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { code: `export const pending = (db) => db.selectFrom('patient_orders').select(['id']).where('status', '=', 'pending').execute();`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { code: `export const perPatient = (pool) => pool.query('SELECT patient_id, COUNT(*) AS n FROM patient_studies GROUP BY patient_id');`, errors: [{ messageId: 'missing', line: 1, column: 14 }] },
    { code: `import Client from 'fhir-kit-client';
const kit = new Client({ baseUrl });
export const allergies = (patient) => kit.search({ resourceType: 'AllergyIntolerance', searchParams: { patient } });`, errors: [{ messageId: 'missing', line: 3, column: 14 }] },
    { code: `import { prisma } from './db';
export const purge = () => prisma.session.deleteMany({ where: { patientId: 'x', endedAt: { lt: new Date() } } });
export const patients = () => prisma.patient.count();`, errors: [{ messageId: 'missing', line: 2, column: 14 }] },
  ],
});
