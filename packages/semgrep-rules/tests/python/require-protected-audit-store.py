import json
import logging
import sqlite3
from logging.handlers import RotatingFileHandler
from pathlib import Path

from sqlalchemy import delete


def purge(cur, cutoff):
    # ruleid: hipaa.python.require-protected-audit-store
    cur.execute("DELETE FROM audit_log WHERE at < %s", (cutoff,))
    # ruleid: hipaa.python.require-protected-audit-store
    cur.execute("UPDATE access_log SET actor = NULL")
    # ruleid: hipaa.python.require-protected-audit-store
    cur.execute("TRUNCATE audit_events")
    # ruleid: hipaa.python.require-protected-audit-store
    cur.execute("DROP TABLE IF EXISTS audit_trail")
    # ok: hipaa.python.require-protected-audit-store
    cur.execute("DELETE FROM sessions WHERE at < %s", (cutoff,))
    # ok: hipaa.python.require-protected-audit-store
    cur.execute("SELECT actor FROM audit_log")
    # ok: hipaa.python.require-protected-audit-store
    cur.execute("INSERT INTO audit_log (actor) VALUES (%s)", ("a",))


def purge_by_orm(session, db, cutoff):
    # ruleid: hipaa.python.require-protected-audit-store
    AuditLog.objects.filter(at__lt=cutoff).delete()
    # ruleid: hipaa.python.require-protected-audit-store
    session.query(AuditEvent).filter(AuditEvent.at < cutoff).delete()
    # ruleid: hipaa.python.require-protected-audit-store
    session.execute(delete(AuditEvent))
    # ruleid: hipaa.python.require-protected-audit-store
    db.audit_log.delete_many({"at": {"$lt": cutoff}})
    # ruleid: hipaa.python.require-protected-audit-store
    db["audit_log"].update_one({"_id": 1}, {"$set": {"actor": "x"}})
    # ok: hipaa.python.require-protected-audit-store
    Session.objects.filter(at__lt=cutoff).delete()
    # ok: hipaa.python.require-protected-audit-store
    db.audit_log.insert_one({"actor": "x"})
    # ok: hipaa.python.require-protected-audit-store
    audit_digest.update(b"line")


# ruleid: hipaa.python.plain.require-protected-audit-store
audit_conn = sqlite3.connect("app.db")
# ok: hipaa.python.plain.require-protected-audit-store
cache = sqlite3.connect("terminology.db")
# ruleid: hipaa.python.plain.require-protected-audit-store
logging.basicConfig(filename="/var/log/audit.log")
# ok: hipaa.python.plain.require-protected-audit-store
logging.basicConfig(filename="/var/log/app.log")

audit_logger = logging.getLogger("audit")
# ruleid: hipaa.python.plain.require-protected-audit-store
audit_logger.addHandler(logging.FileHandler("/var/log/phi.log"))
# ok: hipaa.python.plain.require-protected-audit-store
audit_logger.addHandler(SyslogTlsHandler("siem.example.com"))
# ruleid: hipaa.python.plain.require-protected-audit-store
handler = RotatingFileHandler("audit_trail.log", maxBytes=1000)
# ok: hipaa.python.plain.require-protected-audit-store
handler = RotatingFileHandler("requests.log", maxBytes=1000)


def write_audit(event):
    # ruleid: hipaa.python.plain.require-protected-audit-store
    with open("events.jsonl", "a") as out:
        out.write(json.dumps(event))


def append(event):
    # ruleid: hipaa.python.plain.require-protected-audit-store
    with Path("/data/audit.jsonl").open("a") as out:
        out.write(json.dumps(event))


def read_all():
    # ok: hipaa.python.plain.require-protected-audit-store
    with open("/data/audit.jsonl", "r") as source:
        return source.read()


class AuditStore:
    def __init__(self, path):
        # ruleid: hipaa.python.plain.require-protected-audit-store
        self.conn = sqlite3.connect(path)


class ChainedAuditStore:
    def __init__(self, path):
        # ok: hipaa.python.plain.require-protected-audit-store
        self.out = open(path, "ab")


def sealed_audit(event, box):
    # ok: hipaa.python.plain.require-protected-audit-store
    with open("audit.bin", "ab") as out:
        out.write(box.encrypt(json.dumps(event).encode()))


def keep(conn, actor):
    # ruleid: hipaa.python.plain.require-protected-audit-store
    local = sqlite3.connect("local.db")
    local.execute("INSERT INTO audit_log (actor) VALUES (?)", (actor,))


def log_audit(event):
    # ruleid: hipaa.python.plain.require-protected-audit-store
    print(json.dumps(event))


def tell(actor):
    # ruleid: hipaa.python.plain.require-protected-audit-store
    print(f"AUDIT {actor} opened the chart")
    # ok: hipaa.python.plain.require-protected-audit-store
    print(f"{actor} signed in")


def report(events):
    # ok: hipaa.python.plain.require-protected-audit-store
    print("Events of the quarter:", len(events))
