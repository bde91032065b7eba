import rule from '../../src/rules/no-phi-in-plain-storage.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-in-plain-storage', rule, {
  valid: [
    { options: strict, code: `import { persist } from 'zustand/middleware';
export const useVisit = create(persist((set) => ({ patient: null, diagnosis: '', step: 1 }), { name: 'visit', partialize: (state) => ({ step: state.step }) }));` },
    { options: strict, code: `import { persist } from 'zustand/middleware';
export const usePanel = create(persist((set) => ({ open: true, density: 'wide' }), { name: 'patient-list-view' }));` },
    { options: strict, code: `import { defineStore } from 'pinia';
export const usePatients = defineStore('patients', { state: () => ({ list: [], loading: false }) });` },
    { options: strict, code: `export const savePrefs = (prefs) => localStorage.setItem('patientTablePrefs', JSON.stringify(prefs));` },
    { options: strict, code: `import { createCipheriv } from 'node:crypto';
await pipeline(Readable.from(patients), createCipheriv('aes-256-gcm', key, iv), createWriteStream('/data/out.enc'));` },
    { options: strict, code: `export function save(prices) {
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(prices), 'Prices');
  XLSX.writeFile(book, 'prices.xlsx');
}` },
    { filename: 'file.tsx', options: strict, code: `const [open, setOpen] = useLocalStorage('panel-open', false);
const toggle = (patient) => setOpen(!open);` },
    { name: 'a token that a user’s document makes', options: [{ confidence: 'low' }], code: `app.post('/patients/login', async (req, res) => { const patient = await Patient.findOne(req.body); res.cookie('jwt', patient.generateJWT()); });` },
    { options: strict, code: `export function remember(patient: Patient) {
  localStorage.setItem('current', patient.id);
}` },
    { options: strict, code: `export function remember(prefs) {
  window.sessionStorage.setItem('theme', prefs.theme);
}` },
    { options: strict, code: `export function remember(view) {
  localStorage.lastTab = view.tab;
  sessionStorage['page'] = view.page;
}` },
    { options: strict, code: `export function remember(locale) {
  document.cookie = \`locale=\${locale}; Secure; SameSite=Strict\`;
}` },
    { options: strict, code: `app.post('/patients/login', (req, res) => {
  const session = authenticate(req.body);
  res.cookie('sid', session.id, { httpOnly: true, secure: true, sameSite: 'strict' });
});` },
    { options: strict, code: `import Cookies from 'js-cookie';
export const keep = (consent: boolean) => Cookies.set('consent', String(consent));` },
    { options: strict, code: `import * as SecureStore from 'expo-secure-store';
export const keep = async (patient: Patient) => {
  await SecureStore.setItemAsync('profile', JSON.stringify({ name: patient.fullName, allergies: patient.allergies }));
};` },
    { options: strict, code: `import * as Keychain from 'react-native-keychain';
export const keep = (patient: Patient) => Keychain.setGenericPassword('profile', JSON.stringify(patient));` },
    { options: strict, code: `import { openDB } from 'idb';
export async function cache(patient: Patient, key: CryptoKey) {
  const db = await openDB('offline', 1);
  await db.put('people', await encryptRecord(patient, key));
}` },
    { options: strict, code: `import localforage from 'localforage';
export const cache = (patients: Patient[]) => localforage.setItem('list', patients.map((patient) => patient.id));` },
    { options: strict, code: `import { writeFile } from 'node:fs/promises';
export async function save(prisma: PrismaClient) {
  const people = await prisma.patient.findMany();
  await writeFile('export.bin', encrypt(JSON.stringify(people)));
}` },
    { options: strict, code: `const fs = require('fs');
module.exports = (encounters) => {
  const csv = encounters.map((encounter) => [encounter.id, encounter.status].join(',')).join('\\n');
  fs.writeFileSync('/tmp/encounters.csv', csv);
};` },
    { options: strict, code: `import fs from 'node:fs';
export function stream(patients: Patient[]) {
  const out = fs.createWriteStream('people.ndjson');
  for (const patient of patients) out.write(JSON.stringify(deidentify(patient)) + '\\n');
  out.end();
}` },
    { options: strict, code: `import { appendFileSync } from 'fs';
export const note = (labResults: LabResult[]) => appendFileSync('labs.txt', \`\${labResults.length}\\n\`);` },
    { options: strict, code: `import Redis from 'ioredis';
const redis = new Redis();
export async function cached(id: string, patient: Patient) {
  await redis.set(\`patient:\${id}\`, encryptText(JSON.stringify(patient)), 'EX', 60);
}` },
    { options: strict, code: `import Redis from 'ioredis';
const redis = new Redis();
export async function cached(day: string, patients: Patient[]) {
  await redis.set(\`visits:\${day}\`, patients.length, 'EX', 60);
}` },
    { options: strict, code: `import { createClient } from 'redis';
const client = createClient({ url });
export const cached = (patient: Patient) => client.hSet(\`p:\${patient.id}\`, { status: patient.status, seen: Date.now() });` },
    { options: strict, code: `import NodeCache from 'node-cache';
const cache = new NodeCache({ stdTTL: 60 });
export async function find(code: string) {
  const tariff = await Tariff.findByPk(code);
  cache.set(code, tariff);
  return tariff;
}` },
    { options: strict, code: `export class ChartService {
  constructor(@Inject(CACHE_MANAGER) private readonly cacheManager: Cache) {}
  async warm(formulary: Formulary) {
    await this.cacheManager.set('formulary', formulary, 60);
  }
}` },
    { options: strict, filename: 'src/sw.js', code: `self.addEventListener('fetch', (event) => {
  event.respondWith(fetch('/assets/app.css').then(async (response) => {
    const cache = await caches.open('assets');
    await cache.put(event.request, response.clone());
    return response;
  }));
});` },
    { options: strict, code: `import * as XLSX from 'xlsx';
export function download(tariffs: Tariff[]) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(tariffs));
  XLSX.writeFile(book, 'tariffs.xlsx');
}` },
    { options: strict, code: `import Dexie from 'dexie';
const db = new Dexie('clinic');
export const keep = (draft: Draft) => db.table('drafts').add(draft);` },
    { options: strict, filename: 'src/hook.tsx', code: `import { useLocalStorage } from 'usehooks-ts';
export function useTheme() {
  const [, setTheme] = useLocalStorage('theme', 'light');
  return () => setTheme('dark');
}` },
    { options: strict, code: `export async function upload(report: Report) {
  const handle = await window.showSaveFilePicker();
  const file = await handle.createWritable();
  await file.write(report.title);
}` },
    { options: strict, settings: { hipaa: { sanitizers: ['seal'] } }, code: `export const keep = (patient: Patient) => localStorage.setItem('p', seal(patient.ssn));` },
    { options: strict, code: `export const keep = (bandCode: string) => localStorage.setItem('band', bandCode);` },
    { options: strict, settings: { hipaa: { safeWords: ['email'] } }, code: `export const keep = (patient: Patient) => localStorage.setItem('contact', patient.email);` },
    { options: strict, code: `export const keep = (patientId: string) => sessionStorage.setItem('open', patientId);` },
    { options: strict, code: `import CryptoJS from 'crypto-js';
export function keep(patient: Patient, key: string) {
  const text = CryptoJS.AES.encrypt(JSON.stringify(patient), key).toString();
  localStorage.setItem('p', text);
}` },
    { options: strict, code: `export function forget() {
  localStorage.removeItem('patient');
  sessionStorage.clear();
}` },
    { options: strict, code: `// A map in memory dies with the process: it is no storage.
const open = new Map();
export const keep = (patient) => open.set(patient.id, patient);` },
    { options: strict, code: `// What a store of another file does with a record is not seen.
import { offlineStore } from './offline-store';
export const keep = (patient: Patient) => offlineStore.remember(patient);` },
    { options: [{ confidence: 'high' }], code: `app.post('/patients', (req, res) => localStorage.setItem('draft', JSON.stringify(req.body)));` },
    { options: strict, code: `import { set } from 'idb-keyval';
export const keep = (patient) => set('who', patient.id);` },
    { options: strict, code: `import { MMKV } from 'react-native-mmkv';
const storage = new MMKV({ id: 'profile', encryptionKey });
export const keep = (patient: Patient) => storage.set('profile', JSON.stringify(patient));` },
    { options: strict, code: `import { saveAs } from 'file-saver';
export function download(tariffs: Tariff[]) {
  saveAs(new Blob([JSON.stringify(tariffs)]), 'tariffs.json');
}` },
    { options: strict, code: `localStorage.setItem('patientFilters', JSON.stringify(filters));
localStorage.setItem('patientCount', String(patients.length));` },
    { options: strict, code: `export async function keep(patient: Patient, key: CryptoKey, iv: Uint8Array) {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(patient)));
  await writeFile('record.bin', Buffer.from(sealed));
}` },
    { options: strict, code: `import AsyncStorage from '@react-native-async-storage/async-storage';
interface Slot { id: string; startsAt: string }
api.get<Slot[]>('/slots').then(({ data }) => AsyncStorage.setItem('slots', JSON.stringify(data)));` },
    { options: strict, code: `import { useStorage } from '@vueuse/core';
interface Preferences { unit: string; dense: boolean }
export const preferences = useStorage<Preferences>('preferences', null);` },
    { options: strict, code: `export function remember(patient: { id: string; fullName: string }, tab: string) {
  localStorage.setItem(\`tab-\${patient.id}\`, tab);
}` },
    { options: strict, code: `const { promisify } = require('util');
const fs = require('fs');
const read = promisify(fs.readFile);
exports.load = async (patient) => read(\`/srv/forms/\${patient.id}.json\`);` },
  ],
  invalid: [
    {
      code: `import { persist } from 'zustand/middleware';
interface ChartState { chart: { patientName: string; problems: string[] } | null }
export const useChart = create<ChartState>()(persist((set) => ({ chart: null }), { name: 'ui' }));`,
      errors: [
        { messageId: 'leak', line: 3, column: 46 },
      ],
    },
    {
      code: `import { persistReducer } from 'redux-persist';
export const reducer = persistReducer({ key: 'root', storage, whitelist: ['patients'] }, rootReducer);`,
      errors: [
        { messageId: 'leak', line: 2, column: 24 },
      ],
    },
    {
      code: `import { defineStore } from 'pinia';
export const useIntake = defineStore('intake', { state: () => ({ fullName: '', dateOfBirth: '' }), persist: true });`,
      errors: [
        { messageId: 'leak', line: 2, column: 26 },
      ],
    },
    {
      code: `import { atomWithStorage } from 'jotai/utils';
export const current = atomWithStorage<Patient | null>('current', null);`,
      errors: [
        { messageId: 'leak', line: 2, column: 24 },
      ],
    },
    {
      code: `export const keep = (member: { id: string; birthDate: string }, turns) => sessionStorage.setItem(\`chat:\${member.id}\`, JSON.stringify(turns));`,
      errors: [
        { messageId: 'leak', line: 1, column: 75 },
      ],
    },
    {
      code: `function dump(patients) {
  const csv = stringify({ header: true });
  patients.forEach((p) => csv.write([p.mrn, p.lastName]));
  csv.pipe(createWriteStream('/tmp/a.csv'));
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 27 },
      ],
    },
    {
      code: `await pipeline(Readable.from(patients), toNdjson(), createWriteStream('/data/out.ndjson'));`,
      errors: [
        { messageId: 'leak', line: 1, column: 7 },
      ],
    },
    {
      code: `export function save(patients) {
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(patients), 'Patients');
  XLSX.writeFile(book, 'patients.xlsx');
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      filename: 'file.tsx',
      code: `const [draft, setDraft] = useLocalStorage('draft', {});
const fill = (patient) => setDraft({ ssn: patient.ssn });`,
      errors: [
        { messageId: 'leak', line: 2, column: 27 },
      ],
    },
    {
      code: `self.addEventListener('fetch', (event) => {
  if (!event.request.url.includes('/api/patients/')) return;
  caches.open('v1').then((c) => c.put(event.request, event.response));
});`,
      errors: [
        { messageId: 'route', line: 3, column: 33 },
      ],
    },
    {
      code: `export function remember(patient: Patient) {
  localStorage.setItem('current', JSON.stringify(patient));
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export function remember(patient) {
  window.sessionStorage.setItem('dob', patient.dob);
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `export function remember(patient) {
  localStorage.lastSsn = patient.ssn;
  sessionStorage['mrn'] = patient.mrn;
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `export function remember(patient) {
  document.cookie = \`name=\${patient.name}; Secure; SameSite=Strict\`;
}`,
      errors: [
        { messageId: 'leak', line: 2, column: 3 },
      ],
    },
    {
      code: `app.post('/patients/login', (req, res) => {
  const patient = authenticate(req.body);
  res.cookie('who', patient.email, { httpOnly: true, secure: true, sameSite: 'strict' });
});`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    {
      code: `import Cookies from 'js-cookie';
export const keep = (patient: Patient) => Cookies.set('member', patient.memberId);`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      code: `import AsyncStorage from '@react-native-async-storage/async-storage';
export const keep = async (patient: Patient) => {
  await AsyncStorage.setItem('@profile', JSON.stringify({ name: patient.fullName, allergies: patient.allergies }));
};`,
      errors: [
        { messageId: 'leak', line: 3, column: 9 },
      ],
    },
    {
      code: `import { openDB } from 'idb';
export async function cache(patient: Patient) {
  const db = await openDB('offline', 1);
  await db.put('people', patient);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      code: `import localforage from 'localforage';
export const cache = (patients: Patient[]) => localforage.setItem('list', patients);`,
      errors: [
        { messageId: 'leak', line: 2, column: 47 },
      ],
    },
    {
      code: `import { writeFile } from 'node:fs/promises';
export async function save(prisma: PrismaClient) {
  const people = await prisma.patient.findMany();
  await writeFile('export.json', JSON.stringify(people));
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      code: `const fs = require('fs');
module.exports = (encounters) => {
  const csv = encounters.map((encounter) => [encounter.patientName, encounter.diagnosis].join(',')).join('\\n');
  fs.writeFileSync('/tmp/encounters.csv', csv);
};`,
      errors: [
        { messageId: 'leak', line: 4, column: 3 },
      ],
    },
    {
      code: `import fs from 'node:fs';
export function stream(patients: Patient[]) {
  const out = fs.createWriteStream('people.ndjson');
  for (const patient of patients) out.write(JSON.stringify(patient) + '\\n');
  out.end();
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 35 },
      ],
    },
    {
      code: `import { appendFileSync } from 'fs';
export const note = (labResult: LabResult) => appendFileSync('labs.txt', \`\${labResult.value}\\n\`);`,
      errors: [
        { messageId: 'leak', line: 2, column: 47 },
      ],
    },
    {
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function cached(id: string, patient: Patient) {
  await redis.set(\`patient:\${id}\`, JSON.stringify(patient), 'EX', 60);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      code: `import { createClient } from 'redis';
const client = createClient({ url });
export const cached = (patient: Patient) => client.hSet(\`p:\${patient.id}\`, { ssn: patient.ssn, dob: patient.dob });`,
      errors: [
        { messageId: 'leak', line: 3, column: 45 },
      ],
    },
    {
      code: `import NodeCache from 'node-cache';
const cache = new NodeCache({ stdTTL: 60 });
export async function find(id: string) {
  const patient = await Patient.findByPk(id);
  cache.set(id, patient);
  return patient;
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 3 },
      ],
    },
    {
      code: `export class ChartService {
  constructor(@Inject(CACHE_MANAGER) private readonly cacheManager: Cache) {}
  async warm(patient: Patient) {
    await this.cacheManager.set(patient.id, patient, 60);
  }
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 11 },
      ],
    },
    {
      code: `import Dexie from 'dexie';
const db = new Dexie('clinic');
export const keep = (patient: Patient) => db.table('patients').add(patient);`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `export async function upload(blob: Blob, patient: Patient) {
  const handle = await window.showSaveFilePicker();
  const file = await handle.createWritable();
  await file.write(patient.clinicalNotes);
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 9 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['seal'] } },
      code: `export const keep = (patient: Patient) => localStorage.setItem('p', patient.ssn);`,
      errors: [
        { messageId: 'leak', line: 1, column: 43, suggestions: [{ messageId: 'redact', data: { safeguard: 'seal' }, output: `export const keep = (patient: Patient) => localStorage.setItem('p', seal(patient.ssn));` }] },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['bandCode'] } },
      code: `export const keep = (bandCode: string) => localStorage.setItem('band', bandCode);`,
      errors: [
        { messageId: 'leak', line: 1, column: 43 },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: `export const keep = (patientId: string) => sessionStorage.setItem('open', patientId);`,
      errors: [
        { messageId: 'leak', line: 1, column: 44 },
      ],
    },
    {
      options: [{ confidence: 'medium' }],
      code: `app.post('/patients', (req, res) => localStorage.setItem('draft', JSON.stringify(req.body)));`,
      errors: [
        { messageId: 'leak', line: 1, column: 37 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: `export const keep = (patient: Patient) => localStorage.setItem('who', patient.ssn);`,
      errors: [
        { messageId: 'leak', data: { name: '`ssn`', class: 'a Social Security number', sink: 'localStorage.setItem' }, line: 1, column: 43 },
      ],
    },
    {
      code: `import { set } from 'idb-keyval';
export const keep = (patient) => set('who', patient);`,
      errors: [
        { messageId: 'leak', data: { name: '`patient`', class: 'a patient record', sink: 'set' }, line: 2, column: 34 },
      ],
    },
    {
      code: `import { MMKV } from 'react-native-mmkv';
const storage = new MMKV();
export const keep = (patient: Patient) => storage.set('profile', JSON.stringify(patient));`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import { saveAs } from 'file-saver';
export function download(patients: Patient[]) {
  saveAs(new Blob([JSON.stringify(patients)]), 'people.json');
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 3 },
      ],
    },
    { code: `import AsyncStorage from '@react-native-async-storage/async-storage';
interface Pickup { id: string; patientName: string; drug: string }
api.get<Pickup[]>('/pickups').then(({ data }) => AsyncStorage.setItem('pickups', JSON.stringify(data)));`, errors: [{ messageId: 'leak', line: 3, column: 50 }] },
    { code: `import { useStorage } from '@vueuse/core';
interface Entry { patientId: string; painScore: number; medication: string }
export const draft = useStorage<Entry | null>('draft', null);`, errors: [{ messageId: 'leak', line: 3, column: 22 }] },
    { code: `export function keep(patient: { id: string; fullName: string }, draft: string) {
  setTimeout(() => localStorage.setItem(\`journal-\${patient.id}\`, draft), 800);
}`, errors: [{ messageId: 'leak', line: 2, column: 20 }] },
    { code: `const { promisify } = require('util');
const fs = require('fs');
const save = promisify(fs.writeFile);
exports.dump = async (patient) => save('/tmp/intake.json', JSON.stringify(patient));`, errors: [{ messageId: 'leak', line: 4, column: 35 }] },
  ],
});
