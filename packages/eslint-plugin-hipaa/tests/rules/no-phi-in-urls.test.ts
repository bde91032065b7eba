import rule from '../../src/rules/no-phi-in-urls.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-in-urls', rule, {
  valid: [
    { name: 'an operation of GraphQL', options: [{ confidence: 'low' }], code: `import { addIdentifierToPatientMutation } from './operations'; const add = (client, input) => client.request(addIdentifierToPatientMutation, { input });` },
    { name: 'the address of a client', options: [{ confidence: 'low' }], code: 'const find = (client) => { const url = new URL("Patient/$match", client.defaults.baseURL); return client.get(url.toString()); };' },
    { name: 'lodash’s get', options: [{ confidence: 'low' }], code: `import { get } from 'lodash'; const status = (patient) => get(patient, 'status');` },
    { name: 'a look-up by path', options: [{ confidence: 'low' }], code: `const status = (patient) => get(patient, 'status');` },
    { name: 'a blob', options: [{ confidence: 'low' }], code: `fetch('/api/patients').then(async (patients) => { const a = document.createElement('a'); a.href = window.URL.createObjectURL(await patients.blob()); });` },
    { name: 'the history of a router', options: [{ confidence: 'low' }], code: `const patient = load(); navigate(history, '/reports');` },
    { name: 'the body of a held request', code: `const request = require('request'); function send(patient) { const options = { uri: host + '/entries', body: patient, method: 'POST' }; return request(options); }` },
    { name: 'an upload’s bytes', code: `client.put(Buffer.from(patientMessage.toString()), path);` },
    { name: 'a bot’s settings', options: [{ confidence: 'low' }], code: 'app.post("/patients", async (event) => { const base = event.secrets; await fetch(`${base}/labs`); });' },
    { options: strict, code: `router.get('/patients/:patientId/visits/:visitId', (req, res) => res.json(load(req.params.visitId)));` },
    { options: strict, code: `@Controller('users') class Users { @Get(':email') byEmail() {} }` },
    { options: strict, code: `export const find = (patient) => $.post('/lookup', { ssn: patient.ssn });` },
    { options: strict, code: `export const find = (patient) => $.ajax({ url: '/lookup', type: 'POST', data: { dob: patient.dob } });` },
    { options: strict, code: `export const labs = (client, patientId) => client.search({ resourceType: 'Observation', searchParams: { patient: patientId } });` },
    { options: strict, code: `export const link = (patient, s3) => getSignedUrl(s3, new GetObjectCommand({ Bucket: 'docs', Key: \`\${patient.id}/summary.pdf\` }));` },
    { options: strict, code: 'export const clinics = (zip) => fetch(`/api/clinics?zip=${zip}`);' },
    { options: strict, code: `export const find = (patient: { ssn: string }) => fetch('https://api.clinic.example/people', { method: 'POST', body: JSON.stringify({ ssn: patient.ssn }) });` },
    { options: strict, code: `import axios from 'axios';
export const find = (patient: Patient) => axios.post('/people/search', { lastName: patient.lastName, dob: patient.dob });` },
    { options: strict, code: `import axios from 'axios';
export const find = (patient: Patient) => axios.get('/people', { params: { id: patient.id, page: 2 } });` },
    { options: strict, code: `const axios = require('axios');
const client = axios.create({ baseURL: '/api' });
module.exports = (chartId) => client.get('/charts/' + chartId);` },
    { options: strict, code: `import ky from 'ky';
export const slots = (clinic: Clinic) => ky.get('slots', { searchParams: { zip: clinic.zipCode } }).json();` },
    { options: strict, code: `import got from 'got';
export const slots = (patient: Patient) => got.post('https://ehr.example/slots', { json: { email: patient.email } });` },
    { options: strict, code: `export function query(page: number, sort: string) {
  const params = new URLSearchParams({ page: String(page), sort });
  return fetch('/patients?' + params);
}` },
    { options: strict, code: `export const fixture = (patient: Patient) => new URL(\`./fixtures/\${patient.lastName}.json\`, import.meta.url);` },
    { options: strict, code: `export function query(patient: Patient) {
  const url = new URL('/search', location.origin);
  url.searchParams.set('id', patient.id);
  return url;
}` },
    { options: strict, code: `import { useRouter } from 'next/router';
export function useOpen() {
  const router = useRouter();
  return (patient: Patient) => router.push(\`/chart/\${patient.id}\`);
}` },
    { options: strict, code: `import { useRouter } from 'next/navigation';
export function useOpen() {
  const { replace } = useRouter();
  return (tab: string) => replace('/chart?tab=' + encodeURIComponent(tab));
}` },
    { options: strict, code: `import { useNavigate } from 'react-router-dom';
export function useOpen() {
  const navigate = useNavigate();
  return (patient: Patient) => navigate('/results', { state: { id: patient.id } });
}` },
    { options: strict, code: `export class ChartComponent {
  constructor(private readonly router: Router) {}
  open(patient: Patient) {
    this.router.navigate(['/chart'], { queryParams: { id: patient.id, tab: 'labs' } });
  }
}` },
    { options: strict, code: `app.post('/patients', async (req, res) => {
  const patient = await Patient.create(req.body);
  res.redirect(303, \`/patients/\${patient.id}\`);
});` },
    { options: strict, code: `export function leave(patient) {
  window.location.href = '/goodbye?reason=' + patient.status;
}` },
    { options: strict, code: `export function leave(patient) {
  location.assign('/print?count=' + patient.visits.length);
}` },
    { options: strict, code: `export const portal = (patient: Patient) => window.open(\`https://lab.example/results/\${patient.id}\`, '_blank');` },
    { options: strict, filename: 'src/row.tsx', code: 'export const Row = ({ patient }: Props) => <a href={`/chart/${patient.id}`}>{patient.name}</a>;' },
    { options: strict, filename: 'src/row.tsx', code: `import Link from 'next/link';
export const Row = ({ patient }: Props) => <Link href={{ pathname: '/chart', query: { id: patient.id } }}>{patient.name}</Link>;` },
    { options: strict, filename: 'src/row.tsx', code: `import { Link } from 'react-router-dom';
export const Row = ({ patient }: Props) => <Link to={\`/people/\${patient.uuid}\`} title={patient.name}>Chart</Link>;` },
    { options: strict, code: `export function monitor(patient: Patient) {
  const socket = new WebSocket('wss://vitals.example/live');
  socket.onopen = () => socket.send(JSON.stringify({ mrn: patient.mrn }));
}` },
    { options: strict, code: `const https = require('node:https');
module.exports = (patient, done) => {
  const request = https.request('https://claims.example/status', { method: 'POST' }, done);
  request.end(JSON.stringify({ member: patient.insuranceMemberId }));
};` },
    { options: strict, code: `import { HttpClient, HttpParams } from '@angular/common/http';
export class Lookup {
  constructor(private readonly http: HttpClient) {}
  run(page: number) {
    const params = new HttpParams().set('page', page);
    return this.http.get('/api/patients', { params });
  }
}` },
    { options: strict, code: `import { redirect } from 'next/navigation';
export async function register(form: FormData) {
  'use server';
  const email = form.get('email');
  const patient = await prisma.patient.create({ data: { email } });
  redirect(\`/done/\${patient.id}\`);
}` },
    { options: strict, code: `function toUrl(value) {
  return \`https://his.example/find?q=\${encodeURIComponent(value)}\`;
}
export function search(drug) {
  return fetch(toUrl(drug.name));
}` },
    { options: strict, settings: { hipaa: { sanitizers: ['tokenise'] } }, code: `export const open = (patient: Patient) => router.push('/chart/' + tokenise(patient.mrn));` },
    { options: strict, code: 'export const open = (patient: Patient) => fetch(`/api/patients/${patient.id}`);' },
    { options: strict, code: 'export const open = (patientId: string) => fetch(`/api/patients/${encodeURIComponent(patientId)}/visits?limit=20`);' },
    { options: strict, code: 'export const open = (bandCode: string) => fetch(`/api/bands/${bandCode}`);' },
    { options: strict, settings: { hipaa: { safeWords: ['mrn'] } }, code: 'export const open = (mrn: string) => fetch(`/api/charts/${mrn}`);' },
    { options: strict, code: `export const system = 'http://hl7.org/fhir/sid/us-ssn';
export const lookup = (code: string) => fetch(\`https://terminology.example/lookup?system=\${system}&code=\${code}\`);` },
    { options: strict, code: `import { hashMrn } from './privacy';
export const open = (patient: Patient) => fetch(\`/api/charts/\${hashMrn(patient.mrn)}\`);` },
    { options: strict, code: `// What a client of another file does with its arguments is not seen.
import { api } from './api';
export const open = (patient: Patient) => api.findPerson(patient.ssn);` },
    { options: [{ confidence: 'high' }], code: `app.post('/patients', (req, res) => res.redirect(\`/done?who=\${req.body.who}\`));` },
    { options: strict, code: `export const find = (caseId: string) => fetch('/people/' + caseId);` },
    { options: strict, code: 'export const feed = (patient: Patient) => new EventSource(`/feed/${patient.id}`);' },
    { options: strict, code: `export const back = (patient: Patient) => history.pushState({ dob: patient.dob }, '', '?step=2');` },
    { options: strict, code: `export const find = (patient) => $.post('/people', { ssn: patient.ssn });` },
    { options: strict, code: `import { useParams } from 'react-router-dom';
export function useChart() {
  const { patientId } = useParams();
  return fetch(\`/api/patients/\${patientId}\`);
}` },
    { options: strict, code: 'export const find = (patientId: string, code: string) => fetch(`/fhir/Observation?patient=${patientId}&code=${code}`);' },
    { options: strict, code: `export const fields = () => fetch('/api/patients?fields=name,dob,ssn');` },
    { options: strict, code: 'export const mail = (patient: Patient) => open(`/users/${user.email}/inbox`);' },
    { options: strict, code: `import { stringify } from 'csv-stringify/sync';
export const csv = (patient) => stringify([[patient.firstName]]);` },
    { options: strict, code: `import { stringify } from 'node:querystring';
export const list = (page) => '/patients?' + stringify({ page });` },
  ],
  invalid: [
    { name: 'a request by get', code: 'import { get } from "../http"; get(`/patients?ssn=${patient.ssn}`, { retry: 1 });', errors: [{ messageId: 'leak', line: 1, column: 32 }] },
    { name: 'where a router goes', code: 'navigate(history, `/patients?ssn=${patient.ssn}`);', errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    { name: 'the address of a held request', code: 'const request = require("request"); function send(patient) { const options = { uri: `/entries?ssn=${patient.ssn}`, method: "POST" }; return request(options); }', errors: [{ messageId: 'leak', line: 1, column: 141 }] },
    {
      code: `router.get('/patients/by-mrn/:mrn', (req, res) => res.json(load(req.params.mrn)));`,
      errors: [
        { messageId: 'leak', data: { name: '`mrn`', class: 'a medical record number', sink: 'a route' }, line: 1, column: 1 },
      ],
    },
    {
      code: `@Controller('patients') class Patients { @Get('mail/:email') byEmail() {} }`,
      errors: [
        { messageId: 'leak', line: 1, column: 42 },
      ],
    },
    {
      code: `function toUrl(value) {
  return \`https://his.example/find?q=\${value}\`;
}
export const find = (patient) => fetch(toUrl(patient.lastName));`,
      errors: [
        { messageId: 'leak', line: 4, column: 34 },
      ],
    },
    {
      code: `export const find = (patient) => $.ajax({ url: '/lookup', data: { dob: patient.dob } });`,
      errors: [
        { messageId: 'leak', line: 1, column: 34 },
      ],
    },
    {
      code: `export const find = (client, patient) => client.search({ resourceType: 'Patient', searchParams: { birthdate: patient.birthDate } });`,
      errors: [
        { messageId: 'leak', line: 1, column: 42 },
      ],
    },
    {
      code: `export const link = (patient, s3) => getSignedUrl(s3, new GetObjectCommand({ Bucket: 'docs', Key: \`\${patient.mrn}/summary.pdf\` }));`,
      errors: [
        { messageId: 'leak', line: 1, column: 38 },
      ],
    },
    {
      code: 'export const find = (identifier) => axios.get(`${base}/Patient?identifier=${identifier}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 47 },
      ],
    },
    {
      code: 'export const find = (patient: { ssn: string }) => fetch(`https://api.clinic.example/people?ssn=${patient.ssn}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 51 },
      ],
    },
    {
      code: `import axios from 'axios';
export const find = (patient: Patient) => axios.get('/people', { params: { lastName: patient.lastName, dob: patient.dob } });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      code: `const axios = require('axios');
const client = axios.create({ baseURL: '/api' });
module.exports = (mrn) => client.get('/charts/' + mrn);`,
      errors: [
        { messageId: 'leak', line: 3, column: 27 },
      ],
    },
    {
      code: `import ky from 'ky';
export const slots = (patient: Patient) => ky.get('slots', { searchParams: { zip: patient.zipCode } }).json();`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      code: `import got from 'got';
export const slots = (patient: Patient) => got('https://ehr.example/slots', { searchParams: { email: patient.email } });`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
    {
      code: `export function query(patient: Patient) {
  return new URLSearchParams({ name: patient.fullName, dob: patient.dateOfBirth });
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 10 },
      ],
    },
    {
      code: `export function query(patient: Patient) {
  const url = new URL('/search', location.origin);
  url.searchParams.set('phone', patient.phone);
  return url;
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import { useRouter } from 'next/router';
export function useOpen() {
  const router = useRouter();
  return (patient: Patient) => router.push(\`/chart?mrn=\${patient.mrn}\`);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 32 },
      ],
    },
    {
      code: `import { useRouter } from 'next/navigation';
export function useOpen() {
  const { replace } = useRouter();
  return (email: string, patient: Patient) => replace('/chart?email=' + encodeURIComponent(patient.email));
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 47 },
      ],
    },
    {
      code: `import { useNavigate } from 'react-router-dom';
export function useOpen() {
  const navigate = useNavigate();
  return (patient: Patient) => navigate(\`/results/\${patient.lastName}/\${patient.dob}\`);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 32 },
      ],
    },
    {
      code: `export class ChartComponent {
  constructor(private readonly router: Router) {}
  open(patient: Patient) {
    this.router.navigate(['/chart'], { queryParams: { diagnosis: patient.diagnosis } });
  }
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 5 },
      ],
    },
    {
      code: `app.post('/patients', async (req, res) => {
  const patient = await Patient.create(req.body);
  res.redirect(\`/welcome?name=\${patient.firstName}\`);
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `export function leave(patient) {
  window.location.href = '/goodbye?who=' + patient.email;
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export function leave(patient) {
  location.assign(\`/print?diagnosis=\${encodeURIComponent(patient.diagnosis)}\`);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export const portal = (patient: Patient) => window.open(\`https://lab.example/results?ssn=\${patient.ssn}\`, '_blank');`,
      errors: [
        { messageId: 'leak', line: 1, column: 45 },
      ],
    },
    {
      filename: 'src/row.tsx',
      code: 'export const Row = ({ patient }: Props) => <a href={`/chart?mrn=${patient.mrn}`}>Chart</a>;',
      errors: [
        { messageId: 'leak', line: 1, column: 47 },
      ],
    },
    {
      filename: 'src/row.tsx',
      code: `import Link from 'next/link';
export const Row = ({ patient }: Props) => <Link href={{ pathname: '/chart', query: { dob: patient.dob } }}>Chart</Link>;`,
      errors: [
        { messageId: 'leak', line: 2, column: 50 },
      ],
    },
    {
      filename: 'src/row.tsx',
      code: `import { Link } from 'react-router-dom';
export const Row = ({ patient }: Props) => <Link to={\`/people/\${patient.ssn}\`}>Chart</Link>;`,
      errors: [
        { messageId: 'leak', line: 2, column: 50 },
      ],
    },
    {
      code: 'export const monitor = (patient: Patient) => new WebSocket(`wss://vitals.example/live?mrn=${patient.mrn}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 46 },
      ],
    },
    {
      code: `const https = require('node:https');
module.exports = (patient, done) => {
  https.get(\`https://claims.example/status?member=\${patient.insuranceMemberId}\`, done);
};`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import { HttpClient, HttpParams } from '@angular/common/http';
export class Lookup {
  constructor(private readonly http: HttpClient) {}
  run(dob: string) {
    const params = new HttpParams().set('dob', dob);
    return this.http.get('/api/people', { params });
  }
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 20 },
      ],
    },
    {
      code: `import { redirect } from 'next/navigation';
export async function register(form: FormData) {
  'use server';
  const email = form.get('email');
  const patient = await prisma.patient.create({ data: { email } });
  redirect(\`/done?email=\${patient.email}\`);
}`,
      errors: [
        { messageId: 'leak', line: 6, column: 3 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['tokenise'] } },
      code: `export const open = (patient: Patient) => router.push('/chart/' + patient.mrn);`,
      errors: [
        { messageId: 'leak', line: 1, column: 43, suggestions: [{ messageId: 'redact', data: { safeguard: 'tokenise' }, output: `export const open = (patient: Patient) => router.push('/chart/' + tokenise(patient.mrn));` }] },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: 'export const open = (patient: Patient) => fetch(`/api/patients/${patient.id}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['bandCode'] } },
      code: 'export const open = (bandCode: string) => fetch(`/api/bands/${bandCode}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: `export const find = (ssn: string) => fetch('/people/' + ssn);`,
      errors: [
        { messageId: 'leak', data: { name: '`ssn`', class: 'a Social Security number', sink: 'fetch' }, line: 1, column: 38 },
      ],
    },
    {
      code: 'export const feed = (patient: Patient) => new EventSource(`/feed?to=${patient.email}`);',
      errors: [
        { messageId: 'leak', data: { name: '`email`', class: 'an e-mail address', sink: 'EventSource' }, line: 1, column: 43 },
      ],
    },
    {
      code: `export const back = (patient: Patient) => history.pushState({}, '', \`?dob=\${patient.dob}\`);`,
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      code: `import { useParams } from 'react-router-dom';
export function useChart() {
  const { mrn } = useParams();
  return fetch(\`/api/charts/\${mrn}\`);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 10 },
      ],
    },
    {
      code: 'export const find = (name: string, birthDate: string) => fetch(`/fhir/Patient?name=${name}&birthdate=${birthDate}`);',
      errors: [
        { messageId: 'leak', line: 1, column: 58 },
      ],
    },
    { code: `import { stringify } from 'node:querystring';
export const intake = (patient) => 'https://forms.example.com/intake?' + stringify({ fn: patient.firstName });`, errors: [{ messageId: 'leak', line: 2, column: 74 }] },
  ],
});
