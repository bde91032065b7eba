import csv
import json
import pickle
import shelve
import sqlite3
import tempfile
from pathlib import Path

import pandas as pd
import redis
import streamlit as st
from django.core.cache import cache
from flask import session

r = redis.Redis()


def export(patients, patient, fernet, out_path, wards):
    with open("/tmp/roster.csv", "w") as out:
        for p in patients:
            # ruleid: hipaa.python.no-phi-in-plain-storage
            out.write(f"{p.first_name},{p.ssn}\n")
            # ok: hipaa.python.no-phi-in-plain-storage
            out.write(f"{p.id}\n")
    with open(out_path, "w") as handle:
        # ruleid: hipaa.python.no-phi-in-plain-storage
        json.dump({"mrn": patient.mrn}, handle)
        # ok: hipaa.python.no-phi-in-plain-storage
        json.dump({"wards": wards}, handle)
    with tempfile.NamedTemporaryFile("wb") as handle:
        # ruleid: hipaa.python.no-phi-in-plain-storage
        pickle.dump(patient, handle)
        # ok: hipaa.python.no-phi-in-plain-storage
        pickle.dump(wards, handle)
    # ruleid: hipaa.python.no-phi-in-plain-storage
    Path(out_path).write_text(patient.medical_history)
    # ok: hipaa.python.no-phi-in-plain-storage
    Path(out_path).write_text(fernet.encrypt(patient.medical_history))
    with open(out_path, "w", newline="") as handle:
        writer = csv.writer(handle)
        # ruleid: hipaa.python.no-phi-in-plain-storage
        writer.writerow([patient.last_name, patient.date_of_birth])
        # ok: hipaa.python.no-phi-in-plain-storage
        writer.writerow(["last_name", "date_of_birth"])


def frames(connection, path):
    stays = pd.read_sql("SELECT * FROM patient_stays", connection)
    # ruleid: hipaa.python.no-phi-in-plain-storage
    stays.to_csv(path, index=False)
    # ok: hipaa.python.no-phi-in-plain-storage
    stays.groupby("ward").size().to_csv(path)
    beds = pd.read_sql("SELECT * FROM beds", connection)
    # ok: hipaa.python.no-phi-in-plain-storage
    beds.to_parquet(path)
    rows = pd.DataFrame(connection.execute("SELECT 1"))
    # ruleid: hipaa.python.carrier.no-phi-in-plain-storage, hipaa.python.no-phi-in-plain-storage
    rows[["ward", "patient_name"]].to_excel(path)
    # ok: hipaa.python.no-phi-in-plain-storage
    rows[["ward", "beds"]].to_excel(path)


def caches(patient, token):
    # ruleid: hipaa.python.no-phi-in-plain-storage
    r.set(f"patient:{patient.id}", json.dumps(patient.to_dict()))
    # ok: hipaa.python.no-phi-in-plain-storage
    r.set(f"patient:{patient.id}:seen", 1)
    # ruleid: hipaa.python.no-phi-in-plain-storage
    r.setex("last", 60, patient.diagnosis)
    # ok: hipaa.python.no-phi-in-plain-storage
    r.setex("last", 60, encrypt(patient.diagnosis))
    # ruleid: hipaa.python.no-phi-in-plain-storage
    cache.set("vip", {"name": patient.full_name}, timeout=60)
    # ok: hipaa.python.no-phi-in-plain-storage
    cache.set("vip-count", 4, timeout=60)
    with shelve.open("charts") as shelf:
        # ruleid: hipaa.python.no-phi-in-plain-storage
        shelf["current"] = patient.email
        # ok: hipaa.python.no-phi-in-plain-storage
        shelf["current"] = patient.pk


def remember(response, patient, theme):
    # ruleid: hipaa.python.no-phi-in-plain-storage
    response.set_cookie("last_patient", patient.full_name, httponly=True)
    # ok: hipaa.python.no-phi-in-plain-storage
    response.set_cookie("theme", theme)
    # ruleid: hipaa.python.no-phi-in-plain-storage
    session["mrn"] = patient.mrn
    # ok: hipaa.python.no-phi-in-plain-storage
    session["theme"] = theme
    # ruleid: hipaa.python.no-phi-in-plain-storage
    st.session_state["diagnosis"] = patient.diagnosis
    # ok: hipaa.python.no-phi-in-plain-storage
    st.session_state["page"] = 3


def local(patient, version):
    with sqlite3.connect("clinic.db") as connection:
        # ruleid: hipaa.python.no-phi-in-plain-storage
        connection.execute("INSERT INTO stays VALUES (?, ?)", (patient.name, patient.ssn))
        # ok: hipaa.python.no-phi-in-plain-storage
        connection.execute("INSERT INTO versions VALUES (?)", (version,))


# What goes to the client that asked, or to a stream, is no storage.
def answer(self, patient, socket):
    # ok: hipaa.python.no-phi-in-plain-storage
    self.write(patient.to_dict())
    # ok: hipaa.python.no-phi-in-plain-storage
    socket.write(patient.to_dict())


def keep_patient_count(payload):
    with open("/tmp/count.txt", "w") as handle:
        # ok: hipaa.python.carrier.no-phi-in-plain-storage
        handle.write(str(len(payload)))
