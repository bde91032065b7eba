// ruleid: hipaa.javascript.require-audited-break-glass
export async function breakGlass(user: User, patientId: string) {
  await grants.create({ userId: user.id, patientId });
}

// ok: hipaa.javascript.require-audited-break-glass
export async function breakTheGlass(user: User, patientId: string, reason: string) {
  await grants.create({ userId: user.id, patientId, reason });
  await auditLog.append({ actorId: user.id, action: 'break-glass', reason });
}

// ruleid: hipaa.javascript.require-audited-break-glass
export const overrideConsent = async (user: User, reason: string) => {
  await redis.set(`override:${user.id}`, reason, 'EX', 3600);
};

// ok: hipaa.javascript.require-audited-break-glass
export const listEmergencyGrants = async (user: User) => {
  return grants.findByUser(user.id);
};

// ruleid: hipaa.javascript.require-audited-break-glass
router.post('/patients/:id/break-glass', async (req, res) => {
  await grants.insert({ userId: req.user.id, patientId: req.params.id });
  res.sendStatus(204);
});

// ok: hipaa.javascript.require-audited-break-glass
router.post('/patients/:id/btg', async (req, res) => {
  if (!req.body.reason) return res.sendStatus(400);
  await auditTrail.record({ actorId: req.user.id, action: 'btg', reason: req.body.reason });
  await grants.insert({ userId: req.user.id, patientId: req.params.id });
  res.sendStatus(204);
});

// ruleid: hipaa.javascript.require-audited-break-glass
router.post('/patients/:id/emergency-access', (req, res) => {
  res.json({ token: jwt.sign({ sub: req.user.id, emergency: true }, secret, { expiresIn: '30m' }) });
});

// ok: hipaa.javascript.require-audited-break-glass
router.get('/break-glass/active', async (req, res) => {
  res.json(await grants.listActive(req.user.id));
});

// ruleid: hipaa.javascript.require-audited-break-glass
export function mayOpen(user: User, opts: { emergency?: boolean }) {
  if (opts.emergency) return true;
  return team.has(user.id);
}

// ok: hipaa.javascript.require-audited-break-glass
export function emergencyContact(person: Person) {
  return `${person.name} (${person.relation})`;
}

export class OverrideService {
  // ruleid: hipaa.javascript.require-audited-break-glass
  async activateBreakGlass(userId: string, patientId: string) {
    await this.access.grantTemporary(userId, patientId);
    return true;
  }

  // ok: hipaa.javascript.require-audited-break-glass
  async revokeBreakGlass(grantId: string) {
    await this.grants.close(grantId);
  }

  @Audited('emergency.open')
  // ok: hipaa.javascript.require-audited-break-glass
  async emergencyAccess(userId: string, patientId: string, justification: string) {
    return this.grants.create({ userId, patientId, justification });
  }

  // ruleid: hipaa.javascript.require-audited-break-glass
  async emergencyLogin(userId: string) {
    this.session.grants.add(userId);
  }
}

// ruleid: hipaa.javascript.require-audited-break-glass
export async function enableEmergencyMode(user: User) {
  await grantRepo.upsert({ userId: user.id, scope: 'all' });
}

// ruleid: hipaa.javascript.require-audited-break-glass
export async function emergencyOverride(user: User, reason: string) {
  await grantRepo.save({ userId: user.id, reason });
}

// ruleid: hipaa.javascript.require-audited-break-glass
export async function openEmergencyChart(user: User, id: string) {
  return charts.findById(id);
}

// ok: hipaa.javascript.require-audited-break-glass
export function openCalendar(user: User, id: string) {
  return calendars.findById(id);
}

// ok: hipaa.javascript.require-audited-break-glass
export async function notifyEmergencyContact(person: Person) {
  await phone.call(person.phone);
}

// ok: hipaa.javascript.require-audited-break-glass
export function formatEmergencyGrant(grant: Grant) {
  return `${grant.id} until ${grant.expiresAt}`;
}

// ok: hipaa.javascript.require-audited-break-glass
export async function sendReminder(user: User) {
  await grants.create({ userId: user.id });
}

// ruleid: hipaa.javascript.require-audited-break-glass
export async function emergencyOpen(userId: string, visitId: string) {
  const grant = await grants.create({ userId, visitId, expiresAt: later(30) });
  await audit({ who: userId, what: visitId, action: 'break-glass', outcome: 'granted', purposeOfUse: 'ETREAT' });
  return grant.id;
}

// ok: hipaa.javascript.require-audited-break-glass
export async function emergencyOpenAndPage(userId: string, visitId: string) {
  const grant = await grants.create({ userId, visitId, expiresAt: later(30) });
  await audit({ who: userId, what: visitId, action: 'break-glass', outcome: 'granted', purposeOfUse: 'ETREAT' });
  await pageSupervisor(userId);
  return grant.id;
}
