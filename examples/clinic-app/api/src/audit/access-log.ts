import { appendAuditEvent } from './sealed-store.js';

/** A chart was opened on screen. */
export async function auditChartView(userId: string, patientId: string): Promise<void> {
  await appendAuditEvent({
    actor: userId,
    resource: `Patient/${patientId}`,
    action: 'read',
    occurredAt: new Date().toISOString(),
  });
}

/** A chart left the system as a PDF. */
export async function auditChartExport(userId: string, patientId: string, outcome: 'granted' | 'denied'): Promise<void> {
  await appendAuditEvent({
    actor: userId,
    resource: `Patient/${patientId}`,
    action: 'export',
    outcome,
    purposeOfUse: 'HOPERAT',
    occurredAt: new Date().toISOString(),
  });
}
