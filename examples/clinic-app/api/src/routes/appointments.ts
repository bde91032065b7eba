import { Router } from 'express';
import { z } from 'zod';
import { auditAccess } from '../audit/audit-trail.js';
import { decryptField } from '../crypto/cipher.js';
import { db } from '../db.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const appointmentsRouter = Router();

/** The day's list for the screen at the front desk. */
appointmentsRouter.get('/', auditAccess('read', 'HOPERAT'), async (req, res) => {
  const { rows } = await db.query(
    `SELECT a.starts_at, p.identity_encrypted
       FROM appointments a JOIN patients p ON p.id = a.patient_id
      WHERE a.starts_at::date = $1
      ORDER BY a.starts_at
      LIMIT 200`,
    [day.parse(req.query.day)],
  );
  res.json(
    rows.map((row) => {
      const { firstName, lastName } = JSON.parse(decryptField(row.identity_encrypted));
      return { startsAt: row.starts_at, patientName: `${firstName} ${lastName}` };
    }),
  );
});
