import hashlib
import hmac
import os

import bcrypt
import jwt
from Crypto.Cipher import AES, ARC4, DES3, PKCS1_OAEP, PKCS1_v1_5
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def seal_by_tripledes(key, note):
    # ruleid: hipaa.python.no-weak-crypto, hipaa.python.unauthenticated.no-weak-crypto
    return DES3.new(key, DES3.MODE_CBC, os.urandom(8)).encrypt(note)


def seal_by_stream(key, note):
    # ruleid: hipaa.python.no-weak-crypto
    return ARC4.new(key).encrypt(note)


def seal_by_book(key, note):
    # ruleid: hipaa.python.no-weak-crypto
    return AES.new(key, AES.MODE_ECB).encrypt(note)


def seal_well(key, note):
    # ok: hipaa.python.no-weak-crypto
    return AES.new(key, AES.MODE_GCM, nonce=os.urandom(12)).encrypt_and_digest(note)


def seal_without_mac(key, note):
    iv = os.urandom(16)
    # ruleid: hipaa.python.unauthenticated.no-weak-crypto
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(note)


def seal_with_mac(key, mac_key, note):
    iv = os.urandom(16)
    # ok: hipaa.python.no-weak-crypto
    body = AES.new(key, AES.MODE_CBC, iv).encrypt(note)
    return iv + body + hmac.new(mac_key, iv + body, hashlib.sha256).digest()


def open_unchecked(key, blob):
    # ruleid: hipaa.python.unchecked.no-weak-crypto
    cipher = AES.new(key, AES.MODE_GCM, nonce=blob[:12])
    return cipher.decrypt(blob[12:])


def open_checked(key, blob):
    # ok: hipaa.python.no-weak-crypto
    cipher = AES.new(key, AES.MODE_GCM, nonce=blob[:12])
    return cipher.decrypt_and_verify(blob[28:], blob[12:28])


def short_tag(key, note):
    encryptor = Cipher(algorithms.AES(key), modes.GCM(os.urandom(12))).encryptor()
    # ruleid: hipaa.python.no-weak-crypto
    return encryptor.update(note) + encryptor.finalize() + encryptor.tag[:4]


def whole_tag(key, note):
    encryptor = Cipher(algorithms.AES(key), modes.GCM(os.urandom(12))).encryptor()
    # ok: hipaa.python.no-weak-crypto
    return encryptor.update(note) + encryptor.finalize() + encryptor.tag


def wrap(public, key):
    # ruleid: hipaa.python.no-weak-crypto
    return PKCS1_v1_5.new(public).encrypt(key)


def wrap_well(public, key):
    # ok: hipaa.python.no-weak-crypto
    return PKCS1_OAEP.new(public).encrypt(key)


def key_pair():
    # ruleid: hipaa.python.no-weak-crypto
    return RSA.generate(1024)


def long_key_pair():
    # ok: hipaa.python.no-weak-crypto
    return RSA.generate(3072)


def patient_key(ssn):
    # ruleid: hipaa.python.hash-function.no-weak-crypto, hipaa.python.hash.no-weak-crypto
    return hashlib.sha1(ssn.encode()).hexdigest()


def patient_pseudonym(key, ssn):
    # ok: hipaa.python.no-weak-crypto
    return hmac.new(key, ssn.encode(), hashlib.sha256).hexdigest()


def hash_password(value):
    # ruleid: hipaa.python.hash-function.no-weak-crypto
    return hashlib.md5(value).hexdigest()


def etag(body):
    # ok: hipaa.python.no-weak-crypto
    return hashlib.md5(body).hexdigest()


def shard_of_patient(patient_uuid):
    # ok: hipaa.python.no-weak-crypto
    return hashlib.md5(patient_uuid.bytes, usedforsecurity=False).digest()[0]


def derive(password, salt):
    # ruleid: hipaa.python.no-weak-crypto
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=1000).derive(password)


def derive_well(password, salt):
    # ok: hipaa.python.no-weak-crypto
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=600_000).derive(password)


def store(password):
    # ruleid: hipaa.python.no-weak-crypto
    return bcrypt.hashpw(password, bcrypt.gensalt(4))


def store_well(password):
    # ok: hipaa.python.no-weak-crypto
    return bcrypt.hashpw(password, bcrypt.gensalt(12))


def read_token(token, key):
    # ruleid: hipaa.python.no-weak-crypto
    return jwt.decode(token, key, algorithms=["RS256", "none"])


def read_token_well(token, key):
    # ok: hipaa.python.no-weak-crypto
    return jwt.decode(token, key, algorithms=["RS256"])
