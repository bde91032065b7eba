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
    { name: 'protected by name', options: strict, code: `await k.schema.createTable('disclosure_audit').addColumn('id', 'bigserial').execute();
await sql\`revoke update, delete on disclosure_audit from app\`.execute(k);` },
    { name: 'another collection', options: strict, code: `await client.db('care').collection('sessions').drop();` },
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
    { name: 'KMS', options: strict, code: `async function writeAudit(event) {
  const line = await encrypt(JSON.stringify(event));
  await fs.appendFile('audit.log', line);
}` },
    { name: 'QLDB', options: strict, code: `await qldb.executeLambda((txn) => txn.execute('INSERT INTO audit_log ?', event));` },
    { name: 'read file', options: strict, code: `const text = await fs.readFile('audit.log', 'utf8');` },
    { name: 'count', options: strict, code: 'const n = await AuditLog.countDocuments();' },
    { name: 'stream to cloud', options: strict, code: `const auditLogger = winston.createLogger({ transports: [new WinstonCloudWatch({ logGroupName: 'audit' })] });` },
    { name: 'update of something beside', options: strict, code: 'await prisma.user.update({ where: { id }, data: { lastAudit: new Date() } });' },
    { name: 'delete notes', options: strict, code: 'await prisma.note.delete({ where: { id } });' },
    { name: 'log about audit', options: strict, code: `console.log('audit complete');` },
    { name: 'audit of accounts receivable export', options: strict, code: 'const audits = await prisma.inventory.findMany();' },
    { name: 'postgres source', options: strict, code: `export const source = new DataSource({ type: 'postgres', entities: [AuditLog] });` },
    { name: 'revoke', options: strict, code: `await q.query('REVOKE UPDATE, DELETE ON audit_log FROM app');` },
    { name: 'grant insert only', options: strict, code: `await q.query('GRANT SELECT, INSERT ON audit_log TO app');` },
    { name: 'TTL of sessions', options: strict, code: 'sessionSchema.index({ at: 1 }, { expireAfterSeconds: 900 });' },
    { name: 'clear a cache', options: strict, code: `await redis.del('cache:patients');` },
    { options: strict, code: `import Sealed from 'better-sqlite3-multiple-ciphers';
const sealed = new Sealed('audit.db');
sealed.pragma(\`key='\${process.env.AUDIT_KEY}'\`);
export const add = (e) => sealed.prepare('INSERT INTO audit VALUES (?)').run(e);` },
    { options: strict, code: `import Database from 'better-sqlite3';
const trail = new Database('audit.db');
trail.pragma('hexkey=' + process.env.AUDIT_KEY);
const rates = new Database('fees.db');` },
    { options: strict, code: `export const page = (auditForm) => auditForm.update({ page: 1 });` },
    { options: strict, code: `import { auditTable } from './audit';
export const add = (e) => auditTable.insertEntry(e);` },
  ],
  invalid: [
    { name: 'protection of another table', options: strict, code: `await k.schema.createTable('audit_trail').execute();
await sql\`revoke update, delete on disclosure_audit from app\`.execute(k);`, errors: [{ messageId: 'table', line: 1, column: 7 }] },
    { name: 'renamed writer', options: strict, code: `import { open as openFile } from 'node:fs/promises';
const handle = await openFile('audit/trail.log', 'a');`, errors: [{ messageId: 'file', line: 2, column: 22 }] },
    { name: 'dropped collection', options: strict, code: `await client.db('care').collection('auditTrail').drop();`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'an entry to standard output', options: strict, code: `process.stdout.write(\`\${JSON.stringify(auditEntry)}\`);`, errors: [{ messageId: 'console', line: 1, column: 1 }] },
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
    { name: 'lowdb', options: strict, code: `const db = new Low(new JSONFile('data/audit.json'));`, errors: [{ messageId: 'file', line: 1, column: 20 }] },
    { name: 'nedb', options: strict, code: `const audit = new Datastore({ filename: 'audit.db', autoload: true });`, errors: [{ messageId: 'file', line: 1, column: 15 }] },
    { name: 'sqlite3 callback', options: strict, code: `const sqlite3 = require('sqlite3');
const db = new sqlite3.Database('./audit.sqlite');`, errors: [{ messageId: 'sqlite', line: 2, column: 12 }] },
    { name: 'TypeORM source', options: strict, code: `export const auditSource = new DataSource({ type: 'sqlite', database: 'audit.sqlite', entities: [AuditLog] });`, errors: [{ messageId: 'sqlite', line: 1, column: 28 }] },
    { name: 'knex source', options: strict, code: `const auditDb = knex({ client: 'sqlite3', connection: { filename: './audit.sqlite' } });`, errors: [{ messageId: 'sqlite', line: 1, column: 17 }] },
    { name: 'sequelize source', options: strict, code: `const audit = new Sequelize({ dialect: 'sqlite', storage: 'audit.sqlite' });`, errors: [{ messageId: 'sqlite', line: 1, column: 15 }] },
    { name: 'open', options: strict, code: `import { open } from 'sqlite';
import sqlite3 from 'sqlite3';
const db = await open({ filename: './audit.db', driver: sqlite3.Database });`, errors: [{ messageId: 'sqlite', line: 3, column: 18 }] },
    { name: 'pino', options: strict, code: `const audit = pino(pino.destination('/var/log/audit.log'));`, errors: [{ messageId: 'file', line: 1, column: 20 }] },
    { name: 'pino transport', options: strict, code: `const audit = pino({ transport: { target: 'pino/file', options: { destination: '/var/log/audit.log' } } });`, errors: [{ messageId: 'file', line: 1, column: 67 }] },
    { name: 'bunyan', options: strict, code: `const log = bunyan.createLogger({ name: 'audit', streams: [{ path: '/var/log/audit.log' }] });`, errors: [{ messageId: 'file', line: 1, column: 62 }] },
    { name: 'log4js', options: strict, code: `log4js.configure({ appenders: { audit: { type: 'file', filename: 'logs/audit.log' } }, categories: {} });`, errors: [{ messageId: 'file', line: 1, column: 56 }] },
    { name: 'rotating', options: strict, code: `const stream = rfs.createStream('audit.log', { interval: '1d' });`, errors: [{ messageId: 'file', line: 1, column: 16 }] },
    { name: 'unlink', options: strict, code: `await fs.unlink('/var/log/audit.log');`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'truncate', options: strict, code: `await fs.promises.truncate('logs/audit.jsonl', 0);`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'redis', options: strict, code: `await redis.del('audit:log');`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'ltrim', options: strict, code: `await redis.ltrim('audit', 0, 999);`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'TTL', options: strict, code: 'auditSchema.index({ at: 1 }, { expireAfterSeconds: 7776000 });', errors: [{ messageId: 'changed', line: 1, column: 1 }] },
    { name: 'TTL of a collection', options: strict, code: `await db.collection('audit_events').createIndex({ at: 1 }, { expireAfterSeconds: 86400 });`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'drop', options: strict, code: `await db.collection('audit_log').drop();`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'dynamo', options: strict, code: `await ddb.send(new DeleteCommand({ TableName: 'audit-events', Key: { id } }));`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'grants', options: strict, code: 'await db.execute(sql`GRANT SELECT, INSERT, UPDATE, DELETE ON audit_log TO app_user`);', errors: [{ messageId: 'table', line: 1, column: 7 }] },
    { name: 'trigger dropped', options: strict, code: `await q.query('DROP TRIGGER audit_log_no_update ON audit_log');`, errors: [{ messageId: 'table', line: 1, column: 7 }] },
    { name: 'localStorage', options: strict, code: `localStorage.setItem('auditTrail', JSON.stringify(entries));`, errors: [{ messageId: 'file', line: 1, column: 1 }] },
    { name: 'stdout', options: strict, code: 'process.stdout.write(`AUDIT ${JSON.stringify(event)}\\n`);', errors: [{ messageId: 'console', line: 1, column: 1 }] },
    { name: 'prisma raw', options: strict, code: 'await prisma.$executeRaw`DELETE FROM "AuditLog" WHERE at < ${cutoff}`;', errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'supabase', options: strict, code: `await supabase.from('audit_logs').delete().lt('created_at', cutoff);`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'prisma deleteMany', options: strict, code: 'await prisma.auditEvent.deleteMany({ where: { at: { lt: cutoff } } });', errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'drizzle', options: strict, code: `import { auditLog } from './schema';
await db.delete(auditLog).where(lt(auditLog.at, cutoff));`, errors: [{ messageId: 'changed', line: 2, column: 7 }] },
    { name: 'sequelize', options: strict, code: 'await AuditLog.destroy({ where: {} });', errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'knex', options: strict, code: `await knex('audit_log').where({ id }).update({ action });`, errors: [{ messageId: 'changed', line: 1, column: 7 }] },
    { name: 'save on a record', options: strict, code: 'const entry = await AuditLog.findByIdAndUpdate(id, { reason });', errors: [{ messageId: 'changed', line: 1, column: 21 }] },
    { name: 'sequelize define', options: strict, code: `const AuditLog = sequelize.define('audit_log', { actor: DataTypes.STRING });`, errors: [{ messageId: 'table', line: 1, column: 18 }] },
    { name: 'SQL table', options: strict, code: `await client.query('CREATE TABLE IF NOT EXISTS audit_log (id serial primary key, actor text, action text)');`, errors: [{ messageId: 'table', line: 1, column: 7 }] },
    { name: 'trail function on console', options: strict, code: `export function writeAudit(event) {
  console.log(JSON.stringify(event));
}`, errors: [{ messageId: 'console', line: 2, column: 3 }] },
    { name: 'text file by variable', options: strict, code: `class AuditWriter {
  write(event) {
    fs.appendFileSync(this.logFile, JSON.stringify(event));
  }
}`, errors: [{ messageId: 'file', line: 3, column: 5 }] },
    { code: `import Database from 'better-sqlite3';
import Sealed from 'better-sqlite3-multiple-ciphers';
const plain = new Database('audit.db');
const sealed = new Sealed('audit-sealed.db');
sealed.pragma(\`key='\${process.env.AUDIT_KEY}'\`);
export const add = (e) => plain.prepare('INSERT INTO audit VALUES (?)').run(e);`, errors: [{ messageId: 'sqlite', line: 3, column: 15 }] },
    { code: `import { auditTable } from './audit';
export const archive = () => auditTable.updateWhere({ action: 'R' }, { outcome: 'archived' });`, errors: [{ messageId: 'changed', line: 2, column: 30 }] },
    { code: `export const relabel = (from, to) => local.run('UPDATE trail SET who = ? WHERE who = ?', [to, from]);`, errors: [{ messageId: 'changed', line: 1, column: 38 }] },
  ],
});
