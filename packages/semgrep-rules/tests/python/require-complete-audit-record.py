from dataclasses import dataclass

import structlog
from pydantic import BaseModel
from sqlalchemy import Column, DateTime, String

log = structlog.get_logger()


def without_purpose(user, patient):
    # ruleid: hipaa.python.require-complete-audit-record
    audit.log(user_id=user.id, action="read", resource=f"Patient/{patient.id}", outcome="success", at=now())


def without_who(patient):
    # ruleid: hipaa.python.require-complete-audit-record
    audit_event(action="read", resource=f"Patient/{patient.id}", outcome="success", purpose_of_use="TREAT")


def without_outcome(user, patient):
    # ruleid: hipaa.python.require-complete-audit-record
    AuditLog.objects.create(user=user, action="read", resource=patient.pk, reason="TREAT")


def mapping(user, patient):
    # ruleid: hipaa.python.require-complete-audit-record
    audit_log.insert_one({"user": user.id, "action": "view", "resource": patient.id, "at": now()})


def variable(user, patient):
    # ruleid: hipaa.python.require-complete-audit-record
    audit_entry = {"actor": user.id, "action": "view", "resource": patient.id}
    queue.send(audit_entry)


def statement(cur, user):
    cur.execute(
        # ruleid: hipaa.python.require-complete-audit-record
        "INSERT INTO audit_log (user_id, action, resource, created_at) VALUES (%s, %s, %s, now())",
        (user.id, "view", "x"),
    )


def whole_statement(cur, user):
    cur.execute(
        # ok: hipaa.python.require-complete-audit-record
        "INSERT INTO audit_log (actor, action, resource, outcome, purpose_of_use, at) VALUES (%s, %s, %s, %s, %s, now())",
        (user.id, "view", "x", "success", "TREAT"),
    )


def whole(user, patient):
    # ok: hipaa.python.require-complete-audit-record, hipaa.python.phi.require-complete-audit-record
    audit.log(actor=user.id, action="read", resource=f"Patient/{patient.id}", outcome="success", purpose_of_use="TREAT", at=now())


def whole_mapping(user, patient):
    # ok: hipaa.python.require-complete-audit-record, hipaa.python.phi.require-complete-audit-record
    audit_log.insert_one({"who": user.id, "what": patient.id, "action": "view", "outcome": "success", "purpose_of_use": "TREAT"})


def from_helper(user, patient):
    # ok: hipaa.python.require-complete-audit-record
    audit.log(**describe(user, patient))


# ok: hipaa.python.require-complete-audit-record
@audited(action="read", resource="Patient")
def decorated(patient):
    return patient


def scope(user, patient):
    # ok: hipaa.python.require-complete-audit-record
    with audit_trail(actor=user.id, action="merge"):
        return patient


def reader(user):
    # ok: hipaa.python.require-complete-audit-record
    return audit_log.find(user=user.id, action="read")


# ok: hipaa.python.require-complete-audit-record
app.add_middleware(AuditMiddleware, action="request")


def details(user, patient):
    # ruleid: hipaa.python.phi.require-complete-audit-record
    audit.log(actor=user.id, action="read", what=patient.full_name, outcome="success", purpose_of_use="TREAT")


def snapshot(user, patient):
    # ruleid: hipaa.python.phi.require-complete-audit-record
    event = {"who": user.id, "action": "read", "what": patient.id, "outcome": "success", "details": patient.ssn}
    sink.put(event)


def silent(record):
    # ruleid: hipaa.python.swallowed.require-complete-audit-record
    try:
        audit.write(record)
    except Exception:
        pass


def only_logged(record):
    # ruleid: hipaa.python.swallowed.require-complete-audit-record
    try:
        write_audit(record)
    except Exception as error:
        log.warning("audit failed", error=error)


def raised(record):
    # ok: hipaa.python.swallowed.require-complete-audit-record
    try:
        audit.write(record)
    except Exception:
        log.error("audit failed")
        raise


def kept(record):
    # ok: hipaa.python.swallowed.require-complete-audit-record
    try:
        audit.write(record)
    except Exception:
        outbox.put(record)


def other(path):
    # ok: hipaa.python.swallowed.require-complete-audit-record
    try:
        path.unlink()
    except OSError:
        pass


# ruleid: hipaa.python.type.require-complete-audit-record
@dataclass
class AuditEvent:
    user_id: str
    action: str
    resource: str
    created_at: str


# ruleid: hipaa.python.type.require-complete-audit-record
class AuditLog(Base):
    __tablename__ = "audit_log"
    user_id = Column(String)
    action = Column(String)
    resource = Column(String)
    at = Column(DateTime)


# ok: hipaa.python.type.require-complete-audit-record
class AuditRecord(BaseModel):
    who: str
    what: str
    action: str
    outcome: str
    purpose_of_use: str


# ok: hipaa.python.type.require-complete-audit-record
class AuditFilter(BaseModel):
    user_id: str


# ruleid: hipaa.python.require-complete-audit-record
emit(who=clerk.id, action="print", resource=f"Chart/{chart_id}", outcome="success")
# ok: hipaa.python.require-complete-audit-record
emit(who=clerk.id, action="print", resource=f"Chart/{chart_id}", outcome="success", purpose_of_use="TREAT")
# ok: hipaa.python.require-complete-audit-record
policy.check(who=clerk.id, action="print", resource=f"Chart/{chart_id}")
