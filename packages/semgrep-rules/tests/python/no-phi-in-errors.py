import traceback

import falcon
from django.core.exceptions import ValidationError
from django.http import HttpResponseBadRequest, JsonResponse
from fastapi import HTTPException
from fastapi.responses import JSONResponse
from flask import abort, jsonify, request


class ChartLocked(Exception):
    pass


def check(patient, claim, patient_id, limit):
    if not patient.member_id:
        # ruleid: hipaa.python.no-phi-in-errors
        raise ValueError(f"no coverage for {patient.mrn}")
    if limit < 0:
        # ok: hipaa.python.no-phi-in-errors
        raise ValueError(f"limit {limit} is negative")
    if patient.is_locked:
        # ruleid: hipaa.python.no-phi-in-errors
        raise ChartLocked("chart of " + patient.full_name + " is locked")
    if claim.is_locked:
        # ok: hipaa.python.no-phi-in-errors
        raise ChartLocked(f"claim {claim.id} is locked")
    if patient.age is None:
        # ruleid: hipaa.python.no-phi-in-errors
        raise HTTPException(status_code=422, detail=f"{patient.last_name} has no age")
    if patient_id is None:
        # ok: hipaa.python.no-phi-in-errors
        raise HTTPException(status_code=404, detail=f"patient {patient_id} is unknown")
    if not patient.email:
        # ruleid: hipaa.python.no-phi-in-errors
        abort(400, description="no address for %s" % patient.date_of_birth)
    if not limit:
        # ok: hipaa.python.no-phi-in-errors
        abort(400, description="no limit")
    # ruleid: hipaa.python.no-phi-in-errors
    assert patient.ssn, f"no number for {patient.first_name}"
    # ok: hipaa.python.no-phi-in-errors
    assert patient.ssn, "no number"
    if patient.phone == patient.fax:
        # ruleid: hipaa.python.no-phi-in-errors
        raise ValidationError({"phone": f"{patient.phone} is also the fax"})
    if patient.phone == patient.fax:
        # ok: hipaa.python.no-phi-in-errors
        raise ValidationError({"phone": "is also the fax"})
    if patient.deceased:
        # ok: hipaa.python.no-phi-in-errors
        raise RuntimeError("not for {}".format(mask(patient.mrn)))


def merge(keep, drop, patient):
    # ruleid: hipaa.python.no-phi-in-errors
    error = LookupError(f"cannot merge {patient.diagnosis}")
    # ok: hipaa.python.no-phi-in-errors
    plain = LookupError(f"cannot merge {keep.id} and {drop.id}")
    return error, plain


@app.get("/patients/<patient_id>")
def read(patient_id):
    patient = load_patient(patient_id)
    try:
        return jsonify(patient.to_dict())
    except TypeError:
        # ruleid: hipaa.python.no-phi-in-errors
        return jsonify({"error": f"cannot show {patient.name}"}), 500
    except KeyError:
        # ok: hipaa.python.no-phi-in-errors
        return jsonify({"error": "cannot show the chart"}), 500
    except OSError:
        # ruleid: hipaa.python.no-phi-in-errors
        return JSONResponse({"trace": traceback.format_exc()}, status_code=500)
    except LookupError:
        # ok: hipaa.python.no-phi-in-errors
        return JSONResponse({"error": "unknown", "id": patient_id}, status_code=404)


def view(request, visit):
    patient = visit.patient
    if request.method == "PUT":
        # ruleid: hipaa.python.no-phi-in-errors
        return JsonResponse({"error": patient.allergies}, status=409)
    if request.method == "GET":
        # ok: hipaa.python.no-phi-in-errors
        return JsonResponse({"allergies": patient.allergies}, status=200)
    if request.method == "PATCH":
        # ruleid: hipaa.python.no-phi-in-errors
        return HttpResponseBadRequest("bad birth date " + patient.birth_date)
    # ok: hipaa.python.no-phi-in-errors
    return HttpResponseBadRequest("bad birth date")


class Administration:
    async def on_post(self, req, resp):
        data = await req.get_media()
        if data["wristband"] != data["patient_name"]:
            # ruleid: hipaa.python.no-phi-in-errors
            raise falcon.HTTPConflict(title="mismatch", description=f"expected {data['patient_name']}")
        if data["dose"] == 0:
            # ok: hipaa.python.no-phi-in-errors
            raise falcon.HTTPConflict(title="mismatch", description="expected a dose")


def parse_referral(text):
    if "PID" not in text:
        # ruleid: hipaa.python.carrier.no-phi-in-errors
        raise ValueError(f"cannot parse the patient's message: {text}")
    if "MSH" not in text:
        # ok: hipaa.python.no-phi-in-errors
        raise ValueError(f"cannot parse the patient's message of {len(text)} bytes")


def parse_recipe(text):
    # ok: hipaa.python.no-phi-in-errors
    raise ValueError(f"cannot parse {text}")


class UnknownPatient(Exception):
    def __init__(self, mrn, patient_id):
        # ruleid: hipaa.python.no-phi-in-errors
        super().__init__(f"no patient with {mrn}")
        # ok: hipaa.python.no-phi-in-errors
        self.hint = UnknownPatient(f"no patient {patient_id}")


def check_patient_bundle(report):
    # ruleid: hipaa.python.carrier.no-phi-in-errors
    raise ValueError(report)


def check_patient_bundle_by_count(report):
    # ok: hipaa.python.carrier.no-phi-in-errors
    raise ValueError(len(report))
