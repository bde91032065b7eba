import os

from django.http import HttpResponse
from flask import Flask, make_response
from http.cookies import SimpleCookie
from werkzeug.http import dump_cookie

app = Flask(__name__)

# ruleid: hipaa.python.settings.require-secure-cookies
app.config["SESSION_COOKIE_SECURE"] = False
# ruleid: hipaa.python.settings.require-secure-cookies
app.config["REMEMBER_COOKIE_SECURE"] = False
# ok: hipaa.python.settings.require-secure-cookies
app.config["SESSION_COOKIE_HTTPONLY"] = True
app.config.update(
    # ruleid: hipaa.python.settings.require-secure-cookies
    SESSION_COOKIE_HTTPONLY=False,
    # ruleid: hipaa.python.settings.require-secure-cookies
    SESSION_COOKIE_SAMESITE=None,
    # ok: hipaa.python.settings.require-secure-cookies
    SESSION_COOKIE_SECURE=os.environ.get("APP_ENV") == "production",
)

# ruleid: hipaa.python.settings.require-secure-cookies
SESSION_COOKIE_HTTPONLY = False
# ruleid: hipaa.python.settings.require-secure-cookies
SESSION_COOKIE_SECURE = False
# ok: hipaa.python.settings.require-secure-cookies
CSRF_COOKIE_HTTPONLY = False
# ok: hipaa.python.settings.require-secure-cookies
LANGUAGE_COOKIE_SECURE = False

SIMPLE_JWT = {
    "AUTH_COOKIE": "access",
    # ruleid: hipaa.python.settings.require-secure-cookies
    "AUTH_COOKIE_SECURE": False,
    # ruleid: hipaa.python.settings.require-secure-cookies
    "AUTH_COOKIE_HTTP_ONLY": False,
}


class ProductionConfig:
    # ruleid: hipaa.python.settings.require-secure-cookies
    JWT_COOKIE_SECURE = False


class DevelopmentConfig:
    # ok: hipaa.python.settings.require-secure-cookies
    SESSION_COOKIE_SECURE = False


if os.environ.get("DEBUG"):
    # ok: hipaa.python.settings.require-secure-cookies
    SESSION_COOKIE_SECURE = False


def login(user):
    resp = make_response("ok")
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie("session_id", user.session)
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie("auth_token", user.token, httponly=True, samesite="Lax")
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie("auth_token", user.token, secure=True, samesite="Lax")
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie("auth_token", user.token, secure=True, httponly=True)
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie(
        "patient_portal_session",
        value=user.session,
        max_age=1800,
        httponly=False,
        secure=True,
        samesite="Strict",
    )
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie(key="jwt", value=create_token(user, secure=True), httponly=True)
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie("selected_patient", str(user.patient_id))
    # ruleid: hipaa.python.require-secure-cookies
    resp.set_cookie(app.config["SESSION_COOKIE_NAME"], user.session, secure=True)
    # ok: hipaa.python.require-secure-cookies
    resp.set_cookie("session_id", user.session, httponly=True, secure=True, samesite="Lax")
    # ok: hipaa.python.require-secure-cookies
    resp.set_cookie("session_id", user.session, httponly=True, secure=not app.debug, samesite="Strict", max_age=900)
    # ok: hipaa.python.require-secure-cookies
    resp.set_cookie("theme", "dark")
    # ok: hipaa.python.require-secure-cookies
    resp.set_cookie("cookie_consent", "yes", max_age=31536000)
    # ok: hipaa.python.require-secure-cookies
    resp.set_cookie("session_id", "", max_age=0)
    # ok: hipaa.python.require-secure-cookies
    resp.set_cookie("csrf_token", user.csrf, secure=True, samesite="Strict")
    # ok: hipaa.python.require-secure-cookies
    resp.delete_cookie("session_id")
    return resp


SECURE = {"httponly": True, "secure": True, "samesite": "Strict"}
NO_SCRIPT = dict(httponly=True, samesite="Lax")


def refresh(request):
    response = HttpResponse()
    # ok: hipaa.python.require-secure-cookies
    response.set_cookie("refresh_token", new_token(), **SECURE)
    # ruleid: hipaa.python.require-secure-cookies
    response.set_cookie("refresh_token", new_token(), **NO_SCRIPT)
    # ok: hipaa.python.require-secure-cookies
    response.set_cookie("refresh_token", new_token(), secure=True, **NO_SCRIPT)
    # ok: hipaa.python.require-secure-cookies
    response.set_cookie("refresh_token", new_token(), **settings.COOKIE_OPTIONS)
    # ruleid: hipaa.python.require-secure-cookies
    response.set_signed_cookie("visit_key", request.visit, salt="visit")
    # ruleid: hipaa.python.text.require-secure-cookies
    response["Set-Cookie"] = f"sessionid={request.session}; Path=/; HttpOnly"
    # ok: hipaa.python.text.require-secure-cookies
    response["Set-Cookie"] = f"sessionid={request.session}; Path=/; HttpOnly; Secure; SameSite=Lax"
    # ruleid: hipaa.python.text.require-secure-cookies
    response.headers["Set-Cookie"] = "auth_token=%s; Secure; HttpOnly" % request.token
    # ok: hipaa.python.text.require-secure-cookies
    response.headers["Set-Cookie"] = "lang=en; Path=/"
    # ruleid: hipaa.python.require-secure-cookies
    response.headers.add("Set-Cookie", dump_cookie("portal_session", request.session, httponly=True))
    return response


def jar(session_id):
    cookie = SimpleCookie()
    # ruleid: hipaa.python.jar.require-secure-cookies
    cookie["session"] = session_id
    cookie["session"]["path"] = "/"
    return cookie.output()


def safe_jar(session_id):
    cookie = SimpleCookie()
    # ok: hipaa.python.jar.require-secure-cookies
    cookie["session"] = session_id
    cookie["session"]["httponly"] = True
    cookie["session"]["secure"] = True
    cookie["session"]["samesite"] = "Lax"
    return cookie.output()


def flask_request(request):
    # ok: hipaa.python.jar.require-secure-cookies
    counts["session"] = 1
    return request.cookies["session"]


# ruleid: hipaa.python.library.require-secure-cookies
app.add_middleware(SessionMiddleware, secret_key=os.environ["KEY"], max_age=1200)
# ok: hipaa.python.library.require-secure-cookies
app.add_middleware(SessionMiddleware, secret_key=os.environ["KEY"], https_only=True, max_age=1200)
# ruleid: hipaa.python.settings.require-secure-cookies
transport = CookieTransport(cookie_name="portal", cookie_max_age=900, cookie_secure=False)
# ok: hipaa.python.settings.require-secure-cookies
transport = CookieTransport(cookie_name="portal", cookie_max_age=900)
# ruleid: hipaa.python.library.require-secure-cookies
storage = EncryptedCookieStorage(key, cookie_name="portal", max_age=900)
# ok: hipaa.python.library.require-secure-cookies
storage = EncryptedCookieStorage(key, cookie_name="portal", max_age=900, secure=True, samesite="Lax")
# ruleid: hipaa.python.library.require-secure-cookies
factory = SignedCookieSessionFactory(os.environ["KEY"], timeout=900, secure=True)
# ok: hipaa.python.library.require-secure-cookies
factory = SignedCookieSessionFactory(os.environ["KEY"], timeout=900, secure=True, httponly=True)

OPEN_TO_SCRIPTS = {"httponly": False, "secure": True, "samesite": "Lax"}


def spread_off(response, token):
    # ruleid: hipaa.python.require-secure-cookies
    response.set_cookie("session_id", token, **OPEN_TO_SCRIPTS)


# ruleid: hipaa.python.library.require-secure-cookies
kiosk_storage = SimpleCookieStorage(cookie_name="kiosk_session", max_age=600, secure=True, httponly=False)
# ok: hipaa.python.library.require-secure-cookies
desk_storage = SimpleCookieStorage(cookie_name="desk_session", max_age=600, secure=True, samesite="Lax")
