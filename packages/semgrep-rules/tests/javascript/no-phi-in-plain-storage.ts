import fs from 'node:fs';
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';

export async function keep(patient: Patient, patients: Patient[], patientId: string) {
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  localStorage.setItem('patient', JSON.stringify(patient));
  // ok: hipaa.javascript.no-phi-in-plain-storage
  localStorage.setItem('patient', patientId);
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  sessionStorage.setItem('last', patient.fullName);
  // ok: hipaa.javascript.no-phi-in-plain-storage
  sessionStorage.setItem('last', String(patients.length));
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  localStorage.draft = patient.diagnosis;
  // ok: hipaa.javascript.no-phi-in-plain-storage
  localStorage.theme = 'dark';
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  await AsyncStorage.setItem('card', JSON.stringify({ dob: patient.dateOfBirth }));
  // ok: hipaa.javascript.no-phi-in-plain-storage
  await AsyncStorage.setItem('card', await encrypt(patient));
  // ok: hipaa.javascript.no-phi-in-plain-storage
  await SecureStore.setItemAsync('card', JSON.stringify(patient));
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  await redis.set(`chart:${patientId}`, JSON.stringify(patient));
  // ok: hipaa.javascript.no-phi-in-plain-storage
  await redis.set(`chart:${patientId}`, encryptRecord(patient));
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  await redis.hset('waiting', { name: patient.lastName, mrn: patient.mrn });
  // ok: hipaa.javascript.no-phi-in-plain-storage
  await redis.hset('waiting', { id: patient.id });
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  fs.writeFileSync('/tmp/export.json', JSON.stringify(patients));
  // ok: hipaa.javascript.no-phi-in-plain-storage
  fs.writeFileSync('/tmp/export.json', JSON.stringify(patients.length));
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  await fs.promises.appendFile('visits.csv', `${patient.mrn},${patient.email}`);
  // ok: hipaa.javascript.no-phi-in-plain-storage
  await fs.promises.appendFile('visits.csv', `${patient.id}`);
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  document.cookie = `patient=${patient.email}`;
  // ok: hipaa.javascript.no-phi-in-plain-storage
  document.cookie = `patient=${patientId}`;
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  cache.set(patientId, patient);
  // ok: hipaa.javascript.no-phi-in-plain-storage
  cache.set(patientId, Date.now());
  // ruleid: hipaa.javascript.no-phi-in-plain-storage
  await db.put('charts', patient);
  // ok: hipaa.javascript.no-phi-in-plain-storage
  await db.put('charts', sealed);
}

// ruleid: hipaa.javascript.persisted.no-phi-in-plain-storage
export const useChart = create(persist((set) => ({ chart: null }), { name: 'patient-chart' }));
// ok: hipaa.javascript.persisted.no-phi-in-plain-storage
export const useLayout = create(persist((set) => ({ open: true }), { name: 'layout' }));
