from enum import Enum
from functools import wraps

from flask import abort, g
from flask_login import current_user


def delete_chart(chart):
    # ruleid: hipaa.python.no-hardcoded-roles
    if current_user.role != "admin":
        abort(403)
    chart.delete()


def can_prescribe(user):
    # ruleid: hipaa.python.no-hardcoded-roles
    return user.role in ["doctor", "nurse_practitioner"]


def is_clinical(claims):
    # ruleid: hipaa.python.no-hardcoded-roles
    return "clinician" in claims["roles"]


def require_billing(user):
    # ruleid: hipaa.python.no-hardcoded-roles
    if not user.get("role") == "billing":
        raise PermissionError("billing only")


CLINICAL = {"physician", "nurse"}


def may_read(user):
    # ruleid: hipaa.python.no-hardcoded-roles
    return user.role in CLINICAL


class Role(str, Enum):
    ADMIN = "admin"
    DOCTOR = "doctor"


async def current_doctor(user):
    # ruleid: hipaa.python.no-hardcoded-roles
    if user.role not in (Role.ADMIN, Role.DOCTOR):
        raise HTTPException(status_code=403, detail="forbidden")
    return user


class IsPhysician(BasePermission):
    def has_permission(self, request, view):
        # ruleid: hipaa.python.no-hardcoded-roles
        return request.user.user_type == "physician"


class ChartPermission(BasePermission):
    # ruleid: hipaa.python.table.no-hardcoded-roles
    allowed = ("physician", "nurse")

    def has_permission(self, request, view):
        # ruleid: hipaa.python.no-hardcoded-roles
        return request.user.profile.role in self.allowed


# ruleid: hipaa.python.table.no-hardcoded-roles
ROLE_PERMISSIONS = {
    "admin": ["*"],
    "nurse": ["vitals:write"],
}

# ruleid: hipaa.python.table.no-hardcoded-roles
PERMISSIONS = {"chart:read": ["doctor", "nurse"], "chart:write": ["doctor"]}

# ruleid: hipaa.python.table.no-hardcoded-roles
ALLOWED_ROLES = ["admin", "billing"]

RANKS = {"receptionist": 1, "nurse": 2, "physician": 3}


def outranks(user, needed):
    # ruleid: hipaa.python.no-hardcoded-roles
    return RANKS[user.role] >= RANKS[needed]


def check_level(user):
    # ruleid: hipaa.python.no-hardcoded-roles
    if RANKS.get(user["role"], 0) < 2:
        abort(403)


# ruleid: hipaa.python.guard.no-hardcoded-roles
@roles_required("admin")
def purge():
    pass


# ruleid: hipaa.python.guard.no-hardcoded-roles
@require_role(Role.DOCTOR)
def sign_order():
    pass


@router.get("/reports")
# ruleid: hipaa.python.guard.no-hardcoded-roles
async def reports(user=Depends(require_roles(["admin", "auditor"]))):
    return []


# ruleid: hipaa.python.guard.no-hardcoded-roles
@auth.login_required(role="admin")
def admin_home():
    pass


# ruleid: hipaa.python.guard.no-hardcoded-roles
@user_passes_test(lambda u: u.groups.filter(name="Physicians").exists())
def rounds(request):
    pass


def needs(*wanted):
    def decorate(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            if g.user.role not in wanted:
                abort(403)
            return fn(*args, **kwargs)

        return inner

    return decorate


# ruleid: hipaa.python.guard.no-hardcoded-roles
@needs("case_manager")
def close_case():
    pass


def dispatch_order(user, order):
    # ruleid: hipaa.python.match.no-hardcoded-roles
    match user.role:
        case "pharmacist":
            order.dispense()
        case _:
            raise PermissionError


def any_role(user):
    # ruleid: hipaa.python.no-hardcoded-roles
    if any(role in ("admin", "supervisor") for role in user.roles):
        return True
    raise PermissionError


def policy_allows(user, action):
    # ok: hipaa.python.no-hardcoded-roles
    return policies.for_subject(user.id).allows(action)


# ok: hipaa.python.guard.no-hardcoded-roles
@require_permission("chart:read")
def read_chart():
    pass


# ok: hipaa.python.guard.no-hardcoded-roles
@permission_required("charts.view_chart")
def view_chart(request):
    pass


def nurses(staff):
    # ok: hipaa.python.no-hardcoded-roles
    return [s for s in staff if s.role == "nurse"]


def query_nurses(session):
    # ok: hipaa.python.no-hardcoded-roles
    return session.query(User).filter(User.role == "nurse").all()


def badge_colour(user):
    # ok: hipaa.python.no-hardcoded-roles
    return "red" if user.role == "admin" else "grey"


# ok: hipaa.python.table.no-hardcoded-roles
ROLE_LABELS = {"admin": "Administrator", "nurse": "Nurse"}

# ok: hipaa.python.table.no-hardcoded-roles
ROLE_CHOICES = [("admin", "Administrator"), ("nurse", "Nurse")]


def transcript_text(messages):
    for message in messages:
        # ok: hipaa.python.no-hardcoded-roles
        if message["role"] == "doctor":
            yield message["content"]


def answers(messages):
    # ok: hipaa.python.no-hardcoded-roles
    return [m.content for m in messages if m.role == "assistant"]


def role_of_element(el):
    # ok: hipaa.python.no-hardcoded-roles
    return el.get("role") == "button"


def register(data):
    # ok: hipaa.python.no-hardcoded-roles
    if data["role"] not in ("patient", "caregiver", "doctor"):
        raise ValidationError("unknown role")
    # ok: hipaa.python.guard.no-hardcoded-roles
    return User.objects.create(email=data["email"], role="doctor")


def sidebar_items(user):
    items = ["home"]
    # ok: hipaa.python.no-hardcoded-roles
    if user.role == "admin":
        items.append("staff")
    return items


def fake_admin():
    # ok: hipaa.python.guard.no-hardcoded-roles
    return create_user(role="admin")


def grant(user, store):
    # ok: hipaa.python.guard.no-hardcoded-roles
    store.assign_role(user, "nurse")


def by_stored_rights(user, chart):
    # ok: hipaa.python.no-hardcoded-roles
    return chart.unit in user.role.units


# ruleid: hipaa.python.no-hardcoded-roles
@user_passes_test(lambda user: user.role == "discharge_planner")
def discharge(request):
    return render(request, "discharge.html")


# ok: hipaa.python.no-hardcoded-roles
@user_passes_test(lambda user: user.has_perm("charts.discharge"))
def discharge_by_right(request):
    return render(request, "discharge.html")


class SeesTriage(BasePermission):
    def has_permission(self, request, view):
        # ruleid: hipaa.python.no-hardcoded-roles
        return request.user.job_role.lower().startswith("supervis")


def triage_message(message):
    # ok: hipaa.python.no-hardcoded-roles
    if message.role == "narrator":
        abort(403)
