import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-insecure-transport.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('no-insecure-transport', rule, {
  valid: [
    { options: strict, code: 'const agent = new https.Agent({ rejectUnauthorized: true });' },
    { options: strict, code: `const agent = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });` },
    { options: strict, code: 'tls.createServer({ key, cert, requestCert: true, rejectUnauthorized: false });' },
    { options: strict, code: `const server = tls.createServer({ minVersion: 'TLSv1.2' });` },
    { options: strict, code: 'axios.get(`https://fhir.clinic.io/Patient/${id}`);' },
    { options: strict, code: 'axios.get(`http://localhost:8080/fhir/Patient/${id}`);' },
    { options: strict, code: `const base = process.env.FHIR_URL ?? 'http://127.0.0.1:8080/fhir';` },
    { options: strict, code: `const system = 'http://loinc.org';` },
    { options: strict, code: `const coding = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' };` },
    { options: strict, code: `const ssn = getIdentifier(patient, 'http://clinic.io/fhir/sid/mrn');` },
    { options: strict, code: `const extension = { url: 'http://clinic.io/fhir/StructureDefinition/triage', valueString };` },
    { filename: 'file.tsx', options: strict, code: 'const svg = <svg xmlns="http://www.w3.org/2000/svg" />;' },
    { filename: 'file.tsx', options: strict, code: 'const link = <a href="http://clinic.io/patients">Portal</a>;' },
    { options: strict, code: `if (url.startsWith('http://')) throw new Error('clear text');` },
    { options: strict, code: `const safe = url.replace('http://', 'https://');` },
    { options: strict, code: `app.use(cors({ origin: 'http://portal.clinic.io' }));` },
    { options: strict, code: `mongoose.connect('mongodb://localhost:27017/charts');` },
    { options: strict, code: `mongoose.connect('mongodb+srv://cluster.clinic.io/charts');` },
    { options: strict, code: `mongoose.connect('mongodb://db.clinic.io/charts?tls=true');` },
    { options: strict, code: `const pool = new Pool({ connectionString: 'postgres://db.clinic.io/charts?sslmode=verify-full' });` },
    { options: strict, code: `const pool = new Pool({ host: 'localhost', ssl: false });` },
    { options: strict, code: `const client = createClient({ url: 'rediss://cache.clinic.io:6379' });` },
    { options: strict, code: `const socket = new WebSocket('wss://vitals.clinic.io/stream');` },
    { options: strict, code: `import tls from 'node:tls';
const socket = tls.connect({ host: 'adt.clinic.io', port: 2576 });` },
    { options: strict, code: `import net from 'node:net';
const socket = net.connect({ host: 'localhost', port: 2575 });
socket.write('\\x0b' + message);` },
    { options: strict, code: `import * as ftp from 'basic-ftp';
await client.access({ host: 'edi.clinic.io', secure: true });` },
    { filename: 'tests/agent.test.ts', options: strict, code: 'const agent = new https.Agent({ rejectUnauthorized: false });' },
    { options: strict, code: `console.log('listening on http://' + host);` },
    { options: strict, code: `const message = 'See http://clinic.io/help for help';` },
    { options: strict, code: `const example = 'http://example.com/patients';` },
    { options: strict, code: 'await page.goto(url, { ignoreHTTPSErrors: true });' },
    { options: strict, code: `const parsed = new URL(value);
if (parsed.protocol === 'http:') upgrade(parsed);` },
    { options: strict, code: `// The scheme of an address that comes from the environment is not known.
fetch(process.env.FHIR_URL + '/Patient');` },
    { options: strict, code: `new Minio.Client({ endPoint: 'localhost', useSSL: false });` },
    { options: strict, code: `exec('curl -k https://localhost/patients');` },
    { options: strict, code: `exec('curl -sS https://lab.stmary.org/patients');` },
    { options: strict, code: `function inspect(host) {
  const socket = tls.connect({ host, rejectUnauthorized: false }, () => done(socket.authorized, socket.getPeerCertificate()));
}` },
    { options: strict, code: `mqtt.connect({ host: 'vitals.stmary.org', protocol: 'mqtts' });` },
    { options: strict, code: `const schema = { 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name': 'name' };` },
    { options: strict, code: `const client = { url: 'https://ehr.stmary.org', insecure: false };` },
  ],
  invalid: [
    {
      options: strict,
      code: 'const agent = new https.Agent({ rejectUnauthorized: false });',
      errors: [
        { messageId: 'unverified', data: { name: 'rejectUnauthorized' }, line: 1, column: 33, suggestions: [{ messageId: 'verify', output: 'const agent = new https.Agent({ rejectUnauthorized: true });' }] },
      ],
    },
    {
      options: strict,
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';`,
      errors: [
        { messageId: 'unverified', data: { name: 'NODE_TLS_REJECT_UNAUTHORIZED' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;`,
      errors: [
        { messageId: 'unverified', data: { name: 'NODE_TLS_REJECT_UNAUTHORIZED' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `spawn('node', ['sync.js'], { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });`,
      errors: [
        { messageId: 'unverified', data: { name: 'NODE_TLS_REJECT_UNAUTHORIZED' }, line: 1, column: 37 },
      ],
    },
    {
      options: strict,
      code: `const verify = false;
const agent = new https.Agent({ rejectUnauthorized: verify });`,
      errors: [
        { messageId: 'unverified', data: { name: 'rejectUnauthorized' }, line: 2, column: 33 },
      ],
    },
    {
      options: strict,
      code: `const rejectUnauthorized = false;
const pool = new Pool({ ssl: { rejectUnauthorized } });`,
      errors: [
        { messageId: 'unverified', data: { name: 'rejectUnauthorized' }, line: 2, column: 32 },
      ],
    },
    {
      options: strict,
      code: 'https.request({ host, checkServerIdentity: () => undefined });',
      errors: [
        { messageId: 'unverified', data: { name: 'checkServerIdentity' }, line: 1, column: 23 },
      ],
    },
    {
      options: strict,
      code: `const options = {};
options.rejectUnauthorized = false;`,
      errors: [
        { messageId: 'unverified', data: { name: 'rejectUnauthorized' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'const pool = new Pool({ ssl: isProduction ? { rejectUnauthorized: false } : false });',
      errors: [
        { messageId: 'unverified', data: { name: 'rejectUnauthorized' }, line: 1, column: 47, suggestions: [{ messageId: 'verify', output: 'const pool = new Pool({ ssl: isProduction ? { rejectUnauthorized: true } : false });' }] },
      ],
    },
    {
      options: strict,
      code: 'request({ url, strictSSL: false });',
      errors: [
        { messageId: 'unverified', data: { name: 'strictSSL' }, line: 1, column: 16, suggestions: [{ messageId: 'verify', output: 'request({ url, strictSSL: true });' }] },
      ],
    },
    {
      options: strict,
      code: 'mongoose.connect(uri, { tlsAllowInvalidCertificates: true });',
      errors: [
        { messageId: 'unverified', data: { name: 'tlsAllowInvalidCertificates' }, line: 1, column: 25, suggestions: [{ messageId: 'verify', output: 'mongoose.connect(uri, { tlsAllowInvalidCertificates: false });' }] },
      ],
    },
    {
      options: strict,
      code: 'const config = { server: host, options: { trustServerCertificate: true } };',
      errors: [
        { messageId: 'unverified', data: { name: 'trustServerCertificate' }, line: 1, column: 43, suggestions: [{ messageId: 'verify', output: 'const config = { server: host, options: { trustServerCertificate: false } };' }] },
      ],
    },
    {
      options: strict,
      code: `const server = tls.createServer({ minVersion: 'TLSv1.1' });`,
      errors: [
        { messageId: 'oldTls', data: { name: 'minVersion' }, line: 1, column: 35 },
      ],
    },
    {
      options: strict,
      code: `https.request({ host, secureProtocol: 'TLSv1_method' });`,
      errors: [
        { messageId: 'oldTls', data: { name: 'secureProtocol' }, line: 1, column: 23 },
      ],
    },
    {
      options: strict,
      code: `tls.DEFAULT_MIN_VERSION = 'TLSv1';`,
      errors: [
        { messageId: 'oldTls', data: { name: 'DEFAULT_MIN_VERSION' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'axios.get(`http://fhir.clinic.io/Patient/${id}`);',
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 11, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: 'axios.get(`https://fhir.clinic.io/Patient/${id}`);' }] },
      ],
    },
    {
      options: strict,
      code: `const API = 'http://api.clinic.io';
fetch(\`\${API}/patients/\${id}\`);`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 13, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `const API = 'https://api.clinic.io';
fetch(\`\${API}/patients/\${id}\`);` }] },
      ],
    },
    {
      options: strict,
      code: `fetch('http://' + host + '/fhir/Patient/' + id);`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const baseURL = process.env.EHR_URL || 'http://ehr.clinic.io';
export const client = axios.create({ baseURL });`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 40, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `const baseURL = process.env.EHR_URL || 'https://ehr.clinic.io';
export const client = axios.create({ baseURL });` }] },
      ],
    },
    {
      options: strict,
      code: `export const environment = { apiUrl: 'http://api.clinic.io/patients' };`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 38, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `export const environment = { apiUrl: 'https://api.clinic.io/patients' };` }] },
      ],
    },
    {
      options: strict,
      code: `const socket = new WebSocket('ws://vitals.clinic.io/stream');`,
      errors: [
        { messageId: 'clearText', data: { name: 'ws' }, line: 1, column: 30, suggestions: [{ messageId: 'useTls', data: { name: 'wss' }, output: `const socket = new WebSocket('wss://vitals.clinic.io/stream');` }] },
      ],
    },
    {
      options: strict,
      code: `class FhirService {
  private readonly base = 'http://hapi.clinic.io/fhir';
  read(id) {
    return fetch(this.base + '/Patient/' + id);
  }
}`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 2, column: 27, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `class FhirService {
  private readonly base = 'https://hapi.clinic.io/fhir';
  read(id) {
    return fetch(this.base + '/Patient/' + id);
  }
}` }] },
      ],
    },
    {
      options: strict,
      code: `axios({ method: 'post', url: 'http://10.1.2.3:8080/fhir/Patient', data });`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 30, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `axios({ method: 'post', url: 'https://10.1.2.3:8080/fhir/Patient', data });` }] },
      ],
    },
    {
      options: strict,
      code: `fetch('http://hapi-fhir:8080/fhir/Patient').then(read);`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 7, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `fetch('https://hapi-fhir:8080/fhir/Patient').then(read);` }] },
      ],
    },
    {
      options: strict,
      code: `const client = createClient({ url: 'redis://cache.clinic.io:6379' });`,
      errors: [
        { messageId: 'clearText', data: { name: 'redis' }, line: 1, column: 36, suggestions: [{ messageId: 'useTls', data: { name: 'rediss' }, output: `const client = createClient({ url: 'rediss://cache.clinic.io:6379' });` }] },
      ],
    },
    {
      options: strict,
      code: `mongoose.connect('mongodb://db.clinic.io:27017/charts');`,
      errors: [
        { messageId: 'clearText', data: { name: 'mongodb' }, line: 1, column: 18 },
      ],
    },
    {
      options: strict,
      code: 'mongoose.connect(`mongodb://${user}:${password}@db.clinic.io/charts`);',
      errors: [
        { messageId: 'clearText', data: { name: 'mongodb' }, line: 1, column: 18 },
      ],
    },
    {
      options: strict,
      code: `const pool = new Pool({ connectionString: 'postgres://db.clinic.io/charts?sslmode=disable' });`,
      errors: [
        { messageId: 'tlsOff', data: { name: 'postgres' }, line: 1, column: 43 },
      ],
    },
    {
      options: strict,
      code: `const pool = new Pool({ host: 'db.clinic.io', ssl: false });`,
      errors: [
        { messageId: 'tlsOff', data: { name: 'ssl' }, line: 1, column: 47 },
      ],
    },
    {
      options: strict,
      code: `amqp.connect('amqp://queue.clinic.io');`,
      errors: [
        { messageId: 'clearText', data: { name: 'amqp' }, line: 1, column: 14, suggestions: [{ messageId: 'useTls', data: { name: 'amqps' }, output: `amqp.connect('amqps://queue.clinic.io');` }] },
      ],
    },
    {
      options: strict,
      code: `mqtt.connect('mqtt://monitors.clinic.io');`,
      errors: [
        { messageId: 'clearText', data: { name: 'mqtt' }, line: 1, column: 14, suggestions: [{ messageId: 'useTls', data: { name: 'mqtts' }, output: `mqtt.connect('mqtts://monitors.clinic.io');` }] },
      ],
    },
    {
      options: strict,
      code: `const client = new MllpClient('mllp://adt.clinic.io:2575');`,
      errors: [
        { messageId: 'clearText', data: { name: 'mllp' }, line: 1, column: 31 },
      ],
    },
    {
      options: strict,
      code: `import net from 'node:net';
const socket = net.connect({ host: 'adt.clinic.io', port: 2575 });
socket.write('\\x0b' + message);`,
      errors: [
        { messageId: 'clearSocket', data: { sink: 'net.connect' }, line: 2, column: 16 },
      ],
    },
    {
      options: strict,
      code: `import net from 'net';
const client = new net.Socket();
client.connect(2575, 'adt.clinic.io');
client.write(hl7);`,
      errors: [
        { messageId: 'clearSocket', data: { sink: 'client.connect' }, line: 3, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import * as ftp from 'basic-ftp';
await new ftp.Client().access({ host: 'edi.clinic.io', user, password });`,
      errors: [
        { messageId: 'clearSocket', data: { sink: 'ftp.access' }, line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import http from 'node:http';
http.request({ hostname: 'ehr.clinic.io', path: '/patients' });`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const credentials = grpc.credentials.createInsecure();
export const patients = new PatientClient(host, credentials);`,
      errors: [
        { messageId: 'clearSocket', data: { sink: 'createInsecure' }, line: 1, column: 21 },
      ],
    },
    {
      options: strict,
      code: `export function sendClaim(claim) {
  return got.post('http://edge.partner.io/submit', { json: claim });
}`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 2, column: 19, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `export function sendClaim(claim) {
  return got.post('https://edge.partner.io/submit', { json: claim });
}` }] },
      ],
    },
    {
      options: strict,
      code: `new Minio.Client({ endPoint: 'scans.stmary.org', useSSL: false });`,
      errors: [
        { messageId: 'tlsOff', data: { name: 'useSSL' }, line: 1, column: 50 },
      ],
    },
    {
      options: strict,
      code: `new MongoClient(process.env.MONGO_URL, { tls: false });`,
      errors: [
        { messageId: 'tlsOff', data: { name: 'tls' }, line: 1, column: 42 },
      ],
    },
    {
      options: strict,
      code: `mqtt.connect({ host: 'vitals.stmary.org', protocol: 'mqtt' });`,
      errors: [
        { messageId: 'clearText', data: { name: 'mqtt' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import ftp from 'ftp';
new ftp().connect({ host: 'ftp.lab.stmary.org' });`,
      errors: [
        { messageId: 'clearSocket', data: { sink: 'new ftp().connect' }, line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `exec('curl -k https://lab.stmary.org/patients');`,
      errors: [
        { messageId: 'unverified', data: { name: '-k' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `spawn('wget', ['--no-check-certificate', 'https://lab.stmary.org/patients.csv']);`,
      errors: [
        { messageId: 'unverified', data: { name: '--no-check-certificate' }, line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const client = { url: 'https://ehr.stmary.org', insecure: true };`,
      errors: [
        { messageId: 'tlsOff', data: { name: 'insecure' }, line: 1, column: 49 },
      ],
    },
    {
      options: strict,
      code: `const drop = 'ftp://drop.stmary.org/claims/837';`,
      errors: [
        { messageId: 'clearText', data: { name: 'ftp' }, line: 1, column: 14 },
      ],
    },
    {
      options: strict,
      code: `new Ssh().connect({ host: 'sftp.stmary.org', hostVerifier: () => true });`,
      errors: [
        { messageId: 'unverified', data: { name: 'hostVerifier' }, line: 1, column: 46 },
      ],
    },
    {
      options: strict,
      code: `const options = { host: 'ehr.stmary.org', skipTlsVerify: true };`,
      errors: [
        { messageId: 'unverified', data: { name: 'skipTlsVerify' }, line: 1, column: 43, suggestions: [{ messageId: 'verify', output: `const options = { host: 'ehr.stmary.org', skipTlsVerify: false };` }] },
      ],
    },
    {
      options: strict,
      code: `io('http://bedside.ridge-hospice.org:4000');`,
      errors: [
        { messageId: 'clearText', data: { name: 'http' }, line: 1, column: 4, suggestions: [{ messageId: 'useTls', data: { name: 'https' }, output: `io('https://bedside.ridge-hospice.org:4000');` }] },
      ],
    },
  ],
});
