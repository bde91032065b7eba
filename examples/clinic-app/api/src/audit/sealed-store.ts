import { createHmac } from 'node:crypto';
import Database from 'better-sqlite3-multiple-ciphers';
import { loadSecrets } from '../config/secrets.js';
import type { AuditEvent } from '../types.js';

const { auditStoreKey } = await loadSecrets();

const store = new Database('audit-sealed.db');
store.pragma("cipher = 'sqlcipher'");
store.pragma(`key = "x'${auditStoreKey}'"`);
store.exec(`
  CREATE TABLE IF NOT EXISTS audit_events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  );
  CREATE TRIGGER IF NOT EXISTS audit_events_no_update BEFORE UPDATE ON audit_events
  BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
  CREATE TRIGGER IF NOT EXISTS audit_events_no_delete BEFORE DELETE ON audit_events
  BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
`);

const last = store.prepare('SELECT hash FROM audit_events ORDER BY seq DESC LIMIT 1');
const insert = store.prepare('INSERT INTO audit_events (event, previous_hash, hash) VALUES (?, ?, ?)');

/** Appends to a file that SQLCipher encrypts; every record is chained to the one before it. */
export const appendAuditEvent = async (event: Partial<AuditEvent>): Promise<void> => {
  const text = JSON.stringify(event);
  const previous = (last.get() as { hash: string } | undefined)?.hash ?? '';
  const hash = createHmac('sha256', auditStoreKey).update(previous).update(text).digest('hex');
  insert.run(text, previous, hash);
};
