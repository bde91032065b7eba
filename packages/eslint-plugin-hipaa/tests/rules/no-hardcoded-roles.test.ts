import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-hardcoded-roles.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('no-hardcoded-roles', rule, {
  valid: [
    { name: 'events', code: `const ACCESS_BY_EVENT = { 'patient.admit': ['A01'], 'patient.discharge': ['A03'] }; const codes = (event) => ACCESS_BY_EVENT[event.type];` },
    { name: 'CommonJS modules', code: `const hash = require('md5'); const help = require('axios-cookiejar-support');` },
    { name: 'permissions beside a guard', code: `await utils.checkUserPermission(ctx, 'removeUsers', 'user-manage'); authorize('client-view-all');` },
    { name: 'the start page of each role', code: `if (userType === 'org_admin') { router.push('/org'); } else if (userType === 'provider') { router.push('/physician'); } else { router.push('/home'); }` },
    { name: 'a registration’s fields', code: `async function handleRegister(data) { if (user.role === 'doctor') { meta.license = data.license; } await save(meta); }` },
    { options: strict, code: `type Turn = { role: string };
export const speaker = (t: Turn) => (t.role === 'clinician' ? 'Clinician' : 'Guest');` },
    { options: strict, code: `interface Principal { role: string }
export function visibleTabs(p: Principal) {
  return p.role === 'oncologist' ? ['Plan', 'Board'] : ['Plan'];
}` },
    { options: strict, code: `enum Shift { Early = 'early', Late = 'late' }
if (user.role === policy.role) next();` },
    { options: strict, code: `const AREAS = [[/^\\/charts/, ['labs', 'imaging']]];` },
    { filename: 'file.tsx', options: strict, code: 'const menu = <div role="navigation" />;' },
    { options: strict, code: `if (element.getAttribute('role') === 'button') click();` },
    { options: strict, code: `if (message.role === 'assistant') render(message);` },
    { options: strict, code: `const turns = messages.filter((m) => m.role !== 'system');` },
    { options: strict, code: `const history = [{ role: 'user', content: text }];` },
    { options: strict, code: `const nurses = staff.filter((person) => person.role === 'nurse');` },
    { options: strict, code: `const label = user.role === 'doctor' ? 'Dr.' : '';` },
    { filename: 'file.tsx', options: strict, code: `const badge = <span className={user.role === 'doctor' ? 'blue' : 'grey'}>{user.role}</span>;` },
    { options: strict, code: `export const ROLE_LABELS = { admin: 'Administrator', nurse: 'Nurse' };` },
    { options: strict, code: `export const roleColors = { admin: '#f00', nurse: '#0f0' };` },
    { options: strict, code: `function roleLabel(role) {
  switch (role) {
    case 'admin':
      return 'Administrator';
    default:
      return 'Member';
  }
}` },
    { options: strict, code: `const policy = await policies.load(user.role);
if (!policy.allows('chart:read')) throw new ForbiddenError();` },
    { options: strict, code: 'if (!grants.roles.includes(user.role)) throw new ForbiddenError();' },
    { options: strict, code: `router.get('/charts', can('chart:read'), list);` },
    { options: strict, code: `router.get('/charts', requirePermission('chart:read'), list);` },
    { options: strict, code: `class Charts {
  @RequirePermission('chart:read')
  read() {}
}` },
    { options: strict, code: 'export const allow = (...roles) => (req, res, next) => (roles.includes(req.user.role) ? next() : res.sendStatus(403));' },
    { options: strict, code: `export type Role = 'admin' | 'doctor';` },
    { options: strict, code: `export enum Role { Admin = 'admin', Doctor = 'doctor' }` },
    { options: strict, code: `const schema = z.enum(['admin', 'doctor']);` },
    { options: strict, code: `await prisma.user.create({ data: { email, role: 'doctor' } });` },
    { options: strict, code: `const admin = users.find((user) => user.role === 'admin');` },
    { options: strict, code: `if (!['doctor', 'nurse'].includes(req.body.role)) return res.status(400).json({ error: 'Invalid role' });` },
    { options: strict, code: `expect(screen.getByRole('button')).toBeVisible();` },
    { filename: 'tests/user.test.ts', options: strict, code: `if (user.role === 'admin') purge();` },
    { filename: 'seeds/users.ts', options: strict, code: `await db.insert({ name: 'A', role: 'admin' });
if (user.role === 'admin') purge();` },
    { options: strict, code: `if (utterance.role === 'doctor') line.indent();` },
    { options: strict, code: `if (typeof user.role === 'undefined') throw new Error('no role');` },
    { options: strict, code: `const rows = people.sort((a, b) => (a.role === 'admin' ? -1 : 1));` },
    { options: strict, code: `assignRole('doctor');` },
    { options: strict, code: `if (role === 'dialog') trapFocus();` },
    { options: strict, code: 'if (user.role === currentPolicy.role) next();' },
    { options: strict, code: `const options = [{ value: 'admin', label: 'Administrator' }];` },
    { options: strict, code: `if (node.type === 'user') visit(node);` },
    { options: strict, code: `const roles = await store.rolesFor(user.id);
if (roles.length === 0) throw new ForbiddenError();` },
    { options: strict, code: `// A list imported from another file is judged where it stands.
import { allowed } from './allowed';
if (!allowed.includes(user.role)) throw new ForbiddenError();` },
    { options: strict, code: `const speaker = segment.role === 'doctor' ? 'Dr' : 'Pt';` },
    { options: strict, code: `const transcript = turns.map((t) => ({ who: t.role === 'patient' ? 'Patient' : 'Clinician', text: t.text }));` },
    { options: strict, code: `if (msg.role === 'user' || msg.role === 'assistant') out.push(msg);` },
    { options: strict, code: `const doctors = await User.find({ role: 'doctor' });` },
    { options: strict, code: `const counts = users.reduce((acc, u) => { if (u.role === 'nurse') acc++; return acc; }, 0);` },
    { filename: 'file.tsx', options: strict, code: '<option value="doctor">Doctor</option>;' },
    { filename: 'file.tsx', options: strict, code: '<select value={role} onChange={(e) => setRole(e.target.value)}>{roles.map((r) => <option key={r}>{r}</option>)}</select>;' },
    { options: strict, code: `const color = role === 'admin' ? 'red' : 'blue';` },
    { options: strict, code: `const initialState = { role: 'user', roles: ['doctor'] };` },
    { options: strict, code: `const userSchema = new Schema({ role: { type: String, enum: ['admin', 'doctor'], default: 'doctor' } });` },
    { options: strict, code: `z.object({ role: z.enum(['admin', 'doctor']) });` },
    { options: strict, code: `await enforcer.enforce(user.role, 'chart', 'read');` },
    { options: strict, code: `const perms = await permissionService.forRole(user.role);
if (!perms.has('chart:read')) throw new ForbiddenException();` },
    { options: strict, code: `class R { @Permissions('chart:read') get() {} }` },
    { options: strict, code: `class R { @Roles(...policy.rolesFor('chart')) get() {} }` },
    { options: strict, code: `el.setAttribute('role', 'button');` },
    { options: strict, code: `within(screen.getByRole('list')).getAllByRole('listitem');` },
    { options: strict, code: `const roleOptions = [{ value: 'doctor', label: 'Doctor' }];` },
    { filename: 'file.tsx', options: strict, code: 'const icon = { doctor: <DoctorIcon />, nurse: <NurseIcon /> }[user.role];' },
    { options: strict, code: `const title = user.role === 'doctor' ? \`Dr. \${user.name}\` : user.name;` },
    { options: strict, code: `const schedule = { doctor: ['09:00'], nurse: ['10:00'] };` },
    { options: strict, code: `participants.filter((p) => p.role !== 'patient').forEach(notify);` },
    { filename: 'file.tsx', options: strict, code: '<Button role="tab" aria-selected />;' },
    { options: strict, code: `if (careTeam.some((member) => member.role === 'attending')) banner.show();` },
    { filename: 'file.tsx', options: strict, code: `function renderBadge(user) { if (user.role === 'admin') return <AdminBadge />; return null; }` },
    { options: strict, code: `openai.chat.completions.create({ messages: [{ role: 'system', content }] });` },
    { options: strict, code: `const greeting = role === 'doctor' ? 'Welcome, Doctor' : 'Welcome';` },
    { options: strict, code: `const staff = await store.count({ role: { $in: ['nurse', 'doctor'] } });` },
    { options: strict, code: `const found = await prisma.user.findMany({ where: { role: { in: ['admin', 'owner'] } } });` },
    { options: strict, code: `const adminRoleId = existingRoles.find((role) => role.name === 'admin')?.id;` },
    { options: strict, code: `const user = await User.findById(req.params.id);
if (user.role === 'doctor') profile = await Doctor.findOne({ user: user.id });` },
    { options: strict, code: `const schema = new Schema({ licence: { type: String, required: function () { return this.role === 'doctor'; } } });` },
    { options: strict, code: `const HOME = { admin: '/admin', nurse: '/ward' };
export const home = (role) => HOME[role] ?? '/';` },
    { options: strict, code: `const MENUS = { admin: [{ label: 'Users' }], nurse: [{ label: 'Ward' }] };
render(MENUS[user.role].map(toItem));` },
    { filename: 'file.tsx', options: strict, code: `const name = <h1>{user.role === 'doctor' ? \`Dr. \${user.lastName}\` : user.firstName}</h1>;` },
    { options: strict, code: `logger.info('login', { id: user.id, admin: user.role === 'admin' });` },
    { options: strict, code: `const needs = (...wanted) => (req, res, next) => (wanted.includes(req.user.role) ? next() : res.sendStatus(403));` },
    { options: strict, code: `const byRole = (role) => people.filter((person) => person.role === role);
show(byRole('nurse'));` },
    { options: strict, code: `export const ALL_ROLES = ['admin', 'doctor'];` },
    { options: strict, code: `await api.post('/staff', { data: { role: 'nurse' } });` },
    { options: strict, code: 'const typeDefs = gql`\n  directive @auth(requires: Role = ADMIN) on FIELD_DEFINITION\n  type Query { open: String }\n`;' },
    { options: strict, code: `if (!(user.role in grantsFromStore)) throw new ForbiddenError();` },
    { options: strict, code: `app.get('/beds', { config: { scope: ['beds:read'] } }, list);` },
    { options: strict, code: `for (const user of users) if (user.role === 'nurse') notify(user);` },
    { options: strict, code: `const nurses = users.reduce((n, u) => (u.role === 'nurse' ? n + 1 : n), 0);` },
    { options: strict, code: `if (dto.role === 'admin') throw new BadRequestException('cannot invite admins');` },
    { options: strict, code: `if (job.kind === 'exporter') throw new Error('Unauthorized export');` },
    { options: strict, code: `const tag = (c) => c.get('field') === 'dermatologist';` },
    // Wings of a house, not roles of whoever asks.
    { code: `const FLOORS = { east: ['hospice', 'chapel'] };
export const isOn = (wing, room) => FLOORS[wing].includes(room.name);` },
  ],
  invalid: [
    { name: 'a guard of that name', code: `guards.requireRole('md');`, errors: [{ messageId: 'listed', line: 1, column: 1 }] },
    { name: 'a role beside a guard', code: `authorize('client-manager');`, errors: [{ messageId: 'listed', line: 1, column: 1 }] },
    { name: 'sent away', code: `if (user.role !== 'admin') { router.push('/login'); }`, errors: [{ messageId: 'tested', line: 1, column: 5 }] },
    { name: 'a registration that refuses', code: `async function handleRegister(data) { if (user.role !== 'admin') throw new Error('x'); await save(data); }`, errors: [{ messageId: 'tested', line: 1, column: 43 }] },
    {
      options: strict,
      code: `enum StaffRole { Physician = 'physician', Clerk = 'clerk' }
const CAN_PRESCRIBE = new Set<string>([StaffRole.Physician]);
export const canPrescribe = (v: Viewer) => CAN_PRESCRIBE.has(v.role);`,
      errors: [
        { messageId: 'listed', line: 1, column: 1 },
        { messageId: 'listed', line: 2, column: 7 },
        { messageId: 'tested', line: 3, column: 44 },
      ],
    },
    {
      options: strict,
      code: `const ROLES = { DOCTOR: 'doctor', NURSE: 'nurse' } as const;
router.get('/charts', requireRole(ROLES.DOCTOR), list);`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'listed', line: 2, column: 23 },
      ],
    },
    {
      options: strict,
      code: `export function abilityFor(p: Principal) {
  if (p.role === 'oncologist') can('read', 'TumorBoard');
  if (p.groups.indexOf('billing-admin') !== -1) can('export', 'Claim');
}`,
      errors: [
        { messageId: 'tested', line: 2, column: 7 },
        { messageId: 'tested', line: 3, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const AREAS: [RegExp, string[]][] = [[/^\\/charts/, ['doctor', 'nurse']]];`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `if (user.role === 'admin') {
  deleteRecord();
}`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (req.user.role !== 'doctor') return res.status(403).end();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (['admin', 'nurse'].includes(req.user.role)) next();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const ALLOWED = ['doctor', 'nurse'];
if (!ALLOWED.includes(req.user.role)) throw new ForbiddenError();`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 6 },
      ],
    },
    {
      options: strict,
      code: `const CLINICAL = new Set(['doctor', 'nurse']);
export const canRead = (user) => CLINICAL.has(user.role);`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 34 },
      ],
    },
    {
      options: strict,
      code: `if (user.roles.some((role) => role === 'billing')) next();`,
      errors: [
        { messageId: 'tested', line: 1, column: 31 },
      ],
    },
    {
      options: strict,
      code: `const allowed = ['admin'];
if (!allowed.some((role) => user.roles.includes(role))) throw new Error('denied');`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 29 },
      ],
    },
    {
      options: strict,
      code: `const { role } = req.user;
if (role === 'receptionist') return res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const { role: kind } = req.user;
if (kind === 'receptionist') return res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const isAdmin = session.user.role === 'admin';
if (isAdmin) exportAll();`,
      errors: [
        { messageId: 'tested', line: 1, column: 17 },
      ],
    },
    {
      options: strict,
      code: `switch (user.role) {
  case 'doctor':
    allow();
    break;
  default:
    deny();
}`,
      errors: [
        { messageId: 'tested', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `export const PERMISSIONS = { doctor: ['chart:read', 'chart:write'], nurse: ['chart:read'] };`,
      errors: [
        { messageId: 'listed', line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `enum Role { Admin = 'admin', Nurse = 'nurse' }
const GRANTS = { [Role.Admin]: ['*'], [Role.Nurse]: ['vitals:write'] };`,
      errors: [
        { messageId: 'listed', line: 1, column: 1 },
        { messageId: 'listed', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const ACCESS = { 'chart:read': ['doctor', 'nurse'], 'chart:delete': ['admin'] };`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { Role } from './roles';
if (user.role === Role.ADMIN) purge();`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `router.get('/charts', requireRole('doctor'), list);`,
      errors: [
        { messageId: 'listed', line: 1, column: 23 },
      ],
    },
    {
      options: strict,
      code: `router.get('/charts', authorize(['nurse']), list);`,
      errors: [
        { messageId: 'listed', line: 1, column: 23 },
      ],
    },
    {
      options: strict,
      code: `import { AuthUser } from './enums';
router.get('/charts', auth(AuthUser.DOCTOR), list);`,
      errors: [
        { messageId: 'listed', line: 2, column: 23 },
      ],
    },
    {
      options: strict,
      code: `router.delete('/charts/:id', restrictTo('admin', 'manager'), remove);`,
      errors: [
        { messageId: 'listed', line: 1, column: 30 },
      ],
    },
    {
      options: strict,
      code: `class Charts {
  @Roles('admin')
  remove() {}
}`,
      errors: [
        { messageId: 'listed', line: 2, column: 3 },
      ],
    },
    {
      options: strict,
      code: `class Charts {
  @SetMetadata('roles', ['clinician'])
  read() {}
}`,
      errors: [
        { messageId: 'listed', line: 2, column: 3 },
      ],
    },
    {
      options: strict,
      code: `class ChartResolver {
  @Authorized(['ADMIN'])
  charts() {}
}`,
      errors: [
        { messageId: 'listed', line: 2, column: 3 },
      ],
    },
    {
      options: strict,
      code: `class Charts {
  @UseGuards(new RolesGuard(['admin']))
  remove() {}
}`,
      errors: [
        { messageId: 'listed', line: 2, column: 14 },
      ],
    },
    {
      filename: 'file.tsx',
      options: strict,
      code: `const page = <ProtectedRoute allowedRoles={['doctor']}><Charts /></ProtectedRoute>;`,
      errors: [
        { messageId: 'listed', line: 1, column: 30 },
      ],
    },
    {
      filename: 'file.tsx',
      options: strict,
      code: 'const page = <RequireRole role="admin"><Users /></RequireRole>;',
      errors: [
        { messageId: 'listed', line: 1, column: 27 },
      ],
    },
    {
      options: strict,
      code: `export const routes = [{ path: '/users', roles: ['admin'], handler }];`,
      errors: [
        { messageId: 'listed', line: 1, column: 42 },
      ],
    },
    {
      options: strict,
      code: `const procedure = base.use(({ ctx, next }) => {
  if (ctx.session.user.role !== 'ADMIN') throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});`,
      errors: [
        { messageId: 'tested', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `export const isSuper = (claims) => claims.groups.includes('superuser');`,
      errors: [
        { messageId: 'tested', line: 1, column: 36 },
      ],
    },
    {
      options: strict,
      code: `if (profile.userType === 'clinician') openChart();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (user.accessLevel === 'superuser') openAll();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `function guard(user) {
  return /^(?:doctor|nurse)$/.test(user.role);
}`,
      errors: [
        { messageId: 'tested', line: 2, column: 10 },
      ],
    },
    {
      options: strict,
      code: `if (account.kind === 'admin') purge();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (claims['custom:role'] === 'billing') openLedger();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (user.role.toLowerCase() === 'admin') purge();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `export function ability(user) {
  const { can, build } = new AbilityBuilder(Ability);
  if (user.role === 'doctor') can('read', 'Chart');
  return build();
}`,
      errors: [
        { messageId: 'tested', line: 3, column: 7 },
      ],
    },
    {
      options: strict,
      code: `ac.grant('nurse').readAny('vitals');`,
      errors: [
        { messageId: 'listed', line: 1, column: 1 },
      ],
    },
    {
      filename: 'file.tsx',
      options: strict,
      code: `const page = user.role === 'admin' ? <Users /> : <Navigate to="/" />;`,
      errors: [
        { messageId: 'tested', line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `return user.role === 'admin' ? next() : res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 1, column: 8 },
      ],
    },
    {
      options: strict,
      code: `if (hasRole(user, 'admin')) purge();`,
      errors: [
        { messageId: 'listed', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `export class ChartPolicy {
  private readonly reviewer = 'auditor';
  allows(actor) {
    return actor.role === this.reviewer;
  }
}`,
      errors: [
        { messageId: 'tested', line: 4, column: 12 },
      ],
    },
    {
      options: strict,
      code: `if (getUserRole(session) === 'admin') purge();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const filters = user.role === 'doctor' ? { doctorId: user.id } : {};`,
      errors: [
        { messageId: 'tested', line: 1, column: 17 },
      ],
    },
    {
      options: strict,
      code: 'export const ROLE_LEVELS = { admin: 3, doctor: 2, nurse: 1 };',
      errors: [
        { messageId: 'listed', line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `if ((session as any)?.user?.role === 'billing') openLedger();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if ('admin' == req.auth.role) purge();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const allow = ROLES.ADMIN === user.role;
if (allow) purge();`,
      errors: [
        { messageId: 'tested', line: 1, column: 15 },
      ],
    },
    {
      options: strict,
      code: `app.use(authorize({ roles: ['admin'] }));`,
      errors: [
        { messageId: 'listed', line: 1, column: 9 },
      ],
    },
    {
      options: strict,
      code: `const rank = ['nurse', 'doctor', 'admin'];
if (rank.indexOf(user.role) < 2) throw new Error('denied');`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (user.isActive && (user.role === 'admin' || user.role === 'owner')) purge();`,
      errors: [
        { messageId: 'tested', line: 1, column: 23 },
      ],
    },
    {
      options: strict,
      code: `const { user: { role } } = useSession();
if (role !== 'admin') redirect('/');`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const canEdit = _.includes(['doctor', 'nurse'], user.role);
if (canEdit) edit();`,
      errors: [
        { messageId: 'tested', line: 1, column: 17 },
      ],
    },
    {
      options: strict,
      code: `const isDoctor = () => auth.user?.role === 'doctor';`,
      errors: [
        { messageId: 'tested', line: 1, column: 24 },
      ],
    },
    {
      options: strict,
      code: `export const requireAdmin = (req, res, next) => { if (!req.user || req.user.role !== 'admin') { return res.status(403).json({ error: 'Admin only' }); } next(); };`,
      errors: [
        { messageId: 'tested', line: 1, column: 68 },
      ],
    },
    {
      options: strict,
      code: `export function middleware(req) { const token = getToken(req); if (req.nextUrl.pathname.startsWith('/admin') && token?.role !== 'admin') { return NextResponse.redirect('/'); } }`,
      errors: [
        { messageId: 'tested', line: 1, column: 113 },
      ],
    },
    {
      options: strict,
      code: `if (!user.roles?.includes('physician') && !user.roles?.includes('nurse')) { throw new UnauthorizedException(); }`,
      errors: [
        { messageId: 'tested', line: 1, column: 6 },
      ],
    },
    {
      options: strict,
      code: `const hasAccess = ['admin', 'clinician'].some((r) => user.roles.includes(r));
if (!hasAccess) return res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 1, column: 54 },
      ],
    },
    {
      options: strict,
      code: `router.use('/billing', checkRole(['billing', 'admin']));`,
      errors: [
        { messageId: 'listed', line: 1, column: 24 },
      ],
    },
    {
      options: strict,
      code: `router.get('/x', auth.requireRoles('doctor'), h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 18 },
      ],
    },
    {
      options: strict,
      code: `router.get('/x', rbac(['doctor']), h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 18 },
      ],
    },
    {
      options: strict,
      code: `router.get('/x', isAuthenticated, hasRole('ADMIN'), h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 35 },
      ],
    },
    {
      options: strict,
      code: `router.get('/x', passport.authenticate('jwt'), allow('nurse', 'doctor'), h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 48 },
      ],
    },
    {
      options: strict,
      code: `fastify.get('/x', { preHandler: [fastify.authenticate, fastify.hasRole('doctor')] }, h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 56 },
      ],
    },
    {
      options: strict,
      code: `fastify.get('/x', { config: { allowedRoles: ['doctor'] } }, h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 31 },
      ],
    },
    {
      options: strict,
      code: `app.get('/x', { onRequest: guard({ roles: ['nurse'] }) }, h);`,
      errors: [
        { messageId: 'listed', line: 1, column: 28 },
      ],
    },
    {
      options: strict,
      code: `const ROLE_PERMISSIONS = new Map([['doctor', ['read']], ['nurse', ['read']]]);
export const p = (u) => ROLE_PERMISSIONS.get(u.role);`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const ROLE_HIERARCHY = ['nurse', 'doctor', 'admin'];
export function atLeast(user, min) { return ROLE_HIERARCHY.indexOf(user.role) >= ROLE_HIERARCHY.indexOf(min); }`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 45 },
      ],
    },
    {
      options: strict,
      code: `export const adminProcedure = t.procedure.use(({ ctx, next }) => { if (ctx.user.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' }); return next({ ctx }); });`,
      errors: [
        { messageId: 'tested', line: 1, column: 72 },
      ],
    },
    {
      options: strict,
      code: `const resolvers = { Query: { patients: (_, args, { user }) => { if (user.role !== 'DOCTOR') throw new ForbiddenError('no'); return list(); } } };`,
      errors: [
        { messageId: 'tested', line: 1, column: 69 },
      ],
    },
    {
      options: strict,
      code: 'class R { @Query() @Auth(Role.DOCTOR, Role.ADMIN) patients() {} }',
      errors: [
        { messageId: 'listed', line: 1, column: 20 },
      ],
    },
    {
      options: strict,
      code: 'class R { @HasRoles(UserRole.Physician) @UseGuards(JwtGuard, RolesGuard) get() {} }',
      errors: [
        { messageId: 'listed', line: 1, column: 11 },
      ],
    },
    {
      options: strict,
      code: `class R { @UseGuards(RoleGuard('admin')) get() {} }`,
      errors: [
        { messageId: 'listed', line: 1, column: 22 },
      ],
    },
    {
      options: strict,
      code: `const can = (user, action) => { switch (user.userType) { case 'physician': return true; case 'billing': return action === 'bill'; default: return false; } };`,
      errors: [
        { messageId: 'tested', line: 1, column: 33 },
      ],
    },
    {
      options: strict,
      code: `const allowed = { admin: true, doctor: true };
if (!allowed[user.role]) throw new Error('forbidden');`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `export function canPrescribe(role: Role) { return role === 'doctor' || role === 'np'; }`,
      errors: [
        { messageId: 'tested', line: 1, column: 51 },
      ],
    },
    {
      options: strict,
      code: `const STAFF = ['doctor', 'nurse'] as const;
if (!STAFF.includes(session.user.role as any)) notFound();`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 6 },
      ],
    },
    {
      options: strict,
      code: `if (decoded['cognito:groups']?.includes('Clinicians')) return true;`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (req.auth.payload.roles.indexOf('superuser') > -1) next();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (jwtPayload.role != 'RECEPTIONIST') { ctx.status = 403; return; }`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: 'if (user.roleId === 1) purge();',
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const ROLE_SCOPE = { doctor: 'all', nurse: 'ward' };`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `await enforcer.addPolicy('doctor', 'chart', 'read');`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const isStaff = user?.role && ['nurse', 'doctor'].includes(user.role);
if (!isStaff) redirect('/login');`,
      errors: [
        { messageId: 'tested', line: 1, column: 31 },
      ],
    },
    {
      options: strict,
      code: `io.use((socket, next) => { if (socket.data.user.role !== 'clinician') return next(new Error('forbidden')); next(); });`,
      errors: [
        { messageId: 'tested', line: 1, column: 32 },
      ],
    },
    {
      options: strict,
      code: `const routes = [{ path: '/billing', component: Billing, meta: { roles: ['billing'] } }];`,
      errors: [
        { messageId: 'listed', line: 1, column: 65 },
      ],
    },
    {
      options: strict,
      code: `const routes: Routes = [{ path: 'admin', canActivate: [RoleGuard], data: { roles: ['admin'] }, component: Admin }];`,
      errors: [
        { messageId: 'listed', line: 1, column: 76 },
      ],
    },
    {
      filename: 'file.tsx',
      options: strict,
      code: `<PrivateRoute roles={['doctor', 'nurse']} component={Chart} />;`,
      errors: [
        { messageId: 'listed', line: 1, column: 15 },
      ],
    },
    {
      filename: 'file.tsx',
      options: strict,
      code: `<Route path="/admin" element={user?.role === 'admin' ? <Admin /> : <Navigate to="/login" />} />;`,
      errors: [
        { messageId: 'tested', line: 1, column: 31 },
      ],
    },
    {
      options: strict,
      code: `const where = ctx.user.role === 'patient' ? { patientId: ctx.user.id } : {};
await db.find({ where });`,
      errors: [
        { messageId: 'tested', line: 1, column: 15 },
      ],
    },
    {
      options: strict,
      code: `export const policies = { 'patient:read': ['doctor', 'nurse'], 'patient:write': ['doctor'] };`,
      errors: [
        { messageId: 'listed', line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `if (user.is('admin') || user.role === 'superadmin') return true;`,
      errors: [
        { messageId: 'tested', line: 1, column: 25 },
      ],
    },
    {
      options: strict,
      code: `const adminRoles = ['admin', 'superadmin'];
export const isAdmin = (user: User) => adminRoles.includes(user.role);`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
        { messageId: 'tested', line: 2, column: 40 },
      ],
    },
    {
      options: strict,
      code: `const ADMIN = 'admin';
if (req.session.role === ADMIN) return next();`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: 'const DEFAULT_POLICY = { clinician: { canRead: true, canWrite: true }, billing: { canRead: true, canWrite: false } };',
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `defineAbility((can) => { if (user.role === 'nurse') { can('read', 'Vitals'); } });`,
      errors: [
        { messageId: 'tested', line: 1, column: 30 },
      ],
    },
    {
      options: strict,
      code: `if (authUser.type === 'DOCTOR') { return next(); }`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (localStorage.getItem('role') === 'admin') showAdmin();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const role = localStorage.getItem('role');
if (role !== 'doctor') navigate('/login');`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const role = req.headers['x-user-role'];
if (role !== 'doctor') return res.status(403).end();`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const needs = (...wanted) => (req, res, next) => (wanted.includes(req.user.role) ? next() : res.sendStatus(403));
router.get('/charts', needs('case_worker'), list);`,
      errors: [
        { messageId: 'listed', line: 2, column: 23 },
      ],
    },
    {
      options: strict,
      code: `const anyOf = (roles) => {
  const set = new Set(roles);
  return (req, res, next) => (set.has(req.user.role) ? next() : res.sendStatus(403));
};
router.get('/lab', anyOf(['phlebotomist']), list);`,
      errors: [
        { messageId: 'listed', line: 5, column: 20 },
      ],
    },
    {
      options: strict,
      code: `const LEVELS = { volunteer: 1, coordinator: 2, director: 3 };
if (LEVELS[req.user.role] < LEVELS.coordinator) throw new ForbiddenError();`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const TABS = { pharmacist: ['queue', 'controlled'], tech: ['queue'] };
const allowed = TABS[user.role]?.includes('controlled');
if (!allowed) throw new Response('Forbidden', { status: 403 });`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const MAY_SEAL = new Map([['judge', true], ['social_worker', false]]);
if (!MAY_SEAL.get(actor.role)) throw new ForbiddenError();`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const TIER = { consultant: 'full', student: 'none' };
export const canSee = (req) => TIER[req.user.role] === 'full';`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const isAdmin = user.userRoles.some((entry) => entry.role === 'Practice Administrator');
if (!isAdmin) throw new ForbiddenException();`,
      errors: [
        { messageId: 'tested', line: 1, column: 48 },
      ],
    },
    {
      options: strict,
      code: `req.user.memberships.find((entry) => entry.role === 'billing_clerk') ? next() : res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 1, column: 38 },
      ],
    },
    {
      options: strict,
      code: `if (req.user.level < Level.Doctor) return res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `const granted = (user.roles & Role.PHARMACIST) !== 0;
if (!granted) throw new ForbiddenError();`,
      errors: [
        { messageId: 'tested', line: 1, column: 18 },
      ],
    },
    {
      options: strict,
      code: `export const decide = (user) => match(user.role).with('doctor', () => true).otherwise(() => false);`,
      errors: [
        { messageId: 'tested', line: 1, column: 33 },
      ],
    },
    {
      options: strict,
      code: 'const typeDefs = gql`\n  type Query {\n    chart(id: ID!): Chart @auth(requires: DOCTOR)\n  }\n`;',
      errors: [
        { messageId: 'listed', line: 3, column: 27 },
      ],
    },
    {
      options: strict,
      code: 'const POLICY = `\np, physician, /charts/*, GET\np, nurse, /vitals/*, POST\n`;',
      errors: [
        { messageId: 'listed', line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const POLICIES = [['nurse', 'chart', 'read'], ['doctor', 'chart', 'write']];`,
      errors: [
        { messageId: 'listed', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `export const ALLOWED_ROLES = ['case_manager', 'triage_nurse'];`,
      errors: [
        { messageId: 'listed', line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `export const StaffOnly = () => SetMetadata('allowedRoles', ['staff', 'admin']);`,
      errors: [
        { messageId: 'listed', line: 1, column: 32 },
      ],
    },
    {
      options: strict,
      code: `class Charts {
  @AllowedFor('intake_worker')
  read() {}
}`,
      errors: [
        { messageId: 'listed', line: 2, column: 3 },
      ],
    },
    {
      options: strict,
      code: `export const Guarded = withAuthorization(['admin'])(Page);`,
      errors: [
        { messageId: 'listed', line: 1, column: 24 },
      ],
    },
    {
      options: strict,
      code: `export const POST = createProtectedRoute(handler, { roles: ['CLINICIAN', 'ADMIN'] });`,
      errors: [
        { messageId: 'listed', line: 1, column: 21 },
      ],
    },
    {
      options: strict,
      code: `ac.setGrants({ nurse: { vitals: { 'create:any': ['*'] } } });`,
      errors: [
        { messageId: 'listed', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `export const route = { method: 'GET', path: '/beds', options: { auth: { scope: ['bed_manager'] } } };`,
      errors: [
        { messageId: 'listed', line: 1, column: 73 },
      ],
    },
    {
      options: strict,
      code: `export const rules = [{ role: 'nurse', resource: 'vitals', action: 'update' }];`,
      errors: [
        { messageId: 'listed', line: 1, column: 25 },
      ],
    },
    {
      options: strict,
      code: `export const routes = [{ path: 'wards', canActivate: [guard], data: { expectedRole: 'ward_manager' } }];`,
      errors: [
        { messageId: 'listed', line: 1, column: 71 },
      ],
    },
    {
      options: strict,
      code: `export const PROTECTED = { '/admin': ['admin'], '/charts': ['doctor', 'nurse'] };`,
      errors: [
        { messageId: 'listed', line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `const canMatch = () => inject(Auth).role() === 'surgeon';`,
      errors: [
        { messageId: 'tested', line: 1, column: 24 },
      ],
    },
    {
      options: strict,
      code: `if (req.user.discipline !== 'physio') return res.sendStatus(403);`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `function isOneOf(user, ...names) {
  return names.some((name) => user.roles.map((role) => role.name).includes(name));
}
if (!isOneOf(user, 'lab_scientist')) throw new ForbiddenError();`,
      errors: [
        { messageId: 'listed', line: 4, column: 6 },
      ],
    },
    {
      options: strict,
      code: `const { requestedBy } = job.data;
if (requestedBy.role !== 'exporter') throw new Error('Unauthorized export');`,
      errors: [
        { messageId: 'tested', line: 2, column: 5 },
      ],
    },
    {
      options: strict,
      code: `if (role !== 'exporter') return res.status(403).end();`,
      errors: [
        { messageId: 'tested', line: 1, column: 5 },
      ],
    },
    {
      options: strict,
      code: `export const allowed = user$.pipe(map((u) => u?.role === 'ADMIN' || router.createUrlTree(['/login'])));`,
      errors: [
        { messageId: 'tested', line: 1, column: 46 },
      ],
    },
    { code: `import { createMiddleware } from 'hono/factory';
export const gate = createMiddleware(async (c, next) => {
  const ok = c.get('role') === 'dermatologist';
  return ok ? next() : c.json({ error: 'forbidden' }, 403);
});`, errors: [{ messageId: 'tested', line: 3, column: 14 }] },
    { code: `const ACCESS = { read: ['hospice_physician', 'chaplain'], write: ['hospice_physician'] };
export const allow = (action) => (req, res, next) => {
  if (!ACCESS[action].includes(req.user.role)) return res.sendStatus(403);
  return next();
};`, errors: [{ messageId: 'tested', line: 3, column: 8 }] },
  ],
});
