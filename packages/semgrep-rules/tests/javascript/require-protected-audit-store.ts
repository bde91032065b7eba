import fs from 'node:fs';
import Database from 'better-sqlite3';
import winston from 'winston';

export async function change(id: string, note: string) {
  // ruleid: hipaa.javascript.require-protected-audit-store
  await pool.query('UPDATE audit_log SET note = $1 WHERE id = $2', [note, id]);
  // ok: hipaa.javascript.require-protected-audit-store
  await pool.query('SELECT note FROM audit_log WHERE id = $1', [id]);
  // ruleid: hipaa.javascript.require-protected-audit-store
  await pool.query('DELETE FROM audit_events WHERE at < $1', [id]);
  // ok: hipaa.javascript.require-protected-audit-store
  await pool.query('DELETE FROM drafts WHERE at < $1', [id]);
  // ruleid: hipaa.javascript.require-protected-audit-store
  await prisma.auditEvent.deleteMany({ where: { id } });
  // ok: hipaa.javascript.require-protected-audit-store
  await prisma.auditEvent.findMany({ where: { id } });
  // ruleid: hipaa.javascript.require-protected-audit-store
  await prisma.auditLog.update({ where: { id }, data: { note } });
  // ok: hipaa.javascript.require-protected-audit-store
  await prisma.auditLog.create({ data: { note } });
  // ruleid: hipaa.javascript.require-protected-audit-store
  await AuditLogModel.findByIdAndUpdate(id, { note });
  // ok: hipaa.javascript.require-protected-audit-store
  await AuditLogModel.findById(id);
  // ruleid: hipaa.javascript.require-protected-audit-store
  await knex('audit_trail').where({ id }).del();
  // ok: hipaa.javascript.require-protected-audit-store
  await knex('audit_trail').insert({ note });
  // ok: hipaa.javascript.require-protected-audit-store
  await knex('visits').where({ id }).del();
  // ruleid: hipaa.javascript.require-protected-audit-store
  await db.delete(auditLogs);
  // ok: hipaa.javascript.require-protected-audit-store
  await db.insert(auditLogs).values({ note });
}

// ruleid: hipaa.javascript.plain.require-protected-audit-store
export const trail = new Database('audit.db');
// ok: hipaa.javascript.plain.require-protected-audit-store
export const cache = new Database('cache.db');

export function write(entry: object) {
  // ruleid: hipaa.javascript.plain.require-protected-audit-store
  fs.appendFileSync('logs/audit.log', JSON.stringify(entry));
  // ok: hipaa.javascript.plain.require-protected-audit-store
  fs.appendFileSync('logs/app.log', JSON.stringify(entry));
  // ruleid: hipaa.javascript.plain.require-protected-audit-store
  console.log('[AUDIT]', JSON.stringify(entry));
  // ok: hipaa.javascript.plain.require-protected-audit-store
  console.log('started', JSON.stringify(entry));
}

// ruleid: hipaa.javascript.plain.require-protected-audit-store
export const toFile = new winston.transports.File({ filename: 'audit-trail.log' });
// ok: hipaa.javascript.plain.require-protected-audit-store
export const toApp = new winston.transports.File({ filename: 'app.log' });
