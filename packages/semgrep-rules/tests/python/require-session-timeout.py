import datetime
import math
from datetime import timedelta

import jwt
from itsdangerous import URLSafeTimedSerializer

# ruleid: hipaa.python.require-session-timeout
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
# ok: hipaa.python.require-session-timeout
SESSION_COOKIE_AGE = 60 * 20
# ok: hipaa.python.require-session-timeout
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
# ruleid: hipaa.python.require-session-timeout
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(days=30)
# ok: hipaa.python.require-session-timeout
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(minutes=20)
# ruleid: hipaa.python.require-session-timeout
app.permanent_session_lifetime = datetime.timedelta(weeks=2)
# ok: hipaa.python.require-session-timeout
app.permanent_session_lifetime = datetime.timedelta(hours=8)
# ruleid: hipaa.python.require-session-timeout
ACCESS_TOKEN_EXPIRE_MINUTES = 60 * 24 * 8
# ok: hipaa.python.require-session-timeout
ACCESS_TOKEN_EXPIRE_MINUTES = 30

SIMPLE_JWT = {
    # ruleid: hipaa.python.require-session-timeout
    "ACCESS_TOKEN_LIFETIME": timedelta(days=7),
    # ruleid: hipaa.python.require-session-timeout
    "REFRESH_TOKEN_LIFETIME": timedelta(days=365),
}
PORTAL_JWT = {
    # ok: hipaa.python.require-session-timeout
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=10),
    # ok: hipaa.python.require-session-timeout
    "REFRESH_TOKEN_LIFETIME": timedelta(days=1),
}
app.config.update(
    # ruleid: hipaa.python.require-session-timeout
    JWT_ACCESS_TOKEN_EXPIRES=False,
    # ruleid: hipaa.python.require-session-timeout
    JWT_REFRESH_TOKEN_EXPIRES=False,
)
# ruleid: hipaa.python.require-session-timeout
SESSION_TIMEOUT = None
# ruleid: hipaa.python.require-session-timeout
SESSION_TTL = math.inf
# ok: hipaa.python.require-session-timeout
REQUEST_TIMEOUT = None


def endless(user, key):
    # ruleid: hipaa.python.token.require-session-timeout
    return jwt.encode({"sub": user.id}, key, algorithm="HS256")


def bounded(user, key):
    # ok: hipaa.python.token.require-session-timeout
    return jwt.encode({"sub": user.id, "exp": in_minutes(15)}, key, algorithm="HS256")


def endless_claims(user, key):
    claims = {"sub": user.id, "iat": now()}
    # ruleid: hipaa.python.token.require-session-timeout
    return jwt.encode(claims, key, algorithm="HS256")


def bounded_claims(user, key):
    claims = {"sub": user.id}
    claims["exp"] = now() + timedelta(minutes=15)
    # ok: hipaa.python.token.require-session-timeout
    return jwt.encode(claims, key, algorithm="HS256")


def claims_from_elsewhere(claims, key):
    # ok: hipaa.python.token.require-session-timeout
    return jwt.encode(claims, key, algorithm="HS256")


def ten_years(user, key):
    claims = {"sub": user.id, "exp": now() + timedelta(days=3650)}
    # ruleid: hipaa.python.token.require-session-timeout
    return jwt.encode(claims, key, algorithm="HS256")


def unchecked(token, key):
    # ruleid: hipaa.python.token.require-session-timeout
    return jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})


def checked(token, key):
    # ok: hipaa.python.token.require-session-timeout
    return jwt.decode(token, key, algorithms=["HS256"])


def read_link(token):
    serializer = URLSafeTimedSerializer(key())
    # ruleid: hipaa.python.token.require-session-timeout
    return serializer.loads(token)


def read_bounded_link(token):
    serializer = URLSafeTimedSerializer(key())
    # ok: hipaa.python.token.require-session-timeout
    return serializer.loads(token, max_age=600)


def remember(response, token):
    # ruleid: hipaa.python.cookie.require-session-timeout
    response.set_cookie("remember_token", token, max_age=60 * 60 * 24 * 365, secure=True)
    # ok: hipaa.python.cookie.require-session-timeout
    response.set_cookie("session", token, max_age=900, secure=True)
    # ok: hipaa.python.cookie.require-session-timeout
    response.set_cookie("theme", "dark", max_age=60 * 60 * 24 * 365)


def store(redis, sid, user):
    # ruleid: hipaa.python.cookie.require-session-timeout
    redis.set(f"session:{sid}", user.id)
    # ok: hipaa.python.cookie.require-session-timeout
    redis.set(f"session:{sid}", user.id, ex=900)
    # ok: hipaa.python.cookie.require-session-timeout
    redis.set("feature:menu", "on")


# ruleid: hipaa.python.cookie.require-session-timeout
app.add_middleware(SessionMiddleware, secret_key=key(), max_age=None)
# ok: hipaa.python.cookie.require-session-timeout
app.add_middleware(SessionMiddleware, secret_key=key(), max_age=900)
