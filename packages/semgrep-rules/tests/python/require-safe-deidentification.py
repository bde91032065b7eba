import datetime
import hashlib
import hmac
import logging
import re

logger = logging.getLogger(__name__)
RESTRICTED = {"036", "059", "102"}


# ruleid: hipaa.python.require-safe-deidentification
def deidentify(note):
    # ruleid: hipaa.python.caller.require-safe-deidentification
    try:
        return service.scrub(note)
    except Exception:
        logger.warning("not scrubbed")
        return note


# ok: hipaa.python.require-safe-deidentification
def deidentify_or_fail(note):
    try:
        return service.scrub(note)
    except Exception as cause:
        raise ValueError("not scrubbed") from cause


# ruleid: hipaa.python.require-safe-deidentification
def anonymize_row(row):
    row = dict(row)
    try:
        row["note"] = service.scrub(row["note"])
    except ValueError:
        pass
    return row


def export(note):
    # ruleid: hipaa.python.caller.require-safe-deidentification
    try:
        text = redact_phi(note)
    except Exception:
        text = note
    return text


def export_or_fail(note):
    # ok: hipaa.python.require-safe-deidentification
    return redact_phi(note)


def redact_ssn(text):
    # ruleid: hipaa.python.pattern.require-safe-deidentification
    return re.sub(r"\d{3}-\d{2}-\d{4}", "[SSN]", text)


def redact_any_ssn(text):
    # ok: hipaa.python.require-safe-deidentification
    return re.sub(r"(?<!\d)\d{3}[-. ]?\d{2}[-. ]?\d{4}(?!\d)", "[SSN]", text)


def redact_mrn(text):
    # ruleid: hipaa.python.pattern.require-safe-deidentification
    return re.sub(r"MRN-\d{9}", "[MRN]", text)


def redact_any_mrn(text):
    # ok: hipaa.python.require-safe-deidentification
    return re.sub(r"(?i)\bMRN[-:#\s]*\d[\d-]*", "[MRN]", text)


def is_ssn(text):
    # ok: hipaa.python.require-safe-deidentification
    return re.match(r"^\d{3}-\d{2}-\d{4}$", text) is not None


# ruleid: hipaa.python.pattern.require-safe-deidentification
PHONE = re.compile(r"\(\d{3}\) \d{3}-\d{4}")


def redact_phone(text):
    return PHONE.sub("[PHONE]", text)


# ruleid: hipaa.python.kept.require-safe-deidentification
def deidentify_zip(row):
    return {"zip": row["zip"][:3]}


# ok: hipaa.python.require-safe-deidentification
def deidentify_zip_by_area(row):
    prefix = row["zip"][:3]
    return {"zip": "000" if prefix in RESTRICTED else prefix}


# ruleid: hipaa.python.kept.require-safe-deidentification
def deidentify_visit(row):
    return {"visit_date": row["visit_date"]}


# ok: hipaa.python.require-safe-deidentification
def deidentify_visit_year(row):
    return {"visit_year": row["visit_date"].year}


# ruleid: hipaa.python.kept.require-safe-deidentification
def anonymize_person(row):
    return {"age": row["age"]}


# ok: hipaa.python.require-safe-deidentification
def anonymize_person_by_band(row):
    return {"age": "90+" if row["age"] > 89 else str(row["age"])}


# ruleid: hipaa.python.kept.require-safe-deidentification
def pseudonymize(row):
    return hashlib.sha256(row["mrn"].encode()).hexdigest()


# ok: hipaa.python.require-safe-deidentification
def pseudonymize_by_key(row, key):
    return hmac.new(key, row["mrn"].encode(), hashlib.sha256).hexdigest()


def shift_dates(day, days=7):
    # ruleid: hipaa.python.shift.require-safe-deidentification
    return day + datetime.timedelta(days=days)


def shift_dates_by_person(day, person):
    # ok: hipaa.python.require-safe-deidentification
    return day + datetime.timedelta(days=offset_of(person))


# ok: hipaa.python.require-safe-deidentification
def has_phi(text):
    return "ssn" in text
