import axios from 'axios';
import { redirect } from 'next/navigation';

export async function find(patient: Patient, patientId: string) {
  // ruleid: hipaa.javascript.no-phi-in-urls
  await fetch(`/api/patients?mrn=${patient.mrn}`);
  // ok: hipaa.javascript.no-phi-in-urls
  await fetch(`/api/patients/${patientId}`);
  // ruleid: hipaa.javascript.no-phi-in-urls
  await axios.get(`/api/patients/${patient.ssn}/chart`);
  // ok: hipaa.javascript.no-phi-in-urls
  await axios.get(`/api/patients/${patient.id}/chart`);
  // ruleid: hipaa.javascript.no-phi-in-urls
  await axios.get('/api/search', { params: { name: patient.lastName } });
  // ok: hipaa.javascript.no-phi-in-urls
  await axios.get('/api/search', { params: { page: 2 } });
  // ruleid: hipaa.javascript.no-phi-in-urls
  router.push(`/visits?email=${patient.email}`);
  // ok: hipaa.javascript.no-phi-in-urls
  router.push(`/visits/${patientId}`);
  // ruleid: hipaa.javascript.no-phi-in-urls
  const query = new URLSearchParams({ dob: patient.dateOfBirth });
  // ok: hipaa.javascript.no-phi-in-urls
  const pages = new URLSearchParams({ page: '1' });
  // ruleid: hipaa.javascript.no-phi-in-urls
  window.location.href = '/chart?name=' + patient.fullName;
  // ok: hipaa.javascript.no-phi-in-urls
  window.location.href = '/chart?id=' + patientId;
  // ruleid: hipaa.javascript.no-phi-in-urls
  url.searchParams.set('diagnosis', patient.diagnosis);
  // ok: hipaa.javascript.no-phi-in-urls
  url.searchParams.set('tab', 'labs');
  // ruleid: hipaa.javascript.no-phi-in-urls
  redirect(`/thanks?mrn=${patient.mrn}`);
  // ok: hipaa.javascript.no-phi-in-urls
  redirect(`/thanks?ref=${hashMrn(patient.mrn)}`);
  // ok: hipaa.javascript.no-phi-in-urls
  await axios.post('/api/patients', { mrn: patient.mrn });
  // ruleid: hipaa.javascript.no-phi-in-urls
  return `https://maps.example.com/?q=${patient.address}`;
}

export function Row({ patient }) {
  // ruleid: hipaa.javascript.no-phi-in-urls
  return <Link href={`/insurance?memberId=${patient.insuranceMemberId}`}>Coverage</Link>;
}

export function Open({ patient }) {
  // ok: hipaa.javascript.no-phi-in-urls
  return <Link href={`/chart/${patient.id}`}>Chart</Link>;
}

export function Call({ patientId }) {
  // ok: hipaa.javascript.no-phi-in-urls
  navigate(`/patients/${patientId}`);
}

// ruleid: hipaa.javascript.route.no-phi-in-urls
router.get('/patients/by-mrn/:mrn', load);
// ok: hipaa.javascript.route.no-phi-in-urls
router.get('/patients/:id', load);
