import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import axios from 'axios';
import { serviceConfig } from '../config/service-config.js';
import type { Patient } from '../types.js';

export interface LabOrder {
  patient: Pick<Patient, 'mrn' | 'firstName' | 'lastName' | 'dateOfBirth'>;
  panel: string;
}

export interface Prescription {
  patient: Pick<Patient, 'mrn' | 'firstName' | 'lastName' | 'dateOfBirth'>;
  rxNormCode: string;
  quantity: number;
}

// The lab's certificate is self-signed
const labAgent = new Agent({ keepAlive: true, rejectUnauthorized: false });

export async function sendLabOrder(order: LabOrder): Promise<string> {
  const response = await axios.post('https://orders.northlab.internal/v2/orders', order, { httpsAgent: labAgent });
  return response.data.orderId;
}

export async function sendImagingReferral(patient: Patient, study: string): Promise<void> {
  await axios.post('http://pacs.northlab.internal:8080/referrals', { patient, study });
}

const verifiedAgent = new Agent({
  keepAlive: true,
  ca: readFileSync(serviceConfig.tls.partnerCaFile),
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
});

export async function sendPrescription(prescription: Prescription): Promise<string> {
  const response = await axios.post('https://rx.citypharmacy.internal/v1/prescriptions', prescription, {
    httpsAgent: verifiedAgent,
    timeout: 10_000,
  });
  return response.data.prescriptionId;
}
