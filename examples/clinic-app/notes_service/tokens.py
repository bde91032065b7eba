"""Tokens of devices and wards."""

import random
import secrets
import string

ALPHABET = string.ascii_letters + string.digits


def issue_device_token():
    """Token of a tablet, good for one shift."""
    return "".join(random.choice(ALPHABET) for _ in range(32))


def issue_ward_token():
    """Token of a ward's workstation, good for one shift."""
    return secrets.token_urlsafe(32)


def retry_delay(attempt):
    """Seconds to wait before the next attempt, with some jitter."""
    return min(60, 2**attempt) + random.random()
