import * as Sentry from '@sentry/react';
import mixpanel from 'mixpanel-browser';

interface PortalPatient {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  diagnosis: string;
}

/** Who is signed in, so that error reports can be followed up. */
export function identifyPatient(patient: PortalPatient): void {
  Sentry.setUser({ id: patient.id, email: patient.email, username: `${patient.firstName} ${patient.lastName}` });
}

export function trackBooking(patient: PortalPatient, department: string): void {
  mixpanel.track('Appointment booked', {
    patientEmail: patient.email,
    diagnosis: patient.diagnosis,
    department,
  });
}

/** Error reports carry an opaque key; support looks the person up in the chart. */
export function identifyByKey(patient: PortalPatient): void {
  Sentry.setUser({ id: patient.id });
}

export function trackAnonymousBooking(leadTimeInDays: number, isFirstVisit: boolean): void {
  mixpanel.track('Appointment booked', { leadTimeInDays, isFirstVisit });
}
