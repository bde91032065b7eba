import logging
import sys
import warnings

import click
import structlog
from flask import current_app, request
from loguru import logger as loguru_logger

logger = logging.getLogger(__name__)
log = structlog.get_logger()


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
        # ruleid: hipaa.python.carrier.no-phi-in-logs, hipaa.python.no-phi-in-logs
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
    # ruleid: hipaa.python.carrier.no-phi-in-logs, hipaa.python.no-phi-in-logs
    logger.exception(record)
    # ok: hipaa.python.no-phi-in-logs
    logger.exception(hash_mrn(patient.mrn))


class ChartExporter:
    def __init__(self, store):
        self.log = logging.getLogger("export")
        self.store = store

    async def export(self, encounter_id: int, stream):
        encounter = await self.store.load(encounter_id)
        # ruleid: hipaa.python.no-phi-in-logs
        self.log.info("exporting", extra={"note": encounter.progress_note})
        # ok: hipaa.python.no-phi-in-logs
        self.log.info("exporting", extra={"encounter_id": encounter.id})
        # ruleid: hipaa.python.no-phi-in-logs
        sys.stderr.write(f"{encounter.chief_complaint}\n")
        # ok: hipaa.python.no-phi-in-logs
        sys.stderr.write("export done\n")
        # ruleid: hipaa.python.no-phi-in-logs
        click.echo(encounter.patient.last_name)
        # ok: hipaa.python.no-phi-in-logs
        click.echo(encounter.status)
        # ruleid: hipaa.python.no-phi-in-logs
        warnings.warn("odd address: " + encounter.patient.address)
        # ok: hipaa.python.no-phi-in-logs
        warnings.warn("odd address")
        # ruleid: hipaa.python.no-phi-in-logs
        log.bind(mrn=encounter.mrn).info("bound")
        # ok: hipaa.python.no-phi-in-logs
        log.bind(encounter_id=encounter.id).info("bound")
        # ruleid: hipaa.python.no-phi-in-logs
        loguru_logger.opt(lazy=True).debug("{}", encounter.patient.dob)
        # ok: hipaa.python.no-phi-in-logs
        loguru_logger.opt(lazy=True).debug("{}", encounter.patient.is_active())
        # ruleid: hipaa.python.no-phi-in-logs
        logging.LoggerAdapter(logger, {"patient": encounter.patient})
        # ok: hipaa.python.no-phi-in-logs
        logging.LoggerAdapter(logger, {"encounter_id": encounter.id})


def admit(p: "Patient", rows, board):
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info("admitting %r", p)
    # ok: hipaa.python.no-phi-in-logs
    logger.info("admitting %r", p.pk)
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info(", ".join(f"{row.last_name}: {row.ssn}" for row in rows))
    # ok: hipaa.python.no-phi-in-logs
    logger.info(", ".join(f"{column.title}" for column in board))
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info("history begins %s", p.medical_history[:40])
    # ok: hipaa.python.no-phi-in-logs
    logger.info("board begins %s", board[:40])
    lines = []
    lines.append(p.full_name)
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info("\n".join(lines))
    titles = []
    titles.append(board.title)
    # ok: hipaa.python.no-phi-in-logs
    logger.info("\n".join(titles))


# In a function about patients the names of what arrives are records, elsewhere they are anything.
@bp.post("/patients")
def register():
    payload = request.get_json()
    # ruleid: hipaa.python.carrier.no-phi-in-logs, hipaa.python.no-phi-in-logs
    current_app.logger.info("registering %s", payload)
    # ok: hipaa.python.no-phi-in-logs
    current_app.logger.info("registering %s", payload["id"])
    # ruleid: hipaa.python.no-phi-in-logs
    print(request.form["email"])
    # ok: hipaa.python.no-phi-in-logs
    print(request.method)
    return payload


def find_by_mrn(cursor, mrn):
    cursor.execute("SELECT name, ward FROM stays WHERE mrn = %s", (mrn,))
    row = cursor.fetchone()
    # ruleid: hipaa.python.carrier.no-phi-in-logs, hipaa.python.no-phi-in-logs
    logging.debug("found %s", row)
    # ok: hipaa.python.no-phi-in-logs
    logging.debug("found %s", row is not None)
    return row


def resize(image, data):
    # ok: hipaa.python.no-phi-in-logs
    print(data)
    # ok: hipaa.python.no-phi-in-logs
    print(image.name)


class Visit:
    patient_name: str

    def describe(self, journal, progress):
        # ruleid: hipaa.python.no-phi-in-logs
        journal.warning("odd visit: %s", self.__dict__)
        # ok: hipaa.python.no-phi-in-logs
        journal.warning("odd visit after %s", progress)


def logged(function):
    def wrapper(*args, **kwargs):
        # ruleid: hipaa.python.no-phi-in-logs
        logger.debug("%s was given %s", function.__name__, kwargs)
        # ok: hipaa.python.no-phi-in-logs
        logger.debug("%s was called", function.__name__)
        return function(*args, **kwargs)

    return wrapper


async def middleware(request):
    body = await request.body()
    # ruleid: hipaa.python.no-phi-in-logs
    logger.info("%s %s", request.method, body)
    # ok: hipaa.python.no-phi-in-logs
    logger.info("%s %s", request.method, len(body))


# ruleid: hipaa.python.event.no-phi-in-logs
@powertools.inject_lambda_context(log_event=True)
def patient_webhook(event, context):
    return {"statusCode": 202}


# ok: hipaa.python.event.no-phi-in-logs
@powertools.inject_lambda_context(correlation_id_path="requestContext.requestId")
def encounter_webhook(event, context):
    return {"statusCode": 202}


def import_patients(path):
    with open(path) as handle:
        for raw in csv.DictReader(handle):
            # ruleid: hipaa.python.no-phi-in-logs
            logger.debug("patient line %s", raw)
            # ok: hipaa.python.no-phi-in-logs
            logger.debug("patient line of %s", request.user.email)


def receive_patient_bundle(payload):
    # ruleid: hipaa.python.carrier.no-phi-in-logs
    logging.info("received %s", payload)
    # ok: hipaa.python.carrier.no-phi-in-logs
    logging.info("received %d entries", len(payload))


def load_registry(path):
    table = pd.read_csv(path, usecols=["birth_date", "organism"])
    missing = table[table["organism"].isna()]
    # ruleid: hipaa.python.no-phi-in-logs
    logging.warning("rows without organism: %s", missing.to_dict("records"))
    # ok: hipaa.python.no-phi-in-logs
    logging.info("loaded %d rows", len(table))


def load_rooms(path):
    table = pd.read_csv(path, usecols=["room", "beds"])
    # ok: hipaa.python.no-phi-in-logs
    logging.info("rooms: %s", table.to_dict("records"))
