import rule from '../../src/rules/require-minimum-necessary.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('require-minimum-necessary', rule, {
  valid: [
    { name: 'the star of another table', code: `db.query('SELECT s.*, p.id, p.first_name FROM portal_settings s JOIN patients p ON p.id = s.owner');` },
    { name: 'a patient only below', code: `db.query('SELECT * FROM price_settings WHERE group_uuid = (SELECT group_uuid FROM patients WHERE uuid = ?)');` },
    { name: 'counts beside a star', code: `db.query('SELECT o.*, (SELECT COUNT(*) FROM patients p WHERE p.org = o.id) AS n FROM settings o');` },
    { options: strict, code: `async function phoneOf(id) {
  const { rows } = await pool.query('SELECT phone FROM patients WHERE id = $1', [id]);
  return rows[0].phone;
}` },
    { options: strict, code: `const { rows } = await pool.query('SELECT count(*) FROM patients');` },
    { options: strict, code: `const { rows } = await pool.query('SELECT 1 WHERE EXISTS (SELECT * FROM patients WHERE id = $1)', [id]);` },
    { options: strict, code: `const { rows } = await pool.query('SELECT * FROM carc_reason_codes');` },
    { options: strict, code: `const { rows } = await pool.query('SELECT * FROM clinics');` },
    { options: strict, code: `const { data } = await supabase.from('patients').select('next_visit').eq('id', id).single();` },
    { options: strict, code: `const { count } = await supabase.from('patients').select('*', { count: 'exact', head: true });` },
    { options: strict, code: `const row = await knex('patients').select('id', 'name').where({ id }).first();` },
    { options: strict, code: `const rows = await db.selectFrom('patients').select(['id', 'name']).execute();` },
    { options: strict, code: `import { patients } from './schema';
export const names = () => db.select({ name: patients.name }).from(patients);` },
    { options: strict, code: 'export const list = () => prisma.patient.findMany({ select: { id: true, name: true } });' },
    { options: strict, code: `export const list = () => Patient.find({ active: true }, 'name dob').limit(20);` },
    { options: strict, code: 'export const list = () => Patient.find({ active: true }, { name: 1 });' },
    { options: strict, code: `export const list = () => Patient.findAll({ attributes: ['id', 'name'] });` },
    { options: strict, code: `export const list = () => Patient.find().select('name').lean();` },
    { options: strict, code: `const ids = async () => (await medplum.searchResources('Patient', { _elements: 'id' })).map((patient) => patient.id);` },
    { options: strict, code: 'export const total = () => prisma.patient.count();' },
    { options: strict, code: `async function rename(id, name) {
  const patient = await Patient.findById(id);
  if (!patient) throw new NotFound();
  patient.name = name;
  await patient.save();
}` },
    { options: strict, code: `async function exists(id) {
  const patient = await prisma.patient.findUnique({ where: { id } });
  if (!patient) throw new NotFound();
}` },
    { options: strict, code: `export class Patients {
  async cards(): Promise<PatientCardDto[]> {
    return this.patientRepository.find();
  }
}` },
    { options: strict, code: `router.get('/patients/:id', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  res.json(toPatientDto(patient));
});` },
    { options: strict, code: 'export const doctors = () => prisma.doctor.findMany();' },
    { options: strict, code: `if (scopes.includes('user/*.*')) allow();` },
    { options: strict, code: `export const metadata = { scopes_supported: ['patient/*.read', 'user/*.read'] };` },
    { options: strict, code: `export const scope = 'launch patient/Observation.rs';` },
    { filename: 'test/patients.test.ts', options: strict, code: `const { rows } = await pool.query('SELECT * FROM patients');` },
    // What a service of another file selects is not seen.
    { options: strict, code: 'const patient = await patientService.findAll();' },
    // A function that only hands one record to its callers: what they need of it is not seen.
    { options: strict, code: 'export const one = (id) => prisma.patient.findUnique({ where: { id } });' },
    { options: strict, code: `export function phoneOf(patients: Array<Patient>, id: string) {
  return patients.find((patient) => patient.id === id)?.phone;
}` },
    { options: strict, code: "export const list = (db) => db.query(['SELECT id, status', 'FROM patients'].join(' '));" },
    { options: strict, code: 'export const clear = (sql, id) => sql`select * from patient_sessions where id = ${id}`;' },
    { options: strict, code: "const all = async (es) => (await es.search({ index: 'patients', _source: ['status'] })).hits.hits.map((hit) => hit._source);" },
    { options: strict, code: "const list = (db) => db.collection('drug_trials').find({}).toArray();\n// patients" },
    { options: strict, code: 'export const one = (id) => http.get(`/Patient/${id}`, { params: { _elements: \'id,name\' } });' },
    { options: strict, code: `export const page = () => http.get('/Patient', { params: { _count: 20 } });` },
    { options: strict, code: `@Controller('patients') class A { constructor(private patientsService: PatientsService) {} @Get() async all() { return (await this.patientsService.findAll()).map(toSummary); } }` },
    { options: strict, code: `@Controller('clinics') class A { constructor(private clinicsService: ClinicsService) {} @Get() all() { return this.clinicsService.findAll(); } }` },
    { options: strict, code: `export const list = async (req, res) => res.json(await db('patients').select('id', 'last_name').where({ org: req.user.org }).limit(50));` },
    { options: strict, code: `export const one = async (req, res) => res.json(await db('patients').select('id', 'last_name').where({ id: req.params.id }));` },
    { options: strict, code: `export const names = (pool) => pool.query('SELECT * FROM drug_kits WHERE ward_id = $1', [3]);` },
    // A list without a limit is left to strict.
    { code: `export const list = async (req, res) => res.json(await db('patients').select('id', 'last_name').where({ org: req.user.org }));` },
  ],
  invalid: [
    { name: 'the star of the patients', code: `db.query('SELECT s.id, p.* FROM portal_settings s LEFT JOIN patients AS p ON p.id = s.owner');`, errors: [{ messageId: 'star', line: 1, column: 10 }] },
    { name: 'stars below', code: `db.query('SELECT s.id FROM settings s JOIN (SELECT * FROM patients) p ON p.id = s.owner');`, errors: [{ messageId: 'star', line: 1, column: 10 }] },
    { options: strict, code: `async function phoneOf(id) {
  const { rows } = await pool.query('SELECT * FROM patients WHERE id = $1', [id]);
  return rows[0].phone;
}`, errors: [{ messageId: 'star', line: 2, column: 37 }] },
    { options: strict, code: `const sql = \`
  SELECT p.*, d.code
  FROM patients p JOIN diagnoses d ON d.patient_id = p.id\`;
export const load = () => db.query(sql);`, errors: [{ messageId: 'star', line: 1, column: 13 }] },
    { options: strict, code: 'export const load = (id) => sql`select * from encounters where id = ${id}`;', errors: [{ messageId: 'star', line: 1, column: 32 }] },
    { options: strict, code: `const list = 'select * from ' + 'patients';
function all(callback) { connection.query(\`select * from patients\`, callback); }`, errors: [{ messageId: 'star', line: 2, column: 43 }] },
    { options: strict, code: `const { data } = await supabase.from('patients').select('*').eq('id', id).single();`, errors: [{ messageId: 'star', line: 1, column: 24 }] },
    { options: strict, code: `export const all = () => supabase.from('patients').select();`, errors: [{ messageId: 'star', line: 1, column: 26 }] },
    { options: strict, code: `async function worker(id) {
  const row = await knex('patients').select('*').where({ id }).first();
  return row.worker_id;
}`, errors: [{ messageId: 'star', line: 2, column: 21 }] },
    { options: strict, code: `export const chart = (id) => db.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();`, errors: [{ messageId: 'star', line: 1, column: 30 }] },
    { options: strict, code: `import { patients } from './schema';
export const list = async () => (await db.select().from(patients)).map((row) => row.name);`, errors: [{ messageId: 'star', line: 2, column: 40 }] },
    { options: strict, code: `export const list = async () => {
  const rows = await prisma.patient.findMany({ where: { active: true } });
  return rows;
};`, errors: [{ messageId: 'whole', line: 2, column: 22 }] },
    { options: strict, code: `router.get('/patients/:id', async (req, res) => {
  const patient = await Patient.findById(req.params.id);
  if (!patient) return res.sendStatus(404);
  return res.json(patient);
});`, errors: [{ messageId: 'whole', line: 2, column: 25 }] },
    { options: strict, code: `const Patient = require('../models/patient');
router.get('/patients', (req, res) => {
  Patient.find().then((patients) => res.status(200).json(patients));
});`, errors: [{ messageId: 'whole', line: 3, column: 3 }] },
    { options: strict, code: `async function badge(id) {
  const encounter = await prisma.encounter.findUnique({ where: { id }, include: { notes: true } });
  return { status: encounter.status };
}`, errors: [{ messageId: 'unused', line: 2, column: 27 }] },
    { options: strict, code: `import { Repository } from 'typeorm';
export class Residents {
  constructor(private readonly patients: Repository<Patient>) {}
  list() {
    return this.patients.find();
  }
}`, errors: [{ messageId: 'whole', line: 5, column: 12 }] },
    { options: strict, code: `async function dobOf(id) {
  const { dob } = await Patient.findByPk(id);
  return dob;
}`, errors: [{ messageId: 'unused', line: 2, column: 25 }] },
    { options: strict, code: `router.patch('/patients/:id', async (req, res) => {
  const updated = await Patient.findByIdAndUpdate(req.params.id, { language: req.body.language }, { new: true });
  res.json(updated);
});`, errors: [{ messageId: 'whole', line: 2, column: 25 }] },
    { options: strict, code: `export async function charts() {
  const snapshot = await getFirestore().collection('patients').get();
  return snapshot.docs.map((doc) => doc.data());
}`, errors: [{ messageId: 'whole', line: 2, column: 26 }] },
    { options: strict, code: `export const launch = () => FHIR.oauth2.authorize({ scope: 'launch openid user/*.*' });`, errors: [{ messageId: 'scope', line: 1, column: 60 }] },
    { options: strict, code: `export const scopes = ['system/*.read', 'system/*.write'];`, errors: [{ messageId: 'scope', line: 1, column: 24 }] },
    { options: strict, code: 'const scope = `launch ${extra} patient/*.rs`;', errors: [{ messageId: 'scope', line: 1, column: 15 }] },
    { options: strict, code: `async function count() {
  const all = await prisma.patient.findMany();
  return all.length;
}`, errors: [{ messageId: 'unused', line: 2, column: 21 }] },
    { options: strict, code: `await pool.query('UPDATE patients SET name = $1 WHERE id = $2 RETURNING *', [name, id]);`, errors: [{ messageId: 'star', line: 1, column: 18 }] },
    { options: strict, code: `export async function loader({ params }) {
  const patient = await prisma.patient.findUnique({ where: { id: params.id } });
  return json({ patient });
}`, errors: [{ messageId: 'whole', line: 2, column: 25 }] },
    { options: strict, code: `const ids = async () => (await medplum.searchResources('Patient')).map((patient) => patient.id);`, errors: [{ messageId: 'unused', line: 1, column: 32 }] },
    { options: strict, code: `export async function status(pool, id) {
  const text = ['SELECT *', 'FROM patients', 'WHERE id = $1'].join(' ');
  const { rows } = await pool.query(text, [id]);
  return rows[0].status;
}`, errors: [{ messageId: 'star', line: 2, column: 17 }] },
    { options: strict, code: "export const load = (db, id) => db.query('SELECT * ' + 'FROM encounters ' + 'WHERE id = ?', [id]);", errors: [{ messageId: 'star', line: 1, column: 42 }] },
    { options: strict, code: 'export const chair = async (id) => (await sql`select * from dialysis_sessions where id = ${id}`)[0].chair;', errors: [{ messageId: 'star', line: 1, column: 46 }] },
    { options: strict, code: "const list = (db) => db.collection('trial_participants').find({ arm: 'a' }).toArray();\n// patients", errors: [{ messageId: 'whole', line: 1, column: 22 }] },
    { options: strict, code: "router.get('/patients', async (req, res) => res.json(await knex('patients')));", errors: [{ messageId: 'whole', line: 1, column: 60 }] },
    { options: strict, code: "module.exports = ({ db }) => ({ specimen: authed(async (_root, { id }) => { const doc = await db.collection('specimens').findOne({ _id: id }); return doc; }) });", errors: [{ messageId: 'whole', line: 1, column: 95 }] },
    { options: strict, code: 'async function exportPatients(res) { const patients = await patientRepository.find(); res.send(toCsv(patients)); }', errors: [{ messageId: 'whole', line: 1, column: 61 }] },
    { options: strict, code: "const all = async (es) => (await es.search({ index: 'patients', query: { match_all: {} } })).hits.hits.map((hit) => hit._source);", errors: [{ messageId: 'whole', line: 1, column: 34 }] },
    { options: strict, code: 'export const all = (id) => http.get(`/Patient/${id}/$everything`);', errors: [{ messageId: 'whole', line: 1, column: 28 }] },
    { options: strict, code: `export const all = () => http.get('/Patient', { params: { _count: 10000 } });`, errors: [{ messageId: 'whole', line: 1, column: 26 }] },
    { options: strict, code: `export const all = (id) => medplum.readPatientEverything(id);`, errors: [{ messageId: 'whole', line: 1, column: 28 }] },
    { options: strict, code: `@Controller('patients') class A { constructor(private patientsService: PatientsService) {} @Get() all() { return this.patientsService.findAll(); } }`, errors: [{ messageId: 'whole', line: 1, column: 114 }] },
    { options: strict, code: `export const list = async (req, res) => res.json(await db('patients').select('id', 'last_name').where({ org: req.user.org }));`, errors: [{ messageId: 'endless', line: 1, column: 56 }] },
    { code: `export const kits = (pool, id) => pool.query('SELECT * FROM comfort_kits WHERE patient_id = $1', [id]);`, errors: [{ messageId: 'star', line: 1, column: 46 }] },
    { code: `router.use(logPhiAccess({ purposeOfUse: 'HPAYMT' }));
router.get('/', async (req, res) => {
  const claims = await Claim.findAll({ where: { tenantId: req.user.tenantId } });
  res.json({ data: claims });
});`, errors: [{ messageId: 'whole', line: 3, column: 24 }] },
  ],
});
