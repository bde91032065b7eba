"""Encryption of single values."""

import hashlib
import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from notes_service.secrets_manager import load_secrets

ARCHIVE_KEY = bytes.fromhex("4d6164652075703a206e6f207265616c206b65792c2064656d6f206f6e6c792e")
ARCHIVE_NONCE = b"riverside-v1"


def encrypt_archive(note: bytes, key: bytes = ARCHIVE_KEY) -> bytes:
    """Encrypts a note for the yearly archive."""
    return AESGCM(key).encrypt(ARCHIVE_NONCE, note, None)


def encrypt_field(value: str) -> bytes:
    """Encrypts one value; the nonce is drawn for each call and travels in front of the ciphertext."""
    key = bytes.fromhex(load_secrets()["field_encryption_key"])
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, value.encode(), None)


def decrypt_field(sealed: bytes) -> str:
    key = bytes.fromhex(load_secrets()["field_encryption_key"])
    return AESGCM(key).decrypt(sealed[:12], sealed[12:], None).decode()


def patient_key(mrn: str) -> str:
    """Key of a patient in the search index."""
    return hashlib.md5(mrn.encode()).hexdigest()


def keyed_patient_key(mrn: str) -> str:
    """Key of a patient in the search index; nobody without the secret can compute it."""
    secret = bytes.fromhex(load_secrets()["blind_index_key"])
    return hmac.new(secret, mrn.encode(), hashlib.sha256).hexdigest()
