import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { auditAccess } from '../audit/audit-trail.js';
import { requireSession } from '../auth/session.js';
import { encryptField } from '../crypto/cipher.js';
import { db } from '../db.js';
import { logger } from '../logger.js';

interface IntakeForm {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  ssn: string;
  insuranceMemberId: string;
  symptoms: string;
}

export const intakeRouter = Router();

intakeRouter.use(requireSession);

intakeRouter.post('/', auditAccess('create', 'TREAT'), async (req, res) => {
  const form: IntakeForm = req.body;
  console.log('New intake form', form);
  const id = randomUUID();
  await db.query('INSERT INTO intake_requests (id, clinic_id, form_encrypted) VALUES ($1, $2, $3)', [
    id,
    req.session.clinicId,
    encryptField(JSON.stringify(form)),
  ]);
  logger.info(`Intake of ${form.firstName} ${form.lastName}, born ${form.dateOfBirth}, saved as ${id}`);
  res.status(201).json({ id });
});

intakeRouter.put('/:intakeId', auditAccess('update', 'TREAT'), async (req, res) => {
  const form: IntakeForm = req.body;
  logger.debug({ intakeId: req.params.intakeId, fieldCount: Object.keys(form).length }, 'Intake form changed');
  const result = await db.query('UPDATE intake_requests SET form_encrypted = $1 WHERE id = $2 AND clinic_id = $3', [
    encryptField(JSON.stringify(form)),
    req.params.intakeId,
    req.session.clinicId,
  ]);
  logger.info({ intakeId: req.params.intakeId, changed: result.rowCount }, 'Intake form saved');
  res.sendStatus(204);
});
