import { Patient } from './models';

// ruleid: hipaa.javascript.require-minimum-necessary
const all = 'SELECT * FROM patients WHERE ward = $1';
// ok: hipaa.javascript.require-minimum-necessary
const some = 'SELECT id, name FROM patients WHERE ward = $1';
// ok: hipaa.javascript.require-minimum-necessary
const rooms = 'SELECT * FROM rooms';
// ruleid: hipaa.javascript.require-minimum-necessary
const joined = 'SELECT p.* FROM patients p JOIN visits v ON v.patient_id = p.id';
// ok: hipaa.javascript.require-minimum-necessary
const counted = 'SELECT count(*) FROM patients';
// ruleid: hipaa.javascript.require-minimum-necessary
const scopes = 'openid patient/*.read';
// ok: hipaa.javascript.require-minimum-necessary
const narrow = 'openid patient/Observation.read';
// ruleid: hipaa.javascript.require-minimum-necessary
const launch = ['launch', 'user/*.*'];
// ok: hipaa.javascript.require-minimum-necessary
const files = 'src/patient/*.ts';
// ruleid: hipaa.javascript.require-minimum-necessary
const everything = `/Patient/${id}/$everything`;
// ok: hipaa.javascript.require-minimum-necessary
const one = `/Patient/${id}`;

export async function build(id: string) {
  // ruleid: hipaa.javascript.builder.require-minimum-necessary
  await supabase.from('patients').select('*');
  // ok: hipaa.javascript.builder.require-minimum-necessary
  await supabase.from('patients').select('id, name');
  // ruleid: hipaa.javascript.builder.require-minimum-necessary
  await knex('lab_results').where({ id }).select('*');
  // ok: hipaa.javascript.builder.require-minimum-necessary
  await knex('lab_results').where({ id }).select('code');
  // ruleid: hipaa.javascript.builder.require-minimum-necessary
  await db.select().from(encounters);
  // ok: hipaa.javascript.builder.require-minimum-necessary
  await db.select({ id: encounters.id }).from(encounters);
  // ok: hipaa.javascript.builder.require-minimum-necessary
  await supabase.from('clinics').select('*');
}

router.get('/patients', async (req, res) => {
  // ruleid: hipaa.javascript.answered.require-minimum-necessary, hipaa.javascript.whole.require-minimum-necessary
  const patients = await Patient.find({ ward: req.query.ward });
  res.json(patients);
});

router.get('/patients/short', async (req, res) => {
  // ok: hipaa.javascript.answered.require-minimum-necessary, hipaa.javascript.whole.require-minimum-necessary
  const patients = await Patient.find({ ward: req.query.ward }).select('id name');
  res.json(patients);
});

router.get('/encounters', async (req, res) => {
  // ruleid: hipaa.javascript.answered.require-minimum-necessary, hipaa.javascript.whole.require-minimum-necessary
  res.json(await prisma.encounter.findMany({ where: { ward: req.query.ward } }));
});

router.get('/encounters/short', async (req, res) => {
  // ok: hipaa.javascript.answered.require-minimum-necessary, hipaa.javascript.whole.require-minimum-necessary
  res.json(await prisma.encounter.findMany({ select: { id: true } }));
});

export async function related(id: string) {
  // ruleid: hipaa.javascript.relations.require-minimum-necessary, hipaa.javascript.answered.require-minimum-necessary
  return prisma.patient.findUnique({ where: { id }, include: { visits: true, claims: true } });
}

export async function notRelated(id: string) {
  // ok: hipaa.javascript.relations.require-minimum-necessary, hipaa.javascript.answered.require-minimum-necessary
  return prisma.patient.findUnique({ where: { id }, select: { id: true } });
}

export async function look(id: string) {
  // ruleid: hipaa.javascript.whole.require-minimum-necessary
  const patient = await prisma.patient.findFirst({ where: { id } });
  return patient.status;
}

export async function glance(id: string) {
  // ok: hipaa.javascript.whole.require-minimum-necessary
  const patient = await prisma.patient.findFirst({ where: { id }, select: { status: true } });
  return patient.status;
}
