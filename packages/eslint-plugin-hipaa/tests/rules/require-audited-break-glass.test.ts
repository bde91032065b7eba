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
    { name: 'the client of an API', code: `class AccessService { async createEmergencyAccess(data) { const answer = await api.request('/access/emergency', { method: 'POST', body: JSON.stringify(data) }); return answer.data; } }` },
    { name: 'somebody is told of an emergency', code: `app.post('/chats', auth, async (req, res) => { const turn = await ask(req.body); if (turn.isEmergency === true) { await sendEmergencySms(phone); } res.json(turn); });` },
    { name: 'overrides are listed', code: `export const getOverrideHistory = asyncHandler(async (req, res, next) => { res.json(await EmergencyOverride.find({ patient: req.params.patientId })); });` },
    { name: 'uses are counted', code: `async function summarise(userId) { const rows = await AuditLog.aggregate(stages); return rows[0] || { emergencyAccess: 0 }; }` },
    { name: 'a guard that knows no emergency', options: strict, code: `class AssignedGuard { canActivate(ctx) { return this.grants.isAssigned(ctx.user.id); } }` },
    { name: 'a table of contacts', options: strict, code: `async function addContact(userId, data) { await db.insertInto('emergency_contacts').values(data).execute(); }` },
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
    { name: 'full', options: strict, code: `router.post('/charts/:id/break-glass', requireAuth, async (req, res) => {
  const { reason } = req.body;
  if (!reason || reason.length < 20) return res.status(422).json({ error: 'A reason is required' });
  const expiresAt = new Date(Date.now() + 3_600_000);
  await prisma.emergencyGrant.create({ data: { userId: req.user.id, chartId: req.params.id, reason, expiresAt } });
  await auditLog.record({ userId: req.user.id, action: 'break-glass', resource: req.params.id, reason, at: new Date(), outcome: 'success', purposeOfUse: 'BTG' });
  res.json({ expiresAt });
});` },
    { name: 'schema', options: strict, code: 'export const BreakGlassSchema = z.object({ reason: z.string().min(20), minutes: z.number().max(60) });' },
    { name: 'class of the visit', options: strict, code: `async function intake(dto) {
  if (dto.visitType === 'emergency') {
    await triage.push(dto);
  }
}` },
    { name: 'emergency contact', options: strict, code: `async function add(id, dto) {
  return prisma.emergencyContact.create({ data: { patientId: id, ...dto } });
}` },
    { name: 'department', options: strict, code: `const isEmergencyDepartment = (d) => d.code === 'ED' || d.name === 'Emergency';` },
    { name: 'price override', options: strict, code: `async function overridePrice(id, price) {
  return prisma.item.update({ where: { id }, data: { price } });
}` },
    { name: 'css override', options: strict, code: 'const overrides = { ...defaults, ...theme.overrides };' },
    { name: 'unlock account', options: strict, code: `async function unlockAccount(id) {
  return prisma.user.update({ where: { id }, data: { locked: false } });
}` },
    { name: 'mark of a message', options: strict, code: `async function page(team) {
  await pager.send({ priority: 'emergency', team });
}` },
    { name: 'expired grants', options: strict, code: `async function expireEmergencyGrants() {
  await prisma.emergencyGrant.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}` },
    { name: 'report of use', options: strict, code: `async function emergencyAccessReport() {
  return prisma.emergencyGrant.findMany();
}` },
    { name: 'refuse', options: strict, code: `function guard(req, res, next) {
  if (!req.grant || req.grant.emergencyUntil < Date.now()) return res.sendStatus(403);
  next();
}` },
    { name: 'type', options: strict, code: 'interface EmergencyAccess { userId: string; reason: string }' },
    { name: 'middleware audits', options: strict, code: `router.use('/break-glass', auditTrail('break-glass'));
router.post('/break-glass/:id', async (req, res) => {
  const { reason, minutes } = req.body;
  if (!reason) return res.sendStatus(422);
  res.json(await grants.add(req.user.id, req.params.id, reason, minutes));
});` },
    { name: 'nest full', options: strict, code: `@Controller('charts')
export class ChartsController {
  @Post(':id/emergency')
  @Audited('chart.emergency')
  emergency(@Param('id') id: string, @Body() dto: EmergencyDto) {
    return this.grants.open(id, dto.reason, { minutes: 30 });
  }
}` },
    { name: 'emergency visits of a department', options: strict, code: `app.get('/emergency/visits', requireAuth, async (req, res) => res.json(await visits.list({ department: 'ED' })));` },
    { name: 'emergency contact route', options: strict, code: `app.put('/patients/:id/emergency-contact', requireAuth, async (req, res) => res.json(await contacts.update(req.params.id, req.body)));` },
    { name: 'override of a setting', options: strict, code: `export function withOverrides(config, overrides) {
  return { ...config, ...overrides };
}` },
    { name: 'downtime banner', options: strict, code: `export function showDowntimeBanner() {
  return 'The portal is down for maintenance';
}` },
    { name: 'call emergency services', options: strict, code: `export async function callEmergencyServices(location) {
  await dispatch.send({ number: '911', location });
}` },
    { name: 'emergency severity index', options: strict, code: `export function severity(visit) {
  return visit.esi === 1 ? 'EMERGENCY' : 'ROUTINE';
}` },
    { name: 'FHIR priority', options: strict, code: `const urgent = (request) => request.priority === 'stat' || request.priority === 'emergency';` },
    { name: 'encounter class', options: strict, code: `const isEmergency = (encounter) => encounter.class?.code === 'EMER';` },
    { name: 'reads the grants', options: strict, code: `export async function activeEmergencyGrants(userId) {
  return prisma.emergencyGrant.findMany({ where: { userId, expiresAt: { gt: new Date() } } });
}` },
    { options: strict, name: 'what was granted is listed', code: `router.get('/break-glass/active', async (req, res) => res.json(await grants.listActive(req.user.id)));` },
    { options: strict, code: `import { inject } from '@angular/core';
export const chartGuard = async (route) => {
  if (route.queryParamMap.has('emergency')) return inject(BreakGlassApi).request(route.params.patientId);
  return false;
};` },
    { options: strict, code: `export class EmergencyBanner {
  show() { return this.session.active ? 'Emergency access' : ''; }
}` },
    { filename: 'src/access.ts', options: strict, code: `export class BreakGlassService {
  constructor(private repo, private audit) {}
  async activate(userId, patientId, reason) {
    if (!reason) throw new Error('A reason is required');
    await this.audit.log({ actor: userId, action: 'break-glass', resource: patientId, reason });
    return this.repo.save({ userId, patientId, reason, expiresAt: new Date(Date.now() + 900_000) });
  }
}` },
  ],
  invalid: [
    { name: 'a server behind the API', code: `class AccessService { async createEmergencyAccess(data) { const chart = await Patient.findById(data.patientId); await api.post('/access/emergency', data); return chart; } }`, errors: [{ messageId: 'unaudited', line: 1, column: 29 }] },
    { name: 'a middleware that lets through', code: `export const checkOverride = async (req, res, next) => { const override = await EmergencyOverride.findOne({ user: req.user.id }); if (override) return next(); res.sendStatus(403); };`, errors: [{ messageId: 'unaudited', line: 1, column: 14 }] },
    { name: 'a flag that is returned', options: strict, code: `class Gate { async canActivate(ctx) { const req = ctx.getRequest(); return req.body?.btg === true; } }`, errors: [{ messageId: 'unaudited', line: 1, column: 20 }] },
    { name: 'a key that is set', options: strict, code: `export async function unlockWard(ctx) { await redis.sAdd('crash-cart:unlocked', ctx.body.wardId); }`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'a table of grants', options: strict, code: `app.put('/w/:staffId', async (c) => { await db.insertInto('emergency_windows').values({ id: 1 }).execute(); });`, errors: [{ messageId: 'unaudited', line: 1, column: 5 }] },
    { name: 'a record without who', options: strict, code: `async function lifeThreatBypass(ctx) {
  const { caseId, reason } = ctx.body;
  await ledger.append({ action: 'bypass', object: caseId, reason, outcome: 'success', at: now(), purposeOfUse: 'ETREAT' });
}`, errors: [{ messageId: 'who', line: 1, column: 16 }] },
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
    { name: 'parameter flag', options: strict, code: `async function getChart(user, id, { emergency = false } = {}) {
  const allowed = emergency || (await isOnTeam(user.id, id));
  if (!allowed) throw new Error('forbidden');
  return prisma.chart.findUnique({ where: { id } });
}`, errors: [{ messageId: 'unaudited', line: 1, column: 16 }] },
    { name: 'mode in the body', options: strict, code: `router.post('/charts/:id/access', requireAuth, async (req, res) => {
  if (req.body.mode === 'emergency-access') {
    const chart = await charts.load(req.params.id);
    return res.json(chart);
  }
  res.sendStatus(403);
});`, errors: [{ messageId: 'unaudited', line: 1, column: 8 }] },
    { name: 'canned reason', options: strict, code: `async function breakGlass(user, chartId) {
  await audit.record({ userId: user.id, action: 'break-glass', resource: chartId, reason: 'emergency' });
  return charts.load(chartId, { expiresIn: '1h' });
}`, errors: [{ messageId: 'reason', line: 1, column: 16 }] },
    { name: 'default reason', options: strict, code: `async function breakGlass(user, chartId, reason = 'n/a') {
  await audit.record({ userId: user.id, action: 'break-glass', resource: chartId, reason, outcome: 'success' });
  return charts.load(chartId, { expiresIn: '1h' });
}`, errors: [{ messageId: 'reason', line: 1, column: 16 }] },
    { name: 'no end', options: strict, code: `async function grantEmergencyAccess(user, chartId, reason) {
  if (!reason) throw new Error('reason');
  await prisma.grant.create({ data: { userId: user.id, chartId, reason } });
  await audit.record({ userId: user.id, action: 'break-glass', resource: chartId, reason });
}`, errors: [{ messageId: 'endless', line: 1, column: 16 }] },
    { name: 'year 9999', options: strict, code: `async function grantEmergencyAccess(user, chartId, reason) {
  await prisma.grant.create({ data: { userId: user.id, chartId, reason, expiresAt: new Date('9999-12-31') } });
  await audit.record({ userId: user.id, action: 'break-glass', resource: chartId, reason });
}`, errors: [{ messageId: 'endless', line: 1, column: 16 }] },
    { name: 'bypass', options: strict, code: `export async function bypassConsent(patientId, user) {
  return prisma.consent.updateMany({ where: { patientId }, data: { bypassed: true } });
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'unlock', options: strict, code: `export async function unlockRestrictedChart(id, user) {
  return prisma.chart.update({ where: { id }, data: { restricted: false } });
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'override privacy', options: strict, code: `router.post('/patients/:id/override-privacy', requireAuth, async (req, res) => {
  res.json(await prisma.patient.findUnique({ where: { id: req.params.id } }));
});`, errors: [{ messageId: 'unaudited', line: 1, column: 8 }] },
    { name: 'guard of Nest', options: strict, code: `@Injectable()
class ChartGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const req = context.switchToHttp().getRequest();
    if (req.headers['x-emergency-access']) return true;
    return req.user.charts.includes(req.params.id);
  }
}`, errors: [{ messageId: 'unaudited', line: 3, column: 3 }] },
    { name: 'switch', options: strict, code: `function decide(request) {
  switch (request.accessType) {
    case 'BREAK_GLASS':
      return { allowed: true };
    default:
      return { allowed: false };
  }
}`, errors: [{ messageId: 'unaudited', line: 1, column: 10 }] },
    { name: 'ternary', options: strict, code: `const scopes = (user, emergencyAccess) => (emergencyAccess ? ['chart:*'] : user.scopes);`, errors: [{ messageId: 'unaudited', line: 1, column: 7 }] },
    { name: 'token', options: strict, code: `export const issueEmergencyToken = (user) => jwt.sign({ sub: user.id, scope: '*' }, secret);`, errors: [{ messageId: 'unaudited', line: 1, column: 14 }] },
    { name: 'master code', options: strict, code: `app.post('/emergency-login', async (req, res) => {
  if (req.body.code === config.masterCode) {
    req.session.user = { id: 'emergency', scopes: ['*'] };
    return res.json({ ok: true });
  }
  res.sendStatus(401);
});`, errors: [{ messageId: 'unaudited', line: 1, column: 5 }] },
    { name: 'GraphQL', options: strict, code: `export const resolvers = {
  Mutation: {
    emergencyAccess: async (_, { chartId }, ctx) => ctx.prisma.chart.findUnique({ where: { id: chartId } }),
  },
};`, errors: [{ messageId: 'unaudited', line: 3, column: 5 }] },
    { name: 'tRPC', options: strict, code: `export const router = t.router({
  breakGlass: protectedProcedure.mutation(({ input, ctx }) => ctx.prisma.chart.findUnique({ where: { id: input.chartId } })),
});`, errors: [{ messageId: 'unaudited', line: 2, column: 3 }] },
    { name: 'lambda', options: strict, code: `exports.breakGlassHandler = async (event) => {
  const chart = await getChart(event.pathParameters.id);
  return { statusCode: 200, body: JSON.stringify(chart) };
};`, errors: [{ messageId: 'unaudited', line: 1, column: 29 }] },
    { name: 'only console', options: strict, code: `export async function breakGlass(user, chartId, reason) {
  console.log(\`break glass by \${user.id}\`);
  return charts.load(chartId);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'SQL grant', options: strict, code: `async function go(userId, chartId) {
  await pool.query("INSERT INTO chart_access (user_id, chart_id, kind) VALUES ($1, $2, 'break-glass')", [userId, chartId]);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 16 }] },
    { name: 'record without who', options: strict, code: `export async function emergencyOverride(chartId, reason) {
  await overrides.insert({ chartId, reason, expiresAt: inOneHour() });
  return charts.load(chartId);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'disaster mode', options: strict, code: `export async function enableDisasterMode(facilityId) {
  await flags.set(\`disaster:\${facilityId}\`, true);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'code blue', options: strict, code: `router.post('/rooms/:id/code-blue', requireAuth, async (req, res) => {
  const chart = await charts.byRoom(req.params.id);
  res.json(chart);
});`, errors: [{ messageId: 'unaudited', line: 1, column: 8 }] },
    { name: 'elevated role', options: strict, code: `export async function elevateForEmergency(user) {
  await prisma.userRole.create({ data: { userId: user.id, role: 'ALL_CHARTS' } });
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'override flag in a policy', options: strict, code: `export const policy = {
  allows(user, chart, { override }) {
    if (override) return true;
    return chart.team.includes(user.id);
  },
};`, errors: [{ messageId: 'unaudited', line: 2, column: 3 }] },
    { name: 'middleware with header', options: strict, code: `export const glass = (req, res, next) => {
  if (req.get('X-BTG') === '1') {
    req.access = 'full';
    return next();
  }
  return checkTeam(req, res, next);
};`, errors: [{ messageId: 'unaudited', line: 1, column: 14 }] },
    { name: 'GraphQL directive', options: strict, code: `async function resolveChart(parent, args, ctx) {
  if (args.breakGlass) return ctx.loaders.chart.load(args.id);
  return ctx.loaders.scopedChart.load(args.id);
}`, errors: [{ messageId: 'unaudited', line: 1, column: 16 }] },
    { name: 'session without end', options: strict, code: `export async function startBtgSession(req, res) {
  req.session.btg = { chartId: req.params.id, reason: req.body.reason };
  await auditLog.record({ userId: req.user.id, action: 'btg.start', resource: req.params.id, reason: req.body.reason });
  res.end();
}`, errors: [{ messageId: 'endless', line: 1, column: 23 }] },
    { name: 'token of ten years', options: strict, code: `export async function emergencyToken(user, reason) {
  await audit.record({ userId: user.id, action: 'btg', reason });
  return jwt.sign({ sub: user.id, scope: 'chart.*' }, key, { expiresIn: '10y' });
}`, errors: [{ messageId: 'endless', line: 1, column: 23 }] },
    { name: 'reason not required', options: strict, code: `export async function breakGlass({ chartId, user, reason }) {
  await audit.record({ userId: user.id, action: 'btg', resource: chartId, reason: reason || 'not given' });
  return openChart(chartId, { ttl: 3600 });
}`, errors: [{ messageId: 'reason', line: 1, column: 23 }] },
    { name: 'lambda (again)', options: strict, code: `export const emergencyOverrideHandler = async (event) => {
  const { chartId } = JSON.parse(event.body);
  await ddb.send(new PutCommand({ TableName: 'grants', Item: { chartId, kind: 'EMERGENCY' } }));
  return { statusCode: 204 };
};`, errors: [{ messageId: 'unaudited', line: 1, column: 14 }] },
    { name: 'worker', options: strict, code: `new Worker('break-glass', async (job) => {
  await grants.insert({ userId: job.data.userId, chartId: job.data.chartId });
});`, errors: [{ messageId: 'unaudited', line: 1, column: 1 }] },
    { name: 'socket', options: strict, code: `socket.on('break-glass', async ({ chartId }, ack) => ack(await charts.load(chartId)));`, errors: [{ messageId: 'unaudited', line: 1, column: 1 }] },
    { name: 'Next route', filename: 'app/api/charts/[id]/break-glass/route.ts', options: strict, code: `export async function POST(req, { params }) {
  const session = await auth();
  if (!session) return new Response(null, { status: 401 });
  return Response.json(await prisma.chart.findUnique({ where: { id: params.id } }));
}`, errors: [{ messageId: 'unaudited', line: 1, column: 23 }] },
    { name: 'Nest with a guard that is skipped', options: strict, code: `@Controller('charts')
export class ChartsController {
  @Post(':id/emergency')
  emergency(@Param('id') id: string) {
    return this.charts.findOne(id);
  }
}`, errors: [{ messageId: 'unaudited', line: 4, column: 3 }] },
    { name: 'fallback to all scopes', options: strict, code: `function scopesFor(user, context) {
  return context.emergency ? ALL_SCOPES : user.scopes;
}`, errors: [{ messageId: 'unaudited', line: 1, column: 10 }] },
    { name: 'audit fails silently is still audit but no reason', options: strict, code: `export async function breakTheGlass(user, id) {
  const chart = await charts.get(id);
  await auditTrail.write({ who: user.id, what: id, action: 'break-glass', when: new Date() });
  return chart;
}`, errors: [{ messageId: 'reason', line: 1, column: 23 }] },
    { options: strict, name: 'opened by a GET', code: `router.get('/break-glass/:patientId', async (req, res) => res.json(await charts.findOne(req.params.patientId)));`, errors: [{ messageId: 'unaudited', line: 1, column: 8 }] },
    { code: `import { inject } from '@angular/core';
export const chartGuard = async (route) => {
  if (route.queryParamMap.has('emergency')) return true;
  return inject(Session).inCareTeam(route.params.patientId);
};`, errors: [{ messageId: 'unaudited', line: 2, column: 14 }] },
    { filename: 'src/access.ts', code: `export class BreakGlassService {
  constructor(private repo) {}
  async activate(userId, patientId) {
    return this.repo.save({ userId, patientId, active: true });
  }
}`, errors: [{ messageId: 'unaudited', line: 3, column: 9 }] },
    { code: `export class EmergencyToggle {
  unlockAll() {
    this.session.setBypass({ emergency: true, patients: '*' });
  }
}`, errors: [{ messageId: 'unaudited', line: 2, column: 3 }] },
  ],
});
