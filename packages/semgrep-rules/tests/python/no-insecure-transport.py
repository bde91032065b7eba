import ftplib
import os
import smtplib
import socket
import ssl

import aiohttp
import httpx
import paramiko
import redis
import requests

# ruleid: hipaa.python.address.no-insecure-transport
GATEWAY_URL = "http://gateway.example-clinic.org/eligibility"
# ok: hipaa.python.no-insecure-transport
LOCAL_GATEWAY_URL = "http://localhost:9080/eligibility"
# ok: hipaa.python.no-insecure-transport
CODE_SYSTEM = "http://loinc.org"
# ok: hipaa.python.no-insecure-transport
FHIR_URL = os.getenv("FHIR_URL", "https://fhir.example-clinic.org/r4")
# ruleid: hipaa.python.address.no-insecure-transport
CACHE = redis.from_url("redis://cache.example-clinic.org:6379/2")
# ok: hipaa.python.no-insecure-transport
GUARDED_CACHE = redis.from_url("rediss://cache.example-clinic.org:6379/2")
# ruleid: hipaa.python.no-insecure-transport
DATABASES = {"default": {"HOST": "db.example-clinic.org", "OPTIONS": {"sslmode": "disable"}}}
# ok: hipaa.python.no-insecure-transport
GUARDED_DATABASES = {"default": {"HOST": "db.example-clinic.org", "OPTIONS": {"sslmode": "verify-full"}}}


def post(patient):
    # ruleid: hipaa.python.address.no-insecure-transport
    return requests.post("http://fhir.example-clinic.org/r4/Patient", json=patient)


def post_well(patient):
    # ok: hipaa.python.no-insecure-transport
    return requests.post("https://fhir.example-clinic.org/r4/Patient", json=patient)


def read(number):
    # ruleid: hipaa.python.text.no-insecure-transport
    return httpx.get(f"http://fhir.example-clinic.org/r4/Patient/{number}")


def read_well(number):
    # ok: hipaa.python.no-insecure-transport
    return httpx.get(f"https://fhir.example-clinic.org/r4/Patient/{number}")


def unverified(patient):
    # ruleid: hipaa.python.no-insecure-transport
    return requests.post("https://fhir.example-clinic.org/r4/Patient", json=patient, verify=False)


def verified(patient):
    # ok: hipaa.python.no-insecure-transport
    return requests.post("https://fhir.example-clinic.org/r4/Patient", json=patient, verify="/etc/ssl/clinic.pem")


async def unverified_session():
    # ruleid: hipaa.python.no-insecure-transport
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False))


def context():
    made = ssl.create_default_context()
    # ruleid: hipaa.python.no-insecure-transport
    made.verify_mode = ssl.CERT_NONE
    # ok: hipaa.python.no-insecure-transport
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    # ruleid: hipaa.python.no-insecure-transport
    made.minimum_version = ssl.TLSVersion.TLSv1
    return made


def upload(path):
    # ruleid: hipaa.python.no-insecure-transport
    with ftplib.FTP("ftp.example-clinic.org") as session:
        session.storbinary("STOR claims", open(path, "rb"))


def upload_well(path):
    # ok: hipaa.python.no-insecure-transport
    with ftplib.FTP_TLS("ftp.example-clinic.org") as session:
        session.storbinary("STOR claims", open(path, "rb"))


def transfer():
    client = paramiko.SSHClient()
    # ruleid: hipaa.python.no-insecure-transport
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    # ok: hipaa.python.no-insecure-transport
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    return client


def forward(message):
    # ruleid: hipaa.python.no-insecure-transport
    with socket.create_connection(("engine.example-clinic.org", 2575)) as connection:
        connection.sendall(b"\x0b" + message + b"\x1c\r")


def forward_well(message, tls_context):
    # ok: hipaa.python.no-insecure-transport
    with socket.create_connection(("engine.example-clinic.org", 2576)) as connection:
        with tls_context.wrap_socket(connection, server_hostname="engine.example-clinic.org") as secured:
            secured.sendall(b"\x0b" + message + b"\x1c\r")


def mail_result(patient_result):
    # ruleid: hipaa.python.no-insecure-transport
    with smtplib.SMTP("mail.example-clinic.org") as server:
        server.send_message(patient_result)


def fetch_by_shell():
    # ruleid: hipaa.python.command.no-insecure-transport
    os.system("curl -k https://lab.example-clinic.org/patients")


def send_to(host, patient):
    # ruleid: hipaa.python.host.no-insecure-transport
    return requests.post(f"http://{host}/patients", json=patient)


def send_well_to(host, patient):
    # ok: hipaa.python.no-insecure-transport
    return requests.post(f"https://{host}/patients", json=patient)


def page_of(host):
    # ok: hipaa.python.no-insecure-transport
    return requests.get(f"http://{host}/menu")
