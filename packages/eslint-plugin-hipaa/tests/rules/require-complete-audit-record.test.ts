import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-complete-audit-record.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-complete-audit-record', rule, {
  valid: [
    { name: 'complete', options: strict, code: `audit.log({ userId: user.id, action: 'view', resourceId: id, timestamp: new Date(), outcome: 'success', purposeOfUse: 'TREAT' });` },
    { name: 'who, what, when, why', options: strict, code: `audit.log({ who: user.id, what: id, when: new Date(), did: 'view', outcome: 'success', why: reason });` },
    { name: 'key of the record under its own name', options: strict, code: `audit.log({ actorId: user.id, action: 'consent.sign', consentId: id, occurredAt: new Date(), outcome: 'success', purposeOfUse: 'TREAT' });` },
    { name: 'Prisma', options: strict, code: `await prisma.auditEvent.create({ data: { actorId, action: 'view', resourceId, occurredAt: new Date(), outcome: 'success', purposeOfUse } });` },
    { name: 'spread of a known object', options: strict, code: `const base = { actorId: user.id, action: 'view', resourceId: id, purposeOfUse: 'TREAT' };
audit.log({ ...base, occurredAt: new Date(), outcome: 'success' });` },
    { name: 'a spread from elsewhere may bring the rest', options: strict, code: `audit.log({ ...context.audit(), action: 'view' });` },
    { name: 'FHIR AuditEvent', options: strict, code: `await medplum.createResource({ resourceType: 'AuditEvent', type, action: 'R', recorded: now, outcome: '0', agent: [{ who }], purposeOfEvent: [why], entity: [{ what }] });` },
    { name: 'counts say nothing of a person', options: strict, code: `audit.log({ userId: user.id, action: 'export', resource: 'Roster', at: new Date(), outcome: 'success', purposeOfUse: 'TREAT', details: { count: patients.length } });` },
    { name: 'the failure is raised', options: strict, code: `try {
  await auditLog.write(event);
} catch (error) {
  logger.error('audit write failed');
  throw error;
}` },
    { name: 'the failure is queued', options: strict, code: `try {
  await auditLog.write(event);
} catch {
  await outbox.enqueue('audit.retry', event);
}` },
    { name: 'the rejection is handled', options: strict, code: 'auditLog.write(event).catch((error) => next(error));' },
    { name: 'a builder that the project names', settings: { hipaa: { auditBuilders: ['buildAuditRecord'] } }, options: strict, code: `audit.log(buildAuditRecord({ action: 'view' }));` },
    { name: 'reading the trail', options: strict, code: 'const entries = await auditLog.find({ actor: user.id });' },
    { name: 'setting up', options: strict, code: `export const auditClient = createAuditClient({ endpoint: config.auditUrl, action: 'write' });` },
    { name: 'not an audit', options: strict, code: `logger.info({ action: 'view', resource: id });` },
    { name: `limit: positional arguments can't be told apart`, options: strict, code: `audit.log(user.id, 'view', 'Patient', id);` },
  ],
  invalid: [
    { name: 'only what was done', options: strict, code: `auditLog.record({ action: 'view', resource: id });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'no purpose of use', options: strict, code: `audit.log({ userId: user.id, action: 'view', resourceId: id, timestamp: new Date(), outcome: 'success' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'no outcome', options: strict, code: `audit.log({ userId: user.id, action: 'view', resourceId: id, timestamp: new Date(), purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'nobody acted', options: strict, code: `await auditTrail.append({ action: 'view', chartId, at: Date.now(), outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'no action', options: strict, code: `await auditTrail.append({ who: user.id, chartId, at: Date.now(), outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'no record named', options: strict, code: `await auditTrail.append({ who: user.id, action: 'view', at: Date.now(), outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'no time', options: strict, code: `writeAuditEvent({ who: user.id, action: 'view', chartId, outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'Prisma', options: strict, code: `await prisma.auditEvent.create({ data: { userId, action: 'export', createdAt: new Date() } });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'Mongoose, constructed', options: strict, code: `await new AuditLog({ user: user.id, action: 'view', patient: patientId }).save();`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'through a constant', options: strict, code: `const event = { userId: user.id, action: 'view', resource: id };
await auditLog.write(event);`, errors: [{ messageId: 'incomplete', line: 2, column: 7 }] },
    { name: 'Drizzle', options: strict, code: `import { auditEvents } from './schema';
await db.insert(auditEvents).values({ actorId: user.id, action: 'view', at: new Date() });`, errors: [{ messageId: 'incomplete', line: 2, column: 7 }] },
    { name: `complete but for the patient's details`, options: strict, code: `await auditLog.record({ userId: user.id, action: 'view', resource: id, at: new Date(), outcome: 'success', purposeOfUse: 'TREAT', details: JSON.stringify(patient) });`, errors: [{ messageId: 'phi', line: 1, column: 7 }] },
    { name: 'names and numbers in the details', options: strict, code: `export async function exported(actor, patients: { name: string; mrn: string }[]) {
  await auditLog.record({ userId: actor.id, action: 'export', resource: 'Roster', at: new Date(), outcome: 'success', purposeOfUse: 'TREAT', details: patients.map((patient) => \`\${patient.name} \${patient.mrn}\`) });
}`, errors: [{ messageId: 'phi', line: 2, column: 9 }] },
    { name: 'a failure goes nowhere', options: strict, code: `try {
  await auditLog.write(event);
} catch {
  // the request must go on
}`, errors: [{ messageId: 'swallowed', line: 3, column: 3 }] },
    { name: 'a failure is only printed', options: strict, code: `try {
  await auditLog.write(event);
} catch (error) {
  console.warn('audit unavailable');
}`, errors: [{ messageId: 'swallowed', line: 3, column: 3 }] },
    { name: `a promise's failure goes nowhere`, options: strict, code: 'auditLog.write(event).catch(() => {});', errors: [{ messageId: 'swallowed', line: 1, column: 1 }] },
    { name: 'a name in the text', options: strict, code: 'auditTrail.log(req, events.OPENED, `Prescription opened for ${patient.fullName}`);', errors: [{ messageId: 'phi', line: 1, column: 1 }] },
  ],
});
