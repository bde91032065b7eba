export function remove(req: Request, chart: Chart) {
  // ruleid: hipaa.javascript.no-hardcoded-roles
  if (req.user.role !== 'admin') throw new ForbiddenError();
  // ruleid: hipaa.javascript.no-hardcoded-roles, hipaa.javascript.shape.no-hardcoded-roles
  if (!['doctor', 'nurse'].includes(req.user.role)) throw new ForbiddenError();
  // ruleid: hipaa.javascript.no-hardcoded-roles
  if (!req.user.roles.includes('clinician')) throw new ForbiddenError();
  // ruleid: hipaa.javascript.no-hardcoded-roles
  if (req.user.role === Role.DOCTOR) return chart.delete();
  // ok: hipaa.javascript.no-hardcoded-roles
  if (!policy.allows(req.user.id, 'chart:delete')) throw new ForbiddenError();
  return undefined;
}

const CLINICAL = ['physician', 'nurse'];
// ruleid: hipaa.javascript.no-hardcoded-roles
export const mayRead = (user: User) => CLINICAL.includes(user.role);

export function scope(user: User) {
  switch (user.role) {
    // ruleid: hipaa.javascript.shape.no-hardcoded-roles
    case 'admin':
      return 'all';
  }
  return 'none';
}

// ruleid: hipaa.javascript.guard.no-hardcoded-roles
router.get('/charts', requireRole('doctor'), list);
// ruleid: hipaa.javascript.guard.no-hardcoded-roles, hipaa.javascript.shape.no-hardcoded-roles
router.get('/bills', hasAnyRole(['billing', 'admin']), list);
// ok: hipaa.javascript.guard.no-hardcoded-roles
router.get('/charts', requirePermission('chart:read'), list);

class Charts {
  // ruleid: hipaa.javascript.guard.no-hardcoded-roles
  @Roles('admin')
  remove() {}

  // ok: hipaa.javascript.guard.no-hardcoded-roles
  @Permissions('chart:read')
  read() {}
}

// ruleid: hipaa.javascript.shape.no-hardcoded-roles, hipaa.javascript.table.no-hardcoded-roles
const ROLE_PERMISSIONS = { doctor: ['chart:read'], nurse: ['vitals:write'] };
// ruleid: hipaa.javascript.shape.no-hardcoded-roles, hipaa.javascript.table.no-hardcoded-roles
const allowedRoles = ['doctor', 'nurse'];
// ok: hipaa.javascript.table.no-hardcoded-roles
const ROLE_LABELS = { doctor: 'Doctor', nurse: 'Nurse' };
// ok: hipaa.javascript.table.no-hardcoded-roles
const wards = ['icu', 'surgery'];

// ok: hipaa.javascript.no-hardcoded-roles
const nurses = staff.filter((person) => person.role === 'nurse');
// ok: hipaa.javascript.no-hardcoded-roles
const colour = user.role === 'doctor' ? 'blue' : 'grey';
// ok: hipaa.javascript.no-hardcoded-roles
const answers = messages.filter((message) => message.role === 'assistant');
// ok: hipaa.javascript.no-hardcoded-roles
const isButton = element.role === 'button';
// ok: hipaa.javascript.no-hardcoded-roles
const speaks = message.role === 'doctor';
// ok: hipaa.javascript.no-hardcoded-roles
const sent = req.body.role === 'nurse';

// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const requireClinical = authorize('doctor', 'nurse');
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const requireScope = authorize('chart:read');
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
const AREA_ROLES: Record<string, string[]> = { '/ward': ['nurse', 'physician'] };
// ok: hipaa.javascript.shape.no-hardcoded-roles
const AREA_TITLES: Record<string, string> = { '/ward': 'The ward' };
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const isTherapist = (user: User) => /^(psychiatrist|therapist)$/.test(user.role);
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const isName = (user: User) => /^[a-z]+$/.test(user.name);
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
const routes = [{ path: 'chart', canActivate: [roleGuard], data: { roles: ['physician'] } }];
// ok: hipaa.javascript.shape.no-hardcoded-roles
const plain = [{ path: 'chart', canActivate: [authGuard], data: { title: 'Chart' } }];
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const inGroup = (groups: string[]) => groups.includes('Clinicians');
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const inDepartment = (groups: string[]) => groups.includes('North');
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const mayOpen = (claims: Claims) => ({ hygienist: true, dentist: true })[claims.role];
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const mayPaint = (claims: Claims) => ({ red: true, green: true })[claims.colour];
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const maySettle = (groups: string[]) => groups.some((group) => ['billing_admin', 'claims_adjuster'].includes(group));
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const isNorth = (groups: string[]) => groups.some((group) => ['north', 'south'].includes(group));
// ok: hipaa.javascript.no-hardcoded-roles
export const greeting = (user: User) => (user.role === 'doctor' ? `Dr. ${user.lastName}` : user.firstName);
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const maySign = (user: User) => user.role.toLowerCase() === 'physician';
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const isRed = (user: User) => user.colour.toLowerCase() === 'red';
// ruleid: hipaa.javascript.shape.no-hardcoded-roles
export const mayDispense = (user: User) => new Set(['admin', 'nurse']).has(user.role);
// ok: hipaa.javascript.shape.no-hardcoded-roles
export const isPrimary = (user: User) => new Set(['red', 'blue']).has(user.colour);
