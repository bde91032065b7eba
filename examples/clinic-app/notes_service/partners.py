"""Exchange with the registry and the county's health department."""

import os
import ssl

import requests

from notes_service.database import config


def send_to_registry(patient_record):
    """Reports a case to the cancer registry."""
    answer = requests.post("https://case-reports.county.internal/cases", json=patient_record, timeout=10, verify=False)
    answer.raise_for_status()


def send_to_registry_verified(patient_record):
    """Reports a case to the cancer registry, whose certificate is checked against the county's CA."""
    answer = requests.post(
        "https://case-reports.county.internal/cases", json=patient_record, timeout=10, verify=config["tls"]["partnerCaFile"]
    )
    answer.raise_for_status()


def signing_key():
    """Private key with which reports are signed."""
    return os.environ["REGISTRY_PRIVATE_KEY"].encode()


def server_context():
    """TLS of this service; the key is a mounted file that only this user can read."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(config["tls"]["certFile"], config["tls"]["keyFile"])
    return context
