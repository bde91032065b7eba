from datetime import timedelta

from fastapi import APIRouter, Depends

router = APIRouter()


# ruleid: hipaa.python.require-audited-break-glass
def break_glass(user, patient_id):
    grants.add(user.id, patient_id)


# ruleid: hipaa.python.require-audited-break-glass
def emergency_access(user, patient_id, reason):
    if not reason:
        raise ValueError("a reason is required")
    grants.add(user.id, patient_id, reason, expires_in=timedelta(hours=1))


# ruleid: hipaa.python.require-audited-break-glass
def break_the_glass(user, patient_id, reason):
    audit.record(who=user.id, what=patient_id, action="break-glass", reason=reason)
    grants.add(user.id, patient_id)


# ruleid: hipaa.python.require-audited-break-glass
def emergency_override(user, patient_id, reason=None):
    audit.record(who=user.id, what=patient_id, action="break-glass", reason=reason)
    grants.add(user.id, patient_id, expires_in=timedelta(hours=1))


# ruleid: hipaa.python.require-audited-break-glass
def override_consent(user, patient_id, reason: str):
    audit.record(who=user.id, what=patient_id, action="override", reason=reason)
    grants.add(user.id, patient_id, expires_at=None)


@router.post("/patients/{patient_id}/break-glass")
# ruleid: hipaa.python.require-audited-break-glass
async def open_chart(patient_id: str, user=Depends(current_user)):
    return await charts.open(patient_id, user.id)


@router.post("/emergency-access/{patient_id}")
# ruleid: hipaa.python.require-audited-break-glass
async def open_quickly(patient_id: str, user=Depends(current_user)):
    return {"token": jwt.encode({"sub": user.id, "patient": patient_id}, key())}


# ruleid: hipaa.python.require-audited-break-glass
def may_read(user, patient, is_emergency=False):
    if is_emergency:
        return True
    return policy.allows(user.id, patient.id)


# ruleid: hipaa.python.require-audited-break-glass
def check(request, patient):
    if request.headers.get("X-Break-Glass"):
        return True
    return policy.allows(request.user.id, patient.id)


# ruleid: hipaa.python.require-audited-break-glass
def btg_session(user, patient_id):
    session["btg"] = patient_id
    logger.warning("emergency access by %s", user.id)


# ok: hipaa.python.require-audited-break-glass
def break_glass_with_reason(user, patient_id, reason: str):
    if len(reason) < 20:
        raise ValueError("a reason is required")
    audit.record(who=user.id, what=patient_id, action="break-glass", reason=reason)
    grants.add(user.id, patient_id, expires_in=timedelta(hours=1))


@router.post("/patients/{patient_id}/btg")
# ok: hipaa.python.require-audited-break-glass
async def open_for_a_while(patient_id: str, body: BreakGlassIn, user=Depends(current_user)):
    await audit.emergency(who=user.id, what=patient_id, why=body.reason)
    return await grants.add(user.id, patient_id, expires_at=in_minutes(60))


# ok: hipaa.python.require-audited-break-glass
def glass_break_sensor(reading):
    return reading > 3


# ok: hipaa.python.require-audited-break-glass
def revoke_emergency_access(grant):
    grants.update(grant.id, ended=True)


# ok: hipaa.python.require-audited-break-glass
def list_emergency_grants():
    return grants.get("open")


# ok: hipaa.python.require-audited-break-glass
def emergency_contact(person):
    return contacts.get(person.id)


# ok: hipaa.python.require-audited-break-glass
def emergency_department_rooms():
    return rooms.filter(kind="ed")


# ok: hipaa.python.require-audited-break-glass
def override_theme(settings, name):
    settings.theme = name


# ok: hipaa.python.require-audited-break-glass
def notify_emergency_team(message):
    pager.send(message)


# ok: hipaa.python.require-audited-break-glass
def may_read_by_policy(user, patient):
    return policy.allows(user.id, patient.id)
