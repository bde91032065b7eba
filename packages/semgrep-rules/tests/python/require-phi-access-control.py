from fastapi import APIRouter, Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, jsonify
from flask_cors import CORS
from rest_framework import permissions, viewsets
from rest_framework.permissions import AllowAny, IsAuthenticated

app = FastAPI()
web = Flask(__name__)

# ruleid: hipaa.python.cors.require-phi-access-control
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
# ok: hipaa.python.cors.require-phi-access-control
app.add_middleware(CORSMiddleware, allow_origins=["https://portal.example.com"], allow_credentials=True)
# ok: hipaa.python.cors.require-phi-access-control
app.add_middleware(CORSMiddleware, allow_origins=["*"])
# ruleid: hipaa.python.cors.require-phi-access-control
CORS(web, supports_credentials=True)
# ruleid: hipaa.python.cors.require-phi-access-control
CORS(web, origins="*", supports_credentials=True)
# ok: hipaa.python.cors.require-phi-access-control
CORS(web, origins=["https://portal.example.com"], supports_credentials=True)


@app.get("/patients/{patient_id}")
# ruleid: hipaa.python.require-phi-access-control
async def read_patient(patient_id: int, db=Depends(get_db)):
    return db.query(Patient).filter(Patient.id == patient_id).one()


@app.get("/patients/{patient_id}/labs")
# ok: hipaa.python.require-phi-access-control
async def read_labs(patient_id: int, db=Depends(get_db), user=Depends(get_current_user)):
    return db.query(LabResult).filter(LabResult.patient_id == patient_id).all()


@app.get("/patients/{patient_id}/notes", dependencies=[Depends(verify_token)])
# ok: hipaa.python.require-phi-access-control
async def read_notes(patient_id: int, db=Depends(get_db)):
    return db.query(Note).filter(Note.patient_id == patient_id).all()


@app.post("/encounters")
# ruleid: hipaa.python.require-phi-access-control
def create_encounter(body: EncounterIn, db=Depends(get_db)):
    db.add(Encounter(**body.model_dump()))
    db.commit()


@web.route("/patients/<int:patient_id>")
# ruleid: hipaa.python.require-phi-access-control
def patient(patient_id):
    return jsonify(repo.get(patient_id))


@web.route("/patients/<int:patient_id>/summary")
@login_required
# ok: hipaa.python.require-phi-access-control
def patient_summary(patient_id):
    return jsonify(repo.summary(patient_id))


@web.route("/patients/<int:patient_id>/history")
# ok: hipaa.python.require-phi-access-control
def patient_history(patient_id):
    if not current_user.can_view(patient_id):
        abort(403)
    return jsonify(repo.history(patient_id))


@web.route("/patients/<int:patient_id>/bills")
@checked
# ok: hipaa.python.require-phi-access-control
def patient_bills(patient_id):
    verify_session(request)
    return jsonify(repo.bills(patient_id))


@web.route("/specialties")
# ok: hipaa.python.require-phi-access-control
def specialties():
    return jsonify(directory.specialties())


@web.route("/patients/login", methods=["POST"])
# ok: hipaa.python.require-phi-access-control
def patient_login():
    return jsonify(sessions.open(request.form))


guarded = APIRouter(prefix="/prescriptions", dependencies=[Depends(require_user)])
public = APIRouter(prefix="/prescriptions")


@guarded.get("/{prescription_id}")
# ok: hipaa.python.require-phi-access-control
async def prescription(prescription_id: int):
    return await prescriptions.load(prescription_id)


@public.get("/{prescription_id}")
# ruleid: hipaa.python.require-phi-access-control
async def open_prescription(prescription_id: int):
    return await prescriptions.load(prescription_id)


# ruleid: hipaa.python.open-view.require-phi-access-control
class PatientViewSet(viewsets.ModelViewSet):
    queryset = Patient.objects.all()
    permission_classes = [AllowAny]


# ruleid: hipaa.python.open-view.require-phi-access-control
class EncounterViewSet(viewsets.ModelViewSet):
    queryset = Encounter.objects.all()
    permission_classes = [permissions.AllowAny]


# ok: hipaa.python.open-view.require-phi-access-control
class GuardedPatientViewSet(viewsets.ModelViewSet):
    queryset = Patient.objects.all()
    permission_classes = [IsAuthenticated]


# ok: hipaa.python.open-view.require-phi-access-control
class SpecialtyViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Specialty.objects.all()
    permission_classes = [AllowAny]


@api_view(["GET"])
@permission_classes([AllowAny])
# ruleid: hipaa.python.open-view.require-phi-access-control
def patient_list(request):
    return Response(Patient.objects.values("id"))


@app.get("/patients/{patient_id}/photos")
# ruleid: hipaa.python.require-phi-access-control
async def photos(patient_id: int, storage=Depends(get_storage)):
    return storage.list(patient_id)


class PatientPhotos:
    # ruleid: hipaa.python.require-phi-access-control
    def on_get(self, req, resp, patient_id):
        resp.media = gallery.list(patient_id)

    # ok: hipaa.python.require-phi-access-control
    def on_delete(self, req, resp, patient_id):
        require_session(req)
        gallery.clear(patient_id)
