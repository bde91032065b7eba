import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { AuditEvent } from '../types.js';
import { appendAuditEvent } from './sealed-store.js';

/** Records one access to PHI. It throws when the record can't be kept, and the caller's request fails with it. */
export async function recordAccess(event: AuditEvent): Promise<void> {
  await appendAuditEvent(event);
}

/** Audits a route: the record is kept before the handler runs. */
export function auditAccess(action: AuditEvent['action'], purposeOfUse: AuditEvent['purposeOfUse']): RequestHandler {
  return async (req: Request, _res: Response, next: NextFunction) => {
    await recordAccess({
      actor: req.session.userId ?? 'anonymous',
      resource: [req.baseUrl, req.params.patientId].filter(Boolean).join('/'),
      action,
      outcome: 'granted',
      purposeOfUse,
      occurredAt: new Date().toISOString(),
    });
    next();
  };
}
