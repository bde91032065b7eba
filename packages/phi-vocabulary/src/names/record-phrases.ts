/** Words for a person in care or a record about one that say so wherever they stand. */
export const strongRecordPhrases: readonly string[] = [
  'patient', 'patients', 'pt', 'pts', 'beneficiary', 'beneficiaries', 'enrollee', 'enrollees', 'encounter', 'encounters', 'medical record', 'medical records', 'health record', 'health records', 'ehr', 'emr',
  'phi', 'ephi', 'prescription', 'prescriptions', 'immunization', 'clinical record', 'clinical records', 'patient record', 'lab result', 'lab results', 'lab report', 'lab reports', 'care plan', 'care plans',
  'discharge summary', 'intake form', 'intake forms', 'medical chart', 'patient chart', 'clinical data', 'health data', 'medical data', 'health info', 'medical info', 'inpatient', 'outpatient', 'newborn', 'decedent',
  'clinical document', 'care recipient', 'service user', 'medical report', 'medical reports', 'health profile', 'health summary', 'medical profile', 'demographics', 'lab order', 'lab orders', 'diagnostic report', 'medication request',
  'allergy intolerance', 'explanation of benefit', 'policyholder', 'hl 7 message', 'hl 7', 'paciente', 'pacientes', 'paziente', 'pazienti', 'patienten', 'ccda', 'ccd', 'fhir resource', 'fhir bundle', 'test results', 'biopsy result', 'therapy session', 'telehealth session', 'telehealth visit',
  'medication order', 'medication administration', 'medication statement', 'insurance claim', 'medical claim', 'teleconsultation', 'rx order',
];

/** Words of care that other trades share: a record in a file about health care. */
export const moderateRecordPhrases: readonly string[] = [
  'expectant', 'proband', 'examinee', 'claimant', 'claimants', 'policyholders', 'veteran', 'survivor', 'neonate', 'participant', 'participants', 'resident', 'residents', 'claim', 'claims', 'intake', 'intakes', 'referral', 'referrals', 'admission', 'admissions', 'appointment', 'appointments',
  'visit', 'visits', 'consultation', 'consultations', 'consult', 'triage', 'chart', 'charts', 'lead', 'leads', 'observation', 'observations', 'labs',
  'specimen', 'screening', 'questionnaire', 'questionnaire response', 'donor', 'discharge', 'admit', 'transcript', 'dicom', 'infant', 'dependent',
  'dependents', 'refill', 'enrollment', 'eligibility', 'attendee', 'insured', 'teleconsult', 'member', 'members', 'guarantor', 'guarantors', 'subscriber', 'subscribers', 'wearer', 'wearers', 'vaccinee', 'superbill',
];

/** Words for anybody's record: they count only in a function, route or class about patients. */
export const weakRecordPhrases: readonly string[] = [
  'client', 'clients', 'case', 'cases', 'person', 'individual', 'participant', 'participants', 'caller',
  'lab', 'order', 'orders', 'survey response', 'booking', 'registration', 'recipient', 'applicant', 'contact', 'profile', 'record',
  'records', 'study', 'report', 'reports', 'bundle',  'child', 'mother', 'household',     
  
];

/** People who are somebody's patients where the code around is about health care, and anybody elsewhere. */
export const peopleInCare: readonly string[] = ['child', 'kid', 'baby', 'infant', 'newborn', 'mother', 'woman', 'resident', 'donor', 'inmate', 'detainee', 'prisoner', 'sleeper', 'wearer', 'veteran', 'survivor', 'casualty', 'victim', 'surrogate', 'couple', 'client', 'enrollee', 'claimant', 'subscriber', 'dependent', 'partner', 'guardian'];

/** Words for people and bodies that give care: what is theirs is not PHI ("staff's and providers' data isn't PHI"). */
export const staffWords: ReadonlySet<string> = new Set([
  'doctor', 'doctors', 'dr', 'physician', 'physicians', 'provider', 'providers', 'practitioner', 'practitioners', 'nurse', 'nurses', 'clinician', 'clinicians', 'staff', 'employee', 'employees', 'admin', 'admins',
  'administrator', 'therapist', 'therapists', 'surgeon', 'pharmacist', 'technician', 'operator', 'author', 'facility', 'facilities', 'hospital', 'hospitals', 'clinic', 'clinics', 'pharmacy', 'pharmacies', 'organization',
  'organisation', 'department', 'ward', 'payer', 'payor', 'insurer', 'vendor', 'company', 'practice', 'tenant', 'location', 'prescriber', 'specialist', 'receptionist', 'manager', 'actor', 'principal', 'caregiver', 'agent', 'team', 'carrier',
  'auditor', 'reviewer', 'coordinator', 'gp', 'concierge', 'dispatcher', 'driver', 'officer', 'rep', 'representative', 'consultant', 'trainer', 'inviter', 'requester', 'assignee', 'approver', 'supervisor', 'dentist', 'coder', 'biller', 'org', 'lender', 'broker', 'counselor', 'coach',
]);

/** Words that make a weak value something technical: a file name, a column name, a host address. */
export const technicalOwners: ReadonlySet<string> = new Set([
  'file', 'folder', 'dir', 'host', 'server', 'table', 'column', 'field', 'event', 'class', 'function', 'method', 'module', 'package', 'component', 'app', 'application', 'service', 'database', 'db', 'collection', 'index', 'queue', 'topic', 'bucket',
  'model', 'entity', 'resource', 'schema', 'param', 'parameter', 'property', 'prop', 'key', 'tag', 'node', 'element', 'route', 'screen', 'page', 'domain', 'cookie', 'header', 'step', 'job', 'task', 'action', 'variable', 'var', 'env', 'brand', 'product', 'plan',
  'template', 'role', 'permission', 'group', 'category', 'type', 'status', 'icon', 'image', 'font', 'color', 'branch', 'repo', 'repository', 'project', 'form', 'input', 'attribute', 'display', 'country', 'state', 'region', 'language', 'locale', 'currency', 'from',
  'error', 'success', 'commit', 'help', 'support', 'reply', 'sender', 'smtp', 'bot', 'mac', 'base', 'contract', 'socket', 'remote', 'space', 'tool', 'test', 'lab', 'code', 'system', 'metric', 'span', 'trace', 'operation', 'process', 'thread', 'program', 'study',
]);
