import io
import os

import jwt
import paramiko
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from decouple import config
from environs import env
from pydantic_settings import BaseSettings

# ruleid: hipaa.python.no-private-key-in-env
SIGNING = os.environ["JWT_PRIVATE_KEY"]
# ok: hipaa.python.no-private-key-in-env
VERIFYING = os.environ["JWT_PUBLIC_KEY"]
# ruleid: hipaa.python.no-private-key-in-env
TLS = os.getenv("TLS_KEY_PEM")
# ok: hipaa.python.no-private-key-in-env
TLS_PATH = os.getenv("TLS_KEY_PATH")
# ruleid: hipaa.python.no-private-key-in-env
SAML = env.str("SAML_SP_PRIVATE_KEY")
# ok: hipaa.python.no-private-key-in-env
SAML_CERTIFICATE = env.str("SAML_SP_CERT")
# ruleid: hipaa.python.no-private-key-in-env
SSH = config("SFTP_PRIVATE_KEY")
# ok: hipaa.python.no-private-key-in-env
SSH_FILE = config("SFTP_PRIVATE_KEY_FILE")
# ok: hipaa.python.no-private-key-in-env
API_KEY = os.environ["LAB_API_KEY"]
# ok: hipaa.python.no-private-key-in-env
PASSPHRASE = os.environ.get("TLS_KEY_PASSPHRASE")
# ruleid: hipaa.python.no-private-key-in-env
SERVER = os.environ.get("SERVER_KEY", "")


class Settings(BaseSettings):
    # ruleid: hipaa.python.settings.no-private-key-in-env
    tls_private_key: str
    # ok: hipaa.python.no-private-key-in-env
    tls_private_key_path: str = "/run/secrets/tls.pem"
    # ok: hipaa.python.no-private-key-in-env
    page_size: int = 20


class Certificate:
    # ok: hipaa.python.no-private-key-in-env
    private_key: bytes


def exchange_key():
    # ruleid: hipaa.python.flow.no-private-key-in-env
    pem = os.environ["EXCHANGE_SIGNER"]
    return load_pem_private_key(pem.encode(), password=None)


def exchange_key_from_file():
    # ok: hipaa.python.no-private-key-in-env
    with open(os.environ["EXCHANGE_SIGNER_PATH"], "rb") as handle:
        return load_pem_private_key(handle.read(), password=None)


def transfer_key():
    # ruleid: hipaa.python.flow.no-private-key-in-env
    return paramiko.RSAKey.from_private_key(io.StringIO(os.environ["TRANSFER_ID"]))


def sign(claims):
    # ruleid: hipaa.python.flow.no-private-key-in-env
    return jwt.encode(claims, os.environ["SIGNER"], algorithm="RS256")


def sign_with_shared_secret(claims):
    # ok: hipaa.python.no-private-key-in-env
    return jwt.encode(claims, os.environ["SIGNER"], algorithm="HS256")


def sign_referral(claims):
    # ruleid: hipaa.python.flow.no-private-key-in-env
    return jwt.encode(claims, os.environ["REFERRAL_SIGNER"], algorithm="ES256")
