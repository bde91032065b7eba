import pandas as pd
from fastapi import APIRouter, Depends
from flask import jsonify
from rest_framework import serializers
from sqlalchemy import select

router = APIRouter()


def phone_of(cur, patient_id):
    # ruleid: hipaa.python.require-minimum-necessary
    cur.execute("SELECT * FROM patients WHERE id = %s", (patient_id,))
    return cur.fetchone()["phone"]


def narrow_phone_of(cur, patient_id):
    # ok: hipaa.python.require-minimum-necessary
    cur.execute("SELECT phone FROM patients WHERE id = %s", (patient_id,))
    return cur.fetchone()["phone"]


def encounters_of(conn, patient_id):
    return conn.execute(
        # ruleid: hipaa.python.require-minimum-necessary
        "select e.* from encounters e where e.patient_id = ?", (patient_id,)
    ).fetchall()


def frame(engine):
    # ruleid: hipaa.python.require-minimum-necessary
    return pd.read_sql("SELECT * FROM lab_results", engine)


def codes(conn):
    # ok: hipaa.python.require-minimum-necessary
    return conn.execute("SELECT * FROM icd_codes").fetchall()


def encounter_types(conn):
    # ok: hipaa.python.require-minimum-necessary
    return conn.execute("SELECT * FROM encounter_types").fetchall()


# ruleid: hipaa.python.require-minimum-necessary
SCOPES = "launch openid patient/*.read"
# ok: hipaa.python.require-minimum-necessary
NARROW = "launch openid patient/Observation.rs"


# ruleid: hipaa.python.record.require-minimum-necessary
class PatientSerializer(serializers.ModelSerializer):
    class Meta:
        model = Patient
        fields = "__all__"


# ok: hipaa.python.record.require-minimum-necessary
class PatientCardSerializer(serializers.ModelSerializer):
    class Meta:
        model = Patient
        fields = ["id", "display_name"]


# ok: hipaa.python.record.require-minimum-necessary
class WardSerializer(serializers.ModelSerializer):
    class Meta:
        model = Ward
        fields = "__all__"


def document(db, patient_id):
    # ruleid: hipaa.python.record.require-minimum-necessary
    return db.patients.find_one({"_id": patient_id})


def projected(db, patient_id):
    # ok: hipaa.python.record.require-minimum-necessary
    return db.patients.find_one({"_id": patient_id}, {"room": 1})


def everybody(db):
    # ruleid: hipaa.python.record.require-minimum-necessary
    return list(db["patients"].find({}))


def all_rows(session):
    # ruleid: hipaa.python.record.require-minimum-necessary
    return session.query(Patient).all()


def all_encounters(session):
    # ruleid: hipaa.python.record.require-minimum-necessary
    return session.execute(select(Encounter)).scalars().all()


def limited(session):
    # ok: hipaa.python.record.require-minimum-necessary
    return session.query(Patient.id, Patient.room).limit(50).all()


def wards(session):
    # ok: hipaa.python.record.require-minimum-necessary
    return session.query(Ward).all()


def export():
    # ruleid: hipaa.python.record.require-minimum-necessary
    rows = Patient.objects.values()
    return list(rows)


def narrow_export():
    # ok: hipaa.python.record.require-minimum-necessary
    rows = Patient.objects.values("id", "room")
    return list(rows)


def show(patient_id):
    patient = load(patient_id)
    # ruleid: hipaa.python.record.require-minimum-necessary
    return jsonify(patient.to_dict())


def show_card(patient_id):
    patient = load(patient_id)
    # ok: hipaa.python.record.require-minimum-necessary
    return jsonify(id=patient.id, room=patient.room)


def show_settings(settings):
    # ok: hipaa.python.record.require-minimum-necessary
    return jsonify(settings.to_dict())


@router.get("/patients/{patient_id}")
# ruleid: hipaa.python.record.require-minimum-necessary
def read_patient(patient_id: int, db=Depends(get_db)):
    patient = db.query(Patient).filter(Patient.id == patient_id).first()
    return patient


@router.get("/patients/{patient_id}/card", response_model=PatientCard)
# ok: hipaa.python.record.require-minimum-necessary
def read_card(patient_id: int, db=Depends(get_db)):
    patient = db.query(Patient).filter(Patient.id == patient_id).first()
    return patient
