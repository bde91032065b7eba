# ruleid: hipaa.python.no-phi-literals
PATIENT = {"name": "Wilhelmina Fairweather", "mrn": "20391847"}
# ruleid: hipaa.python.no-phi-literals
CASES = ["MRN-20391847", "MRN 20391847"]
# ruleid: hipaa.python.no-phi-literals
PROVIDER = {"npi": "2482913076"}
# ruleid: hipaa.python.no-phi-literals
COVERAGE = dict(member_id="XQH 204 118 473")
# ruleid: hipaa.python.no-phi-literals
ROWS = [("Wilhelmina Fairweather", "1951-08-23", "asthma")]
# ruleid: hipaa.python.likely.no-phi-literals, hipaa.python.no-phi-literals
# 08:14:22 WARN duplicate record for Wilhelmina Fairweather DOB 1951-08-23
# ruleid: hipaa.python.no-phi-literals
NOTE = "Patient Wilhelmina Fairweather was diagnosed with asthma"
# ruleid: hipaa.python.no-phi-literals
MESSAGE = "PID|1||20391847||FAIRWEATHER^WILHELMINA"
# ruleid: hipaa.python.likely.no-phi-literals
BIRTH_DATE = dict(birth_date="1951-08-23")
# ruleid: hipaa.python.likely.no-phi-literals
HOME = dict(home_address="4417 Larkspur Lane")
# ok: hipaa.python.no-phi-literals
VALID = {"name": "Test Patient", "ssn": "900-00-0001"}
# ok: hipaa.python.no-phi-literals
PATTERN = r"\d{3}-\d{2}-\d{4}"
# ok: hipaa.python.no-phi-literals
PLACEHOLDER = "123-45-6789"
# ok: hipaa.python.no-phi-literals
CODE = {"loinc": "4548-4", "icd10": "E11.9"}
# ok: hipaa.python.no-phi-literals
BUILD = "2024-03-14"
# ok: hipaa.python.no-phi-literals
HOTLINE = {"phone": "(503) 555-0142"}
# ok: hipaa.python.no-phi-literals
RECORD = "MRN-0000000"
# ok: hipaa.python.no-phi-literals
NUMBER = "MRN-123456789"
# ok: hipaa.python.no-phi-literals
VERSION = "12.34-5678"
# ok: hipaa.python.no-phi-literals
CLINIC = {"npi": "1234567893"}
# ok: hipaa.python.no-phi-literals
BIRTH = {"dob": "1980-01-01"}
# ok: hipaa.python.no-phi-literals
VISIT = ("Grace Period", "30 days")
