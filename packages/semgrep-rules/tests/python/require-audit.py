import sqlite3
from functools import wraps

import asyncpg
import boto3
import pandas as pd
import psycopg2
from bson import ObjectId
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from fastapi import APIRouter, Depends
from flask import Blueprint, jsonify, request
from rest_framework import generics, viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response
from sqlalchemy import select, text
from sqlalchemy.orm import Session

bp = Blueprint("charts", __name__)
router = APIRouter()
dynamodb = boto3.resource("dynamodb")
patients_table = dynamodb.Table("patients")


@bp.route("/patients/<int:pid>")
# ruleid: hipaa.python.require-audit
def show(pid):
    return jsonify(Patient.query.get_or_404(pid).to_dict())


@bp.route("/patients/<int:pid>/medications", methods=["POST"])
# ruleid: hipaa.python.require-audit
def add_medication(pid):
    med = Medication(patient_id=pid, **request.get_json())
    db.session.add(med)
    db.session.commit()
    return jsonify(med.id), 201


@router.get("/encounters/{encounter_id}")
# ruleid: hipaa.python.require-audit
async def read_encounter(encounter_id: int, db: Session = Depends(get_db)):
    result = await db.execute(select(Encounter).filter_by(id=encounter_id))
    return result.scalar_one_or_none()


@router.put("/patients/{patient_id}")
# ruleid: hipaa.python.require-audit
def update_patient(patient_id: int, body: PatientUpdate, db: Session = Depends(get_db)):
    patient = db.query(models.Patient).filter(models.Patient.id == patient_id).first()
    for key, value in body.model_dump().items():
        setattr(patient, key, value)
    db.commit()
    return patient


# ruleid: hipaa.python.require-audit
def patient_detail(request, pk):
    patient = get_object_or_404(Patient, pk=pk)
    return JsonResponse({"name": patient.name, "dob": patient.dob})


@api_view(["GET"])
# ruleid: hipaa.python.require-audit
def lab_history(request, patient_id):
    results = LabResult.objects.filter(patient_id=patient_id).order_by("-taken_at")
    return Response(LabResultSerializer(results, many=True).data)


# ruleid: hipaa.python.require-audit
def find_by_mrn(mrn):
    conn = sqlite3.connect("clinic.db")
    cur = conn.cursor()
    cur.execute("SELECT name, dob FROM patients WHERE mrn = ?", (mrn,))
    row = cur.fetchone()
    conn.close()
    return row


# ruleid: hipaa.python.require-audit
async def fetch_vitals(pool: asyncpg.Pool, patient_id: str):
    async with pool.acquire() as conn:
        return await conn.fetch("SELECT * FROM vitals WHERE patient_id = $1", patient_id)


# ruleid: hipaa.python.require-audit
def patient_document(client, patient_id):
    return client["clinic"]["patients"].find_one({"_id": ObjectId(patient_id)})


# ruleid: hipaa.python.require-audit
def lambda_handler(event, context):
    item = patients_table.get_item(Key={"patientId": event["pathParameters"]["id"]})
    return {"statusCode": 200, "body": json.dumps(item["Item"])}


@celery.task
# ruleid: hipaa.python.require-audit
def export_diagnoses(month):
    frame = pd.read_sql_query(f"select mrn, diagnosis from encounters where month = {month}", engine)
    frame.to_parquet(f"s3://exports/{month}.parquet")


class PatientRepository:
    def __init__(self, session):
        self.session = session

    # ruleid: hipaa.python.require-audit
    def get_by_id(self, patient_id):
        return self.session.get(Patient, patient_id)

    # ruleid: hipaa.python.require-audit
    def delete(self, patient_id):
        patient = self.session.query(Patient).filter_by(id=patient_id).one()
        self.session.delete(patient)
        self.session.commit()

    # ok: hipaa.python.require-audit
    def count(self):
        return self.session.query(Patient).count()


# ruleid: hipaa.python.view.require-audit
class PatientViewSet(viewsets.ModelViewSet):
    queryset = Patient.objects.all()
    serializer_class = PatientSerializer
    permission_classes = [IsAuthenticated]


# ruleid: hipaa.python.view.require-audit
class EncounterList(generics.ListCreateAPIView):
    serializer_class = EncounterSerializer

    # ruleid: hipaa.python.require-audit
    def get_queryset(self):
        return Encounter.objects.filter(clinician=self.request.user)


# ruleid: hipaa.python.view.require-audit
class PrescriptionDetail(LoginRequiredMixin, DetailView):
    model = Prescription
    template_name = "prescriptions/detail.html"


class ChartView(APIView):
    # ruleid: hipaa.python.require-audit
    def get(self, request, patient_id):
        notes = ClinicalNote.objects.filter(patient_id=patient_id)
        return Response([n.text for n in notes])


# ruleid: hipaa.python.require-audit
def search_fhir(smart, family):
    return Patient.where(struct={"family": family}).perform_resources(smart.server)


# ruleid: hipaa.python.require-audit
def insert_claim(cur, claim):
    cur.execute(
        """
        INSERT INTO claims (patient_id, member_id, diagnosis_code)
        VALUES (%s, %s, %s)
        """,
        (claim.patient_id, claim.member_id, claim.diagnosis_code),
    )


# ruleid: hipaa.python.require-audit
def list_patients_cli(args):
    with psycopg2.connect(args.dsn) as conn, conn.cursor() as cur:
        cur.execute("SELECT mrn, last_name FROM patients ORDER BY last_name LIMIT 100")
        for row in cur:
            print(row[0])


DISCHARGES = "SELECT mrn, discharged_at FROM admissions WHERE discharged_at::date = %s"


# ruleid: hipaa.python.require-audit
def todays_discharges(cursor, day):
    cursor.execute(DISCHARGES, (day,))
    return cursor.fetchall()


@bp.route("/patients/<int:pid>/summary")
@audit_access("patient.summary")
# ok: hipaa.python.require-audit
def summary(pid):
    return jsonify(Patient.query.get_or_404(pid).summary())


@bp.get("/patients/<int:pid>/allergies")
# ok: hipaa.python.require-audit
def allergies(pid):
    rows = db.session.execute(select(Allergy).where(Allergy.patient_id == pid)).scalars().all()
    AuditLog.create(user_id=current_user.id, action="read", resource=f"patient/{pid}")
    return jsonify([r.substance for r in rows])


@router.get("/patients/{patient_id}/labs", dependencies=[Depends(audit_phi("lab.read"))])
# ok: hipaa.python.require-audit
async def labs(patient_id: int, db: Session = Depends(get_db)):
    return db.query(LabResult).filter(LabResult.patient_id == patient_id).all()


# ok: hipaa.python.require-audit
def discharge(session, encounter_id, user):
    with audit_scope(user, "encounter.discharge", encounter_id):
        encounter = session.get(Encounter, encounter_id)
        encounter.status = "finished"
        session.commit()


# ok: hipaa.python.require-audit
def read_note(conn, note_id, user):
    try:
        cur = conn.execute("SELECT body FROM clinical_notes WHERE id = ?", (note_id,))
        return cur.fetchone()
    finally:
        log_access(user, "note", note_id)


# ok: hipaa.python.require-audit
def load_chart(conn, user, chart_id):
    row = conn.execute("SELECT * FROM patient_charts WHERE id = ?", (chart_id,)).fetchone()
    conn.execute("INSERT INTO audit_log (who, what) VALUES (?, ?)", (user, chart_id))
    return row


def recorded(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        out = fn(*args, **kwargs)
        audit_trail.append(fn.__name__, args)
        return out

    return inner


@recorded
# ok: hipaa.python.require-audit
def get_immunizations(session, patient_id):
    return session.query(Immunization).filter_by(patient_id=patient_id).all()


class AuditedPatientRepository(AuditedRepository):
    # ok: hipaa.python.require-audit
    def by_mrn(self, mrn):
        return self.session.query(Patient).filter_by(mrn=mrn).one()


# ok: hipaa.python.view.require-audit
class ClaimViewSet(AuditLogMixin, viewsets.ModelViewSet):
    queryset = Claim.objects.all()


# ok: hipaa.python.view.require-audit
class FormularyViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Drug.objects.all()


# ok: hipaa.python.require-audit
def free_slots(session, day):
    return session.query(Slot).filter(Slot.day == day, Slot.free).all()


# ok: hipaa.python.require-audit
def users_by_email(session, email):
    return session.query(User).filter_by(email=email).first()


# ok: hipaa.python.require-audit
def active_count(conn):
    return conn.execute("SELECT COUNT(*) FROM patients WHERE active").fetchone()[0]


# ok: hipaa.python.require-audit
def create_schema(conn):
    conn.execute("CREATE TABLE IF NOT EXISTS patients (id INTEGER PRIMARY KEY, name TEXT)")


# ok: hipaa.python.require-audit
def format_patient(patient):
    return f"{patient.last_name}, {patient.first_name}"


# ok: hipaa.python.require-audit
def icd_title(conn, code):
    return conn.execute("SELECT title FROM icd10_codes WHERE code = ?", (code,)).fetchone()


# ok: hipaa.python.require-audit
def seed_patients(session):
    session.add(Patient(name="Jane Sample"))
    session.commit()


@router.get("/patients/{patient_id}/timeline")
# ruleid: hipaa.python.require-audit
async def timeline(patient_id: str):
    events = await timelines.build(patient_id)
    return {"events": events}


@router.get("/specialties")
# ok: hipaa.python.require-audit
async def specialties():
    return await directory.specialties()

audited_router = APIRouter(prefix="/claims", dependencies=[Depends(audit_route)])


@audited_router.get("/{claim_id}")
# ok: hipaa.python.require-audit
def read_claim(claim_id: int, db: Session = Depends(get_db)):
    return db.get(Claim, claim_id)


def create_portal(config):
    portal = Flask(__name__)

    @portal.get("/patients/<int:pid>/labs")
    # ok: hipaa.python.require-audit
    def portal_labs(pid):
        audit_log.write("labs", pid)
        return jsonify(LabResult.query.filter_by(patient_id=pid).all())

    @portal.get("/patients/<int:pid>/notes")
    # ruleid: hipaa.python.require-audit
    def portal_notes(pid):
        return jsonify(ClinicalNote.query.filter_by(patient_id=pid).all())

    return portal


# ruleid: hipaa.python.require-audit
def report_of(client, accession):
    return client.get(index="patient-reports", id=accession)["_source"]


# ruleid: hipaa.python.model.require-audit
def teeth_of(patient_id):
    return Tooth.objects.filter(mouth__patient_id=patient_id)


# ok: hipaa.python.model.require-audit
def ward_of(patient_id):
    return Ward.objects.filter(bed__occupied_by=patient_id)
