import Database from 'better-sqlite3';
import type { AuditEvent } from '../types.js';

const auditDb = new Database('audit-log.db');

auditDb.exec(`
  CREATE TABLE IF NOT EXISTS audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    actor TEXT NOT NULL,
    resource TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    purpose_of_use TEXT NOT NULL,
    occurred_at TEXT NOT NULL
  )
`);

const insert = auditDb.prepare(
  'INSERT INTO audit_log (actor, resource, action, outcome, purpose_of_use, occurred_at) VALUES (?, ?, ?, ?, ?, ?)',
);

/** Keeps an audit record on this machine until the collector picks it up. */
export function saveAuditEvent(event: AuditEvent): void {
  insert.run(event.actor, event.resource, event.action, event.outcome, event.purposeOfUse, event.occurredAt);
}

/** Keeps the file small: records that the collector has confirmed are removed. */
export function pruneAuditLog(before: string): number {
  return auditDb.prepare('DELETE FROM audit_log WHERE occurred_at < ?').run(before).changes;
}
