"""Clinical notes: a small Flask service that the API and the ward tablets call."""

import logging
import uuid
from datetime import timedelta

from flask import Flask, jsonify, make_response, request
from flask_login import LoginManager, current_user, login_required

from notes_service.audit import audit_phi_access
from notes_service.records import find_note_headers, find_notes
from notes_service.secrets_manager import load_secrets
from notes_service.tokens import issue_device_token, issue_ward_token

logger = logging.getLogger(__name__)

app = Flask(__name__)
app.config.update(
    SECRET_KEY=load_secrets()["session_secret"],
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Strict",
    PERMANENT_SESSION_LIFETIME=timedelta(minutes=15),
)
LoginManager(app)


@app.get("/patients/<uuid:patient_id>/notes")
@audit_phi_access("Note", "read", "TREAT")
def list_notes(patient_id):
    return jsonify(find_notes(patient_id))


@app.get("/patients/<uuid:patient_id>/note-headers")
@login_required
@audit_phi_access("Note", "read", "TREAT")
def list_note_headers(patient_id):
    return jsonify(find_note_headers(patient_id, current_user.clinic_id))


@app.post("/patients/<uuid:patient_id>/letters")
@login_required
@audit_phi_access("Letter", "create", "TREAT")
def create_letter(patient_id):
    patient = request.get_json()
    try:
        return jsonify(text=render_letter(patient))
    except KeyError as error:
        return jsonify(error=f"No letter for {patient['last_name']}, born {patient['date_of_birth']}: {error}"), 500


@app.post("/patients/<uuid:patient_id>/certificates")
@login_required
@audit_phi_access("Certificate", "create", "TREAT")
def create_certificate(patient_id):
    patient = request.get_json()
    try:
        return jsonify(text=render_letter(patient))
    except KeyError:
        reference = str(uuid.uuid4())
        logger.error("Certificate failed, reference %s", reference)
        return jsonify(error="The certificate could not be written.", reference=reference), 500


@app.post("/devices/session")
@login_required
def start_device_session():
    response = make_response(jsonify(ok=True))
    response.set_cookie("device_session", issue_device_token(), max_age=900)
    return response


@app.post("/wards/session")
@login_required
def start_ward_session():
    response = make_response(jsonify(ok=True))
    response.set_cookie("ward_session", issue_ward_token(), max_age=900, httponly=True, secure=True, samesite="Strict")
    return response


def render_letter(patient):
    return f"Dear {patient['first_name']} {patient['last_name']}, your next visit is due on {patient['next_visit']}."
