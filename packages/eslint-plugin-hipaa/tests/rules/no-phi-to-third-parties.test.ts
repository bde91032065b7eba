import rule from '../../src/rules/no-phi-to-third-parties.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-to-third-parties', rule, {
  valid: [
    { options: strict, code: `import * as Sentry from '@sentry/node';
export const open = (patient) => Sentry.startSpan({ name: 'open', attributes: { 'patient.id': patient.id } }, () => load());` },
    { options: strict, code: `export const shout = (patient) => forEachNode('x', (s) => { s.setAttribute('mrn', patient.mrn); });` },
    { options: strict, code: `const support = axios.create({ baseURL: 'https://support.hospital.example' });
export const open = (patient) => support.post('/contacts', { name: patient.name });` },
    { options: strict, code: `export const admitted = (patient: Patient) => gtag('event', 'admitted', { step: 3, known: patient !== undefined });` },
    { options: strict, code: `export function admitted(wards) {
  window.dataLayer.push({ event: 'admitted', wards: wards.length });
}` },
    { options: strict, code: `export const booked = () => fbq('track', 'Schedule', { content_name: 'visit' });` },
    { options: strict, code: `import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey });
export const signIn = (patient: Patient) => analytics.identify(patient.id, { locale: navigator.language });` },
    { options: strict, code: `import mixpanel from 'mixpanel-browser';
export const seen = (labResults: LabResult[]) => mixpanel.track('Result opened', { count: labResults.length });` },
    { options: strict, code: `import * as amplitude from '@amplitude/analytics-browser';
export function start(session: Session) {
  amplitude.setUserId(session.pseudonym);
  amplitude.track('Start', { step: 1 });
}` },
    { options: strict, code: `import posthog from 'posthog-js';
export const open = () => posthog.capture('chart opened', { tab: 'labs' });` },
    { options: strict, filename: 'src/chart.tsx', code: `import { usePostHog } from 'posthog-js/react';
export function Chart({ patient }: Props) {
  const posthog = usePostHog();
  return <button title={patient.name} onClick={() => posthog.capture('print', { patientId: patient.id })}>Print</button>;
}` },
    { options: strict, code: `export function track(clinician) {
  heap.addEventProperties({ plan: 'basic' });
  FS.identify(clinician.id, { displayName: clinician.fullName });
  LogRocket.identify(clinician.id, { name: clinician.name });
}` },
    { options: strict, code: `import * as Sentry from '@sentry/react';
export function scope(patient: Patient) {
  Sentry.setUser({ id: patient.id });
  Sentry.setTag('ward', patient.status);
}` },
    { options: strict, code: `import { captureException, withScope } from '@sentry/node';
export async function save(patient: Patient) {
  try {
    await store(patient);
  } catch (error) {
    captureException(error, { extra: { patientId: patient.id } });
  }
}` },
    { options: strict, code: `const Sentry = require('@sentry/node');
module.exports = (clinic, error) => {
  Sentry.withScope((scope) => {
    scope.setExtra('address', clinic.address);
    Sentry.captureException(error);
  });
};` },
    { options: strict, code: `import * as Sentry from '@sentry/nextjs';
app.post('/preferences', async (req, res) => {
  Sentry.addBreadcrumb({ category: 'preferences', data: req.body });
  res.sendStatus(204);
});` },
    { options: strict, code: `import { datadogRum } from '@datadog/browser-rum';
export const watch = (patient: Patient) => datadogRum.setUser({ id: patient.id });` },
    { options: strict, code: `import tracer from 'dd-trace';
export const mark = (encounter: Encounter) => tracer.scope().active()?.setTag('encounter.status', encounter.status);` },
    { options: strict, code: `const newrelic = require('newrelic');
module.exports = (patient) => newrelic.addCustomAttributes({ hasSsn: Boolean(patient.ssn) });` },
    { options: strict, code: `import { trace } from '@opentelemetry/api';
const tracer = trace.getTracer('chart');
export const load = (patientId: string) => tracer.startActiveSpan('load', (span) => {
  span.setAttribute('patient.id', patientId);
  span.end();
});` },
    { options: strict, code: `import { propagation } from '@opentelemetry/api';
export const carry = (tenant: Tenant) => propagation.createBaggage({ tenant: { value: tenant.slug } });` },
    { options: strict, code: `import { useFlags, useLDClient } from 'launchdarkly-react-client-sdk';
export function useTarget(patient: Patient) {
  const client = useLDClient();
  client.identify({ kind: 'user', key: patient.id });
}` },
    { options: strict, code: `import Bugsnag from '@bugsnag/js';
export const fail = (error: Error, patient: Patient) => Bugsnag.notify(error, (event) => event.addMetadata('patient', { id: patient.id }));` },
    { options: strict, code: `import Rollbar from 'rollbar';
const rollbar = new Rollbar({ accessToken });
export const fail = (error: Error, patient: Patient) => rollbar.error('save failed', error, { id: patient.id });` },
    { options: strict, code: `export const beacon = (patient: Patient) => fetch('/internal/metrics', { method: 'POST', body: JSON.stringify({ email: patient.email }) });` },
    { options: strict, code: `export const visited = () => navigator.sendBeacon('https://www.google-analytics.com/collect', JSON.stringify({ page: location.pathname }));` },
    { options: strict, code: `import ReactGA from 'react-ga4';
export const search = (tab: string) => ReactGA.event({ category: 'search', action: 'run', label: tab });` },
    { options: strict, code: `import { logEvent, setUserProperties } from 'firebase/analytics';
export function tell(analytics: Analytics, patients: Patient[]) {
  logEvent(analytics, 'visit', { total: patients.length });
  setUserProperties(analytics, { theme: 'dark' });
}` },
    { options: strict, code: `import posthog from 'posthog-js';
function send(event: string, properties: Record<string, unknown>) {
  posthog.capture(event, properties);
}
export const finish = (visit: Visit) => send('finish', { minutes: visit.minutes });` },
    { options: strict, settings: { hipaa: { sanitizers: ['strip'] } }, code: `import posthog from 'posthog-js';
export const open = (patient: Patient) => posthog.identify(strip(patient.email));` },
    { options: strict, code: `import posthog from 'posthog-js';
import { hashEmail } from './privacy';
export const open = (patient: Patient) => posthog.identify(hashEmail(patient.email));` },
    { options: strict, settings: { hipaa: { baaVendors: ['@datadog/browser-rum'] } }, code: `import { datadogRum } from '@datadog/browser-rum';
export const watch = (patient: Patient) => datadogRum.setUser({ name: patient.name });` },
    { options: strict, settings: { hipaa: { baaVendors: ['sentry'] } }, code: `import * as Sentry from '@sentry/node';
export const watch = (patient: Patient) => Sentry.setContext('patient', patient);` },
    { options: strict, code: `import posthog from 'posthog-js';
export const scan = (bandCode: string) => posthog.capture('scan', { bandCode });` },
    { options: strict, settings: { hipaa: { safeWords: ['diagnosis'] } }, code: `import posthog from 'posthog-js';
export const scan = (diagnosis: string) => posthog.capture('scan', { diagnosis });` },
    { options: strict, code: `import posthog from 'posthog-js';
export const scan = (patientId: string) => posthog.capture('scan', { patientId });` },
    { options: strict, code: `import * as Sentry from '@sentry/node';
export function boot(error: Error) {
  Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: false });
  Sentry.captureException(error);
}` },
    { options: strict, code: `// What a wrapper of another file sends on is not seen.
import { telemetry } from './telemetry';
export const open = (patient: Patient) => telemetry.opened(patient);` },
    { options: [{ confidence: 'high' }], code: `app.post('/patients', (req, res) => posthog.capture('new', req.body));` },
    { options: strict, code: `export const help = (patient: Patient) => Intercom('update', { user_id: patient.id });` },
    { options: strict, code: `export const warn = (patient: Patient) => Sentry.captureMessage('Upload failed');` },
    { options: strict, code: `export const admitted = () => window.gtag('event', 'admitted', { step: 3 });` },
    { options: strict, code: `export const booked = () => window.fbq('trackCustom', 'Booked', { kind: 'visit' });` },
    { options: strict, code: `import { track as tell } from '@amplitude/analytics-browser';
export const open = () => tell('open', { tab: 'labs' });` },
    { options: strict, code: `import * as Sentry from '@sentry/node';
export const scope = (patient: Patient) => Sentry.withScope((s) => s.setExtra('id', patient.id));` },
    { options: strict, code: `import { datadogLogs } from '@datadog/browser-logs';
export const note = (patient: Patient) => datadogLogs.logger.info('opened', { id: patient.id });` },
    { options: strict, code: `import * as Sentry from '@sentry/node';
export const who = (currentUser: User) => Sentry.setUser({ email: currentUser.email });` },
    { options: strict, code: `export const Avatar = ({ patient }) => <img src={\`https://cdn.example.com/avatars/\${patient.id}.png\`} />;` },
    { options: strict, code: `import Bugsnag from '@bugsnag/js';
export default {
  mounted() { this.title = this.study.patientName; },
  errorCaptured(err) { Bugsnag.notify(err, (event) => event.addMetadata('study', { uid: this.study.uid })); },
};` },
    { options: strict, code: `import { init } from 'launchdarkly-js-client-sdk';
export const flags = (patient) => init('key', { kind: 'user', key: patient.id });` },
  ],
  invalid: [
    {
      code: `import * as Sentry from '@sentry/node';
export const open = (patient) => Sentry.startSpan({ name: 'open', attributes: { mrn: patient.mrn } }, () => load());`,
      errors: [
        { messageId: 'leak', line: 2, column: 34 },
      ],
    },
    {
      code: `export const open = (patient) => tracer.startActiveSpan('open', (s) => { s.setAttribute('mrn', patient.mrn); });`,
      errors: [
        { messageId: 'leak', line: 1, column: 74 },
      ],
    },
    {
      code: `const intercom = axios.create({ baseURL: 'https://api.intercom.io' });
export const open = (patient) => intercom.post('/contacts', { name: patient.name });`,
      errors: [
        { messageId: 'leak', line: 2, column: 34 },
      ],
    },
    {
      code: `export const pixel = (patient) => { new Image().src = 'https://www.facebook.com/tr?dx=' + patient.diagnosis; };`,
      errors: [
        { messageId: 'leak', line: 1, column: 55 },
      ],
    },
    {
      code: `export const admitted = (patient: Patient) => gtag('event', 'admitted', { diagnosis: patient.diagnosis });`,
      errors: [
        { messageId: 'leak', line: 1, column: 47 },
      ],
    },
    {
      code: `export function admitted(patient) {
  window.dataLayer.push({ event: 'admitted', email: patient.email });
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export const booked = (patient) => fbq('track', 'Schedule', { content_name: patient.condition });`,
      errors: [
        { messageId: 'leak', line: 1, column: 36 },
      ],
    },
    {
      code: `import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey });
export const signIn = (patient: Patient) => analytics.identify(patient.id, { name: patient.fullName, dob: patient.dob });`,
      errors: [
        { messageId: 'leak', line: 3, column: 45 },
      ],
    },
    {
      code: `import mixpanel from 'mixpanel-browser';
export const seen = (labResult: LabResult) => mixpanel.track('Result opened', { test: labResult.testName, value: labResult.value });`,
      errors: [
        { messageId: 'leak', line: 2, column: 47 },
      ],
    },
    {
      code: `import * as amplitude from '@amplitude/analytics-browser';
export function start(patient: Patient) {
  amplitude.setUserId(patient.email);
  amplitude.track('Start', { zip: patient.zipCode });
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import posthog from 'posthog-js';
export const open = (patient: Patient) => posthog.capture('chart opened', { $set: { email: patient.email } });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      filename: 'src/chart.tsx',
      code: `import { usePostHog } from 'posthog-js/react';
export function Chart({ patient }: Props) {
  const posthog = usePostHog();
  return <button onClick={() => posthog.capture('print', { mrn: patient.mrn })}>Print</button>;
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 33 },
      ],
    },
    {
      code: `export function track(patient) {
  heap.identify(patient.email);
  FS.identify(patient.id, { displayName: patient.fullName });
  LogRocket.identify(patient.id, { name: patient.name });
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
        { messageId: 'leak', line: 3, column: 3 },
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import * as Sentry from '@sentry/react';
export function scope(patient: Patient) {
  Sentry.setUser({ id: patient.id, email: patient.email });
  Sentry.setTag('mrn', patient.mrn);
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import { captureException, withScope } from '@sentry/node';
export async function save(patient: Patient) {
  try {
    await store(patient);
  } catch (error) {
    captureException(error, { extra: { patient } });
  }
}`,
      errors: [
        { messageId: 'leak', line: 6, column: 5 },
      ],
    },
    {
      code: `const Sentry = require('@sentry/node');
module.exports = (patient, error) => {
  Sentry.withScope((scope) => {
    scope.setExtra('address', patient.address);
    Sentry.captureException(error);
  });
};`,
      errors: [
        { messageId: 'leak', line: 4, column: 5 },
      ],
    },
    {
      code: `import * as Sentry from '@sentry/nextjs';
app.post('/patients/intake', async (req, res) => {
  Sentry.addBreadcrumb({ category: 'intake', data: req.body });
  res.sendStatus(204);
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import { datadogRum } from '@datadog/browser-rum';
export const watch = (patient: Patient) => datadogRum.setUser({ id: patient.id, name: patient.name });`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      code: `import tracer from 'dd-trace';
export const mark = (encounter: Encounter) => tracer.scope().active()?.setTag('diagnosis', encounter.diagnosis);`,
      errors: [
        { messageId: 'leak', line: 2, column: 47 },
      ],
    },
    {
      code: `const newrelic = require('newrelic');
module.exports = (patient) => newrelic.addCustomAttributes({ ssn: patient.ssn });`,
      errors: [
        { messageId: 'leak', line: 2, column: 31 },
      ],
    },
    {
      code: `import { trace } from '@opentelemetry/api';
const tracer = trace.getTracer('chart');
export const load = (mrn: string) => tracer.startActiveSpan('load', (span) => {
  span.setAttribute('patient.mrn', mrn);
  span.end();
});`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import { propagation } from '@opentelemetry/api';
export const carry = (patient: Patient) => propagation.createBaggage({ email: { value: patient.email } });`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      code: `import { useFlags, useLDClient } from 'launchdarkly-react-client-sdk';
export function useTarget(patient: Patient) {
  const client = useLDClient();
  client.identify({ kind: 'user', key: patient.id, email: patient.email });
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import Bugsnag from '@bugsnag/js';
export const fail = (error: Error, patient: Patient) => Bugsnag.notify(error, (event) => event.addMetadata('patient', { name: patient.name }));`,
      errors: [
        { messageId: 'leak', line: 2, column: 90 },
      ],
    },
    {
      code: `import Rollbar from 'rollbar';
const rollbar = new Rollbar({ accessToken });
export const fail = (error: Error, patient: Patient) => rollbar.error('save failed', error, { dob: patient.dob });`,
      errors: [
        { messageId: 'leak', line: 3, column: 57 },
      ],
    },
    {
      code: `export const beacon = (patient: Patient) => fetch('https://api.mixpanel.com/track', { method: 'POST', body: JSON.stringify({ email: patient.email }) });`,
      errors: [
        { messageId: 'leak', line: 1, column: 45 },
      ],
    },
    {
      code: `export const visited = (patient) => navigator.sendBeacon('https://www.google-analytics.com/collect', JSON.stringify({ condition: patient.condition }));`,
      errors: [
        { messageId: 'leak', line: 1, column: 37 },
      ],
    },
    {
      code: `import ReactGA from 'react-ga4';
export const search = (diagnosis: string) => ReactGA.event({ category: 'search', action: 'run', label: diagnosis });`,
      errors: [
        { messageId: 'leak', line: 2, column: 46 },
      ],
    },
    {
      code: `import { logEvent, setUserProperties } from 'firebase/analytics';
export function tell(analytics: Analytics, patient: Patient) {
  logEvent(analytics, 'visit', { gender: patient.gender, birthDate: patient.birthDate });
  setUserProperties(analytics, { phone: patient.phone });
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import posthog from 'posthog-js';
function send(event: string, properties: Record<string, unknown>) {
  posthog.capture(event, properties);
}
export const finish = (patient: Patient) => send('finish', { allergies: patient.allergies });`,
      errors: [
        { messageId: 'leak', line: 5, column: 45 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['strip'] } },
      code: `import posthog from 'posthog-js';
export const open = (patient: Patient) => posthog.identify(patient.email);`,
      errors: [
        { messageId: 'leak', line: 2, column: 43, suggestions: [{ messageId: 'redact', data: { safeguard: 'strip' }, output: `import posthog from 'posthog-js';
export const open = (patient: Patient) => posthog.identify(strip(patient.email));` }] },
      ],
    },
    {
      settings: { hipaa: { baaVendors: ['sentry'] } },
      code: `import * as Sentry from '@sentry/node';
import posthog from 'posthog-js';
export function watch(patient: Patient) {
  Sentry.setContext('patient', patient);
  posthog.capture('watch', patient);
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 3 },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['bandCode'] } },
      code: `import posthog from 'posthog-js';
export const scan = (bandCode: string) => posthog.capture('scan', { bandCode });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: `import posthog from 'posthog-js';
export const scan = (patientId: string) => posthog.capture('scan', { patientId });`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      options: [{ confidence: 'medium' }],
      code: `app.post('/patients', (req, res) => posthog.capture('new', req.body));`,
      errors: [
        { messageId: 'leak', line: 1, column: 37 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: `export const open = (patient: Patient) => posthog.capture('open', { chart: patient.mrn });`,
      errors: [
        { messageId: 'leak', data: { name: '`mrn`', class: 'a medical record number', sink: 'posthog.capture' }, line: 1, column: 43 },
      ],
    },
    {
      code: `export const help = (patient: Patient) => Intercom('update', { email: patient.email });`,
      errors: [
        { messageId: 'leak', data: { name: '`email`', class: 'an e-mail address', sink: 'Intercom' }, line: 1, column: 43 },
      ],
    },
    {
      code: 'export const warn = (patient: Patient) => Sentry.captureMessage(`Upload failed for ${patient.name}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: `export const admitted = (patient: Patient) => window.gtag('event', 'admitted', { diagnosis: patient.diagnosis });`,
      errors: [
        { messageId: 'leak', line: 1, column: 47 },
      ],
    },
    {
      code: `export const booked = (patient: Patient) => window.fbq('trackCustom', 'Booked', { condition: patient.condition });`,
      errors: [
        { messageId: 'leak', line: 1, column: 45 },
      ],
    },
    {
      code: `import { track as tell } from '@amplitude/analytics-browser';
export const open = (patient: Patient) => tell('open', { mrn: patient.mrn });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      code: `import * as Sentry from '@sentry/node';
export const scope = (patient: Patient) => Sentry.withScope((s) => s.setExtra('mrn', patient.mrn));`,
      errors: [
        { messageId: 'leak', line: 2, column: 68 },
      ],
    },
    {
      code: `import { datadogLogs } from '@datadog/browser-logs';
export const note = (patient: Patient) => datadogLogs.logger.info('opened', { mrn: patient.mrn });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    { code: `export const Pixel = ({ patient }) => <img src={\`https://px.example.com/i.gif?risk=\${patient.diagnosis}\`} />;`, errors: [{ messageId: 'leak', line: 1, column: 49 }] },
    { code: `import Bugsnag from '@bugsnag/js';
export default {
  mounted() { this.title = this.study.patientName; },
  errorCaptured(err) { Bugsnag.notify(err, (event) => event.addMetadata('study', this.study)); },
};`, errors: [{ messageId: 'leak', line: 4, column: 55 }] },
    { code: `import { init } from 'launchdarkly-js-client-sdk';
export const flags = (patient) => init('key', { kind: 'user', key: patient.id, email: patient.email });`, errors: [{ messageId: 'leak', line: 2, column: 35 }] },
  ],
});
