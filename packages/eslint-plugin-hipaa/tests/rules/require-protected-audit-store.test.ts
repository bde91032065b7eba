import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-protected-audit-store.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-protected-audit-store', rule, {
  valid: [
    { name: 'object lock', options: strict, code: `await s3.send(new PutObjectCommand({ Bucket: auditBucket, Key: 'audit/1.json', Body: body, ObjectLockMode: 'COMPLIANCE' }));` },
    { name: 'managed log service', options: strict, code: `await logs.send(new PutLogEventsCommand({ logGroupName: '/phi/audit', logEvents }));` },
    { name: 'encrypted SQLite', options: strict, code: `import Database from 'better-sqlite3-multiple-ciphers';
const db = new Database('audit.db');
db.pragma(\`key='\${key}'\`);` },
    { name: 'SQLite for something else', options: strict, code: `import Database from 'better-sqlite3';
const db = new Database('cache.db');` },
    { name: 'append-only table', options: strict, code: `export async function up(q) {
  await q.query(\`CREATE TABLE audit_log (id bigserial PRIMARY KEY);
    CREATE TRIGGER audit_log_no_change BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION readonly();\`);
}` },
    { name: 'rights revoked', options: strict, code: 'await db.execute(sql`REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM PUBLIC`);' },
    { name: 'immutable schema', options: strict, code: `const schema = new mongoose.Schema({ actor: { type: String, immutable: true } });
schema.pre(['updateOne', 'deleteOne', 'deleteMany'], () => {
  throw new Error('append-only');
});
const AuditEvent = mongoose.model('AuditEvent', schema);` },
    { name: 'reading', options: strict, code: 'const entries = await AuditLog.find({ actor }).sort({ at: -1 }).limit(100);' },
    { name: 'adding', options: strict, code: 'await prisma.auditLog.create({ data: record });' },
    { name: 'other rows', options: strict, code: 'await Notification.deleteMany({ at: { $lt: cutoff } });' },
    { name: 'other file', options: strict, code: `await fs.appendFile('logs/app.log', line);` },
    { name: 'sealed before it is written', options: strict, code: `async function append(record) {
  const line = JSON.stringify({ record, prevHash, hash: createHash('sha256').update(prevHash + record).digest('hex') });
  await fs.appendFile('audit.log', line);
}` },
    { name: 'a line about the service', options: strict, code: `console.log('audit sink ready');` },
    { name: 'failure of the service', options: strict, code: `console.error('audit write failed', error.code);` },
    { name: 'test', filename: 'src/audit.test.ts', options: strict, code: 'await AuditLog.deleteMany({});' },
    { name: 'limit: a file whose name says nothing of its content', options: strict, code: 'await fs.appendFile(target, line);' },
  ],
  invalid: [
    { name: 'plain file', options: strict, code: `await fs.appendFile('/var/log/app/audit.log', line);`, errors: [{ messageId: 'file', line: 1, column: 7 }] },
    { name: 'path in a constant', options: strict, code: `const AUDIT_FILE = 'logs/audit.jsonl';
writeFileSync(AUDIT_FILE, line, { flag: 'a' });`, errors: [{ messageId: 'file', line: 2, column: 1 }] },
    { name: 'joined path', options: strict, code: `import path from 'node:path';
fs.appendFileSync(path.join(root, 'audit-trail.log'), line);`, errors: [{ messageId: 'file', line: 2, column: 1 }] },
    { name: 'stream', options: strict, code: `const stream = fs.createWriteStream('./audit.log', { flags: 'a' });`, errors: [{ messageId: 'file', line: 1, column: 16 }] },
    { name: 'winston file', options: strict, code: `export const auditLogger = winston.createLogger({ transports: [new winston.transports.File({ filename: 'audit.log' })] });`, errors: [{ messageId: 'file', line: 1, column: 64 }] },
    { name: 'SQLite by file name', options: strict, code: `import Database from 'better-sqlite3';
const db = new Database('audit.db');`, errors: [{ messageId: 'sqlite', line: 2, column: 12 }] },
    { name: 'SQLite by table', options: strict, code: `import Database from 'better-sqlite3';
const db = new Database('app.db');
db.prepare('INSERT INTO audit_events VALUES (?, ?)').run(actor, action);`, errors: [{ messageId: 'sqlite', line: 2, column: 12 }] },
    { name: 'console', options: strict, code: `console.log('[AUDIT]', JSON.stringify(event));`, errors: [{ messageId: 'console', line: 1, column: 1 }] },
    { name: 'console template', options: strict, code: 'console.info(`AUDIT ${user.id} read ${id}`);', errors: [{ messageId: 'console', line: 1, column: 1 }] },
    { name: 'rows deleted', options: strict, code: 'await AuditLog.deleteMany({ at: { $lt: cutoff } });', errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'rows changed', options: strict, code: 'await prisma.auditLog.update({ where: { id }, data: { outcome } });', errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'repository', options: strict, code: `class Maintenance {
  constructor(@InjectRepository(AuditLog) private readonly logs: Repository<AuditLog>) {}
  prune() {
    return this.logs.delete({ at: LessThan(cutoff) });
  }
}`, errors: [{ messageId: 'changed', line: 4, column: 12 }] },
    { name: 'query builder', options: strict, code: `class Maintenance {
  constructor(private readonly logs: Repository<AuditLog>) {}
  anonymise() {
    return this.logs.createQueryBuilder().update().set({ actorId: 'removed' }).execute();
  }
}`, errors: [{ messageId: 'changed', line: 4, column: 12 }] },
    { name: 'SQL', options: strict, code: `await pool.query('DELETE FROM audit_log WHERE id = $1', [id]);`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'truncated', options: strict, code: `await ds.query('TRUNCATE TABLE audit_logs');`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'collection cleared', options: strict, code: `await db.collection('audit_logs').deleteMany({});`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'table without protection', options: strict, code: `export async function up(knex) {
  await knex.schema.createTable('audit_log', (table) => {
    table.uuid('id').primary();
  });
}`, errors: [{ messageId: 'table', line: 2, column: 9 }] },
    { name: 'table dropped', options: strict, code: `export async function down(knex) {
  await knex.schema.dropTable('audit_log');
}`, errors: [{ messageId: 'changed', line: 2, column: 9 }] },
    { name: 'model without protection', options: strict, code: `const AuditEntry = mongoose.model('AuditEntry', new mongoose.Schema({ actor: String, action: String }));`, errors: [{ messageId: 'table', line: 1, column: 49 }] },
  ],
});
