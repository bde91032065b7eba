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
    { name: 'a helper of another file stamps the time', options: strict, code: `logAudit({ userId: user.id, action: 'UPDATE', resourceId: id, outcome: 'ok', reason });` },
    { name: 'the outcome in the event', options: strict, code: `logInvitationAudit({ invitationId: id, userId, eventType: 'otp_failed', reason: 'x' });` },
    { name: 'a sign-in concerns no record', options: strict, code: `auditMfaEvent({ purpose, action: 'challenge_verified', outcome: 'success', userId: user.id });` },
    { name: 'work that is queued', options: strict, code: `function auditTasks() { queue.add({ requestId, run: async () => { await auditLogger.log(entry); } }); }` },
    { name: 'the list of a page', options: strict, code: `import { Component } from '@angular/core';
class AuditTrailPage { load(event) { this.events.push({ name: event }); } }` },
    { name: 'the request goes along, medium', code: `auditLogger.logError({ requestInfo, resourceType, errorCode: 401 });` },
    { name: 'who acted, by name', options: strict, code: 'const patient = load(); audit.log(patient.id, `${accessorName} opened it`);' },
    { name: 'what a helper brings', options: strict, code: `const base = (actor) => ({ actor, at: new Date(), purposeOfUse: 'TREAT' });
const noted = (actor, object) => ledger.append({ ...base(actor), action: 'note.read', object, outcome: 'success' });` },
    { name: 'what the writer adds', options: strict, code: `class AuditWriter { emit(row) { return send({ topic: 'audit', value: { at: new Date(), ...row } }); } }
const view = (writer, user, id) => new AuditWriter().emit({ actor: user.id, action: 'view', resource: id, outcome: 'success', purposeOfUse: 'TREAT' });` },
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
    { name: 'SQL complete', options: strict, code: `await pool.query('INSERT INTO audit_log (user_id, action, resource_id, occurred_at, outcome, purpose_of_use) VALUES ($1, $2, $3, now(), $4, $5)', values);` },
    { name: 'service class complete', options: strict, code: `class AuditService {
  async log(e: AuditEvent) {
    await this.repo.save({ userId: e.userId, action: e.action, resourceId: e.resourceId, createdAt: new Date(), outcome: e.outcome, purposeOfUse: e.purposeOfUse });
  }
}` },
    { name: 'passes on', options: strict, code: `class AuditService {
  async log(event: AuditEvent) {
    await this.repo.save(event);
  }
}` },
    { name: 'spread passes on', options: strict, code: `class AuditService {
  async log(event: AuditEvent) {
    await this.repo.save({ ...event, at: new Date() });
  }
}` },
    { name: 'swallow with queue', options: strict, code: 'try { await audit.record(event); } catch (e) { deadLetter.push(event); }' },
    { name: 'swallow with alert', options: strict, code: 'try { await audit.record(event); } catch (e) { alertOps(e); throw e; }' },
    { name: 'swallow responds', options: strict, code: 'try { await audit.record(event); } catch (e) { return res.status(503).end(); }' },
    { name: 'logger of the app', options: strict, code: `logger.info('viewed', { userId: user.id, resource: id });` },
    { name: 'metrics', options: strict, code: `metrics.record({ action: 'view', timestamp: now });` },
    { name: 'options of a client', options: strict, code: `const audit = new AuditClient({ url, action: 'append' });` },
    { name: 'query of the trail', options: strict, code: `await auditLog.search({ actor: user.id, action: 'view' });` },
    { name: 'typed mapping', options: strict, code: 'const action = auditActionFor({ method: req.method, path: req.path });' },
    { name: 'initial fields', options: strict, code: `auditLog.write({ actor: user.id, action: 'read', resource: \`Patient/\${id}\`, at: now, outcome: 'success', purposeOfUse: 'TREAT', ip: req.ip, userAgent: req.get('user-agent') });` },
    { name: 'changed fields by name', options: strict, code: `auditLog.write({ actor: user.id, action: 'update', resource: id, at: now, outcome: 'success', purposeOfUse: 'TREAT', fields: Object.keys(changes) });` },
    { name: 'nested parts', options: strict, code: `await auditLog.create({ actor: { id: u.id }, event: { action: 'open', outcome: 'success', time: now }, entity: { id }, purposeOfUse: 'TREAT' });` },
    { name: 'complete via helper', options: strict, code: `await auditLog.create(complete({ action: 'open' }));` },
    { name: 'spread of request context and own', options: strict, code: `await auditLog.create({ ...requestContext(req), action: 'open', outcome: 'success' });` },
    { name: 'retry', options: strict, code: 'await auditClient.write(event).catch((e) => retryQueue.add(event));' },
    { name: 'fail closed', options: strict, code: 'try { await auditClient.write(event); } catch (e) { throw new ServiceUnavailable(); }' },
    { name: 'settled and checked', options: strict, code: `const [result] = await Promise.allSettled([auditClient.write(event)]);
if (result.status === 'rejected') throw result.reason;` },
    { name: 'typed full', options: strict, code: `const event: AuditEvent = { actorId: u.id, action: 'read', resourceType: 'Chart', resourceId: id, occurredAt: now, outcome: 'success', purposeOfUse: p };
await auditClient.write(event);` },
    { name: 'masked', options: strict, code: `await audit.log({ actor: u.id, action: 'view', resource: r, at: t, outcome: 'success', purposeOfUse: p, mrn: mask(patient.mrn) });` },
    { name: 'config', options: strict, code: 'auditTrail.configure({ action: true, user: true });' },
    { name: 'a record from elsewhere', options: strict, code: `export const recordAudit = (entry) => prisma.auditEvent.create({ data: entry });` },
    { options: strict, code: `import { Audited } from './audit';
export class Recalls {
  @Audited({ action: 'recall.run', purposeOfUse: 'TREAT' })
  run() { return this.patients.count(); }
}` },
    { options: strict, code: `import { auditMiddleware } from './audit';
app.use('/patients', auditMiddleware({ resource: 'Patient', purposeOfUse: 'TREAT' }));
app.get('/charts', { preHandler: [auditMiddleware({ resource: 'Chart', purposeOfUse: 'TREAT' })] }, list);` },
    { options: strict, code: `import { withAudit } from './audit';
export const read = withAudit({ action: 'read', resource: 'Patient' }, async (id) => repo.findOne(id));` },
    { options: strict, code: `import { auditExtension } from './audit';
const prisma = new PrismaClient().$extends(auditExtension({ purposeOfUse: 'PATRQT' }));` },
    { options: strict, code: `export async function chain(pool, record, hash) {
  await pool.query('INSERT INTO audit_chain (record, hash) VALUES ($1, $2)', [record, hash]);
}` },
    { options: strict, code: `import { auditPhi } from './audit';
async function audited<A>(action: string, fn: (args: A) => Promise<unknown>, args: A, user: { id: string; purpose: string }) {
  await auditPhi({ who: user.id, what: JSON.stringify(args), when: new Date(), action, outcome: 'started', purposeOfUse: user.purpose });
  return fn(args);
}
export const admission = audited('admission.read', (patient) => load(patient));` },
    { options: strict, code: `import fs from 'node:fs/promises';
interface Entry { who: string; what: string; action: string; outcome: string; purposeOfUse: string }
export const keep = (entry: Entry) => fs.appendFile('/var/log/audit.jsonl', JSON.stringify({ ...entry, at: Date.now() }));` },
    { options: strict, code: `export const started = (port) => logger.info('AUDIT service listens', { port });` },
  ],
  invalid: [
    { name: 'a helper that brings too little', options: strict, code: `const base = (actor) => ({ actor, at: new Date(), purposeOfUse: 'TREAT' });
const noted = (actor, object) => ledger.append({ ...base(actor), object });`, errors: [{ messageId: 'incomplete', line: 2, column: 34 }] },
    { name: 'a name beyond the key', options: strict, code: `audit.log({ actor: user.id, action: 'print', object: label.id, at: now, outcome: 'success', purposeOfUse: 'TREAT', printed: \`\${label.surname}\` });`, errors: [{ messageId: 'phi', line: 1, column: 1 }] },
    { name: 'only what was done', options: strict, code: `auditLog.record({ action: 'view', resource: id });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'no purpose of use', options: strict, code: `audit.log({ userId: user.id, action: 'view', resourceId: id, timestamp: new Date(), outcome: 'success' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'no outcome', options: strict, code: `audit.log({ userId: user.id, action: 'view', resourceId: id, timestamp: new Date(), purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'nobody acted', options: strict, code: `await auditTrail.append({ action: 'view', chartId, at: Date.now(), outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'no action', options: strict, code: `await auditTrail.append({ who: user.id, chartId, at: Date.now(), outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'no record named', options: strict, code: `await auditTrail.append({ who: user.id, action: 'view', at: Date.now(), outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'no time', options: strict, code: `auditTrail.append({ who: user.id, action: 'view', chartId, outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'no time in a helper of the file', options: strict, code: `function writeAuditEvent(event) { trail.write(event); }
writeAuditEvent({ who: user.id, action: 'view', chartId, outcome: 'success', purposeOfUse: 'TREAT' });`, errors: [{ messageId: 'incomplete', line: 2, column: 1 }] },
    { name: 'an event that names no outcome', code: `logInvitationAudit({ invitationId: id, userId, eventType: 'otp_sent', reason: 'x' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'a page’s audit record', code: `import React from 'react';
logAudit({ userId, action: 'view', patientId, outcome: 'ok' });`, errors: [{ messageId: 'incomplete', line: 2, column: 1 }] },
    { name: 'the patient named in the text', options: strict, code: 'audit.log(id, `Chart of ${patient.name} opened`);', errors: [{ messageId: 'phi', line: 1, column: 1 }] },
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
    { name: 'SQL without purpose', options: strict, code: `await pool.query('INSERT INTO audit_log (user_id, action, resource_id, created_at, outcome) VALUES ($1, $2, $3, now(), $4)', [u, a, r, o]);`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'SQL without user', options: strict, code: 'await db.execute(`INSERT INTO access_log (action, resource_id, occurred_at, outcome, purpose_of_use) VALUES (?, ?, ?, ?, ?)`, values);', errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'service class', options: strict, code: `class AuditService {
  async log(userId: string, action: string, resourceId: string) {
    await this.repo.save({ userId, action, resourceId, createdAt: new Date() });
  }
}`, errors: [{ messageId: 'incomplete', line: 3, column: 11 }] },
    { name: 'service class, repository create', options: strict, code: `class AuditService {
  async log(userId: string, action: string) {
    const entry = this.repo.create({ userId, action, timestamp: new Date() });
    await this.repo.save(entry);
  }
}`, errors: [{ messageId: 'incomplete', line: 3, column: 19 }] },
    { name: 'function that writes', options: strict, code: `export async function recordAudit(user, action, id) {
  await db.collection('events').insertOne({ user: user.id, action, id, at: new Date() });
}`, errors: [{ messageId: 'incomplete', line: 2, column: 9 }] },
    { name: 'decorator that audits', options: strict, code: `export function Audit(action) {
  return (_t, _k, descriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args) {
      const result = await original.apply(this, args);
      await this.auditService.record({ action, result });
      return result;
    };
  };
}`, errors: [{ messageId: 'incomplete', line: 6, column: 13 }] },
    { name: 'kafka', options: strict, code: `await producer.send({ topic: 'audit', messages: [{ value: JSON.stringify({ userId: user.id, action: 'view', at: Date.now() }) }] });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'winston logger for audit', options: strict, code: `auditLogger.info('record viewed', { userId: user.id, resource: id });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'Dynamo', options: strict, code: `await ddb.send(new PutCommand({ TableName: 'audit-events', Item: { actor: user.id, action: 'view', at: now } }));`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'supabase', options: strict, code: `await supabase.from('audit_logs').insert({ user_id: user.id, action: 'view', record_id: id, created_at: new Date() });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'knex', options: strict, code: `await knex('audit_trail').insert({ actor_id: user.id, action: 'update', entity_id: id, at: knex.fn.now() });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'whole body', options: strict, code: `auditLog.write({ actor: user.id, action: 'create', resource: 'Patient', at: now, outcome: 'success', purposeOfUse: 'TREAT', body: patientData });`, errors: [{ messageId: 'phi', line: 1, column: 1 }] },
    { name: 'before and after', options: strict, code: `auditLog.write({ actor: user.id, action: 'update', resource: id, at: now, outcome: 'success', purposeOfUse: 'TREAT', before: patient, after: updatedPatient });`, errors: [{ messageId: 'phi', line: 1, column: 1 }] },
    { name: 'ssn', options: strict, code: `auditLog.write({ actor: user.id, action: 'search', resource: 'Patient', at: now, outcome: 'success', purposeOfUse: 'TREAT', ssn: query.ssn });`, errors: [{ messageId: 'phi', line: 1, column: 1 }] },
    { name: 'diagnosis', options: strict, code: `auditLog.write({ actor: user.id, action: 'read', resource: id, at: now, outcome: 'success', purposeOfUse: 'TREAT', metadata: { diagnosis: encounter.diagnosis } });`, errors: [{ messageId: 'phi', line: 1, column: 1 }] },
    { name: 'swallowed with return', options: strict, code: `async function trail(event) {
  try {
    await auditClient.write(event);
  } catch {
    return null;
  }
}`, errors: [{ messageId: 'swallowed', line: 4, column: 5 }] },
    { name: 'swallowed, logger', options: strict, code: `async function trail(event) {
  try {
    await audit.record(event);
  } catch (err) {
    logger.error('could not audit', err);
  }
}`, errors: [{ messageId: 'swallowed', line: 4, column: 5 }] },
    { name: 'catch with console.error', options: strict, code: 'audit.record(event).catch(console.error);', errors: [{ messageId: 'swallowed', line: 1, column: 1 }] },
    { name: 'catch with logger', options: strict, code: `audit.record(event).catch((err) => logger.warn('audit failed', err));`, errors: [{ messageId: 'swallowed', line: 1, column: 1 }] },
    { name: 'emit', options: strict, code: `bus.emit('audit', { userId: user.id, action: 'delete' });`, errors: [{ messageId: 'incomplete', line: 1, column: 1 }] },
    { name: 'empty purpose of nobody', options: strict, code: `const entry = { action: 'login', timestamp: new Date() };
await auditTrail.append(entry);`, errors: [{ messageId: 'incomplete', line: 2, column: 7 }] },
    { name: 'positional helper of the file', options: strict, code: `async function audit(userId, action) {
  await prisma.auditLog.create({ data: { userId, action, createdAt: new Date() } });
}`, errors: [{ messageId: 'incomplete', line: 2, column: 9 }] },
    { name: 'express middleware', options: strict, code: `app.use((req, res, next) => {
  res.on('finish', () => auditLogger.info({ method: req.method, path: req.path, status: res.statusCode }));
  next();
});`, errors: [{ messageId: 'incomplete', line: 2, column: 26 }] },
    { name: 'response body', options: strict, code: `auditService.log({ userId, action: 'read', resource: id, timestamp: now, outcome: 'ok', purpose: 'TREATMENT', response: result.body });`, errors: [{ messageId: 'phi', line: 1, column: 1 }] },
    { name: 'request body', options: strict, code: `await auditTrail.write({ actor: req.user.id, action: 'intake.create', target: 'Intake', at: new Date(), outcome: 'success', purposeOfUse: 'TREAT', payload: req.body });`, errors: [{ messageId: 'phi', line: 1, column: 7 }] },
    { name: 'patient name in detail text', options: strict, code: `await audit.log({ actor: u.id, action: 'view', resource: r, at: t, outcome: 'success', purposeOfUse: p, message: \`Viewed chart of \${patient.firstName} \${patient.lastName}\` });`, errors: [{ messageId: 'phi', line: 1, column: 7 }] },
    { name: 'email of a patient', options: strict, code: `await audit.log({ actor: u.id, action: 'invite', resource: r, at: t, outcome: 'success', purposeOfUse: p, patientEmail: patient.email });`, errors: [{ messageId: 'phi', line: 1, column: 7 }] },
    { name: 'notes', options: strict, code: `await audit.log({ actor: u.id, action: 'note.edit', resource: n.id, at: t, outcome: 'success', purposeOfUse: p, diff: { old: note.clinicalNotes, next: dto.clinicalNotes } });`, errors: [{ messageId: 'phi', line: 1, column: 7 }] },
    { name: 'entity with missing columns', options: strict, code: 'await entityManager.insert(AuditLog, { userId, action, at: new Date() });', errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'kysely', options: strict, code: `await db.insertInto('audit_events').values({ actor_id: u, action: 'read', occurred_at: now }).execute();`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'EventBridge', options: strict, code: `await events.send(new PutEventsCommand({ Entries: [{ DetailType: 'audit', Detail: JSON.stringify({ userId: u, action: 'read' }) }] }));`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'CloudWatch', options: strict, code: `await logs.send(new PutLogEventsCommand({ logGroupName: 'audit', logEvents: [{ message: JSON.stringify({ user: u, action: 'read' }), timestamp: now }] }));`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'assigned step by step', options: strict, code: `const entry = {};
entry.userId = user.id;
entry.action = 'read';
entry.at = new Date();
await auditLog.write(entry);`, errors: [{ messageId: 'incomplete', line: 5, column: 7 }] },
    { name: 'builder without purpose', options: strict, code: `function toAuditEntry(req) {
  return { actor: req.user.id, action: req.method, resource: req.path, at: Date.now(), outcome: 'success' };
}`, errors: [{ messageId: 'incomplete', line: 2, column: 10 }] },
    { name: 'class', options: strict, code: `class AuditEntry {
  constructor(actor, action) {
    this.actor = actor;
    this.action = action;
    this.at = new Date();
  }
}`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'then with noop', options: strict, code: 'auditClient.write(event).then(undefined, () => undefined);', errors: [{ messageId: 'swallowed', line: 1, column: 1 }] },
    { name: 'finally ignoring', options: strict, code: 'try { await auditClient.write(event); } catch (_) {}', errors: [{ messageId: 'swallowed', line: 1, column: 41 }] },
    { name: 'settled', options: strict, code: 'await Promise.allSettled([auditClient.write(event)]);', errors: [{ messageId: 'swallowed', line: 1, column: 7 }] },
    { name: 'try around both', options: strict, code: `async function track(event) {
  try {
    const body = JSON.stringify(event);
    await auditQueue.add('audit', body);
  } catch (e) {
    logger.debug('audit skipped');
  }
}`, errors: [{ messageId: 'swallowed', line: 5, column: 5 }] },
    { name: 'nested who only', options: strict, code: `await auditLog.create({ actor: { id: u.id, role: u.role }, event: 'chart.open' });`, errors: [{ messageId: 'incomplete', line: 1, column: 7 }] },
    { name: 'a line of a file', options: strict, code: `async function recordAccess(user, patientId, action) { await fs.appendFile('access.log', JSON.stringify({ user, patientId, action }) + '\\n'); }`, errors: [{ messageId: 'incomplete', line: 1, column: 62 }] },
    { code: `import { auditLog } from './audit';
export const read = (user, id) => auditLog.write({ action: 'read', resource: id, actor: user.id });`, errors: [{ messageId: 'incomplete', line: 2, column: 35 }] },
    { code: `import fs from 'node:fs/promises';
interface Entry { actor: string; patientId: string; action: string }
export const keep = (entry: Entry) => fs.appendFile('/var/log/audit.jsonl', JSON.stringify({ ...entry, at: Date.now() }) + '\\n');`, errors: [{ messageId: 'incomplete', line: 3, column: 39 }] },
    { code: `export const mirror = (e) => local.run('INSERT INTO trail (who, action, what) VALUES (?, ?, ?)', [e.who, e.action, e.what]);`, errors: [{ messageId: 'incomplete', line: 1, column: 30 }] },
    { code: `export const opened = (user, patientId) => logger.info('AUDIT', { userId: user.id, patientId, action: 'read', ts: Date.now() });`, errors: [{ messageId: 'incomplete', line: 1, column: 44 }] },
  ],
});
