import analytics
import mixpanel
import newrelic.agent
import posthog
import sentry_sdk
from datadog import statsd
from ldclient import Context
from opentelemetry import trace

mp = mixpanel.Mixpanel("token")
tracer = trace.get_tracer(__name__)

# ruleid: hipaa.python.default-pii.no-phi-to-third-parties
sentry_sdk.init(dsn="https://key@sentry.example.com/1", send_default_pii=True)
# ok: hipaa.python.default-pii.no-phi-to-third-parties
sentry_sdk.init(dsn="https://key@sentry.example.com/1", send_default_pii=False)


def report(patient, error, ward):
    # ruleid: hipaa.python.no-phi-to-third-parties
    sentry_sdk.set_user({"id": patient.id, "email": patient.email})
    # ok: hipaa.python.no-phi-to-third-parties
    sentry_sdk.set_user({"id": patient.id})
    # ruleid: hipaa.python.no-phi-to-third-parties
    sentry_sdk.set_context("patient", {"diagnosis": patient.diagnosis})
    # ok: hipaa.python.no-phi-to-third-parties
    sentry_sdk.set_context("ward", {"name": ward})
    # ruleid: hipaa.python.no-phi-to-third-parties
    sentry_sdk.capture_message(f"no bed for {patient.full_name}")
    # ok: hipaa.python.no-phi-to-third-parties
    sentry_sdk.capture_message("no bed")
    # ok: hipaa.python.no-phi-to-third-parties
    sentry_sdk.capture_exception(error)
    with sentry_sdk.push_scope() as scope:
        # ruleid: hipaa.python.no-phi-to-third-parties
        scope.set_extra("chart", patient.to_dict())
        # ok: hipaa.python.no-phi-to-third-parties
        scope.set_extra("chart", redact(patient.to_dict()))
    # ruleid: hipaa.python.no-phi-to-third-parties
    newrelic.agent.add_custom_attribute("mrn", patient.mrn)
    # ok: hipaa.python.no-phi-to-third-parties
    newrelic.agent.add_custom_attribute("ward", ward)
    # ruleid: hipaa.python.no-phi-to-third-parties
    statsd.increment("visits", tags=[f"dx:{patient.diagnosis}"])
    # ok: hipaa.python.no-phi-to-third-parties
    statsd.increment("visits", tags=[f"ward:{ward}"])


def observe(patient, ward):
    span = trace.get_current_span()
    # ruleid: hipaa.python.no-phi-to-third-parties
    span.set_attribute("patient.mrn", patient.mrn)
    # ok: hipaa.python.no-phi-to-third-parties
    span.set_attribute("patient.id", patient.id)
    # ruleid: hipaa.python.no-phi-to-third-parties
    span.add_event("seen", {"name": patient.last_name})
    # ok: hipaa.python.no-phi-to-third-parties
    span.add_event("seen", {"ward": ward})
    # ruleid: hipaa.python.no-phi-to-third-parties
    with tracer.start_as_current_span("visit", attributes={"dob": patient.date_of_birth}):
        pass
    # ok: hipaa.python.no-phi-to-third-parties
    with tracer.start_as_current_span("visit", attributes={"ward": ward}):
        pass


def track(patient, visit, ward):
    # ruleid: hipaa.python.no-phi-to-third-parties
    analytics.identify(patient.id, {"email": patient.email})
    # ok: hipaa.python.no-phi-to-third-parties
    analytics.identify(patient.id, {"plan": "basic"})
    # ruleid: hipaa.python.no-phi-to-third-parties
    mp.track(patient.id, "booked", {"reason": visit.chief_complaint})
    # ok: hipaa.python.no-phi-to-third-parties
    mp.track(pseudonymize(patient.mrn), "booked", {"ward": ward})
    # ruleid: hipaa.python.no-phi-to-third-parties
    posthog.capture(patient.email, "viewed")
    # ok: hipaa.python.no-phi-to-third-parties
    posthog.capture("server", "viewed", {"ward": ward})
    # ruleid: hipaa.python.no-phi-to-third-parties
    context = Context.builder(str(patient.id)).set("condition", patient.medical_condition).build()
    # ok: hipaa.python.no-phi-to-third-parties
    other = Context.builder(str(patient.id)).set("ward", ward).build()
    return context, other


def beacon(requests, patient, ward):
    # ruleid: hipaa.python.no-phi-to-third-parties
    requests.post("https://www.google-analytics.com/mp/collect", json={"dx": patient.diagnosis})
    # ok: hipaa.python.no-phi-to-third-parties
    requests.post("https://www.google-analytics.com/mp/collect", json={"ward": ward})
    # ok: hipaa.python.no-phi-to-third-parties
    requests.post("https://fhir.example.com/Observation", json={"dx": patient.diagnosis})


def count_patient_intake(payload):
    # ruleid: hipaa.python.carrier.no-phi-to-third-parties
    sentry_sdk.set_context("intake", payload)
    # ok: hipaa.python.carrier.no-phi-to-third-parties
    sentry_sdk.set_context("intake", {"answers": len(payload)})
