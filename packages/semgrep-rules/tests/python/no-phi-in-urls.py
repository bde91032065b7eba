from urllib.parse import urlencode
from urllib.request import urlopen

import httpx
import requests
import streamlit as st
import websockets
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from flask import url_for


def search(patient, patient_id, base, page):
    # ruleid: hipaa.python.no-phi-in-urls
    requests.get(f"https://portal.example.com/search?ssn={patient.ssn}")
    # ok: hipaa.python.no-phi-in-urls
    requests.get(f"https://portal.example.com/patients/{patient.id}")
    # ruleid: hipaa.python.no-phi-in-urls
    requests.get(base, params={"dob": patient.date_of_birth}, timeout=5)
    # ok: hipaa.python.no-phi-in-urls
    requests.get(base, params={"id": patient.id, "page": page}, timeout=5)
    # ruleid: hipaa.python.no-phi-in-urls
    httpx.post(base, params={"name": patient.last_name}, content=b"")
    # ok: hipaa.python.no-phi-in-urls
    httpx.post(base, json={"name": patient.last_name})
    # ruleid: hipaa.python.no-phi-in-urls
    httpx.request("GET", base + "/by-mrn/" + patient.mrn)
    # ok: hipaa.python.no-phi-in-urls
    httpx.request("GET", base + "/by-id/" + patient_id)
    # ruleid: hipaa.python.no-phi-in-urls
    urlopen("https://fhir.example.com/Patient?identifier=%s" % patient.mrn)
    # ok: hipaa.python.no-phi-in-urls
    urlopen("https://fhir.example.com/Patient?page=%s" % page)
    # ruleid: hipaa.python.no-phi-in-urls
    query = urlencode({"email": patient.email})
    # ok: hipaa.python.no-phi-in-urls
    other = urlencode({"page": page})
    # ruleid: hipaa.python.no-phi-in-urls
    link = f"https://viewer.example.com/?patientName={patient.full_name}"
    # ok: hipaa.python.no-phi-in-urls
    plain = f"https://viewer.example.com/?study={patient.uuid}"
    # ruleid: hipaa.python.no-phi-in-urls
    relative = f"/referral?surname={patient.last_name}"
    # ok: hipaa.python.no-phi-in-urls
    opaque = f"/referral?key={patient_id}"
    # ruleid: hipaa.python.no-phi-in-urls
    joined = "https://viewer.example.com/?mrn=" + patient.mrn
    # ok: hipaa.python.no-phi-in-urls
    safe = "https://viewer.example.com/?key=" + hash_value(patient.mrn)
    return query, other, link, plain, relative, opaque, joined, safe


def forward(request, patient):
    if request.GET:
        # ruleid: hipaa.python.no-phi-in-urls
        return redirect(f"/charts/{patient.mrn}/")
    if request.POST:
        # ok: hipaa.python.no-phi-in-urls
        return redirect(f"/charts/{patient.pk}/")
    if patient.email:
        # ruleid: hipaa.python.no-phi-in-urls
        return redirect(url_for("chart.show", name=patient.full_name))
    if patient.phone:
        # ok: hipaa.python.no-phi-in-urls
        return redirect(url_for("chart.show", chart_id=patient.id))
    if patient.ssn:
        # ruleid: hipaa.python.no-phi-in-urls
        return HttpResponseRedirect("/find?ssn=" + patient.ssn)
    # ok: hipaa.python.no-phi-in-urls
    return HttpResponseRedirect("/find")


async def listen(patient, key):
    # ruleid: hipaa.python.no-phi-in-urls
    await websockets.connect(f"wss://events.example.com/adt?mrn={patient.mrn}")
    # ok: hipaa.python.no-phi-in-urls
    await websockets.connect(f"wss://events.example.com/adt?key={key}")


def remember(patient, ward):
    # ruleid: hipaa.python.no-phi-in-urls
    st.query_params["patient"] = patient.full_name
    # ok: hipaa.python.no-phi-in-urls
    st.query_params["ward"] = ward


class Gateway:
    async def geocode(self, session, trip):
        """Where the patient is fetched."""
        # ruleid: hipaa.python.no-phi-in-urls
        async with session.get(self.url, params={"q": trip.patient_address}) as response:
            return await response.json()

    async def depots(self, session, region):
        # ok: hipaa.python.no-phi-in-urls
        async with session.get(self.url, params={"q": region}) as response:
            return await response.json()

    def load(self, session, key):
        # ok: hipaa.python.no-phi-in-urls
        return session.get(Patient, key)


def forward_patient_intake(payload):
    # ruleid: hipaa.python.carrier.no-phi-in-urls
    requests.get(f"https://intake.example.com/check?answers={payload}")
    # ok: hipaa.python.carrier.no-phi-in-urls
    requests.get(f"https://intake.example.com/check?answers={len(payload)}")
