import random
import secrets
import time
import uuid
from datetime import datetime

import numpy


def reset_token():
    # ruleid: hipaa.python.no-insecure-random
    return "%030x" % random.randrange(16**30)


def fresh_reset_token():
    # ok: hipaa.python.no-insecure-random
    return secrets.token_urlsafe(32)


def send_code(user):
    # ruleid: hipaa.python.no-insecure-random
    otp = random.randint(100000, 999999)
    # ok: hipaa.python.no-insecure-random
    user.attempts = random.randint(1, 3)
    # ruleid: hipaa.python.no-insecure-random
    user.session_id = "".join(random.choices("abcdef0123456789", k=32))
    return otp


def new_mrn():
    # ruleid: hipaa.python.no-insecure-random
    return f"MRN{random.randint(0, 999999):06d}"


def new_mrn_from_system():
    # ok: hipaa.python.no-insecure-random
    return f"MRN{random.SystemRandom().randint(0, 999999):06d}"


def temporary_password():
    # ruleid: hipaa.python.no-insecure-random
    return "".join(random.choice("abcdefgh") for _ in range(10))


def backoff(attempt):
    # ok: hipaa.python.no-insecure-random
    return 2**attempt + random.random()


def api_key():
    letters = list("abcdefghijkl")
    # ruleid: hipaa.python.no-insecure-random
    random.shuffle(letters)
    return "".join(letters)


def shuffled_questions(questions):
    # ok: hipaa.python.no-insecure-random
    random.shuffle(questions)
    return questions


def invite(user):
    # ruleid: hipaa.python.no-insecure-random
    return {"user": user, "invite_code": random.getrandbits(32)}


def order(user):
    # ok: hipaa.python.no-insecure-random
    return {"user": user, "sample_rate": random.random()}


def csrf_token():
    # ruleid: hipaa.python.no-insecure-random
    return numpy.random.bytes(16).hex()


def noise():
    # ok: hipaa.python.no-insecure-random
    return numpy.random.normal(0, 1)


def access_code():
    generator = random.Random(time.time())
    # ruleid: hipaa.python.generator.no-insecure-random
    return generator.randint(1000, 9999)


def session_token():
    # ruleid: hipaa.python.clock.no-insecure-random
    return str(time.time())


def session_token_with_secret():
    # ok: hipaa.python.no-insecure-random
    return f"{time.time()}-{secrets.token_hex(16)}"


def session_started_at():
    # ok: hipaa.python.no-insecure-random
    return datetime.now()


def confirm(booking):
    # ruleid: hipaa.python.clock.no-insecure-random
    booking.confirmation_code = str(uuid.uuid1())
    # ok: hipaa.python.no-insecure-random
    booking.reference = str(uuid.uuid4())
    return booking


def random_text(length):
    return "".join(random.choice("abcdef") for _ in range(length))


def invite_guest(guest):
    # ruleid: hipaa.python.helper.no-insecure-random
    guest.access_token = random_text(20)
    # ok: hipaa.python.no-insecure-random
    guest.nickname = random_text(8)


def generate_booking_number():
    # ruleid: hipaa.python.function.no-insecure-random
    return f"B{random.randint(1, 9999)}"


def pick_question_number():
    # ok: hipaa.python.no-insecure-random
    return random.randint(1, 9999)


def generate_random_patient_id(length=7):
    # ok: hipaa.python.no-insecure-random, hipaa.python.function.no-insecure-random
    return "".join(random.choices("0123456789", k=length))


def generate_patient_id(length=7):
    # ruleid: hipaa.python.function.no-insecure-random, hipaa.python.no-insecure-random
    return "".join(random.choices("0123456789", k=length))


def generate_message_control_id(stamp):
    # ok: hipaa.python.function.no-insecure-random
    return stamp + "".join(random.sample("abcdefghij", 4))


class SyntheticWard:
    def new_mrn(self):
        # ok: hipaa.python.no-insecure-random
        return f"MRN{random.randint(0, 999999):06d}"


class Ward:
    def new_mrn(self):
        # ruleid: hipaa.python.no-insecure-random
        return f"MRN{random.randint(0, 999999):06d}"


def mask_center_tokens(tokens):
    # ok: hipaa.python.no-insecure-random
    return random.choice(tokens)


# ruleid: hipaa.python.function.no-insecure-random
new_invite = lambda: "".join(random.choices("ABCDEFGH23456789", k=10))
# ok: hipaa.python.function.no-insecure-random
new_quote = lambda quotes: random.choice(quotes)
