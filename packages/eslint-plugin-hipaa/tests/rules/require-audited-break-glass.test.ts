import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/require-audited-break-glass.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser } });
const strict = [{ confidence: 'low' }] as const;

tester.run('require-audited-break-glass', rule, {
  valid: [
    { name: 'reason, audit and expiry', options: strict, code: `export async function breakGlass(user, chartId, reason) {
  await audit.record({ userId: user.id, action: 'break-glass', resource: chartId, reason });
  return grants.insert({ userId: user.id, chartId, expiresAt: new Date(Date.now() + 3_600_000) });
}` },
    { name: 'justification under another name', options: strict, code: `export async function emergencyAccess(user, chartId, justification) {
  await auditTrail.append({ who: user.id, what: chartId, why: justification });
  await redis.set(\`emergency:\${user.id}\`, justification, { EX: 3600 });
}` },
    { name: 'wrapper', options: strict, code: `export const breakGlass = withAudit('break-glass', async (user, chartId, reason) => {
  if (reason.length < 10) throw new Error('reason');
  return charts.load(chartId, { expiresIn: '1h' });
});` },
    { name: 'decorator', options: strict, code: `class Emergency {
  @Audited('break-glass')
  async breakGlass(chartId: string, reason: string) {
    return this.charts.load(chartId, reason, { ttl: 3600 });
  }
}` },
    { name: 'ends the access', options: strict, code: `export async function endEmergencyAccess(userId, chartId) {
  await redis.del(\`emergency:\${userId}:\${chartId}\`);
}` },
    { name: 'revokes what ran out', options: strict, code: `export async function revokeEmergencyGrants() {
  await pool.query('DELETE FROM emergency_grants WHERE expires_at < now()');
}` },
    { name: 'lists who did', options: strict, code: `export async function listEmergencyAccess() {
  return prisma.override.findMany();
}` },
    { name: 'the screen asks, the server records', filename: 'src/EmergencyButton.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, options: strict, code: `export function EmergencyAccessButton({ id }) {
  const breakGlass = async () => fetch(\`/api/charts/\${id}/break-glass\`, { method: 'POST' });
  return <button onClick={breakGlass}>Open</button>;
}` },
    { name: 'emergency contacts are people', options: strict, code: `export async function saveEmergencyContact(id, contact) {
  await prisma.contact.create({ data: contact });
}` },
    { name: 'emergency department is a place', options: strict, code: `export async function loadEmergencyDepartment(id) {
  return prisma.department.findUnique({ where: { id } });
}` },
    { name: 'overriding a method', options: strict, code: `class Child extends Base {
  override render() {
    return load(this.id);
  }
}` },
    { name: 'refuses emergencies', options: strict, code: `function check(req, res, next) {
  if (req.query.emergency) {
    return res.status(403).end();
  }
  return next();
}` },
    { name: 'test', filename: 'src/break-glass.test.ts', options: strict, code: `async function breakGlass(id) {
  return charts.load(id);
}` },
    { name: 'label', options: strict, code: `export const breakGlassLabel = () => 'Break the glass';` },
    { name: 'notifies the privacy officer', options: strict, code: `export async function notifyEmergencyAccess(userId) {
  await mailer.send({ to: officer, subject: 'Emergency access' });
}` },
    { name: 'limit: access that no name calls an emergency', options: strict, code: `export async function openAnyway(user, chartId) {
  return charts.load(chartId);
}` },
  ],
  invalid: [
    { name: 'named function, nothing recorded', options: strict, code: `export async function breakGlass(userId, chartId) {
  return charts.load(chartId);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'reason but no audit', options: strict, code: `export async function emergencyAccess(userId, chartId, reason) {
  if (!reason) throw new Error('reason');
  return charts.load(chartId);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'audit but no reason', options: strict, code: `export async function emergencyOverride(user, chartId) {
  await audit.record({ userId: user.id, action: 'override', resource: chartId });
  await grants.add(user.id, chartId);
}`, errors: [{ messageId: 'reason', line: 1, column: 23 }] },
    { name: 'never expires', options: strict, code: `export async function breakTheGlass(user, chartId, reason) {
  await audit.record({ userId: user.id, action: 'btg', resource: chartId, reason });
  await grants.insert({ userId: user.id, chartId, expiresAt: null });
}`, errors: [{ messageId: 'endless', line: 1, column: 23 }] },
    { name: 'a query parameter opens the chart', options: strict, code: `function chartAccess(req, res, next) {
  if (req.query.emergency === '1') {
    return next();
  }
  return res.status(403).end();
}`, errors: [{ messageId: 'unaudited', line: 1, column: 10 }] },
    { name: 'a header opens the chart', options: strict, code: `router.get('/charts/:id', async (req, res) => {
  if (req.headers['x-break-glass'] !== 'true') {
    return res.status(403).end();
  }
  res.json(await charts.load(req.params.id));
});`, errors: [{ messageId: 'unaudited', line: 1, column: 8 }] },
    { name: 'a flag of the user opens everything', options: strict, code: `function canOpen(viewer, chart) {
  if (viewer.emergencyOverride) return true;
  return chart.team.includes(viewer.id);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 10 }] },
    { name: 'route', options: strict, code: `app.post('/emergency-access/:id', async (req, res) => {
  res.json(await charts.load(req.params.id));
});`, errors: [{ messageId: 'unaudited', line: 1, column: 5 }] },
    { name: 'Fastify route', options: strict, code: `fastify.post('/btg/token', async (request) => ({ token: await sign({ sub: request.user.id, scope: 'chart.all' }) }));`, errors: [{ messageId: 'unaudited', line: 1, column: 9 }] },
    { name: 'session flag', options: strict, code: `function login(req, res) {
  if (req.body.code === process.env.CODE) {
    req.session.emergency = true;
  }
  res.end();
}`, errors: [{ messageId: 'unaudited', line: 1, column: 10 }] },
    { name: 'stored grant', options: strict, code: `class Grants {
  async add(userId, chartId) {
    await this.store.create({ userId, chartId, type: 'EMERGENCY' });
  }
}`, errors: [{ messageId: 'unaudited', line: 2, column: 9 }] },
    { name: 'table of grants', options: strict, code: `export async function add(userId) {
  await pool.query('INSERT INTO emergency_grants (user_id) VALUES ($1)', [userId]);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'a log line is no audit', options: strict, code: `function elevate(req, res, next) {
  if (req.body.breakGlass) {
    req.user.scopes.push('chart:*');
    console.log('break glass used');
  }
  next();
}`, errors: [{ messageId: 'unaudited', line: 1, column: 10 }] },
    { name: 'server action', options: strict, code: `'use server';
export async function emergencyViewChart(chartId) {
  return prisma.chart.findUnique({ where: { id: chartId } });
}`, errors: [{ messageId: 'unaudited', line: 2, column: 23 }] },
    { name: 'setting for a whole facility', options: strict, code: `export async function open(facilityId) {
  await settings.set(facilityId, { breakGlassForAll: true });
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
  ],
});
