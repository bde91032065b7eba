/** The shapes that the API, its clients and its reports share. */
export interface Patient {
  id: string;
  clinicId: string;
  mrn: string;
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  ssn?: string;
  email?: string;
  phone?: string;
  zipCode: string;
  insuranceMemberId?: string;
}

export interface Visit {
  id: string;
  patient: Patient;
  startedAt: string;
  diagnosis: string;
  clinicalNotes: string;
}

export interface AuditEvent {
  actor: string;
  resource: string;
  action: 'read' | 'create' | 'update' | 'delete' | 'export' | 'emergency-access';
  outcome: 'granted' | 'denied' | 'failed';
  purposeOfUse: 'TREAT' | 'HPAYMT' | 'HOPERAT' | 'ETREAT';
  occurredAt: string;
  /** Why a chart was opened out of turn. */
  reason?: string;
}
