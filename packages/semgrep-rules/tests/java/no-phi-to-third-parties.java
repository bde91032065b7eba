package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-to-third-parties
    Sentry.captureMessage("no bed for " + patient.getLastName());
    // ok: hipaa.java.no-phi-to-third-parties
    Sentry.captureMessage("no bed in " + ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    Sentry.setExtra("patient", patient.toString());
    // ok: hipaa.java.no-phi-to-third-parties
    Sentry.setExtra("ward", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    scope.setTag("mrn", patient.getMrn());
    // ok: hipaa.java.no-phi-to-third-parties
    scope.setTag("ward", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    Span.current().setAttribute("dob", patient.getDateOfBirth());
    // ok: hipaa.java.no-phi-to-third-parties
    Span.current().setAttribute("ward", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    span.addEvent("seen " + patient.getFullName());
    // ok: hipaa.java.no-phi-to-third-parties
    span.addEvent("seen");
    // ruleid: hipaa.java.no-phi-to-third-parties
    span.setTag("ssn", patient.getSsn());
    // ok: hipaa.java.no-phi-to-third-parties
    span.setTag("patient", patient.getId());
    // ruleid: hipaa.java.no-phi-to-third-parties
    NewRelic.addCustomParameter("dx", patient.getDiagnosis());
    // ok: hipaa.java.no-phi-to-third-parties
    NewRelic.addCustomParameter("ward", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    analytics.track("admitted", patient.getDiagnosis());
    // ok: hipaa.java.no-phi-to-third-parties
    analytics.track("admitted", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    mixpanel.track(patient.getMrn(), "admitted");
    // ok: hipaa.java.no-phi-to-third-parties
    mixpanel.track(hash(patient.getMrn()), "admitted");
    // ruleid: hipaa.java.no-phi-to-third-parties
    meterRegistry.counter("visits", "name", patient.getLastName());
    // ok: hipaa.java.no-phi-to-third-parties
    meterRegistry.counter("visits", "ward", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    Tag.of("mrn", patient.getMrn());
    // ok: hipaa.java.no-phi-to-third-parties
    Tag.of("ward", ward);
    // ruleid: hipaa.java.no-phi-to-third-parties
    rest.postForObject("https://api.segment.io/v1/track", patient, String.class);
    // ok: hipaa.java.no-phi-to-third-parties
    rest.postForObject("https://api.segment.io/v1/track", ward, String.class);
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-to-third-parties
    Sentry.setExtra("body", payload.toString());
    // ok: hipaa.java.no-phi-to-third-parties
    Sentry.setExtra("fields", payload.size());
  }
}
