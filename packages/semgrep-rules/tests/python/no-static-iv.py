import base64
import functools
import hashlib
import os
import random
import secrets
import struct
import time

import nacl.secret
import nacl.utils
from Crypto.Cipher import AES
from Crypto.Random import get_random_bytes
from Crypto.Util import Counter
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

CHART_IV = b"chart-iv-chart-i"
BATCH_NONCE = os.urandom(12)
IV_BYTES = 16


def seal_chart(key, chart):
    # ruleid: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_CBC, CHART_IV).encrypt(chart)


def seal_chart_with_iv_of_its_own(key, chart):
    iv = os.urandom(IV_BYTES)
    # ok: hipaa.python.no-static-iv
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(chart)


def seal_zeroes(key, note):
    # ruleid: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(bytes(12), note, None)


def seal_zeroes_under_a_key_of_its_own(note):
    key = os.urandom(32)
    # ok: hipaa.python.no-static-iv
    return key, AESGCM(key).encrypt(bytes(12), note, None)


def seal_batch(key, note):
    # ruleid: hipaa.python.reused.no-static-iv
    return ChaCha20Poly1305(key).encrypt(BATCH_NONCE, note, None)


def seal_given(key, note, nonce):
    # ok: hipaa.python.no-static-iv
    return ChaCha20Poly1305(key).encrypt(nonce, note, None)


class NoteBox:
    # ruleid: hipaa.python.named.no-static-iv
    NONCE = b"\x00" * 24
    # ok: hipaa.python.no-static-iv
    LABEL = b"\x00" * 24

    def __init__(self, key):
        self.box = nacl.secret.SecretBox(key)
        # ruleid: hipaa.python.named.no-static-iv
        self.nonce = nacl.utils.random(24)

    def seal(self, note):
        return self.box.encrypt(note, self.NONCE)

    def seal_again(self, note):
        return self.box.encrypt(note, self.nonce)

    def seal_fresh(self, note):
        # ok: hipaa.python.no-static-iv
        return self.box.encrypt(note, nacl.utils.random(24))

    def seal_by_default(self, note):
        # ok: hipaa.python.no-static-iv
        return self.box.encrypt(note)


def seal_by_key(key, scan):
    # ruleid: hipaa.python.no-static-iv
    encryptor = Cipher(algorithms.AES(key), modes.CTR(key[:16])).encryptor()
    return encryptor.update(scan) + encryptor.finalize()


def open_scan(key, blob):
    # ok: hipaa.python.no-static-iv
    decryptor = Cipher(algorithms.AES(key), modes.CTR(blob[:16])).decryptor()
    return decryptor.update(blob[16:]) + decryptor.finalize()


def seal_by_record(key, claim, claim_number):
    nonce = hashlib.sha256(claim_number.encode()).digest()[:12]
    # ruleid: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(nonce, claim, None)


def seal_by_random_part(key, claim, claim_number):
    nonce = hashlib.sha256(os.urandom(16) + claim_number.encode()).digest()
    # ok: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_EAX, nonce=nonce).encrypt_and_digest(claim)


def seal_by_clock(key, claim):
    iv = str(int(time.time())).zfill(16).encode()
    # ruleid: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_CBC, iv=iv).encrypt(claim)


def seal_by_dice(key, claim):
    # ruleid: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_GCM, nonce=random.randbytes(12)).encrypt_and_digest(claim)


def seal_by_generator(key, claim):
    # ok: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_GCM, nonce=get_random_bytes(12)).encrypt_and_digest(claim)


def seal_by_setting(key, claim):
    iv = base64.b64decode(os.environ["CLAIM_IV"])
    # ruleid: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_CBC, iv).encrypt(claim)


def open_with_setting(key, blob):
    iv = base64.b64decode(os.environ["CLAIM_IV"])
    # ok: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_CBC, iv).decrypt(blob)


def seal_from_zero(key, export):
    counter = Counter.new(128, initial_value=0)
    # ruleid: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_CTR, counter=counter).encrypt(export)


def seal_counted(key, export, store):
    nonce = store.increment("exports").to_bytes(12, "big")
    # ok: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(nonce, export, None)


def seal_by_default_nonce(key, export, nonce=b"export-nonce"):
    # ruleid: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(nonce, export, None)


def seal_each(key, pages):
    nonce = os.urandom(12)
    aead = AESGCM(key)
    # ruleid: hipaa.python.reused.no-static-iv
    return [aead.encrypt(nonce, page, None) for page in pages]


def seal_each_anew(key, pages):
    aead = AESGCM(key)
    for page in pages:
        nonce = os.urandom(12)
        # ok: hipaa.python.no-static-iv
        yield nonce + aead.encrypt(nonce, page, None)


@functools.lru_cache
def nonce_of(field):
    return secrets.token_bytes(12)


def seal_field(key, field, text):
    # ruleid: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(nonce_of(field), text, None)


def seal_by_number(key, text, row_number):
    nonce = struct.pack(">QI", row_number, 0)
    # ruleid: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(nonce, text, None)


def seal_with(key, iv, text):
    # ok: hipaa.python.no-static-iv
    return AES.new(key, AES.MODE_CBC, iv).encrypt(text)


def seal_with_constant(key, text):
    # ruleid: hipaa.python.no-static-iv
    return seal_with(key, b"sixteen-letters!", text)


def seal_by_stored_nonce(key, row):
    # ok: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(row["nonce"], row["text"], None)


class KeptCipher:
    def __init__(self, key):
        # ruleid: hipaa.python.kept.no-static-iv
        self.cipher = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))

    def seal(self, note):
        encryptor = self.cipher.encryptor()
        return encryptor.update(note) + encryptor.finalize()


def seal_in_one_go(key, note):
    # ok: hipaa.python.no-static-iv
    cipher = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))
    return cipher.encryptor().update(note)


class DerivedNonce:
    def nonce(self):
        # ruleid: hipaa.python.named.no-static-iv
        return hashlib.md5(self.key).digest()

    def fresh_nonce(self):
        # ok: hipaa.python.no-static-iv
        return os.urandom(12)


def seal_two(key, row):
    nonce = os.urandom(12)
    aead = AESGCM(key)
    # ruleid: hipaa.python.reused.no-static-iv
    return {"name": aead.encrypt(nonce, row["name"], None), "ssn": aead.encrypt(nonce, row["ssn"], None)}


# ruleid: hipaa.python.named.no-static-iv
def seal_with_a_default(key, note, nonce=os.urandom(12)):
    return nonce + AESGCM(key).encrypt(nonce, note, None)


# ok: hipaa.python.named.no-static-iv
def seal_with_a_late_default(key, note, nonce=None):
    nonce = nonce or os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, note, None)


# ruleid: hipaa.python.named.no-static-iv
@functools.cache
def visit_nonce():
    return os.urandom(12)


# ok: hipaa.python.named.no-static-iv
@functools.cache
def visit_cipher(key):
    return AESGCM(key)


sent = itertools.count()


def seal_transcript(key, transcript):
    # ruleid: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(next(sent).to_bytes(12, "big"), transcript, None)


def seal_stored(key, transcript, store):
    # ok: hipaa.python.no-static-iv
    return AESGCM(key).encrypt(store.next_counter().to_bytes(12, "big"), transcript, None)
