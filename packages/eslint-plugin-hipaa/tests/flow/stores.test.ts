import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('what stores of patients return', () => {
  it.each([
    ['const x = await patientRepository.findOne({ where: { id } }); sink(x);'],
    ['const x = await prisma.patient.findMany(); sink(x);'],
    ['const x = await this.prisma.patient.findUnique({ where: { id } }); sink(x);'],
    ['const x = await Patient.findById(id); sink(x);'],
    ['const x = await Patient.findOne({ where: { id } }).lean(); sink(x);'],
    ['const x = await db.query("SELECT * FROM patients WHERE id = $1", [id]); sink(x);'],
    ['const { rows } = await pool.query("SELECT name, dob FROM patients"); sink(rows);'],
    ['const x = await knex("patients").where({ id }).first(); sink(x);'],
    ['const x = await db.collection("patients").findOne({ _id: id }); sink(x);'],
    ['const x = await db.select().from(patients).where(eq(patients.id, id)); sink(x);'],
    ['const { data } = await supabase.from("patients").select("*"); sink(data);'],
    ['const x = await fetch("/api/patients/1").then((r) => r.json()); sink(x);'],
    ['const x = await fhirClient.read({ resourceType: "Patient", id }); sink(x);'],
    ['const x = await getRepository(Patient).find(); sink(x);'],
    ['const x = await manager.findOne(Patient, { where: { id } }); sink(x);'],
    ['const doc = await firestore.collection("patients").doc(id).get(); sink(doc.data());'],
    ['const [x] = await sequelize.query("select * from patients"); sink(x);'],
    ['const x = await prisma.$queryRaw`SELECT * FROM patients`; sink(x);'],
    ['const x = await kysely.selectFrom("patients").selectAll().execute(); sink(x);'],
    ['const msg = parseHl7(raw); sink(msg);'],
    ['const x = await medplum.readResource("Patient", id); sink(x);'],
  ])('carries a record: %s', (code) => {
    expect(classIn(code)).toBe('record');
  });

  it.each([
    ['const x = await colorRepository.findOne({ where: { id } }); sink(x);'],
    ['const x = await prisma.color.findMany(); sink(x);'],
    ['const x = await prisma.patient.count(); sink(x);'],
    ['const x = await Patient.countDocuments(); sink(x);'],
    ['const x = await patientRepository.count(); sink(x);'],
    ['const x = await patientRepository.findOne({ where: { id } }); sink(x.id);'],
    ['const x = await db.query("SELECT * FROM colors"); sink(x);'],
    ['const x = await db.query("SELECT count(*) FROM patients"); sink(x.rows[0].count);'],
    ['const x = await prisma.patient.findMany(); sink(x.length);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
