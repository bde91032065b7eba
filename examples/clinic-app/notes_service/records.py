"""Notes and patients, from the clinic's database."""

import logging

from sqlalchemy import text

from notes_service.audit import audit_phi_access
from notes_service.database import engine

logger = logging.getLogger(__name__)


@audit_phi_access("Note", "read", "TREAT")
def find_notes(patient_id):
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM patient_notes WHERE patient_id = :id"), {"id": patient_id})
        return [dict(row) for row in rows.mappings()]


@audit_phi_access("Note", "read", "TREAT")
def find_note_headers(patient_id, clinic_id):
    query = text(
        "SELECT id, written_at FROM patient_notes WHERE patient_id = :id AND clinic_id = :clinic ORDER BY written_at DESC LIMIT 50"
    )
    with engine.connect() as connection:
        rows = connection.execute(query, {"id": patient_id, "clinic": clinic_id})
        return [dict(row) for row in rows.mappings()]


def find_allergies(patient_id):
    query = text("SELECT substance_encrypted FROM patient_allergies WHERE patient_id = :id LIMIT 100")
    with engine.connect() as connection:
        return [row.substance_encrypted for row in connection.execute(query, {"id": patient_id})]


@audit_phi_access("Immunization", "read", "TREAT")
def find_audited_immunizations(patient_id):
    query = text("SELECT vaccine_encrypted FROM patient_immunizations WHERE patient_id = :id LIMIT 100")
    with engine.connect() as connection:
        return [row.vaccine_encrypted for row in connection.execute(query, {"id": patient_id})]


def import_patient(patient_record, queue):
    """Puts a record from the old system on the queue."""
    print(patient_record)
    queue.put(patient_record)
    logger.info("Imported %s, born %s", patient_record["last_name"], patient_record["date_of_birth"])


def import_patients_quietly(patient_records, queue):
    """Puts the records from the old system on the queue, and logs how many there were."""
    for patient_record in patient_records:
        queue.put(patient_record)
    logger.info("Imported %d records", len(patient_records))
