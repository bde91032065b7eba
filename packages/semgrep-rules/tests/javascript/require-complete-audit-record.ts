export async function note(user: User, patient: Patient, id: string) {
  // ruleid: hipaa.javascript.require-complete-audit-record
  await audit.record({ action: 'read', resourceId: id });
  // ok: hipaa.javascript.require-complete-audit-record
  await audit.record({ actorId: user.id, action: 'read', resourceId: id, at: now(), outcome: 'success', purposeOfUse: 'TREATMENT' });
  // ruleid: hipaa.javascript.require-complete-audit-record
  await auditLog.append({ userId: user.id, event: 'opened' });
  // ok: hipaa.javascript.require-complete-audit-record
  await auditLog.append(completeRecord(user, 'opened', id));
  // ruleid: hipaa.javascript.require-complete-audit-record
  await prisma.auditEvent.create({ data: { actorId: user.id, action: 'read', resource: id, outcome: 'ok' } });
  // ok: hipaa.javascript.require-complete-audit-record
  await prisma.visit.create({ data: { actorId: user.id, action: 'read' } });
  // ruleid: hipaa.javascript.require-complete-audit-record
  await logAccess({ who: user.id, what: id, action: 'read', purpose: 'PAYMENT' });
  // ok: hipaa.javascript.require-complete-audit-record
  await logAccess({ who: user.id, what: id, action: 'read', outcome: 'ok', purpose: 'PAYMENT' });
  // ruleid: hipaa.javascript.require-complete-audit-record
  await auditService.log({ action: 'export', resource: id, outcome: 'ok', purposeOfUse: 'RESEARCH' });
  // ok: hipaa.javascript.require-complete-audit-record
  await auditService.log({ ...base, action: 'export' });
  // ruleid: hipaa.javascript.require-complete-audit-record
  await auditTrail.write({ actorId: user.id, resource: id, outcome: 'ok', purposeOfUse: 'TREATMENT' });
  // ok: hipaa.javascript.require-complete-audit-record
  await auditTrail.find({ actorId: user.id, action: 'read' });
}

// ruleid: hipaa.javascript.statement.require-complete-audit-record
export const insert = 'INSERT INTO audit_log (action, resource, at) VALUES ($1, $2, $3)';
// ok: hipaa.javascript.statement.require-complete-audit-record
export const whole = 'INSERT INTO audit_log (user_id, action, resource, at, outcome, purpose) VALUES ($1, $2, $3, $4, $5, $6)';

export async function tell(user: User, patient: Patient, id: string) {
  // ruleid: hipaa.javascript.phi.require-complete-audit-record
  await audit.record({ actorId: user.id, action: 'read', resourceId: id, at: now(), outcome: 'ok', purposeOfUse: 'TREATMENT', detail: patient.ssn });
  // ok: hipaa.javascript.phi.require-complete-audit-record
  await audit.record({ actorId: user.id, action: 'read', resourceId: patient.id, at: now(), outcome: 'ok', purposeOfUse: 'TREATMENT' });
  // ruleid: hipaa.javascript.phi.require-complete-audit-record
  await audit.record({ actorId: user.id, action: 'save', resourceId: id, at: now(), outcome: 'ok', purposeOfUse: 'TREATMENT', body: req.body });
  // ok: hipaa.javascript.phi.require-complete-audit-record
  await audit.record({ actorId: user.id, action: 'save', resourceId: id, at: now(), outcome: 'ok', purposeOfUse: 'TREATMENT', fields: ['phone'] });
}

export async function tolerate(record: AuditRecord) {
  // ruleid: hipaa.javascript.swallowed.require-complete-audit-record
  await audit.record(record).catch(() => {});
  // ok: hipaa.javascript.swallowed.require-complete-audit-record
  await audit.record(record).catch(alertOnCall);
  // ok: hipaa.javascript.swallowed.require-complete-audit-record
  await mail.send(record).catch(() => {});
  // ruleid: hipaa.javascript.swallowed.require-complete-audit-record
  try { await audit.record(record); } catch (error) { console.error(error); }
  // ok: hipaa.javascript.swallowed.require-complete-audit-record
  try { await audit.record(record); } catch (error) { throw error; }
}
