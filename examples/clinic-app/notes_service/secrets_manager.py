"""Secrets of the notes service."""

import json
import os
from functools import lru_cache

import boto3


@lru_cache(maxsize=1)
def load_secrets():
    """Everything secret, from the secret manager; the service doesn't start without it."""
    client = boto3.client("secretsmanager")
    answer = client.get_secret_value(SecretId=os.environ["CLINIC_SECRET_ID"])
    return json.loads(answer["SecretString"])
