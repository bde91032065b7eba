import { Router } from 'express';
import { Repository } from 'typeorm';

export const router = Router();

// ruleid: hipaa.javascript.require-audit
router.get('/patients/:id', async (req, res) => {
  res.json(await prisma.patient.findUnique({ where: { id: req.params.id }, select: { id: true } }));
});

// ok: hipaa.javascript.require-audit
router.get('/rooms/:id', async (req, res) => {
  res.json(await prisma.room.findUnique({ where: { id: req.params.id } }));
});

// ruleid: hipaa.javascript.require-audit
export async function loadChart(id: string) {
  const { rows } = await pool.query('SELECT name FROM patients WHERE id = $1', [id]);
  return rows[0];
}

// ok: hipaa.javascript.require-audit
export async function countPatients() {
  const { rows } = await pool.query('SELECT count(*) FROM patients');
  return rows[0].count;
}

// ruleid: hipaa.javascript.require-audit
export const listVisits = async (day: string) => {
  return knex('encounters').where({ day }).select('id', 'reason');
};

// ok: hipaa.javascript.require-audit
export const listWards = async () => {
  return knex('wards').select('id', 'name');
};

// ruleid: hipaa.javascript.require-audit
export async function readResource(id: string) {
  return medplum.readResource('Patient', id);
}

// ok: hipaa.javascript.require-audit
export async function readQuestionnaire(id: string) {
  return medplum.readResource('Organization', id);
}

export class LabService {
  constructor(private readonly labResults: Repository<LabResult>) {}

  // ruleid: hipaa.javascript.require-audit
  async one(id: string) {
    return this.labResults.findOneBy({ id });
  }

  // ok: hipaa.javascript.require-audit
  async save(result: LabResult) {
    const saved = await this.labResults.save(result);
    await this.auditService.record({ action: 'lab.save', resourceId: saved.id });
    return saved;
  }

  @AuditPhiAccess('lab.remove')
  // ok: hipaa.javascript.require-audit
  async remove(id: string) {
    await this.labResults.delete(id);
  }
}

// ruleid: hipaa.javascript.require-audit
export async function dropDraft(id: string) {
  await Prescription.deleteOne({ _id: id });
}

// ok: hipaa.javascript.require-audit
export const readPrescription = withAudit('prescription.read', async (id: string) => {
  return Prescription.findById(id);
});

// ruleid: hipaa.javascript.require-audit
export async function byCollection(id: string) {
  return mongo.collection('patients').findOne({ _id: id });
}

// ok: hipaa.javascript.require-audit
export async function byCollectionLogged(id: string, user: User) {
  await logPhiAccess(user.id, id);
  return mongo.collection('patients').findOne({ _id: id });
}

// ruleid: hipaa.javascript.require-audit
export async function fromTable(id: string) {
  const { data } = await supabase.from('patients').select('id').eq('id', id);
  return data;
}

// ok: hipaa.javascript.require-audit
export function formatVisit(visit: Visit) {
  return `${visit.day} ${visit.ward}`;
}

// ruleid: hipaa.javascript.require-audit
export async function findPatientByKey(key: string) {
  return store.findOne({ key, kind: 'person' });
}

// ok: hipaa.javascript.require-audit
export async function findRoomByKey(key: string) {
  return store.findOne({ key, kind: 'room' });
}

// ruleid: hipaa.javascript.sibling.require-audit
export async function openIntake(key: string) {
  return source.findOne({ key });
}

// ok: hipaa.javascript.sibling.require-audit
export async function openRoom(key: string) {
  return fetch(`/rooms/${key}`);
}
