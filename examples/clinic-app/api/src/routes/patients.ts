import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { auditAccess } from '../audit/audit-trail.js';
import { requirePermission } from '../auth/require-permission.js';
import { requireSession } from '../auth/session.js';
import { decryptField, encryptField } from '../crypto/cipher.js';
import { blindIndex } from '../crypto/fingerprints.js';
import { db } from '../db.js';
import { logger } from '../logger.js';
import type { Patient } from '../types.js';

const contactDetails = z.object({ phone: z.string(), email: z.string().email() });

export const patientsRouter = Router();

patientsRouter.use(requireSession);
patientsRouter.use(requirePermission('chart', 'read'));

/** The chart's header. */
patientsRouter.get('/:patientId', auditAccess('read', 'TREAT'), async (req, res) => {
  const { rows } = await db.query('SELECT * FROM patients WHERE id = $1 AND clinic_id = $2', [
    req.params.patientId,
    req.session.clinicId,
  ]);
  const { identity_encrypted: identity, ...chart } = rows[0];
  res.json({ ...chart, ...JSON.parse(decryptField(identity)) });
});

/** What the front desk needs to call somebody back. */
patientsRouter.get('/:patientId/contact', auditAccess('read', 'HOPERAT'), async (req, res) => {
  const { rows } = await db.query(
    'SELECT phone_encrypted, preferred_language FROM patients WHERE id = $1 AND clinic_id = $2',
    [req.params.patientId, req.session.clinicId],
  );
  const [contact] = rows;
  res.json({ phone: decryptField(contact.phone_encrypted), language: contact.preferred_language });
});

patientsRouter.get('/:patientId/medications', async (req, res) => {
  const { rows } = await db.query(
    'SELECT m.id, m.order_encrypted FROM medications m JOIN patients p ON p.id = m.patient_id WHERE p.id = $1 AND p.clinic_id = $2 LIMIT 100',
    [req.params.patientId, req.session.clinicId],
  );
  res.json(rows.map((row) => ({ id: row.id, order: decryptField(row.order_encrypted) })));
});

patientsRouter.get('/:patientId/allergies', auditAccess('read', 'TREAT'), async (req, res) => {
  const { rows } = await db.query(
    'SELECT a.id, a.substance_encrypted FROM allergies a JOIN patients p ON p.id = a.patient_id WHERE p.id = $1 AND p.clinic_id = $2 LIMIT 100',
    [req.params.patientId, req.session.clinicId],
  );
  res.json(rows.map((row) => ({ id: row.id, substance: decryptField(row.substance_encrypted) })));
});

patientsRouter.post('/', auditAccess('create', 'TREAT'), async (req, res) => {
  const patient = req.body as Patient;
  const id = randomUUID();
  try {
    await db.query('INSERT INTO patients (id, clinic_id, identity_encrypted, mrn_blind_index) VALUES ($1, $2, $3, $4)', [
      id,
      req.session.clinicId,
      encryptField(JSON.stringify(patient)),
      blindIndex(patient),
    ]);
    res.status(201).json({ id });
  } catch (error) {
    res.status(500).json({
      error: `Could not register ${patient.firstName} ${patient.lastName} (${patient.mrn})`,
      stack: (error as Error).stack,
    });
  }
});

patientsRouter.put('/:patientId/contact', auditAccess('update', 'HOPERAT'), async (req, res) => {
  const reference = randomUUID();
  try {
    const { phone, email } = contactDetails.parse(req.body);
    await db.query('UPDATE patients SET phone_encrypted = $1, email_encrypted = $2 WHERE id = $3 AND clinic_id = $4', [
      encryptField(phone),
      encryptField(email),
      req.params.patientId,
      req.session.clinicId,
    ]);
    res.sendStatus(204);
  } catch (error) {
    logger.error({ reference, name: (error as Error).name }, 'Contact details were not saved');
    res.status(500).json({ error: 'The contact details could not be saved.', reference });
  }
});
