import * as Sentry from '@sentry/node';
import posthog from 'posthog-js';
import mixpanel from 'mixpanel-browser';

// ruleid: hipaa.javascript.default-pii.no-phi-to-third-parties
Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: true });
// ok: hipaa.javascript.default-pii.no-phi-to-third-parties
Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: false });

export function report(patient: Patient, patientId: string, error: Error) {
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  Sentry.setUser({ id: patient.id, email: patient.email });
  // ok: hipaa.javascript.no-phi-to-third-parties
  Sentry.setUser({ id: patient.id });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  Sentry.captureException(error, { extra: { patient } });
  // ok: hipaa.javascript.no-phi-to-third-parties
  Sentry.captureException(error);
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  Sentry.captureMessage(`no bed for ${patient.fullName}`);
  // ok: hipaa.javascript.no-phi-to-third-parties
  Sentry.captureMessage('no bed');
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  posthog.capture('booked', { diagnosis: patient.diagnosis });
  // ok: hipaa.javascript.no-phi-to-third-parties
  posthog.capture('booked', { patientId });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  mixpanel.people.set({ $email: patient.email });
  // ok: hipaa.javascript.no-phi-to-third-parties
  mixpanel.people.set({ plan: 'portal' });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  analytics.identify(patient.id, { name: patient.fullName });
  // ok: hipaa.javascript.no-phi-to-third-parties
  analytics.identify(patient.id, { plan: 'portal' });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  window.gtag('event', 'visit', { reason: patient.diagnosis });
  // ok: hipaa.javascript.no-phi-to-third-parties
  window.gtag('event', 'visit', { step: 2 });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  dataLayer.push({ mrn: patient.mrn });
  // ok: hipaa.javascript.no-phi-to-third-parties
  dataLayer.push({ page: 'visits' });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  span.setAttribute('patient.name', patient.lastName);
  // ok: hipaa.javascript.no-phi-to-third-parties
  span.setAttribute('patient.id', patient.id);
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  newrelic.addCustomAttributes({ dob: patient.dateOfBirth });
  // ok: hipaa.javascript.no-phi-to-third-parties
  newrelic.addCustomAttributes({ tenant: 'north' });
  // ruleid: hipaa.javascript.no-phi-to-third-parties
  datadogRum.addAction('opened', { ssn: patient.ssn });
  // ok: hipaa.javascript.no-phi-to-third-parties
  datadogRum.addAction('opened', { hashed: hashMrn(patient.mrn) });
}
