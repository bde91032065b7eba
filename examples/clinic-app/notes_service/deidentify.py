"""De-identification of notes and rows for research."""

import re

MRN = re.compile(r"MRN-\d{9}")
SSN = re.compile(r"\d{3}-\d{2}-\d{4}")

ANY_MRN = re.compile(r"\bMRN\b\W{0,3}[A-Z]{0,4}[-\s]?\d[\d-]{4,}", re.IGNORECASE)
ANY_SSN = re.compile(r"\b\d{3}[-. ]?\d{2}[-. ]?\d{4}\b")
ANY_PHONE = re.compile(r"\(?\b\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}\b")
ANY_DATE = re.compile(r"\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b")
ANY_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
ALL_PATTERNS = (ANY_MRN, ANY_SSN, ANY_PHONE, ANY_DATE, ANY_EMAIL)

RESTRICTED_ZIP3 = frozenset(
    "036 059 063 102 202 203 204 205 369 556 690 692 753 772 790 821 823 830 831 878 879 884 890 893".split()
)


class DeidentificationError(Exception):
    """A note or a row could not be made safe."""


def deidentify_note(note):
    """Takes record numbers and Social Security numbers out of a note."""
    return SSN.sub("[SSN]", MRN.sub("[MRN]", note))


def deidentify_row(row):
    """A row for the research table."""
    return {"zip": row["zip_code"][:4], "age": row["age"], "visit_date": row["visit_date"], "diagnosis": row["diagnosis"]}


def deidentify_note_safely(note, patient):
    """Takes identifiers out of a note in every shape we know, and refuses a note where one is left."""
    try:
        for pattern in ALL_PATTERNS:
            note = pattern.sub("[removed]", note)
        for value in (patient["first_name"], patient["last_name"]):
            note = re.sub(re.escape(value), "[name]", note, flags=re.IGNORECASE)
    except (KeyError, TypeError) as error:
        raise DeidentificationError("The note was left out") from error
    if any(pattern.search(note) for pattern in ALL_PATTERNS):
        raise DeidentificationError("An identifier is left")
    return note


def deidentify_row_safe_harbor(row):
    """A row for the research table by 45 CFR 164.514(b)(2)."""
    try:
        zip3 = row["zip_code"][:3]
        age = int(row["age"])
        return {
            "zip3": "000" if zip3 in RESTRICTED_ZIP3 else zip3,
            "age": "90+" if age >= 90 else str(age),
            "visit_year": row["visit_date"].year,
            "diagnosis": row["diagnosis"],
        }
    except (KeyError, ValueError, AttributeError) as error:
        raise DeidentificationError("The row was left out") from error
