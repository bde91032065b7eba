import logging

logger = logging.getLogger(__name__)


def show(patient, patients, patient_id, clinic, pharmacist):
    # ruleid: hipaa.python.no-phi-in-logs
    print(patient)
    # ok: hipaa.python.no-phi-in-logs
    print(patient.id)
    # ruleid: hipaa.python.no-phi-in-logs
    print(patient.mrn)
    # ok: hipaa.python.no-phi-in-logs
    print(patient_id)
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info("Seen %s", patient.diagnosis)
    # ok: hipaa.python.no-phi-in-logs
    logger.info("Seen %s", patient.uuid)
    # ruleid: hipaa.python.no-phi-in-logs
    logger.debug(f"Seen {patient.first_name}")
    # ok: hipaa.python.no-phi-in-logs
    logger.debug(f"Seen {len(patients)}")
    # ruleid: hipaa.python.no-phi-in-logs
    logger.warning("Born " + str(patient.date_of_birth))
    # ok: hipaa.python.no-phi-in-logs
    logger.warning("Born " + str(clinic.founded))
    summary = {"who": patient.email}
    # ruleid: hipaa.python.no-phi-in-logs
    logging.error("Not sent: %s", summary)
    # ok: hipaa.python.no-phi-in-logs
    logging.error("Not sent: %s", patient_id)
    for person in patients:
        # ruleid: hipaa.python.no-phi-in-logs
        print(person.ssn, person.id)
        # ok: hipaa.python.no-phi-in-logs
        print(person.id)
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info("Loaded %s", patients[0])
    # ok: hipaa.python.no-phi-in-logs
    logger.info("Loaded %s", redact(patients[0]))
    # ruleid: hipaa.python.no-phi-in-logs
    print("{} is due".format(patient.phone_number))
    # ok: hipaa.python.no-phi-in-logs
    print("{} is on call".format(pharmacist.phone_number))
    record = patient
    # ruleid: hipaa.python.no-phi-in-logs
    logger.exception(record)
    # ok: hipaa.python.no-phi-in-logs
    logger.exception(hash_mrn(patient.mrn))
