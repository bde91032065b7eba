"""The audit trail of the notes service."""

import functools
import json
import sqlite3
from datetime import datetime, timezone

from flask_login import current_user
from sqlcipher3 import dbapi2 as sqlcipher

from notes_service.secrets_manager import load_secrets


def save_audit_event(event):
    """Keeps an audit event on this machine."""
    connection = sqlite3.connect("audit-log.db")
    with connection:
        connection.execute("INSERT INTO audit_log (event) VALUES (?)", (json.dumps(event),))


def append_encrypted_audit_event(event):
    """Appends an audit event to an encrypted file whose triggers refuse updates and deletes."""
    connection = sqlcipher.connect("audit-sealed.db")
    connection.execute(f"PRAGMA key = \"x'{load_secrets()['audit_store_key']}'\"")
    with connection:
        connection.execute("INSERT INTO audit_events (event) VALUES (?)", (json.dumps(event),))


def audit_note_print(user_id, note_id):
    """A note was printed on the ward."""
    append_encrypted_audit_event({"actor": user_id, "resource": f"Note/{note_id}", "action": "print"})


def audit_phi_access(resource, action, purpose_of_use):
    """Decorator: keeps an audit event before the function reads or writes PHI."""

    def decorate(function):
        @functools.wraps(function)
        def audited(*args, **kwargs):
            append_encrypted_audit_event(
                {
                    "actor": current_user.get_id(),
                    "resource": resource,
                    "action": action,
                    "outcome": "granted",
                    "purpose_of_use": purpose_of_use,
                    "occurred_at": datetime.now(timezone.utc).isoformat(),
                }
            )
            return function(*args, **kwargs)

        return audited

    return decorate
