import { Router } from 'express';
import { auditAccess } from '../audit/audit-trail.js';
import { requirePermission } from '../auth/require-permission.js';
import { requireSession } from '../auth/session.js';
import { decryptField } from '../crypto/cipher.js';
import { db } from '../db.js';

export const visitsRouter = Router();

visitsRouter.use(requireSession);
visitsRouter.use(requirePermission('visit', 'read'));

/** Visits of one patient, newest first; the note itself is fetched when somebody opens it. */
visitsRouter.get('/patients/:patientId', auditAccess('read', 'TREAT'), async (req, res) => {
  const { rows } = await db.query(
    `SELECT v.id, v.started_at, v.reason_encrypted
       FROM visits v JOIN patients p ON p.id = v.patient_id
      WHERE p.id = $1 AND p.clinic_id = $2
      ORDER BY v.started_at DESC
      LIMIT 50`,
    [req.params.patientId, req.session.clinicId],
  );
  res.json(rows.map((row) => ({ id: row.id, startedAt: row.started_at, reason: decryptField(row.reason_encrypted) })));
});
