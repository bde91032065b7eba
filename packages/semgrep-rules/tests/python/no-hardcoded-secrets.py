import hashlib
import hmac
import os

import jwt
import psycopg2
from cryptography.fernet import Fernet
from sqlalchemy import create_engine

# ruleid: hipaa.python.no-hardcoded-secrets
SECRET_KEY = "f4k3-Portal-9x!2m"
# ok: hipaa.python.no-hardcoded-secrets
SECRET_KEY_FROM_ENVIRONMENT = os.environ["SECRET_KEY"]
# ruleid: hipaa.python.no-hardcoded-secrets
JWT_SECRET = os.getenv("JWT_SECRET", "f4k3-Jwt-77ab")
# ok: hipaa.python.no-hardcoded-secrets
JWT_ISSUER = os.getenv("JWT_ISSUER", "https://login.example-clinic.org")
# ruleid: hipaa.python.no-hardcoded-secrets
DB_PASSWORD: str = "Rx!writer#2023"
# ok: hipaa.python.no-hardcoded-secrets
DB_PASSWORD_PLACEHOLDER: str = "<your-password>"
# ok: hipaa.python.no-hardcoded-secrets
API_KEY = "your-api-key-here"
# ok: hipaa.python.no-hardcoded-secrets
PASSWORD_FIELD = "user_password"
# ok: hipaa.python.no-hardcoded-secrets
TOKEN_URL = "https://login.example-clinic.org/oauth/token"
# ruleid: hipaa.python.issued.no-hardcoded-secrets
ENGINE = create_engine("postgresql://registry:G7kd93Lq@db.example-clinic.org/registry")
# ok: hipaa.python.no-hardcoded-secrets
LOCAL_ENGINE = create_engine("postgresql://postgres:postgres@localhost/registry")
# ruleid: hipaa.python.no-hardcoded-secrets
SETTINGS = {"user": "svc-lab", "password": "Rv8pQ2z-Lab41"}
# ok: hipaa.python.no-hardcoded-secrets
LABELS = {"user": "User", "password": "Password"}


def sign(claims):
    # ruleid: hipaa.python.argument.no-hardcoded-secrets
    return jwt.encode(claims, "f4k3-signing-0042", algorithm="HS256")


def sign_well(claims, key):
    # ok: hipaa.python.no-hardcoded-secrets
    return jwt.encode(claims, key, algorithm="HS256")


def seal(note):
    # ruleid: hipaa.python.argument.no-hardcoded-secrets
    return Fernet(b"f4k3keyf4k3keyf4k3keyf4k3keyf4k3keyf4k3key=").encrypt(note)


def seal_well(note):
    # ok: hipaa.python.no-hardcoded-secrets
    return Fernet(os.environ["NOTE_KEY"]).encrypt(note)


def pseudonym(mrn):
    # ruleid: hipaa.python.argument.no-hardcoded-secrets
    return hmac.new(b"f4k3-pepper-11", mrn.encode(), hashlib.sha256).hexdigest()


def pseudonym_well(mrn, pepper):
    # ok: hipaa.python.no-hardcoded-secrets
    return hmac.new(pepper, mrn.encode(), hashlib.sha256).hexdigest()


def connect():
    # ruleid: hipaa.python.no-hardcoded-secrets
    return psycopg2.connect(host="db.example-clinic.org", user="lab", password="f4k3Lab#77")


def connect_well():
    # ok: hipaa.python.no-hardcoded-secrets
    return psycopg2.connect(host="db.example-clinic.org", user="lab", password=os.environ["LAB_PASSWORD"])


def is_admin(token):
    # ruleid: hipaa.python.no-hardcoded-secrets
    return token == "f4k3-admin-5531"


def is_bearer(token_type):
    # ok: hipaa.python.no-hardcoded-secrets
    return token_type == "bearer"
